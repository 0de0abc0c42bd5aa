"""Whether the volume that a short form names is that of a work: ``Roe, Walls, Bd. 2, S. 45``."""

from __future__ import annotations

import re
from dataclasses import replace

from biblio.model import Reading, Reference
from biblio.normalize import roman

_NUMBER = r"\d{1,4}|[ivxlcdmIVXLCDM]{1,9}"
_NUMBERS = re.compile(rf"({_NUMBER})(?:[-–]({_NUMBER}))?(?:[/.:]\d{{1,3}})?")
_AT_END = re.compile(r"(.*\w)[,:]? (\d{1,2}|[IVX]{1,5})")


def with_volume(reading: Reading) -> Reference:
    """What a short form says, with its volume where this alone is the place cited: ``Roe, Walls, vol. 2``."""
    reference, place = reading.reference, reading.locator
    alone = place and place.label == "volume" and not reference.volume and _numbers(place.value)
    return replace(reference, volume=place.value) if place and alone else reference


def volume_apart(short: Reference) -> Reference | None:
    """A short form whose title ends with the number of a volume (``Roe, Walls II``), the two apart."""
    found = _AT_END.fullmatch(short.title) if not short.volume else None
    return replace(short, title=found[1], volume=found[2]) if found and _numbers(found[2]) else None


def other_volume(short: Reference, full: Reference) -> bool:
    """Whether a short form names a volume, and what it may mean is another one.

    A set that tells how many volumes it has holds them all, and what says no volume may hold any. Of what is
    no number (``Suppl.``) nothing is known.
    """
    if not short.volume or not full.volume or full.number_of_volumes:
        return False
    cited, held = _numbers(short.volume), _numbers(full.volume)
    return bool(cited and held) and cited.isdisjoint(held)


def same_volume(short: Reference, full: Reference) -> bool:
    """Whether a short form names the volume that a work is."""
    named = short.volume == full.volume or not _numbers(short.volume).isdisjoint(_numbers(full.volume))
    return bool(short.volume) and named


def _numbers(volume: str) -> frozenset[int]:
    """The numbers of a volume: one, those of a range (``1-3``), or none; that of a half is its volume's."""
    found = _NUMBERS.fullmatch(volume)
    first = _value(found[1]) if found else None
    if not found or first is None:
        return frozenset()
    last = _value(found[2]) if found[2] else first
    return frozenset(range(first, max(last or first, first) + 1))


def _value(number: str) -> int | None:
    return int(number) if number.isdecimal() else roman.value(number)
