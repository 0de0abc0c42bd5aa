"""A ``.bib`` file in order: laid out evenly, sorted, each source once, and nothing lost.

What is not asked for stays: values are never touched, but for lists of keys in which a key has changed, and
for DOIs, which are written bare: ``10.1000/182`` for ``https://doi.org/10.1000/182``.
Comments directly before an entry, and what follows it on its last line, go with it; all else keeps its
place, and entries are sorted between such blocks only. So are entries that are not `regular`.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple

from biblio.formats import bibtex
from biblio.formats.arrange import in_order, regular, render
from biblio.formats.bibtex import Fault
from biblio.formats.blocks import Aside, Block, Entry, Field, positions
from biblio.formats.duplicates import Merge, Merging, Search, Suspicion, without_duplicates
from biblio.formats.inheritance import CROSSREF, XDATA
from biblio.formats.layout import apart_in, layout_of
from biblio.formats.merging import ALIASES
from biblio.formats.rekey import Keys, rekeyed
from biblio.formats.scan import scan
from biblio.model import Diagnostic, Reference
from biblio.normalize.identifiers import bare_doi

Sorting = Literal["none", "key", "author", "year"]

STANDARD = (
    *("author", "editor", "translator", "title", "subtitle", "titleaddon", "journaltitle", "journal"),
    *("booktitle", "booksubtitle", "maintitle", "edition", "volume", "volumes", "series", "number", "issue"),
    *("eventtitle", "type", "publisher", "institution", "school", "organization", "location", "address"),
    *("date", "year", "month", "day", "origdate", "pubstate", "pages", "pagetotal", "isbn", "issn", "doi"),
    *("eprint", "eprinttype", "url", "urldate", "note"),
)
"""The fields that most entries have, in the order in which a bibliography prints them."""

_LEFT = "left as it stands"
_UNSAFE = Fault("bibtex-unsafe", "left as it is: it would not read back the same", 0)
_SORTED_BY = frozenset(
    {"author", "editor", "translator", "title", "subtitle", "date", "year", CROSSREF, XDATA, ALIASES}
)
# Behind all years.
_NO_YEAR = 10_000
# So many levels of entries that others name in ``crossref`` are kept in their order.
_LEVELS = 8


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked for.

    ``indent`` stands before fields; None is what the file has. ``first`` are names of fields in lower case
    that come first, in this order. ``lowercase`` is for types and names of fields. ``search`` finds
    duplicates, ``keys`` gives new keys; None is for neither. ``advice`` tells how to settle what may be one.
    """

    indent: str | None = None
    first: tuple[str, ...] = ()
    lowercase: bool = False
    sort: Sorting = "none"
    search: Search | None = None
    keys: Keys | None = None
    advice: Callable[[Suspicion], str] | None = None


class Tidied(NamedTuple):
    """A file in order.

    ``merges`` tell of merged entries, and of DOIs that are written bare. ``counts`` are the ``entries`` of
    the file, and how many of them are ``kept``, ``merged`` and ``left`` as they stand, since they cannot be
    read; further its ``comments``, ``preambles`` and ``strings``.
    """

    text: str
    merges: tuple[Diagnostic, ...]
    diagnostics: tuple[Diagnostic, ...]
    counts: dict[str, int]


def tidy(text: str, wishes: Wishes) -> Tidied:
    """Put a ``.bib`` file in order; a second time changes nothing.

    The result is read again: if it does not hold what it should, the file stays as it is, and that is told.
    """
    file = scan(text)
    layout = layout_of(file, [file.blocks[at] for at in sorted(regular(file.blocks))])
    if wishes.indent is not None:
        layout = replace(layout, indent=wishes.indent)
    merging = Merging(file.blocks, (), ())
    if wishes.search:
        merging = without_duplicates(file.blocks, wishes.search, layout.line_end, bool(wishes.keys))
    blocks = _with_bare_dois(merging.blocks)
    bared = [block for before, block in zip(merging.blocks, blocks, strict=True) if before is not block]
    blocks = rekeyed(blocks, wishes.keys) if wishes.keys else blocks
    blocks = _dressed(blocks, wishes)
    if wishes.sort != "none":
        blocks = in_order(blocks, _rank(blocks, wishes.sort))
    # What has been merged or moved no longer tells how far entries are apart.
    layout = replace(layout, apart=apart_in(blocks))
    # What has no entry may be no library at all.
    tidied = render(blocks, layout) if any(isinstance(block, Entry) for block in blocks) else text
    faults = [*bibtex.faults(blocks, _LEFT), *_suspicions(text, merging.suspicions, wishes)]
    if tidied != text and not _holds(tidied, blocks):
        told = bibtex.diagnostics(text, [_UNSAFE, *faults])
        return Tidied(text, (), told, _counts(file.blocks, file.blocks))
    done = bibtex.diagnostics(text, [*_merges(text, merging.merges), *map(_bared, bared)])
    return Tidied(tidied, done, bibtex.diagnostics(text, faults), _counts(file.blocks, blocks))


def _with_bare_dois(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Write DOIs without the resolver before them, in the entries that are laid out anew."""
    chosen = regular(blocks)
    return tuple(
        _with_bare_doi(block) if at in chosen and isinstance(block, Entry) else block
        for at, block in enumerate(blocks)
    )


def _with_bare_doi(entry: Entry) -> Entry:
    fields = tuple(field._replace(value=bare_field(field)) for field in entry.fields)
    return entry if fields == entry.fields else replace(entry, fields=fields)


def _bared(block: Block) -> Fault:
    name = block.name if isinstance(block, Entry) else ""
    return Fault("bibtex-doi", f"{name}: its DOI is written without what stands before 10.", block.start)


def bare_field(field: Field) -> str:
    """Give the value of a field as printed; that of a DOI without a resolver or ``doi:`` before it."""
    opening, inside = field.value[:1], field.value[1:]
    if field.name.lower() != "doi" or opening not in ("{", '"'):
        return field.value
    return opening + bare_doi(inside)


def _dressed(blocks: Sequence[Block], wishes: Wishes) -> tuple[Block, ...]:
    """Order the fields of entries, and write types and names in lower case, as far as that is asked for."""
    if not wishes.first and not wishes.lowercase:
        return tuple(blocks)
    ranks = {name: rank for rank, name in enumerate(wishes.first)}
    last = len(ranks)

    def dressed(entry: Entry) -> Entry:
        fields = sorted(entry.fields, key=lambda field: ranks.get(field.name.lower(), last))
        if not wishes.lowercase:
            return replace(entry, fields=tuple(fields))
        lower = tuple(field._replace(name=field.name.lower()) for field in fields)
        return replace(entry, kind=entry.kind.lower(), fields=lower)

    chosen = regular(blocks)
    return tuple(
        dressed(block) if at in chosen and isinstance(block, Entry) else block
        for at, block in enumerate(blocks)
    )


def _rank(blocks: Sequence[Block], sort: Sorting) -> Callable[[Entry], Any]:
    """Give what entries are sorted by, what they inherit included.

    Those that others name in ``crossref`` come last, each behind those that name it, as BibTeX wants.
    """
    entries = [block for block in blocks if isinstance(block, Entry)]
    levels = _levels(entries)
    if sort == "key":
        return lambda entry: (levels[entry.key.lower()], entry.key.casefold(), entry.key)
    # To read what nothing is sorted by takes most of the time.
    told = (_reduced(block) if isinstance(block, Entry) else block for block in blocks)
    ranks = {
        id(entry): _sorted_by(read.reference, sort)
        for entry, read in zip(entries, bibtex.references(told), strict=True)
    }
    return lambda entry: (levels[entry.key.lower()], ranks[id(entry)])


def _levels(entries: Iterable[Entry]) -> Counter[str]:
    """Count the levels of entries below each key that lead to it by ``crossref``; keys are in lower case."""
    parents: dict[str, str] = {}
    for entry in entries:
        named = (field.value.strip('{}" ') for field in entry.fields if field.name.lower() == CROSSREF)
        parents.setdefault(entry.key.lower(), next(named, "").lower())
    levels = Counter[str]()
    for key in parents:
        for level in range(1, _LEVELS + 1):
            if not (key := parents.get(key, "")):
                break
            levels[key] = max(levels[key], level)
    return levels


def _reduced(entry: Entry) -> Entry:
    fields = tuple(field for field in entry.fields if field.name.lower() in _SORTED_BY)
    return replace(entry, fields=fields)


def _sorted_by(reference: Reference, sort: Sorting) -> tuple[Any, ...]:
    people = reference.author or reference.editor or reference.translator
    names = [_letters(name.family or name.literal or name.given) for name in people]
    given = [_letters(name.given) for name in people]
    year = reference.issued.year if reference.issued else _NO_YEAR
    title = _letters(reference.title)
    author = (not names, names, given)
    return (year, *author, title) if sort == "year" else (*author, year, title)


def _letters(text: str) -> str:
    """Fold a text for sorting: without case and marks, whatever the locale."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if sign.isalnum() or sign == " ").strip()


def _holds(text: str, blocks: Sequence[Block]) -> bool:
    """Whether a file holds some blocks, in their order and to the letter."""
    return [*map(_content, scan(text).blocks)] == [*map(_content, blocks)]


def _content(block: Block) -> tuple[object, ...]:
    if isinstance(block, Entry):
        return (block.kind, block.key, [(name, value) for name, value, _ in block.fields])
    return (type(block), block.text)


def _merges(text: str, merges: Sequence[Merge]) -> Iterator[Fault]:
    places = positions(text, (merge.kept.start for merge in merges))
    for kept, dropped, changes in merges:
        told = [f"{dropped.name} is merged into {kept.name} (line {places[kept.start][0]})"]
        told += [f"{field}: {fuller!r} for {other!r}" for field, fuller, other in changes]
        yield Fault("bibtex-merged", "; ".join(told), dropped.start)


def _suspicions(text: str, suspicions: Sequence[Suspicion], wishes: Wishes) -> Iterator[Fault]:
    places = positions(text, (one.first.start for one in suspicions))
    for one in suspicions:
        other = f"{one.first.name} (line {places[one.first.start][0]})"
        told = [f"{one.second.name} may be the same as {other}, and is not merged: {one.reason}"]
        told += filter(None, [wishes.advice(one) if wishes.advice else ""])
        yield Fault("bibtex-duplicate", "; ".join(told), one.second.start)


def _counts(before: Sequence[Block], after: Sequence[Block]) -> dict[str, int]:
    kinds = Counter(block.kind if isinstance(block, Aside) else type(block).__name__ for block in before)
    kept = sum(isinstance(block, Entry) for block in after)
    return {
        "entries": kinds["Entry"] + kinds["Broken"],
        "kept": kept,
        "merged": kinds["Entry"] - kept,
        "left": kinds["Broken"],
        "comments": kinds["Text"] + kinds["comment"],
        "preambles": kinds["preamble"],
        "strings": kinds["Strings"],
    }
