"""Numbers of journals, reporters and editions, labelled anew."""

from __future__ import annotations

import pytest
from citations.chains import NAMES, chained

from biblio.citations.labelling.numerals import relabel_numerals


def relabelled(text: str, chain: str) -> list[tuple[str, str]]:
    """The values after the repair; ``chain`` has a letter a token, a dot for what stands between values."""
    tokens, labels = chained(text, chain)
    relabel_numerals(tokens, labels, 0, len(labels))
    pairs = zip(tokens.words, labels, strict=True)
    return [(word, label) for word, label in pairs if label in NAMES.values()]


@pytest.mark.parametrize(
    ("text", "chain", "pages", "date"),
    [
        ("Walls, 85 Rev. 10, 12 (1972)", "t.vc.v.p.d.", ["10", ",", "12"], ["1972"]),
        ("Walls, 85 Rev. 2021, 2024–25 (1996)", "t.vc.d.ttt.d.", ["2021", ",", "2024", "–", "25"], ["1996"]),
        ("Walls, 85 Rev. 10 (9th Cir. 1973)", "t.vc.v...t.d.", ["10"], ["1973"]),
    ],
)
def test_pages_stand_between_a_reporter_and_its_year(text, chain, pages, date) -> None:
    values = relabelled(text, chain)
    assert [word for word, label in values if label == "pages"] == pages
    assert [word for word, label in values if label == "date"] == date


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Walls, 85 Rev. 10, pt. 2 (1972)", "t.vc.v...p.d."),
        ("Walls, Rev. 10, 12 (1972)", "t.c.v.p.d."),
        ("Walls, 85 Rev. 10, 12, 1972", "t.vc.v.p.d"),
    ],
    ids=["words among the numbers", "no volume", "no brackets"],
)
def test_other_numbers_keep_their_labels(text: str, chain: str) -> None:
    assert [label for word, label in relabelled(text, chain) if word == "10"] == ["volume"]


@pytest.mark.parametrize(
    ("text", "chain", "number", "label"),
    [
        ("Walls, 93 Rev. 195, 198 (1977)", "t.cc.v.p.d.", "93", "volume"),
        ("Walls, 1982 Rev. 975, 980", "t.cc.p.p", "1982", "date"),
        ("Walls, 1982 Rev. 975, 1983", "t.cc.p.d", "1982", "container"),
        ("Walls, 1984 Conference, 975", "t.cc.p", "1984", "container"),
        ("Walls, 19th Music 195", "t.cccp", "19", "container"),
    ],
    ids=["a volume", "a year", "another year dates it", "no number follows at once", "an ordinal"],
)
def test_a_number_before_a_periodical(text: str, chain: str, number: str, label: str) -> None:
    assert dict(relabelled(text, chain))[number] == label


@pytest.mark.parametrize(
    ("text", "chain", "pages"),
    [
        ("The Walls 39 (rev. ed. 1969)", "ttt.e.e.d.", ["39"]),
        ("The Walls 39-41 (1969)", "ttttt.d.", ["39", "-", "41"]),
        ("Fahrenheit 451 (1953)", "tt.d.", []),
        ("1984 (1949)", "t.d.", []),
        ("The War 1917-1921 (1969)", "ttttt.d.", []),
        ("The War 39-41 (Rome, 1969)", "ttttt.l.d.", []),
    ],
    ids=["an edition", "several pages", "may be of the title", "all of the title", "years", "a place"],
)
def test_the_page_of_a_book_before_its_year(text: str, chain: str, pages: list[str]) -> None:
    assert [word for word, label in relabelled(text, chain) if label == "pages"] == pages


@pytest.mark.parametrize(
    ("text", "chain", "values"),
    [
        (
            "Walls, JHEP 1403, 118 (2014)",
            "t.cd.p.d.",
            [("1403", "volume"), ("118", "pages"), ("2014", "date")],
        ),
        (
            "Walls, *Phys* **12**, 1–9 (2021)",
            "t..c..v..iii.d.",
            [("12", "volume"), ("1", "pages"), ("9", "pages"), ("2021", "date")],
        ),
        (
            "Walls, *Phys* **2016**, 87 (2016)",
            "t..c.....v.d.",
            [("2016", "volume"), ("87", "pages"), ("2016", "date")],
        ),
        (
            "Walls, Phys. Rev. 47, 777 (1935)",
            "t.c.c.p.p.d.",
            [("47", "volume"), ("777", "pages"), ("1935", "date")],
        ),
        ("Walls, 85 Rev. 10, 12 (1972)", "t.vc.p.p.d.", [("10", "pages"), ("12", "pages"), ("1972", "date")]),
        ("NJW 2005, 1890 (1892)", "cd.p.p.", [("2005", "date"), ("1890", "pages"), ("1892", "pages")]),
    ],
    ids=[
        "a volume like a year",
        "bold, with a range",
        "bold, like a year",
        "an abbreviation",
        "the volume stands before",
        "the page cited in brackets",
    ],
)
def test_volume_and_page_before_the_year(text: str, chain: str, values: list[tuple[str, str]]) -> None:
    assert [one for one in relabelled(text, chain) if one[0].isdecimal() and one[0] != "85"] == values


@pytest.mark.parametrize(
    ("text", "chain", "values"),
    [
        ("Tore, Annalen, v. 24", "t.c.vvv", [("24", "volume")]),
        ("Tore, Annalen, n° 8", "t.c.vvv", [("8", "issue")]),
        ("Tore, Annalen 3, n° 8", "t.cv.iii", [("3", "volume"), ("8", "issue")]),
        ("Tore, Annalen, Sonderheft 23", "t.cccv", [("23", "issue")]),
        ("Tore, Annalen, B 24", "t.c.vv", [("B", "volume"), ("24", "volume")]),
    ],
)
def test_what_says_what_a_number_is_is_no_part_of_it(text, chain, values) -> None:
    assert [pair for pair in relabelled(text, chain) if pair[1] in ("volume", "issue")] == values


@pytest.mark.parametrize(
    ("text", "chain", "values"),
    [
        (
            "Roe (2002). Walls (25-50). Rome",
            "a.d..t.ddd..l",
            [("2002", "date"), ("25", "pages"), ("-", "pages"), ("50", "pages")],
        ),
        ("Roe. Walls (25-50). Rome", "a.t.ddd..l", [("25", "date"), ("-", "date"), ("50", "date")]),
        (
            "Roe 2002. Walls, 1914-18",
            "ad.t.ddd",
            [("2002", "date"), ("1914", "date"), ("-", "date"), ("18", "date")],
        ),
    ],
    ids=["beside a year", "alone", "years"],
)
def test_short_numbers_beside_a_year_are_pages(text, chain, values) -> None:
    assert [pair for pair in relabelled(text, chain) if pair[1] in ("date", "pages")] == values


@pytest.mark.parametrize(
    ("text", "chain", "volume"),
    [
        ("Walls. Phys. Lett. B428 105", "t.cccccvp", ["B", "428"]),
        ("Walls. Phys. Lett. B 428 105", "t.cccccvp", ["428"]),
        ("Walls. Annals B428 105", "t.ccvp", ["B", "428"]),
    ],
    ids=["glued", "apart", "one word before"],
)
def test_a_letter_glued_to_a_number_is_of_the_volume(text, chain, volume) -> None:
    assert [word for word, label in relabelled(text, chain) if label == "volume"] == volume


@pytest.mark.parametrize(
    ("text", "chain", "label"),
    [
        ("Gates. In Walls, 3–9. Rome", "t..c.vvv.l", "pages"),
        ("Gates. In Walls, A. Roe, 3–9. Rome", "t..c.www.vvv.l", "pages"),
        ("Gates. In Walls, 9–3. Rome", "t..c.vvv.l", "volume"),
        ("Gates. In Walls, vols. 3–9. Rome", "t..c...vvv.l", "volume"),
        ("Gates. Walls, 3–9. Rome", "t.t.vvv.l", "volume"),
    ],
    ids=["behind a container", "behind its editor", "falling", "a cue", "no container"],
)
def test_a_range_before_the_imprint_is_pages(text: str, chain: str, label: str) -> None:
    assert ("3", label) in relabelled(text, chain)


def test_a_roman_year_is_no_page() -> None:
    assert dict(relabelled("Rome, Fox, mcmlvi", "l.h.p"))["mcmlvi"] == "date"
    assert dict(relabelled("Rome, 1956, mcmlvi", "l.d.p"))["mcmlvi"] == "pages"
    assert dict(relabelled("Rome, Fox, xii", "l.h.p"))["xii"] == "pages"


@pytest.mark.parametrize(
    ("text", "chain", "label"),
    [
        ("(2003) 119 LQR 97, 104", ".d.vcv.p", "pages"),
        ("(2003) LQR 97, 104", ".d.cv.p", "volume"),
        ("(2003) 119 LQR 97 104", ".d.vcvp", "volume"),
    ],
    ids=["volume before it", "no volume before it", "no comma"],
)
def test_the_first_page_behind_a_periodical_with_its_volume(text: str, chain: str, label: str) -> None:
    assert dict(relabelled(text, chain))["97"] == label


@pytest.mark.parametrize(
    ("text", "chain", "label"),
    [
        ("Rev. 2004, 1417, 1419", "c.d.p.d", "pages"),
        ("Rev. 2004, 1417, 2019", "c.d.p.d", "date"),
        ("Rev. 1417, 1419", "c.p.d", "date"),
    ],
    ids=["a page cited", "too far", "the only year"],
)
def test_a_number_like_the_first_page_is_a_page(text: str, chain: str, label: str) -> None:
    assert relabelled(text, chain)[-1][1] == label


def test_behind_author_and_year_both_numbers_are_pages() -> None:
    assert dict(relabelled("Roe (1979) 40, 44", "a.d.v.p"))["40"] == "pages"
    assert dict(relabelled("Roe, Rev. (1979) 40, 44", "a.c..d.v.p"))["40"] == "volume"
