"""The commands. Each is a few lines: what it does is in the rooms below, which are imported when it runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from biblio import __version__
from biblio.cli.printing import emit, flush, progress_bar, report
from biblio.errors import place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from biblio.model import Diagnostic, Document, Result, Source

CLEAN = 0
BAD_INPUT = 2

DEFAULT_STYLE = "source-list"
NOTHING_FOUND = "no citation found"

app = typer.Typer(name="biblio", add_completion=False, rich_markup_mode=None)

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATHS", show_default=False, help="Files or folders; - is standard input."),
]
LibraryFile = Annotated[
    str | None,
    typer.Option("--library", metavar="FILE.bib", help="A library; its entries win over what documents say."),
]


def _show_version(wanted: bool) -> None:
    if wanted:
        emit(f"biblio {__version__}\n")
        raise typer.Exit


@app.callback()
def biblio(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """From a text full of hand-typed citations to a clean bibliography with usage counts."""


@app.command()
def build(
    paths: Paths,
    folder: Annotated[
        str, typer.Option("-o", "--output", metavar="DIR", show_default=False, help="Where the files go.")
    ],
    library: LibraryFile = None,
    style: Annotated[
        str, typer.Option("--style", metavar="NAME|FILE.csl", help="The CSL style of the bibliography.")
    ] = DEFAULT_STYLE,
) -> int:
    """Write the bibliography of documents, and how often they use each source, into a folder."""
    from biblio.outputs import check_inputs, outputs_in, render_all, summary, write_files
    from biblio.styling.styles import find_style

    chosen = find_style(style)
    targets = outputs_in(folder)
    check_inputs((*paths, *([library] if library else ())), targets)
    known = _library(library)
    documents, status = _documents(paths, leave_out=targets)
    if documents:
        result = _find(documents, known)
        texts, diagnostics = render_all(result, chosen)
        written = write_files(texts, folder)
        _warn(diagnostics)
        emit(summary(result))
        flush()
        report(f"wrote {', '.join(str(path) for path in written)}")
    return status


@app.command()
def find(
    paths: Paths,
    output_format: Annotated[Literal["table", "jsonl"], typer.Option("--format")] = "table",
    library: LibraryFile = None,
) -> int:
    """List the citations of documents, in order."""
    from biblio.cli.shapes import citation_record, citation_table, json_line

    known = _library(library)
    documents, status = _documents(paths)
    citations = _find(documents, known).citations if documents else ()
    if output_format == "table":
        emit(citation_table(citations) if documents else "")
    else:
        for citation in citations:
            emit(json_line(citation_record(citation)))
    if documents and not citations:
        report(NOTHING_FOUND)
    return status


@app.command()
def parse(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", show_default=False, help="One reference per line; - is standard input."
        ),
    ],
    output_format: Annotated[Literal["table", "jsonl"], typer.Option("--format")] = "table",
) -> int:
    """Read references, one string per line."""
    from biblio.citations.read import read_string
    from biblio.cli.shapes import json_line, line_record, reading_table
    from biblio.documents.lines import split_lines
    from biblio.documents.read import read_document

    text = read_document(file).text
    # A tab or an odd space keeps its place as one space, so that offsets fit the line.
    lines = [re.sub(r"\s", " ", line) for line in split_lines(text)]
    if output_format == "table":
        emit(reading_table([(line, read_string(line)) for line in lines]))
    else:
        for line in lines:
            emit(json_line(line_record(line, read_string(line))))
    return CLEAN


@app.command()
def usage(
    paths: Paths,
    output_format: Annotated[Literal["table", "csv", "json"], typer.Option("--format")] = "table",
) -> int:
    """Count the citations of every source of documents."""
    from biblio.formats.usage import rows, table, write_csv, write_json
    from biblio.outputs import short_names
    from biblio.styling.render import bibliography
    from biblio.styling.styles import find_style

    documents, status = _documents(paths)
    if not documents:
        return status
    result = _find(documents, ())
    if not result.citations:
        report(NOTHING_FOUND)
    if output_format == "table":
        emit(table(rows(result, short_names(result.library))))
        return status
    references = [(source.key, source.reference) for source in result.library.sources]
    rendered = bibliography(references, find_style(DEFAULT_STYLE))
    _warn(rendered.diagnostics)
    write = write_csv if output_format == "csv" else write_json
    emit(write(rows(result, rendered.plain())))
    return status


def _documents(paths: Sequence[str], leave_out: Iterable[str] = ()) -> tuple[tuple[Document, ...], int]:
    """Read what can be read, report the rest; give the documents and the exit status so far."""
    from biblio.documents.read import read_all

    documents, errors = read_all(paths, frozenset(leave_out))
    for error in errors:
        report(error)
    return documents, BAD_INPUT if errors else CLEAN


def _library(path: str | None) -> tuple[Source, ...]:
    if path is None:
        return ()
    from biblio.documents.read import read_text
    from biblio.formats import bibtex

    sources, diagnostics = bibtex.read(read_text(path))
    _warn(diagnostics, path)
    return tuple(sources)


def _warn(diagnostics: Iterable[Diagnostic], path: str = "biblio") -> None:
    for diagnostic in diagnostics:
        where = place(diagnostic.path or path, diagnostic.line, diagnostic.column)
        report(f"{where}: warning: {diagnostic.message} [{diagnostic.code}]")


def _find(documents: Sequence[Document], library: Sequence[Source]) -> Result:
    from biblio.pipeline import run

    with progress_bar() as progress:
        return run(documents, library, progress)
