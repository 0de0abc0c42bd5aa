"""Prices in strings from shops and lists of new books."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.prices import relabel_prices


@pytest.mark.parametrize(
    ("text", "chain", "price"),
    [
        ("Rome 1990, 312 S., EUR 34,99", "ld.pp..cv.p", "EUR 34 , 99"),
        ("Rome 1990. pp. 280, € 35,00", "ld...p..ppp", "€ 35 , 00"),
        ("Rome 1990. xii, $29.95 pbk.", "ld.p..dddd.", "$ 29 . 95 pbk"),
        ("Rome 1990. 25 €", "ld.p.", "25 €"),
        ("Rome 1990, 48,- DM", "ld.vvvv", "48 , - DM"),
        ("Rome 1990, DM 44", "ld.cv", "DM 44"),
    ],
)
def test_a_price_is_a_note(text: str, chain: str, price: str) -> None:
    tokens, labels = chained(text, chain)
    relabel_prices(tokens, labels, 0, len(labels))
    assert [value for label, value in values(tokens, labels) if label == "n"] == [price]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The $100 Laptop, 1990", "tttt.d"),
        ("Walls. EUR 30585, Rome", "t.kk.l"),
        ("Walls, DM, 44", "t.c.v"),
        ("Walls. Bristol, DM 1107/A", "t.l.gggg"),
    ],
    ids=["of a title", "the number of a report", "a comma between", "of a shelf mark"],
)
def test_what_is_no_price(text: str, chain: str) -> None:
    tokens, labels = chained(text, chain)
    before = list(labels)
    relabel_prices(tokens, labels, 0, len(labels))
    assert labels == before
