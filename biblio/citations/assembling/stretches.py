"""The words of a citation's spans, and those around them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from biblio.citations.visits import is_visit
from biblio.model import Span
from biblio.normalize.dates import statement
from biblio.normalize.late_pattern import late_pattern

# Words that end in a full stop of their own: initials, legal forms, states and provinces, parts of a name.
_ABBREVIATION_END = re.compile(
    r"(?:^|[\W\d])(?:[^\W\d_]|Jr|Sr|St|Co|Cos|Corp|Inc|Ltd|Bros|Cie|Univ|Pub|Publ|Pr|Ala|Ariz|Ark|Calif|Cal|Colo|Conn"
    r"|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Neb|Nev|Okla|Ont|Ore|Pa|Que|Tenn|Tex|Va|Vt|Wash|Wis"
    r"|Wyo)$",
    re.IGNORECASE,
)
_ACRONYM_END = re.compile(r"\.\s?[^\W\d_]$")
_CUE = late_pattern(
    r"(?<!\w)(?:(?P<edition>ed|edn|éd|aufl|auflage|wyd|изд|vyd|uppl|udg|druk)"
    r"|chs?|chaps?|chapters?|kap|kapitel|capp?|capitol[oi]|chapitres?|гл|глава|fols?|coll?|pp?|pagg?|(?-i:S|С|с))\Z|§\Z",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s+")
_LONGEST_CUE = 12
_WORD = re.compile(r"\w")
_LONGEST = 8
_FAR = 40


class Cited(NamedTuple):
    """The labelled words of one citation: its spans in ``text``, and the positions of those of each label."""

    text: str
    spans: Sequence[Span]
    at: Mapping[str, Sequence[int]]

    def values(self, label: str) -> list[str]:
        """The words of all spans of a label."""
        return [with_stop(self.text, self.spans[at]) for at in self.at.get(label, ())]

    def first(self, label: str) -> str:
        """The words of the first span of a label, empty when there is none."""
        return with_stop(self.text, self.spans[self.at[label][0]]) if label in self.at else ""

    def joined(self, label: str) -> str:
        """The different values of a label, joined by ``"; "``."""
        positions = self.at.get(label, ())
        if len(positions) == 1:
            return with_stop(self.text, self.spans[positions[0]])
        return "; ".join(dict.fromkeys(self.values(label)))

    def in_a_row(self, label: str) -> str:
        """The different values of a label, joined by ``"; "``; what only a comma parts is one, as printed."""
        rows: list[Span] = []
        for at in self.at.get(label, ()):
            span = self.spans[at]
            goes_on = rows and _COMMA.fullmatch(self.text, rows[-1].end, span.start)
            rows[-1:] = [replace(rows[-1], end=span.end)] if goes_on else [*rows[-1:], span]
        return "; ".join(dict.fromkeys(with_stop(self.text, row) for row in rows))

    def before(self, at: int) -> str:
        """The text between a span and the one before it, at most `_FAR` characters."""
        start = self.spans[at].start
        last = self.spans[at - 1].end if at else 0
        return self.text[last if start - last < _FAR else start - _FAR : start]

    def after(self, at: int) -> str:
        """The text between a span and the next one, at most `_FAR` characters."""
        end = self.spans[at].end
        following = self.spans[at + 1].start if at + 1 < len(self.spans) else end + _FAR
        return self.text[end : min(following, end + _FAR)]


def cited(text: str, spans: Sequence[Span]) -> Cited:
    """Sort the spans of a citation by their labels; the cue before a number or a day overrules its label."""
    at: dict[str, list[int]] = {}
    for position, span in enumerate(spans):
        label = span.label
        if label == "volume" or label == "issue":
            label = _cued(text, spans, position)
        elif label == "note" and _is_day_of_visit(text, spans, position):
            label = "date"
        if label in at:
            at[label].append(position)
        else:
            at[label] = [position]
    return Cited(text, spans, at)


def _cued(text: str, spans: Sequence[Span], at: int) -> str:
    """The label of a number by the cue before it: ``wyd. 3`` is an edition, ``Kap. III`` a place cited."""
    span = spans[at]
    before = text[max(spans[at - 1].end if at else 0, span.start - _LONGEST_CUE) : span.start].rstrip(" .")
    if not before or not (before[-1].isalpha() or before[-1] == "§"):
        return span.label
    cue = _CUE().search(before)
    return span.label if cue is None else "edition" if cue["edition"] else "pages"


def _is_day_of_visit(text: str, spans: Sequence[Span], at: int) -> bool:
    """Whether a remark is a day and nothing else, behind a word for a visit: ``accessed [5 May 2010]``."""
    span = spans[at]
    said = statement(text[span.start : span.end])
    before = text[max(spans[at - 1].end if at else 0, span.start - _FAR) : span.start]
    return said.issued is not None and not said.unread and is_visit(before, "", "")


def with_stop(text: str, span: Span) -> str:
    """The words of a span, with the full stop of an initial or abbreviation that ends it."""
    value = text[span.start : span.end]
    if text[span.end : span.end + 1] == "." and _ABBREVIATION_END.search(
        value, max(len(value) - _LONGEST, 0)
    ):
        return f"{value}."
    return value


def cues(text: str, spans: Sequence[Span], at: int) -> tuple[str, str]:
    """The text between a span and its neighbours, at most `_FAR` characters on each side."""
    found = Cited(text, spans, {})
    return found.before(at), found.after(at)


def stretch(text: str, spans: Sequence[Span]) -> tuple[str, int]:
    """The text of the first of some spans and of those that only punctuation parts from it, and their number.

    Its last mark is kept where it belongs to the words: ``?``, ``!`` and the stop of ``U.S.S.R.``
    """
    end, count = spans[0].end, 1
    for span in spans[1:]:
        if _WORD.search(text, end, span.start):
            break
        end, count = span.end, count + 1
    value, mark = text[spans[0].start : end], text[end : end + 1]
    kept = mark in ("?", "!") or (mark == "." and _ACRONYM_END.search(value, max(len(value) - 3, 0)))
    return (value + mark if kept else value), count
