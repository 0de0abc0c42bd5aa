r"""Texts with markup or soft hyphens, as people paste them: what they say, and where each letter stands.

``\bibitem{roe} Roe, J., {\em On Dyes}`` says ``Roe, J., *On Dyes*``: emphasis is kept, as it tells titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from biblio.model import Reading, Span
from biblio.normalize.late_pattern import late_pattern

_LATEX = re.compile(r"\\[A-Za-z]{2,}|\\[\"'`^~=.&%$#_]|\\[cvuHkrdbt]\{|``")
_HTML = late_pattern(
    r"</?(?:a|b|br|cite|code|div|em|font|i|li|p|q|small|span|strong|su[bp]|tt|u)(?:\s[^<>]*)?/?>"
    r"|&(?:[a-z]{2,8}|#\d{1,7});",
    re.IGNORECASE,
)
_ITALIC = re.compile(r"</?(?:i|em|cite)\b", re.IGNORECASE)
# Commands of a list of references that say nothing of the reference, and the address of a link.
_LISTING = late_pattern(
    r"\\bibitem\s*(?:\[(?:[^\[\]{}]|\{[^{}]*\})*\])?\s*\{[^{}]*\}\s*|\\item\b(?:\s*\[[^\[\]]*\])?\s*"
    r"|\\(?:newblock|noindent|par|hskip|bibinfo\s*\{[^{}]*\})(?![A-Za-z])\s*|\\href\s*\{[^{}]*\}\s*"
)
_SOFT = "\u00ad"
_LINE_END = r"[ \t]*(?:\r\n?|\n)[ \t]*"
# ``Statisti-\nsches`` is one word, ``Ein-\nund Ausgang`` are two.
_HYPHENED = (
    rf"(?<=[^\W\d_]{{2}})-{_LINE_END}(?=(?!(?:und|oder|bzw|and|or|et|ou|o|y|e|en|of)\b)[a-zß-öø-ÿа-яё]{{2}})"
)
_BROKEN = re.compile(rf"{_SOFT}|{_HYPHENED}")
# A word goes on behind a soft hyphen, on the next line, too.
_BREAK = re.compile(rf"(?<=[^\W\d_]){_SOFT}+{_LINE_END}(?=[a-zß-öø-ÿа-яё])|{_SOFT}+|{_HYPHENED}")


class Plain(NamedTuple):
    """What a text with markup says; ``text[i]`` is said by ``[starts[i], ends[i])`` of the marked text."""

    text: str
    starts: list[int]
    ends: list[int]

    def placed(self, reading: Reading) -> Reading:
        """The reading of ``text`` with its offsets in the marked text."""
        return replace(
            reading,
            start=self.starts[reading.start],
            end=self.ends[reading.end - 1],
            spans=tuple(
                Span(span.label, self.starts[span.start], self.ends[span.end - 1]) for span in reading.spans
            ),
        )


def plain(text: str) -> Plain | None:
    """The text without its markup; None where it has none."""
    latex, html = _LATEX.search(text), _HTML().search(text)
    return _said(text, _pieces(text, bool(latex), bool(html))) if latex or html else None


def unbroken(text: str) -> Plain | None:
    """The text with its broken words whole: without soft hyphens, and the hyphens and ends of lines in words.

    Soft hyphens tell where a word may be broken, and are no part of it (Unicode 15.0, 6.2). None where no
    word is broken.
    """
    return _said(text, _stretches(text)) if _BROKEN.search(text) else None


def _said(text: str, pieces: Iterable[tuple[int, int, str]]) -> Plain:
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, meant in pieces:
        as_it_stands = meant == text[start:end]
        letters.append(meant)
        starts += range(start, end) if as_it_stands else [start] * len(meant)
        ends += range(start + 1, end + 1) if as_it_stands else [end] * len(meant)
    return Plain("".join(letters), starts, ends)


def _stretches(text: str) -> Iterator[tuple[int, int, str]]:
    """The extents of what stands between soft hyphens, and the words there."""
    start = 0
    for found in _BREAK.finditer(text):
        yield start, found.start(), text[start : found.start()]
        start = found.end()
    yield start, len(text), text[start:]


def _pieces(text: str, latex: bool, html: bool) -> Iterator[tuple[int, int, str]]:
    """Extents and what they say, in order; markup of both kinds may stand in one text."""
    # Most strings have no markup, and what reads it takes time to load.
    from biblio.normalize.tex import said

    found = [*(_LISTING().finditer(text) if latex else ()), *(_HTML().finditer(text) if html else ())]
    cuts = [(*cut.span(), _meant(cut[0])) for cut in found]
    position = 0
    for start, end, meant in [*sorted(cuts), (len(text), len(text), "")]:
        if start < position:
            continue
        stretch = text[position:start]
        for first, last, words in said(stretch, "*") if latex else [(0, len(stretch), stretch)]:
            yield position + first, position + last, words
        yield start, end, meant
        position = end


def _meant(markup: str) -> str:
    if markup[0] == "&":
        from html import unescape

        return unescape(markup)
    return "*" if _ITALIC.match(markup) else ""
