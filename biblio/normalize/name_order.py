"""Which pieces of a list make one person, and in which order each name stands.

A list keeps to one order, or turns only its first name round (Chicago Manual of Style 17, 14.76): the reading
is chosen for which the pieces speak most, with a price on each change of order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from biblio.normalize.name_pieces import Piece
from biblio.normalize.name_weights import Order, turned_weight, weights

_CHANGE: dict[tuple[Order | None, Order], float] = {
    ("turned", "direct"): -0.4,
    ("turned", "listed"): -2.5,
    ("direct", "turned"): -2.0,
    ("direct", "listed"): -2.5,
    ("listed", "direct"): -2.5,
    ("listed", "turned"): -2.0,
}
# A family name alone among whole names is rare.
_ALONE = -4.5
_PARTED, _UNPARTED, _GOES_ON = 0.5, -1.5, 1.5
_ONLY_PAIR = 0.8


class Reading(NamedTuple):
    """One person: pieces ``first`` to ``last`` of the list, and the order of the name."""

    order: Order
    first: int
    last: int


class _Chain(NamedTuple):
    weight: float
    reading: Reading | None
    before: _Chain | None


def read_order(chunks: Sequence[Sequence[Piece]], *, goes_on: bool) -> list[Reading]:
    """The persons in the pieces of ``chunks``, which are counted through; none is in two chunks.

    Args:
        chunks: The pieces between commas, for each stretch between words like ``and`` or semicolons.
        goes_on: Whether an ``et al.`` ends the list.
    """
    flat = [piece for chunk in chunks for piece in chunk]
    if len(flat) == 1:
        return [Reading(_best_alone(flat[0]), 0, 0)]
    ends = set(accumulate(map(len, chunks)))
    best, readings = _cheapest(flat, ends, _ONLY_PAIR if len(flat) == 2 else 0.0)
    bare = sum(weights(piece).bare for piece in flat)
    bare += _PARTED if len(chunks) > 1 and len(chunks[-1]) == 1 else _GOES_ON if goes_on else _UNPARTED
    if bare > best:
        return [Reading("bare", at, at) for at in range(len(flat))]
    return readings


def _best_alone(piece: Piece) -> Order:
    direct, listed, bare = weights(piece)
    if direct >= listed and direct >= bare:
        return "direct"
    return "listed" if listed >= bare else "bare"


def _cheapest(flat: Sequence[Piece], ends: set[int], bonus: float) -> tuple[float, list[Reading]]:
    """The best chain of readings (Viterbi), and how much speaks for it."""
    chains: list[dict[Order | None, _Chain]] = [{None: _Chain(0.0, None, None)}, *({} for _ in flat)]
    for at, piece in enumerate(flat):
        direct, listed, bare = weights(piece)
        singles: tuple[tuple[Order, float], ...] = (
            ("direct", direct),
            ("listed", listed),
            ("bare", bare + _ALONE),
        )
        for order, weight in singles:
            chains[at + 1][order] = _longer(chains[at], Reading(order, at, at), weight)
        if at + 1 < len(flat) and at + 1 not in ends:
            weight = turned_weight(piece, flat[at + 1]) + bonus
            chains[at + 2]["turned"] = _longer(chains[at], Reading("turned", at, at + 1), weight)
    best = last = max(chains[-1].values(), key=lambda chain: chain.weight)
    readings: list[Reading] = []
    while last.reading and last.before:
        readings.insert(0, last.reading)
        last = last.before
    return best.weight, readings


def _longer(before: Mapping[Order | None, _Chain], reading: Reading, weight: float) -> _Chain:
    """The best chain that ends in ``reading``, a change of order priced in."""
    price = {
        order: chain.weight + _CHANGE.get((order, reading.order), 0.0) for order, chain in before.items()
    }
    order = max(price, key=price.__getitem__)
    return _Chain(price[order] + weight, reading, before[order])
