"""A ``.bib`` file in the other dialect: names change, nothing else does."""

import pytest
from formats.samples import library
from hypothesis import given
from hypothesis import strategies as st

from biblio.formats import bibtex, dialects


def entry(text, dialect):
    """The only entry of a text in a dialect, on one line."""
    return " ".join(dialects.rewritten(text, dialect).text.split()).replace(", }", "}")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "@phdthesis{k, school={U}, year=1999, month=mar}",
            "@thesis{k, institution={U}, date={1999-03}, type={phdthesis}}",
        ),
        ("@techreport{k, type={Memo}}", "@report{k, type={Memo}}"),
        ('@Article{k, Journal="J", year="1985--87"}', '@Article{k, journaltitle="J", date={1985/1987}}'),
        # What EDTF cannot say stays.
        ("@book{k, address={Rome}, year={c1999}}", "@book{k, location={Rome}, year={c1999}}"),
        (
            "@book{k, address={Rome}, year=1999, month={Spring}}",
            "@book{k, location={Rome}, year=1999, month={Spring}}",
        ),
        (
            r"@book{k, address={Rome}, year={\noopsort{1973b}1973}}",
            r"@book{k, location={Rome}, year={\noopsort{1973b}1973}}",
        ),
        ("@book{k, address={Rome}, location={Bari}}", "@book{k, address={Rome}, location={Bari}}"),
    ],
)
def test_to_biblatex(text, written):
    assert entry(text, "biblatex") == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "@thesis{k, institution={U}, date={1999-03-02}, type={mathesis}}",
            "@mastersthesis{k, school={U}, year={1999}, month=mar, day={2}}",
        ),
        ("@online{k, url={u}, urldate={2020}}", "@misc{k, url={u}, urldate={2020}, entrysubtype={webpage}}"),
        (
            "@article{k, title={T}, subtitle={S {X}}, journaltitle={J}}",
            "@article{k, title={T: S {X}}, journal={J}}",
        ),
        ("@book{k, date={1999-21}}", "@book{k, year={1999}, date={1999-21}}"),
        ('@misc{k, title={T}, title+an:pages={="3--4"}}', "@misc{k, title={T}, pages={3--4}}"),
        ("@inbook{k, booktitle={B}}", "@incollection{k, booktitle={B}}"),
        ("@own{k, location={Rome}}", "@own{k, address={Rome}}"),
    ],
)
def test_to_bibtex(text, written):
    assert entry(text, "bibtex") == written


@pytest.mark.parametrize("dialect", ["biblatex", "bibtex"])
def test_all_else_stays(dialect):
    text = (
        "% a remark\n@string{p = {P}}\n@comment{x}\n\n@book{k,\n\ttitle = {A {B} \\foo{c}},\n"
        "\tpublisher = p,\n\tkeywords = {x},\n}\n@book{k, title={twice}}\n"
        "@book{, title={no key}}\n@book{open, title={x\n"
    )
    assert dialects.rewritten(text, dialect).text == text


def test_what_cannot_be_rewritten_is_told():
    text = "@book{a,\n  % mine\n  journal = {J},\n}\n@mvbook{b,\n  title = {T},\n}\n"
    kept = dialects.rewritten(text, "biblatex")
    assert (kept.text, [fault.code for fault in kept.faults]) == (text, ["convert-entry"])
    assert [fault.code for fault in dialects.rewritten(text, "bibtex").faults] == ["convert-type"]


def test_there_and_back_says_the_same():
    text = bibtex.write(library())
    there = dialects.rewritten(text, "bibtex").text
    back = dialects.rewritten(there, "biblatex").text
    sources, again = bibtex.read(text)[0], bibtex.read(back)[0]
    assert [source.reference for source in again] == [source.reference for source in sources]


@given(
    st.text(st.sampled_from('@bok{},="# \ndate19-1year%'), max_size=80),
    st.sampled_from(["biblatex", "bibtex"]),
)
def test_any_text_twice_is_as_once(text, dialect):
    once = dialects.rewritten(text, dialect).text
    assert dialects.rewritten(once, dialect).text == once
