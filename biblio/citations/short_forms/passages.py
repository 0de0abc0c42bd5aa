"""Passages that are cited without a page: verses of the Bible and of the classics, entries of dictionaries.

Verses of the Bible are known by the names of the books and by chapter and verse (The SBL Handbook of Style,
2nd ed., 8.2); passages of the classics by the abbreviations of their authors (The Oxford Classical
Dictionary, 4th ed., "Abbreviations"); entries by ``s.v.``, sub verbo (The Chicago Manual of Style, 18th ed.,
14.130).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from biblio.citations.assembling.scripture import FIRST_WORDS, NUMBERS, is_book
from biblio.citations.confidence import TRUSTED
from biblio.citations.cues import KIND_OF
from biblio.citations.short_forms.cited_place import CitedPlace, place_at
from biblio.citations.short_forms.finds import short_form, with_stop
from biblio.citations.short_forms.named_before import is_boundary
from biblio.model import Locator, Name, Reading, Reference, Span
from biblio.normalize.corpora import is_corpus

_VERSES = r"\d{1,3}[a-c]?(?:[-–]\d{1,3}(?::\d{1,3})?[a-c]?|ff?(?!\w)\.?)?"
_VERSE = re.compile(
    rf"(?<![\w.:])(?:(?P<number>{NUMBERS})\.?\s)?(?:(?P<first>{FIRST_WORDS})\.?\s)?"
    r"(?P<book>[^\W\d_a-z][^\W\d_]{1,15}\.?)\s"
    rf"(?P<place>[1-9]\d{{0,2}}(?:\(\d{{1,3}}\))?(?P<mark>[:,.]){_VERSES}(?:,\s?{_VERSES}(?![:\d]))*)(?![:.,]?\d|\w)"
)
_AUTHORS = """
    Ael Aesch Aeschin Apul Ar Arist Arr Auson Caes Callim Cat Catull Cic Dem Eur Euseb Frontin Gell Hes Hom
    Hor Hyg Isoc Joseph Juv Luc Lucian Lucr Lys Macrob Men Nep Ov Petron Philostr Pind Pl Plaut Plin Plut
    Procop Quint Sall Sen Soph Suet Tac Ter Theoc Theophr Tib Varro Verg Vitr Xen Ap.Rhod
"""
_OF_ONE_WORK = """
    Hdt Thuc Liv Polyb Paus Strab Curt Just Gell Lucr Ath Amm.Marc Cass.Dio Dio.Cass Diod.Sic Diog.Laert
    Dion.Hal Val.Max Vell.Pat Vitr
"""
_WRITTEN_OUT = """
    Livy Livius Livio Tite-Live Herodotus Herodot Hérodote Erodoto Thucydides Thukydides Thucydide Tucidide
    Polybius Polybios Polybe Polibio Strabo Strabon Strabone Pausanias Diodorus Diodor Vitruvius Vitruv
    Vitruve Vitruvio Lucretius Lukrez Lucrèce Velleius Herodian
"""


def _either(names: str) -> str:
    return "|".join(name.replace(".", r"\.?\s") for name in sorted(names.split(), key=len, reverse=True))


_PART = r"\d{1,4}(?:[a-e](?!\w)\d{0,2})?"
_BOOK = r"[IVXLC]{1,7}(?:[.,]\s?|\s)(?=\d)"
_CLASSIC = re.compile(
    rf"(?<![\w.])(?:(?P<author>(?:{_either(_AUTHORS)})\.),?\s"
    r"(?P<work>[A-Z][A-Za-z]{0,9}\.?(?:\s(?:[a-z]{1,7}\.|et|de|ad|in|pro|(?![IVXLC]+[.,]?\s\d)[A-Z][a-z]{0,7}\.?)){0,2})|"
    rf"(?P<alone>(?:{_either(_OF_ONE_WORK)})\.|(?:{_either(_WRITTEN_OUT)}))(?=,?\s(?:\d{{1,3}}\.\d|{_BOOK}))),?\s"
    rf"(?P<place>(?:{_BOOK})?{_PART}(?:[.,][ \u00a0]?{_PART}){{0,3}}(?:[-–]{_PART}(?:\.{_PART}){{0,2}})?)"
    r"(?![.,:]?\d|\w)"
)
_CORPUS = re.compile(
    r"(?<![\w.])(?P<title>(?:[PI]\.\s?)?[A-Z][A-Za-z]{1,11}[²³⁴]?\.?[²³⁴]?)\s"
    r"(?:(?P<volume>[IVX]{1,5}[²³]?(?:[.,/]\d{1,2})?|\d{1,3}(?=\.\d))[. ]|(?P<year>(?:18|19|20)\d\d),?\s)?"
    r"(?P<place>(?:[A-Z]\s)?\d{1,5}[a-z]?(?:[-–]\d{1,4}|[.,][ ]?\d{1,4}(?!\d)){0,3})(?![\w.]*\d)"
)
_OF_FATHERS = frozenset({"PL", "PG", "CSEL", "CCSL", "CCSG", "CCCM", "GCS", "MGH"})
"""They print works, which are cited by name."""
_TWO_LEVELS = re.compile(r"\d\.\d|\d[a-e]|[IVXLC]\W+\d")
_OF_DAY = re.compile(r"\s?(?:[ap]\.?m\b|Uhr|o['’]clock|hrs?\b|h\b|GMT|UTC)", re.IGNORECASE)
# Words that begin sentences and are short names of books, too.
_WORDS = frozenset({"am", "is", "so", "es", "da", "he", "numbers", "acts", "kings", "judges", "wisdom"})
_OPEN = re.compile(r"[(;,\[]\s*(?:(?:cf|see|vgl|voir|siehe|e\.g)\.?,?\s)?\Z", re.IGNORECASE)
_SUB_VERBO = re.compile(r"(?:,|(?<=[^\s,]))\s{1,3}s\.\s?vv?\.\s")
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_SMALL = frozenset({"of", "article", "and", "in", "particle"})
_MOST_WORDS = 10
_FAR = 160


def verses(text: str) -> Iterator[Reading]:
    """The verses of the Bible that a text cites by book, chapter and verse: ``Rom 7:19``, ``1 Cor. 4:7``.

    With a point or a comma for the colon, they count in brackets only; times of day never do.
    """
    for found in _VERSE.finditer(text):
        start = _book_from(found)
        if start is None or _OF_DAY.match(text, found.end()):
            continue
        name = found["book"].rstrip(".").casefold()
        opened = _OPEN.search(text, max(start - 12, 0), start)
        if ((start == found.start("book") and name in _WORDS) or found["mark"] != ":") and not opened:
            continue
        spans = (Span("title", start, found.end("book")), Span("pages", *found.span("place")))
        reference = Reference("classic", title=" ".join(text[start : found.end("book")].split()))
        locator = Locator("verse", " ".join(found["place"].replace("–", "-").split()))
        end = _end(text, start, found.end())
        yield Reading(start, end, "full", reference, locator, spans, TRUSTED, (TRUSTED,) * 2)


def _book_from(found: re.Match[str]) -> int | None:
    """Where the name of a book begins, with what belongs to it before the last word; None where it is none.

    The number before Romans ends what stands before: ``3 John 4. Rom 7:19``.
    """
    if found["first"] and is_book(found["book"], first=found["first"]):
        return found.start("first")
    if found["number"] and not found["first"] and is_book(found["book"], found["number"]):
        return found.start()
    return found.start("book") if is_book(found["book"]) else None


def classics(text: str) -> Iterator[Reading]:
    """The passages of Greek and Latin authors that a text cites by abbreviations: ``Hom. Il. 2.484–93``.

    Authors of several works need the work, and that is abbreviated, or the passage has book and line.
    """
    for found in _CLASSIC.finditer(text):
        work = found["work"] or ""
        if not (work.endswith(".") or _TWO_LEVELS.search(found["place"])):
            continue
        author = found.span("author") if work else found.span("alone")
        title = [Span("title", *found.span("work"))] if work else []
        spans = (Span("author", *author), *title, Span("pages", *found.span("place")))
        name = Name(" ".join(text[slice(*author)].split()))
        reference = Reference("classic", (name,), title=" ".join(work.split()))
        locator = Locator("section", " ".join(found["place"].replace("–", "-").split()))
        certainties = (TRUSTED,) * len(spans)
        end = _end(text, *found.span())
        yield Reading(author[0], end, "full", reference, locator, spans, TRUSTED, certainties)


def corpora(text: str, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The inscriptions and papyri that a text cites by their collection: ``IG XII.8 156``, ``AE 1976, 561``.

    Their abbreviations may be any; so a text has to cite a passage of the classics, or a collection that is
    read as one, among its ``readings``.
    """
    if not any(map(_is_of_antiquity, readings)):
        return
    for found in _CORPUS.finditer(text):
        if not is_corpus(found["title"]) or found["title"] in _OF_FATHERS:
            continue
        parts = [("title", "title"), ("volume", "volume"), ("date", "year")]
        spans = [Span(label, *found.span(part)) for label, part in parts if found[part]]
        value = " ".join(found["place"].replace("–", "-").split())
        place = CitedPlace(*found.span("place"), Locator("section", value), has_cue=True)
        yield short_form(text, "full", spans, place)


def _is_of_antiquity(reading: Reading) -> bool:
    return reading.reference.type == "classic" or is_corpus(reading.reference.title)


def _end(text: str, start: int, end: int) -> int:
    """The end of a passage: with the stop behind it where it is all that a note or sentence says."""
    return with_stop(text, end) if is_boundary(text[max(start - 30, 0) : start]) else end


def entries(text: str) -> Iterator[Reading]:
    """Entries of dictionaries that are named in short: ``LSJ, s.v. προαίρεσις``."""
    for found in _SUB_VERBO.finditer(text):
        place = place_at(text, found.start())
        start = _title_before(text, found.start())
        if place and start is not None:
            yield short_form(text, "short", [Span("title", start, found.start())], place)


def _title_before(text: str, end: int) -> int | None:
    """Where the capitalised words begin that end at character ``end``, if they begin what is said there."""
    words = list(_WORD.finditer(text, max(end - _FAR, 0), end))
    start = None
    for number, word in enumerate(reversed(words)):
        behind = end if start is None else start
        kinds = set(KIND_OF.get(word.group().casefold().rstrip("."), "").split("+"))
        small = bool(_SMALL & kinds) and word.group()[0].islower()
        if number == _MOST_WORDS or text[word.end() : behind].strip(' \n\r\u00a0*_"“”'):
            break
        if "signal" in kinds or not (word.group()[0].isupper() or small):
            break
        start = word.start()
    return start if start is not None and is_boundary(text[max(start - 30, 0) : start]) else None
