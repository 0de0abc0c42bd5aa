"""Text in BibTeX fields: what is escaped, what keeps its capitals, what LaTeX means."""

import pytest
from formats.samples import texts
from hypothesis import given
from hypothesis import strategies as st

from biblio.formats.latex import encode, encode_title
from biblio.normalize.tex import decode


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("Marks & Spencer", r"Marks \& Spencer"),
        ("100% of #1: $5_x", r"100\% of \#1: \$5\_x"),
        (r"C:\dir {x}", r"C:{\textbackslash}dir {\textbraceleft}x{\textbraceright}"),
        ("~mars^2", r"{\textasciitilde}mars{\textasciicircum}2"),
        ("1939–1945 — “so”", "1939–1945 — “so”"),
        ("a--b ''c`` ?`", "a-{}-b '{}'c`{}` ?{}`"),
        ("two\n  lines ", "two lines"),
        ("Ünïcödé Слово 漢字", "Ünïcödé Слово 漢字"),
    ],
)
def test_encode(text, latex):
    assert encode(text) == latex


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"G{\"o}del, \'{E}variste, \v{S}lechta, \c c", "Gödel, Évariste, Šlechta, ç"),
        (r"\'{\i} \'\i{} {\'\i}", "í í í"),
        (r"{\L}{\'o}d{\'z}, stra{\ss}e, \o re, \aa", "Łódź, straße, øre, å"),
        (r"Nguy{\~{\^e}}n", "Nguyễn"),
        (r"50\% off, 50% off, a & b, a \& b", "50% off, 50% off, a & b, a & b"),
        (r"\emph{Nature} and {\it Science}", "Nature and Science"),
        (r"\enquote{so {X} called} \mkbibquote{x}", "“so X called” “x”"),
        (r"\unknown{arg} and \foo bar {\baz}x", r"\unknown{arg} and \foo bar \baz{}x"),
        (r"$\alpha^{2}$ \$5", r"$\alpha^{2}$ $5"),
        (r"$\foo{x}$ $\alpha$", r"$\foo{x}$ $\alpha$"),
        ("1939--1945---``so''", "1939–1945—“so”"),
        ("Vol.~2, http://x/~y", "Vol. 2, http://x/ y"),
        (r"a\\b\-c\,d", "a bc d"),
        ("{The {TeX}book}", "The TeXbook"),
        ("unbalanced } {", "unbalanced"),
        # What lists are sorted by is not printed.
        (r"\noopsort{1973b}1973", "1973"),
        (r"{\SortNoop{Gogh}}van Gogh, \noop {G{\"{o}}} x", "van Gogh, x"),
        (r"\noopsort{never closed", r"\noopsort{never closed"),
        (r"\noopsorted{x}", r"\noopsorted{x}"),
    ],
)
def test_decode(latex, text):
    assert decode(latex) == text


@given(texts)
def test_what_is_written_reads_back(text):
    latex = encode(text)
    assert decode(latex) == text
    assert decode(encode_title(text, "en")) == text
    assert _deepest(latex) >= 0


@given(st.text(max_size=200) | st.text(st.sampled_from("\\{}'\"`~$ abc"), max_size=200))
def test_decode_never_raises(latex):
    decode(latex)


def _deepest(latex):
    """The lowest depth of braces, -1 when they are not balanced, counted as BibTeX counts them."""
    depth = lowest = 0
    for char in latex:
        depth += (char == "{") - (char == "}")
        lowest = min(lowest, depth)
    return -1 if depth else lowest


@pytest.mark.parametrize(
    ("title", "language", "latex"),
    [
        ("The Structure of DNA", "", "The Structure of {DNA}"),
        ("McCarthy at AT&T in the U.S.A.", "", r"{McCarthy} at {AT\&T} in the {U.S.A}."),
        ("Self-Made Men: O'Brien", "", "Self-Made Men: O'Brien"),
        ("World War II and the iPhone", "en", "World War {II} and the {iPhone}"),
        ("A history of Boston harbour: Its ships", "en", "A history of {Boston} harbour: Its ships"),
        ("Geschichte der Philosophie", "de", "Geschichte der Philosophie"),
        ("The Great Terror: A Reassessment", "en", "The Great Terror: A Reassessment"),
        ("ALL IN CAPITALS", "en", "ALL IN CAPITALS"),
    ],
)
def test_capitals(title, language, latex):
    assert encode_title(title, language) == latex
