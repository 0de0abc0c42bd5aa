"""Tags inside of texts, as LaTeX and as Markdown."""

import pytest
from formats.samples import HOSTILE
from hypothesis import given
from hypothesis import strategies as st

from biblio.formats.latex import encode_rich
from biblio.formats.richtext import LOOKS, from_markdown, to_markdown
from biblio.normalize.tex import decode

SMALL = '<span style="font-variant:small-caps;">'


@pytest.mark.parametrize(
    ("text", "latex", "markdown"),
    [
        ("<i>a</i> b", r"\emph{a} b", "*a* b"),
        ("<b>a <i>b</i></b>", r"\textbf{a \emph{b}}", r"\<b\>a \<i\>b\</i\>\</b\>"),
        ("x<sup>2</sup><sub>n</sub>", r"x\textsuperscript{2}\textsubscript{n}", "x^2^~n~"),
        (f"{SMALL}a</span>", r"\textsc{a}", "[a]{.smallcaps}"),
        ("a <i> b", "a <i> b", r"a \<i\> b"),
        ("</i>a<b>", "</i>a<b>", r"\</i\>a\<b\>"),
        ("*a* [b] 1_2 $", r"*a* [b] 1\_2 \$", r"\*a\* \[b\] 1\_2 \$"),
        ("1. FC Köln", "1. FC Köln", r"1\. FC Köln"),
        ("- a", "- a", r"\- a"),
        ("# a", r"\# a", r"\# a"),
        ("&amp; & b", r"\&amp; \& b", r"\&amp; & b"),
    ],
)
def test_there_and_back(text, latex, markdown):
    assert encode_rich(text) == latex
    assert decode(latex, LOOKS) == text
    assert to_markdown(text) == markdown
    assert from_markdown(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("_a_ snake_case_word", "<i>a</i> snake_case_word"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("*a", "*a"),
        ("[a](b)", "[a](b)"),
        ("[iOS]{.nocase}", '<span class="nocase">iOS</span>'),
    ],
)
def test_markdown_of_others(markdown, text):
    assert from_markdown(markdown) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{\em a} b", "<i>a</i> b"),
        (r"{\bf a}", "<b>a</b>"),
        (r"\textit{a {\sc b}}", f"<i>a {SMALL}b</span></i>"),
    ],
)
def test_older_latex(latex, text):
    assert decode(latex, LOOKS) == text


@given(st.text(st.sampled_from(HOSTILE + "</>ibsup"), max_size=30))
def test_markdown_is_exact(text):
    assert from_markdown(to_markdown(text)) == text
