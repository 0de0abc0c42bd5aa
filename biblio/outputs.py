"""What a build leaves behind: the files, each written whole or not at all, and the summary."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from biblio import files
from biblio.citations.confidence import LEAST_SURE
from biblio.contradictions import contradictions
from biblio.documents.passed_over import WRITTEN
from biblio.errors import DocumentError, place
from biblio.formats import bibtex, csl, usage, variants
from biblio.formats.cells import with_mark
from biblio.model import Diagnostic, Library, Reference, Result
from biblio.reporting.page import page
from biblio.sources.decided import CODES
from biblio.styling.render import family, markdown, of_library
from biblio.styling.writers import html
from biblio.tables import columns

NAMES = (
    *("references.bib", "references.json", "usage.csv", "usage.json", "variants.csv", "bibliography.md"),
    "report.html",
)

_UNSURE = "read with little certainty: see report.html"
_MOST_USED = 10
_MOST_DOUBTS = 10


def render_all(
    result: Result, style: Path, base: str = "", *, counts: bool = False, bom: bool = False
) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """Make the files of a build, in memory.

    Args:
        result: What was found.
        style: The CSL style of formatted entries.
        base: The text of the ``.bib`` file that some of the sources come from, to which the others are added.
        counts: Whether the new entries of ``references.bib`` tell, as comments, how often they are cited.
        bom: Whether CSV begins with a byte order mark, by which spreadsheets know that it is UTF-8.

    Returns:
        The text of each file, by the `NAMES`; and what went wrong with single entries or contradicts
        those of ``base``.

    Raises:
        BiblioError: The style cannot be read.
    """
    library = result.library
    rendered = of_library(library, style)
    rows = usage.rows(result, rendered.plain())
    remarks = (*contradictions(result), *rendered.diagnostics)
    entries = {entry.key: html(entry.text) for entry in rendered.entries}
    marked = with_mark if bom else str
    texts = (
        bibtex.write(library, base, counts=counts),
        csl.write(library),
        marked(usage.write_csv(rows)),
        usage.write_json(rows),
        marked(variants.write_csv(result)),
        WRITTEN + markdown(library, style, rendered),
        page(result, totals(result), rows, entries, short_names(library), remarks),
    )
    return dict(zip(NAMES, texts, strict=True)), remarks


def outputs_in(folder: str) -> frozenset[str]:
    """Give the real paths of the files that a build writes into a folder."""
    return frozenset(os.path.realpath(Path(folder, name)) for name in NAMES)


def check_inputs(paths: Iterable[str], outputs: Collection[str]) -> None:
    """Make sure that no input is overwritten.

    Args:
        paths: The files and folders that a build reads.
        outputs: The real paths that it writes, as of `outputs_in`.

    Raises:
        DocumentError: An input is one of the outputs.
    """
    for path in paths:
        if os.path.realpath(path) in outputs:
            raise DocumentError("an output of this build has this name; choose another folder for -o", path)


def write_files(texts: Mapping[str, str], folder: str) -> tuple[Path, ...]:
    """Write files into a folder, which is made if need be, as `files.write` does.

    Args:
        texts: The text of each file, by name.
        folder: Where the files go.

    Returns:
        The paths of the files.

    Raises:
        OutputError: A file cannot be written. Nothing is left half-written: what was there before stays.
    """
    # Only the name of a file can hold what UTF-8 cannot: an odd byte, which is written as an escape.
    contents = {Path(folder, name): text.encode("utf-8", "backslashreplace") for name, text in texts.items()}
    with files.naming(folder):
        Path(folder).mkdir(parents=True, exist_ok=True)
    files.write(contents)
    return tuple(contents)


def summary(result: Result) -> str:
    """Give the table that a build prints: how much was found, what is uncertain, what is used most."""
    used = [row for row in usage.rows(result, short_names(result.library)) if row.count]
    doubts = _doubts(result, {row.key for row in used})
    counts = [(name, str(count)) for name, count in totals(result).items()]
    parts = [columns(counts, limits=(12, 9), right=(1,))]
    if unsure := sum(citation.reading.confidence < LEAST_SURE for citation in result.citations):
        parts.append(f"{unsure} citation{'s are' if unsure > 1 else ' is'} {_UNSURE}\n")
    if used:
        parts.append(usage.table(used, top=_MOST_USED))
    if doubts:
        parts.append(_doubt_table(doubts))
    return "\n".join(parts)


def totals(result: Result) -> dict[str, int]:
    """Count what was found: documents, their citations, sources and works cited, what is uncertain."""
    used = {citation.source for citation in result.citations if citation.source is not None}
    return {
        "documents": len(result.documents),
        "citations": len(result.citations),
        "sources": len(used),
        "works": len({source.work for source in result.library.sources if source.key in used}),
        "uncertain": len(_doubts(result, used)),
    }


def _doubts(result: Result, used: Collection[str]) -> list[tuple[str, str]]:
    """Pair each diagnostic, and each used source that is uncertain, with what makes it so."""
    told = [
        (place(diagnostic.path, diagnostic.line, diagnostic.column), diagnostic.message)
        for diagnostic in result.diagnostics
        if diagnostic.code not in CODES
    ]
    sources = [source for source in result.library.sources if source.doubts and source.key in used]
    return told + [(source.key, "; ".join(source.doubts)) for source in sources]


def _doubt_table(doubts: list[tuple[str, str]]) -> str:
    shown = columns([("uncertain", "why"), *doubts[:_MOST_DOUBTS]], limits=(60, 80))
    rest = len(doubts) - _MOST_DOUBTS
    return shown + (f"... and {rest} more\n" if rest > 0 else "")


def short_names(library: Library) -> dict[str, str]:
    """Name the sources of a library in a few words each, by key."""
    return {source.key: short_name(source.reference) for source in library.sources}


def short_name(reference: Reference) -> str:
    """Name a reference in a few words: ``Ogden and Richards, The Meaning of Meaning, 1923``.

    What has none of these is named by its address or the archive that holds it; empty if there is neither.
    """
    names = [
        family(name) or name.given for name in reference.author or reference.editor or reference.translator
    ]
    authors = f"{names[0]} and others" if len(names) > 2 else " and ".join(names)
    title = reference.title.partition(": ")[0] or reference.container_title
    year = str(reference.issued.year) if reference.issued else ""
    kept_at = reference.url or ", ".join(filter(None, (reference.archive, reference.archive_location)))
    return ", ".join(part for part in (authors, title, year) if part) or kept_at
