"""RIS files: ``TAG  - value`` lines from ``TY`` to ``ER``, as in "RIS Format Specifications".

What no tag can say, or what would be read otherwise, stands in notes of its own, such as
``N1  - director: Roe || Jane``, and comes back from there. Tags that are not known here are kept.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from biblio.formats import note_lines, ris_types
from biblio.formats.csl import TYPES
from biblio.formats.variables import DATES, FIELDS, NAMES
from biblio.model import NAME_FIELDS, Date, Extra, Name, Reference
from biblio.normalize.identifiers import bare_doi
from biblio.normalize.tex import tidy

_TAG = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*))?")
_LINE_END = re.compile(r"\r\n?|\n")
_DATE = re.compile(r"([0-9]{4})(?:/([0-9]{1,2})?(?:/([0-9]{1,2})?(?:/.*)?)?)?")
# A fourth part is for words, "spring".
_DATE_PARTS = 3
_PAGES = re.compile(r"([^\s-]+)-([^\s-]+)")
_ISSN = re.compile(r"[0-9]{4}-?[0-9]{3}[0-9Xx]")
_PARTICLE = re.compile(r"((?:[^\W\d_][^\s]* )+)(?=\S)")
_NOTE, _KEY, _TYPE, _END = "N1", "ID", "TY", "ER"
_RIS, _ET_AL = "ris:", "et-al"
_NAMES = {"AU": "author", "ED": "editor", "A4": "translator"}
_TEXTS = {
    **{"TI": "title", "T2": "container_title", "T3": "collection_title", "C3": "event_title"},
    **{"PB": "publisher", "CY": "publisher_place", "VL": "volume", "NV": "number_of_volumes", "IS": "issue"},
    **{"ET": "edition", "M3": "genre", "M1": "number", "DB": "archive", "AV": "archive_location"},
    **{"DO": "doi", "UR": "url", "LA": "language"},
}
_EXTRAS = {
    **{"AB": "abstract", "ST": "title-short", "J2": "container-title-short", "CN": "call-number"},
    **{"OP": "original-publisher", "RN": "annote"},
}
_TAG_OF = {name: tag for tag, name in _EXTRAS.items()}
# Tags that others write for these.
_SAME = {
    **{"T1": "TI", "A1": "AU", "A2": "ED", "TA": "A4", "JO": "T2", "JF": "T2", "BT": "T2", "JA": "J2"},
    **{"Y1": "PY", "N2": "AB", "NO": "N1", "PP": "CY"},
}


class Record(NamedTuple):
    """A record as read: its key (perhaps empty), what it says, and the line, from 1, where it begins."""

    key: str
    reference: Reference
    extra: tuple[Extra, ...]
    line: int


class Read(NamedTuple):
    """The records of a file, and the lines that belong to none: number, from 1, and text."""

    records: tuple[Record, ...]
    strays: tuple[tuple[int, str], ...]


class _Line(NamedTuple):
    """A line of a record; ``tag`` is the one that means the same as what is ``printed``."""

    tag: str
    value: str
    printed: str


def write(key: str, reference: Reference, extra: Sequence[Extra] = ()) -> str:
    """Write a reference, and what it has no place for, as a record."""
    kept = [str(one.value) for one in extra if one.name == _RIS + _TYPE]
    kind = next((kind for kind in kept if ris_types.READ.get(kind, "document") == reference.type), "")
    kind = kind or ris_types.WRITTEN.get(reference.type, "GEN")
    lines = [*_written(reference), *(line for one in extra for line in _written_extra(one))]
    lines = [(tag, tidy(value)) for tag, value in lines if tidy(value)]
    again, found = _record(kind, [_line(tag, value) for tag, value in lines])
    notes = [*_unsaid(reference, again), *_unsaid_extra(extra, found)]
    rows = [(_TYPE, kind), (_KEY, tidy(key)), *lines, *((_NOTE, note) for note in notes), (_END, "")]
    return "".join(f"{tag}  - {value}\n" for tag, value in rows)


def read(text: str) -> Read:
    """Read a file; never raises. A record ends with ``ER``, or where the next one begins."""
    records: list[Record] = []
    strays: list[tuple[int, str]] = []
    lines: list[_Line] = []
    begun = 0
    for number, row in enumerate(_LINE_END.split(text.removeprefix("\ufeff")), 1):
        found = _TAG.fullmatch(row.strip(" \t"))
        tag, value = (found[1], tidy(found[2] or "")) if found else ("", tidy(row))
        if tag in (_TYPE, _END):
            records += _finished(lines, begun)
            lines, begun = ([_line(tag, value)] if tag == _TYPE else []), number
        elif lines and tag:
            lines.append(_line(tag, value))
        elif lines and value:
            lines[-1] = lines[-1]._replace(value=f"{lines[-1].value} {value}".strip(" "))
        elif value or tag:
            strays.append((number, row))
    return Read((*records, *_finished(lines, begun)), tuple(strays))


def _line(tag: str, value: str) -> _Line:
    return _Line(_SAME.get(tag, tag), value, tag)


def _finished(lines: Sequence[_Line], number: int) -> Iterator[Record]:
    if lines:
        key = next((line.value for line in lines if line.tag == _KEY), "")
        said = [line for line in lines[1:] if line.value and line.tag != _KEY]
        yield Record(key, *_record(lines[0].value, said), number)


def _written(reference: Reference) -> Iterator[tuple[str, str]]:
    for tag, field in _NAMES.items():
        yield from ((tag, _person(name)) for name in getattr(reference, field))
    for tag, field in _TEXTS.items():
        tags = ris_types.container_tags(reference.type) if field == "container_title" else (tag,)
        yield from ((one, getattr(reference, field)) for one in tags)
    if (date := reference.issued) and 1000 <= date.year <= 9999:
        yield "PY", str(date.year)
        if date.month:
            yield "DA", _day(date)
    first, last = found.groups() if (found := _PAGES.fullmatch(reference.page)) else (reference.page, "")
    yield from (("SP", first), ("EP", last), ("SN", reference.isbn), ("SN", reference.issn))
    if (date := reference.accessed) and 1000 <= date.year <= 9999:
        yield "Y2", _day(date)
    yield from ((_NOTE, row) for row in reference.note.split("\n") if not _says_more(row))


def _day(date: Date) -> str:
    month, day = (f"{part:02d}" if part else "" for part in (date.month, date.day))
    return f"{date.year}/{month}/{day}/"


def _person(name: Name) -> str:
    """Write a name: ``van Gogh, Vincent, Jr.``; a comma at the end is what makes a corporate body of it."""
    if name.literal:
        return f"{name.literal},"
    family = f"{name.particle} {name.family}".strip(" ")
    return ", ".join(filter(None, (family, name.given, name.suffix)))


def _written_extra(extra: Extra) -> Iterator[tuple[str, str]]:
    tag, value = extra.name.removeprefix(_RIS), extra.value
    if not isinstance(value, str):
        return
    if tag != extra.name and tag not in (_TYPE, _KEY, _END) and _TAG.fullmatch(f"{tag}  -"):
        yield from ((tag, row) for row in value.split("\n"))
    elif extra.name == "keyword":
        yield from (("KW", word) for word in value.split(", "))
    elif extra.name in _TAG_OF:
        yield _TAG_OF[extra.name], value


def _unsaid(reference: Reference, again: Reference) -> Iterator[str]:
    """Give the notes without which a reference would be read as another one."""
    if reference.type != again.type:
        yield f"type: {reference.type}"
    if reference.et_al:
        yield f"{_ET_AL}: {' '.join(reference.et_al)}"
    for name, field in FIELDS.items():
        value = getattr(reference, field)
        if value != getattr(again, field):
            yield from note_lines.lines(name, value) if value else [f"{name}:"]


def _unsaid_extra(extra: Iterable[Extra], again: Collection[Extra]) -> Iterator[str]:
    for one in extra:
        if one not in again and one.name != _RIS + _TYPE:
            yield from note_lines.lines(one.name, one.value)


def _says_more(note: str) -> bool:
    """Tell whether a note is one of those that say what no tag can."""
    name, apart, value = tidy(note).partition(":")
    own = apart and (name in ("type", _ET_AL) or (name in FIELDS and not value))
    return bool(own) or note_lines.is_line(note)


def _record(kind: str, lines: Sequence[_Line]) -> tuple[Reference, tuple[Extra, ...]]:
    """Read the lines of a record between its type and its end."""
    first: dict[str, str] = {}
    for line in lines:
        first.setdefault(line.tag, line.value)
    notes = [line.value for line in lines if line.tag == _NOTE]
    read = replace(
        _reference(ris_types.READ.get(kind, "document"), lines, first),
        note="\n".join(note for note in notes if not _says_more(note)),
    )
    extra = [Extra(_RIS + _TYPE, kind)] if ris_types.WRITTEN.get(read.type) != kind else []
    return _told(read, [*extra, *_extras(lines, first, read)], [note for note in notes if _says_more(note)])


def _reference(type_: str, lines: Sequence[_Line], first: Mapping[str, str]) -> Reference:
    people = {
        field: tuple(_read_person(line.value) for line in lines if line.tag == tag)
        for tag, field in _NAMES.items()
    }
    texts: dict[str, Any] = {field: first.get(tag, "") for tag, field in _TEXTS.items()}
    texts["doi"] = bare_doi(texts["doi"])
    serials = [line.value for line in lines if line.tag == "SN"]
    return Reference(
        type=type_,
        author=people["author"],
        editor=people["editor"],
        translator=people["translator"],
        issued=_issued(first),
        accessed=_date(first.get("Y2", "")),
        page="-".join(filter(None, (first.get("SP"), first.get("EP")))),
        isbn="; ".join(serial for serial in serials if not _ISSN.fullmatch(serial)),
        issn="; ".join(serial for serial in serials if _ISSN.fullmatch(serial)),
        **texts,
    )


def _issued(first: Mapping[str, str]) -> Date | None:
    """Read year and day; a day in another year does not count."""
    year, day = _date(first.get("PY", "")), _date(first.get("DA", ""))
    return day if day and (year is None or day.year == year.year) else year


def _date(text: str) -> Date | None:
    found = _DATE.fullmatch(text)
    if not found:
        return None
    month, day = (int(part) if part else None for part in found.groups()[1:3])
    return Date(
        int(found[1]), month if month and month <= 12 else None, day if month and month <= 12 else None
    )


def _read_person(text: str) -> Name:
    family, *rest = (part.strip(" ") for part in text.split(",", 2))
    if text.endswith(",") or (not rest and " " in family):
        return Name(literal=text.removesuffix(","))
    given, suffix = (*rest, "", "")[:2]
    found = _PARTICLE.match(family)
    particle = found[1].strip(" ") if found and found[1].islower() else ""
    return Name(family.removeprefix(f"{particle} ") if particle else family, given, particle, suffix)


def _extras(lines: Sequence[_Line], first: Mapping[str, str], read: Reference) -> Iterator[Extra]:
    """Give what the tags say that a reference has no place for, the lines of one tag together."""
    words = [line.value for line in lines if line.tag == "KW"]
    if words:
        yield Extra("keyword", ", ".join(words))
    kept: dict[str, list[str]] = {}
    for line in lines:
        if line.tag in _EXTRAS and line.value == first[line.tag]:
            kept[_EXTRAS[line.tag]] = [line.value]
        elif line.tag not in ("KW", "SN", _NOTE, *_NAMES) and not _is_held(line, first, read):
            kept.setdefault(_RIS + line.printed, []).append(line.value)
    yield from (Extra(name, "\n".join(values)) for name, values in kept.items())


def _is_held(line: _Line, first: Mapping[str, str], read: Reference) -> bool:
    """Tell whether a reference says what a line does."""
    if line.value != first[line.tag]:
        return False
    if line.tag in ("PY", "DA"):
        date, plain = _date(line.value), line.value.rstrip("/").count("/") < _DATE_PARTS
        return plain and bool(date and read.issued and date.year == read.issued.year)
    if line.tag == "Y2":
        return read.accessed is not None and line.value.rstrip("/").count("/") < _DATE_PARTS
    return line.tag in _TEXTS or line.tag in ("SP", "EP")


def _told(
    read: Reference, extra: Sequence[Extra], notes: Sequence[str]
) -> tuple[Reference, tuple[Extra, ...]]:
    """Put in what the notes say that no tag can."""
    told = note_lines.read(note for note in notes if note_lines.is_line(note))
    more = [Extra(name, value) for name, value in told.items() if name not in FIELDS]
    values: dict[str, Any] = {FIELDS[name]: value for name, value in told.items() if name in FIELDS}
    for note in notes:
        name, _, value = note.partition(":")
        if name == "type" and value.strip(" ") in TYPES:
            values["type"] = value.strip(" ")
        elif name == _ET_AL:
            values["et_al"] = tuple(field for field in NAME_FIELDS if field in value.split())
        elif name in FIELDS and not value:
            values[FIELDS[name]] = () if name in NAMES else None if name in DATES else ""
    return replace(read, **values), (*extra, *more)
