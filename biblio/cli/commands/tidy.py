"""The command ``biblio tidy``."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from biblio.cli import inputs
from biblio.cli.inputs import DecisionsFile

RULES = """\b
Rules:
  layout        A field a line; indentation, =, commas and empty lines as most
                of the file has them.
  DOI           Written bare: 10.1000/182 for https://doi.org/10.1000/182.
  --duplicates  Entries of one source become one where no field conflicts, and
                are told otherwise. The first one stays, with all fields,
                keywords, files and notes of the others, and their keys as ids.
                biblio.decisions.toml says by citekey what is one or two.
  --sort        A comment directly before an entry goes with it. Other comments,
                @string, @preamble and broken entries keep their places, and
                entries are sorted between them; those that others name in
                crossref come last.
  --keys        generate: old keys stay as ids; crossref and the like follow.
Broken entries stay as they are, and are told. A second run changes nothing.
"""


def tidy(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE.bib ...", show_default=False, help="Libraries; - is standard input."),
    ],
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 if a file would change.")
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff", help="Write nothing; print what would change, and exit with 1 if anything would."
        ),
    ] = False,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write here, not in place; - prints it."),
    ] = None,
    find_duplicates: Annotated[
        bool, typer.Option("--duplicates/--no-duplicates", help="Merge entries of one source.")
    ] = True,
    sort: Annotated[Literal["none", "key", "author", "year"], typer.Option("--sort")] = "none",
    order: Annotated[
        str,
        typer.Option(
            "--fields", metavar="keep|standard|NAME,...", help="Fields that come first; the others follow."
        ),
    ] = "keep",
    indent: Annotated[
        str,
        typer.Option("--indent", metavar="keep|tab|N", help="Indentation: as most of the file, or spaces."),
    ] = "keep",
    lowercase: Annotated[
        bool, typer.Option("--lowercase", help="Types and names of fields in lower case.")
    ] = False,
    keys: Annotated[
        Literal["keep", "generate"], typer.Option("--keys", help="Citekeys as they are, or woolf1929.")
    ] = "keep",
    decisions: DecisionsFile = None,
) -> int:
    """Put libraries in order, in place: layout, duplicates, sorting. Nothing is lost.

    Entries are laid out as most of their file is. Values but DOIs stay as they are, letter for letter.
    """
    from biblio.cli import tidying
    from biblio.formats.tidy import Wishes

    wishes = Wishes(
        indent=tidying.indentation(indent),
        first=tidying.field_names(order),
        lowercase=lowercase,
        sort=sort,
        search=tidying.duplicates if find_duplicates else None,
        advice=tidying.advice,
        keys=tidying.new_keys if keys == "generate" else None,
    )
    decided = inputs.decisions(decisions, files) if find_duplicates else None
    return tidying.run(files, wishes, tidying.Use(check=check, shows=diff, output=output), decided)
