"""What every reference has, made good where the best chain of labels lacks it.

A chain decides from neighbour to neighbour; it does not know that a book without a title is no book. So
these are looked at again once the chain is there: a citation with an imprint has a title, and an author where
one is likely enough; of two years the one that a colon parts from the title is the title's beginning (``1937:
A Year``); digits that a dash glues to a year are of the date (``1972–73``); and an address in a citation, or
straight after it, is a value of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from math import log

from biblio.citations.cues import KIND_OF
from biblio.citations.introduced import relabel_introduced
from biblio.citations.labels import PROSE, between, is_value
from biblio.citations.numerals import relabel_numerals
from biblio.citations.tokens import Tokens, ends_sentence
from biblio.model import NAME_FIELDS

Marginal = Callable[[str, int], float]
"""The probability of a label at a token."""

_TITLES = frozenset({"title", "container", "xref", "archive"})
_PERSONS = frozenset(NAME_FIELDS)
_MISTAKEN = frozenset({"editor", "translator", "series"})
_IMPRINT = frozenset({"place", "publisher"})
_PARTING = frozenset({".", ",", ";", ":"})
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|10\.\d{4,9}/\S+")
_DOI = re.compile(r"10\.\d{4,9}/")
_SHORTEST_ADDRESS = 5
_DASHES = frozenset({"-", "–", "—", "/"})
_QUOTES = {'"': '"', "“": '”"', "„": "“”", "«": "»", "‘": "’"}
"""Opening quotation marks, and what closes them."""
_NUMBERS = frozenset({"pages", "volume", "issue", "date", "-pages", "-volume", "-date", "-else"})
_ENDING = frozenset('.,;?!)”"»’')
_INTRODUCING = frozenset(
    form
    for word, kind in KIND_OF.items()
    if "in" in kind.split("+")
    for form in (word, word.capitalize(), word.upper())
)
_LEAST = 1e-6
LEAST_TITLE = 0.02
"""Mean probability of being a title that the words must have which are to become one."""
LEAST_AUTHOR = 0.15
"""The same of an author."""
LEAST_SURNAME = 0.105
"""The same of an author of one word."""
LEAST_MISTAKEN = 0.02
"""The same of a title that is labelled something else of which there is another."""
LEAST_CONTAINER = 0.1
"""The same of a container behind ``in``."""
_LONGEST_HEAD = 8


def repaired(tokens: Tokens, labels: Sequence[str], marginal: Marginal) -> list[str]:
    """The labels of some tokens, with titles and addresses where references have them."""
    result = _with_addresses(tokens, labels)
    _extend_years(tokens, result)
    for first, last in list(_stretches(tokens, result)):
        _join_year_to_title(tokens, result, first, last)
        _end_name(tokens, result, first, last)
        _close_quotation(tokens, result, first, last)
        _part_container(tokens, result, first, last, marginal)
        _name_part(tokens, result, first, last, marginal)
        _name_container(tokens, result, first, last)
        relabel_numerals(tokens, result, first, last)
        relabel_introduced(tokens, result, first, last)
        values = {name for name in result[first:last] if is_value(name)}
        if values & _IMPRINT and values & _PERSONS and not values & _TITLES:
            found = _mistaken_title(result, first, last, marginal)
            if not found and "author" in values:
                _part_title(tokens, result, first, last, marginal)
        if values & _IMPRINT and "title" in values:
            _part_author(tokens, result, first, last, marginal)
    return result


def _with_addresses(tokens: Tokens, labels: Sequence[str]) -> list[str]:
    result = list(labels)
    for at, word in enumerate(tokens.words):
        if len(word) < _SHORTEST_ADDRESS or is_value(result[at]) or not _ADDRESS.fullmatch(word):
            continue
        before = _last_cited(tokens, result, at)
        if before is not None:
            result[before + 1 : at] = [between(result[before].removeprefix("-"))] * (at - before - 1)
            result[at] = "doi" if _DOI.search(word) else "url"
    return result


def _last_cited(tokens: Tokens, labels: Sequence[str], at: int) -> int | None:
    """The token of a citation right before token ``at``, or parted from it by a mark or two on its line."""
    for before in range(at - 1, max(at - 4, -1), -1):
        if labels[before] != PROSE:
            return before
        if "n" in tokens.gaps[before + 1 : at + 1] or tokens.words[before].isalnum():
            return None
    return None


def _stretches(tokens: Tokens, labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and past-last token of each stretch without prose, and without a line that ends a sentence."""
    start = None
    for at, name in enumerate([*labels, PROSE]):
        over = name == PROSE or (at > 0 and tokens.gaps[at] == "n" and ends_sentence(tokens, at - 1))
        if over and start is not None:
            yield start, at
            start = None
        if name != PROSE and start is None:
            start = at


def _extend_years(tokens: Tokens, labels: list[str]) -> None:
    """Take the ``–73`` of ``1972–73`` for a part of the date."""
    for at in range(1, len(labels) - 1):
        if labels[at - 1] != "date" or tokens.words[at] not in _DASHES:
            continue
        year, digits = tokens.words[at - 1], tokens.words[at + 1]
        glued = tokens.gaps[at] == tokens.gaps[at + 1] == ""
        if glued and len(year) == 4 and re.fullmatch(r"\d\d(?:\d\d)?", digits):
            labels[at : at + 2] = ["date", "date"]


def _join_year_to_title(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """The first year of ``Roe, Jane. 1937: A Year. Rome, 1998`` is of the title: the other one dates it."""
    if "date" not in labels[first:last]:
        return
    start = labels.index("date", first, last)
    end = next((at for at in range(start, last) if labels[at] != "date"), last)
    after_author = start > first and labels[start - 1] in ("author", between("author"))
    bare = after_author and tokens.words[start - 1] not in "(["
    colon = end + 1 < last and tokens.words[end] == ":" and labels[end + 1] == "title"
    if bare and colon and "date" in labels[end:last]:
        labels[start : end + 1] = ["title"] * (end + 1 - start)


def _end_name(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A name with the family first ends with its initials: in ``Roe, Jo M. Walls: A`` the title follows."""
    start, end = _first_run(labels, "author", first, last)
    words = tokens.words[start:end]
    if (
        end + 1 >= last
        or tokens.words[end] not in ":;"
        or labels[end + 1] != "title"
        or words.count(",") != 1
    ):
        return
    ends = [at for at in range(2, len(words)) if words[at] == "." and _is_initial(words[at - 1])]
    rest = words[ends[-1] + 1 :] if ends and words.index(",") < ends[-1] else []
    if rest and all(len(word) > 2 and word.istitle() for word in rest):
        labels[end - len(rest) : end + 1] = ["title"] * (len(rest) + 1)
        labels[end - len(rest) - 1] = between("author")


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _close_quotation(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A title in quotation marks reaches to the closing one: ``"Elements 110, 111 and 112." Chem. 12``."""
    start, _ = _first_run(labels, "title", first, last)
    if start in (last, first) or tokens.words[start - 1] not in _QUOTES:
        return
    closing = _QUOTES[tokens.words[start - 1]]
    end = next((at for at in range(start, last) if tokens.words[at] in closing), last)
    inside = labels[start:end]
    if end < last and set(inside) - _NUMBERS <= {"title", between("title")} and labels[end] != "title":
        stop = next(at for at in range(end, start, -1) if tokens.words[at - 1] not in _PARTING)
        labels[start:end] = ["title"] * (stop - start) + [between("title")] * (end - stop)
        _remember(labels, "title", end, last)


def _part_container(tokens: Tokens, labels: list[str], first: int, last: int, marginal: Marginal) -> None:
    """Where a title runs over a mark and ``in``, and what follows may be the container, that begins there."""
    start, end = _first_run(labels, "title", first, last)
    if "container" in labels[first:last]:
        return
    for at in range(start + 2, end - 1):
        if tokens.words[at] not in _INTRODUCING or tokens.words[at - 1] not in _ENDING:
            continue
        after = at + 1 + (tokens.words[at + 1] == ":")
        if after == end or tokens.words[after][0].islower():
            continue
        if _mean(marginal, "container", after, end) < LEAST_CONTAINER:
            continue
        labels[after:end] = ["container"] * (end - after)
        labels[at - 1 : after] = [between("title")] * (after - at + 1)
        _remember(labels, "container", end, last)
        return


def _name_container(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Behind a title and ``In`` the next title is that of the container, the persons its editors."""
    start, end = _first_run(labels, "title", first, last)
    cue = _introduced(tokens, labels, end, last)
    if "container" in labels[cue:last] or "title" not in labels[cue:last]:
        return
    start, end = _first_run(labels, "title", cue, last)
    labels[start:end] = ["container"] * (end - start)
    for at in range(cue, start):
        if labels[at] in ("author", between("author")):
            labels[at] = labels[at].replace("author", "editor")
    _remember(labels, "container", end, last)


def _name_part(tokens: Tokens, labels: list[str], first: int, last: int, marginal: Marginal) -> None:
    """What stands between the author and ``in`` is the title of the part, though it be a person's name.

    As in ``J. Roe, Anna Doe, in: Lives of Painters``, where the chain takes the entry for a second author.
    """
    cue = _introduced(tokens, labels, first, last)
    later = set(labels[cue:last])
    if not later & {"title", "container"} or set(filter(is_value, labels[first:cue])) != {"author"}:
        return
    end = next((at for at in range(cue, first, -1) if labels[at - 1] == "author"), first)
    start = next((at for at in range(end, first, -1) if labels[at - 1] != "author"), first)
    if any(tokens.words[at].isalnum() for at in range(end, cue)):
        return
    if start == _first_run(labels, "author", first, cue)[0]:
        cut = _best_cut(tokens, start, end, frozenset({","}), marginal)
        if cut is None or cut == end:
            return
        labels[cut - 1] = between("author")
        start = cut
    labels[start:end] = ["title"] * (end - start)
    _remember(labels, "title", end, last)


def _introduced(tokens: Tokens, labels: list[str], start: int, last: int) -> int:
    """The first token from ``start`` on that says that a container follows; ``last`` without one."""
    words = tokens.words
    return next(
        (at for at in range(start, last) if words[at] in _INTRODUCING and not is_value(labels[at])), last
    )


def _mistaken_title(labels: list[str], first: int, last: int, marginal: Marginal) -> bool:
    """Take for the title what stands between the persons and the place, and is likely enough one.

    It is labelled a publisher, though the place and the publisher follow, a series, though nothing is there
    that could be in one, or a second list of editors.
    """
    place = next((at for at in range(first, last) if labels[at] == "place"), last)
    stretches = list(_values(labels, first, place))
    if len(stretches) < 2 or labels[stretches[0][0]] not in _PERSONS:
        return False
    start, end = stretches[-1]
    name = labels[start]
    doubled = "publisher" in labels[place:last] if name == "publisher" else name in _MISTAKEN
    if not doubled or _mean(marginal, "title", start, end) < LEAST_MISTAKEN:
        return False
    labels[start:end] = ["title"] * (end - start)
    _remember(labels, "title", end, last)
    return True


def _values(labels: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    """First and past-last token of each run of one value's label."""
    start = first
    for at in range(first, last + 1):
        if at == last or labels[at] != labels[start]:
            if is_value(labels[start]):
                yield start, at
            start = at


def _part_title(tokens: Tokens, labels: list[str], first: int, last: int, marginal: Marginal) -> None:
    """Part the first run of author tokens at the mark after which it is most likely the title."""
    start, end = _first_run(labels, "author", first, last)
    cut = _best_cut(tokens, start, end, _PARTING, marginal)
    if cut is None or not any(len(word) > 2 and word.isalpha() for word in tokens.words[cut:end]):
        return
    if _mean(marginal, "title", cut, end) < LEAST_TITLE:
        return
    labels[cut - 1] = between("author")
    labels[cut:end] = ["title"] * (end - cut)
    _remember(labels, "title", end, last)


def _part_author(tokens: Tokens, labels: list[str], first: int, last: int, marginal: Marginal) -> None:
    """Take the head of the title, up to a stop, for the author or the rest of the name before it.

    It has to be likely enough, and a name before it cut off: ``Roe,`` before ``Jane A. Walls``.
    """
    start, end = _first_run(labels, "title", first, last)
    named = any(name in _PERSONS for name in labels[first:start])
    if named and not (start > first + 1 and labels[start - 2] == "author" and tokens.words[start - 1] == ","):
        return
    cut = _best_cut(tokens, start, min(end, start + _LONGEST_HEAD), frozenset({"."}), marginal)
    if cut is None or cut >= end:
        return
    least = LEAST_SURNAME if cut - start == 2 else LEAST_AUTHOR
    if _mean(marginal, "author", start, cut - 1) < least:
        return
    labels[start:cut] = ["author"] * (cut - 1 - start) + [between("author")]
    if named:
        labels[start - 1] = "author"


def _remember(labels: list[str], name: str, start: int, last: int) -> None:
    """Say of the tokens from ``start`` to the next value that they follow a value called ``name``."""
    for at in range(start, last):
        if is_value(labels[at]):
            break
        labels[at] = between(name)


def _first_run(labels: Sequence[str], name: str, first: int, last: int) -> tuple[int, int]:
    """The first token of the first run of a label, and the one past its last; both ``last`` without one."""
    start = next((at for at in range(first, last) if labels[at] == name), last)
    return start, next((at for at in range(start, last) if labels[at] != name), last)


def _best_cut(tokens: Tokens, start: int, end: int, marks: frozenset[str], marginal: Marginal) -> int | None:
    """The token, one of ``marks`` before it, up to which there is most likely an author and then a title."""
    cuts = [at for at in range(start + 2, end) if tokens.words[at - 1] in marks]
    gains = [_log(marginal("title", at)) - _log(marginal("author", at)) for at in range(start, end)]
    return max(cuts, key=lambda at: sum(gains[at - start :]), default=None)


def _mean(marginal: Marginal, name: str, start: int, end: int) -> float:
    return sum(marginal(name, at) for at in range(start, end)) / max(end - start, 1)


def _log(probability: float) -> float:
    return log(max(probability, _LEAST))
