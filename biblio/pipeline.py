"""The whole way: documents to citations, citations to sources and works, as people decided."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from biblio.citations.read import find
from biblio.citations.resolving.backrefs import pointing, resolve
from biblio.citations.resolving.conventions import DEFAULTS, Conventions
from biblio.citations.short_forms.elsewhere import NOTHING_HELD, Held
from biblio.citations.short_forms.own_books import book_author
from biblio.documents.lines import Lines
from biblio.model import Citation, Diagnostic, Document, Library, Reading, Reference, Result, Source
from biblio.sources.consensus import corrected, variants
from biblio.sources.decided import Names, Printed, group_decided, quoted
from biblio.sources.decisions import Decisions
from biblio.sources.group import Grouping
from biblio.sources.rulings import Ruling

NO_DECISIONS = Decisions()
NOTHING_READ: Mapping[str, Sequence[Reading]] = MappingProxyType({})


class Survey(NamedTuple):
    """A result, with what it rests on.

    ``grouped`` are the references that were compared, by the positions of the citations: what each says
    before anything is mended, and nothing for those that point to another citation. ``rulings`` are what
    decisions say of these.
    """

    result: Result
    grouped: tuple[Reference, ...]
    rulings: tuple[Ruling, ...] = ()


def run(
    documents: Sequence[Document],
    library: Sequence[Source] = (),
    progress: Callable[[int, int], None] = lambda done, total: None,
    conventions: Conventions = DEFAULTS,
    decisions: Decisions = NO_DECISIONS,
    readings: Mapping[str, Sequence[Reading]] = NOTHING_READ,
) -> Result:
    """Find the citations of some documents and group them into sources, those of ``library`` first.

    Short forms that point to a citation of their own document are resolved there; what else says who or what
    is cited is grouped, and so is a short form about which people decided. ``progress`` is told how many
    characters of how many have been read. ``readings`` are what `read` has found already, by the paths of
    documents. Pure: reads and writes no file.
    """
    return survey(documents, library, progress, conventions, decisions, readings).result


def survey(
    documents: Sequence[Document],
    library: Sequence[Source] = (),
    progress: Callable[[int, int], None] = lambda done, total: None,
    conventions: Conventions = DEFAULTS,
    decisions: Decisions = NO_DECISIONS,
    readings: Mapping[str, Sequence[Reading]] = NOTHING_READ,
) -> Survey:
    """`run`, with the references that were compared."""
    documents = sorted(documents, key=lambda document: document.path)
    texts = {document.path: _prose(document) for document in documents}
    printed = tuple(_citations(documents, texts, Held(library), progress, readings))
    spoken = [as_quoted(citation) for citation in printed]
    back = pointing(printed, texts)
    # What people say that a short form means is not looked up.
    back -= {at for side in quoted(decisions, spoken).values() if back.issuperset(side) for at in side}
    references = [
        Reference() if at in back else _whole(citation.reference) for at, citation in enumerate(printed)
    ]
    names = Names([Printed("", 0) if at in back else one for at, one in enumerate(spoken)], {})
    grouping, faults, rulings = group_decided(references, decisions, names, library)
    citations = resolve(tuple(_grouped(printed, grouping)), texts, back, grouping.sources, conventions)
    sources = tuple(_counted(grouping.sources, citations))
    citations = tuple(_mended(citations, sources, back))
    diagnostics = (*_diagnostics(citations), *faults)
    result = Result(tuple(documents), citations, Library(sources), diagnostics)
    return Survey(result, tuple(references), rulings)


def read(document: Document, library: Held = NOTHING_HELD) -> tuple[Reading, ...]:
    """Find the citations of one document: the part of `run` for which no other document matters.

    Args:
        document: The document.
        library: The library.
    """
    return tuple(_found(document, _prose(document), lambda done: None, library))


def as_quoted(citation: Citation) -> Printed:
    """A citation as decisions quote it; ``Ibid.`` means something else at each place."""
    reading = citation.reading
    if reading.form == "ibid":
        return Printed("", 0)
    pages = [span.start - reading.start for span in reading.spans if span.label == "pages"]
    return Printed(citation.text, min(pages, default=len(citation.text)))


def _whole(reference: Reference) -> Reference:
    """What is grouped: of a set that tells how many volumes it has, the volume cited is part of the place."""
    return replace(reference, volume="") if reference.number_of_volumes else reference


def _prose(document: Document) -> str:
    """The text of a document with what is no prose blanked, so that all offsets stay."""
    # Most documents are of one kind: the others cost nothing then.
    if document.kind == "markdown":
        from biblio.documents import markdown

        return markdown.blanked(document.text)
    if document.kind == "latex":
        from biblio.documents import latex

        return latex.prose(document.text).silent
    if document.kind == "rst":
        from biblio.documents import rst

        return rst.blanked(document.text)
    return document.text


def _found(
    document: Document, prose: str, progress: Callable[[int], None], library: Held
) -> Iterator[Reading]:
    """The citations of a document; those of LaTeX and reStructuredText are looked for in what it says."""
    if document.kind == "latex":
        from biblio.documents import latex

        says = latex.prose(document.text)
        return latex.placed(says, find(says.text, progress, library))
    if document.kind == "rst":
        from biblio.documents import rst

        told = rst.prose(document.text)
        return rst.placed(document.text, told, find(told.text, progress, library))
    return find(prose, progress, library)


def _citations(
    documents: Sequence[Document],
    texts: Mapping[str, str],
    library: Held,
    progress: Callable[[int, int], None],
    readings: Mapping[str, Sequence[Reading]],
) -> Iterator[Citation]:
    total = sum(len(document.text) for document in documents)
    done = 0
    for document in documents:
        lines = Lines(document.text)

        def at(characters: int, before: int = done) -> None:
            progress(before + characters, total)

        known = readings.get(document.path)
        prose = texts[document.path]
        for reading in _found(document, prose, at, library) if known is None else known:
            line, column = lines.position(reading.start)
            printed = document.text[reading.start : reading.end]
            yield Citation(document.path, line, column, printed, reading, reading.reference)
        done += len(document.text)
        progress(done, total)


def _grouped(printed: Sequence[Citation], grouping: Grouping) -> Iterator[Citation]:
    source_of = {member: source for source in grouping.sources for member in source.members}
    for at, citation in enumerate(printed):
        if source := source_of.get(at):
            yield replace(citation, source=source.key, work=source.work)
        else:
            fitting = grouping.candidates.get(at, ())
            yield replace(citation, reason=grouping.reasons[at], candidates=fitting)


def _counted(sources: Sequence[Source], citations: Sequence[Citation]) -> Iterator[Source]:
    """The sources with all their citations, and with what the short forms among them spell otherwise."""
    members: dict[str, list[int]] = {source.key: [] for source in sources}
    for at, citation in enumerate(citations):
        if citation.source is not None:
            members[citation.source].append(at)
    references = [citation.reference for citation in citations]
    for source in sources:
        own = tuple(members[source.key])
        seen = variants(references, own, source.reference) if own != source.members else source.variants
        extra = source.extra if source.entry else book_author(source, [citations[at] for at in own])
        yield replace(source, members=own, variants=seen, extra=extra)


def _mended(
    citations: Sequence[Citation], sources: Sequence[Source], back: Collection[int]
) -> Iterator[Citation]:
    """The citations with their slips mended, as far as those of their source that say something settle it.

    What a short form spells never outweighs the full citation that it points to.
    """
    voting = {
        source.key: replace(
            source,
            members=tuple(at for at in source.members if citations[at].reading.reference != Reference()),
        )
        for source in sources
    }
    for at, citation in enumerate(citations):
        source = voting.get(citation.source or "")
        if source and at in back:
            source = replace(source, entry=source.entry or source.key)
        yield replace(citation, reference=corrected(citation.reference, source)) if source else citation


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
