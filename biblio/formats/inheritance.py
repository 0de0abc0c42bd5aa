"""What entries of a ``.bib`` file have from those that they name in ``crossref`` and ``xdata``.

Rules are those of the biblatex manual: appendix B ("Default Inheritance Setup"), and on ``xdata``.
What is about the whole alone is left there, though biber takes it over: DOI, abstract, keywords, files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from biblio.normalize.word_list import word_set

XDATA = "xdata"
"""The type of entries that are no sources, and the field that names them."""

CROSSREF = "crossref"

# A part of a volume of a work in a series takes four.
_LEVELS = 8
_NEVER = word_set("""
    abstract annotation annote crossref doi entryset entrysubtype eprint eprintclass eprinttype execute file
    ids keywords label options owner presort related relatedoptions relatedstring relatedtype shorthand
    shorthandintro sortkey timestamp xdata xref
""")
# These go with a title; where that becomes another field, or stays behind, so do they.
_OF_TITLE = word_set("subtitle titleaddon shorttitle sorttitle indextitle indexsorttitle")
_ALIASES = {
    "journal": "journaltitle",
    "address": "location",
    "school": "institution",
    "hyphenation": "langid",
}
_NEVER_SHARED = frozenset(("crossref", "ids", "options", XDATA))
_DATES = frozenset(("date", "year", "month", "day"))
_ABOUT = {**dict.fromkeys(_DATES, ("date", "year")), "urldate": ("url",)}
_IN_BOOKS = ("inbook", "bookinbook", "suppbook")
_IN_COLLECTIONS = ("incollection", "inreference", "suppcollection")
# Types of what is named, those of what names it, and what the title of the one is in the other.
_TITLES = (
    (("mvbook",), ("book", *_IN_BOOKS), "main"),
    (("mvcollection", "mvreference"), ("collection", "reference", *_IN_COLLECTIONS), "main"),
    (("mvproceedings",), ("proceedings", "inproceedings"), "main"),
    (("book",), _IN_BOOKS, "book"),
    (("collection", "reference"), _IN_COLLECTIONS, "book"),
    (("proceedings",), ("inproceedings", "conference"), "book"),
    (("periodical",), ("article", "suppperiodical"), "journal"),
)
_PREFIX = {(whole, part): prefix for wholes, parts, prefix in _TITLES for whole in wholes for part in parts}


class Heir(NamedTuple):
    """An entry: its key, its type, and the LaTeX of its own fields by name; types and names in lower case."""

    key: str
    kind: str
    fields: Mapping[str, str]


class Inherited(NamedTuple):
    """All fields of an entry, its own first; and which field of its own names what it cannot, and why."""

    fields: Mapping[str, str]
    faults: tuple[tuple[str, str], ...] = ()


def inherited(entries: Sequence[Heir], *, plain: bool = False) -> list[Inherited]:
    """Give each entry what it inherits: ``xdata`` goes before its own fields, as in biber, ``crossref`` not.

    Args:
        entries: All entries of a file, in order; of several with one key the first counts.
        plain: Whether fields keep their names, as BibTeX has it; else the title of a collection becomes the
            ``booktitle`` of what is in it, and the like.
    """
    if not any(XDATA in entry.fields or CROSSREF in entry.fields for entry in entries):
        return [Inherited(entry.fields) for entry in entries]
    places = _places(entries)
    named = [[(field, key, _place(key, places)) for field, key in _named(entry)] for entry in entries]
    done: dict[int, Inherited] = {}
    levels: dict[int, int] = {}
    for start in range(len(entries)):
        for at in _parents_first(start, named, done):
            faults = {(field, key): _fault(key, whole, done, levels) for field, key, whole in named[at]}
            given = [(field, whole) for field, key, whole in named[at] if not faults[field, key]]
            fields = entries[at].fields
            for field, whole in given:
                everything = done[whole].fields
                if field == XDATA:
                    fields = _over(fields, everything)
                else:
                    fields = _with(entries[at], fields, entries[whole]._replace(fields=everything), plain)
            told = tuple((field, why) for (field, _), why in faults.items() if why)
            levels[at] = 1 + max((levels[whole] for _, whole in given), default=0)
            done[at] = Inherited(_settled(fields, told), told)
    return [done[at] for at in range(len(entries))]


def _settled(fields: Mapping[str, str], told: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """Drop the names of data once all of these are there."""
    if any(field == XDATA for field, _ in told):
        return fields
    return {name: value for name, value in fields.items() if name != XDATA}


def _place(key: str, places: Mapping[str, int]) -> int:
    return places.get(key, places.get(key.lower(), -1))


def _places(entries: Sequence[Heir]) -> dict[str, int]:
    """Tell where each key stands; then aliases, and keys in lower case, as BibTeX compares them."""
    places: dict[str, int] = {}
    for at, entry in enumerate(entries):
        places.setdefault(entry.key, at)
    for at, entry in enumerate(entries):
        for key in (*_keys(entry.fields.get("ids", "")), entry.key.lower()):
            places.setdefault(key, at)
    return places


def _named(entry: Heir) -> Iterator[tuple[str, str]]:
    for key in _keys(entry.fields.get(XDATA, "")):
        yield XDATA, key
    if key := entry.fields.get(CROSSREF, "").strip():
        yield CROSSREF, key


def _keys(value: str) -> Iterator[str]:
    return (key for one in value.split(",") if (key := one.strip()))


def _parents_first(
    start: int, named: Sequence[Sequence[tuple[str, str, int]]], done: Mapping[int, Inherited]
) -> Iterator[int]:
    """Give the places, of those not done, of an entry and all that it names: each before what names it."""
    path = {start: iter(named[start])} if start not in done else {}
    while path:
        at = next(reversed(path))
        following = next(path[at], None)
        if following is None:
            del path[at]
            yield at
            continue
        parent = following[2]
        if parent >= 0 and parent not in done and parent not in path:
            path[parent] = iter(named[parent])


def _fault(key: str, parent: int, done: Mapping[int, Inherited], levels: Mapping[int, int]) -> str:
    if parent < 0:
        return f"{key!r} is no entry of this file"
    if parent not in done:
        return f"{key!r} leads back to this entry"
    return f"{key!r} is at the end of too long a chain" if levels[parent] >= _LEVELS else ""


def _over(own: Mapping[str, str], data: Mapping[str, str]) -> dict[str, str]:
    """Put shared data over the fields of an entry."""
    given = {name: value for name, value in data.items() if name not in _NEVER_SHARED and value.strip()}
    over = {_ALIASES.get(name, name) for name in given}
    dated = not over.isdisjoint(_DATES)
    kept = {
        name: value
        for name, value in own.items()
        if _ALIASES.get(name, name) not in over and not (dated and name in _DATES)
    }
    return {**kept, **given}


def _with(entry: Heir, own: Mapping[str, str], whole: Heir, plain: bool) -> dict[str, str]:
    """Give an entry, with the fields that it has so far, those of another one that it has not."""
    held = {_ALIASES.get(name, name) for name, value in own.items() if value.strip()}
    fields = {name: value for name, value in own.items() if value.strip() or name not in whole.fields}
    prefix = "" if plain else _PREFIX.get((whole.kind, entry.kind), "")
    for name, value in whole.fields.items():
        target = _target(name, prefix, held)
        # Old files give a collection the ``booktitle`` of what is in it, as BibTeX needs it.
        is_said = target != name and whole.fields.get(target, "").strip()
        if value.strip() and target and not is_said and _is_free(target, held):
            fields[target] = value
    if prefix and entry.kind in _IN_BOOKS and "author" in held and "bookauthor" not in held:
        fields.update({"bookauthor": whole.fields["author"]} if whole.fields.get("author") else {})
    return fields


def _target(name: str, prefix: str, held: Set[str]) -> str:
    """Name the field that a field becomes; empty where it is not inherited."""
    plain, _, annotation = name.partition("+")
    if plain in _NEVER:
        return ""
    if name == "date" and "month" in held:
        # The month of one and the year of the other are a date.
        return "year"
    if plain in _OF_TITLE or plain == "title":
        if prefix:
            moves = not annotation and plain in ("title", "subtitle", "titleaddon")
            return prefix + plain if moves and (plain == "title" or f"{prefix}title" not in held) else ""
        return "" if "title" in held else name
    return name


def _is_free(name: str, held: Set[str]) -> bool:
    """Whether an entry has nothing of its own in the place of a field, or that it is about."""
    plain = name.partition("+")[0]
    about = _ABOUT.get(plain, (plain.removesuffix("type"),))
    if not held.isdisjoint(about):
        return False
    return _ALIASES.get(plain, plain) not in held
