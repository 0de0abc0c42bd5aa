"""Days of visits and changes of a page, told by the words before them."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.page_days import relabel_page_days


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Walls. Last modified May 30, 2020. https://a.org",
            "t.cccv.d.u",
            [("t", "Walls"), ("d", "May 30 , 2020"), ("u", "https://a.org")],
        ),
        (
            "Walls. https://a.org (accessed 5 May 2010)",
            "t.u.nnnn.",
            [("t", "Walls"), ("u", "https://a.org"), ("n", "5 May 2010")],
        ),
        (
            "Roe, Murar. Hämtad 2016-03-03 från https://a.org",
            "a,tttttttttu",
            [("a", "Roe"), ("t", "Murar"), ("n", "2016 - 03 - 03"), ("u", "https://a.org")],
        ),
        (
            "Roe, Walls accessed 5 May 2010. Rome",
            "a,ttttt.l",
            [("a", "Roe"), ("t", "Walls accessed 5 May 2010"), ("l", "Rome")],
        ),
        ("Walls, accessed 5. Rome", "t.nn.l", [("t", "Walls"), ("n", "accessed 5"), ("l", "Rome")]),
    ],
    ids=["a change", "a visit", "in a title", "a word of a title", "no day"],
)
def test_a_day_behind_its_words(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_page_days(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected
