"""Collections of inscriptions, papyri and Fathers, cited by their abbreviation."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.corpora import relabel_corpora
from biblio.normalize.corpora import is_corpus


def relabelled(text: str, chain: str) -> list[tuple[str, str]]:
    tokens, labels = chained(text, chain)
    relabel_corpora(tokens, labels, 0, len(labels))
    return values(tokens, labels)


@pytest.mark.parametrize(
    "words", ["CIL", "IG", "P.Oxy.", "P. Tebt.", "FGrHist", "MGH Conc.", "CSEL", "P.Cair.Zen."]
)
def test_a_collection(words: str) -> None:
    assert is_corpus(words)


@pytest.mark.parametrize("words", ["JRS", "P. Roe Smith", "Oxy", "", "CILS", "P.R.O."])
def test_no_collection(words: str) -> None:
    assert not is_corpus(words)


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("CIL IV 549", "cvp", [("t", "CIL"), ("v", "IV"), ("p", "549")]),
        pytest.param("Roe, CIL 54", "a,cv", [("a", "Roe"), ("c", "CIL"), ("v", "54")], id="behind an author"),
        pytest.param("JRS 54", "cv", [("c", "JRS"), ("v", "54")], id="a periodical"),
        pytest.param(
            "Roe, Walls 8:7 (CCSL 72, 10)",
            "a,tv.i.cv.p.",
            [("a", "Roe"), ("t", "Walls"), ("p", "8 : 7"), ("c", "CCSL"), ("v", "72"), ("p", "10")],
            id="a passage before it",
        ),
    ],
)
def test_it_is_the_title_where_nothing_stands_before(
    text: str, chain: str, expected: list[tuple[str, str]]
) -> None:
    assert relabelled(text, chain) == expected
