"""What an entry says that a reference has no place for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from biblio.formats import biblatex, biblatex_extra, biblatex_types, datamodel, edtf, localized
from biblio.model import Extra, Reference
from biblio.normalize.tex import PLAIN, Looks, silent

# Fields that are read whatever else the entry has, and those of which one is read.
_ALWAYS = frozenset(
    {"author", "translator", "title", "series", "volume", "volumes", "eventtitle", "edition", "pagetotal"}
    | {"isbn", "issn", "note", "pubstate", "doi", "pages", "library", "url"}
)
_ONE_OF = (
    frozenset({"publisher", "institution", "school", "organization"}),
    frozenset({"location", "address"}),
    frozenset({"langid", "hyphenation", "language"}),
    frozenset({"editor", "editortype"}),
)
# Types that would be written again for what they hold, if they take all of that.
_FIRST = frozenset(
    {"article", "book", "booklet", "collection", "dataset", "incollection", "inproceedings", "inreference"}
    | {"misc", "online", "patent", "periodical", "report", "software", "thesis", "unpublished"}
)
_READ = frozenset(
    {"type", "number", "issue", "eid", "howpublished", "eprint", "eprinttype", "entrysubtype", "titleaddon"}
    | {"journal", "journaltitleaddon", "date", "year", "month", "day", "origdate", "origyear", "origmonth"}
    | {"origday", "urldate", "urlyear", "urlmonth", "urlday", *_ALWAYS, *frozenset().union(*_ONE_OF)}
)
_TODAY = {
    "journal": "journaltitle",
    "address": "location",
    "school": "institution",
    "year": "date",
    "month": "date",
}
_DATES = {"date": "year", "origdate": "origyear", "urldate": "urlyear"}


def extras(kind: str, fields: Mapping[str, str], held: Reference, looks: Looks = PLAIN) -> tuple[Extra, ...]:
    """Give what an entry says that a reference has no place for, in the order of the entry.

    Besides fields without which the entry would read the same, these are those with hints for sorting, keys
    of BibLaTeX's, dates that are open at their end, and its type where another one would be written.

    Args:
        kind: As for `biblatex.read`.
        fields: The same.
        held: What that gave.
        looks: As for `biblatex.read`.
    """
    fields = biblatex.unhidden(fields)
    modern = biblatex_types.SAME_FIELDS.get(kind, kind)
    surely = frozenset(_surely(modern, fields))
    kept, rest = dict(fields), {}
    for name, value in fields.items():
        if silent(value) or localized.is_key(name, value) or edtf.is_open(name, value):
            rest[name] = value
            continue
        if name in surely:
            continue
        without = {other: text for other, text in kept.items() if other != name}
        if not _is_read(name) or biblatex.read(kind, without, looks)[0] == held:
            kept, rest[name] = without, value
    found = biblatex_extra.read(rest, looks)
    if _is_written_so(modern, fields) or biblatex.plainly(held, found)[0] == modern:
        return found
    return (*found, biblatex_extra.of_kind(modern))


def _is_read(name: str) -> bool:
    return name in _READ or "+an:" in name or name.endswith(("title", "subtitle"))


def _is_written_so(kind: str, fields: Mapping[str, str]) -> bool:
    """Tell whether a type takes all that there is, so that no other one would be chosen."""
    named = [_TODAY.get(name, name) for name in fields]
    return kind in _FIRST and "entrysubtype" not in fields and not datamodel.faults(kind, named)


def _surely(kind: str, fields: Mapping[str, str]) -> Iterator[str]:
    """Give the fields that a reference holds, as can be told without reading the entry."""
    yield from (name for name in _ALWAYS if name in fields)
    for names in _ONE_OF:
        given = names & fields.keys()
        if len(given) == 1 and "editortype" not in given:
            yield from given
    container = biblatex_types.container_field(kind)
    if not (container == "journaltitle" and "journal" in fields):
        yield container
    elif container not in fields:
        yield "journal"
    yield biblatex_types.genre_field(kind)
    yield from biblatex_types.number_fields(kind)
    for date, year in _DATES.items():
        if year not in fields and edtf.read(fields.get(date, "").strip("{} ")):
            yield date
    if "date" not in fields and re.fullmatch("[0-9]{4}", fields.get("year", "")):
        yield "year"
        if re.fullmatch("[1-9]|1[0-2]", fields.get("month", "")):
            yield "month"
