"""What stands in the imprint of a book is no periodical."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.imprints import relabel_imprint


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Roe. Walls. Rome: Loom Journal, Fox Books, 1990",
            "a.t.l.cc.hh.d",
            [("l", "Rome"), ("h", "Loom Journal , Fox Books"), ("d", "1990")],
        ),
        (
            "Roe. Walls. Rome: Fox, Loom Street 25-27 2600, p. 3",
            "a.t.l.h.ccvvvv...p",
            [("l", "Rome"), ("h", "Fox"), ("n", "Loom Street 25 - 27 2600"), ("p", "3")],
        ),
        (
            "Roe. Walls. Rome: Fox, Loom Studies 25-27, p. 3",
            "a.t.l.h.ccvvv...p",
            [("l", "Rome"), ("h", "Fox"), ("c", "Loom Studies"), ("v", "25 - 27"), ("p", "3")],
        ),
        (
            "Roe. “Walls.” Rome: Loom Journal, Fox Books, 1990",
            "a..t..l.cc.hh.d",
            [("l", "Rome"), ("c", "Loom Journal"), ("h", "Fox Books"), ("d", "1990")],
        ),
    ],
    ids=["two houses", "an address", "a number", "quoted"],
)
def test_what_stands_in_the_imprint(text: str, chain: str, expected: list[tuple[str, str]]) -> None:
    tokens, labels = chained(text, chain)
    relabel_imprint(tokens, labels, 0, len(labels))
    assert values(tokens, labels)[2:] == expected
