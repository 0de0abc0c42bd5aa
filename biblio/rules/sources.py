"""Sources that may be one, that were joined with a doubt, or that are editions of one work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from biblio.model import Citation, Source
from biblio.rules.subject import Finding, Subject, about
from biblio.sources.block import dated_keys
from biblio.sources.clusters import links
from biblio.sources.compare import NEARLY, compare_forms
from biblio.sources.evidence import Comparison
from biblio.sources.forms import prepare

# What lacks a year is told by `complete.missing_year`, what may have a wrong one by `dates.year_slip`; and
# who wrote what has the same full title, year and publisher needs no second look.
_TOLD_ELSEWHERE = (
    "joined without a year",
    "joined without an author",
    "has no year",
    "the year may be a slip",
)
# What the grouping says of a source without a year that may be one of several editions.
_UNDATED = "has no year, and fits"
# The row of the comparison that says what may be a sequel: another source, whatever else is alike.
_SEQUEL = 4


def look_alike(subject: Subject) -> Iterator[Finding]:
    """SRC001: two sources that look like one, and how a decision would settle it."""
    cited = [source for source in subject.result.library.sources if source.members]
    forms = {at: prepare(source.reference) for at, source in enumerate(cited)}
    for link in links(forms, dated_keys, _may_be_one):
        first, second = sorted((cited[link.first], cited[link.second]), key=lambda one: one.members)
        seen = compare_forms(forms[link.first], forms[link.second])
        untitled = not (first.reference.title and second.reference.title)
        if untitled or (first.work == second.work and seen.verdict != "unsure"):
            continue
        why = "; ".join(one.text for one in seen.evidence if "missing" not in one.text)
        other = _where(subject, first, subject.result.citations[second.members[0]])
        message = f"{second.key} may be the same as {first.key} ({other}): {why}"
        yield about(subject.result.citations[second.members[0]], message)
    for source in cited:
        for doubt in source.doubts:
            if doubt.startswith(_UNDATED):
                yield about(subject.result.citations[source.members[0]], f"{source.key} {doubt}")


def joined_in_doubt(subject: Subject) -> Iterator[Finding]:
    """SRC002: citations taken for one source though something speaks against it."""
    for source in subject.result.library.sources:
        doubts = [doubt for doubt in source.doubts if not doubt.startswith(_TOLD_ELSEWHERE)]
        if doubts and source.members:
            first, *rest = (subject.result.citations[member] for member in source.members)
            also = f", with line {rest[0].line}" if rest and rest[0].path == first.path else ""
            yield about(first, f"taken for {source.key}{also}: {'; '.join(doubts)}")


def editions(subject: Subject) -> Iterator[Finding]:
    """SRC003: two editions of one work cited in one document."""
    sources = subject.sources()
    for _, citations in subject.documents():
        works: dict[str, dict[str, Citation]] = defaultdict(dict)
        for citation in citations:
            if citation.source and citation.reading.form == "full":
                works[sources[citation.source].work].setdefault(citation.source, citation)
        for cited in works.values():
            yield from _side_by_side(cited, sources)


def _side_by_side(cited: Mapping[str, Citation], sources: Mapping[str, Source]) -> Iterator[Finding]:
    (first, earliest), *later = cited.items()
    for key, citation in later:
        one, other = sources[first].reference, sources[key].reference
        parts = one.volume != other.volume or one.container_title != other.container_title
        if not parts and one.issued and other.issued and one.issued.year != other.issued.year:
            before = f"what line {earliest.line} cites ({one.issued.year})"
            yield about(citation, f"another edition ({other.issued.year}) of {before}")


def _may_be_one(seen: Comparison) -> bool:
    if seen.verdict == "unsure":
        return seen.row != _SEQUEL
    return seen.verdict == "different" and seen.score >= NEARLY


def _where(subject: Subject, source: Source, other: Citation) -> str:
    first = subject.result.citations[source.members[0]]
    return f"line {first.line}" if first.path == other.path else f"{first.path}, line {first.line}"
