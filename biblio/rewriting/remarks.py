"""What a citation says that is no part of its reference or locator, and has to stay when it is rewritten."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple
from unicodedata import normalize

from biblio.citations.cues import KIND_OF
from biblio.citations.short_forms.cited_place import is_cue
from biblio.model import NAME_FIELDS, TEXT_FIELDS, Citation, Reference
from biblio.normalize.word_list import word_set

AROUND = frozenset({"marker", "signal"})
"""The labels of what stands before a citation and introduces it."""

_REMARKS = frozenset({"pages", "note"})
_NAMING = frozenset({*NAME_FIELDS, "title", "container"})
_OTHERS = word_set("""
al alii others ua andere autres altri otros др colleagues collaborators kollegen mitarbeiter collègues
collaborateurs colleghi collaboratori colegas colaboradores
""")
_MARKUP = re.compile(r"<[^<>]*>|&#?\w+;|\\[A-Za-z]+")
# The letters behind a number are a word: ``3f.``, ``12a``.
_WORD = re.compile(r"\d+|[^\W\d_]+")
# Commands that say how a text looks, and nothing else.
_LOOK = (
    r"\\(?:emph|enquote|mkbibemph|mkbibquote|text(?:it|sl|bf|sc|rm|up|md|sf|normal)|uline|underline)(?=\{)"
)
_LOOKS = re.compile(_LOOK)
# Marks that open at the end of a text.
_OPENING = re.compile(rf"(?:[“„«‘\"'*_(\[{{]|{_LOOK}|<[a-z]{{1,6}}>)+\Z")
# The letter of a shelfmark, which is no cue: ``4 S 12``.
_SERIES = re.compile(r"[^\W\d_a-z]\s+\d")
_EMPTIED = re.compile(r"\(\s*\)|\[\s*\]")
# The kinds of words that only tell what stands beside them.
_CUES = word_set("page folio volume issue editor translator in of and alii access xref ordinal")
# What leads to a place, joins two, or stands between the ends of a range.
_JOINTS = word_set(
    "at here esp especially hier bes besonders ici à a qui in bis to and und et e y и u"
    " edition editions edn aufl auflage ausg ausgabe édition edizione edición изд"
)


class Remark(NamedTuple):
    """What has to stay of a citation.

    ``start`` is the character of its text at which its values begin; what stands before that stays in front.
    ``suffix`` is the remark behind the place cited, with round brackets for square ones. ``unsaid`` is the
    first word that has no place in a rewriting, empty if there is none.
    """

    start: int
    suffix: str
    unsaid: str


def remark_of(citation: Citation, kept: Collection[str] = ()) -> Remark:
    """Tell what has to stay of a citation.

    Args:
        citation: A citation.
        kept: The words that a rewriting says besides the values and the place cited, as of `words_of`.
    """
    text, origin = citation.text, citation.reading.start
    values = [span.start - origin for span in citation.reading.spans if span.label not in AROUND]
    head = text[: values[0] if values else 0]
    opening = _OPENING.search(head)
    start = opening.start() if opening else len(head)
    start = start if head[:start].strip() else 0
    said = _without_values(citation)
    end = _end_of_place(citation)
    if end is None:
        return Remark(start, "", _cited_as_printed(citation))
    suffix = _suffix(said, end)
    if suffix and any(one.label in _NAMING and one.start - origin >= end for one in citation.reading.spans):
        # Another title or name is no remark, and what stands around it would say nothing without it.
        return Remark(start, "", " ".join(text[end:].strip(" ,.;:").split()))
    if re.search(r"[\[\]{}@`\\]", suffix):
        return Remark(start, "", suffix)
    unsaid = _unsaid(citation, said[start : end if suffix else len(said)], kept)
    return Remark(start, suffix, unsaid or _unread(citation) or _unkept(citation))


def words_of(text: str) -> list[str]:
    """The words and numbers of a text."""
    return _WORD.findall(text)


def texts_of(reference: Reference) -> Iterator[str]:
    """All that a reference says, but for days."""
    for field in TEXT_FIELDS:
        yield getattr(reference, field)
    for field in NAME_FIELDS:
        for name in getattr(reference, field):
            yield f"{name.given} {name.particle} {name.family} {name.suffix} {name.literal}"
    for date in (reference.issued, reference.original_date):
        if date:
            yield f"{date.year} {date.until.year if date.until else ''}"


def _end_of_place(citation: Citation) -> int | None:
    """Where the place cited ends; the end of the text where none is printed, None if not all of it is read.

    Its words stand one behind another where it is printed, with no others between them than cues.
    """
    locator, origin, text = citation.reading.locator, citation.reading.start, citation.text
    places = [span for span in citation.reading.spans if span.label == "pages"]
    words = _WORD.findall(locator.value) if locator else []
    if not places or not words:
        return len(text)
    starts = (
        found.start()
        for place in reversed(places)
        for found in _WORD.finditer(text, place.start - origin, place.end - origin)
    )
    ends = (_end_of(words, text, start) for start in starts)
    return next((end for end in ends if end is not None), None)


def _end_of(words: list[str], text: str, start: int) -> int | None:
    at = 0
    for found in _WORD.finditer(text, start):
        if found.group() == words[at]:
            at += 1
            if at == len(words):
                return None if text[found.end() : found.end() + 1].isalnum() else found.end()
        elif not at or not _is_joint(found.group()):
            return None
    return None


def _cited_as_printed(citation: Citation) -> str:
    origin = citation.reading.start
    places = [span for span in citation.reading.spans if span.label == "pages"]
    return citation.text[places[0].start - origin : places[-1].end - origin]


def _suffix(said: str, at: int) -> str:
    """The remark behind the place cited, which ends at a character."""
    if all(map(_is_joint, _WORD.findall(said, at))):
        return ""
    remark = _EMPTIED.sub(" ", said[at:]).strip(" ,.;:\t\r\n\u00a0").replace("[", "(").replace("]", ")")
    return " ".join(remark.split())


def _without_values(citation: Citation) -> str:
    """The text of a citation with spaces for its values and commands of LaTeX that only show them.

    The place cited and remarks stay.
    """
    origin = citation.reading.start
    said = list(citation.text)
    for span in citation.reading.spans:
        if span.label not in _REMARKS:
            said[span.start - origin : span.end - origin] = " " * (span.end - span.start)
    return _LOOKS.sub(lambda look: " " * len(look[0]), "".join(said))


def _unsaid(citation: Citation, said: str, kept: Collection[str]) -> str:
    """The first word that is no part of a value and no cue for one.

    What the place cited says beyond the locator is no part of one, nor is a remark.
    """
    reading = citation.reading
    place = reading.locator.value if reading.locator else ""
    known = {*kept, *_WORD.findall(f"{place} {reading.reference.volume}")}
    return next((word for word in _WORD.findall(said) if word not in known and not _is_joint(word)), "")


def _unread(citation: Citation) -> str:
    """The first word of a name or a title that was read as no part of one, and of nothing else."""
    reading, origin = citation.reading, citation.reading.start
    read = _letters(" ".join(texts_of(reading.reference)))
    for span in reading.spans:
        if span.label not in _NAMING:
            continue
        printed = _MARKUP.sub(" ", citation.text[span.start - origin : span.end - origin])
        for word in words_of(printed):
            if _letters(word) not in read and not _is_joint(word) and word.casefold() not in _OTHERS:
                return word
    return ""


def _unkept(citation: Citation) -> str:
    """The first word of a place in an archive that was read as no part of one, nor of the leaf cited."""
    reading, origin = citation.reading, citation.reading.start
    place = reading.locator.value if reading.locator else ""
    read = {word.casefold() for one in (*texts_of(reading.reference), place) for word in words_of(one)}
    for span in reading.spans:
        if span.label != "archive":
            continue
        printed = _MARKUP.sub(" ", citation.text[span.start - origin : span.end - origin])
        for found in _WORD.finditer(printed):
            is_cue = _is_joint(found[0]) and not _SERIES.match(printed, found.start())
            if found[0].casefold() not in read and not is_cue:
                return found[0]
    return ""


def _letters(text: str) -> str:
    return "".join(char for char in normalize("NFKD", text.casefold()) if char.isalnum())


def _is_joint(word: str) -> bool:
    return word.casefold() in _JOINTS or _is_cue(word)


def _is_cue(word: str) -> bool:
    kinds = KIND_OF.get(word.casefold(), "").split("+")
    return not _CUES.isdisjoint(kinds) or is_cue(word) or (len(word) == 1 and word.isalpha())
