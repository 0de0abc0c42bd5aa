"""Editions told by the word beside their number."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.editions import relabel_editions


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Roe, Muren. 3e dr. Rome", "a,ttttt.l", [("t", "Muren"), ("e", "3 e dr")]),
        ("Roe, Muren. 4e druk. Rome", "a,ttttt.l", [("t", "Muren"), ("e", "4 e druk")]),
        ("Roe, Falak. 3. kiad. Rome", "a,ttttt.l", [("t", "Falak"), ("e", "3 . kiad")]),
        ("Roe, Mury, wyd. 2, Rome", "a,ttt.v.l", [("t", "Mury"), ("e", "wyd . 2")]),
        ("Roe, Murar. 2 uppl. Rome", "a,t.vv.l", [("t", "Murar"), ("e", "2 uppl")]),
        ("Roe, Mura, seconda edizione, Rome", "a,tttt.l", [("t", "Mura"), ("e", "seconda edizione")]),
        ("Roe, Murs. Nouvelle éd. Rome", "a,t.nn.l", [("t", "Murs"), ("e", "Nouvelle éd")]),
        (
            "Roe, Mauern. Zweite, völlig neubearbeitete Auflage. Rome",
            "a,ttt.nnn.l",
            [("t", "Mauern"), ("e", "Zweite , völlig neubearbeitete Auflage")],
        ),
        (
            "Roe, Mura, 3a edizione riveduta e ampliata, Rome",
            "a,tttttttt.l",
            [("t", "Mura"), ("e", "3 a edizione riveduta e ampliata")],
        ),
        (
            "Roe, Murs, 2e éd., revue et augmentée, Rome",
            "a,t.eee..aaa,l",
            [("t", "Murs"), ("e", "2 e éd . , revue et augmentée")],
        ),
        (
            "Roe, Murs, 2e éd., revue par Poe, Rome",
            "a,t.eee..kkw.l",
            [("t", "Murs"), ("e", "2 e éd"), ("k", "revue par"), ("w", "Poe")],
        ),
        (
            "Roe, Walls VI, 23, ed. Poe, Rome",
            "a,tppp...w.l",
            [("t", "Walls"), ("p", "VI , 23"), ("w", "Poe")],
        ),
        ("Roe, Walls 2 ed. Rome", "a,ttt.l", [("t", "Walls 2 ed")]),
        ("Roe, Walls. 12 ed studies. Rome", "a,ttttt.l", [("t", "Walls . 12 ed studies")]),
    ],
)
def test_an_edition_is_of_no_title_or_volume(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_editions(tokens, labels, 0, len(labels))
    assert values(tokens, labels)[1:-1] == expected
