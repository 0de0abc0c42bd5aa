"""Entries of one source: merged where nothing conflicts, and otherwise told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from biblio.formats import bibtex
from biblio.formats.arrange import Unit, pinned, regular, units
from biblio.formats.bibtex import texts
from biblio.formats.blocks import LINE_END, Block, Entry, Strings, Text
from biblio.formats.merging import ALIASES, Change, ConflictError, Merged, merge, with_alias
from biblio.formats.rekey import NO_SOURCES, following
from biblio.formats.rivals import Rivals
from biblio.formats.values import MONTHS
from biblio.model import Reference

# Entries of one source that conflict in several ways make several entries, but not more than so many.
_PASSES = 20
_SPARSE = "they say too little"


class Alike(NamedTuple):
    """Places of references of one source, and what makes that uncertain.

    ``joined`` are groups of them of which people say that they are one.
    """

    members: tuple[int, ...]
    doubts: tuple[str, ...] = ()
    joined: tuple[frozenset[int], ...] = ()


Search = Callable[[Sequence[Reference], Sequence[tuple[str, ...]]], Iterable[Alike]]
"""Finds those among some references, each with the keys of its entry, that are of one source."""


class Merge(NamedTuple):
    """An entry that was taken into another one, and its values that are not in that."""

    kept: Entry
    dropped: Entry
    changes: tuple[Change, ...]


class Suspicion(NamedTuple):
    """Two entries that seem to be of one source and stay, and why; ``doubtful`` if they may be two."""

    first: Entry
    second: Entry
    reason: str
    doubtful: bool = False


class Merging(NamedTuple):
    """Blocks without the entries that others took in."""

    blocks: tuple[Block, ...]
    merges: tuple[Merge, ...]
    suspicions: tuple[Suspicion, ...]


def without_duplicates(
    blocks: Sequence[Block], search: Search, line_end: str, new_keys: bool = False
) -> Merging:
    """Merge entries of one source, until a search finds none any more that can be merged.

    Two entries are merged where their source is certain, both say enough to tell it, no field conflicts, and
    neither fits an entry as well that the other one excludes (`biblio.formats.rivals`).
    The first one stays where it is, with its key; comments of the other come before it.

    Args:
        blocks: The blocks of a file.
        search: Finds entries of one source.
        line_end: What ends the lines of comments that are put together.
        new_keys: Whether entries that have no key of their own will get one, so that others can be merged
            into them.
    """
    merges: list[Merge] = []
    while True:
        found = _round(tuple(blocks), search, line_end, new_keys)
        merges += found.merges
        blocks = found.blocks
        if not found.merges:
            return Merging(found.blocks, tuple(merges), found.suspicions)


class _Candidate(NamedTuple):
    """An entry that may be merged, and the place of its unit.

    ``regular`` and ``pinned`` are as in `arrange`; ``stays`` tells that others may be merged into it.
    """

    place: int
    read: bibtex.Read
    regular: bool
    pinned: bool
    stays: bool


class _DoubtError(ConflictError):
    """Two entries say nothing different, and may still be two."""


class _Definition(NamedTuple):
    """The place of a unit that defines abbreviations, and these."""

    place: int
    names: frozenset[str]


def _round(blocks: tuple[Block, ...], search: Search, line_end: str, new_keys: bool) -> Merging:
    entries = {at for at, block in enumerate(blocks) if isinstance(block, Entry)}
    every = list(units(blocks, entries))
    reads = bibtex.references(blocks)
    own, fixed = ({id(blocks[at]) for at in places(blocks)} for places in (regular, pinned))
    read = [
        _Candidate(
            at, next(reads), id(unit.entry) in own, id(unit.entry) in fixed, new_keys or id(unit.entry) in own
        )
        for at, unit in enumerate(every)
        if unit.entry
    ]
    candidates = [one for one in read if one.read.entry.kind.lower() not in NO_SOURCES]
    definitions = [
        _Definition(at, frozenset(field.name.lower() for field in block.fields))
        for at, unit in enumerate(every)
        if isinstance(block := unit.blocks[0], Strings)
    ]
    merges: list[Merge] = []
    suspicions: list[Suspicion] = []
    renamed: dict[str, str] = {}
    found_alike = search(
        [one.read.reference for one in candidates], [keys_of(one.read.entry) for one in candidates]
    )
    rivals = Rivals(one.read for one in candidates)
    for alike in sorted(found_alike, key=lambda one: min(one.members)):
        group = [candidates[member] for member in sorted(alike.members)]
        doubt = "; ".join(alike.doubts)
        joined = [{candidates[member].place for member in one} for one in alike.joined]
        for kept, other, found in _settled(group, doubt, joined, definitions, rivals):
            if isinstance(found, ConflictError):
                doubtful = isinstance(found, _DoubtError)
                suspicions.append(Suspicion(kept.read.entry, other.read.entry, str(found), doubtful))
                continue
            merges.append(Merge(kept.read.entry, other.read.entry, found.changes))
            if kept.regular and other.regular:
                renamed[other.read.entry.key] = kept.read.entry.key
            every[kept.place] = _joined(every[kept.place], every[other.place], found.entry, line_end)
            every[other.place] = Unit(None, ())
    left = [block for unit in every for block in unit.blocks]
    return Merging(following(left, renamed), tuple(merges), tuple(suspicions))


def keys_of(entry: Entry) -> tuple[str, ...]:
    """The keys by which an entry can be named: its own, and those that it had."""
    others = texts(entry, {}).get(ALIASES, "")
    return tuple(key for key in (entry.key, *(alias.strip() for alias in others.split(","))) if key)


def _settled(
    group: Sequence[_Candidate],
    doubt: str,
    joined: Sequence[Collection[int]],
    definitions: Sequence[_Definition],
    rivals: Rivals,
) -> Iterator[tuple[_Candidate, _Candidate, Merged | ConflictError]]:
    """Take each entry of a group into an earlier one, or tell why it cannot be taken into the first one."""
    pending = list(group)
    for at in range(_PASSES):
        if not pending:
            return
        first, others, pending = pending[0], pending[1:], []
        kept = first
        for other in others:
            certain = any(kept.place in one and other.place in one for one in joined)
            try:
                if not certain:
                    _check_certainty(kept, other, doubt)
                found = _merged(kept, other, definitions)
                if not certain and (rival := rivals.between(first.read, other.read)):
                    raise _DoubtError(rival)
            except ConflictError as conflict:
                pending.append(other)
                if at == 0:
                    yield kept, other, conflict
            else:
                yield kept, other, found
                strings = {**other.read.strings, **kept.read.strings}
                kept = kept._replace(read=kept.read._replace(entry=found.entry, strings=strings))


def _check_certainty(kept: _Candidate, other: _Candidate, doubt: str) -> None:
    if doubt:
        raise _DoubtError(doubt)
    if not (_is_telling(kept.read.reference) and _is_telling(other.read.reference)):
        raise _DoubtError(_SPARSE)


def _merged(kept: _Candidate, other: _Candidate, definitions: Sequence[_Definition]) -> Merged:
    if not kept.stays:
        raise ConflictError("the first one has no key of its own, or remarks between its fields")
    if kept.pinned or other.pinned:
        raise ConflictError("a broken entry stands before one of them")
    for entry in (kept.read.entry, other.read.entry):
        names = [field.name.lower() for field in entry.fields]
        if entry.remarks or len(set(names)) < len(names):
            raise ConflictError(f"{entry.name} has remarks between its fields, or a field twice")
    words = other.read.strings.keys() - MONTHS.keys()
    if words and any(kept.place < one.place < other.place and one.names & words for one in definitions):
        raise ConflictError("abbreviations of the second are defined behind the first")
    ours, theirs = (texts(one.read.entry, one.read.strings) for one in (kept, other))
    found = merge(kept.read.entry, other.read.entry, ours, theirs)
    # A key that another entry has as well is none of this one.
    return found._replace(entry=with_alias(found.entry, other.read.entry.key)) if other.regular else found


def _is_telling(reference: Reference) -> bool:
    """Whether a reference says enough that another one that agrees with it is of the same source."""
    people = reference.author or reference.editor or reference.translator or reference.container_title
    return bool(reference.doi or reference.isbn or (reference.title and people and reference.issued))


def _joined(kept: Unit, gone: Unit, entry: Entry, line_end: str) -> Unit:
    """Put an entry in the place of one that stays, with the comments of one that goes before its own."""
    own = kept.blocks[0]
    comments = [block.text for block in gone.blocks if isinstance(block, Text)]
    rest = kept.blocks[1:]
    if isinstance(own, Text):
        comments.append(own.text)
        rest = kept.blocks[2:]
    if not comments:
        return Unit(entry, (entry, *rest))
    gap = own.gap if isinstance(own, Text) or LINE_END.search(own.gap) or not own.start else "\n\n"
    comment = Text(gap, own.start, line_end.join(comments))
    return Unit(entry, (comment, replace(entry, gap=line_end), *rest))
