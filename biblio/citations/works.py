"""What a document cites in full, ready to be found again by what a short form repeats of it.

Works are looked up by words: a family name, alone or with a year or a word of the title; a word of the title;
a volume and its reporter. So the cost does not grow with what is cited, and a short form that more than
`MOST` works share a word with tells none of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from biblio.model import Name, Reference

MOST = 100
"""Works that are compared one by one at most."""

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(r"[\u0300-\u036f\u00ad]")
_KEY = re.compile(r"([^\W\d_](?:[^\W\d_A-Z])*)\D*((?:1[4-9]|20)\d\d)(?!\d)")
_STOPPED = re.compile(r"([^\W\d_]{2,})\.")
_REPORTED = re.compile(r"(?<!\w)(\d{1,4})\s([A-Z][\w.’']*(?:\s[\w.’']{1,10}){0,4})\s\d{1,5}(?!\w)")
_HOLDING = re.compile(r"[^\W\d_]{4}")
_LONGEST = 2000
"""Characters of a full citation whose words are known again."""
_TELLING_APART = ("year_suffix", "volume", "edition")
_SHORTEST_TYPO = 5
"""Letters that a word must have to be known with one of them wrong."""
_TELLING = 4
"""Letters from which on a word of a title tells something."""
_FEW = 2
_EXACT, _LOOSE, _OTHER = 2, 1, 0

Words = tuple[str, ...]


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


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case, accents and soft hyphens."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", word)).casefold()


@lru_cache(maxsize=65536)
def words(text: str) -> Words:
    """The folded words and numbers of a text."""
    return tuple(_WORD.findall(fold(text)))


def people(reference: Reference) -> tuple[Name, ...]:
    """Those by whom a short form names a work."""
    return reference.author or reference.editor or reference.translator


def says_where(reference: Reference) -> bool:
    """Whether a reference says where a thing was published or is kept, as only a full citation does."""
    shelved = reference.archive and (not reference.author or _HOLDING.search(reference.archive))
    kept = shelved and not (reference.author and reference.title)
    held_in = reference.container_title and (reference.title or (reference.issued and not reference.author))
    return bool(
        reference.publisher
        or reference.publisher_place
        or held_in
        or reference.doi
        or reference.url
        or reference.genre
        or kept
    )


def family(name: Name) -> Words:
    """The words by which a person or body is known."""
    return words(name.literal or f"{name.particle} {name.family}")


def all_words(name: Name) -> Words:
    """All words of a name."""
    return words(f"{name.particle} {name.family} {name.given} {name.literal}")


def telling(title: Words) -> list[str]:
    """The words of a title that tell it from others, all of them where none is long."""
    return [word for word in title if len(word) >= _TELLING] or list(title)


def near(one: str, other: str) -> bool:
    """Whether two words are equal, or long enough and one slip apart: a letter more, less, or swapped."""
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST_TYPO or abs(len(one) - len(other)) > 1:
        return False
    same = next((at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), -1)
    if same < 0:
        return True
    rest, other_rest = one[same:], other[same:]
    swapped = rest[1::-1] == other_rest[:2] and rest[2:] == other_rest[2:]
    return swapped or rest[1:] in (other_rest, other_rest[1:]) or rest == other_rest[1:]


class Works:
    """The works that a document cites in full, in their order."""

    def __init__(self, cited: Iterable[Full] = ()) -> None:
        """Take the full citations of a document, in the order of the text."""
        self._shelves: dict[str, list[Work]] = {}
        self._alike: dict[str, dict[str, None]] = {}
        self._said: set[tuple[object, ...]] = set()
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
        for key in dict.fromkeys((*_keys(work), *_reporters(full.text[:_LONGEST]))):
            self._shelves.setdefault(key, []).append(work)
        for word in family(persons[0]) if persons else ():
            for key in _with_one_letter_less(word):
                self._alike.setdefault(key, {})[word] = None

    def with_name(self, word: str, year: int | None = None) -> Sequence[Work]:
        """Works by somebody of whose family name a folded word is part; of a year, if one is given."""
        return self._shelves.get(f"n {word} {year}" if year else f"n {word}", ())

    def with_names_like(self, word: str) -> list[Work]:
        """Works by somebody of whose family name a word is part, or would be but for one letter."""
        return [work for name in self._known((word,)) for work in self.with_name(name)[:MOST]]

    def with_key(self, key: str) -> Sequence[Work]:
        """Works by the person and of the year that a key names: ``roe1999``, ``RoeDoe1999``, ``roe_1999``."""
        found = _KEY.match(key)
        return self.with_name(fold(found[1]), int(found[2])) if found else ()

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
        graded: dict[int, tuple[int, Work]] = {}
        for shelf in self._shelves_for(short):
            if len(shelf) > MOST:
                return None
            for work in shelf:
                if (before is None or work.start < before) and (grade := _grade(short, work)):
                    graded[work.position] = grade, work
        best = max((grade for grade, _ in graded.values()), default=0)
        return [work for _, (grade, work) in sorted(graded.items()) if grade == best]

    def _shelves_for(self, short: Reference) -> Iterator[Sequence[Work]]:
        """Shelves that together hold all works that a short form may mean, as small as may be."""
        year = short.issued.year if short.issued else None
        title = telling(words(short.title or short.container_title))
        if persons := people(short):
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
        if f"n {word}" in self._shelves or len(word) < _SHORTEST_TYPO:
            return [word]
        alike = {other: None for key in _with_one_letter_less(word) for other in self._alike.get(key, ())}
        return [other for other in islice(alike, MOST) if near(word, other)]


def _keys(work: Work) -> Iterator[str]:
    """The shelves on which a work stands."""
    issued = work.reference.issued
    for name in _name_words(work.persons):
        yield f"n {name}"
        if issued:
            yield f"n {name} {issued.year}"
        yield from (f"n {name} {word}" for word in work.printed)
    yield from (f"t {word}" for word in (*telling(work.title), *telling(work.container)))


def _reporters(text: str) -> Iterator[str]:
    """The keys of the volumes in which a case, or a piece in a periodical, is printed: ``389 U.S. 347``."""
    return (_volume_key(found[1], found[2]) for found in _REPORTED.finditer(text))


def _name_words(persons: Sequence[Name]) -> Iterator[str]:
    if persons:
        yield from family(persons[0])
        if acronym := _acronym(persons[0]):
            yield acronym


def _acronym(name: Name) -> str:
    """The initials of a body: ``tna`` of The National Archives."""
    initials = "".join(word[0] for word in name.literal.split() if word[0].isupper())
    return initials.casefold() if len(initials) > _FEW else ""


def _volume_key(volume: str, container: str) -> str:
    return f"v {volume} {''.join(words(container))}"


def _with_one_letter_less(word: str) -> Iterator[str]:
    """Keys that words share which differ in one letter (and some that differ in two)."""
    if len(word) >= _SHORTEST_TYPO - 1:
        yield word
        yield from (word[:at] + word[at + 1 :] for at in range(len(word)))


def _grade(short: Reference, work: Work) -> int:
    """How well a work fits a short form; 0 where something conflicts."""
    persons = people(short)
    names = [max(_resemblance(name, other) for other in work.persons or (Name(),)) for name in persons]
    if persons and (not work.persons or not _resemblance(persons[0], work.persons[0]) or _OTHER in names):
        return 0
    if short.issued and not _same_year(short, work.reference):
        return 0
    if (short.title or short.container_title) and not _title_fits(short, work, named=bool(persons)):
        return 0
    return 1 + min(names, default=_EXACT)


def _same_year(short: Reference, full: Reference) -> bool:
    if not short.issued or not full.issued or short.issued.year != full.issued.year:
        return False
    return not short.year_suffix or not full.year_suffix or short.year_suffix == full.year_suffix


def _resemblance(short: Name, full: Name) -> int:
    """Whether a short form's name is that of a person: `_EXACT`, `_LOOSE` or `_OTHER`."""
    one, other = family(short), family(full)
    if not one or not other or not _given_agree(words(short.given), words(full.given)):
        return _OTHER
    if one == other:
        return _EXACT
    if len(one) == len(other) and all(map(near, one, other)):
        return _LOOSE
    if one == (_acronym(full),) or set(one) < set(other) or set(other) < set(one):
        return _LOOSE
    return _OTHER


def _given_agree(one: Words, other: Words) -> bool:
    """Whether given names may be one person's: ``A.`` may be ``Anna``, or the ``Anna`` of ``J. Anna``."""
    if not one or not other:
        return True
    return any(_starts(one[0], name) for name in other) or any(_starts(other[0], name) for name in one)


def _starts(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _title_fits(short: Reference, work: Work, *, named: bool) -> bool:
    """Whether a short title is part of that of a work, or of what holds it where nobody is named."""
    title = words(short.title or short.container_title)
    stopped = frozenset(map(fold, _STOPPED.findall(short.title or short.container_title)))
    if _is_part(title, work.title, stopped) or _is_part(title, work.printed, stopped):
        return True
    return not named and _is_part(title, work.container, stopped)


def _is_part(short: Words, full: Words, stopped: frozenset[str]) -> bool:
    """Whether words stand in a title one after the other, or two telling ones in its order at least."""
    if not short or len(short) > len(full):
        return False

    def same(one: str, other: str) -> bool:
        return near(one, other) or (one in stopped and other.startswith(one))

    for at in range(len(full) - len(short) + 1):
        if all(map(same, short, full[at : at + len(short)])):
            return True
    rest = iter(full)
    in_order = all(any(same(word, other) for other in rest) for word in short)
    return in_order and len([word for word in short if len(word) >= _TELLING]) >= _FEW
