"""From text with marks to plain text, Markdown, HTML and LaTeX."""

import re

import pytest
from formats.samples import texts
from hypothesis import example, given
from styling.slashed import slashed

from biblio.styling.markup import (
    BOLD,
    ITALIC,
    LIGHT,
    ROMAN,
    unmarked,
)
from biblio.styling.writers import markdown


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
