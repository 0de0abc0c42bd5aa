"""The stretches of a document in which citations are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 6000
"""Characters of a block at most: a longer one is parted at the end of a line or sentence."""

WIDEST = 160
"""Characters at most of a line that may be part of a paragraph; where one is longer, lines are paragraphs."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\s")
_HINT = re.compile(
    r"(?<!\d)(?:1[4-9]\d\d|20[0-3]\d)(?!\d)"
    r"|\b(?:pp?|pag|pagg|vol|no|nr|fol|s|с|стр|т|bd)\.?\s?\d"
    r"|\bib(?:id|idem)\b|\bop\.\s?cit|\bloc\.\s?cit|\bebd|\bebenda|a\.\s?a\.\s?O|\bivi\b|там же|указ\. соч"
    r"|https?://|\bwww\.|\b10\.\d{4,}/",
    re.IGNORECASE,
)


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Extents of lines without a blank one between them, or of single lines where each is a paragraph.

    Those are left out that hold nothing of what citations have: a year, a page, a back-reference, an address.
    """
    for lines in _groups(text):
        if any(end - start > WIDEST for start, end in lines):
            for start, end in lines:
                yield from _parts(text, start, end)
        else:
            yield from _parts(text, lines[0][0], lines[-1][1])


def _groups(text: str) -> Iterator[list[tuple[int, int]]]:
    """Lines between blank ones."""
    group: list[tuple[int, int]] = []
    position = 0
    while position < len(text):
        match = _LINE.match(text, position)
        end = match.end() if match else len(text)
        if text[position:end].strip():
            group.append((position, end))
        elif group:
            yield group
            group = []
        position = end
    if group:
        yield group


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        cut = _cut(text, start, start + LONGEST)
        if _HINT.search(text, start, cut):
            yield start, cut
        start = cut
    if _HINT.search(text, start, end):
        yield start, end


def _cut(text: str, start: int, limit: int) -> int:
    """The last line end in the second half of ``text[start:limit]``, else a sentence end, else the limit."""
    middle = (start + limit) // 2
    line_end = max(text.rfind("\n", middle, limit), text.rfind("\r", middle, limit))
    if line_end >= 0:
        return line_end + 1
    ends = [match.end() for match in _SENTENCE_END.finditer(text, middle, limit)]
    return ends[-1] if ends else limit
