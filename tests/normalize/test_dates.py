from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.model import Date
from biblio.normalize.dates import date, year


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("1946", Date(1946)),
        ("(1946).", Date(1946)),
        ("2021b", Date(2021)),
        ("Spring 1999", Date(1999)),
        ("in Druck 1999", Date(1999)),
        ("MDCCCXLVIII", Date(1848)),
        ("l9l4", Date(1914)),
        ("19O5", Date(1905)),
    ],
)
def test_years(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("c1999", Date(1999, mark="copyright")),
        ("cl999", Date(1999, mark="copyright")),
        ("©1999", Date(1999, mark="copyright")),
        ("(c) 1985", Date(1985, mark="copyright")),
        ("copyright 1990", Date(1990, mark="copyright")),
        ("[1941?]", Date(1941, mark="supplied")),
        ("1941?", Date(1941, mark="supplied")),
        ("[1884", Date(1884, mark="supplied")),
        ("ca. 1500", Date(1500, mark="circa")),
        ("c. 1500", Date(1500, mark="circa")),
        ("um 1500", Date(1500, mark="circa")),
        ("ок. 1500", Date(1500, mark="circa")),
        ("1973, c1951", Date(1973)),
        ("2008 [2002]", Date(2008)),
        ("[1922] 1995", Date(1995)),
    ],
)
def test_marks_of_the_year_are_kept(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("October 1933", Date(1933, 10)),
        ("OCTOBER, 1933", Date(1933, 10)),
        ("Oct.1933", Date(1933, 10)),
        ("Jul2013", Date(2013, 7)),
        ("2010 Oct", Date(2010, 10)),
        ("(1993, September)", Date(1993, 9)),
        ("August 7, 1935", Date(1935, 8, 7)),
        ("November 30th, 1951", Date(1951, 11, 30)),
        ("28 December, 2017", Date(2017, 12, 28)),
        ("Monday, 3 May 2010", Date(2010, 5, 3)),
        ("7. August 1935", Date(1935, 8, 7)),
        ("1. März 1848", Date(1848, 3, 1)),
        ("7 août 1935", Date(1935, 8, 7)),
        ("1er fevrier 1935", Date(1935, 2, 1)),
        ("7 de agosto de 1935", Date(1935, 8, 7)),
        ("Abril de 1987", Date(1987, 4)),
        ("24 marzo 1883", Date(1883, 3, 24)),
        ("31 ago. 1314; 7 mar. 1316", Date(1314, 8, 31)),
        ("21 set. 1850", Date(1850, 9, 21)),
        ("7 августа 1935 г.", Date(1935, 8, 7)),
        ("авг. 1935", Date(1935, 8)),
        ("12 maart 1988", Date(1988, 3, 12)),
        ("15 de outubro de 1910", Date(1910, 10, 15)),
        ("7.VIII.1935", Date(1935, 8, 7)),
        ("2017年9月3日", Date(2017, 9, 3)),
    ],
)
def test_months_in_words(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2011-05-24", Date(2011, 5, 24)),
        ("2011/05/24", Date(2011, 5, 24)),
        ("2011-05", Date(2011, 5)),
        ("30.05.2019", Date(2019, 5, 30)),
        ("3. 5. 2019", Date(2019, 5, 3)),
        ("25/12/1999", Date(1999, 12, 25)),
        ("12/25/1999", Date(1999, 12, 25)),
        ("5/12/1999", Date(1999)),
        ("2011-12", Date(2011)),
    ],
)
def test_dates_in_numbers_leave_out_what_is_ambiguous(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("1934-1941", Date(1934, until=Date(1941))),
        ("1934–41", Date(1934, until=Date(1941))),
        ("1967/1968", Date(1967, until=Date(1968))),
        ("1967/68", Date(1967, until=Date(1968))),
        ("1953-", Date(1953)),
        ("1998-1990", Date(1998)),
        ("Jan.-Feb. 1990", Date(1990, 1, until=Date(1990, 2))),
        ("dec. 1989-Jan. 1990", Date(1989, 12, until=Date(1990, 1))),
        ("June 28-30, 1999", Date(1999, 6, 28, until=Date(1999, 6, 30))),
        ("12-16 August 2019", Date(2019, 8, 12, until=Date(2019, 8, 16))),
        ("30 June–2 July 1999", Date(1999, 6, 30, until=Date(1999, 7, 2))),
    ],
)
def test_ranges(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("February 31, 1999", Date(1999, 2)),
        ("29 February 1999", Date(1999, 2)),
        ("29 February 2000", Date(2000, 2, 29)),
        ("2011-13-01", Date(2011)),
        ("45.13.2019", Date(2019)),
    ],
)
def test_impossible_parts_are_left_out(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    "printed", ["n.d.", "", "May", "19--", "12345", "p. 230", "forthcoming", "28 dicembre"]
)
def test_no_year_no_date(printed: str) -> None:
    assert date(printed) is None
    assert year(printed) is None


DATE_LIKE = st.lists(
    st.sampled_from(["1999", "c", "2001", "May", ".", "-", "/", "12", "31", "[", "]", "?", "août", "г.", "30", "MDCL", "l9l4", "年"])  # noqa: E501
).map("".join)  # fmt: skip


@given(st.one_of(st.text(), DATE_LIKE))
def test_any_text_gives_a_possible_date_or_none(text: str) -> None:
    found = date(text)
    while found:
        assert 1000 <= found.year <= 2099
        assert found.month is None or 1 <= found.month <= 12
        assert found.day is None or (found.month is not None and 1 <= found.day <= 31)
        assert found.until is None or found.until.year >= found.year
        found = found.until
