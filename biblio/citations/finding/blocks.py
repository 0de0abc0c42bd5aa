"""The stretches of a document in which citations are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from biblio.citations.finding.below_names import Block, Line, years_below
from biblio.normalize.late_pattern import late_pattern

LONGEST = 6000
"""Characters of a block at most: a longer one is parted at the end of a line or sentence."""
SHORTEST = 300
"""Characters at most of a note that is read whatever it holds."""
WIDEST = 160
"""Characters at most of a line that may be part of a paragraph; a longer one is a paragraph of its own."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
# The paragraph separator (Unicode 15.0, 5.8) ends a paragraph inside of a line, too: a cell of a table.
_SEPARATOR = "\u2029"
_CELL = re.compile(rf"{_SEPARATOR}?[^{_SEPARATOR}]+|{_SEPARATOR}")
_MARKER = late_pattern(
    r"[ \t>]*(?:(?P<bullet>[-*+•–—†‡]{1,2})|(?P<note>\[\^[^\]\s]{1,40}\]:?"
    r"|\[[^\W\d_][\w+*.-]{1,30}\d\w?\]|\.\.[ \t]+\[[^\W_][^\[\]\s]{0,79}\])"
    r"|(?P<open>[\[(]?)(?P<number>\d{1,3})(?P<close>[\]).]{0,2}))[ \t]+(?=\S)"
)
# The line of a list of abbreviations: "SEG   Supplementum Epigraphicum Graecum. Leiden, 1923-".
_ABBREVIATION = re.compile(
    r"[ \t]*(?=\S*[A-ZÀ-Þ]\S*[A-ZÀ-Þ.²³])[^\s=:,;()]{1,16}(?: [^\s=:,;()]{1,10})?"
    r"(?:[ ]{2,}|\t+|\s=\s)[ \t]*(?=[^\W\d_])"
)
_FEWEST_EXPLAINED, _LEAST_EXPLAINED = 3, 0.6
"""Lines of such a list at least, and the share of them that must look so."""
_REPORTER = re.compile(r"(?:[^\W\d_]\.\s?)+(?:[^\W\d_]{1,3}\.?\s?)?[§\d(]")
_SENTENCE_END = late_pattern(r"[.!?…][\"”’»)\]]*\s")
_NUMBERS = (
    r"(?<!\d)(?:1[4-9]\d\d|20[0-3]\d)(?!\d)"
    r"|\b(?:pp?|pages?|pag|pagg|vol|no|nr|fol|s|с|стр|т|bd)\.?\s?\d"
    r"|\b(?:box|folder|carton|busta|filza|leg|bll?|fols|fos?|f[°º]|ff|mm?|mss?|cod|rg|ф|оп|д|лл?)\.?\s?\d"
    r"|\b(?-i:[A-Z]{2,5})\s\d{1,3}[A-Z]?,\s\d|\.\s\d{1,3},\s\d{1,4}[.)]|\.(?-i:[A-Z])\.\s?\d"
    r"|\bcc?\.\s?\d+[rv]\b|\b(?:op\.|fond|opis|delo)\s?\d|[A-Za-z]\s\d+/\d+(?:/\d|,\s[fm]{1,2}\.)"
    r"|\b[ivxlc]{2,}[.,]\s\d"
    r"|[^\W\d_]\.?\s\d{1,3}[.:]\d|\b\d{2,4}[a-e]\b|\b10\.\d{4,}/"
    # A name or a title and the page (Roe, 95-96), a note (n. 12), parts of a number (WO 95/3023, XLVII 3364).
    r"|,\s\d{1,4}(?:ff?\.|n?[.;,)–-])|\b(?:nn?|nt|notes?|nota|anm|fn|noot)\.?\s\d"
    r"|\b(?-i:[A-Z][A-Za-z]{0,4})[.\s/-]+\d+/\d|\b(?-i:[IVXLC]{1,7})[.,]?\s\d|\.\s\d{1,3},\d"
    r"|\b(?:ch(?:s|ap)?|cap|kap|chap|lib|livre|plate|tav|pl)\.?\s(?:\d|[ivxlc]+\b)|\d[./]\d{1,2}[./]\d"
    # Years that a scanner misread: I960, l98l.
    r"|\b(?-i:[Il]\d{3}|1[4-9]\d[IlO])\b"
)
"""What citations have that holds a digit."""
_WORDS = (
    r"\b(?:ib(?:id|idem|íd|ídem)\b|passim\b|tam(?:że|též)\b|[laoó]\.\s?[cwπ]\.|t\.a\.p\.|op\.\s?cit|loc\.\s?cit"
    r"|ebd|ebenda|ivi\b|supra\b|cit\.|s\.\s?v\.|bk\.|ms\.\s|www\.|arxiv\b|in:\s|Const\.,?\s(?:art|amend)|Fed\.\s?R\."
    r"|forthcoming\b|in\spress\b|im\sDruck\b|i\.\s?E\.|à\sparaître\b|in\scorso\sdi\sstampa\b"
    r"|(?-i:(?:Id|Idem|Eadem|Ders|Dies)\b[.,]))"
    r"|§|https?://|a\.\s?a\.\s?O|там же|указ\. соч|στο ίδιο"
    # A line that begins with a name and initials: A. Roe, ...; Roe A., ...; Roe, A.
    r"|^\W{0,4}(?-i:(?:[^\W\d_a-zß-ÿ]\.[ -]?){1,3}\s?[^\W\d_a-zß-ÿ][\w'’-]+,"
    r"|[^\W\d_a-zß-ÿ][\w'’-]+,?\s(?:[^\W\d_a-zß-ÿ]\.[ -]?){1,3},?)"
    r"|\b(?-i:Press|Publish(?:ers?|ing)|Pub\. House|Verlag|Éditions|Editore|Editorial|Издательство|Изд-во)\b"
)
_NOTE_MARK = late_pattern(r"(?:^|[\r\n])[ \t]*(?:\[\^[^\]\s]{1,40}\]:?|[\[(]?\d{1,3}[\]).]{0,2})[ \t]+\Z")
_NEAR = 50
_WORD_HINT = late_pattern(_WORDS, re.IGNORECASE | re.MULTILINE)
_NUMBER_HINT = late_pattern(_NUMBERS, re.IGNORECASE)
_DIGIT = re.compile(r"\d")


def blocks(text: str) -> Iterator[Block]:
    """Extents of paragraphs, of items of a list and of notes, these without their number or bullet.

    A paragraph is a line in a text of long lines, else lines without a blank one between them; a paragraph
    separator (U+2029) ends it in either. What holds
    nothing of what citations have is left out: no year, page, house, back-reference or address.
    """
    grouped = list(groups(text))
    long = sum(end - start for lines in grouped for start, end in lines if _is_long(text, (start, end)))
    for group in grouped:
        if below := list(years_below(text, group)):
            yield from below
            continue
        hanging = hangs(text, group)
        breaks: frozenset[int] | None = frozenset() if hanging else None
        for lines in [[line] for line in group] if 2 * long > len(text) and not hanging else [group]:
            for item in entries(text, lines) if hanging else items(text, lines):
                for start, end in _paragraphs(text, item):
                    yield from (Block(*part, breaks) for part in _parts(text, start, end))


def _is_long(text: str, line: Line) -> bool:
    """Whether a line must be a paragraph; a long address is not."""
    start, end = line
    return end - start > WIDEST and text.count(" ", start, end) > WIDEST // 20


def groups(text: str) -> Iterator[list[Line]]:
    """Lines between blank ones; of a line that holds paragraph separators each part is a group of its own."""
    group: list[Line] = []
    parted = _SEPARATOR in text
    position = 0
    while position < len(text):
        match = _LINE.match(text, position)
        end = match.end() if match else len(text)
        if parted and _SEPARATOR in text[position:end]:
            if group:
                yield group
            group = []
            yield from ([cell.span()] for cell in _CELL.finditer(text, position, end))
        elif text[position:end].strip():
            group.append((position, end))
        elif group:
            yield group
            group = []
        position = end
    if group:
        yield group


def hangs(text: str, lines: Sequence[Line]) -> bool:
    """Whether entries of several lines hang: all lines but the first of each are indented.

    In a paragraph with an indented first line what stands before such a line ends a sentence.
    """
    indented = [text[start] in " \t" for start, _ in lines]
    if indented[0] or not any(indented):
        return False
    broken = [
        not _SENTENCE_END().match(text, max(start - 2, 0))
        and not _SENTENCE_END().match(text, max(start - 3, 0))
        for (start, _), inner in zip(lines, indented, strict=True)
        if inner
    ]
    return 2 * sum(broken) > len(broken)


def entries(text: str, lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each entry that hangs, without its number or bullet."""
    entry: list[Line] = []
    for start, end in lines:
        if text[start] in " \t":
            entry.append((start, end))
            continue
        if entry:
            yield entry
        marker = _marker(text, (start, end))
        entry = [(marker.end() if marker else start, end)]
    yield entry


def items(text: str, lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each item or note without its number, bullet or abbreviation; all where are no items."""
    explained = [_ABBREVIATION.match(text, *line) for line in lines]
    if len(lines) >= _FEWEST_EXPLAINED and sum(map(bool, explained)) >= _LEAST_EXPLAINED * len(lines):
        yield from (
            [(found.end() if found else start, end)]
            for found, (start, end) in zip(explained, lines, strict=True)
        )
        return
    markers = [_marker(text, line) for line in lines]
    numbers = {int(marker["number"]) for marker in markers if marker and marker["number"]}
    bullets = sum(bool(marker and marker["bullet"]) for marker in markers)
    item: list[Line] = []
    for at, ((start, end), marker) in enumerate(zip(lines, markers, strict=True)):
        if marker and (at == 0 or marker["note"] or _is_one_of_many(marker, numbers, bullets)):
            if item:
                yield item
            item, start = [], marker.end()
        item.append((start, end))
    yield item


def _marker(text: str, line: Line) -> re.Match[str] | None:
    """The number or bullet that a line begins with; a bare number is one before a capital or a quotation.

    Before an abbreviation with a number behind it (``42 U.S.C. § 1983``) it is the volume of a reporter.
    """
    match = _MARKER().match(text, *line)
    if match and match["number"] and not match["open"] and not match["close"]:
        follows = text[match.end()]
        if _REPORTER.match(text, match.end()):
            return None
        return match if follows.isupper() or follows in "“„«\"'‘*_" else None
    return match


def _is_one_of_many(marker: re.Match[str], numbers: set[int], bullets: int) -> bool:
    """Whether a line inside of a block begins an item: the number before or after it stands there too."""
    if marker["bullet"]:
        return bullets > 1
    return bool({int(marker["number"]) - 1, int(marker["number"]) + 1} & numbers)


def _paragraphs(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Each long line, and each stretch of short ones."""
    for _, stretch in groupby(enumerate(lines), key=lambda line: line[0] if _is_long(text, line[1]) else -1):
        members = [line for _, line in stretch]
        yield members[0][0], members[-1][1]


def _is_hinted(text: str, start: int, end: int) -> bool:
    """Whether a stretch holds anything of what citations have; most prose has no digit to look at."""
    if _DIGIT.search(text, start, end) and _NUMBER_HINT().search(text, start, end):
        return True
    return bool(_WORD_HINT().search(text, start, end))


def _is_short_note(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a note of a line or two, as ``11 See Roe, "Milk Bars"; Doe, Grain`` is."""
    return end - start <= SHORTEST and bool(_NOTE_MARK().search(text, max(start - _NEAR, 0), start))


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        cut = _cut(text, start, start + LONGEST)
        if _is_hinted(text, start, cut):
            yield start, cut
        start = cut
    if _is_hinted(text, start, end) or _is_short_note(text, start, end):
        yield start, end


def _cut(text: str, start: int, limit: int) -> int:
    """The last line end in the second half of ``text[start:limit]``, else a sentence end, else the limit.

    Of the sentence ends that is taken which is farthest from every year and page: it cuts no citation.
    """
    middle = (start + limit) // 2
    line_end = max(text.rfind("\n", middle, limit), text.rfind("\r", middle, limit))
    if line_end >= 0:
        return line_end + 1
    ends = [match.end() for match in _SENTENCE_END().finditer(text, middle, limit)]
    hints = [
        middle - LONGEST,
        *(match.start() for match in _NUMBER_HINT().finditer(text, middle, limit)),
        *(match.start() for match in _WORD_HINT().finditer(text, middle, limit)),
        limit + LONGEST,
    ]
    return max(ends, key=lambda end: min(abs(end - hint) for hint in hints), default=limit)
