"""Whether names and titles in short forms are those of full citations, case, accents and slips aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from biblio.model import Name, Reference

EXACT, LOOSE, OTHER = 2, 1, 0
"""How a name in a short form may be that of a person: it is the same, it may be, it is not."""
SHORTEST_TYPO = 5
"""Letters that a word must have to be known with one of them wrong."""
TELLING = 4
"""Letters from which on a word of a title tells something."""

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(r"[\u0300-\u036f\u00ad]")
_HOLDING = re.compile(r"[^\W\d_]{4}")
_FEW = 2

Words = tuple[str, ...]


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case, accents and soft hyphens."""
    return _folded(word)


@lru_cache(maxsize=4096)
def words(text: str) -> Words:
    """The folded words and numbers of a text."""
    return tuple(_WORD.findall(_folded(text)))


def _folded(text: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()


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
    return [word for word in title if len(word) >= TELLING] or list(title)


def near(one: str, other: str) -> bool:
    """Whether two words are equal, or long enough and one slip apart: a letter more, less, or swapped."""
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST_TYPO or abs(len(one) - len(other)) > 1:
        return False
    same = next((at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), -1)
    if same < 0:
        return True
    rest, other_rest = one[same:], other[same:]
    swapped = rest[1::-1] == other_rest[:2] and rest[2:] == other_rest[2:]
    return swapped or rest[1:] in (other_rest, other_rest[1:]) or rest == other_rest[1:]


def with_one_letter_less(word: str) -> Iterator[str]:
    """Keys that words share which differ in one letter (and some that differ in two)."""
    if len(word) >= SHORTEST_TYPO - 1:
        yield word
        yield from (word[:at] + word[at + 1 :] for at in range(len(word)))


def acronym(name: Name) -> str:
    """The initials of a body: ``tna`` of The National Archives."""
    initials = "".join(word[0] for word in name.literal.split() if word[0].isupper())
    return initials.casefold() if len(initials) > _FEW else ""


def resemblance(short: Name, full: Name) -> int:
    """Whether a short form's name is that of a person: `EXACT`, `LOOSE` or `OTHER`."""
    one, other = family(short), family(full)
    if not one or not other or not _given_agree(words(short.given), words(full.given)):
        return OTHER
    if one == other:
        return EXACT
    if len(one) == len(other) and all(map(near, one, other)):
        return LOOSE
    if one == (acronym(full),) or set(one) < set(other) or set(other) < set(one):
        return LOOSE
    return OTHER


def _given_agree(one: Words, other: Words) -> bool:
    """Whether given names may be one person's: ``A.`` may be ``Anna``, or the ``Anna`` of ``J. Anna``."""
    if not one or not other:
        return True
    return any(_starts(one[0], name) for name in other) or any(_starts(other[0], name) for name in one)


def _starts(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def is_part(short: Words, full: Words, stopped: frozenset[str]) -> bool:
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
    return in_order and len([word for word in short if len(word) >= TELLING]) >= _FEW
