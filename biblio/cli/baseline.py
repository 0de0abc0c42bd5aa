"""A file of findings that are known, so that only new ones are told."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from biblio import files
from biblio.documents.read import read_text
from biblio.errors import DocumentError
from biblio.model import Diagnostic

_HEAD = "biblio-baseline"
_VERSION = 1


class Known(NamedTuple):
    """A finding whatever line it has moved to: file, code, and the text that it is about."""

    path: str
    code: str
    text: str


def write(path: str, diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> None:
    """Write findings to a file, in order, each with how often it is met.

    Raises:
        OutputError: The file cannot be written.
    """
    counts = Counter(_known(diagnostics, texts, path))
    records = [{**one._asdict(), "count": count} for one, count in sorted(counts.items())]
    content = json.dumps({_HEAD: _VERSION, "findings": records}, ensure_ascii=False, indent=1)
    files.write({Path(path): f"{content}\n".encode()})


def new(path: str, diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """Give the findings that a file does not have.

    Raises:
        DocumentError: The file cannot be read, or is none of ours.
    """
    counts = _read(path)
    left = []
    for one, known in zip(diagnostics, _known(diagnostics, texts, path), strict=True):
        if counts[known] > 0:
            counts[known] -= 1
        else:
            left.append(one)
    return tuple(left)


def _known(diagnostics: Iterable[Diagnostic], texts: Mapping[str, str], path: str) -> Iterable[Known]:
    folder = Path(path).resolve().parent
    for one in diagnostics:
        text = texts.get(one.path, "")[one.start : one.end] if one.start is not None else one.message
        relative = os.path.relpath(Path(one.path).resolve(), folder).replace(os.sep, "/")
        yield Known(relative, one.code, " ".join(text.split()))


def _read(path: str) -> Counter[Known]:
    try:
        content = json.loads(read_text(path))
        if content[_HEAD] != _VERSION:
            raise ValueError
        return Counter(
            {Known(one["path"], one["code"], one["text"]): int(one["count"]) for one in content["findings"]}
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        raise DocumentError("no baseline of biblio (write one with --write-baseline)", path) from None
