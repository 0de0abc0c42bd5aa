"""Citations that are printed otherwise than most citations of their document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from biblio.model import Citation, Edit, Span
from biblio.normalize.titles import content_words
from biblio.rules.habits import habit, is_english, usual
from biblio.rules.subject import Finding, Subject, full, printed, spans, whole

_PARTED = ("author", "title", "place", "publisher", "date", "pages")
# Quotation marks and markup say nothing here; a bracket that closes was opened elsewhere.
_QUOTES = str.maketrans("", "", "\"“”„«»‘’'*_\\)]§")
_PAGE_CUE = re.compile(r"(?:pp?|S|стр|с)\.?\s*\Z")
_ABBREVIATED = re.compile(r"(?:^|[\s.&])(?:[^\W\d_]|[^\W\d_]{2,4})\Z")
_SHARE = 0.8
_LONG_WORD = 5
_HEADLINE = 0.95
_HEADLINE_FEWEST = 10
_WORD = re.compile(r"[^\W\d_]+")


class _Gap(NamedTuple):
    """What stands between two parts of a citation; ``readings`` are what it may be.

    A full stop after an abbreviation may be that of the abbreviation alone.
    """

    left: Span
    right: Span
    start: int
    end: int
    readings: tuple[str, ...]


def missing_mark(subject: Subject) -> Iterator[Finding]:
    """CIT025: nothing but a space between two parts, where most citations of the document have a mark."""
    for _, gap, citation, wanted in _odd_gaps(subject):
        if "" in gap.readings:
            message = f"no {wanted!r} between {gap.left.label} and {gap.right.label}"
            start = citation.reading.start
            text = citation.text
            shown = f"{text[gap.left.start - start : gap.right.end - start][-50:]}"
            at = gap.start + gap.readings[0].startswith(".")
            edit = Edit(at, at, wanted, safe=True) if wanted in ",;:" else None
            yield Finding(
                citation.path, gap.start, max(gap.end, gap.start + 1), f"{message}: {_one_line(shown)}", edit
            )


def punctuated_otherwise(subject: Subject) -> Iterator[Finding]:
    """CIT061: other marks between the parts of a citation than most citations of the document have."""
    found: dict[int, list[tuple[_Gap, str]]] = defaultdict(list)
    citations: dict[int, Citation] = {}
    for at, gap, citation, wanted in _odd_gaps(subject):
        if "" not in gap.readings:
            found[at].append((gap, wanted))
            citations[at] = citation
    for at, gaps in found.items():
        citation = citations[at]
        told = "; ".join(
            f"{gap.readings[-1]!r} before the {gap.right.label}, mostly {wanted!r}" for gap, wanted in gaps
        )
        start, end = gaps[0][0].start, gaps[-1][0].end
        yield Finding(citation.path, start, end, f"punctuated otherwise than most citations here: {told}")


def names_otherwise(subject: Subject) -> Iterator[Finding]:
    """CIT062: the family name first where most citations have it last, or the other way round."""
    for _, citations in subject.documents():
        orders = [(one, order) for one in full(citations) if (order := _order(one))]
        for with_page in (True, False):
            # Notes name a page and bibliographies do not; the order of names differs between the two.
            own = [pair for pair in orders if bool(pair[0].reading.locator) == with_page]
            usual_order = habit((order for _, order in own), _SHARE)
            for one, order in own if usual_order else ():
                if order != usual_order:
                    span = whole(one, "author") or spans(one, "author")[0]
                    said = f"author {printed(one, span)!r}"
                    message = f"{said}: most citations here have the family name {usual_order}"
                    yield Finding(one.path, span.start, span.end, message)


def capitals(subject: Subject) -> Iterator[Finding]:
    """CIT063: a word without a capital in a title or publisher, where the document has capitals."""
    for document, citations in subject.documents():
        yield from _lower_publishers(citations)
        if is_english(document.text):
            yield from _lower_titles(citations)


def _odd_gaps(subject: Subject) -> Iterator[tuple[int, _Gap, Citation, str]]:
    """The gaps that are not as most between the same parts in their document, and how most are."""
    number = 0
    for _, citations in subject.documents():
        gaps: dict[tuple[str, str, bool], list[tuple[int, _Gap, Citation]]] = defaultdict(list)
        for citation in full(citations):
            number += 1
            for gap in _gaps(citation):
                piece = bool(citation.reading.reference.container_title)
                gaps[gap.left.label, gap.right.label, piece].append((number, gap, citation))
        for same in gaps.values():
            wanted = _usual(same)
            for at, gap, citation in same if wanted else ():
                if wanted not in gap.readings:
                    yield at, gap, citation, str(wanted)


def _usual(same: Sequence[tuple[int, _Gap, Citation]]) -> str | None:
    """The mark that is usual in some gaps, counted once for each source, as each was typed once."""
    plain = habit((gap.readings[0] for _, gap, _ in same if len(gap.readings) == 1), _SHARE)
    if plain is None:
        return None
    fitting = sum(plain in gap.readings for _, gap, _ in same)
    return plain if fitting >= _SHARE * len(same) else None


def _gaps(citation: Citation) -> Iterator[_Gap]:
    start = citation.reading.start
    for left, right in pairwise(citation.reading.spans):
        if left.label == right.label or left.label not in _PARTED or right.label not in _PARTED:
            continue
        raw = citation.text[left.end - start : right.start - start]
        said = citation.text[left.start - start : left.end - start]
        own = raw.translate(_QUOTES)
        mark = "".join((_PAGE_CUE.sub("", own.rstrip()) if right.label == "pages" else own).split())
        if mark.startswith(".") and _ABBREVIATED.search(said):
            readings: tuple[str, ...] = (mark, mark[1:])
        elif said.endswith(("?", "!")):
            readings = (mark, "." + mark)
        else:
            readings = (mark,)
        if not any(sign.isalnum() for sign in mark):
            yield _Gap(left, right, left.end, right.start, readings)


def _order(citation: Citation) -> str:
    """Whether the first author's family name stands ``"first"`` or ``"last"``; empty where none can tell."""
    own, names = spans(citation, "author"), citation.reading.reference.author
    if not own or not names or not (names[0].family and names[0].given):
        return ""
    text = printed(citation, own[0])
    family, given = _place_of(names[0].family, text), _place_of(names[0].given.split()[0].rstrip("."), text)
    if family < 0 or given < 0:
        return ""
    return "first" if family < given else "last"


def _place_of(name: str, text: str) -> int:
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    return found.start() if found else -1


def _lower_publishers(citations: Sequence[Citation]) -> Iterator[Finding]:
    """Words that publishers have in lower case here and with a capital elsewhere in the document."""
    found = [
        (one, span, word)
        for one in full(citations)
        for span in spans(one, "publisher")
        for word in _WORD.finditer(one.text, span.start - one.reading.start, span.end - one.reading.start)
        if len(word[0]) >= _LONG_WORD - 1
    ]
    words: dict[str, list[bool]] = defaultdict(list)
    for _, _, word in found:
        words[word[0].lower()].append(word[0][0].isupper())
    for one, span, word in found:
        if word[0].islower() and content_words(word[0]) and usual(words[word[0]], _SHARE):
            capital = word[0].capitalize()
            start = one.reading.start + word.start()
            edit = Edit(start, start + len(word[0]), capital, safe=True)
            message = f"publisher {printed(one, span)!r}: elsewhere here {capital!r} has a capital"
            yield Finding(one.path, edit.start, edit.end, message, edit)


def _lower_titles(citations: Sequence[Citation]) -> Iterator[Finding]:
    """Titles with long words in lower case, in a document whose titles have capitals."""
    found: list[tuple[Citation, Span, list[str]]] = []

    for one in full(citations):
        if (titles := spans(one, "title")) and one.reading.reference.type == "book":
            text = printed(one, titles[0])
            telling = [word for word in _WORD.findall(text)[1:] if len(word) >= _LONG_WORD]
            found.append((one, titles[0], [word for word in telling if content_words(word)]))
    headline = [all(word[0].isupper() for word in telling) for _, _, telling in found if telling]
    if not usual(headline, _HEADLINE, _HEADLINE_FEWEST):
        return
    for one, span, telling in found:
        lower = [word for word in telling if word[0].islower()]
        if lower:
            message = f"title {printed(one, span)!r}: titles here have capitals, {lower[0]!r} has none"
            yield Finding(one.path, span.start, span.end, message)


def _one_line(text: str) -> str:
    return " ".join(text.split())
