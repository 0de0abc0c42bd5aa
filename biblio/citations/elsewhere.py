"""What a document may point to beside its own citations: the library, and the documents before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from biblio.citations.likeness import people
from biblio.citations.works import Full, Works
from biblio.model import Citation, Name, Reference, Source

_HELD = -1
"""Stands for the number of a document where the library has the source: before all of them."""


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
            Full(at, _HELD, reference, _said(reference))
            for at, reference in enumerate(self._references.values())
        )


NOTHING_HELD = Held()


class Elsewhere:
    """The sources that the documents of a book cite, by the number of the first one that cites each."""

    def __init__(self, sources: Sequence[Source], citations: Sequence[Citation]) -> None:
        """Take in sources, whose members are positions in ``citations``, these in the order of path."""
        self._sources = sources
        self._numbers = {path: at for at, path in enumerate(dict.fromkeys(one.path for one in citations))}
        self._works = Works(
            Full(at, self._first(source, citations), source.reference, _said(source.reference))
            for at, source in enumerate(sources)
            if source.entry or source.members
        )

    def _first(self, source: Source, citations: Sequence[Citation]) -> int:
        if source.entry:
            return _HELD
        return min(self._numbers[citations[member].path] for member in source.members)

    def fitting(self, short: Reference, path: str) -> list[Source] | None:
        """The sources that a short form in a document may mean, of the library and the documents before it.

        None where they are too many to be compared.
        """
        works = self._works.fitting(short, self._numbers[path])
        return works if works is None else [self._sources[work.position] for work in works]


def _said(reference: Reference) -> str:
    """The words of a reference that a short form may repeat."""
    names = map(_name, people(reference))
    return ". ".join(filter(None, (*names, reference.title, reference.container_title)))


def _name(name: Name) -> str:
    return name.literal or " ".join(filter(None, (name.given, name.particle, name.family)))
