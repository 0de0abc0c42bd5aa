"""Documents that hold citations: what the model reads in them, and what of that is one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from biblio.citations import lexicon
from biblio.citations.bibliographies import bibliographies, lone_list
from biblio.citations.confidence import TRUSTED
from biblio.citations.cues import KIND_OF
from biblio.citations.finding.below_names import Block, as_laid_out
from biblio.citations.finding.blocks import blocks
from biblio.citations.finding.enough import cites
from biblio.citations.finding.plain import unbroken
from biblio.citations.finding.readings import led_off, reading
from biblio.citations.finding.spans import Run, runs
from biblio.citations.labelling.tagger import label
from biblio.citations.labelling.tokens import tokenize, with_breaks
from biblio.citations.named_laws import CITED_BY_NAME
from biblio.model import Reading, Reference, Span
from biblio.normalize.late_pattern import late_pattern

if TYPE_CHECKING:
    from biblio.citations.short_forms.elsewhere import Held

LEAST_PRESENT = 0.5
"""What is less likely a citation than this, by the mean over the tokens of its values, is taken for prose."""
# The end of a signal in italics: "*See, e.g.*, Roe".
_SIGNAL_END = re.compile(r"(?:e\.\s?g\.|see|also|cf\.)[*_]{1,2},?\s+", re.IGNORECASE)
# A long word in small letters, and what begins with a capital or stands for the author before.
_LEAD = re.compile(
    r"([a-zà-ÿ]{4,}|eg|ie|(?:Einer|Anderer)seits|Etwa|Exemplarisch|Instruktiv|Jüngst|Zuletzt|Zustimmend|Kritisch|Ähnlich|Anders|Ebenso|Ausführlich|Grundlegend)"
    r"\s+(?=[A-ZÀ-ÞЀ-Я]|ders\b|dies\b)"
)
_ARTICLE = re.compile(r"(?:^|[.;:()]\s?)((?:L[ea]s?|The|D(?:er|ie|as)|Il|Los?|Las|El) )\Z", re.MULTILINE)
_BEHIND_ARTICLE = re.compile(r"\b(?:il|lo|la|gli|le|el|los|las|der|die|das|dem|den|the)\s\Z")
_NOUN = re.compile(r"[^\W\d_]{4,}\s+(?=[^\W\d_a-zß-ÿ]\.)")
_NAMED_FIRST = frozenset({"author", "genre"})
_KINDS_OF_NAMES = frozenset({"particle", "and", "xref", "edited"})
# A word before a name of one word, or before the first of several persons.
_OPENER = re.compile(r"([^\W\d_]{2,})\s+(?=[^\W\d_]{2,}(?:\s+(?:and|und|et|y|e|&|/)\s|\Z))")
_SENTENCE_START = re.compile(r"(?:[.!?…][\"”’»)\]]*\s+|\n\s*|\A)\Z")
_LINE = re.compile(r"[^\r\n]+")
_BULLET = r"[ \t]*(?:[-*+•–—][ \t]+|\d{1,3}[.)][ \t]+|\[\d{1,3}\][ \t]*)?"
_ADDRESS_LINE = late_pattern(
    rf"{_BULLET}(?:(?:source|quelle|fonte|fuente|источник)s?[ \t]*:[ \t]*)?<?(https?://[^\s<>]+)>?[ \t]*",
    re.IGNORECASE,
)


def find(
    text: str, progress: Callable[[int], None] = lambda _: None, library: Held | None = None
) -> Iterator[Reading]:
    """The citations of a document, in order, its short forms among them.

    Args:
        text: The document.
        progress: Is told the characters read so far.
        library: What the text may cite without saying more than a key, or who and where.
    """
    if whole := unbroken(text):
        found = find(whole.text, lambda at: progress(whole.ends[at - 1] if at else 0), library)
        yield from map(whole.placed, found)
        return
    # A document alone has short forms: a string is read without the rules for them.
    from biblio.citations.short_forms.elsewhere import NOTHING_HELD
    from biblio.citations.short_forms.joining import with_short_forms

    yield from with_short_forms(text, _read(text, progress), library or NOTHING_HELD)


def _read(text: str, progress: Callable[[int], None]) -> list[Reading]:
    """What the model reads in a document, in order."""
    lists = list(lone_list(text, partial(_cited, text))) or list(bibliographies(text))
    ends = [one.end for one in lists]
    read = [one for listed in lists for one in listed.readings]
    for block in blocks(text):
        at = bisect_right(ends, block.start)
        if at == len(lists) or block.end <= lists[at].start:
            read += _in_block(text, block)
        progress(block.end)
    return sorted(read, key=lambda one: one.start)


def _in_block(text: str, block: Block) -> Iterator[Reading]:
    start, end, breaks = block
    tokens = with_breaks(tokenize(text, start, end), breaks)
    labels = as_laid_out(text, tokens, label(tokens, "document"), block)
    likely = [run for run in runs(tokens, labels) if _is_likely(text, run)]
    cited = [one for run in likely if (one := _cited(text, run))]
    yield from cited
    yield from _addresses(text, start, end, cited)


def _is_likely(text: str, run: Run) -> bool:
    """Whether what a run says is taken for no prose; of laws cited by their name that name is enough."""
    return run.presence >= LEAST_PRESENT or any(
        span.label == "title" and CITED_BY_NAME.fullmatch(text, span.start, span.end) for span in run.spans
    )


def _cited(text: str, run: Run) -> Reading | None:
    """What a run says, if it says enough to be a citation."""
    found = reading(text, _with_article(text, _named(text, _led_in(text, led_off(text, run)))))
    return found if cites(text, found, run.presence) else None


def _led_in(text: str, run: Run) -> Run:
    """A citation without the adverb of its note that leads to it: ``genauer Roe``, ``anders Art. Walls``.

    Nor with words in small letters that are no name: ``stood in bloom, Daily Post, 3 April 1832``.
    """
    first = run.spans[0] if run.spans else None
    if first and (signal := _SIGNAL_END.match(text, first.start, first.end)):
        return run._replace(spans=(replace(first, start=signal.end()), *run.spans[1:]))
    if first and len(run.spans) > 1 and first.label == "author" and _is_no_name(text, run):
        return run._replace(spans=run.spans[1:])
    if first and (noun := _noun_before(text, first)):
        return run._replace(spans=(replace(first, start=noun.end()), *run.spans[1:]))
    lead = _LEAD.match(text, first.start, first.end) if first and first.label in _NAMED_FIRST else None
    if not first or not lead or not _KINDS_OF_NAMES.isdisjoint(KIND_OF.get(lead[1], "").split("+")):
        return run
    return run._replace(spans=(replace(first, start=lead.end()), *run.spans[1:]))


def _noun_before(text: str, first: Span) -> re.Match[str] | None:
    """The word behind an article that was taken for a given name: ``per il Ferrarese G. Sandri``."""
    if first.label != "author" or not _BEHIND_ARTICLE.search(text, max(first.start - 6, 0), first.start):
        return None
    return _NOUN.match(text, first.start, first.end)


def _with_article(text: str, run: Run) -> Run:
    """A newspaper or a title with the article that begins it behind a mark: ``(15) Le Moniteur, 3 avril``."""
    first = run.spans[0] if run.spans else None
    if not first or first.label not in ("container", "title"):
        return run
    article = _ARTICLE.search(text, max(first.start - 8, 0), first.start)
    return run._replace(spans=(replace(first, start=article.start(1)), *run.spans[1:])) if article else run


def _is_no_name(text: str, run: Run) -> bool:
    """Whether the author is in small letters behind a word, and no name in records; a capital follows."""
    first, second = run.spans[:2]
    name, before = text[first.start : first.end], text[max(first.start - 2, 0) : first.start]
    if not name.islower() or not before[:1].isalpha() or not text[second.start].isupper():
        return False
    words = re.findall(r"[^\W\d_]+", name)
    return not any(
        "xref" in KIND_OF.get(word, "") or {"f", "g"} & set(lexicon.fields(word)) for word in words
    )


def _named(text: str, run: Run) -> Run:
    """An author and date without the word that opens their sentence: ``Already Weber (1922)``.

    A word that no record has as a name is taken for one; a rare given name is lost to the short form by it.
    """
    if not run.spans or {span.label for span in run.spans} - {"author", "date", "pages"}:
        return run
    author = run.spans[0]
    opening = _OPENER.match(text, author.start, author.end) if author.label == "author" else None
    if not opening or not _SENTENCE_START.search(text, max(author.start - 8, 0), author.start):
        return run
    if {"f", "g"} & set(lexicon.fields(opening[1].casefold())):
        return run
    return run._replace(spans=(replace(author, start=opening.end()), *run.spans[1:]))


def _addresses(text: str, start: int, end: int, cited: Sequence[Reading]) -> Iterator[Reading]:
    """Addresses that stand alone on their line: the source lines of articles."""
    for line in _LINE.finditer(text, start, end):
        match = _ADDRESS_LINE().fullmatch(text, *line.span())
        first, last = match.span(1) if match else (end, end)
        if match and not any(reading.start < last and first < reading.end for reading in cited):
            reference = Reference(type="webpage", url=match.group(1))
            yield Reading(
                first, last, "full", reference, None, (Span("url", first, last),), TRUSTED, (TRUSTED,)
            )
