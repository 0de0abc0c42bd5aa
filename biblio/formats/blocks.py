"""The blocks of a ``.bib`` file, as records."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

WHITE = " \t\r\n\f\v"
LINE_END = re.compile(r"\r\n?|\n")
STRING, PREAMBLE, COMMENT = "string", "preamble", "comment"


class Field(NamedTuple):
    """A field as printed. ``value`` has its braces or quotes; ``start`` is where the name stands."""

    name: str
    value: str
    start: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a file: ``text`` begins at ``start``; ``gap`` is the white space before it."""

    gap: str
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Text(Block):
    """What stands between the blocks and is none: a paragraph of it, up to an empty line."""


@dataclass(frozen=True, slots=True)
class Aside(Block):
    """A block whose inside does not matter here; ``kind`` is ``"comment"`` or ``"preamble"``."""

    kind: str


@dataclass(frozen=True, slots=True)
class Strings(Block):
    """The definition of an abbreviation, or of several."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Entry(Block):
    """An entry. ``kind`` is its type as printed; ``key`` is empty where there is none.

    ``remarks`` tells that remarks (``% ...``) stand between its fields.
    """

    kind: str
    key: str
    fields: tuple[Field, ...]
    remarks: bool

    @property
    def name(self) -> str:
        """What messages call it: its key, if it has one."""
        return self.key or "an entry without a key"


@dataclass(frozen=True, slots=True)
class Broken(Block):
    """What begins like a block and cannot be read; ``fault`` tells why, ``at`` where that shows."""

    fault: str
    at: int


class File(NamedTuple):
    """The blocks of a file in order, and the white space behind the last one."""

    blocks: tuple[Block, ...]
    tail: str


def positions(text: str, offsets: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Give the line and column, both from 1, of each of some offsets into a text."""
    found = {}
    line, start = 1, 0
    ends = LINE_END.finditer(text)
    end = next(ends, None)
    for offset in sorted(set(offsets)):
        while end and end.end() <= offset:
            line, start, end = line + 1, end.end(), next(ends, None)
        found[offset] = (line, offset - start + 1)
    return found
