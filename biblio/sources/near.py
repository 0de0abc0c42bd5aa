"""What joined the references of a source, and which sources it was nearly one with."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from biblio.model import Reference
from biblio.sources.block import dated_keys, index, pairs, title_keys
from biblio.sources.clusters import Link
from biblio.sources.compare import NEARLY, compare_forms
from biblio.sources.evidence import Comparison
from biblio.sources.forms import Form, prepare
from biblio.sources.group import one_digit
from biblio.sources.rulings import Positions

# Of a source that is said in more ways only so many, the most frequent ones, are compared with each other.
_MOST = 40
# From here on, 0 to 1, what is certainly two may have been meant as one.
_ALMOST = 0.6
# Below this probability a join should be looked at.
_SURE = 0.9
# Below this one, what no rule decides is hardly one source.
_UNLIKELY = 0.1

WHY: Mapping[int, str] = {
    1: "they say the same",
    2: "other persons",
    3: "other titles, or none",
    4: "one title is shorter, and the years differ",
    5: "other volumes or numbers",
    6: "other editions or translators",
    7: "an identifier",
    8: "the years differ",
    9: "the years are one apart",
    10: "persons, title and year are weighed",
    11: "the publishers differ",
    12: "publishers and places differ",
    13: "one has no year",
    14: "one names no author",
    15: "the containers, dates or pages of pieces",
    16: "titles in two scripts or languages",
}
"""What the rows of the table in `biblio.sources.compare` look at."""


class Join(NamedTuple):
    """Two references of one source, by position, and how they compare; ``ruled`` if people joined them."""

    first: int
    second: int
    seen: Comparison
    ruled: bool = False

    @property
    def doubtful(self) -> bool:
        """Whether an editor should look at it."""
        if self.ruled or self.seen.row == 1:
            return False
        weak = self.seen.weighed and self.seen.score < _SURE
        return weak or self.seen.verdict != "same" or bool(Link(0, 0, 1.0, self.seen.row).doubt)


class Miss(NamedTuple):
    """Two sources, by position, that have much in common, and how they compare."""

    first: int
    second: int
    seen: Comparison


def same_forms(references: Mapping[int, Reference]) -> list[tuple[int, ...]]:
    """Positions of references that say the same, the most frequent first, else in order of content."""
    forms: dict[str, list[int]] = {}
    for position in sorted(references):
        forms.setdefault(prepare(references[position]).identity, []).append(position)
    return [tuple(forms[said]) for said in sorted(forms, key=lambda said: (-len(forms[said]), said))]


def joins(references: Mapping[int, Reference], ruled: Collection[Positions] = ()) -> list[Join]:
    """The best links by which references of one source hold together: one less than there are.

    Args:
        references: They say different things each; of very many only the first ones are linked.
        ruled: Pairs of positions, the lesser one first, that people joined: these come first.

    Returns:
        The links, the weakest first.
    """
    forms = {position: prepare(references[position]) for position in list(references)[:_MOST]}
    links = [
        Join(first, second, compare_forms(forms[first], forms[second]), (first, second) in ruled)
        for first, second in combinations(sorted(forms), 2)
    ]
    home = {position: position for position in forms}
    found = []
    for link in sorted(links, key=lambda link: _strength(link, forms), reverse=True):
        one, other = home[link.first], home[link.second]
        if one != other:
            found.append(link)
            home = {position: one if root == other else root for position, root in home.items()}
    return found[::-1]


def misses(references: Sequence[Reference]) -> Iterator[Miss]:
    """The pairs of sources that are of one work, cannot be told apart for certain, or nearly miss that.

    Args:
        references: Those of the sources.
    """
    forms = {position: prepare(reference) for position, reference in enumerate(references)}
    blocks = index(forms, {p: (*dated_keys(form), *title_keys(form)) for p, form in forms.items()})
    for first, second in sorted(pairs(blocks[key] for key in sorted(blocks))):
        seen = compare_forms(forms[first], forms[second])
        if seen.verdict != "different" or seen.score >= _ALMOST:
            yield Miss(first, second, seen)


def open_to_doubt(seen: Comparison, years: tuple[int | None, int | None], lone: bool) -> bool:
    """Whether people may see otherwise that two sources are two.

    Args:
        seen: How they compare.
        years: Their years.
        lone: Whether one of them is cited but once, so that its year may be a slip.
    """
    if seen.verdict == "different":
        return seen.score >= NEARLY
    if seen.verdict == "same work" and not seen.weighed:
        return seen.row == 8 and lone and one_digit(*years)
    return seen.verdict == "same" or not seen.weighed or seen.score >= _UNLIKELY


def _strength(link: Join, forms: Mapping[int, Form]) -> tuple[bool, bool, float, str, str]:
    sides = sorted((forms[link.first].identity, forms[link.second].identity))
    return (link.ruled, link.seen.verdict == "same", link.seen.score, sides[0], sides[1])
