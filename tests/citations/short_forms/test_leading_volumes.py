"""The volume of a treatise that stands before its author."""

import pytest

from biblio.citations.read import find

TREATISE = "Wayne R. Roe, Search and Seizure: A Treatise § 7.3(b) (5th ed. 2012)"


@pytest.mark.parametrize(
    ("before", "volume"),
    [("See 3 ", "3"), ("Roe, Walls (1990); 12 ", "12"), ("12. 2 ", "2"), ("3 ", ""), ("In 1990, 3 ", "")],
    ids=["behind a signal", "behind a mark", "in a note", "the number of a note", "behind a comma"],
)
def test_the_volume_of_a_book(before: str, volume: str) -> None:
    found = list(find(f"{before}{TREATISE}."))[-1]
    assert found.reference.volume == volume
    assert [span.label for span in found.spans].count("volume") == bool(volume)


def test_the_volume_of_a_short_form() -> None:
    text = f"22. See 3 {TREATISE}.\n23. But cf. 3 Roe, supra note 22, § 7.4(c)."
    short = list(find(text))[-1]
    assert text[short.start : short.end] == "3 Roe, supra note 22, § 7.4(c)."
    assert (short.reference.volume, short.locator and short.locator.value) == ("3", "7.4(c)")
