"""What is no prose in reStructuredText falls silent, and labels stand where they are looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.documents.rst import blanked, prose
from biblio.model import Document, Locator, Name
from biblio.pipeline import run

HOARE = "Hoare, C. A. R. *Communicating Sequential Processes*. London: Prentice Hall, 1985, p. 3"


def found(text):
    return run([Document("it.rst", text, "rst")]).citations


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (".. code-block:: python\n   :linenos:\n\n   Roe, 1990\n\n   Doe\n\nAfter", ["After"]),
        (".. code:: c\n   Roe\nAfter", ["After"]),
        ("Before::\n\n   Roe, 1990\n\n  Doe\nAfter", ["Before::", "After"]),
        ("::\n\n   Roe, 1990\n\nAfter", ["::", "After"]),
        ("* Item::\n\n      Roe, 1990\n\n  and so on", ["*", "Item::", "and", "so", "on"]),
        ("Before::\nno block\n\n   Roe", ["Before::", "no", "block", "Roe"]),
        (".. Roe, 1990\n   and Doe\nAfter", ["After"]),
        ("..\n   Roe, 1990\n\nAfter", ["After"]),
        ("..\n\n   Quoted, 1990", ["Quoted,", "1990"]),
        (".. _walls: https://example.org/1990\n__ https://example.org\nAfter", ["After"]),
        (".. _`a: b`: https://example.org\nAfter", ["After"]),
        (".. |ink| replace:: Roe, 1990\nAfter", ["After"]),
        (".. note:: Roe\n   :class: x\n\n   Doe, 1990", ["Roe", "Doe,", "1990"]),
        (".. figure:: roe-1990.png\n   :alt: Roe, 1990\n\n   After Doe", ["After", "Doe"]),
        (".. note::\n\n   Prose\n\n   .. code::\n\n      Roe\n\n   More", ["Prose", "More"]),
        ("Title\n=====\n\nProse", ["Title", "Prose"]),
        ("The ``[Roe1990]_`` and ``a ` b`` of", ["The", "and", "of"]),
        ("Roe :cite:p:`roe1990`", ["Roe", ":cite:p:`roe1990`"]),
        (".. [Roe90] Roe", ["..", "[Roe90]", "Roe"]),
        (".. [Roe-Ink] Roe", ["..", "[Roe-Ink]", "Roe"]),
        (".. [1] Roe", ["[^1]:", "Roe"]),
        (".. [#a] Roe", ["[^a]:", "Roe"]),
        (".. [#] Roe\n.. [*] Doe", ["[^#]:", "Roe", "[^*]:", "Doe"]),
    ],
)
def test_what_is_left(text, left):
    assert blanked(text).split() == left


@pytest.mark.parametrize(
    "text",
    [
        f".. code-block:: python\n\n   x = 1  # {HOARE}\n",
        f"::\n\n   {HOARE}\n",
        f".. {HOARE}\n",
        f".. image:: x.png\n   :alt: {HOARE}\n",
    ],
)
def test_nothing_is_cited_in_code_and_comments(text):
    assert not found(f"T\n=\n\n{text}")


def test_a_label_is_no_citation_and_the_entry_behind_it_is_one():
    text = "See [Roe1990]_ here.\n\n.. [Roe1990] Roe, Jane. *A Long History of Ink*. London: Penguin, 1990.\n"
    short, full = found(text)
    assert (short.text, short.reading.form, short.column) == ("[Roe1990]_", "short", 5)
    assert full.text == "Roe, Jane. *A Long History of Ink*. London: Penguin, 1990."
    assert full.reference.author == (Name("Roe", "Jane"),)
    assert short.source == full.source == "roe1990"


def test_entries_of_several_lines():
    text = (
        "It is so [Roe90]_, and so [Doe91]_.\n\nReferences\n----------\n\n"
        ".. [Roe90] Roe, Jane. *A Long History of Ink*.\n   London: Penguin, 1990.\n"
        ".. [Doe91] Doe, John. *Presses and Printers*.\n   Paris: Seuil, 1991.\n"
    )
    assert [(one.text[:10], one.source) for one in found(text)] == [
        ("[Roe90]_", "roe1990"),
        ("[Doe91]_", "doe1991"),
        ("Roe, Jane.", "roe1990"),
        ("Doe, John.", "doe1991"),
    ]


def test_any_name_is_a_label():
    text = (
        "It is so [Knuth]_, and so [R]_, not [sic]_ nor [Knuth] nor ``[Knuth]_``.\n\n"
        ".. [Knuth] Knuth, Donald E. *The Art of Computing*.\n   Reading: Addison-Wesley, 1968.\n\n"
        ".. [R] Roe, Jane. *A Long History of Ink*. London: Penguin, 1990.\n"
    )
    assert [(one.text[:9], one.source) for one in found(text)] == [
        ("[Knuth]_", "knuth1968"),
        ("[R]_", "roe1990"),
        ("Knuth, Do", "knuth1968"),
        ("Roe, Jane", "roe1990"),
    ]


def test_footnotes_are_notes():
    text = (
        "It is so [1]_, and so [#doe]_.\n\n"
        ".. [1] Smith, Adam. *The Wealth of Paper*. Oxford: Clarendon Press, 1976, pp. 3-4.\n"
        ".. [#doe] Ibid., p. 5.\n"
    )
    smith, again = found(text)
    assert smith.reading.locator == Locator("page", "3-4")
    assert (again.text, again.source, again.line) == ("Ibid., p. 5.", smith.source, 4)


GRID = """\
+--------+----------------------------------------------------------------+--------+
| Topic  | Source                                                         | Copies |
+========+================================================================+========+
| Paging | Denning, Peter J. *The Working Set*. Boston: Bell, 1968, p. 3  | 12     |
+--------+----------------------------------------------------------------+--------+
| Longer | Harley, J. B. *The New                                         | 1990   |
| topics | Nature of Maps*. Baltimore: Hopkins University Press, 2001     | copies |
+--------+----------------------------------------------------------------+--------+
"""
SIMPLE = """\
======  =============================================================  ======
Topic   Source                                                         Copies
======  =============================================================  ======
Paging  Denning, Peter J. *The Working Set*. Boston: Bell, 1968, p. 3  12
Maps    Harley, J. B. *The New                                         1990
        Nature of Maps*. Baltimore: Hopkins University Press, 2001
======  =============================================================  ======
"""


@pytest.mark.parametrize("table", [GRID, SIMPLE])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_stands_beside_a_cell_is_no_part_of_its_citation(table, end):
    denning, harley = found(f"Tables\n======\n\n{table}\nProse\n".replace("\n", end))
    assert denning.text == "Denning, Peter J. *The Working Set*. Boston: Bell, 1968, p. 3"
    assert denning.reference.author == (Name("Denning", "Peter J."),)
    assert denning.reading.locator == Locator("page", "3")
    # The line below stands behind another cell.
    assert harley.text == "Harley, J. B. *The New"
    assert harley.reference.title == "The New Nature of Maps"
    assert harley.reference.publisher == "Hopkins University Press"
    assert (harley.reference.volume, harley.reading.locator) == ("", None)
    assert all(
        harley.reading.start <= span.start < span.end <= harley.reading.end for span in harley.reading.spans
    )


_PIECES = [
    *(
        "\n",
        "\n\n",
        "   ",
        " ",
        "..",
        ".. ",
        "::",
        "`",
        "``",
        "Roe, 1990",
        "note::",
        "code::",
        "[Roe90]",
        "[#a]",
    ),
    *("+--+--+\n", "==  ==\n", "|"),
    *("[1] ", "_x: ", "|x| ", "=====", "* ", ":alt: x", "__ ", "\t", "é"),
]


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join), st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_offset_and_line_end_stays(text, end):
    text = text.replace("\n", end)
    silent = blanked(text)
    assert len(silent) == len(text)
    assert [(at, mark) for at, mark in enumerate(text) if mark in "\r\n"] == [
        (at, mark) for at, mark in enumerate(silent) if mark in "\r\n"
    ]
    said = prose(text)
    assert all(
        silent[at : at + 1] == mark or mark == "\n" for mark, at in zip(said.text, said.places, strict=True)
    )
