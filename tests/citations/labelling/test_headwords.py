"""Headwords of dictionaries behind ``s.v.``"""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.headwords import relabel_headwords


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ('Walls (2003), s.v. "gate."', "t.d....p.....", [("d", "2003"), ("p", 's . v . " gate')]),
        ("Walls, 2003, s. v. gate.", "t.d...p...", [("d", "2003"), ("p", "s . v . gate")]),
        (
            'Walls, 2003, s.vv. "gate," "wall."',
            "t.d...p.........",
            [("d", "2003"), ("p", 's . vv . " gate , " " wall')],
        ),
        ("Walls, 2003, sub verbo gate", "t.d....", [("d", "2003"), ("p", "sub verbo gate")]),
        ('Walls, 2003, s.v. "gate."', "t.d.....t...", [("d", "2003"), ("p", 's . v . " gate')]),
        ("Walls, 2003, s. 5, v. 6", "t.d...p...p", [("d", "2003"), ("p", "5"), ("p", "6")]),
    ],
)
def test_a_headword_is_the_place_cited(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_headwords(tokens, labels, 0, len(labels))
    assert values(tokens, labels)[1:] == expected
