"""Years before Christ, told by what stands behind them."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.ancient_years import relabel_ancient_years


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Roe, Walls. Rome, c. 55 BC.", "a,t.l.gggg.", [("l", "Rome"), ("d", "c . 55 BC")]),
        ("Roe, Walls. Rom, 51 v. Chr.", "a,t.l.pp...", [("l", "Rom"), ("d", "51 v . Chr")]),
        ("Roe, Murs. Rome, 51 av. J.-C.", "a,t.l.p..wwww.", [("l", "Rome"), ("d", "51 av . J . - C")]),
        ("Roe, Walls. Rome, 51 verso", "a,t.l.pp", [("l", "Rome"), ("p", "51 verso")]),
        ("Roe, Walls. Rome, 2001 BC 12", "a,t.l.ggg", [("l", "Rome"), ("g", "2001 BC 12")]),
    ],
    ids=["a leaf", "a page", "an editor", "really a page", "a shelfmark"],
)
def test_a_year_before_christ_is_a_date(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_ancient_years(tokens, labels, 0, len(labels))
    assert values(tokens, labels)[2:] == expected


def test_a_year_in_a_title_stays() -> None:
    tokens, labels = chained("Roe, Rome in 55 BC. Rome", "a,tttt.l")
    relabel_ancient_years(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == [("a", "Roe"), ("t", "Rome in 55 BC"), ("l", "Rome")]
