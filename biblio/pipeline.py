"""The whole way: documents to citations, citations to sources and works."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from biblio.citations.read import find
from biblio.documents.lines import Lines
from biblio.documents.markdown import blanked
from biblio.model import Citation, Diagnostic, Document, Library, Result, Source
from biblio.sources.consensus import corrected
from biblio.sources.group import group

UNRESOLVED = "a short form: what it points to is not worked out"


def run(
    documents: Sequence[Document],
    library: Sequence[Source] = (),
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Result:
    """Find the citations of some documents and group them into sources, those of ``library`` first.

    ``progress`` is told how many characters of how many have been read. Pure: reads and writes no file.
    """
    documents = sorted(documents, key=lambda document: document.path)
    printed = tuple(_citations(documents, progress))
    full = [at for at, citation in enumerate(printed) if citation.reading.form == "full"]
    grouping = group([printed[at].reference for at in full], library)
    sources = tuple(replace(source, members=tuple(full[m] for m in source.members)) for source in grouping.sources)
    citations = _resolved(printed, sources, {full[at]: reason for at, reason in grouping.reasons.items()})
    return Result(tuple(documents), citations, Library(sources), tuple(_diagnostics(citations)))


def _citations(documents: Sequence[Document], progress: Callable[[int, int], None]) -> Iterator[Citation]:
    total = sum(len(document.text) for document in documents)
    done = 0
    for document in documents:
        lines = Lines(document.text)
        text = blanked(document.text) if document.kind == "markdown" else document.text

        def at(characters: int, before: int = done) -> None:
            progress(before + characters, total)

        for reading in find(text, at):
            line, column = lines.position(reading.start)
            printed = document.text[reading.start : reading.end]
            yield Citation(document.path, line, column, printed, reading, reading.reference)
        done += len(document.text)
        progress(done, total)


def _resolved(
    printed: Sequence[Citation], sources: Sequence[Source], reasons: dict[int, str]
) -> tuple[Citation, ...]:
    source_of = {member: source for source in sources for member in source.members}
    return tuple(
        replace(citation, reference=corrected(citation.reference, source), source=source.key, work=source.work)
        if (source := source_of.get(at))
        else replace(citation, reason=reasons.get(at, UNRESOLVED))
        for at, citation in enumerate(printed)
    )


def _diagnostics(citations: Sequence[Citation]) -> Iterator[Diagnostic]:
    for citation in citations:
        if citation.source is None:
            yield Diagnostic(
                "unresolved", f"{citation.text!r}: {citation.reason}", citation.path, citation.line, citation.column
            )
