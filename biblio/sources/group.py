"""References grouped into sources, one for each edition, and sources into works."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from biblio.model import Reference, Source, Variant
from biblio.sources.attach import cluster, is_source
from biblio.sources.block import title_keys
from biblio.sources.citekeys import citekeys, workkeys
from biblio.sources.clusters import Clusters, links
from biblio.sources.compare import Comparison
from biblio.sources.consensus import consensus, variants
from biblio.sources.forms import Form, prepare, timeless

# A lone year that is one digit away from one that so many citations have is reported as a likely slip.
_FREQUENT = 3


@dataclass(frozen=True, slots=True)
class Grouping:
    """What the references cite.

    Every position of the references is a member of exactly one source, or has a reason why it is not.
    ``sources`` stand in the order of their keys; those of a library are there even when nothing cites them.
    """

    sources: tuple[Source, ...]
    reasons: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A source before it has a key; ``form`` is its reference, prepared."""

    reference: Reference
    form: Form
    members: tuple[int, ...]
    variants: tuple[Variant, ...]
    doubts: tuple[str, ...]
    held: Source | None = None


def group(references: Sequence[Reference], library: Sequence[Source] = ()) -> Grouping:
    """Group references into sources and works.

    Equal references are taken together first. Dated ones are joined by their best links; then undated ones
    and, last, those without imprint go to the one source that they fit, if it is only one. The result does
    not depend on the order of the references.

    Args:
        references: What citations say, in any order.
        library: Sources that exist already. They keep key, work, reference and entry, and no two of them
            are joined; their members are those found in this call.

    Returns:
        The sources with their members, and the reasons of the references that are left over.
    """
    shelf = tuple(sorted(library, key=lambda source: source.key))
    forms = {position: prepare(source.reference) for position, source in enumerate(shelf)}
    where: dict[int, list[int]] = {}
    for position, (form, members) in enumerate(_collapsed(references), start=len(shelf)):
        forms[position], where[position] = form, members
    clusters, ambiguous = cluster(forms, frozenset(range(len(shelf))))

    found = [group for group in clusters.all() if _names_source(group, forms, ambiguous, len(shelf))]
    home = {position: number for number, group in enumerate(found) for position in group}
    drafts = [
        _draft(
            references,
            sorted(member for position in group for member in where.get(position, ())),
            shelf[group[0]] if group[0] < len(shelf) else None,
            clusters.doubts.get(group[0], ()),
        )
        for group in found
    ]
    keys = _keys(drafts)
    rivals = {position: _named(fitting, home, keys) for position, fitting in ambiguous.items()}
    left = sorted(where.keys() - home.keys())
    reasons = {member: _reason(rivals.get(position, "")) for position in left for member in where[position]}
    doubts = _slips(drafts, keys)
    for position in sorted(rivals.keys() & home.keys()):
        doubts[home[position]].append(f"has no year, and fits {rivals[position]}")
    return Grouping(_finished(drafts, keys, doubts), MappingProxyType(dict(sorted(reasons.items()))))


def _names_source(
    group: Sequence[int], forms: Mapping[int, Form], ambiguous: Mapping[int, object], held: int
) -> bool:
    return group[0] < held or any(is_source(forms[position], position in ambiguous) for position in group)


def _collapsed(references: Sequence[Reference]) -> list[tuple[Form, list[int]]]:
    """Forms in order of their content, each with the positions of the references that say just that."""
    equal: dict[Reference, list[int]] = defaultdict(list)
    for position, reference in enumerate(references):
        equal[reference].append(position)
    said: dict[str, tuple[Form, list[int]]] = {}
    for reference, positions in equal.items():
        form = prepare(reference)
        said.setdefault(form.identity, (form, []))[1].extend(positions)
    return [said[identity] for identity in sorted(said)]


def _draft(
    references: Sequence[Reference], members: Sequence[int], held: Source | None, doubts: Iterable[str]
) -> _Draft:
    if held:
        seen = variants(references, members, held.reference)
        merged = (*held.doubts, *sorted(set(doubts) - set(held.doubts)))
        return _Draft(held.reference, prepare(held.reference), tuple(members), seen, merged, held)
    voted, seen = consensus(references, members)
    return _Draft(voted, prepare(voted), tuple(members), seen, tuple(sorted(doubts)))


def _keys(drafts: Sequence[_Draft]) -> list[str]:
    """A key for each draft: that of the library, or a new one that the library does not have."""
    fresh = [draft.reference for draft in drafts if not draft.held]
    names = iter(citekeys(fresh, [draft.held.key for draft in drafts if draft.held]))
    return [draft.held.key if draft.held else next(names) for draft in drafts]


def _works(drafts: Sequence[_Draft], keys: Sequence[str]) -> list[str]:
    """The work key of each draft; editions of one work share it."""
    forms = {number: draft.form for number, draft in enumerate(drafts)}
    clusters = Clusters(forms, _other_work)
    clusters.join(links(forms, title_keys, _one_work))
    groups = [sorted(group, key=lambda number: keys[number]) for group in clusters.all()]
    given = [next((h.work for n in group if (h := drafts[n].held) and h.work), "") for group in groups]
    fresh = [drafts[group[0]].reference for group, work in zip(groups, given, strict=True) if not work]
    taken = {draft.held.work for draft in drafts if draft.held}
    names = iter(workkeys(fresh, taken))
    works = [""] * len(drafts)
    for group, work in zip(groups, given, strict=True):
        name = work or next(names)
        for number in group:
            held = drafts[number].held
            works[number] = held.work if held and held.work else name
    return works


def _one_work(seen: Comparison) -> bool:
    return seen.verdict in ("same", "same work") or (seen.verdict == "unsure" and seen.row == 13)


def _other_work(seen: Comparison) -> bool:
    return seen.verdict == "different"


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
            near = sorted(keys[n] for n in often if _one_digit(drafts[one].form.year, drafts[n].form.year))
            doubts[one].extend(f"the year may be a slip: otherwise the same as {key}" for key in near)
    return doubts


def _one_digit(a: int | None, b: int | None) -> bool:
    x, y = str(a or ""), str(b or "")
    return len(x) == len(y) == 4 and sum(left != right for left, right in zip(x, y, strict=True)) == 1


def _named(positions: Sequence[int], home: Mapping[int, int], keys: Sequence[str]) -> str:
    return ", ".join(sorted({keys[home[position]] for position in positions}))


def _reason(rivals: str) -> str:
    if rivals:
        return f"fits several sources: {rivals}"
    return "says too little: it names no title, and fits no source"


def _finished(
    drafts: Sequence[_Draft], keys: Sequence[str], more: Mapping[int, Sequence[str]]
) -> tuple[Source, ...]:
    works = _works(drafts, keys)
    sources = []
    for number, draft in enumerate(drafts):
        doubts = (*draft.doubts, *more.get(number, ()))
        base = draft.held or Source(keys[number], works[number], draft.reference, ())
        sources.append(
            replace(base, work=works[number], members=draft.members, variants=draft.variants, doubts=doubts)
        )
    return tuple(sorted(sources, key=lambda source: source.key))
