"""All short forms of a document, found by rule, and how they go together with what the model has read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from biblio.citations.assembling.assemble import assemble
from biblio.citations.finding.layout import Layout
from biblio.citations.finding.spans import extent
from biblio.citations.short_forms.callouts import marked, reference_lists, spelt_out
from biblio.citations.short_forms.cited_place import place_at
from biblio.citations.short_forms.declared import declared, declared_names, with_declared_titles
from biblio.citations.short_forms.echoes import echoes, echoes_of_library, lone_years, reported
from biblio.citations.short_forms.elsewhere import NOTHING_HELD, Held
from biblio.citations.short_forms.history import with_histories
from biblio.citations.short_forms.keys import is_key, keys
from biblio.citations.short_forms.known_authors import with_known_authors
from biblio.citations.short_forms.leading_volumes import with_leading_volumes
from biblio.citations.short_forms.likeness import people, says_where
from biblio.citations.short_forms.named_archives import with_archives_named
from biblio.citations.short_forms.own_books import with_own_books
from biblio.citations.short_forms.passages import classics, corpora, entries, verses
from biblio.citations.short_forms.pointing import pointing
from biblio.citations.short_forms.repeated import with_repeated_authors
from biblio.citations.short_forms.run_together import without_run_together
from biblio.citations.short_forms.tails import with_tails
from biblio.citations.short_forms.works import Full, Works
from biblio.model import Reading

_LOCATING = frozenset({"pages", "date", "volume", "issue", "note"})
_NAMING = frozenset({"author", "title", "container"})
_HERE = r"(?:below|above|infra|unten|oben|ci-dess(?:ous|us)|sotto|sopra|más (?:abajo|arriba)|ниже|выше)"
_BEHIND_HERE = re.compile(rf"(?<!\w){_HERE}[\s,]+(?:[^\W\d_]{{1,9}}\.?\s)?\Z", re.IGNORECASE)
_BEGINS_HERE = re.compile(rf"{_HERE}[\s,]", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[)\]\"”»’]{0,3}\s?[.;]\s")
_EQUALS = re.compile(r"[\])]?\s*=\s")
_ROW = re.compile(r"(?:\S[ \t]{2,}[\d.,%–-]+){3}")
_NEAR = 30
_SLACK = 2


def with_short_forms(text: str, readings: Iterable[Reading], library: Held = NOTHING_HELD) -> list[Reading]:
    """The readings of a text together with the short forms that rules find, in order, without overlap.

    Only what a range of numbers leaves out stands several times at the same place.

    What the model has read in full stays; of its other readings those give way that a rule reads otherwise.

    Args:
        text: A text.
        readings: What the model has read in it, in order.
        library: What the text may cite by key, or in short alone.
    """
    tailed = with_tails(text, with_leading_volumes(text, with_histories(text, readings)))
    named = with_known_authors(text, list(tailed))
    read = list(without_run_together(text, list(with_repeated_authors(text, named))))
    layout = Layout(text)
    full = _in_full(text, read)
    works = _works(text, full)
    passages = list(classics(text))
    names = {name for one in full for name in declared_names(text[one.start : one.end])}
    found = _apart(
        declared(text, full),
        _outside(full, echoes(text, works, layout=layout)),
        lone_years(text, works),
        marked(text, reference_lists(text, layout, read)),
        keys(text, lambda key: key in library or bool(works.with_key(key))),
        with_declared_titles(text, pointing(text, layout), names),
        reported(text, works),
        entries(text),
        verses(text),
        passages,
        _beside(corpora(text, [*read, *passages]), full),
        _beside(echoes_of_library(text, library.works), full),
    )
    kept = [reading for reading in _together(text, read, found) if not _is_siglum(text, reading)]
    together = sorted(kept, key=lambda reading: reading.start)
    whole = spelt_out(text, with_own_books(text, with_repeated_authors(text, together)))
    return list(with_archives_named(text, whole))


def _in_full(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """The readings that say where a thing was published, or who, what and when of one that no other names."""
    works = _works(text, [reading for reading in readings if says_where(reading.reference)])
    return [reading for reading in readings if says_where(reading.reference) or _is_only_one(reading, works)]


def _is_only_one(reading: Reading, works: Works) -> bool:
    reference = reading.reference
    dated = bool(reading.form == "full" and reference.author and reference.title and reference.issued)
    return dated and works.fitting(reference) == []


def _works(text: str, full: Sequence[Reading]) -> Works:
    return Works(Full(at, one.start, one.reference, text[one.start : one.end]) for at, one in enumerate(full))


def _outside(full: Sequence[Reading], found: Iterable[Reading]) -> Iterator[Reading]:
    """The short forms that stand outside of full citations, and those of which one begins such a citation.

    Where a short form follows another one in what is read as one citation, it is none: ``Roe, Walls (1990), 5
    as well as Doe, Doors, 12``.
    """
    starts = [reading.start for reading in full]
    inside: dict[int, list[Reading]] = {}
    for reading in found:
        at = bisect_right(starts, reading.start) - 1
        if at < 0 or reading.start >= full[at].end:
            yield reading
        else:
            inside.setdefault(at, []).append(reading)
    for at, several in inside.items():
        if len(several) > 1 and several[0].start == starts[at]:
            yield from several


def _apart(*finds: Iterable[Reading]) -> list[Reading]:
    """Readings in the order of the text; of two that overlap the one that is given first stays."""
    kept: list[Reading] = []
    for found in finds:
        more = sorted(found, key=lambda reading: reading.start)
        kept = sorted([*kept, *_beside(more, kept)], key=lambda reading: reading.start)
    return kept


def _beside(readings: Iterable[Reading], taken: Sequence[Reading]) -> Iterator[Reading]:
    """Those of some readings that overlap neither one of ``taken`` nor another one before them."""
    ends = [reading.end for reading in taken]
    last = 0
    for reading in readings:
        at = bisect_right(ends, reading.start)
        if reading.start >= last and (at == len(taken) or reading.end <= taken[at].start):
            yield reading
            last = reading.end


def _together(text: str, read: Sequence[Reading], found: Sequence[Reading]) -> Iterator[Reading]:
    """What the model reads and what rules find, where they do not speak of the same words."""
    starts, ends = [reading.start for reading in found], [reading.end for reading in found]
    beside = [range(bisect_right(ends, one.start), bisect_left(starts, one.end)) for one in read]
    given_up = {
        at for one, places in zip(read, beside, strict=True) for at in _given_up(text, one, found, places)
    }
    yield from (reading for at, reading in enumerate(found) if at not in given_up)
    for one, places in zip(read, beside, strict=True):
        left = [found[at] for at in places if at not in given_up]
        if left:
            yield from _part(text, one, 0, left[0].start)
            yield from _part(text, one, left[-1].end, len(text))
        elif not _is_none(text, one):
            yield one


def _given_up(text: str, read: Reading, found: Sequence[Reading], places: Sequence[int]) -> list[int]:
    """Which short forms give way to what the model reads in their words.

    What is no full citation cannot be parted, and gives way itself where one of several stays.
    """
    less = [at for at in places if _reads_more(text, read, found[at])]
    return less if len(less) == len(places) or says_where(read.reference) else []


def _reads_more(text: str, read: Reading, found: Reading) -> bool:
    """Whether the model reads more in some words than a rule does.

    What a key is, or the number of an entry in its brackets, is no matter of opinion.
    """
    if is_key(text, found) or _is_bracketed_number(text, found):
        return False
    if says_where(read.reference):
        if found.start == read.start and found.form == "short" and found.spans[0].label == "author":
            return False
        covered = found.start <= read.start and read.end <= found.end + _SLACK
        other_unit = [span.label for span in read.spans[:2]] == ["xref", "archive"]
        at_head = found.form == "ibid" and found.start <= read.start and not other_unit
        return not (covered or at_head or _is_apart(text, read, found))
    before = {span.label for span in read.spans if span.start < found.start}
    if found.spans[0].label == "xref" and before & _NAMING:
        return True
    behind = {span.label for span in read.spans if span.start >= found.end}
    return found.start == read.start and bool(behind) and behind <= _LOCATING


def _is_bracketed_number(text: str, found: Reading) -> bool:
    """Whether a short form is a number right behind a square bracket: ``[7, Sec. 5.1]``."""
    mark = found.spans[0]
    is_number = mark.label == "xref" and text[mark.start : mark.end].isdecimal()
    return is_number and text[mark.start - 1 : mark.start] == "["


def _is_apart(text: str, read: Reading, found: Reading) -> bool:
    """Whether a short form stands behind what is read in full: in a remark on it, or in its own sentence.

    A case with volume and reporter does anywhere: ``389 U.S. at 351`` is short by its form.
    """
    within = {span.label for span in read.spans if span.start < found.end and found.start < span.end}
    if within == {"note"} or any(span.label == "container" for span in found.spans):
        return True
    if found.spans[0].label != "xref" or any(span.start >= found.end for span in read.spans):
        return False
    before = max((span.end for span in read.spans if span.end <= found.start), default=found.start)
    return bool(_SENTENCE_END.match(text, before, found.start))


def _part(text: str, reading: Reading, start: int, end: int) -> Iterator[Reading]:
    """What a reading says between two characters, if that is a full citation."""
    within = [at for at, span in enumerate(reading.spans) if start <= span.start and span.end <= end]
    if not within:
        return
    spans = tuple(reading.spans[at] for at in within)
    reference, locator = assemble(text, spans)
    if says_where(reference):
        certainties = tuple(reading.certainties[at] for at in within if reading.certainties)
        extends = extent(text, spans)
        yield Reading(*extends, "full", reference, locator, spans, reading.confidence, certainties)


def _is_siglum(text: str, reading: Reading) -> bool:
    """Whether a short form is what an entry of a list is called: ``Roe 1990 = Jane Roe, Walls``."""
    if reading.form != "short" or not _EQUALS.match(text, reading.end):
        return False
    return not text[max(reading.start - _NEAR, 0) : reading.start].rpartition("\n")[2].strip(" \t-*•—–[(")


def _is_none(text: str, reading: Reading) -> bool:
    """Whether a reading only looks like a citation: a pointer into the document itself, a row of a table.

    As in ``see below, chapter 6, pp. 140-2``, and ``Bradford     1838   14,212     1839   13,907``.
    """
    if says_where(reading.reference):
        return False
    start, end = reading.start, reading.end
    behind = _BEHIND_HERE.search(text, max(start - _NEAR, 0), start)
    place = place_at(text, start - 1)
    named = people(reading.reference) and not (place and place.has_cue)
    here = _BEGINS_HERE.match(text, start, end) or (behind and not named)
    return bool(here) or bool(_ROW.search(text, start, end))
