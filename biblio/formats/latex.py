r"""Plain text as LaTeX, for the fields of BibTeX files.

What is written is balanced in braces for BibTeX itself, which counts ``\{`` as a brace, and for readers that
do not.
"""

from __future__ import annotations

import re

from biblio.formats.richtext import to_latex
from biblio.normalize.tex import maths, tidy

_ESCAPES = {
    **{char: "\\" + char for char in "&%$#_"},
    **{"\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}"},
    **{"~": r"{\textasciitilde}", "^": r"{\textasciicircum}"},
}
# A pair of these would become one character in TeX: dashes, quotation marks, Spanish marks.
_SPECIAL = re.compile(r"[\\{}~^&%$#_]|-(?=-)|'(?=')|`(?=`)|[?!](?=`)")
# No-break spaces are not among them: they are part of the text.
_WORD = re.compile(r"[^\W_]+(?:['’&./-][^\W_]+)*")
_INSIDE = re.compile(r"['’&./-]")
# What stands before a word with which a title, a subtitle or a sentence begins.
_BEFORE_START = re.compile(r"(?:^|[.:;?!–—])\W*\Z")
# Shorter words are in lower case in a title in headline case, too.
_CONTENT_WORD = 5


def encode(text: str) -> str:
    """Write plain text for a BibTeX field, without the braces around the field.

    Runs of white space become one space; everything else comes back from `decode`.
    """
    return _escaped(tidy(text))


def encode_rich(text: str) -> str:
    """Write a text with the tags of CSL (``<i>``) as `encode` does, the tags as macros."""
    return to_latex(tidy(text), _escaped)


def encode_title(title: str, language: str) -> str:
    """Write a title, perhaps with tags, with braces around the words that must keep their capitals.

    These are words with capitals after the first letter (``DNA``, ``McCarthy``), unless the whole title is in
    capitals, and in an English title in sentence case all words with a capital. ``language`` is a language
    tag or empty.
    """
    if not any(char.islower() for char in title):
        return encode_rich(title)
    return to_latex(tidy(title), lambda piece: _with_capitals(piece, language))


def _with_capitals(title: str, language: str) -> str:
    names = _proper_nouns(title) if language.startswith("en") else frozenset()
    pieces, end = [], 0
    in_maths = {at for extent in maths(title) for at in range(*extent)}
    for word in _WORD.finditer(title):
        if word.start() in in_maths:
            continue
        kept = word.start() in names or _has_inner_capital(word[0])
        pieces += [_escaped(title[end : word.start()]), _escaped(word[0]).join("{}" if kept else ("", ""))]
        end = word.end()
    return "".join((*pieces, _escaped(title[end:])))


def _escaped(text: str) -> str:
    """Escape what is special in TeX; mathematics stays as it stands."""
    pieces, end = [], 0
    for start, stop in maths(text):
        pieces += [_plainly(text[end:start]), text[start:stop]]
        end = stop
    return "".join((*pieces, _plainly(text[end:])))


def _plainly(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ESCAPES.get(found[0], found[0] + "{}"), text)


def _has_inner_capital(word: str) -> bool:
    if any(sign in word for sign in ".&") and sum(char.isupper() for char in word) > 1:
        return True
    return any(char.isupper() for piece in _INSIDE.split(word) for char in piece[1:])


def _proper_nouns(title: str) -> frozenset[int]:
    """Give the places of words with a capital inside of sentences, when the title is in sentence case."""
    inside = [word for word in _WORD.finditer(title) if not _BEFORE_START.search(title, 0, word.start())]
    capitals = [word.start() for word in inside if word[0][0].isupper()]
    lower = [word for word in inside if word[0].islower() and len(word[0]) >= _CONTENT_WORD]
    return frozenset(capitals) if len(lower) >= max(1, len(capitals)) else frozenset()
