"""The command ``biblio find``."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from biblio.cli import inputs
from biblio.cli.inputs import NOTHING_FOUND, DecisionsFile, LibraryFile, Paths
from biblio.cli.printing import emit, remark


def find(
    paths: Paths,
    output_format: Annotated[Literal["table", "jsonl"], typer.Option("--format")] = "table",
    library: LibraryFile = None,
    decisions: DecisionsFile = None,
) -> int:
    """List the citations of documents, in order."""
    from biblio.cli.shapes import citation_record, citation_table, json_line

    library = inputs.library_path(library, paths)
    known = inputs.library(library, inputs.library_text(library))
    decided = inputs.decisions(decisions, paths)
    documents, status = inputs.documents(paths)
    citations = inputs.found(documents, known, decided).citations if documents else ()
    if output_format == "table":
        emit(citation_table(citations) if documents else "")
    else:
        for citation in citations:
            emit(json_line(citation_record(citation)))
    if documents and not citations:
        remark(NOTHING_FOUND)
    return status
