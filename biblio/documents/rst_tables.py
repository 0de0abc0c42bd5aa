"""Where the cells of reStructuredText's tables stand, which may have several lines.

Grid tables and simple tables are those of the reStructuredText Markup Specification of Docutils.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from biblio.tables import width

Extent = tuple[int, int]

_LINE_END = re.compile(r"\r\n?|\n")
_GRID_BORDER = re.compile(r"[ \t]*\+(?:-+\+)+[ \t]*")
_GRID_LINE = re.compile(r"[ \t]*[+|].*[+|][ \t]*")
_CORNERS = re.compile(r"\+(?=(?:-+|=+)\+)|(?<=[-=])\+")
_MEETING = re.compile(r"[+|]")
_SEPARATOR = re.compile(r"-+|=+")
_SIMPLE_BORDER = re.compile(r"[ \t]*=+(?:[ ]+=+)+[ \t]*")
_UNDERLINE = re.compile(r"[ \t]*-[ -]*")
_COLUMN = re.compile(r"=+")


class Table(NamedTuple):
    """A table ``[start, end)`` of a text.

    ``cells`` are those that say something, row by row; each has the extents of its lines, an empty one for
    an empty line.
    """

    start: int
    end: int
    cells: tuple[tuple[Extent, ...], ...]


class _Line(NamedTuple):
    start: int
    text: str


def tables(text: str) -> Iterator[Table]:
    """The tables of a text, in order.

    Signs that are twice as wide as others take two columns, as in Docutils. Linear in the length of the text.
    """
    lines = list(_lines(text))
    at = 0
    while at < len(lines):
        read, last = _grid, _end_of_grid(lines, at)
        if not last:
            read, last = _simple, _end_of_simple(lines, at)
        if last:
            own = lines[at : last + 1]
            cells = sorted(filter(None, map(_trimmed, read(own))))
            yield Table(own[0].start, own[-1].start + len(own[-1].text), tuple(cells))
        at = max(last, at) + 1


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for end in _LINE_END.finditer(text):
        yield _Line(at, text[at : end.start()])
        at = end.end()
    yield _Line(at, text[at:])


def _trimmed(cell: list[Extent]) -> tuple[Extent, ...]:
    """A cell without empty lines at its beginning and its end."""
    filled = [at for at, (start, end) in enumerate(cell) if start < end]
    return tuple(cell[filled[0] : filled[-1] + 1]) if filled else ()


def _end_of_grid(lines: Sequence[_Line], at: int) -> int:
    """The last line of the grid table that begins with a line; 0 where none does."""
    if not _GRID_BORDER.fullmatch(lines[at].text):
        return 0
    last = 0
    for number in range(at + 1, len(lines)):
        if not _GRID_LINE.fullmatch(lines[number].text):
            break
        if _GRID_BORDER.fullmatch(lines[number].text):
            last = number
    return last


def _grid(lines: Sequence[_Line]) -> Iterator[list[Extent]]:
    """The cells of a grid table: what stands between bars, until a line is drawn below it."""
    columns = {column for line in lines for column in _columns(line.text, _CORNERS)}
    open_cells: dict[int, tuple[int, list[Extent]]] = {}
    for line in lines:
        index = _index(line.text)
        meeting = [column for column in _columns(line.text, _MEETING) if column in columns]
        for left, right in pairwise(meeting):
            start, end = index(left) + 1, index(right)
            drawn = bool(_SEPARATOR.fullmatch(line.text, start, end))
            if left in open_cells and (drawn or open_cells[left][0] != right):
                yield open_cells.pop(left)[1]
            if not drawn:
                cell = open_cells.setdefault(left, (right, []))[1]
                cell.append(_extent(line, start + line.text.startswith(" ", start, end), end))
    yield from (cell for _, cell in open_cells.values())


def _end_of_simple(lines: Sequence[_Line], at: int) -> int:
    """The last line of the simple table that begins with a line: the second border, or one before a gap."""
    if not _SIMPLE_BORDER.fullmatch(lines[at].text):
        return 0
    inner = 0
    for number in range(at + 1, len(lines)):
        if _SIMPLE_BORDER.fullmatch(lines[number].text):
            if inner or number + 1 == len(lines) or not lines[number + 1].text.strip():
                return number
            inner = number
    return 0


def _simple(lines: Sequence[_Line]) -> Iterator[list[Extent]]:
    """The cells of a simple table; a row begins where its first column has something."""
    starts = [found.start() for found in _COLUMN.finditer(lines[0].text)]
    row: dict[int, list[Extent]] = {}
    for line in lines[1:-1]:
        drawn = _SIMPLE_BORDER.fullmatch(line.text) or _UNDERLINE.fullmatch(line.text)
        if drawn:
            yield from row.values()
            row = {}
            continue
        parts = dict(_parts(line, starts))
        if starts[0] in parts:
            yield from row.values()
            row = {}
        for column in row.keys() | parts.keys():
            row.setdefault(column, []).append(parts.get(column, (line.start, line.start)))
    yield from row.values()


def _parts(line: _Line, starts: Sequence[int]) -> Iterator[tuple[int, Extent]]:
    """What stands in each column of a line, by where the column begins; what crosses a gap is not parted."""
    index = _index(line.text)
    places = [
        (column, index(column))
        for column in starts
        if column == starts[0] or not line.text[index(column) - 1 : index(column)].strip()
    ]
    ends = [*(place for _, place in places[1:]), len(line.text)]
    for (column, start), end in zip(places, ends, strict=True):
        if line.text[start:end].strip():
            yield column, _extent(line, start, end)


def _extent(line: _Line, start: int, end: int) -> Extent:
    """A part of a line without the blanks behind it."""
    kept = start + len(line.text[start:end].rstrip())
    return line.start + start, line.start + kept


def _columns(line: str, signs: re.Pattern[str]) -> Iterator[int]:
    """The columns in which some signs stand."""
    if line.isascii():
        yield from (found.start() for found in signs.finditer(line))
    else:
        widths = _widths(line)
        yield from (widths[found.start()] for found in signs.finditer(line))


def _index(line: str) -> Callable[[int], int]:
    """Give the function from a column to the sign that stands there."""
    if line.isascii():
        return lambda column: min(column, len(line))
    widths = _widths(line)
    return lambda column: min(bisect_left(widths, column), len(line))


def _widths(line: str) -> list[int]:
    """The column of each sign, and of the end of the line; wide signs take two, as in Docutils."""
    return [0, *accumulate(map(width, line))]
