"""A year with a colon behind it: the date, or the beginning of the title."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.first_years import relabel_first_year


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
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
    ],
)
def test_first_years(text: str, chain: str, expected: list[tuple[str, str]]) -> None:
    tokens, labels = chained(text, chain)
    relabel_first_year(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected
