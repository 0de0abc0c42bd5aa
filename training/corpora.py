"""The labelled corpora as examples, their conventions brought to one.

The sets differ in what a span holds: whole author lists or single persons, cue words and brackets inside or
outside, a number with or without its word. Here a list of persons is one span, and cue words, outer brackets
and outer punctuation are outside of every span. Where a set does not say how far a citation reaches, it is
worked out from the spans and the text between them.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from biblio.model import Span
from training.examples import Example

PERSONS = ("author", "editor", "translator")
WHOLE = ("anystyle_core",)
"""Sets whose authors labelled every part of a reference."""

_EDGE = ' \t\r\n\u00a0.,;:“”"«»„‘*_'
_CUES = {
    "editor": r"in|a cura di|a c\. di|cur(?:a|\.)|edited by|ed(?:s|ited)?\.?|hrsg\.?(?: v(?:on|\.))?|hg\.?|by"
    r"|dirs?\.?|éds?\.?"
    r"|coords?\.?|sous la direction de|herausgegeben von|\(?eds?\.?\)?|eds\.",
    "translator": r"translated by|transl?\.?(?: by)?|tr\.?(?: by)?|trad(?:uit|uzione|\.)?(?: (?:par|di|de))?"
    r"|übers\.?(?: v(?:on|\.))?|by",
    "author": r"by|von|di|par",
    "pages": r"pp?\.?|pages?|pagg?\.?|s\.|seiten?|стр\.?|с\.",
    "volume": r"vols?\.?|volumes?|voll?\.|bde?\.?|band|tom[eo]s?|t\.|no\.?|nr\.?",
    "issue": r"nos?\.?|nrs?\.?|n\.|number|numéro|numero|fasc\.?|heft|issue",
    "doi": r"doi:?|https?://(?:dx\.)?doi\.org/",
    "url": r"url:?|available (?:at|from):?|retrieved from:?",
    "container": r"in:?|dans|en:?",
}
_LEADING = {label: re.compile(rf"(?:{cues})(?!\w)[\s:]*", re.IGNORECASE) for label, cues in _CUES.items()}
_TRAILING = {
    label: re.compile(rf"[\s,(]*\b(?:{_CUES[label]})\)?$", re.IGNORECASE)
    for label in ("editor", "translator")
}
_JOINT = re.compile(r"[\s,;:/&–-]*(?:\b(?:and|und|et|y|e|и|og|och|en)\b)?[\s,;&]*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")


def trim(label: str, text: str, start: int, end: int) -> tuple[int, int]:
    """The extent of the value alone: outer punctuation, lone brackets and cue words taken off."""
    while start < end:
        before = (start, end)
        while start < end and text[start] in _EDGE + ")]":
            start += 1
        while end > start and text[end - 1] in _EDGE + "([":
            end -= 1
        start, end = _unbracketed(text, start, end)
        if label in _LEADING and (cue := _LEADING[label].match(text, start, end)) and cue.end() < end:
            start = cue.end()
        if label in _TRAILING and (cue := _TRAILING[label].search(text, start, end)) and cue.start() > start:
            end = cue.start()
        if (start, end) == before:
            break
    return start, end


def _unbracketed(text: str, start: int, end: int) -> tuple[int, int]:
    value = text[start:end]
    for opening, closing in ("()", "[]"):
        if value.startswith(opening) and (closing not in value or value.endswith(closing)):
            return start + 1, end - value.endswith(closing)
        if value.endswith(closing) and opening not in value:
            return start, end - 1
    return start, end


def _spans(record: dict[str, Any]) -> Iterator[Span]:
    position = 0
    for text, label in record["tokens"]:
        if label != "other":
            start, end = trim(label, record["text"], position, position + len(text))
            if start < end:
                yield Span(label, start, end)
        position += len(text)


def _joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Persons of one role that only separators part become one span."""
    result: list[Span] = []
    for span in spans:
        last = result[-1] if result else None
        if (
            last
            and span.label in PERSONS
            and last.label == span.label
            and _JOINT.fullmatch(text, last.end, span.start)
        ):
            result[-1] = Span(span.label, last.start, span.end)
        else:
            result.append(span)
    return tuple(result)


def extents(text: str, spans: tuple[Span, ...]) -> tuple[tuple[int, int], ...]:
    """Citations bounded by their spans, where a corpus does not bound them.

    A new one begins after six words of prose, and where a semicolon or full stop leads to another author.
    """
    bounds: list[list[int]] = []
    seen: set[str] = set()
    for span in spans:
        gap = text[bounds[-1][1] : span.start] if bounds else ""
        restart = span.label in ("author", "xref", "archive") and seen & {
            "date",
            "pages",
            "place",
            "archive",
            "xref",
        }
        if not bounds or len(_WORD.findall(gap)) >= 6 or (restart and re.search(r"[;.]", gap)):
            bounds.append([span.start, span.end])
            seen = set()
        bounds[-1][1] = span.end
        seen.add(span.label)
    return tuple((start, end) for start, end in bounds)


def read(path: Path) -> Iterator[Example]:
    """The records of one file that have token labels.

    A record of every set but the passages is one reference. Where such a one leaves many words between two
    spans without a label, its authors passed over a part (in some sets the book that holds a chapter), and it
    would teach that this is no part: it is left out.
    """
    corpus = path.name.split(".")[0]
    passages = corpus.endswith("passages")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("tokens"):
                text, spans = record["text"], _joined(record["text"], _spans(record))
                bounds = extents(text, spans)
                if not passages and len(bounds) > 1 and corpus not in WHOLE:
                    continue
                if spans:
                    whole = ((spans[0].start, spans[-1].end),)
                    yield Example(text, spans, bounds if passages else whole, corpus)
