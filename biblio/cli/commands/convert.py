"""The command ``biblio convert``."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from biblio.cli import CLEAN, FINDINGS, inputs
from biblio.cli.printing import emit, flush, remark

Format = Literal["bibtex", "biblatex", "csl-json", "csl-yaml", "ris"]

EXAMPLES = """\b
Examples:
  biblio convert references.bib --to csl-json > references.json
  biblio convert export.ris --to biblatex -o references.bib
  biblio convert - --from csl-json --to ris < items.json
\b
Exit code 1: what cannot be read as an entry is left out, and told.
"""


def convert(
    library: Annotated[
        str, typer.Argument(metavar="LIBRARY", show_default=False, help="A library; - is standard input.")
    ],
    target: Annotated[Format, typer.Option("--to", show_default=False, help="The format that is wanted.")],
    source: Annotated[
        Format | None,
        typer.Option("--from", show_default=False, help="The format of LIBRARY, where it cannot be told."),
    ] = None,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="Write here; - prints it.")
    ] = "-",
    counts: Annotated[
        bool,
        typer.Option("--counts", help="Keep usage figures, in .bib files as comments."),
    ] = False,
) -> int:
    """Write a library in another format, entries in their order.

    A .bib file stays one in the other dialect, with its comments. What a format has no field for stands where
    it can be read back from: in "custom" of CSL items, in annotations of a .bib file, in notes of RIS.
    """
    from biblio.documents.read import read_text
    from biblio.formats import convert as conversion
    from biblio.sources.citekeys import citekeys

    text = read_text(library)
    form = source or conversion.recognised(library, text)
    done = conversion.convert(text, form, target, library, citekeys, counts)
    if output == "-":
        emit(done.text)
        flush()
    else:
        _write(done.text, output, library)
    inputs.warn(done.diagnostics, library)
    return FINDINGS if done.left_out else CLEAN


def _write(text: str, output: str, library: str) -> None:
    import os
    from pathlib import Path

    from biblio import files
    from biblio.errors import DocumentError

    if library != "-" and os.path.realpath(output) == os.path.realpath(library):
        raise DocumentError("this is the library itself; choose another file for -o", output)
    files.write({Path(output): text.encode()})
    remark(f"wrote {output}")
