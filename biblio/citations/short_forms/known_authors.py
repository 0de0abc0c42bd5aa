"""Titles that begin with an author whom their document names elsewhere, as in ``Roe. Walls``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from biblio.citations.assembling.assemble import assemble
from biblio.citations.short_forms.likeness import people
from biblio.citations.short_forms.works import Full, Works
from biblio.model import Name, Reading, Reference, Span

_HEADED = re.compile(r"(?P<name>[^\W\d_][\w'’-]*(?: [\w'’-]+){0,2})[.,:]\s+(?P<title>\S.*)", re.DOTALL)


def with_known_authors(text: str, readings: Sequence[Reading]) -> Iterator[Reading]:
    """Readings with the author who was taken for a title, or for the beginning of one.

    So it is where the document cites a work by somebody of this name, with the title that then is left.

    Args:
        text: The text in which they stand.
        readings: Its readings, in order.
    """
    doubtful = {at: found for at, one in enumerate(readings) if (found := _headed(text, one))}
    lone = {at for at, one in enumerate(readings) if _is_lone(text, one)}
    if not doubtful and not lone:
        yield from readings
        return
    named = [one for one in readings if one.reference.author and one.reference.title]
    works = Works(
        Full(at, one.start, one.reference, text[one.start : one.end]) for at, one in enumerate(named)
    )
    for at, reading in enumerate(readings):
        if at in doubtful and works.fitting(_short(doubtful[at])):
            yield _parted(text, reading, doubtful[at])
        elif at in lone and _is_name(reading.reference.title, works):
            yield _with_spans(text, reading, (replace(reading.spans[0], label="author"), *reading.spans[1:]))
        else:
            yield reading


def _headed(text: str, reading: Reading) -> re.Match[str] | None:
    """What may be author and title in the title of a reading that names nobody before it."""
    first = reading.spans[0]
    if people(reference := reading.reference) or not reference.title or first.label != "title":
        return None
    return _HEADED.fullmatch(text, first.start, first.end)


def _is_lone(text: str, reading: Reading) -> bool:
    """Whether a short form says no more than a word or two, which seem to be a title, and a place."""
    first = reading.spans[0]
    said = {span.label for span in reading.spans}
    return (
        said == {"title", "pages"} and first.label == "title" and text.count(" ", first.start, first.end) < 2
    )


def _is_name(title: str, works: Works) -> bool:
    by_name = works.fitting(Reference(author=(Name(title),)))
    return bool(by_name) and not works.fitting(Reference(title=title))


def _short(found: re.Match[str]) -> Reference:
    return Reference(author=(Name(" ".join(found["name"].split())),), title=" ".join(found["title"].split()))


def _parted(text: str, reading: Reading, found: re.Match[str]) -> Reading:
    spans = (Span("author", *found.span("name")), Span("title", *found.span("title")), *reading.spans[1:])
    return _with_spans(text, reading, spans)


def _with_spans(text: str, reading: Reading, spans: tuple[Span, ...]) -> Reading:
    """A reading of the same words with other values at its head."""
    reference, locator = assemble(text, spans)
    added = reading.certainties[:1] * (len(spans) - len(reading.spans))
    return replace(
        reading, spans=spans, reference=reference, locator=locator, certainties=(*added, *reading.certainties)
    )
