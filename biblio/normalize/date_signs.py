"""The words, numbers and marks of a statement of dates as a row of signs, one letter each."""

from __future__ import annotations

import re
from typing import NamedTuple

from biblio.normalize import date_words as words
from biblio.normalize import roman
from biblio.normalize.late_pattern import late_pattern


class Signs(NamedTuple):
    """A row of signs, and the value of each: a number in digits, or the letter after a year.

    The signs are ``D`` a year, ``J`` a number of one or two digits, ``M`` a month, ``S`` a season, ``R`` a
    Roman numeral that may be a month, ``e`` an era, ``a`` the letter and ``q`` the ``s`` glued to a year
    (``1999a``, ``1890s``), ``y m d`` the characters of Chinese dates, ``c`` copyright, ``~`` circa, ``r``
    reprint or original, ``=`` correction, ``v`` or, ``x`` other numbers, ``w`` other words and marks; the
    rest are the marks themselves, with ``–`` for any dash longer than a hyphen.
    """

    signs: str
    values: list[str]


_TOKEN = late_pattern(r"\(c\)|(\d+)(?:\s?[°ºª]|-(?:го|е|я|й)(?!\w))?|[^\W\d_]+|\S", re.IGNORECASE)
_TIME = late_pattern(r"(?<!\d)\d\d?:\d\d(?::\d\d)?(?!\d)")
_COMPACT = late_pattern(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)")
_MARKS = {
    **dict.fromkeys("‐‑-", "-"),
    **dict.fromkeys("‒–—−", "–"),
    **dict.fromkeys("©℗", "c"),
    **{mark: mark for mark in ".,;/[]()?~"},
    **dict.fromkeys("'’´`:", ","),
    **{"(c)": "c", "&": "v", "·": "."},
}
_CHARACTERS = {
    **dict.fromkeys("年년", "y"),
    **dict.fromkeys("月월", "m"),
    **dict.fromkeys("日号號일", "d"),
}
_WORDS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(words.NO_PART, ("", "")),
    **dict.fromkeys(words.OR, ("v", "")),
    **dict.fromkeys(words.CIRCA, ("~", "")),
    **dict.fromkeys(words.COPYRIGHT, ("c", "")),
    **dict.fromkeys(words.REPRINT, ("r", "")),
    **dict.fromkeys(words.CORRECTION, ("=", "")),
    **{word: ("e", first) for word, first in words.ERAS.items()},
    **{word: ("S", str(number)) for word, number in words.SEASONS.items()},
    **{word: ("M", str(number)) for word, number in words.MONTHS.items()},
}
# ``8bre`` is the eighth month of the Roman year, October.
_LATIN_ENDINGS = frozenset({"bre", "ber", "bris"})
_ENDS = frozenset("DJMSaq?])")


def signs(text: str) -> Signs:
    """Give the signs of ``text``; articles, prepositions, the endings of ordinals and times have none."""
    text = _COMPACT().sub(r"\1-\2-\3", _TIME().sub(" ", text))
    row: list[str] = []
    values: list[str] = []
    for match in _TOKEN().finditer(text):
        token, digits = match.group().casefold(), match[1]
        if digits:
            sign, value = _number(digits), digits
        elif not token.isalpha():
            sign, value = _MARKS.get(token, "w"), ""
        elif token in _LATIN_ENDINGS and row[-1:] == ["J"]:
            row[-1], values[-1] = "M", str(int(values[-1]) + 2)
            continue
        else:
            glued = text[match.start() - 1 : match.start()].isdecimal()
            sign, value = _word(token, row[-1] if row else "", glued, text[match.end() : match.end() + 1])
        if sign:
            row.append(sign)
            values.append(value)
    return Signs("".join(row), values)


def _number(digits: str) -> str:
    if len(digits) == 4:
        return "D" if "1000" <= digits <= "2099" else "x"
    return "J" if len(digits) <= 2 else "x"


def _word(word: str, before: str, glued: bool, after: str) -> tuple[str, str]:
    """The sign and value of a word, after the sign ``before`` and before the character ``after``."""
    if word[0] in _CHARACTERS:
        return _CHARACTERS[word[0]], ""
    if glued and before == "D" and word in ("s", "er"):
        return "q", ""
    if glued and before == "D" and len(word) == 1 and word != "г":
        return "a", word
    if before == "J" and word in words.ORDINAL_ENDINGS:
        return "", ""
    if before in _ENDS and word in words.TO:
        return "-", ""
    if word in ("c", "p"):
        return ("c" if after.isdecimal() else "~" if word == "c" else "w"), ""
    if word in words.DOTTED_ONLY and after != ".":
        return "w", ""
    if found := _WORDS.get(word):
        return found
    number = roman.value(word) or 0
    return ("R", str(number)) if 1 <= number <= 12 else ("w", "")
