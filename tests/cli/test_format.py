"""``biblio format``."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from biblio.cli import main

BIB = """@book{berg1946,
  author = {Berg, Anna},
  title = {The Harbour},
  publisher = {Press},
  date = {1946},
}
"""
ITEM = {
    "id": "berg1946",
    "type": "book",
    "author": [{"family": "Berg", "given": "Anna"}],
    "title": "The Harbour",
    "publisher": "Press",
    "issued": {"date-parts": [[1946]]},
    "custom": {"citations": 17},
}
FILM = {"id": "film", "type": "motion_picture", "title": "Potemkin", "director": [{"family": "Eisenstein"}]}
RIS = "TY  - BOOK\nID  - berg1946\nAU  - Berg, Anna\nTI  - The Harbour\nPB  - Press\nPY  - 1946\nER  - \n"
YAML = """references:
- id: berg1946
  type: book
  author: [{family: Berg, given: Anna}]
  title: The Harbour
  publisher: Press
  issued: {date-parts: [[1946]]}
"""
ENTRY = "Berg, Anna. The Harbour. Press, 1946.\n"


class Ended(NamedTuple):
    exit_code: int
    stdout: str
    stderr: str


@pytest.fixture
def biblio(capsys):
    """Run a command; give its exit code and what it printed."""

    def run(*arguments):
        return Ended(main([str(argument) for argument in arguments]), *capsys.readouterr())

    return run


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.bib", "@misc{a, title={Walls}, doi={https://doi.org/10.1000/1}}"),
        ("a.json", '[{"id": "a", "title": "Walls", "DOI": "doi:10.1000/1"}]'),
        ("a.ris", "TY  - GEN\nTI  - Walls\nDO  - https://dx.doi.org/10.1000/1\nER  - \n"),
    ],
)
def test_the_address_of_a_doi_is_printed_once(biblio, tmp_path, name, text):
    file = tmp_path / name
    file.write_text(text)
    assert biblio("format", file).stdout == "Walls. n.d. https://doi.org/10.1000/1.\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.bib", BIB),
        ("a.json", json.dumps([ITEM])),
        ("a.ris", RIS),
        ("a.yaml", YAML),
        ("a.json", json.dumps(ITEM)),
    ],
)
def test_a_library_of_any_format(biblio, tmp_path, name, text):
    file = tmp_path / name
    file.write_text(text)
    result = biblio("format", file)
    assert (result.exit_code, result.stdout, result.stderr) == (0, ENTRY, "")


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        (["--to", "markdown"], "Berg, Anna. *The Harbour*. Press, 1946.\n"),
        (
            ["--to", "latex"],
            "\\noindent\\hangindent=2em\\relax Berg, Anna. \\emph{The Harbour}. Press, 1946.\\par\n",
        ),
        (["--style", "usage-list"], "Berg, Anna. The Harbour. Press, 1946. [17×]\n"),
        (["--style", "apa"], "Berg, A. (1946). The Harbour. Press.\n"),
        (["--style", "mla"], "Berg, Anna. The Harbour. Press, 1946.\n"),
        (["--style", "vancouver"], "1. Berg A. The Harbour. Press; 1946.\n"),
    ],
)
def test_styles_and_outputs(biblio, tmp_path, options, printed):
    file = tmp_path / "a.json"
    file.write_text(json.dumps([ITEM]))
    result = biblio("format", file, *options)
    assert (result.exit_code, result.stdout, result.stderr) == (0, printed, "")


def test_people_that_a_reference_has_no_place_for_are_printed(biblio, tmp_path):
    file = tmp_path / "a.json"
    file.write_text(json.dumps([FILM]))
    assert "Eisenstein" in biblio("format", file, "--style", "apa").stdout


def test_a_file(biblio, tmp_path):
    library, page = tmp_path / "a.bib", tmp_path / "a.html"
    library.write_text(BIB)
    result = biblio("format", library, "--to", "html", "-o", page)
    assert (result.exit_code, result.stdout) == (0, "")
    assert '<div id="ref-berg1946" class="csl-entry">Berg, Anna. <i>The Harbour</i>.' in page.read_text()


def test_an_entry_that_the_style_has_nothing_for_is_printed_and_told(biblio, tmp_path):
    style, library = tmp_path / "own.csl", tmp_path / "a.bib"
    style.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info/><citation><layout/>'
        '</citation><bibliography><layout><text variable="DOI"/></layout></bibliography></style>'
    )
    library.write_text(BIB)
    result = biblio("format", library, "--style", style)
    assert (result.exit_code, result.stdout) == (0, "Berg, Anna. The Harbour. Press, 1946.\n")
    assert result.stderr == (
        f"{library}: warning: berg1946: the style 'own' gives nothing for it; it is written in a simple form "
        "[style-entry]\n"
    )


@pytest.mark.parametrize(
    ("content", "options", "cause"),
    [
        (b"", ["--style", "absent"], "no style has the name 'absent'"),
        (b"", ["--style", "absent.csl"], "absent.csl: error: no such style file"),
        (BIB.encode(), ["--locale", "xx-YY"], "there is no locale 'xx-YY'"),
        (b"\x00\x01\xff", [], "a.lib"),
        (b'[{"id": 1,]', [], "a.lib:1:11: error: no JSON"),
        (b"no library", [], "no format of a library that is known"),
        (b"[" * 100_000, [], "error: JSON that is too deep"),
    ],
)
def test_bad_input(biblio, tmp_path, content, options, cause):
    file = tmp_path / "a.lib"
    file.write_bytes(content)
    result = biblio("format", file, *options)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert cause in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.bib", "", "no entry found\n"),
        ("a.json", "[]", "no entry found\n"),
        ("a.bib", "no library", "no entry found\n"),
        ("a.lib", "[1]", "a.lib: warning: left out: item 1 is no object [csl-item]\nno entry found\n"),
    ],
)
def test_a_file_without_entries(biblio, tmp_path, monkeypatch, name, content, told):
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(content)
    assert biblio("format", name) == (int("left out" in told), "", told)


def test_the_format_may_be_told(biblio, tmp_path):
    file = tmp_path / "a.lib"
    file.write_text(YAML)
    assert biblio("format", file, "--from", "csl-yaml").stdout == ENTRY


def test_broken_entries_that_are_left_out_change_the_exit_code(biblio, tmp_path):
    file = tmp_path / "a.bib"
    file.write_text(f"@book{{b, title = {{Gates\n{BIB}")
    result = biblio("format", file)
    assert (result.exit_code, result.stdout) == (1, ENTRY)


def test_the_library_is_not_written_over(biblio, tmp_path):
    file = tmp_path / "a.bib"
    file.write_text(BIB)
    result = biblio("format", file, "-o", Path(tmp_path, ".", "a.bib"))
    assert result.exit_code == 2
    assert file.read_text() == BIB
