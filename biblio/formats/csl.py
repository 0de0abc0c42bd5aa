"""References as CSL-JSON items and back (CSL 1.0.2, schema ``csl-data.json``)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from biblio.formats import csl_values, note_lines
from biblio.formats.csl_values import mapping
from biblio.formats.related import Told, originals
from biblio.formats.variables import DATES, FIELDS, NAMES, OLD, TEXTS, variable
from biblio.model import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS, Date, Extra, Library, Reference, Source
from biblio.normalize.identifiers import bare_doi

# CSL 1.0.2, appendix "Item Types".
_TYPE_NAMES = """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
    interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog regulation
    report review review-book software song speech standard thesis treaty webpage
"""
TYPES = frozenset(_TYPE_NAMES.split())

_ORDER_NAMES = """
    author editor translator title container_title event_title publisher publisher_place issued year_suffix
    status volume issue page edition number_of_volumes number_of_pages collection_title collection_number
    genre number authority original_date accessed archive archive_location doi isbn issn pmid url language
    note
"""
_ORDER = tuple(_ORDER_NAMES.split())
_in_order = attrgetter(*_ORDER)
_ORDERED_VARIABLES = tuple(map(variable, _ORDER))

_AS_PRINTED = "-as-printed"
_ET_AL = "et-al"
# The formats whose own fields stand in an object of their own in ``custom``.
_FORMATS = ("bibtex", "ris")
_EMPTY: tuple[object, ...] = (None, "", [], {})


def item(
    reference: Reference,
    key: str,
    custom: Mapping[str, object] | None = None,
    extra: Iterable[Extra] = (),
) -> dict[str, object]:
    """Give a reference as a CSL-JSON item.

    Args:
        reference: What to write. A mark of a year that CSL cannot say is kept in ``custom``, as it stands in
            print: ``{"issued-as-printed": "c1999"}``. So are the lists of names that go on, which CSL does
            not know of: ``{"et-al": ["author"]}``.
        key: The ``id`` of the item.
        custom: More for ``custom``, the one place where the schema takes what it does not know.
        extra: What the reference has no place for: variables of their own, the fields of another format in
            ``custom``: ``{"bibtex": {"file": "a.pdf"}}``.

    Returns:
        The item: ``id`` and ``type`` first, no empty values.
    """
    content = body(reference)
    noted = mapping(content.pop("custom", None))
    for one in extra:
        _add(one, content, noted)
    noted |= custom or {}
    return {"id": key, **content, **({"custom": noted} if noted else {})}


def body(reference: Reference) -> dict[str, object]:
    """Give a reference as a CSL-JSON item without ``id``: type, names, titles, imprint, date, the rest.

    A note that would be read as lines that give variables has ``note: `` before it, which makes it one.
    """
    content: dict[str, object] = {"type": reference.type}
    noted: dict[str, object] = {}
    for name, value in zip(_ORDERED_VARIABLES, _in_order(reference), strict=True):
        _put(name, value, content, noted)
    if reference.et_al:
        noted[_ET_AL] = list(reference.et_al)
    if noted:
        content["custom"] = noted
    return content


def reference(item: Mapping[str, object]) -> Reference:
    """Read a CSL-JSON item, with or without ``id``; never raises.

    A dropping particle goes to the given name (``Alexis de``), an unknown type becomes ``document``. Lines of
    the note that give variables count where the item does not have these. What a reference cannot hold is
    told by `extras`.
    """
    item = _today(item)
    kind = item.get("type")
    marks = mapping(item.get("custom"))
    open_lists = marks.get(_ET_AL)
    et_al = tuple(field for field in NAME_FIELDS if isinstance(open_lists, list) and field in open_lists)
    names = {field: csl_values.read_names(item.get(variable(field))) for field in NAME_FIELDS}
    texts = {field: csl_values.read_text(item.get(variable(field))) for field in TEXT_FIELDS}
    texts["doi"] = bare_doi(texts["doi"])
    dates = {field: _read_date(variable(field), item, marks) for field in DATE_FIELDS}
    known = kind if isinstance(kind, str) and kind in TYPES else "document"
    return Reference(type=known, et_al=et_al, **names, **texts, **dates)  # type: ignore[arg-type]


def extras(item: Mapping[str, object]) -> tuple[Extra, ...]:
    """Give what an item says that a reference has no place for, in the order of the item; never raises.

    What is no variable of CSL, or not what its variable can hold, is kept as it stands, as JSON.
    """
    read, item = reference(item), _today(item)
    return tuple(
        extra
        for name, value in item.items()
        if name != "id" and value not in _EMPTY
        for extra in _read_extra(name, value, item, read)
    )


def write(library: Library) -> str:
    """Write a library as a CSL-JSON array, sorted by key.

    ``custom`` of each item tells how often the source is cited, the work that it is an edition of, and by
    which other edition of this each variable is told that its own citations do not tell:
    ``{"told-by": {"original-title": "remarque1929"}}``.
    """
    known = originals(library)
    sources = sorted(library.sources, key=lambda source: source.key)
    return listed([_of_source(source, known.get(source.key, ())) for source in sources])


def listed(items: Sequence[Mapping[str, object]]) -> str:
    """Write items as a CSL-JSON array."""
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _of_source(source: Source, told: Sequence[Told]) -> dict[str, object]:
    custom: dict[str, object] = {"citations": len(source.members)}
    if source.work:
        custom["work"] = source.work
    held = {extra.name for extra in source.extra}
    told = [one for one in told if one.extra.name not in held]
    if told:
        custom["told-by"] = {one.extra.name: one.by for one in told}
    return item(source.reference, source.key, custom, (*source.extra, *(one.extra for one in told)))


def _put(name: str, value: object, content: dict[str, object], noted: dict[str, object]) -> None:
    if value and (written := csl_values.write_value(value)):
        misread = name == "note" and isinstance(value, str) and note_lines.leading(value)[0]
        content[name] = f"note: {value}" if misread else written
    if isinstance(value, Date) and not csl_values.said_by_csl(value):
        noted[name + _AS_PRINTED] = csl_values.as_printed(value)


def _add(extra: Extra, content: dict[str, object], noted: dict[str, object]) -> None:
    """Put what a reference has no place for where it belongs; what is there already stays."""
    origin, _, name = extra.name.rpartition(":")
    if origin in _FORMATS:
        fields = mapping(noted.setdefault(origin, {}))
        fields.setdefault(name, extra.value)
    elif origin == "csl":
        value = _json(extra.value)
        fits = _is_valid(name, value) and (name not in content or _reads_alike(name, value, content[name]))
        (content if fits else noted)[name] = value
    elif name not in content:
        _put(name, extra.value, content, noted)


def _is_valid(name: str, value: object) -> bool:
    """Tell whether the schema takes a value for a variable, or for ``categories``."""
    if name in NAMES:
        return csl_values.is_names(value)
    if name in DATES:
        return csl_values.is_date(value)
    return name == "categories" and isinstance(value, list) and all(isinstance(one, str) for one in value)


def _reads_alike(name: str, value: object, written: object) -> bool:
    return name in NAMES and csl_values.read_names(value) == csl_values.read_names(written)


def _today(item: Mapping[str, object]) -> Mapping[str, object]:
    """Give an item with the variables of CSL 1.0.2, those that its note gives among them."""
    content: dict[str, object] = {}
    for name, value in item.items():
        today = OLD.get(name, name)
        if today == name or item.get(today) in _EMPTY:
            content[today] = value
    note = item.get("note")
    found, rest = note_lines.leading(note) if isinstance(note, str) else ([], "")
    for name, told in note_lines.read(found).items():
        if name == "note":
            rest = "\n".join(filter(None, (str(told), rest)))
        elif content.get(name) in _EMPTY:
            _put(name, told, content, content.setdefault("custom", {}))  # type: ignore[arg-type]
    return {**content, "note": rest} if found else content


def _read_date(name: str, item: Mapping[str, object], marks: Mapping[str, object]) -> Date | None:
    return csl_values.read_date(item.get(name), marks.get(name + _AS_PRINTED))


def _read_extra(name: str, value: object, item: Mapping[str, object], read: Reference) -> Iterator[Extra]:
    marks = mapping(item.get("custom"))
    if name == "custom" and isinstance(value, dict):
        yield from _read_custom(value, item, read)
    elif name == "type":
        if value != read.type:
            yield _as_it_stands(name, value)
    elif name in FIELDS:
        held = getattr(read, FIELDS[name])
        if not held or (name in NAMES and _has_more(value)):
            yield _as_it_stands(name, value)
    elif name in NAMES and (people := csl_values.read_names(value)) and not _has_more(value):
        yield Extra(name, people)
    elif name in DATES and (date := _read_date(name, item, marks)):
        yield Extra(name, date)
    elif name in TEXTS and (text := csl_values.read_text(value)):
        yield Extra(name, text)
    else:
        yield _as_it_stands(name, value)


def _has_more(names: object) -> bool:
    """Tell whether names have parts or flags that ours have not, or are not all names."""
    read = csl_values.write_value(csl_values.read_names(names))
    return read != names


def _read_custom(
    custom: Mapping[str, object], item: Mapping[str, object], read: Reference
) -> Iterator[Extra]:
    for name, value in custom.items():
        if name in _FORMATS and isinstance(value, dict):
            yield from (
                Extra(f"{name}:{field}", text) for field, text in value.items() if isinstance(text, str)
            )
        elif not _is_mark(name, value, item, read):
            yield _as_it_stands(name, value)


def _is_mark(name: str, value: object, item: Mapping[str, object], read: Reference) -> bool:
    """Tell whether something in ``custom`` is said by the reference or by the date that it belongs to."""
    if name == _ET_AL:
        return value == list(read.et_al)
    dated = name.removesuffix(_AS_PRINTED)
    date = _read_date(dated, item, {name: value}) if dated != name and dated in DATES else None
    return date is not None and csl_values.as_printed(date) == value


def _as_it_stands(name: str, value: object) -> Extra:
    # JSON can hold half of a surrogate pair, which no file can.
    return Extra(f"csl:{name}", csl_values.read_text(json.dumps(value, ensure_ascii=False)))


def _json(value: Any) -> object:
    """Read JSON; a text that is none stays as it is."""
    try:
        return json.loads(value)
    except (ValueError, TypeError, RecursionError):
        return value
