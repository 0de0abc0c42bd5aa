"""Cells of CSV that a spreadsheet takes for text."""

from __future__ import annotations

import re

# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@")
_BREAKS = re.compile(r"[\t\r\n]+")


def inert(cell: str) -> str:
    """Give a cell on one line; one that a spreadsheet would compute gets an apostrophe."""
    line = _BREAKS.sub(" ", cell).strip(" ")
    return "'" + line if line.startswith(_FORMULA) else line
