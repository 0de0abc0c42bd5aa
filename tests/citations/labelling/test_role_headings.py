"""Persons that begin a citation and whose role stands behind them."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.role_headings import relabel_head


def relabelled(text, chain):
    tokens, labels = chained(text, chain)
    relabel_head(tokens, labels, 0, len(labels))
    return values(tokens, labels)


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Jane Roe, ed. Walls (Rome)", "aa...c.l.", [("w", "Jane Roe"), ("t", "Walls"), ("l", "Rome")]),
        ("Roe and Poe, eds. Walls. Rome", "a,w...t.l", [("w", "Roe and Poe"), ("t", "Walls"), ("l", "Rome")]),
        (
            "Roe, Jane (Hrsg.): Walls. Rome",
            "aaa....." + "t.l",
            [("w", "Roe , Jane"), ("t", "Walls"), ("l", "Rome")],
        ),
        ("Roe, Jane, dir., Walls, Rome", "aaaaa..t.l", [("w", "Roe , Jane"), ("t", "Walls"), ("l", "Rome")]),
        (
            "J. Roe, editor. Walls. Fox, Rome",
            "ttt...hhh.l",
            [("w", "J . Roe"), ("t", "Walls"), ("h", "Fox"), ("l", "Rome")],
        ),
        ("J. Roe, editor. Walls. Fox", "www.....h", [("w", "J . Roe"), ("t", "Walls"), ("h", "Fox")]),
        (
            "Plato, ed. Burnet, Walls, Rome",
            "a...w.t.l",
            [("a", "Plato"), ("w", "Burnet"), ("t", "Walls"), ("l", "Rome")],
        ),
        ("Roe et Doe éds, Walls", "aaaa.t", [("w", "Roe et Doe"), ("t", "Walls")]),
        ("Jane Roe, trans., Walls, Rome", "aa....t.l", [("r", "Jane Roe"), ("t", "Walls"), ("l", "Rome")]),
        ("Roe, Doe, sous la dir. de, Walls", "aaaaaaaaa.t", [("w", "Roe , Doe"), ("t", "Walls")]),
        ("Roe, Trans. Looms 34", "a.cccv", [("a", "Roe"), ("c", "Trans . Looms"), ("v", "34")]),
        ("Homer (trans. J. Doe), Walls", "a...nnn..t", [("a", "Homer"), ("n", "J . Doe"), ("t", "Walls")]),
        ("Walls, ed. Rome 1990", "t...ld", [("t", "Walls"), ("l", "Rome"), ("d", "1990")]),
    ],
)
def test_persons_before_a_role_that_begin_a_citation(text, chain, expected) -> None:
    assert relabelled(text, chain) == expected


def test_who_issues_a_book_is_its_editor() -> None:
    for text, chain, label in (
        ("Bundesamt (Hrsg.) 2010: Walls", "h....d.t", "w"),
        ("Bundesamt (Bonn) 2010: Walls", "h...d.t", "h"),
    ):
        assert relabelled(text, chain)[0] == (label, "Bundesamt")
