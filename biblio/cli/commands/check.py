"""The command ``biblio check``."""

from __future__ import annotations

from typing import Annotated

import typer

from biblio.cli import BAD_INPUT, CLEAN, FINDINGS
from biblio.cli.findings import OutputFormat
from biblio.cli.inputs import DecisionsFile, LibraryFile, Paths
from biblio.cli.printing import emit, remark, report

EXAMPLES = """\b
Examples:
  biblio check book.txt
  biblio check chapters/ --library refs.bib --ignore CIT06
  biblio check refs.bib
  biblio check book.txt --write-baseline known.json
  biblio check book.txt --baseline known.json
  biblio explain CIT021
"""


def check(
    paths: Paths,
    library: LibraryFile = None,
    decisions: DecisionsFile = None,
    output_format: Annotated[OutputFormat, typer.Option("--output-format")] = "text",
    select: Annotated[
        str | None,
        typer.Option("--select", metavar="CODE,...", help="Only these rules; beginnings of codes will do."),
    ] = None,
    ignore: Annotated[
        str | None, typer.Option("--ignore", metavar="CODE,...", help="Not these rules.")
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    write_baseline: Annotated[
        str | None,
        typer.Option("--write-baseline", metavar="FILE", help="Write what is known from now on."),
    ] = None,
    baseline: Annotated[
        str | None, typer.Option("--baseline", metavar="FILE", help="Tell only what is not known.")
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither use nor fill the cache.")] = False,
) -> int:
    """Tell what an editor should look at in documents and .bib files. Writes nothing to them.

    Each finding is a line: path:line:column: CODE message. A remark silences findings on its line or, alone
    on a line, those of the next one: <!-- biblio: ignore CIT021 --> in Markdown, % biblio: ignore ... in
    LaTeX and .bib, [biblio: ignore ...] in plain text.

    Exit codes: 0 nothing found, 1 findings, 2 wrong use or bad input, 3 an internal error.
    """
    from biblio.cli import baseline as known
    from biblio.cli.checking import asked_for
    from biblio.cli.checking import check as checked
    from biblio.cli.findings import rendered, summary

    asked = asked_for(
        paths,
        library=library,
        decisions=decisions,
        select=select,
        ignore=ignore,
        uses_cache=not no_cache,
    )
    outcome = checked(asked)
    for error in outcome.errors:
        report(error)
    found = outcome.diagnostics
    if write_baseline is not None:
        known.write(write_baseline, found, outcome.texts)
        remark(f"wrote {write_baseline}: {summary(found, outcome.silenced, 0)}")
        return BAD_INPUT if outcome.errors else CLEAN
    compared = baseline or asked.settings.located(asked.settings.baseline)
    left = known.new(compared, found, outcome.texts) if compared else found
    for piece in rendered(left, outcome.texts, output_format):
        emit(piece)
    if outcome.texts:
        remark(summary(left, outcome.silenced, len(found) - len(left)))
    if outcome.errors:
        return BAD_INPUT
    return FINDINGS if left and not exit_zero else CLEAN
