"""Settings: where they are found, what they may say, and what is told of what they may not."""

import json

import pytest

from biblio.citations.resolving.conventions import DEFAULTS
from biblio.cli import main
from biblio.errors import BiblioError
from biblio.settings import NAMES, Settings, find, wanted


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_without_a_file_all_is_as_the_program_has_it():
    assert find() == Settings()
    assert find().conventions == DEFAULTS


def test_the_nearest_file_wins(here):
    write(here / "pyproject.toml", "[tool.biblio]\nlibrary = 'far.bib'\nstyle = 'far'\n")
    write(here / "book" / "biblio.toml", "library = 'near.bib'\n")
    write(here / "book" / "one" / "text.md", "Text.")
    assert find(["book/one/text.md"]).library == "near.bib"
    assert find(["book/one/text.md"]).style == ""
    assert find(["book/one/text.md", "other.md"]).library == "far.bib"
    assert find(["-"]).library == "far.bib"


def test_in_one_folder_our_own_file_wins(here):
    write(here / "pyproject.toml", "[tool.biblio]\nlibrary = 'project.bib'\n")
    write(here / "biblio.toml", "library = 'own.bib'\n")
    assert find().library == "own.bib"


def test_a_project_file_of_others_is_none_of_ours(here):
    write(here / "pyproject.toml", "[tool.biblio]\nlibrary = 'far.bib'\n")
    write(here / "book" / "pyproject.toml", "[tool.ruff]\nline-length = 100\n")
    write(here / "book" / "text.md", "Text.")
    assert find(["book/text.md"]).library == "far.bib"


def test_paths_are_those_of_the_file(here):
    write(here / "book" / "biblio.toml", "library = 'refs/all.bib'\n")
    found = find(["book"])
    assert found.located(found.library) == "book/refs/all.bib"
    assert found.located("") == ""


def test_all_settings_can_be_given(here):
    write(
        here / "biblio.toml",
        """
        library = "refs.bib"
        style = "source-list"
        dialect = "bibtex"
        select = ["CIT", "BIB006"]
        ignore = ["CIT06"]
        include = ["*.md"]
        exclude = ["drafts/"]
        gitignore = false
        baseline = "known.json"
        ibid-after-several = "last"
        ibid-over-chapters = true
        op-cit-of-several = "last"
        op-cit-over-documents = false
        """,
    )
    found = find()
    assert all(getattr(found, name) != getattr(Settings(), name) for name in NAMES)
    assert found.conventions.ibid_after_several == "last"
    assert found.conventions.ibid_over_chapters
    assert found.conventions.op_cit_of_several == "last"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("libary = 'a.bib'\n", "biblio.toml:1: error: unknown setting 'libary' (did you mean 'library'?)"),
        ("\n\nzzz = 1\n", "biblio.toml:3: error: unknown setting 'zzz'"),
        ("ibid_after_several = 'last'\n", "unknown setting 'ibid_after_several' (did you mean 'ibid-after-"),
        ("select = 'CIT'\n", "biblio.toml:1: error: select has to be a list of strings"),
        ("select = [1]\n", "select has to be a list of strings"),
        ("ignore = ['CIT921']\n", "ignore names no rule: 'CIT921' (did you mean CIT021?)"),
        ("library = 1\n", "library has to be a string"),
        ("gitignore = 'no'\n", "gitignore has to be true or false"),
        ("dialect = 'bibtx'\n", "not 'bibtx' (did you mean 'bibtex'?)"),
        ("dialect = 1\n", "dialect has to be one of 'auto', 'biblatex', 'bibtex', not 1"),
        ("library = \n", "biblio.toml:1:11: error: "),
        ("select = ['CIT'\n", "biblio.toml:2: error: "),
        ("a = 1\na = 2\n", "biblio.toml:2"),
    ],
)
def test_what_settings_may_not_say(here, text, told):
    write(here / "biblio.toml", text)
    with pytest.raises(BiblioError) as error:
        find()
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_the_line_is_that_of_the_table(here):
    write(here / "pyproject.toml", "[tool.other]\nlibary = 1\n\n[tool.biblio]\nstyle = 'a'\nlibary = 'a'\n")
    with pytest.raises(BiblioError, match=r"pyproject\.toml:6: error: unknown setting 'libary'"):
        find()


@pytest.mark.parametrize("data", [b"\xff\xfe", b"a = 'caf\xe9'"])
def test_a_file_that_is_no_text(here, data):
    (here / "biblio.toml").write_bytes(data)
    with pytest.raises(BiblioError, match=r"biblio\.toml: error: not UTF-8 text"):
        find()


@pytest.mark.parametrize(
    ("select", "ignore", "code", "asked"),
    [
        ((), (), "CIT021", True),
        (("CIT",), (), "CIT021", True),
        (("CIT",), (), "BIB001", False),
        (("CIT",), ("CIT02",), "CIT021", False),
        (("CIT021",), ("CIT02",), "CIT021", True),
        (("CIT021",), ("CIT021",), "CIT021", False),
        ((), ("CIT",), "BIB001", True),
        ((), ("CIT",), "CIT021", False),
    ],
)
def test_the_longer_beginning_of_a_code_counts(select, ignore, code, asked):
    assert wanted(Settings(select=select, ignore=ignore))(code) is asked


def test_settings_are_printed_with_their_origin(here, capsys):
    write(here / "pyproject.toml", '[tool.biblio]\n\nselect = ["CIT"]\n')
    assert main(["settings"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["select", '["CIT"]', "pyproject.toml:3"] in rows
    assert ["gitignore", json.dumps(True), "default"] in rows
    assert [row[0] for row in rows[1:]] == [name.replace("_", "-") for name in NAMES]


def test_settings_that_are_wrong_end_a_command_with_one_line(here, capsys):
    write(here / "biblio.toml", "selct = []\n")
    assert main(["settings"]) == 2
    assert capsys.readouterr().err == (
        "biblio.toml:1: error: unknown setting 'selct' (did you mean 'select'?)\n"
    )
