from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.normalize.titles import content_words, main_title, split_part, subtitle, title


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("The Road to Oxiana.", "The Road to Oxiana"),
        ("  ,The Road to Oxiana;", "The Road to Oxiana"),
        ("“Looking Back on Travels.”", "Looking Back on Travels"),
        ("‘Gulliver’s Travels’,", "Gulliver’s Travels"),
        ("«Война и мир»", "Война и мир"),
        ("„Der Titel“", "Der Titel"),
        ("《红楼梦》", "红楼梦"),
        ("“A Title", "A Title"),
        ("A Title”", "A Title"),
        ("[A Title]", "A Title"),
        ("Eric Blair]. Nineteen", "Eric Blair. Nineteen"),
        ("Nineteen Eighty-Four [", "Nineteen Eighty-Four"),
        (") Nineteen Eighty-Four", "Nineteen Eighty-Four"),
        ("[Eric Blair]. Nineteen", "[Eric Blair]. Nineteen"),
        ("Notes on 'Camp.'", "Notes on 'Camp.'"),
        ("'Notes on 'Camp.''", "Notes on 'Camp.'"),
        ("“Notes on 'Camp.'", "Notes on 'Camp.'"),
        ('"Notes on "Camp.""', 'Notes on "Camp."'),
        ('"A" and "B"', '"A" and "B"'),
        ("The Readers'", "The Readers'"),
        ("'Tis Pity She's a Whore", "'Tis Pity She's a Whore"),
        ("*Copperfield Remembers*.", "Copperfield Remembers"),
        ("__A Title__,", "A Title"),
        ("<i>Der Spiegel</i>", "Der Spiegel"),
        ("War &amp; Peace", "War & Peace"),
        ("Notes for a Journal*", "Notes for a Journal"),
    ],
)
def test_outer_marks_go(printed: str, expected: str) -> None:
    assert title(printed) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "Strangers Within the Gates?",
        "Now!",
        "A History of the U.S.S.R.",
        "G.B.S. Speaks",
        "Thoughts, etc.",
        "What Next...",
        "¿Qué hacer?",
        "Moby-Dick; or, The Whale",
        "The “Great” Gatsby",
        "Hamlet, Prince of Denmark",
        "Work and Leisure in Roe’s Utopia, 1934-1941",
    ],
)
def test_marks_that_belong_to_the_title_stay(printed: str) -> None:
    assert title(printed) == printed


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Hamlet; A Political Tragedy.", "Hamlet: A Political Tragedy"),
        ("Copperfield Remembers : the Lost Tapes", "Copperfield Remembers: the Lost Tapes"),
        ("Copperfield Remembers:the Lost Tapes", "Copperfield Remembers: the Lost Tapes"),
        ("Que faire ?", "Que faire?"),
        ("War and Peace, 1934–1941", "War and Peace, 1934-1941"),
        ("A Title -- A Subtitle", "A Title – A Subtitle"),
        ("The Great\n  Gatsby", "The Great Gatsby"),
        ("The Great Gats-\nby", "The Great Gatsby"),
        ("Sino-\nSoviet Relations", "Sino-Soviet Relations"),
        ("Gulliver's Travels and Pilgrim’s Progress", "Gulliver’s Travels and Pilgrim’s Progress"),
    ],
)
def test_inner_marks_become_one_kind(printed: str, expected: str) -> None:
    assert title(printed) == expected


@pytest.mark.parametrize(
    ("printed", "main", "sub"),
    [
        ("Hamlet; Prince of Denmark", "Hamlet", "Prince of Denmark"),
        ("1922: Year of Wonders", "1922", "Year of Wonders"),
        ("Tolstoy’s War: Blood: Snow", "Tolstoy’s War", "Blood: Snow"),
        ("The Jazz Age", "The Jazz Age", ""),
        ("", "", ""),
    ],
)
def test_main_title_and_subtitle(printed: str, main: str, sub: str) -> None:
    assert main_title(printed) == main
    assert subtitle(printed) == sub


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Tales of a Traveller (Pt 1)", ("Tales of a Traveller", "1")),
        ("Works. Vol. 13", ("Works", "13")),
        ("The Great War, Volume Two", ("The Great War", "2")),
        ("Memoirs [vol. 2]", ("Memoirs", "2")),
        ("Geschichte, Bd. 3", ("Geschichte", "3")),
        ("Histoire tome II", ("Histoire", "II")),
        ("Storia d'Italia, vol. III", ("Storia d'Italia", "III")),
        ("Собрание сочинений. Т. 5", ("Собрание сочинений", "5")),
        ("Capital, vol. 1: A Critique", ("Capital: A Critique", "1")),
        ("Part of the Whole", ("Part of the Whole", "")),
        ("Works, 1999", ("Works, 1999", "")),
        ("Vol. 3", ("Vol. 3", "")),
    ],
)
def test_a_part_is_split_off(printed: str, expected: tuple[str, str]) -> None:
    assert split_part(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("The Road to Oxiana", ("road", "oxiana")),
        ("1922: Year of Wonders", ("1922", "year", "wonders")),
        ("Der Aufstieg und der Fall des Dritten Reiches", ("aufstieg", "fall", "dritten", "reiches")),
        ("L’homme révolté", ("homme", "révolté")),
        ("Storia dell'Italia", ("storia", "italia")),
        ("Война и мир", ("война", "мир")),
        ("红楼梦", ("红楼梦",)),
        ("A History of the U.S.S.R.", ("history", "ussr")),
        ("Gulliver’s Travels", ("gulliver's", "travels")),
        ("The", ()),
    ],
)
def test_content_words(printed: str, expected: tuple[str, ...]) -> None:
    assert content_words(printed) == expected


TITLE_LIKE = st.lists(
    st.sampled_from(["“", "”", '"', "'", "’", "*", "_", ".", ":", ";", " ", "-", "\n", "Hamlet", "a", "U.S.", "(", "]", "?",  # noqa: E501
                     "1934", "–", "&amp;", "<i>", "\\", "vol. 2", "…", "или"])
).map("".join)  # fmt: skip


@given(st.one_of(st.text(), TITLE_LIKE))
def test_a_title_read_stays_itself(text: str) -> None:
    assert title(title(text)) == title(text)
    assert title(main_title(text)) == main_title(text)
    assert isinstance(subtitle(text), str)
    assert isinstance(split_part(text)[1], str)
    assert all(content_words(text))


TITLE_WORDS = [
    "Walls",
    "of",
    "Rome,",
    "1990",
    "a",
    "(and",
    "gates)",
    "it’s",
    "it's",
    "&",
    "A/B",
    "ex-wall",
    "Why?",
    "x:",
    "–",
]


@given(st.lists(st.sampled_from(TITLE_WORDS), min_size=1, max_size=5))
def test_marks_around_a_title_change_nothing(words: list[str]) -> None:
    assert title(f" *{' '.join(words)}*, ") == title(" ".join(words))
