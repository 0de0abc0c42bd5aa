"""What stands in the imprint of a book and was taken for a periodical: a second house, or an address."""

from __future__ import annotations

from biblio.citations.labelling.label_runs import CLOSING, first_run, remember, value_before
from biblio.citations.labelling.labels import is_value
from biblio.citations.labelling.tokens import Tokens


def relabel_imprint(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label it anew, in place, in the citation that stands from token ``first`` to ``last``.

    ``Rome: Loom Journal, Fox Books, 1990`` has two houses; what stands behind the house, with numbers that a
    blank parts, is where it is: ``Rome: Fox, Loom Street 25-27 2600``.
    """
    start, end = first_run(labels, "container", first, last)
    title, _ = first_run(labels, "title", first, start)
    if start == last or title == start or (title > first and tokens.words[title - 1] in CLOSING):
        return
    before = value_before(labels, first, start)
    follows = next((at for at in range(end, last) if is_value(labels[at])), last)
    behind = labels[follows] if follows < last else ""
    if before == "place" and behind == "publisher" and tokens.words[start - 1] == ":":
        labels[start:follows] = ["publisher"] * (follows - start)
    elif before == "publisher" and behind == "volume" and follows == end:
        _, stop = first_run(labels, "volume", end, last)
        if _has_blank(tokens, end, stop):
            labels[start:stop] = ["note"] * (stop - start)
            remember(labels, "note", stop, last)


def _has_blank(tokens: Tokens, start: int, end: int) -> bool:
    """Whether only a blank parts two numbers among some tokens."""
    words = tokens.words
    return any(words[at - 1].isdecimal() and words[at].isdecimal() for at in range(start + 1, end))
