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


@pytest.mark.parametrize(
    ("name", "remark", "kept"),
    [
        ("Roe v. Doe", "hotel room", False),
        ("In re Roe", "noting that the shelter had a bell", False),
        ("Roe v. Doe", "Alder, J., dissenting", True),
        ("Roe v. Doe", "plurality opinion", True),
        ("Roe and Doe", "hotel room", True),
    ],
    ids=["a remark", "a sentence", "who said it", "whose opinion", "no case"],
)
def test_what_the_writer_says_of_a_case_stays_outside(name: str, remark: str, kept: bool) -> None:
    text = f"{name} (1990) ({remark})"
    ends = len(name), len(name) + 6, len(text) - 1
    spans = (
        Span("title", 0, ends[0]),
        Span("date", ends[0] + 2, ends[1]),
        Span("note", ends[1] + 3, ends[2]),
    )
    assert (len(led_off(text, Run(0, 0, spans, 1.0, ())).spans) == len(spans)) is kept
