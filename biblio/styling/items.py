"""What engines format: CSL-JSON items, with keys."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from biblio.model import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS, Date, Extra, Name, Reference
from biblio.styling.markup import marked, unmarked

Item = Mapping[str, object]
"""A CSL-JSON item (CSL 1.0.2, schema ``csl-data.json``); ``custom`` may have ``et-al``, the name variables
whose lists go on."""

USAGE = "annote"
"""The CSL variable in which styles find how often a source is cited: a number."""

# CSL 1.0.2, appendix "Variables": those that are names and those that are dates; all others are texts.
_NAME_VARIABLES = """
    author chair collection-editor compiler composer container-author contributor curator director editor
    editor-translator editorial-director executive-producer guest host illustrator interviewer narrator
    organizer original-author performer producer recipient reviewed-author script-writer series-creator
    translator
"""
NAMES = frozenset(_NAME_VARIABLES.split())
DATES = frozenset(("accessed", "available-date", "event-date", "issued", "original-date", "submitted"))

# No-break spaces are part of a text.
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_VARIABLES = {
    **{"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "url": "URL"},
    "archive_location": "archive_location",
}
_TITLES = frozenset(("title", "title-short", "shortTitle"))
_NAME_PARTS = {"family": "family", "given": "given", "particle": "non-dropping-particle", "suffix": "suffix"}


def item(
    key: str, reference: Reference, extra: Iterable[Extra] = (), more: Mapping[str, str] | None = None
) -> dict[str, object]:
    """Give a reference as an item.

    Args:
        key: The ``id``.
        reference: What is formatted. Marks of years that are not circa are left out, as CSL has none.
        extra: What the library entry says beyond the reference; fields that are no variables of CSL are left
            out, but for the number of citations, which is put into `USAGE`.
        more: Variables that the reference does not have, such as ``title-short``.
    """
    values: dict[str, object] = {"id": key, "type": reference.type}
    for field in NAME_FIELDS:
        values[_variable(field)] = _names(getattr(reference, field))
    for field in TEXT_FIELDS:
        values[_variable(field)] = getattr(reference, field)
    for field in DATE_FIELDS:
        values[_variable(field)] = _date(getattr(reference, field))
    if reference.et_al:
        values["custom"] = {"et-al": list(reference.et_al)}
    said = [pair for one in extra if (pair := _said(one)) is not None]
    return {variable: value for variable, value in {**values, **dict(said), **(more or {})}.items() if value}


def _said(extra: Extra) -> tuple[str, object] | None:
    """Give the variable and value of what an entry has beyond its reference; None if it is no variable."""
    of, _, name = extra.name.rpartition(":")
    if of == "csl" and name == "citations":
        return USAGE, extra.value
    if of == "csl" and name in NAMES | DATES and isinstance(extra.value, str):
        try:
            return name, json.loads(extra.value)
        except (ValueError, RecursionError):
            return None
    if of:
        return None
    if isinstance(extra.value, str):
        return name, extra.value
    return name, _date(extra.value) if isinstance(extra.value, Date) else _names(extra.value)


def _variable(field: str) -> str:
    return _VARIABLES.get(field, field.replace("_", "-"))


def _names(names: Iterable[Name]) -> list[dict[str, str]]:
    return [_name(name) for name in names if name != Name()]


def _name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    return {part: text for field, part in _NAME_PARTS.items() if (text := getattr(name, field))}


def _date(date: Date | None) -> dict[str, object] | None:
    if date is None:
        return None
    parts = [_parts(end) for end in (date, date.until) if end is not None]
    season = {"season": date.season} if date.season else {}
    return {"date-parts": parts, **season, **({"circa": True} if date.mark == "circa" else {})}


def _parts(date: Date) -> list[int]:
    if date.month is None:
        # A season of EDTF stands where a month would, so that each end of a range has its own.
        return [date.year, date.season + 20] if date.season else [date.year]
    return [date.year, date.month] if date.day is None else [date.year, date.month, date.day]


def is_name_of_case(item: Item, variable: str) -> bool:
    """Whether a variable names a case: its parties keep their letters in every style, as names do."""
    return item.get("type") == "legal_case" and variable in _TITLES


def text(value: object) -> str:
    """Give a text or number of an item as text on one line; empty if it is neither."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return _SPACES.sub(" ", unmarked(str(value))).strip()


def people(value: object) -> tuple[Name, ...]:
    """Give the people of an item, with marks in their names; a text is the name of a body."""
    listed = value if isinstance(value, (list, tuple)) else [value]
    return tuple(name for name in map(_person, listed) if name != Name())


def _person(value: object) -> Name:
    if isinstance(value, str):
        return Name(literal=marked(text(value)))
    if not isinstance(value, Mapping):
        return Name()
    parts = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")
    family, given, dropping, particle, suffix, literal = (marked(text(value.get(part))) for part in parts)
    return Name(family, " ".join(filter(None, (given, dropping))), particle, suffix, literal)
