"""The command ``biblio format``."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from biblio.cli import CLEAN, FINDINGS, inputs
from biblio.cli.inputs import DEFAULT_STYLE
from biblio.cli.printing import emit, flush, remark

EXAMPLES = """\b
Examples:
  biblio format references.bib
  biblio format references.bib --style chicago-notes-bibliography
  biblio format references.bib --style mla --to html -o list.html
  biblio format references.json --style usage-list --to markdown
  biblio format references.bib --style apa --locale de-DE --engine pandoc
\b
Exit code 1: what cannot be read as an entry is left out, and told.
"""


def format_library(
    library: Annotated[
        str,
        typer.Argument(
            metavar="LIBRARY",
            show_default=False,
            help="A .bib file, CSL-JSON, CSL-YAML or RIS; - is standard input.",
        ),
    ],
    style: Annotated[
        str,
        typer.Option(
            "--style", metavar="NAME|FILE.csl", help="A style by its name or file; apa, mla, chicago ..."
        ),
    ] = DEFAULT_STYLE,
    output: Annotated[Literal["text", "html", "markdown", "latex"], typer.Option("--to")] = "text",
    locale: Annotated[
        str, typer.Option("--locale", metavar="xx-XX", help="The language, if not that of the style.")
    ] = "",
    engine_name: Annotated[
        Literal["citeproc-py", "pandoc"],
        typer.Option("--engine", help="What formats; pandoc has to be installed."),
    ] = "citeproc-py",
    form: Annotated[
        Literal["biblatex", "bibtex", "csl-json", "csl-yaml", "ris"] | None,
        typer.Option("--from", help="The format of the library, if it is not recognised."),
    ] = None,
    file: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Write here, not to the terminal.")
    ] = None,
) -> int:
    """Format a library as a bibliography in a CSL style.

    Every entry is printed; one that the style has nothing for stands in a simple form, and is told.
    """
    from biblio.cli import formatting
    from biblio.styling.engines import engine
    from biblio.styling.render import of_items
    from biblio.styling.styles import resolve

    if file is not None:
        formatting.refuse_same(file, library)
    chosen = resolve(style)
    items, diagnostics, left_out = formatting.items(library, form)
    inputs.warn(diagnostics, library)
    rendered = of_items(items, chosen.path, locale or chosen.locale, engine(engine_name))
    if not rendered.entries:
        remark("no entry found")
    page = rendered.page(output)
    if file is None:
        emit(page)
        flush()
    else:
        formatting.write(page, file)
    inputs.warn(rendered.diagnostics, library)
    return FINDINGS if left_out else CLEAN
