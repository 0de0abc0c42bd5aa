"""``biblio fix`` on real documents: what it writes, what it leaves, and what it says."""

import codecs
import io
import resource
from pathlib import Path

import pytest

from biblio.cli import fixing, main
from biblio.rewriting import to_keys
from biblio.rewriting.rewrite import Rewriting

ROE = "Roe, Jane. Walls of the City. London: Adler, 1990"
DOE = "Doe, John. Floors and Their Makers. Boston: Beacon, 1991"
TEXT = f"It was so.\n{ROE}, p. 12\n\nAnd so (see {DOE}, pp. 3-5; {ROE}, p. 7).\n"
KEYED = "It was so.\n[@roe1990, p. 12]\n\nAnd so [see @doe1991, pp. 3-5; @roe1990, p. 7].\n"
GLUED = TEXT.replace("Adler, 1990, p. 12", "Adler,1990, p. 12")


@pytest.fixture(autouse=True)
def handed_libraries(tmp_path, monkeypatch):
    """Here the finders are real."""
    monkeypatch.chdir(tmp_path)


def fix(*arguments):
    return main(["fix", *arguments])


def test_safe_edits(capsys):
    Path("a.md").write_text(GLUED)
    assert fix("a.md") == 0
    assert Path("a.md").read_text() == TEXT
    assert capsys.readouterr().err == "a.md: 1 citation rewritten\n"
    assert fix("a.md") == 0
    assert capsys.readouterr().err == "nothing to rewrite\n"


def test_keys_and_the_library_beside_the_document(capsys):
    Path("sub").mkdir()
    Path("sub/a.md").write_text(TEXT)
    assert fix("sub/a.md", "--to", "keys") == 0
    assert Path("sub/a.md").read_text() == KEYED
    library = Path("sub/references.bib").read_text()
    assert "@book{roe1990," in library
    assert "@book{doe1991," in library
    assert fix("sub/a.md", "--to", "keys") == 0
    assert (Path("sub/a.md").read_text(), Path("sub/references.bib").read_text()) == (KEYED, library)
    assert "nothing to rewrite" in capsys.readouterr().err


def test_a_library_keeps_what_it_has_and_is_added_to():
    entry = "% mine\r\n@book{roe1990,\r\n\tauthor = {Jane Roe},\r\n\ttitle = {Walls of the City},\r\n"
    entry += "\tlocation = {London}, publisher = {Adler}, date = {1990}\r\n}\r\n"
    Path("my.bib").write_bytes(codecs.BOM_UTF8 + entry.encode())
    Path("a.md").write_text(TEXT)
    assert fix("a.md", "--to", "keys", "--library", "my.bib") == 0
    written = Path("my.bib").read_bytes()
    assert written.startswith(codecs.BOM_UTF8 + entry.encode())
    assert b"@book{doe1991," in written
    assert written.count(b"\n") == written.count(b"\r\n")
    assert Path("a.md").read_text() == KEYED


def test_latex_and_rst_by_the_name_of_the_file():
    Path("a.tex").write_text(f"So \\emph{{it}} was {ROE}, p. 12.\n")
    Path("b.rst").write_text(f"So it was {ROE}, p. 12.\n")
    assert fix("a.tex", "b.rst", "--to", "keys") == 0
    assert Path("a.tex").read_text() == "So \\emph{it} was \\autocite[12]{roe1990}.\n"
    assert Path("b.rst").read_text() == "So it was :cite:p:`roe1990{p. 12}`.\n"


def test_the_difference_is_shown_and_nothing_is_written(capsys):
    Path("a.md").write_text(TEXT)
    assert fix("a.md", "--to", "keys", "--diff") == 1
    assert [*Path().iterdir()] == [Path("a.md")]
    assert Path("a.md").read_text() == TEXT
    shown = capsys.readouterr().out
    assert "+[@roe1990, p. 12]\n" in shown
    assert "+++ references.bib\n" in shown


def test_standard_input_comes_out(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(GLUED.encode())))
    assert fix("-") == 0
    assert capsys.readouterr().out == TEXT


def test_what_stays_is_told_with_its_place(capsys):
    Path("a.md").write_text(f"{TEXT}\n\nLoe, op. cit., p. 4.\n")
    assert fix("a.md", "--to", "keys") == 0
    assert Path("a.md").read_text() == f"{KEYED}\n\nLoe, op. cit., p. 4.\n"
    assert "a.md:7:1: warning: left as it is: points back" in capsys.readouterr().err


@pytest.mark.parametrize(
    "data",
    [
        GLUED.replace("\n", "\r\n").encode(),
        GLUED.replace("\n", "\r").encode(),
        codecs.BOM_UTF8 + GLUED.encode(),
        ("Übermäßig “so” \u00a0\u2028 𝔛 e\u0301\f\x0b.\r\nAnd\n" + GLUED).encode(),
        GLUED.encode() + b"no line end",
    ],
    ids=["crlf", "cr", "mark", "unicode", "no line end"],
)
def test_all_else_stays_byte_for_byte(data):
    Path("a.md").write_bytes(data)
    assert fix("a.md") == 0
    assert Path("a.md").read_bytes() == data.replace(b"Adler,1990", b"Adler, 1990")


def test_mode_and_symbolic_link_stay():
    Path("real.md").write_text(GLUED)
    Path("real.md").chmod(0o640)
    Path("a.md").symlink_to("real.md")
    assert fix("a.md") == 0
    assert Path("a.md").is_symlink()
    assert Path("real.md").read_text() == TEXT
    assert Path("real.md").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("data", "error"),
    [
        ("é".join(GLUED.split(" ")).encode("latin-1"), "a.md:1:3: error: not UTF-8 text (byte 0xE9)"),
        (GLUED.encode("utf-16"), "a.md: error: UTF-16 text; save it as UTF-8"),
        (b"\0\1\2", "a.md: error: a binary file, not a text"),
        (b"", "a.md: error: the file is empty"),
    ],
    ids=["latin-1", "utf-16", "binary", "empty"],
)
def test_what_cannot_be_read_stays_and_the_others_are_done(data, error, capsys):
    Path("a.md").write_bytes(data)
    Path("b.md").write_text(GLUED)
    assert fix("a.md", "b.md") == 2
    assert error in capsys.readouterr().err
    assert Path("a.md").read_bytes() == data
    assert Path("b.md").read_text() == TEXT


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["nowhere.md"], "nowhere.md: error: no such file or folder"),
        (["my.bib"], "my.bib: error: a library, and no document: biblio tidy mends it"),
        (["a.md", "--style", "apa"], "--style goes with --to style"),
        (["a.md", "--syntax", "rst"], "--syntax goes with --to keys"),
        (["a.md", "--to", "style", "--style", "no-such-style"], "no style has the name 'no-such-style'"),
        (["a.md", "--library", "nowhere.bib"], "nowhere.bib: error: no such file or folder"),
    ],
)
def test_wrong_use(arguments, error, capsys):
    Path("a.md").write_text(TEXT)
    assert fix(*arguments) == 2
    assert error in capsys.readouterr().err
    assert Path("a.md").read_text() == TEXT


def test_a_file_that_changes_meanwhile_stays(monkeypatch, capsys):
    Path("a.md").write_text(GLUED)
    deliver = fixing.deliver

    def late(*arguments):
        Path("a.md").write_text("Somebody else was here.\n")
        return deliver(*arguments)

    monkeypatch.setattr(fixing, "deliver", late)
    assert fix("a.md") == 2
    assert Path("a.md").read_text() == "Somebody else was here.\n"
    assert "has changed while biblio was at work on it" in capsys.readouterr().err


def test_places_are_those_of_the_file(capsys):
    Path("a.md").write_text(f"So ({DOE}, p. 3). So ({DOE}, p. 4; Poe 1993).\n")
    assert fix("a.md", "--to", "keys") == 0
    assert Path("a.md").read_text() == f"So [@doe1991, p. 3]. So ({DOE}, p. 4; Poe 1993).\n"
    column = len(f"So ({DOE}, p. 3). So (") + 1
    assert f"a.md:1:{column}: warning: left as it is: it stands in one" in capsys.readouterr().err


def test_a_citation_that_would_change_again_and_again_stays(monkeypatch, capsys):
    number = iter(range(100))
    bare = to_keys.bare
    monkeypatch.setattr(to_keys, "bare", lambda one: f"{bare(one)} ({next(number)})")
    monkeypatch.setattr(to_keys, "way_of", lambda citation, text: "")
    Path("a.md").write_text(f"{ROE}, p. 12\n")
    assert fix("a.md", "--to", "keys") == 0
    assert [*Path().iterdir()] == [Path("a.md")]
    assert Path("a.md").read_text() == f"{ROE}, p. 12\n"
    assert "a.md:1:1: warning: left as it is: it would change again and again" in capsys.readouterr().err


def test_a_document_that_would_not_mean_the_same_stays_and_is_told(monkeypatch, capsys):
    def no_edits_yet_another_meaning(before, plan, read):
        return Rewriting(before.documents, before, {}, (), {"a.md": "a citation would be read that was none"})

    monkeypatch.setattr(fixing, "rewrite", no_edits_yet_another_meaning)
    Path("a.md").write_text(GLUED)
    assert fix("a.md") == 3
    assert Path("a.md").read_text() == GLUED
    told = capsys.readouterr().err
    assert "a.md: internal error: not rewritten, since a citation would be read that was none" in told
    assert "to see it again: biblio" in told


def test_a_disk_that_is_full_leaves_all_as_it_was(capsys):
    """No file may grow beyond a limit, as on a full disk; the library, which comes first, is too long."""
    Path("a.md").write_text(TEXT)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        status = fix("a.md", "--to", "keys")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert status == 2
    assert "references.bib: error: cannot be written (File too large)" in capsys.readouterr().err
    assert [*Path().iterdir()] == [Path("a.md")]
    assert Path("a.md").read_text() == TEXT


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_may_not_be_written_stays(what, monkeypatch, capsys):
    """Permissions do not bind the superuser, so the answers of the system are given by hand."""
    Path("a.md").write_text(GLUED)
    if what == "file":
        monkeypatch.setattr("os.access", lambda path, mode: False)
    else:
        real = open

        def refusing(path, mode="r", *more, **others):
            if "x" in mode:
                raise PermissionError(13, "Permission denied")
            return real(path, mode, *more, **others)

        monkeypatch.setattr("builtins.open", refusing)
    assert fix("a.md") == 2
    assert "a.md: error: cannot be written (Permission denied)" in capsys.readouterr().err
    assert Path("a.md").read_text() == GLUED
    assert [*Path().iterdir()] == [Path("a.md")]


def test_what_was_misread_in_one_pass_is_not_printed_in_the_next(capsys):
    """Whatever the reader makes of a styled citation, nobody new is named."""
    text = (
        "Graves, Robert. Goodbye to All That. London: Jonathan Cape,1929, p. 101-103\n\nSassoon saw it.\n\n"
        "Sassoon, Siegfried. Memoirs of an Infantry Officer. London: Faber, 1930, pp. 55\nIbid., p. 57\n\n"
        "Graves, Robert. Goodbye to All That. London: Jonathan Cape, 1929, p. 110\n"
    )
    Path("a.txt").write_text(text)
    assert fix("a.txt", "--to", "style", "--style", "chicago-notes-bibliography") == 0
    after = Path("a.txt").read_text()
    assert "and Jonathan Cape" not in after
    assert "Siegfried Sassoon, Memoirs of an Infantry Officer (Faber, 1930), 55\n" in after
    assert fix("a.txt", "--to", "style", "--style", "chicago-notes-bibliography") == 0
    assert Path("a.txt").read_text() == after


def test_decisions_hold_when_what_they_quote_is_written_by_key(capsys):
    roe, doe = "Roe, Jane. The Gates. London: Cape, 1950, p. 3", "Doe, John. The Roads. Paris: Seuil, 1951"
    Path("it.md").write_text(
        f"See {roe}.\n\nSee {doe}.\n\nSee Roe. The Gates of Rome. London: Cape, 1952, p. 5.\n"
    )
    same = '"Roe, Jane. The Gates. London: Cape, 1950", "Roe. The Gates of Rome. London: Cape, 1952"'
    Path("biblio.decisions.toml").write_text(
        f"# Ours\n[[same]]\ncitations = [{same}]\n\n[[different]]\ncitations = ['{doe}', '{roe}']\n"
    )
    assert main(["fix", "it.md", "--to", "keys"]) == 0
    assert Path("it.md").read_text().startswith("See [@roe1950, p. 3].\n\nSee [@doe1951].\n\n")
    assert (
        Path("biblio.decisions.toml")
        .read_text()
        .startswith('# Ours\n[[same]]\ncitations = ["@roe1950 = Roe, Jane. The Gates. London')
    )
    for arguments in (["find", "it.md"], ["find", "it.md", "--library", "references.bib"]):
        capsys.readouterr()
        main(arguments)
        assert "decision" not in capsys.readouterr().err
    found = Path("references.bib").read_text()
    assert found.count("@book") == 2
