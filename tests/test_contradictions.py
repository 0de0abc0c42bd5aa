"""A library wins over what documents say; where they contradict it, an editor is told."""

import pytest

from biblio.contradictions import contradictions
from biblio.formats import bibtex
from biblio.model import Document, Reference
from biblio.pipeline import run

LIBRARY = (
    "@book{hob, author = {Hobsbawm, Eric J.}, title = {The Age of Empire}, edition = {2},"
    " publisher = {Weidenfeld and Nicolson}, location = {London}, date = {1987}}"
)


def told(*texts):
    sources, _ = bibtex.read(LIBRARY)
    result = run([Document("a.txt", "\n\n".join(texts))], sources)
    assert {citation.source for citation in result.citations} == {"hob"}
    (source,) = result.library.sources
    assert source.reference == sources[0].reference
    return [(one.line, one.code, one.message) for one in contradictions(result)]


SAME = "Hobsbawm, Eric. The Age of Empire. London: Weidenfeld and Nicolson, 1987, p. 56"


@pytest.mark.parametrize(
    "printed",
    [
        SAME,
        "Hobsbawm, E. J. The Age of Empire. London: Weidenfeld & Nicolson, 1987.",
        "Hobsbawm, Eric. The Age of Empire. London, 1987, p. 3.",
        "Hobsbawm, Eric. The Age of Empire. London: Weidenfeld, 1987, p. 3.",
    ],
)
def test_what_is_shorter_or_abbreviated_is_no_contradiction(printed):
    assert told(printed) == []


def test_other_words_are_told_once_with_their_first_place():
    other = "Hobsbawm, Eric. The Age of Empire. London: Knopf, 1987, p. 57"
    assert told(SAME, other, other.replace("57", "99")) == [
        (
            3,
            "library",
            "hob: publisher is 'Weidenfeld and Nicolson' in the library, 'Knopf' here and in 1 more",
        )
    ]


def test_a_misspelt_name_is_told():
    assert told(SAME, SAME.replace("Hobsbawm", "Hobsbawn")) == [
        (3, "library", "hob: author is 'Hobsbawm, Eric J.' in the library, 'Hobsbawn, Eric' here")
    ]


def test_without_a_library_nothing_is_told():
    result = run([Document("a.txt", SAME + "\n\n" + SAME.replace("London: Weidenfeld and Nicolson", "Rome"))])
    assert contradictions(result) == ()
    assert result.library.sources[0].reference != Reference()
