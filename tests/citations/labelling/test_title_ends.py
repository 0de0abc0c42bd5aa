"""Titles that ran over a quotation mark or a place, labelled anew."""

from __future__ import annotations

import pytest

from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.title_ends import end_title
from biblio.citations.labelling.tokens import tokenize

NAMES = {
    "a": "author",
    "t": "title",
    "c": "container",
    "h": "publisher",
    "l": "place",
    "d": "date",
    "p": "pages",
    "e": "editor",
}


def ended(text: str, chain: str) -> dict[str, str]:
    """The label of each word that is of a value; ``chain`` has a letter a token, a dot for what is none."""
    tokens = tokenize(text)
    assert len(tokens) == len(chain)
    labels = [NAMES.get(sign, between("author")) for sign in chain]
    end_title(tokens, labels, 0, len(labels))
    return {word: label for word, label in zip(tokens.words, labels, strict=True) if is_value(label)}


@pytest.mark.parametrize(
    ("text", "chain", "word", "label"),
    [
        ("Roe, «Walls», Adler, Rome 1990", "a..tttt.ld", "Adler", "publisher"),
        ("Roe, «Walls», Mind, 12, 1990", "a..tttt.p.d", "Mind", "container"),
        ('Roe, "Walls," Mind, 12, 1990', "a..tttt.p.d", "Mind", "container"),
        ("Roe, «Walls». A Reader, Rome 1990", "a..ttttt.ld", "Reader", "title"),
        ("Roe, Walls of «Rome», Adler, 1990", "a.ttttttt.d", "Adler", "title"),
        ("Roe. “Walls.” Mind 12 (1990)", "a..tttt" + "v.d.", "Mind", "container"),
        ("Roe. “Walls.” In Towers. Rome 1990", "a..ttttt.ld", "Towers", "container"),
        ("Roe. “Walls.” Mind. Annals 12", "a..tttt.cv", "Mind", "title"),
        ("Roe. “Walls.” and after, 1990", "a..ttttt.d", "after", "title"),
    ],
    ids=[
        "a house",
        "a periodical",
        "the comma inside",
        "a subtitle",
        "a quotation inside",
        "the stop inside",
        "in",
        "a container is there",
        "a quotation first",
    ],
)
def test_a_title_in_quotation_marks_ends_with_them(text: str, chain: str, word: str, label: str) -> None:
    assert ended(text, chain)[word] == label


@pytest.mark.parametrize(
    ("text", "chain", "label"),
    [
        ("Roe, Walls, Bologna, Adler, 1990", "a.ttt.h.d", "place"),
        ("Roe, Walls, Paris, 1990", "a.ttt.d", "place"),
        ("Roe, Walls, Bologna, Rome, 1990", "a.ttt.l.d", "title"),
        ("Roe, Walls, Society, Adler, 1990", "a.ttt.h.d", "title"),
        ("Roe, Walls, bologna, Adler, 1990", "a.ttt.h.d", "title"),
    ],
    ids=["unknown", "known", "a place is there", "a word of titles", "in small letters"],
)
def test_a_town_behind_the_last_comma_is_the_place(text: str, chain: str, label: str) -> None:
    assert list(ended(text, chain).items())[2][1] == label


def test_the_only_title_in_quotation_marks_is_no_container() -> None:
    assert ended('Roe, diss., "Walls," Yale, 1990', "a.....c..h.d")["Walls"] == "title"
    assert ended("Roe, diss., Walls, Yale, 1990", "a....c.h.d")["Walls"] == "container"


@pytest.mark.parametrize(
    ("text", "chain", "label"),
    [
        ("Roe. Stones: Colour, Weight and Use. Rome: Fox", "a.ttt.ccc.l.h", "title"),
        ("Stones, Weight and Use. Eds. Jane Roe. Rome", "t.ccc...ee.l", "title"),
        ("Roe. Stones, Weight and Use. Eds. Jane Poe. Rome", "a.t.ccc...ee.l", "container"),
        ("Roe. Stones, Weight and Use 4. Rome", "a.t.ccc..l", "title"),
        ("Roe. “Stones”, Weight and Use. Rome: Fox", "a..t..ccc.l.h", "container"),
        ("Roe. Stones, Weight and Use, 1990", "a.t.ccc.d", "container"),
        ("Roe. Stones, Annals. Rome: Fox", "a.t.c.l.h", "container"),
    ],
    ids=["a series", "editors", "author and editors", "a number", "quoted", "no imprint", "one word"],
)
def test_a_title_may_end_in_a_series_of_words(text: str, chain: str, label: str) -> None:
    word = "Annals" if "Annals" in text else "Use"
    assert ended(text, chain)[word] == label


@pytest.mark.parametrize(
    ("text", "chain", "titles"),
    [
        ("Roe, 'Walls? Gates in Rome', Mind 5", "a..ttccc..cp", "Walls ? Gates in Rome"),
        ("(2017). xarray: Labels in Walls. Mind", ".d....ttt.c", "xarray : Labels in Walls"),
        ("Roe, [Walls: A Reader](https://a.org)", "a..t......p", "Walls : A Reader"),
        ("Roe, Hom. in Gen. 26", "a.t....p", "Hom . in Gen"),
        ("Roe, Le acque cit., p. 77", "a.ttt....p", "Le acque"),
    ],
    ids=["all in quotation marks", "before a colon", "all of a link", "on a book", "before cit."],
)
def test_how_far_a_title_reaches(text: str, chain: str, titles: str) -> None:
    tokens = tokenize(text)
    assert len(tokens) == len(chain), tokens.words
    labels: list[str] = []
    before = "author"
    for word, sign in zip(tokens.words, chain, strict=True):
        before = NAMES.get(sign, before)
        labels.append("url" if word.startswith("https") else before if sign in NAMES else between(before))
    end_title(tokens, labels, 0, len(labels))
    found = [word for word, label in zip(tokens.words, labels, strict=True) if label == "title"]
    assert " ".join(found) == titles


def test_a_town_behind_a_container_is_the_place() -> None:
    assert ended("Roe, in Walls of Stone. Roma 1999", "a..cccccd")["Roma"] == "place"
