from benchmarks.tidy import library, merging, search

LIBRARY = """@book{a,
    author = {Roe, Jane},
    title = {The Walls of Rome and Their Builders},
    publisher = {Oxford University Press},
    address = {Oxford},
    glottolog_ref_id = {1},
    year = {1990}
}
% a remark
@book{b,
    author = {Roe, J.},
    title = {The Walls of Rome and Their Builders},
    publisher = {Oxford University Press},
    address = {Oxford},
    year = {1990},
    glottolog_ref_id = {1}
}
@book{c,
    author = {Doe, John},
    title = {Пути истории},
    publisher = {Nauka},
    year = {1970},
    glottolog_ref_id = {2}
}
"""


def test_ids_are_taken_out() -> None:
    given = library(LIBRARY, quick=False)
    assert given.ids == ("{1}", "{1}", "{2}")
    assert "glottolog_ref_id" not in given.text
    assert given.text.count("@book") == 3
    assert "% a remark" in given.text


def test_duplicates_are_judged_by_script() -> None:
    lines = search(library(LIBRARY, quick=False)).splitlines()
    assert [line.split()[:2] for line in lines[1:4]] == [["all", "3"], ["LATIN", "2"], ["CYRILLIC", "1"]]
    assert lines[1].split()[2:6] == ["1.0000"] * 4
    assert lines[-1].endswith("found together without a common word: 0")


def test_entries_are_accounted_for() -> None:
    rows = dict(line.rsplit(maxsplit=1) for line in merging(LIBRARY).splitlines() if "second" not in line)
    assert rows["entries"] == "3"
    assert rows["entries left"] == "2"
    assert rows["entries merged into others"] == "1"
    assert rows["entries lost"] == rows["of these not told"] == "0"
