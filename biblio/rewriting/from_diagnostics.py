"""The edits that rules attach to what they tell."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from biblio.model import Diagnostic, Edit, Result
from biblio.rewriting.rewrite import Place


def planner(
    check: Callable[[Result], Iterable[Diagnostic]], unsafe: bool = False
) -> Callable[[Result, Collection[Place]], dict[str, list[Edit]]]:
    """Give the plan that makes the edits of rules, for `rewrite.rewrite`.

    An edit lies in a citation or borders on it: what is no citation is not ours to change.

    Args:
        check: What the rules tell of a result.
        unsafe: Whether edits are made, too, that a person should look at.
    """

    def plan(result: Result, barred: Collection[Place]) -> dict[str, list[Edit]]:
        edits: dict[str, list[Edit]] = {document.path: [] for document in result.documents}
        free = {
            document.path: [
                (one.reading.start, one.reading.end)
                for one in result.citations
                if one.path == document.path and (one.path, one.reading.start) not in barred
            ]
            for document in result.documents
        }
        for told in check(result):
            edit = told.edit
            if edit and (edit.safe or unsafe) and _within(edit, free.get(told.path, ())):
                edits[told.path].append(edit)
        return edits

    return plan


def _within(edit: Edit, extents: Iterable[tuple[int, int]]) -> bool:
    return any(start <= edit.start and edit.end <= end for start, end in extents)
