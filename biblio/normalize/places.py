"""Read places of publication: one city or several, with or without their states and countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from biblio.normalize.geography import (
    CITY,
    COUNTRIES,
    HYPHENATED,
    NEVER_NEW_YORK,
    NEW_YORK,
    NEW_YORK_TOWNS,
    RIVERS,
    STATES,
    WASHINGTON_TOWNS,
)
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.settle import settled

_NOWHERE = late_pattern(
    r"\W*(?:s\.?\s?l\.?|n\.?\s?p\.?|o\.\s?o\.?|s/l|sine loco|ohne ort|б\.\s?м\.?|без места"
    r"|place of publication not identified)\W*",
    re.IGNORECASE,
)
_SPLIT = late_pattern(
    r"\s*[;|]\s*|\s+(?:[-–—]+|&|(?:and|und|et|en|e|y|и)(?!\s+(?:Herzegovina|Tobago|Barbuda)))\s+|\s*[–—]\s*"
)
_SLASH = re.compile(r"\s*/\s*")
_HYPHEN = re.compile(r"\s?-\s?")
_COMMA = re.compile(r"\s*,\s*")
_NEW_YORK_NY = late_pattern(r"(New York)\s+N\.?\s?Y\.?", re.IGNORECASE)
_RIVER = late_pattern(
    r"\s*(?:\(|/|(?<=\s)(?:a\.|am|an der|i\.))\s*(?:d\.?\s?)?([^\W\d_]+)[.)]*\Z", re.IGNORECASE
)
_ABBREVIATED = {
    "м": "Москва", "л": "Ленинград", "спб": "Санкт-Петербург", "пг": "Петроград", "ny": "New York",
}  # fmt: skip
_WORDS_ALONE = re.compile(r"[^\W\d_]{2,}(?: [^\W\d_]+)*")
_HANDLED = frozenset({"and", "und", "et", "en", "e", "y", "и", "NY", "N", "Y", "Ny", "ny", "n", "nY", "&"})
_VOWEL = late_pattern(r"[aeiouyäöüаеиоуыэюя]", re.IGNORECASE)
_NO_BRACKETS = str.maketrans("", "", "[]?")
_MARKS = " ,:;.?!()[]{}<>\"'“”„«»*_–—-\t\r\n"


@lru_cache(maxsize=4096)
def place(text: str) -> str:
    """The places in ``text``, co-places joined by ``"; "``; empty for ``s.l.``, ``n.p.``, ``o.O.``.

    A state or country stays as printed (``Oak Park, Michigan``) unless it repeats the city (``New York,
    N. Y.``). ``New York`` written out after a city outside that state is a second place (``Boston, New
    York``), ``N. Y.`` is that only after a city known to lie elsewhere (``Cambridge, N. Y.``).
    """
    return (
        text if _is_plain(text) else settled(lambda printed: "; ".join(dict.fromkeys(_places(printed))), text)
    )


def _is_plain(text: str) -> bool:
    """Whether `place` would change nothing: a name of letters alone that is no abbreviation."""
    named = bool(_WORDS_ALONE.fullmatch(text)) and not text.isupper() and _HANDLED.isdisjoint(text.split(" "))
    return named and text.lower() not in _ABBREVIATED and not _NOWHERE().fullmatch(text)


@lru_cache(maxsize=4096)
def places(text: str) -> frozenset[str]:
    """The cities in ``text`` for comparison: lower case letters, one name for ``München`` and ``Munich``.

    States, countries and rivers are left out.
    """
    cities = (_letters(_RIVER().sub("", _COMMA.split(name)[0])) for name in place(text).split("; "))
    return frozenset(CITY.get(city, city) for city in cities if city)


def _places(text: str) -> Iterator[str]:
    for segment in _SPLIT().split(" ".join(text.split())):
        for side in _slash_parted(segment.translate(_NO_BRACKETS)):
            if not _NOWHERE().fullmatch(side):
                yield from _cities(_NEW_YORK_NY().sub(r"\1", side))


def _slash_parted(segment: str) -> list[str]:
    """The sides of a slash or hyphen between cities; ``Frankfurt/Main``, ``Clermont-Ferrand`` stay whole."""
    sides = [segment] if _letters(segment.rpartition("/")[2]) in RIVERS else _SLASH.split(segment)
    parted = []
    for side in sides:
        towns = _HYPHEN.split(side)
        known = all(_letters(town) in HYPHENATED or _letters(town) in _ABBREVIATED for town in towns)
        parted.extend(towns if known else [side])
    return parted


def _cities(segment: str) -> Iterator[str]:
    """The cities of a list that commas part, each with the states and countries that follow it."""
    current: list[str] = []
    for piece in filter(None, map(_trimmed, _COMMA.split(segment))):
        if not current:
            current = [_in_full(piece)]
        elif _repeats(current[0], piece):
            continue
        elif _is_region(piece, current[0]):
            current.append(piece)
        else:
            yield ", ".join(current)
            current = [_in_full(piece)]
    if current:
        yield ", ".join(current)


def _repeats(city: str, piece: str) -> bool:
    return _letters(city) == _letters(piece) or (_letters(city) in NEW_YORK and _letters(piece) in NEW_YORK)


def _is_region(piece: str, city: str) -> bool:
    """Whether ``piece`` says in which state or country ``city`` lies."""
    letters, town = _letters(piece), _letters(city)
    if letters in NEW_YORK:
        return town in NEW_YORK_TOWNS or (letters == "ny" and town not in NEVER_NEW_YORK)
    if letters == "washington":
        return town in WASHINGTON_TOWNS
    if len(letters) < 3 and not piece[0].isupper():
        return False
    return letters in STATES or letters in COUNTRIES


def _in_full(piece: str) -> str:
    """A city written out where imprints shorten it (``М.``, ``N. Y.``), ``LONDON`` in title case."""
    letters = _letters(piece)
    if letters in _ABBREVIATED:
        return _ABBREVIATED[letters]
    if piece.isupper() and len(letters) > 3 and "." not in piece:
        return re.sub(r"[^\W\d_]+", lambda match: match.group().capitalize(), piece)
    return piece


def _trimmed(piece: str) -> str:
    """``piece`` without outer punctuation; the stop of an abbreviation and the bracket it opened stay."""
    start = piece.lstrip(_MARKS)
    bare = start.rstrip(_MARKS)
    if bare.count("(") > bare.count(")"):
        return f"{bare})"
    last = re.split(r"[\s.]", bare)[-1]
    abbreviated = (
        len(last) == 1 or not _VOWEL().search(last) or _letters(bare) in STATES or _letters(bare) in COUNTRIES
    )
    return f"{bare}." if bare and start[len(bare) :].startswith(".") and abbreviated else bare


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalpha())
