"""What became of a case in other courts: ``Doe v. Roe, 4 P.3d 1 (Cal. 2018), rev'd, 5 P.3d 3 (Cal. 2019)``.

Each decision is a citation of its own, of the same case unless it has another name (The Bluebook, rule 10.7
and table T8).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from biblio.citations.assembling.assemble import assemble
from biblio.citations.confidence import TRUSTED
from biblio.citations.finding.spans import extent
from biblio.model import Reading, Span
from biblio.normalize.late_pattern import late_pattern

_PARTY = r"[^\W\d][^\d;()\r\n]{1,80}?"
_NAME = rf"(?P<title>(?:{_PARTY}\sv\.?|In\sre|Ex\sparte)\s{_PARTY})"
_DECISION = (
    r",\s(?P<volume>\d{1,4})\s(?P<container>[A-Z](?:[A-Za-z.'’ ]|\dd\b|\dth\b){1,24}(?<=[.dh]))"
    r"\s(?P<pages>\d{1,5}(?:,\s\d[\d–-]*)*)\s\((?:(?P<publisher>[^()\r\n]{1,40})\s)?(?P<date>(?:1[789]|20)\d\d)\)"
)
_OUTCOME = (
    r"(?:(?:aff|rev|mod|enf)['’][dg]|affirmed|reversed|modified|vacated|remanded|overruled|abrogated|superseded"
    r"|(?:cert\.|certiorari|reh['’]g|rehearing|review|appeal)\s(?:denied|granted|dismissed))"
)
_FURTHER = r"(?:\s(?!by\s|sub\s)[a-z][a-z.'’]*){0,6}"
_CASE = late_pattern(rf"{_NAME}{_DECISION}")
_THEN = late_pattern(rf"[,;]\s(?:and\s)?{_OUTCOME}{_FURTHER}(?:\s(?:by|sub\snom\.)\s{_NAME})?{_DECISION}")
_PARTS = ("title", "volume", "container", "pages", "publisher", "date")


def with_histories(text: str, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings of a text; of a case with its history there is one for each decision."""
    done = 0
    for one in readings:
        decisions = list(_decisions(text, one.start))
        if len(decisions) > 1 and one.start >= done:
            yield from decisions
            done = decisions[-1].end
        if one.start >= done:
            yield one
        elif rest := [span for span in one.spans if span.start >= done]:
            yield _reading(text, rest, rest, one.confidence)


def _decisions(text: str, start: int) -> Iterator[Reading]:
    """The decisions of a case that begins at a character."""
    found = _CASE().match(text, start)
    title = Span("title", start, start)
    while found:
        own = [Span(part, *found.span(part)) for part in _PARTS if found[part]]
        title = own[0] if found["title"] else title
        # A decision without a name is one of the case before it.
        said = own if found["title"] else [title, *own]
        yield _reading(text, own, said, TRUSTED)
        found = _THEN().match(text, found.end())


def _reading(text: str, own: Sequence[Span], said: Sequence[Span], sure: float) -> Reading:
    """The reading of some spans, which says as much as others do."""
    reference, locator = assemble(text, said)
    return Reading(*extent(text, own), "full", reference, locator, tuple(own), sure, (sure,) * len(own))
