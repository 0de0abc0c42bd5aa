"""The command ``biblio build``."""

from __future__ import annotations

from typing import Annotated

import typer

from biblio.cli import inputs
from biblio.cli.inputs import DEFAULT_STYLE, DecisionsFile, LibraryFile, Paths
from biblio.cli.printing import emit, flush, remark


def build(
    paths: Paths,
    folder: Annotated[
        str, typer.Option("-o", "--output", metavar="DIR", show_default=False, help="Where the files go.")
    ],
    library: LibraryFile = None,
    style: Annotated[
        str | None,
        typer.Option(
            "--style",
            metavar="NAME|FILE.csl",
            help=f"The CSL style of the bibliography; {DEFAULT_STYLE} if not given.",
        ),
    ] = None,
    decisions: DecisionsFile = None,
    counts: Annotated[
        bool,
        typer.Option("--counts", help="Tell in references.bib, as comments, how often each source is cited."),
    ] = False,
    bom: Annotated[
        bool, typer.Option("--bom", help="Begin CSV with a byte order mark, as spreadsheets want it.")
    ] = False,
) -> int:
    """Write the bibliography of documents, and how often they use each source, into a folder."""
    from biblio.outputs import check_inputs, outputs_in, render_all, summary, write_files
    from biblio.styling.styles import find_style

    chosen = find_style(inputs.style_name(style, paths))
    library = inputs.library_path(library, paths)
    targets = outputs_in(folder)
    check_inputs((*paths, *([library] if library else ())), targets)
    base = inputs.library_text(library)
    known = inputs.library(library, base)
    decided = inputs.decisions(decisions, paths)
    documents, status = inputs.documents(paths, leave_out=targets)
    if documents:
        result = inputs.found(documents, known, decided)
        texts, diagnostics = render_all(result, chosen, base, counts=counts, bom=bom)
        written = write_files(texts, folder)
        inputs.warn(diagnostics)
        emit(summary(result))
        flush()
        remark(f"wrote {', '.join(str(path) for path in written)}")
    return status
