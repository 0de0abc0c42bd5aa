"""From an offset in a text to its line and column."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n?|\n")


class Lines:
    r"""The lines of a text. ``\n``, ``\r\n`` and ``\r`` end a line; no other character does."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Give the line and column, both from 1, of the character at an offset.

        Args:
            offset: A ``str`` offset into the text, up to and including its length.
        """
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def split_lines(text: str) -> list[str]:
    r"""Split a text into its lines, without their ends; a line end at the very end opens no further line."""
    lines = _LINE_END.split(text)
    return lines if lines[-1] else lines[:-1]
