"""What stands in brackets, or in another script, beside a name: given names, another name, years.

Given names in brackets behind a family name (``CARBONNIER (Jean)``) are usual in French law and library
notes; a pseudonym or the name behind it (``Mark Twain [Samuel Clemens]``) in catalogues.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from biblio.normalize.bodies import is_acronym, may_hold_body
from biblio.normalize.name_words import traits, words_of

_UNCLOSED = re.compile(r"[(\[][^()\[\]|]{0,3}$")
_BRACKET = re.compile(
    r"(?<!\w)[(\[]([^()\[\]|]*)[)\]](?!\w)|(?<=\w)[(\[]([^()\[\]|]*[^\w|()\[\]][^()\[\]|]*|\d+)[)\]]"
)
_SCRIPT = re.compile(
    r"(?<=[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\.)\s*([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+)"
)
_SEPARATOR = re.compile(r"[;,|/&،؛]|\s(?:and|und|et|y|e|og|och|en|и)\s")
_QUICK = re.compile(r"[(\[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


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
    if not _QUICK.search(text):
        return text, found
    text = _UNCLOSED.sub(lambda match: " " * len(match.group()), text)
    for match in [*_BRACKET.finditer(text), *_SCRIPT.finditer(text)]:
        start, end = match.start(match.re is _SCRIPT), match.end()
        bracket, inside = match.re is _BRACKET, text[start + 1 : end - 1]
        before = _SEPARATOR.split(text[:start])[-1]
        kind = _kind(before, inside) if bracket else "aside"
        if kind == "aside":
            found.append(Aside(" ".join(text[start:end].split()), start, end))
        replacement = {"given": f",{inside};", "name": f" {inside} ", "body": text[start:end]}
        text = text[:start] + replacement.get(kind, " " * (end - start)) + text[end:]
    return text, sorted(found, key=lambda aside: aside.start)


def _kind(before: str, inside: str) -> str:
    """``given`` names, a ``body``, a ``name`` of its own, another name (``aside``), or ``nothing``."""
    words = words_of(inside, 0, len(inside))
    if not words:
        return "nothing"
    said = words_of(before, 0, len(before))
    if may_hold_body(inside) or (len(words) == 1 and is_acronym(words[0].text)):
        return "aside" if said and not may_hold_body(before) else "body"
    if not said:
        return "name"
    if all(traits(word.text).suffix for word in words):
        return "given"
    family = [word for word in said if not traits(word.text).particle]
    capitals = all(traits(word.text).capitals for word in family)
    given = all(traits(word.text).given or _are_initials(word.text) for word in words)
    lone = len(family) == 1 and _is_family(family[0].text)
    return "given" if given and (lone or (capitals and family)) else "aside"


def _are_initials(word: str) -> bool:
    """Whether a word in brackets is initials: ``J.-P.``, ``JP``; three capitals may be a body's."""
    return traits(word).initials and ("." in word or len(word) < 3)


def _is_family(word: str) -> bool:
    return word[0].isupper() and not traits(word).given and not traits(word).initials
