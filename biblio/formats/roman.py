"""Roman numerals, as prefaces and volumes are numbered."""

from __future__ import annotations

import re

_NUMERAL = re.compile(r"m{0,4}(cm|cd|d?c{0,4})(xc|xl|l?x{0,4})(ix|iv|v?i{0,4})", re.IGNORECASE)
_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def value(text: str) -> int | None:
    """Give the number that a Roman numeral stands for; None when the text is no Roman numeral."""
    if not text or not _NUMERAL.fullmatch(text):
        return None
    digits = [_DIGITS[char] for char in text.lower()]
    following = [*digits[1:], 0]
    return sum(-digit if digit < after else digit for digit, after in zip(digits, following, strict=True))
