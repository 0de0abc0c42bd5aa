"""Authors that were taken for titles, known from other citations of their document."""

from __future__ import annotations

import pytest

from biblio.citations.assembling.assemble import assemble
from biblio.citations.short_forms.known_authors import with_known_authors
from biblio.model import Reading, Span

FULL = "[a:Roe, Jane]. [t:Walls of Rome]. [l:Rome]: [h:Adler], [d:1990]"
LABELS = {"a": "author", "t": "title", "l": "place", "h": "publisher", "d": "date", "p": "pages"}


def document(*marked: str) -> tuple[str, list[Reading]]:
    """A text of some citations, and their readings as marked: ``[a:Roe]``."""
    text, readings = "", []
    for citation in marked:
        spans, start, label = [], 0, ""
        first = len(text)
        for part in citation.replace("]", "[").split("["):
            label, value = (part[0], part[2:]) if part[1:2] == ":" else ("", part)
            start = len(text)
            text += value
            if label:
                spans.append(Span(LABELS[label], start, len(text)))
        reference, locator = assemble(text, spans)
        form = "full" if reference.publisher else "short"
        readings.append(
            Reading(first, len(text), form, reference, locator, tuple(spans), 0.5, (0.5,) * len(spans))
        )
        text += "\n"
    return text, readings


@pytest.mark.parametrize(
    ("citation", "author", "title"),
    [
        ("[t:Roe. Walls]. [l:Rome]: [h:Adler], [d:1990]", "Roe", "Walls"),
        ("[t:Roe: Walls of Rome], [p:12]", "Roe", "Walls of Rome"),
        ("[t:Doe. Walls]. [l:Rome]: [h:Adler], [d:1990]", "", "Doe. Walls"),
        ("[t:Roe. Doors]. [l:Rome]: [h:Adler], [d:1990]", "", "Roe. Doors"),
        ("[t:Roe], p. [p:12]", "Roe", ""),
        ("[t:Walls], p. [p:12]", "", "Walls"),
        ("[t:Roe], [d:1990], p. [p:12]", "", "Roe"),
    ],
    ids=["parted", "at a colon", "another name", "another title", "a lone name", "a lone title", "dated"],
)
def test_an_author_taken_for_a_title(citation: str, author: str, title: str) -> None:
    text, readings = document(FULL, citation)
    _, found = with_known_authors(text, readings)
    assert [name.family for name in found.reference.author] == ([author] if author else [])
    assert found.reference.title == title
    assert len(found.certainties) == len(found.spans)
    assert (found.start, found.end) == (readings[1].start, readings[1].end)


def test_without_a_fuller_citation_nothing_changes() -> None:
    text, readings = document("[t:Roe. Walls]. [l:Rome]: [h:Adler], [d:1990]")
    assert list(with_known_authors(text, readings)) == readings
