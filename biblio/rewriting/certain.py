"""Which sources are read well enough to print them anew, or to put an entry in place of their citations."""

from __future__ import annotations

from collections.abc import Iterator

from biblio.citations.confidence import LEAST_SURE
from biblio.model import Diagnostic, Result
from biblio.rewriting.rewrite import left

UNSURE = "read with little certainty; --unsafe rewrites it all the same"


def certain(result: Result) -> frozenset[str]:
    """The keys of the sources that a library has, or that one full citation at least is read well of."""
    read = (
        one.source
        for one in result.citations
        if one.source and one.reading.form == "full" and one.reading.confidence >= LEAST_SURE
    )
    return frozenset((*read, *(source.key for source in result.library.sources if source.entry)))


def unsure(result: Result) -> Iterator[Diagnostic]:
    """Tell of the citations of sources that are not `certain`."""
    sure = certain(result)
    for one in result.citations:
        if one.source and one.source not in sure:
            yield left(one, UNSURE)
