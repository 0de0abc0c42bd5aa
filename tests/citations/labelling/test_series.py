"""Series of books between a title and its imprint."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.series import relabel_series


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
