r"""A ``.bib`` file as the sequence of its blocks, from which it can be put together again as it was.

The grammar is that of BibTeX ("BibTeXing", section 3, and ``bibtex.web``): every brace counts, one after a
backslash too, and a value is made of texts in braces or quotes, numbers and abbreviations, joined by ``#``.
Beyond it, as in biber, ``%`` begins a remark that runs to the end of the line, between entries and between
the fields of one, and ``@comment`` takes its braces and all that they hold with it.

What cannot be read is kept as a `Broken` block. It ends where its own brace closes or, if that cannot be
told, where a line begins another block or another entry stands that can be read whole: a fault costs its own
entry alone. All offsets are ``str`` offsets into the text; reading is linear in its length.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from biblio.formats.blocks import (
    COMMENT,
    LINE_END,
    PREAMBLE,
    STRING,
    WHITE,
    Aside,
    Block,
    Broken,
    Entry,
    Field,
    File,
    Strings,
    Text,
)

_WS = rf"[{WHITE}]*+"
# What the name of a field, and a value without braces or quotes, is made of.
_WORD = rf"[^{WHITE}\"#%'(),={{}}@]++"
_FLAT = r"\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}"
_QUOTED = r'"[^{}"]*+(?:\{[^{}]*+\}[^{}"]*+)*+"'
_HEAD = re.compile(rf"@[ \t]*([^\W\d_][\w.:+/-]*+){_WS}([{{(])")
_KEYS = {
    "}": re.compile(rf"{_WS}([^{WHITE},{{}}]*+){_WS}(?=[,}}])"),
    ")": re.compile(rf"{_WS}([^{WHITE},{{}}()]*+){_WS}(?=[,)])"),
}
_SPACED_KEY = re.compile(rf"{_WS}([^{WHITE},{{}}=\"()][^\r\n,{{}}=\"()]*?)[ \t]*(?=,)")
_KEY_AND_NAME = re.compile(rf"{_WS}[^{WHITE},{{}}=\"]+[{WHITE}]+(?={_WORD}{_WS}=)")
# A field whose braces have no braces in braces: nearly every one, read in one go.
_FIELD = re.compile(rf"[{WHITE},]*+({_WORD}){_WS}={_WS}({_FLAT}|{_QUOTED}|{_WORD}){_WS}([,)}}])")
_NAME = re.compile(rf"({_WORD}){_WS}={_WS}")
_BARE = re.compile(_WORD)
_WHITE = re.compile(_WS)
_TO_NAME = re.compile(rf"[{WHITE},]*+(?:%[^\r\n]*+[{WHITE},]*+)*+")
_AFTER_VALUE = re.compile(rf"{_WS}(?:%[^\r\n]*+{_WS})*+")
_BRACKET = re.compile(r"[(){}]")
_IN_QUOTES = re.compile(r'[{}"]')
_REMARK_OR_SIGN = re.compile(r"%[^\r\n]*+|@")
_LINE_HEAD = re.compile(rf"(?:\A|(?<=[\r\n]))[ \t]*{_HEAD.pattern}")
_EMPTY_LINE = re.compile(rf"(?:\r\n?+|\n)[ \t]*(?:\r\n?|\n){_WS}")

_NOT_CLOSED = "a brace is not closed"
_NO_COMMA = "a comma is missing"


def scan(text: str) -> File:
    """Split a ``.bib`` file into blocks; never raises.

    The gaps and texts of all blocks in order, and the tail, make the whole text again.
    """
    scanner = _Scanner(text)
    blocks: list[Block] = []
    end = at = 0
    while head := scanner.head(at):
        free = _paragraphs(text, end, head.start())
        before = free[-1].start + len(free[-1].text) if free else end
        block = scanner.block(head, text[before : head.start()])
        if block is None:
            at = head.end()
            continue
        blocks += [*free, block]
        end = at = block.start + len(block.text)
    blocks += _paragraphs(text, end, len(text))
    last = blocks[-1].start + len(blocks[-1].text) if blocks else 0
    return File(tuple(blocks), text[last:])


def _paragraphs(text: str, start: int, end: int) -> list[Text]:
    """Split what stands between two blocks at empty lines, and what stands behind the first on its line.

    The indentation of a paragraph is part of it.
    """
    found = []
    while (first := _white_end(text, start)) < end:
        line = max(text.rfind("\n", start, first), text.rfind("\r", start, first)) + 1
        on_new_line = bool(line) or not start
        stops = (_EMPTY_LINE if on_new_line else LINE_END).search(text, first, end)
        stop = first + len(text[first : stops.start() if stops else end].rstrip(WHITE))
        begin = line if on_new_line else first
        found.append(Text(text[start:begin], begin, text[begin:stop]))
        start = stop
    return found


def _white_end(text: str, start: int) -> int:
    found = _WHITE.match(text, start)
    return found.end() if found else start


class _FaultError(Exception):
    def __init__(self, fault: str, at: int) -> None:
        super().__init__(fault)
        self.fault = fault
        self.at = at


class _Scanner:
    """Reads single blocks of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        # Where each bracket closes; found out for all of them as soon as one does not.
        self._closing: dict[int, int] | None = None

    def head(self, at: int) -> re.Match[str] | None:
        """Find what may begin a block in free text: ``@type{`` or ``@type(``, not in a remark."""
        for found in _REMARK_OR_SIGN.finditer(self._text, at):
            if found[0] == "@" and (head := _HEAD.match(self._text, found.start())):
                return head
        return None

    def block(self, head: re.Match[str], gap: str) -> Block | None:
        """Read the block that begins with ``head``; None if it is part of a word, as in an address."""
        inside_word = head.start() > 0 and self._text[head.start() - 1].isalnum()
        try:
            block = self._read(head, gap)
        except _FaultError as fault:
            return None if inside_word else self._broken(head, gap, fault)
        return None if inside_word and not _has_fields(block) else block

    def _read(self, head: re.Match[str], gap: str) -> Block:
        start, at = head.start(), head.end()
        kind, closing = head[1], "}" if head[2] == "{" else ")"
        if kind.lower() in (COMMENT, PREAMBLE):
            end = self._close(at - 1)
            return Aside(gap, start, self._text[start:end], kind.lower())
        if kind.lower() == STRING:
            fields, end, _ = self._fields(at, closing)
            return Strings(gap, start, self._text[start:end], fields)
        key, at = self._key(at, closing)
        fields, end, remarks = self._fields(at, closing)
        return Entry(gap, start, self._text[start:end], kind, key, fields, remarks)

    def _key(self, at: int, closing: str) -> tuple[str, int]:
        found = _KEYS[closing].match(self._text, at)
        if found and not ("=" in found[1] and _FIELD.match(self._text, at)):
            return found[1], found.end()
        if _NAME.match(self._text, _white_end(self._text, at)):
            return "", at
        if found := _SPACED_KEY.match(self._text, at):
            return found[1], found.end()
        if found := _KEY_AND_NAME.match(self._text, at):
            raise _FaultError(f"{_NO_COMMA} after the key", found.end())
        raise _FaultError("there is no key", _white_end(self._text, at))

    def _fields(self, at: int, closing: str) -> tuple[tuple[Field, ...], int, bool]:
        """Read fields up to the end of the block; give them, that end, and whether there are remarks."""
        fields: list[Field] = []
        remarks, ends = False, ","
        while ends == ",":
            if found := _FIELD.match(self._text, at):
                name, value, ends = found.groups()
                fields.append(Field(name, value, found.start(1)))
                at = found.end()
                continue
            start = self._after(_TO_NAME, at)
            remarks = remarks or "%" in self._text[at:start]
            if self._text.startswith(closing, start):
                return tuple(fields), start + 1, remarks
            field, at = self._field(start)
            fields.append(field)
            end = self._after(_AFTER_VALUE, at)
            remarks = remarks or "%" in self._text[at:end]
            ends, at = self._text[end : end + 1], end + 1
        if ends != closing:
            raise self._no_end(at - 1)
        return tuple(fields), at, remarks

    def _field(self, start: int) -> tuple[Field, int]:
        name = _NAME.match(self._text, start)
        if not name:
            raise _FaultError("a field is expected here", start)
        end = self._value_end(name.end())
        return Field(name[1], self._text[name.end() : end], start), end

    def _value_end(self, at: int) -> int:
        """Give the end of a value, whose pieces are joined by ``#``."""
        while True:
            sign = self._text[at : at + 1]
            if sign == "{":
                at = self._close(at)
            elif sign == '"':
                at = self._quote_end(at)
            elif word := _BARE.match(self._text, at):
                at = word.end()
            else:
                raise _FaultError("a value is expected here", at)
            joint = self._after(_AFTER_VALUE, at)
            if not self._text.startswith("#", joint):
                return at
            at = self._after(_AFTER_VALUE, joint + 1)

    def _quote_end(self, start: int) -> int:
        at = start + 1
        while found := _IN_QUOTES.search(self._text, at):
            if found[0] == '"':
                return found.end()
            if found[0] == "}":
                break
            at = self._close(found.start())
        raise _FaultError("a quotation mark is not closed", start)

    def _no_end(self, at: int) -> _FaultError:
        if _NAME.match(self._text, at):
            return _FaultError(f"{_NO_COMMA} before this", at)
        return _FaultError(f"{self._text[at : at + 1]!r} is unexpected here", at)

    def _after(self, pattern: re.Pattern[str], at: int) -> int:
        found = pattern.match(self._text, at)
        return found.end() if found else at

    def _close(self, opening: int) -> int:
        """Give the end of what a bracket encloses, the closing one included."""
        if self._closing is None:
            end = next((end for start, end in _closings(self._text, opening) if start == opening), -1)
            if end >= 0:
                return end
            self._closing = dict(_closings(self._text, 0))
        if opening not in self._closing:
            raise _FaultError(_NOT_CLOSED, opening)
        return self._closing[opening]

    def _broken(self, head: re.Match[str], gap: str, fault: _FaultError) -> Broken:
        if self._closing is None:
            self._closing = dict(_closings(self._text, 0))
        end = self._closing.get(head.end() - 1, 0)
        if not end or self._next_line_head(head.end()) < end:
            end = self._resumption(head.end())
        text = self._text[head.start() : end].rstrip(WHITE)
        if fault.at < head.start() + len(text):
            return Broken(gap, head.start(), text, fault.fault, fault.at)
        return Broken(gap, head.start(), text, _NOT_CLOSED, head.end() - 1)

    def _resumption(self, at: int) -> int:
        """Where to read on when the end of a block cannot be told."""
        limit = self._next_line_head(at)
        while (head := self.head(at)) and head.start() < limit:
            if self._readable(head):
                return head.start()
            at = head.end()
        return limit

    def _readable(self, head: re.Match[str]) -> bool:
        try:
            return _has_fields(self._read(head, ""))
        except _FaultError:
            return False

    def _next_line_head(self, at: int) -> int:
        following = bisect_right(self._line_heads, at)
        return self._line_heads[following] if following < len(self._line_heads) else len(self._text)

    @cached_property
    def _line_heads(self) -> list[int]:
        """Where lines begin with what may begin a block."""
        return [found.start() for found in _LINE_HEAD.finditer(self._text)]


def _has_fields(block: Block) -> bool:
    return isinstance(block, Entry) and bool(block.fields)


def _closings(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Pair opening brackets with the ends of what they enclose; parentheses match within the same braces."""
    braces: list[int] = []
    parentheses: list[tuple[int, int]] = []
    for found in _BRACKET.finditer(text, start):
        sign, at = found[0], found.start()
        if sign == "{":
            braces.append(at)
        elif sign == "(":
            parentheses.append((at, len(braces)))
        elif sign == "}" and braces:
            yield braces.pop(), at + 1
            while parentheses and parentheses[-1][1] > len(braces):
                parentheses.pop()
        elif sign == ")" and parentheses and parentheses[-1][1] == len(braces):
            yield parentheses.pop()[0], at + 1
