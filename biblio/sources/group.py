"""References grouped into sources, one for each edition, and sources into works."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from types import MappingProxyType
from typing import NamedTuple

from biblio.model import Reference, Source, Variant
from biblio.sources.attach import Found, Search, cluster, is_source
from biblio.sources.compare import LIKELY
from biblio.sources.consensus import Seen, consensus, variants, word_counts
from biblio.sources.forms import Form, prepare, timeless
from biblio.sources.key_manner import keys_like
from biblio.sources.memory import uncollected
from biblio.sources.rulings import Positions, Ruled, Ruling, pairs, placed
from biblio.sources.works import Edition, work_keys

# A lone year that is one digit away from one that so many citations have is reported as a likely slip.
_FREQUENT = 3


@dataclass(frozen=True, slots=True)
class Grouping:
    """What the references cite.

    Every position of the references is a member of exactly one source, or has a reason why it is not.
    ``sources`` stand in the order of their keys; those of a library are there even when nothing cites them.
    ``unheeded`` are the rulings that name something unknown, or that others forbid. ``candidates`` are the
    keys of the sources that a reference fits equally well, by its position.
    """

    sources: tuple[Source, ...]
    reasons: Mapping[int, str]
    candidates: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    unheeded: tuple[Ruling, ...] = ()


@dataclass(frozen=True, slots=True)
class _Draft:
    """A source before it has a key; ``form`` is its reference, prepared."""

    reference: Reference
    form: Form
    members: tuple[int, ...]
    variants: tuple[Variant, ...]
    doubts: tuple[str, ...]
    held: Source | None = None


@uncollected()
def group(
    references: Sequence[Reference],
    library: Sequence[Source] = (),
    rulings: Iterable[Ruling] = (),
    sure: float = LIKELY,
    kin: Iterable[tuple[int | str, int | str]] = (),
) -> Grouping:
    """Group references into sources and works.

    Equal references are taken together first, then those that people put together. Dated ones are joined by
    their best links; then undated ones and, last, those without imprint go to the one source that they fit,
    if it is only one. The result does not depend on the order of the references.

    Args:
        references: What citations say, in any order.
        library: Sources that exist already. They keep key, work, reference and entry, and no two of them
            are joined; their members are those found in this call.
        rulings: What people decided, which goes before all comparison.
        sure: How probable it has to be that two references are one source, where that is weighed, from 0 to
            1. A library that somebody keeps may want more than citations, in which slips are many.
        kin: Pairs, named as in rulings, that stay together unless the rulings part them, as in `Search`.

    Returns:
        The sources with their members, and the reasons of the references that are left over.
    """
    shelf = tuple(sorted(library, key=lambda source: source.key))
    rulings = tuple(rulings)
    stock = _stocked(references, shelf, rulings)
    ruled, unknown = _placed(rulings, stock)
    together, apart = pairs(ruled, "same"), pairs(ruled, "same work", "different")
    held = frozenset(range(len(shelf)))
    found = cluster(stock.forms, Search(held, together, apart, _stocked_pairs(kin, stock), sure))

    groups = [group for group in found.clusters.all() if _names_source(group, stock.forms, found, held)]
    home = {position: number for number, group in enumerate(groups) for position in group}
    seen = cache(partial(word_counts, references))
    drafts = [
        _draft(
            references,
            seen,
            sorted(member for position in group for member in stock.where.get(position, ())),
            shelf[group[0]] if group[0] in held else None,
            found.clusters.doubts.get(group[0], ()),
        )
        for group in groups
    ]
    keys = _keys(drafts)
    rivals = {position: _named(fitting, home, keys) for position, fitting in found.ambiguous.items()}
    doubts = _slips(drafts, keys)
    for position in sorted(rivals.keys() & home.keys()):
        doubts[home[position]].append(f"has no year, and fits {', '.join(rivals[position])}")
    one_work, two_works = (_at_home(pairs(ruled, how), home) for how in ("same work", "different"))
    works, refused = work_keys(_editions(drafts, keys), one_work.keys(), two_works.keys())
    reasons = {
        member: _reason(rivals.get(position, ()))
        for position in stock.where.keys() - home.keys()
        for member in stock.where[position]
    }
    vain = {"same": found.refused, "same work": {pair for both in refused for pair in one_work[both]}}
    unheeded = (one.ruling for one in ruled if one.pair in vain.get(one.ruling.relation, ()))
    return Grouping(
        _finished(drafts, keys, works, doubts),
        MappingProxyType(dict(sorted(reasons.items()))),
        {member: rivals[position] for position in sorted(rivals) for member in stock.where.get(position, ())},
        (*unknown, *unheeded),
    )


def alike(
    references: Sequence[Reference],
    sure: float = LIKELY,
    rulings: Sequence[Ruling] = (),
    kin: Iterable[tuple[int | str, int | str]] = (),
) -> Iterator[tuple[tuple[int, ...], tuple[str, ...]]]:
    """Which references are one source, and what makes that doubtful: `group` without its other answers.

    Those that name no source, empty ones for example, are not told.

    Yields:
        Positions, in order, of references of one source, two at least, and the doubts about it.
    """
    with uncollected():
        stock = _stocked(references, (), rulings)
        ruled, _ = _placed(rulings, stock)
        together, apart = pairs(ruled, "same"), pairs(ruled, "same work", "different")
        found = cluster(stock.forms, Search(frozenset(), together, apart, _stocked_pairs(kin, stock), sure))
    for group in found.clusters.all():
        members = sorted(member for position in group for member in stock.where[position])
        if len(members) > 1 and _names_source(group, stock.forms, found, frozenset()):
            yield tuple(members), tuple(sorted(found.clusters.doubts.get(group[0], ())))


class _Stock(NamedTuple):
    """What is to be grouped: the library's forms first, then those of the references, equal ones as one.

    ``where`` tells which references say a form, ``at`` the position of each reference and library key.
    """

    forms: dict[int, Form]
    where: dict[int, list[int]]
    at: dict[int | str, int]


def _stocked(references: Sequence[Reference], shelf: Sequence[Source], rulings: Sequence[Ruling]) -> _Stock:
    forms = {position: prepare(source.reference) for position, source in enumerate(shelf)}
    at: dict[int | str, int] = {source.key: position for position, source in enumerate(shelf)}
    where: dict[int, list[int]] = {}
    for position, (form, members) in enumerate(_collapsed(references, rulings), start=len(shelf)):
        forms[position], where[position] = form, members
        at |= dict.fromkeys(members, position)
    return _Stock(forms, where, at)


def _placed(rulings: Iterable[Ruling], stock: _Stock) -> tuple[list[Ruled], list[Ruling]]:
    """The rulings that can be followed, with their positions, and those about something unknown."""
    found = list(placed(rulings, stock.at))
    ruled = [one for one in found if isinstance(one, Ruled)]
    return ruled, [one for one in found if not isinstance(one, Ruled)]


def _stocked_pairs(pairs: Iterable[tuple[int | str, int | str]], stock: _Stock) -> frozenset[Positions]:
    found = ((stock.at[first], stock.at[second]) for first, second in pairs)
    return frozenset((min(pair), max(pair)) for pair in found if pair[0] != pair[1])


def _at_home(wanted: Iterable[Positions], home: Mapping[int, int]) -> dict[Positions, list[Positions]]:
    """Pairs of the sources that hold the forms of some pairs, each with these."""
    found: dict[Positions, list[Positions]] = defaultdict(list)
    for pair in wanted:
        numbers = sorted({home[one] for one in pair if one in home})
        if len(numbers) == 2:
            found[numbers[0], numbers[1]].append(pair)
    return found


def _names_source(
    group: Sequence[int], forms: Mapping[int, Form], found: Found, held: frozenset[int]
) -> bool:
    return group[0] in held or any(is_source(forms[one], one in found.ambiguous) for one in group)


def _collapsed(references: Sequence[Reference], rulings: Sequence[Ruling]) -> list[tuple[Form, list[int]]]:
    """Forms in order of their content, each with the positions of the references that say just that.

    Where rulings keep some of these apart, those that rulings name have forms of their own.
    """
    equal: dict[Reference, list[int]] = defaultdict(list)
    for position, reference in enumerate(references):
        equal[reference].append(position)
    said: dict[str, tuple[Form, list[int]]] = {}
    for reference, positions in equal.items():
        form = prepare(reference)
        other, together = said.get(form.identity, (form, []))
        together.extend(positions)
        # ``Brücken`` says more than ``Brucken``: how it is spelt out.
        said[form.identity] = (max(form, other, key=_spelling), together)
    says: dict[int | str, str] = {
        position: identity for identity, (_, positions) in said.items() for position in positions
    }
    named = {name: says[name] for ruling in rulings for name in ruling[1:] if name in says}
    parted = {named.get(one.first) for one in rulings if one.relation != "same" and _says_both(one, named)}
    alone = {position for position, identity in named.items() if identity in parted}
    found = []
    for identity in sorted(said):
        form, positions = said[identity]
        found.append((form, sorted(position for position in positions if position not in alone)))
        found += [(form, [position]) for position in sorted(positions) if position in alone]
    return [one for one in found if one[1]]


def _spelling(form: Form) -> tuple[object, ...]:
    return len(form.spelt), form.spelt, form.spelt_places


def _says_both(ruling: Ruling, named: Mapping[int | str, str]) -> bool:
    return ruling.first in named and named[ruling.first] == named.get(ruling.second)


def _draft(
    references: Sequence[Reference],
    seen: Seen,
    members: Sequence[int],
    held: Source | None,
    doubts: Iterable[str],
) -> _Draft:
    if held:
        others = variants(references, members, held.reference)
        merged = (*held.doubts, *sorted(set(doubts) - set(held.doubts)))
        return _Draft(held.reference, prepare(held.reference), tuple(members), others, merged, held)
    voted, others = consensus(references, members, seen)
    return _Draft(voted, prepare(voted), tuple(members), others, tuple(sorted(doubts)))


def _keys(drafts: Sequence[_Draft]) -> list[str]:
    """A key for each draft: that of the library, or a new one that the library does not have."""
    fresh = [draft.reference for draft in drafts if not draft.held]
    names = iter(keys_like(fresh, [draft.held for draft in drafts if draft.held]))
    return [draft.held.key if draft.held else next(names) for draft in drafts]


def _editions(drafts: Sequence[_Draft], keys: Sequence[str]) -> list[Edition]:
    return [
        Edition(key, draft.reference, draft.form, draft.held.work if draft.held else "")
        for key, draft in zip(keys, drafts, strict=True)
    ]


def _slips(drafts: Sequence[_Draft], keys: Sequence[str]) -> dict[int, list[str]]:
    """Doubts about lone years that are one digit away from the year of a source cited often (row 8)."""
    doubts: dict[int, list[str]] = defaultdict(list)
    shapes: dict[str, list[int]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        shapes[timeless(draft.form)].append(number)
    for numbers in shapes.values():
        lone = [n for n in numbers if len(drafts[n].members) == 1 and not drafts[n].held]
        often = [n for n in numbers if len(drafts[n].members) >= _FREQUENT or drafts[n].held]
        for one in lone:
            near = sorted(keys[n] for n in often if one_digit(drafts[one].form.year, drafts[n].form.year))
            doubts[one].extend(f"the year may be a slip: otherwise the same as {key}" for key in near)
    return doubts


def one_digit(a: int | None, b: int | None) -> bool:
    """Whether two years are one digit apart, as a slip is."""
    x, y = str(a or ""), str(b or "")
    return len(x) == len(y) == 4 and sum(left != right for left, right in zip(x, y, strict=True)) == 1


def _named(positions: Sequence[int], home: Mapping[int, int], keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({keys[home[position]] for position in positions}))


def _reason(rivals: Sequence[str]) -> str:
    if rivals:
        return f"fits several sources: {', '.join(rivals)}"
    return "says too little: it names no title, and fits no source"


def _finished(
    drafts: Sequence[_Draft], keys: Sequence[str], works: Sequence[str], more: Mapping[int, Sequence[str]]
) -> tuple[Source, ...]:
    sources = []
    for number, draft in enumerate(drafts):
        doubts = (*draft.doubts, *more.get(number, ()))
        base = draft.held or Source(keys[number], works[number], draft.reference, ())
        sources.append(
            replace(base, work=works[number], members=draft.members, variants=draft.variants, doubts=doubts)
        )
    return tuple(sorted(sources, key=lambda source: source.key))
