"""What is told of ``.bib`` files, rule by rule."""

import pytest

from biblio.rules.bib import RULES, check
from biblio.rules.codes import NAMES

BOOK = "@book{hall1960, author = {Hall, Peter}, title = {Old Walls}, publisher = {Dover}, year = {1960}}\n"

CHILD = "@incollection{hall1960, author = {Hall, Peter}, title = {On Walls}, crossref = {roe1960}}\n"
WHOLE = "@collection{roe1960, editor = {Roe, Jane}, title = {Houses}, date = {1960}}\n"
CLASSIC_CHILD = CHILD.replace("incollection", "inproceedings")
KEYLESS = "@book{, author = {Roe, Jane}, title = {Gates}, address = {Rome}}\n"
CLASSIC_WHOLE = "@proceedings{roe1960, title = {A}, booktitle = {A}, address = {Rome}, year = 1960}\n"


def told(code, text, dialect="auto"):
    return [text[one.start : one.end] for one in check("refs.bib", text, dialect, lambda one: one == code)]


def fixed(code, text):
    for one in reversed(check("refs.bib", text, "auto", lambda one: one == code)):
        text = text[: one.edit.start] + one.edit.text + text[one.edit.end :]
    return text


@pytest.mark.parametrize(
    ("code", "text", "spans"),
    [
        ("BIB001", "@book{hall1960 title = {Old Walls}}", ["title"]),
        ("BIB002", "@book{hall1960, title = {Old Walls, year = {1960}\n", ["{"]),
        ("BIB003", BOOK + BOOK.replace("Old", "New"), ["@book{hall1960"]),
        ("BIB003", "@book{, title = {Old Walls}}", ["@book"]),
        ("BIB004", "@article{a, author = {Hall, P.}, title = {Walls}, year = 1960}", ["@article{a"]),
        ("BIB005", BOOK.replace("{1960}", "{19xx}"), ["year"]),
        ("BIB006", BOOK.replace("Old Walls", "The {DNA} of RNA by McCarthy"), ["RNA by McCarthy"]),
        ("BIB007", BOOK + BOOK.replace("hall1960", "hall60").replace("Peter", "P."), ["@book{hall60"]),
        ("BIB008", BOOK.replace("{Dover}", "dov"), ["publisher"]),
        ("BIB009", BOOK.replace("year = ", "year = {1961}, year = "), ["year"]),
        ("BIB010", BOOK.replace("Hall, Peter", "Hall, Peter, Martin, Lucy"), ["author"]),
        ("BIB011", BOOK.replace("Old", "O\u200bld"), ["\u200b"]),
        ("BIB013", BOOK.replace("year", "doi = {doi: 10.1000/1}, year"), ["{doi: 10.1000/1}"]),
        (
            "BIB004",
            CHILD + WHOLE.replace("date", "month"),
            ["@incollection{hall1960", "@collection{roe1960"],
        ),
        ("BIB004", CLASSIC_CHILD + CLASSIC_WHOLE.replace("booktitle", "x"), ["@inproceedings{hall1960"]),
        ("BIB004", CHILD.replace("crossref", "xref") + WHOLE, ["@incollection{hall1960"] * 2),
        ("BIB012", CHILD, ["crossref"]),
        ("BIB012", CHILD.replace("crossref", "xdata"), ["xdata"]),
        ("BIB012", CHILD + WHOLE.replace("title", "crossref = {hall1960}, title"), ["crossref"]),
        ("BIB012", CLASSIC_WHOLE + CLASSIC_CHILD, ["crossref"]),
    ],
)
def test_what_is_told(code, text, spans):
    assert told(code, text) == spans


@pytest.mark.parametrize("code", list(RULES))
def test_a_plain_entry_is_left_alone(code):
    assert told(code, BOOK) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("BIB004", "@inbook{a, crossref = {b}, author = {Hall, P.}, title = {Walls}}"),
        ("BIB004", "@misc{a, title = {Walls}}"),
        ("BIB004", "@book{a, editor = {Hall, P.}, title = {Walls}, publisher = {Dover}, date = {1960-05}}"),
        ("BIB005", BOOK.replace("{1960}", "{1960--62}")),
        ("BIB005", BOOK.replace("year = {1960}", "date = {1960-05-12/1961}")),
        ("BIB006", BOOK.replace("Old Walls", "OLD WALLS")),
        ("BIB006", BOOK.replace("Old Walls", "{Old McCarthy}")),
        ("BIB006", BOOK.replace("title = ", "langid = {german}, title = ").replace("Old", "McCarthys")),
        ("BIB007", BOOK + BOOK.replace("hall1960", "hall1961").replace("1960}", "1975}")),
        ("BIB008", '@string{dov = "Dover"}\n' + BOOK.replace("{Dover}", "dov")),
        ("BIB010", BOOK.replace("Hall, Peter", "{Hall, Martin, Smith and Sons, Inc.}")),
        ("BIB002", ""),
        ("BIB004", CHILD + WHOLE),
        ("BIB004", WHOLE + CHILD),
        ("BIB004", CLASSIC_CHILD + CLASSIC_WHOLE),
        ("BIB005", CHILD + WHOLE.replace("1960", "19xx").replace("date", "x")),
        ("BIB007", CHILD + CHILD.replace("hall1960", "hall2").replace("On", "Off") + WHOLE),
        ("BIB012", CHILD + WHOLE),
        ("BIB012", WHOLE + CHILD),
        ("BIB012", CLASSIC_CHILD + CLASSIC_WHOLE),
        ("BIB013", BOOK.replace("year", "doi = {10.1000/1}, url = {https://doi.org/10.1000/1}, year")),
        ("BIB012", KEYLESS + BOOK.replace("title", "address = {Rome}, title")),
        ("BIB012", KEYLESS + CLASSIC_CHILD.replace("{roe1960}", "{}")),
    ],
)
def test_what_is_no_fault(code, text):
    assert told(code, text) == []


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("BIB006", "The DNA of an iPhone", "The {DNA} of an {iPhone}"),
        ("BIB006", "The {DNA} of A.B.C. and R&D", "The {DNA} of {A.B.C}. and {R&D}"),
        ("BIB011", "Old W\u200b\u202ealls", "Old Walls"),
    ],
)
def test_edits_mend_what_they_are_about(code, before, after):
    text = BOOK.replace("Old Walls", before)
    assert fixed(code, text) == BOOK.replace("Old Walls", after)
    assert told(code, fixed(code, text)) == []


@pytest.mark.parametrize("before", ["https://doi.org/", "http://dx.doi.org/", "DOI:", "doi.org/"])
def test_a_doi_is_mended_to_the_doi_alone(before):
    text = BOOK.replace("year", f"doi = {{{before}10.1000/1}}, year")
    assert fixed("BIB013", text) == text.replace(before, "")


@pytest.mark.parametrize(("dialect", "count"), [("bibtex", 1), ("biblatex", 0)])
def test_what_is_required_depends_on_the_dialect(dialect, count):
    text = "@book{a, author = {Hall, P.}, title = {Walls}, year = 1960}"
    assert len(told("BIB004", text, dialect)) == count


def test_an_entry_without_a_key_is_told_as_what_it_is():
    found = check("refs.bib", KEYLESS + BOOK, "bibtex", lambda code: code == "BIB004")
    assert [one.message for one in found][:1] == ["an entry without a key: publisher is missing (@book)"]


def test_one_fault_costs_one_entry():
    text = "@book{a, title = {Old\n" + BOOK + BOOK.replace("hall1960", "hall1960").replace("Old", "New")
    assert told("BIB003", text) == ["@book{hall1960"]


def test_every_rule_has_a_code_that_is_listed():
    assert set(RULES) == {code for code in NAMES if code.startswith("BIB")}
