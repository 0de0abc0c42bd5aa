"""Edits change what they name, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from biblio.model import Edit
from biblio.rewriting.edits import Moves, disjoint, edited


def test_edits_are_made():
    edits = disjoint([Edit(6, 11, "there", True), Edit(0, 1, "J", True), Edit(5, 5, ",", True)])
    assert edited("hello world", edits) == "Jello, there"


def test_of_two_that_overlap_the_first_stays():
    first, second = Edit(0, 4, "a", True), Edit(3, 6, "b", True)
    assert disjoint([second, first]) == (first,)


def test_the_same_edit_twice_is_made_once():
    assert disjoint([Edit(2, 2, " ", True), Edit(2, 2, " ", True)]) == (Edit(2, 2, " ", True),)


def test_where_citations_stand_afterwards():
    text = "See Roe, Walls, 1990; Doe, Floors, 1991."
    edits = disjoint([Edit(4, 20, "[@roe1990", True), Edit(22, 39, "@doe1991]", True)])
    after, moves = edited(text, edits), Moves(edits)
    places = [moves.extent(4, 20), moves.extent(22, 39)]
    assert [after[start:end] for start, end in places] == ["[@roe1990", "@doe1991]"]


def test_what_is_replaced_in_part_stands_where_all_of_it_stands():
    moves = Moves([Edit(2, 6, "xy", True)])
    assert moves.extent(3, 5) == (2, 4)


def test_where_things_stood_before():
    moves = Moves([Edit(2, 6, "xy", True), Edit(8, 8, "z", True)])
    assert [moves.origin(*place) for place in ((0, 2), (2, 4), (3, 4), (4, 6), (7, 9))] == [
        (0, 2),
        (2, 6),
        (2, 6),
        (6, 8),
        (8, 10),
    ]


texts = st.text(max_size=30)


@st.composite
def texts_with_edits(draw):
    text = draw(st.text(min_size=1, max_size=40))
    places = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(places, places, texts), max_size=6))
    return text, disjoint(Edit(min(a, b), max(a, b), new, True) for a, b, new in pairs)


@given(texts_with_edits())
def test_everything_outside_of_edits_stays_where_the_map_says(case):
    text, edits = case
    after, moves = edited(text, edits), Moves(edits)
    inside = {at for edit in edits for at in range(edit.start, edit.end)}
    for at in set(range(len(text))) - inside:
        _, end = moves.extent(at, at + 1)
        closing = sum(len(edit.text) for edit in edits if edit.start == edit.end == at + 1)
        assert after[end - closing - 1] == text[at]


@given(texts_with_edits())
def test_what_stays_is_found_where_it_stood(case):
    text, edits = case
    moves = Moves(edits)
    for at in range(len(edited(text, edits))):
        start, end = moves.origin(at, at + 1)
        assert 0 <= start <= end <= len(text)
        if not any(edit.start <= start <= edit.end or edit.start <= end <= edit.end for edit in edits):
            assert text[start:end] == edited(text, edits)[at]


@given(texts_with_edits())
def test_no_edit_leaves_the_text(case):
    assert edited(case[0], ()) == case[0]
