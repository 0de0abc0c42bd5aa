"""References as BibTeX knows them."""

import shutil
import subprocess
from dataclasses import replace

import pytest
from formats.samples import references
from hypothesis import given

from biblio.formats import bibtex, classic
from biblio.model import Date, Name, Reference

ANNA = (Name("Berg", "Anna"),)


@pytest.mark.parametrize(
    ("reference", "kind", "fields"),
    [
        (
            Reference("book", ANNA, title="T", publisher="P", publisher_place="Rome", issued=Date(1999)),
            "book",
            {
                "author": "{Berg, Anna}",
                "title": "{T}",
                "publisher": "{P}",
                "address": "{Rome}",
                "year": "{1999}",
            },
        ),
        (Reference("book", (), ANNA, title="T"), "book", {"editor": "{Berg, Anna}", "title": "{T}"}),
        (
            Reference("article-journal", title="T", container_title="J", issue="2", page="1-9"),
            "article",
            {"title": "{T}", "journal": "{J}", "number": "{2}", "pages": "{1--9}"},
        ),
        (
            Reference("chapter", ANNA, title="T", container_title="C"),
            "incollection",
            {"author": "{Berg, Anna}", "title": "{T}", "booktitle": "{C}"},
        ),
        (
            Reference("thesis", ANNA, title="T", publisher="U", genre="Ph.D. diss."),
            "phdthesis",
            {"author": "{Berg, Anna}", "title": "{T}", "type": "{Ph.D. diss.}", "school": "{U}"},
        ),
        (
            Reference("thesis", ANNA, title="T", genre="Magisterarbeit"),
            "mastersthesis",
            {"author": "{Berg, Anna}", "title": "{T}", "type": "{Magisterarbeit}"},
        ),
        (
            Reference("thesis", ANNA, title="T", genre="Master's thesis"),
            "mastersthesis",
            {"author": "{Berg, Anna}", "title": "{T}", "type": "{Master's thesis}"},
        ),
        # Nobody says that it is a PhD thesis.
        (Reference("thesis", title="T"), "phdthesis", {"title": "{T}", "type": "{Thesis}"}),
        (
            Reference("report", ANNA, title="T", genre="Paper", publisher="I"),
            "techreport",
            {"author": "{Berg, Anna}", "title": "{T}", "type": "{Paper}", "institution": "{I}"},
        ),
        # BibTeX has no type for it.
        (
            Reference("webpage", title="T", url="https://example.org"),
            "misc",
            {"title": "{T}", "url": "{https://example.org}", "entrysubtype": "{webpage}"},
        ),
        (
            Reference("manuscript", ANNA, title="T"),
            "misc",
            {"author": "{Berg, Anna}", "title": "{T}", "entrysubtype": "{manuscript}"},
        ),
        (
            Reference("manuscript", ANNA, title="T", note="Lost"),
            "unpublished",
            {"author": "{Berg, Anna}", "title": "{T}", "note": "{Lost}"},
        ),
    ],
)
def test_types_and_fields(reference, kind, fields):
    assert classic.write(reference) == (kind, fields)


@pytest.mark.parametrize(
    ("date", "fields"),
    [
        (Date(1999), {"year": "{1999}"}),
        (Date(1999, 5), {"year": "{1999}", "month": "may"}),
        (Date(1999, 5, 2), {"year": "{1999}", "month": "may", "day": "{2}"}),
        (Date(1999, mark="copyright"), {"year": "{c1999}"}),
        (Date(1500, mark="circa"), {"year": "{ca. 1500}"}),
        (Date(1941, mark="supplied"), {"year": "{[1941]}"}),
        (Date(1985, until=Date(1987)), {"year": "{1985--1987}"}),
        (Date(-44), {"year": "{-0043}"}),
        # What these three fields cannot say.
        (
            Date(1999, 5, until=Date(1999, 6)),
            {"year": "{1999}", "month": "may", "date": "{1999-05/1999-06}"},
        ),
    ],
)
def test_dates(date, fields):
    assert classic.write(Reference("book", issued=date))[1] == fields


def entry(reference):
    kind, fields = classic.write(reference)
    return f"@{kind}{{key,\n" + "".join(f"  {name} = {value},\n" for name, value in fields.items()) + "}\n"


@given(references())
def test_what_is_written_is_read_back(reference):
    (source,), diagnostics = bibtex.read(entry(reference))
    assert diagnostics == ()
    assert source.reference.type == reference.type
    assert source.reference.author == reference.author
    assert source.reference.title == reference.title
    assert source.reference.container_title == reference.container_title
    assert source.reference.genre == reference.genre or (reference.type, reference.genre) == ("thesis", "")
    assert source.reference.publisher == reference.publisher
    assert source.reference.volume == reference.volume
    issued, again = reference.issued, source.reference.issued
    assert (issued is None) == (again is None)
    if issued and issued.until is None:
        assert replace(again, mark="printed") == replace(issued, mark="printed")
        # What BibTeX has no place for, a season or a year of three digits, loses its mark in BibLaTeX's date.
        assert again.mark == issued.mark or issued.year < 1000 or issued.season


@pytest.mark.skipif(not shutil.which("biber"), reason="biber is not installed")
def test_biber_accepts_it(tmp_path):
    kinds = ("book", "article-journal", "chapter", "thesis", "report", "webpage", "manuscript", "patent")
    full = Reference(
        *("book", ANNA, ANNA, ANNA),
        title="A % B",
        container_title="C",
        publisher="P & Q",
        issued=Date(1999, 5),
    )
    texts = [entry(replace(full, type=kind)).replace("{key", f"{{key{at}") for at, kind in enumerate(kinds)]
    (tmp_path / "all.bib").write_text("% line 1: x (at) y { \\\n" + "\n".join(texts), encoding="utf-8")
    done = subprocess.run(
        ["biber", "--tool", "--output-file", "out.bib", "all.bib"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "ERROR" not in done.stdout
    assert (tmp_path / "out.bib").read_text().count("key") == len(kinds)
