"""Offsets to lines and columns."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.documents.lines import Lines, split_lines

TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("\r\n\r\n\u2028\x0b\x85a𝒜é"), st.characters()), max_size=40
)


def naive_position(text: str, offset: int) -> tuple[int, int]:
    line, column, at = 1, 1, 0
    while at < offset:
        length = 2 if text[at : at + 2] == "\r\n" else 1
        if text[at] in "\r\n" and at + length <= offset:
            line, column = line + 1, 1
        else:
            column += length if at + length <= offset else 1
        at += length
    return line, column


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("abc", 2, (1, 3)),
        ("abc", 3, (1, 4)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 2, (1, 3)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n\nb", 2, (2, 1)),
        ("a\n", 2, (2, 1)),
        ("𝒜𝒜\n𝒜b", 4, (2, 2)),
        ("a\u2028b\x0bc\x0cd\x85e", 8, (1, 9)),
    ],
)
def test_position(text, offset, position):
    assert Lines(text).position(offset) == position


@given(TEXTS)
def test_position_agrees_with_counting(text):
    lines = Lines(text)
    for offset in range(len(text) + 1):
        assert lines.position(offset) == naive_position(text, offset)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\nb", ["a", "b"]),
        ("a\nb\n", ["a", "b"]),
        ("a\r\n\r\nb\rc", ["a", "", "b", "c"]),
        ("\n\n", ["", ""]),
        ("a\u2028b\n", ["a\u2028b"]),
    ],
)
def test_split_lines(text, lines):
    assert split_lines(text) == lines


@given(TEXTS)
def test_lines_and_their_ends_make_the_text(text):
    ends = re.findall(r"\r\n?|\n", text)
    lines = split_lines(text)
    assert "".join(line + end for line, end in zip(lines, [*ends, ""], strict=False)) == text
