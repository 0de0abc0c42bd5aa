"""Read volume, issue and edition statements: a bare number where there is one, else the statement itself."""

from __future__ import annotations

import re
from functools import lru_cache

from biblio.normalize import roman
from biblio.normalize.serials import SPELT, serial
from biblio.normalize.word_list import word_set

_EDITION_WORDS = word_set("""
ediz edition editions ed eds edn edns edit aufl auflage auflagen ausg ausgabe éd édition édit edizione edición
edição edicion edicao druk uitgave uitg upplaga uppl udgave udg utgave utg издание изд вид видання wyd
wydanie vyd vydání editio 第 版
baskı basım kiad kiadás dr oplag opl painos vydanie utg izd izdanje the de la le die der das el il a
""")
REVISION_WORDS = word_set("""
rev revised revision enlarged enl expanded exp updated upd augmented aug corrected corr and with new
amended überarb überarbeitete überarbeiteter durchges durchgesehene verb verbesserte erw erweiterte
neubearb neubearbeitete verm vermehrte unveränd unveränderte aktualisierte aktual u und völlig neu bearb
bearbeitete erg ergänzte revue revu augmentée augm corrigée corr mise à jour refondue et riveduta riv
corretta ampliata aggiornata e accresciuta revisada corregida corr aumentada aum actualizada ampl y испр
исправленное доп дополненное перераб переработанное и herziene herz uitgebreide vermeerderde
riveduta rivista ampliada revista atualizada verbeterde bijgewerkte completely thoroughly fully entièrement
complétée remaniée vollständig wesentlich stark durchgearbeitete
""")
"""What is told of an edition beside its number, with the words between."""
_MARKS = " ,;:()[]–—-\"'"
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_ROMAN = re.compile(r"(?!.\Z)([ivx]+)a?")
_ORDINAL_ENDINGS = word_set("st nd rd th d e er re ère ed ème eme me a o º ª ° ste de te y я е й ое ый ге")


def volume(text: str) -> str:
    """The volume that ``Vol. 13``, ``Bd. II``, ``2. Bd.``, ``Volume Two`` names; a range gets ``-``.

    Roman numerals stay. How many volumes there are (``8 vols``) is no volume and gives the empty string;
    other text comes back without outer punctuation. `biblio.normalize.serials.serial` tells the rest.
    """
    return serial(text).volume


def issue(text: str) -> str:
    """The issue that ``no. 8``, ``Heft 3/4``, ``№ 5`` names; other text only loses outer punctuation."""
    found = serial(text)
    return found.issue or found.volume


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
        elif token in SPELT:
            numbers.append(SPELT[token])
        elif (numeral := _ROMAN.fullmatch(token)) and (number := roman.value(numeral[1])):
            numbers.append(str(number))
        elif (
            token not in _EDITION_WORDS
            and token not in REVISION_WORDS
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
