"""Editions of one work: linked in BibLaTeX (``related``, biblatex manual, 3.4), their original told in CSL.

The editions of a work are linked to its root: the earliest one in the language of the work, as far as that is
known; the earliest of all where every one is a translation.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from biblio.model import Date, Extra, Library, Reference, Source

_REPRINT = re.compile(r"\b(?:re(?:print|issue)|repr|nachdr|neudr|réimpr|rist|reimpr|переизд)", re.IGNORECASE)
_UNDATED = 10_000
# Relations of an edition that says again what the root says.
_AGAIN = ("translationof", "reprintof")
# From this likeness on, 0 to 100, two titles are one, shortened or spelled otherwise, and no translation.
_ONE_TITLE = 80


class Told(NamedTuple):
    """A CSL variable that another edition of the work tells, and the key of that edition."""

    extra: Extra
    by: str


def links(library: Library) -> Mapping[str, tuple[Extra, ...]]:
    """The fields that link each edition to the root of its work, by citekey.

    ``relatedtype`` stands only where the references tell what the relation is: a translation, a reprint, a
    volume. ``options`` keep styles from printing what is linked, which they would do unasked.
    """
    return {
        source.key: _fields(source.reference, root) for root, *others in _works(library) for source in others
    }


def originals(library: Library) -> Mapping[str, tuple[Told, ...]]:
    """What other editions tell of the original of each edition, by citekey: ``original-title`` and ``-date``.

    A translation has the title of the root, if the root is in the language of the work. An edition that names
    no date of the original has that which another edition names; else, if it is a translation or a reprint of
    the root, the date of that.
    """
    found = {
        source.key: tuple(_told(source, editions)) for editions in _works(library) for source in editions
    }
    return {key: told for key, told in found.items() if told}


def _works(library: Library) -> Iterator[list[Source]]:
    """The editions of each work that has several, its root first."""
    works: defaultdict[str, list[Source]] = defaultdict(list)
    for source in library.sources:
        if source.work:
            works[source.work].append(source)
    for editions in works.values():
        if len(editions) > 1:
            yield sorted(editions, key=_rank)


def _rank(source: Source) -> tuple[bool, int, str]:
    return bool(source.reference.translator), _year(source.reference.issued), source.key


def _year(date: Date | None) -> int:
    return date.year if date else _UNDATED


def _fields(reference: Reference, root: Source) -> tuple[Extra, ...]:
    relation = _relation(reference, root.reference)
    return (
        Extra("bibtex:related", root.key),
        *([Extra("bibtex:relatedtype", relation)] if relation else ()),
        Extra("bibtex:options", "related=false"),
    )


def _relation(reference: Reference, root: Reference) -> str:
    if _translates(reference, root):
        return "translationof"
    if reference.volume and root.volume and reference.volume != root.volume:
        return "multivolume"
    first = reference.original_date
    again = _REPRINT.search(f"{reference.edition} {reference.note}")
    return "reprintof" if again or (first and first.year == _year(root.issued)) else ""


def _translates(reference: Reference, root: Reference) -> bool:
    """Whether an edition is in another language than the root.

    A translator that only one of two editions of one title names may have gone unnamed in the other.
    """
    if root.translator:
        return False
    tongues = {one.language.partition("-")[0].casefold() for one in (reference, root)}
    other_title = not _is_one_title(reference.title, root.title)
    return (bool(reference.translator) and other_title) or (len(tongues) > 1 and "" not in tongues)


def _is_one_title(one: str, other: str) -> bool:
    # Loaded for works of several editions only: most libraries are written without it.
    from rapidfuzz import fuzz

    return fuzz.token_set_ratio(one.casefold(), other.casefold()) >= _ONE_TITLE


def _told(source: Source, editions: Sequence[Source]) -> Iterator[Told]:
    root = editions[0]
    reference = source.reference
    translated = source is not root and _translates(reference, root.reference)
    if translated and root.reference.title and not _is_one_title(reference.title, root.reference.title):
        yield Told(Extra("original-title", root.reference.title), root.key)
    if reference.original_date is None and not _is_volume(reference, editions):
        yield from _first_date(source, editions)


def _is_volume(reference: Reference, editions: Iterable[Source]) -> bool:
    return any(reference.volume != other.reference.volume for other in editions)


def _first_date(source: Source, editions: Sequence[Source]) -> Iterator[Told]:
    """The date of the original: what other editions name, or that of the root for what it is made of.

    The earliest of these counts, if it is before this edition. None is later than the root: that would be the
    date of an original of another kind, as of the translation that was printed again.
    """
    root = editions[0]
    again = source is not root and _relation(source.reference, root.reference) in _AGAIN
    named = [(edition.reference.original_date, edition.key) for edition in editions]
    dated = [(root.reference.issued, root.key)] if again else []
    latest = min(_year(root.reference.issued), _year(source.reference.issued) - 1)
    found = [(date, key) for date, key in (*named, *dated) if date and date.year <= latest]
    for date, key in sorted(found, key=lambda one: (one[0].year, one[1]))[:1]:
        yield Told(Extra("original-date", date), key)
