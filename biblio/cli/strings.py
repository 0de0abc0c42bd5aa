"""The strings that ``biblio parse`` reads, one by one as they arrive: each a line, or each a paragraph."""

from __future__ import annotations

import codecs
import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO, NamedTuple

from biblio.documents.lines import Lines, split_lines
from biblio.documents.read import STDIN
from biblio.errors import DocumentError
from biblio.model import Reading

# Bytes read at once: more are joined, but a device that sends no line ends is found out.
_PIECE = 1 << 20
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ITEM = re.compile(r"\s*(?:([-*+•–])|([\[(]?)(\d{1,4})([\]).]{1,2}))\s")
_JOINING_HYPHEN = re.compile(r"\w[-\u2010\u2013\u00ad]")


class String(NamedTuple):
    """A text to read, and the number (from 1) of the line of the file on which it begins."""

    line: int
    text: str


class Parsed(NamedTuple):
    """A string and the references in it."""

    string: String
    readings: tuple[Reading, ...]


def lines(path: str, progress: Callable[[int, int], None]) -> Iterator[String]:
    r"""Read a file line by line; no more than one line is held.

    Args:
        path: A UTF-8 file, or ``-`` for standard input.
        progress: Is told how many bytes of how many have been read; of a pipe the latter is 0.

    Yields:
        Every line, empty ones too, without its end (``\n``, ``\r\n`` or ``\r``). White space is read as
        spaces, each character as one, so that offsets fit the line.

    Raises:
        DocumentError: The file is missing, unreadable, empty, binary or not UTF-8; the last two when the
            place is reached.
    """
    with _opened(path) as file:
        total = _size(file)
        done = number = 0
        for data in _lines_of_bytes(file, path):
            done += len(data)
            text = _decoded(data if number else data.removeprefix(codecs.BOM_UTF8), path, number)
            for line in split_lines(text) if text else ():
                number += 1
                yield String(number, re.sub(r"\s", " ", line))
            progress(done, total)
    if not number:
        raise DocumentError("the file is empty", path)


@contextmanager
def _opened(path: str) -> Iterator[BinaryIO]:
    try:
        if path != STDIN:
            with open(path, "rb") as file:
                yield file
        elif sys.stdin is None:
            raise DocumentError("standard input is closed", path)
        else:
            yield sys.stdin.buffer
    except FileNotFoundError:
        raise DocumentError("no such file or folder", path) from None
    except OSError as error:
        raise DocumentError(f"cannot be read ({error.strerror})", path) from None
    except ValueError:
        raise DocumentError("not a possible file name", path) from None


def _size(file: BinaryIO) -> int:
    """Give the size of a file in bytes, 0 if it is a pipe or a terminal."""
    try:
        status = os.fstat(file.fileno())
    except OSError:
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


def _lines_of_bytes(file: BinaryIO, path: str) -> Iterator[bytes]:
    line: list[bytes] = []
    while piece := file.readline(_PIECE):
        if not line and piece.startswith(_UTF16):
            raise DocumentError("UTF-16 text; save it as UTF-8", path)
        if b"\0" in piece:
            raise DocumentError("a binary file, not a text", path)
        line.append(piece)
        if piece.endswith(b"\n"):
            yield b"".join(line)
            line = []
    if line:
        yield b"".join(line)


def _decoded(data: bytes, path: str, lines_before: int) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        good = data[: error.start].decode()
        line, column = Lines(good).position(len(good))
        cause = f"not UTF-8 text (byte 0x{data[error.start]:02X})"
        raise DocumentError(cause, path, lines_before + line, column) from None


def paragraphs(strings: Iterable[String]) -> Iterator[String]:
    """Join the lines of references that run over several.

    A reference ends at an empty line. Among lines without empty ones between them, one begins at the next
    number of a numbered list, at a bullet, or at a line that is not indented though others are.

    Args:
        strings: Lines, in order.

    Yields:
        The references, each with the number of its first line and as one text: lines are joined by a space,
        or by nothing after a hyphen or dash that follows a letter; spaces around a line are left out.
    """
    block: list[String] = []
    for string in strings:
        if string.text.strip():
            block.append(string)
        else:
            yield from _entries(block)
            block = []
    yield from _entries(block)


def _entries(block: Sequence[String]) -> Iterator[String]:
    entry: list[String] = []
    for string, begins in zip(block, _beginnings([string.text for string in block]), strict=True):
        if begins and entry:
            yield _joined(entry)
            entry = []
        entry.append(string)
    if entry:
        yield _joined(entry)


def _beginnings(texts: Sequence[str]) -> Iterator[bool]:
    """Tell of each line of a block whether a reference begins there."""
    marks = [_mark(text) for text in texts]
    indents = [len(text) - len(text.lstrip()) for text in texts]
    hanging = max(indents, default=0)
    due = marks[0] if marks else None
    for mark, indent in zip(marks, indents, strict=True):
        if due is None:
            yield indent <= indents[0] < hanging
            continue
        yield mark == due
        if mark == due and due.number is not None:
            due = due._replace(number=due.number + 1)


class _Mark(NamedTuple):
    """What a line of a list begins with: a bullet, or a number and the brackets or stop around it."""

    before: str
    number: int | None
    after: str


def _mark(text: str) -> _Mark | None:
    found = _ITEM.match(text)
    if not found:
        return None
    bullet, before, number, after = found.groups()
    return _Mark(bullet, None, "") if bullet else _Mark(before, int(number), after)


def _joined(entry: Sequence[String]) -> String:
    text = before = ""
    for string in entry:
        here = string.text.strip()
        text += here if _JOINING_HYPHEN.search(before) else " " + here
        before = here[-2:]
    return String(entry[0].line, text.removeprefix(" "))
