"""Letters with umlauts, and what is written for them where a machine has none: ``Bruecken``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_LETTERS = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}
_SPELT = str.maketrans({**_LETTERS, **{one.upper(): two.capitalize() for one, two in _LETTERS.items()}})
_UMLAUT = re.compile("[äöüåøÄÖÜÅØ]|[aouAOU][\u0308\u030a]")


def spelt_out(text: str) -> str:
    """The text with two letters for each one with an umlaut; ``ß`` is two in lower case anyway."""
    return unicodedata.normalize("NFC", text).translate(_SPELT)


def with_umlauts(text: str) -> Iterator[str]:
    """The words of a text that have umlauts, with their punctuation."""
    if _UMLAUT.search(text):
        yield from (word for word in text.split() if _UMLAUT.search(word))
