"""Bad input: one line that names file and cause, exit code 2, the other files still done."""

import os
from pathlib import Path

import pytest

from biblio.cli import main

BAD_FILES = {
    "empty.txt": b"",
    "binary.txt": b"\x7fELF\0\0",
    "latin1.txt": "Brontë\nMünchen".encode("latin-1"),
    "utf16.txt": "Curie".encode("utf-16"),
    "cut.txt": "Curié".encode()[:-1],
}


@pytest.fixture(autouse=True)
def files(handed_libraries):
    Path("good.txt").write_text("Curie")
    Path("folder").mkdir()
    Path("folder/notes.pdf").write_text("x")
    for name, data in BAD_FILES.items():
        Path(name).write_bytes(data)


BAD_PATHS = [
    ("none.txt", "none.txt: error: no such file or folder"),
    ("good.txt/x", "good.txt/x: error: cannot be read (Not a directory)"),
    (
        "folder",
        "folder: error: the folder holds no document"
        " (.txt, .text, .md, .markdown, .tex, .ltx, .latex, .rst, .rest)",
    ),
    ("empty.txt", "empty.txt: error: the file is empty"),
    ("binary.txt", "binary.txt: error: a binary file, not a text"),
    ("latin1.txt", "latin1.txt:1:6: error: not UTF-8 text (byte 0xEB)"),
    ("utf16.txt", "utf16.txt: error: UTF-16 text; save it as UTF-8"),
    ("cut.txt", "cut.txt:1:5: error: not UTF-8 text (byte 0xC3)"),
    ("a\nb\x1b[2J.txt", "a b\ufffd[2J.txt: error: no such file or folder"),
]


@pytest.mark.parametrize(("path", "line"), BAD_PATHS)
def test_other_files_are_still_done(path, line, capsys):
    assert main(["find", path, "good.txt", "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert err == line + "\n"
    assert out.count("\n") == 1
    assert '"path": "good.txt"' in out


@pytest.mark.parametrize(("path", "line"), BAD_PATHS)
@pytest.mark.parametrize("command", [["build", "-o", "out"], ["find"], ["parse"], ["usage"]])
def test_a_bad_path_alone(command, path, line, capsys):
    if command == ["parse"] and path == "folder":
        line = "folder: error: cannot be read (Is a directory)"
    assert main([*command, path]) == 2
    assert capsys.readouterr() == ("", line + "\n")
    assert not Path("out").exists()


def test_build_does_the_good_files(capsys):
    assert main(["build", "latin1.txt", "good.txt", "none.txt", "-o", "out"]) == 2
    out, err = capsys.readouterr()
    assert err.splitlines()[:-1] == [
        "latin1.txt:1:6: error: not UTF-8 text (byte 0xEB)",
        "none.txt: error: no such file or folder",
    ]
    assert "citations  1\n" in out
    assert Path("out/references.bib").exists()


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["find", "--xyz", "good.txt"], "biblio: error: no such option: --xyz (see biblio --help)"),
        (["find"], "biblio: error: missing argument 'PATHS' (see biblio --help)"),
        (["build", "good.txt"], "biblio: error: missing option '-o' / '--output' (see biblio --help)"),
        (["build", "good.txt", "-o"], "biblio: error: option '-o' requires an argument (see biblio --help)"),
        (
            ["find", "good.txt", "--format", "xml"],
            "biblio: error: invalid value for '--format': 'xml' is not one of 'table', 'jsonl' "
            "(see biblio --help)",
        ),
        (["biuld"], "biblio: error: no such command 'biuld'. Did you mean 'build'? (see biblio --help)"),
        ([], "biblio: error: missing command (see biblio --help)"),
        (
            ["build", "good.txt", "-o", "out", "--library", "none.bib"],
            "none.bib: error: no such file or folder",
        ),
        (
            ["find", "good.txt", "--library", "latin1.txt"],
            "latin1.txt:1:6: error: not UTF-8 text (byte 0xEB)",
        ),
        (
            ["build", "good.txt", "-o", "out", "--style", "none.csl"],
            "none.csl: error: no such style file",
        ),
        (["build", "good.txt", "-o", "good.txt"], "good.txt: error: cannot be written (File exists)"),
    ],
)
def test_usage_and_configuration(arguments, line, capsys):
    assert main(arguments) == 2
    assert capsys.readouterr() == ("", line + "\n")
    assert not Path("out").exists()


def test_an_input_that_a_build_would_overwrite(capsys):
    Path("bibliography.md").write_text("Curie")
    assert main(["build", "bibliography.md", "-o", "."]) == 2
    assert capsys.readouterr().err == (
        "bibliography.md: error: an output of this build has this name; choose another folder for -o\n"
    )
    assert Path("bibliography.md").read_text() == "Curie"


def test_a_build_does_not_read_what_an_earlier_one_wrote(capsys):
    assert main(["build", "good.txt", "-o", "out"]) == 0
    first = capsys.readouterr().out
    Path("latin1.txt").unlink()
    Path("text").mkdir()
    Path("good.txt").rename("text/good.txt")
    Path("out").rename("text/out")
    assert main(["build", "text", "-o", "text/out"]) == 0
    assert capsys.readouterr().out == first


def test_a_failing_build_leaves_the_old_files(capsys, monkeypatch):
    assert main(["build", "good.txt", "-o", "out"]) == 0
    before = {path: path.read_bytes() for path in Path("out").iterdir()}
    capsys.readouterr()

    def fail(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    Path("good.txt").write_text("Curie, Curie")
    assert main(["build", "good.txt", "-o", "out"]) == 2
    assert capsys.readouterr() == (
        "",
        "out/references.bib: error: cannot be written (No space left on device)\n",
    )
    assert {path: path.read_bytes() for path in Path("out").iterdir()} == before
