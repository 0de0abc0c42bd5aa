"""The command line is tested with finders that are fakes: what is found is another test's matter."""

import pytest

from biblio.model import Citation, Date, Library, Locator, Name, Reading, Reference, Result, Source, Span

REFERENCE = Reference(type="book", author=(Name("Curie", "M."),), title="Traité", issued=Date(1910))


def readings(text):
    """Read every ``Curie`` of a text."""
    starts = [at for at in range(len(text)) if text.startswith("Curie", at)]
    return tuple(
        Reading(
            at,
            at + 5,
            "full",
            REFERENCE,
            Locator("page", "12"),
            (Span("author", at, at + 5),),
            0.123456,
        )
        for at in starts
    )


def run(documents, library, progress, decisions=()):
    citations = tuple(
        Citation(
            document.path, 1, reading.start + 1, "Curie", reading, REFERENCE, "curie1910", "curie-traite"
        )
        for document in documents
        for reading in readings(document.text)
    )
    members = tuple(range(len(citations)))
    progress(1, 1)
    return Result(
        tuple(documents), citations, Library((Source("curie1910", "curie-traite", REFERENCE, members),))
    )


@pytest.fixture(autouse=True)
def handed_libraries(tmp_path, monkeypatch):
    """Put the fakes in place, in an empty folder; give the libraries that the pipeline is handed."""
    handed = []

    def noting_run(documents, library, progress, conventions, decisions):
        handed.append(library)
        return run(documents, library, progress, decisions)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("biblio.pipeline.run", noting_run)
    monkeypatch.setattr("biblio.citations.strings.read_string", readings)
    return handed
