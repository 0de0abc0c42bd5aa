"""What a citation would say after an edit is compared with what it and its source said before."""

import pytest

from biblio.model import Citation, Library, Name, Reading, Reference, Result, Source
from biblio.rewriting.meaning import difference

OSTROM = Reference(
    author=(Name("Ostrom", "Elinor"),),
    editor=(Name("Roe", "Jane", particle="de la"),),
    title="Governing the Commons: The Evolution of Institutions",
    container_title="Journal of the Commons",
)
NOTHING = Reference()
TUCKER = Reference(author=(Name("Tucker"),), title="Stalin, Man of Contradiction")


def result(said, form, source):
    reading = Reading(0, 1, form, said, None, (), 1.0)
    citation = Citation("it.md", 1, 1, "x", reading, said, "it")
    return Result((), (citation,), Library((Source("it", "it", source, (0,)),)))


def cause(source, said, form="full", before=NOTHING):
    """Why the citation of a source may not say something; empty if it may."""
    found = difference(result(before, form, source), result(said, form, NOTHING), {})
    return found.changes[0].cause if found else ""


@pytest.mark.parametrize(
    ("said", "form"),
    [
        (Reference(title="Governing the Commons"), "short"),
        (Reference(title="governing the COMMONS"), "short"),
        (Reference(title="Governing"), "short"),
        (Reference(container_title="Journal"), "short"),
        (Reference(title="Governing the Commons"), "full"),
        (Reference(title="Governing the Commons: The Evolution of Institutions"), "full"),
        (Reference(container_title="Journal of the Commons"), "full"),
    ],
)
def test_a_title_may_be_cut(said, form):
    assert cause(OSTROM, said, form) == ""


@pytest.mark.parametrize(
    ("source", "said", "form", "why"),
    [
        (
            OSTROM,
            Reference(title="the Commons"),
            "short",
            "its title would be the Commons instead of Governing the Commons: The Evolution of Institutions",
        ),
        (
            OSTROM,
            Reference(title="Gov"),
            "short",
            "its title would be Gov instead of Governing the Commons: The Evolution of Institutions",
        ),
        (
            TUCKER,
            Reference(title="Stalin"),
            "full",
            "its title would be Stalin instead of Stalin, Man of Contradiction",
        ),
        (
            OSTROM,
            Reference(container_title="Journal"),
            "full",
            "its container title would be Journal instead of Journal of the Commons",
        ),
        (OSTROM, Reference(publisher="Adler"), "short", "its publisher would be Adler instead of none"),
    ],
)
def test_a_title_may_not_become_another(source, said, form, why):
    assert cause(source, said, form) == why


@pytest.mark.parametrize(
    "names",
    [
        {},
        {"author": (Name("Ostrom", "E."),)},
        {"author": (Name("OSTROM"),), "et_al": ("author",)},
        {"editor": (Name("Ostrom", "Elinor"),)},
        {"author": (Name("Ostrom"), Name("La Roe", "Jane", particle="de"))},
        {"author": (Name(literal="Ostrom"),)},
    ],
)
def test_names_may_be_shortened_and_left_out(names):
    assert cause(OSTROM, Reference(**names)) == ""


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (
            {"author": (Name("Ostrom"), Name("Cape", "Jonathan"))},
            "it would name Cape, whom nothing named before",
        ),
        ({"editor": (Name("Elinor", "Ostrom"),)}, "it would name Elinor, whom nothing named before"),
        (
            {"author": (Name(literal="Beacon Press"),)},
            "it would name Beacon Press, whom nothing named before",
        ),
    ],
)
def test_names_may_not_be_new(names, why):
    assert cause(OSTROM, Reference(**names)) == why


def test_a_name_that_the_citation_had_stays():
    assert (
        cause(OSTROM, Reference(author=(Name("Ostrum"),)), before=Reference(author=(Name("Ostrum"),))) == ""
    )
