"""How probable one source is: what is seen, what it weighs, and that the sum is what is said."""

from dataclasses import replace
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources.printed import book, piece

from biblio.sources import scorer
from biblio.sources.compare import compare
from biblio.sources.forms import prepare
from biblio.sources.support import paired

WALLS = book("Roe, Jane", "The Walls of Ancient Rome", "London: Cape", 1950)
PAPER = piece("Roe, Jane", "The Walls of Ancient Rome", "Man", 1950, volume="3", page="12")


def seen(a, b):
    return {one.name: one.value for one in scorer.observations(paired(prepare(a), prepare(b)))}


def odds(a, b):
    pair = paired(prepare(a), prepare(b))
    return scorer.log_odds(pair, scorer.observations(pair))


@pytest.mark.parametrize(
    ("changed", "names"),
    [
        ({}, {"persons agree", "title equal", "years equal", "publishers agree", "places agree"}),
        ({"author": ()}, {"persons on one side"}),
        ({"title": "The Walls of Ancient Roma"}, {"title equal", "title not the same"}),
        ({"title": "The Walls of Ancient Rome: A History"}, {"title shorter"}),
        ({"title": "Gates"}, {"title other"}),
        ({"issued": None}, {"years one missing"}),
        ({"publisher": "Penguin"}, {"publishers conflict"}),
        ({"publisher_place": "Boston"}, {"places conflict"}),
        ({"number_of_pages": "300 p."}, set()),
        ({"volume": "2"}, {"one-sided volume"}),
        ({"edition": "2nd ed."}, {"one-sided edition"}),
    ],
)
def test_what_is_seen(changed, names):
    assert names <= seen(WALLS, replace(WALLS, **changed)).keys()


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        ("300 p.", "xii, 300, [2] p.", "same extent"),
        ("300 p.", "302 p.", "extents close"),
        ("300 p.", "250 p.", "extents differ"),
        ("2 v.", "2 volumes", "same extent"),
        ("2 v.", "300 p.", ""),
        ("1 v.", "300 p.", ""),
        ("", "300 p.", ""),
    ],
)
def test_numbers_of_pages(left, right, name):
    names = seen(replace(WALLS, number_of_pages=left), replace(WALLS, number_of_pages=right)).keys()
    assert {one for one in names if "extent" in one} == ({name} if name else set())


def test_what_is_seen_in_pieces():
    names = seen(PAPER, replace(PAPER, container_title="M.", page="14", issue="2")).keys()
    assert {"containers agree", "same volume", "other pages"} <= names


def test_every_name_that_has_a_weight_counts_for_or_against():
    weights = scorer.learned()
    assert set(weights) == {"whole", "piece"}
    for chosen in weights.values():
        assert chosen["title equal"] > chosen["title shorter"] > chosen["title other"]
        assert chosen["persons agree"] > chosen["persons doubtful"] > chosen["persons conflict"]
        assert chosen["publishers agree"] > chosen["publishers conflict"]
    assert weights["whole"]["same extent"] > weights["whole"]["extents differ"]
    assert weights["piece"]["same first page"] > 0 > weights["piece"]["other pages"]
    assert weights["piece"]["containers agree"] > 0 > weights["piece"]["containers conflict"]


@pytest.mark.parametrize(
    "less",
    [
        {"author": replace(WALLS, author=()).author},
        {"title": "The Walls of Ancient Rome: A History"},
        {"title": "The Wals of Ancient Rome"},
        {"publisher": "", "publisher_place": ""},
        {"issued": None},
    ],
)
def test_less_agreement_is_less_probable(less):
    assert odds(WALLS, replace(WALLS, **less)) < odds(WALLS, replace(WALLS, language="en"))


FIELDS = st.fixed_dictionaries(
    {
        "title": st.sampled_from(
            [WALLS.title, "The Wals of Ancient Rome", "The Walls of Ancient Rome: A History"]
        ),
        "author": st.sampled_from([WALLS.author, ()]),
        "publisher": st.sampled_from(["Cape", "J. Cape", "Penguin", ""]),
        "publisher_place": st.sampled_from(["London", "Boston", ""]),
        "number_of_pages": st.sampled_from(["300 p.", "302 p.", "40 p.", ""]),
        "edition": st.sampled_from(["2nd ed.", ""]),
    }
)


@given(FIELDS)
def test_the_evidence_of_a_weighed_verdict_adds_up_to_its_probability(fields):
    other = replace(WALLS, **fields)
    found = compare(WALLS, other)
    if not found.weighed:
        return
    kind = scorer.kind(paired(prepare(WALLS), prepare(other)))
    total = scorer.learned()[kind][scorer.CONSTANT] + sum(one.weight for one in found.evidence)
    assert scorer.probability(total) == pytest.approx(found.score, abs=1e-3)
    assert (found.verdict == "same") == (found.score >= 0.5)


@pytest.mark.parametrize(
    "other", [{"title": "Gates"}, {"volume": "1"}, {"publisher": "Dent", "publisher_place": "Rome"}]
)
def test_what_a_rule_decides_is_not_weighed(other):
    found = compare(replace(WALLS, volume="2"), replace(WALLS, **{"volume": "2", **other}))
    assert found.verdict != "same"
    assert not found.weighed
    assert {one.weight for one in found.evidence} == {None}


@pytest.mark.parametrize(("probability", "odds"), [(0.5, 0.0), (0.9, log(9)), (0.1, -log(9))])
def test_probability(probability, odds):
    assert scorer.probability(odds) == pytest.approx(probability)


def test_the_greatest_odds_are_no_overflow():
    assert scorer.probability(-1e9) < 1e-12 < 1 - 1e-12 < scorer.probability(1e9)
