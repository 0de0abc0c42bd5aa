"""Any bytes are a text or an error with its place."""

import io
from contextlib import suppress
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.documents.read import read_document
from biblio.errors import DocumentError

PIECES = st.sampled_from([b"\xef\xbb\xbf", b"\r\n", b"\n", b"\xff\xfe", b"\xc3", "é𝒜".encode(), b"\0"])


def read(data):
    with mock.patch("sys.stdin", io.TextIOWrapper(io.BytesIO(data))):
        return read_document("-").text


@given(st.lists(st.one_of(PIECES, st.binary(max_size=4)), max_size=6).map(b"".join))
def test_any_bytes(data):
    with suppress(DocumentError):
        assert read(data).encode() == data.removeprefix(b"\xef\xbb\xbf")


@given(st.text(min_size=1).filter(lambda text: "\0" not in text))
def test_a_text_is_read_as_it_was_written(text):
    assert read(text.encode("utf-8-sig")) == text


@given(st.text(alphabet="ab\r\n𝒜"), st.text(alphabet="ab\r\n𝒜"))
def test_the_place_of_a_bad_byte_is_where_a_mark_would_stand(before, after):
    lines = (before + "\N{HEAVY CHECK MARK}").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    with pytest.raises(DocumentError) as caught:
        read(before.encode() + b"\xff" + after.encode())
    assert (caught.value.line, caught.value.column) == (len(lines), len(lines[-1]))
