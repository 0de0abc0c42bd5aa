"""Years before Christ as they are printed: ``55 BC``, ``c. 400 BCE``, ``51 v. Chr.``, ``60–55 av. J.-C.``."""

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
_CIRCA = rf"(?:c|{'|'.join(sorted(APPROXIMATELY))})\b\.?\s?"
_YEARS = late_pattern(
    rf"[\[(]?\s*(?P<circa>{_CIRCA})?(?P<first>[1-9]\d{{0,3}})(?:\s?[-–/]\s?(?P<last>[1-9]\d{{0,3}}))?\s?"
    rf"(?:{_BEFORE_CHRIST})\s*[\])]?[.,;:]?",
    re.IGNORECASE,
)
_MARKS = " .,;:)]"


def before_christ(text: str) -> Date | None:
    """The year before Christ that a text says and nothing else, counted as CSL does: -55 for ``55 BC``."""
    if text.rstrip(_MARKS)[-1:].isdecimal():
        return None
    found = _YEARS().fullmatch(text.strip())
    if not found:
        return None
    until = Date(-int(found["last"])) if found["last"] and int(found["last"]) < int(found["first"]) else None
    return Date(-int(found["first"]), mark="circa" if found["circa"] else "printed", until=until)
