from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.normalize.serials import Serial, serial


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("13", Serial("13")),
        (", vol. 379", Serial("379")),
        ("Т. 2", Serial("2")),
        ("B428", Serial("B428")),
        ("CD15", Serial("CD15")),
        ("XV", Serial("XV")),
        ("n. s. 31 (1886)", Serial("n. s. 31", date="1886")),
        ("N.F. 12 (1980), 3", Serial("N.F. 12", "3", "1980")),
        ("N.F. 12", Serial("N.F. 12")),
        ("n. 3 (1980)", Serial(issue="3", date="1980")),
        ("45/4", Serial("45", "4")),
        ("15e année", Serial("15")),
        ("3rd", Serial("3")),
        ("13.2", Serial("13", "2")),
        ("6 (2)", Serial("6", "2")),
        ("31(1", Serial("31", "1")),
        ("382(9904)", Serial("382", "9904")),
        ("41(Suppl 2)", Serial("41", "Suppl 2")),
        ("111 Suppl 4", Serial("111 Suppl 4")),
        ("27, no. 8", Serial("27", "8")),
        ("17 no. 3", Serial("17", "3")),
        ("38, N°2", Serial("38", "2")),
        ("10, nos. 1-2", Serial("10", "1-2")),
        ("LII, fasc. 3-4", Serial("LII", "3-4")),
        ("no. 8, vol. 27", Serial("27", "8")),
        ("Том 5. Вып. 2", Serial("5", "2")),
        ("22. Jg. Heft 3", Serial("22", "3")),
        ("VI. évf. 3. sz.", Serial("VI", "3")),
        ("第12巻第3号", Serial("12", "3")),
        ("n° 5", Serial(issue="5")),
        ("Heft 3/4", Serial(issue="3/4")),
        ("39-9", Serial("39", "9")),
    ],
)
def test_volume_and_issue(printed: str, expected: Serial) -> None:
    assert serial(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("34/35", "34/35"),
        ("10–11", "10-11"),
        ("119-20", "119-20"),
        ("Vols. 4 and 5", "4, 5"),
        ("I-XVI", "I-XVI"),
    ],
)
def test_ranges_and_double_numbers_are_one_volume(printed: str, expected: str) -> None:
    assert serial(printed) == Serial(expected)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("t. 36 (1888)", Serial("36", date="1888")),
        ("XVIII 1968", Serial("XVIII", date="1968")),
        ("XIX, 1981", Serial("XIX", date="1981")),
        ("94 (1981-82", Serial("94", date="1981-82")),
        ("a. X, t. XIX (1900)", Serial("XIX", date="1900", rest="X")),
        ("22. Jg. (1999), H. 1/2", Serial("22", "1/2", "1999")),
        ("93(September/October 2011)", Serial("93", date="September/October 2011")),
        ("vol. 12, issue 4, Dec. 2001", Serial("12", "4", "Dec. 2001")),
        ("v. 27, no. 8, April", Serial("27", "8", "April")),
        ("no. 3 (Winter 1999)", Serial(issue="3", date="Winter 1999")),
        ("CLXV/122, 5 maggio 1907", Serial("CLXV", "122", "5 maggio 1907")),
        ("2012;30(15)", Serial("30", "15", "2012")),
        ("2000;(3):218-226", Serial(issue="3", date="2000", rest="218-226")),
        ("2003. Т. 12, № 4", Serial("12", "4", "2003")),
        ("1999, Bd. 3", Serial("3", date="1999")),
        ("luglio 1933", Serial(date="luglio 1933")),
        ("12 (i960", Serial("12", date="i960")),
        ("1998", Serial("1998", date="1998")),
    ],
)
def test_dates_between_the_numbers(printed: str, expected: Serial) -> None:
    assert serial(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("III/1", Serial("III/1")),
        ("5, 1", Serial("5, 1")),
        ("2. Bd.", Serial("2")),
        ("zweiter Band", Serial("2")),
        ("Tome troisième", Serial("3")),
        ("Bd. 3, Teil 2", Serial("3", rest="2")),
        ("Lib. XIX, vol. IV", Serial("IV", rest="XIX")),
        ("vol. Ill", Serial("III")),
        ("VII, The Later Years", Serial("VII", rest="The Later Years")),
        ("II, L’età moderna", Serial("II", rest="L’età moderna")),
        ("2: Moyen Age", Serial("2", rest="Moyen Age")),
        ("The Sea, vol. xii", Serial("xii", rest="The Sea")),
        ("Il Settecento", Serial("Il Settecento")),
        ("8 vols", Serial(volumes="8")),
        ("14 voll.", Serial(volumes="14")),
        ("in 2 Bde.", Serial(volumes="2")),
        ("3 vols, in folio", Serial(volumes="3", rest="in folio")),
    ],
)
def test_volumes_of_books(printed: str, expected: Serial) -> None:
    assert serial(printed, of_book=True) == expected


SERIAL_LIKE = st.lists(
    st.sampled_from(["12", "IV", "vol", ".", " ", "(", ")", "/", "-", "no", "1999", "May", ",", ";", ":", "Suppl", "Jg",  # noqa: E501
                     "Heft", "Ill", "2", "und", "第", "号", "Tome", "premier", "5", "the", "x"])
).map("".join)  # fmt: skip


@given(st.one_of(st.text(), SERIAL_LIKE), st.booleans())
def test_any_text_is_read_and_every_number_stays(text: str, of_book: bool) -> None:
    found = serial(text, of_book=of_book)
    assert {char for char in text if char in "0123456789"} <= set("".join(found))
