"""Which date of a citation dates what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from biblio.citations.stretches import cues
from biblio.model import Date, Span
from biblio.normalize.dates import date

_ACCESS = re.compile(
    r"\b(?:retrieved|accessed|viewed|visited|abgerufen|zugriff|stand|consult[ée]e?|consultato|consultado"
    r"|zuletzt|обращения|просмотрено)\b[\W\d]*(?:(?:on|am|le|il|el|the|from)\b)?\W*$",
    re.IGNORECASE,
)
_REPRINT = re.compile(
    r"\b(?:orig\w*|repr\w*|first|zuerst|nachdr\w*|réimpr\w*|rist\w*|переизд\w*|ed|ausg)\b", re.IGNORECASE
)


class Dates(NamedTuple):
    """The dates of a citation; ``unread`` are those printed that are none of the three."""

    issued: Date | None
    original: Date | None
    accessed: Date | None
    unread: tuple[str, ...]


def dates(text: str, spans: Sequence[Span]) -> Dates:
    """The dates by what they date: a cue word tells those of access, and years side by side a reprint."""
    accessed: Date | None = None
    printed: list[tuple[int, Date]] = []
    unread: list[str] = []
    for at, span in enumerate(spans):
        if span.label == "date":
            found = date(text[span.start : span.end])
            if found is None:
                unread.append(text[span.start : span.end])
            elif _ACCESS.search(cues(text, spans, at)[0]):
                accessed = found
            else:
                printed.append((at, found))
    if not printed:
        return Dates(None, None, accessed, tuple(unread))
    first, issued = printed[0]
    original: Date | None = None
    for at, other in printed[1:]:
        if other.year == issued.year:
            issued = max(issued, other, key=lambda found: (found.month is not None, found.day is not None))
        elif _is_reprint(text, spans, first, at):
            original, issued = sorted((issued, other), key=lambda found: found.year)
        else:
            unread.append(text[spans[at].start : spans[at].end])
    return Dates(issued, original, accessed, tuple(unread))


def _is_reprint(text: str, spans: Sequence[Span], first: int, second: int) -> bool:
    """Whether two years are those of an original and its reprint.

    They stand side by side, or the first stands behind the author or title and the second ends the imprint.
    """
    between = text[spans[first].end : spans[second].start]
    if second == first + 1 and (not re.search(r"\w", between) or _REPRINT.search(between)):
        return True
    apart = re.search(r"[\s(\[,;:]", text[max(spans[second].start - 1, 0) : spans[second].start]) is not None
    heads = first > 0 and spans[first - 1].label in ("author", "title")
    return apart and heads and spans[second - 1].label in ("publisher", "place", "edition")
