"""The conventions of the corpora are brought to one."""

import pytest

from biblio.model import Span
from training.corpora import extents, trim


@pytest.mark.parametrize(
    ("label", "text", "value"),
    [
        ("editor", "In O. C. A. and D. Card (Ed.)", "O. C. A. and D. Card"),
        ("editor", "a cura di Alberto Limentani", "Alberto Limentani"),
        ("editor", "galvani G. (a cura di", "galvani G"),
        ("translator", "translated by Douglas Martin", "Douglas Martin"),
        ("pages", "pp. 1761–1800)", "1761–1800"),
        ("volume", "(Vol. 3, Part A", "3, Part A"),
        ("date", "(2011)", "2011"),
        ("container", "In: Rerum Italicarum Scriptores,", "Rerum Italicarum Scriptores"),
        ("title", "“Searching (again).”", "Searching (again)"),
        ("title", "[Untitled] notes", "[Untitled] notes"),
        ("publisher", "De Gruyter (Berlin)", "De Gruyter (Berlin)"),
        ("pages", "p", "p"),
        ("note", " . ", ""),
    ],
)
def test_a_span_holds_the_value_alone(label: str, text: str, value: str) -> None:
    start, end = trim(label, text, 0, len(text))
    assert text[start:end] == value


@pytest.mark.parametrize(
    ("text", "spans", "count"),
    [
        (
            "A. Roe, Walls, Rome 1988; B. Doe, Gates, Rome 1990",
            "author title place date author title place date",
            2,
        ),
        ("A. Roe, Walls, Rome 1988", "author title place date", 1),
        (
            "A. Roe, Walls, Rome 1988 where the whole story is told again, Rome 1990",
            "author title place date place date",
            2,
        ),
    ],
)
def test_extents_part_at_prose_and_at_a_new_author(text: str, spans: str, count: int) -> None:
    values = {
        "author": ["A. Roe", "B. Doe"],
        "title": ["Walls", "Gates"],
        "place": ["Rome", "Rome"],
        "date": ["1988", "1990"],
    }
    found, position = [], 0
    for label in spans.split():
        value = values[label].pop(0)
        position = text.index(value, position)
        found.append(Span(label, position, position + len(value)))
        position += len(value)
    assert len(extents(text, tuple(found))) == count
