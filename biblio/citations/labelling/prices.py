"""What a book costs, in strings that came out of a shop or a list of new books, is none of its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from biblio.citations.cues import is_month
from biblio.citations.labelling.label_runs import remember
from biblio.citations.labelling.tokens import Tokens, joined
from biblio.normalize.late_pattern import late_pattern

_NAMES = frozenset({"title", "container", "series", "author", "editor", "publisher", "url", "doi"})
"""Labels of what may speak of money: ``The $100 Laptop``."""
_WHOLE = frozenset({"archive", "identifier"})
_SIGNS = frozenset({"€", "£", "$", "¥"})
_CURRENCIES = _SIGNS | {"EUR", "Euro", "USD", "GBP", "CHF", "SFr", "sFr", "DM", "NOK", "SEK", "DKK"}
_CURRENCY = "|".join(map(re.escape, sorted(_CURRENCIES)))
# ``EUR 30585`` is a report, ``48,-`` a price.
_AMOUNT = r"\d{1,4}(?:[.,]\d{3}){0,3}(?:[.,](?:\d\d|[-–—]))?"
_PRICE = late_pattern(rf"(?:{_CURRENCY}) ?{_AMOUNT}(?![.,]?\d)|(?<![\d.,-]){_AMOUNT} ?(?:{_CURRENCY})(?!\w)")


def relabel_prices(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label as notes, in place, the prices in a citation from token ``first`` to ``last``: ``EUR 34,99``."""
    if _CURRENCIES.isdisjoint(tokens.words[first:last]):
        return
    for start, end in _prices(tokens, first, last):
        numbers = [labels[at] for at in range(start, end) if tokens.words[at] not in _CURRENCIES]
        if not _NAMES.isdisjoint(numbers) or _is_inside(labels, start, end):
            continue
        while end < last and labels[end] == labels[end - 1] and _describes(tokens.words[end]):
            end += 1
        labels[start:end] = ["note"] * (end - start)
        remember(labels, "note", end, last)


def _is_inside(labels: Sequence[str], start: int, end: int) -> bool:
    """Whether a price goes on with a shelf mark or a number before it or behind it: ``DM 1107/A100``."""
    before, after = labels[start - 1 : start], labels[end : end + 1]
    return any(label in _WHOLE and [label] in (before, after) for label in labels[start:end])


def _describes(word: str) -> bool:
    """Whether a word behind a price may tell of the copy: ``pbk``."""
    return word.isalpha() and not is_month(word)


def _prices(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int]]:
    """First and past-last token of each price."""
    text, starts = joined(tokens, first, last)
    begins = {start: at for at, start in enumerate(starts, first)}
    ends = {start + len(tokens.words[at]): at + 1 for start, at in begins.items()}
    for found in _PRICE().finditer(text):
        if found.start() in begins and found.end() in ends:
            yield begins[found.start()], ends[found.end()]
