"""What a document may point to beside its own citations: the library, and the documents before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from biblio.citations.short_forms.likeness import acronym, family, people, words
from biblio.citations.short_forms.works import Full, Works
from biblio.model import Citation, Name, Reference, Source


class Held:
    """The entries of a library, as far as they help to see what cites them."""

    def __init__(self, sources: Iterable[Source] = ()) -> None:
        """Take in the sources of a library."""
        self._references = {source.key: source.reference for source in sources}

    def __contains__(self, key: str) -> bool:
        """Whether the library has an entry of this citation key."""
        return key in self._references

    @cached_property
    def works(self) -> Works:
        """What its entries say."""
        return Works(
            Full(at, 0, reference, _said(reference)) for at, reference in enumerate(self._references.values())
        )


NOTHING_HELD = Held()


class Elsewhere:
    """The sources that the documents of a book cite in full, and those of its library.

    Documents follow each other as people number them: ``ch10`` stands behind ``ch2``.
    """

    def __init__(self, sources: Sequence[Source], citations: Sequence[Citation]) -> None:
        """Take in sources, whose members are positions in ``citations``; they are sorted when asked for."""
        self._sources, self._citations = sources, citations

    @cached_property
    def _numbers(self) -> dict[str, int]:
        paths = sorted({one.path for one in self._citations}, key=_natural)
        return {path: at for at, path in enumerate(paths)}

    @cached_property
    def _cited(self) -> _Shelf:
        firsts = (
            (min(self._numbers[self._citations[member].path] for member in source.members), source)
            for source in self._sources
            if source.members
        )
        return _Shelf(sorted(firsts, key=lambda one: (one[0], one[1].key)))

    @cached_property
    def _held(self) -> _Shelf:
        return _Shelf([(0, source) for source in self._sources if source.entry])

    def fitting(self, short: Reference, path: str) -> list[Source] | None:
        """The sources that a short form in a document may mean: of documents before it, else of the library.

        None where they are too many to be compared. A name alone has to be spelt as it is there.
        """
        found = self._cited.fitting(short, self._numbers[path])
        found = self._held.fitting(short) if found == [] else found
        if not found or short.title or short.issued:
            return found
        return [source for source in found if _is_spelt(short, source.reference)]


class _Shelf:
    """Sources, each with the number of the document that cites it first."""

    def __init__(self, sources: Sequence[tuple[int, Source]]) -> None:
        self._sources = [source for _, source in sources]
        self._works = Works(
            Full(at, number, source.reference, _said(source.reference))
            for at, (number, source) in enumerate(sources)
        )

    def fitting(self, short: Reference, before: int | None = None) -> list[Source] | None:
        works = self._works.fitting(short, before)
        return None if works is None else [self._sources[work.position] for work in works]


def _is_spelt(short: Reference, full: Reference) -> bool:
    """Whether somebody named in short has just such a name, or one that holds it, in full."""
    known = [{*family(person), acronym(person)} for person in people(full)] or [set(words(full.title))]
    return all(any(set(family(person)) & one for one in known) for person in people(short)[:1])


def _natural(path: str) -> list[tuple[int, str]]:
    """What sorts paths with their numbers as numbers."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", path) if part]


def _said(reference: Reference) -> str:
    """The words of a reference that a short form may repeat."""
    names = map(_name, people(reference))
    return ". ".join(filter(None, (*names, reference.title, reference.container_title)))


def _name(name: Name) -> str:
    return name.literal or " ".join(filter(None, (name.given, name.particle, name.family)))
