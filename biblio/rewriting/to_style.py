"""Every citation in one form: that of a CSL style, or the one that most citations of the documents have.

Their form is read off the documents. What stands between two values (``. ``, `` : ``, ``, p. ``) is what
mostly stands between these two in the document; a value is spelled as most citations of its source spell it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from biblio.citations.cues import KIND_OF
from biblio.citations.short_forms.callouts import is_of_range
from biblio.citations.short_forms.keys import is_key
from biblio.citations.short_forms.ways import way_of
from biblio.model import NAME_FIELDS, TEXT_FIELDS, Citation, Diagnostic, Edit, Reading, Result, Source, Span
from biblio.rewriting.entries import range_words
from biblio.rewriting.key_syntax import names_several
from biblio.rewriting.listed import listed
from biblio.rewriting.remarks import remark_of, words_of
from biblio.rewriting.rewrite import Place, left
from biblio.rewriting.sentences import (
    brackets_around,
    closing_stop,
    is_in_text,
    is_year,
    label_extent,
    unclear_place,
)

FEWEST = 3
"""So many citations have to print something before it is the form of the documents."""

Form = Callable[[Citation, Source], str]
"""How a citation of a source is printed; empty where that is not known."""

_AROUND = frozenset({"marker", "signal", "note", "xref"})
_OWN_POINT = re.compile(r"\.(?=[,:;)])")
# Of these a point at the end is a part: an initial, and what houses and states are mostly shortened to.
_ABBREVIATED = re.compile(
    r"(?<!\w)(?:[^\W\d_]|Co|Inc|Ltd|Corp|Bros|Univ|Pr|Jr|Sr|St|Cie|Verl|Ed|Eds)\Z", re.IGNORECASE
)
# In Pandoc's Markdown: ``XIX^e^``.
_RAISED = re.compile(r"(?<!\\)([\^~])\w{1,9}\1")
_PAIRS = ("()", "[]")
# What parts numbers in brackets; names and years of several citations have commas of their own.
_COMMA = re.compile(r"\s*,\s*")
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


def in_style(
    form: Form, sure: Mapping[str, Source]
) -> Callable[[Result, Collection[Place]], dict[str, list[Edit]]]:
    """Give the plan that prints each citation as a style has it, for `rewrite.rewrite`.

    Entries of a list of references stay: a style has another form for them. So do ranges of numbers, an
    author who is part of a sentence and a year that goes on with one, as styles print neither alone, and what
    says more than a style prints, but for a remark at its end, which goes behind what the style prints.
    Brackets around citations stay, save those of numbers: they become those of the style.

    Args:
        form: How the style prints a citation.
        sure: The sources that are printed anew, by key, as they were read before any edit: what is printed
            is never taken from what was printed.
    """

    def plan(result: Result, barred: Collection[Place]) -> dict[str, list[Edit]]:
        outcomes = _styled(result, form, sure)
        edits = _edits(result, barred, lambda citation: outcomes[citation.path, citation.reading.start].text)
        citations: dict[str, list[Citation]] = {}
        for citation in result.citations:
            citations.setdefault(citation.path, []).append(citation)
        for document in result.documents:
            own = citations.get(document.path, [])
            brackets = [
                "" if (place := (one.path, one.reading.start)) in barred else outcomes[place].brackets
                for one in own
            ]
            edits[document.path] += _bracketing(document.text, own, brackets)
        return edits

    return plan


def stays(result: Result, form: Form, sure: Mapping[str, Source]) -> Iterator[Diagnostic]:
    """Tell of each citation that says more than its style prints, and what."""
    outcomes = _styled(result, form, sure)
    for citation in result.citations:
        if reason := outcomes[citation.path, citation.reading.start].reason:
            yield left(citation, reason)


class _Outcome(NamedTuple):
    """A citation as a style has it, empty where it stays, perhaps with a ``reason``.

    ``brackets`` are those of the style, where they take the place of those around a number.
    """

    text: str = ""
    reason: str = ""
    brackets: str = ""


def _styled(result: Result, form: Form, sure: Mapping[str, Source]) -> dict[Place, _Outcome]:
    entries = entries_of(result)
    texts = {document.path: document.text for document in result.documents}
    outcomes: dict[Place, _Outcome] = {}
    for citation in result.citations:
        path, start = citation.path, citation.reading.start
        source = sure.get(citation.source or "")
        is_fixed = source is None or start in entries[path] or _is_fixed(citation, texts[path])
        outcomes[path, start] = (
            _Outcome() if is_fixed or source is None else _outcome(citation, source, texts[path], form)
        )
    return outcomes


def _is_fixed(citation: Citation, text: str) -> bool:
    reading = citation.reading
    is_pointer = is_key(text, reading) or label_extent(text, reading) or is_of_range(text, reading)
    return bool(is_pointer) or is_in_text(citation) or is_year(citation)


def _outcome(citation: Citation, source: Source, text: str, form: Form) -> _Outcome:
    styled = form(citation, source)
    if not styled:
        return _Outcome()
    remark = remark_of(citation, range_words(f"{styled}\n{source.reference.page if source.entry else ''}"))
    volume = citation.reading.reference.volume
    if lost := remark.unsaid or ("" if {*words_of(volume)} <= {*words_of(styled)} else volume):
        return _Outcome(reason=f"{lost!r} would be lost: the style does not print it")
    if unclear := unclear_place(text, citation):
        return _Outcome(reason=unclear)
    if _RAISED.search(citation.text) and not _RAISED.search(styled):
        return _Outcome(reason="its raised or lowered letters would become signs")
    brackets = ""
    if brackets_around(text, citation.reading):
        brackets = _brackets(styled) if way_of(citation, text) == "mark" else ""
        styled = _bare(styled)
    joint = "" if not remark.suffix else " " if remark.suffix.startswith("(") else ", "
    head, stop = citation.text[: remark.start], closing_stop(text, citation)
    return _Outcome(f"{head}{styled.removesuffix('.')}{joint}{remark.suffix}{stop}", brackets=brackets)


def _bracketing(text: str, citations: Sequence[Citation], brackets: Sequence[str]) -> Iterator[Edit]:
    """The edits that give the brackets around numbers of a style to what it prints instead of them.

    ``brackets`` are those wanted for each citation; where one stays as it is, so do those around it.
    """
    held: dict[tuple[int, int], list[tuple[Reading, str]]] = {}
    for citation, wanted in zip(citations, brackets, strict=True):
        if around := brackets_around(text, citation.reading):
            held.setdefault(around, []).append((citation.reading, wanted))
    for (opening, closing), members in held.items():
        pairs = {pair for _, pair in members}
        if len(pairs) > 1 or "" in pairs:
            continue
        pair = pairs.pop()
        yield Edit(opening, opening + 1, pair[0], False)
        yield Edit(closing, closing + 1, pair[1], False)
        for (one, _), (after, _) in pairwise(members):
            if _COMMA.fullmatch(text, one.end, after.start):
                yield Edit(one.end, after.start, "; ", False)


def in_own_form(result: Result, barred: Collection[Place]) -> dict[str, list[Edit]]:
    """The plan that prints each full citation as most of the others are printed.

    Those in lists of references have a form of their own.
    """
    return _edits(result, barred, _Habits(result).printed)


def _bare(text: str) -> str:
    """What a style prints, without the brackets that stand around it already."""
    return text[1:-1] if _brackets(text) else text


def _brackets(text: str) -> str:
    """The brackets in which a style prints all of a citation."""
    pair = text[:1] + text[-1:]
    return pair if pair in _PAIRS else ""


def entries_of(result: Result) -> dict[str, frozenset[int]]:
    """Where the entries of the lists of references of each document begin, by path."""
    own: dict[str, list[Citation]] = {document.path: [] for document in result.documents}
    for citation in result.citations:
        own[citation.path].append(citation)
    return {document.path: listed(document, own[document.path]) for document in result.documents}


def _edits(
    result: Result, barred: Collection[Place], printed: Callable[[Citation], str]
) -> dict[str, list[Edit]]:
    edits: dict[str, list[Edit]] = {document.path: [] for document in result.documents}
    for citation in result.citations:
        reading = citation.reading
        if citation.source is None or (citation.path, reading.start) in barred:
            continue
        text = printed(citation)
        # A backslash that is read as a part of a title would be escaped anew by each run.
        if text and text.replace("\\", "") != citation.text.replace("\\", ""):
            edits[citation.path].append(Edit(reading.start, reading.end, text, False))
    return edits


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
    kind = "several" if span.label == "pages" and names_several(printed) else ""
    return _Value(span.label, kind, printed, first)


def _fits(joint: str, value: _Value) -> bool:
    """Whether a joint says ``p.`` of one page and ``pp.`` of several, or neither."""
    words = _WORD.findall(joint)
    if value.label != "pages" or not words:
        return True
    return words[-1] not in (_ONE_PAGE if value.kind else _SEVERAL_PAGES)


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


def dropped(before: Result, after: Result) -> dict[str, int]:
    """What a style does not print: of how many sources no citation says a field any more, by field."""
    lost = Counter[str]()
    fields = [_said(result) for result in (before, after)]
    for source, said in fields[0].items():
        lost.update(said - fields[1].get(source, set()))
    return dict(sorted(lost.items()))


def _said(result: Result) -> dict[str, set[str]]:
    """The fields that the citations of each source say."""
    names = (*NAME_FIELDS, *TEXT_FIELDS, "issued")
    said: dict[str, set[str]] = {}
    for citation in result.citations:
        if citation.source is not None:
            found = (name for name in names if getattr(citation.reading.reference, name))
            said.setdefault(citation.source, set()).update(name.replace("_", "-") for name in found)
    return said
