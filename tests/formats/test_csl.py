"""CSL-JSON: the shape that the schema wants, and the way back."""

import json

import pytest
from formats.csl_schema import faults
from formats.samples import library, references
from hypothesis import given

from biblio.formats import csl
from biblio.model import Date, Extra, Library, Name, Reference, Source


def assert_valid(item):
    """What the schema asks of an item, and what it leaves open: nothing empty, dates in whole numbers."""
    assert faults([item]) == []
    assert all(item[key] for key in item if key != "id")
    for names in (value for value in item.values() if isinstance(value, list)):
        assert all(all(name.values()) for name in names)
    objects = (value for value in item.values() if isinstance(value, dict))
    dates = (value["date-parts"] for value in objects if "date-parts" in value)
    assert all(isinstance(part, int) for ends in dates for parts in ends for part in parts)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (Name("Sayers"), {"family": "Sayers"}),
        (Name("Kahn", "Albert E."), {"family": "Kahn", "given": "Albert E."}),
        (
            Name("Gogh", "Vincent", "van"),
            {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
        ),
        (
            Name("King", "Martin Luther", suffix="Jr."),
            {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
        ),
        (Name(literal="Library of Congress"), {"literal": "Library of Congress"}),
    ],
)
def test_names(name, expected):
    assert csl.body(Reference(author=(name,)))["author"] == [expected]


@pytest.mark.parametrize(
    ("date", "expected", "custom"),
    [
        (Date(1946), {"date-parts": [[1946]]}, None),
        (Date(1933, 3, 31), {"date-parts": [[1933, 3, 31]]}, None),
        (Date(1933, 3), {"date-parts": [[1933, 3]]}, None),
        (Date(1845, until=Date(1862)), {"date-parts": [[1845], [1862]]}, None),
        (Date(1500, mark="circa"), {"date-parts": [[1500]], "circa": True}, None),
        (Date(-44), {"date-parts": [[-44]]}, None),
        (Date(1999, mark="copyright"), {"date-parts": [[1999]]}, "c1999"),
        (Date(1941, mark="supplied"), {"date-parts": [[1941]]}, "[1941]"),
        (Date(1999, season=1), {"date-parts": [[1999]], "season": 1}, None),
        (Date(1999, season=4, until=Date(2000)), {"date-parts": [[1999], [2000]], "season": 4}, None),
        (
            Date(1999, season=1, until=Date(1999, season=2)),
            {"date-parts": [[1999], [1999]], "season": 1},
            "spring 1999–summer 1999",
        ),
        (Date(1999, mark="copyright", season=3), {"date-parts": [[1999]], "season": 3}, "autumn c1999"),
        (
            Date(1998, until=Date(1999, mark="copyright")),
            {"date-parts": [[1998], [1999]]},
            "1998–c1999",
        ),
    ],
)
def test_dates(date, expected, custom):
    body = csl.body(Reference(issued=date))
    assert body["issued"] == expected
    assert body.get("custom") == (custom and {"issued-as-printed": custom})


def test_no_date_says_nothing():
    assert csl.body(Reference(title="Undated")) == {"type": "document", "title": "Undated"}


def test_order_of_keys():
    reference = Reference(
        type="chapter",
        note="n",
        issued=Date(1946),
        publisher_place="Boston",
        publisher="Little, Brown",
        container_title="C",
        title="T",
        editor=(Name("E"),),
        author=(Name("A"),),
        archive_location="box 3",
        doi="10.1/x",
    )
    assert list(csl.item(reference, "key")) == [
        *("id", "type", "author", "editor", "title", "container-title", "publisher", "publisher-place"),
        *("issued", "archive_location", "DOI", "note"),
    ]


def test_custom_is_kept_beside_the_mark_of_a_year():
    item = csl.item(Reference(issued=Date(1999, mark="copyright")), "key", {"citations": 3})
    assert item["custom"] == {"issued-as-printed": "c1999", "citations": 3}


def test_lists_that_go_on_are_told_in_custom():
    reference = Reference(author=(Name("Roe"),), editor=(Name("Doe"),), et_al=("author", "editor"))
    item = csl.item(reference, "key", {"citations": 3})
    assert item["author"] == [{"family": "Roe"}]
    assert item["custom"] == {"et-al": ["author", "editor"], "citations": 3}


@given(references())
def test_written_items_are_valid_and_read_back(reference):
    item = csl.item(reference, "key")
    assert_valid(item)
    assert csl.reference(json.loads(json.dumps(item))) == reference
    assert csl.extras(item) == ()


@pytest.mark.parametrize(
    ("item", "reference", "extras"),
    [
        (
            {"type": "book", "title": "T", "event-place": "Rome"},
            Reference("book", title="T"),
            (Extra("event-place", "Rome"),),
        ),
        ({"type": "scroll", "title": "T"}, Reference(title="T"), (Extra("csl:type", '"scroll"'),)),
        ({"type": "book", "edition": 2, "volume": ""}, Reference("book", edition="2"), ()),
        ({"issued": {"date-parts": [["1946", "5"]]}}, Reference(issued=Date(1946, 5)), ()),
        ({"issued": {"date-parts": [[1946]], "season": "2"}}, Reference(issued=Date(1946, season=2)), ()),
        # Dates as text, which other programs write.
        ({"issued": "1946-05"}, Reference(issued=Date(1946, 5)), ()),
        ({"issued": {"raw": "1946/1948"}}, Reference(issued=Date(1946, until=Date(1948))), ()),
        (
            {"issued": {"raw": "spring 1946"}},
            Reference(),
            (Extra("csl:issued", '{"raw": "spring 1946"}'),),
        ),
        (
            {"issued": {"date-parts": [[1999]]}, "custom": {"issued-as-printed": "c1998"}},
            Reference(issued=Date(1999)),
            (Extra("csl:issued-as-printed", '"c1998"'),),
        ),
        # A dropping particle stays readable in a name, and exact beside it.
        (
            {"author": [{"family": "Tocqueville", "given": "Alexis", "dropping-particle": "de"}]},
            Reference(author=(Name("Tocqueville", "Alexis de"),)),
            (
                Extra(
                    "csl:author",
                    '[{"family": "Tocqueville", "given": "Alexis", "dropping-particle": "de"}]',
                ),
            ),
        ),
        (
            {"author": "Jane Doe", "title": ["T"], "URL": None},
            Reference(),
            (Extra("csl:author", '"Jane Doe"'), Extra("csl:title", '["T"]')),
        ),
        (
            {"custom": {"et-al": ["author", "title"]}},
            Reference(et_al=("author",)),
            (Extra("csl:et-al", '["author", "title"]'),),
        ),
        (
            {"director": [{"family": "Vigo", "given": "Jean"}], "event-date": {"date-parts": [[1934, 9]]}},
            Reference(),
            (Extra("director", (Name("Vigo", "Jean"),)), Extra("event-date", Date(1934, 9))),
        ),
        (
            {"shortTitle": "T", "keyword": "a, b"},
            Reference(),
            (Extra("title-short", "T"), Extra("keyword", "a, b")),
        ),
        (
            {"custom": {"bibtex": {"file": "a.pdf"}, "seen": 3}},
            Reference(),
            (Extra("bibtex:file", "a.pdf"), Extra("csl:seen", "3")),
        ),
        # Lines of a note that give variables, as Zotero and CSL processors read them.
        (
            {"note": "original-date: 1854\ndirector: Vigo || Jean\ndirector: Kaufman || Boris\nA copy."},
            Reference(original_date=Date(1854), note="A copy."),
            (Extra("director", (Name("Vigo", "Jean"), Name("Kaufman", "Boris"))),),
        ),
        ({"note": "{:status: in press}"}, Reference(status="in press"), ()),
        ({"note": "A copy.\nstatus: in press"}, Reference(note="A copy.\nstatus: in press"), ()),
    ],
)
def test_foreign_items(item, reference, extras):
    assert csl.reference(item) == reference
    assert csl.extras({"type": reference.type, **item}) == extras


def test_half_of_a_surrogate_pair_can_be_written():
    reference = csl.reference(json.loads('{"type": "book", "title": "A\\ud800B"}'))
    assert reference.title == "A?B"


def test_library_is_sorted_and_counts_are_kept():
    sources = (
        Source("b1999", "work-b", Reference(title="B"), (1, 4)),
        Source("a1946", "", Reference(title="A"), ()),
    )
    written = csl.write(Library(sources))
    assert [item["id"] for item in json.loads(written)] == ["a1946", "b1999"]
    assert [item["custom"] for item in json.loads(written)] == [
        {"citations": 0},
        {"citations": 2, "work": "work-b"},
    ]
    assert written == csl.write(Library(sources[::-1]))


def test_sample_library_is_valid():
    for item in json.loads(csl.write(library())):
        assert_valid(item)
