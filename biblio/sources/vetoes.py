"""What keeps two references apart whatever else they share: year, date, volume, edition, translator."""

from __future__ import annotations

from typing import Literal

from biblio.sources.containers import containers
from biblio.sources.forms import Form
from biblio.sources.people import resemblance
from biblio.sources.wording import Bond, overlap

Years = Literal["equal", "near", "one missing", "both missing", "differ"]
Differing = tuple[int, str, str]
"""A row of the table in `biblio.sources.compare`, a CSL variable, and what was seen there."""


def years(a: Form, b: Form) -> Years:
    """Compare the years of publication.

    ``near`` is a year within a range, next to one that is not firm, or next after a copyright year: books
    that come out in autumn carry the year to come, or that of the copyright.
    """
    if a.year is None or b.year is None:
        return "both missing" if a.year is b.year else "one missing"
    if a.year == b.year:
        return "equal" if a.until == b.until else "near"
    if a.year <= b.year <= (a.until or a.year) or b.year <= a.year <= (b.until or b.year):
        return "near"
    early, late = sorted((a, b), key=lambda form: form.year or 0)
    apart = b.year - a.year
    unfirm = {"circa", "supplied"} & {a.mark, b.mark} or (early.mark, late.mark) == ("copyright", "printed")
    return "near" if unfirm and abs(apart) == 1 else "differ"


def dates(a: Form, b: Form) -> Literal["agree", "differ", "unknown"]:
    """Month and day, where both sides have them."""
    pairs = [(x, y) for x, y in ((a.month, b.month), (a.day, b.day)) if x is not None and y is not None]
    if any(x != y for x, y in pairs):
        return "differ"
    return "agree" if pairs and years(a, b) == "equal" else "unknown"


def located(a: Form, b: Form) -> bool:
    """Whether volume or issue, and page where both have one, place two pieces at one spot."""
    pairs = [(a.volume, b.volume), (a.issue, b.issue), (a.page, b.page)]
    given = [x == y for x, y in pairs if x and y]
    return bool(given) and all(given) and (bool(a.issue and b.issue) or len(given) > 1)


def pages(a: Form, b: Form) -> Bond:
    """Compare the pages on which two pieces begin; the only number on one side may be that of the volume."""
    if not a.page or not b.page or _is_volume(a, b) or _is_volume(b, a):
        return "missing"
    return "agree" if a.page == b.page else "conflict"


def _is_volume(a: Form, b: Form) -> bool:
    """Whether what one side has for a page is the volume of the other: ``ApJ 506``, ``ApJ 506, L19``."""
    return not a.volume and a.page == b.volume and a.page != b.page


def homes(a: Form, b: Form) -> Bond:
    """Who brought it out: the publisher; of a piece, the container."""
    return containers(a, b) if a.piece and b.piece else overlap(a.publishers, b.publishers)


def other_volume(a: Form, b: Form) -> Differing | None:
    """Volumes, issues of a periodical, or numbers and shelf marks that differ.

    What begins on one page of one volume is in one issue, whatever is printed. The number of an article is
    what somebody's data base calls it.
    """
    if a.volume and b.volume and a.volume != b.volume:
        return 5, "volume", "other volume"
    pieces = a.piece and b.piece
    if pieces and a.issue and b.issue and a.issue != b.issue and not (a.volume and pages(a, b) == "agree"):
        return 5, "issue", "other issue"
    if a.shelf and b.shelf and a.shelf != b.shelf and (a.shelved or b.shelved or not pieces):
        return 5, "number", "other number or shelf mark"
    return None


def other_edition(a: Form, b: Form) -> Differing | None:
    """Edition statements or translators that differ."""
    if _editions_differ(a.edition, b.edition):
        return 6, "edition", "other edition"
    known = a.translators and b.translators
    if known and not any(resemblance(x, y) for x in a.translators for y in b.translators):
        return 6, "translator", "other translators"
    return None


def thesis_and_book(a: Form, b: Form) -> bool:
    """Whether one is a thesis and one the book that a house made of it.

    What names no house may be the thesis, cited without the word for it.
    """
    return {a.maker, b.maker} == {"school", "house"} and a.kind == b.kind == "whole"


def clash(a: Form, b: Form) -> bool:
    """Whether two forms name different years, volumes, editions or translators."""
    return years(a, b) == "differ" or bool(other_volume(a, b) or other_edition(a, b))


def _editions_differ(a: frozenset[str], b: frozenset[str]) -> bool:
    """``2`` and ``3`` differ, ``new`` and ``rev`` do; ``2`` may be what others call ``rev``."""
    if a <= b or b <= a:
        return False
    return all(x.isdigit() for x in a) == all(x.isdigit() for x in b)
