"""Ranges of pages, and what counts as a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.styling.numbering import is_numeric, is_several, pages, roman


@pytest.mark.parametrize(
    ("given_pages", "expanded", "minimal", "minimal_two", "chicago_15", "chicago_16"),
    [
        ("3-10", "3–10", "3–10", "3–10", "3–10", "3–10"),
        ("71-72", "71–72", "71–2", "71–72", "71–72", "71–72"),
        ("100-104", "100–104", "100–4", "100–04", "100–104", "100–104"),
        ("600-613", "600–613", "600–13", "600–13", "600–613", "600–613"),
        ("107-108", "107–108", "107–8", "107–08", "107–8", "107–8"),
        ("505-517", "505–517", "505–17", "505–17", "505–17", "505–17"),
        ("1002-1006", "1002–1006", "1002–6", "1002–06", "1002–6", "1002–6"),
        ("321-325", "321–325", "321–5", "321–25", "321–25", "321–25"),
        ("415-532", "415–532", "415–532", "415–532", "415–532", "415–532"),
        ("1536-1538", "1536–1538", "1536–8", "1536–38", "1536–38", "1536–38"),
        ("1496-1504", "1496–1504", "1496–504", "1496–504", "1496–1504", "1496–504"),
        ("321-28", "321–328", "321–8", "321–28", "321–28", "321–28"),
        ("xi-xiv", *["xi–xiv"] * 5),
        ("A12-A15", "A12–A15", "A12–5", "A12–15", "A12–15", "A12–15"),
        ("12, 14-16", "12, 14–16", "12, 14–6", "12, 14–16", "12, 14–16", "12, 14–16"),
        ("2.1-3", *["2.1–3"] * 5),
        ("28-20", *["28–20"] * 5),
    ],
)
def test_pages(given_pages, expanded, minimal, minimal_two, chicago_15, chicago_16):
    """The examples of the Chicago Manual of Style, 17th ed., 9.61, and those of CSL 1.0.2, appendix V."""
    manners = ("expanded", "minimal", "minimal-two", "chicago-15", "chicago-16")
    expected = (expanded, minimal, minimal_two, chicago_15, chicago_16)
    assert tuple(pages(given_pages, manner) for manner in manners) == expected


def test_pages_as_they_are():
    assert pages("321-28", "") == "321–28"


@given(st.text("0123456789-–, ivxA.&", max_size=15), st.sampled_from(["", "minimal", "chicago-16"]))
def test_pages_never_fail_and_settle(text, manner):
    assert pages(pages(text, manner), "") == pages(text, manner)


@pytest.mark.parametrize("text", ["12", "2nd", "A12", "12-15", "1, 4–6", "iv", "II", "3 & 4", "12a"])
def test_numeric(text):
    assert is_numeric(text)


@pytest.mark.parametrize("text", ["second", "rev. ed.", "33 CFR 84", "arXiv:9301", "2.0.1 beta", ""])
def test_not_numeric(text):
    assert not is_numeric(text)


@pytest.mark.parametrize(
    ("text", "several"), [("12-15", True), ("3, 5", True), ("iv–vi", True), ("2.0", False), ("12", False)]
)
def test_several(text, several):
    assert is_several(text) == several


@pytest.mark.parametrize(
    ("number", "written"), [(1, "i"), (4, "iv"), (38, "xxxviii"), (1999, "mcmxcix"), (0, "0")]
)
def test_roman(number, written):
    assert roman(number) == written
