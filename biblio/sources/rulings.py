"""What people decided about two references, so that no comparison has to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

Relation = Literal["same", "same work", "different"]
"""One source; two sources of one work; or two works."""

Positions = tuple[int, int]


class Ruling(NamedTuple):
    """A decision about two references: positions in what is grouped, or keys of sources of the library."""

    relation: Relation
    first: int | str
    second: int | str


class Ruled(NamedTuple):
    """A ruling with the positions, in order, that it is about."""

    ruling: Ruling
    pair: Positions


def placed(rulings: Iterable[Ruling], at: Mapping[int | str, int]) -> Iterator[Ruled | Ruling]:
    """Give each ruling the places of what it names; one that names something unknown comes as it is.

    A reference and itself are not known either. Two references at one place are the same already.
    """
    for ruling in rulings:
        first, second = at.get(ruling.first), at.get(ruling.second)
        if first is None or second is None or ruling.first == ruling.second:
            yield ruling
        elif first == second:
            if ruling.relation != "same":
                yield ruling
        else:
            yield Ruled(ruling, (min(first, second), max(first, second)))


def pairs(ruled: Iterable[Ruled], *relations: Relation) -> frozenset[Positions]:
    """The pairs that stand in one of some relations."""
    return frozenset(one.pair for one in ruled if one.ruling.relation in relations)
