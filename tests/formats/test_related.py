"""Editions of one work, as BibLaTeX links them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from biblio.formats import bibtex, csl
from biblio.formats.related import links, originals
from biblio.model import Date, Extra, Library, Name, Reference, Source

FIRST = Reference("book", title="Walls", issued=Date(1920))
ROE = (Name("Roe", "J."),)


def source(key: str, reference: Reference, work: str = "walls") -> Source:
    return Source(key, work, reference, ())


@pytest.mark.parametrize(
    ("later", "relation"),
    [
        (Reference("book", title="Walls", issued=Date(1950)), ""),
        (Reference("book", title="Muri", issued=Date(1950), translator=ROE), "translationof"),
        (Reference("book", title="Walls", issued=Date(1950), translator=ROE), ""),
        (Reference("book", title="Walls", issued=Date(1950), original_date=Date(1920)), "reprintof"),
        (Reference("book", title="Walls", issued=Date(1950), edition="repr."), "reprintof"),
    ],
)
def test_a_later_edition_is_linked_to_the_earliest(later: Reference, relation: str) -> None:
    library = Library((source("b", later), source("a", FIRST)))
    found = {extra.name: extra.value for extra in links(library)["b"]}
    assert found["bibtex:related"] == "a"
    assert found.get("bibtex:relatedtype", "") == relation
    assert "a" not in links(library)


def test_an_original_in_a_later_printing_is_no_translation_of_its_translation() -> None:
    early = Reference("book", title="Muri", issued=Date(1910), translator=ROE)
    library = Library((source("a", early), source("b", FIRST)))
    assert links(library).keys() == {"a"}
    assert Extra("bibtex:relatedtype", "translationof") in links(library)["a"]


@pytest.mark.parametrize(
    ("first", "later", "told"),
    [
        pytest.param(
            FIRST,
            Reference("book", title="Muri", issued=Date(1950), translator=ROE),
            {"original-title": "Walls", "original-date": {"date-parts": [[1920]]}},
            id="a translation has title and date of the original",
        ),
        pytest.param(
            replace(FIRST, original_date=Date(1890)),
            Reference("book", title="Muri", issued=Date(1950), translator=ROE),
            {"original-title": "Walls", "original-date": {"date-parts": [[1890]]}},
            id="a date that an edition names comes before that of the edition",
        ),
        pytest.param(
            FIRST,
            Reference("book", title="Walls", issued=Date(1950), note="Reprint"),
            {"original-date": {"date-parts": [[1920]]}},
            id="a reprint has the date of what it reprints",
        ),
        pytest.param(
            replace(FIRST, original_date=Date(1890)),
            Reference("book", title="Walls", issued=Date(1950)),
            {"original-date": {"date-parts": [[1890]]}},
            id="what one edition says of the work holds for the others",
        ),
        pytest.param(
            FIRST,
            Reference("book", title="Walls", issued=Date(1950), original_date=Date(1900), note="Reprint"),
            {"original-date": {"date-parts": [[1900]]}},
            id="what an edition says itself stays",
        ),
        pytest.param(
            FIRST,
            Reference("book", title="Walls", issued=Date(1950), edition="2"),
            {},
            id="the earliest edition cited need not be the first",
        ),
        pytest.param(
            replace(FIRST, volume="1", original_date=Date(1890)),
            Reference("book", title="Walls", issued=Date(1950), volume="2"),
            {},
            id="volumes have dates of their own",
        ),
        pytest.param(
            Reference("book", title="Walls", issued=Date(1990)),
            Reference("book", title="Muri", issued=Date(1950), translator=ROE),
            {"original-title": "Walls"},
            id="an original printed after the translation tells no date",
        ),
    ],
)
def test_what_other_editions_tell_of_the_original(
    first: Reference, later: Reference, told: dict[str, object]
) -> None:
    library = Library((source("a", first), source("b", later)))
    item = json.loads(csl.write(library))[1]
    assert {name: item[name] for name in item if name.startswith("original-")} == told
    if later.original_date is None:
        assert item["custom"].get("told-by", {}) == dict.fromkeys(told, "a")


def test_no_edition_has_a_later_original_than_its_root() -> None:
    """The second translation names the year of the first one."""
    editions = {
        "a": Reference("book", title="Walls", issued=Date(1929)),
        "b": Reference("book", title="Walls", issued=Date(1987), note="Reprint"),
        "c": Reference("book", title="Muri", issued=Date(1960), translator=ROE),
        "d": Reference("book", title="Muri", issued=Date(1996), translator=ROE, original_date=Date(1930)),
        "e": Reference("book", title="Walls", issued=Date(1990), language="en-US"),
    }
    told = originals(Library(tuple(source(key, reference) for key, reference in editions.items())))
    dates = {
        key: extra.value for key, all_told in told.items() for extra, _ in all_told if "date" in extra.name
    }
    assert dates == {"b": Date(1929), "c": Date(1929)}


def test_volumes_are_of_one_set() -> None:
    volumes = (Reference("book", title="Walls", volume=one, issued=Date(1920)) for one in ("1", "2"))
    library = Library(tuple(source(f"v{at}", volume) for at, volume in enumerate(volumes)))
    assert "multivolume" in [extra.value for extra in links(library)["v1"]]


def test_links_are_written_and_styles_do_not_print_them_unasked() -> None:
    later = Reference("book", title="Walls", issued=Date(1950))
    text = bibtex.write(Library((source("a", FIRST), source("b", later), source("c", FIRST, "other"))))
    assert text.count("related = {a}") == 1
    assert text.count("options = {related=false}") == 1
    again, told = bibtex.read(text)
    assert (len(again), told) == (3, ())


def test_bibtex_has_no_such_fields() -> None:
    base = "@book{a,\n  title = {Walls},\n  year = {1920},\n  address = {Rome},\n}\n"
    (held,), _ = bibtex.read(base)
    later = Reference("book", title="Walls", issued=Date(1950))
    library = Library((Source("a", "walls", held.reference, (), entry=held.entry), source("b", later)))
    assert "related" not in bibtex.write(library, base)
