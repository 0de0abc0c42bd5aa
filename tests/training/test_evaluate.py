"""What counts as read right, and the figures made of it."""

import gzip
import json
from pathlib import Path

import pytest

from biblio.model import Span
from training.evaluate import essence, f1, outcome, report, tally, truths, wrong_labels

BOOK = {
    "text": "Hobsbawm, Eric. The Age of Empire.\nLondon: Weidenfeld and Nicolson, 1987.",
    "fields": {
        "author": ["Hobsbawm, Eric."],
        "title": ["The Age of Empire"],
        "place": ["London:"],
        "publisher": ["Weidenfeld and Nicolson"],
        "date": ["1987"],
    },
    "tokens": [["Hobsbawm, Eric.", "author"], [" ", "other"], ["The Age of Empire", "title"]],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with gzip.open(tmp_path / "books.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps(BOOK) + "\n")
    return tmp_path


@pytest.mark.parametrize(
    ("label", "one", "other"),
    [
        ("author", ["Smith, J.", "Doe, A."], ["J. Smith and A. Doe"]),
        ("title", ["“Über Mauern”"], ["über mauern,"]),
        ("pages", ["pp. 12–15"], ["12-15"]),
        ("doi", ["https://doi.org/10.1000/ab_c"], ["doi:10.1000/ab_c"]),
        ("editor", ["Roe (eds.)"], ["Roe"]),
        ("volume", [], ["vol."]),
    ],
)
def test_values_that_agree_in_what_counts(label: str, one: list[str], other: list[str]) -> None:
    assert essence(label, one) == essence(label, other)


@pytest.mark.parametrize(
    ("label", "one", "other"),
    [("title", ["The Walls"], ["Walls"]), ("date", ["1990"], ["1991"]), ("author", ["Roe"], [])],
)
def test_values_that_differ(label: str, one: list[str], other: list[str]) -> None:
    assert essence(label, one) != essence(label, other)


def test_only_core_labels_are_wrong() -> None:
    assert wrong_labels({"title": ["Walls"], "note": ["mimeo"]}, {"title": ["Gates"], "url": ["x.org"]}) == [
        "title",
        "url",
    ]


@pytest.mark.parametrize(
    ("right", "wanted", "found", "value"), [(2, 4, 4, 0.5), (0, 3, 0, 0.0), (0, 0, 0, 1.0)]
)
def test_f1(right: int, wanted: int, found: int, value: float) -> None:
    assert f1(right, wanted, found) == value


def test_a_set_is_read_as_single_lines_with_the_places_of_the_values(folder: Path) -> None:
    (truth,) = truths(folder / "books.jsonl.gz")
    assert "\n" not in truth.text
    assert truth.spans == (Span("author", 0, 15), Span("title", 16, 33))


def test_a_string_is_whole_when_every_core_label_is_right(folder: Path) -> None:
    (truth,) = truths(folder / "books.jsonl.gz")
    right, wrong = outcome(truth), outcome(truth._replace(fields={**truth.fields, "date": ["1988"]}))
    assert (right.wrong, wrong.wrong) == ((), ("date",))
    counts = tally([right, wrong])
    assert (counts.strings, counts.whole) == (2, 1)
    assert (counts.f1("date"), counts.f1("title"), counts.micro_f1()) == (0.5, 1.0, 0.9)


def test_the_confidence_of_a_string_is_that_of_its_least_certain_reference(folder: Path) -> None:
    (truth,) = truths(folder / "books.jsonl.gz")
    found = outcome(
        truth._replace(text=f"{truth.text}; Carr, E. H. What Is History? London: Macmillan, 1961.")
    )
    assert len(found.readings) == 2
    assert found.confidence == min(reading.confidence for reading in found.readings)
    assert outcome(truth._replace(text="…")).confidence is None


def test_the_report_has_a_row_a_label_and_a_column_a_set(folder: Path) -> None:
    lines = report(folder).splitlines()
    assert lines[0].split() == ["books"]
    assert [line.split() for line in lines if line.startswith(("whole", "strings"))] == [
        ["whole", "1.0000"],
        ["strings", "1"],
    ]
