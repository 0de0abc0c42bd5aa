"""What stands for the author of the citation before: ``———.``, ``Ders.``, ``Id.``, in a list a year alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from biblio.citations.short_forms.likeness import people, says_where
from biblio.model import Form, Name, Reading, Span
from biblio.normalize.names import is_repeat

_DASHES = re.compile(r"\W*(?:[-–—―─_]{2,}|[—―─])\W*")
_BEFORE = re.compile(
    r"(?<![^\r\n])[ \t]*(?:[-*+•][ \t]+)?([-–—―─_]{2,}|[—―─])[ \u00a0]?[.,:]?[ \t]*\Z"
    r"|(?<!\w)((?:ders|dies|dass|id)\.|idem|eadem|iidem"
    r"|(?:the same|du même|de la même|l[eao] (?:même|stess[oa])|el mismo|la misma)(?=[,:]))[,:]?\s\Z",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"(?:du|de la|des|de l[ao]|del|dello stesso) (?:mêmes?|mism[oa]|stess[oa])\Z", re.IGNORECASE
)
_LONGEST = 60


def with_repeated_authors(text: str, readings: Iterable[Reading]) -> Iterator[Reading]:
    """Readings with the author of an earlier one, where a dash or a word says that it is the same.

    A word means the author of the citation before, a dash the last author that a list has named. So does,
    below an entry that begins with author and year, one that begins with a year: there no words stand for
    the author.

    Args:
        text: The text in which they stand.
        readings: Its readings, in order. An ``Ibid.`` between two of them changes no author. One that is no
            more than the word for the author of the next is left out.
    """
    last: tuple[Name, ...] = ()
    named: tuple[Name, ...] = ()
    dated_to = -1
    held: Reading | None = None
    for reading in readings:
        at = _stand_in(text, reading)
        author = named if at and _DASHES.fullmatch(text, at.start, at.end) else last
        found = _by(author, at, reading) if at and author else reading
        below = (
            dated_to >= 0 and not text[dated_to : reading.start].strip() and _begins_with_year(text, reading)
        )
        if below and named:
            found = replace(reading, reference=replace(reading.reference, author=named))
        dated_to = reading.end if below or _is_author_year(reading) else -1
        if held and held.end <= found.start:
            yield held
        held = found
        if reading.form != "ibid":
            last = people(found.reference)
            named = last or named
    if held:
        yield held


def _is_author_year(reading: Reading) -> bool:
    """Whether a reading begins as entries do in lists by author and year: ``Roe, J. 1990. Walls``."""
    labels = [label for label, _ in groupby(span.label for span in reading.spans)]
    return labels[:3] == ["author", "date", "title"]


def _begins_with_year(text: str, reading: Reading) -> bool:
    """Whether a reading begins its line with a year, and names no person: ``(1992), Doors, London``."""
    labels = [span.label for span in reading.spans[:2]]
    before = text[max(reading.start - _LONGEST, 0) : reading.start].rstrip(" \t(")
    return labels == ["date", "title"] and not reading.reference.author and before[-1:] in ("\n", "\r")


def _stand_in(text: str, reading: Reading) -> Span | None:
    """The dash or word in the place of the author, at the head of a reading that says more than that."""
    for first, behind in pairwise(reading.spans[:3]):
        if first.label not in ("author", "xref"):
            break
        words = text[first.start : first.end]
        if is_repeat(words) or _SAME.match(words):
            return None if behind.label in ("xref", "pages") else replace(first, label="author")
    if reading.spans[0].label in ("author", "xref"):
        return None
    before = _BEFORE.search(text, max(reading.start - _LONGEST, 0), reading.start)
    return Span("author", *before.span(1 if before[1] else 2)) if before else None


def _by(author: tuple[Name, ...], at: Span, reading: Reading) -> Reading:
    """A reading that begins with what stands for its author."""
    spans = (at, *(span for span in reading.spans if span.start >= at.end))
    sure = reading.certainties[:1] + reading.certainties[len(reading.certainties) + 1 - len(spans) :]
    reference = replace(reading.reference, author=author)
    form: Form = "full" if says_where(reference) else reading.form
    return replace(reading, start=at.start, form=form, spans=spans, certainties=sure, reference=reference)
