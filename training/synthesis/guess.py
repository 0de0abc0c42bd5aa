"""Which language a text is in, by its little words."""

from __future__ import annotations

import re

LITTLE_WORDS = {
    "en": "the of and in on to an for with from by language languages its",
    "de": "der die das und des zur zum im eine einer über von dem den für mit als aus ein",
    "fr": "le les des du et une aux dans sur au chez étude langue langues à",
    "es": "el los las y del en una al por con lengua lenguas sobre para",
    "it": "il lo gli della delle dei nel nella e sulla di studi lingua degli",
    "xx": "do da dos das um uma em na no van het een op og af til dan yang dalam bahasa",
}
"""Little words that one of the languages has and the others lack; ``xx`` stands for all further ones."""

_SETS = {code: frozenset(words.split()) for code, words in LITTLE_WORDS.items()}


def language(text: str) -> str:
    """A two-letter code or ``xx``; ``en`` when nothing speaks for another language."""
    if re.search(r"[а-я]{3}", text.lower()):
        return "ru"
    words = re.findall(r"\w+", text.lower())
    counts = {code: sum(word in little for word in words) for code, little in _SETS.items()}
    return max(counts, key=lambda code: (counts[code], code == "en"))
