from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.normalize.publishers import comparable, is_house, publisher


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Cambridge Univ. Press", "Cambridge University Press"),
        ("Harvard Univ. Pr.", "Harvard University Press"),
        ("Belknap Press of Harvard Univ. Press", "Belknap Press of Harvard University Press"),
        ("Univ. of Chicago Press", "University of Chicago Press"),
        ("Yale U. P", "Yale University Press"),
        ("Foreign Languages Pub. House", "Foreign Languages Publishing House"),
        ("U.S. Govt. Print. Off.", "U.S. Government Printing Office"),
        ("Éd. du Seuil", "Éditions du Seuil"),
        ("Изд-во АН СССР", "Издательство АН СССР"),
        ("Springer- Verlag", "Springer-Verlag"),
        ("Univ. de Brasília", "Univ. de Brasília"),
        ("Presses Univ. de France", "Presses Univ. de France"),
    ],
)
def test_abbreviations_are_written_out_where_the_language_is_sure(printed: str, expected: str) -> None:
    assert publisher(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("The Dial press", "The Dial Press"),
        ("G. Allen & Unwin, ltd.", "G. Allen & Unwin, Ltd."),
        ("JB Roe Co.", "JB Roe Co."),
        ("Reynal & Hitchcock, Inc.", "Reynal & Hitchcock, Inc."),
        ("Cambridge University Press.", "Cambridge University Press"),
        ("(Wiley", "Wiley"),
        ("W.W. Norton", "W.W. Norton"),
        ("St. Martin’s Press,", "St. Martin’s Press"),
        ("[s.n.]", ""),
        ("", ""),
    ],
)
def test_case_slips_and_outer_punctuation(printed: str, expected: str) -> None:
    assert publisher(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("ABC, Lange Nieuwstraat 25-27 2000", "ABC"),
        ("ABC, Lange Nieuwstraat", "ABC"),
        ("Academic Press, 24-28 Oval Road", "Academic Press"),
        ("Zed Books Ltd., 7 Cynthia Street, London", "Zed Books Ltd."),
        ("Presses universitaires de France, 108 boulevard Saint-Germain", "Presses universitaires de France"),
        ("Rowohlt, Hamburger Straße 17", "Rowohlt"),
        ("Brill, P.O. Box 9000", "Brill"),
        ("Street & Smith", "Street & Smith"),
        ("Fifth Avenue Books", "Fifth Avenue Books"),
    ],
)
def test_a_street_address_is_dropped(printed: str, expected: str) -> None:
    assert publisher(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Infantry Journal, Penguin books", "Infantry Journal; Penguin Books"),
        (
            "Oxford University Press and Yale University Press",
            "Oxford University Press; Yale University Press",
        ),
        ("Macmillan; Humanities Press", "Macmillan; Humanities Press"),
        ("Macmillan / St. Martin's Press", "Macmillan; St. Martin's Press"),
        ("Little, Brown", "Little, Brown"),
        ("Little, Brown and Company", "Little, Brown and Company"),
        ("Roe, Doe & Company", "Roe, Doe & Company"),
        ("Simon and Schuster", "Simon and Schuster"),
        ("Farrar, Straus and Giroux", "Farrar, Straus and Giroux"),
        ("Longmans, Green, and Co.", "Longmans, Green, and Co."),
        ("Harper & Row, Publishers", "Harper & Row, Publishers"),
        ("Department of Physics, Duke University", "Department of Physics, Duke University"),
    ],
)
def test_only_what_names_its_trade_on_both_sides_is_two_houses(printed: str, expected: str) -> None:
    assert publisher(printed) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cambridge Univ. Press", "Cambridge University Press"),
        ("Little, Brown and Company", "Little Brown"),
        ("V. Gollancz, ltd.", "Gollancz"),
        ("J. B. Roe Co.", "JB Roe"),
        ("Éditions du Seuil", "Seuil"),
        ("Edizioni Laterza", "Laterza Editore"),
        ("Scribner’s", "Scribner's Sons"),
        ("Springer Verlag", "Springer"),
    ],
)
def test_the_same_house_compares_equal(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


def test_house_words_stay_where_nothing_else_is_left() -> None:
    assert comparable("University Press") == {"university", "press"}
    assert comparable("NC Press") == {"nc"}
    assert comparable("") == frozenset()


PUBLISHER_LIKE = st.lists(
    st.sampled_from(["Univ.", "Press", "press", ",", ";", "&", " ", "Pub.", "House", "Co.", "ltd.", "12", "Street", "(", ")",  # noqa: E501
                     "and", "Pr.", "Éd.", "du", "Verlag", "-", "U.P."])
).map(" ".join)  # fmt: skip


@given(st.one_of(st.text(), PUBLISHER_LIKE))
def test_a_publisher_read_stays_itself(text: str) -> None:
    assert publisher(publisher(text)) == publisher(text)
    assert comparable(publisher(text)) == comparable(text)


HOUSE_WORDS = [
    "Univ",
    "Press",
    "press",
    "Oxford",
    "UP",
    "Pr",
    "House",
    "and",
    "Verlag",
    "Bks",
    "Y",
    "Наука",
    "Изд",
]


@given(st.lists(st.sampled_from(HOUSE_WORDS), min_size=1, max_size=4), st.sampled_from(" -"))
def test_brackets_around_the_words_of_a_house_change_nothing(words: list[str], joint: str) -> None:
    assert publisher(f"[{joint.join(words)}]") == publisher(joint.join(words))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Adler University Press", True),
        ("Adler U.P.", True),
        ("Verlag Adler", True),
        ("Adler Institute", False),
        ("University of Adler", False),
        ("Adler", False),
        ("", False),
    ],
)
def test_a_name_that_tells_a_house(name: str, told: bool) -> None:
    assert is_house(name) is told
