"""The strings that ``biblio parse`` reads: lines, and paragraphs of them."""

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.cli.strings import String, lines, paragraphs
from biblio.documents.lines import split_lines
from biblio.errors import DocumentError


def read(data, told=None):
    Path("refs.txt").write_bytes(data)
    return list(lines("refs.txt", (lambda *_: None) if told is None else lambda *now: told.append(now)))


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b"one\ntwo", ["one", "two"]),
        (b"one\ntwo\n", ["one", "two"]),
        (b"one\r\n\r\ntwo\r\n", ["one", "", "two"]),
        (b"one\rtwo\r", ["one", "two"]),
        (b"\n", [""]),
        (b"\xef\xbb\xbfone\n\xef\xbb\xbftwo", ["one", "\ufefftwo"]),
        ("a\tb\u00a0c\u2028d".encode(), ["a b c d"]),
        (b"x" * 3_000_000 + b"\ny", ["x" * 3_000_000, "y"]),
    ],
)
def test_lines(data, texts):
    assert read(data) == [String(number, text) for number, text in enumerate(texts, 1)]


@given(st.text(st.sampled_from("\r\n\v\u2028 a漢"), min_size=1, max_size=20))
def test_lines_are_those_of_a_document(text):
    Path("refs.txt").write_bytes(text.encode())
    strings = lines("refs.txt", lambda *_: None)
    assert [len(string.text) for string in strings] == [len(line) for line in split_lines(text)]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (b"\xff\xfeo\0", "UTF-16 text; save it as UTF-8"),
        (b"one\n\0", "a binary file, not a text"),
    ],
)
def test_what_is_no_text(data, fault):
    with pytest.raises(DocumentError, match=fault):
        read(data)


def test_progress_is_told_in_bytes():
    told = []
    read("Ä\nb\n\nc".encode(), told)
    assert told == [(3, 7), (5, 7), (6, 7), (7, 7)]


def test_of_a_pipe_nobody_knows_how_much_will_come(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"one\n")))
    told = []
    list(lines("-", lambda *now: told.append(now)))
    assert told == [(4, 0)]


def test_a_line_is_given_before_the_next_one_is_read():
    Path("refs.txt").write_bytes(b"one\n\xff")
    strings = lines("refs.txt", lambda *_: None)
    assert next(strings) == String(1, "one")
    with pytest.raises(DocumentError):
        next(strings)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("", []),
        ("\n \n", []),
        ("one\ntwo\n\nthree", [(1, "one two"), (4, "three")]),
        ("\n\n  one  \n  two", [(3, "one two")]),
        # Hanging indents.
        ("one\n  two\n  three\nfour\nfive\n\tsix", [(1, "one two three"), (4, "four"), (5, "five six")]),
        ("  one\n    two\n  three", [(1, "one two"), (3, "three")]),
        # The first line of a paragraph indented.
        ("  one\ntwo\nthree", [(1, "one two three")]),
        # Numbers and bullets.
        ("1. one\ntwo\n2. three\nfour", [(1, "1. one two"), (3, "2. three four")]),
        ("[9] one\n[10] two\n[11] three", [(1, "[9] one"), (2, "[10] two"), (3, "[11] three")]),
        ("- one\n  two\n- three", [(1, "- one two"), (3, "- three")]),
        ("• one\n• two", [(1, "• one"), (2, "• two")]),
        # Numbers that are none of an item.
        ("7. one, in\n1990. two\n8. three", [(1, "7. one, in 1990. two"), (3, "8. three")]),
        ("one, vol.\n2. two", [(1, "one, vol. 2. two")]),
        # Words and ranges that are parted at the end of a line.
        ("twentieth-\ncentury\npp. 81–\n97", [(1, "twentieth-century pp. 81–97")]),
        ("one -\ntwo", [(1, "one - two")]),
    ],
)
def test_paragraphs(text, joined):
    strings = [String(number, line) for number, line in enumerate(text.split("\n"), 1)]
    assert list(paragraphs(strings)) == [String(*one) for one in joined]


@given(st.lists(st.text(st.sampled_from(" ab-1.[]•\u00ad"), max_size=8), max_size=12))
def test_paragraphs_lose_nothing(texts):
    strings = [String(number, text) for number, text in enumerate(texts, 1)]
    joined = list(paragraphs(strings))
    assert "".join(one.text for one in joined).replace(" ", "") == "".join(texts).replace(" ", "")
    assert [one.line for one in joined] == sorted({one.line for one in joined})


def test_a_paragraph_is_given_as_soon_as_it_ends():
    def endless():
        yield from (String(1, "one"), String(2, ""))
        raise AssertionError("read on")

    assert next(paragraphs(endless())) == String(1, "one")
