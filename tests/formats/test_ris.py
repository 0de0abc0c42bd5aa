"""RIS as programs write it, and what stands in notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.formats import ris
from biblio.model import Date, Extra, Name, Reference


def read(*lines):
    """The reference and the extras of the only record."""
    (record,), strays = ris.read("\n".join(("TY  - BOOK", *lines, "ER  - ")))
    assert strays == ()
    return record.reference, record.extra


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("AU  - Roe, Jane", Name("Roe", "Jane")),
        ("A1  - Roe, Jane, Jr.", Name("Roe", "Jane", suffix="Jr.")),
        ("AU  - van Gogh, Vincent", Name("Gogh", "Vincent", "van")),
        ("AU  - Sayers", Name("Sayers")),
        ("AU  - Royal Commission", Name(literal="Royal Commission")),
        ("AU  - NASA,", Name(literal="NASA")),
        ("AU  - Longmans, Green and Co.,", Name(literal="Longmans, Green and Co.")),
    ],
)
def test_names(line, name):
    assert read(line) == (Reference("book", (name,)), ())


@pytest.mark.parametrize(
    ("lines", "date", "extra"),
    [
        (["PY  - 1999"], Date(1999), ()),
        (["Y1  - 1999/05/02/"], Date(1999, 5, 2), ()),
        (["PY  - 1999", "DA  - 1999/05//"], Date(1999, 5), ()),
        (["PY  - 1999///Spring"], Date(1999), (Extra("ris:PY", "1999///Spring"),)),
        (["PY  - n.d."], None, (Extra("ris:PY", "n.d."),)),
        (["PY  - 1999", "DA  - 2001/05/02"], Date(1999), (Extra("ris:DA", "2001/05/02"),)),
        (["PY  - 1999", "N1  - issued: 1999/2001"], Date(1999, until=Date(2001)), ()),
    ],
)
def test_dates(lines, date, extra):
    assert read(*lines) == (Reference("book", issued=date), extra)


@pytest.mark.parametrize(
    ("lines", "fields", "extra"),
    [
        (
            ["T2  - Nature", "JF  - Nature", "JA  - Nat."],
            {"container_title": "Nature"},
            [("container-title-short", "Nat.")],
        ),
        (["SP  - 5", "EP  - 9"], {"page": "5-9"}, []),
        (
            ["SN  - 0028-0836", "SN  - 978-0-679-77287-3"],
            {"issn": "0028-0836", "isbn": "978-0-679-77287-3"},
            [],
        ),
        (["KW  - a", "KW  - b", "U1  - x", "U1  - y"], {}, [("keyword", "a, b"), ("ris:U1", "x\ny")]),
        (["TI  - A title", "that goes on"], {"title": "A title that goes on"}, []),
        (["N1  - Mine.", "N1  - Status: of note"], {"note": "Mine.\nStatus: of note"}, []),
        (
            ["N1  - status: in press", "N1  - director: Vigo || Jean"],
            {"status": "in press"},
            [("director", (Name("Vigo", "Jean"),))],
        ),
        (["N1  - type: thesis", "N1  - et-al: author"], {"type": "thesis", "et_al": ("author",)}, []),
    ],
)
def test_fields(lines, fields, extra):
    assert read(*lines) == (Reference(**{"type": "book", **fields}), tuple(Extra(*one) for one in extra))


def test_records_without_an_end_and_lines_outside():
    records, strays = ris.read("x\nTY  - JOUR\r\nTI  - A\r\nTY  - XYZ\nTI  - B\n")
    assert [record.reference for record in records] == [
        Reference("article-journal", title="A"),
        Reference("document", title="B"),
    ]
    assert records[1].extra == (Extra("ris:TY", "XYZ"),)
    assert [record.line for record in records] == [2, 4]
    assert strays == ((1, "x"),)
    assert ris.write("", *records[1][1:3]).startswith("TY  - XYZ\n")


def test_a_note_that_looks_like_a_field_stays_one():
    reference = Reference("book", note="genre: x")
    assert "N1  - note: genre: x\n" in ris.write("k", reference)
    assert ris.read(ris.write("k", reference)).records[0].reference == reference


@given(st.text(st.sampled_from("TYAUER1N -:/,\n\r{}|[]x\u00a0"), max_size=80))
def test_reading_never_raises(text):
    ris.read(text)
