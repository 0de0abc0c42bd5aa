"""The short way for plain lists says nothing that the full reading does not say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.model import Name
from biblio.normalize import names, plain_names

PLAIN = [
    ("Roe A, Doe BC", [Name("Roe", "A"), Name("Doe", "BC")]),
    ("Roe A., Doe B. C., et al.", [Name("Roe", "A."), Name("Doe", "B. C.")]),
    ("Roe, A., Doe, B.-C., & Poe, D.", [Name("Roe", "A."), Name("Doe", "B.-C."), Name("Poe", "D.")]),
    ("Roe, Anna; Doe, Bert L.", [Name("Roe", "Anna"), Name("Doe", "Bert L.")]),
    ("van der Roe, Anna and Carl Doe", [Name("Roe", "Anna", "van der"), Name("Doe", "Carl")]),
    ("A. Roe, B.C. Doe and D. de Poe.", [Name("Roe", "A."), Name("Doe", "B.C."), Name("Poe", "D.", "de")]),
    (
        "Anna Roe, Carl L. Doe & J.-P. Poe",
        [Name("Roe", "Anna"), Name("Doe", "Carl L."), Name("Poe", "J.-P.")],
    ),
    ("Roe", [Name("Roe")]),
    ("Roe & DOEN", [Name("Roe"), Name("Doen")]),
    ("Roe, van Doe, and Poe", [Name("Roe"), Name("Doe", particle="van"), Name("Poe")]),
    ("ROEN Anna, DOEN B. C.", [Name("Roen", "Anna"), Name("Doen", "B. C.")]),
    ("Anna ROEN and B. DOEN", [Name("Roen", "Anna"), Name("Doen", "B.")]),
    ("Иванов И. И., Петров П. П.", [Name("Иванов", "И. И."), Name("Петров", "П. П.")]),
]


@pytest.mark.parametrize(("printed", "expected"), PLAIN)
def test_plain_lists(printed: str, expected: list[Name]) -> None:
    found = plain_names.read(printed)
    assert found is not None
    assert [name for name, _, _ in found] == expected


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "Robert and Thomas",
        "Cic.",
        "UNESCO",
        "Commission, A.",
        "Anna Bank",
        "Smith, Editor",
        "García Márquez, Gabriel",
        "A. García Márquez",
        "Louis XIV",
        "Roe, J., Jr.",
        "Yinhu LI",
        "ROE, A.",
        "Roe, A. (ed.)",
        "Mao Zedong",
        "Kovács János",
        "S. & B. Webb",
    ],
)
def test_what_has_to_be_weighed_is_left(printed: str) -> None:
    assert plain_names.read(printed) is None


WORDS = (
    *(
        "Roe",
        "Doe",
        "Anna",
        "Carl",
        "Thomas",
        "García",
        "Li",
        "Wei",
        "Kim",
        "McRoe",
        "O'Roe",
        "Roe-Doe",
        "Gib-son",
    ),
    *("A.", "B.C.", "D. E.", "F.-G.", "H", "IJ", "XI", "LI", "J-P", "Th.", "de", "van der", "De", "Jr.", "y"),
    *(
        "Bank",
        "Verein",
        "Editor",
        "Hrsg.",
        "Ivanovich",
        "Иванов",
        "И. И.",
        "et al.",
        "Sir",
        "Filho",
        "ROE",
        "Ders",
    ),
)
SEPARATORS = (" ", ", ", ", ", "; ", " and ", ", & ", " et ", ",", ".", ", and ")


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SEPARATORS)), min_size=1, max_size=8))
def test_the_full_reading_agrees(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + separator for word, separator in parts)
    short = plain_names.read(text)
    assert short is None or tuple(names.Person(*person) for person in short) == names.read(text)


NAMES = st.tuples(
    st.sampled_from(WORDS[:12]), st.sampled_from(("A.", "B. C.", "J-P", "D", "EF", "Anna", "Carl L."))
)
LAYOUTS = ("{0} {1}", "{0}, {1}", "{1} {0}")


@given(
    st.lists(NAMES, min_size=1, max_size=6), st.sampled_from(LAYOUTS), st.sampled_from((", ", "; ", " and "))
)
def test_the_full_reading_agrees_on_whole_lists(
    persons: list[tuple[str, str]], layout: str, between: str
) -> None:
    text = between.join(layout.format(*person) for person in persons)
    short = plain_names.read(text)
    assert short is None or tuple(names.Person(*person) for person in short) == names.read(text)
