"""Values that their first words tell, labelled anew."""

from __future__ import annotations

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


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Walls. Neudruck Rome 1975", "t.lld", [("Walls", "title"), ("Rome", "place"), ("1975", "date")]),
        (
            "Walls. New Rome 1975",
            "t.lld",
            [("Walls", "title"), ("New", "place"), ("Rome", "place"), ("1975", "date")],
        ),
    ],
)
def test_a_word_for_a_reprint_is_of_no_place(text: str, chain: str, expected: list[tuple[str, str]]) -> None:
    assert chained(text, chain) == expected


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
