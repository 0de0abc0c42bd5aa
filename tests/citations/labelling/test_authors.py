"""Names that were taken for a title, or for the beginning of one."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.authors import end_inverted, join_given, name_author, name_first


def relabelled(relabel, text, chain):
    tokens, labels = chained(text, chain)
    relabel(tokens, labels, 0, len(labels))
    return values(tokens, labels)


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Weber, in: Meier (Hg.), Loom",
            "t...w.....c",
            [("a", "Weber"), ("w", "Meier"), ("c", "Loom")],
        ),
        (
            "Weber/Starck, in: Meier (Hg.), Loom",
            "ttt...w.....c",
            [("a", "Weber / Starck"), ("w", "Meier"), ("c", "Loom")],
        ),
        ("Weber, ibid., p. 3", "t.x....p", [("a", "Weber"), ("x", "ibid"), ("p", "3")]),
        pytest.param(
            "Walls, ibid., p. 3", "t.x....p", [("t", "Walls"), ("x", "ibid"), ("p", "3")], id="a title"
        ),
        pytest.param("Weber, in: Loom", "t...c", [("t", "Weber"), ("c", "Loom")], id="no editors"),
        pytest.param(
            "Geschichte, in: Meier (Hg.), Loom",
            "t...w.....c",
            [("t", "Geschichte"), ("w", "Meier"), ("c", "Loom")],
            id="no name",
        ),
        pytest.param(
            "Roe, Weber, in: Meier (Hg.), Loom",
            "a,t...w.....c",
            [("a", "Roe"), ("t", "Weber"), ("w", "Meier"), ("c", "Loom")],
            id="an author is there",
        ),
    ],
)
def test_a_family_name_before_a_container_with_editors_or_ibid_is_the_author(text, chain, expected) -> None:
    assert relabelled(name_author, text, chain) == expected


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Woolf, Virginia. Orlando", "a,ttt", [("a", "Woolf , Virginia"), ("t", "Orlando")]),
        pytest.param(
            "Woolf, Walls. Orlando", "a,ttt", [("a", "Woolf"), ("t", "Walls . Orlando")], id="no name"
        ),
        pytest.param("Woolf, Virginia", "a,t", [("a", "Woolf"), ("t", "Virginia")], id="no other title"),
        pytest.param(
            "Woolf, V., Virginia. Orlando",
            "aaaa,ttt",
            [("a", "Woolf , V ."), ("t", "Virginia . Orlando")],
            id="a whole name",
        ),
    ],
)
def test_a_given_name_before_the_title_is_of_the_author(text, chain, expected) -> None:
    assert relabelled(join_given, text, chain) == expected


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Roe, Jane J. Walls, a Reader",
            "aaaaaa,tt",
            [("a", "Roe , Jane J"), ("t", "Walls , a Reader")],
        ),
        pytest.param(
            "Roe, Jane, John J. Doe, Walls",
            "aaaaaaaa,t",
            [("a", "Roe , Jane , John J . Doe"), ("t", "Walls")],
            id="a second author",
        ),
        pytest.param(
            "Jane J. Roe, Walls", "aaaa,t", [("a", "Jane J . Roe"), ("t", "Walls")], id="given name first"
        ),
        pytest.param(
            "Roe, J. K., Walls", "aaaaaa,t", [("a", "Roe , J . K ."), ("t", "Walls")], id="initials"
        ),
    ],
)
def test_a_word_behind_an_inverted_name_begins_the_title(text, chain, expected) -> None:
    assert relabelled(end_inverted, text, chain) == expected


@pytest.mark.parametrize(
    ("text", "chain", "letter"),
    [
        ("Verdier Yvonne, 1979, Walls, Rome", "hh.d.t.l", "a"),
        ("Verdier, Walls, Rome", "h.t.l", "h"),
        ("Verdier, 1979, Walls", "h.d.t", "h"),
        ("Verdier, 1979, Roe, Walls, Rome", "h.d.a,t.l", "h"),
        ("Walls, Verdier, 1979, Gates, Rome", "t.h.d.t.l", "h"),
        ("Verdier Office (1979): Walls", "tt.d..t", "a"),
        ("Verdier Office 1979, Walls", "ttd.t", "t"),
        ("Verdier Ministry of Mind, Walls (1979): Gates", "aaaa.t.d..t", "a"),
    ],
    ids=[
        "a person",
        "no year",
        "no imprint",
        "an author",
        "not the first",
        "a year in brackets",
        "a bare year",
        "a body with a comma in its name",
    ],
)
def test_a_house_before_year_and_title_is_the_author(text: str, chain: str, letter: str) -> None:
    tokens, labels = chained(text, chain)
    name_first(tokens, labels, 0, len(labels))
    assert next(sign for sign, value in values(tokens, labels) if value.startswith("Verdier")) == letter
