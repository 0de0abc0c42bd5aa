"""Issues of periodicals and numbers in series, where the chain of labels took them for volumes or years."""

from __future__ import annotations

import re

from biblio.citations.labelling.label_runs import first_run, introduced, remember, runs, value_before
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.numerals import OF_ISSUES, OF_YEAR, RANGE
from biblio.citations.labelling.tokens import DASHES, YEAR, Tokens
from biblio.normalize import roman

_NUMBERED = frozenset({"volume", "issue", "publisher"})
_NUMBERS = re.compile(
    r"(?P<volume>\d+)(?: , (?P<issue>\d+))?(?: , (?=\S+ (?:[A-Z] )?[-–—]{1,2} )| (?=\d))"
    r"(?P<pages>[A-Z]?\d+(?: [A-Z])?(?: [-–—]{1,2} [A-Z]?\d+(?: [A-Z])?)?)"
)
_VOLUME_AND_YEAR = re.compile(
    r"(?:(?<= )|\A)(?P<volume>\d{1,3}|[IVXLC]+|[ivxlc]+) [(,] (?P<year>1[5-9]\d\d|20\d\d) / \d{2,4}(?: \))?\Z"
)
_PAGES_BEHIND = re.compile(r", (?:(?:pp?|[sS]|pág(?:s|ina)?|str) \. )?\d+ [-–—] \d+")
_ISSUE_AND_PAGES = re.compile(r"\d{1,2}(?: [/-] \d{1,2})? , \d+ [-–—]{1,2} \d+(?: f{1,2})?")
_NO_PERIODICAL = frozenset({"issue", "place", "publisher", "series"})
_LONG = 3
"""Digits of what is rather a page or column than an issue: ``Patrologia Latina 12.345``."""
_SINGLE = frozenset("IVXivx")
_SERIES = frozenset({"s", "ser", "sér", "serie", "série", "S", "Ser"})


def relabel_issues(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, such numbers of the citation that stands from token ``first`` to ``last``."""
    _part_volume_and_year(tokens, labels, first, last)
    _part_volume(tokens, labels, first, last)
    _part_issue_from_pages(tokens, labels, first, last)
    _part_issue(tokens, labels, first, last)
    _label_issue(tokens, labels, first, last)
    _label_number_in_series(tokens, labels, first, last)


def _part_volume_and_year(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """What holds two years is no issue: ``Annali, LXXXII, 1970/71``, ``Annals f. Looms 29 (1944/48)``."""
    start, end = first_run(labels, "issue", first, last)
    found = _VOLUME_AND_YEAR.search(" ".join(tokens.words[start:end]))
    if not found or {"date", "volume"} & set(labels[first:last]) or "container" not in labels[first:start]:
        return
    volume, year = (start + found.string[: found.start(name)].count(" ") for name in ("volume", "year"))
    labels[start:volume] = ["container"] * (volume - start)
    labels[volume:year] = ["volume"] + [between("volume")] * (year - volume - 1)
    labels[year:end] = ["date"] * (end - year)
    remember(labels, "date", end, last)


def _part_issue_from_pages(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """The number before the pages is the issue behind volume and year: ``Walls 44 (1992), 10, 36-39``.

    So it is with its own word: ``X (1975), n. 29-30, pp. 744-91``.
    """
    words = tokens.words
    start, end = first_run(labels, "pages", first, last)
    said = list(filter(is_value, dict.fromkeys(labels[first:start])))
    if start == last or "issue" in labels[first:last] or said[-2:] != ["volume", "date"]:
        return
    _, stop = first_run(labels, "pages", end, last)
    if _is_cued(tokens, labels, start) and _PAGES_BEHIND.fullmatch(" ".join(words[end:stop])):
        labels[start:end] = ["issue"] * (end - start)
        remember(labels, "issue", end, last)
    elif _ISSUE_AND_PAGES.fullmatch(" ".join(words[start:end])) and words[start - 1] in (")", ","):
        labels[start : start + 2] = ["issue", between("issue")]


def _part_volume(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A periodical without a volume has it before its pages: ``Weld. J. 1978, 57, 9, 265-271``."""
    if _NUMBERED & set(labels[first:last]):
        return
    start, end = first_run(labels, "pages", first, last)
    before = set(filter(is_value, labels[first:start]))
    if start == last or "container" not in before or introduced(tokens, labels, first, start) < start:
        return
    found = _NUMBERS.fullmatch(" ".join(tokens.words[start:end]))
    behind = value_before(labels, first, start) in ("container", "date")
    if found and behind and len(found["volume"]) < OF_YEAR:
        _label_parts(labels, start, found)


def _label_parts(labels: list[str], start: int, found: re.Match[str]) -> None:
    """Label volume, issue and pages in tokens, parted by blanks, that begin at ``start``."""
    pages = start + found.string[: found.start("pages")].count(" ")
    labels[start:pages] = [between("volume")] * (pages - start)
    labels[start] = "volume"
    if found["issue"]:
        issue = start + found.string[: found.start("issue")].count(" ")
        labels[issue:pages] = [between("issue")] * (pages - issue)
        labels[issue] = "issue"


def _part_issue(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Two numbers of a periodical are volume and issue, one behind ``fasc.`` the issue: ``Emerita LVI 2``."""
    if _NO_PERIODICAL & set(labels[first:last]):
        return
    for start, end in list(runs(labels, "volume", first, last)):
        before = value_before(labels, first, start)
        if before == "container" and (second := _second(tokens, labels, start, end, last)):
            labels[start + 1 : second] = [between("volume")] * (second - start - 1)
            start = second
        elif before not in ("container", "volume") or not _is_cued(tokens, labels, start):
            continue
        labels[start:end] = ["issue"] * (end - start)
        remember(labels, "issue", end, last)
        return


def _second(tokens: Tokens, labels: list[str], start: int, end: int, last: int) -> int:
    """The token at which the issue in a volume begins; 0 without one.

    ``48.4`` and, before pages, ``LVI 2`` and ``9, 2``; not ``48–49``, ``s. III, 12``, nor in ``IG XII 5``.
    """
    words = tokens.words
    number, *others = words[start:end]
    mark = others[0] if others and others[0] in (".", ",") else ""
    issue, *to = others[bool(mark) :] or [""]
    is_range = len(to) == 2 and to[0] in DASHES and to[1].isdecimal()
    numbered = number.isdecimal() or number in _SINGLE or (len(number) > 1 and roman.value(number))
    if not numbered or not issue.isdecimal() or len(issue) >= OF_YEAR or (to and not is_range):
        return 0
    name = next(words[at] for at in range(start - 1, -1, -1) if labels[at] == "container")
    in_corpus = (len(name) > 1 and name.isupper()) or (start > 1 and words[start - 2] in _SERIES)
    glued = mark == "." and "".join(tokens.gaps[start + 1 : start + 3]) == "" and len(issue) < _LONG
    if in_corpus or not (glued or "pages" in labels[end:last]):
        return 0
    return start + 1 + bool(mark)


def _is_cued(tokens: Tokens, labels: list[str], start: int) -> bool:
    """Whether a word for issues stands before a number: ``fasc. 118``, ``n° 3``; letters need their mark.

    It belongs to no value: ``Hist. Z. 250`` is a volume.
    """
    words = tokens.words
    marked = start > 1 and words[start - 1] in (".", "°", "º")
    cue = words[start - 1 - marked].casefold()
    apart = start > 1 and not is_value(labels[start - 1 - marked])
    return apart and cue in OF_ISSUES and (marked or len(cue) > 1)


def _label_issue(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A number between the year behind a volume and the pages is the issue: ``XII (1980), 3, 77–84``."""
    volumes = list(runs(labels, "volume", first, last))
    if len(volumes) != 2 or "issue" in labels[first:last]:
        return
    (begin, end), (start, stop) = volumes
    year = {labels[at] for at in range(end, start) if is_value(labels[at])} == {"date"}
    after = next((labels[at] for at in range(stop, last) if is_value(labels[at])), "")
    number = tokens.words[start] if stop - start == 1 and tokens.words[stop : stop + 1] != ["/"] else ""
    cued = tokens.words[start - 1] in (",", ")") or _is_cued(tokens, labels, start)
    short = number.isdecimal() and len(number) < OF_YEAR and cued
    if year and short and after == "pages" and value_before(labels, first, begin) == "container":
        labels[start] = "issue"
        remember(labels, "issue", stop, last)


def _label_number_in_series(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Beside a date, ``3/2005`` behind a series is the number in it: ``Rom 2005 (Mauerhefte, 3/2005)``."""
    dates = list(runs(labels, "date", first, last))
    for start, end in dates:
        number, stroke, year = tokens.words[start:end] if end - start == RANGE else ("", "", "")
        of_year = stroke == "/" and number.isdecimal() and bool(YEAR.fullmatch(year))
        if of_year and len(dates) > 1 and value_before(labels, first, start) == "series":
            labels[start:end] = ["volume"] * RANGE
            remember(labels, "volume", end, last)
