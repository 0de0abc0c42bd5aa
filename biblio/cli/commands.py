"""The commands. Each is a few lines: what it does is in the rooms below, which are imported when it runs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from biblio import __version__
from biblio.cli import BAD_INPUT, CLEAN
from biblio.cli.printing import emit, flush, progress_bar, report, terminal_width
from biblio.errors import place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from biblio.cli.grouping import Item
    from biblio.cli.strings import Parsed
    from biblio.model import Diagnostic, Document, Result, Source

DEFAULT_STYLE = "source-list"
NOTHING_FOUND = "no citation found"
NO_REFERENCE = "no reference found"
PAGE_WIDTH = 80
"""The columns of a table that is not printed on a terminal."""

# The first sign keeps the lines as they are.
PARSE_EXAMPLES = """\b
Examples:
  biblio parse references.txt
  biblio parse references.txt --format jsonl > references.jsonl
  biblio parse - --format biblatex < references.txt > references.bib
  biblio parse bibliography.txt --paragraphs --format csl > references.json
"""

GROUP_INPUT = """\b
Input:
  JSON lines    {"id": "a", "csl": {...}} or {"id": "b", "text": "Roe, ..."}
  CSL-JSON      an array of items; they are taken for a library
  .bib          its entries, by their keys; a library, too
"""

TIDY_RULES = """\b
Rules:
  layout        A field a line; indentation, =, commas and empty lines as most
                of the file has them.
  --duplicates  Entries of one source become one where no field conflicts, and
                are told otherwise. The first one stays, with all fields,
                keywords, files and notes of the others, and their keys as ids.
  --sort        A comment directly before an entry goes with it. Other comments,
                @string, @preamble and broken entries keep their places, and
                entries are sorted between them; those that others name in
                crossref come last.
  --keys        generate: old keys stay as ids; crossref and the like follow.
Broken entries stay as they are, and are told. A second run changes nothing.
"""

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
    base = _library_text(library)
    known = _library(library, base)
    documents, status = _documents(paths, leave_out=targets)
    if documents:
        result = _find(documents, known)
        texts, diagnostics = render_all(result, chosen, base)
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

    known = _library(library, _library_text(library))
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


@app.command(epilog=PARSE_EXAMPLES)
def parse(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", show_default=False, help="One reference per line; - is standard input."
        ),
    ],
    output_format: Annotated[
        Literal["table", "jsonl", "biblatex", "bibtex", "csl-json", "csl"],
        typer.Option("--format", help="csl is short for csl-json."),
    ] = "table",
    in_paragraphs: Annotated[
        bool,
        typer.Option(
            "--paragraphs",
            help="References run over several lines; an empty line, a hanging indent, a number or a bullet "
            "tells where the next one begins.",
        ),
    ] = False,
) -> int:
    """Read references, one string per line.

    A line may hold several references, or none. Tables and JSON lines are printed as the input comes in.
    """
    from biblio.citations.read import read_string
    from biblio.cli.listing import heading, rows
    from biblio.cli.shapes import parsed_line
    from biblio.cli.strings import Parsed, lines, paragraphs

    width = terminal_width()
    streams = output_format in ("table", "jsonl")
    # On a terminal, what is printed as it comes shows by itself how far it is.
    with progress_bar(wanted=not (streams and width)) as progress:
        strings = lines(file, progress)
        if in_paragraphs:
            strings = paragraphs(strings)
        parsed = (Parsed(string, read_string(string.text)) for string in strings)
        if output_format == "table":
            found = _stream(parsed, partial(rows, columns=width or PAGE_WIDTH), heading())
        elif output_format == "jsonl":
            found = _stream(parsed, partial(parsed_line, numbered=in_paragraphs))
        else:
            found = _collect(parsed, output_format, file)
    if not found:
        report(NO_REFERENCE)
    return CLEAN


def _stream(parsed: Iterable[Parsed], show: Callable[[Parsed], str], head: str = "") -> int:
    """Print each string as soon as it is read; give the number of references."""
    found = 0
    for one in parsed:
        emit(head + show(one))
        flush()
        head = ""
        found += len(one.readings)
    return found


def _collect(parsed: Iterable[Parsed], output_format: str, path: str) -> int:
    """Print all strings as one bibliography, and what is doubtful in it; give the number of references."""
    from biblio.cli.entries import doubts, write_bib, write_csl

    every = list(parsed)
    emit(write_csl(every) if output_format.startswith("csl") else write_bib(every, output_format))
    flush()
    _warn(doubts(every, path))
    return sum(len(one.readings) for one in every)


@app.command(epilog=GROUP_INPUT)
def group(
    file: Annotated[
        str, typer.Argument(metavar="FILE", show_default=False, help="References; - is standard input.")
    ],
    output_format: Annotated[Literal["jsonl"], typer.Option("--format")] = "jsonl",
    sure: Annotated[
        str | None,
        typer.Option(
            "--sure",
            metavar="P",
            show_default=False,
            help="How probable it has to be that two are one source: 0 to 1; 0.5, or 0.95 in a library.",
        ),
    ] = None,
) -> int:
    """Tell which references are one source, and which sources are one work.

    Prints an object per reference, in order: its "id", and the keys of its "source" and "work", null where it
    fits several sources or none. Nothing is merged.
    """
    from biblio.cli import grouping
    from biblio.cli.shapes import json_line

    with progress_bar() as progress:
        given = grouping.read(file, progress)
    wanted = grouping.sureness(sure, given.kept)
    for fault in given.faults:
        report(fault)
    _warn(given.diagnostics, file)
    if not given.items:
        report(NO_REFERENCE)
    for outcome in grouping.grouped(given.items, wanted):
        emit(json_line(outcome.record))
        _remark(outcome.item.remark or outcome.reason, file, outcome.item)
    return BAD_INPUT if given.faults else CLEAN


def _remark(text: str, path: str, item: Item) -> None:
    if text:
        report(f"{place(path, item.line)}: warning: {item.id}: {text} [group]")


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


@app.command(epilog=TIDY_RULES)
def tidy(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE.bib ...", show_default=False, help="Libraries; - is standard input."),
    ],
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 if a file would change.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; print what would change.")] = False,
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
) -> int:
    """Put libraries in order, in place: layout, duplicates, sorting. Nothing is lost.

    Entries are laid out as most of their file is. Values stay as they are, letter for letter.
    """
    from biblio.cli import tidying
    from biblio.formats.tidy import Wishes

    wishes = Wishes(
        indent=tidying.indentation(indent),
        first=tidying.field_names(order),
        lowercase=lowercase,
        sort=sort,
        search=tidying.duplicates if find_duplicates else None,
        keys=tidying.new_keys if keys == "generate" else None,
    )
    return tidying.run(files, wishes, tidying.Use(check=check, shows=diff, output=output))


def _documents(paths: Sequence[str], leave_out: Iterable[str] = ()) -> tuple[tuple[Document, ...], int]:
    """Read what can be read, report the rest; give the documents and the exit status so far."""
    from biblio.documents.read import read_all

    documents, errors = read_all(paths, frozenset(leave_out))
    for error in errors:
        report(error)
    return documents, BAD_INPUT if errors else CLEAN


def _library_text(path: str | None) -> str:
    if path is None:
        return ""
    from biblio.documents.read import read_text

    return read_text(path)


def _library(path: str | None, text: str) -> tuple[Source, ...]:
    if path is None:
        return ()
    from biblio.formats import bibtex

    sources, diagnostics = bibtex.read(text)
    _warn(diagnostics, path)
    return sources


def _warn(diagnostics: Iterable[Diagnostic], path: str = "biblio") -> None:
    for diagnostic in diagnostics:
        where = place(diagnostic.path or path, diagnostic.line, diagnostic.column)
        report(f"{where}: warning: {diagnostic.message} [{diagnostic.code}]")


def _find(documents: Sequence[Document], library: Sequence[Source]) -> Result:
    from biblio.pipeline import run

    with progress_bar() as progress:
        return run(documents, library, progress)
