"""Editions told by the word beside their number."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.editions import relabel_editions


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Roe, Muren. 3e dr. Rome", "a,ttttt.l", [("t", "Muren"), ("e", "3 e dr")]),
        ("Roe, Muren. 4e druk. Rome", "a,ttttt.l", [("t", "Muren"), ("e", "4 e druk")]),
        ("Roe, Falak. 3. kiad. Rome", "a,ttttt.l", [("t", "Falak"), ("e", "3 . kiad")]),
        ("Roe, Mury, wyd. 2, Rome", "a,ttt.v.l", [("t", "Mury"), ("e", "wyd . 2")]),
        ("Roe, Murar. 2 uppl. Rome", "a,t.vv.l", [("t", "Murar"), ("e", "2 uppl")]),
        ("Roe, Walls 2 ed. Rome", "a,ttt.l", [("t", "Walls 2 ed")]),
        ("Roe, Walls. 12 ed studies. Rome", "a,ttttt.l", [("t", "Walls . 12 ed studies")]),
    ],
)
def test_an_edition_is_of_no_title_or_volume(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_editions(tokens, labels, 0, len(labels))
    assert values(tokens, labels)[1:-1] == expected
