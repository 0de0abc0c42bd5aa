r"""The values of a ``.bib`` file: texts, numbers and abbreviations (``@string``) joined by ``#``."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping, MutableMapping, Sequence

from biblio.formats import edtf
from biblio.formats.blocks import Field

MONTHS: Mapping[str, str] = {name: str(number) for number, name in enumerate(edtf.MONTHS, 1)}
"""The abbreviations that BibTeX's styles define, each with the number of its month."""

# A value grows by so many characters at most when it is spelled out: abbreviations of abbreviations could
# make it grow without end.
_GROWTH = 100_000
_FLAT = re.compile(r"\{[^{}]*+\}")
_PIECE = re.compile(r"[\s#]*(?:(?P<opening>[{\"])|(?P<word>[^\s#{}\"]+)|.)", re.DOTALL)
_MARK = re.compile(r"[{}\"]")


def pieces(value: str) -> Iterator[tuple[str, bool]]:
    """Split a value at ``#``: texts without their braces or quotes (False), and bare words (True)."""
    at = 0
    while found := _PIECE.match(value, at):
        at = found.end()
        if found["opening"]:
            end = _closing(value, at, '"' if found["opening"] == '"' else "}")
            yield value[at:end], False
            at = end + 1
        elif found["word"]:
            yield found["word"], True


def spelled_out(value: str, strings: Mapping[str, str]) -> str:
    """Give the LaTeX of a value; an abbreviation that ``strings`` does not have stays as it is.

    Args:
        value: A value as printed, with braces or quotes.
        strings: Abbreviations in lower case, and what they stand for.
    """
    if _FLAT.fullmatch(value):
        return value[1:-1]
    parts = list(pieces(value))
    spelled = "".join(strings.get(text.lower(), text) if bare else text for text, bare in parts)
    return spelled if len(spelled) <= len(value) + _GROWTH else "".join(text for text, _ in parts)


def abbreviations(value: str) -> list[str]:
    """Give the abbreviations in a value, in lower case, without the names of months."""
    if _FLAT.fullmatch(value):
        return []
    words = (text.lower() for text, bare in pieces(value) if bare and not text.isdigit())
    return [word for word in words if word not in MONTHS]


def define(fields: Sequence[Field], strings: MutableMapping[str, str]) -> dict[str, str]:
    """Give the abbreviations that a ``@string`` defines, spelled out by those defined before."""
    defined: dict[str, str] = {}
    for field in fields:
        defined[field.name.lower()] = spelled_out(field.value, ChainMap(defined, strings))
    return defined


def _closing(value: str, start: int, closing: str) -> int:
    """Give the place where what opened before ``start`` closes, or the end of the value."""
    depth = 0
    for mark in _MARK.finditer(value, start):
        if depth == 0 and mark[0] == closing:
            return mark.start()
        depth += (mark[0] == "{") - (mark[0] == "}")
    return len(value)
