"""Roman numerals, as years, months, volumes and the pages of prefaces are numbered."""

from __future__ import annotations

import re

_NUMERAL = re.compile(
    r"m{0,4}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})", re.IGNORECASE | re.ASCII
)
_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def value(text: str) -> int | None:
    """The number that a Roman numeral stands for, in capitals or small letters; None for any other text.

    Four like letters in a row count too (``xxxx``), as early printers set them.
    """
    if not text or not _NUMERAL.fullmatch(text):
        return None
    digits = [_DIGITS[letter] for letter in text.lower()]
    return sum(
        -digit if digit < after else digit for digit, after in zip(digits, [*digits[1:], 0], strict=True)
    )
