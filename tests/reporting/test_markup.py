"""Text stays text, and what cannot be seen is shown."""

import html
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.reporting.markup import counted, shown, text

TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("A & B", "A &amp; B"),
        ("</script><script>x</script>", "&lt;/script&gt;&lt;script&gt;x&lt;/script&gt;"),
        ("\"'", "&quot;&#x27;"),
        ("&amp;", "&amp;amp;"),
        ("a\r\n\t b\u2028c", "a b c"),
        ("bell\x07", "bell⟨U+0007⟩"),
        ("\x00", "⟨U+0000⟩"),
        ("a\u202etxt.exe", "a⟨U+202E⟩txt.exe"),
        ("\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩"),
        ("zero\u200bwidth\ufeff", "zero⟨U+200B⟩width⟨U+FEFF⟩"),
        ("caf\udce9.txt", "caf⟨U+DCE9⟩.txt"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("mark \ufdd0", "mark ⟨U+FDD0⟩"),
        ("می‌خواهم", "می‌خواهم"),
        ("no\u00a0break", "no\u00a0break"),
        ("עברית 𝒜 e\u0301", "עברית 𝒜 e\u0301"),
    ],
)
def test_text(value, written):
    assert text(value) == written


def test_what_is_html_already_keeps_its_markup():
    assert shown("<i>On\u202eigin</i> &amp; more") == "<i>On⟨U+202E⟩igin</i> &amp; more"


@given(st.text(st.characters(), max_size=40))
def test_nothing_acts_or_hides_and_nothing_seen_is_lost(value):
    written = text(value)
    assert not set("<>\"'") & set(written)
    written.encode("utf-8")
    read = html.unescape(written)
    assert not any(unicodedata.category(char) == "Cc" or char in TURNING for char in read)
    seen = [char for char in value if unicodedata.category(char)[0] in "LMNPS"]
    rest = iter(read)
    assert all(char in rest for char in seen)


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        ((1, "citation"), "1 citation"),
        ((0, "citation"), "0 citations"),
        ((12_000, "citation"), "12,000 citations"),
        ((2, "entry", "entries"), "2 entries"),
    ],
)
def test_counted(arguments, written):
    assert counted(*arguments) == written
