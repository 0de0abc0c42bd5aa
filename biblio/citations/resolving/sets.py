"""The volumes of a work: those that are sources of their own (``Ibid., vol. 2, 5``), and places in a set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from biblio.citations.short_forms.volumes import other_volume, same_volume, with_volume
from biblio.model import Citation, Reference, Source
from biblio.normalize import roman


class Sets:
    """The sources of each work that a document cites."""

    def __init__(self, cited: Iterable[Citation], sources: Mapping[str, Source]) -> None:
        """Take the full citations of a document, with their sources by key."""
        self._sources = sources
        self._of_work: dict[str, dict[str, None]] = {}
        for citation in cited:
            if citation.source:
                self._of_work.setdefault(citation.work or citation.source, {})[citation.source] = None

    def volumes(self, short: Reference, key: str) -> Sequence[str]:
        """What a short form means that points to a source: this one, or the volume of its work that it names.

        Nothing, where it names another volume and that is cited nowhere.
        """
        held = self._sources[key]
        if not other_volume(short, held.reference):
            return [key]
        return self.named(short, held.work or key)

    def named(self, short: Reference, work: str) -> Sequence[str]:
        """The volumes of a work that a short form names; nothing, where it names none that is cited."""
        kin = self._of_work.get(work, {})
        return [one for one in kin if same_volume(short, self._sources[one].reference)]

    def in_volume(self, citation: Citation, cited: Sequence[Citation]) -> Citation:
        """``Ibid., p. 31`` with the volume in which that page is, where its source is a set of several.

        It is the one that the citations name to which it points, unless it names one itself.
        """
        source = self._sources.get(citation.source or "")
        if source is None or source.reference.volume or not citation.reading.locator or _volume(citation):
            return citation
        named = [_volume(one) for one in cited if one.source == source.key]
        if len({str(roman.value(one) or one) for one in named}) != 1 or not (volume := named[-1]):
            return citation
        return replace(citation, reference=replace(citation.reference, volume=volume))


def _volume(citation: Citation) -> str:
    """The volume that a citation names, or in which it is known to be."""
    return citation.reference.volume or with_volume(citation.reading).volume
