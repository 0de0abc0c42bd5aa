"""Short names that citations declare for archives: ``British Library (hereafter BL), Add. MS 31188``."""

from __future__ import annotations

import re
from typing import NamedTuple

from biblio.citations.cues import HEREAFTER
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.shelves import leaf

_SHORT = r"[^\W\d_a-zß-ÿ][^()\[\]]{0,30}?"
_SIGLUM = r"(?:[^\W\d_a-zß-ÿ]\.?\s?){2,8}"
_DECLARATION = late_pattern(
    rf"\s*[(\[](?:(?i:{HEREAFTER})(?:\s(?:cited\s)?as)?\s?:?\s+(?P<short>{_SHORT})|(?P<siglum>{_SIGLUM}))[)\]]"
)
_NUMBER = re.compile(r"\d")


class Declared(NamedTuple):
    """What an archive is called from here on: ``short`` stands for ``name``; ``mark`` is without the bracket.

    A short name with a number stands for the whole shelf mark, its leaf aside: ``(cité désormais BMA 471)``.
    """

    mark: str
    name: str
    short: str


def declared(archive: str) -> Declared | None:
    """The short name that a shelf mark declares in brackets, if it declares one for what can be named.

    Nobody can tell what is short for a name with a number before it: ``RG 59, National Archives (NARA)``.
    """
    found = _DECLARATION().search(archive)
    if not found:
        return None
    before, short = archive[: found.start()], found["short"] or found["siglum"]
    mark = before + archive[found.end() :]
    if _NUMBER.search(short):
        return Declared(mark, leaf(before)[0], short)
    return Declared(mark, "" if _NUMBER.search(before) else before, short)
