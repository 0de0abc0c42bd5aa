"""The stretch of text around a citation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.reporting.context import AFTER, BEFORE, around

LONG = "word " * 60


@pytest.mark.parametrize(
    ("before", "after", "shown_before", "shown_after"),
    [
        ("", "", "", ""),
        ("He said so (", ").", "He said so (", ")."),
        ("One line\nand the next ", "\nmore", "One line and the next ", " more"),
        ("A paragraph.\n\n", "\r\n \r\nNext", "A paragraph. ¶ ", " ¶ Next"),
        ("  tabs\t\tand spaces ", "", " tabs and spaces ", ""),
        (LONG, "", "… " + "word " * 31, ""),
        ("", " " + LONG, "", " " + "word " * 15 + "…"),
        ("漢" * 300, "", "…" + "漢" * BEFORE, ""),
        ("", "漢" * 300, "", "漢" * AFTER + "…"),
        ("e\u0301" * 200 + "x", "", "…" + "e\u0301" * (BEFORE // 2 - 1) + "x", ""),
    ],
)
def test_around(before, after, shown_before, shown_after):
    cited = "Roe, Ships,\n1900"
    found = around(before + cited + after, len(before), len(before) + len(cited))
    assert found == (shown_before, "Roe, Ships, 1900", shown_after)


@given(st.text(max_size=400), st.text(max_size=30), st.text(max_size=400))
def test_a_stretch_has_its_length_and_says_nothing_else(before, cited, after):
    found = around(before + cited + after, len(before), len(before) + len(cited))
    assert "".join(found.cited.replace("¶", "").split()) == "".join(cited.replace("¶", "").split())
    # A mark of a paragraph takes two line ends or more, the ellipsis one character.
    assert len(found.before) <= 2 * BEFORE
    assert len(found.after) <= 2 * AFTER
    kept = "".join(found.before.removeprefix("…").replace("¶", "").split())
    assert "".join(before.replace("¶", "").split()).endswith(kept)
