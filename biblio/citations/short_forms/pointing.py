"""Words that point back: ``Ibid.``, ``op. cit.``, ``a. a. O.``, ``supra note 4``, ``wie Anm. 3``.

They are closed lists, in the languages of our readers. What they point to is worked out in `backrefs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from biblio.citations import lexicon
from biblio.citations.cues import KIND_OF
from biblio.citations.finding.layout import Layout
from biblio.citations.short_forms.cited_place import place_at
from biblio.citations.short_forms.finds import short_form, with_stop
from biblio.model import Form, Reading, Span
from biblio.normalize.word_list import word_set

_PLACE_BEFORE = (
    r"(?:(?:idem|id\.?|ders\.|dies\.),?\s)?(?:ibidem|ibid\.?|ibd\.|ebenda|ebda?\.|ivi(?=[,.;:]|\s+pp?\.)|там\s+же)"
    r"|(?-i:[Ii]d)\.(?=\s+(?:at\s+\d|§))|(?P<id>(?-i:[Ii]d)\.(?=\s*(?:[\r\n]|$)))"
)
_WORK_BEFORE = (
    r"(?:op|ob|opp)\.\s?cit\.|o\.\s?c\.|loc\.\s?cit\.|l\.\s?c\.|art(?:\.|icle)\s?cit(?:\.|é)|a\.\s?a\.\s?O\."
    r"|ouvr(?:\.|age)\s?cit(?:\.|é)|thèse\scitée|указ\.\s?соч\.|цит\.\s?соч\.|(?<=,\s)cit\."
)
_NOTE_WORD = r"(?:nn?\.|notes?|fn\.?|Anm\.|Anmerkung|Fußnote|nota|прим\.)"
_NOTE = (
    rf"supra,?\s+(?:at\s+)?{_NOTE_WORD}\s?\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?|wie\s+(?:oben,?\s+)?{_NOTE_WORD}\s?\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?"
    rf"|{_NOTE_WORD}\s?\d{{1,4}},?\s+(?:above|supra|oben|ci-dessus|sopra)"
)
# These may as well point to a note of the document itself, as that it has to have.
_OWN_NOTE = (
    rf"(?:siehe|s\.)\s+(?:oben,?\s+)?{_NOTE_WORD}\s?\d{{1,4}}"
    rf"|(?<=see\s)notes?\s\d{{1,4}}(?!,?\s+(?:below|infra|post))"
)
_SAME = r"(?:(?:idem|id\.|ders\.|dies\.|ead\.),?\s)?"
_IN_NOTE = r"(?:\s\((?:supra\s)?note\s\d{1,4}\)|\s(?:supra\s)?note\s\d{1,4}(?!\d))?"
POINTING = f"{_NOTE}|{_WORK_BEFORE}"
"""A pattern of what stands behind an author or a title and points back to a work, or to a note."""
_POINTING = re.compile(
    rf"(?<![\w.-])(?:(?P<note>{_NOTE})|(?P<own>{_OWN_NOTE})|(?P<work>{_SAME}(?:{_WORK_BEFORE}){_IN_NOTE})|(?P<before>{_PLACE_BEFORE}))(?!\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
# Who wrote a separate opinion belongs to the citation of a case (The Bluebook, rule 10.6.1).
_OPINION = re.compile(r"\s\(([^()\r\n]{1,60},\s(?:C\.\s)?JJ?\.,[^()\r\n]{1,60})\)")
_FAR = 120
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_MOST_WORDS = 8
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
# Only ``supra`` behind them tells parties from ``Heinrich v. Treitschke, a. a. O.``
_CASE_NAME = re.compile(
    r"(?<![\w'’-])(?:(?:In|See|As|But|Cf|Compare)\.?\s+(?:see\s+|also\s+)?)?[*_]?"
    rf"(?P<title>{_PARTY}(?:\s{_PARTY}){{0,7}}\sv\.?\s{_PARTY}(?:\s{_PARTY}){{0,7}})[*_]?,?\s\Z"
)
_LAST_WORD = re.compile(r"([^\W\d_]+)[.,]?\s*\Z")
_BOUNDARY = re.compile(r"(?:\A|[;:.()\[\]–—*_>\d]|\n)\s*\Z")
_NAMELESS = frozenset({"of", "article", "particle", "in"})
_OPENERS = frozenset({"così", "ainsi", "así", "as"})
_GERMAN_OPENERS = frozenset({"so", "auch", "ebenso", "ähnlich", "anders"})
"""Words that begin a sentence before a name and are none: ``Così Roe, cit.``, ``So Roe, wie Anm. 3``."""
_GERMAN = re.compile(r"wie\s|a\.\s?a\.|Anm|Fn|Fußnote")
_BY = word_set("by par da por bei")
_EMPHASIS = re.compile(r"[*_]{1,3}")
_OPENING_EMPHASIS = re.compile(r"[*_]{1,3}\Z")


def pointing(text: str, layout: Layout) -> Iterator[Reading]:
    """The back-references of a text, each with the author (and title) before it and the place cited.

    ``See note 4`` counts where the document has such a note before it. An ``op. cit.`` whose author cannot be
    told from what stands before is ``short``, too: it does not mean the citation before.
    """
    for found in _POINTING.finditer(text):
        if found["own"] and not layout.item_called(number_in(found.group()), found.start()):
            continue
        # Elsewhere the word ends a sentence: "the group id."
        if found["id"] and not is_boundary(text[max(found.start() - 30, 0) : found.start()]):
            continue
        note = found["note"] or found["own"]
        spans = [] if found["before"] else _author_and_title(text, found.start())
        cut_off = (
            found["work"] and not spans and not is_boundary(text[max(found.start() - 30, 0) : found.start()])
        )
        form: Form = "short" if spans or note or cut_off else "ibid"
        yield _with_place(text, form, [*spans, Span("xref", *found.span())])


def _with_place(text: str, form: Form, spans: list[Span]) -> Reading:
    """A back-reference, whose last span is the word that points, with the place cited and who says it."""
    xref = spans[-1]
    end = _behind_emphasis(text, xref.start, xref.end)
    start = spans[0].start - (end - xref.end if len(spans) == 1 else 0)
    opening = _OPENING_EMPHASIS.search(text, max(start - 3, 0), start)
    if opening and opening.group() in text[start : xref.start]:
        start = opening.start()
    if place := place_at(text, end):
        end = place.end
    if opinion := _OPINION.match(text, end):
        spans = [*spans, Span("note", *opinion.span(1))]
        end = opinion.end()
    return short_form(text, form, spans, place, (start, with_stop(text, end)))


def _behind_emphasis(text: str, start: int, end: int) -> int:
    """Where the marks of emphasis end that stand on both sides of some words; else where the words end."""
    closing = _EMPHASIS.match(text, end)
    marks = closing.group() if closing else ""
    return end + len(marks) if marks and text[max(start - len(marks), 0) : start] == marks else end


def number_in(words: str) -> str:
    """The number that words like ``supra note 4`` hold; empty when they hold none, or several."""
    numbers: list[str] = _NUMBER.findall(words)
    return numbers[0] if len(numbers) == 1 else ""


def _author_and_title(text: str, end: int) -> list[Span]:
    """The names that stand before character ``end``, and a title behind a comma after them.

    Names are capitalised. Where they follow neither a mark of punctuation nor a signal, they may be the end
    of something longer, and nothing is taken.
    """
    start = max(end - _FAR, 0)
    if text.startswith("supra", end) and (case := _CASE_NAME.search(text, start, end)):
        return [Span("title", *case.span("title"))]
    found: list[re.Match[str]] = []
    for word in reversed(list(_WORD.finditer(text, start, end))):
        between = text[word.end() : found[-1].start() if found else end]
        initials = between == "-" and word.group().endswith(".")
        if (
            (between.strip(" \u00a0\r\n*_") not in ("", ",", "/") and not initials)
            or "\n\n" in between
            or not _may_name(word.group())
        ):
            break
        found.append(word)
    if not found or len(found) > _MOST_WORDS or not _is_bounded(text, found[-1].start()):
        return _clause(text, end)
    # Behind a word in small letters they may as well be the end of a title: ``Roe, The new Walls, cit.``
    before = text[max(found[-1].start() - 2, 0) : found[-1].start()].rstrip()[-1:]
    if (before.islower() or before in tuple("'’")) and (clause := _clause(text, end)):
        return clause
    if [word.group() for word in found] == ["V."]:
        return []  # ``V. supra``, for ``Vedi`` or ``Voir``
    if len(found) > 1 and found[-1].group().casefold() in _openers(text, end):
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
    if "signal" in kinds:
        return False
    if word != bare:
        return len(bare) <= _LONGEST_INITIAL and bare[0].isupper()
    return bare[0].isupper() or "particle" in kinds or "and" in kinds


def is_boundary(before: str) -> bool:
    """Whether a citation may begin behind some words: a mark of punctuation or a signal ends them."""
    word = _LAST_WORD.search(before)
    return bool(_BOUNDARY.search(before)) or (word is not None and "signal" in _kinds(word[1]))


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
