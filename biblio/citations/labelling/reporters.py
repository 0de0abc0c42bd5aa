"""Reporters and journals of law: volume, abbreviated name, first page, page cited, year in brackets.

So The Bluebook has it (rules 10.3 and 16.4): ``108 Harv. L. Rev. 1733, 1735-36 (1995)``, ``410 U.S. 113, 120,
93 S. Ct. 705 (1973)``. Names are often pasted in capitals, and pages of four digits look like years; the
order tells what is what.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from biblio.citations.cues import is_month
from biblio.citations.labelling.label_runs import remember, value_before
from biblio.citations.labelling.labels import between
from biblio.citations.labelling.tokens import DASHES, YEAR, Tokens

_NUMBER = re.compile(r"\d{1,4}")
_PAGE = re.compile(r"\d{1,5}")
_JOINING = frozenset({"&", "of", "and", "the", "for", "in", "on", "'", "’", "."})
_ORDINAL = frozenset({"d", "th", "nd", "rd", "st"})
_SHORTEST, _LONGEST, _LONGEST_COURT = 3, 14, 12
"""Tokens of a journal (``L. Q``), of any name (``U. Pa. J. Const. L.``), and of a court with its year."""


class Report(NamedTuple):
    """Where the volume stands, where the first page, and where the pages end; the name is between these."""

    volume: int
    page: int
    end: int


def report_at(tokens: Tokens, volume: int, last: int) -> Report | None:
    """The report whose volume stands at a token, if volume, name and page follow one another there."""
    words = tokens.words
    if volume + 2 >= last or not _NUMBER.fullmatch(words[volume]):
        return None
    page = _page(tokens, volume + 1, last)
    if not page:
        return None
    end = page + 1
    while end < last and _goes_on(tokens, end, last):
        end += 1
    return Report(volume, page, end)


def relabel_reporter(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, what stands so behind a title in the citation of some tokens."""
    words = tokens.words
    for before in range(first + 1, last):
        if words[before] not in (",", "”", '"'):
            continue
        found = report_at(tokens, before + 1, last)
        if found and _is_journal(words[found.volume + 1 : found.page]) and _has_year(words, found.end):
            if labels[found.volume] != "volume":
                _end_value(tokens, labels, found.volume)
                label_reports(tokens, labels, found, last)
            return


def label_reports(tokens: Tokens, labels: list[str], first: Report, last: int) -> None:
    """Label, in place, a report and those that follow it, and the court and year in brackets behind them."""
    words = tokens.words
    report: Report | None = first
    end = first.volume
    while report:
        labels[report.volume] = "volume"
        _label(tokens, labels, "container", report.volume + 1, report.page)
        end = report.end
        labels[report.page : end] = ["pages"] * (end - report.page)
        remember(labels, "pages", end, last)
        report = report_at(tokens, end + 1, last) if end < last and words[end] == "," else None
    if end < last and words[end] == "(":
        _label_year(tokens, labels, end, last)


def _label_year(tokens: Tokens, labels: list[str], opening: int, last: int) -> None:
    """Label what brackets hold behind a report, if that is a year, with or without the court before it."""
    words = tokens.words
    inside = range(opening, min(opening + _LONGEST_COURT, len(words)))
    closing = next((at for at in inside if words[at] == ")"), opening)
    if YEAR.fullmatch(words[closing - 1]):
        labels[opening] = between("pages")
        _label(tokens, labels, "publisher", opening + 1, closing - 1)
        labels[closing - 1] = "date"
        remember(labels, "date", closing, last)


def _label(tokens: Tokens, labels: list[str], name: str, start: int, end: int) -> None:
    """Give a value its label; the stop at its end is what parts it from the next."""
    labels[start:end] = [name] * (end - start)
    if start < end and tokens.words[end - 1] == ".":
        labels[end - 1] = between(name)


def _end_value(tokens: Tokens, labels: list[str], end: int) -> None:
    """Take the marks before a token out of the value that they end."""
    name = value_before(labels, 0, end) or "title"
    for at in range(end - 1, -1, -1):
        if tokens.words[at].isalnum():
            return
        labels[at] = between(name)


def _page(tokens: Tokens, name: int, last: int) -> int:
    """Where the page stands behind the name of a reporter, whose last token may be ``2d``; 0 without one.

    Reporters are abbreviated, or have capitals alone: ``U.S.``, ``So. 2d``, ``AC``.
    """
    words = tokens.words
    if not words[name][0].isupper() or is_month(words[name]):
        return 0
    for at in range(name + 1, min(name + _LONGEST, last)):
        of_series = words[at + 1 : at + 2] and words[at + 1] in _ORDINAL and tokens.gaps[at + 1] == ""
        if _PAGE.fullmatch(words[at]) and not of_series:
            name_is_short = "." in words[name:at] or "".join(words[name:at]).isupper()
            return at if tokens.gaps[at] == "s" and name_is_short else 0
        if not (words[at] in _JOINING or words[at] in _ORDINAL or words[at][0].isupper() or of_series):
            return 0
    return 0


def _goes_on(tokens: Tokens, at: int, last: int) -> bool:
    """Whether pages go on at a token, as in ``113, 120–22``; a second reporter begins with its volume."""
    words = tokens.words
    if words[at] in DASHES:
        return True
    number = at + 1 if words[at] == "," else at
    is_page = number < last and words[number].isdecimal()
    return is_page and (number + 1 >= last or not _page(tokens, number + 1, last))


def _is_journal(name: list[str]) -> bool:
    """Whether a name is abbreviated as those of journals are: ``Harv. L. Rev.``, and not ``Yale Rev.``."""
    return len(name) >= _SHORTEST and name[-1] == "." and name.count(".") > 1


def _has_year(words: list[str], at: int) -> bool:
    """Whether a year stands in brackets at a token."""
    return (
        words[at : at + 1] == ["("]
        and words[at + 2 : at + 3] == [")"]
        and bool(YEAR.fullmatch(words[at + 1]))
    )
