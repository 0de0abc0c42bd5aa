"""Read dates of publication and access as they are printed, in eight languages and in numbers."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from functools import lru_cache

from biblio.model import Date, YearMark
from biblio.normalize import roman

_MONTHS = """
january januar janvier enero gennaio januari январь января janeiro januar
february februar février febrero febbraio februari февраль февраля fevereiro
march märz mars marzo maart март марта março marts mrz
april avril abril aprile апрель апреля
may mai mayo maggio mei май мая maio maj
june juni juin junio giugno июнь июня junho
july juli juillet julio luglio июль июля julho
august août agosto augustus август августа augusti
september septembre septiembre setiembre settembre сентябрь сентября setembro
october oktober octobre octubre ottobre октябрь октября outubro
november novembre noviembre ноябрь ноября novembro
december dezember décembre diciembre dicembre декабрь декабря dezembro desember
"""
_DOTTED_ONLY = frozenset(["out", "set", "gen", "des"])


def _without_accents(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def _month_table() -> dict[str, int]:
    """Every month's name and each beginning of it (three letters or more) that no other month shares."""
    table: dict[str, int] = {"mrt": 3, "jly": 7}
    shared = set()
    for number, line in enumerate(_MONTHS.strip().split("\n"), 1):
        for name in map(_without_accents, line.split()):
            for beginning in (name[:end] for end in range(3, len(name) + 1)):
                if table.setdefault(beginning, number) != number:
                    shared.add(beginning)
    return {word: number for word, number in table.items() if word not in shared}


_MONTH = _month_table()
_WORD = re.compile(r"[^\W\d_]{3,}")
_MISREAD = re.compile(r"(?<![^\W_])(c?)([1lI|2Z])([0-9OoQlIS|]{3})(?=[a-z]?(?![^\W_]))")
_READ_AS = str.maketrans("lI|OoQSZ", "11100052")
_FILLER = re.compile(r"(?<!\w)(?:de|del|of|the|di|du|d['’]|год[ау]?|гг?\.|anno|year)(?!\w)")
_ORDINAL = re.compile(r"(?<=\d)\s?(?:st|nd|rd|th|er|re|º|ª|°|-го|ого)(?!\w)|\d\d?:\d\d(?::\d\d)?")
_COPYRIGHT = re.compile(r"(?:(?<!\w)c|(?<!\w)cop\.?|(?<!\w)copyright|©|\(c\)|℗|(?<!\w)p)\s*©?\s*\Z")
_CIRCA = re.compile(
    r"(?<!\w)(?:c\.\s*|c\s+|ca\.?|circa|um|vers|about|ok\.?|ок\.|около|hacia|cerca|rond)\s*\Z"
)
_SUPPLIED_BEFORE = re.compile(r"\[\s*[^\]]*\Z")
_SUPPLIED_AFTER = re.compile(r"\s*\??\s*\]|\s*\?")

_Y = r"(?<!\d)(1\d{3}|20\d\d)(?!\d)"
_D = r"(?<!\d)(\d{1,2})"
_MONTH_SIGN = "\ue000"
_M = rf"{_MONTH_SIGN}(\d{{1,2}})"
_S = r"[\s.,'’(]*"
_TO = r"\s*[-–—/]\s*"
_ROMAN_YEAR = re.compile(r"(?<!\w)m[dclxvi]{3,}(?!\w)")

_Parts = tuple[int, int | None, int | None]


# What the numbers of each form are: small letters the date, capital letters the end of a range, ``?`` open.
_FORMS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (rf"{_Y}年\s*(\d{{1,2}})月\s*(\d{{1,2}})日", "ymd"),
        (rf"{_Y}年\s*(\d{{1,2}})月", "ym"),
        (rf"{_D}{_S}{_M}{_S}{_TO}{_D}{_S}{_M}{_S}{_Y}", "dmDMy"),
        (rf"{_D}{_TO}{_D}{_S}{_M}{_S}{_Y}", "dDmy"),
        (rf"{_D}[-\s.,'’(]*{_M}[-\s.,'’(]*{_Y}", "dmy"),
        (rf"{_M}{_S}{_D}{_TO}{_D}{_S}(?<=\D){_Y}", "mdDy"),
        (rf"{_M}{_S}{_D}{_S}(?<=\D){_Y}", "mdy"),
        (rf"{_M}{_S}{_Y}{_S}{_TO}{_M}{_S}{_Y}", "myMY"),
        (rf"{_M}{_S}{_TO}{_M}{_S}{_Y}", "mMy"),
        (rf"{_M}{_S}{_Y}", "my"),
        (rf"{_Y}{_S}{_M}{_S}{_TO}{_M}", "ymM"),
        (rf"{_Y}{_S}{_M}{_S}{_D}(?!\d)", "ymd"),
        (rf"{_Y}{_S}{_M}", "ym"),
        (rf"{_Y}(?:-(\d{{1,2}})-|/(\d{{1,2}})/|\.\s?(\d{{1,2}})\.\s?)(\d{{1,2}})(?!\d)", "ymmmd"),
        (rf"{_D}\.\s?(\d{{1,2}})\.\s?{_Y}", "dmy"),
        (rf"{_D}[-/ ](\d{{1,2}})[-/ ]{_Y}", "??y"),
        (rf"{_D}/{_Y}", "my"),
        (rf"{_Y}{_TO}{_Y}", "yY"),
        (rf"{_Y}[-/](\d\d)(?!\d)(?![-/.]\d)", "y?"),
        (rf"{_Y}[–—](\d\d)(?!\d)", "yy"),
        (_Y, "y"),
    )
)


@lru_cache(maxsize=4096)
def date(text: str) -> Date | None:
    """Read a date as printed: ``1946``, ``c1999``, ``[1941?]``, ``7 août 1935``, ``30.05.2019``, ``1934-41``.

    The first date counts; a year in brackets gives way to one without. None when there is no year from 1000
    to 2099. What cannot be (``February 31``) or could be two things (``5/12/1999``) is left out, the year
    kept. ``until`` ends a range of years, months or days. Marks: see `Date`; ``c1999`` is copyright,
    ``c. 1500`` circa.
    """
    plain = _prepared(text)
    found = None
    for order, (pattern, letters) in enumerate(_FORMS):
        match = pattern.search(plain)
        while match and _in_brackets(plain, match) and (later := pattern.search(plain, match.end())):
            match = later
        if match and (found is None or _rank(plain, match, order) < _rank(plain, *found[:2])):
            found = (match, order, letters)
    if found is None:
        return None
    match, _, letters = found
    start, end = _parts(
        [(letter, int(group)) for letter, group in zip(letters, match.groups(), strict=True) if group]
    )
    until = _date(end, "printed", None) if end and end[0] >= start[0] else None
    return _date(start, _mark(plain, match), until)


def year(text: str) -> int | None:
    """The year of the date in ``text``, None when there is none."""
    found = date(text)
    return found.year if found else None


def _prepared(text: str) -> str:
    """``text`` with months as marked numbers, misread years mended, filling words and endings off."""
    text = _MISREAD.sub(_mended, text).casefold()
    text = _WORD.sub(lambda match: _month_code(match, text), text)
    text = re.sub(r"(\d{1,2})([./ ])\s?([ivx]+)\2\s?(?=\d{4})", _roman_month, text)
    text = _FILLER.sub(" ", _ORDINAL.sub("", text))
    return _ROMAN_YEAR.sub(lambda match: str(roman.value(match.group()) or match.group()), text)


def _mended(match: re.Match[str]) -> str:
    year = f"{match.group(2)}{match.group(3)}"
    return match.group(1) + year.translate(_READ_AS) if sum(c.isdigit() for c in year) >= 2 else match.group()


def _month_code(match: re.Match[str], text: str) -> str:
    word = _without_accents(match.group())
    number = _MONTH.get(word)
    if number is None or (word in _DOTTED_ONLY and not text.startswith(".", match.end())):
        return match.group()
    return f"{_MONTH_SIGN}{number} "


def _roman_month(match: re.Match[str]) -> str:
    month = roman.value(match.group(3)) or 0
    return f"{match.group(1)} {_MONTH_SIGN}{month} " if 1 <= month <= 12 else match.group()


def _in_brackets(text: str, match: re.Match[str]) -> bool:
    return text.rfind("[", 0, match.start()) > text.rfind("]", 0, match.start())


def _rank(text: str, match: re.Match[str], order: int) -> tuple[bool, int, int]:
    return _in_brackets(text, match), match.start(), order


def _mark(text: str, match: re.Match[str]) -> YearMark:
    before = text[: match.start()]
    if _COPYRIGHT.search(before):
        return "copyright"
    if _CIRCA.search(before):
        return "circa"
    if _SUPPLIED_BEFORE.search(before) or _SUPPLIED_AFTER.match(text, match.end()):
        return "supplied"
    return "printed"


def _parts(found: list[tuple[str, int]]) -> tuple[_Parts, _Parts | None]:
    """Beginning and end of a date from the numbers found and the letters that say what they are."""
    numbers = [number for _, number in found]
    match "".join(letter for letter, _ in found):
        case "??y":
            return _day_and_month(*numbers), None
        case "y?":
            return _month_or_range(*numbers)
        case "yy":
            return _short_range(*numbers)
    given = dict(found)
    start = (given["y"], given.get("m"), given.get("d"))
    if not any(letter.isupper() for letter in given):
        return start, None
    return start, (given.get("Y", start[0]), given.get("M", start[1]), given.get("D"))


def _day_and_month(first: int, second: int, year: int) -> _Parts:
    """A date in numbers; where day and month could be either, only the year."""
    if first > 12 >= second:
        return year, second, first
    if second > 12 >= first:
        return year, first, second
    return year, None, None


def _month_or_range(year: int, number: int) -> tuple[_Parts, _Parts | None]:
    """What ``2011-05`` or ``1934-41`` is; ``2001-02`` may be either and gives the year alone."""
    if number <= year % 100:
        return (year, number, None), None
    return _short_range(year, number) if number > 12 else ((year, None, None), None)


def _short_range(year: int, number: int) -> tuple[_Parts, _Parts | None]:
    return (year, None, None), (year - year % 100 + number, None, None)


def _date(parts: _Parts, mark: YearMark, until: Date | None) -> Date:
    year, month, day = parts
    if month is None or not 1 <= month <= 12:
        return Date(year, mark=mark, until=until)
    if day is None or not 1 <= day <= monthrange(year, month)[1]:
        return Date(year, month, mark=mark, until=until)
    return Date(year, month, day, mark, until)
