"""Years that cannot be, or hardly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from biblio.model import Citation, Date
from biblio.rules.subject import Finding, Subject, about, spans

# Gutenberg's Bible was printed about 1455: what names a publisher and an earlier year has a slip.
_FIRST_PRINT = 1450
# The first web page went online in 1991.
_FIRST_WEB = 1991
_SLIP = "the year may be a slip"


def impossible_year(subject: Subject) -> Iterator[Finding]:
    """CIT041: a year in the future, before printing, or before what it follows."""
    for citation in subject.result.citations:
        if citation.reading.form == "full" and (fault := _fault(citation, subject.year)):
            start, end = _place(citation, fault)
            yield Finding(citation.path, start, end, fault)


def year_slip(subject: Subject) -> Iterator[Finding]:
    """CIT042: a lone year that is one digit away from the year of a source that is cited often."""
    for source in subject.result.library.sources:
        for doubt in source.doubts:
            if doubt.startswith(_SLIP) and source.members:
                yield about(subject.result.citations[source.members[0]], doubt)


def _place(citation: Citation, fault: str) -> tuple[int, int]:
    """Where the first year that a fault names stands; the whole citation where that cannot be told."""
    reading = citation.reading
    found = re.search(r"\d{4}", fault)
    at = citation.text.find(found[0]) if found else -1
    dates = spans(citation, "date")
    if at >= 0:
        return reading.start + at, reading.start + at + 4
    return (dates[0].start, dates[-1].end) if dates else (reading.start, reading.end)


def _fault(citation: Citation, today: int) -> str:
    reference = citation.reading.reference
    issued, accessed = reference.issued, reference.accessed
    if issued:
        if issued.year > today + 1 or (issued.until and issued.until.year > today + 20):
            return f"the year {_last(issued, today)} is in the future"
        if 0 < issued.year < _FIRST_PRINT and reference.publisher and issued.mark == "printed":
            return f"{issued.year} is before the first printed book"
        if issued.until and issued.until.year < issued.year:
            return f"the years {issued.year} to {issued.until.year} go back"
    if accessed and accessed.year < _FIRST_WEB:
        return f"accessed in {accessed.year}, before there was a web"
    if accessed and issued and issued.year > accessed.year:
        return f"accessed in {accessed.year}, before it was published in {issued.year}"
    return ""


def _last(issued: Date, today: int) -> int:
    return issued.year if issued.year > today + 1 or not issued.until else issued.until.year
