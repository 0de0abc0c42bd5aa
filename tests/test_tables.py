"""Tables for the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.tables import clip, clip_start, columns, visible, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\n b\tc\r\n", "a b c"),
        ("red\x1b[31m", "red\ufffd[31m"),
        ("a\u202eb\u2066c", "a\ufffdb\ufffdc"),
        ("\x07\x9b", "\ufffd\ufffd"),
        ("Ленин 司馬遷 é", "Ленин 司馬遷 é"),
    ],
)
def test_visible(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize(("text", "columns_"), [("abc", 3), ("司馬遷", 6), ("e\u0301", 1), ("", 0)])
def test_width(text, columns_):
    assert width(text) == columns_


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("ab cdef", 4, "ab…"), ("司馬遷", 5, "司馬…")],
)
def test_clip(text, limit, short):
    assert clip(text, limit) == short


@given(st.text(), st.integers(1, 20))
def test_a_clipped_text_fits(text, limit):
    assert width(clip(text, limit)) <= limit


def test_columns():
    rows = [("cited", "source"), ("17", "Gödel"), ("3", "司馬遷, Shiji, a long title")]
    assert columns(rows, limits=(5, 15), right=(0,)) == (
        "cited  source\n   17  Gödel\n    3  司馬遷, Shiji,…\n"
    )


def test_no_rows_make_no_table():
    assert columns([], limits=(5,)) == ""


@pytest.mark.parametrize(
    ("text", "limit", "clipped"),
    [
        ("a.txt:12:1", 10, "a.txt:12:1"),
        ("folder/book.txt:12:1", 11, "…k.txt:12:1"),
        ("книги/книга.txt:1:1", 8, "…txt:1:1"),
    ],
)
def test_the_end_of_a_place_is_kept(text, limit, clipped):
    assert clip_start(text, limit) == clipped
    assert width(clip_start(text, limit)) <= limit
