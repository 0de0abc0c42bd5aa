"""Ranges of pages, and what counts as a number, in CSL styles (CSL 1.0.2, "Page Ranges", "Number")."""

from __future__ import annotations

import re

_RANGE = re.compile(
    r"(?<![\w./:–-])([^\W\d_]*?)(\d+)([^\W\d_]?)\s*[-–]+\s*([^\W\d_]*?)(\d+)([^\W\d_]?)(?![\w/:–-]|\.\w)"
)
_PLAIN_RANGE = re.compile(r"(?<=[^\W_])\s*[-–]+\s*(?=[^\W_])")
_ROMAN = r"[ivxlcdm]+"
_NUMBER = rf"(?:[^\W\d_]{{0,3}}\.?\d+[^\W\d_]{{0,2}}|{_ROMAN})"
_NUMERIC = re.compile(rf"{_NUMBER}(?:\s*(?:[-–,&]|and)\s*{_NUMBER})*\Z", re.IGNORECASE)
_SEVERAL = re.compile(rf"{_NUMBER}\s*(?:[-–,&;]|and)\s*{_NUMBER}", re.IGNORECASE)
_ROMANS = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def is_numeric(text: str) -> bool:
    """Whether a text is made of numbers: ``12``, ``2nd``, ``A12``, ``1, 4–6``, ``iv``."""
    return bool(_NUMERIC.match(text.strip()))


def is_several(text: str) -> bool:
    """Whether a text holds more than one number: ``12-15``, ``3, 5``; ``2.0`` is one."""
    return bool(_SEVERAL.search(text))


def roman(number: int) -> str:
    """Write a number in Roman numerals, small; 0 and what is beyond 3999 in digits."""
    if not 0 < number < 4000:
        return str(number)
    pieces = []
    for value, sign in _ROMANS:
        count, number = divmod(number, value)
        pieces.append(sign * count)
    return "".join(pieces)


def pages(text: str, manner: str, dash: str = "–") -> str:
    """Write ranges of pages in the manner of a style.

    Args:
        text: Pages, as in ``321-28, 340``.
        manner: A value of CSL's ``page-range-format``; empty to leave the numbers as they are.
        dash: What stands between two pages.
    """

    def written(found: re.Match[str]) -> str:
        before, first, letter, again, last, end = found.groups()
        if manner and not letter and not end and (not again or again == before):
            last = shorten(first, last, manner)
            again = again if manner == "expanded" and again else ""
            again = before if manner == "expanded" else again
        return f"{before}{first}{letter}{dash}{again}{last}{end}"

    return _PLAIN_RANGE.sub(dash, _RANGE.sub(written, text))


def shorten(first: str, last: str, manner: str) -> str:
    """Give the last page of a range as a style has it: ``expanded``, ``minimal``, ``chicago-16`` ...

    Chicago: all digits behind a number under 100 or a hundred, the changed part behind 101–109 and their
    like, two digits or more else; the 15th edition gives four digits in full where three change (Chicago
    Manual of Style, 17th ed., 9.61).
    """
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    if len(first) != len(last) or int(first) >= int(last) or manner == "expanded":
        return last
    same = next(at for at, (one, other) in enumerate(zip(first, last, strict=True)) if one != other)
    if manner.startswith("chicago"):
        number = int(first)
        if number < 100 or number % 100 == 0:
            return last
        if number % 100 < 10:
            return last[same:]
        if manner != "chicago-16" and len(first) == 4 and len(first) - same >= 3:
            return last
        return last[min(same, len(last) - 2) :]
    keep = 2 if manner == "minimal-two" else 1
    return last[min(same, max(0, len(last) - keep)) :]
