"""What law cites by rule: names of cases, and the notes of students, which name nobody.

So The Bluebook has it (rules 10.2 and 16.7.1): ``Roe v. Alder Corp., 12 F.2d 34``, ``In re Roe, 5 U.S. 6``
and ``Note, Walls, 12 Yale L.J. 34``. A name of a case is one title, whatever stops and names there are in it.
"""

from __future__ import annotations

import re

from biblio.citations.labelling.label_runs import first_run, label_pages, remember, runs, value_before
from biblio.citations.labelling.labels import PROSE, between, is_value
from biblio.citations.labelling.reporters import is_reported
from biblio.citations.labelling.tokens import Tokens

VERSUS = frozenset({"v", "vs", "versus"})
"""Words between the parties of a case."""
_MATTERS = frozenset({("in", "re"), ("ex", "parte")})
_LEADS = frozenset({"in", "In", "IN", "ex", "Ex", "EX"})
"""First words of `_MATTERS`."""
_CASE_WORDS = frozenset({"Case", "Cases", "Rechtssache", "Affaire"})
_OF_STATUTES = frozenset({"author", "title", "date", "pages"})
_OF_CASE = frozenset({"title", "container", "author", PROSE, "-title", "-author", "-container", "-"})
_NOTES = frozenset({"Note", "Notes", "Comment", "Casenote", "Essay", "Legislation"})
_BODIES = frozenset({"inc", "ltd", "co", "corp", "llc", "plc", "llp", "sa", "ag", "gmbh"})
_OF_NAMES = frozenset({"author", "title", "container", "editor", "publisher", "place", "else"})
_LONGEST = 24
_ECLI_NUMBER = re.compile(r"EU:[CTF]:\d{4}:\d+")
_ECLI = 7
"""Tokens of ``EU:C:2016:583``."""


def relabel_cases(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, names of cases in the citation that stands from token ``first`` to ``last``."""
    words = tokens.words
    if first + 2 < last and words[first] in _NOTES and words[first + 1] == "," and labels[first] == "author":
        labels[first : first + 2] = ["genre", between("genre")]
    _join_statute(tokens, labels, first, last)
    _part_parallel(tokens, labels, first, last)
    for at in range(first, last - 3):
        in_re = words[at] in _LEADS and (words[at].casefold(), words[at + 1].casefold()) in _MATTERS
        if not in_re and (at == first or words[at] not in VERSUS):
            continue
        if not in_re and (parties := _parties_in_brackets(tokens, labels, at)):
            labels[slice(*parties)] = ["title"] * (parties[1] - parties[0])
            remember(labels, "title", parties[1], last)
            continue
        start, end = at if in_re else _start(tokens, labels, at, first), _end(tokens, labels, at, last)
        # Behind an author an article has the name of the case that it is about.
        if start is not None and end is not None and "author" not in labels[first:start]:
            labels[start:end] = ["title"] * (end - start)
            remember(labels, "title", end, last)


def join_case_numbers(tokens: Tokens, labels: list[str]) -> None:
    """Label, in place, the word before the number of a case as of that number: ``Case C-218/09``."""
    words = tokens.words
    for at in range(len(labels) - 1):
        if words[at] == "EU" and _is_ecli(tokens, at):
            _name_before(labels, at)
            labels[at : at + _ECLI] = ["identifier"] * _ECLI
        if words[at] in _CASE_WORDS and labels[at + 1] == "identifier" and tokens.gaps[at + 1] != "n":
            start = at - (at > 0 and words[at - 1] == "Joined")
            labels[start : at + 1] = ["identifier"] * (at + 1 - start)


def _is_ecli(tokens: Tokens, at: int) -> bool:
    """Whether the number of a judgment of the Union's courts begins at a token: ``EU:C:2016:583``."""
    glued = len(tokens) >= at + _ECLI and not any(tokens.gaps[at + 1 : at + _ECLI])
    return glued and bool(_ECLI_NUMBER.fullmatch("".join(tokens.words[at : at + _ECLI])))


def _name_before(labels: list[str], ecli: int) -> None:
    """A name stands between the numbers of a case and its judgment: ``Case C-1/02 Roe EU:C:2004:5``."""
    start = ecli
    while start > 0 and labels[start - 1].removeprefix("-") in ("author", "title", "container"):
        start -= 1
    if start < ecli and start > 0 and labels[start - 1].removeprefix("-") in ("identifier", "else"):
        stop = ecli - labels[ecli - 1].startswith("-")
        labels[start:stop] = ["title"] * (stop - start)


def _join_statute(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A comma may part the name of an act, and no author: ``Harbours, Docks and Piers Clauses Act 1847``."""
    start, end = first_run(labels, "author", first, last)
    title, stop = first_run(labels, "title", end, last)
    said = {name for name in labels[first:last] if is_value(name)}
    name = tokens.words[title:stop]
    ends = name[-1:] == ["Act"] or name[-2:-1] == ["Act"]
    if end == start + 1 and title == end + 1 and tokens.words[end] == "," and ends and said <= _OF_STATUTES:
        labels[start:stop] = ["title"] * (stop - start)


def _parties_in_brackets(tokens: Tokens, labels: list[str], versus: int) -> tuple[int, int] | None:
    """The name of a case of international law, whose parties stand in brackets: ``Walls (Roe v. Doe)``."""
    words = tokens.words
    opening = next((at for at in range(versus, max(versus - _LONGEST, -1), -1) if words[at] == "("), -1)
    closing = next((at for at in range(versus, min(versus + _LONGEST, len(words))) if words[at] == ")"), -1)
    start = opening
    while start > 0 and words[start - 1].isalpha() and tokens.gaps[start] != "n":
        start -= 1
    named = start < opening - 1 and words[start][0].isupper() and closing > versus
    if not named or any(labels[at] not in _OF_CASE for at in range(start, closing)):
        return None
    return start, closing + 1


def _part_parallel(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Of the numbers between two reporters the last is a volume: ``51 Mich. App. 1, 4, 214 N.W.2d 700``."""
    for start, end in runs(labels, "volume", first, last):
        before = value_before(labels, first, start)
        follows = next(filter(is_value, labels[end:last]), None)
        if before == follows == "container" and end - start > 2 and tokens.words[end - 2] == ",":
            label_pages(tokens, labels, start, end - 2)
            labels[end - 2] = between("pages")


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
            return end if is_reported(tokens, end + 1, last) else None
        if not _is_of_name(tokens, labels, end):
            return None
    return None


def _is_of_name(tokens: Tokens, labels: list[str], at: int) -> bool:
    """Whether a token may stand in the name of a party; of commas only that before ``Inc.``."""
    words = tokens.words
    if words[at] == ",":
        return at + 1 < len(words) and words[at + 1].casefold() in _BODIES
    return words[at] not in ';:([“”"' and labels[at].removeprefix("-") in _OF_NAMES
