"""Numbers behind a word for a place, which are no years."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.cited_numbers import relabel_cited_numbers


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Roe, Walls, Sp. 1865", "a.t...d", [("a", "Roe"), ("t", "Walls"), ("p", "1865")]),
        ("Roe, Walls, col. 1865-1871", "a.t...ddd", [("a", "Roe"), ("t", "Walls"), ("p", "1865 - 1871")]),
        ("Roe, Walls, Bl. 1712", "a.t...d", [("a", "Roe"), ("t", "Walls"), ("p", "1712")]),
        ("Roe, Walls, § 1712", "a.t..d", [("a", "Roe"), ("t", "Walls"), ("p", "1712")]),
        (
            "Roe, Post, Nr. 1848, 3 May 1903",
            "a.c...d.ddd",
            [("a", "Roe"), ("c", "Post"), ("i", "1848"), ("d", "3 May 1903")],
        ),
        pytest.param(
            "Roe, Post, Nr. 1848", "a.c...d", [("a", "Roe"), ("c", "Post"), ("d", "1848")], id="or the year"
        ),
        pytest.param(
            "Roe, Walls, c. 1848", "a.t...d", [("a", "Roe"), ("t", "Walls"), ("d", "1848")], id="circa"
        ),
        pytest.param(
            "Roe, Ann S. 1988. Walls",
            "aaaaad.t",
            [("a", "Roe , Ann S ."), ("d", "1988"), ("t", "Walls")],
            id="part of a name",
        ),
        pytest.param(
            "Roe, Ann S. 1988. Walls",
            "aaa,,d.t",
            [("a", "Roe , Ann"), ("d", "1988"), ("t", "Walls")],
            id="behind a name",
        ),
        (
            "(Beck, 2017), 1423, at 1430",
            ".h.d..d..p",
            [("h", "Beck"), ("d", "2017"), ("p", "1423"), ("p", "1430")],
        ),
        (
            "(Beck, 2017), 1423, Walls",
            ".h.d..d.t",
            [("h", "Beck"), ("d", "2017"), ("d", "1423"), ("t", "Walls")],
        ),
        pytest.param(
            "NJW 2005, 1890 (1892)",
            "cv.p.d.",
            [("c", "NJW"), ("d", "2005"), ("p", "1890"), ("p", "1892")],
            id="page in brackets",
        ),
        pytest.param(
            "NJW 2005, 1890 (1892 f.).",
            "cv.p.dd...",
            [("c", "NJW"), ("d", "2005"), ("p", "1890"), ("p", "1892 f")],
            id="page in brackets and the next",
        ),
        pytest.param(
            "Loom 12, 1890 (1892)",
            "cv.p.d.",
            [("c", "Loom"), ("v", "12"), ("p", "1890"), ("d", "1892")],
            id="year in brackets",
        ),
        pytest.param(
            "Loom 1750, 34 (1892)",
            "cv.p.d.",
            [("c", "Loom"), ("v", "1750"), ("p", "34"), ("d", "1892")],
            id="year far from the page",
        ),
        pytest.param("Roe, S., 1848", "aaaa.d", [("a", "Roe , S ."), ("d", "1848")], id="an initial"),
        pytest.param(
            "Roe, Walls, no. 3/1848",
            "a.t...i.d",
            [("a", "Roe"), ("t", "Walls"), ("i", "3"), ("d", "1848")],
            id="issue and year",
        ),
        pytest.param(
            "Walls, pp. 1,022-1,024",
            "t...yyyyy.p",
            [("t", "Walls"), ("p", "1 , 022 - 1 , 024")],
            id="thousands",
        ),
        pytest.param("Walls, no. 1,022", "t...yyy", [("t", "Walls"), ("y", "1 , 022")], id="of a report"),
    ],
)
def test_cited_numbers(text: str, chain: str, expected: list[tuple[str, str]]) -> None:
    tokens, labels = chained(text, chain)
    relabel_cited_numbers(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected
