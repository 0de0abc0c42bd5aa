"""The command line: shapes, streams and exit codes."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from biblio.cli import main, printing
from biblio.outputs import NAMES


def biblio(*arguments, **settings):
    command = [sys.executable, "-m", "biblio", *arguments]
    return subprocess.run(command, check=False, stdin=subprocess.DEVNULL, **settings)


CSL = {
    "type": "book",
    "author": [{"family": "Curie", "given": "M."}],
    "title": "Traité",
    "issued": {"date-parts": [[1910]]},
}


def test_find_prints_one_json_object_per_citation(capsys):
    Path("b.txt").write_text("Curie")
    Path("a.txt").write_text("𝒜 Curie")
    assert main(["find", "b.txt", "a.txt", "--format", "jsonl"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["a.txt", "b.txt"]
    assert json.loads(lines[0]) == {
        "path": "a.txt",
        "line": 1,
        "column": 3,
        "start": 2,
        "end": 7,
        "text": "Curie",
        "form": "full",
        "csl": CSL,
        "locator": {"label": "page", "value": "12"},
        "source": "curie1910",
        "work": "curie-traite",
        "confidence": 0.1235,
        "reason": None,
    }


def test_find_prints_a_table(capsys):
    Path("a.txt").write_text("Curie, Curie")
    assert main(["find", "a.txt"]) == 0
    assert capsys.readouterr().out == (
        "place      form  source     text\n"
        "a.txt:1:1  full  curie1910  Curie\n"
        "a.txt:1:8  full  curie1910  Curie\n"
    )


def test_usage_prints_a_table(capsys):
    Path("a.txt").write_text("Curie, Curie")
    Path("b.md").write_text("Curie")
    assert main(["usage", "a.txt", "b.md"]) == 0
    assert capsys.readouterr().out == (
        "citations  documents  source               pages\n        3          2  Curie, Traité, 1910  12\n"
    )


def test_usage_prints_json(capsys):
    Path("a.txt").write_text("Curie, Curie")
    assert main(["usage", "a.txt", "--format", "json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert "Traité" in row.pop("citation")
    assert row == {
        "source": "curie1910",
        "work": "curie-traite",
        "count": 2,
        "documents": 1,
        "locators": ["12"],
        "citations": [{"path": "a.txt", "line": 1, "locator": "12"}] * 2,
    }


def test_usage_prints_csv(capsys):
    Path("a.txt").write_text("Curie, Curie")
    assert main(["usage", "a.txt", "--format", "csv"]) == 0
    head, row = csv.reader(capsys.readouterr().out.splitlines())
    assert head == ["source", "work", "citation", "count", "documents", "locators"]
    assert (row[:2], row[3:]) == (["curie1910", "curie-traite"], ["2", "1", "p. 12"])


def test_usage_prints_csv_with_a_byte_order_mark(capsys):
    Path("a.txt").write_text("Curie")
    assert main(["usage", "a.txt", "--format", "csv", "--bom"]) == 0
    assert capsys.readouterr().out.startswith("\ufeffsource,")


@pytest.mark.parametrize("command", ["find", "usage"])
def test_where_nothing_is_cited_it_is_said(command, capsys):
    Path("a.txt").write_text("Nothing at all")
    assert main([command, "a.txt"]) == 0
    assert capsys.readouterr().err == "no citation found\n"
    assert main([command, "absent.txt"]) == 2
    assert "no citation" not in capsys.readouterr().err


def test_build_writes_its_files_and_prints_the_summary(capsys):
    Path("a.txt").write_text("Curie, Curie")
    assert main(["build", "a.txt", "-o", "out"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("documents  1\ncitations  2\nsources    1\nworks      1\nuncertain  0\n")
    assert err == f"wrote {', '.join(f'out/{name}' for name in NAMES)}\n"
    written = {path.name: path.read_text("utf-8") for path in Path("out").iterdir()}
    assert sorted(written) == sorted(NAMES)
    assert "@book{curie1910," in written["references.bib"]
    assert [item["id"] for item in json.loads(written["references.json"])] == ["curie1910"]
    assert "(2 citations, `curie1910`)" in written["bibliography.md"]


def test_a_second_build_changes_nothing():
    Path("a.txt").write_text("Curie, Curie")
    main(["build", "a.txt", "-o", "out"])
    first = {path: path.read_bytes() for path in Path("out").iterdir()}
    main(["build", "a.txt", "-o", "out"])
    assert {path: path.read_bytes() for path in Path("out").iterdir()} == first


def test_a_library_is_handed_on_and_its_faults_are_told(capsys, handed_libraries):
    Path("a.txt").write_text("Curie")
    Path("my.bib").write_text("@book{curie, title = {Traité}}\n\n@book{curie, title = {Radium}}\n")
    assert main(["find", "a.txt", "--library", "my.bib"]) == 0
    assert [[source.key for source in library] for library in handed_libraries] == [["curie"]]
    assert capsys.readouterr().err == (
        "my.bib:3:1: warning: left out: another entry has the key 'curie' [bibtex-key]\n"
    )


@pytest.mark.parametrize("command", [("find", "-"), ("parse", "-")])
def test_standard_input(command, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Ф Curie".encode())))
    assert main([*command, "--format", "jsonl"]) == 0
    assert '"start": 2' in capsys.readouterr().out


def test_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == "biblio 0.1.0\n"


def test_python_m_biblio():
    done = biblio("--version", capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "biblio 0.1.0\n", "")


def test_version_imports_no_heavy_library():
    code = "import sys; from biblio.cli import main; main(['--version']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"bibtexparser", "citeproc", "lxml", "pycrfsuite", "rapidfuzz", "rich", "biblio.pipeline"}
    assert heavy & set(done.stdout.split()) == set()


def test_an_internal_error_is_one_line(capsys, monkeypatch):
    def fail(*_, **__):
        raise RuntimeError("two\nlines")

    monkeypatch.delenv("BIBLIO_DEBUG", raising=False)
    monkeypatch.setattr("biblio.pipeline.run", fail)
    Path("a.txt").write_text("Curie")
    assert main(["find", "a.txt"]) == 3
    assert capsys.readouterr() == (
        "",
        "biblio: internal error: RuntimeError: two lines (BIBLIO_DEBUG=1 shows where)\n",
    )
    monkeypatch.setenv("BIBLIO_DEBUG", "1")
    with pytest.raises(RuntimeError):
        main(["find", "a.txt"])


def test_an_interrupted_command_says_nothing(capsys, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("biblio.pipeline.run", interrupt)
    Path("a.txt").write_text("Curie")
    assert main(["find", "a.txt"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_closed_pipe_is_no_error(unbuffered):
    reader, writer = os.pipe()
    os.close(reader)
    settings = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = biblio("--version", stdout=writer, stderr=subprocess.PIPE, env=settings)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_one_line():
    with open("/dev/full", "wb") as full:
        done = biblio("--version", stdout=full, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (
        2,
        b"standard output: error: cannot be written (No space left on device)\n",
    )


def test_output_is_utf8_whatever_the_locale():
    Path("refs.txt").write_text("Ф")
    settings = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = biblio("parse", "refs.txt", "--format", "jsonl", capture_output=True, env=settings)
    assert '"text": "Ф"' in done.stdout.decode("utf-8")


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "patience", "drawn"), [(Terminal, -1, True), (Terminal, 60, False), (io.StringIO, -1, False)]
)
def test_a_progress_bar_is_for_long_work_on_a_terminal(stream, patience, drawn, monkeypatch):
    monkeypatch.setattr(sys, "stderr", stream())
    monkeypatch.setattr(printing, "_PATIENCE_SECONDS", patience)
    with printing.progress_bar() as progress:
        progress(40, 100)
    assert ("40%" in sys.stderr.getvalue()) == drawn


def test_no_color(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(printing, "_PATIENCE_SECONDS", -1)
    with printing.progress_bar() as progress:
        progress(40, 100)
    shown = sys.stderr.getvalue()
    assert "40%" in shown
    assert "\x1b[3" not in shown
