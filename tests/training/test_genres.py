"""The patterns of genres: each gives labelled values, and the usual shapes are among them."""

import re

import pytest
from generating import pool

from training.synthesis import genres
from training.synthesis.genres import FAMILIES, genre, patterns
from training.synthesis.lexicon import LANGUAGES, MINOR
from training.synthesis.pieces import LABELS, extents_of, marked, text_of, without_joints
from training.synthesis.values import completed


@pytest.mark.parametrize("code", LANGUAGES + MINOR)
def test_every_genre_pattern_gives_labelled_values(code):
    writer = pool(code).writer(code)
    for family, own in patterns(code).items():
        assert family in FAMILIES
        for pattern in own:
            for _ in range(3):
                filled = completed(pattern, writer)
                assert not re.search(r"\{\w+\}|<[^<>]*\|", filled), pattern
                pieces = marked(filled)
                assert {label for _, label in pieces} - {""}, pattern
                assert {label for _, label in pieces} <= LABELS | {""}, pattern
                assert not re.search(r"\[\[|\]\]", re.sub(r"\[{1,2}[^\[\]]*\]{1,2}", "", text_of(pieces))), (
                    pattern
                )


@pytest.mark.parametrize("code", LANGUAGES)
def test_languages_have_the_main_genres(code):
    assert {"law", "archives", "classics", "notes", "reviews", "media", "catalogue"} <= set(patterns(code))


@pytest.mark.parametrize(
    ("code", "family", "shape"),
    [
        ("en", "law", r"<title>[*_]?, <volume> <container> <pages>, <pages> \(<date>\)"),
        ("en", "law", r"<author>, <xref>, at <pages>"),
        ("en", "law", r"<volume> <container> ?§ ?<pages>"),
        ("en", "archives", r"^<title>, <date>, <archive>"),
        ("en", "classics", r"^<author> <title>[*_]? <pages>|^<author> [*_]<title>[*_] <pages>"),
        ("en", "notes", r"<author>, <title>, <volume>,? \("),
        ("en", "reviews", r"<genre> [*_]?<title>"),
        ("en", "grey", r"<genre> (No. |no. |#)?<identifier>"),
        ("en", "science", r"<container>\. <date>;<volume>"),
        ("de", "law", r"^<container> <volume>, <pages> \(<pages>\)"),
        ("de", "law", r"^<author>, in: <container>, (<edition> <date>, )?§ <pages>"),
        ("de", "notes", r"S\. <pages>, hier:? (S\. )?<pages>"),
        ("de", "notes", r"<place> <date>, S\. <pages>"),
        ("de", "archives", r"^<archive>"),
        ("fr", "notes", r"<editor> \(dir\.\)"),
        ("fr", "notes", r"t(ome|\.)? ?<volume>"),
        ("fr", "law", r"art\. <pages>|article <pages>"),
        ("it", "notes", r"a cura di <editor>"),
        ("it", "notes", r"^[*_]?<xref>[*_]?, pp?\. <pages>"),
        ("es", "notes", r"<editor> \(coord"),
        ("ru", "notes", r"<title> / <author> // <container>"),
        ("ru", "archives", r"^<archive>"),
    ],
)
def test_genres_have_the_usual_shapes(code, family, shape):
    own = pool(code)
    written = [
        "".join(f"<{label}>" if label else text for text, label in genre(own.writer(code), family))
        for _ in range(400)
    ]
    assert any(re.search(shape, text) for text in written)


@pytest.mark.parametrize(
    ("pattern", "cited"),
    [
        (
            "[[author:Roe]], [[title:Walls]], [[date:1990]], [[pages:3]]; vgl. [[author:Poe]] [[date:1991]]",
            ["Roe, Walls, 1990, 3", "Poe 1991"],
        ),
        (
            "[[author:Roe]] ([[date:1990]]). [[signal:Vgl.]] [[author:Poe]] [[date:1991]]",
            ["Roe (1990)", "Poe 1991"],
        ),
        (
            "[[title:Diary]] ([[date:1845]]), quoted in [[author:Poe]] [[date:1991]]",
            ["Diary (1845)", "Poe 1991"],
        ),
        ("[[author:Roe]] [[title:Walls]]; trad. it. [[title:Mura]] [[date:1991]]", None),
        ("[[author:Roe]] [[date:1990]];[[volume:4]]:[[pages:3]]", None),
        ("[[author:Roe]], [[date:1990]]; ed. [[place:Rome]]", None),
    ],
    ids=["a semicolon", "a signal", "quoted", "another title", "a number", "another imprint"],
)
def test_patterns_may_hold_several_citations(monkeypatch, pattern, cited):
    monkeypatch.setattr(genres, "patterns", lambda code: {"notes": [pattern]})
    pieces = genre(pool("en").writer("en"))
    text = text_of(pieces)
    assert [text[start:end] for start, end in extents_of(pieces)] == (cited or [text])
    assert extents_of(without_joints(pieces)) == ((0, len(text)),)
