"""Formatted text between the style engine and the page.

The engine gives text with marks, characters that Unicode sets aside for use inside of a program, where
italics and bold begin and end. Here punctuation is mended, and the text is written plain or as Markdown.
"""

from __future__ import annotations

import re

ITALIC, ROMAN, BOLD, LIGHT = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_MARKS = "\ufdd0-\ufddf"
_MARK = re.compile(f"[{_MARKS}]")
_SEAM = f"[{_MARKS}]*"
_SPACES = r"[ \t\r\n\f\v]+"
_END = rf"(?=[\s{_MARKS}]|\Z)"

# What two pieces of an entry can leave where they meet. An ellipsis is no doubled point.
_MENDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(_SPACES), " "),
    (re.compile(rf" ({_SEAM})(?=[.,;]{_END})"), r"\1"),
    (re.compile(rf"[,;:]({_SEAM})(?=[.,;:]{_END})"), r"\1"),
    (re.compile(rf"(?<!\.)(\.{_SEAM})\.{_END}"), r"\1"),
    (re.compile(rf"([.?!…]{_SEAM}[”’»)\]\"]?{_SEAM})(?<!\.)\.{_END}"), r"\1"),
)
_AFTER_QUOTE = re.compile(rf"([^.?!…,{_MARKS}])({_SEAM}(?:[’”]{_SEAM})*”{_SEAM})([.,]){_END}")
_QUOTES = re.compile("[“”]")
_ADDRESS = re.compile(r"https?://[^\s<>\"\\`]*[^\s<>\"\\`.,;:!?')\]}»”\ufdd0-\ufddf]")
# An ampersand is a sign of its own unless it begins an entity (CommonMark, section 2.5).
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~$^@]|&(?=#?[A-Za-z0-9]+;)")
_PIECE = re.compile(f"[{_MARKS}]|[^{_MARKS}]+")
_SIGNS = {ITALIC: ("*", True), ROMAN: ("*", False), BOLD: ("**", True), LIGHT: ("**", False)}
# A text that begins like an item of a list would be one.
_LIST_ITEM = re.compile(r"\A([0-9]{0,9})([-+.)])")


def unmarked(text: str) -> str:
    """Drop the characters that are marks here; they stand for nothing in a text."""
    return _MARK.sub("", text)


def mend(text: str, punctuation_in_quote: bool) -> str:
    """Mend an entry with marks: no doubled punctuation, no stray spaces, quotation marks in place.

    Args:
        text: What the engine gave.
        punctuation_in_quote: Whether the style wants ``Title.”`` and not ``Title”.``
    """
    pieces, end = [], 0
    for address in (*_ADDRESS.finditer(text), None):
        between = text[end : address.start() if address else len(text)]
        for pattern, replacement in _MENDS:
            between = pattern.sub(replacement, between)
        pieces += [between, address[0] if address else ""]
        end = address.end() if address else end
    mended = _nested_quotes("".join(pieces))
    return (_AFTER_QUOTE.sub(r"\1\3\2", mended) if punctuation_in_quote else mended).strip(" ")


def _nested_quotes(text: str) -> str:
    """Make double quotation marks inside of double ones single, if all of them are paired."""
    marks = list(_QUOTES.finditer(text))
    depth, pieces, end = 0, [], 0
    for mark in marks:
        depth -= mark[0] == "”"
        if depth < 0:
            return text
        pieces += [text[end : mark.start()], mark[0] if depth == 0 else "‘" if mark[0] == "“" else "’"]
        depth += mark[0] == "“"
        end = mark.end()
    return text if depth else "".join((*pieces, text[end:]))


def markdown(text: str) -> str:
    """Write an entry with marks as one line of Markdown in which nothing but these marks is markup.

    Web addresses become links to themselves.
    """
    pieces: list[str] = []
    depth = {"*": 0, "**": 0}
    for piece in _PIECE.findall(text):
        if piece in _SIGNS:
            sign, opens = _SIGNS[piece]
            depth[sign] = max(0, depth[sign] + (1 if opens else -1))
        else:
            pieces.append(_emphasised(piece, "".join(sign for sign, deep in depth.items() if deep)))
    return _LIST_ITEM.sub(r"\1\\\2", "".join(pieces))


def _emphasised(text: str, signs: str) -> str:
    """Write text between signs, its outer spaces outside of them, where Markdown wants them."""
    inner = text.strip(" ")
    if not inner or not signs:
        return _inert(text)
    before, after = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    return f"{before}{signs}{_inert(inner)}{signs[::-1]}{after}"


def _inert(text: str) -> str:
    pieces, end = [], 0
    for address in _ADDRESS.finditer(text):
        pieces += [_SPECIAL.sub(r"\\\g<0>", text[end : address.start()]), f"<{address[0]}>"]
        end = address.end()
    return "".join((*pieces, _SPECIAL.sub(r"\\\g<0>", text[end:])))
