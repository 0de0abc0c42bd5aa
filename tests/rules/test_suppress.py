"""Remarks that silence findings."""

import pytest

from biblio.model import Diagnostic
from biblio.rules.suppress import heeded, remarks_in


def everything(code):
    return True


def at(line, code="CIT021", path="book.md"):
    return Diagnostic(code, "", path, line, 1)


def left(text, *found, wanted=everything):
    silenced = heeded(found, {"book.md": text}, wanted)
    return [(one.code, one.line) for one in silenced.diagnostics]


@pytest.mark.parametrize(
    "remark",
    [
        "<!-- biblio: ignore CIT021 -->",
        "<!--biblio:ignore CIT021-->",
        "% biblio: ignore CIT021",
        "[biblio: ignore CIT021]",
        "<!-- biblio: ignore CIT02, BIB001 -->",
        "% biblio: ignore cit021 CIT012",
        "% biblio: ignore",
    ],
)
def test_a_remark_is_about_its_line(remark):
    silenced = heeded(
        [at(1), at(2)], {"book.md": f"Cited. {remark}\nCited.\n"}, lambda code: code == "CIT021"
    )
    assert [one.line for one in silenced.diagnostics] == [2]
    assert silenced.silenced == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "remark", ["<!-- biblio: ignore CIT021 -->", ".. biblio: ignore CIT021", "% biblio: ignore CIT021"]
)
def test_a_remark_alone_is_about_the_next_line_that_is_not_empty(remark, end):
    text = end.join(["Cited.", remark, "", "Cited.", "Cited.", ""])
    assert left(text, at(1), at(4), at(5)) == [("CIT021", 1), ("CIT021", 5)]


def test_before_an_entry_a_remark_is_about_the_entry():
    text = "% biblio: ignore CIT021\n@book{a,\n  title = {A {B} C},\n}\n@book{b,\n}\n"
    assert left(text, at(3), at(4), at(5)) == [("CIT021", 5)]


def test_a_remark_about_the_file():
    text = "Cited.\n\n<!-- biblio: ignore-file CIT021 -->\nCited.\n"
    assert left(text, at(1), at(4), at(4, "CIT022")) == [("CIT022", 4)]


@pytest.mark.parametrize(
    "text",
    [
        "biblio: ignore CIT021\n",
        "<!-- biblio: ignore CIT021\n",
        "[biblio: ignore CIT021 -->\n",
        "Prose .. biblio: ignore CIT021\n",
        "<!-- biblio: ignored -->\n",
    ],
)
def test_what_is_no_remark(text):
    assert list(remarks_in(text)) == []


@pytest.mark.parametrize(
    ("remark", "code"),
    [
        ("<!-- biblio: ignore CIT021 -->", "SUP001"),
        ("<!-- biblio: ignore -->", "SUP001"),
        ("<!-- biblio: ignore CIT921 -->", "SUP002"),
    ],
)
def test_remarks_that_do_nothing_are_told(remark, code):
    assert left(f"Nothing. {remark}\n") == [(code, 1)]


def test_of_several_codes_only_the_idle_one_is_told():
    text = "Cited. % biblio: ignore CIT021, CIT022, CIT021\n"
    silenced = heeded([at(1)], {"book.md": text}, everything)
    (only,) = silenced.diagnostics
    assert "CIT022" in only.message


def test_a_remark_about_what_was_not_asked_for_is_not_idle():
    assert left("Nothing. % biblio: ignore CIT021\n", wanted=lambda code: code != "CIT021") == []
