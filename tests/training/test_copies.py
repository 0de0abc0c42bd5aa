"""Later copies of a labelled reference say other things, or are typed otherwise."""

from random import Random

import pytest

from biblio.model import Span
from training import copies
from training.examples import Example

TEXT = "[7] Alder, J. On dyes. Köln: Loom, 1931."
PRINTED = Example(
    TEXT,
    (
        Span("author", 4, 13),
        Span("title", 14, 21),
        Span("place", 23, 27),
        Span("publisher", 29, 33),
        Span("date", 35, 39),
    ),
    ((4, 39),),
    "labelled",
)
OTHERS = {
    "title": ["The Weaver’s Year"],
    "container": [],
    "publisher": ["Shuttle & Sons"],
    "place": ["Leeds"],
}


def said(example):
    return [(span.label, example.text[span.start : span.end]) for span in example.spans]


def cited(example):
    return [example.text[start:end] for start, end in example.citations]


def test_what_a_corpus_says_is_known_by_label():
    assert copies.values([PRINTED]) == {
        "title": ["On dyes"],
        "container": [],
        "publisher": ["Loom"],
        "place": ["Köln"],
    }


def test_values_take_the_place_of_values(monkeypatch):
    monkeypatch.setattr(copies, "EXCHANGED", 1)
    monkeypatch.setattr(copies, "EACH", 1)
    monkeypatch.setattr(copies, "RETYPED", 0)
    copied = copies.copy(PRINTED, OTHERS, Random(1))
    assert copied.text == "[7] Alder, J. The Weaver’s Year. Leeds: Shuttle & Sons, 1931."
    assert said(copied) == [
        ("author", "Alder, J."),
        ("title", "The Weaver’s Year"),
        ("place", "Leeds"),
        ("publisher", "Shuttle & Sons"),
        ("date", "1931"),
    ]
    assert cited(copied) == ["Alder, J. The Weaver’s Year. Leeds: Shuttle & Sons, 1931"]


@pytest.mark.parametrize("seed", range(20))
def test_values_stay_values_however_they_are_typed(monkeypatch, seed):
    monkeypatch.setattr(copies, "EXCHANGED", 0)
    monkeypatch.setattr(copies, "RETYPED", 1)
    copied = copies.copy(PRINTED, OTHERS, Random(seed))
    assert [(label, len(value)) for label, value in said(copied)] == [
        (label, len(value)) for label, value in said(PRINTED)
    ]
    assert copied.text != TEXT
