"""Read names of publishing houses: abbreviations written out, addresses off, co-publishers apart."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.settle import settled
from biblio.normalize.word_list import word_set

_NOBODY = late_pattern(
    r"\W*(?:s\.?\s?n\.?|n\.\s?pub\.?|o\.\s?v\.?|б\.\s?и\.?|sine nomine|publisher not identified)\W*",
    re.IGNORECASE,
)
_ENGLISH_AFTER = r"(?=\s+(?:Press|Pr|Publications|Books|Microfilms|Library|of)(?!\w)|\s*\Z)"
_WRITTEN_OUT = tuple(
    (late_pattern(pattern), full)
    for pattern, full in (
        (r"&amp;", "&"),
        (r"(?<=\w)\s?-\s(?=Verlag)|(?<=\w)\s-\s?(?=Verlag)", "-"),
        (r"(?<=[a-z])\s+(?:U\.\s?P\.?|UP)(?!\w)", " University Press"),
        (r"(?<!Presses )(?<!\w)Univ\.?\s+Pr(?:ess|\.|(?!\w))", "University Press"),
        (r"(?<!Presses )(?<!\w)Univ(?:\.|(?!\w))" + _ENGLISH_AFTER, "University"),
        (r"(?<!\w)Pub(?:l|lish)?(?:g|ing)?\.\s*(?=(?:House|Co|Company|Group|Corp)(?!\w))", "Publishing "),
        (r"(?<!\w)Pubn?s\.(?=\s*\Z)", "Publications"),
        (r"(?<=\w )Pr(?:\.|(?!\w))(?=\s*\Z|\s+of\s)", "Press"),
        (r"(?<!\w)Bks(?:\.|(?!\w))(?=\s*\Z)", "Books"),
        (r"(?<!\w)Verl\.(?=\s|\Z)", "Verlag"),
        (r"(?<!\w)[ÉE]ds?\.\s+(?=(?:du|de|des|de la|d')\s)", "Éditions "),
        (r"(?<!\w)Govt\.", "Government"),
        (r"(?<!\w)Print\.\s+Off(?:\.|(?!\w))", "Printing Office"),
        (r"(?<!\w)([Ии])зд-во(?!\w)", r"\1здательство"),
    )
)
_TRADE = word_set(
    "press books publishers publishing publications house university company co ltd inc sons brothers bros"
    " group verlag"
)
_TRADE_SLIP = late_pattern(rf"(?<=[\w.,&] )(?:{'|'.join(sorted(_TRADE))})(?!\w)")
_HOUSE = late_pattern(
    r"(?<!\w)(?:press|presses|books|publish(?:ers|ing)|publications|verlag|house|éditions|editions|edizioni|ediciones"
    r"|editore|editorial|editora|uitgeverij|forlag|förlag|journal|издательство)(?!\w)",
    re.IGNORECASE,
)
_BETWEEN_HOUSES = late_pattern(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|und|et|y|e)\s+")
_HARD = late_pattern(r"\s*[;|]\s*|\s+/\s+")
_STREET_COMPOUND = late_pattern(r"\w(?:straat|straße|strasse|gracht)(?!\w)", re.IGNORECASE)
_STREET = late_pattern(
    r"(?<!\w)(?:street|st|road|rd|avenue|ave|av|boulevard|blvd|bd|square|sq|lane|drive|place|plaza|court|way|rue"
    r"|quai|via|viale|piazza|corso|calle|avenida|rua|ulica|ul|ул|пр|проспект|пер)(?!\w)"
    r"|(?:straat|straße|strasse|str\.|gasse|weg|laan|plein|platz|allee|gracht|kade|gatan|vej|gade)(?!\w)",
    re.IGNORECASE,
)
_BOX = late_pattern(r"(?:p\.?\s?o\.?\s?box|postfach|postbus|apartado|а/я|b\.?p\.?)\s*\d", re.IGNORECASE)
_HOUSE_NUMBER = late_pattern(r"\d+[\w-]*\s+[^\W\d_]")
_POSTCODE = late_pattern(r"(?<!\d)\d{4,6}(?!\d)")
_KEEPS_STOP = word_set(
    "co inc ltd corp cie cia bros hnos assn dept print pub publ univ verl ed eds éd éds assoc int intl"
)
_WORDS_ALONE = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_HANDLED = _TRADE | word_set("Univ Pr UP Bks and und et y e s n S N sn SN Sn sN sine Sine SINE Изд изд")
_MARKS = ' ,:;!?[]{}<>"“”„«»*_–—-\t\r\n'
_WORD = late_pattern(r"[^\W_]+(?:['’][^\W_]+)?")
_POSSESSIVE = late_pattern(r"['’]s?\Z")
_NO_TELLING = _TRADE | word_set("""
presse presses pr pub publ publisher publ publication book co company comp incorporated limited gmbh mbh
kg ag sa srl spa s a llc corp corporation son bro cie cia hnos hijos figli söhne soehne fils & and the of
for de la le les du des del della et und y e i und van der das die éditions edition editions édition
éditeur éditeurs editeur ed éd eds editore editori editrice edizioni editorial ediciones editora editores
edicoes edições editing librairie libreria livraria buchhandlung imprimerie imprenta tipografia stamperia
imprint uitgeverij uitgevers forlag forlaget förlag wydawnictwo nakladatelství kiadó yayınları
издательство изд во univ universität universitätsverlag universitaire universitaires universitaria
universitarie universite université printing print press publishinghouse verlagsgesellschaft verlagshaus
""")


@lru_cache(maxsize=4096)
def publisher(text: str) -> str:
    """The publisher in ``text``, abbreviations written out, co-publishers joined by ``"; "``.

    ``Univ.``, ``Pub. House``, a last ``Pr.`` are written out; ``Co.``, ``Inc.``, ``Ltd.`` stay. A street
    address after the name is dropped. A comma parts two houses only when both name their trade (``Infantry
    Journal, Penguin Books``), so that ``Little, Brown`` stays whole. Empty for ``s.n.``.
    """
    return text if _is_plain(text) else settled(_publisher, text)


def _is_plain(text: str) -> bool:
    """Whether `_publisher` would change nothing: words alone, none of them one that it looks at."""
    return bool(_WORDS_ALONE.fullmatch(text)) and _HANDLED.isdisjoint(text.replace("-", " ").split(" "))


def is_house(text: str) -> bool:
    """Whether a name tells that it is one of a publishing house: ``MIT Press``, ``Adler Verlag``."""
    return bool(text) and bool(_HOUSE().search(publisher(text)))


def _publisher(text: str) -> str:
    houses = (_house(part) for segment in _HARD().split(" ".join(text.split())) for part in _houses(segment))
    return "; ".join(dict.fromkeys(filter(None, houses)))


@lru_cache(maxsize=4096)
def comparable(text: str) -> frozenset[str]:
    """The telling words of a publisher's name: lower case, no accents, no legal forms, house words, initials.

    Where nothing else is left these stay, so that the set is empty only for a text without words.
    """
    words = [_POSSESSIVE().sub("", word) for word in _WORD().findall(publisher(text))]
    names = [word for word in words if word.casefold() not in _NO_TELLING]
    telling = [word for word in names if not _is_initials(word)]
    return frozenset(_fold(word) for word in telling or names or words)


def _fold(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return unicodedata.normalize(
        "NFC", "".join(char for char in decomposed if not unicodedata.combining(char))
    )


def _is_initials(word: str) -> bool:
    return len(word) == 1 or (len(word) == 2 and word.isupper())


def _houses(segment: str) -> list[str]:
    """The houses that a comma or ``and`` parts, where each side names its trade in two words or more."""
    parts, start = [], 0
    for match in _BETWEEN_HOUSES().finditer(segment):
        if _names_trade(segment[start : match.start()]) and _names_trade(segment[match.end() :]):
            parts.append(segment[start : match.start()])
            start = match.end()
    return [*parts, segment[start:]]


def _names_trade(text: str) -> bool:
    first = _BETWEEN_HOUSES().split(text.strip(), maxsplit=1)[0]
    return len(first.split()) > 1 and bool(_HOUSE().search(first))


def _house(text: str) -> str:
    if _NOBODY().fullmatch(text):
        return ""
    name = _trimmed(_without_address(text))
    for pattern, full in _WRITTEN_OUT:
        name = pattern().sub(full, name)
    name = _trimmed(name)
    return _TRADE_SLIP().sub(lambda match: match.group().capitalize(), name) if name[:1].isupper() else name


def _without_address(text: str) -> str:
    """``text`` up to the comma before a street or box: a street word or a number, and a number with it.

    Compounds that can only be streets (``Hauptstraße``) need no number.
    """
    pieces = text.split(",")
    for index, piece in enumerate(pieces):
        if index and _STREET_COMPOUND().search(piece):
            return ",".join(pieces[:index])
    numbered = max((index for index, piece in enumerate(pieces) if any(map(str.isdigit, piece))), default=0)
    for index in range(1, numbered + 1):
        piece = pieces[index].strip()
        if (
            _STREET().search(piece)
            or _BOX().search(piece)
            or (_HOUSE_NUMBER().match(piece) or _POSTCODE().search(piece))
        ):
            return ",".join(pieces[:index])
    return text


def _trimmed(text: str) -> str:
    """``text`` without outer punctuation; the stop of an abbreviation or of initials stays."""
    start = text.lstrip(f".){_MARKS}")
    bare = start.rstrip(f".({_MARKS}")
    if bare.startswith("(") and bare.find(")") in (-1, len(bare) - 1):
        return bare.strip(f".(){_MARKS}")
    last = re.split(r"[\s.]", bare)[-1]
    stopped = start[len(bare) :].startswith(".") and (len(last) == 1 or last.casefold() in _KEEPS_STOP)
    return f"{bare}." if stopped else bare
