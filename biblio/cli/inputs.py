"""What most commands take: documents, a library, and what is told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from biblio.cli import BAD_INPUT, CLEAN
from biblio.cli.printing import progress_bar, report
from biblio.errors import place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from biblio.model import Diagnostic, Document, Result, Source

NOTHING_FOUND = "no citation found"
NO_REFERENCE = "no reference found"
DEFAULT_STYLE = "source-list"

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATHS", show_default=False, help="Files or folders; - is standard input."),
]
LibraryFile = Annotated[
    str | None,
    typer.Option("--library", metavar="FILE.bib", help="A library; its entries win over what documents say."),
]


def documents(paths: Sequence[str], leave_out: Iterable[str] = ()) -> tuple[tuple[Document, ...], int]:
    """Read what can be read, report the rest; give the documents and the exit status so far."""
    from biblio.documents.read import read_all

    documents, errors = read_all(paths, frozenset(leave_out))
    for error in errors:
        report(error)
    return documents, BAD_INPUT if errors else CLEAN


def library_text(path: str | None) -> str:
    """Give the text of a library; nothing where there is none."""
    if path is None:
        return ""
    from biblio.documents.read import read_text

    return read_text(path)


def library(path: str | None, text: str) -> tuple[Source, ...]:
    """Read a library from its text, and report what is wrong with it."""
    if path is None:
        return ()
    from biblio.formats import bibtex

    sources, diagnostics = bibtex.read(text)
    warn(diagnostics, path)
    return sources


def warn(diagnostics: Iterable[Diagnostic], path: str = "biblio") -> None:
    """Report diagnostics, a line each; ``path`` stands for the file of those that name none."""
    for diagnostic in diagnostics:
        where = place(diagnostic.path or path, diagnostic.line, diagnostic.column)
        report(f"{where}: warning: {diagnostic.message} [{diagnostic.code}]")


def found(documents: Sequence[Document], library: Sequence[Source]) -> Result:
    """Find and group the citations of documents, with a progress bar where it takes long."""
    from biblio.pipeline import run

    with progress_bar() as progress:
        return run(documents, library, progress)
