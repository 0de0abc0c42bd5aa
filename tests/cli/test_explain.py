"""``biblio explain``: a source by its citekey, a rule by its code."""

from pathlib import Path

import pytest

from biblio.cli import main

FIRST = "Cherry-Garrard, Apsley. The Worst Journey in the World. London: Constable, 1922, p. 241"
AGAIN = "Cherry-Garrard, A. The Worst Jouney in the World. London: Constable, 1922, p. 243"
LATER = "Cherry-Garrard, A. The Worst Journey in the World. New York: Carroll & Graf, 1989, p. 565"
OPEN = "Cherry-Garrard, Apsley. The Worst Journey in the World, p. 332"
TEXT = "\n\n".join(["They went south.", FIRST, LATER, AGAIN, "Ibid., p. 250", OPEN]) + "\n"
KEY = "cherrygarrard1922"


@pytest.fixture(autouse=True)
def book(handed_libraries):
    Path("book.txt").write_text(TEXT)


def explained(capsys, *arguments):
    assert main(["explain", *arguments]) == 0
    return " ".join(capsys.readouterr().out.split())


def test_a_source_with_its_citations_spellings_links_and_near_misses(capsys):
    printed = explained(capsys, KEY, "book.txt")
    parts = (
        f"{KEY}: Cherry-Garrard, The Worst Journey in the World, 1922 type book author Cherry-Garrard",
        "work cherrygarrard-worst-journey (also cherrygarrard1989)",
        f"3 citations book.txt:3: {FIRST} book.txt:7: {AGAIN} book.txt:9: Ibid., p. 250 (ibid)",
        "spellings author 1 Cherry-Garrard, Apsley, chosen 1 Cherry-Garrard, A. (book.txt:7)",
        "1 The Worst Jouney in the World (book.txt:7)",
        f"joined, the weakest link first book.txt:3: {FIRST} book.txt:7: {AGAIN} weighed one source at ",
        "near, but apart cherrygarrard1989: Cherry-Garrard, The Worst Journey in the World, 1989 rule",
        "same work: the years differ",
        f"book.txt:11: {OPEN} (short) open fits several sources: cherrygarrard1922, cherrygarrard1989",
    )
    at = 0
    for part in parts:
        assert part in printed[at:]
        at = printed.index(part, at)
    assert " for " in printed


def test_a_source_that_is_cited_once(capsys):
    Path("one.txt").write_text(f"{FIRST}\n")
    printed = explained(capsys, KEY, "one.txt")
    for line in (
        "spellings: one of each field",
        "joined: nothing; all citations say the same",
        "near, but apart: nothing",
    ):
        assert line in printed


def test_what_people_decided_is_said(capsys):
    Path("biblio.decisions.toml").write_text(
        f'[[same]]\ncitations = ["{OPEN}", "{FIRST}"]\n\n'
        f'[[different]]\nkeys = ["{KEY}", "cherrygarrard1989"]\n'
    )
    printed = explained(capsys, KEY, "book.txt")
    assert f"{OPEN} (short) decided people joined these" in printed
    assert "decided people keep these apart" in printed


def test_an_entry_of_a_library(capsys):
    Path("my.bib").write_text(
        "@book{cg, author={Cherry-Garrard, Apsley}, title={The Worst Journey in the World}, "
        "publisher={Constable}, date={1922}}\n"
    )
    printed = explained(capsys, "cg", "book.txt", "--library", "my.bib")
    assert "library an entry of it, which stays as it is" in printed
    assert "library: Cherry-Garrard, The Worst Journey in the World, 1922" in printed


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["cherrygarrard1923", "book.txt"], "no source has the key 'cherrygarrard1923'; there is "),
        (["zzz", "book.txt"], "no source has the key 'zzz'\n"),
        (["zzz"], "name the documents that cite 'zzz' (see biblio explain --help)\n"),
        (["CIT999"], "no rule has the code 'CIT999'"),
        (["XYZ1", "book.txt"], "no source has the key 'XYZ1'\n"),
    ],
)
def test_what_is_not_known_is_an_error(arguments, error, capsys):
    assert main(["explain", *arguments]) == 2
    assert capsys.readouterr().err.startswith(f"biblio: error: {error}")


def test_no_document_is_an_error(capsys):
    assert main(["explain", KEY, "none.txt"]) == 2
    assert capsys.readouterr() == ("", "none.txt: error: no such file or folder\n")


def test_a_rule_by_its_code(capsys):
    assert "title-typo" in explained(capsys, "CIT012")
