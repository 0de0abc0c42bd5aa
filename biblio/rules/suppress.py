"""Remarks in a file that silence findings: ``<!-- biblio: ignore CIT012 -->``.

A remark may stand in a comment of HTML and Markdown (``<!-- ... -->``), of LaTeX and BibTeX (``% ...``), of
reST (``.. ...``), or in brackets in plain text, which has no comments (``[biblio: ignore CIT012]``). Behind
other text it is about its line; alone on its line it is about the next line that is not empty, or, before an
entry of a ``.bib`` file, about that entry. ``ignore-file`` is about the whole file. Without codes it silences
all rules; a code may be the beginning of codes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from biblio.documents.lines import Lines
from biblio.model import Diagnostic, Edit
from biblio.rules.codes import NAMES, unknown

UNUSED, UNKNOWN = "SUP001", "SUP002"
_REMARK = re.compile(
    r"(?P<open><!--|%|(?:\A|(?<=[\r\n]))[ \t]*\.\.|\[)[ \t]*biblio:[ \t]*ignore(?P<file>-file)?"
    r"(?P<codes>(?:[ \t,]+[A-Za-z]{3,}[0-9]*)*)[ \t]*(?P<close>-->|\]|$|\r)",
    re.MULTILINE,
)
_CODE = re.compile(r"[A-Za-z]{3,}[0-9]*")
_CLOSED_BY = {"<!--": "-->", "[": "]"}
_BLANK = re.compile(r"[ \t]*(?:\r\n?|\n)")
_ENTRY = re.compile(r"[ \t]*@[ \t]*\w+[ \t]*[{(]")


class Remark(NamedTuple):
    """A remark: where it stands, the lines that it is about (last one included), and its codes."""

    start: int
    end: int
    first: int
    last: int
    codes: tuple[str, ...]


class Silenced(NamedTuple):
    """What is left to tell of findings when remarks have been heeded, and how many they silenced."""

    diagnostics: tuple[Diagnostic, ...]
    silenced: int


def heeded(found: Iterable[Diagnostic], texts: Mapping[str, str], wanted: Callable[[str], bool]) -> Silenced:
    """Leave out what remarks silence, and tell of remarks that silence nothing or name no rule.

    Args:
        found: The findings that are wanted.
        texts: The texts of all files that were checked, by path.
        wanted: Which codes are asked for; a remark about others is not called unused.
    """
    remarks = {path: tuple(remarks_in(text)) for path, text in texts.items() if "biblio:" in text}
    used: set[tuple[str, int, str]] = set()
    kept: list[Diagnostic] = []
    count = 0
    for diagnostic in found:
        silencing = [
            (diagnostic.path, remark.start, code)
            for remark in remarks.get(diagnostic.path, ())
            if remark.first <= diagnostic.line <= remark.last
            for code in remark.codes or ("",)
            if diagnostic.code.startswith(code)
        ]
        used.update(silencing)
        count += bool(silencing)
        if not silencing:
            kept.append(diagnostic)
    for path, found_in in remarks.items():
        kept += _idle(path, texts[path], found_in, used, wanted)
    return Silenced(tuple(kept), count)


def remarks_in(text: str) -> Iterator[Remark]:
    """The remarks of a text, in order."""
    lines: Lines | None = None
    for found in _REMARK.finditer(text):
        opening, closing = found["open"].strip(), found["close"].strip()
        if _CLOSED_BY.get(opening, "") != closing:
            continue
        lines = lines or Lines(text)
        codes = tuple(dict.fromkeys(code.upper() for code in _CODE.findall(found["codes"])))
        end = found.end() - (0 if closing else len(found["close"]))
        if found["file"]:
            yield Remark(found.start(), end, 0, len(text), codes)
        else:
            yield Remark(found.start(), end, *_about(text, found.start(), end, lines), codes)


def _about(text: str, start: int, end: int, lines: Lines) -> tuple[int, int]:
    """The first and the last line that a remark is about."""
    line, column = lines.position(start)
    alone = not text[start - column + 1 : start].strip() and _BLANK.match(text, end)
    if not alone:
        return line, line
    at = alone.end()
    while blank := _BLANK.match(text, at):
        at = blank.end()
    first, _ = lines.position(at)
    return first, lines.position(_entry_end(text, at))[0] if _ENTRY.match(text, at) else first


def _entry_end(text: str, at: int) -> int:
    """Where the entry that begins at an offset ends, by its braces; a brace behind a backslash counts too."""
    depth = 0
    for found in re.finditer(r"[{}]", text[at:]):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return at + found.start()
    return len(text)


def _idle(
    path: str,
    text: str,
    remarks: Iterable[Remark],
    used: set[tuple[str, int, str]],
    wanted: Callable[[str], bool],
) -> Iterator[Diagnostic]:
    lines = Lines(text)
    for remark in remarks:
        at = (path, *lines.position(remark.start), remark.start, remark.end)
        for code in remark.codes or ("",):
            if code and (fault := unknown(code)):
                yield Diagnostic(UNKNOWN, f"no rule has the code {fault}", *at)
            elif (path, remark.start, code) not in used and _is_asked(code, wanted):
                what = f" of {code}" if code else ""
                edit = None
                if len(remark.codes) < 2:
                    edit = Edit(remark.start, remark.end, "", safe=False)
                yield Diagnostic(UNUSED, f"this remark silences no finding{what}", *at, edit)


def _is_asked(code: str, wanted: Callable[[str], bool]) -> bool:
    return wanted(UNUSED) and any(wanted(one) for one in NAMES if one.startswith(code))
