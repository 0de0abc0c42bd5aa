"""The confidence is fitted on references that were judged by their labels."""

import json
import random

import pytest

from biblio.citations import confidence
from biblio.citations.confidence import VALUE, WHOLE, Signs, calibration, judged
from biblio.model import Span
from training.calibrate import ENOUGH, Case, agree, fitted, is_right, judged_cases, trusted_from
from training.evaluate import Truth

BOOK = "Hobsbawm, Eric. The Age of Empire. London: Weidenfeld and Nicolson, 1987."
OTHER = "Carr, E. H. What Is History? London: Macmillan, 1961."
FIELDS = {
    "author": ["Hobsbawm, Eric."],
    "title": ["The Age of Empire"],
    "place": ["London"],
    "publisher": ["Weidenfeld and Nicolson"],
    "date": ["1987"],
}


@pytest.mark.parametrize(
    ("label", "wanted", "found", "right"),
    [
        ("editor", ["a cura di Mario Rossi"], ["Mario Rossi"], True),
        ("editor", ["Mario Rossi"], ["Rossi, Mario"], True),
        ("editor", ["a cura di Mario Rossi"], ["Rossi"], False),
        ("title", ["Walls"], [], False),
        ("title", [], [], True),
    ],
)
def test_cue_words_in_the_labels_count_on_neither_side(
    label: str, wanted: list[str], found: list[str], right: bool
) -> None:
    assert agree(label, wanted, found) is right


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        (["Roe, J.", "Doe, A."], ["Roe, J.", "Poe, B."], True),
        (["Roe, J., Doe, A."], ["Roe, J.", "Doe, A."], True),
        (["Roe, J., Doe, A."], ["Roe, J.", "Poe, B."], False),
        ([], ["Roe, J."], False),
    ],
)
def test_a_value_is_right_by_itself_or_with_all_of_its_label(
    wanted: list[str], found: list[str], right: bool
) -> None:
    text = "Roe, J. and others"
    assert is_right(text, Span("author", 0, 7), {"author": wanted}, {"author": found}) is right


def test_a_reference_is_judged_as_a_whole_and_value_by_value() -> None:
    (right,) = judged_cases(Truth(BOOK, FIELDS, ()))
    (wrong,) = judged_cases(Truth(BOOK, {**FIELDS, "date": ["1988"]}, ()))
    assert (right.right, set(right.values_right)) == (True, {True})
    assert (wrong.right, wrong.values_right.count(False)) == (False, 1)
    assert wrong.signs.labels[wrong.values_right.index(False)] == "date"


def test_each_of_several_references_is_judged_by_the_labels_in_it() -> None:
    text = f"{BOOK} {OTHER}"
    places = [
        ("author", "Hobsbawm, Eric"),
        ("title", "The Age of Empire"),
        ("place", "London"),
        ("publisher", "Weidenfeld and Nicolson"),
        ("date", "1987"),
        ("author", "Carr, E. H."),
        ("title", "History"),
        ("place", "London"),
        ("publisher", "Macmillan"),
        ("date", "1961"),
    ]
    spans, at = [], 0
    for label, value in places:
        at = text.index(value, at)
        spans.append(Span(label, at, at + len(value)))
    assert [case.right for case in judged_cases(Truth(text, {}, tuple(spans)))] == [True, False]


@pytest.mark.parametrize(
    ("odds", "right", "trusted"),
    [
        ([4.0, 3.0, 2.0, 1.0], [True, True, True, False], 2.0),
        ([3.0, 2.0, 1.0], [True, True, True], 1.0),
        ([3.0, 2.0], [False, False], 3.0),
        ([-1.0, -2.0], [True, True], 0.1),
    ],
)
def test_what_is_trusted_is_nearly_always_right(odds: list[float], right: list[bool], trusted: float) -> None:
    assert trusted_from(odds, right) == trusted


def cases(count: int) -> list[Case]:
    """References that are right the more often the surer they are, as doubt divides."""
    chance = random.Random(7)
    made = []
    for at in range(count):
        doubt = chance.expovariate(1.0)
        right = chance.random() < 1 / (1 + doubt**2)
        whole = dict.fromkeys(WHOLE, 0.0) | {"constant": 1.0, "tokens sure": -doubt}
        value = (-doubt, *[0.0] * (len(VALUE) - 2))
        made.append(
            Case(at % 5, Signs(tuple(whole.values()), ("title",), frozenset(), (value,)), right, (right,))
        )
    return made


def test_of_what_is_trusted_enough_is_right_in_what_was_not_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    learned = calibration(json.dumps(fitted(cases(3000))))
    monkeypatch.setattr(confidence, "_calibration", lambda: learned)
    unseen = [case for case in cases(6000)[3000:] if judged(case.signs).whole >= confidence.TRUSTED]
    share = sum(case.right for case in unseen) / len(unseen)
    assert len(unseen) > 300
    assert share == pytest.approx(ENOUGH, abs=0.03)
