"""Timelines: which years share a bar."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.reporting.charts import Bar, columns, figures, share, timeline, years


@pytest.mark.parametrize(
    ("given_years", "bars"),
    [
        ([], ()),
        ([1946], (Bar(1946, 1946, 1),)),
        ([1990, 1992, 1990], (Bar(1990, 1990, 2), Bar(1991, 1991, 0), Bar(1992, 1992, 1))),
        ([-44, -43, 2], tuple(Bar(year, year + 1, count) for year, count in
                              [(-44, 2), *((y, 0) for y in range(-42, 2, 2)), (2, 1)])),
    ],
)  # fmt: skip
def test_timeline(given_years, bars):
    assert timeline(given_years) == bars


def test_strays_share_a_bar_at_the_end():
    found = timeline([397, *range(1950, 2000), 9999])
    assert found[0] == Bar(None, 1949, 1)
    assert found[-1] == Bar(2000, None, 1)
    assert {bar.last - bar.first for bar in found[1:-1]} == {1}


@given(st.lists(st.integers(-3000, 10_000)))
def test_no_source_is_lost_and_no_more_bars_than_can_be_seen(given_years):
    found = timeline(given_years)
    assert sum(bar.sources for bar in found) == len(given_years)
    assert len(found) <= 40
    assert all(left.last + 1 == right.first for left, right in pairwise(found))
    if found:
        columns(found)


@pytest.mark.parametrize(
    ("bar", "said"),
    [
        (Bar(1946, 1946, 1), "1946"),
        (Bar(1940, 1949, 1), "1940–1949"),
        (Bar(-50, -41, 1), "50 BC–41 BC"),
        (Bar(None, 1799, 1), "before 1800"),
        (Bar(2000, None, 1), "from 2000"),
    ],
)
def test_years(bar, said):
    assert years(bar) == said


def test_a_column_says_what_it_stands_for():
    drawn = columns([Bar(None, 1799, 1), Bar(1800, 1809, 4), Bar(1810, 1819, 0)])
    assert "<title>before 1800: 1 source</title>" in drawn
    assert "<title>1800–1809: 4 sources</title>" in drawn
    assert drawn.count("<rect") == 2
    assert ">earlier</text>" in drawn


@pytest.mark.parametrize(
    ("given_years", "labels"),
    [
        ([1946], ["1946"]),
        (range(1990, 1996), ["1990", "1991", "1992", "1993", "1994", "1995"]),
        (range(1925, 2006), ["1940", "1960", "1980", "2000"]),
        ([397, *range(1901, 2000)], ["1920", "1940", "1960", "1980", "earlier"]),
        ([*range(1901, 2000), 9999], ["1900", "1920", "1940", "1960", "later"]),
        (range(-300, 100, 7), ["300 BC", "200 BC", "100 BC", "0"]),
    ],
)
def test_labels(given_years, labels):
    assert re.findall(r"<text[^>]*text-anchor[^>]*>([^<]*)<", columns(timeline(list(given_years)))) == labels


def test_figures_are_a_table():
    drawn = figures([Bar(1800, 1809, 4), Bar(1810, 1819, 0)])
    assert '<th scope="row">1800–1809</th><td class="n">4</td>' in drawn
    assert "1810" not in drawn


def test_share():
    assert 'width="33.333%"' in share(1, 3)
    assert 'width="100%"' in share(3, 3)
