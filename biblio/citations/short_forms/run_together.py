"""Short forms that the model reads as one book: ``Roe, Walls, p. 5, and Doe, Doors, p. 6``.

It sees a person, a title and what may be a house and a place. That both are cited in full elsewhere it does
not know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from biblio.citations.short_forms.echoes import echoes
from biblio.citations.short_forms.likeness import is_part, says_where, words
from biblio.citations.short_forms.works import Full, Works
from biblio.model import Reading, Reference

_NO_YEAR = frozenset({"date", "url", "doi", "archive", "xref"})


def without_run_together(text: str, readings: Sequence[Reading]) -> Iterator[Reading]:
    """Readings without the books all of whose words are short forms of what the document cites in full.

    Args:
        text: The text in which they stand.
        readings: Its readings, in order. A book that has a date or an address is one.
    """
    doubtful = {at for at, one in enumerate(readings) if _is_doubtful(one)}
    if not doubtful:
        yield from readings
        return
    known = [one for at, one in enumerate(readings) if at not in doubtful and says_where(one.reference)]
    works = Works(
        Full(at, one.start, one.reference, text[one.start : one.end]) for at, one in enumerate(known)
    )
    yield from (
        one for at, one in enumerate(readings) if at not in doubtful or not _is_short(text, one, works)
    )


def _is_doubtful(reading: Reading) -> bool:
    labels = {span.label for span in reading.spans}
    return says_where(reading.reference) and "pages" in labels and _NO_YEAR.isdisjoint(labels)


def _is_short(text: str, reading: Reading, works: Works) -> bool:
    """Whether each value of a reading is part of a short form."""
    extent = reading.start, reading.end
    found = [one for one in echoes(text, works, extent) if _is_title(one.reference, works)]
    return all(
        any(one.start <= span.start and span.end <= one.end for one in found) for span in reading.spans
    )


def _is_title(short: Reference, works: Works) -> bool:
    """Whether the title of a short form is no more than that of a work."""
    title = words(short.title)
    return any(is_part(title, work.title, frozenset()) for work in works.fitting(short) or ())
