"""When two references are one source: the comparison, row by row, with its evidence.

The first row that applies decides, and `Comparison.row` names it; rows 15 (for pieces that have no title),
16, 4 and 14 are tried after row 3, the others in their order.

==  =============================================================  ==================================
1   identical form                                                 same
2   other persons                                                  different
3   other titles, subtitles, or numbers in titles; no title        different; unsure
4   no subtitle on one side, years differ, short main title        unsure
5   volumes, or report numbers, differ                             same work
6   editions or translators differ                                 same work
7   ISBN or DOI equal (untitled: shelf mark or URL); DOIs differ   same; same work
8   years differ                                                   same work
9   years one apart, one of them not firm, same publisher          same
10  years equal, publishers agree or one is missing                same
11  years equal, publishers differ, places meet                    same
12  years equal, publishers and places differ                      same work
13  no year on one side                                            unsure
14  no author on one side                                          unsure, if the title is short
15  pieces: container, date, volume and page decide                same, same work, different, unsure
16  titles in two scripts                                          unsure
==  =============================================================  ==================================
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from biblio.model import Reference
from biblio.sources.forms import Form, prepare
from biblio.sources.people import Kinship, kinship, resemblance
from biblio.sources.wording import LONG_TITLE, Likeness, containers, overlap, titles_alike

Verdict = Literal["same", "same work", "different", "unsure"]
Years = Literal["equal", "near", "one missing", "both missing", "differ"]
Evidence = tuple[tuple[str, str], ...]

# The score of references that lead to one address where a title is missing: it ranks below identical forms.
_ONE_ADDRESS = 0.95


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is known about two references.

    ``score``, between 0 and 1, ranks comparisons of one verdict; it is no probability. Of ``different`` ones
    it tells how near a miss it was: two misspellings of one name may be too far apart. ``evidence`` pairs
    CSL variables with what was seen in them; ``row`` is the row of the module's table that decided.
    """

    verdict: Verdict
    score: float
    evidence: Evidence
    row: int


def compare(a: Reference, b: Reference) -> Comparison:
    """Compare two references; the order of the two does not matter."""
    return compare_forms(prepare(a), prepare(b))


def compare_forms(a: Form, b: Form) -> Comparison:
    """`compare` for references that are prepared already."""
    if _identical(a, b):
        return Comparison("same", 1.0, (("form", "identical"),), 1)
    if b.identity < a.identity:
        a, b = b, a
    if {a.kind, b.kind} == {"whole", "article"}:
        return Comparison("different", 0.0, (("type", "a book and an article"),), 15)
    kin = kinship(a, b)
    if kin.bond == "conflict":
        near = min(kin.score, titles_alike(a, b).score) if kin.score else 0.0
        return _apart(a, b, 2, near, ("author", kin.text))
    if not (a.title and b.title) and _one_address(a, b) and not clash(a, b):
        return Comparison("same", _ONE_ADDRESS, (("author", kin.text), ("URL", "same address")), 7)
    if (a.piece or b.piece) and not (a.title and b.title):
        return _untitled(a, b, kin)
    alike = titles_alike(a, b)
    seen = (("author", kin.text), ("title", alike.text))
    if alike.bond == "other":
        return _apart(a, b, 3, alike.score, seen[1])
    if alike.bond in ("missing", "other script"):
        return Comparison("unsure", 0.0, seen, 3 if alike.bond == "missing" else 16)
    return _titled(a, b, kin, alike, seen)


def _identical(a: Form, b: Form) -> bool:
    """Whether two forms say the same; one thing may have two web addresses if its title tells it."""
    if a.identity == b.identity:
        return True
    return a.said == b.said and bool(a.title or (a.container and not (a.url and b.url)))


def _one_address(a: Form, b: Form) -> bool:
    """Whether the DOI, else the shelf mark, else the web address of two references is the same."""
    theirs = dict(address.split(":", 1) for address in b.addresses)
    ours = (address.split(":", 1) for address in a.addresses)
    found = next((value == theirs[kind] for kind, value in ours if kind in theirs), False)
    return found and containers(a, b) != "conflict"


def _apart(a: Form, b: Form, row: int, near: float, seen: tuple[str, str]) -> Comparison:
    if a.doi and a.doi == b.doi:
        return Comparison("unsure", 0.0, (seen, ("DOI", "same DOI")), 7)
    return Comparison("different", round(near, 4), (seen,), row)


def _titled(a: Form, b: Form, kin: Kinship, alike: Likeness, seen: Evidence) -> Comparison:
    """Rows 4 to 15 for references whose persons and titles agree."""
    years = _years(a, b)
    home, places = _homes(a, b), overlap(a.places, b.places)
    score = _score(a, b, kin, alike, years)
    seen = (*seen, ("issued", f"years: {years}"))

    def verdict(word: Verdict, row: int, *more: tuple[str, str]) -> Comparison:
        return Comparison(word, score, (*seen, *more), row)

    if alike.bond == "shorter" and years == "differ" and _telling(a, b) < LONG_TITLE:
        return verdict("unsure", 4, ("title", "a sequel may share a short main title"))
    if kin.bond == "missing" and not _anonymous_match(a, b, alike):
        return verdict("unsure", 14)
    if differing := _other_volume(a, b) or _other_edition(a, b):
        return verdict("same work", *differing)
    if a.doi and a.doi == b.doi and years != "differ":
        return verdict("same", 7, ("DOI", "same DOI"))
    if a.doi and b.doi and a.doi != b.doi:
        return verdict("same work", 7, ("DOI", "other DOI"))
    if a.isbn and a.isbn == b.isbn and years not in ("differ", "near"):
        return verdict("same", 7, ("ISBN", "same ISBN"))
    if a.piece or b.piece:
        return verdict(*_piece(a, b, years))
    if years == "differ" or (years == "near" and home != "agree"):
        return verdict("same work", 8)
    imprint = (("publisher", home), ("publisher-place", places))
    if home == "conflict" and places == "conflict":
        return verdict("same work", 12, *imprint)
    if years == "one missing":
        return verdict("unsure", 13, *imprint)
    if years == "near":
        return verdict("same", 9, *imprint)
    if home == "conflict":
        return verdict("same" if places == "agree" else "unsure", 11, *imprint)
    return verdict("same", 10, *imprint)


def _piece(a: Form, b: Form, years: Years) -> tuple[Verdict, int, tuple[str, str]]:
    """Row 15 where both pieces have a title."""
    home = containers(a, b)
    dates = _dates(a, b)
    seen = ("container-title", home)
    if years in ("differ", "near"):
        return "same work", 8, seen
    if home == "conflict" or dates == "differ":
        return "same work", 15, seen
    if "whole" in (a.kind, b.kind):
        return "unsure", 15, ("type", "a part and a whole")
    if years == "one missing" and not (home == "agree" and _located(a, b)):
        return "unsure", 13, seen
    return "same", 15, seen


def _untitled(a: Form, b: Form, kin: Kinship) -> Comparison:
    """Row 15 where a piece is known by container, date, volume and page alone."""
    home, years, dates = containers(a, b), _years(a, b), _dates(a, b)
    seen = (("container-title", home), ("issued", f"years: {years}"), ("author", kin.text))
    score = 0.6 + 0.3 * (kin.score - 0.5)
    if home == "conflict" or years in ("differ", "near") or dates == "differ" or _other_volume(a, b):
        return Comparison("different", 0.0, seen, 15)
    if a.page and b.page and a.page != b.page:
        return Comparison("different", 0.0, (*seen, ("page", "other pages")), 15)
    if a.url and b.url and a.url != b.url:
        return Comparison("unsure", score, (*seen, ("URL", "other address")), 15)
    one_title = bool(a.title or b.title)
    found = _located(a, b) if one_title else dates == "agree" or _located(a, b)
    if home == "agree" and found and not (one_title and kin.bond == "missing"):
        return Comparison("same", score, seen, 15)
    return Comparison("unsure", score, seen, 15)


def _years(a: Form, b: Form) -> Years:
    if a.year is None or b.year is None:
        return "both missing" if a.year is b.year else "one missing"
    if a.year == b.year:
        return "equal" if a.until == b.until else "near"
    firm = a.mark == b.mark == "printed"
    within = a.year <= b.year <= (a.until or a.year) or b.year <= a.year <= (b.until or b.year)
    return "near" if within or (not firm and abs(a.year - b.year) == 1) else "differ"


def _dates(a: Form, b: Form) -> Literal["agree", "differ", "unknown"]:
    """Month and day, where both sides have them."""
    pairs = [(x, y) for x, y in ((a.month, b.month), (a.day, b.day)) if x is not None and y is not None]
    if any(x != y for x, y in pairs):
        return "differ"
    return "agree" if pairs and _years(a, b) == "equal" else "unknown"


def _located(a: Form, b: Form) -> bool:
    """Whether volume or issue, and page where both have one, place two pieces at one spot."""
    pairs = [(a.volume, b.volume), (a.issue, b.issue), (a.page, b.page)]
    given = [x == y for x, y in pairs if x and y]
    return bool(given) and all(given) and (bool(a.issue and b.issue) or len(given) > 1)


def _telling(a: Form, b: Form, *, whole: bool = False) -> int:
    """How much the shorter main (or whole) title tells: words; pairs of letters in scripts without spaces."""
    told = (form.telling_title if whole else form.telling for form in (a, b))
    return min(sum(_weight(word) for word in title) for title in told)


def _weight(word: str) -> int:
    return max(len(word) // 2, 1) if "\u3040" <= word[0] <= "\u9fff" else 1


def _anonymous_match(a: Form, b: Form, alike: Likeness) -> bool:
    """Row 14: whether title and imprint carry the match when nobody is named on one side, or on both.

    Where one side names somebody, the whole title has to agree and the publisher; a title of less than four
    telling words also needs year and place, one of less than two is never enough. Of pieces, court cases for
    one, the spot in a volume tells enough.
    """
    if a.piece and b.piece and not (a.people or b.people) and _located(a, b):
        return containers(a, b) == "agree"
    home, places, size = _homes(a, b), overlap(a.places, b.places), _telling(a, b, whole=True)
    if alike.bond == "shorter":
        return size >= LONG_TITLE and home == places == "agree"
    if a.people or b.people:
        settled = size > 1 and places == "agree" and _years(a, b) == "equal"
        return home == "agree" and (settled or size >= LONG_TITLE)
    return "agree" in (home, places) or size >= LONG_TITLE


def _homes(a: Form, b: Form) -> Literal["agree", "missing", "conflict"]:
    """Who brought it out: the publisher; of a piece, the container."""
    return containers(a, b) if a.piece and b.piece else overlap(a.publishers, b.publishers)


def _other_volume(a: Form, b: Form) -> tuple[int, tuple[str, str]] | None:
    if a.volume and b.volume and a.volume != b.volume:
        return 5, ("volume", "other volume")
    if a.piece and b.piece and a.issue and b.issue and a.issue != b.issue:
        return 5, ("issue", "other issue")
    if a.shelf and b.shelf and a.shelf != b.shelf:
        return 5, ("number", "other number or shelf mark")
    return None


def _other_edition(a: Form, b: Form) -> tuple[int, tuple[str, str]] | None:
    if _editions_differ(a.edition, b.edition):
        return 6, ("edition", "other edition")
    if (
        a.translators
        and b.translators
        and not any(resemblance(x, y) for x in a.translators for y in b.translators)
    ):
        return 6, ("translator", "other translators")
    return None


def _editions_differ(a: frozenset[str], b: frozenset[str]) -> bool:
    """``2`` and ``3`` differ, ``new`` and ``rev`` do; ``2`` may be what others call ``rev``."""
    if a <= b or b <= a:
        return False
    return all(x.isdigit() for x in a) == all(x.isdigit() for x in b)


def _score(a: Form, b: Form, kin: Kinship, alike: Likeness, years: Years) -> float:
    """A hand-set sum that ranks links: 0.35 title, 0.25 persons, 0.15 year, 0.15 publisher, 0.1 the rest.

    It stays below the 1 of identical forms.
    """
    year = {"equal": 1.0, "near": 0.6, "one missing": 0.4, "both missing": 0.7, "differ": 0.0}[years]
    if years == "equal" and a.mark != b.mark:
        year = 0.95
    agreement = {"agree": 1.0, "missing": 0.5, "conflict": 0.0}
    numbering = [x == y for x, y in ((a.volume, b.volume), (a.edition, b.edition)) if x or y]
    score = (
        0.35 * alike.score
        + 0.25 * kin.score
        + 0.15 * year
        + 0.15 * agreement[_homes(a, b)]
        + 0.05 * agreement[overlap(a.places, b.places)]
        + 0.05 * (sum(numbering) / len(numbering) if numbering else 1.0)
    )
    other_isbn = a.isbn and b.isbn and a.isbn != b.isbn
    return round(min(max(score - (0.1 if other_isbn else 0.0), 0.0), 0.99), 4)


def clash(a: Form, b: Form) -> bool:
    """Whether two forms name different years, volumes, editions or translators."""
    return _years(a, b) == "differ" or bool(_other_volume(a, b) or _other_edition(a, b))


def cites(short: Form, full: Form) -> int:
    """How directly a citation without imprint may mean a fuller reference.

    4: it says just what the reference says, or leads to the same address; 3: its whole title; 2: the
    beginning of its title; 1: its author and some words of its title, or its author alone; 0: not at all. A
    title alone needs two telling words. Its beginning alone needs four, as does a title where the fuller
    reference names nobody.
    """
    if _identical(short, full):
        return 4
    kin = kinship(short, full)
    if kin.bond == "conflict" or clash(short, full):
        return 0
    if not short.title and short.addresses:
        return 4 if _one_address(short, full) else 0
    if not short.title:
        return int(bool(short.people) and not short.container and kin.bond in ("agree", "weak"))
    alike = titles_alike(short, full)
    if alike.bond not in ("equal", "shorter"):
        return int(kin.bond == "agree" and _abridged(short, full))
    enough = LONG_TITLE if short.people or alike.bond == "shorter" else 2
    if kin.bond == "missing" and _telling(short, full) < enough:
        return 0
    return 3 if alike.bond == "equal" else 2


def _abridged(short: Form, full: Form) -> bool:
    """Whether all telling words of a short title stand in a fuller one, in order."""
    rest = iter(full.title)
    return bool(short.telling) and all(word in rest for word in short.telling)
