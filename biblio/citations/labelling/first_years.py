"""Years with a colon behind them: the date in ``Roe, Jane 1990: Walls``, of the title in ``1937: A Year``."""

from __future__ import annotations

import re

from biblio.citations.cues import KIND_OF
from biblio.citations.labelling.label_runs import remember
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens
from biblio.normalize.bodies import is_acronym, is_body

_YEAR = re.compile(r"1[5-9]\d\d|20[0-3]\d")
_FARTHEST = 40
_OF_PERSONS = frozenset({"author", "-author", "title", "-title"})


def relabel_first_year(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, a year and a colon in the citation that stands from token ``first`` to ``last``.

    Where another year dates the citation, the first one is of the title; where none does, it is the date.
    """
    # What is dated behind an address is when it was read there.
    address = next((at for at in range(first, last) if labels[at] == "url"), last)
    if "date" in labels[first:address]:
        _join_to_title(tokens, labels, first, address)
    else:
        _part_from_title(tokens, labels, first, last)


def _join_to_title(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """The first year of ``Roe, Jane. 1937: A Year. Rome, 1998`` is of the title: the other one dates it."""
    start = labels.index("date", first, last)
    end = next((at for at in range(start, last) if labels[at] != "date"), last)
    after_author = start > first and labels[start - 1] in ("author", between("author"))
    bare = after_author and tokens.words[start - 1] not in "(["
    colon = end + 1 < last and tokens.words[end] == ":" and labels[end + 1] == "title"
    if bare and colon and "date" in labels[end:last]:
        labels[start : end + 1] = ["title"] * (end + 1 - start)


def _part_from_title(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """In ``Roe, Jane/Doe, Max 1990: Walls`` and ``OECD 2001: Skills`` who wrote it stands before the year."""
    words = tokens.words
    year = next(
        (
            at
            for at in range(first + 1, min(first + _FARTHEST, last - 2))
            if tokens.gaps[at : at + 2] == ["s", ""] and words[at + 1] == ":" and _YEAR.fullmatch(words[at])
        ),
        last,
    )
    start = next((at for at in range(first, year) if is_value(labels[at])), last)
    if year == last or start == last or not set(labels[start : year + 1]) <= _OF_PERSONS:
        return
    end = year - (words[year - 1] == ",")
    named = words[start:end]
    if not (_is_body(named) or (labels[start] == "author" and all(map(_may_name, named)))):
        return
    labels[start:end] = ["author"] * (end - start)
    labels[end:year] = [between("author")] * (year - end)
    labels[year] = "date"
    labels[year + 1] = between("date")
    remember(labels, "date", year + 1, last)


def _may_name(word: str) -> bool:
    kinds = KIND_OF.get(word.casefold(), "").split("+")
    return word[0].isupper() or not word.isalpha() or "and" in kinds or "particle" in kinds


def _is_body(words: list[str]) -> bool:
    """Whether words name a body; behind an article they may as well begin a title."""
    if "article" in KIND_OF.get(words[0].casefold(), "").split("+"):
        return False
    return is_body(" ".join(words)) or (len(words) == 1 and is_acronym(words[0]))
