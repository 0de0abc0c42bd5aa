"""Short forms that repeat what is cited in full; most are tried on small documents in `test_backrefs`."""

from dataclasses import replace

import pytest

from biblio.citations.finding.layout import Layout
from biblio.citations.short_forms.echoes import echoes, reported
from biblio.citations.short_forms.works import Full, Works
from biblio.model import Date, Locator, Name, Reference

ROE = Reference(
    "book", author=(Name("Roe", "Jane"),), title="Walls of Straw", issued=Date(1990), publisher="Adler"
)
WORKS = Works([Full(0, 0, ROE, "Jane Roe, Walls of Straw (Adler, 1990)")])
CASES = Works(
    [
        Full(0, 0, Reference("legal_case", title="Katz v. Poe"), "Katz v. Poe, 389 U.S. 347 (1967)"),
        Full(1, 60, Reference("legal_case", title="Roe v. Doe"), "Roe v. Doe, 12 F. Supp. 2d 99 (1998)"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("As Roe (1990) says", ["Roe (1990)"]),
        ("As Roe’s (1990: 5) walls", ["Roe’s (1990: 5)"]),
        ("(see J. Roe 1990, 5)", ["J. Roe 1990, 5"]),
        ("(see Jane Roe, 1990)", ["Jane Roe, 1990"]),
        ("1. Cf. Roe 1990, 5", ["Roe 1990, 5"]),
        ("Roe (1990), p. 5, says", ["Roe (1990), p. 5"]),
        ("So Roe (1990) 5. He adds", ["Roe (1990) 5."]),
        ("So Roe (1990) 5 walls", ["Roe (1990)"]),
        ("Roe (1990, 5; and so on)", ["Roe (1990, 5"]),
        ("1. Roe, Walls, 5.", ["Roe, Walls, 5."]),
        ("1. Roe, ‘Walls of Straw’, 5; more", ["Roe, ‘Walls of Straw’, 5"]),
        ("1. Rowe, Walls; Roe, Walls, op. cit.", ["Roe, Walls, op. cit."]),
        ("1. Roe, “Walls of Straw.”", ["Roe, “Walls of Straw.”"]),
        ("(Roe, _Walls_ 3, 60)", ["Roe, _Walls_ 3, 60"]),
        ("(Roe 5) and (Roe, ch. 5)", ["Roe 5", "Roe, ch. 5"]),
        ("As Roe and colleagues (1990) say", ["Roe and colleagues (1990)"]),
        ("(see Roe und Mitarbeiter 1990)", ["Roe und Mitarbeiter 1990"]),
        ("(see Roe, 1890/1990)", ["Roe, 1890/1990"]),
        ("As Roe (1990/2010: 5) says", ["Roe (1990/2010: 5)"]),
        ("When Roe, 1990 metres up, fell", []),
        ("Roe walls herself in, p. 5", []),
        ("Roe’s Walls of Straw is a book", []),
        ("Roe, who was 5, and Roe 5 of Rome", []),
        ("Monroe 1990, Roe1990, roe 1990", []),
        ("Roe, Jane. 1990. Walls of Straw. Adler.", []),
    ],
)
def test_author_with_year_title_or_page(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in echoes(text, WORKS)] == found


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("Roe, 5.", ["Roe, 5."]),
        ("Roe, 5. The wall is lost.", ["Roe, 5."]),
        ("So Roe 5 n. 3, on the strength of a tile.", ["Roe 5 n. 3"]),
        ("Doe, Gate, 5; Roe, 5.", ["Roe, 5."]),
        ("The wall that Roe, 5, saw is lost.", []),
        ("Roe 5 times.", []),
    ],
)
def test_author_and_page_in_a_note(note: str, found: list[str]) -> None:
    text = f"It fell.[^1] It rose.[^2]\n\n[^1]: Jane Roe, Walls of Straw.\n[^2]: {note}\n"
    cited = [text[one.start : one.end] for one in echoes(text, WORKS, layout=Layout(text))]
    assert cited[-len(found) :] == found if found else "5" not in "".join(cited)


LETTERED = Works(
    Full(at, 0, replace(ROE, year_suffix=letter), "Jane Roe, Walls of Straw (Adler, 1990)")
    for at, letter in enumerate("ab")
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(Roe 1990a, b)", [("Roe 1990a", "a"), ("b", "b")]),
        ("(Roe 1990a,b, 5; Doe 2001)", [("Roe 1990a", "a"), ("b, 5", "b")]),
        ("As Roe (1990a, 1990b) says", [("Roe (1990a", "a"), ("1990b", "b")]),
        ("As Roe (1990a/b) says", [("Roe (1990a", "a"), ("b", "b")]),
        ("(Roe 1990a and b)", [("Roe 1990a", "a"), ("b", "b")]),
        ("(Roe 1990a, c)", [("Roe 1990a", "a")]),
        ("(Roe 1990, b)", [("Roe 1990", "")]),
        ("(Roe 1990a, by hand)", [("Roe 1990a", "a")]),
    ],
)
def test_further_years_and_letters(text: str, found: list[tuple[str, str]]) -> None:
    readings = list(echoes(text, LETTERED))
    assert [(text[one.start : one.end], one.reference.year_suffix) for one in readings] == found
    assert all(one.reference.issued == Date(1990) for one in readings)


@pytest.mark.parametrize(
    ("text", "given", "page"),
    [
        ("1. Roe, S. 15.", "", "15"),
        ("1. Roe, J. S. 15 f.", "J.", "15 f."),
        ("1. Roe, P. 1213.", "", "1213"),
        ("1. Roe, J., p. 15.", "J.", "15"),
    ],
)
def test_the_word_for_pages_is_no_initial(text: str, given: str, page: str) -> None:
    (one,) = echoes(text, WORKS)
    assert one.reference.author == (Name("Roe", given),)
    assert one.locator == Locator("page", page)


@pytest.mark.parametrize(
    "printed", ["Alder Fish and Game Office 1954: 11", "Alder Fish\nand Game Office 1954", "Office 1954, 3"]
)
def test_a_body_is_whole(printed: str) -> None:
    body = Reference("report", author=(Name(literal="Alder Fish and Game Office"),), issued=Date(1954))
    works = Works([Full(0, 0, body, "Alder Fish and Game Office. 1954. Report.")])
    (one,) = echoes(f"It ran ({printed}).", works)
    assert f"It ran ({printed})."[one.start : one.end] == printed


@pytest.mark.parametrize(
    ("text", "found", "name"),
    [
        ("See Katz, 389 U.S. at 351.", "Katz, 389 U.S. at 351.", "Katz"),
        ("Compare Roe v. Doe, 12 F. Supp. 2d at 101", "Roe v. Doe, 12 F. Supp. 2d at 101", "Roe v. Doe"),
        ("389 U.S. at 351–52.", "389 U.S. at 351–52.", ""),
        ("389 U.S. at 351 (Poe, J., dissenting).", "389 U.S. at 351 (Poe, J., dissenting).", ""),
        ("389 U.S. at 351, 88 S. Ct. at 9.", "389 U.S. at 351, 88 S. Ct. at 9.", ""),
        ("Roe, 12 F. Supp. 2d at 101, 103", "Roe, 12 F. Supp. 2d at 101, 103", "Roe"),
    ],
)
def test_cases_by_volume_and_reporter(text: str, found: str, name: str) -> None:
    (one,) = reported(text, CASES)
    assert (text[one.start : one.end], one.reference.title) == (found, name)


@pytest.mark.parametrize(
    "text", ["At 390 U.S. at 351.", "389 F.3d at 12", "389 men met at 12", "389 U.S. 347"]
)
def test_no_case(text: str) -> None:
    assert not list(reported(text, CASES))
