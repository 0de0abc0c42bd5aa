"""Journals and reporters of law, whose parts stand in a fixed order."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.reporters import relabel_reporter

PAGES = [("p", "1733 , 1735"), ("d", "1995")]


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        pytest.param(
            "Roe, Right, 108 HARV. L. REV. 1733, 1735 (1995)",
            "a.tttttccc.d.p...",
            [("a", "Roe"), ("t", "Right"), ("v", "108"), ("c", "HARV . L . REV"), *PAGES],
            id="capitals, and a page like a year",
        ),
        pytest.param(
            "Roe, Right, 108 Yale Rev. 1733, 1735 (1995)",
            "a.ttttt.ppp.d.",
            [("a", "Roe"), ("t", "Right , 108 Yale Rev"), *PAGES],
            id="one abbreviation tells too little",
        ),
        pytest.param(
            "Roe, Right, 4 Harv. L. Rev. 1733, 1735 (1995)",
            "a.t.vccccc.ppp.d.",
            [("a", "Roe"), ("t", "Right"), ("v", "4"), ("c", "Harv . L . Rev"), *PAGES],
            id="what is right stays",
        ),
        pytest.param(
            "Roe, Walls, Rome 4 (1990)",
            "a.t.lp.d.",
            [("a", "Roe"), ("t", "Walls"), ("l", "Rome"), ("p", "4"), ("d", "1990")],
            id="no name",
        ),
    ],
)
def test_reporters(text: str, chain: str, expected: list[tuple[str, str]]) -> None:
    tokens, labels = chained(text, chain)
    relabel_reporter(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected
