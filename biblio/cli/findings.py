"""Findings in the forms that people and machines read."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from biblio import __version__
from biblio.cli.printing import terminal_width
from biblio.documents.lines import Lines
from biblio.errors import place
from biblio.model import Diagnostic
from biblio.rules.codes import NAMES
from biblio.tables import visible, width

OutputFormat = Literal["text", "json", "sarif", "github", "errorformat"]

# What makes a file unreadable or leads nowhere; all else is a matter of judgement.
_ERRORS = frozenset(("BIB001", "BIB002", "BIB003", "LIB004", "SRC004"))
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_WIDTH = 100
_RED, _BOLD, _BLUE, _OFF = "\x1b[31m", "\x1b[1m", "\x1b[34m", "\x1b[0m"


def rendered(
    diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], output_format: OutputFormat
) -> Iterator[str]:
    """Give findings in a form, piece by piece.

    Args:
        diagnostics: The findings, in order.
        texts: The texts of the files that they are about, by path.
        output_format: ``text`` shows the line, with a caret below what is meant, on a terminal only.
    """
    lines = {path: Lines(text) for path, text in texts.items() if any(d.path == path for d in diagnostics)}
    if output_format == "json":
        records = [_record(one, lines) for one in diagnostics]
        yield json.dumps(records, ensure_ascii=False, indent=1) + "\n"
    elif output_format == "sarif":
        yield json.dumps(_sarif(diagnostics, lines), ensure_ascii=False, indent=1) + "\n"
    elif output_format == "github":
        yield from (_annotation(one, lines) for one in diagnostics)
    else:
        columns = terminal_width() if output_format == "text" else None
        for one in diagnostics:
            yield _line(one, coloured=columns is not None and _has_colour()) + "\n"
            if columns is not None and one.start is not None and one.path in texts:
                yield _excerpt(one, texts[one.path], min(columns or _WIDTH, _WIDTH), _has_colour())


def _line(one: Diagnostic, *, coloured: bool) -> str:
    where = visible(place(one.path, one.line, one.column))
    code, message = one.code, visible(one.message)
    return f"{_BOLD}{where}{_OFF}: {_RED}{code}{_OFF} {message}" if coloured else f"{where}: {code} {message}"


def _has_colour() -> bool:
    """Whether colours are wanted: https://no-color.org, and terminals that know none."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _excerpt(one: Diagnostic, text: str, columns: int, coloured: bool) -> str:
    """The line of a finding with carets below what is meant, as much of it as fits."""
    start = one.start or 0
    begin = start - one.column + 1
    ends = [at for sign in "\r\n" if (at := text.find(sign, begin)) >= 0]
    line = text[begin : min(ends, default=len(text))]
    first, last = one.column - 1, min(max((one.end or start) - begin, one.column), len(line))
    margin = f"{one.line} | "
    room = max(columns - len(margin) - 2, 20)
    cut = max(0, min(first - room // 3, len(line) - room))
    shown = line[cut : cut + room]
    before = "…" if cut else ""
    after = "…" if cut + room < len(line) else ""
    lead = width(before + _flat(line[cut:first]))
    carets = "^" * max(1, width(_flat(line[first : min(last, cut + room)])))
    if coloured:
        carets = f"{_RED}{carets}{_OFF}"
        bar = f"{_BLUE}{margin}{_OFF}"
    else:
        bar = margin
    blank = " " * (len(margin) - 2) + "| "
    return f"{bar}{before}{_flat(shown)}{after}\n{blank}{' ' * lead}{carets}\n"


def _flat(text: str) -> str:
    """A stretch of a line with nothing that moves the cursor, each character for itself."""
    return "".join(" " if sign.isspace() else visible(sign) for sign in text)


def _ends(one: Diagnostic, lines: Mapping[str, Lines]) -> tuple[int, int]:
    """The line and column behind the last character that a finding is about."""
    if one.end is None or one.path not in lines:
        return one.line, one.column
    return lines[one.path].position(one.end)


def _record(one: Diagnostic, lines: Mapping[str, Lines]) -> dict[str, Any]:
    end_line, end_column = _ends(one, lines)
    edit = one.edit
    return {
        "code": one.code,
        "name": NAMES.get(one.code, ""),
        "message": one.message,
        "path": one.path,
        "line": one.line,
        "column": one.column,
        "end_line": end_line,
        "end_column": end_column,
        "start": one.start,
        "end": one.end,
        "edit": edit and {"start": edit.start, "end": edit.end, "text": edit.text, "safe": edit.safe},
    }


def _annotation(one: Diagnostic, lines: Mapping[str, Lines]) -> str:
    """A workflow command of GitHub Actions, which makes a note at the line."""
    level = "error" if one.code in _ERRORS else "warning"
    end_line, end_column = _ends(one, lines)
    places = {"file": one.path, "line": one.line, "col": one.column, "endLine": end_line}
    if end_line == one.line:
        places["endColumn"] = end_column
    places["title"] = f"{one.code} {NAMES.get(one.code, '')}"
    properties = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in places.items() if value)
    return f"::{level} {properties}::{_escaped(visible(one.message))}\n"


def _escaped(text: str, more: str = "") -> str:
    """Escape a text for a workflow command."""
    for sign in "%\r\n" + more:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _sarif(diagnostics: Sequence[Diagnostic], lines: Mapping[str, Lines]) -> dict[str, Any]:
    """A log of SARIF 2.1.0 (OASIS Standard, 27 March 2020)."""
    codes = sorted({one.code for one in diagnostics})
    rules = [{"id": code, "name": NAMES[code], "shortDescription": {"text": _title(code)}} for code in codes]
    driver = {"name": "biblio", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [_result(one, codes.index(one.code), lines) for one in diagnostics],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _title(code: str) -> str:
    return NAMES.get(code, code).replace("-", " ").capitalize()


def _result(one: Diagnostic, rule: int, lines: Mapping[str, Lines]) -> dict[str, Any]:
    artifact = {"uri": _uri(one.path)}
    location: dict[str, Any] = {"artifactLocation": artifact}
    if one.line:
        end_line, end_column = _ends(one, lines)
        region = {"startLine": one.line, "startColumn": max(one.column, 1), "endLine": end_line}
        location["region"] = {**region, "endColumn": max(end_column, 1)}
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": "error" if one.code in _ERRORS else "warning",
        "message": {"text": one.message},
        "locations": [{"physicalLocation": location}],
    }
    if one.edit and one.path in lines:
        start, end = (lines[one.path].position(at) for at in (one.edit.start, one.edit.end))
        region = {"startLine": start[0], "startColumn": start[1], "endLine": end[0], "endColumn": end[1]}
        change = {"deletedRegion": region, "insertedContent": {"text": one.edit.text}}
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": artifact, "replacements": [change]}]}]
    return result


def _uri(path: str) -> str:
    """A path as a URI, relative as it was given."""
    return Path(path).as_uri() if Path(path).is_absolute() else quote(path.replace(os.sep, "/"))


def summary(diagnostics: Sequence[Diagnostic], silenced: int, known: int) -> str:
    """Say in a line how much was found."""
    files = len({one.path for one in diagnostics})
    safe = sum(bool(one.edit and one.edit.safe) for one in diagnostics)
    more = [f"{safe} can be mended safely"] if safe else []
    more += [f"{silenced} silenced"] if silenced else []
    more += [f"{known} in the baseline"] if known else []
    tail = f" ({', '.join(more)})" if more else ""
    if not diagnostics:
        return f"no finding{tail}"
    count = len(diagnostics)
    return f"{count} finding{'s' * (count > 1)} in {files} file{'s' * (files > 1)}{tail}"
