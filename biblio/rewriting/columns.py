"""Tables whose cells are told by the columns in which they stand: nothing in them may move."""

from __future__ import annotations

from collections.abc import Sequence

from biblio.model import Document, Edit
from biblio.tables import width


def displacing(document: Document, edits: Sequence[Edit]) -> list[Edit]:
    """The edits after which a cell of a table of reStructuredText would stand in other columns.

    Args:
        document: A document of any kind.
        edits: Edits of it.
    """
    if document.kind != "rst":
        return []
    # Most documents are of another kind.
    from biblio.documents.rst import blanked
    from biblio.documents.rst_tables import tables

    text = document.text
    extents = [(table.start, table.end) for table in tables(blanked(text))]
    return [
        edit
        for edit in edits
        if any(start <= edit.start < end for start, end in extents)
        and width(edit.text) != width(text[edit.start : edit.end])
    ]
