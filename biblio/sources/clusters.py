"""Grouping by best links first, where no group may hold two members that conflict."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from biblio.sources.block import index, pairs
from biblio.sources.compare import compare_forms
from biblio.sources.evidence import Comparison
from biblio.sources.forms import Form
from biblio.sources.rulings import Positions
from biblio.sources.vetoes import clash

# So many members of each side are compared before two groups are joined.
_WITNESSES = 40
_FLAGS = {
    2: "other persons are named, joined by title and imprint",
    3: "one title says more, joined by persons and imprint",
    9: "years differ by one and one of them is not firm",
    11: "publishers differ, joined by year and place",
    13: "joined without a year",
    14: "joined without an author",
}

Conflict = Callable[[Comparison], bool]


@dataclass(frozen=True, slots=True)
class Link:
    """Two positions that may be one, and how well they fit."""

    first: int
    second: int
    score: float
    row: int = 0

    @property
    def doubt(self) -> str:
        """What an editor should look at where this link joined something; empty where nothing."""
        return _FLAGS.get(self.row, "")


class Clusters:
    """A partition of forms that grows by joining and refuses joins that would bring a conflict inside.

    Members of a cluster stand in the order of their content, so that neither the order of the forms nor
    that of equally good links shows in the result.
    """

    def __init__(
        self,
        forms: Mapping[int, Form],
        conflicts: Conflict,
        rivals: frozenset[int] = frozenset(),
        apart: Collection[Positions] = (),
    ):
        """Start with each form on its own.

        Args:
            forms: The forms by position.
            conflicts: Which comparisons forbid that two forms share a cluster.
            rivals: Positions of which a cluster may hold one at most.
            apart: Pairs of positions, the lesser one first, that may not share a cluster whatever they say.
        """
        self.forms = forms
        self.doubts: dict[int, set[str]] = defaultdict(set)
        self._conflicts = conflicts
        self._rivals = rivals
        self._root = {position: position for position in forms}
        self._members = {position: [position] for position in forms}
        self._compared = dict.fromkeys(apart, True)
        self._barred: dict[int, set[int]] = defaultdict(set)
        for first, second in apart:
            self._barred[first].add(second)
            self._barred[second].add(first)

    def root(self, position: int) -> int:
        """The position that stands for the cluster of ``position``."""
        return self._root[position]

    def members(self, position: int) -> tuple[int, ...]:
        """The cluster of a position."""
        return tuple(self._members[self._root[position]])

    def all(self) -> list[tuple[int, ...]]:
        """All clusters, in order of content of their first members."""
        return [tuple(self._members[root]) for root in sorted(self._members, key=self._order)]

    def barred(self, position: int, other: int) -> bool:
        """Whether the clusters of two positions hold rivals, or a pair that has to stay apart."""
        left, right = self.members(position), self.members(other)
        if self._rivals.intersection(left) and self._rivals.intersection(right):
            return True
        return bool(self._barred) and any(not self._barred[one].isdisjoint(right) for one in left)

    def fits(self, position: int, other: int) -> bool:
        """Whether the clusters of two positions can be joined without a conflict."""
        if self.barred(position, other):
            return False
        left, right = self.members(position)[:_WITNESSES], self.members(other)[:_WITNESSES]
        return not any(self._conflict(a, b) for a in left for b in right)

    def force(self, wanted: Iterable[Positions]) -> frozenset[Positions]:
        """Join pairs whatever they say; give those that may not be, as others keep them apart."""
        refused = set()
        for first, second in sorted(wanted, key=lambda pair: sorted(map(self._order, pair))):
            self._compared[first, second] = False
            if self._root[first] != self._root[second]:
                if self.barred(first, second):
                    refused.add((first, second))
                else:
                    self._merge(self._root[first], self._root[second])
        return frozenset(refused)

    def join(self, links: Iterable[Link]) -> None:
        """Join the best links first, as far as nothing conflicts."""
        for link in sorted(links, key=self._rank):
            left, right = self._root[link.first], self._root[link.second]
            if left != right and self.fits(left, right):
                self._merge(left, right)
                if link.doubt:
                    self.doubts[self._root[left]].add(link.doubt)

    def absorb(self, links: Iterable[Link]) -> None:
        """Join what says too little to be compared, unless year, volume or edition clash."""
        for link in sorted(links, key=self._rank):
            form, root = self.forms[link.first], self._root[link.second]
            if self.barred(link.first, root):
                continue
            if not any(clash(form, self.forms[other]) for other in self._members[root]):
                self._merge(self._root[link.first], root)
                self.doubts[self._root[link.first]].add(link.doubt)

    def _merge(self, left: int, right: int) -> None:
        root, other = sorted((left, right), key=self._order)
        for position in self._members.pop(other):
            self._root[position] = root
            insort(self._members[root], position, key=self._order)
        self.doubts[root] |= self.doubts.pop(other, set())

    def _order(self, position: int) -> tuple[bool, str, int]:
        return (position not in self._rivals, self.forms[position].identity, position)

    def _rank(self, link: Link) -> tuple[float, list[tuple[bool, str, int]]]:
        return (-link.score, sorted((self._order(link.first), self._order(link.second))))

    def _conflict(self, a: int, b: int) -> bool:
        pair = (min(a, b), max(a, b))
        if pair not in self._compared:
            self._compared[pair] = self._conflicts(compare_forms(self.forms[a], self.forms[b]))
        return self._compared[pair]


def links(
    forms: Mapping[int, Form],
    keys: Callable[[Form], Iterable[str]],
    wanted: Callable[[Comparison], bool],
) -> Iterator[Link]:
    """Compare the forms that share a key, and keep the pairs that are wanted."""
    blocks = index(forms, {position: keys(form) for position, form in forms.items()})
    for first, second in pairs(blocks[key] for key in sorted(blocks)):
        seen = compare_forms(forms[first], forms[second])
        if wanted(seen):
            yield Link(first, second, seen.score, seen.row)
