"""What law cites by rule: names of cases, and the notes of students, which name nobody.

So The Bluebook has it (rules 10.2 and 16.7.1): ``Roe v. Alder Corp., 12 F.2d 34``, ``In re Roe, 5 U.S. 6``
and ``Note, Walls, 12 Yale L.J. 34``. A name of a case is one title, whatever stops and names there are in it.
"""

from __future__ import annotations

import re

from biblio.citations.cues import is_month
from biblio.citations.labelling.label_runs import remember
from biblio.citations.labelling.labels import between
from biblio.citations.labelling.tokens import Tokens

VERSUS = frozenset({"v", "vs", "versus"})
"""Words between the parties of a case."""
_MATTERS = frozenset({("in", "re"), ("ex", "parte")})
_NOTES = frozenset({"Note", "Notes", "Comment", "Casenote", "Essay", "Legislation"})
_BODIES = frozenset({"inc", "ltd", "co", "corp", "llc", "plc", "llp", "sa", "ag", "gmbh"})
_OF_NAMES = frozenset({"author", "title", "container", "editor", "publisher", "place", "else"})
_LONGEST, _LONGEST_REPORTER = 24, 12
_ORDINAL = frozenset({"d", "th", "nd", "rd", "st"})
_DASHES = frozenset({"-", "–", "—"})
_YEAR = re.compile(r"1[6-9]\d\d|20\d\d")


def relabel_cases(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, names of cases in the citation that stands from token ``first`` to ``last``."""
    words = tokens.words
    if first + 2 < last and words[first] in _NOTES and words[first + 1] == "," and labels[first] == "author":
        labels[first : first + 2] = ["genre", between("genre")]
    for at in range(first, last - 3):
        in_re = (words[at].casefold(), words[at + 1].casefold()) in _MATTERS
        if not in_re and (at == first or words[at] not in VERSUS):
            continue
        start, end = at if in_re else _start(tokens, labels, at, first), _end(tokens, labels, at, last)
        # Behind an author an article has the name of the case that it is about.
        if start is not None and end is not None and "author" not in labels[first:start]:
            labels[start:end] = ["title"] * (end - start)
            remember(labels, "title", end, last)
            _label_reports(tokens, labels, end, last)


def _start(tokens: Tokens, labels: list[str], versus: int, first: int) -> int | None:
    """Where the first party begins."""
    start = versus
    while start > first and _is_of_name(tokens, labels, start - 1):
        start -= 1
    while start < versus and not tokens.words[start][0].isupper():
        start += 1
    return None if start == versus else start


def _end(tokens: Tokens, labels: list[str], at: int, last: int) -> int | None:
    """Where the second party ends, before the mark behind which volume and reporter, or a year, follow."""
    words = tokens.words
    for end in range(at + 2, min(at + _LONGEST, last - 2)):
        if words[end] in "([":
            return end if words[end + 1].isdecimal() else None
        if words[end] == "," and words[end + 1] in "([":
            return end
        if words[end] == "," and words[end + 1].isdecimal():
            return end if _page(tokens, end + 2, last) else None
        if not _is_of_name(tokens, labels, end):
            return None
    return None


def _page(tokens: Tokens, name: int, last: int) -> int:
    """Where the page stands behind the name of a reporter, whose last token may be ``2d``; 0 without one.

    Reporters are abbreviated, or have capitals alone: ``U.S.``, ``So. 2d``, ``AC``.
    """
    words = tokens.words
    if name >= last or not words[name][0].isupper() or is_month(words[name]):
        return 0
    for at in range(name + 1, min(name + _LONGEST_REPORTER, last)):
        of_series = words[at + 1 : at + 2] and words[at + 1] in _ORDINAL and tokens.gaps[at + 1] == ""
        if words[at].isdecimal() and not of_series:
            name_is_short = "." in words[name:at] or "".join(words[name:at]).isupper()
            return at if tokens.gaps[at] == "s" and name_is_short else 0
        if not (words[at] in ".'’" or words[at] in _ORDINAL or words[at][0].isupper() or of_series):
            return 0
    return 0


def _label_reports(tokens: Tokens, labels: list[str], comma: int, last: int) -> None:
    """Label what stands behind the name of a case: reporters with volume and pages, court and year."""
    words, at = tokens.words, comma
    while at + 2 < last and words[at] == "," and words[at + 1].isdecimal():
        page = _page(tokens, at + 2, last)
        if not page:
            break
        labels[at + 1] = "volume"
        _label(tokens, labels, "container", at + 2, page)
        after = page + 1
        while after < last and _goes_on(tokens, after, last):
            after += 1
        labels[page:after] = ["pages"] * (after - page)
        at = after
        remember(labels, "pages", at, last)
    if at == comma or at >= last or words[at] != "(":
        return
    closing = next(
        (end for end in range(at, min(at + _LONGEST_REPORTER, len(words))) if words[end] == ")"), at
    )
    if _YEAR.fullmatch(words[closing - 1]):
        labels[at] = between("pages")
        _label(tokens, labels, "publisher", at + 1, closing - 1)
        labels[closing - 1] = "date"
        remember(labels, "date", closing, last)


def _label(tokens: Tokens, labels: list[str], name: str, start: int, end: int) -> None:
    """Give a value its label; the stop at its end is what parts it from the next."""
    labels[start:end] = [name] * (end - start)
    if start < end and tokens.words[end - 1] == ".":
        labels[end - 1] = between(name)


def _goes_on(tokens: Tokens, at: int, last: int) -> bool:
    """Whether pages go on at a token, as in ``113, 120–22``; a second reporter begins with its volume."""
    words = tokens.words
    if words[at] in _DASHES:
        return True
    number = at + 1 if words[at] == "," else at
    is_page = number < last and words[number].isdecimal()
    return is_page and not _page(tokens, number + 1, last)


def _is_of_name(tokens: Tokens, labels: list[str], at: int) -> bool:
    """Whether a token may stand in the name of a party; of commas only that before ``Inc.``."""
    words = tokens.words
    if words[at] == ",":
        return at + 1 < len(words) and words[at + 1].casefold() in _BODIES
    return words[at] not in ';:([“”"' and labels[at].removeprefix("-") in _OF_NAMES
