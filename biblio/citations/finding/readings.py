"""Runs of labelled tokens become readings: what they say, where it stands, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from biblio.citations.assembling.assemble import assemble
from biblio.citations.confidence import judged
from biblio.citations.finding.misplaced import with_places
from biblio.citations.finding.spans import Run, extent
from biblio.model import NAME_FIELDS, Form, Reading, Span
from biblio.normalize.names import people
from biblio.normalize.roles import OTHERS


def reading(text: str, run: Run) -> Reading:
    """The reading of one citation of a text."""
    run = run._replace(spans=with_places(text, run.spans))
    start, end = extent(text, run.spans)
    reference, locator = assemble(text, run.spans)
    judgement = judged(run.signs)
    certainties = judgement.values[-len(run.spans) :]
    apart = [list(_persons_apart(text, span)) for span in run.spans]
    return Reading(
        start,
        end,
        _form(run.spans),
        reference,
        locator,
        tuple([span for spans in apart for span in spans]),
        judgement.whole,
        tuple([sure for spans, sure in zip(apart, certainties, strict=True) for _ in spans]),
    )


def led_off(run: Run) -> Run:
    """In a document the number of a note and a ``See`` lead to a citation and are no part of it."""
    start = next((at for at, span in enumerate(run.spans) if span.label not in ("marker", "signal")), 0)
    return run._replace(spans=run.spans[start:])


def _form(spans: Sequence[Span]) -> Form:
    """``ibid`` when a back-reference (``Ibid.``, ``a. a. O.``) names nobody and nothing itself."""
    labels = {span.label for span in spans}
    if "xref" in labels and not labels & {"place", "publisher"}:
        return "short" if labels & {"author", "title"} else "ibid"
    if labels & {"publisher", "place", "container", "url", "doi", "archive", "editor"}:
        return "full"
    return "full" if "date" in labels and labels & {"title", "series", "genre", "identifier"} else "short"


def _persons_apart(text: str, span: Span) -> Iterator[Span]:
    """A list of persons becomes one span a person, and one for an ``et al.`` that stands for more."""
    persons = people(text[span.start : span.end]) if span.label in NAME_FIELDS else ()
    if not persons:
        yield span
        return
    for person in persons:
        yield Span(span.label, span.start + person.start, span.start + person.end)
    if others := OTHERS.search(text, span.start + persons[-1].end, span.end):
        yield Span(span.label, *others.span())
