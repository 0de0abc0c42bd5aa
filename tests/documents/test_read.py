"""Files and folders become documents, or errors that name the place."""

import io
import sys
from pathlib import Path

import pytest

from biblio.documents.lines import Lines
from biblio.documents.read import expand, read_all, read_document, read_text
from biblio.errors import DocumentError


@pytest.fixture(autouse=True)
def in_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def write(path: str, data: bytes = b"text") -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\nb\n", "a\nb\n"),
        (b"a\r\nb\rc", "a\r\nb\rc"),
        (b"\xef\xbb\xbfa", "a"),
        ("\ufeff\ufeffa".encode(), "\ufeffa"),
        ("Ленин 𝒜 é".encode(), "Ленин 𝒜 é"),
    ],
)
def test_the_text_is_the_decoded_file_without_its_byte_order_mark(data, text):
    assert read_document(write("a.txt", data)).text == text


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text"),
        ("a.md", "markdown"),
        ("A.MD", "markdown"),
        ("a.markdown", "markdown"),
        ("a.tex", "latex"),
        ("A.LTX", "latex"),
        ("a.b.rst", "rst"),
        ("tex", "text"),
        ("a.doc", "text"),
    ],
)
def test_kind(name, kind):
    assert read_document(write(name)).kind == kind


@pytest.mark.parametrize(
    ("data", "word", "position"),
    [
        ("𝒜𝒜 Ibid.".encode(), "Ibid", (1, 4)),
        (b"a\r\nb\r\nIbid.", "Ibid", (3, 1)),
        (b"\xef\xbb\xbfIbid.", "Ibid", (1, 1)),
    ],
)
def test_offsets_are_true_to_the_text(data, word, position):
    text = read_document(write("a.txt", data)).text
    assert Lines(text).position(text.index(word)) == position


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\ufeffé\r\n".encode())))
    document = read_document("-")
    assert (document.path, document.text, document.kind) == ("-", "é\r\n", "text")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt: error: the file is empty"),
        (b"\xef\xbb\xbf", "a.txt: error: the file is empty"),
        (b"a\0b", "a.txt: error: a binary file, not a text"),
        ("Ibid.".encode("utf-16"), "a.txt: error: UTF-16 text; save it as UTF-8"),
        (b"caf\xe9", "a.txt:1:4: error: not UTF-8 text (byte 0xE9)"),
        ("é𝒜\r\n𝒜".encode() + b"\xff", "a.txt:2:2: error: not UTF-8 text (byte 0xFF)"),
        (b"\xef\xbb\xbfa\xff", "a.txt:1:2: error: not UTF-8 text (byte 0xFF)"),
        (b"a\n\xed\xa0\x80", "a.txt:2:1: error: not UTF-8 text (byte 0xED)"),
        (b"a\xe2\x82", "a.txt:1:2: error: not UTF-8 text (byte 0xE2)"),
    ],
)
def test_a_file_that_is_no_text(data, message):
    with pytest.raises(DocumentError) as caught:
        read_document(write("a.txt", data))
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("none.txt", "none.txt: error: no such file or folder"),
        (".", ".: error: cannot be read (Is a directory)"),
        ("a\0b", "a\0b: error: not a possible file name"),
    ],
)
def test_a_path_that_cannot_be_read(path, message):
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    assert str(caught.value) == message


def test_a_file_without_permission(monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(DocumentError) as caught:
        read_document("a.txt")
    assert str(caught.value) == "a.txt: error: cannot be read (Permission denied)"


def test_an_empty_library_is_a_text():
    assert read_text(write("a.bib", b"")) == ""


def test_a_folder_stands_for_the_documents_in_it():
    for name in ("b.txt", "a.MD", "c/d.text", "c/e.markdown"):
        write(f"book/{name}")
    for name in ("x.bib", ".hidden.txt", ".git/y.txt", "z"):
        write(f"book/{name}")
    files, errors = expand(["book"])
    assert (files, errors) == (("book/a.MD", "book/b.txt", "book/c/d.text", "book/c/e.markdown"), ())


def test_a_named_file_is_taken_whatever_its_name():
    assert expand([write("notes.xyz"), "-", "missing"]) == (("-", "missing", "notes.xyz"), ())


def test_order_and_repetition_of_the_paths_change_nothing():
    write("book/a.txt")
    write("book/b.txt")
    Path("link.txt").symlink_to("book/a.txt")
    paths = ["book", "link.txt", "book/b.txt", "./book/a.txt"]
    assert expand(paths) == expand(paths[::-1]) == expand(paths * 2) == (("./book/a.txt", "book/b.txt"), ())


def test_a_file_left_out_is_no_document():
    write("book/a.txt")
    own = write("book/bibliography.md")
    assert expand(["book"], leave_out={str(Path(own).resolve())}) == (("book/a.txt",), ())


def test_a_folder_without_documents_is_an_error():
    write("book/x.pdf")
    files, (error,) = expand(["book"])
    assert files == ()
    suffixes = ".txt, .text, .md, .markdown, .tex, .ltx, .latex, .rst, .rest"
    assert str(error) == f"book: error: the folder holds no document ({suffixes})"


def test_one_bad_file_does_not_stop_the_others():
    write("book/a.txt", b"good")
    write("book/b.txt", b"\xff")
    write("book/c.txt", b"good too")
    documents, errors = read_all(["book", "none.txt"])
    assert [document.path for document in documents] == ["book/a.txt", "book/c.txt"]
    assert [error.path for error in errors] == ["book/b.txt", "none.txt"]
