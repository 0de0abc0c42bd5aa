"""Runs of labelled tokens become readings: what they say, where it stands, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from biblio.citations.assembling.assemble import assemble
from biblio.citations.assembling.law import is_cited_by_name
from biblio.citations.confidence import judged
from biblio.citations.finding.misplaced import with_places
from biblio.citations.finding.spans import Run, extent
from biblio.model import NAME_FIELDS, Form, Reading, Reference, Span
from biblio.normalize.corpora import is_corpus
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.names import people
from biblio.normalize.roles import OTHERS

_OF_QUOTATION = late_pattern(
    r"(?:(?:my|our|the author['’]s|his|her)\s)?(?:emphas[ie]s|italics)(?:\s(?:is|are))?"
    r"(?:\s(?:mine|ours|added|supplied|(?:in|of) (?:the )?original|the author['’]s))?"
    r"|Hervorh(?:ebung(?:en)?|\.)(?:\s.*)?|c['’]est (?:moi|nous) qui soulign.*|souligné par.*|nous soulignons"
    r"|(?:il )?corsivo (?:è )?(?:mio|nostro|nell['’]originale)|cursivas? (?:mías?|del autor)",
    re.IGNORECASE,
)
_CASE = late_pattern(r"\sv\.\s|\AIn re\s|\AEx parte\s")
_KEPT = late_pattern(
    r"\bJJ?\.|\b(?:dissent|concurr|plurality|per curiam|en banc|mem\.|opinion|hereinafter|on file|table)"
)


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
        _form(run.spans, reference),
        reference,
        locator,
        tuple([span for spans in apart for span in spans]),
        judgement.whole,
        tuple([sure for spans, sure in zip(apart, certainties, strict=True) for _ in spans]),
    )


def led_off(text: str, run: Run) -> Run:
    """A citation in a document without what leads to it, and what the writer says of the quotation.

    So the number of a note, a ``See`` and ``emphasis added`` are no part of it.
    """
    start = next((at for at, span in enumerate(run.spans) if span.label not in ("marker", "signal")), 0)
    spans = run.spans[start:]
    last = spans[-1] if len(spans) > 1 else None
    if last and last.label == "note" and _is_remark(text, spans):
        spans = spans[:-1]
    return run._replace(spans=spans)


def _is_remark(text: str, spans: Sequence[Span]) -> bool:
    """Whether the note at the end of a citation is what its writer says of the quotation, or of the case.

    Behind the year of a case stand remarks in brackets (The Bluebook, rule 10.6), and who said it.
    """
    before, note = spans[-2:]
    if _OF_QUOTATION().fullmatch(text, note.start, note.end):
        return True
    of_case = any(span.label == "title" and _CASE().search(text, span.start, span.end) for span in spans)
    joint = "".join(text[before.end : note.start].split())
    return (
        of_case
        and before.label == "date"
        and joint == ")("
        and not _KEPT().search(text, note.start, note.end)
    )


def _form(spans: Sequence[Span], reference: Reference) -> Form:
    """``ibid`` when a back-reference (``Ibid.``, ``a. a. O.``) names nobody and nothing itself.

    A constitution by its name, an act with its year, a hearing with its Congress and a number of a corpus of
    inscriptions are ``full``: nothing longer is ever said of them.
    """
    labels = {span.label for span in spans}
    if "xref" in labels and not labels & {"place", "publisher"}:
        return "short" if labels & {"author", "title"} else "ibid"
    if labels & {"publisher", "place", "container", "url", "doi", "archive", "editor"}:
        return "full"
    if (
        is_cited_by_name(reference)
        or is_corpus(reference.title)
        or (reference.type == "legislation" and reference.issued)
        or (reference.type == "hearing" and reference.note)
    ):
        return "full"
    dated = "date" in labels or (reference.issued and "identifier" in labels)
    return "full" if dated and labels & {"title", "series", "genre", "identifier"} else "short"


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
