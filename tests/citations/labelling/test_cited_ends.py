"""What ends the place cited: further pages, parts of numbers."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.cited_ends import join_following


@pytest.mark.parametrize(
    ("text", "chain", "pages"),
    [
        ("Walls, pp. 12 and 15.", "t...p...", ["12 and 15"]),
        ("Walls, S. 12 und 15-17", "t...p....", ["12 und 15 - 17"]),
        ("Walls, pp. 12 and 15 men", "t...p...", ["12"]),
        ("Walls, pp. 12 and 1948.", "t...p...", ["12"]),
        ("Walls, pp. 1,022-1,024", "t...p......", ["1 , 022 - 1 , 024"]),
        ("Walls, p. 12,15", "t...p..", ["12 , 15"]),
        ("Walls, p. 12, 1948", "t...p..", ["12"]),
        ("Walls, p. 12 ff.", "t...p..", ["12 ff"]),
    ],
)
def test_the_end_of_pages(text: str, chain: str, pages: list[str]) -> None:
    tokens, labels = chained(text, chain)
    join_following(tokens, labels)
    assert [value for sign, value in values(tokens, labels) if sign == "p"] == pages
