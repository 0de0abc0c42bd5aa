"""The errata list: each other spelling with its source, how often, and where."""

import csv
import io
from dataclasses import replace

import pytest

from biblio.formats.variants import label, write_csv
from biblio.model import Citation, Library, Reading, Reference, Result, Source, Variant

READING = Reading(0, 1, "full", Reference(), None, (), 1.0)


def cited(path: str, line: int) -> Citation:
    return Citation(path, line, 1, "x", READING, Reference(), "byrd1938", "byrd-alone")


def result(*variants: Variant) -> Result:
    citations = (cited("a.txt", 3), cited("b, c.txt", 7), cited("b, c.txt", 9))
    source = Source("byrd1938", "byrd-alone", Reference(), (0, 1, 2), variants)
    return Result((), citations, Library((source,)))


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_a_row_for_each_spelling() -> None:
    text = write_csv(
        result(
            Variant("publisher_place", "New York", "NY", (0, 2)), Variant("title", "Alone", "Alonne", (1,))
        )
    )
    assert table(text) == [
        ["source", "field", "chosen", "variant", "count", "where"],
        ["byrd1938", "publisher-place", "New York", "NY", "2", "a.txt:3; b, c.txt:9"],
        ["byrd1938", "title", "Alone", "Alonne", "1", "b, c.txt:7"],
    ]


def test_what_the_bibliography_leaves_out_has_nothing_chosen() -> None:
    assert table(write_csv(result(Variant("note", "", "my copy", (1,)))))[1][2:4] == ["", "my copy"]


def test_nothing_to_mend_is_a_line_of_heads() -> None:
    assert table(write_csv(result())) == [["source", "field", "chosen", "variant", "count", "where"]]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1", "a\r\nb", "\x1b[31m"])
def test_cells_are_inert_and_on_one_line(cell: str) -> None:
    row = table(write_csv(result(Variant("title", cell, cell, (0,)))))[1]
    assert row[2] == row[3]
    assert not row[2].startswith(("=", "+", "-", "@"))
    assert row[2].isprintable()


def test_a_path_is_a_cell_like_others() -> None:
    found = result(Variant("title", "a", "b", (0,)))
    found = replace(found, citations=(cited("=cmd.txt", 1), *found.citations[1:]))
    assert table(write_csv(found))[1][5] == "'=cmd.txt:1"


@pytest.mark.parametrize(
    ("field", "name"), [("title", "title"), ("publisher_place", "publisher-place"), ("doi", "DOI")]
)
def test_fields_are_called_as_in_csl(field: str, name: str) -> None:
    assert label(field) == name
