"""Persons whose role the words before them tell."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.roles import relabel_roles


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("besorgt von Jane Roe", "cccc", [("w", "Jane Roe")]),
        ("edited by Jane Roe", "nnnn", [("w", "Jane Roe")]),
        ("établie et présentée par Jane Roe", "nnnnnn", [("w", "Jane Roe")]),
        ("traduit de l'anglais par Jane Roe", "cccccc", [("r", "Jane Roe")]),
        ("übers. von Jane Roe", "hhhhh", [("r", "Jane Roe")]),
        ("2nd ed., revised by Jane Roe", "nnnnnnnnn", [("n", "2 nd ed ."), ("w", "Jane Roe")]),
        ("edited by hand", "nnn", [("n", "edited by hand")]),
        ("Edited volumes", "cc", [("c", "Edited volumes")]),
    ],
)
def test_a_value_that_begins_with_a_role(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_roles(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Livy, Walls, translated with a commentary by Jane Roe, Oxford",
            "a.ttttttttt.l",
            [("a", "Livy"), ("t", "Walls"), ("r", "Jane Roe"), ("l", "Oxford")],
        ),
        (
            "Livy, Walls, edited volumes by and large, Oxford",
            "a.ttttttt.l",
            [("a", "Livy"), ("t", "Walls , edited volumes by and large"), ("l", "Oxford")],
        ),
    ],
    ids=["a person follows", "none does"],
)
def test_a_title_ends_before_a_role(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_roles(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Livy, Walls, trad. de l'angl. par Jane Roe", "a.t.......aa", ("r", "Jane Roe")),
        ("Livy, Walls, ed. and trans. Jane Roe", "a.t......aa", ("w", "Jane Roe")),
        ("Livy, Walls; dt. Übers. Jane Roe", "a.t.....aa", ("r", "Jane Roe")),
        ("Livy, Walls, revised by Jane Roe", "a.t...aa", ("w", "Jane Roe")),
        ("Livy, Walls, rev. by Jane Roe", "a.t.e..aa", ("w", "Jane Roe")),
        ("Livy, Walls, cited by Jane Roe", "a.t...aa", ("a", "Jane Roe")),
        ("Livy, Walls, a c. di J. Roe", "a.t.aaaaaaa", ("w", "J . Roe")),
    ],
)
def test_a_second_author_has_the_role_that_stands_before(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_roles(tokens, labels, 0, len(labels))
    assert values(tokens, labels)[-1] == expected


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
        ("Walls, ed. Rome 1990", "t...ld", [("t", "Walls"), ("l", "Rome"), ("d", "1990")]),
    ],
)
def test_persons_before_a_role_that_begin_a_citation(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_roles(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected


def test_prose_behind_a_citation_stays_prose() -> None:
    tokens, labels = chained("Walls, edited by Jane Roe so they say", "ttttttttt")
    labels[6:] = ["o"] * 3
    relabel_roles(tokens, labels, 0, 6)
    assert labels[6:] == ["o"] * 3


def test_who_issues_a_book_is_its_editor() -> None:
    for text, chain, label in (
        ("Bundesamt (Hrsg.) 2010: Walls", "h....d.t", "w"),
        ("Bundesamt (Bonn) 2010: Walls", "h...d.t", "h"),
    ):
        tokens, labels = chained(text, chain)
        relabel_roles(tokens, labels, 0, len(labels))
        assert values(tokens, labels)[0] == (label, "Bundesamt")
