"""Sections of codes, with the title before and the subdivisions behind them."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.labels import PROSE
from biblio.citations.labelling.sections import relabel_sections


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        pytest.param(
            "18 U.S.C. § 2703(d) (2018)",
            ".ccccc..p.a..d.",
            [("v", "18"), ("c", "U . S . C"), ("p", "2703 ( d )"), ("d", "2018")],
            id="a title and a subdivision",
        ),
        pytest.param(
            "5 U.S.C. § 552(b)(7)(A)",
            "vccccc..p.........",
            [("v", "5"), ("c", "U . S . C"), ("p", "552 ( b ) ( 7 ) ( A )")],
            id="several subdivisions",
        ),
        pytest.param(
            "Civil Walls § 12 (1990)",
            "cc.p.d.",
            [("c", "Civil Walls"), ("p", "12"), ("d", "1990")],
            id="no abbreviated code",
        ),
    ],
)
def test_sections(text: str, chain: str, expected: list[tuple[str, str]]) -> None:
    tokens, labels = chained(text, chain)
    relabel_sections(tokens, labels)
    assert values(tokens, labels) == expected


def test_a_title_that_was_taken_for_prose_belongs_to_its_code() -> None:
    tokens, labels = chained("of 18 U.S.C. § 27", "..ccccc..p")
    labels[:2] = [PROSE, PROSE]
    relabel_sections(tokens, labels)
    assert labels[:3] == [PROSE, "volume", "container"]
