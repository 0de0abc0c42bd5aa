"""Citations become keys of a library: ``Roe, Jane. Walls. Adler, 1990, p. 12`` becomes ``[@roe1990, p. 12]``.

A citation is written by key where all that it says stands in the entry, in its locator, or behind that as a
remark; else it stays, with the reason. So do the entries of a list of references, which say what is cited.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from biblio.citations.cited_place import is_cue
from biblio.citations.cues import KIND_OF
from biblio.citations.ways import way_of
from biblio.model import (
    NAME_FIELDS,
    TEXT_FIELDS,
    Citation,
    Diagnostic,
    Document,
    Edit,
    Reference,
    Result,
    Source,
)
from biblio.rewriting.key_syntax import ByKey, Syntax, bare, can_hold, written
from biblio.rewriting.listed import listed
from biblio.rewriting.meaning import volume_cited, volumes_of
from biblio.rewriting.rewrite import Place

LISTED = "an entry of a list of references"
UNSAID = "no entry and no locator would keep"

_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"\s*;\s*(?:[^\W\d_]+\.?,?\s+){0,4}")
_LEAD = re.compile(r"\((?:[^\W\d_]+\.?,?\s+){0,4}\Z")
_LONGEST_LEAD = 40
_LONGEST_GROUP = 300
"""The characters of a bracket; what is longer is hard to read, and to find again."""
# What an entry says in another way, what is no word of the source, and what stands outside of it.
_KEPT_ELSEWHERE = frozenset({"volume", "page", "note", "language", "genre", "status", "accessed"})
_AROUND = frozenset({"marker", "signal"})
_IN_TEXT = re.compile(r"[^()]*[^()\s]\s*\([^()]*\)")
_CLOSING_STOP = re.compile(r"[^.]\.\Z")


class Rules(NamedTuple):
    """The syntax of each document by its path, and the sources of the library by key.

    ``own`` are the keys of entries that somebody else wrote: they win over what documents say.
    """

    syntaxes: Mapping[str, Syntax]
    library: Mapping[str, Source]
    own: Collection[str] = frozenset()


class _Piece(NamedTuple):
    """A citation that can be written by key: ``text[start:end]`` becomes that and ``tail``."""

    start: int
    end: int
    by_key: ByKey
    tail: str


def planner(rules: Rules) -> Callable[[Result, Collection[Place]], dict[str, list[Edit]]]:
    """Give the plan that writes citations by key, for `rewrite.rewrite`."""

    def plan(result: Result, barred: Collection[Place]) -> dict[str, list[Edit]]:
        volumes = volumes_of(result)
        edits: dict[str, list[Edit]] = {}
        for document, citations in _documents(result):
            entries = listed(document, citations)
            pieces = [
                judged
                for citation in citations
                if (document.path, citation.reading.start) not in barred
                and isinstance(judged := _judged(citation, document, rules, volumes, entries), _Piece)
            ]
            edits[document.path] = list(_edits(document.text, pieces, rules.syntaxes[document.path]))
        return edits

    return plan


def stays(result: Result, rules: Rules) -> Iterator[Diagnostic]:
    """Tell of each citation that is not written by key, and why; of the entries of lists once a document."""
    volumes = volumes_of(result)
    for document, citations in _documents(result):
        entries = listed(document, citations)
        told = False
        for citation in citations:
            reason = _judged(citation, document, rules, volumes, entries)
            if not isinstance(reason, str) or not reason or (reason == LISTED and told):
                continue
            told = told or reason == LISTED
            reading = citation.reading
            at = (citation.line, citation.column, reading.start, reading.end)
            yield Diagnostic("left", f"left as it is: {reason}", citation.path, *at)


def _documents(result: Result) -> Iterator[tuple[Document, list[Citation]]]:
    by_path = {path: list(own) for path, own in groupby(result.citations, key=lambda one: one.path)}
    for document in result.documents:
        yield document, by_path.get(document.path, [])


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
    source = rules.library.get(citation.source)
    if source is None or not can_hold(syntax, citation.source):
        return f"the key {citation.source} cannot be written"
    if source.key not in rules.own and (missing := _not_in_entry(citation.reading.reference, source)):
        return f"{UNSAID} its {missing[0]}"
    return _piece(citation, source, volumes)


def _not_in_entry(said: Reference, source: Source) -> list[str]:
    """The fields that a citation has and the entry has not."""
    names = (*NAME_FIELDS, *(name for name in TEXT_FIELDS if name not in _KEPT_ELSEWHERE), "issued")
    held = source.reference
    return [name.replace("_", "-") for name in names if getattr(said, name) and not getattr(held, name)]


def unheld(result: Result, rules: Rules) -> Iterator[Diagnostic]:
    """Tell what citations say that somebody's entry has not, and that goes when they are written by key."""
    told: set[tuple[str, str]] = set()
    for citation in result.citations:
        source = rules.library.get(citation.source or "")
        if source is None or source.key not in rules.own:
            continue
        for name in _not_in_entry(citation.reading.reference, source):
            if (source.key, name) not in told:
                told.add((source.key, name))
                message = f"the entry {source.key} has no {name}: {citation.text}"
                yield Diagnostic("library", message, citation.path, citation.line, citation.column)


def _piece(citation: Citation, source: Source, volumes: Mapping[str, str]) -> _Piece | str:
    reading, text = citation.reading, citation.text
    spans = [(span.label, span.start - reading.start, span.end - reading.start) for span in reading.spans]
    core = [span for span in spans if span[0] not in _AROUND]
    first = core[0][1] if core else 0
    head = text[:first]
    # What stands before the values stays where it is; an opening mark belongs to the first of them.
    start = len(head.rstrip("“„«‘\"'*_([")) if _WORD.search(head) else 0
    body_end, suffix = _suffix(citation, core)
    if rest := _unsaid(citation, start, body_end):
        return f"{UNSAID} {rest!r}"
    if re.search(r"[\[\]{}@`\\]", suffix):
        return f"{UNSAID} {suffix!r}"
    locator = reading.locator
    stop = "." if _CLOSING_STOP.search(text) and not (locator and locator.value.endswith(".")) else ""
    in_text = bool(_IN_TEXT.fullmatch(text)) and reading.form == "short"
    by_key = ByKey(source.key, locator, volume_cited(citation, volumes), suffix, in_text)
    return _Piece(reading.start + start, reading.end, by_key, stop)


def _suffix(citation: Citation, core: Sequence[tuple[str, int, int]]) -> tuple[int, str]:
    """Where the remark behind the place cited begins, and what it says; square brackets become round ones."""
    text = citation.text
    locator = citation.reading.locator
    end = len(text)
    places = [span for span in core if span[0] == "pages"]
    if not locator or not places:
        return end, ""
    _, start, stop = places[-1]
    last = _WORD.findall(locator.value)[-1]
    found = text.find(last, start)
    at = found + len(last) if found >= 0 else stop
    rest = text[at:]
    if not _WORD.search(rest) or locator.value.endswith("."):
        return end, ""
    remark = rest.strip(" ,.;:\t\r\n\u00a0").replace("[", "(").replace("]", ")")
    return at, " ".join(remark.split())


def _unsaid(citation: Citation, start: int, end: int) -> str:
    """The first word in ``text[start:end]`` that is no part of a value and no cue for one.

    What the place cited says beyond the locator is no part of one, either.
    """
    reading, text = citation.reading, citation.text
    said = list(text)
    for span in reading.spans:
        if span.label != "pages":
            said[span.start - reading.start : span.end - reading.start] = " " * (span.end - span.start)
    kept = reading.locator.value if reading.locator else ""
    known = {*_WORD.findall(f"{kept} {reading.reference.volume}")}
    words = _WORD.findall("".join(said)[start:end])
    return next((word for word in words if word not in known and not _is_cue(word)), "")


def _is_cue(word: str) -> bool:
    return word.casefold() in KIND_OF or is_cue(word) or (len(word) == 1 and word.isalpha())


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
            _GAP.fullmatch(text, group[-1].end, one.start)
            and "\n\n" not in text[group[-1].end : one.start]
            and not (group[-1].tail or group[-1].by_key.in_text or one.by_key.in_text)
            and sum(len(bare(member.by_key)) + _LONGEST_LEAD for member in [*group, one]) < _LONGEST_GROUP
        ):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _bracket(text: str, group: Sequence[_Piece]) -> Iterator[Edit]:
    """The edits of a group; brackets around it, with introductory words in them, become those of Pandoc."""
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
        before = opening if at == 0 else ""
        after = closing if at == last else ""
        yield Edit(
            start if at == 0 else one.start,
            end if at == last else one.end,
            f"{before}{bare(one.by_key)}{after}{one.tail}",
            True,
        )
