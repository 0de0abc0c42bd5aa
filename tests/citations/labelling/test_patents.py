"""Numbers and days of patents."""

import pytest
from citations.chains import chained

from biblio.citations.labelling.labels import PROSE
from biblio.citations.labelling.patents import relabel_patents


def relabelled(text: str, chain: str) -> list[tuple[str, str]]:
    """The identifiers and dates of a chain, in which ``o`` stands for prose, once it is labelled anew."""
    tokens, labels = chained(text, chain.replace("o", "."))
    labels = [PROSE if sign == "o" else label for sign, label in zip(chain, labels, strict=True)]
    relabel_patents(tokens, labels, 0, len(chain.rstrip("o")))
    found: list[tuple[str, str]] = []
    for at, name in enumerate(labels):
        word = tokens.words[at]
        if at and name == labels[at - 1] and name in ("identifier", "date"):
            found[-1] = (name, f"{found[-1][1]} {word}")
        elif name in ("identifier", "date"):
            found.append((name, word))
    return found


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Walls (US Patent No. 6,285,999)", "t.hhh.ppppp.", [("identifier", "US Patent No . 6 , 285 , 999")]),
        ("Walls. U.S. Patent 5,123,456", "tttttttt.ppp", [("identifier", "U . S . Patent 5 , 123 , 456")]),
        ("Walls. Patent EP 1234567 B1, Rome", "t.ttttt.l", [("identifier", "Patent EP 1234567 B 1")]),
        (
            "Walls. Patent 174,465, filed May 1, 1876, and issued June 3, 1877",
            "t.hpppooooooooooooo",
            [("identifier", "Patent 174 , 465"), ("date", "May 1 , 1876"), ("date", "June 3 , 1877")],
        ),
        ("Walls. The patent 12 of Rome", "ttttttt", []),
        ("The new patent 123456 story. Rome", "ttttt.l", []),
    ],
    ids=["publisher", "title", "kind", "days in prose", "short number", "of a title"],
)
def test_the_number_of_a_patent(text, chain, expected) -> None:
    assert relabelled(text, chain) == expected
