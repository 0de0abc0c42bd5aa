"""The lexicon of the tagger: what records and lists say of words and phrases, as biblio reads it back."""

import zlib

import pytest

from biblio.citations import lexicon as reading
from biblio.model import Name
from training import lexicon
from training.synthesis.records import Record

LISTS = sorted(path.name for path in lexicon.LISTS.glob("*.txt"))


def entries(name):
    return [
        line
        for line in (lexicon.LISTS / name).read_text(encoding="utf-8").splitlines()
        if not line.startswith("# ")
    ]


@pytest.fixture
def known(tmp_path, monkeypatch):
    """The fields of a word or phrase in a lexicon, as biblio reads it from its file."""

    def built(records=()):
        (tmp_path / "lexicon.txt.gz").write_bytes(lexicon.lexicon(records))
        monkeypatch.setattr(reading, "DATA", tmp_path)
        reading._parts.cache_clear()
        reading._part.cache_clear()
        return reading

    yield built
    reading._parts.cache_clear()
    reading._part.cache_clear()


def counted(number, **values):
    """So many records alike that are counted; of two titles about one is."""
    titles = (f"Looms and dyes {at}" for at in range(99))
    records = [Record("book", title, **values) for title in titles]
    return [record for record in records if zlib.crc32(record.title.encode()) % 2 == 0][:number]


@pytest.fixture
def lists(tmp_path, monkeypatch):
    """Lists of one test: nothing but what it writes there."""
    for name in lexicon.FIELDS.values():
        (tmp_path / f"{name}.txt").touch()
    monkeypatch.setattr(lexicon, "LISTS", tmp_path)
    return tmp_path


def test_each_letter_has_its_list():
    assert sorted(f"{name}.txt" for name in lexicon.FIELDS.values()) == LISTS


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_each_entry_once(name):
    assert len(set(entries(name))) == len(entries(name))


@pytest.mark.parametrize("name", LISTS)
def test_no_entry_has_white_space_or_marks_at_its_edges(name):
    assert [entry for entry in entries(name) if not entry or entry != entry.strip(" ,;\t")] == []


def test_words_of_records_have_the_field_they_stand_in(lists, known):
    records = counted(3, authors=(Name("Alder", "Jane"),), places=("York",), publisher="Loom Press")
    fields = known(records).fields
    assert [fields(word) for word in ("alder", "jane", "york", "loom", "dyes")] == ["f", "g", "p", "h", "t"]


def test_a_rare_word_of_records_is_left_out(lists, known):
    assert known(counted(2, places=("York",))).fields("york") == ""


def test_a_listed_word_is_known_without_records(lists, known):
    (lists / "places.txt").write_text("# Britain\nYork\n", encoding="utf-8")
    assert [known().fields(word) for word in ("york", "britain")] == ["p", ""]


def test_a_word_of_two_lists_has_both_fields(lists, known):
    (lists / "family.txt").write_text("York\n", encoding="utf-8")
    (lists / "places.txt").write_text("York\nNew York\n", encoding="utf-8")
    assert known().fields("york") == "pf"


def test_small_words_of_a_list_count_for_archives_alone(lists, known):
    (lists / "places.txt").write_text("Stratford upon Avon\n", encoding="utf-8")
    (lists / "archives.txt").write_text("liasse\n", encoding="utf-8")
    assert [known().fields(word) for word in ("upon", "avon", "liasse")] == ["", "p", "a"]


def test_a_phrase_is_its_tokens_with_a_blank_between(lists, known):
    (lists / "places.txt").write_text("Frankfurt a.M.\n", encoding="utf-8")
    assert known().fields("frankfurt a . m .") == "p"


def test_a_word_tells_how_long_the_phrases_are_that_it_begins(lists, known):
    (lists / "places.txt").write_text("New York\nNew South Wales\nYork\n", encoding="utf-8")
    assert [known().longest_phrase(word) for word in ("new", "york", "south")] == [3, 0, 0]


def test_phrases_come_from_records_too(lists, known):
    fields = known(counted(3, places=("New York",), publisher="Loom Press")).fields
    assert [fields(phrase) for phrase in ("new york", "loom press")] == ["p", "h"]


def test_lists_alone_give_the_same_bytes_again():
    assert lexicon.lexicon([]) == lexicon.lexicon([])
