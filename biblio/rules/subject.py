"""What rules look at, and what they give."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from biblio.citations.finding.plain import unbroken
from biblio.model import Citation, Document, Edit, Result, Source, Span

# Fields of a reference and the label of the spans that they are read from.
LABELS: Mapping[str, str] = MappingProxyType(
    {
        "author": "author",
        "editor": "editor",
        "translator": "translator",
        "title": "title",
        "container_title": "container",
        "publisher": "publisher",
        "publisher_place": "place",
    }
)


_PERSONS = frozenset(("author", "editor", "translator"))


class Finding(NamedTuple):
    """What a rule found: ``start`` and ``end`` are ``str`` offsets into the file, half-open."""

    path: str
    start: int
    end: int
    message: str
    edit: Edit | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """Documents with their citations and sources, as rules look at them.

    ``library`` is the path of the library, empty where there is none, ``library_text`` its text;
    ``counts_unused`` tells whether an entry that these documents do not cite is worth telling. ``year`` is
    that of today: a parameter, so that one input gives one output.
    """

    result: Result
    year: int
    library: str = ""
    library_text: str = ""
    counts_unused: bool = False

    def documents(self) -> Iterator[tuple[Document, list[Citation]]]:
        """Each document with its citations, in order."""
        own: dict[str, list[Citation]] = {document.path: [] for document in self.result.documents}
        for citation in self.result.citations:
            own[citation.path].append(citation)
        for document in self.result.documents:
            yield document, own[document.path]

    def sources(self) -> dict[str, Source]:
        """The sources by their keys."""
        return {source.key: source for source in self.result.library.sources}

    def texts(self) -> dict[str, str]:
        """The text of each document by its path."""
        return {document.path: document.text for document in self.result.documents}


Check = Callable[[Subject], Iterable[Finding]]


class Rule(NamedTuple):
    """A rule: its code, and the function that finds what it is about."""

    code: str
    check: Check


def spans(citation: Citation, label: str) -> tuple[Span, ...]:
    """The spans of a citation that have a label."""
    return tuple(span for span in citation.reading.spans if span.label == label)


def whole(citation: Citation, label: str) -> Span | None:
    """From the first to the last span with a label, with the full stop of an abbreviation that ends it.

    None where there is no such span, or where another one stands between them.
    """
    own = spans(citation, label)
    if not own or any(
        own[0].end <= other.start < own[-1].start and other.label != label for other in citation.reading.spans
    ):
        return None
    start, end = own[0].start, own[-1].end
    text, at = citation.text, end - citation.reading.start
    initial = re.search(r"(?:^|[\s.-])[^\W\d_]\Z", text[start - citation.reading.start : at])
    abbreviated = re.match(r"\.(?=[,:;)])", text[at:])
    stop = text[at : at + 1] == "." and (abbreviated or (initial and label in _PERSONS))
    return Span(label, start, end + 1 if stop else end)


def printed(citation: Citation, span: Span) -> str:
    """What a span of a citation says, as it is printed, on one line; soft hyphens say nothing."""
    start = citation.reading.start
    text = citation.text[span.start - start : span.end - start]
    whole = unbroken(text)
    return " ".join((whole.text if whole else text).split())


def about(citation: Citation, message: str, edit: Edit | None = None) -> Finding:
    """A finding about a whole citation."""
    return Finding(citation.path, citation.reading.start, citation.reading.end, message, edit)


def full(citations: Iterable[Citation]) -> list[Citation]:
    """The citations that name their source in full, by a title at least."""
    return [one for one in citations if one.reading.form == "full" and one.reading.reference.title]


def others(count: int) -> str:
    """So many other citations, in words."""
    return "1 other citation" if count == 1 else f"{count} other citations"
