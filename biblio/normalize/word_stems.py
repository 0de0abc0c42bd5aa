"""A quick look whether any word of a long pattern may stand in a text, before the pattern is tried."""

from __future__ import annotations

import re

STEM = 4
"""How many letters of a word are looked at."""

_NO_LETTERS = re.compile(r"\\.|\(\?(?:-?i:|:|<?[!=])")
_OPTIONAL = re.compile(r"\w\?")
_WORD = re.compile(r"[^\W\d_]{2,}")


def stems(*patterns: str) -> frozenset[str]:
    r"""The first `STEM` letters, casefolded, of each alternative of patterns; of short words all letters.

    A pattern can match only if ``word[:STEM]`` of one casefolded word of the text is among its stems.
    Alternatives that begin with one letter (``s\.p\.a``) or with other than their own letters
    (``\w*verein``) are for the caller to look for.
    """
    alternatives = [part for pattern in patterns for part in _NO_LETTERS.sub(" ", pattern).split("|")]
    spelt = [
        spelling for part in alternatives for spelling in (part.replace("?", ""), _OPTIONAL.sub("", part))
    ]
    found = (_WORD.search(spelling) for spelling in spelt)
    return frozenset(match.group().casefold()[:STEM] for match in found if match)
