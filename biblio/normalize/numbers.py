"""Read volume, issue and edition statements: a bare number where there is one, else the statement itself."""

from __future__ import annotations

import re
from functools import lru_cache

from biblio.normalize.word_list import word_set

_ORDINALS = (
    "one first i erste erster ersten erstes première premier première prima primo primera primero"
    " primeira eerste первое первый первая первого",
    "two second ii zweite zweiter zweiten zweites deuxième seconde seconda secondo segunda segundo tweede"
    " второе второй вторая altera",
    "three third iii dritte dritter dritten drittes troisième terza terzo tercera tercero terceira"
    " terceiro derde третье третий третья tertia",
    "four fourth iv vierte vierter vierten viertes quatrième quarta quarto cuarta cuarto vierde четвертое"
    " четвертый четвёртое",
    "five fifth v fünfte fünfter fünften fünftes cinquième quinta quinto vijfde пятое пятый",
    "six sixth vi sechste sechster sechsten sechstes sixième sesta sesto sexta sexto zesde шестое шестой",
    "seven seventh vii siebte siebter siebten siebente septième settima settimo séptima sétima zevende"
    " седьмое седьмой",
    "eight eighth viii achte achter achten achtes huitième ottava ottavo octava octavo oitava achtste"
    " восьмое восьмой",
    "nine ninth ix neunte neunter neunten neuntes neuvième nona nono novena negende девятое девятый",
    "ten tenth x zehnte zehnter zehnten zehntes dixième decima decimo décima tiende десятое десятый",
    "eleven eleventh xi elfte elfter elften onzième undicesima undécima одиннадцатое",
    "twelve twelfth xii zwölfte zwölfter zwölften douzième dodicesima duodécima двенадцатое",
)
_WORD_NUMBER = {word: str(number) for number, line in enumerate(_ORDINALS, 1) for word in line.split()}
_EDITION_WORDS = word_set("""
edition editions ed eds edn edns edit aufl auflage auflagen ausg ausgabe éd édition édit edizione edición
edição edicion edicao druk uitgave uitg upplaga uppl udgave udg utgave utg издание изд вид видання wyd
wydanie vyd vydání editio the de la le die der das el il a
""")
_REVISION_WORDS = word_set("""
rev revised revision enlarged enl expanded exp updated upd augmented aug corrected corr and with new
amended überarb überarbeitete überarbeiteter durchges durchgesehene verb verbesserte erw erweiterte
neubearb neubearbeitete verm vermehrte unveränd unveränderte aktualisierte aktual u und völlig neu bearb
bearbeitete erg ergänzte revue revu augmentée augm corrigée corr mise à jour refondue et riveduta riv
corretta ampliata aggiornata e accresciuta revisada corregida corr aumentada aum actualizada ampl y испр
исправленное доп дополненное перераб переработанное и herziene herz uitgebreide vermeerderde
""")
_VOLUME_CUE = (
    r"(?:vols?|voll?|voi|volumes?|volumen|volumi|bde?|band|bände|bänden|tom[oe]?s?|t|v|том[а]?|т|deel)"
)
_ISSUE_CUE = (
    r"(?:nos?|nrs?|num|numbers?|numer[oi]|número|numéro|n|heft|h|issues?|fasc|fascicolo|fascicule|№|вып|выпуск"
    r"|номер|č)"
)
_PART_CUE = r"(?:pts?|parts?|parte|partie|teile?|кн|ч|book|bk|libro|livre|buch)"
_CUE = rf"(?:{_VOLUME_CUE}|{_PART_CUE}|{_ISSUE_CUE})"
_NUMBER = r"(?:[A-Za-z]?\d+[A-Za-z]?|[IVXLCDM]+|[ivxlcdm]+)(?!\w)"
_LIST = rf"{_NUMBER}(?:\s*[-–—/]\s*{_NUMBER}|\s*(?:,|&|and|und|et|e|y|и)\s+{_NUMBER}(?=\W*\Z))*"
_CUED, _VOLUME, _ISSUE = (
    re.compile(rf"(?<!\w){cue}\.?\s*(?:№\s*)?(?P<value>{_LIST})", re.IGNORECASE)
    for cue in (_CUE, _VOLUME_CUE, _ISSUE_CUE)
)
_BARE = re.compile(rf"\W*(?P<value>{_LIST})(?=\s*(?:[,(;:\[].*|\W*)\Z)", re.DOTALL)
_BEFORE_CUE = re.compile(
    rf"\W*(?P<value>\d+)\s*(?:st|nd|rd|th|d|e|er|º|ª|°|-[йея])?\.?\s*{_CUE}(?!\w)", re.IGNORECASE
)
_COUNT = re.compile(
    r"\W*\d+\s*(?:vols|voll|voli|volumes|volumi|volúmenes|bde|bände|tomes|tomos|tt|т|томов|parts|teile)(?!\w)\W*\Z",
    re.IGNORECASE,
)
_SPELT = re.compile(
    rf"{_CUE}\.?\s+(?:the\s+)?(?P<after>\w+)\W*\Z|(?<!\w)(?P<before>\w+)\s{{1,4}}{_CUE}\W*\Z", re.IGNORECASE
)
_YEAR_BEFORE = re.compile(r"\A\W*(?:1[89]|20)\d\d;\s*(?=\d)")
_MARKS = " ,;:()[]–—-\"'"
_RANGE = re.compile(r"\s*[-–—]\s*")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_ORDINAL_ENDINGS = word_set("st nd rd th d e er re ère ed ème eme me a o º ª ° ste de te y я е й ое ый ге")


@lru_cache(maxsize=4096)
def volume(text: str) -> str:
    """The volume that ``Vol. 13``, ``Bd. II``, ``2. Bd.``, ``Volume Two`` names; a range gets ``-``.

    Roman numerals stay. How many volumes there are (``8 vols``) is no volume and gives the empty string;
    other text comes back without outer punctuation.
    """
    return "" if _COUNT.match(text) else _numbered(text, _VOLUME)


@lru_cache(maxsize=4096)
def issue(text: str) -> str:
    """The issue that ``no. 8``, ``Heft 3/4``, ``№ 5`` names; other text only loses outer punctuation."""
    return _numbered(text, _ISSUE)


def _numbered(text: str, own: re.Pattern[str]) -> str:
    """The number that ``own`` cues; else the first number, whatever is cued behind it (``1, pt. 2``)."""
    text = _YEAR_BEFORE.sub("", text)
    readings = (_BEFORE_CUE.match, own.search, _CUED.match, _BARE.match, _CUED.search)
    for reading in readings:
        if match := reading(text):
            return _RANGE.sub("-", re.sub(r"\s*(?:,|&|\b(?:and|und|et|e|y|и)\b)\s+", ", ", match["value"]))
    spelt = _SPELT.search(text)
    if spelt and (number := _WORD_NUMBER.get((spelt["after"] or spelt["before"]).casefold())):
        return number
    return _outer_off(text)


@lru_cache(maxsize=4096)
def edition(text: str) -> str:
    """The number of ``2nd ed.``, ``2d ed., rev.``, ``zweite Auflage``, ``3-е изд.``; else what was printed.

    Words of revision beside a number are dropped; any other qualifier (``1st American ed.``) keeps the whole
    statement, for it tells editions apart. A bare ``ed.`` says nothing.
    """
    numbers, other = [], False
    for token in _TOKEN.findall(text.casefold()):
        if token.isdecimal():
            numbers.append(token.lstrip("0") or "0")
        elif token in _WORD_NUMBER and token not in ("i", "v", "x"):
            numbers.append(_WORD_NUMBER[token])
        elif (
            token not in _EDITION_WORDS
            and token not in _REVISION_WORDS
            and not (numbers and token in _ORDINAL_ENDINGS)
        ):
            other = True
    if len(numbers) == 1 and not other:
        return numbers[0]
    statement = _outer_off(text)
    words = [token for token in _TOKEN.findall(statement.casefold()) if token not in _EDITION_WORDS]
    return statement if words else ""


def _outer_off(text: str) -> str:
    """``text`` on one line without outer punctuation; the stop of a last abbreviation stays."""
    plain = " ".join(text.split()).lstrip(f".{_MARKS}").rstrip(_MARKS)
    return plain if " " in plain or "." in plain[:-1] else plain.rstrip(f".{_MARKS}")
