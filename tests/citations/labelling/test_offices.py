"""Offices by the abbreviations of law are authors."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.offices import name_office


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Minn. Dep't of Walls, On Ice 7",
            "ttttttttp",
            [("a", "Minn . Dep't of Walls"), ("t", "On Ice"), ("p", "7")],
        ),
        ("Alder Ass’n, On Ice 7", "aat.tp", [("a", "Alder Ass’n"), ("t", "On Ice"), ("p", "7")]),
        pytest.param(
            "Roe v. Alder Comm'n, 5 F. 3",
            "ttttt.vc.p",
            [("t", "Roe v . Alder Comm'n"), ("v", "5")],
            id="a case",
        ),
        pytest.param(
            "Alder Walls, On Ice 7", "tttttp", [("t", "Alder Walls , On Ice"), ("p", "7")], id="no office"
        ),
    ],
)
def test_offices(text: str, chain: str, expected: list[tuple[str, str]]) -> None:
    tokens, labels = chained(text, chain)
    name_office(tokens, labels, 0, len(labels))
    assert values(tokens, labels)[: len(expected)] == expected
