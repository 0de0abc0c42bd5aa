"""Mathematics in plain text; LaTeX itself is tested with what writes it, in tests/formats."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.normalize.tex import maths


def found(text):
    return [text[start:end] for start, end in maths(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"$\alpha$-helices of H$_2$O", [r"$\alpha$", "$_2$"]),
        (r"$\frac{a}{b}$ and $SU(2)$", [r"$\frac{a}{b}$", "$SU(2)$"]),
        ("the $n$th root, $K$-theory", ["$n$", "$K$"]),
        (r"sets $\{x\}$, $a\,b$", [r"$\{x\}$", r"$a\,b$"]),
        ("from $5 to $10 a day, $5–$10", []),
        ("$5 and $x^2$", ["$x^2$"]),
        ("A$AP and K$", []),
        (r"costs $ \alpha $ more", []),
        (r"$\alpha", []),
        ("$$", []),
        ("$a{b$ $a}{b$", []),
        (r"$\input{/etc/passwd}$ $\foo$", []),
        ("$^^5cinput{x}$", []),
        (r"$a\$b$", [r"$b$"]),
        ("$a%b_c$", []),
    ],
)
def test_mathematics(text, expected):
    assert found(text) == expected


@given(st.text(st.sampled_from("$\\{}^_ ax2é"), max_size=40))
def test_extents_are_in_order_and_balanced(text):
    end = 0
    for start, stop in maths(text):
        assert end <= start < stop
        assert text[start] == text[stop - 1] == "$"
        assert text[start:stop].count("{") == text[start:stop].count("}")
        end = stop
