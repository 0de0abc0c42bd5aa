"""Whether citations mean the same before and after their document was rewritten."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from biblio.model import NAME_FIELDS, Citation, Edit, Locator, Name, Reference, Result
from biblio.rewriting.edits import Moves

LOST = "no citation would be read here"
DOUBLED = "more than one citation would be read here"

# What is compared where citations still say it.
_SAID = ("title", "container_title", "publisher", "publisher_place", "edition", "issue", "issued")
_TITLES = frozenset({"title", "container_title"})
_WORD = re.compile(r"[^\W_]+")
_RANGE = re.compile(r"(?<![\w.])(\d+)-(\d+)(?![\w.])")


class Change(NamedTuple):
    """A citation that would mean something else, by its position in the result before, and in what way.

    ``source`` is what it would cite.
    """

    at: int
    cause: str
    source: str | None = None


class Difference(NamedTuple):
    """What keeps a result from meaning the same: the `changes` of its citations, and citations that are new.

    ``fresh`` are positions in the result afterwards.
    """

    changes: tuple[Change, ...]
    fresh: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.changes or self.fresh)


def difference(
    before: Result, after: Result, edits: Mapping[str, Sequence[Edit]], first: Result | None = None
) -> Difference:
    """Compare what was read before some edits and after them.

    Every citation has to be there again, at its place, with the same source, the same place cited in the same
    volume, or without a source as before; and no other one. Where it says a title, a publisher and the like,
    they have to be those that it or its source had; of a title the subtitle may go, and in a short form what
    follows on its first words. Nobody may be named whom it and its source did not name; given names, the
    order and the number of names are the style's. The type of its source has to be the same, as styles print
    by it.

    Args:
        before: What was found in documents.
        after: What was found in the same documents after the edits, in the same order of paths.
        edits: The edits of each document by its path, as `edits.disjoint` gives them.
        first: What was found in the documents before any edit, of as many citations: what these and their
            sources said is what may be said; None for ``before``.
    """
    first = first or before
    places = _by_path(after)
    volumes = [volumes_of(one) for one in (before, after)]
    sources = {source.key: source.reference for source in first.library.sources}
    later = {source.key: source.reference for source in after.library.sources}
    changes: list[Change] = []
    met: set[int] = set()
    for path, positions in _by_path(before).items():
        homes = _homes(before, after, positions, places.get(path, []), Moves(edits.get(path, ())))
        for at, home in zip(positions, homes, strict=True):
            met.update(home)
            one, others = before.citations[at], [after.citations[position] for position in home]
            said = [first.citations[at].reading.reference]
            said += filter(None, [sources.get(one.source or "")])
            cause = (
                _cause(one, others, volumes)
                or _misread(said, others[0])
                or _of_other_type(one, sources, later)
            )
            if cause:
                changes.append(Change(at, cause, others[0].source if others else None))
    fresh = tuple(at for at in range(len(after.citations)) if at not in met)
    return Difference(tuple(changes), fresh)


def _by_path(result: Result) -> dict[str, list[int]]:
    positions: dict[str, list[int]] = defaultdict(list)
    for at, citation in enumerate(result.citations):
        positions[citation.path].append(at)
    return positions


def _homes(
    before: Result, after: Result, ours: Sequence[int], theirs: Sequence[int], moves: Moves
) -> Iterator[list[int]]:
    """For each citation before, in order, those afterwards that stand where it stood.

    What a range of numbers leaves out stands several times at one place: one by one they are the same.
    """
    first, alike = 0, 0
    last_place = None
    for at in ours:
        reading = before.citations[at].reading
        start, end = moves.extent(reading.start, reading.end)
        alike = alike + 1 if (start, end) == last_place else 0
        last_place = start, end
        while first < len(theirs) and after.citations[theirs[first]].reading.end <= start:
            first += 1
        last = first
        while last < len(theirs) and after.citations[theirs[last]].reading.start < end:
            last += 1
        homes = list(theirs[first:last])
        places = {(after.citations[one].reading.start, after.citations[one].reading.end) for one in homes}
        yield homes if len(places) > 1 else homes[alike : alike + 1]


def _cause(one: Citation, others: Sequence[Citation], volumes: Sequence[Mapping[str, str]]) -> str:
    """In what way a citation means something else; empty if it means the same."""
    if len(others) != 1:
        return DOUBLED if others else LOST
    other = others[0]
    if one.source != other.source:
        return f"it would cite {_told(other)} instead of {_told(one)}"
    ours, theirs = one.reading.locator, other.reading.locator
    if meant(ours) != meant(theirs):
        return f"its place would be {_place(theirs)} instead of {_place(ours)}"
    ours_volume, theirs_volume = (volume_cited(c, v) for c, v in zip((one, other), volumes, strict=True))
    if ours_volume != theirs_volume:
        return f"its volume would be {theirs_volume or 'none'} instead of {ours_volume or 'none'}"
    return ""


def _misread(said: Sequence[Reference], other: Citation) -> str:
    """What a citation would say that none of some references said; empty if there is nothing."""
    read, is_full = other.reading.reference, other.reading.form == "full"
    for field in _SAID:
        value = _value(read, field)
        known = [_value(reference, field) for reference in said]
        if value and not any(_is_same(value, one, field in _TITLES, is_full) for one in known):
            return (
                f"its {field.replace('_', ' ')} would be {value} instead of {max(known, key=len) or 'none'}"
            )
    named = {word for reference in said for name in _names(reference) for word in _words(_called(name))}
    for name in _names(read):
        called = name.family or name.literal
        if not named.issuperset(_words(called)):
            return f"it would name {called}, whom nothing named before"
    return ""


def _of_other_type(one: Citation, sources: Mapping[str, Reference], later: Mapping[str, Reference]) -> str:
    """As what a citation in full lets its source be read afterwards, if that is another type."""
    was, would_be = (known.get(one.source or "", Reference()).type for known in (sources, later))
    if one.reading.form != "full" or was == would_be:
        return ""
    return f"its source would be read as {would_be} instead of {was}"


def _is_same(value: str, known: str, is_title: bool, is_full: bool) -> bool:
    """Whether a value is one that is known, or of a title what may stand for it."""
    if _letters(value) == _letters(known):
        return True
    if not is_title:
        return False
    if is_full:
        return _letters(value) == _letters(known.partition(": ")[0])
    words = _words(value)
    return bool(words) and words == _words(known)[: len(words)]


def _names(reference: Reference) -> list[Name]:
    return [name for field in NAME_FIELDS for name in getattr(reference, field)]


def _called(name: Name) -> str:
    """What a person or a body may be called by: no given name."""
    return f"{name.particle} {name.family} {name.suffix} {name.literal}"


def _value(reference: Reference, name: str) -> str:
    value = getattr(reference, name)
    return value if isinstance(value, str) else str(value.year) if value else ""


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def volumes_of(result: Result) -> dict[str, str]:
    """The volume of each source by its key, empty where it has none."""
    return {source.key: source.reference.volume for source in result.library.sources}


def volume_cited(citation: Citation, volumes: Mapping[str, str]) -> str:
    """The volume that a citation names, if it is another one than that of its source.

    Args:
        citation: A citation.
        volumes: What `volumes_of` gives for its result.
    """
    named = citation.reference.volume
    return "" if named == volumes.get(citation.source or "", "") else named


def meant(locator: Locator | None) -> Locator | None:
    """A place with its ranges in full: ``230-31`` is ``230-231``."""
    return locator and Locator(locator.label, _RANGE.sub(_in_full, locator.value))


def _in_full(found: re.Match[str]) -> str:
    first, last = found.groups()
    return f"{first}-{first[: len(first) - len(last)]}{last}"


def _told(citation: Citation) -> str:
    return citation.source or "no source"


def _place(locator: Locator | None) -> str:
    return f"{locator.label} {locator.value}" if locator else "none"
