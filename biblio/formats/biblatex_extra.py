"""What a reference has no place for, as fields of BibLaTeX, and back.

CSL variables without a field of their own are annotated to the title (``title+an:call-number``), as is what
other formats alone have; fields that only ``.bib`` files have stand as they were.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from biblio.formats import bibnames, datamodel, edtf, localized, note_lines, richtext
from biblio.formats.latex import encode, encode_rich
from biblio.formats.variables import ALL, NAMES
from biblio.model import Date, Extra
from biblio.normalize.tex import PLAIN, Looks, decode, silent

ROLES = frozenset({"compiler", "director", "organizer"})
"""CSL variables that ``editortype`` and its kin can say."""

_TEXTS = {
    **{"abstract": "abstract", "annotation": "annote", "annote": "annote", "keywords": "keyword"},
    **{"shorttitle": "title-short", "shortjournal": "container-title-short", "chapter": "chapter-number"},
    **{"part": "part", "version": "version", "origtitle": "original-title", "venue": "event-place"},
    **{"origpublisher": "original-publisher", "origlocation": "original-publisher-place"},
}
_FIELDS = {variable: field for field, variable in _TEXTS.items() if field != "annote"}
_BOOK_AUTHOR, _EVENT_DATE = "container-author", "event-date"
_SLOTS = ("editor", "editora", "editorb", "editorc")
_ANNOTATION = "title+an:"
_VARIABLES = {variable.lower(): variable for variable in ALL}
_LITERAL = re.compile('="(.*)"', re.DOTALL)
_BIBTEX, _KIND = "bibtex:", "bibtex:entrytype"
# Formats whose own fields stand in one annotation, as JSON.
_OTHERS = ("csl", "ris", "bibtex")
# Of several spaces one would be left.
_SPACE = re.compile(" (?= )")
_NAME = re.compile(r"[A-Za-z][\w+:.-]*")


def kind(extra: Iterable[Extra]) -> str:
    """Give the type that an entry had, if it is not the one that would be chosen for it."""
    kinds = (str(one.value) for one in extra if one.name == _KIND)
    return next((found for found in kinds if _NAME.fullmatch(found)), "")


def write(extra: Sequence[Extra], kind: str, given: Mapping[str, str]) -> dict[str, str]:
    """Give the fields for extras, by name, beside those that are ``given`` for the reference.

    One with hints for sorting, a key of BibLaTeX's, or a date that is open at its end stands in the place of
    the given one that is read the same.
    """
    fields: dict[str, str] = {}
    for one in extra:
        for name, value in _written(one, kind, {**given, **fields}):
            told = silent(value) or localized.is_key(name, value) or edtf.is_open(name, value)
            if value and (_prints_given(name, value, given) if told else name not in given):
                fields.setdefault(name, value)
    for origin in _OTHERS:
        held = {one.name.partition(":")[2]: one.value for one in extra if _is_of(origin, one.name)}
        if held:
            fields[_ANNOTATION + origin] = _literal(
                _SPACE.sub(r"\\u0020", json.dumps(held, ensure_ascii=False))
            )
    return fields


def of_kind(kind: str) -> Extra:
    """Keep the type of an entry, for `kind` to give it again."""
    return Extra(_KIND, kind)


def read(fields: Mapping[str, str], looks: Looks = PLAIN) -> tuple[Extra, ...]:
    """Read the fields of an entry that a reference has no place for; ``looks`` is as for `biblatex.read`."""
    return tuple(extra for name in fields for extra in _read(name, fields, looks))


def _is_of(origin: str, name: str) -> bool:
    """Tell whether a field is one of another format, or one whose name no ``.bib`` file can have."""
    start, _, field = name.partition(":")
    return start == origin and name != _KIND and not (origin == "bibtex" and _NAME.fullmatch(field))


def _written(extra: Extra, kind: str, given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    name, value = extra.name, extra.value
    if ":" in name:
        field = name.removeprefix(_BIBTEX)
        if name.startswith(_BIBTEX) and name != _KIND and _NAME.fullmatch(field):
            yield field, _as_it_stood(str(value))
    elif name in ROLES and isinstance(value, tuple) and (slot := _slot(kind, given)):
        yield slot, bibnames.write(value)
        yield f"{slot}type", name
    elif name == _BOOK_AUTHOR and isinstance(value, tuple):
        yield "bookauthor", bibnames.write(value)
    elif name == _EVENT_DATE and isinstance(value, Date) and edtf.read(edtf.write(value)) == value:
        yield "eventdate", edtf.write(value)
    elif name in _FIELDS and isinstance(value, str):
        yield _FIELDS[name], encode_rich(value)
    elif isinstance(value, tuple):
        yield _ANNOTATION + name, f'="{bibnames.write(value)}"'
    else:
        yield _ANNOTATION + name, _literal(note_lines.text(name, value))


def _prints_given(name: str, latex: str, given: Mapping[str, str]) -> bool:
    """Tell whether a field prints what is given for the reference, which may have been changed meanwhile."""
    if name == "year" and name not in given:
        date, year = edtf.read(given.get("date", "")), edtf.read_year(decode(latex))
        return date is None or (year is not None and year.year == date.year)
    if name in given and edtf.is_open(name, latex):
        return edtf.read(latex.strip("{} ")) == edtf.read(given[name])
    return name not in given or localized.words(decode(latex)) == decode(given[name])


def _slot(kind: str, given: Mapping[str, str]) -> str:
    return next((slot for slot in _SLOTS if slot not in given and datamodel.takes(kind, slot)), "")


def _as_it_stood(latex: str) -> str:
    """Give a value of a ``.bib`` file again, unless it would break the entry."""
    depths = list(accumulate((char == "{") - (char == "}") for char in latex))
    balanced = not depths or (min(depths) >= 0 and depths[-1] == 0)
    return latex if balanced else encode(latex)


def _read(name: str, fields: Mapping[str, str], looks: Looks) -> Iterator[Extra]:
    latex = fields[name]
    slot = name.removesuffix("type")
    if slot in _SLOTS and (role := decode(fields.get(f"{slot}type", "")).lower()) in ROLES and slot in fields:
        if name == slot:
            yield from _people(role, name, latex)
    elif name == "bookauthor":
        yield from _people(_BOOK_AUTHOR, name, latex)
    elif name == "eventdate" and not edtf.is_open(name, latex) and (date := edtf.read(latex)):
        yield Extra(_EVENT_DATE, date)
    elif name in _TEXTS and (text := richtext.read(name, latex, looks)):
        yield Extra(_TEXTS[name], text)
    elif found := name.startswith(_ANNOTATION) and _LITERAL.fullmatch(latex):
        yield from _annotated(name, found[1], latex)
    else:
        yield Extra(_BIBTEX + name, latex)


def _people(variable: str, name: str, latex: str) -> Iterator[Extra]:
    people = bibnames.read(latex)
    exact = people.names and not people.goes_on and not people.malformed
    yield Extra(variable, people.names) if exact else Extra(_BIBTEX + name, latex)


def _annotated(name: str, inner: str, latex: str) -> Iterator[Extra]:
    """Read an annotation of the title; ``inner`` is what stands in its quotation marks."""
    said = name.removeprefix(_ANNOTATION)
    variable = _VARIABLES.get(said, "")
    if said in _OTHERS and (held := _object(decode(inner))):
        yield from (Extra(f"{said}:{field}", value) for field, value in held.items())
    elif variable in NAMES:
        yield from _people(variable, name, inner)
    elif variable and (value := note_lines.value(variable, decode(inner))):
        yield Extra(variable, value)
    else:
        yield Extra(_BIBTEX + name, latex)


def _object(text: str) -> dict[str, str]:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return (
        {str(name): value for name, value in held.items() if isinstance(value, str)}
        if isinstance(held, dict)
        else {}
    )


def _literal(text: str) -> str:
    return f'="{encode(text)}"' if text else ""
