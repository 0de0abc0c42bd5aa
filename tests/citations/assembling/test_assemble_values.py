"""Dates, numbers, pages and addresses of labelled citations come out right, whatever label carries them."""

import pytest
from citations.marked import read

from biblio.model import Date, Locator


@pytest.mark.parametrize(
    ("row", "issued", "original", "accessed"),
    [
        ("{a Roe, J}. {t Walls} ({d [1867] 1990})", Date(1990), Date(1867), None),
        ("{a Roe, J}. {t Walls}. {p Rome}, {d 1867/1990}", Date(1990), Date(1867), None),
        ("{a Roe, J}, {d 1867}, {t Walls}, {h North}, {d 1990}", Date(1990), Date(1867), None),
        ("{a Roe, J}. {t Walls}. {h North}, {d 1967} ({o ed. orig. 1923})", Date(1967), Date(1923), None),
        ("{t Walls}, {p Rome} {d 1924} (Nachdr. {p Hill} {d 1990})", Date(1990), Date(1924), None),
        ("{a Roe, J}. {t Walls}. {h North}, {d Spring 1999}", Date(1999, season=1), None, None),
        ("{a Роу Дж. Стена} // {c Газета}. {d 1961}. {d 19 сентября}", Date(1961, 9, 19), None, None),
        (
            "{t Walls}. {d 2010}. {u https://a.org/b}, [cited {d 2012 Jan 5}]",
            Date(2010),
            None,
            Date(2012, 1, 5),
        ),
        ("{t Walls}, {u https://a.org/b} (consulté le {d 12 mai 2015})", None, None, Date(2015, 5, 12)),
        ("{t Стена}. {u https://a.org/b} (дата обращения: {d 12.05.2015})", None, None, Date(2015, 5, 12)),
        ("{t Walls}. {u https://a.org/b}. {d accessed 5 May 2020}", None, None, Date(2020, 5, 5)),
        ("{t Mury}. {u https://a.org/b} [dostęp: {d 12.05.2015}]", None, None, Date(2015, 5, 12)),
        (
            "{t Walls}. {d 2009}. {h Hill}. Retrieved {d June 1, 2011}, from {u https://a.org/b}",
            *(Date(2009), None, Date(2011, 6, 1)),
        ),
        (
            "{t Muros}. {h Hill}, {d 2009} [consulta: {d 3 de marzo de 2011}]",
            Date(2009),
            None,
            Date(2011, 3, 3),
        ),
        (
            "{t Duvar}. {d 2009}. {u https://a.org/b} (Erişim tarihi: {d 03.03.2011})",
            *(Date(2009), None, Date(2011, 3, 3)),
        ),
        (
            "{t Walls}. {h Hill}, {d 3 May 2009}. {k Web}. {d 5 May 2009}.",
            Date(2009, 5, 3),
            None,
            Date(2009, 5, 5),
        ),
        ("{t Walls}. {d 2009}. Last modified {d May 30, 2011}. {u https://a.org/b}", Date(2009), None, None),
        ("{t Walls}. Last modified {d May 30, 2011}. {u https://a.org/b}", Date(2011, 5, 30), None, None),
    ],
)
def test_dates(row: str, issued: Date | None, original: Date | None, accessed: Date | None) -> None:
    assert read(row, "issued", "original_date", "accessed") == (issued, original, accessed)


@pytest.mark.parametrize(
    ("row", "suffix", "status", "edition", "note"),
    [
        ("{a Roe, J}. {t Walls}. {h North}, {d 1999a}", "a", "", "", ""),
        ("{a Roe, J}. {t Walls}. {h North}, {d forthcoming}", "", "forthcoming", "", ""),
        ("{a Roe, J}. {t Walls}. {h North}, {d 1990²}", "", "", "2", ""),
        ("{a Roe, J}. {t Walls}. {h North}, {d 5/12/1999}", "", "", "", "5/12/1999"),
        ("{a Roe, J}. {t Walls}. {h North}, {d n.d.}", "", "", "", ""),
        (
            "{t Walls}. {N US Patent 174,465}, filed {d May 1, 1876}, and issued {d June 3, 1877}",
            *("", "", "", "filed May 1, 1876"),
        ),
        ("{t Walls}. {h Hill}, {d 3 May 2009}. {d 5 June 2009}.", "", "", "", "5 June 2009"),
        ("{t Walls}. {u https://a.org/b}. Accessed {d 5/12/1999}", "", "", "", "accessed 5/12/1999"),
        (
            "{t Walls}. {d 2009}. Last updated {d May 2011}. {u https://a.org/b}",
            *("", "", "", "Last updated May 2011"),
        ),
        (
            "{a Roe, J}. {t Walls}. {n 2nd ed.} {h North}, {d 1999}, {n rev. ed}",
            "",
            "",
            "2",
            "edition rev. ed",
        ),
    ],
)
def test_what_else_dates_say(row: str, suffix: str, status: str, edition: str, note: str) -> None:
    assert read(row, "year_suffix", "status", "edition", "note") == (suffix, status, edition, note)


@pytest.mark.parametrize(
    ("row", "volume", "issue", "issued"),
    [
        ("{t Gates}. {c Annals} {v 45/4} ({d 1990})", "45", "4", Date(1990)),
        ("{t Gates}. {c Annals} {v 382(9904)}, {d 2013}", "382", "9904", Date(2013)),
        ("{t Gates}. {c Annals}, {i XIX, 1981}", "XIX", "", Date(1981)),
        ("{t Gates}. {c Annals}, {v a. X, t. XIX (1900)}", "XIX", "", Date(1900)),
        (
            "{t Gates}. {c Annals} {v 93(September/October 2011)}",
            "93",
            "",
            Date(2011, 9, until=Date(2011, 10)),
        ),
        ("{t Gates}. {c Annals} {v 27}, {i no. 8, April} {d 1999}", "27", "8", Date(1999, 4)),
        ("{t Gates}. {c Annals} {v 171}({i 1904}), {d 1953}", "171", "1904", Date(1953)),
        ("{t Gates}. {c Annals} {v 12}, {i Heft 3/4} ({d 1990})", "12", "3/4", Date(1990)),
        ("{t Gates}. {c Annals}, {i no. 4} ({d 1990})", "", "4", Date(1990)),
        ("{t Gates}. {c Annals}, {i XL (1956)}, núm. {i 2}", "XL", "2", Date(1956)),
        ("{t Gates}. {c Annals}, {i XL (1956)}, {v 2}, pp. {g 3-20}", "XL", "2", Date(1956)),
        ("{t Gates}. {c Mind 59}, {i no. 236} ({d 1950}): {g 433-60}", "59", "236", Date(1950)),
        ("{t Gates}. {c Annals}, {d 1990}, {g Nr. 3, S. 4}", "", "3", Date(1990)),
        ("{a Roe, J}. {t Walls}, {v III/1}. {p Rome}, {d 1990}", "III/1", "", Date(1990)),
        ("{a Roe, J}. {t Walls}, {v vol. 3}. {p Rome}, {d 1990}", "3", "", Date(1990)),
        ("{a Roe, J}. {t Walls}. {p Rome}, {d 1990}, Bd. {g II}, S. {g 12}", "II", "", Date(1990)),
        ("{a Roe, J}. {t Walls}. {p Rome}, {d 1990}, Bd. {g II}", "II", "", Date(1990)),
    ],
)
def test_volume_issue_and_date(row: str, volume: str, issue: str, issued: Date) -> None:
    assert read(row, "volume", "issue", "issued") == (volume, issue, issued)


def test_a_part_in_the_title_beside_a_volume_is_told() -> None:
    row = "{a Roe, J}. {t Walls (Pt 1)}, vol. {v 3}. {p Rome}, {d 1990}"
    assert read(row, "title", "volume", "note") == ("Walls", "3", "part 1")


def test_a_cue_overrules_the_label_of_a_number() -> None:
    row = "{a Roe, J}. {t Mury}, t. {v 2}, wyd. {i 3}, {p Hill} {d 1988}, Kap. {v III}, § {g 12}"
    assert read(row, "volume", "edition", "issue", "locator") == (
        "2",
        "3",
        "",
        Locator("chapter", "III, § 12"),
    )


def test_how_many_volumes_and_pages_there_are() -> None:
    row = "{a Roe, J}. {t Walls}. {v 3 vols}. {p Rome}: {h North}, {d 1990}. {g XII, 345} S."
    assert read(row, "volume", "number_of_volumes", "number_of_pages", "locator") == (
        "",
        "3",
        "XII, 345",
        None,
    )


@pytest.mark.parametrize(
    ("row", "title", "number", "volume"),
    [
        (
            "{t Walls}. {h North}, {d 1990} ({s Lecture Notes in Walls 193})",
            "Lecture Notes in Walls",
            "193",
            "",
        ),
        (
            "{t Walls}. {h North}, {d 1990} ({s Lecture Notes in Walls}, vol. {v 193})",
            "Lecture Notes in Walls",
            "193",
            "",
        ),
        (
            "{t Walls}. {h North}, {d 1990} ({s Lecture Notes in Walls} ; {v 3})",
            "Lecture Notes in Walls",
            "3",
            "",
        ),
        ("{t Mauern}. {h Nord}, {d 1990} (= {s Sammlung Mauer, 12})", "Sammlung Mauer", "12", ""),
        ("{t Mauern}. {h Nord}, {d 1990} ({v Bd. 12} der Reihe {s Mauerstudien})", "Mauerstudien", "12", ""),
        ("{t Walls}, {v 2}. {h North}, {d 1990}. {s Wall Series}", "Wall Series", "", "2"),
        ("{t Porte}, {c Annali}, {s serie III}, {v 12} ({d 1990})", "serie III", "", "12"),
    ],
)
def test_series(row: str, title: str, number: str, volume: str) -> None:
    assert read(row, "collection_title", "collection_number", "volume") == (title, number, volume)


@pytest.mark.parametrize(
    ("row", "page", "locator"),
    [
        ("{t Gates}. {c Annals} {v 4} ({d 1990}): {g 1-20, here 12}", "1-20", Locator("page", "12")),
        ("{t Tore}, in: {c Annalen} {v 4} ({d 1990}), S. {g 1–20 [hier 12]}", "1-20", Locator("page", "12")),
        (
            "{t Tore}, in: {c Annalen} {v 4} ({d 1990}), S. {g 1–20}, hier {g 12 ff}.",
            "1-20",
            Locator("page", "12 ff."),
        ),
        (
            "{t Portes}, {c Annales}, {v 13}, {d 1958}, p. {g 725-753}, ici p. {g 731}",
            "725-753",
            Locator("page", "731"),
        ),
        ("{t Gates}. {c Annals} {v 4} ({d 1990}): {g 81-130: 120}", "81-130", Locator("page", "120")),
        ("{t Gates}. {c Annals} {v 4} ({d 1990}): {g 304, 309}", "304", Locator("page", "309")),
        ("{t Gates}. {c Annals} {v 4} ({d 1990}), p. {g 304, 309}", "", Locator("page", "304, 309")),
        ("{t Gates}. {c Annals} {v 4} ({d 1990}): {g 895}", "", Locator("page", "895")),
        ("{t Gates}. {c J Walls} {v 47}, {g 777} ({d 1935})", "777", None),
        ("{t Gates}. {c J Walls}. {d 1983};{v 1}:{g 1273}", "1273", None),
        ("{a Roe J}, {c Wall Lett}. {d 2010}, {v 10}, {g 1012}", "1012", None),
        ("{t Gates}. {c PLoS Walls} {v 5}({i 3}): {g e9490}", "e9490", None),
        (
            "{a Roe, J.} ({d 1990}). {t Gates}. {c J Walls}, {v 7}({i 5}), {g 412}. {D 10.1000/182}",
            "412",
            None,
        ),
        ("{a Roe, J.} ({d 1990}). {t Gates}. {c J Walls}, {v 7}({i 5}), {g 412}.", "412", None),
        ("{a Roe, J.} ({d 1990}). {t Gates}. {c J Walls}, {v 7}, {g 412}. {D 10.1000/1}", "412", None),
        ("{a J. Roe}, {t Gates}, {c J Walls} {v 7}({i 5}), {g 412}, {u https://walls.org/a}", "412", None),
        (
            "{a Roe, J.} ({d 1990}). {t Gates}. {c J Walls}, {v 7}({i 5}), p. {g 412}.",
            "",
            Locator("page", "412"),
        ),
        (
            "{a J. Roe}, {t Gates}, {c J Walls} {v 7}, no. {i 5} ({d 1990}): {g 412}, {D 10.1000/182}",
            "",
            Locator("page", "412"),
        ),
        ("{a J. Roe}, {t Gates}, {c J Walls} {v 7}({i 5}), {g 412}", "", Locator("page", "412")),
        ("{t Gates}. {c J Walls} {v 5} ({d 1990}) {g S1-S8}", "S1-S8", None),
        ("{t Roe v. Doe}, {v 410} {c U.S.} {g 113}, {g 115} ({d 1973})", "113", Locator("page", "115")),
        ("{h BGH}, Urteil vom {d 3. Mai 1990}, {c NJW} {d 1990}, {g 1234}", "1234", None),
        (
            "{a Roe, J}. {t Walls}. {p Rome}, {d 1990}, § {g 12}, S. {g 45}",
            "",
            Locator("section", "12, S. 45"),
        ),
        ("{a Roe, J}. {t Walls}. {p Rome}, {d 1990}. Pp. {g xii + 341}", "", None),
        ("{t Roe v. Doe}, {v 328} {c U.S.} {g 256, 264–65} ({d 1946})", "256", Locator("page", "264-65")),
        ("{t Roe}, {v 138} {c S. Ct.} at {g 2220–21}", "", Locator("page", "2220-21")),
        ("{t Roe v. Doe}, {v 1} {c F.2d} {g 20, 27 n.6} ({d 1946})", "20", Locator("page", "27 n. 6")),
        (
            "{t Walls}, {v 45} {c Fed. Reg.} {g 17,860, 17,862} ({d 1980})",
            "17,860",
            Locator("page", "17,862"),
        ),
        ("{t Treaty on Walls}, {v 1155} {c UNTS} {g 331}, art {g 3}", "331", Locator("article-locator", "3")),
        (
            "{t Decision 7/1 on Walls}, {c OJ} {d 2017} {i L 125}/{g 43}, art {g 4}",
            "43",
            Locator("article-locator", "4"),
        ),
        ("{t Roe}, {c BGHZ} {v 157}, {g 33, 41 f.}", "33", Locator("page", "41 f.")),
        ("{a Roe}, {t Tore}, in: {c FS Doe}, {d 1990}, S. {g 345, 350 f.}", "345", Locator("page", "350 f.")),
        (
            "{a Roe}, {t Tore}, in: {c Mauern}, {p Rom} {d 1990}, S. {g 345, 350}",
            "",
            Locator("page", "345, 350"),
        ),
        ("{a Roe}, {t Walls}, {p Rom} {d 1990}, § {g 911} Rn. {g 3}", "", Locator("section", "911 Rn. 3")),
        ("{c Hansard}, {v cccxii} ({d 14 March 1887}), cols {g 1145–7}", "", Locator("column", "1145-7")),
        (
            "{t Roe v Doe} {d [1996]} {v 2} {c SCR} {g 201} [{g 34}] ({n Doe J})",
            "201",
            Locator("paragraph", "34"),
        ),
        ("{t Roe v Doe} {d [2014]} {N EWHC 212 (Ch)} [{g 31}]", "", Locator("paragraph", "31")),
        ("{t Roe v Doe} {d [2011]} {c ECR} {g I-2345}, para {g 41}", "I-2345", Locator("paragraph", "41")),
        ("{a J. Roe}, ‘{t Gates}’ {d [1998]} {c Conv} {g 211}", "211", None),
        ("{a J. Roe}, ‘{t Gates}’ {d [1998]} {v 2} {c Conv} {g 211}", "211", None),
        ("{t Roe}, {v 138} {c S. Ct.} {g at 2220–21}", "", Locator("page", "2220-21")),
        (
            "{t Tori}, {c Annali}, {v VII} ({d 1993}), {g pp. 1-28}, {g in partic. p. 10}",
            "1-28",
            Locator("page", "10"),
        ),
        ("{v 49} {c U.S.C.} § {g 40103(b)(1)} ({d 2018})", "", Locator("section", "40103(b)(1)")),
        ("{a Roe}, {t On Walls} {g 20.53} ({c PW} {v 45}, {g 1026})", "1026", Locator("page", "20.53")),
        ("{t A Dictionary of Walls}. {p Rome}, {d 1990}, s.v. “{g Gate}”", "", Locator("sub-verbo", "Gate")),
        ("{t A Dictionary of Walls}. {p Rome}, {d 1990}, {g s.v. “Gate.”}", "", Locator("sub-verbo", "Gate")),
        ("{a Roe}, {t Poems}. {p Rome}, {d 1990}, no. {g 670}", "", Locator("issue", "670")),
        ("{a Roe, J}. {t Walls}. {p Rome}, {d 1990}, {g 12-20}", "", Locator("page", "12-20")),
        ("{a Roe, J}. {t Walls}. {p Rome}, {d 1990}. {g 216} pp.", "", None),
        ("{a Roe, J}. {t Walls}. {p Rome}, {d 1990}. {g 216} pp., here p. {g 12}", "", Locator("page", "12")),
        ("{a Roe, J}. {t Walls}. {p Rome}, {d 1990}, § {g 12}", "", Locator("section", "12")),
        ("{a Roe, J}. {t Walls}. {p Rome}, {d 1990}, col. {g 12}", "", Locator("column", "12")),
        ("{a Roe, J}. {t Walls}. {p Rome}, {d 1990}, fol. {g 12r}", "", Locator("folio", "12r")),
        ("{a Roe, J}. {t Walls}. {p Rome}, {d 1990}, n. {g 12}", "", Locator("note", "12")),
        ("{a Roe, J}. {t Walls}. {p Rome}, {d 1990}, p. {g XVI}", "", Locator("page", "XVI")),
        ("{a Roe, J}. {t Walls}. {p Rome}, {d 1990}, {g pp. 33 et seq.}", "", Locator("page", "33 et seq.")),
    ],
)
def test_extent_and_place_cited(row: str, page: str, locator: Locator | None) -> None:
    assert read(row, "page", "locator") == (page, locator)


@pytest.mark.parametrize(
    ("row", "fields", "values"),
    [
        ("{t Walls}. {N ISBN 978-0-306-40615-7}", ("isbn", "number"), ("9780306406157", "")),
        ("{t Walls}. ISBN {N 978-0-306-40615-8}", ("isbn", "note"), ("", "ISBN 978-0-306-40615-8")),
        ("{t Walls}. {c Annals}. ISSN {N 1540-8140}", ("issn",), ("1540-8140",)),
        ("{t Walls}. {c Annals} {v 3}. PMID: {N 30178033}", ("pmid", "number"), ("30178033", "")),
        ("{t Walls}. {N arXiv :1411 .2357}", ("number",), ("arXiv:1411.2357",)),
        ("{t Walls}. {N hdl:11858/00-AB}.", ("number",), ("hdl:11858/00-AB",)),
        ("{t Walls}. {N TR-12}, {N CS-9}", ("number",), ("TR-12; CS-9",)),
        ("{N ISO 8601-1:2019}, {t Walls}", ("number", "issued"), ("ISO 8601-1:2019", Date(2019))),
        ("{N Case C-1/02} {t Roe} {N EU:C:2004:60}", ("issued",), (Date(2004),)),
        ("{t Walls}. {u https://doi.org/10.1000/182}", ("doi", "url"), ("10.1000/182", "")),
        ("{t Walls}. doi:{D l0.1016/j.x.2010}", ("doi",), ("10.1016/j.x.2010",)),
        ("{t Walls}. {u hxxp://walls.org/a}", ("url",), ("http://walls.org/a",)),
        ("{t Walls}. {u http//www.walls.org/a}", ("url",), ("http://www.walls.org/a",)),
        ("{t Walls}. {D 10.1000/182}, {D 10.1000/183}", ("doi", "note"), ("10.1000/182", "doi 10.1000/183")),
        ("{t Walls}. {D 10.1/x}", ("doi", "note"), ("", "doi 10.1/x")),
    ],
)
def test_addresses(row: str, fields: tuple[str, ...], values: tuple[str, ...]) -> None:
    assert read(row, *fields) == values


@pytest.mark.parametrize(
    ("row", "language"),
    [
        ("{a Roe, J}. {t Walls} (in Russian). {p Rome}, {d 1990}", "ru"),
        ("{a Роу Дж}. {t Стены} [на англ. яз.]. {p М.}, {d 1990}", "en"),
        ("{a Roe, J}. {t Walls}. {c Annals} {v 3} ({d 1990}) ({o in Korean with English abstract})", "ko"),
        ("{a Roe, J}. {t Walls in Russian Towns}. {p Rome}, {d 1990}", ""),
    ],
)
def test_language(row: str, language: str) -> None:
    assert read(row, "language") == (language,)


@pytest.mark.parametrize(
    ("row", "archive", "location"),
    [
        (
            "{a Roe, J} to J. Doe, {d 3 May 1916}, {A Hill Archives, Doe Papers, box 3, folder 5}",
            "Hill Archives",
            "Doe Papers, box 3, folder 5",
        ),
        ("{a Roe, J}, {t Report}, {d 1916}, {A TNA, FO 371/1234}", "TNA", "FO 371/1234"),
        ("{A TNA, FO 371/1234}", "TNA, FO 371/1234", ""),
    ],
)
def test_archives(row: str, archive: str, location: str) -> None:
    assert read(row, "archive", "archive_location") == (archive, location)


@pytest.mark.parametrize(
    ("row", "locator"),
    [
        ("{t Gen}. {g 1:3}", Locator("verse", "1:3")),
        ("{t 1 Kor} {g 13,4-7}", Locator("verse", "13,4-7")),
        ("{t Offb} {g 1:3-5}", Locator("verse", "1:3-5")),
        ("{a Roerus}, {t Walls} {g 1.16.5}", Locator("section", "1.16.5")),
        ("{a Roerus}, {t Walls} {g 514a–517c}", Locator("section", "514a–517c")),
        ("{a Roe, J}. {t Walls}. {h North}, {d 1990}, {g 3.4}", Locator("page", "3.4")),
    ],
)
def test_passages_that_every_edition_counts_alike(row: str, locator: Locator) -> None:
    assert read(row, "locator") == (locator,)


def test_a_second_date_before_the_address_is_that_of_access() -> None:
    row = "“{t Gates}.” {c Hill Files}. {d 2 Aug. 2001}. {d 23 Jan. 2002} <{u http://walls.org/a}>"
    assert read(row, "issued", "accessed") == (Date(2001, 8, 2), Date(2002, 1, 23))
