"""The words of names: initials, particles, suffixes, and what of their punctuation belongs to them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from biblio.normalize.given_names import GIVEN
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.word_list import word_set

_PARTICLES = word_set("""
van von vom zu zum zur der den de du des da das do dos di del della dello dei degli delle dal dalla dalle la
las le les lo los el al ibn bin ben bint abu af av ter ten te op 't 's van't in't op't d' de' dall' dell' und
""")
_CAPITAL_PARTICLES = word_set("""
van von de du da di del della dello delle dei degli dal dalla dalle le la les lo los el ibn abu mac mc san
santa saint st ste ter ten dos der den d' o' al ó ní nic
""")
_ABBREVIATED = word_set("""
alb alex ant arch arn aug bart benj bern chas edw eug fed ferd fern fred gab geo gio giov gius greg guil
heinr herm hier ign isid jac jas joh jos jul leop lud matth mich nath nic pasq rob sam seb sev sig thos
ulr val vinc wern wilh алекс
abr aless bernh const edm franç friedr gottfr jer jon jonath leonh ludw margt nathl reinh robt rud saml
theod theoph tob zach
adm brig capt cmdr col gen gov hon lieut maj rep rev sen supt
""")
# Greek and Roman authors as classical scholars shorten them; the stop shows that it is no whole name.
_CLASSICAL = word_set("""
aesch ambr ap apul ar arist aristoph athen aug caes cass cat cic dem diod epict eur gell hdt hes hier hippoc
hom hor isoc iust jos juv liv luc lucr lys mart nep ov paus pind plat plaut plb plin plut polyb prop quint
sall sen serv soph stat strab suet tac ter tert theoc theophr thuc tib val varr verg vir vitr xen
""")
_DIGRAPHS = word_set("yu ya ye yo ju ja je jo eu ae io ie дж ю")
DIGRAPHS_WITHOUT_STOP = frozenset(["Th", "Ch", "Ph", "Zh", "Kh", "Sh", "Gy", "Cs", "Zs", "Sz"])
"""Initials of two letters that are told from names only behind a name: ``Roe Th``."""

_SUFFIX = late_pattern(
    r"(?:[jJ](?:n?r|un)|[sS](?:n?r|en)|JR|SR)\.|[jJ]n?r|[sS]n?r|[jJ]unior|[sS]enior|II|III|IV|2nd|3rd|fils|père"
)
_VOWEL = late_pattern(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœąęěıůаеёиоуыэюяєіїўαεηιουωάέήίόύώ]", re.IGNORECASE)
_BETWEEN = r"\s,;،؛|/&+\"“”«»„<>:!?*_=#(){}\[\]"
# Letters in brackets inside of a word are what an editor supplied: J[ohn], M(ichael).
# An accent that a scan set beside its letter: M¨ uller, Erd˝ os, Mu¨ller. An acute may be an apostrophe, too.
_LOOSE_ACCENT = r"(?<=\w)(?: ?[¨˝ˇ˘] ?| ?[´`] | [´`] ?)(?=[^\W\d_])"
# A word that the end of a line broke: Roe- son.
_BROKEN = r"(?<=[^\W\d_]{2})- (?=[^\W\d_]{2})|(?<=[A-ZÀ-Þ]\.)- (?=[A-ZÀ-Þ])"
# A word whose letters are spaced out.
_SPACED = r"(?<!\w)(?:[A-ZÀ-Þ] ){4,}[A-ZÀ-Þ](?!\w)"
_ONLY_SPACED = re.compile(_SPACED)
_WORD = late_pattern(
    rf"{_SPACED}|(?:{_LOOSE_ACCENT}|{_BROKEN}|[^{_BETWEEN}]|(?<=\w)\[\w{{1,20}}\](?!\w)|\[\w{{1,20}}\](?=\w)|(?<=\b\w)\([^\W\d_A-Z]{{2,20}}\))+"
)
_GLUED = late_pattern(r"(?:[^\W\d_]{1,2}\.[-‐]?)+(?=[^\W\d_]{3}|[^\W\d_]['’])")
_ELIDED = re.compile(r"['’][ts](?!\w)")
_DASH_OR_STOP = re.compile(r"[.\-‐–]+")
_SUPPLIED = re.compile(r"[\[\]()]")
_ACCENTED = late_pattern(r"(\w)( ?)([¨˝ˇ˘´`])( ?)([^\W\d_])")
_COMBINING = {"¨": "\u0308", "˝": "\u030b", "ˇ": "\u030c", "˘": "\u0306", "´": "\u0301", "`": "\u0300"}


class Word(NamedTuple):
    """A word of a name and where it stands: characters ``start`` to ``end`` of the text."""

    text: str
    start: int
    end: int


class Traits(NamedTuple):
    """What shows in a word by itself.

    ``given`` is its weight in `GIVEN`, 0 for a name not listed there. ``capitals`` is a word of two capitals
    or more without a stop, which may be initials as well as a name; ``initials`` is as `is_initials` says.
    """

    initials: bool
    particle: bool
    capital_particle: bool
    capitals: bool
    given: float
    suffix: bool


@lru_cache(maxsize=16384)
def traits(text: str) -> Traits:
    """What shows in a word; kept for words seen before, since names repeat theirs."""
    folded = plain(text)
    first, dash, _ = folded.partition("-")
    return Traits(
        is_initials(text),
        _is_particle(text, folded),
        folded in _CAPITAL_PARTICLES,
        len(text) > 1 and text.isupper() and ("." not in text or text in ("ST.", "STE.")),
        GIVEN.get(folded) or (GIVEN.get(first, 0.0) if dash else 0.0),
        bool(_SUFFIX().fullmatch(text)),
    )


def plain(word: str) -> str:
    """``word`` casefolded, without its last stop, and with one kind of apostrophe."""
    return word.casefold().replace("’", "'").rstrip(".")


def has_vowel(word: str) -> bool:
    """Whether a Latin, Greek or Cyrillic vowel is in ``word``."""
    return bool(_VOWEL().search(word))


@lru_cache(maxsize=8192)
def is_initials(word: str) -> bool:
    """Whether ``word`` is one or more initials: ``J.``, ``J.-P.``, ``R.J.``, ``Yu.``, ``RJ``, ``J``."""
    if word in DIGRAPHS_WITHOUT_STOP:
        return True
    if word == "Ó":
        return False
    parts = [part for part in _DASH_OR_STOP.split(word) if part]
    if not parts or not all(part.isalpha() and part[0].isupper() for part in parts):
        return False
    if all(len(part) == 1 for part in parts):
        return len(parts) <= 5
    if "." not in word and len(parts) > 1:
        return all(part.isupper() and len(part) < 3 for part in parts)
    if len(parts) == 1 and parts[0].isupper():
        return len(parts[0]) <= 3 or (len(parts[0]) <= 5 and not has_vowel(parts[0]))
    return "." in word and all(len(part) == 1 or _is_long_initial(part) for part in parts)


def _is_long_initial(part: str) -> bool:
    folded = plain(part)
    if len(part) > 3 or folded in ("st", "ste", "jr", "sr", "mc"):
        return False
    return folded in _DIGRAPHS or not has_vowel(part)


def _is_particle(word: str, folded: str) -> bool:
    if word[0].islower():
        return folded in _PARTICLES or word in ("v.", "v.d.")
    return word[0] in "'’" or folded == "d'"


def is_classical(word: str) -> bool:
    """Whether ``word`` shortens the name of an ancient author, such as ``Cic`` or ``Hom.``."""
    return plain(word) in _CLASSICAL


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of ``text[start:end]`` without outer punctuation; glued ones (``J.Smith``) are parted."""
    found = []
    for match in _WORD().finditer(text, start, end):
        word_start, word_end = match.span()
        printed = match.group()
        if printed.isalpha():
            found.append(Word(printed, word_start, word_end))
            continue
        glued = _GLUED().match(printed)
        cut = word_start + glued.end() if glued else word_start
        for bounds in ((word_start, cut), (cut, word_end)):
            first, last = _outer_off(text, *bounds)
            if any(map(str.isalpha, text[first:last])):
                found.append(Word(_mended(text[first:last]), first, last))
    return found


def _mended(word: str) -> str:
    """``word`` without an editor's brackets, loose accents on their letters, its broken parts joined."""
    whole = re.sub(r"- (?=[^\W\d_A-ZÀ-Þ])", "", word).replace("- ", "-")
    whole = whole.replace(" ", "") if _ONLY_SPACED.fullmatch(whole) else whole
    return _ACCENTED().sub(_accented, _SUPPLIED.sub("", whole))


def _accented(match: re.Match[str]) -> str:
    """The accent on the letter before it, or else, where a blank stands beside it, on the letter after it."""
    before, gap, accent, blank, after = match.groups()
    if accent in "´`" and not (gap or blank):
        return match.group()
    on_last = unicodedata.normalize("NFC", before + _COMBINING[accent])
    on_next = unicodedata.normalize("NFC", after + _COMBINING[accent])
    if not (gap or blank) and len(on_last) == 1:
        return on_last + after
    return before + on_next if len(on_next) == 1 else match.group()


def _outer_off(text: str, start: int, end: int) -> tuple[int, int]:
    """Bounds without marks that are no part of a word; ``'t``, ``de'`` and the stop of ``J.`` stay."""
    while start < end and not text[start].isalnum() and not _ELIDED.match(text, start, end):
        if text[start] == "[" and text.find("]", start, end) > 0:
            break
        start += 1
    last = end
    while last > start and not _is_letter(text[last - 1]) and text[last - 1] not in ")]":
        last -= 1
    word = text[start:last]
    if last < end and text[last] == ".":
        return start, last + keeps_stop(word)
    return start, last + (
        text[last:end].startswith(("'", "’")) and plain(word) in ("de", "d", "dall", "dell")
    )


def _is_letter(char: str) -> bool:
    """Whether ``char`` is a letter, or a vowel sign or accent that some scripts write after one."""
    return char.isalpha() or unicodedata.category(char)[0] == "M"


def keeps_stop(word: str) -> bool:
    """Whether the stop after ``word`` belongs to it and does not end a sentence."""
    if len(word) > 1 and word.isupper() and word.isalpha():
        return False
    if "." in word or (len(word) == 1 and word.isalpha()):
        return True
    stopped = f"{word}."
    return (
        is_initials(stopped)
        or bool(_SUFFIX().fullmatch(stopped))
        or plain(word) in _ABBREVIATED
        or plain(word) in _CLASSICAL
        or not has_vowel(word)
    )
