"""Read dates of publication and access as they are printed, in many languages and in numbers.

A statement is read as a row of signs, one for each word, number or mark (``D`` for a year, ``M`` for a month,
``-`` for a hyphen): what is a date is said in patterns of signs, whatever the language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from biblio.model import Date, YearMark
from biblio.normalize import roman
from biblio.normalize.ancient import ancient
from biblio.normalize.date_signs import Signs, signs
from biblio.normalize.date_words import STATUS, UNDATED
from biblio.normalize.late_pattern import late_pattern


class Statement(NamedTuple):
    """What a statement of dates says.

    ``original`` is the date of what was printed again (``[1867] 1990``), ``letter`` tells works of one year
    apart (``1999a``), ``edition`` is a number set high beside the year (``1966²``), ``status`` stands for a
    date to come (``forthcoming``). ``unread`` is the statement as printed where it says more than all these.
    """

    issued: Date | None = None
    original: Date | None = None
    letter: str = ""
    edition: str = ""
    status: str = ""
    unread: str = ""


class _Found(NamedTuple):
    """A date, and where it stands among the signs; ``vague`` when not all that is printed went into it."""

    date: Date
    start: int
    end: int
    vague: bool = False


class _Parts(NamedTuple):
    """The numbers of a date as printed, possible or not."""

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None


_BARE = re.compile(r"[\s(]*(1\d{3}|20\d\d)([a-h]?)[\s).,;:]*")
_ARABIC_YEAR = re.compile(r"(?<!\d)(?:1\d{3}|20\d\d)(?!\d)")
_MISREAD = re.compile(r"(?<![^\W_])([cC]?)([1lIiÍ|!][0-9OoIil|]{3})(?=[a-z]?(?![^\W_]))")
_READ_AS = str.maketrans("lIiÍ|!Oo", "11111100")
_APART = re.compile(r"(?<!\d)(?:1\s?[5-9]\s?\d\s?\d|2\s?0\s?\d\s?\d)(?!\s?\d)")
_ROMAN_YEAR = late_pattern(r"(?<![^\W_])M(?:[\s.]{0,2}[MDCLXVI]){2,}(?![^\W_])", re.IGNORECASE)
_CHINESE_NUMBER = late_pattern(r"[〇零○一二三四五六七八九十元]+(?=[年月日])")
_CHINESE_DIGITS = str.maketrans("〇零○元一二三四五六七八九", "0001123456789")
# The number of the edition that should stand high before its year: 21987 is the second edition of 1987.
_GLUED_EDITION = re.compile(r"\W*([2-9])(1[5-9]\d\d|20[0-2]\d)\W*")
_HIGH = re.compile(r"(?<=\d)[²³⁴⁵⁶⁷⁸⁹]|[²³⁴⁵⁶⁷⁸⁹](?=\d)")
_STATUS = late_pattern(rf"(?<!\w)(?:{'|'.join(STATUS)})(?!\w)", re.IGNORECASE)
_UNDATED = late_pattern(rf"\W*(?:{'|'.join(UNDATED)})\W*", re.IGNORECASE)

_P, _T, _D = r"[.,(]*", r"[-–/]", r"D[aq]?\??"
# What the values of each form are: small letters the date, capital letters the end of a range. ``?`` may be
# day or month, ``n`` month or end of a range, ``z`` the last digits of the year that ends a range.
_FORMS = tuple(
    (rf"(?P<f{at}>{pattern})", letters)
    for at, (pattern, letters) in enumerate(
        (
            (r"eJyJmJd", "eymd"),
            (r"eJy(?:Jm)?", "eym"),
            (r"DyJmJd", "ymd"),
            (r"DyJm", "ym"),
            (rf"J{_P}M{_P}D{_P}{_T}{_P}J{_P}M{_P}{_D}", "dmyDMY"),
            (rf"M{_P}J{_P}D{_P}{_T}{_P}M{_P}J{_P}{_D}", "mdyMDY"),
            (rf"J{_P}M{_P}{_T}J{_P}M{_P}{_D}", "dmDMy"),
            (rf"J{_P}(?:{_T}|v)J{_P}M{_P}{_D}", "dDmy"),
            (rf"J[-.,(]*M[-.,(]*{_D}", "dmy"),
            (rf"J(?P<roman>[./-]?)R(?P=roman){_D}", "dmy"),
            (rf"M{_P}J{_P}{_T}M{_P}J{_P}{_D}", "mdMDy"),
            (rf"M{_P}J{_P}(?:{_T}|v)J{_P}{_D}", "mdDy"),
            (rf"M{_P}J{_P}{_D}", "mdy"),
            (rf"M{_P}D{_P}{_T}M{_P}{_D}", "myMY"),
            (rf"M{_P}(?:{_T}|v)M{_P}{_D}", "mMy"),
            (rf"M[-/.,(]*{_D}", "my"),
            (rf"S{_P}(?:{_T}|v)S{_P}{_D}", "sSy"),
            (rf"S{_P}D{_T}S{_P}{_D}", "sySY"),
            (rf"S{_P}D{_T}{_D}", "syY"),
            (rf"S{_P}D{_T}J", "syz"),
            (rf"S{_P}{_D}", "sy"),
            (rf"D{_P}S{_P}(?:{_T}|v)S", "ysS"),
            (rf"D{_P}S", "ys"),
            (rf"D{_P}J{_P}{_T}J{_P}M(?![.,]*D)", "ydDm"),
            (rf"D{_P}J{_P}M(?![.,]*D)", "ydm"),
            (rf"D{_P}M{_P}J{_P}{_T}J(?![.,]*D)", "ymdD"),
            (rf"D[-.,(]*M[-.,(]*J(?!{_P}[DMS])", "ymd"),
            (rf"D{_P}M{_P}{_T}M", "ymM"),
            (r"D[-.,(]*M", "ym"),
            (r"D(?P<iso>[-/.])J(?P=iso)J(?!J)", "ymd"),
            (r"J\.J\.D[-–]J\.J\.D", "dmyDMY"),
            (r"J\.J\.D", "dmy"),
            (r"J(?:-J-|/J/|J)D", "??y"),
            (rf"J[/.]{_D}(?![-/.]J)", "my"),
            (rf"D[aq(]*(?:{_T}|v){_D}", "yY"),
            (r"D[-/]Ja?\??(?![-/.]J)", "yn"),
            (r"D–Ja?\??", "yz"),
            (r"D\.J(?!\.?[JDM])", "ym"),
            (_D, "y"),
        )
    )
)
# Until 1752 the English year began on 25 March; a day before that was dated by both years.
_DOUBLE = re.compile(
    r"(?P<day>\b(?:\d{1,2}\s)?(?:Jan|Feb|Mar)[a-z]*\.?\s(?:\d{1,2},\s)?)(?P<year>1[1-7]\d\d)/(?P<next>\d{1,4})\b"
)
_FORM = late_pattern("|".join(pattern for pattern, _ in _FORMS))
_LETTERS = {f"f{at}": letters for at, (_, letters) in enumerate(_FORMS)}
_VALUES = frozenset("eDJMSR")
_BRACKETS = frozenset("()[]")
FAR_APART = 6
"""So many years apart, two years with a slash between them are no range but an original and its reprint."""


def date(text: str) -> Date | None:
    """Read a date as printed: ``1946``, ``c1999``, ``[1941?]``, ``7 août 1935``, ``30.05.2019``, ``1934-41``.

    Of several dates this is the one of publication (see `statement`); None when there is no year from 1000 to
    2099. What cannot be (``February 31``) or could be two things (``5/12/1999``) is left out, the year kept.
    ``until`` ends a range of years, seasons, months or days. Marks: see `Date`; ``c1999`` is copyright,
    ``c. 1500`` circa.
    """
    return statement(text).issued


def year(text: str) -> int | None:
    """The year of the date in ``text``, None when there is none."""
    found = statement(text).issued
    return found.year if found else None


@lru_cache(maxsize=4096)
def statement(text: str) -> Statement:
    """Read all that a statement of dates says: ``[1867] 1990``, ``1999a``, ``1973, c1951``, ``forthcoming``.

    Of two years the later one is of publication and the earlier one of the original where brackets, the
    words ``repr.`` or ``orig.``, a copyright sign, or a slash over more than a few years tell so. Letters
    misread for digits (``l9l4``) and digits apart (``1 9 14``) are mended where no other year stands; such a
    year is marked as supplied. ``n.d.`` and the like say nothing.
    """
    if bare := _BARE.fullmatch(text):
        return Statement(Date(int(bare[1])), letter=bare[2])
    if old := ancient(text):
        return Statement(old)
    if glued := _GLUED_EDITION.fullmatch(text):
        return Statement(Date(int(glued[2]), mark="supplied"), edition=glued[1])
    text = _DOUBLE.sub(_in_new_style, text)
    arabic = _in_arabic(text)
    mended = arabic if _ARABIC_YEAR.search(arabic) else _mended(arabic)
    row = signs(mended)
    found = list(_found(row))
    state = _STATUS().search(text)
    if not found:
        unread = "" if state or _UNDATED().fullmatch(text) else text.strip()
        return Statement(status=state.group() if state else "", unread=unread)
    issued, original, more = _told_apart(row.signs, found)
    if mended is not arabic and issued.mark == "printed":
        issued = replace(issued, mark="supplied")
    letter = re.search("Da", row.signs)
    return Statement(
        issued,
        original,
        row.values[letter.end() - 1] if letter else "",
        _edition(text),
        state.group() if state else "",
        text.strip() if more or _numbers_left(row.signs, found) else "",
    )


def _edition(text: str) -> str:
    """The number of the edition set high before or after a year, as German and Italian usage has it."""
    found = _HIGH.search(text)
    return unicodedata.normalize("NFKC", found.group()) if found else ""


def _in_arabic(text: str) -> str:
    """``text`` with the numbers before the signs of Chinese dates, and years in Roman numerals, in digits."""
    if "年" in text:
        text = _CHINESE_NUMBER().sub(_from_chinese, text)
    if _ARABIC_YEAR.search(text):
        return text
    return _ROMAN_YEAR().sub(_from_roman, text)


def _from_chinese(match: re.Match[str]) -> str:
    tens, ten, ones = match.group().translate(_CHINESE_DIGITS).rpartition("十")
    return str(10 * int(tens or 1) + int(ones or 0)) if ten else ones


def _from_roman(match: re.Match[str]) -> str:
    number = roman.value(re.sub(r"[\s.]", "", match.group())) or 0
    return str(number) if 1400 <= number <= 2099 else match.group()


def _in_new_style(match: re.Match[str]) -> str:
    """A day before Lady Day in the year that it has now: ``4 Feb. 1582/3`` is of 1583."""
    following = str(int(match["year"]) + 1)
    return match["day"] + following if following.endswith(match["next"]) else match.group()


def _mended(text: str) -> str:
    """``text`` with a year that was misread or fell apart, or as it was where there is none."""
    mended = _MISREAD.sub(_from_misread, text)
    return _APART.sub(lambda match: re.sub(r"\s", "", match.group()), mended) if mended == text else mended


def _from_misread(match: re.Match[str]) -> str:
    sure = sum(map(str.isdecimal, match[2])) >= 2
    return match[1] + match[2].translate(_READ_AS) if sure else match.group()


def _found(row: Signs) -> Iterator[_Found]:
    """The dates in a row of signs, in order."""
    for match in _FORM().finditer(row.signs):
        places = [at for at in range(*match.span()) if row.signs[at] in _VALUES]
        letters = _LETTERS[match.lastgroup or ""]
        numbers = [row.values[at] for at in places]
        start, end, vague = _parts(letters, numbers)
        mark = _mark(row.signs, *match.span())
        if end and letters == "yY" and "/" in match.group() and end.year - start.year >= FAR_APART:
            yield _Found(Date(start.year, mark=mark), match.start(), places[0] + 1)
            yield _Found(Date(end.year), places[1], match.end())
            continue
        first, last = _date(start, mark), _date(end, "printed") if end else None
        vague = vague or _lacks(first, start) or bool(last and end and _lacks(last, end))
        if last and _moment(last) < _moment(first):
            last, vague = None, True
        yield _Found(replace(first, until=last) if last else first, *match.span(), vague)


def _parts(letters: str, numbers: Sequence[str]) -> tuple[_Parts, _Parts | None, bool]:
    """Beginning and end of a date, and whether its numbers may say more, from the letters of its form."""
    if letters == "??y":
        return _day_and_month(*map(int, numbers))
    if letters == "yn":
        return _month_or_range(int(numbers[0]), numbers[1])
    given = {letter: int(number) for letter, number in zip(letters, numbers, strict=False)}
    if "e" in given:
        given["y"] += given["e"] - 1
    if "z" in given:
        given["Y"] = _short(given["y"], numbers[-1])
    start = _Parts(given["y"], given.get("m"), given.get("d"), given.get("s"))
    if not any(letter.isupper() for letter in given):
        return start, None, False
    month = given.get("M", start.month)
    end = _Parts(given.get("Y", start.year), month, given.get("D"), given.get("S"))
    return start, end, False


def _day_and_month(first: int, second: int, year: int) -> tuple[_Parts, None, bool]:
    """A date in numbers; where day and month could be either, only the year."""
    if second <= 12 < first or first == second:
        return _Parts(year, second, first), None, False
    if first <= 12 < second:
        return _Parts(year, first, second), None, False
    return _Parts(year), None, True


def _month_or_range(year: int, digits: str) -> tuple[_Parts, _Parts | None, bool]:
    """What ``2011-05``, ``1934-41`` or ``1934-5`` is; ``2001-02`` may be either and gives the year alone."""
    number = int(digits)
    if len(digits) == 1:
        follows = number == year % 10 + 1
        return _Parts(year), _Parts(_short(year, digits)) if follows else None, not follows
    if number <= year % 100:
        return _Parts(year, number), None, False
    return _Parts(year), _Parts(_short(year, digits)) if number > 12 else None, number <= 12


def _short(year: int, digits: str) -> int:
    """The year that ``digits`` are the last of: 1941 for ``1934-41``, and 2000 for ``1999-00``."""
    turn: int = 10 ** len(digits)
    found = year - year % turn + int(digits)
    return found + turn if found < year and found + turn - year < FAR_APART else found


def _date(parts: _Parts, mark: YearMark) -> Date:
    """The date as far as it can be: no 13th month, no 31st of February."""
    year, month, day, season = parts
    if month is None or not 1 <= month <= 12:
        return Date(year, mark=mark, season=season)
    if day is None or not 1 <= day <= _days(year, month):
        return Date(year, month, mark=mark)
    return Date(year, month, day, mark)


def _days(year: int, month: int) -> int:
    """How many days a month has (the calendar of the standard library takes long to import)."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _lacks(found: Date, parts: _Parts) -> bool:
    return (found.month, found.day) != (parts.month, parts.day)


def _moment(found: Date) -> tuple[int, int, int]:
    return found.year, found.month or found.season or 0, found.day or 0


def _mark(row: str, start: int, end: int) -> YearMark:
    """How a year stands in print, from the signs around its date."""
    before = row[:start].rstrip(".,(")[-1:]
    if before == "c":
        return "copyright"
    if before == "~" or "q" in row[start:end] or re.match(r"[.,(]*~(?![.,]*[DJM])", row[end:]):
        return "circa"
    if "?" in row[start : end + 1] or row.rfind("[", 0, start) > row.rfind("]", 0, start):
        return "supplied"
    return "printed"


def _told_apart(row: str, found: Sequence[_Found]) -> tuple[Date, Date | None, bool]:
    """The date of publication, that of the original, and whether more dates are printed than these."""
    first, *others = found
    more = first.vague or len(others) > 1
    if not others:
        return first.date, None, more
    second = others[0]
    more = more or second.vague
    if first.date.year == second.date.year:
        richer = max(first.date, second.date, key=lambda one: (one.month is not None, one.day is not None))
        return richer, None, more
    if "=" in row[first.end : second.start]:
        return replace(second.date, mark="supplied"), None, True
    if not _is_reprint(row, first, second):
        return first.date, None, True
    original, issued = sorted((first.date, second.date), key=_moment)
    return issued, replace(original, mark="printed") if original.mark == "supplied" else original, more


def _is_reprint(row: str, first: _Found, second: _Found) -> bool:
    """Whether two dates are those of an original and its reprint (see `statement`)."""
    between = row[first.end : second.start]
    if between == "/" or "copyright" in (first.date.mark, second.date.mark):
        return True
    if "r" in row[: second.start]:
        return True
    years_alone = first.date.month is second.date.month is None
    return years_alone and bool(_BRACKETS.intersection(between)) and not between.strip(".,;()[]")


def _numbers_left(row: str, found: Sequence[_Found]) -> bool:
    """Whether numbers stand beside the dates that are no part of them."""
    taken = {at for one in found for at in range(one.start, one.end)}
    return any(sign in "Jx" and at not in taken for at, sign in enumerate(row))
