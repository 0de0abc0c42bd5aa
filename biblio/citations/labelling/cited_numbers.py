"""Numbers behind a word for a place in a source, which date nothing, though they look like years."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from biblio.citations.cues import KIND_OF
from biblio.citations.labelling.label_runs import remember, runs
from biblio.citations.labelling.labels import is_value
from biblio.citations.labelling.tokens import DASHES, YEAR, Tokens
from biblio.normalize.word_list import word_set

_ABBREVIATES = frozenset({".", "°", "º"})
_MORE_PLACES = word_set("sp spalte spalten col cols coll rn rdnr § §§")
_WITHIN_PAGES = DASHES | {","}
_OF_PAGE_IN_BRACKETS = 4
"""Tokens from the year to the page in brackets: ``2005 , 1890 (``."""
_LONGEST_ARTICLE = 100
# These stand for circa, a fonds, or a side of a leaf as well.
_OF_SEVERAL_MEANINGS = frozenset({"c", "cc", "ff", "л", "лл", "v", "r", "carte", "n", "h", "z"})


def relabel_cited_numbers(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, numbers that are read as years: ``Sp. 1865``, ``Bl. 1712``, ``Nr. 1848``.

    So is the page cited in brackets behind the first one, as German law has it: ``NJW 2005, 1890 (1892)``,
    and the first page between an imprint and the page cited: ``(Beck, 2017), 1423, at 1430``.
    What is part of a name is an initial, and so is a letter behind one (``Ann S. 1988``). Behind the word for
    an issue they are its number where something else is the date, else the pages cited.

    Args:
        tokens: Those of the text.
        labels: One a token, changed in place.
        first: The first token of the citation.
        last: The one past its last.
    """
    words, found = tokens.words, list(runs(labels, "date", first, last))
    for start, end in found:
        cue = start - 1 - (start > first and words[start - 1] in _ABBREVIATES)
        numbers = all(word.isdecimal() or word in DASHES for word in words[start:end])
        if cue < first or not numbers or is_value(labels[cue]) or _is_initial(words, cue):
            continue
        name = _named_by(words[cue].casefold())
        if name == "pages" or (name and len(found) > 1):
            labels[start:end] = [name] * (end - start)
            remember(labels, name, end, last)
    _page_thousands(tokens, labels, first, last)
    for start, end in found:
        year = start - _OF_PAGE_IN_BRACKETS
        if year >= first and cites_page(words, year) and labels[year] in ("volume", "date"):
            labels[start:end] = ["pages"] * (end - start)
            remember(labels, "pages", end, last)
            labels[year] = "date"
    for (_, before), (start, end) in pairwise(found):
        follows = next(filter(is_value, labels[end:last]), None)
        if end == start + 1 and words[before:start] == [")", ","] and follows == "pages":
            labels[start] = "pages"
            remember(labels, "pages", end, last)


def _page_thousands(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label, in place, numbers that are read as those of a report: ``pp. 1,022-1,024``."""
    words = tokens.words
    for start, end in list(runs(labels, "identifier", first, last)):
        cue = start - 1 - (start > first and words[start - 1] in _ABBREVIATES)
        if cue < first or is_value(labels[cue]) or _named_by(words[cue].casefold()) != "pages":
            continue
        if all(word.isdecimal() or word in _WITHIN_PAGES for word in words[start:end]):
            labels[start:end] = ["pages"] * (end - start)
            remember(labels, "pages", end, last)
            if (
                words[end : end + 1] == [","]
                and labels[end + 1 : end + 2] == ["pages"]
                and not tokens.gaps[end + 1]
            ):
                labels[end] = "pages"


def cites_page(words: Sequence[str], year: int) -> bool:
    """Whether at token ``year`` a year, the first page and a page behind that in brackets begin."""
    signs = words[year : year + _OF_PAGE_IN_BRACKETS + 1]
    if len(signs) <= _OF_PAGE_IN_BRACKETS or (signs[1], signs[3]) != (",", "("):
        return False
    page, cited = signs[2], signs[_OF_PAGE_IN_BRACKETS]
    numbers = bool(YEAR.fullmatch(signs[0])) and page.isdecimal() and cited.isdecimal()
    return numbers and 0 <= int(cited) - int(page) < _LONGEST_ARTICLE


def _is_initial(words: Sequence[str], at: int) -> bool:
    return len(words[at]) == 1 and at > 0 and words[at - 1].isalpha()


def _named_by(word: str) -> str:
    """The label of a number behind a word; empty where the word tells no place."""
    kinds = KIND_OF.get(word, "").split("+")
    if word in _OF_SEVERAL_MEANINGS:
        return ""
    if word in _MORE_PLACES or "page" in kinds or "folio" in kinds:
        return "pages"
    return "issue" if "issue" in kinds else ""
