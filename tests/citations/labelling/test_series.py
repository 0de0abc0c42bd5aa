"""Series of books between a title and its imprint, and their numbers."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.series import relabel_numbers_of_series, relabel_series


@pytest.mark.parametrize(
    ("text", "chain", "letter"),
    [
        ("Roe, Walls, Loom Studies 12, Rome 1990", "a.t.ccv.ld", "s"),
        ("Roe. Walls. Loom Studies, no. 12. Rome: Fox", "a.t.cc...v.l.h", "s"),
        ("Roe, “Walls”, Loom Studies 12, Rome 1990", "a..t..ccv.ld", "c"),
        ("Roe, Walls, in Loom Studies 12, Rome 1990", "a.t..ccv.ld", "c"),
        ("Roe, Walls, Loom Studies 12, Rome 1990, 3-9", "a.t.ccv.ld.ppp", "c"),
        ("Roe, Walls, Loom Studies 12, 3, Rome 1990", "a.t.ccv.i.ld", "c"),
        ("Roe, Walls, Loom Studies 12, Rome 3 May 1990", "a.t.ccv.lddd", "c"),
        ("Roe, Walls, Loom Studies 12, 1990", "a.t.ccv.d", "c"),
        ("Roe, Walls, Loom Studies, Rome 1990", "a.t.cc.ld", "c"),
    ],
    ids=["a number", "its word", "quoted", "in", "pages", "an issue", "a day", "no imprint", "no number"],
)
def test_what_stands_with_a_number_before_the_imprint_is_a_series(text: str, chain: str, letter: str) -> None:
    tokens, labels = chained(text, chain)
    relabel_series(tokens, labels, 0, len(labels))
    found = values(tokens, labels)
    assert next(sign for sign, value in found if value == "Loom Studies") == letter


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Roe, Walls. Rome: Fox (Fox Books, 154)", "a.t.l.h.ss.p.", [("s", "Fox Books"), ("v", "154")]),
        ("Roe, Walls, Rome 1990, Idées n° 36", "a.t.ld.s..p", [("s", "Idées"), ("v", "36")]),
        ("Roe, Walls, Fox Papers No. 9", "a.t.ss..y", [("s", "Fox Papers"), ("v", "9")]),
        ("Roe, Walls, Rome, 1990, « Idées », 4.", "a.t.l.d..t..p.", [("s", "Idées"), ("v", "4")]),
        ("Roe, Walls, Rome, 1990. Loom Texts, xii", "a.t.l.d.tt.p", [("s", "Loom Texts"), ("v", "xii")]),
        ("Roe, Walls, Rome 1990, Idées, p. 36", "a.t.ld.s...p", [("s", "Idées"), ("p", "36")]),
        ("57 Selden Society 18", "vssp", [("v", "57"), ("s", "Selden Society"), ("p", "18")]),
        ("Roe, Walls, Rome, 1990. Doors, 12", "a.t.l.d.t.p", [("t", "Doors"), ("p", "12")]),
        ("Roe, Walls, Loom Texts, 12", "a.t.tt.p", [("t", "Loom Texts"), ("p", "12")]),
    ],
    ids=[
        "in brackets",
        "with a sign",
        "a word for numbers",
        "in guillemets behind the imprint",
        "named as texts behind the imprint",
        "a page",
        "a volume before it",
        "no series",
        "no imprint",
    ],
)
def test_the_number_behind_a_series_is_its_own(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_numbers_of_series(tokens, labels, 0, len(labels))
    assert values(tokens, labels)[-len(expected) :] == expected
