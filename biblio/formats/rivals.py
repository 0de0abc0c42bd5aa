"""Entries that fit two others, of which only one can be meant: no number beside numbers 1 and 2."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from biblio.formats.bibtex import Read, texts
from biblio.formats.blocks import Entry
from biblio.formats.inheritance import CROSSREF
from biblio.formats.merging import ConflictError, merge
from biblio.model import Name, Reference

# What parts sources; where people count the pages of a book otherwise it is still one.
_TELLING = frozenset(
    {"author", "editor", "translator", "title", "subtitle", "journal", "journaltitle", "booktitle", CROSSREF}
    | {"volume", "number", "issue", "part", "edition", "version", "type", "date", "year", "month", "day"}
    | {"publisher", "institution", "school", "pages", "eid", "doi", "isbn", "eprint", "url"}
)

_Said = tuple[str, str, int, str]


class Rivals:
    """The entries of a file, each with those that say the same of title, type, year and first person."""

    def __init__(self, reads: Iterable[Read]) -> None:
        self._reads = tuple(reads)
        self._found: dict[frozenset[int], str] = {}

    def between(self, kept: Read, other: Read) -> str:
        """Tell which third entry fits one of two, and excludes the other one; nothing where there is none.

        It has to bear the DOI or ISBN that both share, if they do.
        """
        for third in self._alike[_said(kept)]:
            if third.entry is kept.entry or third.entry is other.entry or _is_bound(kept, other, third):
                continue
            conflicts = self._conflict(kept, third), self._conflict(other, third)
            if bool(conflicts[0]) != bool(conflicts[1]):
                fitting = other if conflicts[0] else kept
                told = conflicts[0] or conflicts[1]
                return f"{fitting.entry.name} may be {third.entry.name} as well, where {told}"
        return ""

    @cached_property
    def _alike(self) -> defaultdict[_Said, list[Read]]:
        found: defaultdict[_Said, list[Read]] = defaultdict(list)
        for read in self._reads:
            if read.reference.title and read.reference.issued:
                found[_said(read)].append(read)
        return found

    def _conflict(self, one: Read, other: Read) -> str:
        """Tell what keeps two entries apart."""
        pair = frozenset((id(one.entry), id(other.entry)))
        if pair not in self._found:
            try:
                ours, theirs = (texts(read.entry, read.strings) for read in (one, other))
                merge(_telling(one), _telling(other), ours, theirs)
            except ConflictError as conflict:
                self._found[pair] = str(conflict)
            else:
                self._found[pair] = ""
        return self._found[pair]


def _telling(read: Read) -> Entry:
    fields = tuple(field for field in read.entry.fields if field.name.lower() in _TELLING)
    return replace(read.entry, fields=fields)


def _said(read: Read) -> _Said:
    reference = read.reference
    person = next(iter(_people(reference)), None)
    year = reference.issued.year if reference.issued else 0
    family = (person.family or person.literal).casefold() if person else ""
    return read.entry.kind.lower(), " ".join(reference.title.casefold().split()), year, family


def _people(reference: Reference) -> tuple[Name, ...]:
    return reference.author or reference.editor or reference.translator


def _is_bound(kept: Read, other: Read, third: Read) -> bool:
    """Whether two entries bear one DOI or ISBN, and a third one does not."""
    ours, theirs, others = (_numbers(read.reference) for read in (kept, other, third))
    return bool(ours & theirs) and not ours & theirs & others


def _numbers(reference: Reference) -> set[str]:
    return {number.casefold() for number in (reference.doi, reference.isbn) if number}
