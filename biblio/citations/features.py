"""What the tagger sees of each token: itself, its neighbours, its line, brackets and punctuation around it.

Everything that depends on a token's word alone is computed once a word and kept (`_word`): a text repeats
its words, so most of the work is joining ready lists.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from biblio.citations.cues import KIND_OF
from biblio.citations.lexicon import lexicon
from biblio.citations.tokens import Tokens

Mode = Literal["string", "document"]

_ROMAN = re.compile(
    r"(?=[mdclxvi])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,4})", re.IGNORECASE
)
_YEAR = re.compile(r"1[4-9]\d\d|20[0-3]\d")
_STOPS = frozenset('.,:;?!()[]/–—-“”«»"„*_…|&=#')
_OPENING = "([“«„"
_CLOSING = ")]”»"
_SEGMENT_ENDS = frozenset('.,:;()[]?!—–“”«»"')


class _Word(NamedTuple):
    """What one word gives to the features of its own token and of its neighbours, and its classes."""

    own: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    second_before: tuple[str, ...]
    second_after: tuple[str, ...]
    shape: str
    kind: str
    brief: str


def _shape(word: str) -> str:
    if word.isdigit():
        if _YEAR.fullmatch(word):
            return "Y"
        return "9" * min(len(word), 5)
    first = word[0]
    if not first.isalpha():
        if word.startswith(("http", "www", "10.")):
            return "url"
        return first if first in _STOPS else "%"
    if word.startswith(("http", "www.")):
        return "url"
    if len(word) == 1:
        return "A" if first.isupper() else "a"
    if word.isupper():
        return "AA"
    if word.islower():
        return "aa"
    if first.isupper() and word[1:].islower():
        return "Aa"
    return "aA" if first.islower() else "AaA" if first.isupper() else "L"


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> _Word:
    lower = word.lower()
    shape = _shape(word)
    kind = KIND_OF.get(lower, "")
    known = lexicon().get(lower, "")
    roman = "r" if shape in ("A", "AA", "a", "aa") and _ROMAN.fullmatch(word) else ""
    brief = kind or (shape + roman if not known or len(word) < 2 else f"{shape}{roman}{known}")
    text = shape if shape.startswith("9") or shape in ("Y", "url") else lower[:14]
    own = [f"w={text}", f"s={shape}{roman}", f"b={brief}"]
    if kind:
        own.append(f"k={kind}")
    if known:
        own.append(f"l={known}")
    if len(word) > 3 and word[0].isalpha():
        own += (f"x={lower[-2:]}", f"y={lower[-3:]}", f"p={lower[:3]}")
    elif shape.startswith("9"):
        own.append(f"n={word[:1]}{len(word)}")

    def beside(place: str) -> tuple[str, ...]:
        return (f"{place}w={text}", f"{place}b={brief}")

    return _Word(
        tuple(own),
        beside("-"),
        beside("+"),
        (f"--b={brief}", f"--w={text}"),
        (f"++b={brief}", f"++w={text}"),
        shape,
        kind,
        brief,
    )


_EDGE = _Word((), ("-w=^",), ("+w=$",), ("--w=^",), ("++w=$",), "^", "", "^")


def _brackets(words: list[str]) -> list[str]:
    """For each token the bracket or quotation mark open there, at most 80 tokens on; empty outside of all."""
    state = []
    open_, since = "", 0
    for i, word in enumerate(words):
        first = word[0]
        if open_ and i - since > 80:
            open_ = ""
        if first in _OPENING and len(word) == 1:
            open_, since = first, i
            state.append(first)
        elif first in _CLOSING and len(word) == 1:
            state.append(open_ + "c")
            open_ = ""
        elif first in '"*_' and len(word) <= 2:
            state.append(first)
            open_, since = ("", i) if open_ == first else (first, i)
        else:
            state.append(open_)
    return state


class _Segment(NamedTuple):
    """A run of tokens between two punctuation marks."""

    opened: str
    closed: str
    first: str
    last: str
    size: int


def _segments(words: list[_Word], gaps: list[str]) -> tuple[list[int], list[_Segment]]:
    """The segment number of each token, and the segments.

    A full stop after an initial or an abbreviation of up to three letters does not end one; a new line does.
    """
    number: list[int] = []
    segments: list[_Segment] = []
    opened, start = "^", 0
    for i, word in enumerate(words):
        if gaps[i] == "n" and i > start:
            segments.append(_Segment(opened, "\n", words[start].brief, words[i - 1].brief, i - start))
            opened, start = "\n", i
        number.append(len(segments))
        if word.shape in _SEGMENT_ENDS and not (word.shape == "." and i and words[i - 1].shape in ("A", "a")):
            last = words[i - 1].brief if i > start else ""
            segments.append(_Segment(opened, word.shape, words[start].brief, last, i - start))
            opened, start = word.shape, i + 1
    segments.append(
        _Segment(opened, "$", words[start].brief, words[-1].brief, len(words) - start)
        if start < len(words)
        else _Segment(opened, "$", "", "", 0)
    )
    return number, segments


def _size(count: int) -> str:
    return (
        str(count) if count < 4 else "s" if count < 7 else "m" if count < 13 else "l" if count < 30 else "x"
    )


@lru_cache(maxsize=1 << 15)
def _segment_features(here: _Segment, before: _Segment | None, after: _Segment | None) -> tuple[str, ...]:
    size = _size(here.size)
    result = [
        f"S={here.opened}{here.closed}",
        f"Sn={here.opened}{here.closed}{size}",
        f"Sf={here.opened}{here.first}",
        f"Sl={here.last}{here.closed}",
    ]
    if before:
        result.append(f"S-={before.opened}{_size(before.size)}{before.last}{here.opened}")
    if after:
        result.append(f"S+={here.closed}{after.first}{_size(after.size)}{after.closed}")
    return tuple(result)


def _line_features(tokens: Tokens, words: list[_Word]) -> list[tuple[str, ...]]:
    """For each token: what its line is like, where in it the token stands, and how the line before ends."""
    starts = [i for i, gap in enumerate(tokens.gaps) if gap == "n"] or [0]
    ends = [*starts[1:], len(words)]
    result: list[tuple[str, ...]] = []
    last_line = "^"
    for start, end in zip(starts, ends, strict=True):
        line = _line(words[start:end])
        years = [i for i in range(start, end) if words[i].shape == "Y"]
        gone = 0
        for i in range(start, end):
            from_start, to_end = i - start, end - 1 - i
            position = (
                f"i={min(from_start, 4)}",
                f"j={min(to_end, 3)}",
                f"yy={min(gone, 2)}{min(len(years) - gone, 3)}",
            )
            before = (f"La={last_line}",) if from_start < 2 else ()
            result.append((*line, *position, *before))
            gone += words[i].shape == "Y"
        last_line = (
            f"{words[end - 1].shape}{words[end - 2].shape if end - start > 1 else ''}{_size(end - start)}"
        )
    return result


def _line(words: list[_Word]) -> tuple[str, ...]:
    count = len(words)
    years = sum(word.shape == "Y" for word in words)
    verbs = sum(word.kind == "verb" for word in words)
    density = "0" if not verbs else "1" if verbs * 25 < count else "2" if verbs * 10 < count else "3"
    return (
        f"L={_size(count)}{density}",
        f"Ly={min(years, 2)}{density}",
        f"Lf={words[0].brief}",
        f"Le={words[-1].shape}{words[-2].shape if count > 1 else ''}",
    )


def features(tokens: Tokens, mode: Mode) -> list[list[str]]:
    """One list of attributes a token.

    ``mode`` tells whether the text was given as a reference (``"string"``) or is a stretch of a document in
    which citations are to be found.
    """
    words = [_word(word) for word in tokens.words]
    count = len(words)
    if not count:
        return []
    padded = [_EDGE, _EDGE, *words, _EDGE, _EDGE]
    brackets = _brackets(tokens.words)
    number, segments = _segments(words, tokens.gaps)
    lines = _line_features(tokens, words)
    years_left = _years_left(words)
    result = []
    for i, word in enumerate(words):
        before2, before, after, after2 = padded[i], padded[i + 1], padded[i + 3], padded[i + 4]
        at = number[i]
        segment = _segment_features(
            segments[at],
            segments[at - 1] if at else None,
            segments[at + 1] if at + 1 < len(segments) else None,
        )
        gap = tokens.gaps[i]
        result.append(
            [
                *word.own,
                *before.before,
                *after.after,
                *before2.second_before,
                *after2.second_after,
                *segment,
                *lines[i],
                f"g={gap}{word.shape}",
                f"m={mode}",
                f"m={mode}{gap}{word.shape}{before.shape}",
                f"q={brackets[i]}",
                f"qb={brackets[i]}{word.brief}",
                f"yl={years_left[i]}",
                f"-b0={before.brief}|{word.brief}",
                f"b0+={word.brief}|{after.brief}",
                f"-b0+={before.shape}|{word.shape}|{after.shape}",
                f"--b-b0={before2.shape}|{before.brief}|{word.shape}",
                f"b0+b++={word.shape}|{after.brief}|{after2.shape}",
            ]
        )
    return result


def _years_left(words: list[_Word]) -> list[str]:
    """How many tokens to the next year, in steps; ``-`` when none comes within sixty."""
    result = []
    distance = 99
    for word in reversed(words):
        distance = 0 if word.shape == "Y" else distance + 1
        result.append(
            "0"
            if not distance
            else "1"
            if distance < 4
            else "2"
            if distance < 12
            else "3"
            if distance < 60
            else "-"
        )
    result.reverse()
    return result
