"""What holds a source together, and what it is nearly one with."""

from dataclasses import replace

import pytest
from sources.printed import book

from biblio.sources.compare import compare
from biblio.sources.near import joins, misses, open_to_doubt, same_forms

WALLS = book("Roe, Jane", "The Walls of Rome: A History", "London: Cape", 1950)
SLIP = replace(WALLS, title="The Wals of Rome")
UNDATED = replace(WALLS, issued=None)
LATER = book("Roe, Jane", "The Walls of Rome: A History", "London: Cape", 1951)
GATES = book("Doe, John", "Gates of the North", "Leeds: Arnold", 1955)


def test_references_that_say_the_same_are_one_form_and_frequent_ones_come_first() -> None:
    assert same_forms({4: GATES, 7: WALLS, 9: replace(WALLS, title=WALLS.title.upper())}) == [(7, 9), (4,)]


def test_a_source_holds_together_by_its_best_links() -> None:
    links = joins({0: WALLS, 1: SLIP, 2: UNDATED})
    assert len(links) == 2
    assert {place for link in links for place in (link.first, link.second)} == {0, 1, 2}
    assert [link.seen.verdict for link in links] == ["unsure", "same"]


def test_what_people_joined_is_no_matter_of_doubt() -> None:
    (link,) = joins({3: WALLS, 5: GATES}, {(3, 5)})
    assert (link.first, link.second, link.ruled, link.doubtful) == (3, 5, True, False)


@pytest.mark.parametrize(
    ("other", "doubtful"), [(replace(WALLS, publisher=""), False), (UNDATED, True), (GATES, True)]
)
def test_which_links_are_doubtful(other, doubtful) -> None:
    (link,) = joins({0: WALLS, 1: other})
    assert link.doubtful == doubtful


@pytest.mark.parametrize("said", [{}, {3: WALLS}])
def test_what_is_said_in_one_way_has_no_links(said) -> None:
    assert joins(said) == []


def test_sources_that_share_something_are_near() -> None:
    found = list(misses([WALLS, GATES, LATER]))
    assert [(miss.first, miss.second, miss.seen.verdict) for miss in found] == [(0, 2, "same work")]
    assert found[0].seen == compare(WALLS, LATER)


@pytest.mark.parametrize(
    ("other", "lone", "doubt"),
    [
        (SLIP, False, True),
        (UNDATED, False, True),
        (LATER, True, True),
        (LATER, False, False),
        (replace(WALLS, issued=book("", "", "", 1968).issued), True, False),
        (replace(WALLS, volume="2", edition="2nd"), True, True),
        (GATES, True, False),
    ],
)
def test_what_people_may_see_otherwise(other, lone, doubt) -> None:
    years = (1950, other.issued.year if other.issued else None)
    assert open_to_doubt(compare(WALLS, other), years, lone) == doubt
