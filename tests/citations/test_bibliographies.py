"""Lists of references in documents, under a heading or all of a document."""

from __future__ import annotations

import pytest

from biblio.citations.read import find

BERG = "Berg, Anna. The Harbours of the North. Oslo: Aschehoug, 1987."
LIND = "Lind, Karl, and Eva Holm. Ships and Their Owners. London: Cape, 1956."
ELM = "Elm R, Birch T. On dyes. Textile Rev. 1956;63(2):81-97."
HANGING = (
    "Berg, Anna. The Harbours of\n    the North. Oslo: Aschehoug, 1987.\n"
    "Lind, Karl, and Eva Holm. Ships and Their\n    Owners. London: Cape, 1956.\n"
    "Elm R, Birch T. On dyes. Textile Rev.\n    1956;63(2):81-97.\n"
)
PROSE = "The harbour was closed in 1912, and on March 3, 1913 the last ship left for Oslo."


def found(text: str) -> list[str]:
    return [" ".join(text[reading.start : reading.end].split()) for reading in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n\nReferences\n\n{BERG}\n{LIND}\n{ELM}\n",
        f"{PROSE}\n\nReferences\n{BERG}\n{LIND}\n{ELM}\n",
        f"{PROSE}\n\n## Literatur\n\n- {BERG}\n- {LIND}\n- {ELM}\n",
        f"{PROSE}\n\nBibliography\n\n[1] {BERG}\n[2] {LIND}\n[3] {ELM}\n",
        f"{PROSE}\n\nWorks Cited\n\n{BERG}\n\n{LIND}\n\n{ELM}\n",
        f"{PROSE}\n\nReferences\n\n{HANGING}",
        f"{BERG}\n{LIND}\n{ELM}\n",
        f"{BERG}\n\n{LIND}\n\n{ELM}",
    ],
    ids=[
        "lines",
        "no blank line",
        "bullets",
        "numbers",
        "paragraphs",
        "hanging",
        "nothing else",
        "nothing else, apart",
    ],
)
def test_each_entry_is_one_citation(text: str) -> None:
    assert found(text) == [BERG, LIND, ELM]


def test_a_list_ends_where_prose_begins() -> None:
    text = f"References\n\n{BERG}\n{LIND}\n\n{PROSE} (See {ELM})\n\n{PROSE}\n"
    assert found(text)[:2] == [BERG, LIND]
    assert not any(PROSE in one for one in found(text))


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        f"{PROSE}\n\n{PROSE}",
        f"References\n\n{PROSE}\n",
        "Anna Berg, Oslo, 1912",
        "Notes\n\nTHE WAR AT SEA\n",
    ],
)
def test_what_is_no_list(text: str) -> None:
    assert found(text) == []


def test_the_siglum_of_an_entry_is_no_citation() -> None:
    text = "Berg 1987 = Anna Berg, The Harbours of the North, Oslo, Aschehoug, 1987.\n"
    assert found(text) == ["Anna Berg, The Harbours of the North, Oslo, Aschehoug, 1987."]


def test_a_year_alone_repeats_the_author_above() -> None:
    entries = "Berg A., (1985), Il porto, Einaudi, Torino.\n(1990), La nave, Laterza, Bari.\n"
    text = f"{PROSE}\n\nBibliografia\n\n{entries}"
    first, second = find(text)
    assert [span.label for span in second.spans] == ["date", "title", "publisher", "place"]
    assert second.reference.author == first.reference.author
    assert text[second.start] == "("
