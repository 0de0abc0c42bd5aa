"""Words between two values that belong to one of them."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.left_over import relabel_left_over


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        pytest.param(
            "Roe. Gates. Walls Part C: Towers 2019",
            "a.t....." + "cd",
            [("a", "Roe"), ("t", "Gates"), ("c", "Walls Part C : Towers"), ("d", "2019")],
            id="a name before the colon",
        ),
        pytest.param(
            "Roe. Gates. In: Towers 2019",
            "a.t...cd",
            [("a", "Roe"), ("t", "Gates"), ("c", "Towers"), ("d", "2019")],
            id="a cue before the colon",
        ),
        pytest.param(
            "Roe. Gates. In Walls: The Towers. Rome",
            "a.t..cctt.l",
            [("a", "Roe"), ("t", "Gates"), ("c", "Walls : The Towers"), ("l", "Rome")],
            id="the subtitle of a container",
        ),
        pytest.param(
            "Walls: The Towers. Rome",
            "cctt.l",
            [("c", "Walls :"), ("t", "The Towers"), ("l", "Rome")],
            id="of a container that comes first nothing is known",
        ),
        pytest.param(
            "Board of Walls (BW): Gates. 2019",
            "aaa.tttt.d",
            [("a", "Board of Walls ( BW )"), ("t", "Gates"), ("d", "2019")],
            id="the abbreviation of a body",
        ),
        pytest.param(
            "Board of Walls (Rome): Gates. 2019",
            "aaa.tttt.d",
            [("a", "Board of Walls"), ("t", "Rome ) : Gates"), ("d", "2019")],
            id="a word in brackets",
        ),
        pytest.param(
            "Roe, Gates, Rome, Otto Adler, 1990",
            "a.t.l.ww.d",
            [("a", "Roe"), ("t", "Gates"), ("l", "Rome"), ("h", "Otto Adler"), ("d", "1990")],
            id="who stands behind the place",
        ),
        pytest.param(
            "Roe, Gates, Rome, Otto Adler (ed.), 1990",
            "a.t.l.ww.....d",
            [("a", "Roe"), ("t", "Gates"), ("l", "Rome"), ("w", "Otto Adler"), ("d", "1990")],
            id="an editor there",
        ),
        pytest.param(
            "Roe, Gates, Rome, Adler, Otto Doe, 1990",
            "a.t.l.h.ww.d",
            [("a", "Roe"), ("t", "Gates"), ("l", "Rome"), ("h", "Adler"), ("w", "Otto Doe"), ("d", "1990")],
            id="a person behind the house",
        ),
        pytest.param(
            "Roe. Gates. 216 pp, 2019",
            "a.t....d",
            [("a", "Roe"), ("t", "Gates"), ("p", "216 pp"), ("d", "2019")],
            id="a count of pages",
        ),
        pytest.param(
            "Roe. Gates. 216 pp, p. 5",
            "a.t......p",
            [("a", "Roe"), ("t", "Gates"), ("p", "5")],
            id="a count beside pages",
        ),
    ],
)
def test_left_over(text: str, chain: str, expected: list[tuple[str, str]]) -> None:
    tokens, labels = chained(text, chain)
    relabel_left_over(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected


@pytest.mark.parametrize(
    ("text", "chain", "label"),
    [
        ("Doe, Gates, in: ders., Walls 1990", "a,t...w..cd", "xref"),
        ("Doe, Gates, in: dies., Walls 1990", "a,t...ww.cd", "xref"),
        ("Doe, Gates, in: Doris., Walls 1990", "a,t...ww.cd", "editor"),
    ],
    ids=["left between values", "taken for a name", "a name"],
)
def test_a_word_for_the_author_behind_in_points_back(text: str, chain: str, label: str) -> None:
    tokens, labels = chained(text, chain)
    relabel_left_over(tokens, labels, 0, len(labels))
    assert labels[6] == label


def test_a_book_has_no_issues() -> None:
    tokens, labels = chained("Roe. Walls. Rome 1990, 3:12", "a.t.ld.i.p")
    relabel_left_over(tokens, labels, 0, len(labels))
    assert labels[7] == "volume"


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Roe (1985), Il porto, Rome", "a,d..vv.l", [("d", "1985"), ("t", "Il porto")]),
        ("Roe, Mura. Il Settecento, Rome", "a,t.vv.l", [("t", "Mura . Il Settecento")]),
        ("Roe, Murs, IIe série, Rome", "a,t.vv.l", [("t", "Murs"), ("v", "IIe série")]),
        ("Roe, Walls, third volume, Rome", "a,t.vv.l", [("t", "Walls"), ("v", "third volume")]),
        ("Roe, Walls, Vili, Rome", "a,t.v.l", [("t", "Walls"), ("v", "Vili")]),
    ],
    ids=["a title", "its end", "a numeral", "a number in words", "a misread numeral"],
)
def test_words_without_a_number_are_no_volume(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_left_over(tokens, labels, 0, len(labels))
    assert values(tokens, labels)[1:-1] == expected


@pytest.mark.parametrize(
    ("text", "chain", "last"),
    [
        ("Walls. Mind, no. 2, Winter 1970–Spring 1971", "t.c...i.ttttt", "d"),
        ("Walls. Mind, no. 2, Winter Tales", "t.c...i.tt", "t"),
    ],
    ids=["seasons", "words"],
)
def test_months_and_years_behind_an_issue_are_the_date(text, chain, last) -> None:
    tokens, labels = chained(text, chain)
    relabel_left_over(tokens, labels, 0, len(labels))
    assert values(tokens, labels)[-1][0] == last
