"""The scorer of the golden documents gives full marks to a perfect reading and notices each kind of fault."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from scoring import Label, Negative, Scores, score

from biblio.model import Citation, Date, Locator, Name, Reading, Reference

TEXT = (
    "A word.\nMann, T. Tonio. Berlin: Fischer, 1903, p. 7.\nOn 4 May 1921 it rained.\nT. Mann, Tonio, 1903\n"
)
FIRST, RAIN, SECOND = (8, 52), (53, 77), (78, 98)


def label(span: tuple[int, int], **fields: object) -> Label:
    start, end = span
    line = TEXT.count("\n", 0, start) + 1
    empty: dict[str, object] = {"editor": [], "translator": [], "locator": None, "publisher": None}
    values = {
        **empty,
        "author": [{"family": "Mann", "given": "T."}],
        "title": "Tonio",
        "issued": {"year": 1903},
        **fields,
    }
    return Label(line, start, end, TEXT[start:end], values, {}, "mann-tonio-1903", "mann-tonio")


LABELS = (label(FIRST, publisher="Fischer", locator="7", **{"publisher-place": "Berlin"}), label(SECOND))
NEGATIVES = (Negative(*RAIN, TEXT[slice(*RAIN)], "a date in prose"),)


def citation(span: tuple[int, int], reference: Reference, page: str = "") -> Citation:
    start, end = span
    locator = Locator("page", page) if page else None
    reading = Reading(start, end, "full", reference, locator, (), 1.0)
    line = TEXT.count("\n", 0, start) + 1
    return Citation("x.txt", line, 1, TEXT[start:end], reading, reference, source="mann1903", work="mann")


BOOK = Reference("book", author=(Name("Mann", "T."),), title="Tonio", issued=Date(1903))
PERFECT = [
    citation(FIRST, replace(BOOK, publisher="Fischer", publisher_place="Berlin"), "7"),
    citation(SECOND, BOOK),
]


def marks(citations: list[Citation]) -> Scores:
    return score(LABELS, NEGATIVES, citations, TEXT)


def test_a_perfect_reading_gets_full_marks() -> None:
    scores = marks(PERFECT)
    assert (scores.found, scores.read, scores.editions, scores.usage, scores.false_alarms) == (1, 1, 1, 1, 0)
    assert scores.mistakes == ()


def test_a_final_stop_and_the_layout_of_initials_do_not_count() -> None:
    start, end = FIRST
    same = replace(PERFECT[0].reference, author=(Name("MANN", "T"),))
    assert marks([citation((start, end - 1), same, "7"), PERFECT[1]]).mistakes == ()


@pytest.mark.parametrize(
    ("fault", "found", "read", "editions", "usage", "false_alarms"),
    [
        pytest.param(lambda first, second: [first], 2 / 3, 0.5, 1, 0, 0, id="one is missed"),
        pytest.param(
            lambda first, second: [first, citation(RAIN, BOOK), second],
            0.8,
            1,
            1,
            0,
            1,
            id="prose is taken for one",
        ),
        pytest.param(
            lambda first, second: [first, replace(second, reference=replace(BOOK, title="Tonia"))],
            *(1, 0.5, 1, 1, 0),
            id="a title is misread",
        ),
        pytest.param(
            lambda first, second: [first, replace(second, source="mann1903a")],
            1,
            1,
            0,
            0,
            0,
            id="an edition is split",
        ),
        pytest.param(
            lambda first, second: [first, replace(second, source=None)], 1, 1, 0, 0, 0, id="one is unresolved"
        ),
    ],
)
def test_each_fault_costs_its_own_marks(
    fault: Callable[[Citation, Citation], list[Citation]],
    found: float,
    read: float,
    editions: float,
    usage: float,
    false_alarms: int,
) -> None:
    scores = marks(fault(*PERFECT))
    assert (scores.found, scores.read, scores.editions, scores.usage, scores.false_alarms) == pytest.approx(
        (found, read, editions, usage, false_alarms)
    )
    assert scores.mistakes


OPEN = (LABELS[0], replace(LABELS[1], edition=None, work=None))


@pytest.mark.parametrize(("source", "editions"), [(None, 1), ("mann1903", 0), ("mann1903a", 0.5)])
def test_what_nobody_can_resolve_must_have_no_source(source: str | None, editions: float) -> None:
    first, second = PERFECT
    scores = score(OPEN, (), [first, replace(second, source=source)], TEXT)
    assert (scores.editions, scores.usage) == (editions, editions)
    assert bool(scores.mistakes) == (source is not None)


@pytest.mark.parametrize("found", [PERFECT, PERFECT[:1], [PERFECT[0], citation((78, 95), BOOK)]])
def test_what_is_free_may_be_found_or_not(found: list[Citation]) -> None:
    labels = (LABELS[0], replace(LABELS[1], free=True))
    scores = score(labels, (), found, TEXT)
    assert (scores.found, scores.read, scores.editions, scores.usage) == (1, 1, 1, 1)
