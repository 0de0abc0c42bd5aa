"""What ``biblio format`` reads and writes: a library in any of its formats, a page."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from biblio import files
from biblio.errors import BiblioError
from biblio.model import Diagnostic

if TYPE_CHECKING:
    from biblio.formats.convert import Format
    from biblio.styling.items import Item

# A page has neither comments nor keys, so that these are not missed.
_OF_NO_MATTER = frozenset(("convert-comment", "convert-key"))


def items(path: str, form: Format | None = None) -> tuple[list[Item], tuple[Diagnostic, ...], bool]:
    """Read a library.

    Args:
        path: The file; ``-`` for standard input.
        form: Its format; None to recognise it.

    Returns:
        Its entries in order, with all that they say; what is wrong with it; whether something that could not
        be read as an entry is left out.

    Raises:
        DocumentError: It cannot be read.
    """
    from biblio.documents.read import read_text
    from biblio.formats import convert, csl
    from biblio.sources.citekeys import citekeys
    from biblio.styling.items import item

    text = read_text(path)
    source = form or convert.recognised(path, text)
    done = convert.convert(text, source, "csl-json", path, citekeys, counts=True)
    entries: list[Item] = [
        item(str(one["id"]), csl.reference(one), csl.extras(one)) for one in json.loads(done.text)
    ]
    told = tuple(one for one in done.diagnostics if one.code not in _OF_NO_MATTER)
    return entries, told, done.left_out


def refuse_same(file: str, library: str) -> None:
    """Make sure that the library itself is not written over.

    Raises:
        BiblioError: It would be.
    """
    if library != "-" and os.path.realpath(file) == os.path.realpath(library):
        raise BiblioError("this is the library itself; choose another file for -o", file)


def write(page: str, file: str) -> None:
    """Write a page into a file, whole or not at all.

    Raises:
        OutputError: It cannot be written.
    """
    files.write({Path(file): page.encode("utf-8", "backslashreplace")})
