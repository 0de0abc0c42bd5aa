"""What ``Ibid.`` points to: the citation before it, where there is only one that it can mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from biblio.model import Citation

FIRST = "points back, and nothing is cited before it in this document"
OPEN = "points back to a citation that is itself unresolved"
SEVERAL = "points back to a note that cites several sources: "


def resolve(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Give each ``Ibid.`` the source of the citation before it, or the reason why it has none.

    ``citations`` stand in the order of path and position, those that are no back-reference with their source.
    An ``Ibid.`` behind a note (a line) that cites several sources stays open, as CSL has it; in the same note
    it means the citation before it. Documents are apart.
    """
    result: list[Citation] = []
    note: list[Citation] = []
    for citation in citations:
        if note and note[-1].path != citation.path:
            note = []
        found = citation
        if citation.reading.form == "ibid" and citation.source is None:
            found = _pointing(citation, note)
        result.append(found)
        note = [*note, found] if note and note[-1].line == citation.line else [found]
    return tuple(result)


def _pointing(citation: Citation, note: Sequence[Citation]) -> Citation:
    if not note:
        return replace(citation, reason=FIRST)
    before = note[-1]
    if before.source is None:
        return replace(citation, reason=OPEN)
    cited = dict.fromkeys(other.source for other in note if other.source)
    if len(cited) > 1 and before.line != citation.line:
        return replace(citation, reason=SEVERAL + ", ".join(cited))
    return replace(citation, source=before.source, work=before.work, reason=None)
