"""Citations become keys of a library: ``Roe, Jane. Walls. Adler, 1990, p. 12`` becomes ``[@roe1990, p. 12]``.

A citation is written by key where all that it says stands in the entry, in its locator, or behind that as a
remark; else it stays, with the reason. So do the entries of a list of references, which say what is cited.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from biblio.citations.short_forms.callouts import is_of_range
from biblio.citations.short_forms.ways import way_of
from biblio.model import (
    NAME_FIELDS,
    TEXT_FIELDS,
    Citation,
    Diagnostic,
    Document,
    Edit,
    Result,
    Source,
)
from biblio.rewriting.certain import UNSURE
from biblio.rewriting.entries import number_lost, words_held
from biblio.rewriting.key_syntax import ByKey, Syntax, bare, can_hold, written
from biblio.rewriting.listed import listed
from biblio.rewriting.meaning import volume_cited, volumes_of
from biblio.rewriting.remarks import remark_of
from biblio.rewriting.rewrite import Place, left
from biblio.rewriting.sentences import closing_stop, is_in_text, is_year, label_extent, unclear_place
from biblio.rewriting.together import staying

LISTED = "an entry of a list of references"
RANGED = "one of a range of numbers"
GOES_ON = "more than this citation stands in its brackets"

_NONE: Mapping[Place, str] = {}

_GAP = re.compile(r"\s*;\s*(?:[^\W\d_]+\.?,?\s+){0,4}")
_YEAR_GAP = re.compile(r"\s*,\s*")
_LEAD = re.compile(r"\((?:[^\W\d_]+(?:\.[^\W\d_])*\.?,?\s+){0,4}\Z")
_LONGEST_LEAD = 40
_LONGEST_GROUP = 300
"""The characters of a bracket; what is longer is hard to read, and to find again."""
# What an entry says in another way, and what is no word of the source.
_KEPT_ELSEWHERE = frozenset({"volume", "page", "note", "language", "genre", "status", "accessed"})
_FIELDS = (*NAME_FIELDS, *(name for name in TEXT_FIELDS if name not in _KEPT_ELSEWHERE), "issued")
# What tells which source is meant: of an entry that has it not, nobody would know.
_TELLING = frozenset({*NAME_FIELDS, "title", "container_title", "issued"})
_LOST = "{!r} would be lost: neither the entry {} nor the place cited says it; add it to the entry"


class Rules(NamedTuple):
    """The syntax of each document by its path, and the sources by key that the library will have."""

    syntaxes: Mapping[str, Syntax]
    library: Mapping[str, Source]


class _Piece(NamedTuple):
    """A citation that can be written by key: ``text[start:end]`` becomes that and ``tail``.

    ``is_year`` is for a year alone that goes on with the author of the citation before it.
    """

    start: int
    end: int
    by_key: ByKey
    tail: str
    is_year: bool


def planner(rules: Rules) -> Callable[[Result, Collection[Place]], dict[str, list[Edit]]]:
    """Give the plan that writes citations by key, for `rewrite.rewrite`."""

    def plan(result: Result, barred: Collection[Place]) -> dict[str, list[Edit]]:
        volumes = volumes_of(result)
        edits: dict[str, list[Edit]] = {}
        for document, citations in _documents(result):
            judged = _judged_together(document, citations, rules, volumes, dict.fromkeys(barred, ""))
            pieces = [one for one in judged if isinstance(one, _Piece)]
            edits[document.path] = list(_edits(document.text, pieces, rules.syntaxes[document.path]))
        return edits

    return plan


def stays(result: Result, rules: Rules, barred: Mapping[Place, str] = _NONE) -> Iterator[Diagnostic]:
    """Tell of each citation that is not written by key, and why; of the entries of lists once a document.

    Args:
        result: What was found before any edit.
        rules: Those of the plan.
        barred: The citations that stay for another reason than the rules have, and that, or nothing where it
            is told elsewhere.
    """
    volumes = volumes_of(result)
    for document, citations in _documents(result):
        told = False
        judged = _judged_together(document, citations, rules, volumes, barred)
        for citation, reason in zip(citations, judged, strict=True):
            if not isinstance(reason, str) or not reason or (reason == LISTED and told):
                continue
            told = told or reason == LISTED
            yield left(citation, reason)


def _documents(result: Result) -> Iterator[tuple[Document, list[Citation]]]:
    by_path = {path: list(own) for path, own in groupby(result.citations, key=lambda one: one.path)}
    for document in result.documents:
        yield document, by_path.get(document.path, [])


def _judged_together(
    document: Document,
    citations: Sequence[Citation],
    rules: Rules,
    volumes: Mapping[str, str],
    barred: Mapping[Place, str],
) -> list[_Piece | str]:
    """How each citation is written by key, or why it is not; empty for one that is already."""
    entries = listed(document, citations)
    judged = [_judged(citation, document, rules, volumes, entries) for citation in citations]
    judged = [
        found if isinstance(found, str) else barred.get((document.path, one.reading.start), found)
        for one, found in zip(citations, judged, strict=True)
    ]
    beside = dict(staying(document.text, citations, [isinstance(one, str) for one in judged]))
    return [beside.get(at, one) for at, one in enumerate(judged)]


def _judged(
    citation: Citation,
    document: Document,
    rules: Rules,
    volumes: Mapping[str, str],
    entries: Collection[int],
) -> _Piece | str:
    """How a citation is written by key, or the reason why it is not; empty for one that is already."""
    text, syntax = document.text, rules.syntaxes[document.path]
    if way_of(citation, text) == "key":
        return ""
    if citation.source is None:
        return citation.reason or "it has no source"
    if citation.reading.start in entries:
        return LISTED
    if is_of_range(text, citation.reading):
        return RANGED
    source = rules.library.get(citation.source)
    if source is None:
        return UNSURE
    if not can_hold(syntax, citation.source):
        return f"the key {citation.source} cannot be written"
    missing = [name for name in _not_in_entry(citation, source) if name in _TELLING]
    if missing:
        return f"its {missing[0].replace('_', ' ')} would be lost: the entry {source.key} has none"
    return _piece(citation, text, source, volumes)


def _not_in_entry(citation: Citation, source: Source) -> list[str]:
    """The fields that a full citation has and the entry has not."""
    said, held = citation.reading.reference, source.reference
    if citation.reading.form != "full":
        return []
    return [name for name in _FIELDS if getattr(said, name) and not getattr(held, name)]


def unheld(result: Result, rules: Rules) -> Iterator[Diagnostic]:
    """Tell what citations say that an entry has not, and that goes when they are written by key.

    An entry wins over what documents say: a place or a publisher that it leaves out keeps no citation from
    being written by key.
    """
    told: set[tuple[str, str]] = set()
    for citation in result.citations:
        source = rules.library.get(citation.source or "")
        for name in _not_in_entry(citation, source) if source else ():
            if (citation.source or "", name) not in told and name not in _TELLING:
                told.add((citation.source or "", name))
                message = f"the entry {citation.source} has no {name.replace('_', '-')}: {citation.text}"
                at = (citation.line, citation.column, citation.reading.start, citation.reading.end)
                yield Diagnostic("library", message, citation.path, *at)


def _piece(citation: Citation, text: str, source: Source, volumes: Mapping[str, str]) -> _Piece | str:
    reading = citation.reading
    remark = remark_of(citation, words_held(source))
    volume, locator = volume_cited(citation, volumes), reading.locator
    place = locator.value if locator else ""
    lost = remark.unsaid or number_lost(citation, source, (volume, place, remark.suffix))
    if lost:
        return _LOST.format(lost, source.key)
    if unclear := unclear_place(text, citation):
        return unclear
    if is_in_text(citation) and citation.text.count("(") > citation.text.count(")"):
        return GOES_ON
    by_key = ByKey(source.key, locator, volume, remark.suffix, is_in_text(citation))
    if label := label_extent(text, reading):
        return _Piece(*label, by_key, "", False)
    start, stop = reading.start + remark.start, closing_stop(text, citation)
    return _Piece(start, reading.end, by_key, stop, is_year(citation))


def _edits(text: str, pieces: Sequence[_Piece], syntax: Syntax) -> Iterator[Edit]:
    if syntax == "markdown":
        for group in _groups(text, pieces):
            if group[0].by_key.in_text:
                yield _alone(text, group[0], syntax)
            else:
                yield from _bracket(text, group)
    else:
        for piece in pieces:
            yield _alone(text, piece, syntax)


def _alone(text: str, piece: _Piece, syntax: Syntax) -> Edit:
    """The edit of one citation; brackets around it are left to the style."""
    start, end = piece.start, piece.end
    enclosed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
    if enclosed and not piece.by_key.in_text and not piece.tail:
        start, end = start - 1, end + 1
    return Edit(start, end, written(piece.by_key, syntax) + piece.tail, True)


def _groups(text: str, pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Citations with a semicolon between them, and perhaps introductory words, stand in one bracket."""
    group: list[_Piece] = []
    for one in pieces:
        if group and not (
            _gap(one).fullmatch(text, group[-1].end, one.start)
            and "\n\n" not in text[group[-1].end : one.start]
            and not (group[-1].tail or group[-1].by_key.in_text or one.by_key.in_text)
            and sum(len(bare(member.by_key)) + _LONGEST_LEAD for member in [*group, one]) < _LONGEST_GROUP
        ):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _gap(one: _Piece) -> re.Pattern[str]:
    return _YEAR_GAP if one.is_year else _GAP


def _bracket(text: str, group: Sequence[_Piece]) -> Iterator[Edit]:
    """The edits of a group; brackets around it, with introductory words in them, become those of Pandoc.

    A year that goes on with an author becomes a key of its own: ``(Roe 1990, 1992)``.
    """
    start, end = group[0].start, group[-1].end
    lead = _LEAD.search(text, max(start - _LONGEST_LEAD, 0), start)
    opening, closing = "[", "]"
    tail = group[-1].tail
    if lead and text[end : end + 1] == ")" and not tail:
        start, end, opening = lead.start(), end + 1, f"[{text[lead.start() + 1 : start]}"
    elif text[start - 1 : start] == "[" and re.match(r"\](?![(:\[])", text[end : end + 2]) and not tail:
        opening = closing = ""
    last = len(group) - 1
    for at, one in enumerate(group):
        before = opening if at == 0 else "; " if one.is_year else ""
        after = closing if at == last else ""
        yield Edit(
            start if at == 0 else group[at - 1].end if one.is_year else one.start,
            end if at == last else one.end,
            f"{before}{bare(one.by_key)}{after}{one.tail}",
            True,
        )
