"""What stands in brackets, or in another script, beside a name: given names, another name, years.

Given names in brackets behind a family name (``CARBONNIER (Jean)``) are usual in French law and library
notes; a pseudonym or the name behind it (``Mark Twain [Samuel Clemens]``) in catalogues.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from biblio.normalize.asian import FIRST, holds_asian
from biblio.normalize.bodies import is_acronym, may_hold_body
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.name_words import traits, words_of

_INSIDE = r"[^()\[\]|]"
# A bracket, closed or cut off by the end; glued to a word only where it cannot be part of it.
_BRACKET = late_pattern(
    rf"(?<!\w)[(\[](?P<apart>{_INSIDE}*)(?:[)\]](?!\w)|$)"
    rf"|(?<=\w)[(\[](?P<joined>{_INSIDE}*[^\w|()\[\]]{_INSIDE}*|\d+)[)\]]"
)
_SEPARATOR = re.compile(r"[;,|/&،؛]|\s(?:and|und|et|y|e|og|och|en|и)\s")
# Nothing, or the bracket of the person before; behind a comma alone a given name may stand.
_BEFORE_PERSON = late_pattern(r"(?:\A|[;/&])[\s,]*(?:(?:and|und|et|y|e|og|och|en|и)\s)?\s*\Z")
# So much before a bracket shows what stands in it.
_FAR = 100
_SHORTEST = 4


class Aside(NamedTuple):
    """Another name of the person before, with its brackets: characters ``start`` to ``end``, half-open."""

    text: str
    start: int
    end: int


def asides(text: str) -> tuple[str, list[Aside]]:
    """The text without what stands beside names, and what that is.

    The text keeps its length: what is taken out becomes blanks, the brackets of given names become a comma
    and a semicolon.
    """
    found: list[Aside] = []
    asian = holds_asian(text)
    if not asian and "(" not in text and "[" not in text:
        return text, found
    parts: list[str] = []
    recent, at = "", 0
    for match in (_bracket_or_script() if asian else _BRACKET()).finditer(text):
        between, (start, end) = text[at : match.start()], match.span()
        recent = (recent + between)[-_FAR:]
        inside, cut = match["apart"] or match["joined"] or "", match.group()[-1] not in ")]"
        kind = "aside" if match.group()[0] not in "([" else _kind(recent, inside, cut=cut)
        if kind == "aside":
            found.append(Aside(" ".join(match.group().split()), start, end))
        shown = _shown(match.group(), kind)
        recent = (recent + shown)[-_FAR:]
        parts += [between, shown]
        at = end
    return "".join((*parts, text[at:])), found


@cache
def _bracket_or_script() -> re.Pattern[str]:
    """A bracket, or a name in an East Asian script behind one in letters."""
    script = rf"{FIRST}-\ud7af"
    return re.compile(rf"{_BRACKET().pattern}|(?<=[^\W\d_{script}]|\.)\s{{0,3}}[{script}]+")


def _shown(bracket: str, kind: str) -> str:
    """What stands in the place of a bracket, of the same length."""
    closed = bracket[-1] in ")]"
    inside = bracket[1:-1] if closed else bracket[1:]
    if kind == "given":
        return f",{inside};" if closed else f",{inside}"
    if kind == "name":
        return f" {inside} " if closed else f" {inside}"
    return bracket if kind == "body" else " " * len(bracket)


def _kind(before: str, inside: str, *, cut: bool) -> str:
    """``given`` names, a ``body``, a ``name`` of its own, another name (``aside``), or ``nothing``.

    ``cut`` tells that the bracket is not closed: of a word of three letters then the rest is lost.
    """
    words = words_of(inside, 0, len(inside))
    named = _SEPARATOR.split(before)[-1]
    said = words_of(named, 0, len(named))
    if not words or (cut and len(words[0].text) < _SHORTEST and not _are_initials(words[0].text)):
        return "nothing"
    if may_hold_body(inside) or (len(words) == 1 and is_acronym(words[0].text)):
        return "aside" if said and not may_hold_body(named) else "body"
    if not said:
        return "name"
    if all(traits(word.text).suffix for word in words):
        return "given"
    family = [word for word in said if not traits(word.text).particle]
    capitals = all(traits(word.text).capitals for word in family)
    called = [word.text for word in words if not traits(word.text).particle]
    given = bool(called) and all(traits(word).given or _are_initials(word) for word in called)
    initials = all("." in word and _are_initials(word) for word in called)
    begins = bool(_BEFORE_PERSON().search(before[: len(before) - len(named)]))
    lone = len(family) == 1 and (_is_family(family[0].text) or (initials and begins))
    return "given" if given and (lone or (capitals and family)) else "aside"


def _are_initials(word: str) -> bool:
    """Whether a word in brackets is initials: ``J.-P.``, ``JP``; three capitals may be a body's."""
    return traits(word).initials and ("." in word or len(word) < 3)


def _is_family(word: str) -> bool:
    return word[0].isupper() and not traits(word).given and not traits(word).initials
