"""Whether two references name the same persons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from biblio.normalize.titles import content_words
from biblio.sources.forms import Form, Person, Words
from biblio.sources.romanize import romanize

Bond = Literal["agree", "weak", "missing", "doubtful", "conflict"]

# Family names so alike may be one name, written down otherwise: ``Yasmeen`` and ``Yasmin``.
_ONE_NAME = 0.75


@dataclass(frozen=True, slots=True)
class Kinship:
    """How the persons of two references stand to each other.

    ``weak`` is the same persons in other roles, ``missing`` is no persons on one side or on both.
    ``doubtful`` is what may be the same persons only if all else agrees: names almost alike, half of the
    persons, a name that stands elsewhere on the other side, or a corporate body, since under whose name a
    thing is entered is a matter of rules. ``score`` is between 0 and 1, 0.5 for ``missing``; for a
    ``conflict`` it tells how near a miss it is.
    """

    bond: Bond
    score: float
    text: str


def kinship(a: Form, b: Form) -> Kinship:
    """Compare those whom two references name.

    Persons in one role on one side and in another role on the other say little: a translator who is
    printed as author of a collection is no conflict.
    """
    if bool(a.authors) == bool(b.authors):
        if not (a.people and b.people):
            text = "nobody named on one side" if a.people or b.people else "nobody named"
            return Kinship("missing", 0.5, text)
        if _in_letters_apart(a.people[0], b.people[0]):
            return Kinship("missing", 0.5, "names in two scripts")
        seen = _lists((a.people, a.goes_on), (b.people, b.goes_on))
        return _misplaced(a, b) or seen if seen.bond == "conflict" else seen
    named, other = (a.authors, b) if a.authors else (b.authors, a)
    in_other_roles = (*other.editors, *other.translators)
    if any(resemblance(x, y) for x in named for y in in_other_roles):
        return Kinship("weak", 0.6, "same persons in other roles")
    return Kinship("missing", 0.5, "no author on one side")


def _in_letters_apart(a: Person, b: Person) -> bool:
    """Whether one of two names is in Latin letters, the other in a script that `romanize` leaves out."""
    x, y = "".join(a.family), "".join(b.family)
    return x.isascii() != y.isascii() and not (romanize(x) and romanize(y))


def resemblance(a: Person, b: Person) -> float:
    """How well two names may be one person's: 0 when they cannot, 1 when family and given names agree.

    ``A.`` may be ``Alan``, ``Alan B.`` or the ``Alan`` of ``J. Alan``; no given name may be any.
    """
    if a.corporate or b.corporate:
        return _bodies(a, b)
    if a.family != b.family and a.given and b.given and _turned_round(a, b):
        return 0.9
    family = _families(a.family, b.family)
    return family * _givens(a.given, b.given) if family else 0.0


def fuller_given(a: Person, b: Person) -> bool:
    """Whether the given names of ``a`` say those of ``b`` and more: ``Jane Ann`` for ``Jane A.``."""
    if a.given == b.given or len(a.given) < len(b.given):
        return False
    rest = iter(a.given)
    inside = all(any(_says(x, y) for x in rest) for y in b.given)
    return inside and sum(map(len, a.given)) > sum(map(len, b.given))


def _lists(a: tuple[tuple[Person, ...], bool], b: tuple[tuple[Person, ...], bool]) -> Kinship:
    """One list has to be found inside the other: an omission is fine, a different second author is not.

    A list that goes on (``et al.``) agrees wholly with a longer one that starts alike.
    """
    (few, goes_on), (many, _) = sorted((a, b), key=lambda people: len(people[0]))
    free, grades = list(many), []
    for one in few:
        best = max(free, key=lambda other: resemblance(one, other), default=None)
        grade = resemblance(one, best) if best else 0.0
        if best and grade:
            free.remove(best)
            grades.append(grade)
    if len(grades) < len(few) and (len(few) < 4 or len(grades) < 0.75 * len(few)):
        return _unlike(few, many, len(grades))
    start_alike = goes_on and all(map(resemblance, few, many))
    left_out = bool(free) and not start_alike
    score = sum(grades) / len(grades) - (0.1 if left_out else 0.0)
    return Kinship("agree", score, _wording(score, left_out))


def _unlike(few: tuple[Person, ...], many: tuple[Person, ...], shared: int) -> Kinship:
    near_miss = _near_miss(few, many)
    if near_miss >= _ONE_NAME:
        return Kinship("doubtful", near_miss, "names that are almost alike")
    if any(one.corporate for one in (*few, *many)):
        return Kinship("doubtful", near_miss, "another body, or a body and a person")
    if len(few) > 1 and 2 * shared >= len(few):
        return Kinship("doubtful", shared / len(few), "some of the same persons")
    return Kinship("conflict", near_miss, "other persons")


def _misplaced(a: Form, b: Form) -> Kinship | None:
    """Whether whom one side names first stands elsewhere on the other side: in a title, as an editor."""
    for one, other in ((a, b), (b, a)):
        names = {word for person in (*other.editors, *other.translators) for word in person.family}
        if set(one.people[0].family) <= names.union(other.title, other.container):
            return Kinship("doubtful", 0.5, "a name that stands elsewhere on the other side")
    return None


def _near_miss(a: tuple[Person, ...], b: tuple[Person, ...]) -> float:
    """How alike the family names are that differ; 0 where more than a spelling is in the way."""
    if len(a) != len(b) or not all(_givens(x.given, y.given) for x, y in zip(a, b, strict=True)):
        return 0.0
    pairs = (("".join(x.family), "".join(y.family)) for x, y in zip(a, b, strict=True))
    return min(fuzz.ratio(x, y) for x, y in pairs) / 100


def _wording(score: float, shorter: bool) -> str:
    if shorter:
        return "same persons, some left out on one side"
    return "same names" if score > 0.99 else "names that may be one person's"


def _bodies(a: Person, b: Person) -> float:
    if a.family == b.family:
        return 1.0
    if not (a.given or b.given) and _acronym(a.family, b.family):
        return 0.8
    if a.corporate and b.corporate:
        few, many = sorted((a.family, b.family), key=len)
        rest = iter(many)
        inside = all(any(_shortened(word, other) for other in rest) for word in few)
        ratio = fuzz.token_set_ratio(" ".join(few), " ".join(many))
        return 0.8 if inside or ratio >= 90 else 0.0
    body, human = (a, b) if a.corporate else (b, a)
    return 0.7 if human.family and set(human.family) <= set(body.family) else 0.0


def _acronym(a: Words, b: Words) -> bool:
    """Whether one name is one word, the first letters of the other, ``of`` and the like aside: ``WHO``."""
    few, many = sorted((a, b), key=len)
    told = content_words(" ".join(many))
    letters = ("".join(word[0] for word in words) for words in (many, told))
    return len(few) == 1 and len(told) > 1 and few[0] in letters


def _turned_round(a: Person, b: Person) -> bool:
    """Whether two names are the same words, parted otherwise: ``Mao, Zedong`` and ``Zedong, Mao``."""
    if a.family[0] not in b.given and a.family[0] not in b.family:
        return False
    left, right = ({word.rstrip(".") for word in (*one.family, *one.given)} for one in (a, b))
    return left == right


def _families(a: Words, b: Words) -> float:
    x, y = "".join(a), "".join(b)
    if x == y:
        return 1.0 if x else 0.0
    shorter, longer = sorted((a, b), key=len)
    if shorter and shorter in (longer[-len(shorter) :], longer[: len(shorter)]):
        return 0.8
    if x.isascii() != y.isascii():
        return 0.7 if fuzz.ratio(romanize(x), romanize(y)) >= 80 else 0.0
    size = min(len(x), len(y))
    slips = 2 if size > 8 else 1
    return 0.8 if size > 3 and OSA.distance(x, y, score_cutoff=slips) <= slips else 0.0


def _givens(a: Words, b: Words) -> float:
    """0 for a conflict, which is: the first given name of neither side can stand for one of the other."""
    if not a or not b:
        return 0.85
    first_fits = any(_stands_for(a[0], other) for other in b)
    if not first_fits and not any(_stands_for(b[0], other) for other in a):
        return 0.0
    if a == b:
        return 1.0
    few, many = sorted((a, b), key=len)
    return 0.95 if all(any(_stands_for(x, y) for y in many) for x in few) else 0.7


def _says(full: str, short: str) -> bool:
    return _stands_for(full, short) and len(full.rstrip(".")) >= len(short.rstrip("."))


def _stands_for(a: str, b: str) -> bool:
    if a.isascii() != b.isascii():
        a, b = romanize(a) or a, romanize(b) or b
    short, long = sorted((a.rstrip("."), b.rstrip(".")), key=len)
    if long.startswith(short) and (len(short) == 1 or len(short) > 2 or short == long):
        return True
    if short[0] != long[0]:
        return False
    if a.endswith(".") or b.endswith("."):
        return _shortened(short, long)
    return len(short) > 4 and OSA.distance(short, long) <= (2 if len(short) > 6 else 1)


def _shortened(a: str, b: str) -> bool:
    """Whether one word may abbreviate the other: all its letters in order, the first one first."""
    short, long = sorted((a, b), key=len)
    letters = iter(long)
    return short == long or (short[0] == long[0] and all(letter in letters for letter in short))
