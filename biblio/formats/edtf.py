"""Dates as BibLaTeX and EDTF (ISO 8601-2) write them, and as older BibTeX files do.

Years before Christ are counted as in CSL: -44 is 44 BC, which EDTF, with its year nought, calls -0043.
Seasons stand in place of a month, from 21 for spring to 24 for winter.
"""

from __future__ import annotations

import re
from dataclasses import replace

from biblio.model import Date, YearMark

_SIGNS: dict[YearMark, str] = {"printed": "", "copyright": "", "circa": "~", "supplied": "?"}
_MARKS: dict[str, YearMark] = {"": "printed", "~": "circa", "?": "supplied", "%": "circa"}
_EDTF = re.compile(r"(-?[0-9]{3,6})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?(?:T[0-9:.Z+-]+)?([~?%]?)")
_YEAR = re.compile(
    r"(\[)?(c|©|ca\.?|circa)?\s*([0-9]{3,4})\??\]?(?:\s*(?:-{1,2}|/|–)\s*([0-9]{2,4})?)?\.?", re.I
)
_OPEN_YEAR = re.compile(r"[^/]*[0-9]\s*(?:-{1,2}|–)")
_FIELDS = frozenset(f"{of}{unit}" for of in ("", "orig", "url", "event") for unit in ("date", "year"))
_SEASONS = 20
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def write(date: Date) -> str:
    """Write a date; that a year is a copyright year has no place in EDTF."""
    return "/".join(_write(end) for end in ((date, date.until) if date.until else (date,)))


def _write(date: Date) -> str:
    year = date.year if date.year >= 0 else date.year + 1
    parts = [f"{year:04d}" if year >= 0 else f"-{-year:04d}"]
    if date.season is not None:
        parts.append(f"{date.season + _SEASONS}")
    elif date.month is not None:
        parts += [f"{part:02d}" for part in (date.month, date.day) if part is not None]
    return "-".join(parts) + _SIGNS[date.mark]


def read(text: str) -> Date | None:
    """Read a ``date`` field, one date or two with a slash; None when it is neither."""
    begin, _, end = text.strip().partition("/")
    first, last = _read(begin), _read(end)
    return replace(first, until=last) if first else None


def _read(text: str) -> Date | None:
    found = _EDTF.fullmatch(text.strip())
    if not found:
        return None
    year = int(found[1])
    month, day = (int(part) if part else None for part in (found[2], found[3]))
    season = month - _SEASONS if month is not None and 21 <= month <= 24 else None
    if month is not None and not 1 <= month <= 12:
        month = day = None
    return Date(year if year > 0 else year - 1, month, day, _MARKS[found[4]], season=season)


def is_open(name: str, text: str) -> bool:
    """Whether a field is a range of dates of which only the beginning is read: ``date = {1990/..}``."""
    if name not in _FIELDS:
        return False
    begin, slash, end = text.strip("{} ").partition("/")
    if not slash:
        return bool(_OPEN_YEAR.fullmatch(begin))
    return _read(begin) is not None and _read(end) is None


def read_year(year: str, month: str = "", day: str = "") -> Date | None:
    """Read the fields ``year``, ``month`` and ``day`` of BibTeX, as people fill them in.

    ``c1999`` is a copyright year, ``ca. 1500`` circa, ``[1941]`` supplied, ``1985--87`` a range.
    """
    if (dated := read(year)) is None:
        found = _YEAR.fullmatch(year.strip())
        if not found:
            return None
        until = Date(int(found[3][: -len(found[4])] + found[4])) if found[4] else None
        dated = Date(int(found[3]), mark=_year_mark(found[1], found[2]), until=until)
    number = _month(month)
    if number is None or dated.month is not None:
        return dated
    return replace(dated, month=number, day=int(day) if re.fullmatch("[0-9]{1,2}", day) else None)


def _year_mark(bracket: str | None, mark: str | None) -> YearMark:
    if not mark:
        return "supplied" if bracket else "printed"
    return "circa" if mark.lower().startswith("c") and len(mark) > 1 else "copyright"


def _month(text: str) -> int | None:
    if re.fullmatch("0?[1-9]|1[0-2]", text):
        return int(text)
    return next((at for at, name in enumerate(MONTHS, 1) if text.lower().startswith(name)), None)
