"""Sections of codes: ``18 U.S.C. § 2703(d)`` has its title before the code, and what brackets hold behind it.

So The Bluebook has it (rule 12.3): title by its number, abbreviated code, sign, section with subdivisions.
"""

from __future__ import annotations

from collections.abc import Sequence

from biblio.citations.labelling.label_runs import label_pages
from biblio.citations.labelling.labels import is_value
from biblio.citations.labelling.tokens import Tokens

_SIGNS = frozenset({"§", "§§"})
_LONGEST_CODE, _LONGEST_PART, _MOST_PARTS = 12, 4, 6


def relabel_sections(tokens: Tokens, labels: list[str]) -> None:
    """Label anew, in place, titles of codes and subdivisions of sections wherever a code and ``§`` stand."""
    words = tokens.words
    for at in range(1, len(words) - 1):
        if words[at] not in _SIGNS or not words[at + 1][0].isdigit():
            continue
        code = _code_start(words, labels, at)
        if code == at:
            continue
        _take_in_title(tokens, labels, code)
        label_pages(tokens, labels, at + 1, _section_end(tokens, at + 1))


def _code_start(words: Sequence[str], labels: Sequence[str], sign: int) -> int:
    """Where the container right before a sign begins, if it is abbreviated as codes are; else the sign."""
    end = sign
    while end > 0 and words[end - 1] == "." and not is_value(labels[end - 1]):
        end -= 1
    start = end
    while start > 0 and labels[start - 1] == "container" and end - start < _LONGEST_CODE:
        start -= 1
    short = "." in words[start:sign] and words[start : start + 1] != [] and words[start][0].isupper()
    return start if start < end and short else sign


def _take_in_title(tokens: Tokens, labels: list[str], code: int) -> None:
    number = code - 1
    glued = number < 0 or tokens.gaps[code] != "s"
    if not glued and tokens.words[number].isdecimal() and not is_value(labels[number]):
        labels[number] = "volume"


def _section_end(tokens: Tokens, number: int) -> int:
    """The token past a section and its subdivisions, which stand in brackets glued to it."""
    words, end = tokens.words, number + 1
    for _ in range(_MOST_PARTS):
        opens = words[end : end + 1] == ["("] and tokens.gaps[end] == "" and words[end + 2 : end + 3] == [")"]
        if not opens or len(words[end + 1]) > _LONGEST_PART:
            break
        end += 3
    return end
