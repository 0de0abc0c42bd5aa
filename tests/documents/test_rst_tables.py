"""The cells of grid tables and simple tables are told by where they stand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.documents.rst_tables import tables


def cells(text):
    """The cells of each table, as the texts of their lines."""
    return [
        [" / ".join(text[start:end] for start, end in cell) for cell in table.cells] for table in tables(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("+---+---+\n| A | B |\n+===+===+\n| C |   |\n+---+---+\n", [["A", "B", "C"]]),
        ("+----+----+\n| A  | B  |\n| go |    |\n| on | so |\n+----+----+", [["A / go / on", "B /  / so"]]),
        ("+---+---+\n| A | B |\n+---+ C |\n| D | E |\n+---+---+", [["A", "B / C / E", "D"]]),
        ("+---+---+\n| A and |\n+---+---+\n| B | C |\n+---+---+", [["A and", "B", "C"]]),
        ("+----+---+\n| 墨 | A |\n+----+---+", [["墨", "A"]]),
        ("  +---+\n  | A |\n  +---+\n\n+---+\n| B |\n+---+", [["A"], ["B"]]),
        ("| A | B |\n| C | D |", []),
        ("+---+---+\n| A | B |\n\nProse", []),
        ("==  ==\nA   B\n==  ==\nC   D\n    E\nF\n==  ==\n", [["A", "B", "C", "D / E", "F"]]),
        ("==  ==\nA   B\n\n    C\n==  ==", [["A", "B /  / C"]]),
        ("==  ==\nA and B\n--  --\nC   D\n==  ==", [["A and B", "C", "D"]]),
        ("==  ==\nA   and all else\n==  ==", [["A", "and all else"]]),
        ("====  ==\n墨    A\n====  ==", [["墨", "A"]]),
        ("==  ==\nA   B", []),
        ("Title\n=====\n\nProse\n", []),
    ],
)
def test_cells(text, found):
    assert cells(text) == found
    assert cells(text.replace("\n", "\r\n")) == found


_PIECES = [
    "+--+--+",
    "+==+==+",
    "==  ==",
    "|",
    "+",
    "--",
    "A",
    "墨",
    "e\u0301",
    " ",
    "   ",
    "\t",
    "\n",
    "\r\n",
    "\r",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join))
def test_cells_lie_apart_inside_of_their_tables(text):
    last = 0
    for table in tables(text):
        assert last <= table.start < table.end
        last = table.end
        lines = sorted(line for cell in table.cells for line in cell if line[0] < line[1])
        assert all(table.start <= start and end <= table.end for start, end in lines)
        assert all(before[1] <= after[0] for before, after in pairwise(lines))
        assert not any(mark in text[start:end] for start, end in lines for mark in "\r\n")
