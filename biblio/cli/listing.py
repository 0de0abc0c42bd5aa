"""References as read, as a table for the eye: one row for each value, nothing shortened."""

from __future__ import annotations

from collections.abc import Iterator

from biblio.cli.strings import Parsed, String
from biblio.model import Reading
from biblio.tables import clip, visible, wrapped

UNCERTAIN = 0.5
"""Below this confidence a reference or value is more likely wrong than right."""

_HEADS = ("line", "sure", "label", "value")
_LINE, _SURE, _LABEL = 5, 6, 10
_BEFORE_VALUE = _LINE + _SURE + _LABEL + 6
_LEAST_WIDTH = 24


def heading() -> str:
    """Give the first line of the table."""
    return _row(*_HEADS)


def rows(parsed: Parsed, columns: int) -> str:
    """Give the rows of one string.

    Args:
        parsed: The string and its references. Each of these begins with its type, in a row with the number
            of the line; a string without any has one row, an empty one none.
        columns: The width of the terminal; longer values go on in the next row.

    Returns:
        Rows with their line ends: how sure the reading is of the whole reference and of each value, in per
        cent, with a question mark below `UNCERTAIN`; the label; the value.
    """
    room = max(columns - _BEFORE_VALUE, _LEAST_WIDTH)
    string, readings = parsed
    if not readings:
        text = visible(string.text)
        return _row(str(string.line), "", "-", clip(f"no reference: {text}", room)) if text else ""
    return "".join(row for reading in readings for row in _reading_rows(string, reading, room))


def _reading_rows(string: String, reading: Reading, room: int) -> Iterator[str]:
    yield _row(str(string.line), percent(reading.confidence), "type", reading.reference.type)
    certainties = reading.certainties or [None] * len(reading.spans)
    for span, certainty in zip(reading.spans, certainties, strict=True):
        first, *more = wrapped(visible(string.text[span.start : span.end]), room)
        yield _row("", "" if certainty is None else percent(certainty), span.label, first)
        yield from (_row("", "", "", line) for line in more)


def percent(confidence: float) -> str:
    """Give a confidence in whole per cent, rounded down, with a mark when it is low: `` 96%``, `` 41% ?``."""
    return f"{int(confidence * 100):>3}%" + " ?" * (confidence < UNCERTAIN)


def _row(line: str, sure: str, label: str, value: str) -> str:
    return f"{line:>{_LINE}}  {sure:<{_SURE}}  {label:<{_LABEL}}  {value}".rstrip() + "\n"
