"""Sparse references: which fuller source an undated citation, or one without imprint, belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from biblio.sources.block import dated_keys, name_stems, title_keys, title_stem, years
from biblio.sources.clusters import Clusters, Link, links
from biblio.sources.compare import LIKELY, NEARLY, compare_forms, identical
from biblio.sources.evidence import Comparison
from biblio.sources.forms import Form, Words
from biblio.sources.people import kinship
from biblio.sources.rulings import Positions
from biblio.sources.support import APART
from biblio.sources.untitled import one_address
from biblio.sources.vetoes import clash
from biblio.sources.wording import LONG_TITLE, telling, titles_alike

DATED, UNDATED, NAMED, SPARSE, UNTITLED = range(5)
# Rows of the table in `biblio.sources.compare` where years, volumes or editions differ.
_DIFFERING = (4, 5, 6, 8)
# The grade of `cites` from which on no looser likeness has to be looked for.
_WHOLE_TITLE = 3
# Of a larger block only so many neighbours are looked at.
_FEW = 40
LEVELS = (DATED, UNDATED, NAMED, SPARSE, UNTITLED)

Stock = Mapping[str, Sequence[int]]
"""Positions of forms by key."""


def level(form: Form) -> int:
    """How much a reference says of its source.

    `DATED` has a title, a year and something else; `UNDATED` lacks the year but has a publisher, a place or
    a container; `NAMED` has author and title alone; `SPARSE` has less; `UNTITLED` has neither title nor
    container, but names somebody or leads to an address. A book of the Bible is no short title of another.
    """
    if form.kind == "verse":
        return UNDATED
    titled = bool(form.title or form.container)
    imprint = bool(form.publishers or form.places or (form.container and form.title))
    if titled and form.year is not None and (form.people or imprint or form.container):
        return DATED
    if titled and imprint and (form.title or form.volume or form.issue):
        return UNDATED
    if not titled:
        return UNTITLED
    return NAMED if form.people and form.title else SPARSE


def is_source(form: Form, ambiguous: bool) -> bool:
    """Whether a form that no other source takes in is one itself: it names a thing, and fits not several.

    A thing is named by its title or container, or by what leads to it: a DOI, a URL, a shelf mark.
    """
    named = bool(form.title or form.container or form.addresses)
    return named and not (ambiguous and level(form) > UNDATED)


class Search(NamedTuple):
    """How forms are grouped.

    Attributes:
        held: Positions of library entries: never joined with each other, and full whatever they lack.
        together: Pairs of positions that people put together.
        apart: Pairs of positions, the lesser one first, that people keep apart.
        kin: Pairs that stay together unless something in ``apart`` parts them: what was one source with
            others before people put these together with something else.
        sure: How probable one source has to be where that is weighed, from 0 to 1.
    """

    held: frozenset[int] = frozenset()
    together: frozenset[Positions] = frozenset()
    apart: frozenset[Positions] = frozenset()
    kin: frozenset[Positions] = frozenset()
    sure: float = LIKELY


class Found(NamedTuple):
    """Forms in groups.

    ``ambiguous`` holds for each position that fits several clusters equally well one member of each: the
    `UNDATED` ones are sources of their own, sparser ones have none. ``refused`` are pairs that people put
    together and that had to stay apart.
    """

    clusters: Clusters
    ambiguous: dict[int, tuple[int, ...]]
    refused: frozenset[Positions]


def cluster(forms: Mapping[int, Form], search: Search) -> Found:
    """Group forms, the fullest first, so that each sparser one meets the sources that it may belong to."""
    clusters = Clusters(forms, _conflict, search.held, search.apart)
    refused = clusters.force(search.together)
    parted = clusters.force(search.kin)
    settled = {position for pair in (search.together - refused) | (search.kin - parted) for position in pair}
    ambiguous: dict[int, tuple[int, ...]] = {}
    levels = {p: DATED if p in search.held else level(form) for p, form in forms.items()}
    stock = _stocked(forms, (form for p, form in forms.items() if levels[p] > DATED))
    for stage in LEVELS:
        here = {position: form for position, form in forms.items() if levels[position] == stage}
        fuller = {
            p: form for p, form in forms.items() if levels[p] < stage and is_source(form, p in ambiguous)
        }
        loose = {p: form for p, form in here.items() if p not in settled and form.kind != "verse"}
        found = _attachments(clusters, loose, _Shelves(fuller, stock), stage, search.sure)
        one = [best[0] for best in found.values() if len(best) == 1]
        if stage == UNDATED:
            clusters.join(one)
        else:
            clusters.absorb(one)
        several = {p: tuple(link.second for link in best) for p, best in found.items() if len(best) > 1}
        ambiguous |= several
        alone = {p: form for p, form in here.items() if p not in found or (stage == UNDATED and p in several)}
        clusters.join(links(alone, dated_keys, partial(_same, sure=search.sure)))
    return Found(clusters, ambiguous, refused)


def _attachments(
    clusters: Clusters, here: Mapping[int, Form], shelves: _Shelves, stage: int, sure: float
) -> dict[int, list[Link]]:
    """For each sparse form that fits anything, links to the clusters that it fits best."""
    found = {}
    for position, form in here.items():
        fits = _fitting(clusters, position, shelves.namesakes(form), stage, sure) if stage > UNDATED else {}
        if max(fits.values(), default=0.0) < _WHOLE_TITLE:
            fits = _fitting(clusters, position, shelves.candidates(form), stage, sure)
        best = max(fits.values(), default=0.0)
        if fits:
            found[position] = [
                Link(position, root, best, 13) for root, grade in fits.items() if grade == best
            ]
    return found


def _fitting(
    clusters: Clusters, position: int, candidates: Iterable[int], stage: int, sure: float
) -> dict[int, float]:
    fits: dict[int, float] = {}
    allowed = clusters.fits if stage == UNDATED else lambda one, other: not clusters.barred(one, other)
    for other in candidates:
        root = clusters.root(other)
        grade = _grade(clusters.forms[position], clusters.forms[other], stage, sure)
        if grade > fits.get(root, 0) and allowed(position, root):
            fits[root] = grade
    return fits


def _grade(form: Form, full: Form, stage: int, sure: float) -> float:
    if stage > UNDATED:
        return cites(form, full)
    seen = compare_forms(form, full)
    if _same(seen, sure):
        return 1 + seen.score
    return 1.0 if seen.verdict == "unsure" and seen.row == 13 and seen.score >= sure else 0.0


def cites(short: Form, full: Form) -> int:
    """How directly a citation without imprint may mean a fuller reference.

    4: it says just what the reference says, or leads to the same address; 3: its whole title; 2: the
    beginning of its title; 1: its author and some words of its title, or its author alone; 0: not at all. A
    title alone needs two telling words. Its beginning alone needs four, as does a title where the fuller
    reference names nobody.
    """
    if identical(short, full):
        return 4
    kin = kinship(short, full)
    if kin.bond in APART or clash(short, full):
        return 0
    if not short.title and short.addresses:
        return 4 if one_address(short, full) else 0
    if not short.title:
        meant = kin.bond == "agree" or (kin.bond == "weak" and not full.piece)
        return int(bool(short.people) and not short.container and meant)
    alike = titles_alike(short, full)
    if alike.bond not in ("equal", "shorter"):
        return int(kin.bond == "agree" and _abridged(short, full))
    enough = LONG_TITLE if short.people or alike.bond == "shorter" else 2
    if kin.bond == "missing" and telling(short, full) < enough:
        return 0
    return 3 if alike.bond == "equal" else 2


def _abridged(short: Form, full: Form) -> bool:
    """Whether all telling words of a short title stand in a fuller one, in order."""
    rest = iter(full.title)
    return bool(short.telling) and all(word in rest for word in short.telling)


def _stocked(forms: Mapping[int, Form], sparse: Iterable[Form]) -> Stock:
    """All forms by those of their keys under which one of the sparse ones is looked for."""
    asked = {key for form in sparse for key in _asked_for(form)}
    stock: dict[str, list[int]] = defaultdict(list)
    for position, form in forms.items():
        for key in asked.intersection(_shelved_under(form)) if asked else ():
            stock[key].append(position)
    return stock


class _Shelves:
    """Fuller forms by the words of their titles and by their names, each block in the order of titles."""

    def __init__(self, fuller: Mapping[int, Form], stock: Stock):
        self._forms = fuller
        self._stock = stock
        self._blocks: dict[str, list[int]] = {}

    def namesakes(self, form: Form) -> Sequence[int]:
        """Positions whose titles begin with the same telling words, if these are few."""
        block = self._block(title_stem(form.telling_title)) if form.title else ()
        return block if len(block) <= _FEW else ()

    def candidates(self, form: Form) -> tuple[int, ...]:
        """Positions that a sparse form may mean.

        With a title these are the forms that share a title key, and those by its people that hold all its
        words; of a large block only those whose titles come next to it. Without a title, when references
        that say the same are one form already, these are all forms of its people and, if known, its year.
        """
        found = [position for key in title_keys(form) for position in self._near(form, self._block(key))]
        if form.title:
            rarest = (
                min((self._block(key) for key in keys), key=len) for keys in _word_keys(form, form.telling)
            )
            found += (position for block in rarest for position in self._near(form, block))
        else:
            found += (position for key in _people_keys(form) for position in self._block(key))
        return tuple(dict.fromkeys(found))

    def _block(self, key: str) -> Sequence[int]:
        """The forms under a key, sorted when they are asked for first: most never are."""
        if key not in self._blocks:
            known = (position for position in self._stock.get(key, ()) if position in self._forms)
            self._blocks[key] = sorted(known, key=self._place)
        return self._blocks[key]

    def _near(self, form: Form, block: Sequence[int]) -> Sequence[int]:
        if len(block) <= _FEW:
            return block
        at = bisect_left(block, _place(form), key=self._place)
        return block[max(at - _FEW // 2, 0) : at + _FEW // 2]

    def _place(self, position: int) -> tuple[Words, str, int, str]:
        return _place(self._forms[position])


def _place(form: Form) -> tuple[Words, str, int, str]:
    return (form.title, form.volume, form.year or 0, form.identity)


def _asked_for(form: Form) -> Iterator[str]:
    """The keys under which `_Shelves` looks for what a sparse form may mean."""
    yield from title_keys(form)
    if form.title:
        yield title_stem(form.telling_title)
    for keys in _word_keys(form, form.telling):
        yield from keys
    yield from _people_keys(form)


def _shelved_under(form: Form) -> Iterator[str]:
    yield from title_keys(form)
    for keys in _word_keys(form, form.title):
        yield from keys
    for stem in name_stems(form):
        yield f"n:{stem}"
        yield from (f"n:{stem}:{year}" for year in years(form))


def _people_keys(form: Form) -> Iterator[str]:
    """The names of a form, with its year or none if it has one."""
    for stem in name_stems(form):
        if form.year is None:
            yield f"n:{stem}"
        else:
            yield from (f"n:{stem}:{year}" for year in (*years(form), None))


def _word_keys(form: Form, title: Words) -> Iterator[list[str]]:
    """For each name of a form that name with each word of a title."""
    if title:
        yield from ([f"w:{stem}:{word}" for word in title] for stem in name_stems(form))


def _same(seen: Comparison, sure: float) -> bool:
    return seen.verdict == "same" and (seen.score >= sure or not seen.weighed)


def _conflict(seen: Comparison) -> bool:
    """Whether two members may not share a source, though both fit a third one.

    Two misspellings of what the third has right may be further apart than a slip, and are no conflict. Other
    years, volumes or editions are one, be it unsure or not that the two are of one work.
    """
    if seen.verdict == "same work" or seen.row in _DIFFERING:
        return True
    return seen.verdict == "different" and seen.score < NEARLY
