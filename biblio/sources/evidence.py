"""What a comparison of two references gives: a verdict, and the evidence for and against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Verdict = Literal["same", "same work", "different", "unsure"]
"""One source; two sources of one work; two works; or not to be told from these two alone."""


class Evidence(NamedTuple):
    """What was seen in a CSL variable, and how much it says.

    ``weight`` is in log odds, above 0 for one source and below 0 against it; None where nothing was weighed.
    """

    field: str
    text: str
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is known about two references.

    ``score``, between 0 and 1, is the probability of one source where that was weighed, and ranks comparisons
    of one verdict elsewhere. Of ``different`` ones it tells how near a miss it was: two misspellings of one
    name may be too far apart. ``row`` is the row of the module's table that applies.
    """

    verdict: Verdict
    score: float
    evidence: tuple[Evidence, ...]
    row: int

    @property
    def weighed(self) -> bool:
        """Whether the verdict is one of weights, so that ``score`` is a probability."""
        return any(one.weight is not None for one in self.evidence)
