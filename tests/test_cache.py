"""The cache: what goes in comes out, and nothing that happens to its folder matters."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.cache import Cache, folder, key, plain, restored
from biblio.model import Date, Diagnostic, Edit, Locator, Name, Reading, Reference, Span

READING = Reading(
    3,
    40,
    "full",
    Reference(
        type="book",
        author=(Name("Müller", "A."), Name(literal="УЦ")),
        et_al=("author",),
        title="Walls \ud800",
        issued=Date(1951, 5, mark="copyright", until=Date(1953)),
    ),
    Locator("page", "47"),
    (Span("author", 3, 9), Span("title", 11, 20)),
    0.1 + 0.2,
    (0.5, 1 / 3),
)


def test_a_record_comes_back(tmp_path):
    cache = Cache(tmp_path / "deep" / "er")
    assert cache.get("a") is None
    cache.put("a", b"\0record")
    assert cache.get("a") == b"\0record"
    assert [path.name for path in (tmp_path / "deep" / "er").iterdir()] == ["a"]


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 100])
def test_a_damaged_record_is_none(tmp_path, damage):
    cache = Cache(tmp_path)
    cache.put("a", b"record")
    (tmp_path / "a").write_bytes(damage)
    assert cache.get("a") is None


def test_a_record_cut_short_is_none(tmp_path):
    cache = Cache(tmp_path)
    cache.put("a", b"record")
    (tmp_path / "a").write_bytes((tmp_path / "a").read_bytes()[:-1])
    assert cache.get("a") is None


def test_a_folder_that_cannot_be_is_no_error(tmp_path):
    (tmp_path / "file").write_text("")
    for place in (tmp_path / "file", tmp_path / "file" / "inside", None):
        cache = Cache(place)
        cache.put("a", b"record")
        cache.trim()
        assert cache.get("a") is None


def test_too_many_records_are_trimmed_and_the_newest_stay(tmp_path, monkeypatch):
    monkeypatch.setattr("biblio.cache._MOST_RECORDS", 4)
    import os

    cache = Cache(tmp_path)
    for number in range(6):
        cache.put(str(number), b"record")
        os.utime(tmp_path / str(number), (number, number))
    cache.trim()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["3", "4", "5"]


@given(st.lists(st.lists(st.text(max_size=3), max_size=3).map(tuple), min_size=2, max_size=2, unique=True))
def test_other_parts_give_another_key(parts):
    first, second = parts
    assert key(*first) != key(*second)
    assert key(*first) == key(*first)


def test_the_place_can_be_chosen(monkeypatch):
    monkeypatch.setenv("BIBLIO_CACHE_DIR", "/somewhere")
    assert folder() == Path("/somewhere")


@pytest.mark.parametrize(
    "record",
    [
        READING,
        Diagnostic("CIT001", "no year", "a.txt", 1, 2, 3, 9, Edit(3, 4, "x", safe=True)),
        Diagnostic("CIT001", "no year"),
    ],
)
def test_records_come_back_as_they_were(record):
    assert restored(type(record), json.loads(json.dumps(plain(record)))) == record


@pytest.mark.parametrize("value", [None, 1, [], [1, 2], {"a": 1}])
def test_what_is_no_such_record_is_refused(value):
    with pytest.raises(ValueError, match="not such a record"):
        restored(Diagnostic, value)
