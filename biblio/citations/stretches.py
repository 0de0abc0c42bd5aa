"""The words of a citation's spans, and those around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from biblio.model import Span

# Words that end in a full stop of their own: initials, legal forms, states and provinces, parts of a name.
_ABBREVIATION_END = re.compile(
    r"(?:^|[\W\d])(?:[^\W\d_]|Jr|Sr|St|Co|Cos|Corp|Inc|Ltd|Bros|Cie|Univ|Pub|Publ|Pr|Ala|Ariz|Ark|Calif|Cal|Colo|Conn"
    r"|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Neb|Nev|Okla|Ont|Ore|Pa|Que|Tenn|Tex|Va|Vt|Wash|Wis"
    r"|Wyo)$",
    re.IGNORECASE,
)
_ACRONYM_END = re.compile(r"\.\s?[^\W\d_]$")
_FAR = 40


def values(text: str, spans: Sequence[Span], label: str) -> Iterator[str]:
    """The words of all spans of a label."""
    return (with_stop(text, span) for span in spans if span.label == label)


def first(text: str, spans: Sequence[Span], label: str) -> str:
    """The words of the first span of a label, empty when there is none."""
    return next(values(text, spans, label), "")


def joined(text: str, spans: Sequence[Span], label: str) -> str:
    """The different values of a label, joined by ``"; "``."""
    return "; ".join(dict.fromkeys(values(text, spans, label)))


def with_stop(text: str, span: Span) -> str:
    """The words of a span, with the full stop of an initial or abbreviation that ends it."""
    value = text[span.start : span.end]
    stop = text[span.end : span.end + 1] == "." and _ABBREVIATION_END.search(value)
    return value + "." if stop else value


def cues(text: str, spans: Sequence[Span], at: int) -> tuple[str, str]:
    """The text between a span and its neighbours, at most `_FAR` characters on each side."""
    span = spans[at]
    before = text[max(spans[at - 1].end if at else 0, span.start - _FAR) : span.start]
    after = text[
        span.end : min(spans[at + 1].start, span.end + _FAR) if at + 1 < len(spans) else span.end + _FAR
    ]
    return before, after


def stretch(text: str, spans: Sequence[Span]) -> str:
    """The text of the first span and of those that only punctuation parts from it, and its last mark."""
    if not spans:
        return ""
    end = spans[0].end
    for span in spans[1:]:
        if re.search(r"\w", text[end : span.start]):
            break
        end = span.end
    value, mark = text[spans[0].start : end], text[end : end + 1]
    return value + mark if mark in ("?", "!") or (mark == "." and _ACRONYM_END.search(value)) else value
