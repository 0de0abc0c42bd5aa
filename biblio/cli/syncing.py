"""What ``biblio sync`` does: the files of a repository that follow from its documents."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from biblio import files
from biblio.cli import CLEAN, FINDINGS
from biblio.cli.printing import remark, report
from biblio.documents.passed_over import WRITTEN
from biblio.documents.read import read_text
from biblio.documents.write import rewritten, text_at
from biblio.errors import OutputError
from biblio.formats import bibtex, usage
from biblio.model import Document, Result, Source
from biblio.styling.render import bibliography, markdown

LIBRARY, USAGE, BIBLIOGRAPHY = "references.bib", "usage.csv", "bibliography.md"
FOLDER = "bibliography"
"""Where the files stand, if nothing else is asked for."""
MOST_RUNS = 4

Found = Callable[[Sequence[Document], Sequence[Source]], Result]


class Targets(NamedTuple):
    """The paths of the files that are kept in step."""

    library: str
    usage: str
    bibliography: str


def targets_in(folder: str, library: str | None) -> Targets:
    """Give the files in a folder; the library may stand elsewhere."""
    inside = [str(Path(folder, name)) for name in (LIBRARY, USAGE, BIBLIOGRAPHY)]
    return Targets(library or inside[0], inside[1], inside[2])


def texts(
    documents: Sequence[Document], targets: Targets, found: Found, style: Path
) -> tuple[dict[str, str], Result]:
    """Make the files, in memory.

    The library that is there keeps its entries, in their order and words; what documents cite beyond it is
    added. The other two are made from the library as it then stands, so that a second run changes nothing.

    Args:
        documents: What cites.
        targets: The files; the library is read if it is there.
        found: Finds the citations of documents, given the entries of a library.
        style: The CSL style of the bibliography.

    Returns:
        The text of each file by its path, and what was found.

    Raises:
        BiblioError: The library or the style cannot be read, or the library never comes to rest.
    """
    base = text_at(targets.library)
    for _ in range(MOST_RUNS):
        result = found(documents, bibtex.read(base)[0])
        library = bibtex.write(result.library, base)
        if library == base:
            break
        base = library
    else:
        raise OutputError("grows with every run; nothing is written", targets.library)
    rendered = bibliography([(source.key, source.reference) for source in result.library.sources], style)
    made = {
        targets.library: library,
        targets.usage: usage.write_csv(usage.rows(result, rendered.plain())),
        targets.bibliography: WRITTEN + markdown(result.library, style, rendered),
    }
    return made, result


def settle(made: dict[str, str], only_check: bool) -> int:
    """Write the files that are not as they should be, or tell of them.

    Line ends do not count: a checkout may have changed them.

    Returns:
        The exit status: 1 where a file was not as it should be.
    """
    stale = {path: text for path, text in made.items() if _differs(path, text)}
    if only_check:
        for path in stale:
            report(f"{path}: stale; biblio sync brings it up to date")
    elif stale:
        for path in stale:
            with files.naming(path):
                Path(path).parent.mkdir(parents=True, exist_ok=True)
        files.write({Path(path): _bytes(path, text) for path, text in stale.items()})
        remark(f"wrote {', '.join(stale)}")
    return FINDINGS if stale else CLEAN


def _differs(path: str, text: str) -> bool:
    return not os.path.exists(path) or _with_line_feeds(read_text(path)) != _with_line_feeds(text)  # noqa: PTH110


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n")


def _bytes(path: str, text: str) -> bytes:
    before = text_at(path)
    return rewritten(path, before, text) if before else text.encode("utf-8", "backslashreplace")
