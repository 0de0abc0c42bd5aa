"""``biblio convert``: which format a library is in, where it goes, and what is told."""

import io
import json
import sys
from pathlib import Path

import pytest

from biblio.cli import main

BIB = "% mine\n@book{roe1990,\n  author = {Roe, Jane},\n  title = {Salt},\n  year = {1990},\n}\n"
ITEM = {"id": "roe1990", "type": "book", "author": [{"family": "Roe", "given": "Jane"}], "title": "Salt"}
RIS = "TY  - BOOK\nID  - roe1990\nAU  - Roe, Jane\nTI  - Salt\nER  - \n"
YAML = (
    "references:\n- id: roe1990\n  type: book\n  author:\n  - family: Roe\n    given: Jane\n  title: Salt\n"
)
INPUTS = {"a.bib": BIB, "a.json": json.dumps([ITEM]), "a.yaml": YAML, "a.ris": RIS}


def converted(capsys, *arguments, status=0):
    """Run the command; give what it prints."""
    assert main(["convert", *arguments]) == status
    return capsys.readouterr()


@pytest.mark.parametrize("name", INPUTS)
@pytest.mark.parametrize("named", [True, False])
def test_the_format_is_told_by_name_or_content(name, named, capsys, monkeypatch):
    Path(name).write_text(INPUTS[name])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(INPUTS[name].encode())))
    (item,) = json.loads(converted(capsys, name if named else "-", "--to", "csl-json").out)
    assert {key: item[key] for key in ITEM} == ITEM


def test_what_is_there_already_is_no_guide_where_from_says_otherwise(capsys):
    Path("a.txt").write_text(RIS)
    assert "title = {Salt}" in converted(capsys, "a.txt", "--from", "ris", "--to", "biblatex").out


@pytest.mark.parametrize(
    ("target", "line"),
    [
        ("biblatex", "  date = {1990},"),
        ("bibtex", "  year = {1990},"),
        ("csl-json", '    "title": "Salt",'),
        ("csl-yaml", "  title: Salt"),
        ("ris", "TI  - Salt"),
    ],
)
def test_to(target, line, capsys):
    Path("a.bib").write_text(BIB)
    printed = converted(capsys, "a.bib", "--to", target)
    assert line in printed.out.splitlines()
    kept = target in ("biblatex", "bibtex")
    assert ("% mine" in printed.out) == kept
    assert printed.err == (
        "" if kept else "a.bib:1:1: warning: left out: comments and preambles (1) [convert-comment]\n"
    )


def test_output(capsys):
    Path("a.bib").write_text(BIB)
    assert converted(capsys, "a.bib", "--to", "ris", "-o", "b.ris").out == ""
    assert Path("b.ris").read_text().startswith("TY  - BOOK\nID  - roe1990\n")
    assert main(["convert", "a.bib", "--to", "ris", "-o", "./a.bib"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        "./a.bib: error: this is the library itself; choose another file for -o"
    )
    assert Path("a.bib").read_text() == BIB


@pytest.mark.parametrize(
    ("counts", "figures", "told"),
    [
        (["--counts"], "% citations: 12\n", ""),
        ([], "", "a.json: warning: left out: usage figures (1)"),
    ],
)
def test_usage_figures(counts, figures, told, capsys):
    Path("a.json").write_text(json.dumps([{**ITEM, "custom": {"citations": 12}}]))
    printed = converted(capsys, "a.json", "--to", "biblatex", *counts)
    assert printed.out.startswith(f"{figures}@book{{roe1990,\n")
    assert printed.err.startswith(told)


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        ("a.json", "[{]", "a.json:1:3: error: no JSON"),
        ("a.json", "3", "a.json: error: no list of CSL items"),
        ("a.json", "[" * 100_000, "a.json: error: JSON that is too deep or too large"),
        ("a.yaml", "- a: b: c", "a.yaml:1:7: error: no YAML"),
        ("a.yaml", "a: &x [1]\nb: *x", "a.yaml:2:4: error: aliases are not read"),
        ("a.yaml", "[" * 100_000, "a.yaml: error:"),
        ("a.ris", "nothing", "a.ris: error: no record of RIS"),
        (
            "a.txt",
            "nothing",
            "a.txt: error: no format of a library that is known; --from tells which one it is",
        ),
        ("a.bib", "\0", "a.bib: error: a binary file, not a text"),
    ],
)
def test_what_cannot_be_read(name, text, error, capsys):
    Path(name).write_text(text)
    assert main(["convert", name, "--to", "biblatex"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(error)
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "text", "keys", "told"),
    [
        (
            "a.json",
            json.dumps([ITEM, ITEM, {"title": "Salt"}, {"id": "a b"}, 3]),
            ["roe1990", "roe1990-2", "salt-nd", "a-b"],
            ["left out: item 5", "'roe1990' is taken", "an entry has no key", "'a b' is no key that"],
        ),
        (
            "a.ris",
            RIS + "stray\n" + RIS,
            ["roe1990", "roe1990-2"],
            ["left out: 'stray'", "'roe1990' is taken"],
        ),
    ],
)
def test_every_entry_comes_out_under_a_key_of_its_own(name, text, keys, told, capsys):
    Path(name).write_text(text)
    printed = converted(capsys, name, "--to", "biblatex", status=1)
    assert [line.partition("{")[2].strip(",") for line in printed.out.splitlines() if line[:1] == "@"] == keys
    warnings = [line.partition("warning: ")[2] for line in printed.err.splitlines()]
    assert [warning[: len(start)] for warning, start in zip(warnings, told, strict=True)] == told


@pytest.mark.parametrize(("target", "status"), [("csl-json", 1), ("ris", 1), ("bibtex", 0)])
def test_broken_entries_that_are_left_out_change_the_exit_code(target, status, capsys):
    Path("a.bib").write_text(f"@book{{b, title = {{Gates\n{BIB}")
    assert "cannot be read" in converted(capsys, "a.bib", "--to", target, status=status).err


def test_empty_libraries(capsys):
    for name in ("a.bib", "a.ris"):
        Path(name).write_text("")
        assert converted(capsys, name, "--to", "csl-json").out == "[]\n"
