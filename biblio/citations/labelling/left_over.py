"""Words that the best chain of labels left between two values, or gave to the wrong one of them.

A value does not begin behind its own colon: ``Walls Part C: Gates`` is one periodical, and a body keeps its
abbreviation: ``Board of Walls (BW)``.
"""

from __future__ import annotations

import re

from biblio.citations.cues import KIND_OF, is_month
from biblio.citations.labelling.label_runs import INTRODUCING, first_run, remember, runs, value_before
from biblio.citations.labelling.labels import PROSE, between, is_value
from biblio.citations.labelling.tokens import DASHES, YEAR, Tokens
from biblio.model import NAME_FIELDS
from biblio.normalize.serials import SPELT

_HEADED = ("title", "container")
_CUES = frozenset(
    {"in", "editor", "translator", "edition", "access", "page", "folio", "signal", "xref", "month", "thesis"}
)
_STAND_INS = frozenset({"ders", "dies", "dens", "dems", "idem", "id", "eadem", "iidem", "eaedem"})
_AS_EDITOR = re.compile(r"\( (?:hrsg|hg|hgg|éds?|eds?) \.", re.IGNORECASE)
_MOST_WORDS = 8
_NUMBERED = frozenset({"volume", "issue", "edition", "page"})
_LONGEST_NUMERAL = 4
"""Letters of ``Vili``, a misread numeral."""
_ABBREVIATION = range(2, 9)
"""Letters of one."""
_COUNTED = frozenset({"pp", "p", "pages", "seiten", "páginas", "pagine", "blz", "stron", "с"})


def relabel_left_over(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, such words of the citation that stands from token ``first`` to ``last``."""
    for name in _HEADED:
        for start, _ in list(runs(labels, name, first, last)):
            _take_in_head(tokens, labels, start, first)
    _join_subtitle(tokens, labels, first, last)
    _label_words(tokens, labels, first, last)
    if "date" not in labels[first:last]:
        _label_months(tokens, labels, first, last)
    _label_stand_in(tokens, labels, first, last)
    _label_house(tokens, labels, first, last)
    _take_in_abbreviation(tokens, labels, first, last)
    if "container" not in labels[first:last]:
        _label_volume(tokens, labels, first, last)
    if "pages" not in labels[first:last]:
        _label_count(tokens, labels, first, last)


def _take_in_head(tokens: Tokens, labels: list[str], start: int, first: int) -> None:
    """Words before a colon with which a value seems to begin, if no cue is among them."""
    words = tokens.words
    if start - 2 < first or words[start - 1] != ":" or is_value(labels[start - 1]):
        return
    begin = start - 1
    while begin > first and words[begin - 1].isalpha() and not is_value(labels[begin - 1]):
        begin -= 1
    head = words[begin : start - 1]
    if not 0 < len(head) <= _MOST_WORDS or not head[0][0].isupper() or not begin > first:
        return
    long = [word.casefold() for word in head if len(word) > 1]
    if long and all(_CUES.isdisjoint(KIND_OF.get(word, "").split("+")) for word in long):
        labels[begin:start] = [labels[start]] * (start - begin)


def _join_subtitle(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """What follows on the colon of a container is its subtitle, where the piece has a title before it."""
    _, titled = first_run(labels, "title", first, last)
    for _, end in list(runs(labels, "container", titled, last)):
        if end < last and tokens.words[end - 1] == ":" and labels[end] == "title":
            stop = next((at for at in range(end, last) if labels[at] != "title"), last)
            labels[end:stop] = ["container"] * (stop - end)
            remember(labels, "container", stop, last)


def _label_words(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Words without a number are no volume, but the title or its end: ``Roe (1985), Il porto, Rome``."""
    for start, end in list(runs(labels, "volume", first, last)):
        words = tokens.words[start:end]
        named = any(word.islower() or word.istitle() for word in words if len(word) > _LONGEST_NUMERAL)
        # ``Il`` may be a misread numeral before a word for volumes; ``IIe`` is one.
        kinds = {kind for word in words for kind in KIND_OF.get(word.casefold(), "").split("+")}
        spelt = words[0][:2].isupper() or kinds & _NUMBERED or any(word.casefold() in SPELT for word in words)
        before = value_before(labels, first, start)
        if len(words) == 1 or not named or spelt or not all(map(str.isalpha, words)):
            continue
        if before == "title":
            while labels[start - 1] != "title":
                start -= 1
        elif "title" in labels[first:last]:
            continue
        labels[start:end] = ["title"] * (end - start)
        remember(labels, "title", end, last)


def _label_months(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Behind a number of a periodical months and years are no title: ``no. 2, Winter 1970–Spring 1971``."""
    for start, end in list(runs(labels, "title", first, last)):
        words = tokens.words[start:end]
        dated = all(is_month(word) or YEAR.fullmatch(word) or word in DASHES or word == "/" for word in words)
        if dated and value_before(labels, first, start) in ("issue", "volume"):
            labels[start:end] = ["date"] * (end - start)
            remember(labels, "date", end, last)


def _label_stand_in(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A word that stands for the author behind ``in`` points back: ``in: ders., Walls``."""
    words = tokens.words
    for at in range(first + 1, last):
        if words[at].casefold() not in _STAND_INS or labels[at] not in (*NAME_FIELDS, labels[at - 1]):
            continue
        before = words[at - 1 - (words[at - 1] == ":")]
        if before in INTRODUCING and not is_value(labels[at - 1]):
            labels[at] = "xref"
            while at + 1 < last and not words[at + 1].isalnum():
                at += 1
                labels[at] = between("xref")


def _label_house(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A person right behind the place and a mark, without a word for a role, is the publisher."""
    place, end = first_run(labels, "place", first, last)
    start = end + 1
    if "publisher" in labels[first:last] or start >= last or tokens.words[end] not in (",", ":"):
        return
    name = labels[start]
    if (name in ("author", "editor") and name in labels[first:place]) or name == "editor":
        stop = next((at for at in range(start, last) if labels[at] != name), last)
        if not _AS_EDITOR.match(" ".join(tokens.words[stop : stop + 4])):
            labels[start:stop] = ["publisher"] * (stop - start)
            remember(labels, "publisher", stop, last)


def _take_in_abbreviation(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """The abbreviation of a body, in brackets right behind its name, is no title's beginning."""
    words = tokens.words
    _, end = first_run(labels, "author", first, last)
    if end + 2 >= last or words[end] != "(" or words[end + 2] != ")" or labels[end + 1] != "title":
        return
    word = words[end + 1]
    if word.isupper() and len(word) in _ABBREVIATION:
        labels[end : end + 3] = ["author"] * 3
        remember(labels, "author", end + 3, last)
        while end + 3 < last and labels[end + 3] == "title" and not words[end + 3].isalnum():
            labels[end + 3] = between("author")
            end += 1


def _label_volume(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A book has no issues: the number before the colon and a page is that of its volume, ``3:12``."""
    for at in range(first, last - 2):
        if labels[at] == "issue" and tokens.words[at + 1] == ":" and labels[at + 2] == "pages":
            labels[at] = "volume"


def _label_count(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """How many pages a book has is a value with its word: ``216 pp.``."""
    words = tokens.words
    for at in range(first + 1, last - 1):
        counted = words[at].isdecimal() and words[at + 1].casefold() in _COUNTED
        if counted and not is_value(labels[at]) and not is_value(labels[at + 1]) and labels[at] != PROSE:
            labels[at : at + 2] = ["pages"] * 2
            remember(labels, "pages", at + 2, last)
            return
