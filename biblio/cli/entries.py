"""References as read, as a bibliography that keeps their order: BibLaTeX, BibTeX or CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from biblio.cli.listing import UNCERTAIN, percent
from biblio.cli.shapes import line_record
from biblio.cli.strings import Parsed, String
from biblio.formats import biblatex, classic, csl
from biblio.model import Diagnostic, Reading, Reference
from biblio.sources.citekeys import citekeys
from biblio.tables import clip, visible

_SHOWN = 60


class _Entry(NamedTuple):
    key: str
    reading: Reading


def write_bib(parsed: Sequence[Parsed], dialect: str) -> str:
    """Write references as a ``.bib`` file, each after the text that it was read from.

    Args:
        parsed: The strings, in order. They stand in comments, those without a reference too; ``@`` is
            written ``(at)`` there, since BibTeX begins an entry at each. A place cited inside of a source
            is no part of its entry and stands in a comment as well.
        dialect: ``"biblatex"`` or ``"bibtex"``.
    """
    write = _biblatex if dialect == "biblatex" else classic.write
    parts: list[str] = []
    for (string, _), entries in zip(parsed, _keyed(parsed), strict=True):
        lines = [_comment(f"line {string.line}: {string.text}")] if string.text.strip() else []
        for key, reading in entries:
            lines += [*_remarks(reading), _entry_text(key, *write(reading.reference))]
            parts.append("\n".join(lines) + "\n")
            lines = []
        if lines:
            parts.append(lines[0] + "\n")
    return "\n".join(parts)


def write_csl(parsed: Sequence[Parsed]) -> str:
    """Write references as a CSL-JSON array.

    ``custom`` of each item holds what the reference was read from (``line``, ``text``), the ``locator``, if
    a place inside of the source is cited, and the ``confidence``.
    """
    items = [
        csl.item(reading.reference, key, _origin(string, reading))
        for (string, _), entries in zip(parsed, _keyed(parsed), strict=True)
        for key, reading in entries
    ]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def doubts(parsed: Sequence[Parsed], path: str) -> Iterator[Diagnostic]:
    """Tell which lines hold no reference, or one that only points back, or one that is read uncertainly."""
    for string, readings in parsed:
        if not readings and string.text.strip():
            yield _doubt("no-reference", "no reference", string.text, path, string.line)
        for reading in readings:
            text = string.text[reading.start : reading.end]
            if not _is_source(reading):
                yield _doubt("back-reference", "left out, since it only points back", text, path, string.line)
            elif reading.confidence < UNCERTAIN:
                sure = percent(reading.confidence).strip(" ?")
                yield _doubt("uncertain", f"uncertain ({sure})", text, path, string.line)


def _doubt(code: str, message: str, text: str, path: str, line: int) -> Diagnostic:
    return Diagnostic(code, f"{message}: {clip(visible(text), _SHOWN)}", path, line)


def _is_source(reading: Reading) -> bool:
    return reading.form != "ibid"


def _keyed(parsed: Sequence[Parsed]) -> list[list[_Entry]]:
    """Give the references of each string that are sources, with their keys."""
    sources = [[reading for reading in readings if _is_source(reading)] for _, readings in parsed]
    keys = iter(citekeys([reading.reference for found in sources for reading in found]))
    return [[_Entry(next(keys), reading) for reading in found] for found in sources]


def _biblatex(reference: Reference) -> tuple[str, dict[str, str]]:
    kind, fields = biblatex.write(reference)
    return kind, {name: "{" + value + "}" for name, value in fields.items()}


def _entry_text(key: str, kind: str, fields: Mapping[str, str]) -> str:
    return "\n".join([f"@{kind}{{{key},", *(f"  {name} = {value}," for name, value in fields.items()), "}"])


def _remarks(reading: Reading) -> Iterator[str]:
    if reading.locator:
        yield _comment(f"cited: {reading.locator.label} {reading.locator.value}")
    if reading.confidence < UNCERTAIN:
        yield _comment(f"uncertain: {percent(reading.confidence).strip(' ?')}")


def _comment(text: str) -> str:
    return "% " + visible(text).replace("@", "(at)")


def _origin(string: String, reading: Reading) -> dict[str, Any]:
    record = line_record(string.text, (reading,))["references"][0]
    kept = {name: record[name] for name in ("locator", "confidence") if record[name] is not None}
    return {"line": string.line, "text": string.text[reading.start : reading.end], **kept}
