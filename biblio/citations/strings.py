"""Strings that are references, one or several: they become readings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from biblio.citations.confidence import in_string
from biblio.citations.finding.below_names import Block, as_laid_out
from biblio.citations.finding.plain import plain, unbroken
from biblio.citations.finding.readings import reading
from biblio.citations.finding.spans import Run, runs
from biblio.citations.labelling.tagger import Labels, label
from biblio.citations.labelling.tokens import Tokens, tokenize, with_breaks
from biblio.citations.short_forms.history import with_histories
from biblio.model import Reading

LONGEST_STRING = 50_000
"""Characters that are read at once: no reference has more, and they bound the memory that it takes."""

_AROUND = frozenset({"marker", "signal", "note"})
_NAMING = frozenset({"author", "editor", "translator", "title", "container", "doi", "url", "xref"})
_IDENTIFYING = (_NAMING - {"container"}) | {"series", "archive", "identifier"}
_LOCATING = frozenset({"date", "pages", "place", "doi", "url"})
_NUMBER = re.compile(r"(?<!\S)([\[(]?)(\d{1,4})([\])]|\.)(?=\s*[“„«\"‘']?[^\W\d_])")


def read_string(text: str) -> tuple[Reading, ...]:
    """The references of a text that is known to hold nothing else; none when it holds none.

    Several are told apart by their numbers (``[1] ... [2] ...``) and by what begins a reference. Of LaTeX and
    HTML what they say is read, and no soft hyphens; offsets are those of ``text``.
    """
    if whole := unbroken(text):
        return tuple(whole.placed(reading) for reading in read_string(whole.text))
    if marked := plain(text):
        return tuple(marked.placed(reading) for reading in _read_plain(marked.text))
    return _read_plain(text)


def _read_plain(text: str) -> tuple[Reading, ...]:
    return tuple(with_histories(text, (reading(text, run) for run in string_runs(text))))


def string_runs(text: str) -> list[Run]:
    """The tokens and spans that `read_string` makes its references of."""
    found = [run for run in _long_runs(text) if _said(run) - _AROUND]
    return found if any(map(_identifies, found)) else []


def _long_runs(text: str) -> Iterator[Run]:
    """The runs of a text, which is read in parts of `LONGEST_STRING`; what a part cuts is read again."""
    start = 0
    while start < len(text):
        end = min(start + LONGEST_STRING, len(text))
        found = _item_runs(text, start, end)
        start = end
        if end < len(text) and len(found) > 1:
            found.pop()
            start = found[-1].spans[-1].end
        yield from found


def _item_runs(text: str, start: int, end: int) -> list[Run]:
    """The runs of each numbered item; a number that no reference follows begins none."""
    cuts = list(_numbered(text, start, end))
    items = [_string_runs(text, *item) for item in pairwise([start, *cuts, end])]
    kept = [cut for cut, item in zip(cuts, items[1:], strict=True) if _is_item(item, text[cut] in "[(")]
    if kept != cuts:
        items = [_string_runs(text, *item) for item in pairwise([start, *kept, end])]
    return [run for item in items for run in item]


def _string_runs(text: str, start: int, end: int) -> list[Run]:
    tokens = tokenize(text, start, end)
    return _runs_of(tokens, label(tokens, "string"))


def _runs_of(tokens: Tokens, labels: Labels) -> list[Run]:
    found = list(runs(_opened(tokens), labels))
    left_out = len(tokens) - sum(run.last + 1 - run.first for run in found)
    return [run._replace(signs=in_string(run.signs, left_out, len(found) > 1)) for run in found]


def entry_runs(text: str, entry: Block) -> list[Run]:
    """The tokens and spans of the references in an entry of a list."""
    tokens = with_breaks(tokenize(text, entry.start, entry.end), entry.breaks)
    return _runs_of(tokens, as_laid_out(text, tokens, label(tokens, "string"), entry))


def _opened(tokens: Tokens) -> Tokens:
    """The tokens with ``]`` for each ``)`` that nothing opens: here it is a slip and ends no citation."""
    if ")" not in tokens.words:
        return tokens
    words = list(tokens.words)
    depth = 0
    for at, word in enumerate(words):
        if word == ")" and not depth:
            words[at] = "]"
        depth += (word == "(") - (word == ")" and depth > 0)
    return Tokens(words, tokens.starts, tokens.ends, tokens.gaps)


def _numbered(text: str, start: int, end: int) -> Iterator[int]:
    """Where the further items begin in a text that begins with the number of an item.

    Between numbers in brackets a few may be left out, as in a choice from a list; ``[1999]`` is none of them.
    """
    numbers = list(_NUMBER.finditer(text, start, end))
    if not numbers or re.search(r"\w", text[start : numbers[0].start()]):
        return
    first, last = numbers[0], int(numbers[0][2])
    for found in numbers[1:]:
        step = int(found[2]) - last
        if found.group(1, 3) == first.group(1, 3) and 0 < step <= (9 if found[1] else 1):
            yield found.start()
            last += step


def _said(run: Run) -> set[str]:
    return {span.label for span in run.spans}


def _identifies(run: Run) -> bool:
    """Whether a run says who or what, or says two things at least: a lone year or journal is no reference."""
    said = _said(run) - _AROUND
    return bool(said & _IDENTIFYING) or len(said) > 1


def _is_item(item: Sequence[Run], in_brackets: bool) -> bool:
    """Whether what follows a number is a reference: ``2. Aufl. Berlin: Adler, 1990`` is none.

    A number in brackets has no other meaning; after one with a stop both who or what and when or where count.
    """
    return any(_said(run) & _NAMING and (in_brackets or _said(run) & _LOCATING) for run in item)
