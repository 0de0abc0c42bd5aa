r"""What a LaTeX document says: its prose and its notes, without commands, comments and verbatim text.

Commands that cite stay as they stand. Emphasis becomes ``*``, as it tells titles; notes, headings, items and
cells of tables become paragraphs of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from biblio.model import Reading, Span
from biblio.normalize.tex import said

# Noncharacters (Unicode 15.0, 23.7) that stand in a copy as long as the text: for what ends a paragraph, for
# what says nothing, and for the signs of commands that stay.
_PART = "\ufdd4"
_NOTHING = "\ufdd5"
_KEPT = str.maketrans("\\{}~", "\ufdd0\ufdd1\ufdd2\ufdd3")
_AS_IT_STOOD = str.maketrans("\ufdd0\ufdd1\ufdd2\ufdd3", "\\{}~")
_SPOKEN = str.maketrans("\ufdd0\ufdd1\ufdd2\ufdd3", "\\{} ", _PART + _NOTHING)

_LINE_END = r"(?:\r\n|\r|\n)"
_VERBATIM = r"(?:verbatim|Verbatim|BVerbatim|LVerbatim|lstlisting|minted|comment|filecontents|alltt)\*?"
_OPTION = r"\[(?:[^\[\]{}]|\{[^{}]{0,200}\}){0,400}\]"
_GROUP = r"\{[^{}]{0,2000}\}"
_LABEL = rf"\\bibitem\s*(?:{_OPTION}\s*)?\{{[^{{}}]*\}}"
_BIBITEM = re.compile(_LABEL)
_TOKEN = re.compile(
    rf"(?P<comment>%[^\r\n]*(?:{_LINE_END}[ \t]*(?=\S))?)"
    rf"|\\begin\s*\{{(?P<verbatim>{_VERBATIM})\}}"
    rf"|(?P<verb>\\(?:verb\*?|lstinline(?:{_OPTION})?|mintinline(?:{_OPTION})?\{{\w*\}})"
    r"(?:(?P<mark>[^\w\s{*\[])[^\r\n]{0,400}?(?P=mark)|\{[^{}\r\n]{0,400}\}))"
    # What cites, with its notes and keys: \cite[see][12]{roe}, \autocites(see)[3]{roe}[4]{doe}.
    r"|(?P<cite>\\(?!nocite)[A-Za-z]{0,9}[Cc]ite[a-z]{0,9}\*?(?:\([^()]{0,80}\)){0,2}"
    rf"(?:(?:\s{{0,40}}{_OPTION}){{0,2}}\s{{0,40}}\{{[^{{}}]{{1,400}}\}})+)"
    r"|(?P<list>\\begin\s*\{thebibliography\})\s*\{[^{}]*\}"
    rf"|(?P<block>\\(?:begin|end)\s*\{{(?P<environment>[A-Za-z*]{{1,30}})\}}(?:{_OPTION})?)"
    rf"|(?P<part>{_LABEL}|\\item(?![A-Za-z])\s*(?:{_OPTION})?|\\par(?![A-Za-z])"
    r"|&)"
    r"|(?P<own>\\(?:(?:foot|end|side|margin|table)note(?:text)?|marginpar|thanks|caption|title|subtitle|part"
    r"|chapter|(?:sub){0,2}section|(?:sub)?paragraph|frametitle)\*?"
    rf"(?:\s*{_OPTION})?\s*\{{)"
    rf"|(?P<silent>\\(?:(?:label|ref|pageref|autoref|eqref|vref|[cC]ref|nameref|includegraphics|input|include"
    r"|bibliography|bibliographystyle|addbibresource|usepackage|documentclass|pagestyle|thispagestyle|vspace"
    r"|hspace|nocite|index|color|selectlanguage|href|foreignlanguage|textcolor|hypertarget|hyperlink|cline"
    r"|cmidrule|hypersetup|pagenumbering|bibinfo|phantomsection)\*?"
    rf"(?:\s*{_OPTION})?\s*{_GROUP}"
    rf"|(?:newcommand|renewcommand|providecommand|setlength|setcounter|addtolength)\*?\s*(?:{_GROUP}|\\[A-Za-z]+)"
    rf"\s*(?:{_OPTION}\s*){{0,2}}(?:{_GROUP})?"
    r"|(?:newblock|noindent|indent|centering|raggedright|maketitle|tableofcontents|newpage|clearpage|medskip"
    r"|cleardoublepage|bigskip|smallskip|hfill|vfill|linebreak|pagebreak|printbibliography|appendix|hline"
    r"|frontmatter|mainmatter|backmatter|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge"
    r"|Huge|sloppy|toprule|midrule|bottomrule|footnotemark|xspace|relax)(?![A-Za-z])[ \t]*(?:\{\})?))"
    # The percent sign in an address begins no comment.
    r"|(?P<address>\\(?:url|nolinkurl|path)\s*\{[^{}\r\n]{0,2000}\})"
    rf"|(?P<break>\\\\\*?(?:{_OPTION})?)|\\[^A-Za-z]|(?P<brace>[{{}}])",
    re.DOTALL,
)
_TABLES = frozenset({"tabular", "tabular*", "tabularx", "tabulary", "longtable", "supertabular", "tabbing"})
_COLUMNS = re.compile(r"(?:\s*\{(?:[^{}]|\{[^{}]*\}){0,400}\}){1,2}")
_COMMAND = re.compile(r"\\[A-Za-z]{1,40}\*?\s?\Z")
_COMMAND_OPENS = re.compile(r"\\[A-Za-z]{1,40}\*?\s?\{\Z")
_LONGEST_COMMAND = 43
_STOPS = " .,;:!?'"
_OPENING = re.compile(r"(?:\\[A-Za-z]{1,40}\*?\s?)?\{")
_SPECIAL = re.compile(r"[%\\&{}]")
_PIECE = re.compile(
    f"(?P<mute>[{_PART}{_NOTHING}]+)|(?P<wide>[ \\t]{{2,}})|(?:[^{_PART}{_NOTHING} \\t]|[ \\t](?![ \\t]))+"
)
_ONE_END = re.compile(_LINE_END)
_LINE_ENDS = re.compile(rf"{_LINE_END}(?:[ \t]*{_LINE_END})*")


class Said(NamedTuple):
    """What a document says; ``text[i]`` is said by ``[starts[i], ends[i])`` of the document.

    ``silent`` is the document itself with what is no prose turned into spaces and line ends: as long as that,
    with the labels of entries and the commands for emphasis as they stand. ``pairs`` has for each brace where
    the other one stands.
    """

    text: str
    starts: list[int]
    ends: list[int]
    silent: str
    pairs: Mapping[int, int]


def prose(text: str) -> Said:
    """Tell what a LaTeX document says, and where.

    Left out are comments, the preamble and what follows the end of the document, verbatim text, the names of
    commands and environments, and arguments that are not printed. Verbatim text that is never closed goes on
    to the end. Never raises, and is linear in the length of the text.
    """
    copy, pairs = _Copy(text).made()
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, words in _pieces(copy):
        letters.append(words)
        one_by_one = len(words) == end - start
        starts += range(start, end) if one_by_one else [start] * len(words)
        ends += range(start + 1, end + 1) if one_by_one else [end] * len(words)
    silent = copy.replace(_PART + _NOTHING, "\n\n").replace(_PART, "\n").replace(_NOTHING, " ")
    silent = _labelled(text, copy, silent.translate(_AS_IT_STOOD))
    return Said("".join(letters), starts, ends, silent, pairs)


def placed(document: Said, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings of what a document says, in order, with their offsets in the document.

    Each is widened to whole groups, unless it would reach into the one before it.
    """
    starts, ends = document.starts, document.ends
    last = 0
    for one in readings:
        exact = starts[one.start], ends[one.end - 1]
        start, end = whole(document, *exact)
        if start < last <= exact[0] or start >= end:
            start, end = exact
        last = end
        yield replace(one, start=start, end=end, spans=tuple(_spans(document, one.spans, (start, end))))


def whole(document: Said, start: int, end: int) -> tuple[int, int]:
    r"""A stretch of a document with whole groups: both braces of each, and the command before it, or none.

    A brace at the edge whose other one stands outside is left out; for one further inside the stretch grows.
    """
    text, pairs = document.silent, document.pairs
    while end > start and pairs.get(end - 1, start) < start:
        end -= 1
    while (opening := _OPENING.match(text, start, end)) and pairs.get(opening.end() - 1, start) >= end:
        start = opening.end()
    for at in range(start, end):
        other = pairs.get(at, at)
        if other < start:
            command = _COMMAND.search(text, max(other - _LONGEST_COMMAND, 0), other)
            start = command.start() if command else other
        elif other >= end:
            end = other + 1
    return start, end


def _spans(document: Said, spans: Iterable[Span], extent: tuple[int, int]) -> Iterator[Span]:
    """Spans with their offsets in the document, with their commands as far as there is room for these."""
    last, limit = extent
    for span in spans:
        exact = document.starts[span.start], document.ends[span.end - 1]
        dressed = _dressed(document, *exact) if span.label != "xref" else exact
        start, end = max(dressed[0], last), min(dressed[1], limit)
        last = max(end, last)
        yield Span(span.label, start, end) if start < end else Span(span.label, *exact)


def _dressed(document: Said, start: int, end: int) -> tuple[int, int]:
    r"""The extent of a value with the command that sets all of it: ``\emph{Walls}``."""
    text, pairs = document.silent, document.pairs
    start, end = whole(document, start, end)
    while opening := _COMMAND_OPENS.search(text, max(start - _LONGEST_COMMAND, 0), start):
        close = pairs.get(start - 1, 0)
        if close < end or text[end:close].strip(_STOPS):
            break
        start, end = opening.start(), close + 1
    return start, end


class _Copy:
    """The working copy of a text, while it is made."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: list[str] = []
        self._done = 0
        self._open: list[tuple[int, bool]] = []
        self._pairs: dict[int, int] = {}

    def made(self) -> tuple[str, dict[int, int]]:
        """The copy, and the braces in it that belong together."""
        at = 0
        while special := _SPECIAL.search(self._text, at):
            token = _TOKEN.match(self._text, special.start())
            at = self._take(token) if token else special.end()
        self._copy_to(len(self._text))
        return _LINE_ENDS.sub(_joined, "".join(self._parts)), self._pairs

    def _take(self, token: re.Match[str]) -> int:
        """Copy up to a token and what that becomes; gives where the text goes on."""
        start, end = token.span()
        kind = token.lastgroup or ""
        if kind in ("comment", "verb", "mark", "silent"):
            self._put(start, end)
        elif token["verbatim"]:
            closing = self._text.find(f"\\end{{{token['verbatim']}}}", end)
            end = len(self._text) if closing < 0 else closing
            self._put(start, end, _PART)
        elif token["cite"]:
            self._put(start, end, token.group().translate(_KEPT))
        elif token["list"]:
            self._put(start, end, f"{_PART}References{_PART}")
        elif token["block"]:
            return self._block(token)
        elif token["part"] or token["break"]:
            self._put(start, end, _PART)
        elif token["own"]:
            self._open.append((end - 1, True))
            self._put(start, end, _PART)
        elif token["brace"] == "{":
            self._open.append((start, False))
        elif token["brace"] and self._open:
            self._close(start)
        return end

    def _close(self, at: int) -> None:
        opening, is_own = self._open.pop()
        if is_own:
            self._put(at, at + 1, _PART)
        else:
            self._pairs |= {opening: at, at: opening}

    def _block(self, token: re.Match[str]) -> int:
        """The begin or the end of an environment; all before and behind that of the document is silent."""
        start, end = token.span()
        begins, name = token.group().startswith("\\begin"), token["environment"]
        if name == "document" and begins:
            self._parts, self._done, self._open, start = [], 0, [], 0
            self._pairs.clear()
        elif name == "document":
            end = len(self._text)
        elif begins and name in _TABLES and (columns := _COLUMNS.match(self._text, end)):
            end = columns.end()
        self._put(start, end, _PART)
        return end

    def _put(self, start: int, end: int, instead: str = "") -> None:
        """Write something in the place of a stretch, filled up to its length."""
        self._copy_to(start)
        self._parts.append(instead.ljust(end - start, _NOTHING))
        self._done = end

    def _copy_to(self, end: int) -> None:
        self._parts.append(self._text[self._done : end])
        self._done = end


def _labelled(text: str, copy: str, silent: str) -> str:
    r"""The silent text with ``\bibitem{roe}`` where that stands."""
    pieces, at = [], 0
    for label in _BIBITEM.finditer(text):
        if copy.startswith(_PART, label.start()):
            pieces += [silent[at : label.start()], label.group()]
            at = label.end()
    return "".join([*pieces, silent[at:]])


def _joined(ends: re.Match[str]) -> str:
    """The end of a line as a blank, as TeX has it; blank lines stay."""
    return ends[0] if len(_ONE_END.findall(ends[0])) > 1 else " " * len(ends[0])


def _pieces(copy: str) -> Iterator[tuple[int, int, str]]:
    """Extents and what they say, in order."""
    for start, end, words in said(copy, "*"):
        if words != copy[start:end]:
            yield start, end, words.translate(_SPOKEN)
            continue
        for piece in _PIECE.finditer(words):
            meant = piece.group()
            if piece["mute"]:
                meant = "\n\n" if _PART in meant else ""
            elif piece["wide"]:
                meant = " "
            yield start + piece.start(), start + piece.end(), meant.translate(_SPOKEN)
