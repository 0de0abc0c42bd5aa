"""The command ``biblio explain``: of a source by its citekey, or of a rule by its code."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from biblio.cli import CLEAN, inputs
from biblio.cli.inputs import DecisionsFile, LibraryFile
from biblio.cli.printing import emit, terminal_width
from biblio.errors import BiblioError

PAGE_WIDTH = 100
"""The columns of what is not printed on a terminal."""

# Citekeys of libraries may look so, too: where documents are named, only what is a code is taken for one.
_CODE = re.compile("[A-Z]+[0-9]+")


def explain(
    name: Annotated[
        str,
        typer.Argument(
            metavar="KEY|CODE", show_default=False, help="The citekey of a source, or the code of a rule."
        ),
    ],
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATHS",
            show_default=False,
            help="Files or folders that cite the source; - is standard input.",
        ),
    ] = None,
    library: LibraryFile = None,
    decisions: DecisionsFile = None,
) -> int:
    """Tell why some citations are one source, and which others are nearly it; or what a rule is about.

    Of a source: what its citations say and where, each spelling with its count, the evidence that joined them
    field by field, and the sources that are much like it with what keeps them apart.
    """
    from biblio.rules.codes import NAMES

    if _CODE.fullmatch(name) and (name in NAMES or not paths):
        return _rule(name)
    if not paths:
        raise BiblioError(f"name the documents that cite {name!r} (see biblio explain --help)")
    return _source(name, paths, library, decisions)


def _rule(code: str) -> int:
    from biblio.rules.codes import unknown
    from biblio.rules.pages import page

    text = page(code)
    if text is None:
        raise BiblioError(f"no rule has the code {unknown(code) or repr(code)}")
    emit(text)
    return CLEAN


def _source(key: str, paths: list[str], library: str | None, decisions: str | None) -> int:
    from biblio.cli.explaining import explained

    decided = inputs.decisions(decisions, paths)
    library = inputs.library_path(library, paths)
    known = inputs.library(library, inputs.library_text(library))
    documents, status = inputs.documents(paths)
    if documents:
        survey = inputs.surveyed(documents, known, decided)
        emit(explained(survey, key, terminal_width() or PAGE_WIDTH))
    return status
