"""What of a citation the entry keeps that stands in its place."""

import pytest

from biblio.model import Citation, Reading, Reference, Source, Span
from biblio.rewriting.entries import as_entry, number_lost, range_words

ENTRY = "@article{roe, title = {Walls}, volume = {11}, pages = {323--333}, date = {1990-05-03/1992}}"


def lost(text, place="", pointer=""):
    spans = (Span("xref", text.index(pointer), text.index(pointer) + len(pointer)),) if pointer else ()
    reading = Reading(0, len(text), "full", Reference(), None, spans, 1.0)
    source = Source("roe", "roe", Reference(page="323-333"), (0,), entry=ENTRY)
    return number_lost(Citation("it", 1, 1, text, reading, Reference()), source, [place])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Walls 11 (1990): 323-333, p. 325", "325"),
        ("Walls 11 (1990): 323–33", ""),
        ("Walls 11 (3 May 1990)", ""),
        ("Walls 11 (1990-92)", ""),
        ("Walls, pp. 3 ff., 44 f.", "3 ff., 44 f."),
    ],
)
def test_what_the_entry_or_the_place_says_is_kept(text, place):
    assert lost(text, place) == ""


@pytest.mark.parametrize(
    ("text", "place", "number"),
    [
        ("Walls 11 (1990): 323-333, p. 325", "", "325"),
        ("Walls, pp. 3 ff., 44 f., 50", "3 ff.", "44"),
        ("Walls 11, 2:301", "301", "2"),
        ("Walls (1991)", "", "1991"),
    ],
)
def test_other_numbers_would_be_lost(text, place, number):
    assert lost(text, place) == number


def test_the_number_by_which_a_citation_points_says_nothing_of_its_source():
    assert lost("Roe, supra note 4, at 325", "325", "supra note 4") == ""


@pytest.mark.parametrize("page", ["323-333", "323–33"])
def test_ranges_are_cut_short_at_will(page):
    words = range_words(page)
    assert {"323", "333", "33"} <= words
    assert "34" not in words


def test_numbers_that_were_taken_for_an_archive_are_none():
    source = Source("roe", "roe", Reference(title="Walls", archive="44 f., 50"), (0,))
    assert as_entry(source).reference == Reference(title="Walls")
    kept = Source("roe", "roe", Reference(archive="MS Add. 12, f. 50"), (0,))
    assert as_entry(kept) is kept
