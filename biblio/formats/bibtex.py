"""Libraries as ``.bib`` files: BibLaTeX is written, BibLaTeX and BibTeX are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from biblio.formats import biblatex, biblatex_rest, inheritance
from biblio.formats.blocks import Block, Broken, Entry, Strings, positions
from biblio.formats.manner import appended, entry_text, manner_of
from biblio.formats.related import links
from biblio.formats.scan import scan
from biblio.formats.values import MONTHS, abbreviations, define, spelled_out
from biblio.model import Diagnostic, Library, Reference, Source
from biblio.normalize.tex import PLAIN, Looks

CROSSREF = "bibtex-crossref"
"""The code of faults about what an entry inherits."""


class Fault(NamedTuple):
    """What is wrong with a file, and the offset of the place."""

    code: str
    message: str
    at: int


class Read(NamedTuple):
    """An entry and what it says; ``faults`` tell what of that could not be read as more than text.

    ``strings`` are the abbreviations that it uses, in lower case, and the names of months. ``fields`` is the
    LaTeX of its fields by their names in lower case, with those that it inherits.
    """

    entry: Entry
    reference: Reference
    faults: tuple[Fault, ...]
    strings: Mapping[str, str]
    fields: Mapping[str, str]


def write(library: Library, base: str = "", *, counts: bool = False) -> str:
    """Write a library as a ``.bib`` file.

    Args:
        library: The sources.
        base: The file that some of the sources come from. It is written as it is, and those sources that it
            has no entry for behind its last entry, in the manner of its own. Without it, all sources are
            written as BibLaTeX, sorted by key; one that came from a library as its entry stood there. New
            entries are linked to the earliest edition of their work.
        counts: Whether a comment before each new entry tells how often the source is cited.
    """
    file = scan(base)
    held = {block.key for block in file.blocks if isinstance(block, Entry)}
    manner = manner_of(file)
    fresh = sorted((source for source in library.sources if source.key not in held), key=lambda s: s.key)
    linked = {} if manner.classic else links(library)
    texts = [
        source.entry
        or entry_text(source.key, source.reference, manner, (*source.extra, *linked.get(source.key, ())))
        for source in fresh
    ]
    if counts:
        remarks = (f"% cited: {len(source.members)}{manner.layout.line_end}" for source in fresh)
        texts = [remark + text for remark, text in zip(remarks, texts, strict=True)]
    return appended(file, texts, manner.layout)


def read(text: str) -> tuple[tuple[Source, ...], tuple[Diagnostic, ...]]:
    """Read the entries of a ``.bib`` file.

    Every entry becomes a source: ``key`` is its citekey, ``entry`` its text, ``extra`` what the reference has
    no place for, ``members`` and ``work`` are empty. An entry that cannot be read, that has no key, or whose
    key is taken, is told in a diagnostic with its place; of a field that stands in an entry twice the first
    one counts. What an entry inherits by ``crossref`` or ``xdata`` is its own; entries of the type ``xdata``
    are no sources.

    Returns:
        The sources in the order of the file, and what is wrong with it.
    """
    blocks = scan(text).blocks
    found = list(faults(blocks, "left out"))
    sources: dict[str, Source] = {}
    for entry, reference, unread, _, fields in references(blocks):
        kind = entry.kind.lower()
        if entry.key and entry.key not in sources and kind != inheritance.XDATA:
            extra = biblatex_rest.extras(kind, fields, reference)
            sources[entry.key] = Source(entry.key, "", reference, (), entry=entry.text, extra=extra)
            found += unread
    return tuple(sources.values()), diagnostics(text, found)


def references(blocks: Iterable[Block], looks: Looks = PLAIN, *, plain: bool = False) -> Iterator[Read]:
    """Read all entries among some blocks, with the abbreviations that are defined before each.

    Args:
        blocks: The blocks of a file.
        looks: As for `biblatex.read`.
        plain: As for `inheritance.inherited`.
    """
    listed = list(_own_fields(blocks))
    heirs = [inheritance.Heir(entry.key, entry.kind.lower(), fields) for entry, _, fields in listed]
    everything = inheritance.inherited(heirs, plain=plain)
    for (entry, used, own), (fields, lost) in zip(listed, everything, strict=True):
        reference, unread = biblatex.read(entry.kind.lower(), fields, looks)
        told = [
            Fault("bibtex-value", f"{entry.name}: {one}", entry.start) for one in unread if _is_of(one, own)
        ]
        for name, why in lost:
            at = next(field.start for field in entry.fields if field.name.lower() == name)
            told.append(Fault(CROSSREF, f"{entry.name}: {name}: {why}", at))
        yield Read(entry, reference, tuple(told), used, fields)


def _own_fields(
    blocks: Iterable[Block],
) -> Iterator[tuple[Entry, Mapping[str, str], dict[str, str]]]:
    """Give each entry with the abbreviations that it uses and its fields."""
    strings = dict(MONTHS)
    for block in blocks:
        if isinstance(block, Strings):
            strings |= define(block.fields, strings)
        elif isinstance(block, Entry):
            used = _used(block, strings)
            yield block, used, texts(block, used)


def _is_of(fault: str, fields: Mapping[str, str]) -> bool:
    """Whether a fault is in one of some fields, not in what is inherited."""
    return fault.partition(":")[0] in fields


def texts(entry: Entry, strings: Mapping[str, str]) -> dict[str, str]:
    """Give the LaTeX of each field by its name in lower case; of one that stands there twice the first."""
    fields: dict[str, str] = {}
    for name, value, _ in entry.fields:
        if (lower := name.lower()) not in fields:
            fields[lower] = spelled_out(value, strings)
    return fields


def faults(blocks: Iterable[Block], fate: str) -> Iterator[Fault]:
    """Tell what is wrong with the blocks of a file, values aside.

    Args:
        blocks: The blocks.
        fate: What becomes of blocks that cannot be used, to be told with them: ``"left out"``.
    """
    strings, keys = set(MONTHS), set[str]()
    for block in blocks:
        if isinstance(block, Broken):
            yield Fault("bibtex-syntax", f"{fate}, since it cannot be read: {block.fault}", block.at)
        elif isinstance(block, Strings):
            yield from _string_faults(block, strings)
        elif isinstance(block, Entry):
            if not block.key:
                yield Fault("bibtex-key", f"{fate}: an entry without a key", block.start)
            elif block.key in keys:
                yield Fault("bibtex-key", f"{fate}: another entry has the key {block.key!r}", block.start)
            keys.add(block.key)
            yield from _entry_faults(block, strings)


def diagnostics(text: str, found: Iterable[Fault]) -> tuple[Diagnostic, ...]:
    """Give faults in the order of their places in a text, with line and column."""
    ordered = sorted(found, key=lambda fault: fault.at)
    places = positions(text, (fault.at for fault in ordered))
    return tuple(Diagnostic(code, message, "", *places[at]) for code, message, at in ordered)


def _string_faults(block: Strings, strings: set[str]) -> Iterator[Fault]:
    for field in block.fields:
        if field.name.lower() in strings:
            message = f"the abbreviation {field.name!r} is defined again"
            yield Fault("bibtex-string", message, block.start)
        strings.add(field.name.lower())


def _entry_faults(entry: Entry, strings: set[str]) -> Iterator[Fault]:
    names: set[str] = set()
    for name, value, at in entry.fields:
        if name.lower() in names:
            message = f"{entry.name}: the field {name.lower()!r} stands there twice; the first one counts"
            yield Fault("bibtex-field", message, at)
        names.add(name.lower())
        for word in abbreviations(value):
            if word not in strings:
                yield Fault("bibtex-string", f"{entry.name}: the abbreviation {word!r} is not defined", at)
    if "\n@" in entry.text or "\r@" in entry.text:
        message = f"{entry.name}: another entry stands in one of its values; a brace may be missing there"
        yield Fault("bibtex-nested", message, entry.start)


def _used(entry: Entry, strings: Mapping[str, str]) -> Mapping[str, str]:
    words = {word for _, value, _ in entry.fields for word in abbreviations(value)} & strings.keys()
    return {**MONTHS, **{word: strings[word] for word in words}} if words else MONTHS
