"""Words and phrases known from library records and lists: in which fields of a citation they usually stand.

A field is a letter: ``f`` family name, ``g`` given name, ``p`` place, ``h`` publishing house, ``s`` serial,
``e`` series, ``a`` archive, ``b`` body (court, ministry, university), ``c`` ancient author or work, and ``t``
other title. All is in small letters, but for abbreviations such as ``BGH``; a phrase is its tokens with a
blank between each.
"""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent.parent / "data"
"""Where the trained model, the weights of the confidence and the lexicon lie."""
PREFIX = 2
"""Entries that share so many first letters are a part, which is read when one of them is asked for."""


class _Part(NamedTuple):
    """The fields of each word and phrase, and the tokens in the longest phrase that a word begins."""

    fields: dict[str, str]
    longest: dict[str, int]


def fields(entry: str) -> str:
    """The fields of a word or phrase, the most usual first; empty for one that is not known."""
    return _part(entry[:PREFIX]).fields.get(entry, "")


def fields_of(word: str) -> str:
    """The fields of a word as it is printed: of one in capitals those of the abbreviation first (``DOE``)."""
    known = fields(word.lower())
    if len(word) < PREFIX or not word.isupper():
        return known
    abbreviated = fields(word)
    return abbreviated + "".join(field for field in known if field not in abbreviated)


def longest_phrase(word: str) -> int:
    """The number of tokens in the longest known phrase that begins with a word; 0 when there is none."""
    return _part(word[:PREFIX]).longest.get(word, 0)


@cache
def _part(prefix: str) -> _Part:
    part = _Part({}, {})
    groups = _parts().get(prefix.encode(), b"").decode("utf-8")
    for group in filter(None, groups.split("\t")):
        known, *entries = group.split("|")
        part.fields.update(dict.fromkeys(entries, known))
    for phrase in (entry for entry in part.fields if " " in entry):
        first = phrase[: phrase.index(" ")]
        part.longest[first] = max(part.longest.get(first, 0), 1 + phrase.count(" "))
    return part


@cache
def _parts() -> dict[bytes, bytes]:
    """The lines of the file by the letters that they begin with; what is not asked for is not decoded."""
    lines = gzip.decompress((DATA / "lexicon.txt.gz").read_bytes()).split(b"\n")
    return {prefix: groups for prefix, _, groups in (line.partition(b"\t") for line in lines)}
