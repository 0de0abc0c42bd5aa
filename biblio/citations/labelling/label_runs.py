"""Runs of one label among the labels of some tokens: what the repairs of labels look for and change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from biblio.citations.cues import KIND_OF
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens

INTRODUCING = frozenset(
    form
    for word, kind in KIND_OF.items()
    if "in" in kind.split("+")
    for form in (word, word.capitalize(), word.upper())
)
"""The words that lead to a container: ``in``, ``dans``."""

CLOSING = {'"': '"', "“": '”"', "„": "“”", "«": "»", "‘": "’"}
"""Opening quotation marks, and what closes them."""

Marginal = Callable[[str, int], float]
"""The probability of a label at a token."""


def runs(labels: Sequence[str], name: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """First and past-last token of each run of one label, from token ``first`` to ``last``."""
    start, end = first_run(labels, name, first, last)
    while start < end:
        yield start, end
        start, end = first_run(labels, name, end, last)


def values(labels: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    """First and past-last token of each run of one value's label."""
    start = first
    for at in range(first, last + 1):
        if at == last or labels[at] != labels[start]:
            if is_value(labels[start]):
                yield start, at
            start = at


def first_run(labels: Sequence[str], name: str, first: int, last: int) -> tuple[int, int]:
    """The first token of the first run of a label, and the one past its last; both ``last`` without one."""
    try:
        start = end = labels.index(name, first, last)
    except ValueError:
        return last, last
    while end < last and labels[end] == name:
        end += 1
    return start, end


def label_pages(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    """Label the tokens from ``start`` to ``end`` (half-open) as pages; a mark behind them belongs to none."""
    labels[start:end] = ["pages"] * (end - start)
    if end < len(labels) and is_value(labels[end]) and not tokens.words[end].isalnum():
        labels[end] = between("pages")


def remember(labels: list[str], name: str, start: int, last: int) -> None:
    """Say of the tokens from ``start`` to the next value that they follow a value called ``name``."""
    for at in range(start, last):
        if is_value(labels[at]):
            break
        labels[at] = between(name)


def value_before(labels: Sequence[str], first: int, at: int) -> str | None:
    """The label of the last value between token ``first`` and token ``at``; None where there is none."""
    return next((name for name in reversed(labels[first:at]) if is_value(name)), None)


def mean(marginal: Marginal, name: str, start: int, end: int) -> float:
    """The mean probability of a label at some tokens."""
    return sum(marginal(name, at) for at in range(start, end)) / max(end - start, 1)


def introduced(tokens: Tokens, labels: list[str], start: int, last: int) -> int:
    """The first token from ``start`` on that says that a container follows; ``last`` without one."""
    words = tokens.words
    return next(
        (at for at in range(start, last) if words[at] in INTRODUCING and not is_value(labels[at])), last
    )
