"""Short names in lists of abbreviations are markers of what they stand for."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.sigla import mark_siglum


@pytest.mark.parametrize(
    ("text", "chain", "marked"),
    [
        ("Roe, Walls = Jane Roe, The Walls, 1990", "aaaaaa.tt.d", "Roe , Walls"),
        ("Roe 1990 = Jane Roe, The Walls, 1990", "ad.aa.tt.d", "Roe 1990"),
        ("WALLS = “The Walls”, Rome 1990", "t..tt..ld", "WALLS"),
        ("Roe, Walls 3 (= Annals 12, 4)", "a.tp..cv.p.", ""),
        ("Roe, Walls a=b, 1990", "a.tttt.d", ""),
        ("Roe, Ann: The Walls. = Loom Studies 3. Rome 1990", "aaa.tt..ttt.ld", ""),
    ],
    ids=["author and title", "author and year", "a title", "another place", "in a title", "a series"],
)
def test_what_stands_before_the_equals_sign_is_a_marker(text, chain, marked) -> None:
    tokens, labels = chained(text, chain)
    mark_siglum(tokens, labels, 0, len(labels))
    pairs = zip(tokens.words, labels, strict=True)
    assert " ".join(word for word, label in pairs if label == "marker") == marked


@pytest.mark.parametrize(
    ("text", "chain", "author"),
    [
        ("Roe, Walls = Jane Roe, The Walls, 1990", "a.t.ttttt.d", "Jane Roe"),
        ("De Roe, Walls = Jane De Roe, The Walls, 1990", "aa.t.tttttt.d", "Jane De Roe"),
        ("Roe 1990 = Jane Roe, The Walls, 1990", "ad.ttttt.d", "Jane Roe"),
        ("Walls, Roe = Walls of Roe, The Reader, 1990", "a.t.tttttt.d", ""),
        ("Walls = Jane Roe, The Walls, 1990", "t.ttttt.d", ""),
    ],
    ids=["author and title", "a particle", "author and year", "no author", "a title alone"],
)
def test_the_name_of_the_short_form_is_that_of_the_author(text, chain, author) -> None:
    tokens, labels = chained(text, chain)
    mark_siglum(tokens, labels, 0, len(labels))
    assert dict(values(tokens, labels)).get("a", "") == author
