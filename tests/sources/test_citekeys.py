"""Keys that are ASCII, tell the source, and do not move."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources.printed import book, names, piece

from biblio.model import Date, Reference
from biblio.sources.citekeys import citekeys, workkeys
from biblio.sources.romanize import romanize

GREAT = book("Roe; Doe", "The Great Cathedral: The Long Work", "Boston: Little, Brown", 1946)


def case(title: str, year: int) -> Reference:
    return Reference(type="legal_case", title=title, container_title="U.S.", volume="3", issued=Date(year))


@pytest.mark.parametrize(
    ("reference", "key", "work"),
    [
        (GREAT, "roe1946", "roe-great-cathedral"),
        (book("Pirenne, Henri", "Another View"), "pirenne-nd", "pirenne-another-view"),
        (book("", "Revelations", "", 1997, editor="Kramer; Bachman"), "kramer1997", "kramer-revelations"),
        (book("", "The Holy Book", "", 1990), "holy1990", "holy-book"),
        (book("", "1 Cor."), "1-cor-nd", "1-cor"),
        (book("", "The 39 Steps", "", 1915), "39-steps1915", "39-steps"),
        (book("", "1984", "", 1949), "19841949", "1984"),
        (case("Alder v. Poe", 1954), "alder1954", "alder-poe"),
        (case("In re Alder Corp.", 1987), "alder1987", "alder-corp"),
        (case("R v Alder", 1986), "alder1986", "alder"),
        (piece("", "", "The New York Times", "1937-01-26"), "new-york-times1937", "new-york-times"),
        (
            piece("Merton", "", "Bulletin of the Guilds", 1933),
            "merton1933",
            "merton-bulletin-guilds",
        ),
        (book("=Library of Congress", "Guide", "", 1999), "library-congress1999", "library-congress-guide"),
        (book("Mantel, M.", "U.S.A. Justice", "", 1938), "mantel1938", "mantel-usa-justice"),
        (book("Braudel, F.", "1937: Year of Harvest", "", 1998), "braudel1998", "braudel-1937"),
        (book("Müller-Øster, J.", "Größe", "", 2001), "mulleroster2001", "mulleroster-grosse"),
        (book("O’Brien, F.", "Journal", "", 1950), "obrien1950", "obrien-journal"),
        (book("van Gogh, Vincent", "Lettres", "", 1937), "vangogh1937", "vangogh-lettres"),
        (
            book("Лихачёв, Д.", "Поэтика литературы", "", 1967),
            "likhachev1967",
            "likhachev-poetika-literatury",
        ),
        (book("Καζαντζάκης, Ν.", "Ασκητική", "", 1945), "kazantzakis1945", "kazantzakis-askitiki"),
        (book("毛", "矛盾论", "", 1952), "x1952", "x"),
        (book("", "矛盾论"), "x-nd", "x"),
        (Reference(), "anon-nd", "anon"),
        (Reference(url="https://www.example.org/articles/one"), "example-org-one", "example-org-one"),
        (Reference(url="https://ru.wikipedia.org/"), "ru-wikipedia-org", "ru-wikipedia-org"),
        (
            Reference(url="http://example.org/the_day_after_all.html?page=2", issued=Date(2004)),
            "example-org-the-day-after-2004",
            "example-org-the-day-after",
        ),
        (Reference(url="https://пример.рф/%D0%BE%D0%B4%D0%B8%D0%BD"), "primer-rf-odin", "primer-rf-odin"),
        (Reference(url="https://[::1"), "1", "1"),
        (Reference(doi="10.1000/182"), "10-1000-182", "10-1000-182"),
        (Reference(archive="City Archives, f. 3, d. 12"), "city-archives-f-3-d-12", "city-archives-f-3-d-12"),
        (Reference(author=names("Roe"), url="https://example.org/one"), "roe-nd", "roe"),
    ],
)
def test_keys(reference: Reference, key: str, work: str) -> None:
    assert citekeys([reference]) == (key,)
    assert workkeys([reference]) == (work,)


def test_equal_keys_get_letters_by_content_whatever_the_order() -> None:
    other = replace(GREAT, title="Masonry")
    assert citekeys([GREAT, other]) == ("roe1946b", "roe1946a")
    assert citekeys([other, GREAT]) == ("roe1946a", "roe1946b")


def test_equal_keys_keep_the_letters_that_are_printed() -> None:
    printed = [
        replace(GREAT, year_suffix="b"),
        replace(GREAT, title="Masonry"),
        replace(GREAT, year_suffix="a"),
    ]
    assert citekeys(printed) == ("roe1946b", "roe1946c", "roe1946a")
    assert citekeys(printed[:1]) == ("roe1946",)


def test_more_than_twenty_six_equal_keys() -> None:
    many = [replace(GREAT, title=f"Title {number:02}") for number in range(28)]
    assert citekeys(many)[24:] == ("roe1946y", "roe1946z", "roe1946aa", "roe1946ab")


def test_keys_that_are_taken_are_left_alone() -> None:
    assert citekeys([GREAT], ["Roe1946", "roe1946a"]) == ("roe1946b",)
    assert workkeys([GREAT], ["roe-great-cathedral"]) == ("roe-great-cathedral-a",)


@given(st.lists(st.text(max_size=6), max_size=8), st.lists(st.sampled_from(["a1900", "x1900a", "x-nd"])))
def test_keys_are_ascii_distinct_and_new(families: list[str], taken: list[str]) -> None:
    said = [replace(GREAT, author=names(f"{who};") or names("x"), title=who) for who in families]
    for keys in (citekeys(said, taken), workkeys(said, taken)):
        assert all(re.fullmatch(r"[a-z0-9:-]+", key) for key in keys)
        assert len({*keys, *taken}) == len(keys) + len(set(taken))


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Ёлкин", "elkin"),
        ("Щукин Юрий", "shchukin yurii"),
        ("Україна", "ukrayina"),
        ("Њујорк", "njujork"),
        ("Ψυχή", "psychi"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("Çelebi", "celebi"),
        ("山", ""),
        ("d’Artagnan", "dartagnan"),
    ],
)
def test_romanize(text: str, latin: str) -> None:
    assert romanize(text) == latin
