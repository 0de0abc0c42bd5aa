"""Dates (CSL 1.0.2, "Date")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from citeproc import model

from biblio.styling.mended.cite import Cite
from biblio.styling.mended.dress import dressed, put
from biblio.styling.mended.ordinals import ordinal
from biblio.styling.mended.tree import CSL, Mended, Tongue

_PARTS = ("year", "month", "day")
_SHOWN = {"year": _PARTS[:1], "year-month": _PARTS[:2], "year-month-day": _PARTS}


@dataclass(frozen=True, slots=True)
class Day:
    """One end of a date; ``season`` is from 1 for spring to 4 for winter."""

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as a style prints it: a day, a range that may be open, or words (``literal``)."""

    begin: Day | None = None
    end: Day | None = None
    circa: bool = False
    literal: str = ""
    is_open: bool = False


class Date(Mended, model.Date):  # type: ignore[misc]
    """A date, in the form of the style or of the locale."""

    def render(self, item: Cite, **_: Any) -> str | None:
        """Give the date, with the letter of the year where the style has no other place for it."""
        variable = self.get("variable")
        moment = item.value(variable)
        if moment is None:
            return None
        if moment.begin is None:
            return dressed(self.attrib, moment.literal)
        if item.sorting is not None:
            return _sortable(moment)
        around, parts = self._form()
        texts = _Writer(self.tongue, parts, around.get("delimiter", ""))
        text = texts.between(moment) if moment.end or moment.is_open else texts.single(moment.begin)
        suffix = item.record.get("year-suffix")
        if suffix and variable == "issued" and not self.style.prints_suffix:
            year = str(abs((moment.end or moment.begin).year))
            before, found, after = text.rpartition(year)
            text = f"{before}{found}{suffix}{after}" if found else text
        return dressed({**around, "prefix": "", "suffix": "", **self.attrib}, text)

    def _form(self) -> tuple[Mapping[str, str], list[dict[str, str]]]:
        """Give the attributes and parts: the style's own, or the locale's as the style changes them."""
        own = {part.get("name"): dict(part.attrib) for part in self.findall(f"{CSL}date-part")}
        form = self.get("form")
        if form is None:
            return self.attrib, list(own.values())
        around, parts = self.tongue.dates.get(form, ({}, []))
        shown = _SHOWN.get(self.get("date-parts", "year-month-day"), _PARTS)
        changed = [{**part, **own.get(part["name"], {})} for part in parts if part["name"] in shown]
        return {**around, **self.attrib}, changed


class Date_Part(Mended, model.Date_Part):  # type: ignore[misc]  # noqa: N801
    """How a part of a date is written; `Date` reads it."""


@dataclass(frozen=True, slots=True)
class _Writer:
    tongue: Tongue
    parts: list[dict[str, str]]
    delimiter: str

    def single(self, day: Day) -> str:
        return self._run(day, self.parts)

    def between(self, moment: Moment) -> str:
        """Write a range, what both ends have in common once."""
        begin, end = moment.begin, moment.end
        assert begin is not None
        if end is None:
            return self.single(begin).rstrip(" ,") + "–"
        differs = next((name for name in _PARTS if _known(begin, name) != _known(end, name)), None)
        if differs is None:
            return self.single(begin)
        moving = _PARTS[_PARTS.index(differs) :]
        shown = [part for part in self.parts if part["name"] in moving]
        if not shown:
            return self.single(begin)
        first = next(at for at, part in enumerate(self.parts) if part in shown)
        last = max(at for at, part in enumerate(self.parts) if part in shown) + 1
        dash = next((p.get("range-delimiter") for p in shown if p["name"] == differs), None) or "–"
        lead, rest = self._run(begin, self.parts[:first]), self._run(begin, self.parts[last:])
        middle, closing = self._run(begin, self.parts[first:last]), self._run(end, self.parts[first:last])
        if middle or closing:
            middle, closing = middle.rstrip(" ,") + dash, closing.lstrip(" ,")
        return put(lead, middle) + put(closing, rest)

    def _run(self, day: Day, parts: Iterable[Mapping[str, str]]) -> str:
        texts = [text for part in parts if (text := dressed(part, self._part(day, part)))]
        whole = ""
        for text in texts:
            whole = put(put(whole, self.delimiter), text) if whole else text
        return whole

    def _part(self, day: Day, part: Mapping[str, str]) -> str:
        name, form = part["name"], part.get("form", "")
        if name == "year":
            return self._year(day.year, form)
        if name == "day":
            return self._day(day.day, form)
        if day.month is None:
            return self.tongue.term(f"season-{day.season:02}") if day.season else ""
        if form.startswith("numeric"):
            return f"{day.month:02}" if form.endswith("zeros") else str(day.month)
        return self.tongue.term(f"month-{day.month:02}", form or "long")

    def _year(self, year: int, form: str) -> str:
        if form == "short" and year > 999:
            return str(year)[-2:]
        era = "bc" if year < 0 else "ad" if year < 1000 else ""
        return f"{abs(year)}{self.tongue.term(era) if era else ''}"

    def _day(self, day: int | None, form: str) -> str:
        if day is None:
            return ""
        if form == "ordinal":
            only_first = self.tongue.options.get("limit-day-ordinals-to-day-1") == "true"
            return str(day) if only_first and day > 1 else ordinal(day, self.tongue)
        return f"{day:02}" if form == "numeric-leading-zeros" else str(day)


def _known(day: Day, name: str) -> object:
    return (day.month, day.season) if name == "month" else getattr(day, name)


def _sortable(moment: Moment) -> str:
    begin = moment.begin
    assert begin is not None
    return f"{begin.year + 10_000:05}{begin.month or 0:02}{begin.day or 0:02}"


def moment(value: object) -> Moment | None:
    """Read a date of CSL-JSON (``date-parts``, ``literal``, ``raw``) or EDTF; None if there is none."""
    if isinstance(value, str):
        return _from_text(value)
    if not isinstance(value, Mapping):
        return None
    listed = value.get("date-parts")
    listed = listed if isinstance(listed, (list, tuple)) else []
    season = _number(value.get("season"))
    ends = zip(listed[:2], (season, None), strict=False)
    days = [day for parts, of_year in ends if (day := _day(parts, of_year)) is not None]
    circa = value.get("circa") not in (None, False, 0, "", "0", "false")
    if days:
        is_open = len(listed) > 1 and len(days) == 1
        return Moment(days[0], days[1] if len(days) > 1 else None, circa, is_open=is_open)
    for name in ("raw", "literal"):
        if isinstance(text := value.get(name), str) and text.strip():
            return _from_text(text) if name == "raw" else Moment(literal=text.strip(), circa=circa)
    return None


def _from_text(text: str) -> Moment | None:
    """Read ``1999-05-01``, ``1999/2001``, ``1999~`` or keep the words."""
    circa = "~" in text or "?" in text
    ends = [end.strip(" ~?%") for end in text.split("/")]
    days = [_day(end.split("-")) for end in ends[:2] if end.replace("-", "").isdecimal()]
    if days and days[0] is not None and len(days) == len(ends):
        return Moment(days[0], days[1] if len(days) > 1 else None, circa)
    return Moment(literal=text.strip()) if text.strip() else None


def _day(parts: object, season: int | None = None) -> Day | None:
    if not isinstance(parts, (list, tuple)):
        return None
    numbers = list(takewhile(lambda number: number is not None, map(_number, parts[:3])))
    if not numbers or not numbers[0]:
        return None
    month, day = [*numbers, None, None][1:3]
    if month is not None and not 1 <= month <= 12:
        # 13 to 16 and 21 to 24 are seasons (CSL 1.0.2, JSON schema; EDTF level 1).
        season = {13: 1, 14: 2, 15: 3, 16: 4, 21: 1, 22: 2, 23: 3, 24: 4}.get(month, season)
        month = None
    season = season if season in range(1, 5) and month is None else None
    day = day if month is not None and day in range(1, 32) else None
    return Day(numbers[0], month, day, season)


def _number(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        return None
    try:
        number = int(value)
    except ValueError:
        return None
    return number if abs(number) < 100_000 else None
