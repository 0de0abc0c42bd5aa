"""What of a reStructuredText document is not prose.

The rules are those of the reStructuredText Markup Specification of Docutils, and the directives of Sphinx 7.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from biblio.documents.rst_tables import tables
from biblio.model import Reading, Span

_LINE_END = re.compile(r"\r\n?|\n")
_EXPLICIT = re.compile(r"(?P<indent>[ \t]*)\.\.(?:[ \t]+(?P<rest>\S[^\n]*)|[ \t]*$)")
_LABEL = re.compile(r"\[(?P<label>[^\[\]\s]{1,80})\](?=\s|$)")
# Names are those of citations, numbers and what begins with a sign those of notes.
_NAME = re.compile(r"(?!\d+\Z)[^\W_](?:[\w+.:-]*[^\W_])?")
_TARGET = re.compile(r"_[^\n]*?:(?:\s|$)|__|\|[^|\s][^|\n]*\|")
_DIRECTIVE = re.compile(r"(?P<name>[\w+.-]+(?::[\w+.-]+)*)[ \t]?::(?:[ \t]+|$)")
# Directives whose text is not printed as prose.
_SILENT = frozenset(
    {"code", "code-block", "sourcecode", "highlight", "literalinclude", "parsed-literal", "math", "raw"}
    | {"image", "include", "toctree", "doctest", "testcode", "testoutput", "testsetup", "productionlist"}
    | {"graphviz", "digraph", "graph", "mermaid", "plantuml", "uml", "prompt", "ipython", "jupyter-execute"}
    | {
        "index",
        "meta",
        "bibliography",
        "footbibliography",
        "contents",
        "role",
        "default-role",
        "tabularcolumns",
    }
    | {"py:module", "module", "currentmodule", "automodule", "autoclass", "autofunction", "autosummary"}
)
_WITH_PATH = frozenset({"figure", "csv-table"})
_OPTION = re.compile(r"[ \t]+:[^:`\n]{1,60}:(?:[ \t]|$)")
_ANONYMOUS = re.compile(r"[ \t]*__[ \t]+\S")
_ADORNMENT = re.compile(r"[ \t]*([=\-`:'\"~^_*+#<>.])\1{2,}[ \t]*")
_BULLET = re.compile(r"[ \t]*(?:(?:[-*+•‣⁃]|\(?(?:\d{1,4}|[A-Za-z]|#)[.)])[ \t]+)*")
_LITERAL = re.compile(r"(?<![\w`])``(?![\s`])[^`\n]{0,400}(?:`(?!`)[^`\n]{0,400}){0,20}``(?!\w)")
_BLACK = re.compile(r"\S")


class Said(NamedTuple):
    """What a document says; ``text[i]`` stands at ``places[i]`` of the document."""

    text: str
    places: Sequence[int]


def prose(text: str) -> Said:
    """Tell what a document says, and where: each cell of its tables is a paragraph of its own."""
    silent = blanked(text)
    pieces: list[str] = []
    places: list[int] = []

    def say(words: str, start: int, end: int) -> None:
        pieces.append(words)
        places.extend(range(start, end) if len(words) == end - start else [start] * len(words))

    at = 0
    for table in tables(silent):
        say(silent[at : table.start], at, table.start)
        for cell in table.cells:
            for start, end in cell:
                say(silent[start:end], start, end)
                say("\n", end, end)
            say("\n", end, end)
        at = table.end
    say(silent[at:], at, len(text))
    return Said("".join(pieces), places)


def blanked(text: str) -> str:
    r"""The text with literal blocks and literals, comments, targets and directives turned into spaces.

    Its length and line ends stay, so an offset in it is an offset in ``text``, save that labels of footnotes
    stand where they would in Markdown: ``.. [#a] Roe`` becomes ``[^a]:    Roe``; ``.. [Roe90] Roe`` stays.
    The text of directives that hold prose stays. Linear in the length of the text.
    """
    ends = _LINE_END.findall(text)
    lines = _LINE_END.split(text)
    prose = _Lines(lines).read()
    return "".join(line + end for line, end in zip(prose, [*ends, ""], strict=True))


def placed(text: str, said: Said, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings of what a document says, with their offsets in it, in its order.

    That of a citation reference (``[Roe90]_``) holds its brackets, too. What goes on in the next line of a
    cell stands in the first one: between them are other cells.
    """
    for one in sorted((_moved(said, one) for one in readings), key=lambda one: one.start):
        bracketed = text[one.start - 1 : one.start] == "[" and text.startswith("]_", one.end)
        yield replace(one, start=one.start - 1, end=one.end + 2) if bracketed else one


def _moved(said: Said, one: Reading) -> Reading:
    places = said.places
    start, last = places[one.start], places[one.end - 1]
    end = one.end
    if last - start != one.end - 1 - one.start:
        end = said.text.index("\n", one.start)
    kept = [at for at, span in enumerate(one.spans) if span.end <= end]
    return replace(
        one,
        start=start,
        end=places[end - 1] + 1,
        spans=tuple(_shifted(one.spans[at], places) for at in kept),
        certainties=tuple(one.certainties[at] for at in kept) if one.certainties else (),
    )


def _shifted(span: Span, places: Sequence[int]) -> Span:
    return Span(span.label, places[span.start], places[span.end - 1] + 1)


class _Lines:
    """The lines of a document while they are read; an indentation is a number of characters."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._silent: int | None = None
        """What is indented by more is silent."""
        self._options: int | None = None
        """What is indented by more and begins with a field is an option of a directive."""
        self._literal: int | None = None
        """A literal block may follow, indented by more."""

    def read(self) -> Iterator[str]:
        """The lines with what is no prose blanked."""
        for at, line in enumerate(self._lines):
            if line.strip():
                yield self._line(line, self._lines[at + 1] if at + 1 < len(self._lines) else "")
            else:
                self._options = None
                yield line

    def _line(self, line: str, after: str) -> str:
        indent = len(line) - len(line.lstrip(" \t"))
        if self._literal is not None and indent > self._literal:
            self._silent = self._literal
        self._literal = None
        if self._silent is not None and indent > self._silent:
            return _spaces(line)
        self._silent = None
        if self._options is not None and indent > self._options and _OPTION.match(line):
            return _spaces(line)
        self._options = None
        if explicit := _EXPLICIT.match(line):
            return self._explicit(line, explicit, after)
        if _ADORNMENT.fullmatch(line) or _ANONYMOUS.match(line):
            return self._opening(line, indent, after, _spaces(line))
        return self._opening(line, indent, after, _LITERAL.sub(lambda found: " " * len(found[0]), line))

    def _opening(self, line: str, indent: int, after: str, left: str) -> str:
        """A line of a paragraph, whose last one may open a literal block."""
        if line.rstrip().endswith("::") and not after.strip():
            bullet = _BULLET.match(line)
            self._literal = max(indent, bullet.end() if bullet and bullet.end() < len(line) else 0)
        return left

    def _explicit(self, line: str, found: re.Match[str], after: str) -> str:
        indent, rest = len(found["indent"]), found["rest"] or ""
        if label := _LABEL.match(rest):
            return _labelled(line, found.start("rest"), label, found["indent"])
        directive = _DIRECTIVE.match(rest)
        if directive and not _TARGET.match(rest):
            name = directive["name"].lower()
            if name not in _SILENT:
                self._options = indent
                kept = len(line) if name in _WITH_PATH else found.start("rest") + directive.end()
                return " " * kept + line[kept:]
        if rest or after.strip():
            self._silent = indent
        return _spaces(line)


def _labelled(line: str, at: int, label: re.Match[str], indent: str) -> str:
    """A citation as it stands, or a footnote with its label at the beginning of the line."""
    name = label["label"]
    if _NAME.fullmatch(name):
        return line
    shown = f"[^{name.removeprefix('#') or name}]:"
    end = at + label.end()
    return indent + shown.ljust(end - len(indent)) + line[end:]


def _spaces(line: str) -> str:
    return _BLACK.sub(" ", line)
