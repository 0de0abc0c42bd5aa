"""Articles and chapters are cited several times, and differently; a twin is another source."""

from collections import Counter
from random import Random

import pytest

from biblio.model import Name
from training.citings import MOST_CITED, abbreviated, citings
from training.synthesis.records import Record

RECORDS = [
    Record(
        type="article",
        title=f"Walls of {place} and Their Gates",
        authors=(Name("Roe", "Jane"),),
        container="Journal of the Society of Masonry",
        year=str(1950 + at),
        volume="12",
        pages="33–48",
    )
    for at, place in enumerate(("Rome", "Athens", "York", "Paris", "Vienna", "Prague", "Lisbon", "Bergen"))
]


def test_the_same_seed_gives_the_same_strings():
    assert list(citings(RECORDS, "a", 8)) == list(citings(RECORDS, "a", 8)) != list(citings(RECORDS, "b", 8))


def test_each_source_is_cited_a_few_times_in_strings_that_name_it():
    found = list(citings(RECORDS, "a", 8))
    counts = Counter(one.source for one in found)
    assert len(counts) >= len(RECORDS)
    assert max(counts.values()) <= MOST_CITED
    assert all(one.text.strip() for one in found)


def test_some_have_a_twin():
    assert max(one.source for seed in "abcdefgh" for one in citings(RECORDS, seed, 8)) > len(RECORDS)


@pytest.mark.parametrize(
    ("container", "forms"),
    [
        ("Journal of the Society of Masonry", {"JSM"}),
        ("Nature", {"Nat.", "Natu.", "Natur.", "Nat", "Natu", "Natur"}),
        ("Man", {"Man"}),
    ],
)
def test_journals_are_abbreviated(container, forms):
    found = {abbreviated(container, Random(seed)) for seed in range(200)}
    assert found >= forms
    assert all(found)
