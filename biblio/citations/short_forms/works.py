"""What a document cites in full, ready to be found again by what a short form repeats of it.

Works are looked up by words: a family name, alone or with a year or a word of the title; a word of the title;
a volume and its reporter. So the cost does not grow with what is cited, and a short form that more than
`MOST` works share a word with tells none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from biblio.citations.short_forms.declared import declared_names
from biblio.citations.short_forms.likeness import (
    EXACT,
    LOOSE,
    OTHER,
    SHORTEST_TYPO,
    Words,
    acronym,
    all_words,
    family,
    fold,
    is_part,
    near,
    people,
    resemblance,
    telling,
    with_one_letter_less,
    words,
)
from biblio.citations.short_forms.volumes import other_volume, same_volume, volume_apart
from biblio.model import Name, Reference

MOST = 100
"""Works that are compared one by one at most."""

_KEY = re.compile(r"([^\W\d_](?:[^\W\d_A-Z])*)\D*((?:1[4-9]|20)\d\d)(?!\d)([a-z](?![a-z]))?")
_STOPPED = re.compile(r"([^\W\d_]{2,})\.")
_REPORTED = re.compile(r"(?<!\w)(\d{1,4})\s([A-Z][\w.’']*(?:\s[\w.’']{1,10}){0,4})\s\d{1,5}(?!\w)")
_LONGEST = 2000
"""Characters of a full citation whose words are known again."""
_HEAD = 6
"""Words at the head of a citation by which it may be called."""
_TELLING_APART = ("year_suffix", "volume", "edition")


class Full(NamedTuple):
    """A full citation: its position among others, its first character, what it says, and its words."""

    position: int
    start: int
    reference: Reference
    text: str


class Work(NamedTuple):
    """A thing cited in full, by the citation at ``position`` whose first character is ``start``.

    ``printed`` are all words of the citation but those of the first person's name: a title that was read
    wrong stands among them.
    """

    position: int
    start: int
    reference: Reference
    persons: tuple[Name, ...]
    title: Words
    container: Words
    printed: Words


class Works:
    """The works that a document cites in full, in their order."""

    def __init__(self, cited: Iterable[Full] = ()) -> None:
        """Take the full citations of a document, in the order of the text."""
        self._shelves: dict[str, list[Work]] = {}
        self._alike: dict[str, dict[str, None]] = {}
        self._said: set[tuple[object, ...]] = set()
        self._graded: dict[Reference, list[tuple[int, Work]] | None] = {}
        for full in cited:
            self._add(full)

    def __bool__(self) -> bool:
        return bool(self._said)

    def _add(self, full: Full) -> None:
        """Take in one more work; one that says the same as an earlier one adds nothing."""
        reference, persons = full.reference, people(full.reference)
        own = set(all_words(persons[0])) if persons else ()
        printed = tuple(word for word in words(full.text[:_LONGEST]) if word not in own)
        title, container = words(reference.title), words(reference.container_title)
        work = Work(full.position, full.start, reference, persons, title, container, printed)
        issued = reference.issued
        said = (
            persons,
            title,
            container,
            issued and issued.year,
            *map(reference.__getattribute__, _TELLING_APART),
        )
        if said in self._said:
            return
        self._said.add(said)
        for key in dict.fromkeys(
            (*_keys(work), *_reporters(full.text[:_LONGEST]), *_declared(full.text[:_LONGEST]))
        ):
            self._shelves.setdefault(key, []).append(work)
        for word in family(persons[0]) if persons else ():
            for key in with_one_letter_less(word):
                self._alike.setdefault(key, {})[word] = None

    def with_name(self, word: str, year: int | None = None) -> Sequence[Work]:
        """Works by somebody of whose family name a folded word is part; of a year, if one is given."""
        return self._shelves.get(f"n {word} {year}" if year else f"n {word}", ())

    def headed(self, word: str, year: int) -> Sequence[Work]:
        """Works of a year without an author, with a word among the first of their citation.

        Where author and date are cited, the title stands for an author who is missing (APA 7, 8.14).
        """
        return self._shelves.get(f"h {word} {year}", ())

    def with_names_like(self, word: str) -> list[Work]:
        """Works by somebody of whose family name a word is part, or would be but for one letter."""
        return [work for name in self._known((word,)) for work in self.with_name(name)[:MOST]]

    def with_key(self, key: str) -> Sequence[Work]:
        """Works by the person and of the year that a key names: ``roe1999``, ``RoeDoe1999``, ``roe1999b``."""
        found = _KEY.match(key)
        return with_letter(self.with_name(fold(found[1]), int(found[2])), found[3] or "") if found else ()

    def in_reporter(self, volume: str, container: str) -> Sequence[Work]:
        """Works that stand in a volume of a reporter or periodical."""
        return self._shelves.get(_volume_key(volume, container), ())

    def fitting(self, short: Reference, before: int | None = None) -> list[Work] | None:
        """The works that a short form may mean.

        Args:
            short: What the short form says: who, what and when, as far as printed.
            before: Only works are taken whose citation begins before this character.

        Returns:
            Works in the order of the text; None where they are too many to be compared.
        """
        if short not in self._graded:
            self._graded[short] = self._compared(short)
        graded = self._graded[short]
        if graded is None:
            return None
        known = [(grade, work) for grade, work in graded if before is None or work.start < before]
        best = max((grade for grade, _ in known), default=0)
        return [work for grade, work in known if grade == best]

    def _compared(self, short: Reference) -> list[tuple[int, Work]] | None:
        """The works that do not conflict with a short form, in their order, and how well they fit."""
        graded: dict[int, tuple[int, Work]] = {}
        for shelf in self._shelves_for(short):
            if len(shelf) > MOST:
                return None
            for work in shelf:
                if grade := _grade(short, work):
                    graded[work.position] = grade, work
        if not graded and (other := _of_other_year(short)):
            return self._compared(other)
        apart = None if graded else volume_apart(short)
        if apart and (found := self._compared(apart)):
            return [(grade, work) for grade, work in found if same_volume(apart, work.reference)]
        return [graded[position] for position in sorted(graded)]

    def _shelves_for(self, short: Reference) -> Iterator[Sequence[Work]]:
        """Shelves that together hold all works that a short form may mean, as small as may be."""
        year = short.issued.year if short.issued else None
        title = telling(words(short.title or short.container_title))
        if persons := people(short):
            if year:
                yield self.headed(max(family(persons[0]), key=len, default=""), year)
            for name in self._known(family(persons[0])):
                shelf = self.with_name(name, year)
                if len(shelf) > MOST and title:
                    shelf = min((self._shelves.get(f"n {name} {word}", ()) for word in title), key=len)
                yield shelf
        else:
            yield min((self._shelves.get(f"t {word}", ()) for word in title), key=len, default=())

    def _known(self, name: Words) -> list[str]:
        """The most telling word of a family name, or known ones that differ from it in a letter."""
        word = max(name, key=len, default="")
        if f"n {word}" in self._shelves or len(word) < SHORTEST_TYPO:
            return [word]
        alike = {other: None for key in with_one_letter_less(word) for other in self._alike.get(key, ())}
        return [other for other in islice(alike, MOST) if near(word, other)]


def with_letter(works: Sequence[Work], letter: str) -> Sequence[Work]:
    """Those of some works of one year that have its letter (``1999b``), else those that have none."""
    if not letter:
        return works
    exact = [work for work in works if work.reference.year_suffix == letter]
    return exact or [work for work in works if not work.reference.year_suffix]


def _keys(work: Work) -> Iterator[str]:
    """The shelves on which a work stands."""
    issued = work.reference.issued
    for name in _name_words(work.persons):
        yield f"n {name}"
        if issued:
            yield f"n {name} {issued.year}"
        yield from (f"n {name} {word}" for word in work.printed)
    if issued and not work.persons:
        yield from (f"h {word} {issued.year}" for word in work.printed[:_HEAD])
    yield from (f"t {word}" for word in (*telling(work.title), *telling(work.container)))


def _reporters(text: str) -> Iterator[str]:
    """The keys of the volumes in which a case, or a piece in a periodical, is printed: ``389 U.S. 347``."""
    return (_volume_key(found[1], found[2]) for found in _REPORTED.finditer(text))


def _declared(text: str) -> Iterator[str]:
    """The keys of the short names that a citation declares."""
    return (f"t {word}" for name in declared_names(text) for word in telling(words(name)))


def _name_words(persons: Sequence[Name]) -> Iterator[str]:
    if persons:
        yield from family(persons[0])
        if short := acronym(persons[0]):
            yield short


def _volume_key(volume: str, container: str) -> str:
    return f"v {volume} {''.join(words(container))}"


def _grade(short: Reference, work: Work) -> int:
    """How well a work fits a short form; 0 where something conflicts."""
    persons = people(short)
    names = [max(resemblance(name, other) for other in work.persons or (Name(),)) for name in persons]
    if persons and not work.persons:
        headed = short.issued and is_part(family(persons[0]), work.printed[:_HEAD], frozenset())
        return LOOSE if headed and not short.title and _same_year(short, work.reference) else 0
    if persons and (not resemblance(persons[0], work.persons[0]) or OTHER in names):
        return 0
    if short.issued and not _same_year(short, work.reference):
        return 0
    if (short.title or short.container_title) and not _title_fits(short, work, named=bool(persons)):
        return 0
    if other_volume(short, work.reference):
        return 0
    # What tells one of several works of a name comes behind how well the name fits.
    letter = short.year_suffix and short.year_suffix == work.reference.year_suffix
    return 3 * (1 + min(names, default=EXACT)) + bool(letter) + same_volume(short, work.reference)


def _of_other_year(short: Reference) -> Reference | None:
    """A short form with two years (``Roe 1890/1950``), dated by the other one; None where it has one."""
    issued = short.issued
    other = short.original_date or (issued.until if issued else None)
    return replace(short, issued=other, original_date=None) if other else None


def _same_year(short: Reference, full: Reference) -> bool:
    if not short.issued or not full.issued or short.issued.year != full.issued.year:
        return False
    return not short.year_suffix or not full.year_suffix or short.year_suffix == full.year_suffix


def _title_fits(short: Reference, work: Work, *, named: bool) -> bool:
    """Whether a short title is part of that of a work, or of what holds it where nobody is named."""
    title = words(short.title or short.container_title)
    stopped = frozenset(map(fold, _STOPPED.findall(short.title or short.container_title)))
    if is_part(title, work.title, stopped) or is_part(title, work.printed, stopped):
        return True
    return not named and is_part(title, work.container, stopped)
