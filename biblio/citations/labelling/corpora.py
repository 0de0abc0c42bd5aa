"""Collections that are cited by their abbreviation alone are titles: ``CIL XIV 4549``, ``P.Oxy. 3250``."""

from __future__ import annotations

from biblio.citations.labelling.label_runs import remember, runs
from biblio.citations.labelling.labels import is_value
from biblio.citations.labelling.tokens import Tokens
from biblio.normalize.corpora import is_corpus


def relabel_corpora(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, such a collection at the beginning of the citation ``first`` to ``last``."""
    start, end = next(runs(labels, "container", first, last), (last, last))
    begins = start < last and not any(is_value(name) for name in labels[first:start])
    if begins and is_corpus("".join(tokens.words[start:end])):
        labels[start:end] = ["title"] * (end - start)
        remember(labels, "title", end, last)
