"""Libraries in one format as libraries in another one: entries in their order, with all that they say."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from biblio.errors import DocumentError
from biblio.formats import biblatex_rest, bibtex, csl, csl_yaml, dialects, ris
from biblio.formats.bibtex import Fault
from biblio.formats.blocks import Aside, Text, positions
from biblio.formats.inheritance import XDATA
from biblio.formats.manner import Manner, entry_text
from biblio.formats.richtext import LOOKS, PROTECTING
from biblio.formats.scan import scan
from biblio.model import Diagnostic, Extra, Reference, Source
from biblio.normalize.tex import Looks

Format = Literal["biblatex", "bibtex", "csl-json", "csl-yaml", "ris"]
FORMATS: tuple[Format, ...] = ("biblatex", "bibtex", "csl-json", "csl-yaml", "ris")

Naming = Callable[[Sequence[Reference], Collection[str]], Sequence[str]]
"""Gives keys for references that have none, other than those that are taken."""

_ENDINGS: dict[str, Format] = {
    **{".bib": "biblatex", ".bibtex": "bibtex", ".json": "csl-json", ".csljson": "csl-json", ".ris": "ris"},
    **{".yaml": "csl-yaml", ".yml": "csl-yaml"},
}
_DIALECTS = ("biblatex", "bibtex")
_UNREAD = frozenset(("bibtex-syntax", "csl-item", "ris-line"))
_USAGE = ("csl:citations", "csl:work")
# What a citekey cannot hold: BibTeX's delimiters, and what biber and LaTeX read something else in.
_NO_KEY = re.compile(r"[\s,{}()\"#%\\~'=@]+")


class Converted(NamedTuple):
    """A library in another format, and what an editor should know of it.

    ``left_out`` tells that something that could not be read as an entry, or part of one, is not in it.
    """

    text: str
    diagnostics: tuple[Diagnostic, ...]
    left_out: bool = False


class _Entry(NamedTuple):
    """An entry as read; ``line`` and ``column`` count from 1, 0 means unknown."""

    key: str
    reference: Reference
    extra: tuple[Extra, ...]
    line: int = 0
    column: int = 0


def recognised(path: str, text: str) -> Format:
    """Tell the format of a library from its content, or else from the ending of its name.

    Raises:
        DocumentError: Neither tells.
    """
    start = text.lstrip("\ufeff \t\r\n")
    by_ending = next((form for ending, form in _ENDINGS.items() if path.lower().endswith(ending)), None)
    if re.match(r"TY  ?- ", start):
        return "ris"
    if start[:1] in ("[", "{"):
        return "csl-json"
    if by_ending:
        return by_ending
    if re.match(r"(?:---|references:|- )", start):
        return "csl-yaml"
    if re.search(r"@[ \t]*[A-Za-z]+[ \t]*[{(]", start):
        return "biblatex"
    raise DocumentError("no format of a library that is known; --from tells which one it is", path)


def convert(text: str, source: Format, target: Format, path: str, naming: Naming, counts: bool) -> Converted:
    """Convert a library.

    A ``.bib`` file stays one in the other dialect, comments and all. Entries without a key get one, and so do
    those whose key an earlier one has.

    Args:
        text: The library.
        source: Its format.
        target: The format that is wanted.
        path: The file that it comes from, for errors.
        naming: Gives keys to entries without one.
        counts: Whether usage figures that the library has are written where ``target`` has no place for them
            but a comment.

    Raises:
        DocumentError: The library cannot be read at all.
    """
    if source in _DIALECTS and target in _DIALECTS:
        return _rewritten(text, target)
    if source in _DIALECTS:
        entries, told = _read_bib(text, LOOKS if target == "ris" else PROTECTING)
    else:
        entries, told = _READERS[source](text, path)
    sources, renamed = _named(entries, target, naming)
    written, lost = _written(sources, target, counts)
    ordered = sorted((*told, *renamed), key=lambda one: (one.line, one.column))
    return Converted(written, (*ordered, *lost), any(one.code in _UNREAD for one in told))


def _rewritten(text: str, target: str) -> Converted:
    done = dialects.rewritten(text, target)
    told = (*bibtex.faults(scan(text).blocks, "stays as it is"), *done.faults)
    return Converted(done.text, bibtex.diagnostics(text, told))


def _read_bib(text: str, looks: Looks) -> tuple[list[_Entry], tuple[Diagnostic, ...]]:
    blocks = scan(text).blocks
    faults = [fault for fault in bibtex.faults(blocks, "left out") if fault.code != "bibtex-key"]
    found: list[tuple[bibtex.Read, tuple[Extra, ...]]] = []
    data = 0
    for read in bibtex.references(blocks, looks):
        kind = read.entry.kind.lower()
        if kind == XDATA:
            data += 1
            continue
        found.append((read, biblatex_rest.extras(kind, read.fields, read.reference, looks)))
        faults += read.faults
    if data:
        message = f"left out: @xdata, whose fields the entries have that name it ({data})"
        faults.append(Fault("convert-comment", message, 0))
    aside = [block for block in blocks if isinstance(block, Text | Aside)]
    if aside:
        faults.append(
            Fault("convert-comment", f"left out: comments and preambles ({len(aside)})", aside[0].start)
        )
    places = positions(text, (read.entry.start for read, _ in found))
    entries = [
        _Entry(read.entry.key, read.reference, extra, *places[read.entry.start]) for read, extra in found
    ]
    return entries, bibtex.diagnostics(text, faults)


def _read_json(text: str, path: str) -> tuple[list[_Entry], tuple[Diagnostic, ...]]:
    try:
        held = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as fault:
        raise DocumentError(f"no JSON ({fault.msg})", path, fault.lineno, fault.colno) from None
    except (RecursionError, ValueError):
        raise DocumentError("JSON that is too deep or too large", path) from None
    if isinstance(held, dict):
        held = held.get(
            "items", held.get("references", [held] if "type" in held or "title" in held else None)
        )
    if not isinstance(held, list):
        raise DocumentError("no list of CSL items", path)
    return _items(held)


def _read_yaml(text: str, path: str) -> tuple[list[_Entry], tuple[Diagnostic, ...]]:
    try:
        held = csl_yaml.read(text.removeprefix("\ufeff"))
    except csl_yaml.YamlError as fault:
        raise DocumentError(str(fault), path, fault.line, fault.column) from None
    return _items(held)


def _items(held: Sequence[object]) -> tuple[list[_Entry], tuple[Diagnostic, ...]]:
    entries, told = [], []
    for number, item in enumerate(held, 1):
        if not isinstance(item, dict):
            told.append(Diagnostic("csl-item", f"left out: item {number} is no object"))
            continue
        key = item.get("id")
        named = str(key) if isinstance(key, str | int | float) and not isinstance(key, bool) else ""
        # JSON can hold half of a surrogate pair, which no file can.
        named = named.encode("utf-8", "replace").decode("utf-8")
        entries.append(_Entry(named, csl.reference(item), csl.extras(item)))
    return entries, tuple(told)


def _read_ris(text: str, path: str) -> tuple[list[_Entry], tuple[Diagnostic, ...]]:
    read = ris.read(text)
    if not read.records and text.strip():
        raise DocumentError("no record of RIS", path)
    entries = [_Entry(one.key, one.reference, one.extra, one.line, 1) for one in read.records]
    told = (
        Diagnostic("ris-line", f"left out: {row!r} is in no record", "", at, 1) for at, row in read.strays
    )
    return entries, tuple(told)


_READERS: dict[Format, Callable[[str, str], tuple[list[_Entry], tuple[Diagnostic, ...]]]] = {
    **{"csl-json": _read_json, "csl-yaml": _read_yaml, "ris": _read_ris},
}


def _named(
    entries: Sequence[_Entry], target: Format, naming: Naming
) -> tuple[tuple[Source, ...], list[Diagnostic]]:
    """Give every entry a key of its own that the format can hold."""
    held = {_citekey(entry.key) for entry in entries if entry.key}
    made = iter(naming([entry.reference for entry in entries if not entry.key], held))
    sources: list[Source] = []
    told: list[Diagnostic] = []
    taken: dict[str, int] = {}
    for entry in entries:
        wanted = entry.key or next(made)
        valid = _citekey(wanted) if target in _DIALECTS else wanted
        key = _free(valid, taken)
        if key != entry.key:
            why = "taken" if valid == entry.key else "no key that can be written"
            message = f"{entry.key!r} is {why}" if entry.key else "an entry has no key"
            told.append(Diagnostic("convert-key", f"{message}: called {key!r}", "", entry.line, entry.column))
        sources.append(Source(key, "", entry.reference, (), extra=entry.extra))
    return tuple(sources), told


def _citekey(text: str) -> str:
    return _NO_KEY.sub("-", text).strip("-") or "entry"


def _free(key: str, taken: dict[str, int]) -> str:
    """Give a key, with a number behind it if it is taken; ``taken`` holds the number to go on from."""
    free = key
    while free in taken:
        taken[key] += 1
        free = f"{key}-{taken[key]}"
    taken[free] = 1
    return free


def _written(sources: Sequence[Source], target: Format, counts: bool) -> tuple[str, tuple[Diagnostic, ...]]:
    if target in ("csl-json", "csl-yaml"):
        items = [csl.item(one.reference, one.key, extra=one.extra) for one in sources]
        return csl_yaml.write(items) if target == "csl-yaml" else csl.listed(items), ()
    plain = [
        replace(one, extra=tuple(extra for extra in one.extra if extra.name not in _USAGE)) for one in sources
    ]
    lost = sum(one.extra != bare.extra for one, bare in zip(sources, plain, strict=True))
    if target == "ris":
        records = (ris.write(one.key, one.reference, one.extra) for one in (sources if counts else plain))
        text = "\n".join(records)
    else:
        manner = Manner(classic=target == "bibtex")
        remarks = ("".join(_remarks(one) if counts else ()) for one in sources)
        entries = (entry_text(one.key, one.reference, manner, one.extra) + "\n" for one in plain)
        text = "\n".join(remark + entry for remark, entry in zip(remarks, entries, strict=True))
    if not lost or counts:
        return text, ()
    message = f"left out: usage figures ({lost}); --counts keeps them"
    return text, (Diagnostic("convert-usage", message),)


def _remarks(source: Source) -> Iterator[str]:
    """Give usage figures as comments; ``@`` would begin an entry there."""
    for extra in source.extra:
        if extra.name in _USAGE:
            yield f"% {extra.name.removeprefix('csl:')}: {extra.value}\n".replace("@", "(at)")
