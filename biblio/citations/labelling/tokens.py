"""Text to tokens with exact offsets.

The unit of labelling is smaller than the white-space word, because hand-typed text glues things together:
``Press,1956`` is three tokens, ``c1999`` two, ``ltd.,1938`` four. Addresses and DOIs stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, replace

YEAR = re.compile(r"1[4-9]\d\d|20[0-3]\d")
"""A word that may be a year of printing."""
EMPHASIS = frozenset({"*", "**", "***", "_", "__"})
"""Marks of emphasis in Markdown."""
DASHES = frozenset({"-", "–", "—"})
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
    end = len(text) if end is None else end
    spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
    starts = [span[0] for span in spans]
    ends = [span[1] for span in spans]
    between = zip(ends, starts[1:], strict=False)
    if _NEWLINE.search(text, start, end):
        gaps = [_gap(text, last, here) for last, here in between]
    else:
        gaps = ["" if last == here else "s" for last, here in between]
    return Tokens([text[here:stop] for here, stop in spans], starts, ends, ["n", *gaps] if spans else [])


def with_breaks(tokens: Tokens, breaks: Container[int] | None) -> Tokens:
    """The tokens with none as the first of its line but those at the offsets ``breaks``; None leaves all."""
    if breaks is None:
        return tokens
    placed = zip(tokens.starts, tokens.gaps, strict=True)
    return replace(
        tokens, gaps=[gap if gap == "n" and start in breaks else gap and "s" for start, gap in placed]
    )


def _gap(text: str, last: int, here: int) -> str:
    return "" if last == here else "n" if _NEWLINE.search(text, last, here) else "s"


def joined(tokens: Tokens, first: int, last: int) -> tuple[str, list[int]]:
    """The tokens from ``first`` to ``last`` (half-open) as one line, and where each of them begins in it.

    One blank stands for whatever white space is between two.
    """
    text, starts = "", []
    for word, gap in zip(tokens.words[first:last], tokens.gaps[first:last], strict=True):
        text += " " if gap and text else ""
        starts.append(len(text))
        text += word
    return text, starts


def ends_sentence(tokens: Tokens, at: int) -> bool:
    """Whether a sentence may end at token ``at``: at no word, comma or ``&``, nor the stop of an initial."""
    word = tokens.words[at]
    before = tokens.words[at - 1] if at else ""
    initial = word == "." and len(before) == 1 and before.isalpha()
    is_word = word[0].isalnum() or word[-1].isalnum()  # such as ``One's``
    return not (initial or is_word or word in (",", "&", "-", "–", "/"))
