"""Keys like those that a library has: ``Woolf:1929``, ``woolf_room_1929``, ``WOOLF29``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from biblio.model import Reference, Source
from biblio.normalize import titles
from biblio.sources.citekeys import citekeys, distinct
from biblio.sources.romanize import romanize

_CASES: Mapping[str, Callable[[str], str]] = {
    "lower": str.lower,
    "upper": str.upper,
    "capital": str.capitalize,
}
_SIGN = re.compile(r"[^0-9A-Za-z]+")
_LETTERS = re.compile(r"[a-z]{0,2}\Z")
_YEARS = ("year", "yy")


class _Piece(NamedTuple):
    """A part of a key: signs, ``name`` (of the first person), ``word`` (of the title), ``year`` or ``yy``."""

    kind: str
    case: str = "lower"


def keys_like(references: Sequence[Reference], held: Collection[Source]) -> tuple[str, ...]:
    """A key for each reference, in their order, of the shape that most keys of a library have.

    Where no shape is that of more than half of them, or a reference lacks what it needs, keys are those of
    `citekeys`. None is a key of the library; keys that would be equal get letters as there.
    """
    taken = [source.key for source in held]
    shape = _shape(held)
    plain = citekeys(references, taken)
    if not shape:
        return plain
    bases = [_written(shape, reference) or key for reference, key in zip(references, plain, strict=True)]
    return distinct(bases, references, taken)


def _shape(held: Collection[Source]) -> tuple[_Piece, ...]:
    shapes = Counter(_read(source.key, source.reference) for source in held)
    best = max(shapes, key=lambda shape: (shapes[shape], shape), default=())
    return best if 2 * shapes[best] > shapes.total() else ()


def _read(key: str, reference: Reference) -> tuple[_Piece, ...]:
    """Take a key apart; empty if it is not made of what the reference says."""
    values = _values(reference)
    pieces: list[_Piece] = []
    at = 0
    while at < len(key):
        rest = key[at:]
        if sign := _SIGN.match(rest):
            pieces.append(_Piece(sign[0]))
            at += sign.end()
        elif found := next((kind for kind, value in values.items() if rest.lower().startswith(value)), ""):
            text = rest[: len(values.pop(found))]
            pieces.append(_Piece(found, _case(text)))
            at += len(text)
        else:
            return tuple(pieces) if pieces and pieces[-1].kind in _YEARS and _LETTERS.match(rest) else ()
    return tuple(pieces)


def _values(reference: Reference) -> dict[str, str]:
    """What keys are made of, as far as the reference has it; longer values come before their beginnings."""
    people = reference.author or reference.editor or reference.translator
    name = f"{people[0].particle} {people[0].family or people[0].literal}" if people else ""
    words = (romanize(word) for word in titles.content_words(reference.title))
    year = str(reference.issued.year) if reference.issued and reference.issued.year > 999 else ""
    values = {"name": romanize(name), "word": next(filter(None, words), ""), "year": year, "yy": year[2:]}
    return {kind: value.replace(" ", "") for kind, value in values.items() if value}


def _case(text: str) -> str:
    return next((case for case, spell in _CASES.items() if spell(text) == text), "capital")


def _written(shape: Sequence[_Piece], reference: Reference) -> str:
    values = _values(reference)
    parts = [
        piece.kind if _SIGN.fullmatch(piece.kind) else _CASES[piece.case](values.get(piece.kind, ""))
        for piece in shape
    ]
    return "".join(parts) if all(parts) else ""
