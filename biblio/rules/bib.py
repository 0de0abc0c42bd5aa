"""What is wrong with a ``.bib`` file, or may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from biblio.formats import bibtex
from biblio.formats.blocks import Block, Broken, Entry, Field, positions
from biblio.formats.scan import scan
from biblio.formats.tidy import bare_field
from biblio.formats.values import MONTHS, abbreviations
from biblio.model import Diagnostic, Edit
from biblio.rules.catalogue import order, placed
from biblio.rules.signs import unseen
from biblio.rules.subject import Finding

# An entry of a library is typed with care: two are called one only where that is nearly sure.
_SURE = 0.95
_DATE = "date|year"
_WHO = "author|editor"
# The BibLaTeX manual, section 2.1.1, and its data model; `a|b` is one of them.
_BIBLATEX: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "article": ("author", "title", "journaltitle|journal", _DATE),
        "book": (_WHO, "title", _DATE),
        "collection": ("editor", "title", _DATE),
        "inbook": ("author", "title", "booktitle", _DATE),
        "incollection": ("author", "title", "booktitle", _DATE),
        "inproceedings": ("author", "title", "booktitle", _DATE),
        "proceedings": ("title", _DATE),
        "thesis": ("author", "title", "type", "institution|school", _DATE),
        "report": ("author", "title", "type", "institution", _DATE),
        "online": ("title", "url|doi|eprint"),
        "patent": ("author", "title", "number", _DATE),
        "periodical": ("editor", "title", _DATE),
        "unpublished": ("author", "title", _DATE),
        "phdthesis": ("author", "title", "institution|school", _DATE),
        "mastersthesis": ("author", "title", "institution|school", _DATE),
        "techreport": ("author", "title", "institution", _DATE),
    }
)
# "BibTeXing" (btxdoc), section 3.1.
_BIBTEX: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "article": ("author", "title", "journal", "year"),
        "book": (_WHO, "title", "publisher", "year"),
        "booklet": ("title",),
        "inbook": (_WHO, "title", "chapter|pages", "publisher", "year"),
        "incollection": ("author", "title", "booktitle", "publisher", "year"),
        "inproceedings": ("author", "title", "booktitle", "year"),
        "conference": ("author", "title", "booktitle", "year"),
        "manual": ("title",),
        "mastersthesis": ("author", "title", "school", "year"),
        "phdthesis": ("author", "title", "school", "year"),
        "proceedings": ("title", "year"),
        "techreport": ("author", "title", "institution", "year"),
        "unpublished": ("author", "title", "note"),
    }
)
_OF_BIBLATEX = frozenset(("date", "journaltitle", "location", "urldate", "langid", "eprinttype", "subtitle"))
_WORD = re.compile(r"[^\W\d_][\w'’&.-]*")
_MACRO = re.compile(r"\\(?:[A-Za-z]+|.)")
_CAPITAL_INSIDE = re.compile(r"[^\W\d_]\w*[A-ZÀ-ÞА-Я]|[A-Z](?:\.[A-Z])+|[A-Z]&[A-Z]")


class Library(NamedTuple):
    """A ``.bib`` file as rules look at it."""

    path: str
    text: str
    dialect: str
    blocks: tuple[Block, ...]
    read: tuple[bibtex.Read, ...]

    @property
    def entries(self) -> Iterator[Entry]:
        """Its entries, in order."""
        return (block for block in self.blocks if isinstance(block, Entry))


Check = Callable[[Library], Iterator[Finding]]


def check(
    path: str, text: str, dialect: str = "auto", wanted: Callable[[str], bool] = lambda code: True
) -> tuple[Diagnostic, ...]:
    """Run the rules on a ``.bib`` file.

    Args:
        path: Its path, to be told.
        text: Its text.
        dialect: ``bibtex``, ``biblatex``, or ``auto``: what its fields tell.
        wanted: Which codes are asked for.

    Returns:
        The diagnostics in order of position and code.
    """
    blocks = scan(text).blocks
    spoken = _dialect(blocks, dialect)
    read = tuple(bibtex.references(blocks, plain=spoken == "bibtex"))
    library = Library(path, text, spoken, blocks, read)
    found = ((code, one) for code, rule in RULES.items() if wanted(code) for one in rule(library))
    return tuple(sorted(placed(found, {path: text}), key=order))


def _dialect(blocks: Sequence[Block], dialect: str) -> str:
    if dialect != "auto":
        return dialect
    names = {field.name.lower() for block in blocks if isinstance(block, Entry) for field in block.fields}
    kinds = {block.kind.lower() for block in blocks if isinstance(block, Entry)}
    only_bibtex = {"journal", "school", "address"} & names and not {"online", "thesis", "report"} & kinds
    return "bibtex" if only_bibtex and not _OF_BIBLATEX & names else "biblatex"


def syntax(library: Library) -> Iterator[Finding]:
    """BIB001: an entry that cannot be read, braces aside."""
    for block in library.blocks:
        if isinstance(block, Broken) and "brace" not in block.fault:
            yield _finding(library, block.at, f"this entry cannot be read: {block.fault}")


def braces(library: Library) -> Iterator[Finding]:
    """BIB002: a brace that is missing, or one too many."""
    for block in library.blocks:
        if isinstance(block, Broken) and "brace" in block.fault:
            yield _finding(library, block.at, f"this entry cannot be read: {block.fault}")
    for fault in bibtex.faults(library.blocks, "not read"):
        if fault.code == "bibtex-nested":
            yield _finding(library, fault.at, fault.message)


def keys(library: Library) -> Iterator[Finding]:
    """BIB003: an entry without a key, or with the key of another one."""
    first: dict[str, Entry] = {}
    for entry in library.entries:
        if not entry.key:
            yield _head(library, entry, "an entry without a key")
        elif (before := first.setdefault(entry.key, entry)) is not entry:
            yield _head(library, entry, f"{_line(library, before)} has an entry with the key {entry.key!r}")


def missing_field(library: Library) -> Iterator[Finding]:
    """BIB004: a field that the type of the entry demands, and that it does not inherit."""
    demands = _BIBTEX if library.dialect == "bibtex" else _BIBLATEX
    for read in library.read:
        entry = read.entry
        held = {name for name, value in read.fields.items() if value.strip("{} \t\r\n")}
        if any(fault.code == bibtex.CROSSREF for fault in read.faults):
            continue
        for demand in demands.get(entry.kind.lower(), ()):
            if held.isdisjoint(demand.split("|")):
                wanted = demand.replace("|", " or ")
                yield _head(library, entry, f"{entry.name}: {wanted} is missing (@{entry.kind.lower()})")


def bad_date(library: Library) -> Iterator[Finding]:
    """BIB005: a date or year that cannot be read as one."""
    yield from _unread(library, lambda message: message.endswith("is no date"))
    for read in library.read:
        issued = read.reference.issued
        if issued and issued.year > 9999:
            yield _head(library, read.entry, f"{read.entry.name}: the year {issued.year} cannot be")


def unprotected_capitals(library: Library) -> Iterator[Finding]:
    """BIB006: a word such as ``DNA`` or ``McCarthy`` in a title that a style would write in lower case."""
    for entry in library.entries:
        for field in entry.fields:
            if field.name.lower() in ("title", "booktitle") and _is_english(entry):
                words = list(_bare_capitals(field, library.text))
                if words:
                    start, end = words[0][0], words[-1][1]
                    text = library.text[start:end]
                    for first, last in reversed([(a - start, b - start) for a, b in words]):
                        text = f"{text[:first]}{{{text[first:last]}}}{text[last:]}"
                    named = ", ".join(library.text[first:last] for first, last in words)
                    message = f"{entry.name}: no braces around {named}, which styles write in lower case"
                    yield Finding(library.path, start, end, message, Edit(start, end, text, safe=True))


def duplicate_entry(library: Library) -> Iterator[Finding]:
    """BIB007: two entries that are one source."""
    from biblio.sources.group import alike

    for members, doubts in alike([read.reference for read in library.read], _SURE):
        first, *rest = (library.read[member].entry for member in members)
        for entry in rest:
            doubt = f" ({'; '.join(doubts)})" if doubts else ""
            other = f"{first.name}, {_line(library, first)}"
            yield _head(library, entry, f"{entry.name} is the same source as {other}{doubt}")


def abbreviation(library: Library) -> Iterator[Finding]:
    """BIB008: an abbreviation that is not defined, or defined twice."""
    yield from _faults(library, "bibtex-string")


def field_twice(library: Library) -> Iterator[Finding]:
    """BIB009: a field that stands in its entry twice."""
    yield from _faults(library, "bibtex-field")


def malformed_name(library: Library) -> Iterator[Finding]:
    """BIB010: a name with more commas than a name can have."""
    yield from _unread(library, lambda message: "commas" in message)


def invisible(library: Library) -> Iterator[Finding]:
    """BIB011: a bidirectional, zero-width or control character in an entry."""
    for entry in library.entries:
        for start, end, name in unseen(entry.text):
            at = entry.start + start
            edit = Edit(at, entry.start + end, "", safe="\ufffd" not in entry.text[start:end])
            yield Finding(library.path, at, edit.end, f"{entry.name}: an invisible character: {name}", edit)


def parent(library: Library) -> Iterator[Finding]:
    """BIB012: fields are to come from an entry that is not there, or cannot give them."""
    for read in library.read:
        for fault in read.faults:
            if fault.code == bibtex.CROSSREF:
                yield _finding(library, fault.at, fault.message)
    if library.dialect == "bibtex":
        yield from _too_early(library)


def address_for_doi(library: Library) -> Iterator[Finding]:
    """BIB013: a DOI with the address of its resolver, or ``doi:``, before it."""
    for entry in library.entries:
        for field in entry.fields:
            if (bare := bare_field(field)) != field.value:
                start = library.text.index(field.value, field.start + len(field.name))
                message = f"{entry.name}: the field is for the DOI alone, which begins with 10."
                edit = Edit(start, start + len(field.value), bare, safe=True)
                yield Finding(library.path, start, edit.end, message, edit)


RULES: Mapping[str, Check] = MappingProxyType(
    {
        "BIB001": syntax,
        "BIB002": braces,
        "BIB003": keys,
        "BIB004": missing_field,
        "BIB005": bad_date,
        "BIB006": unprotected_capitals,
        "BIB007": duplicate_entry,
        "BIB008": abbreviation,
        "BIB009": field_twice,
        "BIB010": malformed_name,
        "BIB011": invisible,
        "BIB012": parent,
        "BIB013": address_for_doi,
    }
)
"""The rules about ``.bib`` files by their codes."""


def _too_early(library: Library) -> Iterator[Finding]:
    """Entries that BibTeX has passed when they are named: it reads a file once."""
    passed: dict[str, Entry] = {}
    for read in library.read:
        named = read.fields.get("crossref", "").strip()
        if named and (found := passed.get(named.lower())):
            field = next(one for one in read.entry.fields if one.name.lower() == "crossref")
            where = f"{_line(library, found)}, before this entry; BibTeX needs it behind"
            yield _finding(library, field.start, f"{read.entry.name}: {named!r} stands on {where}")
        passed.setdefault(read.entry.key.lower(), read.entry)


def _unread(library: Library, concerns: Callable[[str], bool]) -> Iterator[Finding]:
    """What of an entry could not be read as more than text, at the field that it is told of."""
    for read in library.read:
        for fault in read.faults:
            if concerns(fault.message):
                name = fault.message.removeprefix(f"{read.entry.name}: ").partition(":")[0]
                field = next((one for one in read.entry.fields if one.name.lower() == name), None)
                yield _finding(library, field.start if field else fault.at, fault.message)


def _faults(library: Library, code: str) -> Iterator[Finding]:
    for fault in bibtex.faults(library.blocks, "not read"):
        if fault.code == code:
            yield _finding(library, fault.at, fault.message)


def _finding(library: Library, at: int, message: str) -> Finding:
    """A finding at an offset: about the word there, or the character."""
    word = re.compile(r"@?[\w-]+").match(library.text, at)
    end = word.end() if word else min(at + 1, len(library.text))
    return Finding(library.path, min(at, end), end, message)


def _head(library: Library, entry: Entry, message: str) -> Finding:
    """A finding about the beginning of an entry: ``@book{key``."""
    found = entry.text.find(entry.key, len(entry.kind) + 1) if entry.key else -1
    end = entry.start + (found + len(entry.key) if found > 0 else len(entry.kind) + 1)
    return Finding(library.path, entry.start, end, message)


def _line(library: Library, entry: Entry) -> str:
    return f"line {positions(library.text, [entry.start])[entry.start][0]}"


def _is_english(entry: Entry) -> bool:
    """Whether a title may be put in lower case: styles do that to English ones."""
    values = {field.name.lower(): field.value.strip('{}" ').lower() for field in entry.fields}
    language = values.get("langid", "") or values.get("language", "") or values.get("hyphenation", "")
    return not language or language.startswith(("en", "american", "british", "usenglish", "ukenglish"))


def _bare_capitals(field: Field, text: str) -> Iterator[tuple[int, int]]:
    """Where words with capitals after their first letter stand, outside of inner braces."""
    if any(name in abbreviations(field.value) for name in MONTHS) or not any(map(str.islower, field.value)):
        return
    start = text.index(field.value, field.start + len(field.name))
    bare = _MACRO.sub(lambda found: " " * len(found[0]), field.value)
    for found in _WORD.finditer(_blanked(bare)):
        word = found[0].rstrip(".'’-&")
        if _CAPITAL_INSIDE.search(word) and not word.isdecimal():
            yield start + found.start(), start + found.start() + len(word)


def _blanked(value: str) -> str:
    """A value with what stands in inner braces, which keep their capitals, as spaces."""
    depth, signs = 0, []
    for sign in value:
        depth -= sign == "}"
        signs.append(sign if depth <= 1 and sign not in "{}" else "_" if depth > 1 else " ")
        depth += sign == "{"
    return "".join(signs)
