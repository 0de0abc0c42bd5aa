"""Short names in lists of abbreviations are markers of what they stand for."""

import pytest
from citations.chains import chained

from biblio.citations.labelling.sigla import mark_siglum


@pytest.mark.parametrize(
    ("text", "chain", "marked"),
    [
        ("Roe, Walls = Jane Roe, The Walls, 1990", "aaaaaa.tt.d", "Roe , Walls"),
        ("Roe 1990 = Jane Roe, The Walls, 1990", "ad.aa.tt.d", "Roe 1990"),
        ("WALLS = “The Walls”, Rome 1990", "t..tt..ld", "WALLS"),
        ("Roe, Walls 3 (= Annals 12, 4)", "a.tp..cv.p.", ""),
        ("Roe, Walls a=b, 1990", "a.tttt.d", ""),
    ],
    ids=["author and title", "author and year", "a title", "another place", "in a title"],
)
def test_what_stands_before_the_equals_sign_is_a_marker(text, chain, marked) -> None:
    tokens, labels = chained(text, chain)
    mark_siglum(tokens, labels, 0, len(labels))
    pairs = zip(tokens.words, labels, strict=True)
    assert " ".join(word for word, label in pairs if label == "marker") == marked
