"""``biblio tidy``: what is written, what is printed, and the exit codes."""

import codecs
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.cli import main, tidying
from biblio.errors import DocumentError
from biblio.formats.tidy import Wishes
from biblio.formats.tidy import tidy as tidy_text

MESSY = "@book{a, title = {T}, year=1999}\n"
TIDY = "@book{a,\n  title = {T},\n  year = 1999,\n}\n"


def tidy(*arguments):
    return main(["tidy", *arguments])


def test_in_place(capsys):
    Path("my.bib").write_text(MESSY)
    assert tidy("my.bib") == 0
    assert Path("my.bib").read_text() == TIDY
    assert capsys.readouterr() == ("", "my.bib: 1 entry: 1 kept\n")
    assert [path.name for path in Path().iterdir()] == ["my.bib"]


def test_a_file_in_order_is_not_written(capsys):
    Path("my.bib").write_text(TIDY)
    os.utime("my.bib", (1, 1))
    assert tidy("my.bib") == 0
    assert Path("my.bib").stat().st_mtime == 1
    assert capsys.readouterr().err == "my.bib: 1 entry: 1 kept; in order\n"


@pytest.mark.parametrize(
    ("options", "status"), [(("--check",), 1), (("--diff",), 1), (("--check", "--diff"), 1)]
)
def test_check_and_diff_write_nothing(options, status, capsys):
    Path("my.bib").write_text(MESSY)
    Path("my.bib").chmod(0o444)
    assert tidy("my.bib", *options) == status
    assert Path("my.bib").read_text() == MESSY
    shown = "--- my.bib\n+++ my.bib\n@@ -1 +1,4 @@\n-@book{a, title = {T}, year=1999}\n+@book{a,\n"
    shown += "+  title = {T},\n+  year = 1999,\n+}\n"
    assert capsys.readouterr().out == shown * ("--diff" in options)


@pytest.mark.parametrize("options", [("--check",), ("--diff",), ("--check", "--diff")])
def test_nothing_to_change(options, capsys):
    Path("my.bib").write_text(TIDY)
    assert tidy("my.bib", *options) == 0
    assert capsys.readouterr().out == ""


def test_another_file(capsys):
    Path("my.bib").write_text(MESSY)
    assert tidy("my.bib", "-o", "new.bib") == 0
    assert (Path("my.bib").read_text(), Path("new.bib").read_text()) == (MESSY, TIDY)
    assert tidy("my.bib", "--output", "-") == 0
    assert capsys.readouterr().out == TIDY


def test_standard_input(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(codecs.BOM_UTF8 + MESSY.encode())))
    assert tidy("-") == 0
    assert capsys.readouterr().out == "\ufeff" + TIDY


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"% Encoding: Cp1251\n\n", "cp1251"),
        (b"% -*- coding: shift_jis -*-\n\n", "shift_jis"),
    ],
)
def test_bytes_are_as_they_were(mark, encoding, capsys):
    key = "ключ" if encoding != "shift_jis" else "鍵"
    messy, neat = (text.replace("{a,", "{" + key + ",").replace("\n", "\r\n") for text in (MESSY, TIDY))
    mark = mark.replace(b"\n", b"\r\n") if mark.startswith(b"%") else mark
    Path("my.bib").write_bytes(mark + messy.encode(encoding))
    Path("my.bib").chmod(0o640)
    Path("link.bib").symlink_to("my.bib")
    assert tidy("link.bib") == 0
    assert Path("my.bib").read_bytes() == mark + neat.encode(encoding)
    assert Path("my.bib").stat().st_mode & 0o777 == 0o640
    assert Path("link.bib").is_symlink()
    assert "warning" not in capsys.readouterr().err


def test_bytes_that_are_no_utf8_are_kept(capsys):
    Path("my.bib").write_bytes(b"% M\xfcnchen\n" + MESSY.replace("T", "\xe9").encode("latin-1"))
    assert tidy("my.bib") == 0
    assert Path("my.bib").read_bytes() == b"% M\xfcnchen\n" + TIDY.replace("T", "\xe9").encode("latin-1")
    assert capsys.readouterr().err.splitlines()[0] == (
        "my.bib:1:4: warning: not UTF-8 text (byte 0xFC); bytes are kept, and read as Latin-1 "
        "[bibtex-encoding]"
    )


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("none.bib", None, "none.bib: error: no such file or folder"),
        ("folder", None, "folder: error: cannot be read (Is a directory)"),
        ("binary.bib", b"@book{a,\0}", "binary.bib: error: a binary file, not a text"),
        ("cut.bib", codecs.BOM_UTF16_LE + b"@\0b", "cut.bib: error: damaged UTF-16 text"),
    ],
)
def test_a_bad_file_does_not_stop_the_others(name, data, line, capsys):
    Path("folder").mkdir()
    Path("my.bib").write_text(MESSY)
    if data is not None:
        Path(name).write_bytes(data)
    assert tidy(name, "my.bib") == 2
    assert capsys.readouterr().err == f"{line}\nmy.bib: 1 entry: 1 kept\n"
    assert Path("my.bib").read_text() == TIDY
    assert data is None or Path(name).read_bytes() == data


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["my.bib", "my.bib", "-o", "x"], "biblio: error: -o takes one file (see biblio tidy --help)"),
        (
            ["my.bib", "--indent", "x"],
            "biblio: error: invalid value for '--indent': 'x' is not keep, tab or a number of spaces",
        ),
        (["my.bib", "-o", "none/x.bib"], "none/x.bib: error: cannot be written (No such file or directory)"),
    ],
)
def test_wrong_use(arguments, line, capsys):
    Path("my.bib").write_text(MESSY)
    assert tidy(*arguments) == 2
    assert capsys.readouterr().err.splitlines()[-1] == line
    assert Path("my.bib").read_text() == MESSY


def test_a_failing_write_leaves_the_file(capsys, monkeypatch):
    def fail(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    Path("my.bib").write_text(MESSY)
    assert tidy("my.bib") == 2
    assert capsys.readouterr().err.endswith("my.bib: error: cannot be written (No space left on device)\n")
    assert Path("my.bib").read_text() == MESSY
    assert [path.name for path in Path().iterdir()] == ["my.bib"]


def test_rules_by_their_options(capsys):
    Path("my.bib").write_text(
        "@Book{b, Year=1999, Author={Woolf, Virginia}}\n\n@book{a, year=1999, author={Carr, E. H.}}\n"
    )
    options = (
        "--sort",
        "author",
        "--fields",
        "author,year",
        "--indent",
        "4",
        "--lowercase",
        "--keys",
        "generate",
    )
    assert tidy("my.bib", *options) == 0
    assert Path("my.bib").read_text() == (
        "@book{carr1999,\n    author={Carr, E. H.},\n    year=1999,\n    ids={a},\n}\n\n"
        "@book{woolf1999,\n    author={Woolf, Virginia},\n    year=1999,\n    ids={b},\n}\n"
    )
    assert tidy("my.bib", *options, "--check") == 0


DUPLICATES = """\
@book{one,
  author = {Hobsbawm, Eric},
  title = {The Age of Empire},
  publisher = {Weidenfeld},
  date = {1987},
}

@book{two,
  author = {Hobsbawm, E.},
  title = {The Age of Empire},
  publisher = {Weidenfeld},
  date = {1987},
  keywords = {empire},
}

@book{three,
  author = {Hobsbawm, Eric},
  title = {The Age of Empire},
  publisher = {Weidenfeld},
  date = {1987},
  note = {Mine},
  pagetotal = {404},
  edition = {2},
}

@book{four,
  author = {Hobsbawm, Eric},
  title = {The Age of Empire},
  publisher = {Weidenfeld},
  date = {1987},
  edition = {2},
  pagetotal = {440},
}

@book{broken, title = {x} year = 3}
"""


def test_duplicates_are_merged_or_told(capsys):
    Path("my.bib").write_text(DUPLICATES)
    assert tidy("my.bib", "--no-duplicates", "--check") == 0
    capsys.readouterr()
    assert tidy("my.bib") == 0
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("my.bib:8:1: two is merged into one (line 1); author: 'Hobsbawm, Eric' for ")
    assert lines[-2] == (
        "my.bib:35:27: warning: left as it stands, since it cannot be read: a comma is missing before this "
        "[bibtex-syntax]"
    )
    assert lines[-1].startswith("my.bib: 5 entries: 2 kept, 2 merged into others, 1 broken and left in place")
    assert any("four may be the same as" in line and "pagetotal differs" in line for line in lines)
    text = Path("my.bib").read_text()
    assert "  keywords = {empire},\n  ids = {two, three},\n  note = {Mine},\n" in text
    assert "@book{four," in text
    assert tidy("my.bib", "--check") == 0


def test_no_heavy_library_without_a_search(capsys):
    Path("my.bib").write_text(MESSY)
    code = "import sys; from biblio.cli import main; main(['tidy', 'my.bib', '--no-duplicates'])"
    code += "; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"bibtexparser", "citeproc", "pycrfsuite", "rapidfuzz", "lxml"} & set(done.stdout.split()) == set()


@given(st.binary(max_size=60) | st.text(max_size=40).map(lambda text: text.encode("utf-16")))
def test_any_bytes_come_back(data):
    try:
        content = tidying.decoded(data, "x.bib")
    except DocumentError:
        return
    assert content.encoded(content.text) == data
    text = tidy_text(content.text, Wishes(search=tidying.duplicates, keys=tidying.new_keys)).text
    assert tidying.decoded(content.encoded(text), "x.bib").text == text
