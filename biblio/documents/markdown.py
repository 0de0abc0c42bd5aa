"""What of a Markdown document is not prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_LINE_END = re.compile(r"\r\n?|\n")
# A document may open with a thematic break: front matter goes on with a key and is closed.
_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?=[\"']?[\w.-]+[\"']?[ \t]*:(?:[ \t]|$)).*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE
)
_OPENING = re.compile(
    r"^(?P<indent>[ \t>]*+)(?P<fence>`{3,}+(?=[^`\n]*$)|~{3,}+)"
    r"|(?P<comment><!--)"
    r"|(?P<ticks>`++)"
    r"|(?P<whole>"
    r"!\[[^\[\]\n]{0,400}\](?:\([^()\n]{0,1000}\))?"  # an image
    r"|</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\s[^<>\n]{0,200})?/?>"  # a tag
    r"|(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+\"[^\"\n]*\")?\)"  # the address of a link
    r"|^[ \t]*+\[[^\]\^\n][^\]\n]*\]:[ \t]+\S[^\n]*$"  # a link definition, but no footnote
    r")",
    re.MULTILINE,
)
_FENCE_END = re.compile(r"^(?:[ \t>]*+(?P<fence>`{3,}+|~{3,}+)[ \t]*$|(?![ \t]*>))", re.MULTILINE)
_TICKS_OR_LINE_END = re.compile(r"`++|\n")
_INDENTED = re.compile(r" {4}|\t")
# What the indented lines below it go on with: an item of a list or a footnote.
_CONTINUED = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]*\]:)[ \t]")
_BLACK = re.compile(r"[^\n]")
# GitHub Flavored Markdown 0.29, 4.10: a row of heads, one of dashes with as many cells, and more rows.
_BAR = re.compile(r"(?<!\\)\|")
_DASHES = re.compile(r"[ \t>]*+\|?(?:[ \t]*+:?-++:?[ \t]*+\|)*+(?:[ \t]*+:?-++:?)?[ \t]*+")


def blanked(text: str) -> str:
    r"""The text with front matter, code, comments and the addresses of links turned into spaces.

    The bars between the cells of a table become paragraph separators (U+2029), which end a citation.
    Its length and line ends stay, so an offset in it is an offset in ``text``; what is blanked does not
    depend on whether lines end in ``\n``, ``\r\n`` or ``\r``. A fence that is never closed silences the rest
    of the text, or of its block quote (CommonMark 0.31.2, 4.5); a comment that is never closed silences
    nothing but its own mark. The cost is linear in the length of the text.
    """
    ends = _LINE_END.findall(text)
    silent = _blanked(_LINE_END.sub("\n", text)).split("\n")
    return "".join(line + end for line, end in zip(silent, [*ends, ""], strict=True))


def _blanked(text: str) -> str:
    pieces, at = [], 0
    for start, end in _silent(text):
        pieces += [text[at:start], _spaces(text[start:end])]
        at = end
    lines = "".join([*pieces, text[at:]]).split("\n")
    code = _indented_code(text.split("\n"))
    prose = [_spaces(line) if is_code else line for is_code, line in zip(code, lines, strict=True)]
    return "\n".join(_parted(prose))


def _parted(lines: list[str]) -> Iterator[str]:
    """The lines, those of tables with a paragraph separator for each bar."""
    in_table = False
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        begins = "|" in line and "|" in after and _DASHES.fullmatch(after) and _cells(line) == _cells(after)
        in_table = bool(line.strip() and (in_table or begins))
        yield _BAR.sub("\u2029", line) if in_table else line


def _cells(row: str) -> int:
    return len(_BAR.findall(row.strip(" \t>").removeprefix("|").removesuffix("|"))) + 1


def _silent(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that are no prose, indented code aside; what opens first holds what opens inside."""
    at = 0
    if front := _FRONT_MATTER.match(text):
        yield front.span()
        at = front.end()
    closing_ticks = _closing_ticks(text)
    last_comment_end = text.rfind("-->")
    while opening := _OPENING.search(text, at):
        start, at = opening.span()
        if opening["fence"]:
            at = _fence_end(text, opening)
        elif opening["comment"] and at <= last_comment_end:
            at = text.index("-->", at) + 3
        elif opening["ticks"]:
            if start not in closing_ticks:
                continue
            at = closing_ticks[start]
        yield start, at


def _closing_ticks(text: str) -> Mapping[int, int]:
    """For each run of backticks that opens a code span, where the next run as long as it ends in its line."""
    closing: dict[int, int] = {}
    waiting: dict[int, int] = {}
    for found in _TICKS_OR_LINE_END.finditer(text):
        if found.group() == "\n":
            waiting = {}
            continue
        length = found.end() - found.start()
        if length in waiting:
            closing[waiting[length]] = found.end()
        waiting[length] = found.start()
    return closing


def _fence_end(text: str, opening: re.Match[str]) -> int:
    quoted = ">" in opening["indent"]
    for line in _FENCE_END.finditer(text, opening.end()):
        if line["fence"] is None:
            if quoted:
                return line.start()
        elif line["fence"].startswith(opening["fence"]):
            return line.end()
    return len(text)


def _indented_code(lines: list[str]) -> Iterator[bool]:
    """Whether each line is code by its indentation.

    Lines indented by four or more after a blank line are code, but not under a list item or a footnote.
    """
    may_start, continued = True, False
    for line in lines:
        indented = bool(_INDENTED.match(line))
        yield indented and may_start and not continued
        if not line.strip():
            may_start = True
        elif not indented:
            may_start, continued = False, bool(_CONTINUED.match(line))


def _spaces(text: str) -> str:
    return _BLACK.sub(" ", text)
