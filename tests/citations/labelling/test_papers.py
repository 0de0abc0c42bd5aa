"""Papers that are called what they are: letters, wills, minutes."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.papers import relabel_papers


def relabelled(text: str, chain: str) -> list[tuple[str, str]]:
    tokens, labels = chained(text, chain)
    relabel_papers(tokens, labels)
    return values(tokens, labels)


@pytest.mark.parametrize(
    ("text", "chain", "title"),
    [
        pytest.param("Letter from Roe to Doe (May 3", "kanan.dd", "Letter from Roe to Doe", id="a letter"),
        pytest.param("Lettre de Roe à Doe, 3 mai", "ttttt.dd", "Lettre de Roe à Doe", id="in French"),
        pytest.param("Will of Ann Roe, widow, 4 May", "tttttt.dd", "Will of Ann Roe , widow", id="a will"),
        pytest.param("minute by Roe, 4 May", "..a,dd", "minute by Roe", id="who made it"),
    ],
)
def test_a_paper_is_its_own_title(text: str, chain: str, title: str) -> None:
    assert relabelled(text, chain)[0] == ("t", title)


def test_what_a_paper_is_stands_behind_its_shelf_mark() -> None:
    found = relabelled("TNA 1/2, will of Ann Roe, 4 May", "gggg.....,dd")
    assert found == [("g", "TNA 1 / 2"), ("t", "will of Ann Roe"), ("d", "4 May")]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        pytest.param("Letter from Rome, 3 May", "ttt.dd", id="nobody gets it"),
        pytest.param("Letter from Roe to Doe is here", "ttttttt", id="no date"),
        pytest.param("Will of Roe [copy] 4 May", "ttt.t.dd", id="a bracket parts"),
        pytest.param("minute by Roe, Rome", "..a,l", id="no date of its making"),
    ],
)
def test_nothing_else_is_one(text: str, chain: str) -> None:
    tokens, labels = chained(text, chain)
    assert relabelled(text, chain) == values(tokens, labels)
