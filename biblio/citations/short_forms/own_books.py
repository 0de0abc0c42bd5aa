"""Pieces in a book by their own author, or edited by them: ``Roe, Gates, in: ders. (Hg.), Walls``.

The rule of the same person: the word that stands in the place of who wrote or edited the book means all
authors of the piece, if its number can be theirs. With a role behind it, or joined to the names of editors,
it is an editor, else the author of the book (CSL ``container-author``, BibLaTeX ``bookauthor``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from biblio.citations.assembling.assemble import assemble
from biblio.model import Citation, Extra, Reading, Reference, Source, Span
from biblio.normalize.roles import roles

_OF_ONE = re.compile(r"(?:ders|dems|idem|id|eadem|ead)\W*", re.IGNORECASE)
_OF_SEVERAL = re.compile(r"(?:iidem|iid|eaedem)\W*", re.IGNORECASE)
_OF_ANY = re.compile(r"(?:dies|dens)\W*", re.IGNORECASE)
_JOINED = re.compile(r"[\s.]*(?:[/&,]|,?\s*(?:und|u\.|and|et|e|y|и)(?=\s))\s*", re.IGNORECASE)

_HOLDING = frozenset({"publisher", "place", "series", "title"})
"""What the title of a book is taken for."""

Role = Literal["author", "editor"]


def with_own_books(text: str, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings of a text; of pieces in books that their authors edited, with these as editors.

    Args:
        text: The text in which they stand.
        readings: Its readings, with the authors that words and dashes stand for.
    """
    for reading in readings:
        reading = _with_book(text, reading)
        role = own_role(text, reading.spans)
        yield _in_own(text, reading, role) if role else reading


def _with_book(text: str, reading: Reading) -> Reading:
    """A reading with the book behind ``in: ders.,`` as what holds the piece, if that was not seen."""
    at = _stand_in(text, reading.spans, _HOLDING)
    if at is None or any(span.label == "container" for span in reading.spans):
        return reading
    book = replace(reading.spans[at + 1], label="container")
    spans = (*reading.spans[: at + 1], book, *reading.spans[at + 2 :])
    reference, locator = assemble(text, spans)
    reference = replace(reference, author=reading.reference.author)
    return replace(reading, spans=spans, reference=reference, locator=locator)


def _in_own(text: str, reading: Reading, role: Role) -> Reading:
    """A piece in a book of its author; with a date it is cited in full."""
    said = reading.reference
    if role == "editor" and _may_be_all(text, reading.spans, said):
        editors = (*said.author, *(name for name in said.editor if name not in said.author))
        said = replace(said, editor=editors)
    return replace(reading, form="full" if said.issued else reading.form, reference=said)


def book_author(source: Source, citations: Sequence[Citation]) -> tuple[Extra, ...]:
    """The author of the book that holds a piece, where those who cite it tell that it is the piece's own.

    Args:
        source: A source that is no entry of a library.
        citations: Those that cite it.
    """
    if not source.reference.container_title:
        return ()
    told = [one for one in citations if own_role(one.text, _spans(one))]
    if not told or not all(_is_in_own_book(one) for one in told):
        return ()
    return (Extra("container-author", source.reference.author),)


def stands_in_own(citation: Citation) -> bool:
    """Whether the word of a citation that seems to point back stands for who wrote or edited its book."""
    return own_role(citation.text, _spans(citation)) is not None


def own_role(text: str, spans: tuple[Span, ...]) -> Role | None:
    """What the authors of a piece are to the book that holds it, where a word stands there for them."""
    at = _stand_in(text, spans)
    if at is None:
        return None
    stand_in, behind = spans[at], spans[at + 1]
    between = text[stand_in.end : behind.start]
    joined = behind.label == "editor" and _JOINED.fullmatch(between)
    return "editor" if joined or (behind.label == "container" and "editor" in roles(between)) else "author"


def _stand_in(
    text: str, spans: tuple[Span, ...], behind_it: frozenset[str] = frozenset({"container", "editor"})
) -> int | None:
    """The position of the word that stands, behind a title, for who wrote or edited the book named next."""
    titled = False
    for at, (span, behind) in enumerate(pairwise(spans)):
        if titled and span.label == "xref" and behind.label in behind_it:
            return at if _is_same(text[span.start : span.end]) else None
        titled = titled or span.label == "title"
    return None


def _is_same(word: str) -> bool:
    return any(pattern.fullmatch(word) for pattern in (_OF_ONE, _OF_SEVERAL, _OF_ANY))


def _may_be_all(text: str, spans: tuple[Span, ...], reference: Reference) -> bool:
    """Whether the word can stand for all authors, by its number and theirs."""
    at = _stand_in(text, spans)
    if at is None or not reference.author or "author" in reference.et_al:
        return False
    word, several = text[spans[at].start : spans[at].end], len(reference.author) > 1
    return bool((_OF_SEVERAL if several else _OF_ONE).fullmatch(word) or _OF_ANY.fullmatch(word))


def _is_in_own_book(citation: Citation) -> bool:
    text, spans = citation.text, _spans(citation)
    return own_role(text, spans) == "author" and _may_be_all(text, spans, citation.reading.reference)


def _spans(citation: Citation) -> tuple[Span, ...]:
    """The spans of a citation, counted from its first character."""
    start = citation.reading.start
    spans = citation.reading.spans
    return tuple(Span(span.label, span.start - start, span.end - start) for span in spans)
