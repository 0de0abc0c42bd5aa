"""What speaks for one source so strongly that its persons, or its title, may be printed otherwise."""

from __future__ import annotations

from typing import NamedTuple

from biblio.sources.containers import containers
from biblio.sources.forms import Form
from biblio.sources.people import Kinship, kinship
from biblio.sources.romanize import coarse, romanize
from biblio.sources.vetoes import Years, homes, located, pages, years
from biblio.sources.wording import (
    LONG_TITLE,
    Likeness,
    cities,
    overlap,
    same_words,
    slip,
    telling,
    titles_alike,
)

APART = ("conflict", "doubtful")
"""The bonds of persons that may be others."""
# Titles in two transliterations have so much of their letters in common.
_SAME_SOUNDS = 0.7
_MISREAD = "same words, parted otherwise"


class Pair(NamedTuple):
    """Two references with titles, and how their persons, titles and years stand to each other."""

    a: Form
    b: Form
    kin: Kinship
    alike: Likeness
    years: Years


def paired(a: Form, b: Form, kin: Kinship | None = None) -> Pair:
    """Compare persons, titles and years, seen through misreadings: a title taken for a part of a name.

    ``kin`` is how the persons compare, where that is known already.
    """
    pair = Pair(a, b, kin or kinship(a, b), titles_alike(a, b), years(a, b))
    apart = pair.kin.bond in APART or pair.alike.bond in ("other", "doubtful")
    if not apart or not same_words(a, b):
        return pair
    return pair._replace(kin=Kinship("agree", 0.85, _MISREAD), alike=Likeness("equal", 0.85, _MISREAD))


def one_isbn(a: Form, b: Form) -> bool:
    """Whether two books have one ISBN; that of a chapter is of its book, and tells no chapters apart."""
    return bool(a.isbn) and a.isbn == b.isbn and not (a.piece or b.piece)


def strangers(a: Form, b: Form) -> bool:
    """Whether what names other persons is another thing, however alike the titles: most pairs that meet are.

    False is no answer. True says, at little cost, that neither `corroborated` nor `same_words` can hold.
    """
    if a.doi and a.doi == b.doi:
        return False
    if years(a, b) == "equal":
        at_one_page = a.piece and b.piece and pages(a, b) == "agree"
        one_imprint = "agree" in (overlap(a.publishers, b.publishers), cities(a, b))
        if at_one_page or one_isbn(a, b) or (one_imprint and not (a.piece and b.piece)):
            return False
    return not same_words(a, b)


def corroborated(pair: Pair) -> bool:
    """Whether other persons, or a title that says less, may be of one source, as all else says that it is.

    All else is the year and the imprint with the number of pages or, where persons differ, a title of four
    telling words; what is entered under a body here and under a person there needs no more than the pages and
    one part of the imprint. Of two pieces it is one page of one volume or, unless no person agrees, such a
    title and no other container and page. One DOI or ISBN is enough.
    """
    a, b, kin, alike, of_years = pair
    told = alike.bond == "equal" and telling(a, b, whole=True) >= LONG_TITLE
    if of_years != "equal":
        return False
    if (a.doi and a.doi == b.doi) or one_isbn(a, b):
        return True
    if a.piece and b.piece:
        home, place = containers(a, b), pages(a, b)
        at_one_place = home == place == "agree" and located(a, b)
        return at_one_place or (told and kin.bond != "conflict" and "conflict" not in (home, place))
    imprints = [overlap(a.publishers, b.publishers), cities(a, b)]
    one_extent = bool(a.extent) and a.extent == b.extent
    if one_extent and kin.bond == "doubtful":
        return imprints.count("conflict") < 2
    if "agree" not in imprints or "conflict" in imprints or (a.extent and b.extent and not one_extent):
        return False
    return one_extent or (told if kin.bond in APART else kin.bond == "agree")


def told_without_persons(pair: Pair) -> bool:
    """Whether title and imprint may say one source though nobody is named on one side, or on both (row 14).

    Where one side names somebody, the whole title has to agree and the publisher; a title of less than four
    telling words also needs year and place, one of less than two is never enough. The same number of pages in
    the same year does for the imprint and, of pieces, court cases for one, the spot in a volume.
    """
    a, b, _, alike, of_years = pair
    if a.piece and b.piece and not (a.people or b.people) and located(a, b):
        return containers(a, b) == "agree"
    home, place, size = homes(a, b), cities(a, b), telling(a, b, whole=True)
    if a.extent and a.extent == b.extent and of_years == "equal" and size > 1:
        return True
    if alike.bond == "shorter":
        return size >= LONG_TITLE and home == place == "agree"
    if a.people or b.people:
        settled = size > 1 and place == "agree" and of_years == "equal"
        return home == "agree" and (settled or size >= LONG_TITLE)
    return "agree" in (home, place) or size >= LONG_TITLE


def one_title_in_two_languages(pair: Pair) -> bool:
    """Whether a title is the other one in other letters, or one side says that it is translated from it.

    Other letters are those of another script or, in an edition of another year, of another system of
    transliteration.
    """
    a, b, _, alike, of_years = pair
    if alike.bond == "other script" or (of_years == "differ" and alike.score >= _SAME_SOUNDS):
        left, right = (tuple(coarse(romanize(" ".join(form.title))).split()) for form in (a, b))
        if len(left) > 1 and len(right) > 1 and slip(left, right):
            return True
    return any(form.original and slip(form.original, other.title) for form, other in ((a, b), (b, a)))
