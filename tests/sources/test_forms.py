"""What references are reduced to before they are compared."""

import pytest
from sources.printed import book, names, piece

from biblio.model import Reference
from biblio.sources.forms import Person, person, prepare, timeless, web_address, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Lincoln’s Dakota", ("lincolns", "dakota")),
        ("'t Hooft's law", ("t", "hoofts", "law")),
        ("Straße & Łódź", ("strasse", "lodz")),
        ("Ёлки, 2-е изд.", ("елки", "2", "е", "изд")),
        ("हिन्दी साहित्य", ("हिन्दी", "साहित्य")),
        ("矛盾论", ("矛盾论",)),
        ("\u200fتاريخ مصر", ("تاريخ", "مصر")),
        ("«…»", ()),
    ],
)
def test_words(text: str, folded: tuple[str, ...]) -> None:
    assert words(text) == folded


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Ranger, T. Owen", Person(("ranger",), ("t", "owen"))),
        ("Eliot, TS", Person(("eliot",), ("t", "s"))),
        ("Sartre, J.-P.", Person(("sartre",), ("j", "p"))),
        ("Lamb, Chas.", Person(("lamb",), ("chas.",))),
        ("Pak, Ch'i-yŏng", Person(("pak",), ("chi", "yong"))),
        ("=Library of Congress", Person(("library", "of", "congress"), corporate=True)),
    ],
)
def test_person(name: str, folded: Person) -> None:
    assert person(names(name)[0]) == folded


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("Russia, 1934-41", {"1934", "1941"}),
        ("The 7th Congress", {"7"}),
        ("King Henry VIII", {"viii"}),
        ("Civil Mix, Part I", {"i"}),
        ("Civil Mix, Part II: The Sounds", {"ii"}),
        ("I Cross Borders", set()),
    ],
)
def test_numbers_of_titles(title: str, numbers: set[str]) -> None:
    assert prepare(book("", title)).numbers == numbers


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("2d ed.", {"2"}),
        ("Second edition, revised", {"2"}),
        ("1st American from the 2d German ed.", {"1", "2"}),
        ("New ed., rev. and corr.", {"new", "rev", "cor"}),
        ("Columbus anniversary ed., 1492-1892", {"col", "ann"}),
        ("5th printing", set()),
        ("3., überarb. Aufl.", {"3"}),
        ("", set()),
    ],
)
def test_edition(statement: str, told: set[str]) -> None:
    assert prepare(book("", "Lincoln", edition=statement)).edition == told


@pytest.mark.parametrize(
    ("printed", "number"), [("XIII", "13"), ("vol. 13", "13"), ("IV", "4"), ("13A", "13a"), ("", "")]
)
def test_volume(printed: str, number: str) -> None:
    assert prepare(book("", "Works", volume=printed)).volume == number


@pytest.mark.parametrize(
    ("url", "folded"),
    [
        ("https://www.Example.org/One/", "example.org/One"),
        ("http://example.org/One#notes", "example.org/One"),
        ("example.org/one?id=7", "example.org/one?id=7"),
        ("HTTPS://EXAMPLE.ORG", "example.org"),
        ("ftp://[broken", "[broken"),
        ("", ""),
    ],
)
def test_web_address(url: str, folded: str) -> None:
    assert web_address(url) == folded


@pytest.mark.parametrize(
    ("reference", "addresses"),
    [
        (Reference(url="https://example.org/one", doi="10.1000/X"), ("doi:10.1000/x", "url:example.org/one")),
        (Reference(archive="City Archives", number="f. 3, d. 12"), ("shelf:city archives f 3 d 12",)),
        (Reference(archive="City Archives, f. 3"), ("shelf:city archives f 3",)),
        (Reference(archive="City Archives"), ()),
        (Reference(number="3"), ()),
        (Reference(number="BT-Drs. 16/3412"), ("shelf:bt drs 16 3412",)),
        (Reference(title="Draft", number="BT-Drs. 16/3412"), ()),
    ],
)
def test_addresses(reference: Reference, addresses: tuple[str, ...]) -> None:
    assert prepare(reference).addresses == addresses


@pytest.mark.parametrize(
    ("reference", "kind"),
    [
        (book("", "Lincoln"), "whole"),
        (Reference(title="Lincoln"), "unknown"),
        (Reference(title="Lincoln", container_title="Lives"), "part"),
        (piece("", "Lincoln", "Lives", type="chapter"), "part"),
        (piece("", "Lincoln", "Pravda", type="article-newspaper"), "article"),
    ],
)
def test_kind(reference: Reference, kind: str) -> None:
    assert prepare(reference).kind == kind


def test_forms_that_say_the_same_are_equal() -> None:
    a = prepare(book("Roe; Doe", "The Great Cathedral.", "Boston: Little, Brown", 1946))
    b = prepare(book("Roe; Doe", "THE GREAT CATHEDRAL", "Boston: Little Brown", 1946))
    assert a.identity == b.identity
    assert timeless(a) == timeless(prepare(book("Roe; Doe", "The Great Cathedral", "Boston: Little Brown")))
