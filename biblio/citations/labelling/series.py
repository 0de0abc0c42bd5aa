"""Series of books that the chain of labels took for periodicals."""

from __future__ import annotations

from biblio.citations.labelling.label_runs import CLOSING, first_run, introduced, runs, value_before
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import YEAR, Tokens

_NUMBERED = frozenset({"volume", "issue"})
_IMPRINT = frozenset({"place", "publisher"})


def relabel_series(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label the series anew, in place, in the citation that stands from token ``first`` to ``last``.

    Between the title of a book and its imprint stands its series, with a number: ``Roe, Walls, Loom Studies
    12, Rome 1990``. What is in quotation marks, or has pages from one to another, is part of something.
    """
    start, end = first_run(labels, "container", first, last)
    if start == last or "series" in labels[first:last] or value_before(labels, first, start) != "title":
        return
    title, _ = first_run(labels, "title", first, start)
    number = next((at for at in range(end, last) if is_value(labels[at])), last)
    _, behind = first_run(labels, labels[number], number, last) if number < last else (last, last)
    follows = next((labels[at] for at in range(behind, last) if is_value(labels[at])), "")
    quoted = title > first and tokens.words[title - 1] in CLOSING
    led = introduced(tokens, labels, title, start) < start
    if quoted or led or number == last or labels[number] != "volume" or follows not in _IMPRINT:
        return
    if _is_part(tokens, labels, end, last):
        return
    labels[start:end] = ["series"] * (end - start)
    labels[end:number] = [between("series")] * (number - end)
    labels[number:behind] = ["volume"] * (behind - number)


def _is_part(tokens: Tokens, labels: list[str], start: int, last: int) -> bool:
    """Whether what stands behind a container tells of a part of it: pages, a second number, or a day."""
    numbers = sum(1 for name in _NUMBERED for _ in runs(labels, name, start, last))
    days = any(
        not YEAR.fullmatch("".join(tokens.words[at:end])) for at, end in runs(labels, "date", start, last)
    )
    return "pages" in labels[start:last] or numbers > 1 or days
