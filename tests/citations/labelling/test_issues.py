"""Issues of periodicals and numbers in series."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.issues import relabel_issues


def relabelled(text: str, chain: str) -> list[tuple[str, str]]:
    tokens, labels = chained(text, chain)
    relabel_issues(tokens, labels, 0, len(labels))
    return values(tokens, labels)


@pytest.mark.parametrize(
    ("text", "chain", "volume", "issue"),
    [
        ("Emerita LVI 2, 1988, 255", "cvv.d.p", "LVI", "2"),
        ("World 48.4: 514", "cvvv.p", "48", "4"),
        ("Ramus 23.1-2, 48", "cvvvvv.p", "23", "1 - 2"),
        ("Annali 9, 2, 103", "cvvv.p", "9", "2"),
        ("Provence, fasc. 118, 1979", "c...v.d", "", "118"),
        ("Athenaeum 63, n° 12, 1985", "cv...v.d", "63", "12"),
        ("Annali 48-49, 1988", "cvvv.d", "48 - 49", ""),
        ("Annali, s. III, 12, 1988", "c...vvv.d", "III , 12", ""),
        ("Walls. Studies, fasc. 8, Rome", "t.s...v.l", "8", ""),
        ("Hist. Z. 250, 1990, 11", "ccccv.d.p", "250", ""),
        ("Patrologia Latina 12.345", "ccvvv", "12 . 345", ""),
        ("IG XII 5, 44", "cvv.p", "XII 5", ""),
        ("Journal C 241, 1994", "cvv.d", "C 241", ""),
        ("Annali 13 191", "cvv", "13 191", ""),
        ("Annali 15 2, Rome 1988", "cvv.ld", "15 2", ""),
        ("European Journal H 38: 411", "ccc" + "v.p", "38", ""),
        ("Annali 9, 2, n. 4", "cvvv...i", "9 , 2", "4"),
    ],
)
def test_the_issue_beside_the_volume(text: str, chain: str, volume: str, issue: str) -> None:
    found = dict(relabelled(text, chain))
    assert (found.get("v", ""), found.get("i", "")) == (volume, issue)


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Walls. Weld. J. 1978, 57, 9, 26-31",
            "t.cccc" + "d.ppppppp",
            [("v", "57"), ("i", "9"), ("p", "26 - 31")],
        ),
        ("Walls. Env. J. 94 23-31", "t.ccccpppp", [("v", "94"), ("p", "23 - 31")]),
        ("Walls. Env. J. 1999, 34, 23-31", "t.cccc" + "d.ppppp", [("v", "34"), ("p", "23 - 31")]),
        ("Walls. Env. J. 1999, 34 271", "t.cccc" + "d.pp", [("v", "34"), ("p", "271")]),
        ("Walls. Env. J. 1999, 57, 9, S 26-S 31", "t.cccc" + "d.ppppppppp", [("p", "57 , 9 , S 26 - S 31")]),
        ("Walls. Env. J. 1999, 34, 36", "t.cccc" + "d.ppp", [("p", "34 , 36")]),
        ("Walls. Env. J. 1999, 23-31", "t.cccc" + "d.ppp", [("p", "23 - 31")]),
        ("Walls. In Towers, 1999, 34, 36-41", "t..c.d.ppppp", [("p", "34 , 36 - 41")]),
        ("Walls. Rome 1999, 34, 36-41", "t.ld.ppppp", [("p", "34 , 36 - 41")]),
    ],
    ids=[
        "volume, issue, pages",
        "a blank",
        "volume, pages",
        "one page",
        "letters apart",
        "two pages",
        "a range",
        "a book",
        "no container",
    ],
)
def test_what_stands_before_the_pages_of_a_periodical_is_its_volume(
    text: str, chain: str, expected: object
) -> None:
    assert [value for value in relabelled(text, chain) if value[0] in "vip"] == expected


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Walls. Studi 44 (1992), 10, 36-39", "t.cv.d..ppppp", [("i", "10"), ("p", "36 - 39")]),
        (
            "Walls. Studi X (1975), n. 29–30, pp. 74–91",
            "t.cv.d....ppp...ppp",
            [("i", "29 – 30"), ("p", "74 – 91")],
        ),
        ("Walls. Studi X (1975), no. 27, ll. 11-14", "t.cv.d....p...ppp", [("p", "27"), ("p", "11 - 14")]),
        ("Walls. Studi 44 (1992), 10, 36", "t.cv.d..ppp", [("p", "10 , 36")]),
    ],
    ids=["two numbers", "its own word", "another word", "two pages"],
)
def test_the_number_between_year_and_pages_is_the_issue(text: str, chain: str, expected: object) -> None:
    assert [value for value in relabelled(text, chain) if value[0] in "ip"] == expected


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Walls. Studi 29 (1944/48), 12", "t.ciiiiii.p", [("v", "29"), ("d", "1944 / 48 )"), ("p", "12")]),
        ("Walls. Studi nuovi 29, 1944/48, 12", "t.ciiiiii.p", [("v", "29"), ("d", "1944 / 48"), ("p", "12")]),
        ("Walls. Studi 29 (1944), 12", "t.ciiii.p", [("i", "29 ( 1944 )"), ("p", "12")]),
    ],
    ids=["in brackets", "behind the rest of the name", "one year"],
)
def test_what_holds_two_years_is_no_issue(text: str, chain: str, expected: object) -> None:
    assert [value for value in relabelled(text, chain) if value[0] in "vidp"] == expected


@pytest.mark.parametrize(
    ("text", "chain", "letter"),
    [
        ("Annali XII (1980), 3, pp. 77-84", "cv.d..v...ppp", "i"),
        ("Annali XII, 1980, 3: 77", "cv.d.v.p", "i"),
        ("Annali XII (1980), 3.", "cv.d..v.", "v"),
        ("Revue, 12 (1980), t. 3, p. 11", "c.v.d....v...p"[:14], "v"),
        ("Walls, 2 vols, 1980, 3, 77", "t.vv.d.v.p", "v"),
    ],
    ids=["brackets", "commas", "no pages", "said to be a volume", "no periodical"],
)
def test_a_number_between_year_and_pages_is_the_issue(text: str, chain: str, letter: str) -> None:
    assert (letter, "3") in relabelled(text, chain)


@pytest.mark.parametrize(
    ("text", "chain", "letter"),
    [
        ("Rom 2005 (Mauerhefte, 3/2005)", "ld.s.ddd.", "v"),
        ("Rom (Mauerhefte, 3/2005)", "l.s.ddd.", "d"),
        ("Rom 2005. 3/2005", "ld.ddd", "d"),
    ],
    ids=["in a series", "the only date", "no series"],
)
def test_a_numbered_year_behind_a_series_counts_its_volumes(text: str, chain: str, letter: str) -> None:
    assert (letter, "3 / 2005") in relabelled(text, chain)
