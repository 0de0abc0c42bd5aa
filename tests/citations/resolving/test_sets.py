"""Volumes of a work that are cited as sources of their own, and sets that are one source."""

import pytest
from citations.small_documents import resolved

WALLS = "Roe, Jane: Walls of Straw (Oxford 1990)"
FIRST_VOLUME = "Roe, Jane: Walls, vol. 1 (Oxford 1990)"


@pytest.mark.parametrize("short", ["Roe, Walls, op. cit., vol. 2, p. 5.", "Roe, Walls, vol. 2, p. 5."])
def test_another_volume_is_of_the_work_that_is_cited(short: str) -> None:
    *_, found = resolved(f"1. {FIRST_VOLUME}\n2. {short}")
    assert (found.source, found.work) == (None, "roe-walls")


@pytest.mark.parametrize(
    ("text", "volumes"),
    [
        (f"1. {WALLS}\n2. Roe, Walls, vol. 2, p. 5.\n3. Ibid., p. 7.\n4. Ibid., p. 8.", ["2", "2", "2"]),
        (f"1. {WALLS}\n2. Roe, Walls, vol. 2, p. 5.\n3. Ibid., vol. 1, p. 7.", ["2", "1"]),
        (f"1. {WALLS}\n2. Roe, Walls, vol. 1, 5; Roe, Walls, vol. 2, 6.\n3. Ibid., 7.", ["1", "2", ""]),
        (f"1. {WALLS}\n2. Roe, Walls, vol. 2, p. 5.\n3. Ibid.", ["2", ""]),
        (f"1. {FIRST_VOLUME}\n2. Ibid., p. 7.", [""]),
        (f"1. {WALLS}\n2. Ibid., p. 7.", [""]),
    ],
    ids=["one after the other", "one of its own", "two before", "no page", "a source of its own", "no set"],
)
def test_the_page_of_an_ibid_is_in_the_volume_of_the_set_that_stands_before(text, volumes):
    found = [one.reference.volume for one in resolved(text) if one.reading.form != "full"]
    assert found == volumes
