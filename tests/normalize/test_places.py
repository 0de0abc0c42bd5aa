from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.normalize.places import place, places


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Boston", "Boston"),
        ("London:", "London"),
        ("(Chicago", "Chicago"),
        ("[Ann Arbor]", "Ann Arbor"),
        ("[London?]", "London"),
        ("LONDON", "London"),
        ("St. Paul", "St. Paul"),
        ("Clermont-Ferrand", "Clermont-Ferrand"),
        ("Frankfurt a. M.", "Frankfurt a. M."),
        ("Frankfurt/Main", "Frankfurt/Main"),
        ("Halle (Saale)", "Halle (Saale)"),
        ("М.", "Москва"),
        ("N. Y.", "New York"),
    ],
)
def test_one_city(printed: str, expected: str) -> None:
    assert place(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("New York, N. Y.", "New York"),
        ("New York, New York", "New York"),
        ("New York NY", "New York"),
        ("Québec, Québec", "Québec"),
        ("Oak Park, Michigan", "Oak Park, Michigan"),
        ("New Haven, Conn.", "New Haven, Conn."),
        ("Princeton, NJ", "Princeton, NJ"),
        ("Portland, Or", "Portland, Or"),
        ("Toronto, Canada", "Toronto, Canada"),
        ("Antwerp, Belgium", "Antwerp, Belgium"),
        ("Oxford,England", "Oxford, England"),
        ("Bourne End, Buckinghamshire, England", "Bourne End, Buckinghamshire, England"),
        ("Sarajevo, Bosnia and Herzegovina", "Sarajevo, Bosnia and Herzegovina"),
        ("Ithaca, N.Y.", "Ithaca, N.Y."),
        ("Upton, N. Y.", "Upton, N. Y."),
        ("London, NY", "London; New York"),
        ("Seattle, Washington", "Seattle, Washington"),
    ],
)
def test_a_state_stays_unless_it_repeats_the_city(printed: str, expected: str) -> None:
    assert place(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("London, New York", "London; New York"),
        ("Washington, New York", "Washington; New York"),
        ("New York, Washington", "New York; Washington"),
        ("Cambridge, N. Y.", "Cambridge; New York"),
        ("Philadelphia, NY", "Philadelphia; New York"),
        ("London/New York", "London; New York"),
        ("Amsterdam/ Philadelphia", "Amsterdam; Philadelphia"),
        ("London-New York", "London; New York"),
        ("Roma-Bari", "Roma; Bari"),
        ("Wien – Leipzig", "Wien; Leipzig"),
        ("Paris et Bruxelles", "Paris; Bruxelles"),
        ("Madrid y Barcelona", "Madrid; Barcelona"),
        ("Berlin,Heidelberg", "Berlin; Heidelberg"),
        ("Cambridge, Mass. and London, England", "Cambridge, Mass.; London, England"),
        ("М.-Л.", "Москва; Ленинград"),
        ("Москва; Санкт-Петербург", "Москва; Санкт-Петербург"),
        ("London; London", "London"),
    ],
)
def test_several_places(printed: str, expected: str) -> None:
    assert place(printed) == expected


@pytest.mark.parametrize("printed", ["s.l.", "S. l.", "[s.l.]", "n.p.", "o.O.", "o. O.", "б. м.", "", " , "])
def test_no_place_given(printed: str) -> None:
    assert place(printed) == ""
    assert places(printed) == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cambridge, Mass.", "Cambridge"),
        ("London, New York", "New York; London"),
        ("München", "Munich"),
        ("Москва", "Moscow, U.S.S.R."),
        ("М.", "Moskau"),
        ("Frankfurt a. M.", "Frankfurt/Main"),
        ("Milano", "Mailand"),
    ],
)
def test_the_same_cities_compare_equal(one: str, other: str) -> None:
    assert places(one) == places(other) != frozenset()


def test_other_cities_compare_unequal() -> None:
    assert places("Oxford") != places("Cambridge")


PLACE_LIKE = st.lists(
    st.sampled_from(["New York", "N. Y.", ",", ";", "/", "-", " ", "London", "LEEDS", "(", ")", "[", "М.", "and", "Mass.", "s.l."])  # noqa: E501
).map("".join)  # fmt: skip


@given(st.one_of(st.text(), PLACE_LIKE))
def test_a_place_read_stays_itself(text: str) -> None:
    assert place(place(text)) == place(text)
    assert places(place(text)) == places(text)


CITY_WORDS = [
    "New",
    "York",
    "NY",
    "N",
    "Y",
    "LEEDS",
    "Roma",
    "Bari",
    "М",
    "Ann",
    "Arbor",
    "and",
    "e",
    "sl",
    "np",
]


@given(st.lists(st.sampled_from(CITY_WORDS), min_size=1, max_size=4))
def test_brackets_around_the_words_of_a_city_change_nothing(words: list[str]) -> None:
    assert place(f"[{' '.join(words)}]") == place(" ".join(words))
