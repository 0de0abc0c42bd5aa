"""The command ``biblio usage``."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from biblio.cli import inputs
from biblio.cli.inputs import DEFAULT_STYLE, NOTHING_FOUND, DecisionsFile, Paths
from biblio.cli.printing import emit, remark


def usage(
    paths: Paths,
    output_format: Annotated[Literal["table", "csv", "json"], typer.Option("--format")] = "table",
    decisions: DecisionsFile = None,
    mark: Annotated[
        bool, typer.Option("--bom", help="Begin CSV with a byte order mark, as spreadsheets want it.")
    ] = False,
) -> int:
    """Count the citations of every source of documents."""
    from biblio.formats.cells import with_mark
    from biblio.formats.usage import rows, table, write_csv, write_json
    from biblio.outputs import short_names
    from biblio.styling.render import bibliography
    from biblio.styling.styles import find_style

    decided = inputs.decisions(decisions, paths)
    documents, status = inputs.documents(paths)
    if not documents:
        return status
    result = inputs.found(documents, (), decided)
    if not result.citations:
        remark(NOTHING_FOUND)
    if output_format == "table":
        emit(table(rows(result, short_names(result.library))))
        return status
    references = [(source.key, source.reference) for source in result.library.sources]
    rendered = bibliography(references, find_style(DEFAULT_STYLE))
    inputs.warn(rendered.diagnostics)
    counted = rows(result, rendered.plain())
    if output_format == "json":
        emit(write_json(counted))
    else:
        emit(with_mark(write_csv(counted)) if mark else write_csv(counted))
    return status
