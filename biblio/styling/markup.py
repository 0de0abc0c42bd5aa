"""Formatted text between the style engine and the page.

An engine gives text with marks, characters that Unicode sets aside for use inside of a program, where
italics, quotations and the like begin and end. Here the text of fields gets its marks, and the punctuation
of an entry is mended; `biblio.styling.writers` writes it out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from biblio.normalize.tex import maths

ITALIC, ROMAN, BOLD, LIGHT = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
RAISED, RAISED_END, LOWERED, LOWERED_END = "\ufdd4", "\ufdd5", "\ufdd6", "\ufdd7"
CAPITALS, CAPITALS_END, QUOTE, QUOTE_END = "\ufdd8", "\ufdd9", "\ufdda", "\ufddb"
NO_CASE, NO_CASE_END = "\ufddc", "\ufddd"
_MARKS = "\ufdd0-\ufdef"
_MARK = re.compile(f"[{_MARKS}]")
_SEAM = f"[{_MARKS}]*"
_SPACES = r"[ \t\r\n\f\v]+"
_END = rf"(?=[\s{_MARKS}]|\Z)"
_INNER_SINGLE = f"(?:’{_SEAM})*"

# Rich text in the fields of CSL-JSON (CSL 1.0.2, JSON schema).
_TAGS = {
    **{"i": (ITALIC, ROMAN), "b": (BOLD, LIGHT), "sup": (RAISED, RAISED_END), "sub": (LOWERED, LOWERED_END)},
    'span style="font-variant:small-caps;"': (CAPITALS, CAPITALS_END),
    'span style="font-variant: small-caps;"': (CAPITALS, CAPITALS_END),
    'span class="nocase"': (NO_CASE, NO_CASE_END),
}
_TAG = re.compile("<(/?)(" + "|".join(map(re.escape, (*_TAGS, "span"))) + ")>")

# What two pieces of an entry can leave where they meet. An ellipsis is no doubled point.
_MENDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(_SPACES), " "),
    (re.compile(rf" ({_SEAM}) +"), r" \1"),
    (re.compile(rf" ({_SEAM})(?=[.,]{_END})"), r"\1"),
    (re.compile(rf"[,;:]({_SEAM})(?=[.,;:]+{_END})"), r"\1"),
    (re.compile(rf"(?<!\.)(\.{_SEAM})\.{_END}"), r"\1"),
    (re.compile(rf"([?!…]{_SEAM})[.]{_END}"), r"\1"),
    (re.compile(rf"([.?!…]{_SEAM}[”’»\"]{_SEAM})[.]{_END}"), r"\1"),
    (re.compile(rf"\( +({_SEAM})"), r"(\1"),
    (re.compile(rf"(?: {_SEAM})?\( *({_SEAM}) *\)"), r"\1"),
    (re.compile(rf" ({_SEAM})\)"), r"\1)"),
)
# A closing mark of quotation, and the ones that close with it.
_CLOSING = f"{_INNER_SINGLE}{QUOTE_END}{_SEAM}(?:[’”]{_SEAM})*"
_MOVED = re.compile(rf"([^\s{_MARKS}])({_SEAM})({_CLOSING})([.,]){_END}")
_AFTER_STOP = re.compile(rf"([.?!…]{_SEAM}{_CLOSING})\.{_END}")
_AROUND_QUOTES = re.compile(f"[{QUOTE}{QUOTE_END}]")
_PAIRED = re.compile(r"(?<![\w”])“([^“”]*)”|(?<![\w\"])\"(?=\S)([^\"]*)(?<=\S)\"(?!\w)")
_OPENING_SINGLE = re.compile(r"(?:(?<=[\s(\[“‘—–])|\A)'(?=\w[^']*\w'(?!\w))")
ADDRESS = re.compile(r"https?://[^\s<>\"\\`]*[^\s<>\"\\`.,;:!?')\]}»”\ufdd0-\ufdef]")


@dataclass(frozen=True, slots=True)
class Quotes:
    """The marks of quotation of a language: outer ones, and those inside of others."""

    open: str = "“"
    close: str = "”"
    inner_open: str = "‘"
    inner_close: str = "’"
    punctuation_inside: bool = False


def unmarked(text: str) -> str:
    """Drop the characters that are marks here; they stand for nothing in a text."""
    return _MARK.sub("", text)


def marked(text: str) -> str:
    """Give the text of a field its marks: CSL's tags, where they are paired, and pairs of quotation marks.

    Straight apostrophes and quotation marks become typographic ones. Mathematics stays, and keeps its case.
    """
    text = _tags(unmarked(text))
    if '"' in text or "“" in text:
        text = _PAIRED.sub(lambda pair: f"{QUOTE}{pair[1] or pair[2] or ''}{QUOTE_END}", text)
    pieces, end = [], 0
    for start, stop in maths(text):
        pieces += [_apostrophes(text[end:start]), NO_CASE, text[start:stop], NO_CASE_END]
        end = stop
    return "".join((*pieces, _apostrophes(text[end:])))


def _apostrophes(text: str) -> str:
    return _OPENING_SINGLE.sub("‘", text).replace("'", "’") if "'" in text else text


def _tags(text: str) -> str:
    if "<" not in text:
        return text
    pieces: list[str] = []
    opened: list[tuple[str, int]] = []
    end = 0
    for tag in _TAG.finditer(text):
        pieces += [text[end : tag.start()], tag[0]]
        end = tag.end()
        if not tag[1]:
            opened.append((tag[2], len(pieces) - 1))
        elif opened and opened[-1][0].partition(" ")[0] == tag[2]:
            name, at = opened.pop()
            if name in _TAGS:
                pieces[at], pieces[-1] = _TAGS[name]
    return "".join((*pieces, text[end:]))


def mend(text: str, quotes: Quotes) -> str:
    """Mend an entry with marks: no doubled punctuation, no stray spaces, quotation marks in place.

    Args:
        text: What the engine gave.
        quotes: The marks that the style has; they stand in the result in place of `QUOTE` and `QUOTE_END`.
    """
    pieces, end = [], 0
    for address in (*ADDRESS.finditer(text), None):
        between = text[end : address.start() if address else len(text)]
        for pattern, replacement in _MENDS:
            between = pattern.sub(replacement, between)
        pieces += [between, address[0] if address else ""]
        end = address.end() if address else end
    mended = "".join(pieces)
    if quotes.punctuation_inside:
        mended = _MOVED.sub(_moved, mended)
    mended = _AFTER_STOP.sub(r"\1", mended)
    return _quoted(mended, quotes).strip(" ")


def _moved(found: re.Match[str]) -> str:
    """Put a point or comma behind the last character inside of a quotation."""
    last, seam, closing, sign = found.groups()
    if sign == "." and last in ".?!…":
        sign = ""
    if sign == "," and last == ",":
        sign = ""
    return f"{last}{sign}{seam}{closing}"


def _quoted(text: str, quotes: Quotes) -> str:
    depth, pieces, end = 0, [], 0
    for mark in _AROUND_QUOTES.finditer(text):
        depth -= mark[0] == QUOTE_END
        inner = depth % 2 == 1
        if mark[0] == QUOTE:
            sign = quotes.inner_open if inner else quotes.open
        else:
            sign = quotes.inner_close if inner else quotes.close
        pieces += [text[end : mark.start()], sign]
        depth = max(0, depth + (mark[0] == QUOTE))
        end = mark.end()
    return "".join((*pieces, text[end:]))
