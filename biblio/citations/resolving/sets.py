"""The volumes of a work that are cited as sources of their own: ``Ibid., vol. 2, 5`` behind the first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from biblio.citations.short_forms.volumes import other_volume, same_volume
from biblio.model import Citation, Reference, Source


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
