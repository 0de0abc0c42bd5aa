"""What people glue together is taken apart, and every offset is true."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.citations.labelling.tokens import ends_sentence, tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Harvill Press,1956, p. 47", ["Harvill", "Press", ",", "1956", ",", "p", ".", "47"]),
        ("ltd.,1938", ["ltd", ".", ",", "1938"]),
        ("c1999", ["c", "1999"]),
        ("p.281", ["p", ".", "281"]),
        ("51(5):799–817", ["51", "(", "5", ")", ":", "799", "–", "817"]),
        ("St. Martin’s Press", ["St", ".", "Martin’s", "Press"]),
        ("L'Année d’après", ["L'Année", "d’après"]),
        ("‘quoted’", ["‘", "quoted", "’"]),
        ("———. Title...", ["———", ".", "Title", "..."]),
        ("see https://example.org/a_(b). Next", ["see", "https://example.org/a_(b", ")", ".", "Next"]),
        ("10.1103/Roe.9,hep-th/06", ["10.1103/Roe.9", ",", "hep", "-", "th", "/", "06"]),
        ("10.1103/Roe.9[arXiv:1]", ["10.1103/Roe.9", "[", "arXiv", ":", "1", "]"]),
        ("10.1890/0012(2006)87[1:ABC]2.0.CO;2", ["10.1890/0012(2006)87[1:ABC]2.0.CO;2"]),
        ("doi:10.1623/hysj.51.5.799.", ["doi", ":", "10.1623/hysj.51.5.799", "."]),
        ("*Title*, _Other_", ["*", "Title", "*", ",", "_", "Other", "_"]),
        ("Волкогонов Д. А.", ["Волкогонов", "Д", ".", "А", "."]),
        ("Dostoe\u0301vskii", ["Dostoe\u0301vskii"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert tokenize(text).words == words


def test_gaps_tell_line_starts_spaces_and_glue() -> None:
    assert tokenize("One two,\r\nthree\tfour").gaps == ["n", "s", "", "n", "s"]
    assert tokenize("One ").gaps == tokenize(" One ").gaps == ["n"]


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole() -> None:
    tokens = tokenize("skip Smith, 1990 skip", 5, 16)
    assert (tokens.words, tokens.starts) == (["Smith", ",", "1990"], [5, 10, 12])


@given(st.text())
def test_tokens_cover_all_but_white_space(text: str) -> None:
    tokens = tokenize(text)
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert text[start:end] == word
    covered = {at for start, end in zip(tokens.starts, tokens.ends, strict=True) for at in range(start, end)}
    assert all(text[at].isspace() for at in set(range(len(text))) - covered)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Walls.", True),
        ("Walls", False),
        ("One's", False),
        ("J.", False),
        ("said:”", True),
        ("Walls,", False),
    ],
)
def test_where_a_sentence_may_end(text: str, ends: bool) -> None:
    tokens = tokenize(text)
    assert ends_sentence(tokens, len(tokens) - 1) == ends
