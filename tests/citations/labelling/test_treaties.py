"""Where treaties, awards and acts of the European Union are printed."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.treaties import relabel_treaties


def relabelled(text: str, chain: str) -> list[tuple[str, str]]:
    tokens, labels = chained(text, chain)
    relabel_treaties(tokens, labels)
    return values(tokens, labels)


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("1155 UNTS 331, art 4", "ppp..p", [("v", "1155"), ("c", "UNTS"), ("p", "331"), ("p", "4")]),
        ("3 RIAA 1905, 9", "vcd.p", [("v", "3"), ("c", "RIAA"), ("p", "1905"), ("p", "9")]),
        ("OJ L164/19, art 3", "cvv.p..p", [("c", "OJ"), ("i", "L 164"), ("p", "19"), ("p", "3")]),
        ("OJ 1992 L 206, p. 7", "cdvv...p", [("c", "OJ"), ("d", "1992"), ("i", "L 206"), ("p", "7")]),
        (
            "Directive 92/43 of 21 May 1992 on birds, OJ L 1/3",
            "tttt.ddd.t.cvvpp",
            [("t", "Directive 92 / 43 of 21 May 1992 on birds"), ("c", "OJ"), ("i", "L 1"), ("p", "3")],
        ),
        (
            "Directive 92/43 of 21 May 1992, OJ L 1/3",
            "tttt.ddd.cvvpp",
            [("t", "Directive 92 / 43"), ("d", "21 May 1992"), ("c", "OJ"), ("i", "L 1"), ("p", "3")],
        ),
        pytest.param(
            "OJ C 241, 29 May", "ccp.dd", [("c", "OJ"), ("i", "C 241"), ("d", "29 May")], id="a day behind"
        ),
        ("9 UNTS 3 (1)", "vcppp.", [("v", "9"), ("c", "UNTS"), ("p", "3"), ("p", "1")]),
        pytest.param(
            "see UNTS 3, 4", "tcp.p", [("t", "see"), ("c", "UNTS"), ("p", "3"), ("p", "4")], id="a word"
        ),
        pytest.param("the OJ L", "ttt", [("t", "the OJ L")], id="no number"),
        pytest.param("UNTS 331, art 4", "cp..p", [("c", "UNTS"), ("p", "331"), ("p", "4")], id="no volume"),
        pytest.param("OJ 12, 5", "cv.p", [("c", "OJ"), ("v", "12"), ("p", "5")], id="no series"),
    ],
)
def test_volume_and_page(text: str, chain: str, expected: list[tuple[str, str]]) -> None:
    assert relabelled(text, chain) == expected
