"""From text with marks to plain text and Markdown."""

import re

import pytest
from formats.samples import texts
from hypothesis import example, given

from biblio.styling.markup import BOLD, ITALIC, LIGHT, ROMAN, markdown, mend, unmarked


def marked(text):
    """``/x/`` for italics."""
    for mark in (ITALIC, ROMAN) * text.count("/"):
        text = text.replace("/", mark, 1)
    return text


@pytest.mark.parametrize(
    ("engine", "entry"),
    [
        ("Smith, J.. /Title/.", "Smith, J. /Title/."),
        ("/What Is History?/. London", "/What Is History?/ London"),
        ("/Oklahoma!/.", "/Oklahoma!/"),
        ("/J. of X./. 1999", "/J. of X./ 1999"),
        ("Wait.... 1999", "Wait.... 1999"),
        ("And then... nothing.", "And then... nothing."),
        ("And then…. 1999", "And then… 1999"),
        ("“Title”. /J/", "“Title.” /J/"),
        ("“Title”, 1999", "“Title,” 1999"),
        ("“Title?”. /J/", "“Title?” /J/"),
        ("“/Lear/”. X", "“/Lear./” X"),
        ("“The “Great” Purge”. X", "“The ‘Great’ Purge.” X"),
        ("“A “B””. X", "“A ‘B.’” X"),
        ("the workers’. X", "the workers’. X"),
        ("Rome , 1999 . X", "Rome, 1999. X"),
        ("Rome,, 1999:. X", "Rome, 1999. X"),
        ("the .NET  framework", "the .NET framework"),
    ],
)
def test_mended(engine, entry):
    assert mend(marked(engine), punctuation_in_quote=True) == marked(entry)


def test_addresses_are_left_alone():
    text = "See https://x.org/a/../b?c=,,d:;e, and http://y.org/x..y."
    assert mend(text, punctuation_in_quote=True) == text


def test_points_stay_outside_of_quotation_marks_where_the_style_wants_it():
    assert mend("“Title”. X", punctuation_in_quote=False) == "“Title”. X"


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
    assert markdown(marked(text) if text[0] == "/" else text) == expected


@given(texts)
@example("&a<;")
def test_markdown_of_any_text_is_inert(text):
    written = markdown(text)
    bare = " ".join(part for at, part in enumerate(_unescaped(written)) if at % 2 == 0)
    assert not set(bare) & set("*_`[]{}|~$^@#\\")
    assert not re.search(r"&#?\w+;", bare)
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
