"""The order of the blocks of a ``.bib`` file, and the white space between them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, NamedTuple

from biblio.formats.blocks import LINE_END, Block, Broken, Entry, Text
from biblio.formats.layout import Layout, lay_out

# An empty line.
_PARAGRAPH = 2


class Unit(NamedTuple):
    """Blocks that stay together: an entry, the comment directly before it, and what follows it on its line.

    Every other block is a unit of its own; ``entry`` is None there.
    """

    entry: Entry | None
    blocks: tuple[Block, ...]


def regular(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the places of the entries that can be laid out anew, moved, and named by their keys.

    The others are entries without a key, those whose key an earlier one has, and those with remarks between
    their fields, which could not be kept where they are.
    """
    keys: set[str] = {""}
    found = set()
    for at, block in enumerate(blocks):
        if isinstance(block, Entry):
            if block.key not in keys and not block.remarks:
                found.add(at)
            keys.add(block.key)
    return frozenset(found)


def pinned(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the places of the entries behind broken blocks, which may be told to end by them alone."""
    return frozenset(at for at in range(1, len(blocks)) if isinstance(blocks[at - 1], Broken))


def units(blocks: Sequence[Block], entries: Collection[int]) -> Iterator[Unit]:
    """Group blocks into units; ``entries`` are the places of the entries that others stay together with."""
    at = 0
    while at < len(blocks):
        start = at
        at += at + 1 in entries and at not in entries and _is_attached(blocks, at)
        block = blocks[at]
        if at in entries and isinstance(block, Entry):
            at += 1 + (at + 1 < len(blocks) and _follows_on_line(blocks, at + 1))
            yield Unit(block, tuple(blocks[start:at]))
        else:
            at += 1
            yield Unit(None, tuple(blocks[start:at]))


def in_order(blocks: Sequence[Block], rank: Callable[[Entry], Any]) -> tuple[Block, ...]:
    """Sort the regular entries that are not pinned, between the blocks that keep their places.

    Args:
        blocks: The blocks of a file.
        rank: Gives what an entry is sorted by; equal ones keep their order.
    """

    def ranked(unit: Unit) -> Any:
        return rank(unit.entry) if unit.entry else None

    ordered: list[Block] = []
    places = regular(blocks) - pinned(blocks)
    for movable, stretch in groupby(units(blocks, places), key=lambda unit: unit.entry is not None):
        before = list(stretch)
        after = sorted(before, key=ranked) if movable else before
        for place, unit in zip(before, after, strict=True):
            first = unit.blocks[0]
            gap = place.blocks[0].gap
            if isinstance(first, Text) and not LINE_END.search(gap) and ordered:
                gap = "\n\n"
            ordered += [replace(first, gap=gap), *unit.blocks[1:]] if movable else unit.blocks
    return tuple(ordered)


def render(blocks: Sequence[Block], layout: Layout) -> str:
    """Write blocks as a file: regular entries laid out, all else as it stands."""
    laid = regular(blocks)
    parts: list[str] = []
    for at, block in enumerate(blocks):
        parts.append(_gap(blocks, at, layout))
        parts.append(_laid_out(block, layout) if at in laid and isinstance(block, Entry) else block.text)
    return "".join(parts) + layout.line_end * bool(blocks)


def _laid_out(entry: Entry, layout: Layout) -> str:
    brackets = "()" if entry.text.endswith(")") else "{}"
    fields = [(field.name, field.value) for field in entry.fields]
    return lay_out(entry.kind, entry.key, fields, layout, brackets)


def _gap(blocks: Sequence[Block], at: int, layout: Layout) -> str:
    """Give the white space before a block: that which was there, with so many line ends as are usual."""
    if at == 0:
        return ""
    behind = _follows_on_line(blocks, at - 1)
    before, block = blocks[at - 1 - behind], blocks[at]
    ends = min(len(LINE_END.findall(block.gap)), _PARAGRAPH)
    if isinstance(block, Text):
        if not ends:
            return block.gap
        if isinstance(before, Text):
            ends = _PARAGRAPH
        if isinstance(before, Entry) and _is_attached(blocks, at) and isinstance(blocks[at + 1], Entry):
            ends = max(ends, layout.apart)
    elif isinstance(before, Entry) and isinstance(block, Entry):
        ends = layout.apart
    elif not isinstance(before, Text):
        ends = ends or layout.apart
    return layout.line_end * max(ends, 1)


def _is_attached(blocks: Sequence[Block], at: int) -> bool:
    """Whether a text stands directly before the next block, and not behind another one on its line."""
    if not isinstance(blocks[at], Text) or at + 1 >= len(blocks):
        return False
    return not _follows_on_line(blocks, at) and len(LINE_END.findall(blocks[at + 1].gap)) < _PARAGRAPH


def _follows_on_line(blocks: Sequence[Block], at: int) -> bool:
    return at > 0 and isinstance(blocks[at], Text) and not LINE_END.search(blocks[at].gap)
