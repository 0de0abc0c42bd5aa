"""What stands right behind a citation and belongs to it, though the model did not see it as a part of it.

That is an entry of a dictionary (``s.v. Wall``), a place with its cue (``, section 2``), and a remark in
square brackets that ends the line (``[my italics]``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from biblio.citations.confidence import TRUSTED
from biblio.citations.short_forms.cited_place import CitedPlace, place_at
from biblio.citations.short_forms.declared import DECLARED
from biblio.citations.short_forms.finds import with_stop
from biblio.model import Reading, Span

_SUB_VERBO = re.compile(r",?\s{1,3}s\.\s?vv?\.\s")
_ENDS_SO = re.compile(r"(?:,|(?<=[^\s,]))\s{1,3}s\.\s?vv?\.?\Z")
# A link, a note, a number and a key in brackets are something else.
_REMARK = re.compile(
    r"[ \t]{0,2}\[(?!\^|\d{1,4}\]|\S+\d\w?\])([^\[\]\r\n@]{3,120})\](?!\(|\[|:)\.?(?=[ \t]*(?:[\r\n]|\Z))"
)
# A series that goes on: "Leiden, 1923–".
_OPEN_RANGE = re.compile(r"[–—-](?=\s|\Z)")
_REST = re.compile(r"[^\[\]\r\n]{0,80}\](?!\(|\[|:)\.?")


def with_tails(text: str, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings of a text; full citations with what stands right behind them, up to the next citation."""
    known = list(_with_short_names(text, list(readings)))
    for reading, following in zip_longest(known, known[1:]):
        limit = following.start if following else len(text)
        if reading.form == "full":
            reading = _with_remark(text, _with_place(text, reading, limit), limit)
        yield reading


def _with_short_names(text: str, readings: Sequence[Reading]) -> Iterator[Reading]:
    """The readings of a text; full citations with the short name in brackets behind that they declare."""
    done = 0
    for reading in readings:
        named = DECLARED.match(text, reading.end + (text[reading.end : reading.end + 1] == " "))
        if reading.form == "full" and named and not text[reading.start : reading.end].endswith("."):
            done = with_stop(text, named.end())
            yield replace(reading, end=done)
        elif reading.start >= done:
            yield reading


def _with_place(text: str, reading: Reading, limit: int) -> Reading:
    cue = _ENDS_SO.search(text, reading.start, reading.end)
    at = cue.start() if cue else reading.end
    entry = _SUB_VERBO.match(text, at)
    if not entry and (reading.locator or _has_place(reading) or text[at : at + 2] != ", "):
        return reading
    place = place_at(text, at)
    if not place or not place.has_cue or not place.locator or place.end > limit:
        return reading
    return _cited_there(text, reading, place)


def _has_place(reading: Reading) -> bool:
    return any(span.label in ("pages", "url", "doi") for span in reading.spans)


def _cited_there(text: str, reading: Reading, place: CitedPlace) -> Reading:
    spans = tuple(span for span in reading.spans if span.start < place.start)
    return replace(
        reading,
        end=with_stop(text, place.end),
        locator=place.locator,
        spans=(*spans, Span("pages", place.start, place.end)),
        certainties=_sure(reading, len(spans)),
    )


def _with_remark(text: str, reading: Reading, limit: int) -> Reading:
    printed = text[reading.start : reading.end]
    if reading.spans[-1].label == "date" and _OPEN_RANGE.match(text, reading.end):
        return replace(reading, end=reading.end + 1)
    if printed.count("[") > printed.count("]"):
        rest = _REST.match(text, reading.end)
        return replace(reading, end=rest.end()) if rest and rest.end() <= limit else reading
    remark = _REMARK.match(text, reading.end)
    if not remark or remark.end() > limit or printed.endswith("."):
        return reading
    return replace(
        reading,
        end=remark.end(),
        reference=replace(
            reading.reference, note="; ".join(filter(None, (reading.reference.note, remark[1].strip())))
        ),
        spans=(*reading.spans, Span("note", *remark.span(1))),
        certainties=_sure(reading, len(reading.spans)),
    )


def _sure(reading: Reading, kept: int) -> tuple[float, ...]:
    """The certainties of the first spans, if they are known, and that of one more."""
    return (*reading.certainties[:kept], TRUSTED) if reading.certainties else ()
