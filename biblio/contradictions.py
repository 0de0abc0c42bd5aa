"""Where documents say something else than a library: its entry stays, and an editor is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from biblio.model import DATE_FIELDS, NAME_FIELDS, Date, Diagnostic, Name, Reference, Result, Source
from biblio.sources.forms import Words, person, words
from biblio.sources.people import fuller_given
from biblio.sources.spelling import abbreviates

# What citations of one source print at will: a part of the pages, another way to it, any remark.
_FREE = frozenset({"note", "url", "accessed", "page", "number_of_pages", "language", "status", "genre"})


def contradictions(result: Result) -> tuple[Diagnostic, ...]:
    """Tell what citations say otherwise than the entry of a library that they cite.

    What a citation leaves out, adds or abbreviates is no contradiction: a subtitle, given names, a co-place,
    ``Univ.``, the day of a date. Each other wording is told once, at the first citation that has it.
    """
    held = (source for source in result.library.sources if source.entry)
    found = (told for source in held for told in _of_source(source, result))
    return tuple(sorted(found, key=lambda told: (told.path, told.line, told.column, told.message)))


def _of_source(source: Source, result: Result) -> Iterator[Diagnostic]:
    for variant in source.variants:
        first = result.citations[variant.members[0]]
        if variant.field in _FREE or not _contradicts(
            variant.field, first.reading.reference, source.reference
        ):
            continue
        also = f" and in {more} more" if (more := len(variant.members) - 1) else ""
        name = variant.field.replace("_", "-")
        message = (
            f"{source.key}: {name} is {variant.chosen!r} in the library, {variant.spelling!r} here{also}"
        )
        yield Diagnostic("library", message, first.path, first.line, first.column)


def _contradicts(field: str, said: Reference, held: Reference) -> bool:
    ours, theirs = getattr(said, field), getattr(held, field)
    if not ours or not theirs:
        return False
    if field in NAME_FIELDS:
        return _other_people(ours, theirs)
    if field in DATE_FIELDS:
        return _other_date(ours, theirs)
    return not (_holds(words(ours), words(theirs)) or abbreviates(ours, theirs) or abbreviates(theirs, ours))


def _other_people(ours: Sequence[Name], theirs: Sequence[Name]) -> bool:
    return not all(any(_may_be(one, other) for other in theirs) for one in ours)


def _may_be(one: Name, other: Name) -> bool:
    a, b = person(one), person(other)
    if a.corporate or b.corporate:
        return _holds(a.family, b.family)
    given = not a.given or not b.given or a.given == b.given or fuller_given(a, b) or fuller_given(b, a)
    return given and _holds(a.family, b.family)


def _other_date(ours: Date, theirs: Date) -> bool:
    """Whether two dates differ; of a range any year in it agrees."""
    first, last = theirs.year, (theirs.until or theirs).year
    if not first <= ours.year <= last:
        return True
    pairs = ((ours.month, theirs.month), (ours.day, theirs.day))
    return first == last and any(a is not None and b is not None and a != b for a, b in pairs)


def _holds(a: Words, b: Words) -> bool:
    """Whether the words of one stand in the other, in order."""
    short, long = sorted((a, b), key=len)
    rest = iter(long)
    return all(word in rest for word in short)
