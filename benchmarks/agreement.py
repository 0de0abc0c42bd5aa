"""How well groups agree with known ones: precision and recall of the pairs, and the B-cubed F1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple


class Agreement(NamedTuple):
    """Pairs that are in one group where they should be, and where they should not, or are not.

    ``bcubed`` is the F1 of B-cubed precision and recall (Bagga and Baldwin 1998), which counts each member
    once, be its group large or small.
    """

    right: int
    wrong: int
    missed: int
    bcubed: float

    @property
    def precision(self) -> float:
        """The share of the pairs found that are right; 1 where none is found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of the known pairs that are found; 1 where none is known."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two; 1 where nothing is known and nothing found."""
        pairs = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / pairs if pairs else 1.0

    def cells(self) -> tuple[str, ...]:
        """What a table shows of it, under `HEADS`."""
        return tuple(f"{share:.4f}" for share in (self.precision, self.recall, self.f1, self.bcubed))


HEADS = ("precision", "recall", "F1", "B-cubed")


def agreement(known: Sequence[Hashable], found: Sequence[Hashable]) -> Agreement:
    """Compare two groupings of the same things, each a name of the group for each of them."""
    both = Counter(zip(known, found, strict=True))
    ours, theirs = Counter(known), Counter(found)
    right = _pairs(both.values())
    precision = sum(count * count / theirs[group] for (_, group), count in both.items())
    recall = sum(count * count / ours[group] for (group, _), count in both.items())
    bcubed = 2 * precision * recall / (precision + recall) / len(known) if known else 1.0
    return Agreement(right, _pairs(theirs.values()) - right, _pairs(ours.values()) - right, bcubed)


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)
