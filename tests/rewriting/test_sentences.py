"""How a citation stands in its sentence."""

import pytest

from biblio.model import Citation, Locator, Reading, Reference, Span
from biblio.rewriting.sentences import (
    brackets_around,
    closing_stop,
    held_in,
    is_in_text,
    is_year,
    label_extent,
    unclear_place,
)


def citation(text, said, form="short", labels=("author", "date"), locator="", stop_in_span=False):
    start = text.index(said)
    end = start + len(said)
    spans = tuple(Span(label, start, end if stop_in_span else end - 1) for label in labels)
    place = Locator("page", locator) if locator else None
    reading = Reading(start, end, form, Reference(), place, spans, 1.0)
    return Citation("it", 1, 1, said, reading, Reference())


@pytest.mark.parametrize(
    ("text", "said", "inside"),
    [
        ("So (Roe 1990).", "Roe 1990", True),
        ("So [Roe 1990].", "Roe 1990", True),
        ("So (see Doe 1991, p. 3; Roe 1990; and others).", "Roe 1990", True),
        ("So (see Doe (1991), and Roe 1990).", "Roe 1990", True),
        ("So it was (1990) for Roe 1990 (and others).", "Roe 1990", False),
        ("(So.\n\nRoe 1990, and others)", "Roe 1990", False),
        ("So (Roe 1990].", "Roe 1990", False),
        ("So.^[Roe 1990]", "Roe 1990", False),
        ("1) Roe 1990", "Roe 1990", False),
        ("Roe 1990", "Roe 1990", False),
    ],
)
def test_brackets_around_it(text, said, inside):
    assert bool(brackets_around(text, citation(text, said).reading)) is inside


@pytest.mark.parametrize(
    ("said", "form", "is_part"),
    [
        ("Roe (1990)", "short", True),
        ("Roe (1990: 12)", "short", True),
        ("Roe (1990", "short", True),
        ("Roe 1990", "short", False),
        ("(Roe 1990)", "short", False),
        ("Roe (1990). Walls (London)", "full", False),
    ],
)
def test_an_author_who_is_part_of_the_sentence(said, form, is_part):
    assert is_in_text(citation(said, said, form)) is is_part


def test_a_year_alone():
    assert is_year(citation("(Roe 1990, 1992)", "1992", labels=("date",)))
    assert not is_year(citation("(Roe 1990, 1992)", "Roe 1990"))
    assert not is_year(citation("(see n. 12)", "12", labels=("pages",)))


@pytest.mark.parametrize(
    ("text", "said", "more", "stop"),
    [
        ("Roe, 12. He says", "Roe, 12.", {}, "."),
        ("(Roe, 12.)", "Roe, 12.", {}, "."),
        ("Roe, 12; Doe", "Roe, 12", {}, ""),
        ("Roe, 12 ff. He says", "Roe, 12 ff.", {"locator": "12 ff."}, "."),
        ("Roe, 12 ff. and so", "Roe, 12 ff.", {"locator": "12 ff."}, ""),
        ("(Roe, 12 ff.)", "Roe, 12 ff.", {"locator": "12 ff."}, ""),
        ("Ibid. He says", "Ibid.", {"stop_in_span": True}, "."),
        ("(ibid.)", "ibid.", {"stop_in_span": True}, ""),
        ("Roe, 12...", "Roe, 12..", {}, ""),
    ],
)
def test_the_stop_that_ends_a_sentence(text, said, more, stop):
    assert closing_stop(text, citation(text, said, **more)) == stop


@pytest.mark.parametrize(
    ("said", "label"),
    [("[Roe90]_", "[Roe90]_"), ("Roe90", "[Roe90]_"), ("Roe90]_", "[Roe90]_"), ("Doe 1991", "")],
)
def test_labels(said, label):
    text = "So [Roe90]_, and [Doe 1991]."
    found = label_extent(text, citation(text, said).reading)
    assert (text[slice(*found)] if found else "") == label


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Roe, p. 12, and 44-7.", "44-7"),
        ("Roe, p. 12 and 15)", "15"),
        ("Roe, p. 12, 15", "15"),
        ("(Roe, p. 12, 2018)", ""),
        ("Roe, p. 12, and so on", ""),
        ("Roe, p. 12, 3 men said so", ""),
    ],
)
def test_a_place_that_goes_on_behind(text, rest):
    told = unclear_place(text, citation(text, "Roe, p. 12", locator="12"))
    assert told == (f"its place goes on behind it: {rest!r}" if rest else "")


@pytest.mark.parametrize(
    ("text", "said", "form", "place"),
    [
        ("(Roe, Walls, 1990) 12. So", "Roe, Walls, 1990", "full", "12"),
        ("(Roe 1990) p. 12", "Roe 1990", "short", "p. 12"),
        ("Ibid. 99 and so on.", "Ibid.", "ibid", "99"),
        ("Roe, Walls, 1990. 2. Doe, Floors", "Roe, Walls, 1990.", "full", ""),
        ("(Roe 1990) 12 men said so", "Roe 1990", "short", ""),
        ("Ibid. So", "Ibid.", "ibid", ""),
    ],
)
def test_a_place_that_stands_behind(text, said, form, place):
    told = unclear_place(text, citation(text, said, form))
    assert told == (f"its place goes on behind it: {place!r}" if place else "")


@pytest.mark.parametrize(
    ("text", "said", "is_cut"),
    [
        ("Roe, 20,000 Walls, 1873.", "000 Walls, 1873.", True),
        ("So 2.5 Walls, 1873.", "5 Walls, 1873.", True),
        ("Roe, p. 12,345 men", "Roe, p. 12", True),
        ("Roe, p. 12, 345 men", "Roe, p. 12", False),
        ("Roe, p. 12.345 So", "Roe, p. 12.", False),
        ("1. 39 Walls, 1935.", "39 Walls, 1935.", False),
    ],
)
def test_a_citation_that_is_cut_out_of_a_number(text, said, is_cut):
    marks = "So [12,345]"
    assert not any(unclear_place(marks, citation(marks, mark, labels=("xref",))) for mark in ("12", "345"))
    told = unclear_place(text, citation(text, said, locator="12"))
    assert told == ("it begins or ends inside of a number" if is_cut else "")


@pytest.mark.parametrize(
    ("said", "locator", "doubtful"),
    [
        ("Roe (1990, 1992)", "1992", True),
        ("Roe 1990a, 1992", "1992", True),
        ("Roe (1990, p. 1992)", "1992", False),
        ("Roe (1990, 12)", "12", False),
    ],
)
def test_a_year_that_was_read_as_a_place(said, locator, doubtful):
    told = unclear_place(said, citation(said, said, locator=locator))
    assert told == ("its place may be a year: '1992'" if doubtful else "")


@pytest.mark.parametrize(
    ("text", "said", "inside"),
    [
        ("Roe (1990, 1992) says", "Roe (1990", True),
        ("Roe (1990, 1992) says", "1992", True),
        ("Roe (1990) says", "Roe (1990)", False),
        ("(see Roe (1990))", "Roe (1990)", True),
    ],
)
def test_the_brackets_in_which_a_citation_ends(text, said, inside):
    assert bool(held_in(text, citation(text, said).reading)) is inside
