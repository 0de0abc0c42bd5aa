"""What most commands take: documents, a library, and what is told of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from biblio.cli import BAD_INPUT, CLEAN
from biblio.cli.printing import detail, progress_bar, remark, report
from biblio.errors import EmptyDocumentError, place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from biblio.citations.resolving.conventions import Conventions
    from biblio.model import Diagnostic, Document, Result, Source
    from biblio.pipeline import Survey
    from biblio.sources.decisions import Decisions

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
DecisionsFile = Annotated[
    str | None,
    typer.Option(
        "--decisions",
        metavar="FILE",
        help="What people decided; biblio.decisions.toml beside the first input, or else here, if not given.",
    ),
]


def documents(
    paths: Sequence[str], leave_out: Iterable[str] = (), *, may_be_empty: bool = False
) -> tuple[tuple[Document, ...], int]:
    """Read what can be read, report the rest; give the documents and the exit status so far.

    In folders, what the settings exclude and what git ignores is passed over. A file that is empty is a fault
    unless it ``may_be_empty``: then it cites nothing.
    """
    from biblio.documents.passed_over import passing_over
    from biblio.documents.read import read_all
    from biblio.settings import find

    settings = find(paths)
    for name, origin in settings.origins.items():
        detail(f"{origin}: sets {name}")
    passed = passing_over(settings.include, settings.exclude, settings.gitignore, settings.folder)
    documents, errors = read_all(paths, frozenset(leave_out), passed)
    if may_be_empty:
        errors = tuple(error for error in errors if not isinstance(error, EmptyDocumentError))
    for error in errors:
        report(error)
    for document in documents:
        detail(f"{document.path}: {len(document.text):,} characters of {document.kind}")
    return documents, BAD_INPUT if errors else CLEAN


def library_path(named: str | None, paths: Sequence[str]) -> str | None:
    """Give the library: the one that is named, or that of the settings."""
    from biblio.settings import find

    if named is not None:
        return named
    settings = find(paths)
    return settings.located(settings.library) or None


def style_name(named: str | None, paths: Sequence[str]) -> str:
    """Give the style of a bibliography: the one that is named, that of the settings, or our own."""
    from biblio.settings import find

    if named is not None:
        return named
    settings = find(paths)
    is_file = settings.style.lower().endswith(".csl")
    return (settings.located(settings.style) if is_file else settings.style) or DEFAULT_STYLE


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
    detail(f"{path}: a library of {len(sources):,} entries")
    return sources


def decisions_path(named: str | None, paths: Sequence[str]) -> str | None:
    """Give the file of decisions: the one that is named, the one beside the first input, or the one here.

    Args:
        named: What the user asked for.
        paths: The inputs; of a folder, what is in it is beside it.
    """
    from biblio.sources.decisions import FILE

    if named is not None:
        return named
    return next((str(path) for path in (beside(paths) / FILE, Path(FILE)) if path.is_file()), None)


def beside(paths: Sequence[str]) -> Path:
    """Give the folder of the first input: a folder itself, or the one that holds a file."""
    first = Path("." if paths[0] == "-" else paths[0])
    return first if first.is_dir() else first.parent


def decisions(named: str | None, paths: Sequence[str]) -> Decisions:
    """Read what people decided; nothing where there is no file.

    Raises:
        DocumentError: The file cannot be read, or says something else than decisions.
    """
    from biblio.sources.decisions import Decisions, read

    path = decisions_path(named, paths)
    if path is None:
        return Decisions()
    detail(f"{path}: what people decided")
    return read(library_text(path), path)


def warn(diagnostics: Iterable[Diagnostic], path: str = "biblio") -> None:
    """Report diagnostics, a line each; ``path`` stands for the file of those that name none."""
    for diagnostic in diagnostics:
        where = place(diagnostic.path or path, diagnostic.line, diagnostic.column)
        remark(f"{where}: warning: {diagnostic.message} [{diagnostic.code}]")


def found(
    documents: Sequence[Document], library: Sequence[Source], decisions: Decisions | None = None
) -> Result:
    """Find and group the citations of documents, with a progress bar where it takes long.

    Decisions that cannot be followed are reported.
    """
    from biblio.pipeline import NO_DECISIONS, run

    conventions = _conventions(documents)
    with progress_bar() as progress:
        result = run(
            documents, library, progress, conventions=conventions, decisions=decisions or NO_DECISIONS
        )
    _warn_of_decisions(result)
    return result


def surveyed(documents: Sequence[Document], library: Sequence[Source], decisions: Decisions) -> Survey:
    """Do what `found` does, and give what the result rests on."""
    from biblio.pipeline import survey

    with progress_bar() as progress:
        seen = survey(documents, library, progress, conventions=_conventions(documents), decisions=decisions)
    _warn_of_decisions(seen.result)
    return seen


def _conventions(documents: Sequence[Document]) -> Conventions:
    """What contested back-references mean, by the settings."""
    from biblio.settings import find

    return find([document.path for document in documents]).conventions


def _warn_of_decisions(result: Result) -> None:
    from biblio.sources.decided import CODES

    warn(one for one in result.diagnostics if one.code in CODES)
