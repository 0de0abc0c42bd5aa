"""Outputs are written whole or not at all; the summary says what was found and what is uncertain."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from biblio.errors import DocumentError, OutputError
from biblio.model import (
    Citation,
    Date,
    Diagnostic,
    Document,
    Library,
    Locator,
    Name,
    Reading,
    Reference,
    Result,
    Source,
)
from biblio.outputs import check_inputs, outputs_in, short_name, summary, write_files


@pytest.fixture(autouse=True)
def in_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def contents(folder):
    return {path.name: path.read_text("utf-8") for path in Path(folder).iterdir()}


def test_files_are_written_into_a_new_folder():
    paths = write_files({"a.bib": "é\r\n", "b.csv": ""}, "new/folder")
    assert paths == (Path("new/folder/a.bib"), Path("new/folder/b.csv"))
    assert [path.read_bytes() for path in paths] == ["é\r\n".encode(), b""]
    assert sorted(contents("new/folder")) == ["a.bib", "b.csv"]


def test_an_odd_byte_of_a_file_name_becomes_an_escape():
    (path,) = write_files({"a.json": '{"path": "caf\udce9.txt"}'}, "out")
    assert path.read_text() == '{"path": "caf\\udce9.txt"}'


@pytest.mark.parametrize("failing", ["fsync", "copymode", "replace"])
def test_a_failing_write_leaves_the_old_files(failing, monkeypatch):
    write_files({"a.bib": "old", "b.csv": "old"}, "out")

    def fail(*_):
        raise OSError(28, "No space left on device")

    holder = {"fsync": os, "copymode": shutil, "replace": Path}[failing]
    monkeypatch.setattr(holder, failing, fail)
    with pytest.raises(OutputError) as caught:
        write_files({"a.bib": "new", "b.csv": "new"}, "out")
    assert str(caught.value) == "out/a.bib: error: cannot be written (No space left on device)"
    assert contents("out") == {"a.bib": "old", "b.csv": "old"}


def test_an_error_in_the_second_file_leaves_the_first_as_it_was():
    write_files({"a.bib": "old"}, "out")
    Path("out/b.csv").mkdir()
    with pytest.raises(OutputError) as caught:
        write_files({"a.bib": "new", "b.csv": "new"}, "out")
    assert str(caught.value) == "out/b.csv: error: cannot be written (Is a directory)"
    assert Path("out/a.bib").read_text() == "old"
    assert sorted(path.name for path in Path("out").iterdir()) == ["a.bib", "b.csv"]


def test_a_folder_that_is_a_file():
    Path("out").write_text("mine")
    with pytest.raises(OutputError) as caught:
        write_files({"a.bib": "new"}, "out")
    assert str(caught.value) == "out: error: cannot be written (File exists)"
    assert Path("out").read_text() == "mine"


def test_a_rewritten_file_keeps_its_mode_and_stays_a_link():
    write_files({"a.bib": "old"}, "real")
    Path("real/a.bib").chmod(0o640)
    Path("out").mkdir()
    Path("out/a.bib").symlink_to("../real/a.bib")
    write_files({"a.bib": "new"}, "out")
    assert Path("out/a.bib").is_symlink()
    assert Path("real/a.bib").read_text() == "new"
    assert Path("real/a.bib").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("path", ["out/references.bib", "./out/../out/bibliography.md", "link.md"])
def test_an_input_is_never_overwritten(path):
    Path("out").mkdir()
    Path("link.md").symlink_to("out/bibliography.md")
    with pytest.raises(DocumentError, match="choose another folder"):
        check_inputs(["book.txt", path], outputs_in("out"))


def test_other_inputs_may_lie_in_the_output_folder():
    check_inputs(["out", "out/book.txt", "-"], outputs_in("out"))


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        (
            Reference(
                author=(Name("Ogden", "C. K."), Name("Richards", "I. A.")),
                title="The Meaning of Meaning: A Study",
                issued=Date(1923),
            ),
            "Ogden and Richards, The Meaning of Meaning, 1923",
        ),
        (
            Reference(author=(Name("Gogh", "V.", "van"), Name("B"), Name("C")), title="X"),
            "van Gogh and others, X",
        ),
        (Reference(editor=(Name(literal="United Nations"),), title="Yearbook"), "United Nations, Yearbook"),
        (Reference(container_title="The Times", issued=Date(1937, 3, 1)), "The Times, 1937"),
        (Reference(url="https://x.org/a", publisher="P"), "https://x.org/a"),
        (Reference(archive="RGASPI", archive_location="f. 2"), "RGASPI, f. 2"),
        (Reference(), ""),
    ],
)
def test_short_name(reference, name):
    assert short_name(reference) == name


def citation(line, source, page):
    reading = Reading(0, 5, "full", Reference(), Locator("page", page) if page else None, (), 0.9)
    return Citation("book.txt", line, 1, "Ibid.", reading, Reference(), source, source)


DARWIN = Source(
    "darwin1859",
    "darwin-origin",
    Reference(author=(Name("Darwin"),), title="On the Origin of Species", issued=Date(1859)),
    (0, 1, 2),
)
CURIE = Source("curie1910", "curie-traite", Reference(author=(Name("Curie"),), title="Traité"), (3,))


def unresolved(line):
    return Diagnostic("unresolved", "follows no citation: Ibid.", "book.txt", line, 1)


def result(citations, sources, diagnostics=()):
    documents = (Document("book.txt", "Ibid."),)
    return Result(documents, tuple(citations), Library(tuple(sources)), tuple(diagnostics))


def test_summary():
    doubtful = replace(CURIE, doubts=("no year", "two publishers"))
    found = [
        citation(1, "darwin1859", "281"),
        citation(4, "darwin1859", "6-7"),
        citation(5, None, None),
        citation(9, "curie1910", None),
        citation(12, "darwin1859", "281"),
    ]
    assert summary(result(found, [DARWIN, doubtful], [unresolved(5)])) == (
        "documents  1\n"
        "citations  5\n"
        "sources    2\n"
        "works      2\n"
        "uncertain  2\n"
        "\n"
        "citations  documents  source                                  pages\n"
        "        3          1  Darwin, On the Origin of Species, 1859  6-7, 281\n"
        "        1          1  Curie, Traité\n"
        "\n"
        "uncertain     why\n"
        "book.txt:5:1  follows no citation: Ibid.\n"
        "curie1910     no year; two publishers\n"
    )


def test_summary_of_nothing():
    assert summary(result([], [])) == "documents  1\ncitations  0\nsources    0\nworks      0\nuncertain  0\n"


@pytest.mark.parametrize(
    ("confidences", "told"),
    [
        ((0.9, 0.5), ""),
        ((0.9, 0.02), "1 citation is read with little certainty: see report.html\n\n"),
        ((0.49, 0.02), "2 citations are read with little certainty: see report.html\n\n"),
    ],
)
def test_summary_of_what_is_read_with_little_certainty(confidences, told):
    cited = [citation(line, "darwin1859", None) for line in range(1, len(confidences) + 1)]
    found = [
        replace(one, reading=replace(one.reading, confidence=sure))
        for one, sure in zip(cited, confidences, strict=True)
    ]
    assert f"\nuncertain  0\n\n{told}citations  " in summary(result(found, [DARWIN]))


def test_a_library_entry_that_nothing_cites_is_not_counted():
    assert "\nsources    1\n" in summary(result([citation(1, "darwin1859", None)], [CURIE, DARWIN]))


def test_summary_names_ten_doubts_and_counts_the_rest():
    lines = summary(result([], [], map(unresolved, range(1, 14)))).splitlines()
    assert lines[-2:] == ["book.txt:10:1  follows no citation: Ibid.", "... and 3 more"]
