"""Cells of CSV that a spreadsheet takes for text."""

from __future__ import annotations

import re
from collections.abc import Sequence

# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@")
# What it takes for a number or a date: 12, 3-5, 1/2.
_COMPUTED = re.compile(r"[0-9][0-9.,/:-]*")
# Control characters, among them tabs and line ends.
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def inert(cell: str) -> str:
    """Give a cell on one line; one that a spreadsheet would compute gets an apostrophe."""
    line = _BREAKS.sub(" ", cell).strip(" ")
    return "'" + line if line.startswith(_FORMULA) else line


def places(texts: Sequence[str]) -> str:
    """Give a cell of places cited; pages alone, of which a spreadsheet would make a date, are called so."""
    cell = inert("; ".join(texts))
    return f"p. {cell}" if _COMPUTED.fullmatch(cell) else cell


def with_mark(text: str) -> str:
    """Put a byte order mark before a file, by which spreadsheets know that it is UTF-8."""
    return "\ufeff" + text
