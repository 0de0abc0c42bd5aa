"""Who and what is named before words that point back: ``Roe, op. cit.``, ``Roe v. Doe, supra note 3``."""

from __future__ import annotations

import re
from itertools import takewhile

from biblio.citations import lexicon
from biblio.citations.cues import KIND_OF
from biblio.model import Span
from biblio.normalize.word_list import word_set

_FAR = 120
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_MOST_WORDS = 8
_PARTING = frozenset({"", ",", "/", "&"})
"""Marks that may stand between the words of some names."""
_LONGEST_INITIAL = 2
_CHUNK = re.compile(r"[^\s,][^,]*(?<!\s)")
_FURTHER_NAME = re.compile(r"(?:and|und|et|e|y|и|&)\s|.*(?:^|\s)[^\W\d_]{1,2}\.")
_CLAUSE = re.compile(
    r"(?:\A|[;:(\[\r\n]|[^\W\d_]{3}\.|\d[.)\]]?|\b(?P<lead>bei|von|nach|by|from|par|chez|selon|secondo|da)\s)"
    r"\s*(?i:(?:cf|cfr|see|vgl|voir|vedi|véase)\.?\s)?"
    r"(?P<author>[^\W\d_a-z][^,;:()\[\]\d\r\n]{1,40}), [“„«‘\"'*_]?(?P<title>[^,;()\[\]\r\n]{3,80}?)"
    r"(?:…|\.\.\.)?[”“»’\"'*_]?,? \Z"
)
_PARTY = r"(?:[^\W\d_a-zß-ÿ][\w.'’&-]*|&|of|the|and|ex|rel\.|for|de|la|du|des)"
_OF_LAWYERS = ("supra", "above", "(n ")
# Only such words behind them tell parties from ``Heinrich v. Treitschke, a. a. O.``
_CASE_NAME = re.compile(
    r"(?<![\w'’-])(?:(?:In|See|As|But|Cf|Compare)\.?\s+(?:see\s+|also\s+)?)?[*_]?"
    rf"(?P<title>{_PARTY}(?:\s{_PARTY}){{0,7}}\sv\.?\s{_PARTY}(?:\s{_PARTY}){{0,7}})[*_]?,?\s\Z"
)
_LAST_WORD = re.compile(r"([^\W\d_]+)[.,]?\s*\Z")
_BOUNDARY = re.compile(r"(?:\A|[;:.()\[\]–—*_>\d]|\n)\s*\Z")
_ANDS = frozenset({"e", "y", "et", "und", "and", "и"})
_QUOTED_IN = re.compile(
    r"\b(?:quoted|cited|reprinted|zitiert|zit\.|cité|citado|citato|cit\.)\s(?:in|by|from|bei|nach|dans|par|en|da|por)\s\Z",
    re.IGNORECASE,
)
_NAMELESS = frozenset({"of", "article", "particle", "in"})
_SIGNALS = frozenset({"contrast", "compare", "contra"})
_OPENERS = frozenset({"così", "ainsi", "así", "as"})
_GERMAN_OPENERS = frozenset({"so", "auch", "ebenso", "ähnlich", "anders"})
"""Words that begin a sentence before a name and are none: ``Così Roe, cit.``, ``So Roe, wie Anm. 3``."""
_GERMAN = re.compile(r"wie\s|a\.\s?a\.|Anm|Fn|Fußnote")
_BY = word_set("by par da por bei")


def author_and_title(text: str, end: int) -> list[Span]:
    """The names that stand before character ``end``, and a title behind a comma after them.

    Names are capitalised. Where they follow neither a mark of punctuation nor a signal, they may be the end
    of something longer, and nothing is taken.
    """
    start = max(end - _FAR, 0)
    if text.startswith(_OF_LAWYERS, end) and (case := _CASE_NAME.search(text, start, end)):
        return [Span("title", *case.span("title"))]
    found: list[re.Match[str]] = []
    for word in reversed(list(_WORD.finditer(text, start, end))):
        between = text[word.end() : found[-1].start() if found else end]
        initials = between == "-" and word.group().endswith(".")
        if (
            (between.strip(" \u00a0\r\n*_") not in _PARTING and not initials)
            or "\n\n" in between
            or not _may_name(word.group())
        ):
            break
        found.append(word)
    if not found or len(found) > _MOST_WORDS or not _is_bounded(text, found[-1].start()):
        return _clause(text, end)
    # Behind a word in small letters they may as well be the end of a title: ``Roe, The new Walls, cit.``
    quoted = _QUOTED_IN.search(text, max(found[-1].start() - 20, 0), found[-1].start())
    before = "" if quoted else text[max(found[-1].start() - 2, 0) : found[-1].start()].rstrip()[-1:]
    if before and (before.islower() or before in tuple("'’")) and (clause := _clause(text, end)):
        return clause
    if [word.group() for word in found] == ["V."]:
        return []  # ``V. supra``, for ``Vedi`` or ``Voir``
    if len(found) > 1 and found[-1].group().casefold() in _openers(text, end):
        found.pop()
    while len(found) > 1 and found[-1].group() in _ANDS:
        found.pop()
    chunks = list(_CHUNK.finditer(text, found[-1].start(), found[0].end()))
    names = 1 + sum(1 for _ in takewhile(_is_further_name, chunks[1:]))
    spans = [Span("author", chunks[0].start(), chunks[names - 1].end())]
    if names < len(chunks):
        spans.append(Span("title", chunks[names].start(), chunks[-1].end()))
    return spans


def _clause(text: str, end: int) -> list[Span]:
    """An author and a title with any words, where they fill the stretch since the last mark or signal."""
    start = max(end - _FAR, 0)
    while clause := _CLAUSE.search(text, start, end):
        first, _, others = clause["author"].partition(" ")
        opens = bool(others) and first.casefold() in _openers(text, end)
        author = others if opens else clause["author"]
        if all(map(_may_name, author.replace(".", ". ").split())) and _is_led(text, clause):
            begins = clause.end("author") - len(author)
            return [Span("author", begins, clause.end("author")), Span("title", *clause.span("title"))]
        start = clause.start() + 1
    return []


def _openers(text: str, pointer: int) -> frozenset[str]:
    """The words that open a sentence before the words that point at ``pointer``; So is a name, too."""
    return _OPENERS | _GERMAN_OPENERS if _GERMAN.match(text, pointer) else _OPENERS


def _is_led(text: str, clause: re.Match[str]) -> bool:
    """Whether an author begins behind the mark or word that a clause begins with.

    ``Otto von Roe`` begins before its particle, and what stands behind a colon may be of a title, unless an
    initial or a given name tells.
    """
    if clause["lead"] in ("von", "da"):
        before = _LAST_WORD.search(text[max(clause.start() - 30, 0) : clause.start()])
        return not before or before[1].islower()
    if text[clause.start()] != ":":
        return True
    first = clause["author"].split(".")[0].split()[0]
    return len(first) <= _LONGEST_INITIAL or "g" in lexicon.fields_of(first)


def _may_name(word: str) -> bool:
    """Whether a word may be part of a name: an initial, a capitalised word, a particle, ``and``."""
    bare = word.rstrip(".")
    kinds = _kinds(bare)
    if "signal" in kinds or bare.casefold() in _SIGNALS:
        return False
    if word != bare:
        return len(bare) <= _LONGEST_INITIAL and bare[0].isupper()
    return bare[0].isupper() or "particle" in kinds or "and" in kinds


def is_boundary(before: str) -> bool:
    """Whether a citation may begin behind some words: a mark of punctuation or a signal ends them."""
    word = _LAST_WORD.search(before)
    signal = word is not None and ("signal" in _kinds(word[1]) or word[1].casefold() in _SIGNALS)
    return signal or bool(_BOUNDARY.search(before) or _QUOTED_IN.search(before))


def _is_bounded(text: str, start: int) -> bool:
    """Whether names that begin at ``start`` begin there: not behind ``of`` or another word of a title."""
    before = text[max(start - 30, 0) : start]
    word = _LAST_WORD.search(before)
    if not word or is_boundary(before):
        return True
    return word[1].casefold() in _BY or (word[1].islower() and _NAMELESS.isdisjoint(_kinds(word[1])))


def _kinds(word: str) -> list[str]:
    return KIND_OF.get(word.casefold(), "").split("+")


def _is_further_name(chunk: re.Match[str]) -> bool:
    return bool(_FURTHER_NAME.match(chunk.group()))
