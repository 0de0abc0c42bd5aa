"""Lists of references, under a heading or all of a document, read entry by entry as what they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from biblio.citations.finding.below_names import Block, Line, years_below
from biblio.citations.finding.blocks import entries, groups, hangs, items
from biblio.citations.finding.readings import led_off, reading
from biblio.citations.finding.spans import Run
from biblio.citations.short_forms.callouts import LIST_HEADING
from biblio.citations.strings import entry_runs
from biblio.model import Reading

LEAST_READ = 0.6
"""The share of the entries of a list, or of a stretch of it, in which a reference must be read."""
LEAST_BEGUN, LEAST_ENDED = 0.9, 0.8
"""The shares of the lines that must begin and end as entries do where each line is taken for one."""
LEAST_COVERED = 0.8
"""The share of a document that must be read as references where all of it is taken for a list of them."""
LONGEST_ENTRY = 1500

_BEGINS = re.compile(r"[\s\"“„«‘'(\[*_-]*(?:[^\W\d_a-zß-öø-ÿ]|\d|[—–―]|@)")
_ENDS = re.compile(r"[\d.)\]»”\"/’?!]\s*\Z|\w{12,}\s*\Z")
_NAMING = frozenset({"author", "editor", "title", "container", "identifier"})
_DATING = frozenset({"date", "place", "publisher", "pages", "doi", "url", "identifier"})


class Bibliography(NamedTuple):
    """A stretch ``[start, end)`` of a document that lists references, and what is read in it, in order."""

    start: int
    end: int
    readings: tuple[Reading, ...]


Judge = Callable[[Run], Reading | None]
"""Gives the reading of a run, if it is a citation."""


def bibliographies(text: str) -> Iterator[Bibliography]:
    """The lists of references in a document that a heading announces, as far as they are read.

    A list goes on over blank lines until a stretch of lines in which most entries are no references; one such
    stretch may introduce it.
    """
    listed = introduced = False
    for lines in groups(text):
        if LIST_HEADING.fullmatch(text[slice(*lines[0])].strip("\r\n")):
            listed, introduced, lines = True, False, lines[1:]
        if not listed or not lines:
            continue
        found = [tuple(_read(text, entry)) for entry in _entries(text, lines)]
        is_list = sum(map(bool, found)) >= LEAST_READ * len(found)
        listed = is_list or not introduced
        introduced = True
        if is_list:
            yield Bibliography(lines[0][0], lines[-1][1], tuple(one for entry in found for one in entry))


def lone_list(text: str, cites: Judge) -> Iterator[Bibliography]:
    """The list that all of a document is: nearly all of its text is read as references.

    Args:
        text: The document. It is read up to the first lines that are none.
        cites: What a run of it says, if that is one.
    """
    found: list[Bibliography] = []
    for lines in groups(text):
        listed = list(_entries(text, lines))
        runs = [run for entry in listed for run in _runs(text, entry)]
        said = tuple(filter(None, map(cites, runs)))
        covered = sum(one.end - one.start for one in said)
        length = sum(entry.end - entry.start for entry in listed)
        if covered < LEAST_COVERED * length or len(said) < len(runs):
            return
        found.append(Bibliography(lines[0][0], lines[-1][1], said))
    yield from found


def _entries(text: str, lines: Sequence[Line]) -> Iterator[Block]:
    """The entries in some lines without a blank one, their numbers or bullets left out."""
    if below := list(years_below(text, lines)):
        yield from below
        return
    if hangs(text, lines):
        parts, joined = list(entries(text, lines)), True
    elif _are_entries(text, lines):
        parts, joined = [item for line in lines for item in items(text, [line])], True
    else:
        parts = list(items(text, lines))
        joined = len(parts) > 1 or parts[0][0] != lines[0]
    for part in parts:
        yield Block(part[0][0], part[-1][1], frozenset() if joined else None)


def _are_entries(text: str, lines: Sequence[Line]) -> bool:
    """Whether each line is an entry, as lines are that no margin breaks."""
    begun = sum(bool(_BEGINS.match(text, start)) for start, _ in lines)
    ended = sum(bool(_ENDS.search(text[start:end])) for start, end in lines)
    return begun >= LEAST_BEGUN * len(lines) and ended >= LEAST_ENDED * len(lines)


def _read(text: str, entry: Block) -> Iterator[Reading]:
    return (reading(text, led_off(text, run)) for run in _runs(text, entry))


def _runs(text: str, entry: Block) -> Iterator[Run]:
    """The references of an entry that say who or what, and when or where; none where it holds prose."""
    if entry.end - entry.start > LONGEST_ENTRY:
        return
    for run in entry_runs(text, entry):
        said = {span.label for span in run.spans}
        if said & _NAMING and said & _DATING:
            yield run
