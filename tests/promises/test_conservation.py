"""No citation disappears: each is counted for one source or says why not; no source is without its data."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from biblio.model import Document, Result
from biblio.outputs import render_all
from biblio.pipeline import run
from biblio.styling.styles import find_style

CITED = [
    "Hobsbawm, Eric. The Age of Empire. London: Weidenfeld and Nicolson, 1987, p. 56",
    "Hobsbawm, E. The Age of Empire. London: Weidenfeld & Nicolson,1987, p. 57",
    "Hobsbawm. Age of Empire. New York: Pantheon, 1987, p. 60.",
    "Carr, E. H. What Is History? London: Macmillan, 1961, p. 22",
    "Carr, E. H. What Is History? 2nd ed. London: Penguin, 1987, p. 30-31",
    "Carr, What Is History?, p. 9",
    "Ibid., p. 23",
    "Лотман Ю. М. Структура художественного текста. М.: Искусство, 1970. С. 22",
    "https://example.org/walls",
]
PROSE = "The harbour was closed in 1912, and the last ship left on March 3, 1913.\n"

documents = st.lists(st.lists(st.sampled_from(CITED), max_size=5), min_size=1, max_size=3).map(
    lambda lists: [
        Document(f"{number}.txt", "\n\n".join(PROSE + cited for cited in lines) or PROSE)
        for number, lines in enumerate(lists)
    ]
)


@settings(max_examples=25)
@given(documents)
def test_every_citation_has_a_source_or_a_reason(texts: list[Document]) -> None:
    result = run(texts)
    members = Counter(member for source in result.library.sources for member in source.members)
    for at, citation in enumerate(result.citations):
        assert members[at] == (citation.source is not None)
        assert (citation.source is None) == bool(citation.reason)
    unresolved = [citation for citation in result.citations if citation.source is None]
    assert len(result.diagnostics) == len(unresolved)


@settings(max_examples=25)
@given(documents, st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(texts: list[Document], chance) -> None:
    shuffled = list(texts)
    chance.shuffle(shuffled)
    assert run(shuffled) == run(texts)


@settings(max_examples=15)
@given(documents)
def test_every_value_has_a_span_in_the_text(texts: list[Document]) -> None:
    """What a citation is read to say stands, letter for letter, in it: names, years and titles."""
    for citation in run(texts).citations:
        printed = citation.text.casefold()
        reference = citation.reading.reference
        for name in (*reference.author, *reference.editor, *reference.translator):
            assert name.family.casefold() in printed
        if reference.issued:
            assert str(reference.issued.year) in printed
        assert all(word in printed for word in reference.title.casefold().replace(":", " ").split())


@pytest.fixture(scope="module")
def result() -> Result:
    return run([Document("a.txt", "\n\n".join(PROSE + cited for cited in CITED))])


def test_counts_of_all_sources_make_the_citations(result: Result) -> None:
    counted = sum(len(source.members) for source in result.library.sources)
    assert counted + len(result.diagnostics) == len(result.citations) == len(CITED)


def test_every_source_is_in_every_output(result: Result) -> None:
    texts, _ = render_all(result, find_style("source-list"))
    for source in result.library.sources:
        assert all(source.key in text for text in texts.values())
