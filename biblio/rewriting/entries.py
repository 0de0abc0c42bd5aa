"""What of a citation is kept by the entry that stands in its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from biblio.citations.short_forms.cited_place import is_cue
from biblio.model import Citation, Source
from biblio.rewriting.remarks import AROUND, texts_of, words_of

_NUMBER = re.compile(r"\d+")
_DASHES = "-‐‑‒–—−"
_RANGE = re.compile(rf"(\d+)[{_DASHES}](\d+)")
_NO_CUES = frozenset({"f", "ff", "sq", "sqq"})
# These point to something, and say nothing of the source.
_POINTERS = AROUND | {"xref"}


def as_entry(source: Source) -> Source:
    """A source without numbers that were taken for an archive: they are a place cited (``44 f., 50``)."""
    archive = source.reference.archive
    if not archive or any(map(_is_telling, words_of(archive))):
        return source
    return replace(source, reference=replace(source.reference, archive=""))


def _is_telling(word: str) -> bool:
    return not (word[0].isdigit() or word.casefold() in _NO_CUES or is_cue(word))


def range_words(text: str) -> frozenset[str]:
    """The words of a text, with the ends of its ranges in all their lengths: ``323-33`` says ``333``, too."""
    words = set(words_of(text))
    for first, last in _RANGE.findall(text):
        full = first[: len(first) - len(last)] + last
        words.update(full[at:] for at in range(len(full)))
    return frozenset(words)


def words_held(source: Source) -> frozenset[str]:
    """The words that the entry of a source says, the ends of its range of pages in all their lengths."""
    return range_words(" ".join(texts_of(source.reference)))


def number_lost(citation: Citation, source: Source, kept: Collection[str]) -> str:
    """The first number of a citation that neither its entry nor anything else keeps; empty if there is none.

    Args:
        citation: A citation.
        source: Its source, with the text of its entry.
        kept: Texts that are kept besides the entry: the place cited, a remark.
    """
    held = {int(number) for text in (source.entry, *kept) for number in _NUMBER.findall(text)}
    tails = range_words(source.reference.page)
    for before, number in _numbers(citation):
        if int(number) in held or number in tails:
            continue
        # The end of a range may be cut short: ``1914-18``.
        if not (before in _DASHES and any(str(one).endswith(number) for one in held)):
            return number
    return ""


def _numbers(citation: Citation) -> Iterator[tuple[str, str]]:
    """The numbers of a citation, each with the character before it, but for those by which it points."""
    origin, text = citation.reading.start, citation.text
    pointers = [
        range(span.start - origin, span.end - origin)
        for span in citation.reading.spans
        if span.label in _POINTERS
    ]
    for found in _NUMBER.finditer(text):
        at = found.start()
        if not any(at in pointer for pointer in pointers):
            yield text[at - 1 : at] or " ", found.group()
