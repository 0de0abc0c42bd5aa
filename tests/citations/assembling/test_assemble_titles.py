"""Titles, persons and laws of labelled citations come out right, whatever stands around them."""

import pytest
from citations.marked import marked, read

from biblio.citations.assembling.assemble import assemble
from biblio.model import Date, Locator, Name


@pytest.mark.parametrize(
    ("row", "container"),
    [
        (
            "{t Gates}. {c In Proceedings of the Workshop on Walls}, {d 1990}",
            "Proceedings of the Workshop on Walls",
        ),
        ("{t Tore}. {c In: Annalen der Mauer}, {d 1990}", "Annalen der Mauer"),
        ("{t Gates}. {c In the Shadow of Walls}, {d 1990}", "In the Shadow of Walls"),
    ],
)
def test_the_cue_word_of_a_container_is_no_part_of_it(row: str, container: str) -> None:
    assert read(row, "container_title") == (container,)


def test_the_kind_in_brackets_is_no_part_of_the_title() -> None:
    assert read("{t The Wall [Film]}. {h North}, {d 1990}", "title", "genre") == ("The Wall", "Film")


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("*{t In re* Walls}, {v 8} {c F.3d} {p 40} ({d 2016})", "In re Walls"),
        ("_{t Walls_ of Rome}, {p Rome} {d 2016}", "Walls of Rome"),
        ("{t The C* of walls}, {p Rome} {d 2016}", "The C* of walls"),
    ],
)
def test_emphasis_may_open_before_a_title(row: str, title: str) -> None:
    assert read(row, "title") == (title,)


def test_a_paper_read_at_a_meeting_is_in_no_book() -> None:
    row = "{a Roe, J}. “{t Gates}.” Paper presented at the {c Third Conference on Walls}, {p Rome}, {d 1990}"
    assert read(row, "event_title", "container_title") == ("Third Conference on Walls", "")


@pytest.mark.parametrize(
    ("row", "authors", "editors", "note"),
    [
        ("{a Livy}. {t Walls}. Translated by {r A. Roe}, revised by {a B. Poe}. {p Rome}", "Livy", "Poe", ""),
        (
            "{a Doe, Jane}. {k Review} of {t Bridges}, by {a Tom Roe}. {c Annals} {v 9} ({d 1994})",
            *("Doe", "", "reviewed author Tom Roe"),
        ),
        (
            "{a Doe, J}, {k review} of {t Bridges}, by {a T. Roe} and {a A. Poe}, {c Annals} {v 9}",
            *("Doe", "", "reviewed author T. Roe; reviewed author A. Poe"),
        ),
        (
            "{a Doe, Jane}. {t Review of Bridges}, by {a Tom Roe}. {c Annals} {v 9} ({d 1994})",
            *("Doe", "", "reviewed author Tom Roe"),
        ),
        ("{k Review} of {t Bridges}, by {a Tom Roe}. {c Annals} {v 9} ({d 1994})", "Roe", "", ""),
        ("{a Doe, J}. {t Bridges}, by {a Tom Roe}. {c Annals} {v 9} ({d 1994})", "Doe Roe", "", ""),
    ],
    ids=["revised", "review", "of two", "the title tells", "nobody reviews", "no review"],
)
def test_persons_behind_by(row: str, authors: str, editors: str, note: str) -> None:
    reference, _ = assemble(*marked(row))
    named = (" ".join(name.family for name in names) for names in (reference.author, reference.editor))
    assert (*named, reference.note) == (authors, editors, note)


@pytest.mark.parametrize(
    ("row", "editor"),
    [
        ("{t Gates}, in {c Walls} (sous la dir. {e d'Yves Roe}), {p Rome}, {d 1990}", Name("Roe", "Yves")),
        ("{t Gates}, in {c Walls} ({e d'Yves Roe}), {p Rome}, {d 1990}", Name("Roe", "d'Yves")),
        ("{t Gates}, in {c Walls}, dir. {e Jean d'Yves}, {p Rome}, {d 1990}", Name("Yves", "Jean", "d'")),
    ],
    ids=["elided", "no word before", "a particle"],
)
def test_an_elided_de_before_an_editor_is_no_name(row: str, editor: Name) -> None:
    assert read(row, "editor") == ((editor,),)


def test_a_court_decides_and_publishes_nothing() -> None:
    row = "{h BGH}, Urteil vom {d 3. Mai 1990}, {N IX ZR 12/89}"
    assert read(row, "type", "authority", "publisher", "number") == ("legal_case", "BGH", "", "IX ZR 12/89")


@pytest.mark.parametrize(
    ("row", "container", "volume", "issued"),
    [
        ("{h OLG Rom}, {d 3.4.2001}, {c MDR} {d 2002}, {g 34}", "MDR", "2002", Date(2001, 4, 3)),
        ("{h Cass. civ.}, {d 12 mars 1998}, {c D}. {d 1999}, {g 34}", "D.", "1999", Date(1998, 3, 12)),
        ("{t Gates}, {d 3 May 1998}, {c Walls} {v 4}, {d 1999}, {g 34}", "Walls", "4", Date(1998, 5, 3)),
        ("{t Gates}, {d 1998}, {c Walls} {d 1999}, {g 34}", "Walls", "", Date(1998)),
    ],
)
def test_the_year_behind_what_prints_a_dated_decision_is_its_volume(
    row: str, container: str, volume: str, issued: Date
) -> None:
    assert read(row, "container_title", "volume", "issued") == (container, volume, issued)


@pytest.mark.parametrize(
    ("row", "title", "issued", "locator"),
    [
        (
            "{t Walls and Gates Act 1949}, s {g 12}",
            "Walls and Gates Act",
            Date(1949),
            Locator("section", "12"),
        ),
        ("{t Walls Act} {d 1949}, ss {g 12–14}", "Walls Act", Date(1949), Locator("section", "12-14")),
        (
            "{t Walls Act 1949 (NSW)} s {g 6(3)(a)}",
            "Walls Act (NSW)",
            Date(1949),
            Locator("section", "6(3)(a)"),
        ),
        (
            "{t Walls Act 1949}, s {g 6(1)}; text to n {g 8}",
            "Walls Act",
            Date(1949),
            Locator("section", "6(1)"),
        ),
        ("{t Walls Act 1949}, ss {g 3(1)–(4)}", "Walls Act", Date(1949), Locator("section", "3(1)–(4)")),
        ("{t Gate Code 1999 (Qld)} s {g 5}", "Gate Code (Qld)", Date(1999), Locator("section", "5")),
        ("{t Wall Rules 1998}, art {g 3}", "Wall Rules 1998", None, Locator("article-locator", "3")),
        ("{t Wall Repair Act of 1964}, § {g 3}", "Wall Repair Act of 1964", None, Locator("section", "3")),
    ],
)
def test_a_statute_has_its_year_behind_its_title(row, title, issued, locator) -> None:
    assert read(row, "title", "issued", "locator") == (title, issued, locator)


@pytest.mark.parametrize(
    ("row", "title", "locator"),
    [
        ("{t U.S. Const}. {g amend. XIV, § 1}", "U.S. Const.", Locator("section", "amend. XIV, § 1")),
        ("{t Cal. Const}. {g art. I, § 7(a)}", "Cal. Const.", Locator("article-locator", "I, § 7(a)")),
        ("{t Fed. R. Civ. P}. {g 56(c)}", "Fed. R. Civ. P.", Locator("section", "56(c)")),
    ],
)
def test_a_law_that_is_cited_by_its_name_has_its_stop_and_the_place_as_printed(row, title, locator) -> None:
    assert read(row, "type", "title", "locator") == ("legislation", title, locator)
