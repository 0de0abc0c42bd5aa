"""Labelled pieces of text, and the offsets that follow from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.model import Span
from training.synthesis.noise import wrapped
from training.synthesis.pieces import JOINT, example, extents_of, joint, marked, spans_of, text_of


def test_marked_text():
    assert marked("[[title:Roe v. Doe]] [[[date:1990]]] 5") == [
        ("Roe v. Doe", "title"),
        (" [", ""),
        ("1990", "date"),
        ("] 5", ""),
    ]
    assert marked("[[date:1990 [1867]]]. [[place:[s. l.]]]") == [
        ("1990 [1867]", "date"),
        (". ", ""),
        ("[s. l.]", "place"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("“Wool.”", "Wool"),
        (" c1999.", "c1999"),
        ("*Wool*", "Wool"),
        ("Wool (1990)", "Wool (1990)"),
        ("Who?", "Who?"),
    ],
)
def test_spans_leave_outer_punctuation_out(text, value):
    (span,) = spans_of([("x ", ""), (text, "title")])
    assert f"x {text}"[span.start : span.end] == value


def test_offsets_follow_edits():
    made = example(
        "ab cd ef",
        (Span("title", 3, 5), Span("date", 6, 8)),
        ((3, 8),),
        "c",
        "string",
        [(2, 3, "\n  "), (4, 4, "-\n"), (5, 6, "\n")],
    )
    assert made.text == "ab\n  c-\nd\nef"
    assert [made.text[s.start : s.end] for s in made.spans] == ["c-\nd", "ef"]
    assert [made.text[start:end] for start, end in made.citations] == ["c-\nd\nef"]


@given(st.text("ab .\n", max_size=300), st.integers(5, 40))
def test_wrapping_only_changes_blanks(text, width):
    made = example(text, (), (), "c", "document", wrapped(text, width, "", False))
    assert made.text.replace("\n", " ") == text.replace("\n", " ")


@pytest.mark.parametrize(
    ("text", "parting", "opening"),
    [
        ("; cf. ", "; cf. ", ""),
        ("; “", "; ", "“"),
        (", in ‘", ", in ", "‘"),
        (" (", " (", ""),
        ("*", "", "*"),
    ],
)
def test_a_joint_leaves_the_marks_that_open_the_next_citation(text, parting, opening):
    pieces = joint(text)
    assert text_of(pieces) == text
    assert pieces == [piece for piece in ((parting, JOINT), (opening, "")) if piece[0]]


@pytest.mark.parametrize(
    "pieces",
    [
        [("So it was said: ", JOINT), ("Roe", "author"), (" 1990", ""), (", again.", JOINT)],
        [("See ", JOINT), ("also ", JOINT), ("Roe", "author"), (" 1990", "")],
    ],
    ids=["before and behind", "twice before"],
)
def test_what_is_outside_of_all_citations_is_no_extent(pieces):
    text = text_of(pieces)
    assert [text[start:end] for start, end in extents_of(pieces)] == ["Roe 1990"]
