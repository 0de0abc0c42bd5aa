"""What a citation spells otherwise than the other citations of its source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import zip_longest
from typing import NamedTuple

from biblio.model import NAME_FIELDS, Citation, Edit, Source, Span, Variant
from biblio.rules.subject import LABELS, Finding, Subject, others, printed, whole
from biblio.sources.forms import words
from biblio.sources.spelling import display, misspells_word
from biblio.sources.wording import slip

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]|_")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
# A spelling that so many times as many citations have is taken for the right one, as in the consensus.
_CLEARLY = 2
_NAMED = {"container_title": "container", "publisher_place": "place"}
_AND = frozenset(("and", "und", "et", "y", "e"))
_FEWEST_LETTERS = 3


class Otherwise(NamedTuple):
    """A citation, by its position, with a field that its source's other citations spell otherwise.

    ``here`` and ``there`` are the two spellings as printed, ``span`` is where ``here`` stands and
    ``siblings`` how many citations have ``there``. ``typo`` is a slip of a letter or two, ``sure`` tells that
    clearly more citations have the other spelling, ``held`` that it is that of the library.
    """

    at: int
    field: str
    span: Span
    here: str
    there: str
    siblings: int
    typo: bool
    sure: bool
    held: bool


def typo_in(*fields: str) -> Callable[[Subject], Iterator[Finding]]:
    """Make the rule about typos in some fields."""
    return partial(_typos, fields=fields)


def _typos(subject: Subject, fields: Sequence[str]) -> Iterator[Finding]:
    for one in otherwise(subject):
        if one.typo and one.field in fields:
            yield _told(subject, one)


def spelled_otherwise(subject: Subject) -> Iterator[Finding]:
    """CIT015: another spelling, an abbreviation, or less than the source's other citations have."""
    for one in otherwise(subject):
        if not one.typo and subject.result.citations[one.at].reading.form == "full":
            yield _told(subject, one)


@lru_cache(maxsize=2)
def otherwise(subject: Subject) -> tuple[Otherwise, ...]:
    """All that citations spell otherwise than the others of their source, in order."""
    found = (
        one
        for source in subject.result.library.sources
        for variant in source.variants
        if variant.field in LABELS and variant.chosen
        for one in _of_variant(subject, source, variant)
    )
    return tuple(sorted(found, key=lambda one: (one.at, one.span.start)))


def _of_variant(subject: Subject, source: Source, variant: Variant) -> Iterator[Otherwise]:
    citations = subject.result.citations
    rivals = {member for other in source.variants if other.field == variant.field for member in other.members}
    chosen = tuple(
        member
        for member in source.members
        if member not in rivals and getattr(citations[member].reading.reference, variant.field)
    )
    if _is_outvoted(subject, source, variant, chosen):
        variant, chosen = Variant(variant.field, variant.spelling, variant.chosen, chosen), variant.members
    model = next((said for at in chosen if (said := _said(citations[at], variant.field))), variant.chosen)
    sure = bool(source.entry) or len(chosen) >= _CLEARLY * len(variant.members)
    for member in variant.members:
        if (chosen or source.entry) and (differing := _differing(citations[member], variant, model)):
            span, here, there, typo = differing
            held = bool(source.entry)
            yield Otherwise(member, variant.field, span, here, there, len(chosen), typo, sure, held)


def _is_outvoted(subject: Subject, source: Source, variant: Variant, chosen: Sequence[int]) -> bool:
    """Whether the chosen spelling is the slip, by how often the documents have the word that differs.

    Asked only where as many citations have the one as the other.
    """
    if source.entry or len(chosen) != len(variant.members) or not _is_slip(variant):
        return False
    ours, theirs = (_WORD.findall(text) for text in (variant.spelling, variant.chosen))
    pairs = [(a, b) for a, b in zip(ours, theirs, strict=False) if a != b]
    if len(pairs) != 1 or min(map(len, pairs[0])) <= _FEWEST_LETTERS:
        return False
    counts = Counter(word for text in subject.texts().values() for word in _LETTERS.findall(text))
    return counts[pairs[0][0]] > counts[pairs[0][1]]


def _is_slip(variant: Variant) -> bool:
    if variant.field in NAME_FIELDS:
        return bool(_wrong_family(variant.spelling, variant.chosen))
    return _is_typo(variant.spelling, variant.chosen)


def _said(citation: Citation, field: str) -> str:
    span = whole(citation, LABELS[field])
    return printed(citation, span) if span else ""


def _differing(citation: Citation, variant: Variant, model: str) -> tuple[Span, str, str, bool] | None:
    """Where and what a citation prints otherwise, what the others print, and whether it is a typo."""
    span = whole(citation, LABELS[variant.field])
    here = printed(citation, span) if span else ""
    if span is None or here == model or len(here.strip(".")) < _FEWEST_LETTERS:
        return None
    if variant.field in NAME_FIELDS:
        wrong = _wrong_family(display(getattr(citation.reading.reference, variant.field)), variant.chosen)
        start = citation.text.find(wrong[0], span.start - citation.reading.start) if wrong else -1
        if wrong and start >= 0:
            at = citation.reading.start + start
            return Span(span.label, at, at + len(wrong[0])), *wrong, True
        return span, here, model, False
    if variant.field == "title" and (head := _same_length(model, here)) and _is_typo(here, head):
        return span, here, head, True
    return span, here, model, _is_typo(here, model)


def _wrong_family(here: str, there: str) -> tuple[str, str] | None:
    """The one family name that is misspelt in a list of names, and how it is spelt in the other list."""
    pairs = list(zip_longest(here.split("; "), there.split("; "), fillvalue=""))
    differing = [(a.partition(", ")[0], b.partition(", ")[0]) for a, b in pairs if a != b]
    wrong = [(a, b) for a, b in differing if a != b]
    if len(wrong) != 1 or not all(wrong[0]):
        return None
    a, b = wrong[0]
    return wrong[0] if misspells_word(a, b) and words(a) != words(b) else None


def _same_length(long: str, short: str) -> str:
    """The beginning of a longer text that has as many words as a shorter one; empty if it is not longer."""
    found, count = list(_WORD.finditer(long)), len(_WORD.findall(short))
    return long[: found[count - 1].end()] if 0 < count < len(found) else ""


def _is_typo(here: str, there: str) -> bool:
    a, b = ([word for word in words(text) if word not in _AND] for text in (here, there))
    if a == b or len(a) != len(b) or here.count(".") != there.count("."):
        return False
    return slip(tuple(a), tuple(b))


def _told(subject: Subject, one: Otherwise) -> Finding:
    citation = subject.result.citations[one.at]
    name = _NAMED.get(one.field, one.field)
    if one.held:
        message = f"{name} {one.here!r}; the library has {one.there!r}"
    else:
        message = f"{name} {one.here!r}; {others(one.siblings)} of {citation.source}: {one.there!r}"
    at = one.span.start
    start, end, text = changed(one.here, one.there)
    edit = None
    if one.span.end - at == len(one.here) and (one.typo or one.field not in NAME_FIELDS):
        edit = Edit(at + start, at + end, text, safe=one.typo and one.sure)
    if edit and one.typo:
        return Finding(citation.path, edit.start, edit.end, message, edit)
    return Finding(citation.path, at, one.span.end, message, edit)


def changed(here: str, there: str) -> tuple[int, int, str]:
    """The words of ``here`` that have to change to make it ``there``, where they stand, and into what."""
    ours, theirs = list(_TOKEN.finditer(here)), list(_TOKEN.finditer(there))
    shorter = min(len(ours), len(theirs))
    head = 0
    while head < shorter and ours[head][0] == theirs[head][0]:
        head += 1
    tail = 0
    while tail < shorter - head and ours[-1 - tail][0] == theirs[-1 - tail][0]:
        tail += 1
    if head + tail in (len(ours), len(theirs)):
        return 0, len(here), there
    start, end = ours[head].start(), ours[-1 - tail].end()
    begin, stop = theirs[head].start(), theirs[-1 - tail].end()
    if here[:start] != there[:begin] or here[end:] != there[stop:]:
        return 0, len(here), there
    return start, end, there[begin:stop]
