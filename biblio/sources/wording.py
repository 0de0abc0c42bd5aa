"""Whether two titles, publishers or places say the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Levenshtein

from biblio.normalize.titles import content_words
from biblio.sources.forms import Form, Words

# So many words at most are spelt otherwise where names and title are parted otherwise.
_MISREAD_WORDS = 3
# Titles whose letters are as much alike, out of 100, may be one, misprinted in several places.
_MUCH_ALIKE = 85
# Where a sign is a syllable or a word, one in so many at most is a slip.
_SIGNS_TO_SLIP = 9
# A main title of fewer telling words is shared by many works.
LONG_TITLE = 4

TitleBond = Literal["equal", "shorter", "doubtful", "missing", "other", "other script"]
Bond = Literal["agree", "missing", "conflict"]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two titles stand to each other. ``shorter`` is: one is the other without its later parts.

    ``doubtful`` titles are one only if all else agrees: all words of the one stand in the other, or elsewhere
    on that side. The ``score`` of these and of ``other`` ones tells how near a miss it is; 0 where more than
    spelling is in the way.
    """

    bond: TitleBond
    score: float
    text: str


def titles_alike(a: Form, b: Form) -> Likeness:
    """Compare the titles of two references.

    Main titles agree within about one edit in eight letters, each edit being a slip inside one word.
    Where both have subtitles, these have to agree too. Numbers may be left out but not differ.
    """
    if not a.title or not b.title:
        return Likeness("missing", 0.3, "no title on one side" if a.title or b.title else "no titles")
    if a.title == b.title or "".join(a.title) == "".join(b.title):
        return Likeness("equal", 1.0, "same title")
    if _script(a.title) != _script(b.title):
        return Likeness("other script", 0.0, "titles in two scripts")
    if not (a.numbers <= b.numbers or b.numbers <= a.numbers):
        return _unlike(a, b, "numbers in the titles differ", 0.0)
    if slip(a.title, b.title):
        return Likeness("equal", 0.92, "same title but for a slip")
    if _begins(a, b) or _begins(b, a):
        return Likeness("shorter", 0.8, "same title, shorter on one side")
    if _parted_otherwise(a, b):
        return Likeness("equal", 0.85, "same title, its parts in other fields")
    head = _shared_head(a, b)
    if not head:
        return _unlike(a, b, "other titles", _near_miss("".join(a.main), "".join(b.main)))
    left, right = a.title[head[0] :], b.title[head[1] :]
    if not left or not right:
        return Likeness("shorter", 0.75, "same main title, no subtitle on one side")
    if _subtitles_alike(left, right):
        return Likeness("equal", 0.85, "same title, subtitles nearly the same")
    return _unlike(a, b, "other subtitles", 0.0)


def _near_miss(a: str, b: str) -> float:
    """How alike two titles are, 0 to 1; a few signs that are a syllable or a word each tell nothing."""
    if min(len(a), len(b)) < _SIGNS_TO_SLIP and not _spaced(a):
        return 0.0
    return fuzz.ratio(a, b) / 100


def _unlike(a: Form, b: Form, text: str, near_miss: float) -> Likeness:
    """Other titles, or ``doubtful`` ones: no word of one is missing, or few letters and no page differ."""
    if a.extent and a.extent == b.extent and fuzz.ratio(" ".join(a.title), " ".join(b.title)) >= _MUCH_ALIKE:
        return Likeness("doubtful", near_miss, f"{text}, but much alike")
    if a.numbers <= b.numbers or b.numbers <= a.numbers:
        for one, other in ((a, b), (b, a)):
            if _all_in(one.title, _head_words(other)):
                return Likeness("doubtful", near_miss, "all words of the one title, and more")
    return Likeness("other", near_miss, text)


def _all_in(few: Words, many: Sequence[str]) -> bool:
    """Whether all words of a title are among others, but for slips and words such as ``the``."""
    missing = (word for word in few if word not in many and not any(_word_slip(word, x) for x in many))
    return all(len(word) > 1 and not content_words(word) for word in missing)


def _shared_head(a: Form, b: Form) -> tuple[int, int] | None:
    """How many words of each title are a beginning, up to a mark of punctuation, that both have.

    The main titles up to the first colon, or the longest such beginning with two telling words.
    """
    if near(a.main, b.main):
        return len(a.main), len(b.main)
    ends = set(b.cuts)
    shared = [cut for cut in a.cuts if cut in ends and len(cut) < min(len(a.title), len(b.title))]
    head = max(shared, key=len, default=())
    return (len(head), len(head)) if len(head) > 2 else None


def _parted_otherwise(a: Form, b: Form) -> bool:
    """Whether a title is another one and what stands there as container, or without the author's name."""
    for one, other in ((a, b), (b, a)):
        whole = (*one.telling_title, *one.container)
        if one.container and not other.container and near(whole, other.telling_title):
            return True
    named = {word for form in (a, b) for one in form.people for word in (*one.family, *one.given)}
    left, right = (tuple(word for word in form.title if word not in named) for form in (a, b))
    return bool(left and right) and (left, right) != (a.title, b.title) and near(left, right)


def _begins(short: Form, long: Form) -> bool:
    """Whether a title is another one up to a mark of punctuation or, if it tells enough, up to any word.

    Where year and publisher, or the volume of a periodical, are the same, two telling words are enough.
    """
    if any(near(short.title, cut) for cut in long.cuts):
        return True
    one_year = short.year is not None and short.year == long.year
    one_volume = bool(short.container) and (short.container, short.volume) == (long.container, long.volume)
    enough = 2 if one_year and (one_volume or short.publishers & long.publishers) else LONG_TITLE
    return len(short.telling) >= enough and long.title[: len(short.title)] == short.title


def near(a: Words, b: Words) -> bool:
    """Whether two titles are equal but for slips."""
    return a == b or slip(a, b)


def slip(a: Words, b: Words) -> bool:
    """Whether ``b`` could be ``a`` misspelt: few edits, each inside a word; a short word may be left out."""
    x, y = "".join(a), "".join(b)
    allowed = round(max(len(x), len(y)) / 8)
    if x == y:
        return True
    if Levenshtein.distance(x, y, score_cutoff=allowed + 3) > allowed + 3:
        return False
    edits = 0
    for change in Levenshtein.opcodes(a, b):
        if change.tag == "equal":
            continue
        left = "".join(a[change.src_start : change.src_end])
        right = "".join(b[change.dest_start : change.dest_end])
        cost = _cost(left, right, first=change.src_start == change.dest_start == 0)
        if cost is None:
            return False
        edits += cost
    return edits <= allowed


def _cost(left: str, right: str, *, first: bool) -> int | None:
    """Edits between two stretches of a title; None where they are no slip but another word.

    Another article before the whole is one edit: ``A Hero of Our Time``, ``The Hero of Our Time``.
    """
    if not left or not right:
        word = left or right
        left_out = word.isalpha() and _spaced(word) and (2 <= len(word) <= 3 or (first and len(word) == 1))
        return 1 if left_out else None
    if first and not content_words(left) and not content_words(right):
        return 1
    distance = OSA.distance(left, right)
    size = min(len(left), len(right))
    if not (_spaced(left) and _spaced(right)):
        return distance if distance * _SIGNS_TO_SLIP <= size else None
    if left.isdigit() or right.isdigit() or distance > (2 if size > 7 else 1):
        return None
    return distance if size > 3 or _clipped(left, right, first=first) or _miswritten(left, right) else None


def _miswritten(left: str, right: str) -> bool:
    """One of the words of every text, ``and`` or ``of``, and what is none: ``andd``, ``fo``."""
    long_enough = min(len(left), len(right)) > 2 or sorted(left) == sorted(right)
    return long_enough and bool(content_words(left)) != bool(content_words(right))


def _clipped(left: str, right: str, *, first: bool) -> bool:
    """A short word that lost its first letter, where it is ``the`` or opens the title."""
    short, long = sorted((left, right), key=len)
    return len(short) == len(long) - 1 > 1 and long.endswith(short) and (first or len(short) == 2)


def _subtitles_alike(a: Words, b: Words) -> bool:
    short, long = sorted((a, b), key=len)
    if near(a, b) or near(long[0 : len(short)], short):
        return True
    x, y = " ".join(a), " ".join(b)
    return fuzz.token_sort_ratio(x, y) >= 85 or (len(short) > 3 and fuzz.token_set_ratio(x, y) >= 90)


def _spaced(word: str) -> bool:
    return _script((word,)) not in ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI")


def same_words(a: Form, b: Form) -> bool:
    """Whether persons, title and container are the same words on both sides, parted otherwise.

    ``Roe, Jane The Walls. Of Rome`` is ``Roe, J. The Walls of Rome``: initials may stand for names, and one
    side may have given names that the other has not. Where both have a container, it has its own comparison.
    """
    left, right = ([*_names(form), *form.title] for form in (a, b))
    if not (a.container and b.container):
        left, right = _head_words(a), _head_words(b)
    if a.numbers != b.numbers or min(len(left), len(right)) < 5:
        return False
    ours, theirs = frozenset(left), frozenset(right)
    if min(len(ours - theirs), len(theirs - ours)) > _MISREAD_WORDS:
        return False
    for word in list(left):
        if word in right:
            left.remove(word)
            right.remove(word)
    if min(len(left), len(right)) > _MISREAD_WORDS:
        return False
    for word in list(left):
        fit = next((other for other in right if _one_word(word, other)), None)
        if fit:
            left.remove(word)
            right.remove(fit)
    few, many = sorted(((_bearing(left), a), (_bearing(right), b)), key=lambda side: len(side[0]))
    given = {word.rstrip(".") for one in many[1].people for word in one.given}
    return not few[0] and len(many[0]) <= 2 and given.issuperset(many[0])


def telling(a: Form, b: Form, *, whole: bool = False) -> int:
    """How much the shorter main (or whole) title tells: words; pairs of letters in scripts without spaces."""
    told = (form.telling_title if whole else form.telling for form in (a, b))
    return min(sum(_weight(word) for word in title) for title in told)


def _weight(word: str) -> int:
    return max(len(word) // 2, 1) if "\u3040" <= word[0] <= "\u9fff" else 1


def _bearing(words: Sequence[str]) -> list[str]:
    """Initials, and the words that are more than ``and`` or ``the``."""
    return [word for word in words if len(word) == 1 or content_words(word)]


def _head_words(form: Form) -> list[str]:
    return [*_names(form), *form.title, *form.container]


def _names(form: Form) -> Iterator[str]:
    return (word.rstrip(".") for one in form.people for word in (*one.family, *one.given))


def _one_word(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return (len(short) == 1 and long.startswith(short)) or _word_slip(a, b)


def _script(title: Words) -> str:
    """The first word of the Unicode name of the first letter: LATIN, CYRILLIC, GREEK, CJK ..."""
    letter = next((char for word in title for char in word if char.isalpha()), "")
    if not letter or letter.isascii():
        return "LATIN"
    return unicodedata.name(letter, "UNKNOWN").split()[0]


def overlap(a: frozenset[str], b: frozenset[str]) -> Bond:
    """Compare publishers, or places, by their words: at least half of the shorter has to be in the longer."""
    if not a or not b:
        return "missing"
    few, many = sorted((a, b), key=len)
    shared = sum(word in many or any(_word_slip(word, other) for other in many) for word in few)
    return "agree" if 2 * shared >= len(few) else "conflict"


def cities(a: Form, b: Form) -> Bond:
    """Compare places; one may be named longer, as in ``New York City`` or ``Frankfurt am Main``."""
    seen = overlap(a.places, b.places)
    if seen == "conflict" and any(_longer(x, y) for x in a.places for y in b.places):
        return "agree"
    return seen


def _longer(a: str, b: str) -> bool:
    return min(len(a), len(b)) > 5 and (a.startswith(b) or b.startswith(a))


def _word_slip(a: str, b: str) -> bool:
    size = min(len(a), len(b))
    return size > 4 and OSA.distance(a, b, score_cutoff=1) <= 1 and (size >= _SIGNS_TO_SLIP or _spaced(a))
