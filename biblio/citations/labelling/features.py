"""What the tagger sees of each token: itself, its neighbours, its segment, the brackets around it, its line.

Few attributes do as well as many: of the forty that were tried, those are left without which the labelled
references came out worse. Everything that depends on a word alone, or on a segment alone, is computed once
and kept: texts repeat their words, so most of the work is joining ready lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from biblio.citations import lexicon
from biblio.citations.cues import KIND_OF
from biblio.citations.labelling.tokens import YEAR, Tokens

Mode = Literal["string", "document"]

_ROMAN = re.compile(
    r"(?=[mdclxvi])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,4})", re.IGNORECASE
)
_STOPS = frozenset('.,:;?!()[]/–—-“”«»"„*_…|&=#')
_OPENING = "([“«„"
_CLOSING = ")]”»"
_SEGMENT_ENDS = frozenset('.,:;()[]?!—–“”«»"')
_LONGEST_PATTERN = 6
_AHEAD = 3
"""Segments among which the next one with words is looked for."""
_LEAST_TYPED = 5
_ROLES = ("translator", "editor")
_IN_REACHES, _ROLE_REACHES, _FAR = 8, 6, 99
"""Tokens behind a word that introduces a container, or a person in a role."""
_TELLING = frozenset("fgp")
"""Letters of the lexicon that a pattern shows: family names, given names, places."""


class _Word(NamedTuple):
    """What one word gives to the features of its own token and of its neighbours, and its classes.

    ``leads`` is the number of tokens in the longest phrase of the lexicon that begins with it.
    """

    own: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    second_before: str
    second_after: str
    shape: str
    kind: str
    brief: str
    sign: str
    introduces: bool
    role: str
    leads: int


def _shape(word: str) -> str:
    if word.isdigit():
        if YEAR.fullmatch(word):
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
    known = lexicon.fields(lower)
    roman = "r" if shape in ("A", "AA", "a", "aa") and _ROMAN.fullmatch(word) else ""
    brief = kind or (shape + roman if not known or len(word) < 2 else f"{shape}{roman}{known[0]}")
    text = shape if shape.startswith("9") or shape in ("Y", "url") else lower[:14]
    own = [f"w={text}", f"b={brief}"]
    if known:
        own.append(f"l={known}")
    if len(word) > 3 and word[0].isalpha():
        own.append(f"y={lower[-3:]}")
    elif shape.startswith("9"):
        own.append(f"n={word[:1]}{len(word)}")
    return _Word(
        tuple(own),
        (f"-w={text}", f"-b={brief}"),
        (f"+w={text}", f"+b={brief}"),
        f"--b={brief}",
        f"++b={brief}",
        shape,
        kind,
        brief,
        kind[:4] or shape[:2] + next((letter for letter in known if letter in _TELLING), ""),
        "in" in kind.split("+"),
        next((role for role in _ROLES if role in kind.split("+")), ""),
        lexicon.longest_phrase(lower),
    )


class _Segment(NamedTuple):
    """Its first token, the ones past its last word and past its end, and the marks before and at its end."""

    start: int
    end: int
    stop: int
    opened: str
    closed: str


_EDGE = _Word((), ("-w=^",), ("+w=$",), "--b=^", "++b=$", "^", "", "^", "^", False, "", 0)


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


def _segments(words: list[_Word], gaps: list[str]) -> list[tuple[str, ...]]:
    """For each token the attributes of its segment, and what stands in those before and behind it."""
    parts = list(_parted(words, gaps))
    said = [_said(words[part.start : part.end]) for part in parts]
    result: list[tuple[str, ...]] = []
    before = "^"
    for number, part in enumerate(parts):
        after = next(filter(None, said[number + 1 : number + 1 + _AHEAD]), "$")
        around = (f"S-={before}{part.opened}", f"S+={part.closed}{after}")
        result += [_segment(part, words, number) + around] * (part.stop - part.start)
        before = said[number] or before
    return result


def _parted(words: list[_Word], gaps: list[str]) -> Iterator[_Segment]:
    """The runs of tokens between two punctuation marks; the mark at the end of one belongs to it.

    A full stop after an initial does not end one; a new line does.
    """
    opened, start = "^", 0
    for i, word in enumerate(words):
        if gaps[i] == "n" and i > start:
            yield _Segment(start, i, i, opened, "\n")
            opened, start = "\n", i
        if word.shape in _SEGMENT_ENDS and not (word.shape == "." and i and words[i - 1].shape in ("A", "a")):
            yield _Segment(start, i, i + 1, opened, word.shape)
            opened, start = word.shape, i + 1
    if start < len(words):
        yield _Segment(start, len(words), len(words), opened, "$")


def _said(words: list[_Word]) -> str:
    """What begins a segment, and how long it is; empty for one without words."""
    return f"{words[0].brief}{_size(len(words))}" if words else ""


def _segment(part: _Segment, words: list[_Word], number: int) -> tuple[str, ...]:
    own = words[part.start : part.end]
    first, last = (own[0].brief, own[-1].brief) if own else ("", "")
    signs = tuple([word.sign for word in own[: 2 * _LONGEST_PATTERN]])
    return _segment_attributes(part.opened, part.closed, first, last, signs, _size(len(own)), min(number, 7))


@lru_cache(maxsize=1 << 16)
def _segment_attributes(
    opened: str, closed: str, first: str, last: str, signs: tuple[str, ...], size: str, number: int
) -> tuple[str, ...]:
    return (
        f"Sn={opened}{closed}{size}",
        f"Sf={opened}{first}",
        f"Sl={last}{closed}",
        f"Sp={opened}{_pattern(signs)}{closed}",
        f"Si={number}",
    )


def _pattern(signs: tuple[str, ...]) -> str:
    """The signs of the first words, equal ones side by side as one: ``A . Aa+ of``."""
    result: list[str] = []
    for sign in signs:
        if result and result[-1].rstrip("+") == sign:
            result[-1] = sign + "+"
        elif len(result) < _LONGEST_PATTERN:
            result.append(sign)
        else:
            break
    return " ".join(result)


def _size(count: int) -> str:
    return (
        str(count) if count < 4 else "s" if count < 7 else "m" if count < 13 else "l" if count < 30 else "x"
    )


def _line_features(tokens: Tokens, words: list[_Word]) -> list[tuple[str, ...]]:
    """For each token: what its line is like, where in it the token stands, and how the line before ends."""
    starts = [i for i, gap in enumerate(tokens.gaps) if gap == "n"] or [0]
    ends = [*starts[1:], len(words)]
    result: list[tuple[str, ...]] = []
    last_line = "La=^"
    for start, end in zip(starts, ends, strict=True):
        line = _line(words[start:end])
        result += [(*line, f"i={at}", last_line) for at in range(min(end - start, 2))]
        result += [(*line, f"i={min(at, 4)}") for at in range(2, end - start)]
        before = words[end - 2].shape if end - start > 1 else ""
        last_line = f"La={words[end - 1].shape}{before}{_size(end - start)}"
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
    if not words:
        return []
    lines = _line_features(tokens, words)
    manner = _manner(words) if mode == "string" else ""
    after = [*words[1:], _EDGE, _EDGE]
    before = before2 = _EDGE
    result = []
    for i, (word, segment, line, bracket, gap, years, introduced, named) in enumerate(
        zip(
            words,
            _segments(words, tokens.gaps),
            lines,
            _brackets(tokens.words),
            tokens.gaps,
            _years_left(words),
            _introduced(words),
            _named(words, tokens.words),
            strict=True,
        )
    ):
        after1, after2, shape = after[i], after[i + 1], word.shape
        result.append(
            [
                *word.own,
                *before.before,
                *after1.after,
                before2.second_before,
                after2.second_after,
                *segment,
                *line,
                years,
                introduced,
                *named,
                f"m={mode}{gap}{shape}{before.shape}",
                f"q={manner}{bracket}{word.brief}",
                f"-0+={manner}{before.shape}|{shape}|{after1.shape}",
                f"--0={before2.shape}|{before.brief}|{shape}",
                f"0++={shape}|{after1.brief}|{after2.shape}",
            ]
        )
        before2, before = before, word
    return result


def _named(words: list[_Word], tokens: list[str]) -> list[tuple[str, ...]]:
    """For each token the field of the longest known phrase that it begins (``^``) or goes on with."""
    result: list[tuple[str, ...]] = [()] * len(words)
    end = 0
    for at, word in enumerate(words):
        if at >= end and word.leads:
            end, field = _phrase(tokens, at, word.leads)
            result[at:end] = [(f"G=^{field}",), *[(f"G={field}",)] * (end - at - 1)] if field else []
    return result


def _phrase(tokens: list[str], start: int, longest: int) -> tuple[int, str]:
    """The end of the longest known phrase that begins at a token, and its field; empty when there is none."""
    lower = [token.lower() for token in tokens[start : start + longest]]
    for size in range(len(lower), 1, -1):
        known = lexicon.fields(" ".join(lower[:size]))
        if known:
            return start + size, known[0]
    return start, ""


def _manner(words: list[_Word]) -> str:
    """How a string is typed where that is unusual: ``u`` nearly without marks, ``l`` without capitals."""
    if len(words) < _LEAST_TYPED:
        return ""
    marks = sum(word.shape in _STOPS for word in words)
    capitals = any(word.shape[:1] in "AL" for word in words)
    return ("u" if marks * 9 < len(words) else "") + ("" if capitals else "l")


def _introduced(words: list[_Word]) -> list[str]:
    """Where each token stands to the words that introduce a container (``in``) and persons (``trans.``)."""
    first = next((i for i, word in enumerate(words) if word.introduces), len(words))
    before = "in=-" if first == len(words) else "in=before"
    since = since_role = _FAR
    role = ""
    result = []
    for at, word in enumerate(words):
        since = 0 if word.introduces else since + 1
        since_role = 0 if word.role else since_role + 1
        role = word.role or (role if since_role <= _ROLE_REACHES and word.shape != "Y" else "")
        result.append((before if at < first else "in=near" if since <= _IN_REACHES else "in=after") + role)
    return result


def _years_left(words: list[_Word]) -> list[str]:
    """How many tokens to the next year, in steps; ``-`` when none comes within sixty."""
    result = []
    distance = 99
    for word in reversed(words):
        distance = 0 if word.shape == "Y" else distance + 1
        result.append(
            "yl=0"
            if not distance
            else "yl=1"
            if distance < 4
            else "yl=2"
            if distance < 12
            else "yl=3"
            if distance < 60
            else "yl=-"
        )
    result.reverse()
    return result
