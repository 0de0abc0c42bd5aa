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

_REMARKS = frozenset({"pages", "note"})
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
    said = _without_values(citation)
    end, suffix = _suffix(citation, said)
    if re.search(r"[\[\]{}@`\\]", suffix):
        return Remark(start, "", suffix)
    return Remark(start, suffix, _unsaid(citation, said[start:end]))


def _suffix(citation: Citation, said: str) -> tuple[int, str]:
    """Where the remark behind the place cited begins, and what it says."""
    locator, origin = citation.reading.locator, citation.reading.start
    places = [span for span in citation.reading.spans if span.label == "pages"]
    words = _WORD.findall(locator.value) if locator else []
    if not places or not words or (locator and locator.value.endswith(".")):
        return len(said), ""
    found = said.find(words[-1], places[-1].start - origin)
    at = found + len(words[-1]) if found >= 0 else places[-1].end - origin
    if not _WORD.search(said, at):
        return len(said), ""
    remark = said[at:].strip(" ,.;:\t\r\n\u00a0").replace("[", "(").replace("]", ")")
    return at, " ".join(remark.split())


def _without_values(citation: Citation) -> str:
    """The text of a citation with spaces for its values, but for the place cited and remarks."""
    origin = citation.reading.start
    said = list(citation.text)
    for span in citation.reading.spans:
        if span.label not in _REMARKS:
            said[span.start - origin : span.end - origin] = " " * (span.end - span.start)
    return "".join(said)


def _unsaid(citation: Citation, said: str) -> str:
    """The first word that is no part of a value and no cue for one.

    What the place cited says beyond the locator is no part of one, nor is a remark.
    """
    reading = citation.reading
    kept = reading.locator.value if reading.locator else ""
    known = {*_WORD.findall(f"{kept} {reading.reference.volume}")}
    return next((word for word in _WORD.findall(said) if word not in known and not _is_cue(word)), "")


def _is_cue(word: str) -> bool:
    return word.casefold() in KIND_OF or is_cue(word) or (len(word) == 1 and word.isalpha())
