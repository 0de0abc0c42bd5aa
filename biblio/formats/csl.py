"""References as CSL-JSON items and back (CSL 1.0.2, schema ``csl-data.json``)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import Any

from biblio.model import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS, Date, Library, Name, Reference, YearMark

# CSL 1.0.2, appendix "Item Types".
_TYPE_NAMES = """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
    interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog regulation
    report review review-book software song speech standard thesis treaty webpage
"""
TYPES = frozenset(_TYPE_NAMES.split())

# Most variables are our field names with hyphens; these are written otherwise.
_VARIABLES = {
    **{"archive_location": "archive_location", "doi": "DOI", "isbn": "ISBN", "issn": "ISSN"},
    **{"pmid": "PMID", "url": "URL"},
}
_ORDER_NAMES = """
    author editor translator title container_title event_title publisher publisher_place issued year_suffix
    status volume issue page edition number_of_volumes number_of_pages collection_title collection_number
    genre number authority original_date accessed archive archive_location doi isbn issn pmid url language
    note
"""
_ORDER = tuple(_ORDER_NAMES.split())
_in_order = attrgetter(*_ORDER)
_NAME_PARTS = {
    "family": "family",
    "given": "given",
    "particle": "non-dropping-particle",
    "suffix": "suffix",
    "literal": "literal",
}

# How a year that is not plainly printed stands in print (AACR2 1.4F, RDA 2.8.6 and 2.11).
_PRINTED: dict[YearMark, str] = {"printed": "{}", "copyright": "c{}", "circa": "ca. {}", "supplied": "[{}]"}
_AS_PRINTED = "-as-printed"
_ET_AL = "et-al"
_RANGE = "–"
_SEASONS = {1: "spring ", 2: "summer ", 3: "autumn ", 4: "winter "}
_EMPTY: tuple[object, ...] = (None, "", [], {})


def item(reference: Reference, key: str, custom: Mapping[str, object] | None = None) -> dict[str, object]:
    """Give a reference as a CSL-JSON item.

    Args:
        reference: What to write. A mark of a year that CSL cannot say is kept in ``custom``, as it stands in
            print: ``{"issued-as-printed": "c1999"}``. So are the lists of names that go on, which CSL does
            not know of: ``{"et-al": ["author"]}``.
        key: The ``id`` of the item.
        custom: More for ``custom``, the one place where the schema takes what it does not know.

    Returns:
        The item: ``id`` and ``type`` first, no empty values.
    """
    content = body(reference)
    noted = {**_object(content.pop("custom", None)), **(custom or {})}
    return {"id": key, **content, **({"custom": noted} if noted else {})}


def body(reference: Reference) -> dict[str, object]:
    """Give a reference as a CSL-JSON item without ``id``: type, names, titles, imprint, date, the rest."""
    content: dict[str, object] = {"type": reference.type}
    noted: dict[str, object] = {}
    for variable, value in zip(_ORDERED_VARIABLES, _in_order(reference), strict=True):
        if value and (written := _value(value)):
            content[variable] = written
        if isinstance(value, Date) and not _said_by_csl(value):
            noted[variable + _AS_PRINTED] = _as_printed(value)
    if reference.et_al:
        noted[_ET_AL] = list(reference.et_al)
    if noted:
        content["custom"] = noted
    return content


def reference(item: Mapping[str, object]) -> Reference:
    """Read a CSL-JSON item, with or without ``id``; never raises.

    A dropping particle goes to the given name (``Alexis de``), an unknown type becomes ``document``; what a
    reference cannot hold is left out and told by `unread`.
    """
    kind = item.get("type")
    marks = _object(item.get("custom"))
    open_lists = marks.get(_ET_AL)
    et_al = tuple(field for field in NAME_FIELDS if isinstance(open_lists, list) and field in open_lists)
    names = {field: _read_names(item.get(_variable(field))) for field in NAME_FIELDS}
    texts = {field: _read_text(item.get(_variable(field))) for field in TEXT_FIELDS}
    dates = {
        field: _read_date(item.get(_variable(field)), marks.get(_variable(field) + _AS_PRINTED))
        for field in DATE_FIELDS
    }
    known = kind if isinstance(kind, str) and kind in TYPES else "document"
    return Reference(type=known, et_al=et_al, **names, **texts, **dates)  # type: ignore[arg-type]


def unread(item: Mapping[str, object]) -> tuple[str, ...]:
    """Name the variables of an item that `reference` leaves out or changes, in the order of the item."""
    kept = body(reference(item))
    return tuple(
        variable
        for variable, value in item.items()
        if variable != "id"
        and value not in (None, "", [], {})
        and _plain(value) != _plain(kept.get(variable))
    )


def write(library: Library) -> str:
    """Write a library as a CSL-JSON array, sorted by key.

    ``custom`` of each item tells how often the source is cited, and the work that it is an edition of.
    """
    sources = sorted(library.sources, key=lambda source: source.key)
    items = [
        item(
            source.reference,
            source.key,
            {"citations": len(source.members), **({"work": source.work} if source.work else {})},
        )
        for source in sources
    ]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _variable(field: str) -> str:
    return _VARIABLES.get(field, field.replace("_", "-"))


_ORDERED_VARIABLES = tuple(map(_variable, _ORDER))


def _value(value: object) -> object:
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


def _said_by_csl(date: Date) -> bool:
    until = date.until
    plain = until is None or (until.mark == "printed" and not until.season)
    return plain and date.mark in ("printed", "circa")


def _as_printed(date: Date) -> str:
    ends = [date, date.until] if date.until else [date]
    return _RANGE.join(
        _SEASONS.get(end.season or 0, "") + _PRINTED[end.mark].format(end.year) for end in ends
    )


def _read_date(value: object, as_printed: object) -> Date | None:
    """Read a date-variable; ``as_printed`` gives marks and seasons to the years that it agrees with."""
    fields = _object(value)
    listed = fields.get("date-parts")
    ends = [end for parts in (listed if isinstance(listed, list) else [])[:2] if (end := _read_parts(parts))]
    if not ends:
        return None
    circa = fields.get("circa") not in (*_EMPTY, False, 0, "false")
    season = next((number for number in _SEASONS if str(fields.get("season")) == str(number)), None)
    ends[0] = replace(ends[0], mark="circa" if circa else "printed", season=None if ends[0].month else season)
    if isinstance(as_printed, str):
        told = [_told(end, text) for end, text in zip(ends, as_printed.split(_RANGE), strict=False)]
        marked = [end for end in told if end is not None]
        ends = marked if len(marked) == len(ends) else ends
    return replace(ends[0], until=ends[1] if len(ends) > 1 else None)


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


def _read_names(value: object) -> tuple[Name, ...]:
    people = [_read_name(_object(person)) for person in (value if isinstance(value, list) else [])]
    return tuple(name for name in people if name != Name())


def _read_name(person: Mapping[str, Any]) -> Name:
    texts = {field: _read_text(person.get(part)) for field, part in _NAME_PARTS.items()}
    dropping = _read_text(person.get("dropping-particle"))
    return Name(**{**texts, "given": " ".join(filter(None, (texts["given"], dropping)))})


def _read_text(value: object) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    # JSON can hold half of a surrogate pair, which no file can.
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else ""


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _plain(value: object) -> object:
    """Give a value with its numbers as text, since the schema takes both."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [_plain(part) for part in value]
    return str(value)
