"""Strings that are references, and documents that hold some: both become readings."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from biblio.citations.assemble import assemble
from biblio.citations.blocks import blocks
from biblio.citations.confidence import TRUSTED, in_string, judged
from biblio.citations.cues import KIND_OF
from biblio.citations.lexicon import lexicon
from biblio.citations.plain import plain
from biblio.citations.spans import Run, extent, runs
from biblio.citations.tagger import label
from biblio.citations.tokens import Tokens, tokenize
from biblio.model import NAME_FIELDS, Form, Reading, Reference, Span
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.names import people
from biblio.normalize.roles import OTHERS

LEAST_PRESENT = 0.5
"""What is less likely a citation than this, by the mean over the tokens of its values, is taken for prose."""
LEAST_UNDATED = 0.3
"""The certainty that a find without a date must have: many a list of names and numbers looks like one."""

LONGEST_STRING = 50_000
"""Characters that are read at once: no reference has more, and they bound the memory that it takes."""

_AROUND = frozenset({"marker", "signal", "note"})
_NAMING = frozenset({"author", "editor", "translator", "title", "container", "doi", "url", "xref"})
_IDENTIFYING = _NAMING | {"series", "archive", "identifier"}
_LOCATING = frozenset({"date", "pages", "place", "doi", "url"})
_NUMBER = re.compile(r"(?<!\S)([\[(]?)(\d{1,4})([\])]|\.)(?=\s*[“„«\"‘']?[^\W\d_])")
# What a line credits a picture to cites nothing; a source does: "Fig. 3. Source: Roe 1990."
_PICTURE = (
    r"(?:photo(?:graph)?s?|pictures?|images?|drawings?|paintings?|fotos?|fotografi[ae]s?|bild(?:er)?|zeichnungen?"
    r"|photographies?|dessins?|immagin[ei]|disegn[oi]|фото(?:графи[яи])?|рисун(?:ок|ки))"
)
_CREDITED = late_pattern(
    rf"(?:^|[.(\[])\s*(?:courtesy\s(?:of|by)|{_PICTURE}(?:\s(?:credits?|courtesy))?(?:\s(?:by|von|par|di|de)|:))\s*\Z",
    re.IGNORECASE | re.MULTILINE,
)
_CREDITS = late_pattern(
    r"(?:(?:abb|fig|figura?e?|plate|tafel|ill|рис)\.?\s*\d*[.:]?\s*)?"
    rf"(?:courtesy\s(?:of|by)\s|{_PICTURE}\s(?:credits?|courtesy)\b|(?:photo|foto|bild|фото):\s)",
    re.IGNORECASE,
)
# A word before a name of one word, or before the first of several persons.
_OPENER = re.compile(r"([^\W\d_]{2,})\s+(?=[^\W\d_]{2,}(?:\s+(?:and|und|et|y|e|&|/)\s|\Z))")
_SENTENCE_START = re.compile(r"(?:[.!?…][\"”’»)\]]*\s+|\n\s*|\A)\Z")
_LINE = re.compile(r"[^\r\n]+")
_BULLET = r"[ \t]*(?:[-*+•–—][ \t]+|\d{1,3}[.)][ \t]+|\[\d{1,3}\][ \t]*)?"
_ADDRESS_LINE = late_pattern(
    rf"{_BULLET}(?:(?:source|quelle|fonte|fuente|источник)s?[ \t]*:[ \t]*)?<?(https?://[^\s<>]+)>?[ \t]*",
    re.IGNORECASE,
)


def read_string(text: str) -> tuple[Reading, ...]:
    """The references of a text that is known to hold nothing else; none when it holds none.

    Several are told apart by their numbers (``[1] ... [2] ...``) and by what begins a reference. Of LaTeX and
    HTML what they say is read; offsets are those of ``text``.
    """
    if marked := plain(text):
        return tuple(marked.placed(reading) for reading in _read_plain(marked.text))
    return _read_plain(text)


def _read_plain(text: str) -> tuple[Reading, ...]:
    return tuple(_reading(text, run) for run in string_runs(text))


def string_runs(text: str) -> list[Run]:
    """The tokens and spans that `read_string` makes its references of."""
    found = [run for run in _long_runs(text) if _said(run) - _AROUND]
    return found if any(map(_identifies, found)) else []


def _long_runs(text: str) -> Iterator[Run]:
    """The runs of a text, which is read in parts of `LONGEST_STRING`; what a part cuts is read again."""
    start = 0
    while start < len(text):
        end = min(start + LONGEST_STRING, len(text))
        found = _item_runs(text, start, end)
        start = end
        if end < len(text) and len(found) > 1:
            found.pop()
            start = found[-1].spans[-1].end
        yield from found


def _item_runs(text: str, start: int, end: int) -> list[Run]:
    """The runs of each numbered item; a number that no reference follows begins none."""
    cuts = list(_numbered(text, start, end))
    items = [_string_runs(text, *item) for item in pairwise([start, *cuts, end])]
    kept = [cut for cut, item in zip(cuts, items[1:], strict=True) if _is_item(item, text[cut] in "[(")]
    if kept != cuts:
        items = [_string_runs(text, *item) for item in pairwise([start, *kept, end])]
    return [run for item in items for run in item]


def _string_runs(text: str, start: int, end: int) -> list[Run]:
    tokens = tokenize(text, start, end)
    found = list(runs(_opened(tokens), label(tokens, "string")))
    left_out = len(tokens) - sum(run.last + 1 - run.first for run in found)
    return [run._replace(signs=in_string(run.signs, left_out, len(found) > 1)) for run in found]


def _opened(tokens: Tokens) -> Tokens:
    """The tokens with ``]`` for each ``)`` that nothing opens: here it is a slip and ends no citation."""
    if ")" not in tokens.words:
        return tokens
    words = list(tokens.words)
    depth = 0
    for at, word in enumerate(words):
        if word == ")" and not depth:
            words[at] = "]"
        depth += (word == "(") - (word == ")" and depth > 0)
    return Tokens(words, tokens.starts, tokens.ends, tokens.gaps)


def _numbered(text: str, start: int, end: int) -> Iterator[int]:
    """Where the further items begin in a text that begins with the number of an item.

    Between numbers in brackets a few may be left out, as in a choice from a list; ``[1999]`` is none of them.
    """
    numbers = list(_NUMBER.finditer(text, start, end))
    if not numbers or re.search(r"\w", text[start : numbers[0].start()]):
        return
    first, last = numbers[0], int(numbers[0][2])
    for found in numbers[1:]:
        step = int(found[2]) - last
        if found.group(1, 3) == first.group(1, 3) and 0 < step <= (9 if found[1] else 1):
            yield found.start()
            last += step


def _said(run: Run) -> set[str]:
    return {span.label for span in run.spans}


def _identifies(run: Run) -> bool:
    """Whether a run says who or what, or says two things at least: a lone year or house is no reference."""
    said = _said(run) - _AROUND
    return bool(said & _IDENTIFYING) or len(said) > 1


def _is_item(item: Sequence[Run], in_brackets: bool) -> bool:
    """Whether what follows a number is a reference: ``2. Aufl. Berlin: Adler, 1990`` is none.

    A number in brackets has no other meaning; after one with a stop both who or what and when or where count.
    """
    return any(_said(run) & _NAMING and (in_brackets or _said(run) & _LOCATING) for run in item)


def find(
    text: str, progress: Callable[[int], None] = lambda _: None, keys: Collection[str] = ()
) -> Iterator[Reading]:
    """The citations of a document, in order, its short forms among them.

    Args:
        text: The document.
        progress: Is told the characters read so far.
        keys: The citation keys of the library: where they stand in the text, they cite.
    """
    # A document alone has short forms: a string is read without the rules for them.
    from biblio.citations.short_forms import with_short_forms

    yield from with_short_forms(text, _read(text, progress), keys)


def _read(text: str, progress: Callable[[int], None]) -> Iterator[Reading]:
    """What the model reads in a document."""
    for start, end, hangs in blocks(text):
        tokens = tokenize(text, start, end)
        if hangs:
            tokens = replace(tokens, gaps=[gap and "s" for gap in tokens.gaps])
        likely = [run for run in runs(tokens, label(tokens, "document")) if run.presence >= LEAST_PRESENT]
        found = [(_reading(text, _named(text, _led_off(run))), run.certainty) for run in likely]
        cited = [reading for reading, certainty in found if _cites(text, reading, certainty)]
        yield from sorted([*cited, *_addresses(text, start, end, cited)], key=lambda reading: reading.start)
        progress(end)


def _reading(text: str, run: Run) -> Reading:
    start, end = extent(text, run.spans)
    reference, locator = assemble(text, run.spans)
    judgement = judged(run.signs)
    certainties = judgement.values[-len(run.spans) :]
    apart = [list(_persons_apart(text, span)) for span in run.spans]
    return Reading(
        start,
        end,
        _form(run.spans),
        reference,
        locator,
        tuple([span for spans in apart for span in spans]),
        judgement.whole,
        tuple([sure for spans, sure in zip(apart, certainties, strict=True) for _ in spans]),
    )


def _led_off(run: Run) -> Run:
    """In a document the number of a note and a ``See`` lead to a citation and are no part of it."""
    start = next((at for at, span in enumerate(run.spans) if span.label not in ("marker", "signal")), 0)
    return run._replace(spans=run.spans[start:])


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
    if {"f", "g"} & set(lexicon().get(opening[1].casefold(), "")):
        return run
    return run._replace(spans=(replace(author, start=opening.end()), *run.spans[1:]))


def _form(spans: Sequence[Span]) -> Form:
    """``ibid`` when a back-reference (``Ibid.``, ``a. a. O.``) names nobody and nothing itself."""
    labels = {span.label for span in spans}
    if "xref" in labels and not labels & {"place", "publisher"}:
        return "short" if labels & {"author", "title"} else "ibid"
    if labels & {"publisher", "place", "container", "url", "doi", "archive", "editor"}:
        return "full"
    return "full" if "date" in labels and labels & {"title", "series", "genre", "identifier"} else "short"


def _persons_apart(text: str, span: Span) -> Iterator[Span]:
    """A list of persons becomes one span a person, and one for an ``et al.`` that stands for more."""
    persons = people(text[span.start : span.end]) if span.label in NAME_FIELDS else ()
    if not persons:
        yield span
        return
    for person in persons:
        yield Span(span.label, span.start + person.start, span.start + person.end)
    if others := OTHERS.search(text, span.start + persons[-1].end, span.end):
        yield Span(span.label, *others.span())


def _cites(text: str, reading: Reading, certainty: float) -> bool:
    """Whether a find says enough to be a citation: what is cited, and where that was published.

    ``certainty`` is that of its least certain span.
    """
    reference, locator = reading.reference, reading.locator
    if reading.form == "ibid":
        return True
    before = text.rfind("\n", 0, reading.start) + 1
    if _CREDITED().search(text, before, reading.start) or _CREDITS().match(text, reading.start):
        return False
    labels = {span.label for span in reading.spans}
    if reading.form == "short" and "xref" not in labels:
        who_or_what = bool(labels & {"author", "title", "archive"}) and certainty >= LEAST_UNDATED
        return (locator is not None and who_or_what) or _is_author_date(text, reading)
    if reading.form == "short":
        return True
    if re.search(r"\d", f"{reference.archive}{reference.archive_location}"):
        return True
    named = bool(reference.title or reference.container_title or reference.archive or reference.doi)
    issued = reference.issued
    if issued is None and certainty < LEAST_UNDATED:
        return False
    if {span.label for span in reading.spans} <= {"author", "place", "date"} and issued and issued.day:
        return False  # It is signed: "A. Roe, Rome, 3 March 1937".
    dated = bool(issued) + bool(issued and issued.day and reference.container_title)
    printed = (
        reference.publisher,
        reference.publisher_place,
        locator or reference.page,
        reference.volume,
        reference.doi or reference.url,
        reference.author or reference.editor or reference.translator,
    )
    return named and dated + sum(map(bool, printed)) >= 2


def _is_author_date(text: str, reading: Reading) -> bool:
    """Whether a citation is one like ``(Carr 1961)`` or ``Carr (1961)``; ``(Spring 1961)`` is a date."""
    reference = reading.reference
    if not reference.issued or not reference.author:
        return False
    before = text[max(reading.start - 200, 0) : reading.start]
    bracketed = before.count("(") > before.count(")") or "(" in text[reading.start : reading.end]
    return bracketed and KIND_OF.get(reference.author[0].family.lower()) != "month"


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
