"""Nothing disappears: no citation, no source, no entry, field or comment of a library."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from biblio.cli.tidying import duplicates, new_keys
from biblio.formats import bibtex
from biblio.formats.blocks import Entry
from biblio.formats.scan import scan
from biblio.formats.tidy import Wishes, tidy
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
        # Errata are of those sources that have some.
        assert all(source.key in text for name, text in texts.items() if name != "variants.csv")


LIBRARY = [
    "% mine\n",
    '@string{wn = "Weidenfeld and " # {Nicolson}}\n\n',
    "@Book{Hob:Empire,\n  Author = {Hobsbawm, Eric},\n  Title = {The Age of Empire},\n  Publisher = wn,\n"
    "  Year = 1987,\n  keywords = {mine},\n}\n",
    "@book{hob2, author={Hobsbawm, E.}, title={The Age of Empire}, year=1987, note={x}}\n",
    "@book{carr, author={Carr, E. H.}, title={What Is History?}, year={1961}} % read\n\n",
    "@book{broken, title={T} year=3}\n\n",
    "@book{carr, title={Again}}\n",
    "@book{, title={No key}}\n\n\n",
    "@comment{jabref-meta: groups}\n",
    "loose text, e@mail.org\n\n",
]
libraries = st.lists(st.sampled_from(LIBRARY), max_size=8).map("".join)


@settings(max_examples=25)
@given(libraries, documents)
def test_a_library_comes_out_as_it_went_in(library: str, texts: list[Document]) -> None:
    sources, told = bibtex.read(library)
    rendered, _ = render_all(run(texts, sources), find_style("source-list"), library)
    written = rendered["references.bib"]
    same = next((at for at, (a, b) in enumerate(zip(library, written, strict=False)) if a != b), len(library))
    assert written.endswith(library[same:])
    unread = [one for one in told if one.message.startswith("left out")]
    assert len(sources) + len(unread) == library.count("@book{") + library.count("@Book{")
    # As a library of the next run it has what the documents cite.
    again, _ = render_all(run(texts, bibtex.read(written)[0]), find_style("source-list"), written)
    assert again["references.bib"] == written


@settings(max_examples=50)
@given(libraries, st.sampled_from(["none", "author"]), st.sampled_from([None, new_keys]))
def test_every_entry_is_kept_or_merged_on_record_or_told(library: str, sort, keys) -> None:
    wishes = Wishes(sort=sort, search=duplicates, keys=keys)
    tidied = tidy(library, wishes)
    counts = tidied.counts
    assert counts["entries"] == library.count("@book{") + library.count("@Book{")
    assert counts["entries"] == counts["kept"] + counts["merged"] + counts["left"]
    assert counts["kept"] == sum(isinstance(block, Entry) for block in scan(tidied.text).blocks)
    assert counts["merged"] == len(tidied.merges)
    assert counts["left"] == sum("cannot be read" in one.message for one in tidied.diagnostics)
    for piece in ("% mine", "wn = ", "{mine}", "{x}", "% read", "groups}", "loose text"):
        assert piece in tidied.text or piece not in library
    assert tidy(tidied.text, wishes).text == tidied.text
