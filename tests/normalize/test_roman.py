from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.normalize import roman


@pytest.mark.parametrize(
    ("numeral", "expected"),
    [
        ("i", 1),
        ("IV", 4),
        ("xiv", 14),
        ("XXIII", 23),
        ("xl", 40),
        ("xc", 90),
        ("CD", 400),
        ("MCMXXXIV", 1934),
        ("mdccclxxxxviiii", 1899),
    ],
)
def test_a_numeral_has_its_value(numeral: str, expected: int) -> None:
    assert roman.value(numeral) == expected


@pytest.mark.parametrize("text", ["", "12", "ic", "vx", "iiiii", "x.", " x", "mild", "civil", "ı", "İ"])
def test_other_text_has_none(text: str) -> None:
    assert roman.value(text) is None


_DECIMAL = [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]  # noqa: E501  # fmt: skip


def numeral_of(number: int) -> str:
    written = ""
    for size, letters in _DECIMAL:
        written += letters * (number // size)
        number %= size
    return written


@given(st.integers(1, 4999))
def test_every_number_is_read_back_in_both_cases(number: int) -> None:
    assert roman.value(numeral_of(number)) == number
    assert roman.value(numeral_of(number).upper()) == number


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    found = roman.value(text)
    assert found is None or found > 0
