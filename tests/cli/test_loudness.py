"""How much is said on standard error."""

from __future__ import annotations

from pathlib import Path

import pytest

from biblio.cli import main
from biblio.cli.printing import speak

BROKEN = "@book{roe, title = {Walls}}\n@book{doe title = {Doors}}\n"


@pytest.fixture(autouse=True)
def book(handed_libraries):
    Path("book.txt").write_text("Curie here.\n")
    Path("refs.bib").write_text(BROKEN)
    yield
    speak()


def said(capsys, *arguments):
    status = main(list(arguments))
    return status, capsys.readouterr().err


def test_quiet_says_errors_alone(capsys):
    assert said(capsys, "--quiet", "find", "book.txt", "--library", "refs.bib") == (0, "")
    status, text = said(capsys, "-q", "find", "book.txt", "missing.txt")
    assert status == 2
    assert text.startswith("missing.txt: error: ")


def test_usually_warnings_are_said(capsys):
    status, text = said(capsys, "find", "book.txt", "--library", "refs.bib")
    assert status == 0
    assert text.startswith("refs.bib:2:")


def test_verbose_says_what_is_read(capsys):
    Path("biblio.toml").write_text('library = "refs.bib"\n')
    _, text = said(capsys, "--verbose", "find", "book.txt")
    assert "refs.bib: a library of 1 entries\n" in text
    assert "book.txt: 12 characters of text\n" in text
    assert "biblio.toml:1: sets library\n" in text


def test_both_are_refused(capsys):
    assert said(capsys, "-q", "-v", "find", "book.txt")[0] == 2


def test_the_next_run_speaks_as_usual(capsys):
    said(capsys, "-q", "find", "book.txt", "--library", "refs.bib")
    assert said(capsys, "find", "book.txt", "--library", "refs.bib")[1]
