"""Sections behind the name of an act."""

import pytest
from citations.chains import chained, printed

from biblio.citations.labelling.act_sections import relabel_act_sections


def relabelled(text: str, chain: str) -> list[tuple[str, str]]:
    """The values of a chain when sections are relabelled."""
    tokens, labels = chained(text, chain)
    relabel_act_sections(tokens, labels)
    return printed(text, tokens, labels)


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        pytest.param(
            "Walls Act 1998, ss 6(3), 7.",
            "ttt..v.i..p.",
            [("title", "Walls Act 1998"), ("pages", "6(3), 7")],
            id="parts in brackets are no issues",
        ),
        pytest.param(
            "Walls Act 1998, s 6(3)(a) and (b)",
            "ttt..p..........",
            [("title", "Walls Act 1998"), ("pages", "6(3)(a) and (b)")],
            id="parts of one section",
        ),
        pytest.param(
            "Walls Act 1900 (NSW) s 18",
            "ttt.a..p",
            [("title", "Walls Act 1900 (NSW)"), ("pages", "18")],
            id="whose act it is",
        ),
        pytest.param(
            "Walls Act 1988 ss 6–8, 26WA",
            "ttt.p.p.p.",
            [("title", "Walls Act 1988"), ("pages", "6–8, 26WA")],
            id="a range and a letter",
        ),
        pytest.param(
            "Gate Rules 1998, r 3.4(2), 5",
            "ttt..p...p..p",
            [("title", "Gate Rules 1998"), ("pages", "3.4(2)"), ("pages", "5")],
            id="one rule only",
        ),
        pytest.param(
            "Walls Act, Law Review 12",
            "tt.ccv",
            [("title", "Walls Act"), ("container", "Law Review"), ("volume", "12")],
            id="no section",
        ),
    ],
)
def test_sections_of_acts(text: str, chain: str, expected: list[tuple[str, str]]) -> None:
    assert relabelled(text, chain) == expected
