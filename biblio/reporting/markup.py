"""Text as HTML that is only text: everything that could act or hide is escaped or shown."""

from __future__ import annotations

import html
import re

_SPACES = re.compile(r"[ \t\n\r\f\v\x85\u2028\u2029]+")
# What is not seen, or turns the direction of writing (UAX #9), and what HTML does not allow (HTML Standard,
# section 13.1.4). The joiners U+200C and U+200D stay: Persian and Indic words are spelled with them.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


def text(value: str) -> str:
    """Write any text for the content of an element or an attribute in double quotes.

    Runs of white space become one space. A control character, one that turns the direction of writing, or
    one that cannot be seen is named in its place: ``⟨U+202E⟩``.
    """
    return html.escape(shown(_SPACES.sub(" ", value)))


def path(value: str) -> str:
    """Write a path as `text` does, so that a line may end behind each stroke."""
    return text(value).replace("/", "/<wbr>")


def shown(value: str) -> str:
    """Name the characters of a text that cannot be seen, in their places; also in what is HTML already."""
    return _UNSEEN.sub(lambda char: f"⟨U+{ord(char[0]):04X}⟩", value)


def number(value: int) -> str:
    """Write a number with its thousands set apart: ``12,000``."""
    return f"{value:,}"


def counted(value: int, word: str, plural: str = "") -> str:
    """Write a number with what it counts: ``1 citation``, ``2 citations``, ``3 other entries``."""
    return f"{number(value)} {word if value == 1 else plural or word + 's'}"
