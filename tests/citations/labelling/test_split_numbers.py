"""A number with groups of digits is of one value."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.labels import PROSE
from biblio.citations.labelling.split_numbers import join_numbers


@pytest.mark.parametrize(
    ("text", "chain", "title"),
    [
        pytest.param("Roe, 20,000 Walls, 1873", "oooottod", "20 , 000 Walls", id="thousands"),
        pytest.param("Roe, 1,000,000 Walls, 1873", "oooooottod", "1 , 000 , 000 Walls", id="millions"),
        pytest.param("Roe, 20 000 Walls, 1873", "ooottod", "20 000 Walls", id="a space between them"),
        pytest.param("Roe, 2.5 Walls, 1873", "oooottod", "2 . 5 Walls", id="a decimal"),
        pytest.param("Roe, Walls 20,000, 1873", "oottoood", "Walls 20 , 000", id="at its end"),
        pytest.param("See it 20,100 Walls, 1873", "oovottod", "100 Walls", id="another value"),
        pytest.param("in 1945.123 Walls, 1873", "ooottod", "123 Walls", id="a note behind a year"),
        pytest.param("so 45, 100 Walls, 1873", "ooottod", "100 Walls", id="two numbers"),
        pytest.param("2.5 Walls, 1873", "oottod", "5 Walls", id="the number of a note"),
    ],
)
def test_a_title_has_all_of_its_number(text: str, chain: str, title: str) -> None:
    tokens, labels = chained(text, chain.replace("o", "."))
    labels = [PROSE if sign == "o" else label for sign, label in zip(chain, labels, strict=True)]
    join_numbers(tokens, labels)
    assert dict(values(tokens, labels))["t"] == title
