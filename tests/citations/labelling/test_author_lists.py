"""Lists of authors and bodies at the head of a citation."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.author_lists import join_authors


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Roe, Piet, en Jan de Doe. Muren. Rome",
            "a,t..ccccc.l",
            [("a", "Roe , Piet , en Jan de Doe"), ("t", "Muren"), ("l", "Rome")],
        ),
        (
            "Roe, Jan a Petr Doe. Zdi. Rome",
            "a,tttttt.l",
            [("a", "Roe , Jan a Petr Doe"), ("t", "Zdi"), ("l", "Rome")],
        ),
        (
            "Roe János, Doe Péter és Poe István: Falak. Rome",
            "aa,ttttttt.l",
            [("a", "Roe János , Doe Péter és Poe István"), ("t", "Falak"), ("l", "Rome")],
        ),
        (
            "Roe, Jan en Piet. Muren. Rome",
            "a,ttttt.l",
            [("a", "Roe"), ("t", "Jan en Piet . Muren"), ("l", "Rome")],
        ),
        (
            "Roe, Walls and Doors. Rome",
            "a,ttt.l",
            [("a", "Roe"), ("t", "Walls and Doors"), ("l", "Rome")],
        ),
        (
            "Roe, Ann A.; Poe, Lea: Walls and Doors. Rome",
            "aaaa..ttttttt.l",
            [("a", "Roe , Ann A . ; Poe , Lea"), ("t", "Walls and Doors"), ("l", "Rome")],
        ),
        (
            "Roe, Ann; Walls of Rome: A Reader. Rome",
            "aaa.tttttt.l"[:4] + "tttttt.l",
            [("a", "Roe , Ann"), ("t", "Walls of Rome : A Reader"), ("l", "Rome")],
        ),
    ],
    ids=["nl", "cs", "hu", "a title of names", "a title", "a semicolon", "no name"],
)
def test_persons_joined_by_a_word(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    join_authors(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Society for the Walls (2019). Bricks. Rome",
            "aatt,d..t.l",
            [("a", "Society for the Walls"), ("d", "2019"), ("t", "Bricks"), ("l", "Rome")],
        ),
        (
            "Walls contributors. (2019). Bricks. Annals",
            "cc..d..t.c",
            [("a", "Walls contributors"), ("d", "2019"), ("t", "Bricks"), ("c", "Annals")],
        ),
        (
            "Annals. (2019). Bricks. Rome",
            "c..d..t.l",
            [("c", "Annals"), ("d", "2019"), ("t", "Bricks"), ("l", "Rome")],
        ),
    ],
    ids=["cut off", "no container", "a periodical"],
)
def test_a_body_before_the_date(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    join_authors(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected
