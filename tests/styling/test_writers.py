"""From text with marks to plain text, Markdown, HTML and LaTeX."""

import re

import pytest
from formats.samples import texts
from hypothesis import example, given
from styling.slashed import slashed

from biblio.normalize.tex import maths
from biblio.styling.markup import (
    BOLD,
    CAPITALS,
    CAPITALS_END,
    ITALIC,
    LIGHT,
    RAISED,
    RAISED_END,
    ROMAN,
    unmarked,
)
from biblio.styling.writers import html, latex, markdown, write_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/Title/, 1999", "*Title*, 1999"),
        ("/ Title /, 1999", " *Title* , 1999"),
        (f"{BOLD}12{LIGHT} (1999)", "**12** (1999)"),
        (f"{BOLD}{ITALIC}12{ROMAN}{LIGHT}", "***12***"),
        ("/a /b/ c/", "*a* b *c*"),
        ("*a* _b_ `c` <b>", r"\*a\* \_b\_ \`c\` \<b\>"),
        ("[a](b) ![c] {d} #e", r"\[a\](b) !\[c\] \{d\} \#e"),
        ("A & B | C ~d~ $e$ ^f @g", r"A & B \| C \~d\~ \$e\$ \^f \@g"),
        ("AT&T; &amp; &#65; &#x41; &;", r"AT\&T; \&amp; \&\#65; \&\#x41; &;"),
        (r"C:\dir", r"C:\\dir"),
        ("1984. London", r"1984\. London"),
        ("- dash", r"\- dash"),
        ("+ plus", r"\+ plus"),
        ("see https://x.org/a_b*c, and", "see <https://x.org/a_b*c>, and"),
        ("javascript:alert(1)", "javascript:alert(1)"),
    ],
)
def test_markdown(text, expected):
    assert markdown(slashed(text) if text[0] == "/" else text) == expected


@given(texts)
@example("&a<;")
def test_markdown_of_any_text_is_inert(text):
    written = markdown(text)
    bare = " ".join(part for at, part in enumerate(_unescaped(written)) if at % 2 == 0)
    assert not set(bare) & set("*_`[]{}|~$^@#\\")
    assert not re.search(r"&#?[A-Za-z0-9]+;", bare)
    assert unmarked(text) == text


def _unescaped(written):
    """The text between escaped characters, at even places."""
    parts, at = [""], 0
    while at < len(written):
        if written[at] == "\\":
            parts += [written[at : at + 2], ""]
            at += 1
        else:
            parts[-1] += written[at]
        at += 1
    return parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/Title/ & <b>", "<i>Title</i> &amp; &lt;b&gt;"),
        ("/a /b/ c/", "<i>a </i>b<i> c</i>"),
        (f"{BOLD}/a/{LIGHT}", "<b><i>a</i></b>"),
        (
            f"x{RAISED}2{RAISED_END} {CAPITALS}bc{CAPITALS_END}",
            'x<sup>2</sup> <span style="font-variant: small-caps">bc</span>',
        ),
        (
            'see https://x.org/?a=1&b="2"',
            'see <a href="https://x.org/?a=1&amp;b=">https://x.org/?a=1&amp;b=</a>&quot;2&quot;',
        ),
        ("javascript:alert(1)", "javascript:alert(1)"),
        (f"a{ROMAN}b{ITALIC}c", "ab<i>c</i>"),
    ],
)
def test_html(text, expected):
    assert html(slashed(text) if "/T" in text or "/a" in text else text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ITALIC}Title{ROMAN} & Co.", r"\emph{Title} \& Co."),
        ("100 % of #1 _x_ $5 {a}", r"100 \% of \#1 \_x\_ \$5 \{a\}"),
        (r"a\b~c^d", r"a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d"),
        ("a<b>|c", r"a\textless{}b\textgreater{}\textbar{}c"),
        ("a -- b", "a -{}- b"),
        ("?`a", "?{}`a"),
        ("[1] a", "{[}1{]} a"),
        (f"{BOLD}a{LIGHT}{RAISED}2{RAISED_END}", r"\textbf{a}\textsuperscript{2}"),
        ("https://x.org/a_b?c=d%20e#f", r"\url{https://x.org/a_b?c=d\%20e\#f}"),
        ("3\u00a0p.", "3~p."),
        (r"$\alpha_2$-helices at $5", r"$\alpha_2$-helices at \$5"),
        (r"$\input{x}$", r"\$\textbackslash{}input\{x\}\$"),
    ],
)
def test_latex(text, expected):
    assert latex(text) == expected


ENTRIES = [("a&b", f"A. {ITALIC}T{ROMAN}."), ("c", "1. See https://x.org.")]


@pytest.mark.parametrize(
    ("output", "page"),
    [
        ("text", "A. T.\n1. See https://x.org.\n"),
        ("markdown", "A. *T*.\n\n1\\. See <https://x.org>.\n"),
        (
            "html",
            '<div class="csl-bib-body">\n  <div id="ref-a&amp;b" class="csl-entry">A. <i>T</i>.</div>\n'
            '  <div id="ref-c" class="csl-entry">1. See <a href="https://x.org">https://x.org</a>.</div>\n</div>\n',
        ),
        (
            "latex",
            "% Needs \\usepackage{url} or \\usepackage{hyperref}.\n"
            "\\noindent\\hangindent=2em\\relax A. \\emph{T}.\\par\n"
            "\\noindent\\hangindent=2em\\relax 1. See \\url{https://x.org}.\\par\n",
        ),
    ],
)
def test_pages(output, page):
    assert write_page(ENTRIES, output) == page


@given(texts)
def test_any_text_is_inert_in_html_and_latex(text):
    assert not re.search(r"<(?!/?(?:i|b|sup|sub|span|a)\b)|&(?!(?:amp|lt|gt|quot|#x27);)", html(text))
    written = latex(text)
    for start, end in maths(text):
        written = written.replace(text[start:end], "", 1)
    bare = re.sub(r"\\url\{(?:[^{}\\]|\\.)*\}|\\(?:text\w+\{\}|.)", "", written)
    assert not re.search(r"[\\$&#%_^~|]", bare.replace("~", "") if "\u00a0" in text else bare)
