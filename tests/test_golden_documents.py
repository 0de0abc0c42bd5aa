"""Whole texts of many layouts, languages and subjects are read, grouped and counted as an editor would.

The labels are explained in ``golden/documents/README.md``.
"""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from scoring import NAMES, TEXTS, Label, Negative, Scores, read_labels, read_negatives, score

TESTS = Path(__file__).parent
LABELS = TESTS / "golden" / "documents"
EXAMPLE = TESTS.parent / "docs" / "example" / "polar-reader.txt"
DOCUMENTS = (*(path for path in sorted(LABELS.glob("*.[tm][xd]*")) if path.stem != "README"), EXAMPLE)


@dataclass(frozen=True, slots=True)
class Floor:
    """The least that must be reached: shares between 0 and 1, and the most false alarms allowed."""

    found: float
    read: float
    editions: float
    usage: float
    false_alarms: int


# A little below the figures measured, so that a model trained anew may differ in a citation or two.
FLOORS = {
    "agpc-law-au-ca": Floor(found=0.91, read=0.59, editions=0.88, usage=0.81, false_alarms=1),
    "ancient-history-notes": Floor(found=0.86, read=0.81, editions=0.81, usage=0.68, false_alarms=1),
    "anthropology-en": Floor(found=0.94, read=0.62, editions=0.81, usage=0.80, false_alarms=1),
    "archive-history": Floor(found=0.93, read=0.81, editions=0.87, usage=0.79, false_alarms=0),
    "archives-fr": Floor(found=0.90, read=0.74, editions=0.84, usage=0.76, false_alarms=0),
    "archivgeschichte-de": Floor(found=0.85, read=0.77, editions=0.95, usage=0.70, false_alarms=0),
    "article-fr-sciences": Floor(found=0.90, read=0.84, editions=0.86, usage=0.78, false_alarms=0),
    "author-date": Floor(found=0.96, read=0.89, editions=0.90, usage=0.89, false_alarms=0),
    "biology-review": Floor(found=0.88, read=0.77, editions=0.85, usage=0.62, false_alarms=0),
    "bluebook-notes": Floor(found=0.92, read=0.74, editions=0.87, usage=0.80, false_alarms=0),
    "chicago-notes": Floor(found=0.94, read=0.87, editions=0.89, usage=0.82, false_alarms=0),
    "classics-notes": Floor(found=0.90, read=0.87, editions=0.95, usage=0.86, false_alarms=0),
    "compilation-de-en": Floor(found=0.93, read=0.73, editions=0.80, usage=0.76, false_alarms=0),
    "diplomatic-history": Floor(found=0.84, read=0.57, editions=0.88, usage=0.73, false_alarms=1),
    "dissertation-de": Floor(found=0.94, read=0.88, editions=0.95, usage=0.94, false_alarms=1),
    "engineering-numbers": Floor(found=0.94, read=0.84, editions=0.95, usage=0.88, false_alarms=0),
    "epigraphy-en": Floor(found=0.91, read=0.74, editions=0.75, usage=0.61, false_alarms=0),
    "family-history": Floor(found=0.73, read=0.45, editions=0.78, usage=0.44, false_alarms=1),
    "handbook": Floor(found=0.88, read=0.74, editions=0.90, usage=0.70, false_alarms=0),
    "historia-es-pt": Floor(found=0.91, read=0.82, editions=0.95, usage=0.86, false_alarms=0),
    "history-notes": Floor(found=0.92, read=0.86, editions=0.90, usage=0.85, false_alarms=1),
    "humanities-en": Floor(found=0.94, read=0.90, editions=0.95, usage=0.89, false_alarms=0),
    "international-law": Floor(found=0.91, read=0.71, editions=0.91, usage=0.87, false_alarms=0),
    "law-review": Floor(found=0.96, read=0.86, editions=0.95, usage=0.94, false_alarms=0),
    "lettres-fr": Floor(found=0.92, read=0.71, editions=0.85, usage=0.79, false_alarms=1),
    "literary-essay": Floor(found=0.89, read=0.79, editions=0.95, usage=0.81, false_alarms=0),
    "local-archives-en": Floor(found=0.86, read=0.55, editions=0.95, usage=0.76, false_alarms=0),
    "many-layouts": Floor(found=0.96, read=0.88, editions=0.95, usage=0.94, false_alarms=0),
    "memoir-mixed": Floor(found=0.92, read=0.85, editions=0.95, usage=0.82, false_alarms=0),
    "monographie-fr": Floor(found=0.96, read=0.83, editions=0.90, usage=0.89, false_alarms=0),
    "notes-fr": Floor(found=0.94, read=0.86, editions=0.95, usage=0.94, false_alarms=1),
    "notes": Floor(found=0.92, read=0.95, editions=0.95, usage=0.94, false_alarms=1),
    "oscola-notes": Floor(found=0.94, read=0.89, editions=0.95, usage=0.89, false_alarms=0),
    "patristics-medieval": Floor(found=0.87, read=0.51, editions=0.84, usage=0.74, false_alarms=0),
    "philologie-fr-it": Floor(found=0.88, read=0.61, editions=0.83, usage=0.69, false_alarms=0),
    "politik-de": Floor(found=0.93, read=0.80, editions=0.90, usage=0.85, false_alarms=0),
    "quotations-page": Floor(found=0.87, read=0.71, editions=0.79, usage=0.62, false_alarms=2),
    "rechtsaufsatz-de": Floor(found=0.93, read=0.73, editions=0.87, usage=0.82, false_alarms=0),
    "saggio-it-es": Floor(found=0.94, read=0.85, editions=0.89, usage=0.83, false_alarms=0),
    "software-manual": Floor(found=0.93, read=0.84, editions=0.95, usage=0.87, false_alarms=0),
    "sozialforschung-de": Floor(found=0.87, read=0.75, editions=0.95, usage=0.80, false_alarms=1),
    "storia-it": Floor(found=0.90, read=0.73, editions=0.82, usage=0.70, false_alarms=0),
    "student-essay": Floor(found=0.94, read=0.85, editions=0.90, usage=0.85, false_alarms=0),
    "student-note-us": Floor(found=0.87, read=0.64, editions=0.88, usage=0.78, false_alarms=0),
    "survey-en": Floor(found=0.91, read=0.78, editions=0.87, usage=0.82, false_alarms=0),
    "theology": Floor(found=0.86, read=0.71, editions=0.90, usage=0.74, false_alarms=1),
    "village-history": Floor(found=0.84, read=0.57, editions=0.61, usage=0.46, false_alarms=0),
    "wiki-page": Floor(found=0.91, read=0.88, editions=0.95, usage=0.89, false_alarms=1),
    "polar-reader": Floor(found=0.96, read=0.87, editions=0.95, usage=0.94, false_alarms=0),
}

Golden = tuple[str, tuple[Label, ...], tuple[Negative, ...]]


@pytest.fixture(scope="module", params=DOCUMENTS, ids=lambda path: path.stem)
def document(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture(scope="module")
def golden(document: Path) -> Golden:
    return _golden(document)


def _golden(document: Path) -> Golden:
    with open(document, encoding="utf-8", newline="") as file:
        text = file.read()
    name = document.stem
    return (
        text,
        read_labels(LABELS / f"{name}.gold.jsonl", text),
        read_negatives(LABELS / f"{name}.negatives.jsonl", text),
    )


@pytest.fixture(scope="module")
def scores(document: Path, golden: Golden) -> Scores:
    from biblio.documents.read import read_document
    from biblio.pipeline import run

    text, labels, negatives = golden
    return score(labels, negatives, run([read_document(str(document))]).citations, text)


def test_labels_hold_exactly_the_text_they_point_to(golden: Golden) -> None:
    text, _, _ = golden
    for stretch in _stretches(golden):
        assert text[stretch.start : stretch.end] == stretch.text
        assert stretch.text == stretch.text.strip() != ""


def test_labels_stand_in_order_and_nothing_overlaps(golden: Golden) -> None:
    _, labels, _ = golden
    assert list(labels) == sorted(labels, key=lambda label: label.start)
    # The dash of a range of numbers is labelled once for each number that the range leaves out.
    stretches = sorted({(stretch.start, stretch.end) for stretch in _stretches(golden)})
    assert all(before[1] <= after[0] for before, after in pairwise(stretches))


def test_what_is_printed_is_part_of_the_citation_and_accounts_for_every_value(golden: Golden) -> None:
    _, labels, _ = golden
    keys = {"publisher-place": "place"}
    for label in labels:
        assert all(printed and printed in label.text for printed in label.raw_fields.values()), label.text
        filled = {keys.get(field, field) for field in (*NAMES, *TEXTS) if label.fields[field]}
        # Below a name an entry begins with its year.
        named_above = {"author"} if label.text[:1].isdigit() else set()
        assert filled - named_above <= set(label.raw_fields), label.text
        assert bool(label.fields["issued"]) == ("date" in label.raw_fields), label.text
        printed_pages = {"pages", "locator"} & set(label.raw_fields)
        assert len(printed_pages) == bool(label.fields.get("page")) + bool(label.fields["locator"]), (
            label.text
        )


def test_keys_name_one_work_and_one_year(golden: Golden) -> None:
    _, labels, _ = golden
    years = {}
    for label in labels:
        if label.edition is None:
            assert label.work is None
            continue
        work, _, year = label.edition.rpartition("-")
        assert work == label.work
        if label.fields["issued"]:
            assert year == str(label.fields["issued"]["year"]), label.text
            years[label.edition] = year
    undated = {label.edition for label in labels if label.edition} - set(years)
    assert all(edition.endswith("-nd") for edition in undated)


def test_every_text_cites_some_sources_again(golden: Golden) -> None:
    _, labels, _ = golden
    assert len({label.edition for label in labels}) < len(labels)


def test_most_texts_cite_a_work_in_two_editions() -> None:
    labels = [_golden(document)[1] for document in DOCUMENTS]
    works = [len({label.work for label in one}) for one in labels]
    editions = [len({label.edition for label in one}) for one in labels]
    assert sum(map(int.__lt__, works, editions)) >= 0.6 * len(DOCUMENTS)


def test_citations_are_found(document: Path, scores: Scores) -> None:
    assert scores.found >= FLOORS[document.stem].found, _report(scores)


def test_citations_are_read(document: Path, scores: Scores) -> None:
    assert scores.read >= FLOORS[document.stem].read, _report(scores)


def test_citations_of_one_edition_come_together(document: Path, scores: Scores) -> None:
    assert scores.editions >= FLOORS[document.stem].editions, _report(scores)


def test_usage_is_counted(document: Path, scores: Scores) -> None:
    assert scores.usage >= FLOORS[document.stem].usage, _report(scores)


def test_what_only_looks_like_a_citation_stays_silent(document: Path, scores: Scores) -> None:
    assert scores.false_alarms <= FLOORS[document.stem].false_alarms, _report(scores)


def _stretches(golden: Golden) -> list[Label | Negative]:
    _, labels, negatives = golden
    return [*labels, *negatives]


def _report(scores: Scores) -> str:
    figures = (f"{name} {getattr(scores, name):.3f}" for name in ("found", "read", "editions", "usage"))
    return "\n".join((", ".join(figures), *scores.mistakes))
