"""What the commands print: the JSON of the machine interface, and tables for the eye."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from biblio.cli.strings import Parsed
from biblio.formats.csl import body
from biblio.model import Citation, Locator, Reading
from biblio.tables import clip_start, columns, visible

# More digits say nothing, and differ from one processor to the next.
_CONFIDENCE_DIGITS = 4
_PLACE_WIDTH = 36


def json_line(record: dict[str, Any]) -> str:
    """Give a record as one line of JSON, with its line end."""
    return json.dumps(record, ensure_ascii=False) + "\n"


def citation_record(citation: Citation) -> dict[str, Any]:
    """Give a citation as ``biblio find --format jsonl`` prints it.

    ``start`` and ``end`` are ``str`` offsets into the document, half-open; ``csl`` is the corrected reading.
    """
    reading = citation.reading
    return {
        "path": citation.path,
        "line": citation.line,
        "column": citation.column,
        "start": reading.start,
        "end": reading.end,
        "text": citation.text,
        "form": reading.form,
        "csl": body(citation.reference),
        "locator": _locator_record(reading.locator),
        "source": citation.source,
        "work": citation.work,
        "confidence": round(reading.confidence, _CONFIDENCE_DIGITS),
        "reason": citation.reason,
    }


def line_record(text: str, readings: Sequence[Reading]) -> dict[str, Any]:
    """Give a line and its references as ``biblio parse --format jsonl`` prints them."""
    return {"text": text, "references": [_reference_record(reading) for reading in readings]}


def parsed_line(parsed: Parsed, numbered: bool) -> str:
    """Give a string and its references as a line of JSON, ``numbered`` with the ``line`` where it begins."""
    number = {"line": parsed.string.line} if numbered else {}
    return json_line({**number, **line_record(parsed.string.text, parsed.readings)})


def _reference_record(reading: Reading) -> dict[str, Any]:
    return {
        "start": reading.start,
        "end": reading.end,
        "csl": body(reading.reference),
        "locator": _locator_record(reading.locator),
        "confidence": round(reading.confidence, _CONFIDENCE_DIGITS),
        "spans": [*_span_records(reading)],
    }


def _span_records(reading: Reading) -> Iterator[dict[str, Any]]:
    for at, span in enumerate(reading.spans):
        record: dict[str, Any] = {"label": span.label, "start": span.start, "end": span.end}
        if reading.certainties:
            record["confidence"] = round(reading.certainties[at], _CONFIDENCE_DIGITS)
        yield record


def _locator_record(locator: Locator | None) -> dict[str, str] | None:
    return None if locator is None else {"label": locator.label, "value": locator.value}


def citation_table(citations: Sequence[Citation]) -> str:
    """Give citations as a table: where each stands, its form, its source (or why it has none), its text."""
    heads = ("place", "form", "source", "text")
    rows = [
        (
            clip_start(visible(f"{citation.path}:{citation.line}:{citation.column}"), _PLACE_WIDTH),
            citation.reading.form,
            citation.source or f"? {citation.reason or ''}",
            citation.text,
        )
        for citation in citations
    ]
    return columns([heads, *rows], limits=(_PLACE_WIDTH, 5, 30, 80))
