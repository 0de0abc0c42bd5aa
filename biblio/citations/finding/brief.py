"""Finds that say little and are citations all the same, where the model is sure of them.

A newspaper with its day, a letter with its day, an interview, a paper of a parliament, an author with a short
title or a year: each says all that is ever said of such a thing. What each has to say beside its labels was
chosen on notes of scholars labelled for it, and kept where the negatives of ``tests/golden`` stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from biblio.citations.assembling.kinds import named_kind
from biblio.citations.cues import is_month
from biblio.model import Reading, Reference
from biblio.normalize.date_signs import signs
from biblio.normalize.shelves import names_shelf

LEAST_NUMBERED = 0.2
"""The confidence that a find with no more than a name and numbers must have."""
_SPOKEN = frozenset({"interview", "personal_communication", "speech"})
_LETTER = re.compile(
    r"(?:lett(?:er|re|era)|brief|carta|[A-ZÀ-ÞА-Я](?:[^\W\d_]|[.'’ -])*)"
    r"\s(?:to|an|à|au|aan|til|till|a|ad|al|do|к)\s(?:(?:his|her|seine[nr]?|sua|son|sa)\s)?(?:[a-zà-ÿ]['’])?[A-ZÀ-ÞА-Яfmbs].*",
    re.IGNORECASE | re.DOTALL,
)
# "ISO 8601-1", and what says enough without a place: "BT-Drs. 10/1007", "E/CN.4/L.222".
_NUMBERED = re.compile(r"[A-Z].*\d", re.DOTALL)
_OFFICIAL = re.compile(r"[A-Z][\w.-]*\s?(?:Nr\.\s|no\.\s)?\d+/\d+|[A-Z]+(?:/[A-Z\d.-]+){2,}")
_SIGNAL = r"vgl|siehe|auch|und|zit|nach|see|also|and|contra|cf|e\.g|cfr|vd|anche|e|voir|aussi|et|jfr?"
_LEADS_IN = re.compile(
    rf"(?:[;:(.!?]|(?:^|[\r\n])[\W\d]*|\b(?:{_SIGNAL}|quoted in|cited in))[.,]?\s?[\"“„«‘*_(]*\Z",
    re.IGNORECASE,
)
_LEADS_OUT = re.compile(
    r"[\"”’»“*_]*\s?(?:[;)]|\.?\s*\Z|\.[^\S\r\n]*[\r\n]|[^\S\r\n]*(?:\r\n|\r|\n)\W*(?:\d|[\r\n])"
    r"|,?\s(?:passim|quoted|cited|cité|zit|cit)\b)"
)
_PARTED = re.compile(r"\.?[*_]*[,:] [\"“„«‘'*_]*\s?")
_OF_DAY = re.compile(r"[\"”’»*_]*(?:,|\s(?:v|vom|du|del|of|van)\.?)\s")
_NEAR = 20
_OLDEST = 1800
"""Authors and years without brackets speak of events before this year: ``Bug 1586``, ``Armada 1588``."""


class _Told(NamedTuple):
    """A find with the first value of each of its labels."""

    text: str
    reading: Reading
    values: dict[str, str]

    @property
    def reference(self) -> Reference:
        return self.reading.reference


def is_brief_citation(text: str, reading: Reading) -> bool:
    """Whether a find is one of these; it has to be one of which the model is sure."""
    values: dict[str, str] = {}
    for span in reading.spans:
        values.setdefault(span.label, text[span.start : span.end])
    told, labels = _Told(text, reading, values), frozenset(values)
    return any(needed <= labels <= needed | also and is_one(told) for needed, also, is_one in _KINDS)


def _is_author_year(told: _Told) -> bool:
    """``Kepplinger 1989``, ``Roe forthcoming``; but ``Rome, 3 May 1901`` heads a letter."""
    issued, author = told.reference.issued, told.reference.author
    if told.reference.status and author:
        return True
    if not issued or issued.month or issued.season or not author:
        return False
    return issued.year >= _OLDEST and not is_month(author[0].family)


def _is_passage(told: _Told) -> bool:
    """``ANET³ 320``, ``BGBl. I S. 1213``."""
    return told.reading.confidence >= LEAST_NUMBERED


def _is_dated_periodical(told: _Told) -> bool:
    """``Daily Post, 24 June 1887``, ``Times, 9 May, p. 10``; a year alone dates no number of it."""
    if told.reading.confidence < LEAST_NUMBERED:
        return False
    return "pages" in told.values or "issue" in told.values or _names_day(told.values["date"])


def _is_dated_paper(told: _Told) -> bool:
    """``Roe to Poe, 2 May 1837``, ``Poe diary, 3 May 1931``, ``SZ v. 6.5.1988``; a letter needs no day."""
    issued, title = told.reference.issued, told.values["title"]
    if not (issued and issued.month and title[0].isupper() and "@" not in title and _is_led_in(told)):
        return False
    if _LETTER.match(title) and _is_led_out(told):
        return True
    return bool(issued.day and _OF_DAY.fullmatch(_between(told, "title", "date")))


def _is_official(told: _Told) -> bool:
    """``BT-Drs. 10/1007``, ``ISO 8601-1, § 4.2``; a number alone cites a standard with a place."""
    number = told.values["identifier"]
    if "pages" in told.values:
        return bool(_NUMBERED.match(number))
    return bool(_OFFICIAL.match(number)) and _stands_apart(told)


def _is_spoken(told: _Told) -> bool:
    """``Roe, personal communication, 1979``, ``Roe, diary, 3 May 1931``."""
    issued = told.reference.issued
    return named_kind(told.values["genre"]) in _SPOKEN or bool(issued and issued.day)


def _is_short_title(told: _Told) -> bool:
    """``Roe, Milk Bars, app. B``; without a place, ``Roe, "Milk Bars"`` between the marks of a note."""
    parted = _PARTED.fullmatch(_between(told, "author", "title"))
    if not parted or not told.values["title"][0].isupper():
        return False
    if "pages" in told.values:
        return True
    quoted = parted.group()[-1] != " "
    return _is_led_in(told) and (quoted or (" " in told.values["title"] and _is_led_out(told)))


def _is_visited(told: _Told) -> bool:
    """An address with the day of the visit."""
    return told.reference.accessed is not None


def _is_kept(told: _Told) -> bool:
    """``Berg Collection, New York Public Library``, between the marks of a note."""
    archive = told.values["archive"]
    return archive[0].isupper() and "," in archive and names_shelf(archive) and _stands_apart(told)


def _between(told: _Told, label: str, other: str) -> str:
    """What parts the first values of two labels; nothing where the other one comes first."""
    first, second = (next(s for s in told.reading.spans if s.label == name) for name in (label, other))
    return told.text[first.end : second.start]


def _stands_apart(told: _Told) -> bool:
    return _is_led_in(told) and _is_led_out(told)


def _is_led_in(told: _Told) -> bool:
    """Whether a note, a bracket, a sentence or a word that leads to citations begins before a find."""
    start = told.reading.start
    return bool(_LEADS_IN.search(told.text, max(start - _NEAR, 0), start))


def _is_led_out(told: _Told) -> bool:
    """Whether a note, a bracket or a sentence ends behind a find."""
    return bool(_LEADS_OUT.match(told.text, told.reading.end))


def _names_day(date: str) -> bool:
    """Whether a date names a day or a month: ``2/11 1918``, ``18 mars``, ``Oct. 1908``."""
    found = signs(date).signs
    return "M" in found or found.count("J") > 1


_KINDS: tuple[tuple[frozenset[str], frozenset[str], Callable[[_Told], bool]], ...] = (
    (frozenset({"author", "date"}), frozenset({"pages", "note"}), _is_author_year),
    (frozenset({"container", "date"}), frozenset({"pages", "issue", "volume"}), _is_dated_periodical),
    (frozenset({"container", "pages"}), frozenset({"volume", "issue"}), _is_passage),
    (frozenset({"title", "date"}), frozenset({"note"}), _is_dated_paper),
    (frozenset({"identifier"}), frozenset({"pages"}), _is_official),
    (frozenset({"author", "genre"}), frozenset({"date", "place", "note"}), _is_spoken),
    (frozenset({"author", "title"}), frozenset({"pages", "note"}), _is_short_title),
    (frozenset({"url", "date"}), frozenset({"note"}), _is_visited),
    (frozenset({"archive"}), frozenset(), _is_kept),
)
