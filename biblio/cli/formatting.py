"""What ``biblio format`` reads: a library in any of its formats, as items for a style."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from biblio import files
from biblio.errors import BiblioError, DocumentError
from biblio.model import Diagnostic

if TYPE_CHECKING:
    from biblio.styling.items import Item

_SPACE = " \t\r\n\ufeff"
_RIS = re.compile(r"TY  ?-")
_YAML_NAMES = (".yaml", ".yml")


def items(path: str) -> tuple[list[Item], tuple[Diagnostic, ...]]:
    """Read a library.

    Args:
        path: A ``.bib`` file, CSL-JSON, CSL-YAML or RIS; ``-`` for standard input.

    Returns:
        Its entries in order, and what is wrong with it.

    Raises:
        DocumentError: It cannot be read.
    """
    from biblio.documents.read import read_text

    text = read_text(path)
    begins = text.lstrip(_SPACE)
    if begins[:1] in ("[", "{"):
        return _csl(_json(text, path)), ()
    if path.lower().endswith(_YAML_NAMES) or begins.startswith("---"):
        return _csl(_yaml(text, path)), ()
    return _ris(text) if _RIS.match(begins) else _bib(text)


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


def _bib(text: str) -> tuple[list[Item], tuple[Diagnostic, ...]]:
    from biblio.formats import bibtex
    from biblio.styling.items import item

    sources, diagnostics = bibtex.read(text)
    return [item(source.key, source.reference, source.extra) for source in sources], diagnostics


def _ris(text: str) -> tuple[list[Item], tuple[Diagnostic, ...]]:
    from biblio.formats import ris
    from biblio.styling.items import item

    found = ris.read(text)
    strays = tuple(
        Diagnostic("ris-line", "a line that belongs to no record", line=line) for line, _ in found.strays
    )
    return [
        item(record.key or f"line {record.line}", record.reference, record.extra) for record in found.records
    ], strays


def _csl(listed: object) -> list[Item]:
    from biblio.formats import csl
    from biblio.styling.items import item

    values = listed if isinstance(listed, list) else [listed]
    return [
        item(str(value.get("id", at)), csl.reference(value), csl.extras(value))
        for at, value in enumerate(values, 1)
        if isinstance(value, Mapping)
    ]


def _json(text: str, path: str) -> object:
    try:
        found = json.loads(text.lstrip("\ufeff"))
    except json.JSONDecodeError as fault:
        raise DocumentError(f"no JSON ({fault.msg})", path, fault.lineno, fault.colno) from None
    except (RecursionError, ValueError):
        raise DocumentError("JSON that is too deep or too large", path) from None
    # A library of other programs may have its items inside of an object.
    inside = found.get("items", found.get("references")) if isinstance(found, dict) else None
    return inside if isinstance(inside, list) else found


def _yaml(text: str, path: str) -> object:
    from biblio.formats import csl_yaml

    try:
        return csl_yaml.read(text)
    except csl_yaml.YamlError as fault:
        raise DocumentError(str(fault), path) from None
