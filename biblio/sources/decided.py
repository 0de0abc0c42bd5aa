"""Decisions followed: what they name is looked up, and what cannot be followed is told.

A decision that two are one source is about all that was one source with either of them before: that stays
together, unless another decision parts it. A decision that keeps two apart is about these two.

A key means the source that has it when nothing is decided; one that is not found then means the source that
has it when the decisions whose names are known are followed, and so on. So a decision by key holds though
following it changes the keys.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import NamedTuple

from rapidfuzz import fuzz, process

from biblio.errors import place
from biblio.model import Diagnostic, Reference, Source
from biblio.sources.compare import LIKELY
from biblio.sources.decisions import Decision, Decisions, folded, quote
from biblio.sources.group import Grouping, group
from biblio.sources.rulings import Ruling

STALE, CONTRADICTION, MOVED = "decision-stale", "decision-contradiction", "decision-key"
CODES = frozenset({STALE, CONTRADICTION, MOVED})
"""The codes of the diagnostics about decisions."""

# What may stand between what a citation says and the page cited: ``, Seite ``.
_CUE = re.compile(r"(?!\w)(?<=\w)(?=\W*[^\W\d]{0,8}\W*\Z)|\Z")
_CUE_LENGTH = 24
# From this likeness on, 0 to 100, a citation may be the one that was quoted, as it reads now.
_REWORDED = 80
_SHOWN = 60

Name = int | str
"""The position of a reference, or the key of an entry of the library."""

Side = tuple[Name, ...]
"""What is named by a key or by a quoted citation."""

Made = dict[Ruling, list[Decision]]
"""Rulings, each with the decisions that it follows from."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A reference as printed: its text, and where the page cited begins in that; its length if it has none.

    ``text`` is empty where nothing can be quoted, as of ``Ibid.``
    """

    text: str
    page: int

    @property
    def head(self) -> str:
        """What stands before the page cited."""
        return self.text[: self.page]


class Names(NamedTuple):
    """What decisions may name: references by position, and those that have a key that stays."""

    printed: Sequence[Printed]
    keys: Mapping[str, int]


class Decided(NamedTuple):
    """A grouping that follows decisions; ``faults`` tell what could not be followed.

    ``rulings`` are what the decisions say of the references, one for each thing said.
    """

    grouping: Grouping
    faults: tuple[Diagnostic, ...] = ()
    rulings: tuple[Ruling, ...] = ()


def group_decided(
    references: Sequence[Reference],
    decisions: Decisions,
    names: Names,
    library: Sequence[Source] = (),
    sure: float = LIKELY,
) -> Decided:
    """Group references as `group` does, and as people decided.

    Args:
        references: What is grouped.
        decisions: What people decided.
        names: What the decisions may name.
        library: Sources that exist already, which decisions name by their keys.
        sure: As in `group`.
    """
    base = group(references, library, sure=sure)
    if not decisions.items:
        return Decided(base)
    quotes = quoted(decisions, names.printed)
    known: dict[str, Side] = {source.key: (source.key,) for source in library}
    known |= {key: (position,) for key, position in names.keys.items()}
    settled = frozenset(known)
    wanted = {key for one in decisions.items for key in one.all_keys}
    stage, rulings = base, _Rulings(references, base)
    while True:
        known |= _sources_called(wanted - known.keys(), stage)
        before, rulings = rulings, _Rulings(references, base)
        for one in decisions.items:
            rulings.follow(one, [known[key] for key in one.keys if key in known], _sides(one, quotes, known))
        if rulings.made == before.made:
            break
        stage = group(references, library, tuple(rulings.made), sure, rulings.kin)
    faults = [
        *_stale(decisions, known.keys(), quotes, names, bool(library)),
        *_contradicting(decisions, rulings, stage, {source.key for source in library}),
        *_moved(decisions, {key: side for key, side in known.items() if key not in settled}, stage),
    ]
    told = sorted(faults, key=lambda one: (one.line, one.column, one.message))
    return Decided(stage, tuple(told), tuple(rulings.made))


def quoted(decisions: Decisions, printed: Sequence[Printed]) -> dict[str, Side]:
    """Give for each citation that decisions quote, folded, the positions of those that read so."""
    wanted = {folded(quote(text).text) for one in decisions.items for text in one.citations}
    whole: dict[str, list[int]] = {text: [] for text in wanted}
    for position, one in enumerate(printed):
        if wanted and one.text and (text := folded(one.text)) in whole:
            whole[text].append(position)
    if pending := [text for text in wanted if not whole[text]]:
        heads = [(position, one, folded(one.head)) for position, one in enumerate(printed) if one.text]
        for text in pending:
            whole[text] = [p for p, one, head in heads if head.startswith(text) and _reads(one.head, text)]
    return {text: tuple(found) for text, found in whole.items() if found}


def rulings_by_key(decisions: Decisions, at: Mapping[str, int]) -> tuple[Made, tuple[Diagnostic, ...]]:
    """Give what decisions say of the entries of a library, and what of that cannot be followed.

    Args:
        decisions: What people decided; those that name no entry are about something else.
        at: The position of the entry of each key; entries may have several keys.
    """
    made: Made = {}
    for one in decisions.items:
        places = sorted({at[key] for key in one.all_keys if key in at})
        for pair in combinations(places, 2):
            made.setdefault(Ruling(one.relation, *pair), []).append(one)
    faults = [*_stale(decisions, at.keys(), {}, Names((), {}))]
    opposed: dict[Decision, Decision] = {}
    for ruling, own in made.items():
        if ruling.relation != "different" and (other := _opponent(ruling, made)):
            opposed |= dict.fromkeys(own, other)
    faults += (_opposed(decisions, one, other) for one, other in opposed.items())
    return made, tuple(sorted(faults, key=lambda one: (one.line, one.column, one.message)))


def _reads(head: str, text: str) -> bool:
    """Whether what stands before the page cited is a folded text, but for a word that leads to the page."""
    return any(
        folded(head[: end.start()]) == text for end in _CUE.finditer(head, max(len(head) - _CUE_LENGTH, 0))
    )


def _sides(decision: Decision, quotes: Mapping[str, Side], known: Mapping[str, Side]) -> list[Side]:
    """What the quoted citations stand for: those that read so, and the sources whose keys some became."""
    found = (
        (*known.get(key, ()), *quotes.get(folded(text), ())) for key, text in map(quote, decision.citations)
    )
    return [side for side in found if side]


def _sources_called(keys: Iterable[str], grouping: Grouping) -> dict[str, Side]:
    wanted = set(keys)
    return {
        source.key: source.members for source in grouping.sources if source.key in wanted and source.members
    }


class _Rulings:
    """Rulings that follow from decisions.

    ``kin`` are pairs that were one source before, ``vain`` are decisions that cannot be meant.
    """

    def __init__(self, references: Sequence[Reference], base: Grouping) -> None:
        self.made: Made = {}
        self.vain: list[Decision] = []
        self.kin: list[tuple[Name, Name]] = []
        self._references = references
        self._home: dict[Name, Source] = {source.key: source for source in base.sources if source.entry}
        self._home |= {member: source for source in base.sources for member in source.members}

    def follow(self, decision: Decision, keyed: Sequence[Side], cited: Sequence[Side]) -> None:
        """Make the rulings of a decision about what some keys and some quoted citations stand for."""
        if decision.relation == "same":
            self._join(decision, keyed, cited)
            return
        for one, other in combinations([*keyed, *cited], 2):
            # Where both say the same, each citation has to be named; else one for each thing said will do.
            if self._said(one).isdisjoint(self._said(other)):
                one, other = self._distinct(one), self._distinct(other)
            for first, second in product(one, other):
                self._make(decision, first, second)

    def _join(self, decision: Decision, keyed: Sequence[Side], cited: Sequence[Side]) -> None:
        chain = [self._distinct(side)[0] for side in keyed]
        chain += [one for side in cited for one in self._distinct(side)]
        for second in chain[1:]:
            self._make(decision, chain[0], second)
        kin = [*((chain[0], side) for side in keyed), *map(self._siblings, chain)]
        self.kin += ((one, other) for one, side in kin for other in self._distinct(side) if one != other)

    def _siblings(self, one: Name) -> tuple[Name, Side]:
        """What was one source with something, and to what it keeps: to the entry of a library, if to any."""
        home = self._home.get(one)
        if home is None:
            return one, ()
        return home.key if home.entry else one, home.members

    def _make(self, decision: Decision, first: Name, second: Name) -> None:
        if first != second:
            one, other = sorted((first, second), key=lambda name: (isinstance(name, str), str(name)))
            self.made.setdefault(Ruling(decision.relation, one, other), []).append(decision)
        elif decision.relation != "same":
            self.vain.append(decision)

    def _said(self, side: Side) -> set[Reference]:
        return {self._references[one] for one in side if isinstance(one, int)}

    def _distinct(self, side: Side) -> Side:
        """One position for each thing said, the most frequent first."""
        positions = [one for one in side if isinstance(one, int)]
        said = Counter(self._references[one] for one in positions)
        first: dict[Reference, int] = {}
        for one in positions:
            first.setdefault(self._references[one], one)
        ranked = sorted(first, key=lambda reference: (-said[reference], repr(reference)))
        return (*(one for one in side if isinstance(one, str)), *(first[reference] for reference in ranked))


def _stale(
    decisions: Decisions, keys: Iterable[str], quotes: Mapping[str, Side], names: Names, held: bool = False
) -> Iterator[Diagnostic]:
    """Tell of names that nothing has; a library alone has no citations, and not the keys of their sources.

    ``held`` is whether there is a library besides the citations.
    """
    known = set(keys)
    prints = any(one.text for one in names.printed)
    for one in decisions.items:
        if not prints and known.isdisjoint(one.all_keys):
            continue
        for key in one.keys:
            if key not in known:
                yield _told(STALE, decisions, one, f"no source has the key {key!r}")
        for became, text in map(quote, one.citations):
            # Without a library nobody knows what a key means.
            may_be_key = became and (became in known or not held)
            if prints and folded(text) not in quotes and not may_be_key:
                nearest = _nearest(text, names)
                yield _told(STALE, decisions, one, f"no citation reads {_short(text)!r}{nearest}")


def _nearest(text: str, names: Names) -> str:
    """Name the citation that a quoted one may be by now."""
    texts = {position: one.text for position, one in enumerate(names.printed) if one.text}
    best = process.extractOne(text, texts, scorer=fuzz.ratio, score_cutoff=_REWORDED)
    return f"; there is {_short(best[0])!r}" if best else ""


def _contradicting(
    decisions: Decisions, rulings: _Rulings, grouping: Grouping, held: set[str]
) -> Iterator[Diagnostic]:
    unheeded: dict[Decision, Ruling] = {}
    for ruling in grouping.unheeded:
        for one in rulings.made[ruling]:
            unheeded.setdefault(one, ruling)
    for one in dict.fromkeys(rulings.vain):
        if one not in unheeded:
            yield _told(CONTRADICTION, decisions, one, "the decision keeps a citation apart from itself")
    for one, ruling in unheeded.items():
        if one.relation == "same" and ruling.first in held and ruling.second in held:
            cause = f"{ruling.first!r} and {ruling.second!r} are two entries of the library"
            yield _told(CONTRADICTION, decisions, one, f"the decision is not followed: {cause}")
        else:
            yield _opposed(decisions, one, _opponent(ruling, rulings.made))


def _opposed(decisions: Decisions, one: Decision, other: Decision | None) -> Diagnostic:
    that = f"that at {place(decisions.path, other.line)}" if other else "others, or entries of the library"
    return _told(CONTRADICTION, decisions, one, f"the decision is not followed: it contradicts {that}")


def _opponent(ruling: Ruling, made: Made) -> Decision | None:
    """A decision that keeps apart what a ruling, with others of its kind, puts together."""
    against = {"different"} if ruling.relation == "same work" else {"different", "same work"}
    together = _reached(ruling, [one for one in made if one.relation in ("same", ruling.relation)])
    met = (one for one in made if one.relation in against and {one.first, one.second} <= together)
    opposed = (decision for one in met for decision in made[one])
    return min(opposed, key=lambda one: (one.line, one.column), default=None)


def _reached(ruling: Ruling, links: Sequence[Ruling]) -> set[Name]:
    found = {ruling.first, ruling.second}
    grown = True
    while grown:
        more = {name for one in links if found & {one.first, one.second} for name in one[1:]} - found
        found |= more
        grown = bool(more)
    return found


def _moved(decisions: Decisions, meant: Mapping[str, Side], grouping: Grouping) -> Iterator[Diagnostic]:
    """Tell of keys that other sources have by now than those that were meant."""
    now = {source.key: set(source.members) for source in grouping.sources if source.members}
    for one in decisions.items:
        for key in one.keys:
            if key in meant and key in now and now[key].isdisjoint(meant[key]):
                message = f"{key!r} is the key of another source when decisions are followed: quote citations"
                yield _told(MOVED, decisions, one, message)


def _told(code: str, decisions: Decisions, one: Decision, message: str) -> Diagnostic:
    return Diagnostic(code, message, decisions.path, one.line, one.column)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"
