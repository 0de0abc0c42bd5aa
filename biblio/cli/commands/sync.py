"""The command ``biblio sync``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from biblio.cli import CLEAN, inputs
from biblio.cli.inputs import DEFAULT_STYLE, NOTHING_FOUND, DecisionsFile, LibraryFile
from biblio.cli.printing import remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from biblio.model import Document, Result, Source

EXAMPLES = """\b
Examples:
  biblio sync                         all documents here, into bibliography/
  biblio sync chapters/ -o sources
  biblio sync --library my.bib        new sources are added to my.bib
  biblio sync --check                 in CI: is everything up to date?
\b
Files: references.bib, usage.csv, bibliography.md. Entries that are there
already stay as they are. Exit code 1: something was not up to date; without
--check it is now. Empty documents cite nothing; where one cannot be read,
nothing is written (exit code 2), since the counts would be wrong.
"""


def sync(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATHS", show_default=False, help="Files or folders; this folder if none."),
    ] = None,
    folder: Annotated[
        str, typer.Option("-o", "--output", metavar="DIR", help="Where the files stand.")
    ] = "bibliography",
    library: LibraryFile = None,
    style: Annotated[
        str | None,
        typer.Option("--style", metavar="NAME|FILE.csl", help="The CSL style of the bibliography."),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 if a file is not up to date.")
    ] = False,
    decisions: DecisionsFile = None,
) -> int:
    """Keep library, usage and bibliography of a repository in step with its documents."""
    from biblio.cli import syncing
    from biblio.documents.write import text_at
    from biblio.outputs import check_inputs
    from biblio.settings import find
    from biblio.styling.styles import find_style

    wanted = paths or ["."]
    settings = find(wanted)
    chosen = find_style(style or settings.style or DEFAULT_STYLE)
    targets = syncing.targets_in(folder, library or settings.located(settings.library) or None)
    written = frozenset(os.path.realpath(path) for path in targets)
    check_inputs(wanted, written)
    decided = inputs.decisions(decisions, wanted)
    inputs.library(targets.library, text_at(targets.library))
    documents, status = inputs.documents(wanted, leave_out=written, may_be_empty=True)
    if status != CLEAN or not documents:
        return status

    def found(documents: Sequence[Document], known: Sequence[Source]) -> Result:
        return inputs.found(documents, known, decided)

    made, result = syncing.texts(documents, targets, found, chosen)
    if not result.citations:
        remark(NOTHING_FOUND)
    return syncing.settle(made, check)
