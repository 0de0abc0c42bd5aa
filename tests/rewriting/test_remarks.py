"""What of a citation has to stay: whatever the reader makes of it, no word of it goes unseen."""

import pytest

from biblio.model import Citation, Locator, Name, Reading, Reference, Span
from biblio.rewriting.remarks import remark_of

ROE = Reference(author=(Name("Roe", "Jane"),), title="Walls: A Study", publisher="Adler")


def remark(text, labels, locator="", reference=ROE, kept=()):
    """What has to stay of a citation whose values are given by their labels, in the order of the text."""
    spans, at = [], 0
    for label, value in labels:
        at = text.index(value, at)
        spans.append(Span(label, at, at + len(value)))
        at += len(value)
    place = Locator("page", locator) if locator else None
    reading = Reading(0, len(text), "full", reference, place, tuple(spans), 1.0)
    return remark_of(Citation("it", 1, 1, text, reading, reference), kept)


WHO = (("author", "Jane Roe"), ("title", "Walls"))


@pytest.mark.parametrize(
    ("text", "labels", "locator"),
    [
        ("Jane Roe, Walls, p. 12", (*WHO, ("pages", "12")), "12"),
        ("Jane Roe, Walls, pp. 12 and 15", (*WHO, ("pages", "12 and 15")), "12, 15"),
        ("Jane Roe, Walls, p. 12 n. 3", (*WHO, ("pages", "12"), ("archive", "n. 3")), "12, n. 3"),
        ("Jane Roe, Walls, S. 12 f.", (*WHO, ("pages", "12 f")), "12 f."),
        (
            "Roe, Jane (ed.), <em>Walls</em>, p. 12",
            (("author", "Roe, Jane"), ("title", "<em>Walls</em>")),
            "",
        ),
        ("Roe et al., Walls", (("author", "Roe et al."), ("title", "Walls")), ""),
    ],
)
def test_values_cues_and_places_have_their_own(text, labels, locator):
    assert remark(text, labels, locator).unsaid == ("12" if not locator and "12" in text else "")


@pytest.mark.parametrize(
    ("text", "labels", "locator", "unsaid"),
    [
        # A word between two values, and one that was dropped out of a value.
        ("Jane Roe, War: Walls, p. 12", (*WHO, ("pages", "12")), "12", "War"),
        ("Jane Roe’s War, Walls", (("author", "Jane Roe’s War"), ("title", "Walls")), "", "War"),
        ("Jane Roe, Walls Journal, p. 12", (*WHO, ("pages", "12")), "12", "Journal"),
        # A place of which a part was read.
        ("Jane Roe, Walls, pp. 3, 44, 50", (*WHO, ("pages", "3, 44, 50")), "3, 50", "3, 44, 50"),
        ("Jane Roe, Walls, p. 12a", (*WHO, ("pages", "12a")), "12", "12a"),
    ],
)
def test_what_is_left_over_is_told(text, labels, locator, unsaid):
    assert remark(text, labels, locator).unsaid == unsaid


@pytest.mark.parametrize(
    ("printed", "kept", "leaf", "unsaid"),
    [
        ("Hill Archives, 4 S 12", "Hill Archives, 4", "12", "S"),
        ("Hill Archives, 4 S 12", "Hill Archives, 4 S 12", "", ""),
        ("Hill Archives, no. 4, fol. 12", "Hill Archives, no. 4", "12", ""),
        ("Hill Archives, Doe Papers, fol. 12", "Hill Archives", "12", "Doe"),
    ],
)
def test_no_word_of_a_shelfmark_is_lost(printed, kept, leaf, unsaid):
    reference = Reference(title="Walls", archive=kept)
    found = remark(f"{printed}, Walls", (("archive", printed), ("title", "Walls")), leaf, reference)
    assert found.unsaid == unsaid


def test_what_is_kept_elsewhere_is_not():
    labels = (*WHO, ("pages", "77-99"), ("pages", "80"))
    assert remark("Jane Roe, Walls, 77-99, p. 80", labels, "80").unsaid == "77"
    assert remark("Jane Roe, Walls, 77-99, p. 80", labels, "80", kept={"77", "99"}).unsaid == ""


@pytest.mark.parametrize(
    ("text", "labels", "start"),
    [
        (r"\emph{Ibid.}, 140", (("xref", "Ibid."), ("pages", "140")), 0),
        (r"see \emph{Ibid.}, 140", (("xref", "Ibid."), ("pages", "140")), 4),
        ("So *Ibid.*, 140", (("xref", "Ibid."), ("pages", "140")), 3),
    ],
)
def test_marks_and_commands_of_emphasis_are_no_words(text, labels, start):
    found = remark(text, labels, "140")
    assert (found.start, found.suffix, found.unsaid) == (start, "", "")


def test_a_title_behind_the_place_is_no_remark():
    labels = (("author", "Jane Roe"), ("pages", "12"), ("date", "1990"), ("title", "Walls"))
    found = remark("Jane Roe, 12 (1990) (quoting *Walls*, more)", labels, "12")
    assert (found.suffix, found.unsaid) == ("", "(1990) (quoting *Walls*, more)")
    found = remark("Jane Roe, 12 (1990), my italics", labels[:-1], "12")
    assert (found.suffix, found.unsaid) == ("my italics", "")


def test_a_remark_and_what_stands_in_front():
    labels = (("signal", "See"), *WHO, ("pages", "5-5"), ("note", "my italics"))
    found = remark("See Jane Roe, Walls, pp. 5-5, my italics", labels, "5-5")
    assert (found.start, found.suffix, found.unsaid) == (4, "my italics", "")
