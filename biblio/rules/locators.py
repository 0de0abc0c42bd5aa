"""How pages and other places inside a source are given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from biblio.citations.resolving.extents import lies_outside
from biblio.model import Citation, Edit, Span
from biblio.rules.habits import habit, is_english
from biblio.rules.subject import Finding, Subject, about

_CUE = re.compile(r"(?<!\w)(pp?)(\.?)\s*\Z")
_OWN_CUE = re.compile(r"(?<!\w)(pp?)(\.?)\s*(?=\d)")
_RANGE = re.compile(r"(?<![\w.:-])(\d{1,5})(\s?[-‐‑–—]{1,2}\s?)(\d{1,5})(?![\w-]|[.:]\d)")
_SEVERAL = re.compile(r"\d\s?[-–—‐‑]{1,2}\s?\d|\d,\s?\d|\d (?:and|&) \d|(?<!\w)[ivxlc]+[-–—‐‑][ivxlc]+(?!\w)")
_ONE = re.compile(r"\d+|\d{1,2},\d{3}")
# One page of a long book: ``1,022``.
_THOUSANDS = re.compile(r"(?<![\d,-])(\d{1,2}),(\d{3})(?!\d|,\d)")
_LIST_STOP = re.compile(r"(?<=\d)\.(?=\s+\d)")
_LISTED = re.compile(r"\d+")


class _Pages(NamedTuple):
    citation: Citation
    span: Span
    text: str


class _Range(NamedTuple):
    pages: _Pages
    start: int
    match: re.Match[str]


def is_several(pages: str) -> bool:
    """Whether some words name several pages: ``12-14``, ``12, 15``; ``1,022`` is one."""
    return bool(_SEVERAL.search(_THOUSANDS.sub(r"\1\2", pages)))


def page_cue(subject: Subject) -> Iterator[Finding]:
    """CIT031: ``p.`` before several pages, or ``pp.`` before one.

    In English, and where ``pp.`` is the habit of a document: in French ``p.`` stands for several pages too.
    """
    for document, citations in subject.documents():
        found = [(pages, cue) for pages in _pages(citations) if (cue := _cue(pages, document.text))]
        several = (cue for pages, (_, cue) in found if is_several(pages.text))
        if not is_english(document.text) and habit(several) != "pp":
            continue
        for pages, (at, sign) in found:
            edit = Edit(at, at + len(sign), "p" if sign == "pp" else "pp", safe=True)
            if sign == "p" and is_several(pages.text):
                yield Finding(pages.citation.path, at, pages.span.end, "'p.' before several pages", edit)
            elif sign == "pp" and _ONE.fullmatch(_bare(pages.text)):
                yield Finding(pages.citation.path, at, pages.span.end, "'pp.' before a single page", edit)


def page_order(subject: Subject) -> Iterator[Finding]:
    """CIT032: a range that ends before it begins, or pages that go back."""
    for _, citations in subject.documents():
        for found in _ranges(citations):
            first, last = found.match[1], _in_full(found.match)
            if int(last) <= int(first):
                yield _at(found, f"the range ends before it begins: {found.match[0]}")
        for pages in _pages(citations):
            numbers = [int(number) for number in _LISTED.findall(pages.text)]
            plain = re.fullmatch(r"(?:pp?\.\s*)?\d+(?:,\s*\d+){2,}", pages.text)
            if plain and numbers != sorted(numbers):
                message = f"pages are not in order: {pages.text}"
                yield Finding(pages.citation.path, pages.span.start, pages.span.end, message)


def range_dash(subject: Subject) -> Iterator[Finding]:
    """CIT033: a dash between pages other than most ranges of the document have."""
    for _, citations in subject.documents():
        ranges = list(_ranges(citations))
        dash = habit(found.match[2] for found in ranges)
        for found in ranges if dash else ():
            if found.match[2] != dash:
                at = found.start + found.match.start(2)
                edit = Edit(at, at + len(found.match[2]), str(dash), safe=True)
                yield _at(found, f"{found.match[0]}: most ranges here have '{str(dash).strip()}'", edit)


def range_digits(subject: Subject) -> Iterator[Finding]:
    """CIT034: the last page of a range is cut short (``230-31``), or not, unlike in most of the document."""
    for _, citations in subject.documents():
        telling = [found for found in _ranges(citations) if _could_be_short(found.match)]
        short = habit((len(found.match[3]) < len(found.match[1]) for found in telling), 2 / 3)
        for found in telling if short is not None else ():
            if (len(found.match[3]) < len(found.match[1])) == short:
                continue
            last = _in_full(found.match)
            if short:
                message = f"{found.match[0]}: most ranges here cut the last page short"
                yield _at(found, message)
            else:
                at = found.start + found.match.start(3)
                edit = Edit(at, at + len(found.match[3]), last, safe=True)
                yield _at(found, f"{found.match[0]}: most ranges here give the last page in full", edit)


def list_mark(subject: Subject) -> Iterator[Finding]:
    """CIT035: a full stop between two pages of a list, where a comma belongs."""
    for citation in subject.result.citations:
        for pages in _pages([citation]):
            start = pages.span.start
            raw = citation.text[start - citation.reading.start : pages.span.end - citation.reading.start]
            for stop in _LIST_STOP.finditer(raw):
                edit = Edit(start + stop.start(), start + stop.end(), ",", safe=True)
                message = f"a full stop between two pages: {pages.text}"
                yield Finding(citation.path, edit.start, edit.end, message, edit)


def outside(subject: Subject) -> Iterator[Finding]:
    """CIT036: a page outside of the pages of the piece that is cited."""
    sources = subject.sources()
    for citation in subject.result.citations:
        source = sources.get(citation.source or "")
        pages = source.reference.page if source else ""
        locator = citation.reading.locator
        if (
            source
            and source.reference.container_title
            and "-" in pages
            and locator
            and lies_outside(locator, pages)
        ):
            yield about(citation, f"page {locator.value} is outside of the pages of {source.key}: {pages}")


def _pages(citations: list[Citation]) -> Iterator[_Pages]:
    for citation in citations:
        for span in citation.reading.spans:
            if span.label == "pages":
                start = citation.reading.start
                raw = citation.text[span.start - start : span.end - start]
                yield _Pages(citation, span, " ".join(raw.split()))


def _cue(pages: _Pages, text: str) -> tuple[int, str] | None:
    """Where ``p`` or ``pp`` stands before pages, or at their beginning, and which."""
    start = pages.span.start
    if own := _OWN_CUE.match(text, start, pages.span.end):
        return own.start(1), own[1]
    before = max(pages.citation.reading.start, start - 8)
    found = _CUE.search(text[before:start])
    return (before + found.start(1), found[1]) if found else None


def _bare(text: str) -> str:
    return re.sub(r"\App?\.?\s*", "", text)


def _ranges(citations: list[Citation]) -> Iterator[_Range]:
    for pages in _pages(citations):
        start = pages.span.start - pages.citation.reading.start
        raw = pages.citation.text[start : pages.span.end - pages.citation.reading.start]
        for match in _RANGE.finditer(raw):
            yield _Range(pages, pages.span.start, match)


def _at(found: _Range, message: str, edit: Edit | None = None) -> Finding:
    start, end = found.start + found.match.start(), found.start + found.match.end()
    return Finding(found.pages.citation.path, start, end, message, edit)


def _in_full(found: re.Match[str]) -> str:
    """The last page of a range with the digits that it shares with the first one."""
    first, last = found[1], found[3]
    return first[: len(first) - len(last)] + last if len(last) < len(first) else last


def _could_be_short(found: re.Match[str]) -> bool:
    """Whether the last page begins with a digit of the first one, so that it may be left out."""
    first, last = found[1], _in_full(found)
    return len(first) == len(last) > 2 and first[0] == last[0] and int(last) > int(first)
