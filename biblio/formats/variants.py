"""What citations say otherwise than the bibliography: the errata list of an editor, as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from biblio.errors import place
from biblio.formats.cells import inert
from biblio.model import Result

_HEADS = ("source", "field", "chosen", "variant", "count", "where")
_LABELS = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "url": "URL"}


class VariantRow(NamedTuple):
    """A spelling that citations of a source have beside the chosen one.

    ``field`` is a CSL variable; ``chosen`` is empty where the bibliography leaves it out. ``where`` are the
    places of the citations, ``path:line`` each.
    """

    source: str
    field: str
    chosen: str
    variant: str
    where: tuple[str, ...]


def rows(result: Result) -> Iterator[VariantRow]:
    """Give the variants of all sources, by key and field, frequent ones first."""
    for source in result.library.sources:
        for one in source.variants:
            cited = (result.citations[member] for member in one.members)
            where = tuple(place(citation.path, citation.line) for citation in cited)
            yield VariantRow(source.key, label(one.field), one.chosen, one.spelling, where)


def label(field: str) -> str:
    """Give the CSL variable that a field of a reference is."""
    return _LABELS.get(field, field.replace("_", "-"))


def write_csv(result: Result) -> str:
    """Write the variants as CSV with a line of heads; a citation counts at each place where it stands."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEADS)
    for row in rows(result):
        writer.writerow([*map(inert, row[:4]), len(row.where), inert("; ".join(row.where))])
    return text.getvalue()
