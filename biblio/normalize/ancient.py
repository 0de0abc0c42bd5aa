"""Ancient years as they are printed: ``55 BC``, ``60–55 av. J.-C.``, ``AD 119``, ``c. 98 n. Chr.``."""

from __future__ import annotations

import re

from biblio.model import Date
from biblio.normalize.date_words import APPROXIMATELY
from biblio.normalize.late_pattern import late_pattern

_BEFORE_CHRIST = (
    r"B\.?\s?C\.?(?:\s?E\.?)?|v\.?\s?Chr\.?|v\.?\s?u\.?\s?Z\.?|av(?:ant|\.)?\s?J\.?\s?-?\s?C\.?"
    r"|av(?:anti|\.)\s?(?:Cristo|C\.?)|antes de Cristo|a\.\s?(?:de\s)?C\.?|a\.\s?Chr\.?(?:\s?n\.?)?"
    r"|до\s(?:н\.\s?э\.?|Р\.\s?Х\.?)|př\.?\s?n\.?\s?l\.?|p\.?\s?n\.?\s?e\.?|f\.\s?Kr\.?|M\.\s?Ö\.?|i\.\s?e\.(?=\W*\Z)"
)
_AFTER_CHRIST = (
    r"A\.?\s?D\.?|C\.?\s?E\.?|n\.?\s?Chr\.?|n\.?\s?u\.?\s?Z\.?|ap(?:rès|r?\.)?\s?J\.?\s?-?\s?C\.?"
    r"|d(?:opo|\.)\s?(?:Cristo|C\.?)|d\.\s?(?:de\s)?C\.?|н\.\s?э\.?|po\s?Kr\.?|e\.\s?Kr\.?|M\.\s?S\.?"
)
_CIRCA = rf"(?:c|{'|'.join(sorted(APPROXIMATELY))})\b\.?\s?"
_RANGE = rf"(?P<circa>{_CIRCA})?(?P<first>[1-9]\d{{0,3}})(?:\s?[-–/]\s?(?P<last>[1-9]\d{{0,3}}))?"
_EARLIER = late_pattern(rf"[\[(]?\s*{_RANGE}\s?(?:{_BEFORE_CHRIST})\s*[\])]?[.,;:]?", re.IGNORECASE)
_LATER = late_pattern(
    rf"[\[(]?\s*(?:{_RANGE}\s?(?:{_AFTER_CHRIST})|A\.?\s?D\.?\s?(?P<year>[1-9]\d{{0,2}}))\s*[\])]?[.,;:]?",
    re.IGNORECASE,
)
_MARKS = " .,;:)]"


def ancient(text: str) -> Date | None:
    """The year before or after Christ that a text says and nothing else.

    It is counted as CSL does: -55 for ``55 BC``. Years after Christ are those that a word tells to be so.
    """
    bare = text.strip()
    if bare.isdecimal():
        return None
    if not bare.rstrip(_MARKS)[-1:].isdecimal() and (found := _EARLIER().fullmatch(bare)):
        return _dated(found["first"], found["last"], found["circa"], -1)
    found = _LATER().fullmatch(bare)
    return _dated(found["year"] or found["first"], found["last"], found["circa"], 1) if found else None


def _dated(first: str, last: str | None, circa: str | None, sign: int) -> Date:
    """A year, or the years up to a later one."""
    start, end = sign * int(first), sign * int(last or first)
    return Date(start, mark="circa" if circa else "printed", until=Date(end) if end > start else None)
