"""How often each source is used, and where."""

import csv
import io
import json
from dataclasses import replace

import pytest
from formats.samples import some_text
from hypothesis import given

from biblio.formats import usage
from biblio.model import Citation, Library, Locator, Reading, Reference, Result, Source


def citation(source, path="a.txt", line=1, locator=None, label="page"):
    reading = Reading(0, 1, "full", Reference(), Locator(label, locator) if locator else None, (), 1.0)
    return Citation(path, line, 1, "", reading, Reference(), source, "work")


def result(*citations, keys=("a1900", "b1900", "c1900")):
    sources = tuple(Source(key, f"work-{key[0]}", Reference(), ()) for key in keys)
    return Result(citations=citations, library=Library(sources))


def test_rows():
    rows = usage.rows(
        result(
            citation("b1900", "a.txt", 3, "281"),
            citation("a1900", "a.txt", 5),
            citation("b1900", "b.txt", 1, "xi"),
            citation(None, "b.txt", 2, "7"),
            citation("b1900", "b.txt", 9, "281"),
        ),
        {"b1900": "B. Title. 1900."},
    )
    assert [(row.key, row.count, row.documents) for row in rows] == [
        ("b1900", 3, 2),
        ("a1900", 1, 1),
        ("c1900", 0, 0),
    ]
    first = rows[0]
    assert (first.work, first.citation) == ("work-b", "B. Title. 1900.")
    assert first.locators == ("xi", "281")
    assert first.citations == (
        usage.Use("a.txt", 3, "281"),
        usage.Use("b.txt", 1, "xi"),
        usage.Use("b.txt", 9, "281"),
    )


def test_ties_are_ordered_by_key():
    rows = usage.rows(result(citation("b1900"), citation("a1900"), citation("c1900")), {})
    assert [row.key for row in rows] == ["a1900", "b1900", "c1900"]


@pytest.mark.parametrize(
    ("printed", "locators"),
    [
        (["100", "9", "98"], ("9", "98", "100")),
        (["12", "xi", "iv", "3"], ("iv", "xi", "3", "12")),
        (["98, 100, 101", "100"], ("98", "100", "101")),
        (["230-31", "230", "31", "230-9"], ("31", "230", "230-9", "230-31")),
        (["xx-xxi", "ix"], ("ix", "xx-xxi")),
        (["12n3", "A7", "12"], ("12", "12n3", "A7")),
        (["9" * 5000, "8"], ("8", "9" * 5000)),
    ],
)
def test_order_of_locators(printed, locators):
    (row, *_) = usage.rows(result(*(citation("a1900", locator=each) for each in printed)), {})
    assert row.locators == locators


def test_places_other_than_pages_say_what_they_are():
    cited = (citation("a1900", locator="3", label="chapter"), citation("a1900", locator="12"))
    (row, *_) = usage.rows(result(*cited), {})
    assert row.locators == ("12", "chapter 3")
    assert row.citations[0].locator == "chapter 3"


@pytest.mark.parametrize(
    ("listed", "named", "locators"),
    [
        ("", ("2", "2", "II", "", "10"), ("7", "vol. 2, 5", "vol. 2, 9", "vol. 10")),
        ("2", ("2", "2", "II", "", "10"), ("5", "7", "9", "vol. 10")),
        ("II", ("2", "2", "II", "", "III"), ("5", "7", "9", "vol. 3")),
    ],
)
def test_places_in_another_volume_than_that_of_the_source_name_it(listed, named, locators):
    places = ("9", "5", "5", "7", None)
    cited = [
        replace(citation("a1900", locator=place), reference=Reference(volume=volume))
        for place, volume in zip(places, named, strict=True)
    ]
    source = Source("a1900", "work-a", Reference(volume=listed), ())
    (row,) = usage.rows(Result(citations=tuple(cited), library=Library((source,))), {})
    assert row.locators == locators
    assert row.citations[0].locator == locators[-2]
    assert row.citations[-1].locator == locators[-1]


def test_a_volume_that_is_the_place_cited_is_not_said_twice():
    cited = replace(citation("a1900", locator="2", label="volume"), reference=Reference(volume="2"))
    (row, *_) = usage.rows(result(cited), {})
    assert row.locators == ("volume 2",)


def row(**values):
    fields = {"key": "k", "work": "w", "citation": "c", "count": 1, "documents": 1}
    return usage.UsageRow(**{**fields, "locators": (), "citations": (), **values})


def test_csv():
    text = usage.write_csv([row(citation='A. "T", 1900.', locators=("xi", "281"))])
    assert text == 'source,work,citation,count,documents,locators\nk,w,"A. ""T"", 1900.",1,1,xi; 281\n'


@pytest.mark.parametrize(
    ("cell", "inert"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r=1\r\n2", "'=1 2"),
        ("a-2", "a-2"),
    ],
)
def test_cells_that_a_spreadsheet_would_compute_are_inert(cell, inert):
    written = usage.write_csv([row(key=cell, work=cell, citation=cell, locators=(cell,))])
    _, cells = csv.reader(io.StringIO(written, newline=""))
    assert cells == [inert, inert, inert, "1", "1", inert]


@pytest.mark.parametrize(
    ("locators", "cell"),
    [
        (("12",), "p. 12"),
        (("3-5",), "p. 3-5"),
        (("3-5", "9"), "3-5; 9"),
        (("61, 221-24",), "61, 221-24"),
        (("xi",), "xi"),
        (("chapter 3",), "chapter 3"),
        ((), ""),
    ],
)
def test_a_spreadsheet_makes_no_date_of_pages(locators, cell):
    _, cells = csv.reader(io.StringIO(usage.write_csv([row(locators=locators)]), newline=""))
    assert cells[-1] == cell


@given(some_text)
def test_csv_reads_back(text):
    _, cells = csv.reader(io.StringIO(usage.write_csv([row(citation=text)]), newline=""))
    assert cells[2].removeprefix("'") == text.removeprefix("'")


def test_json_has_the_shape_of_the_interface():
    uses = (usage.Use("a.txt", 3, "281"), usage.Use("a.txt", 4, None))
    written = usage.write_json([row(count=2, locators=("281",), citations=uses)])
    assert written.endswith("]\n")
    assert json.loads(written) == [
        {
            "source": "k",
            "work": "w",
            "citation": "c",
            "count": 2,
            "documents": 1,
            "locators": ["281"],
            "citations": [
                {"path": "a.txt", "line": 3, "locator": "281"},
                {"path": "a.txt", "line": 4, "locator": None},
            ],
        }
    ]
    assert usage.write_json([]) == "[]\n"


def test_table():
    rows = [row(citation="A long citation of a book, " * 5, count=17, locators=("xi", "281")), row()]
    lines = usage.table(rows, width=60).splitlines()
    assert lines[0].split() == ["citations", "documents", "source", "pages"]
    assert lines[1].split()[:2] == ["17", "1"]
    assert "…" in lines[1]
    assert all(len(line) <= 60 for line in lines)
    assert len(usage.table(rows, top=1).splitlines()) == 2
    assert usage.table([]) == ""


def test_table_parts_places_that_hold_commas_by_semicolons():
    assert usage.table([row(locators=("5", "vol. 2, 9"))]).splitlines()[1].endswith("  5; vol. 2, 9")
