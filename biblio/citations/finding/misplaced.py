"""Places cited that were taken for titles: the ``3`` of ``Roe 2001, ch. 3``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from biblio.model import Span
from biblio.normalize.locators import locator

_NUMBER = re.compile(r"(?:\d{1,4}[a-z]?|[ivxlc]{1,6}|[IVXLC]{1,6})(?:\s?[-–]\s?\d{1,4})?(?=\W*\Z)")
_SHORT_NUMBER = re.compile(r"\d{1,3}(?:\s?[-–]\s?\d{1,3})?(?=\W*\Z)")
_CUE = re.compile(r"(?<!\w)(?:[^\W\d_]{1,12}\.?|§+)\s*\Z")
_LONGEST_CUE = 16
_OF_SHORT_FORMS = frozenset({"author", "date", "title", "pages"})


def with_places(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of a citation, its title with the label of a place cited where it is one.

    A number behind a word for it is a place: ``Roe 2001, ch. 3``. So is a short one behind author and date,
    where nothing says that more than these is cited: ``Roe 2001, 3``. Else a title may be a number, or such a
    word and a number: ``1984``, ``Part 2``.
    """
    short = {span.label for span in spans} <= _OF_SHORT_FORMS
    return tuple(
        [
            _placed(text, spans, at, short=short) if span.label == "title" else span
            for at, span in enumerate(spans)
        ]
    )


def _placed(text: str, spans: Sequence[Span], at: int, *, short: bool) -> Span:
    span, last = spans[at], spans[at - 1].end if at else 0
    number = _NUMBER.search(text, span.start, span.end)
    cue = number and _CUE.search(text, max(last, number.start() - _LONGEST_CUE), number.start())
    if not number or text[span.start : cue.start() if cue else number.start()].strip():
        return span
    read = locator(text[cue.start() : number.end()], "") if cue else None
    if read and read.label:
        label = read.label if read.label in ("volume", "issue") else "pages"
        led = number.start() > span.start and not short
        return span if led else Span(label, number.start(), number.end())
    bare = short and at > 1 and spans[at - 1].label == "date"
    is_page = bare and _SHORT_NUMBER.match(text, span.start, span.end)
    return replace(span, label="pages", end=number.end()) if is_page else span
