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
        ("Livy, Walls, ed. J. Roe", "a.t.aaaaa", ("w", "J . Roe")),
        ("Livy, Walls, Ed. Roe", "a.t.aaa", ("a", "Ed . Roe")),
        ("Livy, Walls. Ed. Jane Roe", "a.t.aaaa", ("w", "Jane Roe")),
        ("Livy, Walls. Trans. J. Roe", "a.t.aaaaa", ("r", "J . Roe")),
        ("Livy, Walls, Rev. T. Roe", "a.t.aaaaa", ("a", "Rev . T . Roe")),
        ("Livy, Walls, a c. di J. Roe", "a.t.aaaaaaa", ("w", "J . Roe")),
    ],
)
def test_a_second_author_has_the_role_that_stands_before(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_roles(tokens, labels, 0, len(labels))
    assert values(tokens, labels)[-1] == expected


def test_prose_behind_a_citation_stays_prose() -> None:
    tokens, labels = chained("Walls, edited by Jane Roe so they say", "ttttttttt")
    labels[6:] = ["o"] * 3
    relabel_roles(tokens, labels, 0, 6)
    assert labels[6:] == ["o"] * 3


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Ann Roe (ed), Walls", "aa,,,,t", [("w", "Ann Roe"), ("t", "Walls")]),
        (
            "Roe, A. and Doe, B. (Hg.): Walls",
            "aaaa,aaaa,,,,,t",
            [("w", "Roe , A ."), ("w", "Doe , B ."), ("t", "Walls")],
        ),
        (
            "Roe, Walls, in: Doe (Hg), Doors",
            "a.t...a,,,,c",
            [("a", "Roe"), ("t", "Walls"), ("w", "Doe"), ("c", "Doors")],
        ),
        ("Ann Roe (Edinburgh), Walls", "aa,,,,t", [("a", "Ann Roe"), ("t", "Walls")]),
        ("Ann Roe (author), Walls", "aa,,,,t", [("a", "Ann Roe"), ("t", "Walls")]),
    ],
    ids=["one", "two", "of the whole", "a place", "another role"],
)
def test_persons_before_a_role_in_brackets(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_roles(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected
