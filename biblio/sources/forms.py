"""References prepared for comparison: folded words, cut points of titles, years with their marks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Literal

from biblio.model import NAME_FIELDS, Date, Name, Reference, YearMark
from biblio.normalize import numbers, places, publishers, roman, titles, umlauts

Kind = Literal["whole", "part", "article", "verse", "unknown"]
"""``verse`` is a book that is known by its name alone, as one of the Bible is."""
Maker = Literal["school", "house", ""]
"""Who brought it out: the school of a thesis, or a publisher that is called a press or the like."""
Words = tuple[str, ...]

_PARTS = frozenset({"chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference"})
_MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u02b0-\u02ff]+")
_APOSTROPHES = re.compile("(?<=\\w)['\u2018\u2019\u02bc`\u00b4](?=\\w)")
# Vowel signs of the scripts of South and South-East Asia are no letters for ``\w``, yet tell words apart.
_WORD = re.compile("[^\\W_](?:[^\\W_]|[\u0900-\u0963\u0970-\u0dff\u0e00-\u109f\u1780-\u17d3\u3099\u309a])*")
_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"})
_CUT = re.compile(r"[:;.,?!(\[/–—：；。，、？！（［／،؛؟]| - ")
_YEAR_RANGE = re.compile(r"\b(\d\d)(\d\d)\s*[-–—/]\s*(\d\d)\b")
_ROMAN = re.compile(r"(?=[ivx]{2})x{0,3}(?:ix|iv|v?i{0,3})")
_ARTICLES = frozenset(
    ["the", "der", "die", "das", "le", "la", "les", "il", "lo", "el", "los", "de", "het", "o"]
)
# What tells journals of one name apart, or where one comes out: ``Lancet (London, England)``.
_ASIDE = re.compile(r"(?<=\w)\s*[(\[][^()\[\]]*[)\]]\s*\Z")
# ``NIPS``, ``Proc. AAAI-92``, ``COLT'98``, ``NeurIPS 32``.
_ACRONYM = re.compile(
    r"(?:(?i:in )?(?:Proc(?:eedings|s)?\b\.?|Trans(?:actions)?\b\.?|of|the) ?)*"
    r"(?:[A-Z][A-Za-z]{0,4}[A-Z]{1,4})(?:\W{0,2}\d{1,4})?"
)
# One letter is a number at the end of a title or of its first part only: ``Grammar, Part I: Sounds``.
_LONE_ROMAN = re.compile(r"(?<=[^\W\d] )([IVX])(?=\s*(?:[:.,;(]|\Z))")
# A printing or a thousand is no edition; words that only say "edition" tell nothing.
_PRINTING = re.compile(
    r"\d+\w*\.? (?:printing|impression|impr|thousand|tausend|druck|tirage|mille|тыс)\w*", re.IGNORECASE
)
_EDITION_STEMS = frozenset({"edi", "auf", "aus", "uit", "изд"})
_GIVEN = re.compile(r"([^\W\d_]+)(\.?)")
_VOLUMES = re.compile(r"([0-9]{1,3}) ?v(?:ols?|olumes?)?(?!\w)", re.IGNORECASE)
_TRANSLATED = re.compile(
    r"(?:translation of|translated from|originally (?:published|printed)(?: as)?|original(?: title|ly)"
    r"|originaltitel|titre original|t[ií]tulo original|titolo originale|trad(?:uction|uzione|ucción) d[eiu]l?"
    r"|übersetzung von|orig\.(?: title)?|перевод(?: с)?|оригинал)\W+(?P<title>[^;()]+)",
    re.IGNORECASE,
)
_WEB = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*://)?(?:www\.)?([^/?#\s]*)([^#\s]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Person:
    """A name in folded letters. ``given`` holds names and initials in order; ``"chas."`` is an abbreviation.

    ``family`` holds the particle too; of a corporate body it holds all words.
    """

    family: Words
    given: Words = ()
    corporate: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """What a reference says, in the shape in which references are compared.

    ``cuts`` are the beginnings of the title up to each of its punctuation marks. ``telling`` are the words
    of the main title that are more than articles, prepositions and the like, ``telling_title`` those of the
    whole title. ``journal`` is the container without its subtitle,
    ``acronym`` tells that it is printed as one. ``goes_on`` tells that ``et al.``
    stands behind `people`. ``url`` is a web address as `web_address` folds it; ``shelf`` holds archive, shelf
    mark and report number, and ``shelved`` tells that these lead to the thing. ``spelt`` are words
    with umlauts as they are when these are spelt out, and as they are here, ``spelt_places`` places.
    ``said`` is equal for forms that say the same, their web addresses and umlauts aside; ``identity`` is
    equal where the addresses are, too, and orders forms by their content.
    """

    kind: Kind
    authors: tuple[Person, ...]
    editors: tuple[Person, ...]
    translators: tuple[Person, ...]
    goes_on: bool
    title: Words
    cuts: tuple[Words, ...]
    main: Words
    subtitle: Words
    telling: Words
    telling_title: Words
    numbers: frozenset[str]
    container: Words
    journal: Words
    acronym: bool
    year: int | None
    until: int | None
    mark: YearMark
    month: int | None
    day: int | None
    volume: str
    issue: str
    page: str
    edition: frozenset[str]
    publishers: frozenset[str]
    places: frozenset[str]
    imprint: Words
    extent: str
    original: Words
    doi: str
    isbn: str
    shelf: Words
    shelved: bool
    maker: Maker = ""
    url: str = ""
    case: bool = False
    spelt: tuple[tuple[str, str], ...] = ()
    spelt_places: tuple[tuple[str, str], ...] = ()
    said: str = ""
    identity: str = ""

    @property
    def people(self) -> tuple[Person, ...]:
        """Those whom the reference names first: authors, else editors, else translators."""
        return self.authors or self.editors or self.translators

    @property
    def addresses(self) -> tuple[str, ...]:
        """What leads to the thing, be its title known or not: DOI, shelf mark and web address."""
        shelf = " ".join(self.shelf) if self.shelved else ""
        found = (("doi", self.doi), ("shelf", shelf), ("url", self.url))
        return tuple(f"{kind}:{value}" for kind, value in found if value)

    @property
    def piece(self) -> bool:
        """Whether it is a part of something else: an article, a chapter."""
        return self.kind in ("article", "part")


def _is_shelved(reference: Reference) -> bool:
    """Whether an archive and its mark tell a thing, or a number with letters alone: ``BT-Drs. 16/3412``."""
    if reference.archive or reference.archive_location:
        return True
    told = reference.title or reference.container_title or _people(reference.author)
    return not told and any(map(str.isalpha, reference.number))


def prepare(reference: Reference) -> Form:
    """Fold a reference once, so that it can be compared many times."""
    container, part = titles.split_part(_ASIDE.sub("", reference.container_title))
    main = titles.main_title(reference.title)
    issued = reference.issued
    shelf = words(f"{reference.archive} {reference.archive_location} {reference.number}")
    form = Form(
        kind=_kind(reference),
        authors=_people(reference.author),
        editors=_people(reference.editor),
        translators=_people(reference.translator),
        goes_on=_goes_on(reference),
        title=words(reference.title),
        cuts=title_cuts(reference.title),
        main=words(main),
        subtitle=words(titles.subtitle(reference.title)),
        telling=telling_words(main),
        telling_title=telling_words(reference.title),
        numbers=_title_numbers(reference.title),
        container=_container_words(container),
        journal=_container_words(titles.main_title(container)),
        acronym=bool(_ACRONYM.fullmatch(container)),
        year=issued.year if issued else None,
        until=_until(issued),
        mark=issued.mark if issued else "printed",
        month=issued.month if issued else None,
        day=issued.day if issued else None,
        volume=" ".join(_arabic(word) for word in words(numbers.volume(reference.volume) or part)),
        issue=" ".join(words(reference.issue)),
        page=(words(reference.page) or ("",))[0],
        edition=_edition(reference.edition),
        publishers=publishers.comparable(reference.publisher),
        places=places.places(reference.publisher_place),
        imprint=words(f"{reference.publisher} {reference.publisher_place}"),
        extent=_extent(reference),
        original=_original(reference.note),
        doi=reference.doi.casefold(),
        isbn=reference.isbn,
        shelf=shelf,
        shelved=_is_shelved(reference) and any(map(str.isdigit, "".join(shelf))),
        maker=_maker(reference),
        case=reference.type == "legal_case",
    )
    said, url = _identity(form), web_address(reference.url)
    return replace(
        form,
        url=url,
        spelt=_spelt(reference),
        spelt_places=_spelt_places(reference.publisher_place),
        said=said,
        identity=f"{said}|{url}",
    )


def timeless(form: Form) -> str:
    """What a form says without its date; a web address counts where there is no title."""
    url = "" if form.title else form.url
    undated = replace(form, year=None, until=None, mark="printed", month=None, day=None)
    return _identity(replace(undated, url=url, spelt=(), spelt_places=(), said="", identity=""))


def web_address(url: str) -> str:
    """A URL without what may differ where it leads to one page: scheme, ``www.``, fragment, last slash.

    Letters of the host are folded; those of the path may differ from page to page and are not.
    """
    found = _WEB.match(url)
    return (found[1].casefold() + found[2]).rstrip("/") if found else ""


@lru_cache(maxsize=1 << 16)
def person(name: Name) -> Person:
    """A name, folded; two or three capitals in a row, such as ``JT``, are taken for initials."""
    if name.literal:
        return Person(words(name.literal), corporate=True)
    family = words(f"{name.particle} {name.family}")
    return Person(family, _given(name.given)) if family else Person(words(name.given))


def _spelt(reference: Reference) -> tuple[tuple[str, str], ...]:
    people = (*reference.author, *reference.editor, *reference.translator)
    imprint = (reference.publisher, reference.publisher_place)
    texts = (reference.title, reference.container_title, *imprint, *(one.family for one in people))
    found = (word for text in texts for word in umlauts.with_umlauts(text))
    pairs = (zip(words(umlauts.spelt_out(word)), words(word), strict=True) for word in found)
    return tuple(dict.fromkeys(pair for both in pairs for pair in both if pair[0] != pair[1]))


def _spelt_places(text: str) -> tuple[tuple[str, str], ...]:
    """A place with umlauts by the name that it has in comparison; of several ones it cannot be told."""
    here = places.places(text)
    there = places.places(umlauts.spelt_out(text)) if any(umlauts.with_umlauts(text)) else here
    gone, new = sorted(here - there), sorted(there - here)
    return ((new[0], gone[0]),) if len(gone) == len(new) == 1 else ()


def _goes_on(reference: Reference) -> bool:
    """Whether ``et al.`` stands behind those whom a reference names first."""
    first = next((field for field in NAME_FIELDS if getattr(reference, field)), "")
    return first in reference.et_al


def _until(issued: Date | None) -> int | None:
    """The last year of a range of years; one of months ends in the year in which it begins."""
    if not issued or not issued.until or issued.until.year == issued.year:
        return None
    return issued.until.year


def _people(names: tuple[Name, ...]) -> tuple[Person, ...]:
    return tuple(one for name in names if (one := person(name)).family)


def fold(text: str) -> str:
    """Lower case without the marks over Latin, Greek and Cyrillic letters; other scripts keep theirs."""
    decomposed = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", decomposed.casefold().translate(_SPECIAL))


def words(text: str) -> Words:
    """The folded words of a text in order; an apostrophe inside of a word leaves no gap."""
    return tuple(_WORD.findall(_APOSTROPHES.sub("", fold(text))))


def telling_words(text: str) -> Words:
    """The folded words that carry the meaning of a title; all its words where none does."""
    composed = _MARKS.sub("", unicodedata.normalize("NFC", text))
    return words(" ".join(titles.content_words(composed))) or words(text)


def _container_words(text: str) -> Words:
    """The telling words of what pieces stand in, and single letters, which name sections of journals."""
    every = words(text)
    first = 1 if every[:1] and every[0] in _ARTICLES and len(every) > 1 else 0
    return tuple(
        word
        for at, word in enumerate(every[first:])
        if not at or len(word) == 1 or titles.content_words(word)
    )


def title_cuts(title: str) -> tuple[Words, ...]:
    """The folded beginnings of a title up to each of its punctuation marks, without the whole of it."""
    whole = words(title)
    heads = [words(title[: mark.start()]) for mark in _CUT.finditer(title)]
    return tuple(dict.fromkeys(head for head in heads if head and head != whole))


def _given(text: str) -> Words:
    tokens: list[str] = []
    for letters, stop in _GIVEN.findall(
        _APOSTROPHES.sub("", _MARKS.sub("", unicodedata.normalize("NFKD", text)))
    ):
        if len(letters) in (2, 3) and letters.isupper():
            tokens.extend(fold(letters))
        else:
            tokens.append(fold(letters) + (stop if len(letters) > 1 else ""))
    return tuple(tokens)


def _kind(reference: Reference) -> Kind:
    if reference.type.startswith("article") or reference.type.startswith("review"):
        return "article"
    if reference.type in _PARTS or reference.container_title:
        return "part"
    if reference.type == "classic" and not (reference.author or reference.editor or reference.issued):
        return "verse"
    return "unknown" if reference.type == "document" else "whole"


def _maker(reference: Reference) -> Maker:
    if reference.type == "thesis":
        return "school"
    return "house" if publishers.is_house(reference.publisher) else ""


def _extent(reference: Reference) -> str:
    """The last page, or ``3v``; one volume is what every book has, and says nothing."""
    text = reference.number_of_pages or (reference.page if _kind(reference) == "whole" else "")
    if volumes := _VOLUMES.search(text) or (not text and _VOLUMES.search(f"{reference.number_of_volumes}v")):
        return f"{int(volumes[1])}v" if int(volumes[1]) > 1 else ""
    return str(max(map(int, re.findall("[0-9]{1,5}", text)), default=""))


def _original(note: str) -> Words:
    found = _TRANSLATED.search(note)
    return words(titles.title(found["title"])) if found else ()


def _title_numbers(title: str) -> frozenset[str]:
    spelt_out = _YEAR_RANGE.sub(r"\1\2 \1\3", title)
    found = {*re.findall(r"\d+", spelt_out), *map(str.casefold, _LONE_ROMAN.findall(title))}
    return frozenset(found.union(word for word in words(title) if _ROMAN.fullmatch(word)))


def _edition(text: str) -> frozenset[str]:
    """The numbers of an edition statement, else the beginnings of its words: ``2``; ``new`` and ``rev``."""
    statement = _PRINTING.sub(" ", numbers.edition(text)) if text else ""
    counted = frozenset(re.findall(r"(?<!\d)\d{1,3}(?!\d)", statement))
    stems = (word[:3] for word in telling_words(statement) if not word.isdigit())
    return counted or frozenset(stem for stem in stems if len(stem) == 3) - _EDITION_STEMS


def _arabic(word: str) -> str:
    """A Roman number in digits; any other word as it is."""
    number = roman.value(word)
    return word if number is None else str(number)


def _identity(form: Form) -> str:
    values = (getattr(form, field.name) for field in fields(form))
    return "|".join(str(sorted(v)) if isinstance(v, frozenset) else repr(v) for v in values)
