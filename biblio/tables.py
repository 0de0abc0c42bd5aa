"""Plain tables for a terminal: aligned columns of text that cannot disturb it."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence

# What turns the direction of writing (UAX #9).
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ELLIPSIS = "…"


def visible(text: str) -> str:
    """Make a text fit for one line of a terminal.

    Runs of white space become one space; control characters become U+FFFD.
    """
    return "".join(
        "\ufffd" if char in _BIDI or unicodedata.category(char) == "Cc" else char
        for char in " ".join(text.split())
    )


def width(text: str) -> int:
    """Count the terminal columns of a text: two for wide characters (UAX #11), none for combining marks."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def clip(text: str, limit: int) -> str:
    """Shorten a text to a number of terminal columns, with an ellipsis where something is left out."""
    if width(text) <= limit:
        return text
    kept = ""
    for char in text:
        if width(kept + char) > limit - 1:
            break
        kept += char
    return kept.rstrip() + _ELLIPSIS


def clip_start(text: str, limit: int) -> str:
    """Shorten a text as `clip` does, but keep its end: of a path and line the line tells most."""
    return text if width(text) <= limit else _ELLIPSIS + clip(text[::-1], limit)[-2::-1].lstrip()


def wrapped(text: str, room: int) -> list[str]:
    """Part a text at spaces, and longer words anywhere, into lines of so many terminal columns.

    There is one line at least, which may be empty.
    """
    lines = [""]
    used = 0
    for word in text.split(" "):
        for piece in _pieces(word, room):
            wide = width(piece)
            if lines[-1] and used + 1 + wide <= room:
                lines[-1] += " " + piece
                used += 1 + wide
            else:
                lines += [piece] if lines[-1] else []
                lines[-1] = piece
                used = wide
    return lines


def _pieces(word: str, room: int) -> Iterator[str]:
    if width(word) <= room:
        yield word
        return
    piece, used = "", 0
    for char in word:
        if used + width(char) > room:
            yield piece
            piece, used = "", 0
        piece += char
        used += width(char)
    yield piece


def columns(rows: Sequence[Sequence[str]], limits: Sequence[int], right: Collection[int] = ()) -> str:
    """Align rows in columns.

    Args:
        rows: The cells; every row as long as ``limits``.
        limits: The greatest width of each column; longer cells are shortened.
        right: Positions of the columns that are aligned at the right.

    Returns:
        One line a row, each with its line end; columns are two spaces apart.
    """
    cells = [[clip(visible(cell), limit) for cell, limit in zip(row, limits, strict=True)] for row in rows]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    lines = []
    for row in cells:
        padded = []
        for position, cell in enumerate(row):
            space = " " * (widths[position] - width(cell))
            padded.append(space + cell if position in right else cell + space)
        lines.append("  ".join(padded).rstrip() + "\n")
    return "".join(lines)
