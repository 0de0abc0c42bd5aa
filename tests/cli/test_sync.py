"""``biblio sync`` keeps what follows from documents in step with them."""

import codecs
from pathlib import Path

import pytest

from biblio.cli import main

ROE = "Roe, Jane. Walls of the City. London: Adler, 1990"
DOE = "Doe, John. Floors and Their Makers. Boston: Beacon, c1991"
NAMES = ["bibliography.md", "references.bib", "usage.csv"]


@pytest.fixture(autouse=True)
def handed_libraries(tmp_path, monkeypatch):
    """Here the finders are real."""
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(f"It was so.\n{ROE}, p. 12\n")


def sync(*arguments):
    return main(["sync", *arguments])


def written():
    return {path.name: path.read_bytes() for path in sorted(Path("bibliography").iterdir())}


def test_what_is_stale_is_written_and_told(capsys):
    assert sync() == 1
    assert [*written()] == NAMES
    assert "wrote bibliography/references.bib" in capsys.readouterr().err
    before = written()
    assert sync() == 0
    assert written() == before


def test_new_citations_make_it_stale():
    sync()
    with Path("a.md").open("a") as document:
        document.write(f"\nAnd so.\n{DOE}, p. 3\n")
    assert sync("--check") == 1
    assert b"doe1991" not in written()["references.bib"]
    assert sync() == 1
    assert b"doe1991" in written()["references.bib"]
    assert sync("--check") == 0


def test_what_the_library_cannot_say_does_not_make_it_stale():
    """A copyright year has no field: what is printed follows the library, not the documents."""
    Path("a.md").write_text(f"{DOE}, p. 3\n")
    sync()
    assert b"c1991" not in written()["bibliography.md"]
    assert sync("--check") == 0


def test_checking_writes_nothing(capsys):
    assert sync("--check") == 1
    assert [path.name for path in Path().iterdir()] == ["a.md"]
    assert "bibliography/references.bib: stale; biblio sync brings it up to date" in capsys.readouterr().err


def test_entries_by_hand_stay():
    entry = "@book{walls,\n  author = {Jane Roe},\n  title = {Walls of the City},\n  date = {1990}\n}\n"
    Path("my.bib").write_text(entry)
    assert sync("--library", "my.bib") == 1
    assert Path("my.bib").read_text() == entry
    assert [*written()] == ["bibliography.md", "usage.csv"]
    assert b"walls," in written()["usage.csv"]


def test_the_library_of_the_settings(capsys):
    Path("biblio.toml").write_text('library = "my.bib"\n')
    assert sync() == 1
    assert "roe1990" in Path("my.bib").read_text()


def test_its_own_files_are_no_documents():
    sync("-o", ".")
    assert sync("--check", "-o", ".") == 0


def test_line_ends_and_byte_order_mark_of_a_checkout_are_not_stale():
    sync()
    for path in Path("bibliography").iterdir():
        path.write_bytes(codecs.BOM_UTF8 + path.read_bytes().replace(b"\n", b"\r\n"))
    assert sync("--check") == 0


def test_a_fault_writes_nothing(capsys):
    Path("b.md").write_bytes(b"\xff\xfe\0")
    assert sync() == 2
    assert not Path("bibliography").exists()


def test_an_empty_document_cites_nothing(capsys):
    Path("b.md").write_text("")
    assert sync() == 1
    assert [*written()] == NAMES
    assert "b.md" not in capsys.readouterr().err


def test_what_was_written_is_cited_by_nobody(capsys):
    """What one command wrote is no document of another one, in whatever folder; unless it is named."""
    main(["build", ".", "-o", "output"])
    sync()
    assert b'1990.",1,1,' in written()["usage.csv"].replace(b"\r", b"")
    capsys.readouterr()
    main(["usage", ".", "--format", "csv"])
    assert '1990.",1,1,' in capsys.readouterr().out
    main(["check", "."])
    assert "bibliography.md" not in capsys.readouterr().out
    main(["usage", "a.md", "output/bibliography.md", "--format", "csv"])
    assert '1990.",2,2,' in capsys.readouterr().out
