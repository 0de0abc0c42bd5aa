"""Mistakes in labelled strings fall into classes, and each class has its price."""

import pytest

from benchmarks.errors import UNLABELLED, Kind, by_kind, cost, kind_of, marked, report
from biblio.model import Reading, Reference, Span
from training.evaluate import Outcome, Tally, Truth, tally, values, wrong_labels

TEXT = "Roe, Old Walls, Annals, Rome 1990"
SPANS = {"author": "Roe", "title": "Old Walls", "container": "Annals", "place": "Rome", "date": "1990"}


def spans(labelled: dict[str, str]) -> tuple[Span, ...]:
    found = [
        Span(label, TEXT.index(value), TEXT.index(value) + len(value)) for label, value in labelled.items()
    ]
    return tuple(sorted(found, key=lambda span: span.start))


def read(**changed: str) -> Outcome:
    """The text, labelled as above, as if it were read with some values other or (empty) not at all."""
    found = spans({label: value for label, value in {**SPANS, **changed}.items() if value})
    reading = Reading(0, len(TEXT), "full", Reference(), None, found, 0.5)
    wanted, got = values(TEXT, spans(SPANS)), values(TEXT, found)
    return Outcome(Truth(TEXT, wanted, spans(SPANS)), (reading,), got, tuple(wrong_labels(wanted, got)))


@pytest.mark.parametrize(
    ("changed", "kinds"),
    [
        ({}, []),
        ({"date": ""}, [Kind("date", "missed", UNLABELLED)]),
        ({"title": "Old Walls, Annals", "container": ""}, ["title long container", "container missed title"]),
        ({"title": "Walls"}, ["title short nothing"]),
        ({"title": "Walls, Annals", "container": ""}, ["title other container", "container missed title"]),
        ({"place": "", "publisher": "Rome"}, ["place missed publisher", "publisher spurious place"]),
    ],
)
def test_kinds(changed: dict[str, str], kinds: list[str | Kind]) -> None:
    one = read(**changed)
    expected = [Kind(*kind.split()) if isinstance(kind, str) else kind for kind in kinds]
    assert sorted(kind_of(one, label) for label in one.wrong) == sorted(expected)


def test_cue_words_in_the_labels_are_a_class_of_their_own() -> None:
    text = "a cura di Mario Rossi"
    truth = Truth(text, {"editor": [text]}, (Span("editor", 0, 21),))
    reading = Reading(0, 21, "full", Reference(), None, (Span("editor", 10, 21),), 0.5)
    assert (
        kind_of(Outcome(truth, (reading,), {"editor": [text[10:]]}, ("editor",)), "editor").what
        == "cue words"
    )


def test_a_class_costs_what_is_gained_when_it_is_mended() -> None:
    outcomes = [read(), read(title="Walls"), read(date=""), read(volume="1990", date="")]
    counts = tally(outcomes)
    for kind, members in by_kind(outcomes).items():
        mended = Tally(4, 0, counts.wanted.copy(), counts.found.copy(), counts.right.copy())
        change = len(members)
        mended.found[kind.label] += {"missed": change, "spurious": -change}.get(kind.what, 0)
        mended.right[kind.label] += 0 if kind.what == "spurious" else change
        gained = 100 * (mended.micro_f1() - counts.micro_f1())
        assert cost(counts, kind, change) == pytest.approx(gained)
        assert gained > 0


def test_values_are_marked_in_the_text() -> None:
    assert (
        marked("Roe, Walls.", [Span("author", 0, 3), Span("title", 5, 10)])
        == "{author: Roe}, {title: Walls}."
    )


def test_the_report_shows_examples_of_one_label_only() -> None:
    text = "\n".join(report([read(title="Walls"), read(date="")], "title", 1))
    assert "## title: too short, the rest taken for nothing (1)" in text
    assert "labelled  {author: Roe}, {title: Old Walls}" in text
    assert "read as   {author: Roe}, Old {title: Walls}" in text
    assert "## date" not in text
