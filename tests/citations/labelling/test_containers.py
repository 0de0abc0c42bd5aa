"""What a piece stands in: the container behind ``in``."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.containers import relabel_containers


def relabelled(text, chain):
    tokens, labels = chained(text, chain)
    relabel_containers(tokens, labels, 0, len(labels))
    return values(tokens, labels)


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Roe. Walls. In Doe (ed.), Towers. Rome",
            "a,t..a,,,,,t.l",
            [("a", "Roe"), ("t", "Walls"), ("w", "Doe"), ("c", "Towers"), ("l", "Rome")],
        ),
        (
            "Roe. Walls. In: Towers. Rome",
            "a,t...t.l",
            [("a", "Roe"), ("t", "Walls"), ("c", "Towers"), ("l", "Rome")],
        ),
        pytest.param(
            "Roe. Walls. In: Towers. Series",
            "a,t...t.c",
            [("a", "Roe"), ("t", "Walls"), ("t", "Towers"), ("c", "Series")],
            id="a container is there",
        ),
        pytest.param(
            "Roe. Walls in Rome. Towers",
            "a,ttt.t",
            [("a", "Roe"), ("t", "Walls in Rome"), ("t", "Towers")],
            id="in within the title",
        ),
    ],
)
def test_the_title_behind_in_is_that_of_the_container(text, chain, expected) -> None:
    assert relabelled(text, chain) == expected


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Roe, Walls, in Loom Studies, 1990",
            "a,ttttt.d",
            [("a", "Roe"), ("t", "Walls"), ("c", "Loom Studies"), ("d", "1990")],
        ),
        (
            "Roe, Les murs, dans Études, 1990",
            "a,ttttt.d",
            [("a", "Roe"), ("t", "Les murs"), ("c", "Études"), ("d", "1990")],
        ),
        (
            "Roe, Walls. In: Loom Studies, 1990",
            "a,tttttt.d",
            [("a", "Roe"), ("t", "Walls"), ("c", "Loom Studies"), ("d", "1990")],
        ),
        (
            "Roe, Walls. 1793. In Loom Studies. Rome",
            "a,t.d.ttt.l",
            [("a", "Roe"), ("t", "Walls"), ("d", "1793"), ("c", "Loom Studies"), ("l", "Rome")],
        ),
        pytest.param(
            "Roe, Walls. 1793. In Russian",
            "a,t.d.tt",
            [("a", "Roe"), ("t", "Walls"), ("d", "1793"), ("t", "In Russian")],
            id="the language",
        ),
        pytest.param(
            "Roe, Walls. In Search of Looms, 1990",
            "a,tttttt.d",
            [("a", "Roe"), ("t", "Walls . In Search of Looms"), ("d", "1990")],
            id="no colon",
        ),
        pytest.param(
            "Roe, Walls, in war and peace",
            "a,tttttt",
            [("a", "Roe"), ("t", "Walls , in war and peace")],
            id="no capital follows",
        ),
        pytest.param(
            "Roe, Walls in Rome, 1990",
            "a,ttt.d",
            [("a", "Roe"), ("t", "Walls in Rome"), ("d", "1990")],
            id="no comma",
        ),
        pytest.param(
            "Roe, Türme, im Barock",
            "a,tttt",
            [("a", "Roe"), ("t", "Türme , im Barock")],
            id="with its article",
        ),
        pytest.param(
            "Roe, Walls, in Rome. Towers",
            "a,tttt.c",
            [("a", "Roe"), ("t", "Walls , in Rome"), ("c", "Towers")],
            id="a container is there",
        ),
    ],
)
def test_in_behind_a_comma_leads_to_the_container(text, chain, expected) -> None:
    assert relabelled(text, chain) == expected


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Roe. Gates. In Walls: A Reader. Rome",
            "a,t..c.tt.l",
            [("a", "Roe"), ("t", "Gates"), ("c", "Walls : A Reader"), ("l", "Rome")],
        ),
        pytest.param("Walls: A Reader", "c.tt", [("c", "Walls"), ("t", "A Reader")], id="no title before"),
        pytest.param(
            "Gates. In Walls. A Reader",
            "t..c.tt",
            [("t", "Gates"), ("c", "Walls"), ("t", "A Reader")],
            id="no colon",
        ),
    ],
)
def test_the_subtitle_of_a_container_is_of_it(text, chain, expected) -> None:
    assert relabelled(text, chain) == expected


@pytest.mark.parametrize(
    ("text", "chain", "letter"),
    [
        ("Roe and Doe (eds.), Walls, Rome 2002", "www.....c.ld", "t"),
        ("Poe, Roe and Doe (eds.), Walls, Rome 2002", "a,www.....c.ld", "c"),
        ("Poe in: Roe (ed.), Walls, Rome 2002", "w..w.....c.ld", "c"),
        ("Roe (ed.), Walls 7, 2002", "w.....cv.d", "c"),
    ],
    ids=["a book", "a piece with an author", "a piece in a book", "a volume of a periodical"],
)
def test_what_has_editors_and_no_part_is_a_book(text, chain, letter) -> None:
    assert dict(map(reversed, relabelled(text, chain)))["Walls"] == letter


@pytest.mark.parametrize(
    ("text", "chain", "containers"),
    [
        ('Roe, Walls, "Studi Classici", a. XIV', "a,ttttt....v", ["Studi Classici"]),
        ('Roe, Ode, "To Autumn", Rome, 12', "a,ttttt..l.p", []),
    ],
    ids=["a periodical", "of a book"],
)
def test_the_periodical_in_quotation_marks_behind_a_title(text, chain, containers) -> None:
    assert [value for letter, value in relabelled(text, chain) if letter == "c"] == containers


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        pytest.param(
            "Roe, Walls, version 2, 2022",
            "a,c.ee.d",
            [("a", "Roe"), ("t", "Walls"), ("e", "version 2"), ("d", "2022")],
            id="a program",
        ),
        pytest.param(
            "Walls of Rome, https://example.org",
            "ccc.u",
            [("t", "Walls of Rome"), ("u", "https://example.org")],
            id="a page of the web",
        ),
        pytest.param(
            "Walls, Studies 2, https://example.org",
            "t.cv.u",
            [("t", "Walls"), ("c", "Studies"), ("v", "2"), ("u", "https://example.org")],
            id="an article on the web",
        ),
        pytest.param(
            "'Walls', Trans. B.G. lxvi",
            ".t....rrr.v",
            [("t", "Walls"), ("c", "Trans . B . G ."), ("v", "lxvi")],
            id="initials of a body",
        ),
        pytest.param(
            "Roe, Walls, St. Alder Press, Jan. 6, 2012",
            "a,ttt.hh.ddddd",
            [("a", "Roe"), ("t", "Walls"), ("c", "St . Alder Press"), ("d", "Jan . 6 , 2012")],
            id="a newspaper that was taken for a house",
        ),
        pytest.param(
            "Roe, Walls, Alder Post, Jan. 6, 2012",
            "a,tttt.ddddd",
            [("a", "Roe"), ("t", "Walls"), ("c", "Alder Post"), ("d", "Jan . 6 , 2012")],
            id="a newspaper in the title",
        ),
        pytest.param(
            "Roe, Walls, House, 2012",
            "a,t.h.d",
            [("a", "Roe"), ("t", "Walls"), ("h", "House"), ("d", "2012")],
            id="a house before a year",
        ),
    ],
)
def test_what_has_no_other_part(text, chain, expected) -> None:
    assert relabelled(text, chain) == expected


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Roe: Walls? Loom Leaves 56 (1981) 37",
            "a,ttttv.d.p",
            [("t", "Walls ?"), ("c", "Loom Leaves"), ("v", "56")],
        ),
        (
            "Roe. Walls: Journal of Looms 56 (1981) 37",
            "a,tttttv.d.p",
            [("t", "Walls"), ("c", "Journal of Looms")],
        ),
        ("Roe. Walls. J. Looms 56 (1981) 37", "a,tttttv.d.p", [("t", "Walls"), ("c", "J . Looms")]),
        ("Roe. Walls: Reader 56 (1981) 37", "a,tttv.d.p", [("t", "Walls : Reader")]),
        ("Roe. Walls? Loom Leaves 56, Rome 1981, 37", "a,ttttv.ld.p", [("t", "Walls ? Loom Leaves")]),
    ],
    ids=["a question", "a word for periodicals", "its abbreviation", "a subtitle", "a book"],
)
def test_a_periodical_at_the_end_of_a_title(text, chain, expected) -> None:
    assert relabelled(text, chain)[1 : 1 + len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Roe. Walls. Poster presented at the Congress of Masons, Rome",
            "a,t.ccccccc.l",
            [("k", "Poster presented at"), ("c", "Congress of Masons"), ("l", "Rome")],
        ),
        (
            "Roe. Walls, presented at the Mason Conference, Rome",
            "a,t.kk.tt.l",
            [("k", "presented at"), ("c", "Mason Conference"), ("l", "Rome")],
        ),
        (
            "Roe. Letter read to the House, Rome",
            "a,ttttt.l",
            [("t", "Letter read to the House"), ("l", "Rome")],
        ),
    ],
    ids=["with its kind", "behind the words", "a title"],
)
def test_what_a_thing_was_presented_at_holds_it(text, chain, expected) -> None:
    assert relabelled(text, chain)[-len(expected) :] == expected
