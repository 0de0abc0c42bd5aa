"""The command ``biblio fix``."""

from __future__ import annotations

import shlex
import sys
from typing import Annotated, Literal

import typer

from biblio.cli import inputs
from biblio.cli.inputs import DecisionsFile, Paths

EXAMPLES = """\b
Examples:
  biblio fix book.md --diff                     what would be changed
  biblio fix book.md                            safe edits, in place
  biblio fix chapters/ --to style               as most citations are printed
  biblio fix book.md --to style --style chicago-author-date --library my.bib
  biblio fix book.md --to keys                  [@roe1990, p. 12], references.bib
  biblio fix thesis.tex --to keys --library thesis.bib
\b
What is written is read again first: a citation that would mean something
else stays as it is, and that is told. What is no citation stays, byte for byte.
"""


def fix(
    paths: Paths,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff", help="Write nothing; print what would change, and exit with 1 if anything would."
        ),
    ] = False,
    unsafe: Annotated[
        bool,
        typer.Option(
            "--unsafe",
            help="Rewrite, too, what a person should look at, and what is read with little certainty.",
        ),
    ] = False,
    to: Annotated[
        Literal["style", "keys"] | None,
        typer.Option("--to", help="Print all citations alike, or write them by citation key."),
    ] = None,
    style: Annotated[
        str | None,
        typer.Option(
            "--style",
            metavar="NAME|FILE.csl",
            help="The CSL style of --to style; if not given, the form that most citations have.",
        ),
    ] = None,
    library: Annotated[
        str | None,
        typer.Option(
            "--library",
            metavar="FILE.bib",
            help="The library; with --to keys sources are added to it, or to references.bib beside PATHS.",
        ),
    ] = None,
    syntax: Annotated[
        Literal["markdown", "latex", "rst"] | None,
        typer.Option("--syntax", help="How keys are written; if not given, as the name of the file tells."),
    ] = None,
    decisions: DecisionsFile = None,
) -> int:
    """Mend citations in place: what is safe, or all of them in one style or by key.

    Without --to, only what rules can mend without changing what anything means (see biblio check).
    """
    from biblio.cli import fixing, keying
    from biblio.documents.write import text_at
    from biblio.settings import find

    _check_options(to, style, syntax)
    fixing.refuse_libraries(paths)
    settings = find(paths)
    library = library or settings.located(settings.library) or None
    if to == "keys" and library is None:
        library = fixing.library_beside(paths)
    base = text_at(library) if library and to == "keys" else inputs.library_text(library)
    known = inputs.library(library, base)
    documents, status = inputs.documents(paths)
    if not documents:
        return status
    given = fixing.Given(documents, library or "", base, known, settings, inputs.decisions(decisions, paths))
    if to == "keys":
        fixed = keying.keyed(given, syntax, unsafe)
    elif to == "style":
        fixed = fixing.styled(given, style, unsafe)
    else:
        fixed = fixing.safely(given, fixing.rules(given), unsafe)
    again = shlex.join(["biblio", *sys.argv[1:]])
    return max(status, fixing.deliver(fixed, given, diff, again))


def _check_options(to: str | None, style: str | None, syntax: str | None) -> None:
    for name, value, wanted in (("--style", style, "style"), ("--syntax", syntax, "keys")):
        if value is not None and to != wanted:
            raise typer.BadParameter(f"{name} goes with --to {wanted}")
