"""What a citation says that is no part of its reference or locator, and has to stay when it is rewritten."""

from __future__ import annotations

import re
from typing import NamedTuple

from biblio.citations.cited_place import is_cue
from biblio.citations.cues import KIND_OF
from biblio.model import Citation

AROUND = frozenset({"marker", "signal"})
"""The labels of what stands before a citation and introduces it."""
UNSAID = "no entry and no locator would keep"

_WORD = re.compile(r"[^\W_]+")
_OPENING = "“„«‘\"'*_(["


class Remark(NamedTuple):
    """What has to stay of a citation.

    ``start`` is the character of its text at which its values begin; what stands before that stays in front.
    ``suffix`` is the remark behind the place cited, with round brackets for square ones. ``unsaid`` is the
    first word that has no place in a rewriting, empty if there is none.
    """

    start: int
    suffix: str
    unsaid: str


def remark_of(citation: Citation) -> Remark:
    """Tell what has to stay of a citation."""
    text, origin = citation.text, citation.reading.start
    values = [span.start - origin for span in citation.reading.spans if span.label not in AROUND]
    head = text[: values[0] if values else 0]
    start = len(head.rstrip(_OPENING)) if _WORD.search(head) else 0
    end, suffix = _suffix(citation)
    if re.search(r"[\[\]{}@`\\]", suffix):
        return Remark(start, "", suffix)
    return Remark(start, suffix, _unsaid(citation, start, end))


def _suffix(citation: Citation) -> tuple[int, str]:
    """Where the remark behind the place cited begins, and what it says."""
    text, locator, origin = citation.text, citation.reading.locator, citation.reading.start
    places = [span for span in citation.reading.spans if span.label == "pages"]
    words = _WORD.findall(locator.value) if locator else []
    if not places or not words or (locator and locator.value.endswith(".")):
        return len(text), ""
    found = text.find(words[-1], places[-1].start - origin)
    at = found + len(words[-1]) if found >= 0 else places[-1].end - origin
    if not _WORD.search(text, at):
        return len(text), ""
    remark = text[at:].strip(" ,.;:\t\r\n\u00a0").replace("[", "(").replace("]", ")")
    return at, " ".join(remark.split())


def _unsaid(citation: Citation, start: int, end: int) -> str:
    """The first word in ``text[start:end]`` that is no part of a value and no cue for one.

    What the place cited says beyond the locator is no part of one, either.
    """
    reading = citation.reading
    said = list(citation.text)
    for span in reading.spans:
        if span.label != "pages":
            said[span.start - reading.start : span.end - reading.start] = " " * (span.end - span.start)
    kept = reading.locator.value if reading.locator else ""
    known = {*_WORD.findall(f"{kept} {reading.reference.volume}")}
    words = _WORD.findall("".join(said)[start:end])
    return next((word for word in words if word not in known and not _is_cue(word)), "")


def _is_cue(word: str) -> bool:
    return word.casefold() in KIND_OF or is_cue(word) or (len(word) == 1 and word.isalpha())
