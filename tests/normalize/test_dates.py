from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.model import Date
from biblio.normalize.ancient import ancient
from biblio.normalize.dates import Statement, date, statement, year


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("1946", Date(1946)),
        ("(1946).", Date(1946)),
        ("2021b", Date(2021)),
        ("in Druck 1999", Date(1999)),
        ("1935г.", Date(1935)),
        ("MDCCCXLVIII", Date(1848)),
        ("MCMXCIX", Date(1999)),
        ("M.DCC.LXXI.", Date(1771)),
        ("M. D. XCIX", Date(1599)),
    ],
)
def test_years(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "year"),
    [
        ("l9l4", 1914),
        ("19O5", 1905),
        ("I960", 1960),
        ("i8o2", 1802),
        ("Í737", 1737),
        ("1 995", 1995),
        ("1 9 9 4", 1994),
        ("2 003", 2003),
    ],
)
def test_a_year_misread_or_fallen_apart_is_mended_and_marked_as_supplied(printed: str, year: int) -> None:
    assert date(printed) == Date(year, mark="supplied")


def test_nothing_is_mended_where_another_year_stands() -> None:
    assert date("l9l4, 1920") == Date(1920)


@pytest.mark.parametrize("printed", ["1S70", "18S8", "19394", "Ill", "lool"])
def test_what_could_be_several_years_is_not_mended(printed: str) -> None:
    assert date(printed) is None
    assert statement(printed).unread == printed


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("c1999", Date(1999, mark="copyright")),
        ("cl999", Date(1999, mark="copyright")),
        ("©1999", Date(1999, mark="copyright")),
        ("(c) 1985", Date(1985, mark="copyright")),
        ("copyright 1990", Date(1990, mark="copyright")),
        ("[1941?]", Date(1941, mark="supplied")),
        ("1941?", Date(1941, mark="supplied")),
        ("[1884", Date(1884, mark="supplied")),
        ("ca. 1500", Date(1500, mark="circa")),
        ("c. 1500", Date(1500, mark="circa")),
        ("um 1500", Date(1500, mark="circa")),
        ("ок. 1500", Date(1500, mark="circa")),
        ("1973, c1951", Date(1973)),
        ("1500 ca.", Date(1500, mark="circa")),
        ("not before 1890", Date(1890, mark="circa")),
        ("1890s", Date(1890, mark="circa")),
        ("[1941 or 1942]", Date(1941, mark="supplied", until=Date(1942))),
        ("[i.e. 1967]", Date(1967, mark="supplied")),
        ("2008 [2002]", Date(2008)),
        ("[1922] 1995", Date(1995)),
    ],
)
def test_marks_of_the_year_are_kept(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("October 1933", Date(1933, 10)),
        ("OCTOBER, 1933", Date(1933, 10)),
        ("Oct.1933", Date(1933, 10)),
        ("Jul2013", Date(2013, 7)),
        ("2010 Oct", Date(2010, 10)),
        ("(1993, September)", Date(1993, 9)),
        ("August 7, 1935", Date(1935, 8, 7)),
        ("November 30th, 1951", Date(1951, 11, 30)),
        ("28 December, 2017", Date(2017, 12, 28)),
        ("Monday, 3 May 2010", Date(2010, 5, 3)),
        ("7. August 1935", Date(1935, 8, 7)),
        ("1. März 1848", Date(1848, 3, 1)),
        ("7 août 1935", Date(1935, 8, 7)),
        ("1er fevrier 1935", Date(1935, 2, 1)),
        ("7 de agosto de 1935", Date(1935, 8, 7)),
        ("Abril de 1987", Date(1987, 4)),
        ("24 marzo 1883", Date(1883, 3, 24)),
        ("31 ago. 1314; 7 mar. 1316", Date(1314, 8, 31)),
        ("21 set. 1850", Date(1850, 9, 21)),
        ("7 августа 1935 г.", Date(1935, 8, 7)),
        ("авг. 1935", Date(1935, 8)),
        ("12 maart 1988", Date(1988, 3, 12)),
        ("15 de outubro de 1910", Date(1910, 10, 15)),
        ("7.VIII.1935", Date(1935, 8, 7)),
        ("the 28th of March 1999", Date(1999, 3, 28)),
        ("1475 gennaio 2", Date(1475, 1, 2)),
        ("1389, 16 febbraio", Date(1389, 2, 16)),
        ("1961. 19 сентября", Date(1961, 9, 19)),
        ("5-го мая 1905 г.", Date(1905, 5, 5)),
        ("1º de maio de 1974", Date(1974, 5, 1)),
        ("12 stycznia 1968 r.", Date(1968, 1, 12)),
        ("5. října 1938", Date(1938, 10, 5)),
        ("3. kesäkuuta 1921", Date(1921, 6, 3)),
        ("1956. október 23.", Date(1956, 10, 23)),
        ("19 Mayıs 1919", Date(1919, 5, 19)),
        ("12 квітня 1961", Date(1961, 4, 12)),
        ("25 Μαρτίου 1821", Date(1821, 3, 25)),
        ("10 8bre 1787", Date(1787, 10, 10)),
        ("Mon Jan 28 13:26:14 2008", Date(2008, 1, 28)),
    ],
)
def test_months_in_words(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2017年9月3日", Date(2017, 9, 3)),
        ("1999年5月", Date(1999, 5)),
        ("一九九九年十二月", Date(1999, 12)),
        ("昭和50年3月", Date(1975, 3)),
        ("平成元年", Date(1989)),
        ("2012년 3월 4일", Date(2012, 3, 4)),
    ],
)
def test_east_asian_dates(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Spring 1999", Date(1999, season=1)),
        ("été 1968", Date(1968, season=2)),
        ("1999, Herbst", Date(1999, season=3)),
        ("зима 1905", Date(1905, season=4)),
        ("Spring/Summer 1999", Date(1999, until=Date(1999, season=2), season=1)),
        ("Winter 1999/2000", Date(1999, until=Date(2000), season=4)),
        ("Winter 1999–00", Date(1999, until=Date(2000), season=4)),
        ("Winter 1970–Spring 1971", Date(1970, until=Date(1971, season=1), season=4)),
    ],
)
def test_seasons(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2011-05-24", Date(2011, 5, 24)),
        ("2011/05/24", Date(2011, 5, 24)),
        ("2011-05", Date(2011, 5)),
        ("30.05.2019", Date(2019, 5, 30)),
        ("3. 5. 2019", Date(2019, 5, 3)),
        ("25/12/1999", Date(1999, 12, 25)),
        ("12/25/1999", Date(1999, 12, 25)),
        ("20110524", Date(2011, 5, 24)),
        ("1361. 11. 28", Date(1361, 11, 28)),
        ("05/2007", Date(2007, 5)),
        ("5/12/1999", Date(1999)),
        ("5/5/1999", Date(1999, 5, 5)),
        ("2011-12", Date(2011)),
    ],
)
def test_dates_in_numbers_leave_out_what_is_ambiguous(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("1934-1941", Date(1934, until=Date(1941))),
        ("1934–41", Date(1934, until=Date(1941))),
        ("1967/1968", Date(1967, until=Date(1968))),
        ("1967/68", Date(1967, until=Date(1968))),
        ("1934-5", Date(1934, until=Date(1935))),
        ("1934 bis 1941", Date(1934, until=Date(1941))),
        ("between 1890 and 1900", Date(1890, until=Date(1900))),
        ("16.06.1942-28.04.1943", Date(1942, 6, 16, until=Date(1943, 4, 28))),
        ("8/9 gennaio 1907", Date(1907, 1, 8, until=Date(1907, 1, 9))),
        ("2004 May 8–11", Date(2004, 5, 8, until=Date(2004, 5, 11))),
        ("1953-", Date(1953)),
        ("1998-1990", Date(1998)),
        ("Jan.-Feb. 1990", Date(1990, 1, until=Date(1990, 2))),
        ("dec. 1989-Jan. 1990", Date(1989, 12, until=Date(1990, 1))),
        ("June 28-30, 1999", Date(1999, 6, 28, until=Date(1999, 6, 30))),
        ("12-16 August 2019", Date(2019, 8, 12, until=Date(2019, 8, 16))),
        ("30 June–2 July 1999", Date(1999, 6, 30, until=Date(1999, 7, 2))),
    ],
)
def test_ranges(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("4 Feb. 1582/3", Date(1583, 2, 4)),
        ("March 12, 1699/1700", Date(1700, 3, 12)),
        ("4 Feb. 1582/7", Date(1582, 2, 4)),
    ],
)
def test_a_day_before_lady_day_is_of_the_year_that_follows(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("February 31, 1999", Date(1999, 2)),
        ("29 February 1999", Date(1999, 2)),
        ("29 February 2000", Date(2000, 2, 29)),
        ("2011-13-01", Date(2011)),
        ("45.13.2019", Date(2019)),
    ],
)
def test_impossible_parts_are_left_out(printed: str, expected: Date) -> None:
    assert date(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("1867/1990", Statement(Date(1990), Date(1867))),
        ("[1867] 1990", Statement(Date(1990), Date(1867))),
        ("1990 [1867]", Statement(Date(1990), Date(1867))),
        ("(1867) 1990", Statement(Date(1990), Date(1867))),
        ("1867, repr. 1990", Statement(Date(1990), Date(1867))),
        ("1990 (orig. 1867)", Statement(Date(1990), Date(1867))),
        ("1973, c1951", Statement(Date(1973), Date(1951, mark="copyright"))),
        ("repr. 1990", Statement(Date(1990))),
        ("1999a", Statement(Date(1999), letter="a")),
        ("2021b.", Statement(Date(2021), letter="b")),
        ("1966²", Statement(Date(1966), edition="2")),
        ("²1990", Statement(Date(1990), edition="2")),
        ("forthcoming", Statement(status="forthcoming")),
        ("forthc.", Statement(status="forthc.")),
        ("i. E.", Statement(status="i. E.")),
        ("in Vorbereitung", Statement(status="in Vorbereitung")),
        ("s/f", Statement()),
        ("é. n.", Statement()),
        ("in press, 2026", Statement(Date(2026), status="in press")),
        ("im Erscheinen", Statement(status="im Erscheinen")),
    ],
)
def test_what_else_a_statement_says(printed: str, expected: Statement) -> None:
    assert statement(printed) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "5/12/1999",
        "2011-12",
        "February 31, 1999",
        "31 ago. 1314; 7 mar. 1316",
        "2012; 30",
        "April 97",
        "1998-1990",
    ],
)
def test_what_was_not_read_is_given_back(printed: str) -> None:
    assert statement(printed).unread == printed


@pytest.mark.parametrize(
    "printed", ["n.d.", "[n.d.]", "o. J.", "s. a.", "б. г.", "sans date", "z.j.", "senza data", "ohne Jahr"]
)
def test_undated_says_nothing(printed: str) -> None:
    assert statement(printed) == Statement()


@pytest.mark.parametrize(
    "printed", ["n.d.", "", "May", "19--", "12345", "p. 230", "forthcoming", "28 dicembre"]
)
def test_no_year_no_date(printed: str) -> None:
    assert date(printed) is None
    assert year(printed) is None


DATE_LIKE = st.lists(
    st.sampled_from(["1999", "c", "2001", "May", ".", "-", "/", "12", "31", "[", "]", "?", "août", "г.", "30", "MDCL", "l9l4", "年", "Spring", "昭和", "repr", "20110231", "(", " ", "–"])  # noqa: E501
).map("".join)  # fmt: skip


@given(st.one_of(st.text(), DATE_LIKE))
def test_any_text_gives_a_possible_date_or_none(text: str) -> None:
    found = date(text)
    while found:
        assert ancient(text) or 1000 <= found.year <= 2099
        assert found.month is None or 1 <= found.month <= 12
        assert found.day is None or (found.month is not None and 1 <= found.day <= 31)
        assert found.season is None or (found.month is None and 1 <= found.season <= 4)
        assert found.until is None or found.until.year >= found.year
        found = found.until


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("55 BC", Date(-55)),
        ("c. 55 B.C.", Date(-55, mark="circa")),
        ("(ca. 800 BCE)", Date(-800, mark="circa")),
        ("51 v. Chr.", Date(-51)),
        ("um 51 v.u.Z.", Date(-51, mark="circa")),
        ("51 av. J.-C.", Date(-51)),
        ("51 a.C.", Date(-51)),
        ("51 a. C.", Date(-51)),
        ("51 до н. э.", Date(-51)),
        ("60–55 BC", Date(-60, until=Date(-55))),
        ("55 AD", Date(55)),
        ("A.D. 119", Date(119)),
        ("98 n. Chr.", Date(98)),
        ("c. 300–320 CE", Date(300, mark="circa", until=Date(320))),
        ("12 d.C.", Date(12)),
        ("AD 1998", Date(1998)),
        ("55 BC 12", None),
        ("55 ADs", None),
        ("12 c", None),
    ],
)
def test_ancient_years(text: str, expected: Date | None) -> None:
    assert date(text) == expected
