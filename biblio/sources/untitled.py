"""References without a title: known by an address, or by their place in a periodical."""

from __future__ import annotations

from biblio.sources.containers import containers
from biblio.sources.evidence import Comparison, Evidence
from biblio.sources.forms import Form
from biblio.sources.people import Kinship
from biblio.sources.support import APART
from biblio.sources.vetoes import clash, dates, located, other_volume, pages, years
from biblio.sources.wording import Bond, near, titles_alike

# The score of references that lead to one address: it ranks below identical forms.
_ONE_ADDRESS = 0.95


def compare_untitled(a: Form, b: Form, kin: Kinship) -> Comparison:
    """Rows 2 and 3 of the table in `biblio.sources.compare` where one side has no title, or neither has.

    Rows 7 and 15 for what is known by its address, or its place in a periodical.
    """
    seen = Evidence("author", kin.text)
    if kin.bond in APART:
        return Comparison("different", 0.0, (seen,), 2)
    if one_address(a, b) and not clash(a, b):
        return Comparison("same", _ONE_ADDRESS, (seen, Evidence("URL", "same address")), 7)
    if a.piece or b.piece:
        return _untitled(a, b, kin)
    return Comparison("unsure", 0.0, (seen, Evidence("title", titles_alike(a, b).text)), 3)


def one_address(a: Form, b: Form) -> bool:
    """Whether the DOI, else the shelf mark, else the web address of two references is the same.

    A part and the whole may be at one web address or shelf mark; a DOI is of one of them.
    """
    theirs = dict(address.split(":", 1) for address in b.addresses)
    ours = (address.split(":", 1) for address in a.addresses)
    kind, found = next(((kind, value == theirs[kind]) for kind, value in ours if kind in theirs), ("", False))
    part_and_whole = a.piece != b.piece and "whole" in (a.kind, b.kind)
    return found and containers(a, b) != "conflict" and (kind == "doi" or not part_and_whole)


def _untitled(a: Form, b: Form, kin: Kinship) -> Comparison:
    """Row 15 where a piece is known by container, date, volume and page alone."""
    home, of_years, of_dates = _homes_of_untitled(a, b), years(a, b), dates(a, b)
    seen = (
        Evidence("container-title", home),
        Evidence("issued", f"years: {of_years}"),
        Evidence("author", kin.text),
    )
    score = 0.6 + 0.3 * (kin.score - 0.5)
    if home == "conflict" or of_years in ("differ", "near") or of_dates == "differ" or other_volume(a, b):
        return Comparison("different", 0.0, seen, 15)
    if pages(a, b) == "conflict":
        return Comparison("different", 0.0, (*seen, Evidence("page", "other pages")), 15)
    if a.url and b.url and a.url != b.url:
        return Comparison("unsure", score, (*seen, Evidence("URL", "other address")), 15)
    one_title = bool(a.title or b.title) and containers(a, b) != "missing"
    found = (
        located(a, b)
        or _one_decision(a, b)
        or (not one_title and (of_dates == "agree" or _in_one_volume(a, b, kin)))
    )
    if home == "agree" and found and not (one_title and kin.bond == "missing"):
        return Comparison("same", score, seen, 15)
    return Comparison("unsure", score, seen, 15)


def _one_decision(a: Form, b: Form) -> bool:
    """Whether two cases have one page and year, the volume of what prints them: ``NJW 2005, 1190``."""
    return a.case and b.case and bool(a.page) and a.page == b.page and years(a, b) == "equal"


def _homes_of_untitled(a: Form, b: Form) -> Bond:
    """Compare containers; what one side has as its title may be the container, read otherwise."""
    for one, other in ((a, b), (b, a)):
        if not one.container and not other.title and near(one.telling_title, other.container):
            return "agree"
    return containers(a, b)


def _in_one_volume(a: Form, b: Form, kin: Kinship) -> bool:
    """Whether the same persons are named, and volume and year are the same."""
    return kin.bond == "agree" and bool(a.volume) and a.volume == b.volume and years(a, b) == "equal"
