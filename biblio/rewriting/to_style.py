"""Every citation in one form: that of a CSL style."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from biblio.citations.short_forms.callouts import is_of_range
from biblio.citations.short_forms.keys import is_key
from biblio.citations.short_forms.ways import way_of
from biblio.model import NAME_FIELDS, TEXT_FIELDS, Citation, Diagnostic, Edit, Reading, Result, Source
from biblio.rewriting.entries import range_words
from biblio.rewriting.listed import entries_of
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

PASSAGE = "a passage of a classic: styles have no form for these"

Form = Callable[[Citation, Source], str]
"""How a citation of a source is printed; empty where that is not known."""

# In Pandoc's Markdown: ``XIX^e^``.
_RAISED = re.compile(r"(?<!\\)([\^~])\w{1,9}\1")
_PAIRS = ("()", "[]")
_LONGEST_CUE = 2
# What parts numbers in brackets; names and years of several citations have commas of their own.
_COMMA = re.compile(r"\s*,\s*")


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
        edits = printing(
            result, barred, lambda citation: outcomes[citation.path, citation.reading.start].text
        )
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
    if citation.reading.reference.type == "classic":
        return _Outcome(reason=PASSAGE)
    styled = form(citation, source)
    if not styled:
        return _Outcome()
    remark = remark_of(citation, range_words(f"{styled}\n{source.reference.page if source.entry else ''}"))
    if lost := remark.unsaid or _unprinted(citation, source, styled):
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


def _unprinted(citation: Citation, source: Source, styled: str) -> str:
    """What tells the place or the work and is not in the style's text; empty if there is nothing.

    Of a source without a year nobody knows which one it is but by its title.
    """
    said, words = citation.reading.reference, {*words_of(styled)}
    # An archive has a name; else it may be what is cited of a work: ``q. 109, a. 2``.
    named = any(len(word) > _LONGEST_CUE for word in words_of(said.archive) if word.isalpha())
    for place in (said.volume, "" if named else said.archive):
        if not words.issuperset(words_of(place)):
            return place
    title = said.title.partition(": ")[0]
    is_dated = source.reference.issued or source.reference.status
    return "" if is_dated or _letters(title) in _letters(styled) else title


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


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


def _bare(text: str) -> str:
    """What a style prints, without the brackets that stand around it already."""
    return text[1:-1] if _brackets(text) else text


def _brackets(text: str) -> str:
    """The brackets in which a style prints all of a citation."""
    pair = text[:1] + text[-1:]
    return pair if pair in _PAIRS else ""


def printing(
    result: Result, barred: Collection[Place], printed: Callable[[Citation], str]
) -> dict[str, list[Edit]]:
    """The edits that print citations anew, by path; where ``printed`` gives nothing, a citation stays."""
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
