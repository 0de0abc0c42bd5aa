"""How the entries of a ``.bib`` file are laid out, told from the file itself, and how to lay out others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeVar

from biblio.formats.blocks import LINE_END, WHITE, Block, Entry, File

_EQUALS = re.compile(rf"([{WHITE}]*)=([{WHITE}]*)")
# No file has more than one empty line between two entries as a rule.
_MOST_APART = 2
_PER_ENTRY = -1
# So many places where the "=" may be aligned are looked at.
_COLUMNS = 20

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Layout:
    r"""How an entry is laid out, each field on a line of its own.

    ``indent`` stands before the name of a field, ``before`` and ``after`` around the ``=``. If ``column`` is
    not 0, spaces in place of ``before`` bring every ``=`` to so many characters behind the beginning of the
    name; or, if it is -1, just behind the longest name of the entry. If ``value_column`` is not 0, spaces in
    place of ``after`` bring every value so far behind the beginning of the name. ``closing`` is the
    indentation of the brace that closes the entry, None if it stands behind the last field. ``apart`` is the
    number of line ends between two entries. ``line_end`` is ``"\n"``, ``"\r\n"`` or ``"\r"``.
    """

    indent: str = "  "
    before: str = " "
    column: int = 0
    after: str = " "
    value_column: int = 0
    trailing_comma: bool = True
    closing: str | None = ""
    apart: int = _MOST_APART
    line_end: str = "\n"


class _Spacing(NamedTuple):
    """The white space around a ``=``, the length of the name, and that of the longest one of the entry.

    Space that holds a line end is None: no layout has it.
    """

    before: str | None
    after: str | None
    name: int
    longest: int


class _Ending(NamedTuple):
    """What stands behind the last value: whether a comma, and `Layout.closing`."""

    comma: bool
    closing: str | None


class _Printed(NamedTuple):
    """What is seen of the layout of one entry; ``breaks`` are the line ends outside of its values.

    A field that does not begin a line has None for its indentation; an entry on one line, for its ending.
    """

    indents: list[str | None]
    spacings: list[_Spacing]
    ending: _Ending | None
    breaks: list[str]


def lay_out(
    kind: str, key: str, fields: Sequence[tuple[str, str]], layout: Layout, brackets: str = "{}"
) -> str:
    """Write an entry.

    Args:
        kind: Its type.
        key: Its key.
        fields: The names of its fields, and their values with braces or quotes.
        layout: How it is laid out.
        brackets: What encloses it: ``"{}"`` or ``"()"``.
    """
    longest = max((len(name) for name, _ in fields), default=0)
    lines = []
    for name, value in fields:
        head = f"{name}{_before(len(name), longest, layout)}="
        lines.append(f"{layout.indent}{head}{_after(len(head), layout)}{value}")
    end = layout.line_end
    body = f",{end}".join(lines) + "," * (layout.trailing_comma and bool(lines))
    closing = "" if layout.closing is None and lines else (end if lines else "") + (layout.closing or "")
    return f"@{kind}{brackets[0]}{key},{end}{body}{closing}{brackets[1]}"


def layout_of(file: File, entries: Iterable[Block]) -> Layout:
    """Tell how a file is laid out: as more than half of it is; where nothing is, as in `Layout`.

    What is laid out so tells the same layout again, or one that does not differ for its entries.

    Args:
        file: The file.
        entries: Those of its blocks that count; only entries do.
    """
    default = Layout()
    indents: Counter[str | None] = Counter()
    spacings: Counter[_Spacing] = Counter()
    endings: Counter[_Ending | None] = Counter()
    breaks: Counter[str] = Counter()
    for one in (_printed(entry) for entry in entries if isinstance(entry, Entry) and entry.fields):
        indents.update(one.indents)
        spacings.update(one.spacings)
        endings[one.ending] += 1
        breaks.update(one.breaks)
    for space in (*(block.gap for block in file.blocks), file.tail):
        breaks.update(LINE_END.findall(space))
    before, column = _alignment(spacings)
    after, value_column = _value_alignment(spacings)
    ending = _usual(endings, None) or _Ending(default.trailing_comma, default.closing)
    indent = _usual(indents, None)
    return Layout(
        indent=default.indent if indent is None else indent,
        before=before,
        column=column,
        after=after,
        value_column=value_column,
        trailing_comma=ending.comma,
        closing=ending.closing,
        apart=apart_in(file.blocks),
        line_end=_usual(breaks, default.line_end),
    )


def apart_in(blocks: Sequence[Block]) -> int:
    """Count the line ends that stand between most entries that follow each other."""
    return _usual(Counter(_distances(blocks)), 0) or Layout().apart


def _before(name: int, longest: int, layout: Layout) -> str:
    if layout.column:
        return " " * max(1, (longest + 1 if layout.column == _PER_ENTRY else layout.column) - name)
    return layout.before


def _after(head: int, layout: Layout) -> str:
    return " " * max(1, layout.value_column - head) if layout.value_column else layout.after


def _printed(entry: Entry) -> _Printed:
    text = entry.text
    longest = max((len(field.name) for field in entry.fields), default=0)
    indents: list[str | None] = []
    spacings: list[_Spacing] = []
    breaks: list[str] = []
    end = 0
    for field in entry.fields:
        start = field.start - entry.start
        indents.append(_indent(text, end, start))
        breaks += LINE_END.findall(text, end, start)
        if equals := _EQUALS.match(text, start + len(field.name)):
            before, after = (None if LINE_END.search(space) else space for space in equals.groups())
            spacings.append(_Spacing(before, after, len(field.name), longest))
            breaks += LINE_END.findall(equals[0])
            end = equals.end() + len(field.value)
    breaks += LINE_END.findall(text, end)
    ending = _Ending("," in text[end:], _indent(text, end, len(text) - 1))
    return _Printed(indents, spacings, ending if any(one is not None for one in indents) else None, breaks)


def _indent(text: str, start: int, end: int) -> str | None:
    """Give what stands before ``end`` in its line, if that begins behind ``start`` and is but white space."""
    line = max(text.rfind("\n", start, end), text.rfind("\r", start, end)) + 1
    indent = text[line:end]
    return indent if line and not indent.strip(" \t") else None


def _alignment(spacings: Counter[_Spacing]) -> tuple[str, int]:
    """Choose what foretells most of the white space before ``=``: the same, or an alignment."""
    plain: Counter[str | None] = Counter()
    columns: Counter[int] = Counter()
    for one, count in spacings.items():
        plain[one.before] += count
        columns[one.name + len(one.before or "")] += count
    choices = [(_text(plain, Layout().before), 0), ("", _PER_ENTRY)]
    choices += [("", column) for column, _ in columns.most_common(_COLUMNS)]

    def foretold(choice: tuple[str, int]) -> int:
        layout = Layout(before=choice[0], column=choice[1])
        return sum(n for one, n in spacings.items() if one.before == _before(one.name, one.longest, layout))

    return _best(choices, foretold, spacings.total())


def _value_alignment(spacings: Counter[_Spacing]) -> tuple[str, int]:
    """Choose what foretells most of the white space behind ``=``."""
    plain: Counter[str | None] = Counter()
    columns: Counter[int] = Counter()
    for one, count in spacings.items():
        plain[one.after] += count
        columns[_head(one) + len(one.after or "")] += count
    choices = [(_text(plain, Layout().after), 0)]
    choices += [("", column) for column, _ in columns.most_common(_COLUMNS)]

    def foretold(choice: tuple[str, int]) -> int:
        layout = Layout(after=choice[0], value_column=choice[1])
        return sum(n for one, n in spacings.items() if one.after == _after(_head(one), layout))

    return _best(choices, foretold, spacings.total())


def _head(spacing: _Spacing) -> int:
    """Count the characters up to the ``=``, it included."""
    return spacing.name + len(spacing.before or "") + 1


def _best(
    choices: Sequence[tuple[str, int]], foretold: Callable[[tuple[str, int]], int], total: int
) -> tuple[str, int]:
    best = max(choices, key=foretold)
    return best if foretold(best) * 2 > total else choices[0]


def _text(counts: Counter[str | None], default: str) -> str:
    found = _usual(counts, None)
    return default if found is None else found


def _usual(counts: Counter[_T], default: _T) -> _T:
    """Give what more than half of all have."""
    found = max(counts, key=counts.__getitem__, default=default)
    return found if counts[found] * 2 > counts.total() else default


def _distances(blocks: Sequence[Block]) -> Iterator[int]:
    for before, block in pairwise(blocks):
        if isinstance(before, Entry) and isinstance(block, Entry):
            yield min(len(LINE_END.findall(block.gap)), _MOST_APART)
