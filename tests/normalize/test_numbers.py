from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.normalize.numbers import edition, issue, volume


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Vol. 13", "13"),
        (", vol. 379", "379"),
        ("(Pt 1)", "1"),
        ("tome II", "II"),
        ("Vol. XV.", "XV"),
        ("2. Bd.", "2"),
        ("zweiter Band", "2"),
        ("Volume Two", "2"),
        ("Т. 2", "2"),
        ("10–11", "10-11"),
        ("Vols. 4 and 5", "4, 5"),
        ("31(1", "31"),
        ("v. 27, no. 8, April", "27"),
        ("2012;30(15)", "30"),
        ("1, pt. 2", "1"),
        ("27, no. 8", "27"),
        ("1999, Bd. 3", "3"),
        ("no. 8, vol. 27", "27"),
        ("111 Suppl 4", "111 Suppl 4"),
        ("13", "13"),
        ("8 vols", ""),
        ("12 volumi", ""),
        ("", ""),
    ],
)
def test_volume(printed: str, expected: str) -> None:
    assert volume(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("no. 8", "8"),
        ("27, no. 8", "8"),
        ("vol. 27, no. 8", "8"),
        ("8, pt. 2", "8"),
        ("Heft 3", "3"),
        ("№ 5", "5"),
        ("3/4", "3/4"),
        ("1–2", "1-2"),
        ("Suppl 6", "Suppl 6"),
        ("", ""),
    ],
)
def test_issue(printed: str, expected: str) -> None:
    assert issue(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2nd ed.", "2"),
        ("2d ed., rev.", "2"),
        ("(4th edn", "4"),
        ("Third Edition", "3"),
        ("zweite Auflage", "2"),
        ("2., überarbeitete Auflage", "2"),
        ("5. Aufl.", "5"),
        ("2e éd.", "2"),
        ("2e éd. revue et augmentée", "2"),
        ("3-е изд.", "3"),
        ("3-е изд., испр. и доп.", "3"),
        ("изд. 3-е", "3"),
        ("tercera edición", "3"),
        ("1ª ed", "1"),
        ("2., überarb. und erw. Aufl.", "2"),
        ("3e éd. rev. et augm.", "3"),
        ("2ª ed. ampl.", "2"),
        ("изд. 2-е, доп.", "2"),
        ("2nd rev. ed.", "2"),
        ("IIa ediz.", "2"),
        ("II wyd.", "2"),
        ("2:a uppl.", "2"),
        ("4. vydání", "4"),
        ("2., völlig neu bearbeitete Auflage", "2"),
        ("5th revised and enlarged edition", "5"),
        ("seconda edizione riveduta", "2"),
        ("第2版", "2"),
        ("2. vyd", "2"),
        ("2", "2"),
        ("Rev. ed.", "Rev. ed."),
        ("Revised and expanded", "Revised and expanded"),
        ("1st American ed.", "1st American ed."),
        ("Kritische Studienausgabe", "Kritische Studienausgabe"),
        ("ed.", ""),
        ("", ""),
    ],
)
def test_edition(printed: str, expected: str) -> None:
    assert edition(printed) == expected


NUMBER_LIKE = st.lists(
    st.sampled_from(
        ["2", "nd", "ed", ".", "Vol", " ", "II", "-", "Suppl", "rev", ",", "(", "²", "т", "and", "vols"]
    )
).map("".join)


@given(st.one_of(st.text(), NUMBER_LIKE))
def test_any_text_is_read_and_an_edition_stays_itself(text: str) -> None:
    assert isinstance(volume(text), str)
    assert isinstance(issue(text), str)
    assert edition(edition(text)) == edition(text)
