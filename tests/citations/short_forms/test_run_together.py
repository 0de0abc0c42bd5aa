"""Books that are short forms of two others."""

import pytest
from citations.marked import marked

from biblio.citations.assembling.assemble import assemble
from biblio.citations.short_forms.joining import with_short_forms
from biblio.model import Reading, Span

WALLS = "{a Roe, Jane}. {t Walls}. {p Oxford}: {h Adler}, {d 1990}."
DOORS = "{a Doe, Max}. {t Doors}. {p Rome}: {h Fox}, {d 1970}."
DOORS_6 = "Doe, Doors, p. 6."


def found(citations: list[str]) -> list[tuple[str, str]]:
    """Form and words of what is found where each of some rows is read as one citation."""
    text = ""
    readings: list[Reading] = []
    for row in citations:
        printed, spans = marked(row)
        placed = tuple(Span(one.label, one.start + len(text), one.end + len(text)) for one in spans)
        start, text = len(text), f"{text}{printed}\n\n"
        reference, locator = assemble(text, placed)
        readings.append(Reading(start, start + len(printed), "full", reference, locator, placed, 1.0))
    return [(one.form, text[one.start : one.end]) for one in with_short_forms(text, readings)]


@pytest.mark.parametrize(
    ("row", "short"),
    [
        ("{a Roe}, {t Walls}, p. {g 5}, and {h Doe}, {p Doors}, p. {g 6}.", ["Roe, Walls, p. 5", DOORS_6]),
        ("{a Roe}, {t Walls}, p. {g 5}; {c Doe, Doors}, p. {g 6}.", ["Roe, Walls, p. 5", DOORS_6]),
        ("{h Doe}, {p Doors}, p. {g 6}.", [DOORS_6]),
    ],
)
def test_all_of_it_is_short(row: str, short: list[str]) -> None:
    assert found([WALLS, DOORS, row])[2:] == [("short", one) for one in short]


@pytest.mark.parametrize(
    "row",
    [
        "{a Roe}, {t Walls}, p. {g 5}, and {h Poe}, {p Gates}, p. {g 6}.",
        "{a Roe}, {t Walls}, p. {g 5}, and {h Doe}, {p Gates}, p. {g 6}.",
        "{a Roe, Jane}. {t Walls}. {p Oxford}: {h Adler}, p. {g 5}.",
        "{a Roe}, {t Walls}, p. {g 5}, and {h Doe}, {p Doors}, {d 1980}, p. {g 6}.",
    ],
    ids=["somebody else", "another work", "a house and a place", "a year"],
)
def test_what_says_more_stays(row: str) -> None:
    assert [form for form, _ in found([WALLS, DOORS, row])] == ["full", "full", "full"]
