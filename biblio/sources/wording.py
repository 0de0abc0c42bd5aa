"""Whether two titles, containers, publishers or places say the same."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Levenshtein

from biblio.sources.forms import Form, Words

# A main title of fewer telling words is shared by many works.
LONG_TITLE = 4

TitleBond = Literal["equal", "shorter", "missing", "other", "other script"]
Bond = Literal["agree", "missing", "conflict"]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two titles stand to each other. ``shorter`` is: one is the other without its later parts.

    The ``score`` of ``other`` titles tells how near a miss it is; 0 where more than spelling is in the way.
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
    if a.title == b.title:
        return Likeness("equal", 1.0, "same title")
    if _script(a.title) != _script(b.title):
        return Likeness("other script", 0.0, "titles in two scripts")
    if not (a.numbers <= b.numbers or b.numbers <= a.numbers):
        return Likeness("other", 0.0, "numbers in the titles differ")
    if slip(a.title, b.title):
        return Likeness("equal", 0.92, "same title but for a slip")
    if _begins(a, b) or _begins(b, a):
        return Likeness("shorter", 0.8, "same title, shorter on one side")
    if not near(a.main, b.main):
        return Likeness("other", fuzz.ratio(" ".join(a.main), " ".join(b.main)) / 100, "other titles")
    if a.subtitle and b.subtitle:
        if _subtitles_alike(a.subtitle, b.subtitle):
            return Likeness("equal", 0.85, "same title, subtitles nearly the same")
        return Likeness("other", 0.0, "other subtitles")
    return Likeness("shorter", 0.75, "same main title, no subtitle on one side")


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
    """Edits between two stretches of a title; None where they are no slip but another word."""
    if not left or not right:
        word = left or right
        left_out = word.isalpha() and _spaced(word) and (2 <= len(word) <= 3 or (first and len(word) == 1))
        return 1 if left_out else None
    distance = OSA.distance(left, right)
    size = min(len(left), len(right))
    if left.isdigit() or right.isdigit() or distance > (2 if size > 7 else 1):
        return None
    return distance if size > 3 or _clipped(left, right, first=first) else None


def _clipped(left: str, right: str, *, first: bool) -> bool:
    """A short word that lost its first letter, where it is ``the`` or opens the title."""
    short, long = sorted((left, right), key=len)
    return len(short) == len(long) - 1 > 1 and long.endswith(short) and (first or len(short) == 2)


def _subtitles_alike(a: Words, b: Words) -> bool:
    short, long = sorted((a, b), key=len)
    if near(a, b) or long[0 : len(short)] == short:
        return True
    x, y = " ".join(a), " ".join(b)
    return fuzz.token_sort_ratio(x, y) >= 85 or (len(short) > 3 and fuzz.token_set_ratio(x, y) >= 90)


def _spaced(word: str) -> bool:
    return _script((word,)) not in ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI")


def _script(title: Words) -> str:
    """The first word of the Unicode name of the first letter: LATIN, CYRILLIC, GREEK, CJK ..."""
    letter = next((char for word in title for char in word if char.isalpha()), "")
    if not letter or letter.isascii():
        return "LATIN"
    return unicodedata.name(letter, "UNKNOWN").split()[0]


def containers(a: Form, b: Form) -> Bond:
    """Compare what pieces stand in: journals with abbreviated words, or acronyms; collections loosely."""
    if not a.container or not b.container:
        return "missing"
    if near(a.container, b.container) or _abbreviated(a.container, b.container):
        return "agree"
    if "article" not in (a.kind, b.kind):
        ratio = fuzz.token_set_ratio(" ".join(a.container), " ".join(b.container))
        return "agree" if ratio >= 85 else "conflict"
    return "conflict"


def _abbreviated(a: Words, b: Words) -> bool:
    short, long = sorted((a, b), key=len)
    if len(short) == 1 and len(long) > 2:
        return short[0] == "".join(word[0] for word in long)
    return len(a) == len(b) and all(x.startswith(y) or y.startswith(x) for x, y in zip(a, b, strict=True))


def overlap(a: frozenset[str], b: frozenset[str]) -> Bond:
    """Compare publishers, or places, by their words: at least half of the shorter has to be in the longer."""
    if not a or not b:
        return "missing"
    few, many = sorted((a, b), key=len)
    shared = sum(word in many or any(_word_slip(word, other) for other in many) for word in few)
    return "agree" if 2 * shared >= len(few) else "conflict"


def _word_slip(a: str, b: str) -> bool:
    return min(len(a), len(b)) > 4 and OSA.distance(a, b, score_cutoff=1) <= 1
