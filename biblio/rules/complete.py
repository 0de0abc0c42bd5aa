"""Citations that lack what the other citations of their document have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from biblio.model import Citation, Reference
from biblio.rules.habits import usual
from biblio.rules.subject import Finding, Subject, about, full, spans

_DATED = frozenset(
    (
        "book",
        "chapter",
        "thesis",
        "report",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "paper-conference",
    )
)
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|(?<!\w)(?:[sn]\.\s?d|o\.\s?J|б\.\s?г)\.?")
# Nine in ten, and so many, have to name a page before the lack of one is odd: prose cites whole works, too.
_PAGED_SHARE = 0.9
_PAGED_FEWEST = 8


def missing_year(subject: Subject) -> Iterator[Finding]:
    """CIT001: a citation with an imprint or a page, and without a date."""
    for citation in _lacking(subject, _may_be_dated, lambda reference: bool(reference.issued)):
        if not _YEAR.search(citation.text):
            yield about(citation, f"no year{_known(subject, citation, 'issued')}")


def missing_publisher(subject: Subject) -> Iterator[Finding]:
    """CIT003: a book without a publisher, where the books of the document have one."""
    for citation in _lacking(subject, _is_book, lambda reference: bool(reference.publisher)):
        if _is_no_book(citation):
            continue
        bare = "no publisher" if citation.reading.reference.publisher_place else "no place and no publisher"
        yield about(citation, f"{bare}{_known(subject, citation, 'publisher')}")


def missing_page(subject: Subject) -> Iterator[Finding]:
    """CIT002: a citation without a page or other locator, where nearly all others have one."""
    for document, citations in subject.documents():
        named = [one for one in full(citations) if not _is_listed(one, document.text)]
        if usual((bool(one.reading.locator) for one in named), _PAGED_SHARE, _PAGED_FEWEST):
            for one in named:
                if not (one.reading.locator or one.reading.reference.url or spans(one, "pages")):
                    yield about(one, "no page")


def _lacking(
    subject: Subject, concerns: Callable[[Reference], bool], has: Callable[[Reference], bool]
) -> Iterator[Citation]:
    """The citations without what most others of their kind have in their document."""
    for _, citations in subject.documents():
        own = [one for one in full(citations) if concerns(one.reading.reference)]
        if usual(has(one.reading.reference) for one in own):
            yield from (one for one in own if not has(one.reading.reference))


def _may_be_dated(reference: Reference) -> bool:
    named = bool(reference.author or reference.editor)
    imprint = bool(reference.publisher or reference.publisher_place or reference.container_title)
    held = bool(reference.archive) and not reference.publisher
    free = bool(reference.status or reference.url or held or reference.accessed)
    # ``PL 45, 1026``: a series of texts is cited by its letters and a volume, for ever.
    series = reference.container_title.isupper() and " " not in reference.container_title
    return reference.type in _DATED and named and imprint and not free and not series


def _is_book(reference: Reference) -> bool:
    people = reference.author or reference.editor
    named = bool(people) and not (people[0].family or people[0].literal)[:1].islower()
    return reference.type == "book" and named and not reference.url and not reference.archive


def _is_no_book(citation: Citation) -> bool:
    """Whether the title is that of a piece, or nothing says where to find it: then it is no book."""
    reading = citation.reading
    if not (reading.locator or reading.reference.publisher_place):
        return True
    titles = spans(citation, "title")
    at = titles[0].start - reading.start if titles else 0
    return citation.text[:at].rstrip().endswith(("“", '"', "«", "„", "‘"))


def _is_listed(citation: Citation, text: str) -> bool:
    """Whether a citation stands in a list, with a number or bullet before it: there no page is wanted."""
    start = citation.reading.start
    line = text[max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 : start].strip()
    return line.endswith((".", "]", "-", "*", "•")) and len(line) < 8


def _known(subject: Subject, citation: Citation, field: str) -> str:
    """What other citations of the source say of what is missing here."""
    from biblio.sources.spelling import display

    source = subject.sources().get(citation.source or "")
    value = display(getattr(source.reference, field)) if source else ""
    return f"; others of {citation.source} have {value}" if value else ""
