"""Numbers in a text that stand for references: ``[12]``, ``[3, p. 14; 5]``, ``[4]–[6]``, ``word¹²``.

They are citations only where the document has a numbered list of references; elsewhere they call notes. Lists
with keys of their own (``[Roe99]``, in reStructuredText ``[Roe99]_`` or ``[Roe]_``) are read alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from biblio.citations.finding.layout import Item, Layout, Listing
from biblio.citations.short_forms.cited_place import place_at
from biblio.citations.short_forms.finds import short_form
from biblio.model import Reading, Span
from biblio.normalize.word_list import word_set

LIST_HEADING = re.compile(
    r"\W*(?:\d+\W+)?(?:(?:list of |cited )?references?(?: cited)?|(?:(?:select(?:ed)?|short) )?bibliography"
    r"|works (?:cited|consulted)|literature(?: cited)?|(?:(?:primary|secondary|printed) )?sources"
    r"|sources (?:used|consulted)|further reading"
    r"|books(?: and (?:papers|articles))?|literatur(?:verzeichnis|angaben)?"
    r"|quellen(?:verzeichnis| und literatur)?"
    r"|bibliographie(?: (?:sélective|sommaire))?|références(?: bibliographiques)?"
    r"|bibliografia|riferimenti(?: bibliografici)?|referencias(?: bibliográficas)?|bibliografía|referências"
    r"|(?:список )?литератур[аы]|библиография)\W*",
    re.IGNORECASE,
)
"""A line that is the heading of a list of references."""
_LEAST_READ = 0.6
"""The share of the entries under a heading that must begin with a reference."""
_LEAST_READ_ALONE = 0.8
"""The same where no heading says so."""
_LEAST_CALLED = 0.5
"""The share of a list that must be called by numbers in parentheses, so that these are no equations."""
_LONGEST_LEAD = 25
_HEADING_AND_REMARK = 2
"""Lines before a list of which one is its heading."""

_SQUARE = re.compile(r"(?<![\w\])])\[([^\[\]]{1,200})\](?!\(|:\s)")
_ROUND = re.compile(r"(?<![\w)\]])\((\d{1,4}[^()]{0,160})\)")
_RAISED = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[.,;:)”»\"’]))[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,⁻–-][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*")
_RAISED_NUMBER = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LEAD = re.compile(r"\s*(?:(?:see|cf\.|e\.g\.,?|vgl\.|siehe|voir|refs?\.|см\.|also)\s+)*", re.IGNORECASE)
_MARK = re.compile(r"\d{1,4}(?!\w)|[^\W\d_][\w+*.:-]{1,30}\d\w?(?!\w)")
_PARTING = re.compile(
    r"\s*[,;]\s*(?:(?:see |cf\. )?(?:also )?)?|\s+(?:and|und|et|e|y|и|&)\s+|\s?[-‐‑‒–—]\s?(?=\d)"
)
DASHES = frozenset("-‐‑‒–—⁻")
"""What joins the ends of a range of numbers, and stands for the numbers between them."""
# Within one pair of brackets, or between two; with blanks around it a long dash parts sentences.
_JOINT = re.compile(
    r"\]([-‐‑‒–—⁻])\[|\][ \u00a0]([-‐‑‒–])[ \u00a0]\[|[ \u00a0]?([-‐‑‒–—⁻])[ \u00a0]?(?=[\d⁰¹²³⁴⁵⁶⁷⁸⁹])"
)
_LONGEST_JOINT = 5
_LABEL = re.compile(r"\[([^\W_](?:[\w+*.:-]{0,78}\w)?)\]_(?!\w)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?\s*\Z")
# What is numbered in brackets without being a reference.
_NUMBERED = word_set(
    "interval range channel index element item entry bit byte pin register port step row column line equation"
    " equations eq eqs formula case condition node page figure table chapter section paragraph question"
    " intervall bereich kanal gleichung schritt zeile spalte intervalle canal équation étape ligne colonne"
    " intervallo canale equazione riga intervalo ecuación línea columna"
)


def reference_lists(text: str, layout: Layout, readings: Sequence[Reading]) -> tuple[Listing, ...]:
    """The lists of a text whose entries are references, not notes, in the order of the text.

    ``readings`` are those of the text, in order. Most entries begin with a reference that is read in full,
    and no ``Ibid.`` stands among them.
    """
    starts = [reading.start for reading in readings]
    found = [listing for listing in layout.lists if _are_references(text, listing, readings, starts)]
    return tuple(sorted(found, key=lambda listing: listing.items[0].at))


def _are_references(text: str, listing: Listing, readings: Sequence[Reading], starts: Sequence[int]) -> bool:
    if listing.kind == "name":
        return False
    full = 0
    for item in listing.items:
        inside = readings[bisect_left(starts, item.start) : bisect_left(starts, item.end)]
        if any(reading.form == "ibid" for reading in inside):
            return False
        full += any(one.form == "full" and one.start - item.start < _LONGEST_LEAD for one in inside[:1])
    share = full / len(listing.items)
    if any(map(LIST_HEADING.fullmatch, _lines_before(text, listing.items[0].at))):
        return share >= _LEAST_READ
    return listing.kind in ("square", "key") and share >= _LEAST_READ_ALONE


def _lines_before(text: str, at: int) -> list[str]:
    """The last lines with something on them before character ``at``: a heading, a remark below it."""
    lines = text[max(at - 400, 0) : at].splitlines()[at > 400 :]
    return [line for line in lines if line.strip()][-_HEADING_AND_REMARK:]


def marked(text: str, lists: Sequence[Listing]) -> Iterator[Reading]:
    """The numbers and keys in brackets, and raised numbers, that stand for entries of some lists.

    ``lists`` are those that `reference_lists` gives. Of a range the two ends are found; see `spelt_out`.
    """
    if not lists:
        return
    entries = {item.mark: item for listing in lists for item in listing.items}
    found = list(_in_brackets(text, _SQUARE, entries))
    if not found and any(listing.kind not in ("square", "key") for listing in lists):
        in_round = list(_in_brackets(text, _ROUND, entries))
        called = {text[reading.spans[0].start : reading.spans[0].end] for reading in in_round}
        found = in_round if len(called) >= _LEAST_CALLED * len(entries) else list(_raised(text, entries))
    yield from found
    for label in _LABEL.finditer(text):
        if label[1] in entries and not _MARK.fullmatch(label[1]):
            yield short_form(text, "short", [Span("xref", *label.span(1))], extent=label.span(1))


def is_label(text: str, mark: Span) -> bool:
    """Whether a mark is a label of reStructuredText, which may be any name: ``[Roe]_``."""
    return text[mark.start - 1 : mark.start] == "[" and text.startswith("]_", mark.end)


def _in_brackets(text: str, brackets: re.Pattern[str], entries: Mapping[str, Item]) -> Iterator[Reading]:
    own = {text.rfind("[", item.at, item.start) for item in entries.values()}
    last = max((int(mark) for mark in entries if mark.isdecimal()), default=0)

    def may_be(mark: str) -> bool:
        """A number a little beyond the last one of the list is a slip, a larger one no callout at all."""
        return mark in entries or (mark.isdecimal() and 0 < int(mark) <= 2 * last)

    for group in brackets.finditer(text):
        before = _WORD_BEFORE.search(text, max(group.start() - 20, 0), group.start())
        if group.start() in own or (before and before[1].casefold() in _NUMBERED):
            continue
        members = list(_members(text, *group.span(1)))
        if all(may_be(text[reading.spans[0].start : reading.spans[0].end]) for reading in members):
            yield from members


def _members(text: str, start: int, end: int) -> Iterator[Reading]:
    """The marks within ``text[start:end]``, each with the place cited; none if there is anything else."""
    found: list[Reading] = []
    lead = _LEAD.match(text, start, end)
    at = lead.end() if lead else start
    while mark := _MARK.match(text, at, end):
        place = place_at(text, mark.end())
        if place and not (place.has_cue and place.end <= end):
            place = None
        extent = mark.start(), place.end if place else mark.end()
        found.append(short_form(text, "short", [Span("xref", *mark.span())], place, extent))
        at = extent[1]
        if not text[at:end].strip():
            yield from found
            return
        parting = _PARTING.match(text, at, end)
        if not parting:
            return
        at = parting.end()


def _raised(text: str, entries: Mapping[str, Item]) -> Iterator[Reading]:
    """Raised numbers behind a word or a mark, if all of them stand for entries."""
    groups = _RAISED.finditer(text)
    numbers = [number for group in groups for number in _RAISED_NUMBER.finditer(text, *group.span())]
    if all(plain_mark(number.group()) in entries for number in numbers):
        for number in numbers:
            yield short_form(text, "short", [Span("xref", *number.span())], extent=number.span())


def spelt_out(text: str, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings of a text, with one more for each number that a range leaves out.

    ``[4]–[7]`` cites four sources: the dash stands for the second and the third, which have it as their text.
    """
    before: Reading | None = None
    for reading in readings:
        if before:
            yield from _left_out(text, before, reading)
        yield reading
        before = reading


def _left_out(text: str, first: Reading, last: Reading) -> Iterator[Reading]:
    joint = _JOINT.match(text, first.end)
    if not joint or joint.end() != last.start or not (_is_number(text, first) and _is_number(text, last)):
        return
    lower, upper = (int(plain_mark(text[slice(*_mark(one))])) for one in (first, last))
    dash = joint.span(joint.lastindex or 0)
    between = short_form(text, "short", [Span("xref", *dash)], extent=dash)
    yield from [between] * max(upper - lower - 1, 0)


def is_of_range(text: str, reading: Reading) -> bool:
    """Whether a reading is an end of a range of numbers, or what that leaves out."""
    if text[reading.start : reading.end] in DASHES:
        return True
    if not _is_number(text, reading):
        return False
    behind = _JOINT.match(text, reading.end)
    near = range(reading.start - 1, max(reading.start - _LONGEST_JOINT, 0) - 1, -1)
    before = any((found := _JOINT.match(text, at)) and found.end() == reading.start for at in near)
    return before or bool(behind and plain_mark(text[behind.end() : behind.end() + 1]).isdecimal())


def _mark(reading: Reading) -> tuple[int, int]:
    span = next(span for span in reading.spans if span.label == "xref")
    return span.start, span.end


def _is_number(text: str, reading: Reading) -> bool:
    """Whether a reading says a number, and perhaps a place, and nothing else."""
    labels = [span.label for span in reading.spans]
    return (
        labels[:1] == ["xref"]
        and set(labels) <= {"xref", "pages"}
        and (plain_mark(text[slice(*_mark(reading))]).isdecimal())
    )


def plain_mark(mark: str) -> str:
    """A mark with the digits of the line: ``12`` for ``¹²``."""
    return mark.translate(_PLAIN_DIGITS)
