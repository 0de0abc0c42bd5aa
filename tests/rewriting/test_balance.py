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
        ("Roe, *Walls* (1990), 3", "*Walls* (1990)", "Walls ( )"),
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


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        # What two edits make of the words between them closes, too, and is wrong all the same.
        ("*Roe, Walls* says so, *Doe, Floors*", [("*Roe", "Roe"), ("Floors*", "Floors")]),
        ("Roe, *Walls*, says so in *Doe*.", [("Roe, *Walls", "Roe, Walls"), ("*Doe*.", "*Doe.")]),
        ("(Roe, 3) says so (Doe, 4)", [("(Roe", "Roe"), ("4)", "4")]),
        # The next note is another paragraph.
        ("[^1]: Roe, *Walls*\n[^2]: *Doe*, 3", [("*Walls*", "*Walls"), ("*Doe*, 3", "Doe*, 3")]),
    ],
)
def test_two_faults_are_no_right(text, changes):
    edits = replacing(text, *changes)
    assert unbalancing(text, edits) == edits


def test_what_closes_beside_a_fault_is_not_blamed():
    text = "Roe (1990, 1991) says so (Doe 1992; see Poe 1993)."
    bad, *good = replacing(text, ("Roe (1990", "@roe"), ("(Doe 1992", "[@doe"), ("Poe 1993)", "@poe]"))
    assert unbalancing(text, [bad, *good]) == [bad]


def test_only_edits_that_add_to_one_side_are_blamed():
    text = "Roe (1990), Doe (1991)"
    good, bad = replacing(text, ("Roe (1990)", "@roe [p. 3]"), ("Doe (1991)", "@doe [p. 3"))
    assert unbalancing(text, [good, bad]) == [bad]
