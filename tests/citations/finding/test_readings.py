"""What leads to a citation, and what the writer says of a quotation, is no part of it."""

import pytest

from biblio.citations.finding.readings import led_off
from biblio.citations.finding.spans import Run
from biblio.model import Span


@pytest.mark.parametrize(
    ("text", "labels", "kept"),
    [
        ("12|See|Roe|Walls", "marker signal author title", ["Roe", "Walls"]),
        ("Roe|Walls|emphasis added", "author title note", ["Roe", "Walls"]),
        ("Roe|Walls|my italics", "author title note", ["Roe", "Walls"]),
        ("Roe|Mauern|Hervorhebung im Original", "author title note", ["Roe", "Mauern"]),
        ("Roe|Murs|c’est nous qui soulignons", "author title note", ["Roe", "Murs"]),
        ("Roe|Walls|privately printed", "author title note", ["Roe", "Walls", "privately printed"]),
        ("emphasis added", "note", ["emphasis added"]),
    ],
)
def test_what_is_left(text: str, labels: str, kept: list[str]) -> None:
    spans, at = [], 0
    for label, value in zip(labels.split(), text.split("|"), strict=True):
        spans.append(Span(label, at, at + len(value)))
        at += len(value) + 1
    run = led_off(text, Run(0, 0, tuple(spans), 1.0, ()))
    assert [text[span.start : span.end] for span in run.spans] == kept
