"""References as short to write as they are printed."""

from biblio.model import Date, Name, Reference

COPYRIGHT, SUPPLIED, CIRCA = "copyright", "supplied", "circa"


def names(text: str) -> tuple[Name, ...]:
    """``Roe, Jane; Doe`` or, for a corporate body, ``=Library of Congress``."""
    return tuple(_name(part.strip()) for part in text.split(";") if part.strip())


def _name(text: str) -> Name:
    if text.startswith("="):
        return Name(literal=text[1:])
    family, _, given = text.partition(", ")
    return Name(family, given)


def date(year: int | str | None) -> Date | None:
    """``1946``, ``"c1999"``, ``"[1941]"``, ``"ca. 1500"``, ``"1937-01-26"``."""
    if year is None or isinstance(year, int):
        return Date(year) if year else None
    if year.startswith("c1"):
        return Date(int(year[1:]), mark="copyright")
    if year.startswith("ca. "):
        return Date(int(year[4:]), mark="circa")
    if year.startswith("["):
        return Date(int(year.strip("[]?")), mark="supplied")
    return Date(*map(int, year.split("-")))


def book(
    who: str, title: str, imprint: str = "", year: int | str | None = None, **fields: object
) -> Reference:
    """``imprint`` is ``Place: Publisher``, ``Place`` or ``: Publisher``; co-places are joined by ``;``."""
    place, _, publisher = imprint.partition(":")
    people = {field: names(str(fields.pop(field))) for field in ("editor", "translator") if field in fields}
    known = {"type": "book", **people, **fields}
    return Reference(
        author=names(who),
        title=title,
        publisher_place=place.strip(),
        publisher=publisher.strip(),
        issued=date(year),
        **known,
    )


def piece(who: str, title: str, container: str, year: int | str | None = None, **fields: object) -> Reference:
    """An article, or with ``type="chapter"`` another part of a ``container``."""
    known = {"type": "article-journal", **fields}
    return Reference(author=names(who), title=title, container_title=container, issued=date(year), **known)
