"""Where a document has its notes and numbered entries, and where its chapters begin."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

_LINE_START = r"(?<![^\r\n])[ \t>]*"
_MARK = re.compile(
    _LINE_START + r"(?:\[\^(?P<name>[^\]\s]{1,40})\]:|\.\.[ \t]+\[(?P<label>(?!\d+\])[^\W_][\w+*.:-]{0,79})\]"
    r"|\[(?P<key>[^\W\d_][\w+*.:-]{1,30}\d\w?)\]"
    r"|\[(?P<square>\d{1,4})\]|\((?P<round>\d{1,3})\)|(?P<number>\d{1,3})(?P<stop>[.)]?))[ \t]*(?=\S)"
)
_BEGINS_NOTE = re.compile(r"[ \t]+[“„«\"‘'(*_]{0,2}[^\W\d_]")
_BLANK = re.compile(r"(?:\r\n?|\n)[ \t]*(?=[\r\n])")
_CHAPTER = re.compile(
    _LINE_START
    + r"(?:\#[ \t]+\S|(?i:chapter|part|kapitel|teil|chapitre|partie|capitolo|parte|capítulo|hoofdstuk"
    r"|глава|часть)[ \t]+(?:\d+|[IVXLC]+|[^\W\d_a-zа-я][^\W\d_]*)(?!\w)[^\r\n,;]{0,80}(?![^\r\n]))"
)


class Item(NamedTuple):
    """A note, or an entry of a numbered list.

    ``mark`` is its number or name; the mark begins at ``at``, what it is about is ``text[start:end]``.
    """

    mark: str
    at: int
    start: int
    end: int


class Listing(NamedTuple):
    """Items whose marks are of one kind.

    ``kind`` is ``"name"`` (``[^x]:``), ``"key"`` (``[Roe84]``, ``.. [Roe]``), ``"square"`` (``[1]``),
    ``"round"`` (``(1)``), ``"."`` (``1.``), ``")"`` (``1)``) or ``""`` (``1``).
    """

    kind: str
    items: tuple[Item, ...]


class Layout:
    """The notes and lists of a text, and the beginnings of its chapters.

    An item ends where the next one of its list begins, at the latest at an empty line.
    """

    def __init__(self, text: str) -> None:
        self.lists: tuple[Listing, ...] = tuple(_lists(text))
        self.chapters: tuple[int, ...] = tuple(found.start() for found in _CHAPTER.finditer(text))

    @cached_property
    def _items(self) -> tuple[Item, ...]:
        return tuple(sorted((item for _, items in self.lists for item in items), key=lambda item: item.at))

    @cached_property
    def _starts(self) -> list[int]:
        return [item.at for item in self._items]

    def item(self, offset: int) -> Item | None:
        """The note or entry in which a character stands."""
        at = bisect_right(self._starts, offset) - 1
        return self._items[at] if at >= 0 and offset < self._items[at].end else None

    @cached_property
    def _called(self) -> dict[str, list[Item]]:
        called: dict[str, list[Item]] = {}
        for item in self._items:
            called.setdefault(item.mark, []).append(item)
        return called

    def item_called(self, mark: str, before: int) -> Item | None:
        """The last note or entry of a number or name that begins before a character."""
        items = self._called.get(mark, [])
        at = bisect_left(items, before, key=lambda item: item.at) - 1
        return items[at] if at >= 0 else None

    def chapter(self, offset: int) -> int:
        """The number of the chapter in which a character stands; 0 before the first."""
        return bisect_right(self.chapters, offset)


def _lists(text: str) -> Iterator[Listing]:
    """The lists of a text: marks of one kind whose numbers follow each other, or that are keys or names."""
    blanks = [found.start() for found in _BLANK.finditer(text)]
    kinds: dict[str, list[re.Match[str]]] = {}
    for mark in _MARK.finditer(text):
        kind = "key" if mark["label"] else mark.lastgroup or ""
        if kind == "stop" and not mark["stop"] and not _BEGINS_NOTE.match(text, mark.end("number")):
            continue
        kinds.setdefault(mark["stop"] if kind == "stop" else kind, []).append(mark)
    found = [
        (kind, one)
        for kind, marks in kinds.items()
        for one in ([marks] if kind in ("name", "key") else _sequences(marks))
    ]
    ends = sorted([*blanks, *(mark.start() for _, marks in found for mark in marks), len(text)])
    for kind, marks in found:
        yield Listing(kind, tuple(_item(mark, ends) for mark in marks))


def _sequences(marks: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Marks whose numbers go up by one; a number between two such that does not follow is passed over."""
    found: list[re.Match[str]] = []
    numbers = [int(_name(mark)) for mark in marks]
    for at, mark in enumerate(marks):
        if found and numbers[at] == int(_name(found[-1])) + 1:
            found.append(mark)
        elif numbers[at + 1 : at + 2] == [numbers[at] + 1] or (numbers[at] == 1 and len(found) > 1):
            if len(found) > 1:
                yield found
            found = [mark]
    if len(found) > 1 or (found and int(_name(found[0])) == 1 and len(marks) > 1):
        yield found


def _item(mark: re.Match[str], ends: Sequence[int]) -> Item:
    """The item that begins with a mark and reaches to the next of some places where items end."""
    at = mark.end() - len(mark.group().lstrip())
    return Item(_name(mark), at, mark.end(), ends[bisect_left(ends, mark.end())])


def _name(mark: re.Match[str]) -> str:
    return mark["number"] or mark[mark.lastgroup or 0]
