"""A year with a colon behind it: the date, or the beginning of the title."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.first_years import relabel_first_year


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        pytest.param(
            "Roe, Jane 1990: Walls, Rome",
            "a.tttt.l",
            [("a", "Roe , Jane"), ("d", "1990"), ("t", "Walls"), ("l", "Rome")],
            id="the end of the name was read as title",
        ),
        pytest.param(
            "OECD 2001: Skills, Paris",
            "tttt.l",
            [("a", "OECD"), ("d", "2001"), ("t", "Skills"), ("l", "Paris")],
            id="a body",
        ),
        pytest.param(
            "Roe, 1937: A Year, Rome, 1998",
            "a,d.tt.l.d",
            [("a", "Roe"), ("t", "1937 : A Year"), ("l", "Rome"), ("d", "1998")],
            id="another year dates it",
        ),
        pytest.param(
            "Roe, 2005: Walls. http://a.org (12.3.2009)",
            "a.d.t.u.ddddd.",
            [("a", "Roe"), ("d", "2005"), ("t", "Walls"), ("u", "http://a.org"), ("d", "12 . 3 . 2009")],
            id="a day of access is no other year",
        ),
        pytest.param(
            "Moscow 1937: Walls, Rome", "tttt.l", [("t", "Moscow 1937 : Walls"), ("l", "Rome")], id="a title"
        ),
        pytest.param(
            "The Year 1937: Walls, Rome",
            "ttttt.l",
            [("t", "The Year 1937 : Walls"), ("l", "Rome")],
            id="of words",
        ),
        pytest.param(
            "Roe, In the 1990: Walls",
            "a.ttttt",
            [("a", "Roe"), ("t", "In the 1990 : Walls")],
            id="small words",
        ),
    ],
)
def test_first_years(text: str, chain: str, expected: list[tuple[str, str]]) -> None:
    tokens, labels = chained(text, chain)
    relabel_first_year(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected
