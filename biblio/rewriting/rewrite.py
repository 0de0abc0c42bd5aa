"""Edits are made as far as every citation means the same afterwards, and until nothing is left to do.

The two checks are those that Black makes of code: what is written is read again and compared, and is gone
through a second time, which must change nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from biblio.model import Citation, Diagnostic, Document, Edit, Result
from biblio.rewriting.balance import unbalancing
from biblio.rewriting.columns import displacing
from biblio.rewriting.edits import Moves, disjoint, edited
from biblio.rewriting.meaning import Difference, difference

MOST_PASSES = 8
"""How often what an edit makes possible is done as well; ruff stops after a hundred, on code."""
MOST_TRIALS = 12
"""How often a pass is made again without the edits of citations that it would change."""
ENDLESS = "it would change again and again"
UNBALANCED = "its brackets, quotation marks or marks of emphasis would not close as they do now"
TABLED = "the columns of its table would not fit"
NEIGHBOUR = "another citation would be read beside it"

Edits = Mapping[str, Sequence[Edit]]
Place = tuple[str, int]
"""A citation: the path of its document and the character at which it begins."""
Plan = Callable[[Result, Collection[Place]], Edits]
"""What is to be changed in documents, given what was found in them and the citations that have to stay."""
Read = Callable[[Sequence[Document]], Result]


class Rewriting(NamedTuple):
    """Documents after their edits.

    ``result`` is what is found in them now. ``rewritten`` counts the citations that were changed, by path.
    ``left`` tells of those that stay as they are, since they would mean something else, with their places
    before. ``broken`` has for each document in which citations would change that no edit is to blame for why
    that is; it stays as it was. ``passes`` are the edits, one time after another.
    """

    documents: tuple[Document, ...]
    result: Result
    rewritten: Mapping[str, int]
    left: tuple[Diagnostic, ...]
    broken: Mapping[str, str]
    passes: tuple[Edits, ...] = ()


class _Pass(NamedTuple):
    edits: Edits
    result: Result
    barred: Mapping[Place, str]


class _Stuck(Exception):  # noqa: N818 - no error by itself: it is tried without these
    """Documents that cannot be rewritten, by path, or citations, and why."""

    def __init__(self, documents: Mapping[str, str], citations: Mapping[Place, str] | None = None) -> None:
        self.documents = documents
        self.citations = citations or {}


def rewrite(before: Result, plan: Plan, read: Read) -> Rewriting:
    """Make the edits of a plan.

    A citation that its edit would change stays as it is, and so does one with which the plan never comes to
    an end. A document in which citations change all the same stays as a whole.

    Args:
        before: What was found in the documents, as ``read`` finds it.
        plan: The edits. It leaves the citations alone that it is told to.
        read: Finds the citations of documents.
    """
    frozen: dict[str, str] = {}
    barred: dict[Place, str] = {}
    while True:
        try:
            return _rewritten(before, _outside(plan, frozen), read, frozen, barred)
        except _Stuck as stuck:
            frozen |= stuck.documents
            barred |= stuck.citations


def _outside(plan: Plan, frozen: Collection[str]) -> Plan:
    def planned(result: Result, barred: Collection[Place]) -> Edits:
        return {path: found for path, found in plan(result, barred).items() if path not in frozen}

    return planned


def _rewritten(
    before: Result, plan: Plan, read: Read, frozen: Mapping[str, str], barred: Mapping[Place, str]
) -> Rewriting:
    result = before
    told = [_left(before, before, place, cause) for place, cause in sorted(barred.items())]
    changed: dict[str, set[int]] = defaultdict(set)
    passes: list[Edits] = []
    # A pass keeps the number and the order of citations, so that positions stay what they are.
    for _ in range(MOST_PASSES):
        done = _pass(before, result, plan, read, barred)
        fresh = done.barred.keys() - barred.keys()
        told += [_left(result, before, place, done.barred[place]) for place in sorted(fresh)]
        if not any(done.edits.values()):
            counts = {path: len(found) for path, found in changed.items()}
            return Rewriting(result.documents, result, counts, tuple(told), dict(frozen), tuple(passes))
        passes.append(done.edits)
        touched = _touched(result, done.edits)
        for path, at in touched:
            changed[path].add(at)
        barred = _moved(done.barred, result, done.edits)
        result = done.result
    restless = {(path, before.citations[at].reading.start): ENDLESS for path, at in touched}
    raise _Stuck({}, restless)


def _pass(before: Result, result: Result, plan: Plan, read: Read, barred: Mapping[Place, str]) -> _Pass:
    """Make the edits of a plan once, without those that would change what a citation means.

    ``before`` is what was found before all passes: what one pass misreads is no measure for the next.
    """
    barred = dict(barred)
    for _ in range(MOST_TRIALS):
        edits = _possible(result, plan, barred)
        if not any(edits.values()):
            return _Pass({}, result, barred)
        after = read([_edited(document, edits) for document in result.documents])
        found = difference(result, after, edits, before)
        if not found:
            return _Pass(edits, after, barred)
        blamed = _blamed(result, after, edits, found)
        if not blamed:
            break
        barred |= blamed
    raise _Stuck(_paths(result, after, edits, found))


def _possible(result: Result, plan: Plan, barred: dict[Place, str]) -> Edits:
    """The edits of a plan without those that break what their citations stand in; these are barred."""
    while True:
        edits = {path: disjoint(found) for path, found in plan(result, barred.keys()).items()}
        blamed = _breaking(result, edits)
        if blamed.keys() <= barred.keys():
            return edits
        barred |= blamed


def _breaking(result: Result, edits: Edits) -> dict[Place, str]:
    """The citations whose edits would leave brackets and the like open or break a table, and what of both."""
    blamed: dict[Place, str] = {}
    for cause, breaking in ((UNBALANCED, _unbalancing), (TABLED, displacing)):
        own = {one.path: breaking(one, edits[one.path]) for one in result.documents if one.path in edits}
        touched = _touched(result, own)
        blamed |= {(path, result.citations[at].reading.start): cause for path, at in touched}
    return blamed


def _unbalancing(document: Document, edits: Sequence[Edit]) -> list[Edit]:
    return unbalancing(document.text, edits)


def _edited(document: Document, edits: Edits) -> Document:
    return replace(document, text=edited(document.text, edits.get(document.path, ())))


def _blamed(result: Result, after: Result, edits: Edits, found: Difference) -> dict[Place, str]:
    """The citations whose edits are to blame for a difference, and how.

    Those that differ themselves; where none does, those of the sources that one that does cites, may mean or
    would cite, else those nearest to it.
    """
    touched = [at for _, at in _touched(result, edits)]
    own = frozenset(touched)
    causes = {change.at: change.cause for change in found.changes if change.at in own}
    causes |= dict.fromkeys(_beside(result, after, edits, found.fresh), NEIGHBOUR)
    for change in () if causes else found.changes:
        one = result.citations[change.at]
        sources = {one.source, change.source, *one.candidates} - {None}
        kin = [at for at in touched if result.citations[at].source in sources]
        near = _nearest(touched, change.at)
        causes |= dict.fromkeys(kin or near, f"the citation in line {one.line} would change: {change.cause}")
    citations = result.citations
    return {(citations[at].path, citations[at].reading.start): cause for at, cause in causes.items()}


def _nearest(positions: Iterable[int], to: int) -> list[int]:
    return sorted(positions, key=lambda at: abs(at - to))[:2]


def _beside(result: Result, after: Result, edits: Edits, fresh: Iterable[int]) -> Iterable[int]:
    """The edited citations whose extents afterwards are nearest to citations that are new."""
    moves = {path: Moves(found) for path, found in edits.items()}
    touched = _touched(result, edits)
    for one in fresh:
        new = after.citations[one]
        own = [at for path, at in touched if path == new.path]
        if own:
            start = new.reading.start
            yield min(own, key=lambda at: _distance(result.citations[at], moves[new.path], start))


def _distance(citation: Citation, moves: Moves, at: int) -> int:
    start, end = moves.extent(citation.reading.start, citation.reading.end)
    return max(start - at, at - end, 0)


def _touched(result: Result, edits: Edits) -> list[tuple[str, int]]:
    """The citations that edits lie in or border on, as paths and positions."""
    ends = {path: [edit.end for edit in found] for path, found in edits.items() if found}
    touched = []
    for at, citation in enumerate(result.citations):
        if citation.path in ends:
            first = bisect_left(ends[citation.path], citation.reading.start)
            if any(edit.start <= citation.reading.end for edit in edits[citation.path][first : first + 1]):
                touched.append((citation.path, at))
    return touched


def _moved(barred: Mapping[Place, str], result: Result, edits: Edits) -> dict[Place, str]:
    moves = {path: Moves(found) for path, found in edits.items()}
    return {
        (path, moves[path].extent(start, start + 1)[0] if path in moves else start): cause
        for (path, start), cause in barred.items()
    }


def _left(result: Result, before: Result, place: Place, cause: str) -> Diagnostic:
    """Tell of a citation that stays, with the place that it had before all edits."""
    at = next(at for at, one in enumerate(result.citations) if (one.path, one.reading.start) == place)
    return left(before.citations[at], cause)


def left(citation: Citation, cause: str) -> Diagnostic:
    """Tell of a citation that stays as it is, and why."""
    at = (citation.line, citation.column, citation.reading.start, citation.reading.end)
    return Diagnostic("left", f"left as it is: {cause}", citation.path, *at)


def _paths(result: Result, after: Result, edits: Edits, found: Difference) -> dict[str, str]:
    """The documents in which citations change for no edit of their own, else all that have edits."""
    why = {result.citations[change.at].path: change.cause for change in found.changes}
    why |= {after.citations[at].path: "a citation would be read that was none" for at in found.fresh}
    concerned = {path: cause for path, cause in why.items() if edits.get(path)}
    return concerned or {path: next(iter(why.values())) for path, own in edits.items() if own}
