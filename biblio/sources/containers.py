"""Whether what two pieces stand in is one: journals, proceedings and collections, by any of their names."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from biblio.normalize.serials import SPELT
from biblio.sources.forms import Form, Words
from biblio.sources.wording import Bond, near

_PROCEEDINGS = frozenset({"proceedings", "proc", "procs", "atti", "actes", "actas", "akten"})
# Containers whose words are less alike, out of 100, are two.
_HARDLY = 50
# The year of a meeting behind its acronym: ``COLT'98``.
_YEAR_BEHIND = re.compile(r"(?<=[^\W\d]{2})\d{2,4}\Z")
# An acronym takes so many letters at most of each word that it stands for: ``COLT``, ``JAMIA``.
_FROM_EACH = 3


def containers(a: Form, b: Form) -> Bond:
    """Compare what pieces stand in: journals with abbreviated words, or acronyms; collections loosely.

    An acronym that does not stand for the words of the other one may still be what people call it (``AAAI``),
    and is no conflict.
    """
    if not a.container or not b.container:
        return "missing"
    left, right = _number_at_end(a), _number_at_end(b)
    if left and right and left != right:
        return "conflict"
    if any(_one(x, y) for x in _names(a) for y in _names(b)):
        return "agree"
    if "article" not in (a.kind, b.kind):
        ratio = fuzz.token_set_ratio(" ".join(a.container), " ".join(b.container))
        if ratio >= 85:
            return "agree"
    return "missing" if a.acronym != b.acronym else "conflict"


def foreign(a: Form, b: Form) -> bool:
    """Whether two containers have hardly a word in common, so that none is the other misread or shortened."""
    return fuzz.token_set_ratio(" ".join(a.container), " ".join(b.container)) < _HARDLY


def _names(form: Form) -> tuple[Words, ...]:
    """A container with and, where it is a journal, without its subtitle."""
    if form.kind == "article" and form.journal != form.container:
        return form.container, form.journal
    return (form.container,)


@lru_cache(maxsize=1 << 16)
def _one(a: Words, b: Words) -> bool:
    ours, theirs = _core(a), _core(b)
    return near(ours, theirs) or _abbreviated(ours, theirs)


def _core(container: Words) -> Words:
    """A container without what only counts it: ``10th``, ``Tenth``, ``1993``, and that it is proceedings."""
    left = (
        _YEAR_BEHIND.sub("", word)
        for word in container
        if not word[0].isdecimal() and word not in SPELT and word not in _PROCEEDINGS
    )
    return tuple(left) or container


def _number_at_end(form: Form) -> str:
    """The number of a volume that a series has no other place for; a year is none: ``Papers in Logic 13``."""
    number = form.container[-1]
    if not number.isdecimal() or form.year in (int(number), 1900 + int(number), 2000 + int(number)):
        return ""
    return number


def _abbreviated(a: Words, b: Words) -> bool:
    """Whether one is an acronym of the other, or its words in order, shortened, all but one in three."""
    short, long = sorted((a, b), key=len)
    if len(short) == 1 and len(long) > 1 and stands_for(short[0], long):
        return True
    at = met = 0
    for word in short:
        found = next((n for n in range(at, len(long)) if _begins(word, long[n:])), None)
        if found is None:
            return False
        taken = _begins(word, long[found:])
        at, met = found + taken, met + taken
    return len(long) - met <= len(long) // 3


def _begins(word: str, words: Words) -> int:
    """How many words at the beginning of some others one word stands for: one, or those of its letters."""
    if _shortened(word, words[0]):
        return 1
    many = len(word)
    return many if 1 < many <= len(words) and word == "".join(one[0] for one in words[:many]) else 0


def stands_for(acronym: str, words: Words) -> bool:
    """Whether an acronym is made of the first letters of words in order, of two or more of them.

    It may leave words out, and take the first three letters of one: ``JAIR``, ``COLT``.
    """

    def fits(letters: str, at: int, met: int) -> bool:
        if not letters:
            return met > 1
        return any(
            letters[:size] == words[place][:size] and fits(letters[size:], place + 1, met + 1)
            for place in range(at, len(words))
            for size in range(1, min(_FROM_EACH, len(letters)) + 1)
        )

    return len(acronym) <= _FROM_EACH * len(words) and fits(acronym, 0, 0)


def _shortened(a: str, b: str) -> bool:
    """Whether two words may be one, cut short on one side or on both: ``Phys``, ``Physics``; ``Natl``."""
    short, long = sorted((a, b), key=len)
    if long.startswith(short) or (len(short) > 2 and len(long) < 7 and short[:3] == long[:3]):
        return True
    letters = iter(long)
    return len(short) > 2 and short[0] == long[0] and all(letter in letters for letter in short)
