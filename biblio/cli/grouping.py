"""What ``biblio group`` reads and prints: references with names of their own, and the source of each."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from biblio.errors import BiblioError, DocumentError
from biblio.model import Diagnostic, Reference, Source

if TYPE_CHECKING:
    from biblio.sources.decisions import Decisions

LIBRARY_SURE = 0.95
"""How sure it has to be that two entries of a library are one source; in citations slips are many."""
_SPACE = " \t\r\n\ufeff"

Progress = Callable[[int, int], None]


class Item(NamedTuple):
    """A reference with the name that it has in the input, and the line where it stands (0: not known).

    ``reference`` is None where nothing could be read. ``remark`` is what should be told of it; ``text`` is
    what was read, where that was a reference as printed, and ``page`` where the page cited begins in it.
    """

    id: str | int
    line: int
    reference: Reference | None
    remark: str = ""
    text: str = ""
    page: int = 0


class Input(NamedTuple):
    """What was read: references in order, what cannot be used, what else is told; ``kept`` in a library."""

    items: tuple[Item, ...]
    faults: tuple[DocumentError, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    kept: bool = False


class Outcome(NamedTuple):
    """An item with the keys of its source and work; where it has none, ``reason`` tells why."""

    item: Item
    source: str | None
    work: str | None
    reason: str

    @property
    def record(self) -> dict[str, Any]:
        """The line that ``biblio group`` prints."""
        return {"id": self.item.id, "source": self.source, "work": self.work}


def read(path: str, progress: Progress) -> Input:
    """Read references that are to be grouped.

    Args:
        path: A ``.bib`` file, CSL-JSON (an array of items), or JSON lines: ``{"id", "csl": {...}}``, or
            ``{"id", "text": "..."}`` with a reference as printed; ``-`` for standard input.
        progress: Is told how many lines of how many have been read.

    Raises:
        DocumentError: The file is missing, unreadable, binary or not UTF-8, or an array that is no JSON.
    """
    from biblio.documents.read import read_text

    text = read_text(path)
    begins = text.lstrip(_SPACE)[:1]
    if path.endswith(".bib") or (begins not in ("{", "[") and "@" in text):
        return _read_bib(text)
    return _read_array(text, path) if begins == "[" else _read_lines(text, path, progress)


def grouped(
    items: Sequence[Item], sure: float, decisions: Decisions
) -> tuple[list[Outcome], tuple[Diagnostic, ...]]:
    """Group references, as people decided.

    Args:
        items: The references.
        sure: How probable one source has to be, from 0 to 1.
        decisions: They name references by their ids, or by what is printed.

    Returns:
        An outcome for each item, and what of the decisions cannot be followed.
    """
    from biblio.sources.decided import Names, Printed, group_decided

    known = [at for at, item in enumerate(items) if item.reference is not None]
    references = [reference for item in items if (reference := item.reference) is not None]
    keys = {str(items[at].id): position for position, at in reversed(list(enumerate(known)))}
    printed = [Printed(items[at].text, items[at].page) for at in known]
    found, faults, _ = group_decided(references, decisions, Names(printed, keys), sure=sure)
    home = {known[member]: source for source in found.sources for member in source.members}
    reasons = {known[member]: reason for member, reason in found.reasons.items()}
    return [_outcome(item, home.get(at), reasons.get(at, "")) for at, item in enumerate(items)], faults


def _outcome(item: Item, source: Source | None, reason: str) -> Outcome:
    return Outcome(item, source.key, source.work, "") if source else Outcome(item, None, None, reason)


def sureness(text: str | None, kept: bool) -> float:
    """Read how sure it has to be; not told, it is what suits the input.

    Raises:
        BiblioError: It is no number from 0 to 1.
    """
    from biblio.sources.compare import LIKELY

    if text is None:
        return LIBRARY_SURE if kept else LIKELY
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise BiblioError(f"invalid value for '--sure': {text!r} is no number from 0 to 1")
    return value


def _read_bib(text: str) -> Input:
    """Read all entries of a library; one whose key is taken gets a number behind it."""
    from biblio.formats import bibtex
    from biblio.formats.blocks import positions
    from biblio.formats.scan import scan

    blocks = scan(text).blocks
    reads = list(bibtex.references(blocks))
    places = positions(text, (one.entry.start for one in reads))
    items = [
        Item(name, places[one.entry.start][0], one.reference, _renamed(one.entry.key, name))
        for name, one in zip(_distinct(one.entry.key for one in reads), reads, strict=True)
    ]
    faults = [one for one in bibtex.faults(blocks, "left out") if one.code != "bibtex-key"]
    faults += [fault for one in reads for fault in one.faults]
    return Input(tuple(items), (), bibtex.diagnostics(text, faults), kept=True)


def _distinct(keys: Iterable[str]) -> Iterator[str]:
    taken: dict[str, int] = {}
    for key in keys:
        taken[key] = taken.get(key, 0) + 1
        yield key if key and taken[key] == 1 else f"{key} ({taken[key]})".strip()


def _renamed(key: str, name: str) -> str:
    if key == name:
        return ""
    return f"another entry has the key {key!r}: called {name!r}" if key else f"without a key: called {name!r}"


def _read_array(text: str, path: str) -> Input:
    items: list[Item] = []
    faults: list[DocumentError] = []
    for number, value in enumerate(_parsed(text, path, 1), 1):
        try:
            items.append(_item(value, 0))
        except ValueError as fault:
            faults.append(DocumentError(f"item {number}: {fault}", path))
    return Input(tuple(items), tuple(faults), kept=True)


def _read_lines(text: str, path: str, progress: Progress) -> Input:
    items: list[Item] = []
    faults: list[DocumentError] = []
    lines = text.lstrip("\ufeff").split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip(_SPACE):
            continue
        try:
            items.append(_item(_parsed(line, path, number), number))
        except DocumentError as fault:
            faults.append(fault)
        except ValueError as fault:
            faults.append(DocumentError(str(fault), path, number))
        progress(number, len(lines))
    return Input(tuple(items), tuple(faults))


def _parsed(text: str, path: str, line: int) -> Any:
    """Parse JSON that begins in a line of a file."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as fault:
        where = (line + fault.lineno - 1, fault.colno)
        raise DocumentError(f"no JSON ({fault.msg})", path, *where) from None
    except (RecursionError, ValueError):
        raise DocumentError("JSON that is too deep or too large", path, line) from None


def _item(value: Any, line: int) -> Item:
    """Read a reference with its name.

    Raises:
        ValueError: It has none, or says nothing that can be read; the message tells what.
    """
    if not isinstance(value, dict):
        raise ValueError('no object with "id" and "csl" or "text"')
    name = value.get("id")
    if not isinstance(name, str | int) or isinstance(name, bool):
        raise ValueError('no "id" that is a text or a number')
    if isinstance(value.get("csl"), dict):
        return _from_csl(name, line, value["csl"])
    if isinstance(value.get("text"), str) and "type" not in value:
        return _from_text(name, line, value["text"])
    if "type" in value or "title" in value:
        return _from_csl(name, line, value)
    raise ValueError('neither "csl" with an object nor "text" with a string')


def _from_csl(name: str | int, line: int, value: dict[str, Any]) -> Item:
    from biblio.formats import csl

    return Item(name, line, csl.reference(value))


def _from_text(name: str | int, line: int, text: str) -> Item:
    from biblio.citations.strings import read_string

    text = " ".join(text.split())
    readings = [one for one in read_string(text) if one.form != "ibid"]
    if not readings:
        return Item(name, line, None, "no reference that names a source")
    remark = "several references: the first one is grouped" if len(readings) > 1 else ""
    pages = (span.start for span in readings[0].spans if span.label == "pages")
    return Item(name, line, readings[0].reference, remark, text, min(pages, default=len(text)))
