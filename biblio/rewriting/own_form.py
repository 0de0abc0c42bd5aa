"""Every citation in the form that most citations of the documents have.

It is read off the documents. What stands between two values (``. ``, `` : ``, ``, p. ``) is what mostly
stands between these two in the document; a value is spelled as most citations of its source spell it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from biblio.citations.cues import KIND_OF
from biblio.model import Citation, Edit, Result, Span
from biblio.normalize.locators import PASSIM
from biblio.rewriting.key_syntax import names_several
from biblio.rewriting.listed import entries_of
from biblio.rewriting.rewrite import Place
from biblio.rewriting.to_style import printing

FEWEST = 3
"""So many citations have to print something before it is the form of the documents."""

_AROUND = frozenset({"marker", "signal", "note", "xref"})
_OWN_POINT = re.compile(r"\.(?=[,:;)])")
# Of these a point at the end is a part: an initial, and what houses and states are mostly shortened to.
_ABBREVIATED = re.compile(
    r"(?<!\w)(?:[^\W\d_]|Co|Inc|Ltd|Corp|Bros|Univ|Pr|Jr|Sr|St|Cie|Verl|Ed|Eds)\Z", re.IGNORECASE
)
# What stands behind the number of a series of law reports is no sign of an abbreviation: ``F.3d``.
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th|d)\Z")
_LAW = frozenset({"legal_case", "legislation"})
_WORD = re.compile(r"[^\W_]+")
# A cue for pages that the pages took in: ``p 61``.
_OWN_CUE = re.compile(r"(?:pp?|pgs?|pages?|S)(?:\.\s*|\s+)(?=[\divxlc])")
_ONE_PAGE = frozenset({"p", "pg", "page", "pag"})
_SEVERAL_PAGES = frozenset({"pp", "pgs", "pages", "pagg"})


class _Value(NamedTuple):
    """A value as it is printed; ``kind`` tells apart what is punctuated apart.

    ``start`` is its first character in the text of its citation.
    """

    label: str
    kind: str
    text: str
    start: int


def in_own_form(result: Result, barred: Collection[Place]) -> dict[str, list[Edit]]:
    """The plan that prints each full citation as most of the others are printed.

    Those in lists of references have a form of their own.
    """
    return printing(result, barred, _Habits(result).printed)


class _Habits:
    """What most of the full citations of some documents print."""

    def __init__(self, result: Result) -> None:
        self._joints: dict[tuple[str, ...], Counter[str]] = {}
        self._spellings: dict[tuple[str, ...], Counter[str]] = {}
        self._entries = entries_of(result)
        for citation in result.citations:
            values = _values(citation)
            if values:
                self._learn(citation, values)

    def _learn(self, citation: Citation, values: Sequence[_Value]) -> None:
        home = self._home(citation)
        for place, joint in _joints(citation, values):
            self._joints.setdefault((citation.path, home, *place), Counter())[joint] += 1
        for value in values:
            if value.label != "pages":
                place = (home, citation.source or "", value.label)
                self._spellings.setdefault(place, Counter())[value.text] += 1

    def _home(self, citation: Citation) -> str:
        return "list" if citation.reading.start in self._entries[citation.path] else ""

    def printed(self, citation: Citation) -> str:
        """A citation in the form of most; empty where there is no such form."""
        values = _values(citation)
        if not values:
            return ""
        own = list(_joints(citation, values))
        home = self._home(citation)
        # What stands around a citation belongs to the sentence.
        text, tail = own[0][1], own[-1][1]
        for at, (value, (place, joint)) in enumerate(zip(values, own[1:], strict=True), 1):
            chosen = tail if at == len(values) else _most(self._joints[citation.path, home, *place], joint)
            if at < len(values) and _fits(joint, values[at]) and not _fits(chosen, values[at]):
                chosen = joint
            spelled = self._spelling(citation, value)
            if _has_own_stop(citation, value):
                chosen = "." * joint.startswith(".") + chosen.removeprefix(".")
            if joint.startswith(".") and not chosen.startswith(".") and _ABBREVIATED.search(spelled):
                spelled += "."
            text += spelled + (chosen[1:] if spelled.endswith(".") and chosen.startswith(".") else chosen)
        return text

    def _spelling(self, citation: Citation, value: _Value) -> str:
        if value.label == "pages":
            return value.text
        return _most(self._spellings[self._home(citation), citation.source or "", value.label], value.text)


def _most(counts: Counter[str], own: str) -> str:
    """What most print, if it is more than half and more than a few; else what stands there."""
    text, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return text if count >= FEWEST and 2 * count > counts.total() else own


def _values(citation: Citation) -> list[_Value]:
    """The values of a full citation in their order; none where it says anything else, or a value twice."""
    reading = citation.reading
    labels = [span.label for span in reading.spans]
    if reading.form != "full" or citation.source is None or len({*labels}) < len(labels):
        return []
    if not labels or not _AROUND.isdisjoint(labels):
        return []
    return [_value(citation, span) for span in reading.spans]


def _value(citation: Citation, span: Span) -> _Value:
    """A value with the point of an abbreviation that ends it, where another mark follows on that."""
    start, text = citation.reading.start, citation.text
    first, last = span.start - start, span.end - start
    last += bool(_OWN_POINT.match(text, last))
    if span.label == "pages" and (cue := _OWN_CUE.match(text, first, last)):
        first = cue.end()
    printed = text[first:last]
    kind = _kind(printed) if span.label == "pages" else ""
    return _Value(span.label, kind, printed, first)


def _kind(pages: str) -> str:
    """What tells pages apart: several of them, and ``passim``, before which no ``p.`` stands."""
    return "several" if names_several(pages) else PASSIM if pages.strip(" .").casefold() == PASSIM else ""


def _has_own_stop(citation: Citation, value: _Value) -> bool:
    """Whether the stop behind a value, or none, is as it is for every other: that of a law report."""
    is_law = citation.reference.type in _LAW or _ORDINAL.search(value.text)
    return value.label == "container" and bool(is_law)


def _fits(joint: str, value: _Value) -> bool:
    """Whether a joint says ``p.`` of one page and ``pp.`` of several, or neither."""
    words = _WORD.findall(joint)
    if value.label != "pages" or not words:
        return True
    return words[-1] not in (_ONE_PAGE if value.kind == "several" else _SEVERAL_PAGES)


def _joints(citation: Citation, values: Sequence[_Value]) -> Iterator[tuple[tuple[str, ...], str]]:
    """What stands before, between and behind the values, each with its place.

    A place are the values on both sides, with the type of the source, since the title of an article has other
    marks around it than that of a book; and the words between them, which are not ours to change.
    """
    text = citation.text
    at = 0
    before = ("", "")
    for value in values:
        joint = text[at : value.start]
        yield (citation.reference.type, *before, value.label, value.kind, *_words(joint)), joint
        at = value.start + len(value.text)
        before = (value.label, value.kind)
    yield (citation.reference.type, *before, "", "", *_words(text[at:])), text[at:]


def _words(joint: str) -> list[str]:
    """The words of a joint that say something: ``p.`` and ``pp.`` are one cue."""
    words = (word.casefold() for word in _WORD.findall(joint))
    return [word for word in words if "page" not in KIND_OF.get(word, "").split("+")]
