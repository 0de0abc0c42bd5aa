"""Names, dates and texts as CSL-JSON has them (schema ``csl-data.json``), and back; reading never raises."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from biblio.formats import edtf
from biblio.model import Date, Name, YearMark

_NAME_PARTS = {
    "family": "family",
    "given": "given",
    "particle": "non-dropping-particle",
    "suffix": "suffix",
    "literal": "literal",
}

# How a year that is not plainly printed stands in print (AACR2 1.4F, RDA 2.8.6 and 2.11).
_PRINTED: dict[YearMark, str] = {"printed": "{}", "copyright": "c{}", "circa": "ca. {}", "supplied": "[{}]"}
_RANGE = "–"
_SEASONS = {1: "spring ", 2: "summer ", 3: "autumn ", 4: "winter "}
_DATE_KEYS: Mapping[str, Any] = {
    **{"season": str | int | float, "circa": str | int | float, "literal": str, "raw": str}
}
_NAME_FLAGS = frozenset({"comma-suffix", "static-ordering", "parse-names"})
_EMPTY: tuple[object, ...] = (None, "", [], {})


def write_value(value: object) -> object:
    """Write a text, a date or a list of names; empty names are left out."""
    if isinstance(value, str):
        return value
    if isinstance(value, Date):
        return _date(value)
    if isinstance(value, tuple):
        return [parts for name in value if (parts := _name(name))]
    return value


def _name(name: Name) -> dict[str, str]:
    return {part: text for field, part in _NAME_PARTS.items() if (text := getattr(name, field))}


def _date(date: Date) -> dict[str, object]:
    ends = [date, date.until] if date.until else [date]
    return {
        "date-parts": [_parts(end) for end in ends],
        **({"season": date.season} if date.season else {}),
        **({"circa": True} if date.mark == "circa" else {}),
    }


def _parts(date: Date) -> list[int]:
    """Give year, month and day up to the first one that is missing."""
    if date.month is None:
        return [date.year]
    return [date.year, date.month] if date.day is None else [date.year, date.month, date.day]


def said_by_csl(date: Date) -> bool:
    """Tell whether a date-variable can hold all that a date says."""
    until = date.until
    plain = until is None or (until.mark == "printed" and not until.season)
    return plain and date.mark in ("printed", "circa")


def as_printed(date: Date) -> str:
    """Write the years of a date with their marks and seasons, as they stand in print."""
    ends = [date, date.until] if date.until else [date]
    return _RANGE.join(
        _SEASONS.get(end.season or 0, "") + _PRINTED[end.mark].format(end.year) for end in ends
    )


def read_date(value: object, as_printed: object) -> Date | None:
    """Read a date-variable, or a date as EDTF or BibTeX have it.

    Args:
        value: An object as the schema wants it, or the text that others put in its place.
        as_printed: What `as_printed` gave: marks and seasons for the years that it agrees with.
    """
    ends = _read_ends(value)
    if not ends:
        return None
    if isinstance(as_printed, str):
        told = [_told(end, text) for end, text in zip(ends, as_printed.split(_RANGE), strict=False)]
        marked = [end for end in told if end is not None]
        ends = marked if len(marked) == len(ends) else ends
    return replace(ends[0], until=ends[1] if len(ends) > 1 else None)


def _read_ends(value: object) -> list[Date]:
    fields = mapping(value)
    if isinstance(text := fields.get("raw", value), str):
        date = edtf.read(text) or edtf.read_year(text)
        return [replace(end, until=None) for end in (date, date and date.until) if end]
    listed = fields.get("date-parts")
    ends = [end for parts in (listed if isinstance(listed, list) else [])[:2] if (end := _read_parts(parts))]
    if ends:
        circa = fields.get("circa") not in (*_EMPTY, False, 0, "false")
        season = next((number for number in _SEASONS if str(fields.get("season")) == str(number)), None)
        mark: YearMark = "circa" if circa else "printed"
        ends[0] = replace(ends[0], mark=mark, season=None if ends[0].month else season)
    return ends


def _told(end: Date, printed: str) -> Date | None:
    """Give an end of a date the mark and season with which its year stands in print."""
    season = next((number for number, name in _SEASONS.items() if printed.startswith(name)), None)
    year = printed.removeprefix(_SEASONS.get(season or 0, ""))
    mark = next((mark for mark, form in _PRINTED.items() if form.format(end.year) == year), None)
    return replace(end, mark=mark, season=season) if mark else None


def _read_parts(parts: object) -> Date | None:
    numbers: list[int] = []
    for part in parts[:3] if isinstance(parts, list) else []:
        if isinstance(part, bool) or not re.fullmatch(r"-?[0-9]{1,6}", str(part)):
            break
        numbers.append(int(part))
    year, month, day = [*numbers, None, None, None][:3]
    return None if year is None else Date(year, month, day)


def read_names(value: object) -> tuple[Name, ...]:
    """Read a list of names; a dropping particle goes to the given name (``Alexis de``)."""
    people = [_read_name(mapping(person)) for person in (value if isinstance(value, list) else [])]
    return tuple(name for name in people if name != Name())


def _read_name(person: Mapping[str, Any]) -> Name:
    texts = {field: read_text(person.get(part)) for field, part in _NAME_PARTS.items()}
    dropping = read_text(person.get("dropping-particle"))
    return Name(**{**texts, "given": " ".join(filter(None, (texts["given"], dropping)))})


def read_text(value: object) -> str:
    """Read a text or a number; empty when it is neither."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    # JSON can hold half of a surrogate pair, which no file can.
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else ""


def mapping(value: object) -> dict[str, Any]:
    """Give a value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def is_date(value: object) -> bool:
    """Tell whether the schema takes a value for a date-variable."""
    fields = mapping(value)
    parts = fields.get("date-parts", [[0]])
    shaped = isinstance(parts, list) and 0 < len(parts) <= 2 and all(map(_is_parts, parts))
    plain = all(isinstance(fields[key], _DATE_KEYS[key]) for key in fields if key in _DATE_KEYS)
    return bool(fields) and shaped and plain and fields.keys() <= {"date-parts", *_DATE_KEYS}


def is_names(value: object) -> bool:
    """Tell whether the schema takes a value for a list of names."""
    return isinstance(value, list) and all(
        isinstance(person, dict) and _is_person(person) for person in value
    )


def _is_parts(parts: object) -> bool:
    numbers = isinstance(parts, list) and all(
        isinstance(part, str | int | float) and not isinstance(part, bool) for part in parts
    )
    return numbers and isinstance(parts, list) and 0 < len(parts) <= 3


def _is_person(person: Mapping[str, object]) -> bool:
    texts = {*_NAME_PARTS.values(), "dropping-particle"}
    return person.keys() <= texts | _NAME_FLAGS and all(
        isinstance(value, str | (int | float if key in _NAME_FLAGS else str)) for key, value in person.items()
    )
