"""Entries in a simple form, for what a style has nothing to say of."""

from __future__ import annotations

from biblio.formats.asides import is_aside
from biblio.model import Name
from biblio.styling.items import DATES, NAMES, Item, people, text
from biblio.styling.markup import ITALIC, ROMAN, Quotes, marked, mend

# Without any of these, what a style prints is "n.d." and perhaps a number or an address.
_NAMING = (
    *("title", "container-title", "collection-title", "genre", "publisher", "publisher-place", "volume"),
    *("event", "event-title", "reviewed-title", "medium", "part-title", "volume-title"),
)
_LEADING = ("author", "editor", "translator")


def is_nameless(item: Item) -> bool:
    """Whether an item has nothing that it could be called by: no people, no titles, no dates, no imprint."""
    return not (
        any(text(item.get(variable)) for variable in _NAMING)
        or any(people(item.get(variable)) for variable in NAMES)
        or any(item.get(variable) for variable in DATES - {"accessed"})
    )


def is_timeless(item: Item) -> bool:
    """Whether an item is a work that is cited without an edition: a book of the Bible, a classic.

    It has no date because it needs none; styles would say that it has none.
    """
    imprint = ("issued", "publisher", "publisher-place", "container-title")
    return item.get("type") == "classic" and not any(item.get(variable) for variable in imprint)


def simple(item: Item) -> str:
    """Write ``Author. Title. Place: Publisher, Year. Number. Archive. Address`` and the like, with marks.

    What has none of these is written as its key.
    """
    persons = next((found for variable in _LEADING if (found := people(item.get(variable)))), ())
    names = ", ".join([*map(_inverted, persons[:1]), *map(_person, persons[1:])])
    house = ": ".join(filter(None, (_marked(item, "publisher-place"), _marked(item, "publisher"))))
    imprint = ", ".join(filter(None, (house, _year(item.get("issued")))))
    title = f"{ITALIC}{_marked(item, 'title')}{ROMAN}" if text(item.get("title")) else ""
    archive = ", ".join(filter(None, (_marked(item, "archive"), _marked(item, "archive_location"))))
    isbn = f"ISBN {text(item.get('ISBN'))}" if text(item.get("ISBN")) else ""
    rest = (_marked(item, "container-title"), imprint, _marked(item, "number"), isbn, archive)
    sentences = [names, title, *rest, _marked(item, "note")]
    # A point after an address would be taken for a part of it.
    doi, url = text(item.get("DOI")), text(item.get("URL"))
    address = f"https://doi.org/{doi}" if doi else url
    whole = "".join(f"{sentence}. " for sentence in sentences if sentence) + address
    return mend(whole, Quotes()) or text(item.get("id")) or "?"


def _marked(item: Item, variable: str) -> str:
    return marked(text(item.get(variable)))


def _inverted(name: Name) -> str:
    if name.literal or not name.family:
        return _person(name)
    family = f"{name.particle} {name.family}".strip()
    if is_aside(name):
        return " ".join((", ".join(filter(None, (family, name.given))), name.suffix))
    return ", ".join(filter(None, (family, name.given, name.suffix)))


def _person(name: Name) -> str:
    if name.literal:
        return name.literal
    return " ".join(filter(None, (name.given, name.particle, name.family, name.suffix)))


def _year(value: object) -> str:
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, (list, tuple)) and parts else None
    return text(first[0]) if isinstance(first, (list, tuple)) and first else ""
