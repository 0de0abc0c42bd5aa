"""Whether a page can stand in an article, a chapter or a case that has pages of its own."""

from __future__ import annotations

import re

from biblio.model import Locator

_EXTENT = re.compile(r"([A-Za-z]*)(\d+)(?:-([A-Za-z]*)(\d+))?")
_FIRST_PAGE = re.compile(r"([A-Za-z]*)(\d+)(?![\d.:])")
_PAGES = frozenset({"page", "column"})


def lies_outside(place: Locator | None, extent: str) -> bool:
    """Whether a place cited cannot be in a piece that stands on the pages ``extent``.

    ``extent`` is as in ``Reference.page``: ``91-128``, ``207-9``, ``S95-S120``, or a first page alone, before
    which nothing of the piece can stand. What is no page, or is counted otherwise (``133.9``), may be
    anywhere.
    """
    printed = _EXTENT.fullmatch(extent)
    cited = _FIRST_PAGE.match(place.value) if place and place.label in _PAGES else None
    if not printed or not cited or cited[1] != printed[1]:
        return False
    page, first = int(cited[2]), int(printed[2])
    return page < first or (printed[4] is not None and page > _last(printed[2], printed[4]))


def first_page(extent: str) -> int:
    """The first page of ``extent``; 0 where it says none."""
    printed = _EXTENT.fullmatch(extent)
    return int(printed[2]) if printed else 0


def _last(first: str, last: str) -> int:
    """The last page, its leading digits as those of the first where they are left out."""
    return int(first[: max(len(first) - len(last), 0)] + last)
