"""Works are known again by what short forms say of them."""

import pytest

from biblio.citations.short_forms.likeness import near, says_where
from biblio.citations.short_forms.works import Full, Works
from biblio.model import Date, Name, Reference

ROE = Name("Roe", "Jane Ann")


def work(title: str, *authors: Name, year: int = 1990, **more: str) -> Reference:
    return Reference("book", author=authors, title=title, issued=Date(year), publisher_place="Oxford", **more)


def shelf(*references: Reference) -> Works:
    printed = [f"{one.author and one.author[0].family}. {one.title}" for one in references]
    return Works(
        Full(at, at, one, text) for at, (one, text) in enumerate(zip(references, printed, strict=True))
    )


@pytest.mark.parametrize(
    ("short", "fits"),
    [
        (Reference(author=(Name("Roe"),)), True),
        (Reference(author=(Name("ROE", "J."),)), True),
        (Reference(author=(Name("Roe", "Ann"),)), True),
        (Reference(author=(Name("Roe", "Karl"),)), False),
        (Reference(author=(Name("Doe"),)), False),
        (Reference(author=(Name("Roe"), Name("Doe"))), False),
        (Reference(author=(Name("Roe"),), issued=Date(1990)), True),
        (Reference(author=(Name("Roe"),), issued=Date(1991)), False),
        (Reference(author=(Name("Roe"),), title="Straw"), True),
        (Reference(author=(Name("Roe"),), title="Walls of Straw"), True),
        (Reference(author=(Name("Roe"),), title="Walls England"), True),
        (Reference(author=(Name("Roe"),), title="Gates"), False),
        (Reference(author=(Name("Roe"),), title="Wals of Straw and Clay"), False),
        (Reference(title="Walls of Straw"), True),
        (Reference(title="Gates"), False),
    ],
)
def test_who_what_and_when(short: Reference, fits: bool) -> None:
    works = shelf(work("The Walls of Straw in England", ROE))
    assert bool(works.fitting(short)) is fits


@pytest.mark.parametrize(("volume", "fits"), [("5", True), ("", True), ("42", False)])
def test_a_code_is_known_by_its_volume(volume: str, fits: bool) -> None:
    works = shelf(Reference("legislation", container_title="Wall Code", volume="5", issued=Date(1990)))
    assert bool(works.fitting(Reference(container_title="Wall Code", volume=volume))) is fits


@pytest.mark.parametrize(
    ("full", "short", "fits"),
    [
        (Name("Lindqvist"), Name("Lindquist"), True),
        (Name("Wittmann"), Name("Wittman"), True),
        (Name("Brown"), Name("Browne"), True),
        (Name("Roe"), Name("Row"), False),
        (Name("Sánchez Pérez"), Name("Sanchez Perez"), True),
        (Name("Sánchez Pérez"), Name("Sánchez"), True),
        (Name("Berg", particle="van den"), Name("van den Berg"), True),
        (Name(literal="Statistical Office of the Port Towns"), Name(literal="Statistical Office"), True),
        (Name(literal="The National Archives"), Name(literal="TNA"), True),
    ],
)
def test_names(full: Name, short: Name, fits: bool) -> None:
    assert bool(shelf(work("Walls", full)).fitting(Reference(author=(short,)))) is fits


def test_the_very_name_goes_before_a_longer_one() -> None:
    works = shelf(work("Books", Name("Stein")), work("Books", Name("Stein-Roth")))
    found = works.fitting(Reference(author=(Name("Stein"),)))
    assert found is not None
    assert [one.position for one in found] == [0]


@pytest.mark.parametrize(("title", "fits"), [("Walls II", [1]), ("Walls, 1", [0]), ("Walls 3", [])])
def test_a_volume_behind_a_title(title: str, fits: list[int]) -> None:
    works = shelf(work("Walls", ROE, volume="1"), work("Walls", ROE, year=1992, volume="2"))
    found = works.fitting(Reference(author=(Name("Roe"),), title=title))
    assert found is not None
    assert [one.position for one in found] == fits


def test_only_what_is_cited_before() -> None:
    works = shelf(work("Walls", ROE), work("Gates", ROE))
    found = works.fitting(Reference(author=(Name("Roe"),)), before=1)
    assert found is not None
    assert [one.position for one in found] == [0]


def test_too_many_are_none() -> None:
    works = shelf(*(work(f"Walls {number}", ROE) for number in range(200)))
    assert works.fitting(Reference(author=(Name("Roe"),))) is None


@pytest.mark.parametrize("key", ["roe1990", "Roe1990a", "roe_walls_1990", "RoeDoe:1990", "roe-1990-walls"])
def test_keys(key: str) -> None:
    assert [one.position for one in shelf(work("Walls", ROE)).with_key(key)] == [0]


@pytest.mark.parametrize("key", ["roe", "roe1991", "doe1990", "1990", "walls"])
def test_other_keys(key: str) -> None:
    assert not shelf(work("Walls", ROE)).with_key(key)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("bachelard", "bachalard", True),
        ("webb", "webbs", False),
        ("edsall", "edsal", True),
        ("lampe", "lampes", True),
        ("brown", "blown", True),
        ("brown", "bronw", True),
        ("brown", "borwn", True),
        ("brown", "bornw", False),
        ("roe", "row", False),
    ],
)
def test_one_letter(one: str, other: str, alike: bool) -> None:
    assert near(one, other) is near(other, one) is alike


@pytest.mark.parametrize(
    ("reference", "told"),
    [
        (Reference(publisher="Adler"), True),
        (Reference(title="Walls", container_title="Review"), True),
        (Reference(author=(ROE,), container_title="Walls", issued=Date(1990)), False),
        (Reference(archive="City Archive, 12"), True),
        (Reference(author=(ROE,), archive="no. 670"), False),
        (Reference(author=(ROE,), title="Walls", issued=Date(1990)), False),
    ],
)
def test_only_a_full_citation_says_where(reference: Reference, told: bool) -> None:
    assert says_where(reference) is told
