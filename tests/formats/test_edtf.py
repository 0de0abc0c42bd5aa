"""Dates in BibLaTeX and BibTeX files."""

import pytest
from formats.samples import dates
from hypothesis import given
from hypothesis import strategies as st

from biblio.formats import edtf
from biblio.model import Date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1946", Date(1946)),
        ("1933-03-31", Date(1933, 3, 31)),
        ("1933-03", Date(1933, 3)),
        ("1845/1862", Date(1845, until=Date(1862))),
        ("1999-21", Date(1999, season=1)),
        ("1999-24/2000-21", Date(1999, season=4, until=Date(2000, season=1))),
        ("1804~", Date(1804, mark="circa")),
        ("1941?", Date(1941, mark="supplied")),
        ("0043", Date(43)),
        ("-0043", Date(-44)),
        ("0000", Date(-1)),
    ],
)
def test_edtf(text, date):
    assert edtf.write(date) == text
    assert edtf.read(text) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019-05-06T12:00:00Z", Date(2019, 5, 6)),
        ("1999-25", Date(1999)),
        ("1845/", Date(1845)),
        ("18XX", None),
        ("n.d.", None),
        ("", None),
    ],
)
def test_other_forms(text, date):
    assert edtf.read(text) == date


@given(dates(st.sampled_from(["printed", "circa", "supplied"])))
def test_all_dates_read_back(date):
    assert edtf.read(edtf.write(date)) == date


def test_a_copyright_year_is_a_year():
    assert edtf.write(Date(1999, mark="copyright")) == "1999"


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        (("1946",), Date(1946)),
        (("c1999",), Date(1999, mark="copyright")),
        (("ca. 1500",), Date(1500, mark="circa")),
        (("[1941?]",), Date(1941, mark="supplied")),
        (("1985--87",), Date(1985, until=Date(1987))),
        (("1985-1987",), Date(1985, until=Date(1987))),
        (("1981-",), Date(1981)),
        (("1999", "jan"), Date(1999, 1)),
        (("1999", "December", "24"), Date(1999, 12, 24)),
        (("1999", "12"), Date(1999, 12)),
        (("1999", "spring"), Date(1999)),
        (("in press", "jan"), None),
    ],
)
def test_fields_of_bibtex(fields, date):
    assert edtf.read_year(*fields) == date
