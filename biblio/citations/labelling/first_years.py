"""Years with a colon behind them: the date in ``Roe, Jane 1990: Walls``, of the title in ``1937: A Year``."""

from __future__ import annotations

from biblio.citations.labelling.labels import between
from biblio.citations.labelling.tokens import Tokens


def relabel_first_year(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, a year and a colon in the citation that stands from token ``first`` to ``last``.

    Where another year dates the citation, the first one is of the title; where none does, it is the date.
    """
    # What is dated behind an address is when it was read there.
    address = next((at for at in range(first, last) if labels[at] == "url"), last)
    if "date" in labels[first:address]:
        _join_to_title(tokens, labels, first, address)


def _join_to_title(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """The first year of ``Roe, Jane. 1937: A Year. Rome, 1998`` is of the title: the other one dates it."""
    start = labels.index("date", first, last)
    end = next((at for at in range(start, last) if labels[at] != "date"), last)
    after_author = start > first and labels[start - 1] in ("author", between("author"))
    bare = after_author and tokens.words[start - 1] not in "(["
    colon = end + 1 < last and tokens.words[end] == ":" and labels[end + 1] == "title"
    if bare and colon and "date" in labels[end:last]:
        labels[start : end + 1] = ["title"] * (end + 1 - start)
