"""Volumes in short forms are those of works, or others."""

import pytest

from biblio.citations.short_forms.volumes import other_volume, same_volume, volume_apart, with_volume
from biblio.model import Locator, Reading, Reference


@pytest.mark.parametrize(
    ("cited", "held", "same", "other"),
    [
        ("2", "2", True, False),
        ("II", "2", True, False),
        ("ii", "1", False, True),
        ("2", "1-3", True, False),
        ("4", "1-3", False, True),
        ("2/1", "2", True, False),
        ("2", "Suppl", False, False),
        ("Suppl", "Suppl", True, False),
        ("2", "", False, False),
        ("", "2", False, False),
    ],
)
def test_volumes(cited: str, held: str, same: bool, other: bool) -> None:
    short, full = Reference(volume=cited), Reference(volume=held)
    assert (same_volume(short, full), other_volume(short, full)) == (same, other)


def test_a_set_holds_all_its_volumes() -> None:
    assert not other_volume(Reference(volume="2"), Reference(volume="1", number_of_volumes="3"))


@pytest.mark.parametrize(
    ("title", "parted"),
    [("Walls II", ("Walls", "II")), ("Walls, 2", ("Walls", "2")), ("Walls of 1990", None), ("II", None)],
)
def test_a_volume_at_the_end_of_a_title(title: str, parted: tuple[str, str] | None) -> None:
    apart = volume_apart(Reference(title=title))
    assert (apart and (apart.title, apart.volume)) == parted


@pytest.mark.parametrize(("place", "volume"), [(Locator("volume", "2"), "2"), (Locator("page", "2"), "")])
def test_a_volume_that_is_the_place_cited(place: Locator, volume: str) -> None:
    reading = Reading(0, 1, "short", Reference(title="Walls"), place, (), 1.0)
    assert with_volume(reading).volume == volume
