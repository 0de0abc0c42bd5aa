"""A document as bytes again, after its text was changed: encoding, byte order mark and line ends stay."""

from __future__ import annotations

import codecs
import os

from biblio.documents.read import read_bytes, read_text, text_of
from biblio.errors import OutputError


def rewritten(path: str, before: str, after: str) -> bytes:
    """Give the bytes of a file whose text was changed.

    Args:
        path: A file that was read.
        before: Its text, as it was read.
        after: Its text now.

    Raises:
        DocumentError: The file can no longer be read.
        OutputError: It says something else by now; somebody is at work on it.
    """
    data = read_bytes(path)
    if text_of(data, path) != before:
        raise OutputError("has changed while biblio was at work on it; nothing is written", path)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark + after.encode()


def text_at(path: str) -> str:
    """Read a file that is about to be written, as `read.read_text` does; empty where there is none yet.

    Raises:
        DocumentError: It is there, and cannot be read.
    """
    return read_text(path) if os.path.exists(path) else ""  # noqa: PTH110 - Path raises on a closed folder
