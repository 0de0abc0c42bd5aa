"""Editions of one work, as BibLaTeX links them."""

from __future__ import annotations

import pytest

from biblio.formats import bibtex
from biblio.formats.related import links
from biblio.model import Date, Library, Name, Reference, Source

FIRST = Reference("book", title="Walls", issued=Date(1920))


def source(key: str, reference: Reference, work: str = "walls") -> Source:
    return Source(key, work, reference, ())


@pytest.mark.parametrize(
    ("later", "relation"),
    [
        (Reference("book", title="Walls", issued=Date(1950)), ""),
        (
            Reference("book", title="Walls", issued=Date(1950), translator=(Name("Roe", "J."),)),
            "translationof",
        ),
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
