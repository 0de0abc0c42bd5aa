"""Archives that a document names once in full, and then by a short name or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from biblio.citations.archive_names import declared
from biblio.model import Reading, Reference

_WORD = re.compile(r"[^\W_]+")
_FEWEST = 2
"""Words that a shelf mark must have to be looked for at the end of fuller ones."""


def with_archives_named(text: str, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings of a document in order, the archives of all papers by the names of the first ones.

    ``BL, Add. MS 31188`` is in the British Library where an earlier citation says what BL stands for, and
    ``FO 84/1813`` in the archive of the one earlier shelf mark that ends so.
    """
    names: dict[str, str] = {}
    marks: dict[tuple[str, ...], str] = {}
    for reading in readings:
        reference = reading.reference
        if not reference.archive:
            yield reading
            continue
        for span in reading.spans:
            printed = " ".join(text[span.start : span.end].split())
            if span.label == "archive" and (found := declared(printed)) and found.name:
                names.setdefault(found.short, found.name)
        named = _by_mark(_by_name(reference, names), marks)
        marks.setdefault(_words(named), named.archive)
        yield replace(reading, reference=named) if named != reference else reading


def _by_name(reference: Reference, names: dict[str, str]) -> Reference:
    """A reference with the full name of its archive, if the short one begins the shelf mark."""
    for short, name in names.items():
        rest = reference.archive.removeprefix(short)
        if rest != reference.archive and not rest[:1].isalnum():
            parted = rest if rest[:1] in (",", "") else f", {rest.lstrip(' .:')}"
            return replace(reference, archive=name + parted)
    return reference


def _by_mark(reference: Reference, marks: dict[tuple[str, ...], str]) -> Reference:
    """A reference with the whole of its shelf mark, if one alone of those before ends with it."""
    words = _words(reference)
    if len(words) < _FEWEST or reference.archive_location or not any(map(str.isdecimal, words)):
        return reference
    fuller = [
        mark for known, mark in marks.items() if known[-len(words) :] == words and len(known) > len(words)
    ]
    return replace(reference, archive=fuller[0]) if len(fuller) == 1 else reference


def _words(reference: Reference) -> tuple[str, ...]:
    return tuple(_WORD.findall(f"{reference.archive} {reference.archive_location}".casefold()))
