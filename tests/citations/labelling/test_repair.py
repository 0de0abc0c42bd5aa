"""What references have is made good where the best chain of labels lacks it."""

import pytest

from biblio.citations.labelling.repair import repaired
from biblio.citations.labelling.tokens import tokenize

NAMES = {"a": "author", "t": "title", "p": "place", "h": "publisher", "d": "date", "g": "pages", "u": "url"}
NAMES |= {
    "D": "doi",
    "A": "-author",
    "T": "-title",
    "P": "-place",
    "H": "-publisher",
    "x": "-date",
    "G": "-pages",
    "c": "container",
    "C": "-container",
    "s": "series",
    "S": "-else",
    "e": "editor",
    "E": "-editor",
    "k": "archive",
}


def repair(text: str, chain: str, titles: str = "") -> str:
    """The repaired chain of a text; capitals are what stands after a value.

    ``titles`` are the words that are rather the title than an author.
    """
    tokens = tokenize(text)
    labels = [NAMES.get(letter, letter) for letter in chain]
    assert len(labels) == len(tokens)

    def marginal(name: str, at: int) -> float:
        return 0.6 if (tokens.words[at] in titles.split()) == (name == "title") else 0.1

    assert not set(titles.split()) - set(tokens.words)

    letters = {name: letter for letter, name in NAMES.items()}
    return "".join(letters.get(name, name) for name in repaired(tokens, labels, marginal))


@pytest.mark.parametrize(
    ("text", "chain", "titles", "mended"),
    [
        ("Byrd, R. Alone. Rome, 1990", "aaaaaApPd", "Alone", "aaaAtTpPd"),
        ("Roe. Walls. Rome, 1990", "aaaApPd", "Walls", "aAtTpPd"),
        ("Roe, Scott and Doe, Rome, 1990", "aaaaaApPd", "Scott and Doe", "aAtttTpPd"),
        ("Roe. Walls. Rome, 1990", "aAtTpPd", "", "aAtTpPd"),
        ("Roe, Scott and Doe, Rome, Adler, 1990", "aaaaaApPhHd", "", "aAtttTpPhHd"),
        ("Roe. Walls. 1990", "aAhHd", "", "aAtTd"),
        ("Roe. Walls. Rome: Adler, 1990", "pPhHpPhHd", "", "aAtTpPhHd"),
        ("Paris: Fox, 1989. Rome: Adler, 1990", "pPhHdxpPhHd", "", "pPhHdxpPhHd"),
        ("Roe. Walls, Rome, Adler, 1990", "aApppPhHd", "", "aAtTpPhHd"),
        ("N. Roe, Kent (Fox 1963)", "aaaApPhdD", "Roe", "aaaAtThdD"),
        ("Roe and Doe 1990", "aaad", "", "aaad"),
        ("Roe, Doe, p. 3", "aaaAAAg", "Doe", "aaaAAAg"),
    ],
)
def test_a_citation_with_an_imprint_has_a_title(text: str, chain: str, titles: str, mended: str) -> None:
    if len(tokenize(text)) != len(chain):
        pytest.fail(f"one letter a token: {tokenize(text).words}")
    assert repair(text, chain, titles) == mended


@pytest.mark.parametrize(
    ("text", "chain", "mended"),
    [
        ("Walls (1990) (quoting Gates 5)", "tTdxxttgG", "tTdxootgG"),
        ("Walls (1990). *See* Gates 5", "tTdxxtttgg", "tTdxxooogg"),
        ("Walls (1990) (Quoting Gates 5)", "tTdxxttgG", "tTdxxttgG"),
    ],
    ids=["a small letter", "a signal with emphasis", "a capital"],
)
def test_a_word_that_leads_to_the_next_citation_is_of_none(text: str, chain: str, mended: str) -> None:
    assert repair(text, chain) == mended


@pytest.mark.parametrize(
    ("text", "chain", "mended"),
    [
        ("Walls 1990, 140 ff.; so", "tdxgoooo", "tdxggooo"),
        ("Walls 1990, 140 ff., Rome", "tdxgGGGp", "tdxggGGp"),
        ("Walls 1990, 140 et seq. so", "tdxgoooo", "tdxgggoo"),
        ("Walls 1990, 140 y ss. so", "tdxgoooo", "tdxgggoo"),
        ("Walls 1990, 140 e ss. so", "tdxgoooo", "tdxgggoo"),
        ("Walls 1990, 140 e nero", "tdxgoo", "tdxgoo"),
        ("Walls 1990, fol. 4r°", "tdxgGggo", "tdxgGggg"),
        ("Walls 1990, 140 C.", "tdxgoo", "tdxggo"),
        ("Walls 1990, 140 C\nso", "tdxgoo", "tdxggo"),
        ("Walls 1990, 140 C so", "tdxgoo", "tdxgoo"),
        ("Walls 1990, 140 so", "tdxgo", "tdxgo"),
    ],
)
def test_what_follows_a_page_is_of_the_place_cited(text: str, chain: str, mended: str) -> None:
    assert repair(text, chain) == mended


@pytest.mark.parametrize(
    ("text", "chain", "mended"),
    [
        ("Walls, 1990. https://example.org/a", "tTdxo", "tTdxu"),
        ("Walls, 1990. https://doi.org/10.1000/182", "tTdoo", "tTdxD"),
        ("Walls, 1990\nhttps://example.org/a", "tTdo", "tTdu"),
        ("Walls, 1990. See https://example.org/a", "tTdooo", "tTdooo"),
        ("see https://example.org/a", "oo", "oo"),
        ("Walls, 1990, https://example.org/a", "tTdxD", "tTdxu"),
        ("Walls, 1990, https://doi.org/10.1000/182", "tTdxD", "tTdxD"),
        ("Walls, 1990, 10.1000/182", "tTdxu", "tTdxD"),
        ("Walls DOI:10.1000/182 1990", "ttttd", "tTTDd"),
        ("Walls (10.1000/182) Loom 3", "tttTcv", "tTDTcv"),
        ("Walls of DOI 10.1000/182", "tttt", "ttTD"),
    ],
)
def test_an_address_in_or_after_a_citation_belongs_to_it(text: str, chain: str, mended: str) -> None:
    assert repair(text, chain) == mended


@pytest.mark.parametrize(
    ("text", "chain", "mended"),
    [
        ('"Walls 110, 111 and 112," Chem. 12', "-tgTgTgTTcCg", "-ttttttTTcCg"),
        ('"Walls 110", 1990', "-tgTTd", "-ttTTd"),
        ('"Walls, Rome 1990', "-tTpd", "-tTpd"),
        ("Walls 110, 1990", "tgTd", "tgTd"),
    ],
)
def test_a_title_in_quotation_marks_reaches_to_the_closing_one(text: str, chain: str, mended: str) -> None:
    assert repair(text, chain) == mended


@pytest.mark.parametrize(
    ("text", "chain", "titles", "mended"),
    [
        ("Roe. Justice. Rome: North, 1990", "aAhHpPhHd", "Justice", "aAtTpPhHd"),
        ("Roe, ed. Memories. Rome, 1990", "eEEEeEpPd", "Memories", "eEEEtTpPd"),
        ("Roe. Justice. Rome, 1990", "aAhHpPd", "Justice", "aAhHpPd"),
        ("Roe. Justice. Rome, 1990", "aAsSpPd", "Justice", "aAtTpPd"),
    ],
)
def test_a_second_publisher_or_editor_before_the_place_is_the_title(
    text: str, chain: str, titles: str, mended: str
) -> None:
    assert repair(text, chain, titles) == mended


def test_what_has_a_publisher_behind_its_place_is_the_title_however_unlikely() -> None:
    tokens = tokenize("Roe. Justice. Rome: North, 1990")
    labels = repaired(tokens, [NAMES[letter] for letter in "aAhHpPhHd"], lambda name, at: 0.0)
    assert labels[2] == "title"


@pytest.mark.parametrize(
    ("text", "chain", "mended"),
    [
        ("B. R. Roe, Walls: A Reader, 1990", "aaaaaaaAttTd", "aaaaaAttttTd"),
        ("Jane F. Roe, Walls: A Reader, 1990", "aaaaaaAttTd", "aaaaAttttTd"),
        ("J. Roe, VHDL: A Reader, 1990", "aaaaaAttTd", "aaaAttttTd"),
        ("Roe, Jane, Walls: A Reader, 1990", "aaaaaAttTd", "aaaAttttTd"),
        ("Roe, Jane, John: A Reader, 1990", "aaaaaAttTd", "aaaaaAttTd"),
        ("Roe, Jane: A Reader, 1990", "aaaAttTd", "aaaAttTd"),
        ("Roe Poe, Jane: A Reader, 1990", "aaaaAttTd", "aaaaAttTd"),
    ],
    ids=[
        "initials",
        "an initial",
        "an acronym",
        "both names",
        "given names",
        "family name first",
        "two family names",
    ],
)
def test_a_word_behind_a_whole_name_begins_the_title(text: str, chain: str, mended: str) -> None:
    assert repair(text, chain) == mended


@pytest.mark.parametrize(
    ("text", "chain", "mended"),
    [
        ("Jo F. Roe to Ann Poe, 1950", "aaAttttTd", "ttttttt" + "Td"),
        ("Roe, F. Walls to Rome, 1950", "aaaAtttTd", "aaaAtttTd"),
        ("Jo F. Walls, Roads to Rome", "aaAttttt", "aaAttttt"),
    ],
    ids=["a letter", "the family first", "a comma"],
)
def test_writer_and_addressee_are_the_title_of_a_letter(text: str, chain: str, mended: str) -> None:
    assert repair(text, chain) == mended


@pytest.mark.parametrize(
    ("text", "chain", "mended"),
    [
        ("Archiv, KBA 9334.88) Next", "kkkkkooo", "kkkkkkoo"),
        ("Archiv, KBA 9334/A3, Next", "kkkkooooo", "kkkkkkkoo"),
        ("Archiv, KBA 9334.The next", "kkkkooo", "kkkkooo"),
        ("Archiv-based", "koo", "koo"),
        ("Archiv, KBA 93-Walls 1990", "kkkkotd", "kkkkotd"),
        ("Archiv, KBA 9334. 88 Next", "kkkkooo", "kkkkooo"),
    ],
)
def test_a_shelf_mark_ends_at_a_blank(text: str, chain: str, mended: str) -> None:
    assert repair(text, chain) == mended


@pytest.mark.parametrize(
    ("text", "chain", "mended"),
    [
        ("[Roe, Walls, page 22].", "oaAtTTggo", "oaAtTTgGo"),
        ("[Walls, page [22].", "otTTgggo", "otTTgggo"),
        ("(Walls (1990) 4)", "otttTgG", "otttTgG"),
    ],
)
def test_the_bracket_around_a_citation_is_of_no_value(text: str, chain: str, mended: str) -> None:
    assert repair(text, chain) == mended
