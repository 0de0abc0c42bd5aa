"""Short names that a citation declares for what it cites: ``(‘UNCLOS’)``, ``[hereinafter Wall Report]``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from biblio.citations.assembling.assemble import assemble
from biblio.citations.cues import HEREAFTER
from biblio.citations.short_forms.cited_place import place_at
from biblio.citations.short_forms.finds import short_form
from biblio.citations.short_forms.named_before import is_boundary
from biblio.model import Reading, Span

_HEREAFTER = rf"(?i:{HEREAFTER})(?: as| cited as| zitiert als)?:?,?"
_QUOTED = r"[‘“\"'„«]\s?(?P<quoted>[^\W\d_a-zß-ÿ][^‘’“”\"'„«»()\[\]\r\n]{1,40}?)\s?[’”\"'“»]"
_PLAIN = r"(?P<marks>[*_]{0,2})(?P<plain>[^\W\d_a-zß-ÿ][^()\[\];,*_\r\n]{1,40}?)(?P=marks)"
DECLARED = re.compile(
    rf"[(\[](?:{_HEREAFTER}\s+(?:{_QUOTED}|{_PLAIN})|(?:the\s)?{_QUOTED.replace('quoted', 'alone')})[)\]]"
)
"""A short name in brackets, with what declares it."""
_WORD = re.compile(r"[^\W_]+")
_FAR = 60
"""Characters behind a citation in which it may be given its short name."""


def declared_names(text: str) -> list[str]:
    """The short names that some words declare, in brackets."""
    found = (match["quoted"] or match["plain"] or match["alone"] for match in DECLARED.finditer(text))
    return [" ".join(name.split()).rstrip(".,") for name in found]


def declared(text: str, full: Sequence[Reading]) -> Iterator[Reading]:
    """The citations of a text by a short name that an earlier one declares, with a place: ``MSFD, art 5``."""
    known: dict[str, dict[str, int]] = {}
    for one in reversed(full):
        for name in declared_names(text[one.start : one.end + _FAR]):
            known.setdefault(_WORD.findall(name)[0], {})[name] = one.end
    for word in _WORD.finditer(text) if known else ():
        for name, since in known.get(word.group(), {}).items():
            start, end = word.start(), word.start() + len(name)
            place = place_at(text, end) if start > since and text.startswith(name, start) else None
            if place and place.has_cue and is_boundary(text[max(start - 30, 0) : start]):
                yield short_form(text, "short", [Span("title", start, end)], place)


def with_declared_titles(text: str, readings: Iterable[Reading], names: Collection[str]) -> Iterator[Reading]:
    """Short forms of a text; what seems an author in them is a title, where it is declared for one."""
    for reading in readings:
        first = reading.spans[0]
        if first.label == "author" and text[first.start : first.end] in names:
            spans = (replace(first, label="title"), *reading.spans[1:])
            said = [span for span in spans if span.label not in ("xref", "pages")]
            yield replace(reading, spans=spans, reference=assemble(text, said).reference)
        else:
            yield reading
