"""What entries have from those that they name; facts about BibLaTeX are what biber gives for these files."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.formats import bibtex
from biblio.formats.convert import convert
from biblio.formats.inheritance import Heir, inherited
from biblio.formats.scan import scan
from biblio.model import Date, Library, Name
from biblio.sources.citekeys import citekeys

CHILD = (
    "@incollection{smith1999, author={Smith, John}, title={A Chapter}, pages={5--10}, crossref={roe1999}}\n"
)
WHOLE = (
    "@collection{roe1999, editor={Roe, Jane}, title={The Collection}, year={1999}, publisher={Foo},"
    " address={London}, doi={10.1/x}, abstract={All}}\n"
)


def fields_of(text, key, **wishes):
    """Give the fields that an entry has by inheritance alone."""
    reads = {read.entry.key: read for read in bibtex.references(scan(text).blocks, **wishes)}
    own = bibtex.texts(reads[key].entry, reads[key].strings)
    return {name: value for name, value in reads[key].fields.items() if own.get(name) != value}


@pytest.mark.parametrize("text", [CHILD + WHOLE, WHOLE + CHILD])
def test_a_chapter_has_what_its_collection_says(text):
    sources = {source.key: source for source in bibtex.read(text)[0]}
    chapter = sources["smith1999"].reference
    assert chapter.title == "A Chapter"
    assert chapter.container_title == "The Collection"
    assert chapter.editor == (Name("Roe", "Jane"),)
    assert (chapter.publisher, chapter.publisher_place) == ("Foo", "London")
    assert chapter.issued == Date(1999)
    assert chapter.doi == ""
    assert sources["smith1999"].entry == CHILD.strip()
    assert bibtex.write(Library(tuple(sources.values())), text) == text


@pytest.mark.parametrize(
    ("child", "parent", "had"),
    [
        (
            "@incollection{c, title={C}, crossref={p}}",
            "@collection{p, title={T}, subtitle={S}, titleaddon={A}, volume={2}, note={N}}",
            {"booktitle": "T", "booksubtitle": "S", "booktitleaddon": "A", "volume": "2", "note": "N"},
        ),
        (
            "@inbook{c, author={Doe, A.}, title={C}, crossref={p}}",
            "@book{p, author={Poe, E.}, title={T}, year={1980}, month={5}}",
            {"bookauthor": "Poe, E.", "booktitle": "T", "year": "1980", "month": "5"},
        ),
        ("@inbook{c, title={C}, crossref={p}}", "@book{p, author={Poe, E.}}", {"author": "Poe, E."}),
        (
            "@article{c, title={C}, month={3}, crossref={p}}",
            "@periodical{p, title={J}, subtitle={S}, date={2001}, issn={1234-5678}}",
            {"journaltitle": "J", "journalsubtitle": "S", "year": "2001", "issn": "1234-5678"},
        ),
        (
            "@inproceedings{c, title={C}, date={2003}, crossref={p}}",
            "@proceedings{p, title={T}, year={2002}, month={4}, eventtitle={E}, organization={O}}",
            {"booktitle": "T", "eventtitle": "E", "organization": "O"},
        ),
        (
            "@book{c, title={C}, crossref={p}}",
            "@mvbook{p, title={T}, volumes={3}}",
            {"maintitle": "T", "volumes": "3"},
        ),
        (
            "@incollection{c, title={C}, crossref={p}}",
            "@book{p, title={T}, subtitle={S}, series={R}}",
            {"series": "R"},
        ),
        ("@inbook{c, booktitle={B}, crossref={p}}", "@book{p, title={T}, subtitle={S}}", {}),
        ("@inbook{c, address={Rome}, crossref={p}}", "@book{p, location={Bonn}}", {}),
        ("@inbook{c, url={u}, crossref={p}}", "@book{p, urldate={2001}, shorttitle={S}, ids={q}}", {}),
        ("@inbook{c, editor={A}, crossref={p}}", "@book{p, editor={B}, editortype={compiler}}", {}),
        ("@inbook{c, title={C}, crossref={P}}", "@book{p, title={T}}", {"booktitle": "T"}),
        (
            "@inbook{c, title={C}, crossref={old}}",
            "@book{p, title={T}, ids={older, old}}",
            {"booktitle": "T"},
        ),
        ("@inbook{c, title={C}, crossref=p}", "@book{p, publisher=oup}", {"publisher": "Oxford"}),
        ("@inbook{c, title={C}, xref={p}}", "@book{p, title={T}}", {}),
        (
            "@inproceedings{c, title={C}, crossref={p}}",
            "@proceedings{p, title={T}, booktitle={B}}",
            {"booktitle": "B"},
        ),
    ],
)
def test_what_crossref_gives(child, parent, had):
    assert fields_of(f'@string{{oup = "Oxford"}}\n{parent}\n{child}\n', "c") == had


def test_in_bibtex_fields_keep_their_names():
    text = "@inproceedings{c, title={C}, crossref={p}}\n@proceedings{p, title={T}, year={1999}}\n"
    assert fields_of(text, "c", plain=True) == {"year": "1999"}


def test_levels():
    text = (
        "@incollection{a, title={A}, crossref={b}}\n"
        "@collection{b, title={B}, date={1999}, crossref={c}}\n"
        "@mvcollection{c, title={C}, editor={Roe, J.}, date={1990/1999}}\n"
    )
    assert fields_of(text, "a") == {"booktitle": "B", "date": "1999", "maintitle": "C", "editor": "Roe, J."}


def test_shared_data_goes_before_what_an_entry_says_as_in_biber():
    text = (
        "@book{x, title={T}, year={1999}, publisher={Own}, xdata={one, two}}\n"
        "@xdata{one, publisher={Bar}, location={Rome}, xdata={three}}\n"
        "@xdata{two, location={Paris}, date={2000}}\n"
        "@xdata{three, note={N}}\n"
    )
    (book,), told = bibtex.read(text)
    assert (book.reference.publisher, book.reference.publisher_place) == ("Bar", "Paris")
    assert (book.reference.issued, book.reference.note) == (Date(2000), "N")
    assert told == ()


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (CHILD, ["smith1999: crossref: 'roe1999' is no entry of this file"]),
        ("@book{a, xdata={b,c}}\n@xdata{c, note={N}}", ["a: xdata: 'b' is no entry of this file"]),
        ("@book{a, crossref={a}}", ["a: crossref: 'a' leads back to this entry"]),
        ("@book{a, crossref={b}}\n@book{b, crossref={a}}", ["b: crossref: 'a' leads back to this entry"]),
        (
            "".join(f"@book{{k{at}, crossref={{k{at + 1}}}}}\n" for at in range(9)) + "@book{k9}",
            ["k1: crossref: 'k2' is at the end of too long a chain"],
        ),
    ],
)
def test_what_cannot_be_inherited_is_told(text, messages):
    _, told = bibtex.read(text)
    assert [one.message for one in told] == messages


def test_faults_of_a_parent_are_told_once():
    _, told = bibtex.read(CHILD + WHOLE.replace("1999}", "19xx}"))
    assert [one.message for one in told] == ["roe1999: year: '19xx' is no date"]


def test_chains_without_end_and_circles_are_read():
    text = "".join(f"@book{{k{at}, note={{{at}}}, crossref={{k{at + 1}}}}}\n" for at in range(3000))
    assert len(bibtex.read(text)[0]) == 3000


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcd"), st.sampled_from(["", "a", "b,c", "d"]), st.sampled_from(["", "a", "b"])
        )
    )
)
def test_any_names_of_others(rows):
    heirs = [Heir(key, "book", {"title": key, "xdata": data, "crossref": named}) for key, data, named in rows]
    found = inherited(heirs)
    assert len(found) == len(heirs)
    assert all(one.fields["title"] in "abcd" for one in found)


def test_other_formats_get_what_is_inherited_and_the_other_dialect_keeps_crossref():
    text = CHILD + WHOLE + "@book{b, title={T}, xdata={d}}\n@xdata{d, publisher={Bar}}\n"
    done = convert(text, "biblatex", "csl-json", "", citekeys, counts=False)
    chapter, _, book = json.loads(done.text)
    assert chapter["container-title"] == "The Collection"
    assert "abstract" not in chapter
    assert book["publisher"] == "Bar"
    assert [one.code for one in done.diagnostics] == ["convert-comment"]
    classic = convert(text, "biblatex", "bibtex", "", citekeys, counts=False).text
    assert CHILD in classic
    assert "booktitle" not in classic
