"""Which sources are editions, translations and volumes of one work: linked, never merged."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from biblio.model import Reference
from biblio.sources.block import title_keys
from biblio.sources.citekeys import workkeys
from biblio.sources.clusters import Clusters, links
from biblio.sources.evidence import Comparison
from biblio.sources.forms import Form
from biblio.sources.rulings import Positions

# Rows of the table in `biblio.sources.compare` where persons and titles agree and only the imprint is open.
_OPEN_IMPRINT = (10, 11, 13)


class Edition(NamedTuple):
    """A source with its key; ``work`` is the key of its work where a library says so."""

    key: str
    reference: Reference
    form: Form
    work: str = ""


def work_keys(
    editions: Sequence[Edition], together: Collection[Positions] = (), apart: Collection[Positions] = ()
) -> tuple[list[str], frozenset[Positions]]:
    """Give each edition the key of its work; those of one work share it.

    Args:
        editions: The sources.
        together: Pairs of places among these, the lesser one first, that people say are of one work.
        apart: Pairs that they say are of two.

    Returns:
        The keys, and those pairs of ``together`` that others keep apart.
    """
    forms = {number: edition.form for number, edition in enumerate(editions)}
    clusters = Clusters(forms, _other_work, apart=apart)
    refused = clusters.force(together)
    clusters.join(links(forms, title_keys, _one_work))
    groups = [sorted(group, key=lambda number: editions[number].key) for group in clusters.all()]
    return _named(editions, groups), refused


def _named(editions: Sequence[Edition], groups: Sequence[Sequence[int]]) -> list[str]:
    """The key of each edition: that of the library, that of another edition of its work, or a new one."""
    given = [next((editions[n].work for n in group if editions[n].work), "") for group in groups]
    fresh = [editions[group[0]].reference for group, work in zip(groups, given, strict=True) if not work]
    names = iter(workkeys(fresh, {edition.work for edition in editions}))
    keys = [edition.work for edition in editions]
    for group, work in zip(groups, given, strict=True):
        name = work or next(names)
        for number in group:
            keys[number] = keys[number] or name
    return keys


def _one_work(seen: Comparison) -> bool:
    if seen.verdict == "unsure":
        return seen.row in _OPEN_IMPRINT
    return seen.verdict in ("same", "same work")


def _other_work(seen: Comparison) -> bool:
    return seen.verdict == "different"
