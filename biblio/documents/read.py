"""Files and folders become documents; what cannot be read becomes an error with its exact place."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Collection, Iterable
from pathlib import Path, PurePath

from biblio.documents.lines import Lines
from biblio.documents.passed_over import PassedOver, nothing
from biblio.errors import DocumentError, EmptyDocumentError
from biblio.model import Document

STDIN = "-"
_KINDS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".tex": "latex",
    ".ltx": "latex",
    ".latex": "latex",
    ".rst": "rst",
    ".rest": "rst",
}
SUFFIXES = tuple(_KINDS)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_document(path: str) -> Document:
    """Read one document.

    Args:
        path: A UTF-8 file of any name, or ``-`` for standard input.

    Returns:
        The document, whose kind the end of its name tells: ``markdown`` for ``.md`` or ``.markdown``,
        ``latex`` for ``.tex``, ``.ltx`` or ``.latex``, ``rst`` for ``.rst`` or ``.rest``, else ``text``.
        Line ends stay as they are. A byte order mark is a sign of the encoding and no part of the text:
        the first character after it has offset 0.

    Raises:
        DocumentError: The file is missing, unreadable, empty, binary or not UTF-8.
    """
    text = read_text(path)
    if not text:
        raise EmptyDocumentError("the file is empty", path)
    return Document(path, text, _KINDS.get(PurePath(path).suffix.lower(), "text"))


def read_text(path: str) -> str:
    """Read a UTF-8 file, which may be empty, as `read_document` does.

    Raises:
        DocumentError: The file is missing, unreadable, binary or not UTF-8.
    """
    return text_of(read_bytes(path), path)


def text_of(data: bytes, path: str) -> str:
    """Decode the bytes of a file, as `read_text` does; ``path`` is for errors.

    Raises:
        DocumentError: They are binary or not UTF-8.
    """
    if data.startswith(_UTF16):
        raise DocumentError("UTF-16 text; save it as UTF-8", path)
    if b"\0" in data:
        raise DocumentError("a binary file, not a text", path)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        good = data[: error.start].decode()
        line, column = Lines(good).position(len(good))
        byte = data[error.start]
        raise DocumentError(f"not UTF-8 text (byte 0x{byte:02X})", path, line, column) from None


def read_bytes(path: str) -> bytes:
    """Read a file, or standard input for ``-``.

    Raises:
        DocumentError: The file is missing or unreadable.
    """
    try:
        if path == STDIN:
            return sys.stdin.buffer.read()
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise DocumentError("no such file or folder", path) from None
    except OSError as error:
        raise DocumentError(f"cannot be read ({error.strerror})", path) from None
    except ValueError:
        raise DocumentError("not a possible file name", path) from None


def expand(
    paths: Iterable[str],
    leave_out: Collection[str] = (),
    passed_over: PassedOver = nothing,
    suffixes: tuple[str, ...] = SUFFIXES,
) -> tuple[tuple[str, ...], tuple[DocumentError, ...]]:
    """List the documents that files and folders stand for.

    A named file is taken whatever its name. A folder gives the files whose names end in one of ``suffixes``,
    those of its subfolders too; hidden files and folders are passed over. A file that is reached twice is
    listed once.

    Args:
        paths: Files, folders, ``-`` for standard input.
        leave_out: Real paths (`os.path.realpath`) of files that are not documents though a folder holds them.
        passed_over: Tells which files and folders inside of a folder are passed over.
        suffixes: How the names of documents end, in lower case.

    Returns:
        The paths in order, the same whatever the order of ``paths``; and an error for each folder that holds
        no document or cannot be listed.
    """
    found: set[str] = set()
    errors: list[DocumentError] = []
    for path in dict.fromkeys(paths):
        if path == STDIN or not Path(path).is_dir():
            found.add(path)
            continue
        inside, faults = _walk(path, passed_over, suffixes)
        inside = [file for file in inside if os.path.realpath(file) not in leave_out]
        errors += faults
        if not inside and not faults:
            errors.append(DocumentError(f"the folder holds no document ({', '.join(suffixes)})", path))
        found.update(inside)
    unique: dict[str, str] = {}
    for path in sorted(found):
        unique.setdefault(STDIN if path == STDIN else os.path.realpath(path), path)
    return tuple(unique.values()), tuple(errors)


def _walk(
    folder: str, passed_over: PassedOver, suffixes: tuple[str, ...]
) -> tuple[list[str], list[DocumentError]]:
    errors: list[DocumentError] = []

    def note(error: OSError) -> None:
        errors.append(DocumentError(f"cannot be read ({error.strerror})", str(error.filename)))

    files: list[str] = []
    for parent, folders, names in os.walk(folder, onerror=note):
        shown = (name for name in folders if not name.startswith("."))
        folders[:] = [name for name in shown if not passed_over(str(Path(parent, name)), True)]
        wanted = (name for name in names if name.lower().endswith(suffixes) and not name.startswith("."))
        found = (str(Path(parent, name)) for name in wanted)
        files += (file for file in found if not passed_over(file, False))
    return files, errors


def read_all(
    paths: Iterable[str], leave_out: Collection[str] = (), passed_over: PassedOver = nothing
) -> tuple[tuple[Document, ...], tuple[DocumentError, ...]]:
    """Read all documents that files and folders stand for; one that cannot be read does not stop the others.

    Args:
        paths: As in `expand`.
        leave_out: As in `expand`.
        passed_over: As in `expand`.

    Returns:
        The documents in order of their paths, and an error for each file or folder that gave none.
    """
    files, faults = expand(paths, leave_out, passed_over)
    documents: list[Document] = []
    errors = list(faults)
    for file in files:
        try:
            documents.append(read_document(file))
        except DocumentError as error:
            errors.append(error)
    return tuple(documents), tuple(errors)
