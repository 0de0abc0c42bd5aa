"""Whether a title is evidently in another language than English, the one that writes titles with capitals.

Told by function words, by letters that English has not, and by the words with which titles begin; general
knowledge over European languages, and Indonesian. Of all of these one has to speak for another language, and
more of them than function words for English: in doubt a title is English.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from biblio.normalize.word_list import word_set

UNKNOWN = frozenset(("und", "mul", "zxx", "mis"))
"""Codes that say of no language that it is the one (ISO 639-2)."""

_ENGLISH = word_set("""
    about against and are between by for from his her how into its not of on or our that the their these this
    those through to toward towards upon were what when where which who whose why with within without your
""")
_FOREIGN = word_set("""
    au aux avec ce ces cette chez comment dans depuis des dont est et les leur leurs notre nos ou où par
    pendant pour qu que quelques qui ses sont sous sur un une vers à
    como con desde e en entre hacia hasta los las para por pero sin sobre su sus una unas unos
    agli ai alla alle allo che dagli dai dal dalla dalle degli dei delle ed fra gli il lo nei nel nella nelle
    negli loro sua sugli sui sul sulla sulle suo suoi tra uno è
    ao aos até com em na nas nos o os pela pelas pelo pelos um uma umas
    am aus bei beim das dem der des die durch eine einem einen einer eines ein für gegen im ihre ihrer ist
    mit nach nicht oder seine seiner seit sind sowie über um und vom zum zur zwischen
    aan bij een het hun naar onder ook te tot uit voor zijn
    af av det ett fra för från hos och og på samt til ved
    dla od oraz przez ze
    iz ke ot po pri za
    atque cum quae quod quo seu sive
    az bir cu din egy és i için ile ja pentru și
    dalam dan dari dengan ke oleh pada sebagai tentang untuk yang
""")
# These stand in names as well, before what has a capital.
_PARTICLES = word_set("al da das de del della dei den di dos du el la las le lo los van von y zu")
# "von der Leyen", "van den Berg"
_BEFORE_NAMES = frozenset(("van", "von"))
_HEADS = word_set("""
    actas actes annalen annales annali anales archiv archivio archivo atti beiträge biblioteca
    bibliothek bibliothèque briefe cahiers cartas cuadernos diccionario dictionnaire dizionario ensayo essai
    estudio estudios étude études geschichte geschiedenis guerra guerre histoire historia história lettere
    lettres manuel memorias memorie mémoire mémoires obras oeuvres opere quaderni recherches
    reise revista revue ricerche rivista saggi saggio storia studi studien tijdschrift traité tratado trattato
    untersuchungen viaggio viaje vie vita wörterbuch zeitschrift œuvre
""")
# English has these from elsewhere.
_BORROWED = re.compile(
    r"\b(?:de (?:facto|jure|novo|luxe)|en (?:route|masse|bloc|suite|passant)|et (?:al|cetera|seq)"
    r"|(?:à|a) la (?:carte|mode)|au (?:courant|fait|lait|pair)|d[eé]j[aà] vu|vis[- ][aà][- ]vis"
    r"|coups? d[’']états?|raison d[’'][eê]tre|fin[- ]de[- ]siècle|ancien régime|belle époque"
    r"|tour de force|esprit de corps|joie de vivre|nom de \w+|pas de deux|coup de \w+|aide[- ]de[- ]camp"
    r"|auto[- ]da[- ]f[eé]|cul[- ]de[- ]sac"
    r"|commedia dell[’']arte|objets? d[’']art|hors d[’']œ?\w+|trompe[- ]l[’']œ?\w+|laissez[- ]faire"
    r"|el ni[nñ]o|la ni[nñ]a|mano a mano|roman à clef|par excellence|du jour|ex post|mens rea|lingua franca"
    r"|(?:caf|clich|expos|protég|émigr|attach|communiqu|résum|fianc|soir|matin|entr|mêl|ros)ée?s?|r[oô]les?"
    r"|naïve\w*|façades?|régimes?|élites?|débuts?|décor|détente|châteaux?|doppelgänger|smörgåsbord"
    r"|\w*[æœ]\w*|\w*(?:oö|eë)\w*)\b",
    re.IGNORECASE,
)
_ELISION = re.compile(
    r"\b(?:(?P<name>d)|[ljnsc]|qu|jusqu|dell|nell|all|sull|dall|un|quell|coll)[’'](?=[^\W\d_])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
# Endings of words, and letters of the alphabets of Europe; others stand in English texts on Asia, too.
_MARKED = re.compile(
    "(?:zion[ei]|isch(?:e[nrs]?)?|lich(?:e[nrs]?)?|keit|schaft(?:en)?|ungen)$"
    "|[àâäáãåçéèêëíìîïñóòôöõøúùûüßąćęłńśźżčďěňřšťůžğışőűășț]"
)
_BEGINS = re.compile(r"(?:\A|[.:;?!–—=/]\s+|[“«\"(\[])\W*\Z")


def is_foreign(title: str) -> bool:
    """Whether a title is evidently not in English; False in doubt."""
    text = unicodedata.normalize("NFC", title)
    letters = [char for char in text if char.isalpha()]
    if 2 * sum(not _is_latin(char) for char in letters) > len(letters):
        return True
    text = _BORROWED.sub("", text)
    words = list(_WORD.finditer(text))
    foreign = _elided(text) + sum(_speaks(text, words, at) for at in range(len(words)))
    return foreign > sum(word[0].lower() in _ENGLISH for word in words)


def _is_latin(char: str) -> bool:
    return char < "\u0250" or "\u1e00" <= char < "\u1f00"


def _elided(text: str) -> int:
    """Count words that lost their vowel before another one, but for ``d’`` in names: ``d’Arc``."""
    return sum(not (found["name"] and text[found.end()].isupper()) for found in _ELISION.finditer(text))


def _speaks(text: str, words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a word speaks for another language; with a capital only where a title begins."""
    found, word = words[at], words[at][0].lower()
    begins = (
        found[0][1:].islower() and _BEGINS.search(text, max(0, found.start() - 8), found.start()) is not None
    )
    is_small = found[0].islower()
    if text[found.end() : found.end() + 1] in ("-", "’", "'") or not (is_small or begins):
        return False
    following = [one[0] for one in words[at + 1 : at + 4]]
    if word in _PARTICLES:
        after = next((one for one in following if one not in _PARTICLES), "")
        return after.islower()
    if word in _FOREIGN:
        is_name = at > 0 and words[at - 1][0].lower() in _BEFORE_NAMES
        return not is_name and (is_small or "".join(following[:1]).islower())
    return word in _HEADS or (is_small and _MARKED.search(word) is not None)
