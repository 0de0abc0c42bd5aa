"""The reference of a source, voted from its citations field by field, with every other spelling on record."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from biblio.model import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS, Date, Name, Reference, Source, Variant
from biblio.sources.forms import Words, person, title_cuts, words
from biblio.sources.people import fuller_given, resemblance
from biblio.sources.spelling import abbreviates, display, misspells, misspells_word

_POSSESSIVE = re.compile(r"['’]s\b")
# A fuller spelling gives way to a shorter one that is more than so many times as frequent.
_OUTVOTED = 5
# A spelling has to be so many times as frequent as another one before it corrects it.
_CLEARLY = 2

Seen = Callable[[], Mapping[str, int]]
"""Gives how often words are printed in all references; it is asked only where spellings tie."""


def consensus(
    references: Sequence[Reference], members: Sequence[int], seen: Seen = dict
) -> tuple[Reference, tuple[Variant, ...]]:
    """Vote a source's reference.

    In each field the most frequent spelling wins, unless a fuller one says the same and more: a title with
    its subtitle, ``Jane Ann`` for ``Jane A.``, ``University`` for ``Univ.`` What one citation alone says
    is kept, but a note stands only if more than half of the citations have it, and of places that siblings
    have as their publisher only the others stay. Of two spellings as frequent as each other, one a slip of
    the other, that one wins whose words are the more frequent in all that is cited. A set that tells how many
    volumes it has has no volume of its own.

    Args:
        references: All references.
        members: Positions of those that cite the source; at least one.
        seen: Gives how often words are printed in all references, as `word_counts` has it.

    Returns:
        The reference, and what the members say beside it, with their positions.
    """
    own = [references[member] for member in members]
    if all(reference == own[0] for reference in own):
        return own[0], ()
    chosen: dict[str, Any] = {"type": _type(own)}
    chosen |= {field: _text(field, own, seen) for field in TEXT_FIELDS}
    chosen |= {field: _names(field, own, seen) for field in NAME_FIELDS}
    chosen["et_al"] = tuple(field for field in NAME_FIELDS if _goes_on(field, chosen[field], own))
    chosen |= {field: _date([getattr(reference, field) for reference in own]) for field in DATE_FIELDS}
    voted = _one_role(Reference(**chosen), own)
    if _is_set(own):
        voted = replace(voted, volume="")
    return voted, variants(references, members, voted)


def _is_set(own: Sequence[Reference]) -> bool:
    """Whether one citation is of a set as a whole: the volumes that others name are places in it."""
    return any(reference.number_of_volumes and not reference.volume for reference in own)


def word_counts(references: Iterable[Reference]) -> Counter[str]:
    """How often each word stands in the titles and family names of some references."""
    seen: Counter[str] = Counter()
    for reference in references:
        seen.update(words(_POSSESSIVE.sub("", reference.title)))
        for name in (*reference.author, *reference.editor):
            seen.update(words(name.family or name.literal))
    return seen


def variants(
    references: Sequence[Reference], members: Sequence[int], chosen: Reference
) -> tuple[Variant, ...]:
    """What members say otherwise than ``chosen``, field by field, frequent spellings first.

    Which volume of a set they cite is no spelling of it.
    """
    found: list[Variant] = []
    of_set = {"volume"} if chosen.number_of_volumes and not chosen.volume else set()
    for field in (*NAME_FIELDS, *TEXT_FIELDS, *DATE_FIELDS):
        if field in of_set:
            continue
        best = display(getattr(chosen, field))
        others: dict[str, list[int]] = {}
        for member in members:
            spelling = display(getattr(references[member], field))
            if spelling not in ("", best):
                others.setdefault(spelling, []).append(member)
        ranked = sorted(others.items(), key=lambda item: (-len(item[1]), item[0]))
        found.extend(Variant(field, best, spelling, tuple(sorted(where))) for spelling, where in ranked)
    return tuple(found)


def corrected(reference: Reference, source: Source) -> Reference:
    """One citation's reference with its slips mended, as far as its siblings settle them.

    A slip is a wrong letter, case, punctuation or an abbreviated word, where a sibling spelling is clearly
    more frequent: ``he Paper Walls``, ``Little Brown``. What is shorter stays shorter (a title without its
    subtitle, ``Jane A.``), what is missing stays missing, and numbers and dates stay as printed.
    """
    changes: dict[str, Any] = {}
    for field in ("title", "container_title", "collection_title", "publisher", "publisher_place"):
        changes[field] = _mended(field, getattr(reference, field), source)
    for field in NAME_FIELDS:
        changes[field] = _mended_names(field, getattr(reference, field), source)
    return replace(reference, **changes)


def _type(own: Sequence[Reference]) -> str:
    counts = Counter(reference.type for reference in own)
    return min(counts, key=lambda kind: (kind == "document", -counts[kind], kind))


def _text(field: str, own: Sequence[Reference], seen: Seen) -> str:
    counts = Counter(text for reference in own if (text := getattr(reference, field)))
    if field == "note":
        return next((text for text in counts if 2 * counts[text] > len(own)), "")
    if field == "publisher_place":
        return _vote_places(own)
    return _vote(_without_slips(field, counts, seen), _FULLER.get(field, _never))


def _without_slips(field: str, counts: Mapping[str, int], seen: Seen) -> Mapping[str, int]:
    """The spellings without those that are slips of others as frequent whose words are printed more often."""
    most = max(counts.values(), default=0)
    tied = [text for text in counts if counts[text] == most]
    if len(tied) <= 1:
        return counts
    known = seen()
    slips = {
        text
        for text in tied
        for other in tied
        if _rarest(text, known) < _rarest(other, known) and misspells(field, text, other)
    }
    return {text: count for text, count in counts.items() if text not in slips}


def _rarest(text: str, known: Mapping[str, int]) -> int:
    return min((known.get(word, 0) for word in words(text)), default=0)


def _vote_places(own: Sequence[Reference]) -> str:
    """The most frequent places, or a longer list that at least half of those who name any have."""
    houses = _houses(own)
    counts = Counter(text for r in own if (text := _without_houses(r.publisher_place, houses)))
    half = {text: count for text, count in counts.items() if 2 * count >= counts.total()}
    return _vote(half, _more_places) if half else _vote(counts, _never)


def _houses(own: Sequence[Reference]) -> list[set[str]]:
    """The words of each publisher, but not those that stand as a place beside a publisher: ``Oxford``."""
    beside = {word for r in own if r.publisher for word in words(r.publisher_place)}
    return [set(words(name)) - beside for name in dict.fromkeys(r.publisher for r in own) if name]


def _without_houses(text: str, houses: Sequence[set[str]]) -> str:
    """Co-places without those that siblings name as publisher; of one place alone nothing is taken."""
    named = text.split("; ")
    kept = [one for one in named if not any(set(words(one)) <= house for house in houses)]
    return "; ".join(kept or named)


def _vote(counts: Mapping[str, int], fuller: Callable[[str, str], bool]) -> str:
    best = min(counts, key=lambda text: (-counts[text], -len(text), text.isupper(), text), default="")
    better = [text for text in counts if counts[text] * _OUTVOTED >= counts[best] and fuller(text, best)]
    return min(better, key=lambda text: (-len(text), -counts[text], text), default=best)


def _longer_title(text: str, best: str) -> bool:
    return words(best) in title_cuts(text)


def _written_out(text: str, best: str) -> bool:
    return abbreviates(best, text)


def _more_places(text: str, best: str) -> bool:
    return set(best.split("; ")) < set(text.split("; "))


def _never(text: str, best: str) -> bool:
    return False


_FULLER: Mapping[str, Callable[[str, str], bool]] = {
    "title": _longer_title,
    "container_title": _written_out,
    "publisher": _written_out,
}


def _goes_on(field: str, chosen: tuple[Name, ...], own: Sequence[Reference]) -> bool:
    """Whether a list that says so has no fuller one in its place."""
    said = (getattr(reference, field) for reference in own if field in reference.et_al)
    return bool(chosen) and any(_families(names) == _families(chosen) for names in said)


def _families(names: Sequence[Name]) -> tuple[Words, ...]:
    return tuple(person(name).family for name in names)


def _names(field: str, own: Sequence[Reference], seen: Seen) -> tuple[Name, ...]:
    """The most frequent list of persons, or one with more of them, each in the fullest form printed.

    A list that goes on (``et al.``) has no vote where a longer one starts alike.
    """
    given = [names for reference in own if (names := getattr(reference, field))]
    if not given:
        return ()
    counts = Counter(map(_families, given))
    goes_on = {_families(getattr(reference, field)) for reference in own if field in reference.et_al}
    outdone = {part for part in goes_on for full in counts if full != part and full[: len(part)] == part}
    for families in outdone & set(counts):
        del counts[families]
    best = min(counts, key=lambda families: (-counts[families], -len(families), families))
    tied = [one for one in counts if (counts[one], len(one)) == (counts[best], len(best))]
    if len(tied) > 1:
        known = seen()
        best = min(tied, key=lambda families: (-_rarest_name(families, known), families))
    longer = [
        families
        for families in counts
        if counts[families] * _OUTVOTED >= counts[best] and set(best) < set(families)
    ]
    winner = min(longer, key=lambda families: (-len(families), -counts[families], families), default=best)
    pattern = min((names for names in given if _families(names) == winner), key=repr)
    pool = Counter(name for names in given for name in names)
    return tuple(_fullest(name, pool) for name in pattern)


def _rarest_name(families: tuple[Words, ...], known: Mapping[str, int]) -> int:
    return min((known.get(word, 0) for family in families for word in family), default=0)


def _fullest(name: Name, pool: Mapping[Name, int]) -> Name:
    same = [name, *(other for other in pool if other != name and _one_person(name, other))]
    best = min(same, key=lambda other: (-pool[other], -len(other.given), repr(other)))
    while fuller := [other for other in same if fuller_given(person(other), person(best))]:
        best = min(fuller, key=lambda other: (-pool[other], -len(other.given), repr(other)))
    return best


def _one_person(name: Name, other: Name) -> bool:
    a, b = person(name), person(other)
    return a.family == b.family and resemblance(a, b) > 0


def _date(dates: Sequence[Date | None]) -> Date | None:
    given = [date for date in dates if date]
    if not given:
        return None
    counts = Counter(date.year for date in given)
    firm = Counter(date.year for date in given if date.mark == "printed")
    year = min(counts, key=lambda year: (-counts[year], -firm[year], year))
    own = Counter(date for date in given if date.year == year)
    return min(
        own,
        key=lambda date: (
            date.month is None,
            date.day is None,
            date.mark != "printed",
            -own[date],
            display(date),
        ),
    )


def _one_role(voted: Reference, own: Sequence[Reference]) -> Reference:
    """Persons whom some citations print as authors and others as editors keep the more frequent role."""
    others = (*voted.editor, *voted.translator)
    people = [person(name) for name in others]
    same = all(any(resemblance(person(name), other) for other in people) for name in voted.author)
    if (
        not voted.author
        or not others
        or not same
        or any(r.author and (r.editor or r.translator) for r in own)
    ):
        return voted
    as_author = sum(bool(reference.author) for reference in own)
    as_other = sum(bool(reference.editor or reference.translator) for reference in own)
    if as_author > as_other:
        return replace(voted, editor=(), translator=(), et_al=_without(voted.et_al, "editor", "translator"))
    return replace(voted, author=(), et_al=_without(voted.et_al, "author"))


def _without(et_al: tuple[str, ...], *dropped: str) -> tuple[str, ...]:
    return tuple(field for field in et_al if field not in dropped)


def _mended(field: str, text: str, source: Source) -> str:
    chosen = display(getattr(source.reference, field))
    if not text or not chosen or text == chosen:
        return text
    counts = _spellings(field, chosen, source)
    better = [
        other
        for other in counts
        if other != text and counts[other] >= _CLEARLY * counts.get(text, 1) and misspells(field, text, other)
    ]
    return min(better, key=lambda other: (-counts[other], other), default=text)


def _mended_names(field: str, names: tuple[Name, ...], source: Source) -> tuple[Name, ...]:
    spelling = display(names)
    counts = _spellings(field, display(getattr(source.reference, field)), source)
    others = sum(counts.values()) - counts.get(spelling, 0)
    if others < _CLEARLY * counts.get(spelling, 1):
        return names
    return tuple(_mended_name(name, getattr(source.reference, field)) for name in names)


def _mended_name(name: Name, siblings: Sequence[Name]) -> Name:
    sibling = max(siblings, key=lambda other: resemblance(person(name), person(other)), default=None)
    if sibling is None or not resemblance(person(name), person(sibling)):
        return name
    if name.literal or sibling.literal:
        literal = sibling.literal if misspells("author", name.literal, sibling.literal) else name.literal
        return replace(name, literal=literal)
    family = sibling.family if misspells_word(name.family, sibling.family) else name.family
    whole = len(words(name.given)) == len(words(sibling.given))
    given = sibling.given if whole and misspells_word(name.given, sibling.given) else name.given
    return replace(name, family=family, given=given)


def _spellings(field: str, chosen: str, source: Source) -> dict[str, int]:
    """How many citations have each spelling; an entry of a library outweighs them all."""
    counts = {v.spelling: len(v.members) for v in source.variants if v.field == field}
    if chosen:
        rest = len(source.members) - sum(counts.values())
        counts[chosen] = _CLEARLY * len(source.members) if source.entry else max(rest, 1)
    return counts
