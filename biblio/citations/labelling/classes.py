"""Classes of preprints behind their number, which name nobody: ``arXiv:2104.09917 [physics.ao-ph]``."""

from __future__ import annotations

from biblio.citations.labelling.label_runs import runs
from biblio.citations.labelling.labels import between
from biblio.citations.labelling.tokens import Tokens

_LONGEST = 10


def leave_classes(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label what such brackets hold, in place, as no value of the citation from ``first`` to ``last``."""
    words = tokens.words
    for start, end in list(runs(labels, "identifier", first, last)):
        if words[start].casefold() != "arxiv" or words[end : end + 1] != ["["]:
            continue
        closing = next((at for at in range(end, min(end + _LONGEST, last)) if words[at] == "]"), end)
        labels[end : closing + 1] = [between("identifier")] * (closing + 1 - end)
