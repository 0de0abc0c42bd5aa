"""Text to tokens with exact offsets.

The unit of labelling is smaller than the white-space word, because hand-typed text glues things together:
``Press,1956`` is three tokens, ``c1999`` two, ``ltd.,1938`` four. Addresses and DOIs stay whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ADDRESS = r"(?:https?://|www\.)[^\s<>\"”“«»]*[^\s<>\"”“«».,;:!?)\]}'’*_]"
# Some DOIs hold commas and square brackets, but none words behind them: ``…/1/2,hep-th/06``, ``…/12[arXiv``.
_DOI = r"10\.\d{4,9}/(?:(?![\[,;][^\W\d_]{3})[^\s<>\"”“«»])*[^\s<>\"”“«».,;:)\]}'’*_\[]"
# Combining marks and soft hyphens belong to the letter before them.
_LETTER = r"[^\W\d_][\u0300-\u036f\u00ad]*"
_WORD = rf"(?:{_LETTER})+(?:['’ʼ](?:{_LETTER})+)*"
_TOKEN = re.compile(rf"{_ADDRESS}|{_DOI}|\d+|{_WORD}|([^\w\s]|_)\1*|\S")
_NEWLINE = re.compile(r"\r\n?|\n|\u2028|\u2029|\x0b|\x0c|\x85")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: parallel sequences of their words and of their offsets in that text.

    ``gaps[i]`` is ``"n"`` when token i is the first of its line, ``"s"`` when white space stands before it
    and ``""`` when it is glued to the token before.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]

    def __len__(self) -> int:
        return len(self.words)


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Split ``text[start:end]``; offsets count from the beginning of ``text``."""
    words: list[str] = []
    starts, ends, gaps = [], [], []
    last = -1
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        here, stop = match.span()
        if here == last:
            gaps.append("")
        elif words and here == last + 1 and text[last] == " ":
            gaps.append("s")
        else:
            gaps.append("n" if not words or _NEWLINE.search(text, last, here) else "s")
        last = stop
        words.append(text[here:stop])
        starts.append(here)
        ends.append(stop)
    return Tokens(words, starts, ends, gaps)


def ends_sentence(tokens: Tokens, at: int) -> bool:
    """Whether a sentence may end at token ``at``: at no word, comma or ``&``, nor the stop of an initial."""
    word = tokens.words[at]
    before = tokens.words[at - 1] if at else ""
    initial = word == "." and len(before) == 1 and before.isalpha()
    return not (initial or word.isalnum() or word in (",", "&", "-", "–", "/"))
