"""Editions of one work, linked in BibLaTeX: fields ``related`` and ``relatedtype`` (biblatex manual, 3.4)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from biblio.model import Extra, Library, Reference, Source

_REPRINT = re.compile(r"\b(?:re(?:print|issue)|repr|nachdr|neudr|réimpr|rist|reimpr|переизд)", re.IGNORECASE)
_UNDATED = 10_000


def links(library: Library) -> Mapping[str, tuple[Extra, ...]]:
    """The fields that link each edition to the earliest one of its work, by citekey.

    ``relatedtype`` stands only where the references tell what the relation is: a translation, a reprint, a
    volume. ``options`` keep styles from printing what is linked, which they would do unasked.
    """
    works: defaultdict[str, list[Source]] = defaultdict(list)
    for source in library.sources:
        if source.work:
            works[source.work].append(source)
    return {
        source.key: _fields(source.reference, earliest)
        for editions in works.values()
        for earliest, *others in [_by_year(editions)]
        for source in others
    }


def _by_year(editions: Sequence[Source]) -> list[Source]:
    return sorted(editions, key=lambda source: (_year(source.reference), source.key))


def _year(reference: Reference) -> int:
    return reference.issued.year if reference.issued else _UNDATED


def _fields(reference: Reference, earliest: Source) -> tuple[Extra, ...]:
    relation = _relation(reference, earliest.reference)
    return (
        Extra("bibtex:related", earliest.key),
        *([Extra("bibtex:relatedtype", relation)] if relation else ()),
        Extra("bibtex:options", "related=false"),
    )


def _relation(reference: Reference, earliest: Reference) -> str:
    tongues = {reference.language, earliest.language}
    if (reference.translator and not earliest.translator) or (len(tongues) > 1 and "" not in tongues):
        return "translationof"
    if reference.volume and earliest.volume and reference.volume != earliest.volume:
        return "multivolume"
    first = reference.original_date
    again = _REPRINT.search(f"{reference.edition} {reference.note}")
    return "reprintof" if again or (first and first.year == _year(earliest)) else ""
