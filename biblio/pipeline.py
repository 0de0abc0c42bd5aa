"""The whole way: documents to citations, citations to sources and works."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from biblio.citations.backrefs import resolve
from biblio.citations.read import find
from biblio.documents.lines import Lines
from biblio.documents.markdown import blanked
from biblio.model import Citation, Diagnostic, Document, Library, Result, Source
from biblio.sources.consensus import corrected
from biblio.sources.group import Grouping, group


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
    citations = resolve(tuple(_grouped(printed, grouping)))
    library_found = Library(tuple(_counted(grouping.sources, citations)))
    return Result(tuple(documents), citations, library_found, tuple(_diagnostics(citations)))


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


def _grouped(printed: Sequence[Citation], grouping: Grouping) -> Iterator[Citation]:
    source_of = {member: source for source in grouping.sources for member in source.members}
    for at, citation in enumerate(printed):
        if source := source_of.get(at):
            mended = corrected(citation.reference, source)
            yield replace(citation, reference=mended, source=source.key, work=source.work)
        else:
            yield replace(citation, reason=grouping.reasons[at])


def _counted(sources: Sequence[Source], citations: Sequence[Citation]) -> Iterator[Source]:
    """The sources with all their citations, those included that only point back."""
    members: dict[str, list[int]] = {source.key: [] for source in sources}
    for at, citation in enumerate(citations):
        if citation.source is not None:
            members[citation.source].append(at)
    return (replace(source, members=tuple(members[source.key])) for source in sources)


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
