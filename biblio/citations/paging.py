"""Which pages of a citation are where a thing stands, and which are the place cited in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from biblio.citations.stretches import stretch
from biblio.model import Locator, Span
from biblio.normalize.locators import bracketed_tail, locator

_CUE = re.compile(r"(?:[^\W\d_]{1,12}\.?|§+|№)\s*$")
_PAGE_WORD = re.compile(r"(?<![\w.])(?:pp?|pages?|pagg?|pgs?|s|seiten?|с|стр|págs?)\.?\s*$", re.IGNORECASE)
_FIRST_AND_CITED = re.compile(r"(\d+), (\d+)")


class Pages(NamedTuple):
    """The pages of a citation as printed; ``bare`` when no cue word (``p.``) stands before them."""

    first: Locator | None
    second: Locator | None
    bare: bool
    remark: str


def printed_pages(text: str, spans: Sequence[Span]) -> Pages:
    """The pages printed, a second place after them, and a bracketed remark (``[p. 120 on the NET]``)."""
    pages = [span for span in spans if span.label == "pages"]
    if not pages:
        return Pages(None, None, bare=False, remark="")
    before = text[max(pages[0].start - 14, 0) : pages[0].start]
    cue = _CUE.search(before)
    value, remark = bracketed_tail(stretch(text, pages))
    first = locator((cue.group() if cue else "") + value) or locator(value)
    rest = [span for span in pages if span.start >= pages[0].start + len(stretch(text, pages))]
    second = locator(text[rest[0].start : rest[-1].end]) if rest else None
    return Pages(first, second, bare=not _PAGE_WORD.search(before), remark=remark)


def extent_and_cited(pages: Pages) -> tuple[str, Locator | None]:
    """Of the pages of an article or a chapter, those where it stands and the place cited in it.

    A range is where it stands and a single page what is cited. Of two places the second is cited
    (``pp. 12-40, at 15``), as in the law's ``4 Harv. L. Rev. 193, 205``.
    """
    first, second, bare, _ = pages
    if first is None or first.label != "page":
        return "", first
    if second:
        return first.value, second
    if bare and (two := _FIRST_AND_CITED.fullmatch(first.value)):
        return two.group(1), Locator("page", two.group(2))
    if "-" in first.value and "," not in first.value:
        return first.value, None
    return "", first


def cited(pages: Pages) -> Locator | None:
    """The place cited in a whole book: all that is printed."""
    first, second, _, _ = pages
    if first and second and first.label == second.label:
        return Locator(first.label, f"{first.value}, {second.value}")
    return first
