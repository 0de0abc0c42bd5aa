"""Values that their first words tell, labelled anew."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter

import pytest

from biblio.citations.labelling.introduced import relabel_introduced
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import tokenize


def relabelled(text: str, name: str, then: str = "") -> list[tuple[str, str]]:
    """The values of a text of one label, after which a value of another may stand."""
    tokens = tokenize(text)
    labels = [name] * len(tokens)
    if then:
        labels[2:] = [then] * (len(tokens) - 2)
    relabel_introduced(tokens, labels, 0, len(labels))
    values: list[tuple[str, str]] = []
    for word, label in zip(tokens.words, labels, strict=True):
        if is_value(label):
            same = values and values[-1][0] == label
            values[-1:] = [(label, f"{values[-1][1]} {word}")] if same else [*values[-1:], (label, word)]
    return values


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        ("coll. « Points", "note", [("series", "Points")]),
        ("collection privée", "note", [("note", "collection privée")]),
        (
            "Arch. nat., F17 10368, lettre du préfet",
            "title",
            [("archive", "Arch . nat . , F 17 10368"), ("title", "lettre du préfet")],
        ),
        ("Archives of Empire, 1880-1914", "title", [("title", "Archives of Empire , 1880 - 1914")]),
        ("Archive Stories", "title", [("title", "Archive Stories")]),
    ],
)
def test_first_words_tell(text: str, name: str, values: list[tuple[str, str]]) -> None:
    assert relabelled(text, name) == values


def test_a_periodical_may_be_called_a_review() -> None:
    assert relabelled("Review of Economic Studies", "genre", "container") == [
        ("container", "Review of Economic Studies")
    ]
    assert relabelled("review of Economic Studies", "genre", "title") == [
        ("genre", "review of"),
        ("title", "Economic Studies"),
    ]


@pytest.mark.parametrize(
    ("text", "chain", "named"),
    [
        ("Pravda, 14 May 1921, p. 2", "a.ddd...p", "container"),
        ("Le Monde, 14 mai 1921, p. 2", "aa.ddd...p", "container"),
        ("Weber, 1921, p. 2", "a.d...p", "author"),
        ("M. Weber, 14 May 1921, p. 2", "aaa.ddd...p", "author"),
        ("Weber, 14 May 1921", "a.ddd", "author"),
    ],
    ids=["a newspaper", "of two words", "no day", "a person", "no page"],
)
def test_what_is_cited_by_day_and_page_is_a_newspaper(text: str, chain: str, named: str) -> None:
    names = {"a": "author", "d": "date", "p": "pages", ".": between("author")}
    labels = [names[sign] for sign in chain]
    relabel_introduced(tokenize(text), labels, 0, len(labels))
    assert labels[0] == named


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        ("4th English ed.", "note", [("edition", "4 th English ed .")]),
        ("2. überarb. Aufl.", "note", [("edition", "2 . überarb . Aufl .")]),
        ("in Selected Writings", "note", [("container", "Selected Writings")]),
        ("in press", "note", [("note", "in press")]),
        ("2 vols.", "note", [("volume", "2 vols .")]),
        ("in Selected Writings", "title", [("title", "in Selected Writings")]),
    ],
)
def test_what_seems_a_remark(text: str, name: str, values: list[tuple[str, str]]) -> None:
    assert relabelled(text, name) == values


def test_the_name_behind_ed_is_an_editor_where_another_value_is_the_container() -> None:
    tokens = tokenize("Walls, in Works, ed. Jane Roe (London)")
    names = {"t": "title", "c": "container", "l": "place", ".": between("title")}
    labels = [names[sign] for sign in "t.tt...cc.l."]
    relabel_introduced(tokens, labels, 0, len(labels))
    assert [label for label in labels if is_value(label)] == [
        "title",
        "container",
        "editor",
        "editor",
        "place",
    ]


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Walls, N.Y. TIMES, Dec. 19, 2010",
            "t.nnnnn.dddd" + "d",
            ["Walls", "N . Y . TIMES", "Dec . 19 , 2010"],
        ),
        ("Walls, in part, Dec. 19, 2010", "t.nn.ddddd", ["Walls", "Dec . 19 , 2010"]),
        ("Walls. Neudruck Rome 1975", "t.lld", ["Walls", "Rome", "1975"]),
        ("Review of Walls. Annals 3", "ttt.cv", ["Walls", "Annals"]),
        ("Review of Walls. Rome", "ttt.l", ["Review of Walls", "Rome"]),
    ],
    ids=["a newspaper", "a remark", "a reprint", "a review", "no periodical"],
)
def test_words_that_lead(text: str, chain: str, expected: list[str]) -> None:
    names = {"t": "title", "c": "container", "l": "place", "d": "date", "n": "note", ".": between("title")}
    tokens = tokenize(text)
    labels = [names.get(sign, sign) for sign in chain]
    relabel_introduced(tokens, labels, 0, len(labels))
    kept = ("title", "container", "place", "date")
    found = [
        (name, [word for _, word in own])
        for name, own in groupby(zip(labels, tokens.words, strict=True), itemgetter(0))
    ]
    assert [" ".join(words) for name, words in found if name in kept] == expected


def chained(text: str, chain: str) -> list[tuple[str, str]]:
    """The values of a text after the repair; ``chain`` has a letter a token, a dot for what is no value."""
    names = {
        "a": "author",
        "t": "title",
        "c": "container",
        "h": "publisher",
        "d": "date",
        "k": "archive",
        "l": "place",
        "e": "editor",
        "n": "note",
    }
    tokens = tokenize(text)
    labels = [names.get(sign, between("author")) for sign in chain]
    assert len(labels) == len(tokens)
    relabel_introduced(tokens, labels, 0, len(labels))
    return [(word, label) for word, label in zip(tokens.words, labels, strict=True) if is_value(label)]


def test_words_without_a_number_are_no_shelfmark_before_an_imprint() -> None:
    assert ("Kapital", "title") in chained("Roe, 1983: Soziales Kapital. Adler", "a.d.kk.h")
    assert ("12", "archive") in chained("Roe, 1983: MS 12. Adler", "a.d.kk.h")


@pytest.mark.parametrize(
    ("text", "chain", "value"),
    [
        ("Roe, Walls, Adler (coll. « Points »), 1990", "a.t.h.c..c...d", ("Points", "series")),
        ("Roe, Walls, Adler, coll. « Points », 1990", "a.t.h....h..d", ("Points", "series")),
        ("Roe, Walls, Adler, collection Points, 1990", "a.t.h.cc.d", ("Points", "container")),
    ],
)
def test_a_series_in_quotation_marks(text: str, chain: str, value: tuple[str, str]) -> None:
    assert value in chained(text, chain)


@pytest.mark.parametrize(
    ("text", "chain", "value"),
    [
        ("Roe, Walls, Rome, Otto Adler, 1990", "a.t.l.ee.d", ("Adler", "publisher")),
        ("Roe, Walls, Rome, Otto Adler (ed.), 1990", "a.t.l.ee.....d", ("Adler", "editor")),
        ("Roe, Walls, Rome, Adler, Otto Doe, 1990", "a.t.l.h.ee.d", ("Doe", "editor")),
    ],
)
def test_who_stands_behind_the_place_is_the_publisher(text: str, chain: str, value: tuple[str, str]) -> None:
    assert value in chained(text, chain)


def test_a_language_in_brackets_is_no_container() -> None:
    assert ("Hebrew", "note") in chained("Walls (in Hebrew), 1990", "t.nn..d")
    assert ("Papers", "container") in chained("Walls, in Papers, 1990", "t.nn.d")


def test_a_body_behind_the_title_has_published_it() -> None:
    assert ("University", "publisher") in chained("Roe J: Walls. State University. 1990", "aa.t.aa.d")
    assert ("Doe", "author") in chained("Roe J: Walls. John Doe. 1990", "aa.t.aa.d")
    assert ("University", "author") in chained("State University: Walls. 1990", "aa.t.d")


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        ("éd. revue et corrigée", "container", [("edition", "éd . revue et corrigée")]),
        ("überarb. u. erw.", "note", [("edition", "überarb . u . erw .")]),
        ("Revue et corrigée, Annales", "container", [("container", "Revue et corrigée , Annales")]),
        ("et", "note", [("note", "et")]),
    ],
)
def test_how_an_edition_differs(text: str, name: str, values: list[tuple[str, str]]) -> None:
    assert relabelled(text, name) == values
