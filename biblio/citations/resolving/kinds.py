"""The kind of thing that a back-reference calls what it means: ``art. cit.``, ``thèse citée``."""

from __future__ import annotations

import re
from typing import TypeVar

from biblio.citations.short_forms.works import Work
from biblio.model import Source

_PIECE = re.compile(r"\s*(?:art|aufs)", re.IGNORECASE)
_PIECES = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference"}
)
_THESIS = re.compile(r"\s*(?:th[èe]se|diss|tesi)", re.IGNORECASE)
_THESES = frozenset({"thesis"})

_Described = TypeVar("_Described", Work, Source)


def of_kind(xref: str, works: list[_Described] | None) -> list[_Described] | None:
    """The works that are what ``art. cit.`` or ``thèse citée`` calls them, if some are."""
    kinds = _PIECES if _PIECE.match(xref) else _THESES if _THESIS.match(xref) else None
    return [work for work in works or () if kinds and work.reference.type in kinds] or works
