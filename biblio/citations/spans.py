"""Labels to spans, spans to citations: where each one begins and ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from biblio.model import NAME_FIELDS, Span

from .labels import PROSE, is_value
from .tagger import Labels
from .tokens import Tokens

_LOOSE = frozenset(
    [",", ";", ":", ".", ")", "]", "–", "—", "--", "---", "-", "•", "*", "|", "/", ">", "”", "»"]
)
_LOOSE_ENDS = frozenset([",", ";", ":", "(", "[", "–", "—", "--", "---", "|", "/", "„", "«"])
_CONNECTIVES = frozenset(["and", "und", "et", "y", "e", "&", "и"])
_IMPRINT = frozenset({"date", "pages", "place", "publisher", "volume"})
_HEADS = frozenset({"author", "xref"})


class Run(NamedTuple):
    """The tokens ``first`` to ``last`` (inclusive) that make one citation, and the spans among them.

    ``certainty`` holds, for each span, the mean probability of its labels.
    """

    first: int
    last: int
    spans: tuple[Span, ...]
    certainty: tuple[float, ...]


def runs(tokens: Tokens, labels: Labels) -> Iterator[Run]:
    """The citations among some labelled tokens, in order.

    Prose parts them. Where two stand in one note with only a semicolon or a full stop between them, an author
    after an imprint begins the second.
    """
    names = labels.labels
    start: int | None = None
    seen: set[str] = set()
    for i, name in enumerate(names):
        if name == PROSE:
            if start is not None:
                yield from _run(tokens, labels, start, i - 1)
            start, seen = None, set()
            continue
        if start is None:
            start = i
        elif name in _HEADS and names[i - 1] != name and seen & _IMPRINT and _parted(tokens, i):
            yield from _run(tokens, labels, start, i - 1)
            start, seen = i, set()
        if is_value(name):
            seen.add(name)
    if start is not None:
        yield from _run(tokens, labels, start, len(names) - 1)


def _parted(tokens: Tokens, at: int) -> bool:
    """Whether token ``at`` begins a line, or stands after a semicolon or a stop that ends no initial."""
    if tokens.gaps[at] == "n" or tokens.words[at - 1] == ";":
        return True
    return tokens.words[at - 1] == "." and len(tokens.words[at - 2]) > 1


def _run(tokens: Tokens, labels: Labels, first: int, last: int) -> Iterator[Run]:
    spans = list(_spans(tokens, labels, first, last))
    if spans:
        yield Run(first, last, tuple(span for span, _ in spans), tuple(certainty for _, certainty in spans))


def _spans(tokens: Tokens, labels: Labels, first: int, last: int) -> Iterator[tuple[Span, float]]:
    i = first
    while i <= last:
        name = labels.labels[i]
        end = i + 1
        while end <= last and labels.labels[end] == name:
            end += 1
        if is_value(name):
            start, stop = _bare(tokens, name, i, end)
            if start < stop:
                if name in NAME_FIELDS:
                    start = _with_initials(tokens, labels, start)
                mean = sum(labels.certainty[i:end]) / (end - i)
                yield Span(name, tokens.starts[start], tokens.ends[stop - 1]), mean
        i = end


def _bare(tokens: Tokens, name: str, start: int, stop: int) -> tuple[int, int]:
    """The tokens of a value without the marks and connectives at its edges that can be no part of it."""
    loose = _LOOSE | (_CONNECTIVES if name in NAME_FIELDS else frozenset())
    while start < stop and tokens.words[start].casefold() in loose:
        start += 1
    while start < stop and tokens.words[stop - 1] in _LOOSE_ENDS:
        stop -= 1
    return start, stop


def _with_initials(tokens: Tokens, labels: Labels, start: int) -> int:
    """A name does not begin after an initial: of ``A. M. Roe`` not the ``M. Roe`` alone is the name."""
    while (
        start >= 2
        and labels.labels[start - 2 : start] == [PROSE, PROSE]
        and tokens.words[start - 1] == "."
        and len(tokens.words[start - 2]) == 1
        and tokens.words[start - 2].isupper()
        and "n" not in tokens.gaps[start - 1 : start + 1]
    ):
        start -= 2
    return start


def extent(text: str, spans: Sequence[Span]) -> tuple[int, int]:
    """Where the citation in ``text`` begins and ends whose values are ``spans``.

    It holds the first to the last value, with the quotation marks, brackets and emphasis beside them that
    open or close inside of it, and its final stop. Marks around the whole citation are not its own: the
    brackets of ``(Roe, Walls, 1990)`` stay outside.
    """
    first, last = spans[0].start, spans[-1].end
    while first and _lacks(text[first:last], text[first - 1], _OPEN):
        first -= 1
    at = last
    while at < len(text) and (text[at] in " ." or text[at] in _CLOSED):
        if text[at] in _CLOSED:
            if not _lacks(text[first:at], text[at], _CLOSED):
                break
            last = at + 1
        at += 1
    if text[last : last + 1] == ".":
        last += 1
    return first, last


_OPEN = {"(": ")", "[": "]", "“": "”", "«": "»", "„": "“", '"': '"', "*": "*", "_": "_"}
_CLOSED = {partner: mark for mark, partner in _OPEN.items() if mark != "„"}


def _lacks(inside: str, mark: str, partners: Mapping[str, str]) -> bool:
    """Whether a partner of ``mark`` stands alone in ``inside``."""
    partner = partners.get(mark)
    if partner is None:
        return False
    if partner == mark:
        return inside.count(mark) % 2 == 1
    return inside.count(partner) > inside.count(mark)
