"""Brackets, quotation marks and marks of emphasis close after an edit as they did before."""

import pytest

from biblio.model import Edit
from biblio.rewriting.balance import unbalancing


def replacing(text, *changes):
    """Edits that put one part of a text for another."""
    return [Edit(text.index(old), text.index(old) + len(old), new, False) for old, new in changes]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (r"So.\footnote{\emph{Walls}. London, 3.}", r"\emph{Walls}", r"\emph{Walls"),
        ("So. Walls (London: Adler, 1927), p. 3.", " (London", ". London"),
        ("[^2]: *Id.*, *Walls*, p. 12.", "Id.*, *Walls*", "[@roe, p. 12]"),
        ('Roe, "Walls," p. 3', '"Walls,"', "“Walls,"),
        ("Roe, „Mauern“, S. 3", "„Mauern“", "“Mauern"),
        ("Roe, _Walls_, 3", "_Walls_", "_Walls"),
        ("Roe, «Walls», 3", "«Walls»", "Walls»"),
        # In the next paragraph it would close; but that is another one.
        ("A (Roe).\n\nB", "(Roe)", "(Roe"),
    ],
)
def test_what_would_not_close_is_blamed(text, old, new):
    edits = replacing(text, (old, new))
    assert unbalancing(text, edits) == edits


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ('Roe, "Walls," p. 3', [('"Walls,"', "“Walls,”")]),
        # Two edits of one paragraph may open and close together.
        ("So (Roe 1990; Doe 1991).", [("(Roe 1990", "[@roe"), ("Doe 1991)", "@doe]")]),
        ("1) Roe 1990, and 2) Doe (1991)", [("Roe 1990", "@roe"), ("Doe (1991)", "@doe [p. 3]")]),
        # It may get better.
        ("Walls (London: Adler, 1927, p. 3.", [(" (London", ". London")]),
        # It was so before.
        ("Walls (London: Adler, 1927, p. 3.", [("p. 3", "p. 4")]),
        ("Roe, Walls, https://doi.org/10.1007/a_b", [("Roe, Walls, https://doi.org/10.1007/a_b", "@roe")]),
        (r"Roe, Walls [1941?]", [("[1941?]", r"\[1941?\]")]),
        ("", []),
    ],
)
def test_all_else_is_not(text, changes):
    assert unbalancing(text, replacing(text, *changes)) == []


def test_only_edits_that_add_to_one_side_are_blamed():
    text = "Roe (1990), Doe (1991)"
    good, bad = replacing(text, ("Roe (1990)", "@roe [p. 3]"), ("Doe (1991)", "@doe [p. 3"))
    assert unbalancing(text, [good, bad]) == [bad]
