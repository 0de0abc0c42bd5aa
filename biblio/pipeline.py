"""The whole way: documents to citations, citations to sources and works."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from biblio.citations.read import find
from biblio.documents.lines import Lines
from biblio.documents.markdown import blanked
from biblio.model import Citation, Diagnostic, Document, Library, Result, Source
from biblio.sources.consensus import corrected
from biblio.sources.group import Grouping, group

BACK_REFERENCE = "points back to an earlier citation, which is not worked out"


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
    grouping = group([citation.reference for citation in printed], library)
    citations = _resolved(printed, grouping)
    return Result(tuple(documents), citations, Library(grouping.sources), tuple(_diagnostics(citations)))


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


def _resolved(printed: Sequence[Citation], grouping: Grouping) -> tuple[Citation, ...]:
    source_of = {member: source for source in grouping.sources for member in source.members}
    citations = []
    for at, citation in enumerate(printed):
        if source := source_of.get(at):
            mended = corrected(citation.reference, source)
            citations.append(replace(citation, reference=mended, source=source.key, work=source.work))
        else:
            back = citation.reading.form == "ibid"
            citations.append(replace(citation, reason=BACK_REFERENCE if back else grouping.reasons[at]))
    return tuple(citations)


def _diagnostics(citations: Sequence[Citation]) -> Iterator[Diagnostic]:
    for citation in citations:
        if citation.source is None:
            yield Diagnostic(
                "unresolved",
                f"{citation.reason}: {citation.text}",
                citation.path,
                citation.line,
                citation.column,
            )
