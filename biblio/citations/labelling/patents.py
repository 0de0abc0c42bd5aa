"""Numbers and days of patents, told by the words before them whatever label they have.

``U.S. Patent No. 6,285,999`` is a number, no publisher and pages; ``filed May 3, 2003, and issued June 7,
2005`` tells two days.
"""

from __future__ import annotations

from collections.abc import Sequence

from biblio.citations.labelling.label_runs import remember, value_before
from biblio.citations.labelling.labels import PROSE, between, is_value
from biblio.citations.labelling.page_days import day_end
from biblio.citations.labelling.tokens import Tokens
from biblio.normalize.word_list import word_set

_PATENTS = word_set("patent brevet brevetto patente patentschrift offenlegungsschrift патент")
_OF_NUMBER = word_set("no nr number application appl num nº n° № n º ° . : -")
_COUNTRIES = word_set("""
U S US U.S. . United States European German British Canadian French Japanese Chinese Swiss Austrian Italian
GB EP DE FR WO
""")
_MARKS = frozenset(".,;:([")
_LEAST_DIGITS = 5
_GROUP = 3
_DAYS = word_set("""
filed issued granted published registered awarded angemeldet erteilt veröffentlicht eingereicht déposé délivré
déposée délivrée
""")
_JOINING = frozenset({",", ";", "and", "und", "et", "("})
_ON = word_set("on am le el il")
_FAR = 5


def relabel_patents(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label them anew, in place, in the citation that stands from token ``first`` to ``last``."""
    words = tokens.words
    patent = next((at for at in range(first + 1, last) if words[at].casefold() in _PATENTS), last)
    start, end = _number(tokens, patent, last)
    if start == end:
        return
    if labels[patent] != "genre" or {*labels[start:end]} != {"identifier"}:
        _label_number(tokens, labels, first, patent, end, last)
    at = end
    while at < len(words) and (labels[at] != PROSE or words[at] in _JOINING or words[at] in _DAYS):
        at = _label_day(words, labels, end, at) if words[at].casefold() in _DAYS else at + 1


def _number(tokens: Tokens, patent: int, last: int) -> tuple[int, int]:
    """First and past-last token of the number behind the word for a patent; the same where none is there."""
    words = tokens.words
    start = patent + 1
    while start < min(patent + _FAR, last) and words[start].casefold() in _OF_NUMBER:
        start += 1
    at = start + (start < last and words[start].isupper() and len(words[start]) == len("US"))
    end = at
    while end < last and words[end].isdecimal():
        end += 1
        glued = end + 1 < last and words[end] == "," and tokens.gaps[end] == tokens.gaps[end + 1] == ""
        following = end + glued
        if following >= last or not _goes_on(words[end - 1], words[following]):
            break
        end = following
    if sum(map(len, filter(str.isdecimal, words[at:end]))) < _LEAST_DIGITS:
        return start, start
    kind = end + 1 < last and len(words[end]) == 1 and words[end].isupper() and words[end + 1].isdecimal()
    return start, end + 2 * kind


def _goes_on(group: str, following: str) -> bool:
    """Whether digits go on with a group of three, or a German number with its year: ``10 2004 012 345``."""
    return following.isdecimal() and len(following) == _GROUP + (group == "10")


def _label_number(tokens: Tokens, labels: list[str], first: int, patent: int, end: int, last: int) -> None:
    """Label a number with the words that tell whose patent it is."""
    words = tokens.words
    start = patent
    while start > first + 1 and words[start - 1] in _COUNTRIES:
        start -= 1
    while words[start] == ".":
        start += 1
    if labels[start] == labels[start - 1] == "title" and words[start - 1] not in _MARKS:
        return
    goes_on = is_value(labels[end - 1]) and end < last and labels[end] == labels[end - 1]
    before = value_before(labels, first, start)
    if words[start - 1] in _MARKS:
        labels[start - 1] = between(before)
    labels[start:end] = ["identifier"] * (end - start)
    if not goes_on:
        remember(labels, "identifier", end, last)


def _label_day(words: Sequence[str], labels: list[str], number_end: int, cue: int) -> int:
    """Label the day behind its cue as a date, though it be taken for prose; where to go on reading."""
    start = cue + 1 + (words[cue + 1 : cue + 2] != [] and words[cue + 1].casefold() in _ON)
    end = day_end(words, start, len(words)) if start < len(words) else start
    if end == start:
        return start
    labels[cue:start] = [between("identifier")] * (start - cue)
    labels[start:end] = ["date"] * (end - start)
    for at in range(number_end, cue):
        if labels[at] == PROSE:
            labels[at] = between("identifier")
    return end
