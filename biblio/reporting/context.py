"""The text around a citation."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# In characters. What a citation supports stands before it; what follows only shows where it stands.
BEFORE, AFTER = 160, 80
# A stretch ends between words unless a word is longer than so many characters.
_WORD = 30

_SPACES = re.compile(r"\s+")
_LINE_END = re.compile(r"\r\n?|\n")


class Stretch(NamedTuple):
    """A citation in its context. ``¶`` stands where a paragraph ends, ``…`` where the text goes on."""

    before: str
    cited: str
    after: str


def around(text: str, start: int, end: int) -> Stretch:
    """Cut the stretch of a text that shows a citation, its white space reduced to single spaces.

    Args:
        text: The text of a document.
        start: Where the citation begins, in ``str`` characters.
        end: Where it ends.
    """
    first, last = max(0, start - BEFORE), min(len(text), end + AFTER)
    before, after = text[first:start], text[end:last]
    if first:
        before = "…" + before[_cut(before) :]
    if last < len(text):
        after = after[: len(after) - _cut(after[::-1])] + "…"
    return Stretch(_flowing(before), _flowing(text[start:end]), _flowing(after))


def _cut(text: str) -> int:
    """How much of the beginning of a text goes, so that it begins with a word, or at least a whole letter."""
    if space := _SPACES.search(text[:_WORD]):
        return space.start()
    return next((at for at, char in enumerate(text) if not unicodedata.combining(char)), len(text))


def _flowing(text: str) -> str:
    return _SPACES.sub(lambda found: " ¶ " if len(_LINE_END.findall(found[0])) > 1 else " ", text)
