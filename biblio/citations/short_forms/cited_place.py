"""The place cited as it is printed behind a short form: ``, p. 12``, ``: 12-14``, ``, at 403``."""

from __future__ import annotations

import re
from typing import NamedTuple

from biblio.citations.cues import KIND_OF, is_month
from biblio.model import Locator
from biblio.normalize.locators import locator
from biblio.normalize.word_list import word_set

_DASH = r"[-‐‑‒–—]"
_NUMBER = (
    r"(?:[A-Z]{0,2}\d{1,6}(?:[.:]\d{1,5}|\((?:\d{1,3}|[a-z]{1,3})\)){0,4}(?:[a-z]|\s?[rv][°º]|[rv]o?)?(?!\w)|\d{1,6}(?=nn?\.)"
    r"|(?<=\.\s)[A-Z](?!\w))"
)
_ROMAN = r"(?:[ivxlcdm]{1,9}|[IVXLCDM]{1,9})(?!\w)"
_NOTE = r"(?:[ ,]{0,2}(?:nn?|Anm|notes?|nota|прим|tbls?|figs?|app)\.?\s?\d{1,4}(?!\w))"
_FOLLOWING = r"(?:\s?(?:ff?|sgg?|ss?|sqq?|et\sseqq?|nn?|y\sss|об|и\sсл)(?!\w)\.?)"
_RANGE = rf"{_NUMBER}(?:\s?{_DASH}\s?{_NUMBER})?(?:{_NOTE}|{_FOLLOWING})?"
_ROMANS = rf"{_ROMAN}(?:\s?{_DASH}\s?{_ROMAN})?{_FOLLOWING}?"
_CUE = r"(?:[^\W\d_]{1,11}(?:\.\s?|[°º]?\s)|§{1,2}\s?|¶{1,2}\s?)"
_WITHIN = r"(?:\s(?:Abs|Anm|Nr|Rd?n|Rdnr|Randnr|Rz)\.?\s)"
# A stop between two pages is a slip; at the end of what is said it parts no sentences: "p. 98. 100, 101".
_SLIP = r"\.\s(?=\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:, \d{1,4})*\s?(?:[);\]]|\.?[ \t]*(?:[\r\n]|\Z)))"
# The same page in another reporter is no further page: "Id. at 219, 28 N.E.3d at 114-15".
_PARALLEL = r",\s\d{1,4}\s[A-Z][\w.]*(?:\s[\w.]{1,8}){0,3}\sat\s\d{1,5}(?:[–-]\d{1,5})?"
# Nor is a year with a page: "Roe 1990:12, 1995:14".
_NEXT_YEAR = r"(?:,|\s(?:and|und|et|e|y|и))\s(?:1[5-9]|20)\d\d[a-z]?:\s?\d"
_JOINT = rf"(?!{_PARALLEL}|{_NEXT_YEAR})(?:\s?[,&]\s?|\s(?:and|und|et|e|y|и|u\.)\s|{_SLIP})"
_QUOTED = r"[\"“«„‘][^\"”»“’]{1,60}[\"”»“’]"
_PLACE = re.compile(
    r"(?P<joint>\s?[,:.]?\s?)(?:(?:at|à la|a la|auf|hier|here|ici|qui|a)\s(?=(?P<at>\S)))?(?P<place>"
    rf"passim(?!\w)|s\.\s?vv?\.\s?(?:{_QUOTED}|[^\W\d_]{{2,30}})"
    rf"|(?P<cue>{_CUE})(?:{_RANGE}|{_ROMANS})(?:(?:{_JOINT}(?:{_CUE})??|{_WITHIN}){_RANGE})*"
    rf"|(?P<bare>{_RANGE}|[ivxIVX]{{1,5}}, {_RANGE})(?:{_JOINT}{_RANGE})*)"
)
_KINDS = frozenset({"page", "folio", "volume", "issue", "law"})
_MORE_CUES = word_set(
    "ch chs chap chaps chapter chapters kap cap capp kapitel chapitre capitolo capítulo гл sec secs sect"
    " section sections tab table tables fig figs figure figures abb app appendix line lines l ll v vv n nn"
    " note notes anm nota col cols sp spalte par para paras abs rn rdn rdnr randnr rz bk bks book books"
    " act scene canon loc § §§ ¶ ¶¶ pt part"
)
_CLOSES = re.compile(r"\s?(?:[.,;:)\]]|$|[\r\n])|\s\([^()\d]{2,40}\s(?:[LC]?J|[LJ]J|JA|P)\)")
_VOLUME = re.compile(
    r"(?P<cue>(?:vol|bd|t|т)\.\s?|(?:band|volume|tome|tomo)\s)?(?P<volume>[ivxIVX]{1,5}|\d{1,2})"
    r"(?::(?=\d)|,\s(?(cue)|(?<=[ivxIVX],\s))(?=\d|pp?\.|S\.|с\.))",
    re.IGNORECASE,
)
_APART = re.compile(r"\As\.\s+v(?=v?\.)")
_PARAGRAPHS = re.compile(r",?[ \u00a0](?:at\s)?(?P<place>\[\d{1,4}\](?:\s?[-–,]\s?\[\d{1,4}\])*)")
# Who wrote an opinion belongs to the citation of a case (The Bluebook, rule 10.6.1; OSCOLA, 4th ed., 2.1.7).
_OPINION = re.compile(
    r"\s\(([^()\d]{1,60},\s(?:C\.\s)?JJ?\.,[^()\d]{1,60}"
    r"|(?:Lord|Lady)\s[^()\r\n\d]{2,40}|[^\W\d_a-z][^()\r\n\d]{1,40}\s(?:[LC]?J|[LJ]J|LJJ|JA|P|MR|JSC|VC|AG))\)"
)
_JUDGE = re.compile(r",\s((?:[^\W\d_a-z][\w’'-]+\s){1,3}(?:JJ?A?|C\.?J\.?))(?=[.;)\s]|\Z)")
_SAME_ELSEWHERE = re.compile(_PARALLEL)
_SQUARE = re.compile(r"[\[\]]")
_WORD = re.compile(r"\.?\s([^\W\d_]+)")
_SHORTEST_MONTH = 3
_WORDS_LIKE_MONTHS = frozenset({"may", "march", "fall", "spring", "mars", "été", "estate", "out", "sept"})
_QUOTES = str.maketrans("", "", '"“”«»„')


class CitedPlace(NamedTuple):
    """A place cited: ``text[start:end]``, its cue included, and what it says, None where that is unclear.

    ``volume`` are the first and past-last characters of a volume that stands before the page.
    """

    start: int
    end: int
    locator: Locator | None
    has_cue: bool
    volume: tuple[int, int] | None = None


def paragraphs_at(text: str, at: int) -> CitedPlace | None:
    """The paragraphs in square brackets that are printed from character ``at`` on: ``[23]``, ``[4]–[6]``.

    So judgments are cited (OSCOLA, 4th ed., 2.1.7).
    """
    found = _PARAGRAPHS.match(text, at)
    if not found:
        return None
    numbers = _SQUARE.sub("", found["place"]).replace("–", "-")
    return CitedPlace(*found.span("place"), Locator("paragraph", numbers), True)


def opinion_at(text: str, at: int) -> re.Match[str] | None:
    """Who says it, printed from character ``at`` on behind a place in a case: ``(Roe, J., dissenting)``."""
    return _OPINION.match(text, at) or _JUDGE.match(text, at)


def parallel_at(text: str, at: int) -> int:
    """Where the same page in other reporters ends, printed from character ``at`` on; ``at`` where none is."""
    found = _SAME_ELSEWHERE.match(text, at)
    return found.end() if found else at


def place_at(text: str, at: int, *, needs_end: bool = True) -> CitedPlace | None:
    """The place cited that is printed from character ``at`` on, behind a comma, colon or space.

    A bare number behind a space has to be the end of what is said, where it ``needs_end``.
    """
    found = _PLACE.match(text, at)
    if not found or not found["joint"] or (found["cue"] and not is_cue(found["cue"])):
        return None
    has_cue = bool(found["at"] or not found["bare"])
    mark = found["joint"].strip()
    if not has_cue and (
        mark == "." or not (mark or not needs_end or _closes(text, found)) or _is_day(text, found.end())
    ):
        return None
    start, end = found.span("place")
    volume = _VOLUME.match(text, start, end)
    if volume:
        start = volume.end()
    read = locator(_APART.sub("s.v", text[start:end].translate(_QUOTES)))
    return CitedPlace(start, end, read, has_cue, volume.span("volume") if volume else None)


def _closes(text: str, found: re.Match[str]) -> bool:
    """Whether a bare number behind a space ends what is said, as in ``(Roe 12)``."""
    return "\n" not in found["joint"] and bool(_CLOSES.match(text, found.end()))


def _is_day(text: str, end: int) -> bool:
    """Whether a month stands behind a number, so that it is a day: ``ibid., 11 June``, ``ebd., 3. Mai``."""
    found = _WORD.match(text, end)
    if not found or len(found[1]) < _SHORTEST_MONTH or not is_month(found[1]):
        return False
    return found[1][0].isupper() or found[1] not in _WORDS_LIKE_MONTHS


def is_cue(word: str) -> bool:
    """Whether a word says what kind of place the number behind it is: ``p.``, ``ch.``, ``Rn.``."""
    bare = word.rstrip(".°º \t\r\n\u00a0\u202f").casefold()
    return bare in _MORE_CUES or not _KINDS.isdisjoint(KIND_OF.get(bare, "").split("+"))
