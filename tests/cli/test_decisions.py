"""What people decided holds in every command that says what is one source."""

import json
from pathlib import Path

import pytest

from biblio.cli import main

FILE = Path("biblio.decisions.toml")
LIBRARY = """\
@book{one,
  author = {Roe, Jane},
  title = {The Walls of Rome: A History of the City},
  location = {London},
  publisher = {Cape},
  date = {1950},
}

@book{two,
  author = {Roe, J.},
  title = {The Walls of Rome: A History of the City},
  location = {London},
  publisher = {Cape},
  note = {Mine},
}

@book{three,
  author = {Roe, Jane},
  title = {The Walls of Rome: A History of the City},
  location = {London},
  publisher = {Cape},
  date = {1950},
  pagetotal = {404},
}

@book{four,
  author = {Roe, Jane},
  title = {The Walls of Rome: A History of the City},
  location = {London},
  publisher = {Cape},
  date = {1950},
  pagetotal = {403},
}
"""


@pytest.fixture(autouse=True)
def folder(handed_libraries):
    Path("my.bib").write_text(LIBRARY)


def told(capsys, *arguments):
    assert main(["tidy", "my.bib", *arguments]) in (0, 1)
    return capsys.readouterr().err


def test_tidy_says_which_decision_would_settle_a_pair(capsys):
    assert (
        "my.bib:9:1: warning: two may be the same as one (line 1), and is not merged: joined without a year; "
        "in biblio.decisions.toml, [[same]] merges them and [[different]] keeps them apart, with "
        'keys = ["one", "two"] [bibtex-duplicate]\n'
    ) in told(capsys, "--check")


def test_where_fields_differ_tidy_merges_nothing_whatever_is_decided(capsys):
    FILE.write_text('[[same]]\nkeys = ["one", "two"]\n\n[[same]]\nkeys = ["three", "four"]\n')
    assert (
        "four may be the same as one (line 1), and is not merged: pagetotal differs: '404', '403'; "
        "in biblio.decisions.toml, [[different]] keeps them apart"
    ) in told(capsys, "--check")


def test_tidy_merges_what_people_say_is_one(capsys):
    FILE.write_text('[[same]]\nkeys = ["two", "one"]\n')
    assert "two is merged into one (line 1)" in told(capsys)
    text = Path("my.bib").read_text()
    assert "note = {Mine}" in text
    assert "ids = {two, three}" in text
    assert "in order" in told(capsys)
    assert Path("my.bib").read_text() == text


def test_tidy_keeps_apart_what_people_say_is_two(capsys):
    FILE.write_text(
        '[[different]]\nkeys = ["one", "two"]\n[[different]]\nkeys = ["three", "four"]\n'
        '[[same-work]]\nkeys = ["one", "three"]\n[[different]]\nkeys = ["two", "three"]\n'
        '[[different]]\nkeys = ["two", "four"]\n[[different]]\nkeys = ["one", "four"]\n'
    )
    assert told(capsys) == "my.bib: 4 entries: 4 kept; in order\n"
    assert Path("my.bib").read_text() == LIBRARY


def test_tidy_knows_entries_by_the_keys_that_they_had(capsys):
    Path("my.bib").write_text(LIBRARY.replace("date = {1950},\n}", "date = {1950},\n  ids = {uno},\n}", 1))
    FILE.write_text('[[same]]\nkeys = ["uno", "two"]\n')
    assert "two is merged into one (line 1)" in told(capsys)


def test_what_tidy_cannot_follow_is_told_where_it_stands(capsys):
    FILE.write_text(
        '[[same]]\nkeys = ["one", "nobody"]\n\n[[same]]\nkeys = ["one", "two"]\n\n'
        '[[different]]\nkeys = ["two", "one"]\n\n[[same]]\ncitations = ["Roe, p. 1", "Roe 1950"]\n'
    )
    warnings = [line for line in told(capsys).splitlines() if line.startswith(str(FILE))]
    assert warnings == [
        "biblio.decisions.toml:1:1: warning: no source has the key 'nobody' [decision-stale]",
        "biblio.decisions.toml:4:1: warning: the decision is not followed: it contradicts that at "
        "biblio.decisions.toml:7 [decision-contradiction]",
    ]


def test_without_a_search_for_duplicates_decisions_are_not_read(capsys):
    FILE.write_text("broken")
    assert main(["tidy", "my.bib", "--no-duplicates"]) == 0
    assert main(["tidy", "my.bib"]) == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith("biblio.decisions.toml:1: error: no TOML")


def grouped(capsys, *arguments):
    assert main(["group", *arguments]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return {line["id"]: line["source"] for line in lines}


def test_group_goes_by_ids(capsys):
    assert len(set(grouped(capsys, "my.bib").values())) == 1
    Path("mine.toml").write_text('[[different]]\nkeys = ["one", "four"]\n')
    found = grouped(capsys, "my.bib", "--decisions", "mine.toml")
    assert found["one"] != found["four"]


@pytest.mark.parametrize("command", ["find", "usage", "build", "decide", "explain"])
def test_a_broken_file_is_an_error_of_every_command(command, capsys):
    Path("a.txt").write_text("Curie")
    FILE.write_text("[[same]]\nkeys = ['a']\n")
    arguments = {"build": ["-o", "out"], "explain": []}.get(command, [])
    assert main([command, *(["curie1910"] if command == "explain" else []), "a.txt", *arguments]) == 2
    assert capsys.readouterr() == (
        "",
        "biblio.decisions.toml:1:1: error: a decision is about two citations or keys at least\n",
    )
