"""What is told of documents that were rewritten meanwhile, with the places that it has in the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from biblio.documents.lines import Lines
from biblio.model import Diagnostic, Document
from biblio.rewriting.edits import Moves
from biblio.rewriting.rewrite import Edits


def in_files(
    told: Iterable[Diagnostic], documents: Sequence[Document], passes: Sequence[Edits]
) -> Iterator[Diagnostic]:
    """Give what was told of documents after some edits the places that it has before them.

    Args:
        told: What was told.
        documents: The documents before all edits.
        passes: The edits, one time after another.
    """
    lines: dict[str, Lines] = {}
    moves: dict[str, list[Moves]] = {}
    texts = {document.path: document.text for document in documents}
    for one in told:
        if one.start is None or one.end is None or one.path not in texts:
            yield one
            continue
        if one.path not in lines:
            lines[one.path] = Lines(texts[one.path])
            moves[one.path] = [Moves(edits[one.path]) for edits in reversed(passes) if edits.get(one.path)]
        start, end = one.start, one.end
        for move in moves[one.path]:
            start, end = move.origin(start, end)
        line, column = lines[one.path].position(start)
        yield replace(one, start=start, end=end, line=line, column=column)
