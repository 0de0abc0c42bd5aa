"""Read the place cited inside a source: pages, volumes, folios, notes, sections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from biblio.model import Locator
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.word_list import word_set

_CUES = {
    "page": "p pp pag pagg page pages pg pgs s ss seite seiten str стр с pág págs página páginas pagina"
    " pagine blz bladzijde side sider sid sidan sayfa σ σσ",
    "volume": "vol vols volume volumes voll volumi voi bd bde band bände t tome tomes tomo tomos tomi т том"
    " тома deel",
    "chapter": "ch chs chap chaps chapter chapters cap capp capitolo capítulo chapitre kap kapitel hoofdstuk"
    " гл глава",
    "folio": "fol fols folio folios foll fo f ff c cc carta carte bl bll blatt blätter л лл лист",
    "note": "n nn note notes fn footnote endnote anm anmerkung nota прим примечание сноска noot",
    "section": "§ §§ sec secs sect section sections abschnitt sez sezione sección seção раздел параграф",
    "paragraph": "¶ ¶¶ par pars para paras paragraph paragraphs abs absatz párrafo абз alinéa rn rdn rdnr rz"
    " randnr randnummer",
    "column": "col cols coll column columns sp spalte spalten colonna столб стб kol",
    "line": "l ll line lines z zeile zeilen ligne linea riga строка",
    "verse": "v vv verse verses vers verso versi стих",
    "book": "bk bks book books buch livre libro lib livro книга кн",
    "part": "pt pts part parts parte partie teil ч часть",
    "issue": "no nos nr nrs num number numero numéro número heft issue № вып выпуск",
    "figure": "fig figs figure figures abb abbildung figura рис",
    "table": "tab table tables tabelle tabla табл",
    "article-locator": "art arts article articles artikel artículo articolo ст статья",
    "canon": "can canon canons",
    "sub-verbo": "s.v s.vv",
    "appendix": "app appendix appendices anhang annexe приложение",
    "act": "act acts akt atto acte",
    "scene": "sc scene scenes szene scena scène",
    "elocation": "loc location locations pos position",
}
# Places for which CSL has no term: they stay in the value as printed.
_KEPT = word_set(
    "praef praefatio pref preface préf prol prologue prologus prolog proem prooem prooemium epil epilogue"
    " epilogus vorbem einl einleitung vorw vorwort nachw nachwort taf tafel tafeln pl pls plate plates"
    " planche planches pll tav tavv tavola tavole lám lámina map maps karte karten st stanza strophe quaestio"
)
_LABEL = {cue: label for label, cues in _CUES.items() for cue in word_set(cues)}
_NEEDS_MARK = word_set(
    "s ss f ff c cc с т t v vv n nn l ll z л лл ч ст art can par app note line side str part σ σσ act sc loc"
    " pos position location"
)
_BY_LENGTH = sorted(_LABEL, key=len, reverse=True)
_CUE = late_pattern(
    rf"[\s,;:.(\[]*({'|'.join(map(re.escape, _BY_LENGTH))})(?![^\W\d_])(\.?)(\s*)(?=[\w§¶])", re.IGNORECASE
)
_KEPT_WORD = rf"(?:{'|'.join(sorted(_KEPT, key=len, reverse=True))})(?!\w)\.?"
_KEPT_BEFORE = late_pattern(rf"\W*({_KEPT_WORD})\s*(?=\d|[ivxlc]+(?!\w))", re.IGNORECASE)
_KEPT_BEHIND = late_pattern(rf"(,?)\s({_KEPT_WORD}(?:\s(?:\d+|[ivxlc]+))?)\W*\Z", re.IGNORECASE)
_PAGE_CUE = late_pattern(r"(?<![\w.])(?:pp?|pagg?|pages?|S|стр|с|págs?)\.?\s*(?=\d|[ivxlcdm]+(?!\w))")
_PLAIN = re.compile(r"(?:pp?\.|S\.)?\s*(\d+)(?:\s?[-–]\s?(\d+))?")
_PAGES = r"pp?|pages?|pgs?|S|Seiten|с|стр|страниц\w?|págs?|páginas|pagg|pag|pagine|str|blz|sidor|sider|sivua"
_FRONT = r"\[?(?:[ivxlc]+|[IVXLC]+|\d+)\]?\s*[+,]\s*"
_PLATES = r"(?i:\W+(?:(?:mit|with|con|avec)\W+)?(?:col\W+)?(?:ill|abb|fig|tav|tab|ил)\b.*)"
_EXTENT = late_pattern(
    rf"[\s(]*(?P<count>(?:{_FRONT}){{0,3}}\[?\d+\]?)\s*(?:{_PAGES})(?!\w)\.?(?:[\s).]*|{_PLATES})\Z"
    rf"|[\s(]*(?:(?:{_PAGES})\.?\s*)?(?P<sum>[ivxlcIVXLC]+\s?\+\s?\d+)[\s).]*\Z",
    re.DOTALL,
)
# After a number ``s.`` is pages in Swedish and Polish, and the page after it in Italian. What has fewer pages
# than these is no book (UNESCO, Recommendation concerning statistics of book production, 1964).
_FEWEST_PAGES = 49
_COUNTED = late_pattern(rf"\s{{0,3}}({_PAGES}|s)(?!\w)\.?+(?!\s*\d)")

_CJK = "぀-ヿ一-鿿가-힣"
# Letters without case: to compile their classes without it is ten times as fast.
_NO_LETTER_AFTER = rf"(?-i:(?![^\W\d_{_CJK}]))"
_ROMAN = r"(?![clv](?:\.\s*\w|\s*\d))(?:[ivxlcdm]+|[IVXLCDM]+)(?!\w)"
_RANGE = r"(?:\s*[-‐‑‒–—―−]+\s*|\s+(?:bis|to)\s+)"
_FOLLOWING = r"(?:\s(?:y|e|et))?\s?(?:ff?|ss?gg?|ss?|seg|segg|sigs?|sgts?|suiv|sqq?|seqq?|сл|след)(?!\w)\.?"
_NOTE_CUE = r"(?:nn?|notes?|fnn?|Anm|Anmerkung(?:en)?|nota|прим)"
_GLUED_NOTE = r"nn?\.?\d++"
_DIGITS = r"(?:\d{1,2},\d{3}(?!\d|,\d)|\d++(?:\.\d++)*+)"
_NUMBER = (
    rf"(?:(?>(?:[A-Z][-–]|(?-i:(?!nn?\d))[A-Za-z]{{0,2}}){_DIGITS}"
    r"(?:(?!ff?(?!\w))[A-Za-zА-Яа-я]{1,2}(?!\w)|\s?[rv]o?(?!\w)(?!\.?\s*\d)|\s?об(?!\w)|bis(?!\w))?)"
    rf"(?:{_NO_LETTER_AFTER}|(?={_FOLLOWING}|{_GLUED_NOTE}))|{_ROMAN})"
)
_ITEM = late_pattern(
    rf"(?P<numbers>{_NUMBER}(?:{_RANGE}{_NUMBER})*(?:[-–][a-z](?!\w))?)"
    rf"(?P<following>{_FOLLOWING})?"
    rf"(?:(?P<glued>{_GLUED_NOTE})|(?P<joint>[\s,;:.(\[]*)(?P<cue>{_NOTE_CUE})\.?\s*(?P<note>\d+(?:{_RANGE}\d+)*)"
    r"|\s+(?P<end>nn?\.?)(?=\s*(?:[,;)\]]|\Z)))?",
    re.IGNORECASE,
)
_START = late_pattern(rf"(?<![^\W_{_CJK}])(?=\w)")
_AND = (
    r"\s*(?:(?P<tight>[:/])|(?:[,;]|\.(?=\s+\d)|&|\b(?:and|und|et|e|y|и|u\.)(?=\s))\s*"
    r"(?:(?:and|und|et|e|y|и|&)\s+)?{})"
)
_JOINT = late_pattern(_AND.format(""), re.IGNORECASE)
_PAGE_JOINT = late_pattern(_AND.format(r"(?:pp?\.\s*|pagg?\.\s*|S\.\s*)?"), re.IGNORECASE)
PASSIM = "passim"
"""The value of a place that is all over a source and has no number."""

_PASSIM = late_pattern(r",?\s*(?:et\s)?(?<!\w)passim(?!\w)", re.IGNORECASE)
_PREPOSITION = late_pattern(r"\s+(?:at|on|in|of|auf|à|a)(?=\s)")
_RANGE_MARK = late_pattern(_RANGE)
_TAIL = late_pattern(r"(?s)(.*\S)\s*\[([^\[\]]*)\]?[\s.]*\Z")
# What the law counts by has parts in brackets: ``§ 12(b)(1)``.
_SUBDIVIDED = frozenset({"section", "paragraph", "article-locator"})
_SUBDIVISIONS = late_pattern(r"(?:\(\w{1,4}\))+")
_OF_THE_SOURCE = frozenset({"volume", "issue"})


@dataclass(frozen=True, slots=True)
class _Place:
    """One place cited: its label, the mark and the cue printed before its value, and where it ends."""

    label: str
    lead: str
    value: str
    end: int


@lru_cache(maxsize=4096)
def locator(text: str, label: str = "page") -> Locator | None:
    """Read a place cited: ``p. 230-31``, ``98. 100, 101``, ``S. 12 f.``, ``fol. 12r``, ``§ 6.54``.

    A cue word in ``text`` gives the label (a CSL 1.0.2 locator term), ``label`` stands when there is none.
    Ranges get ``-``, lists ``, ``; digits stay as printed. Where one place stands in another the first one
    gives the label and the rest stays in the value as printed (``ch. 3, p. 4``: chapter, ``3, p. 4``); only
    a volume or an issue before a page is left out, being a field of the source. A bracketed remark at the
    end is left out (see `bracketed_tail`). None when there is no number, and for the length of a whole book
    (``248 p.``), which `number_of_pages` reads.
    """
    if (plain := _PLAIN.fullmatch(text)) and label == "page":
        return Locator(label, "-".join(filter(None, plain.groups())))
    if _EXTENT().match(text):
        return None
    main, _ = bracketed_tail(text)
    cue = _CUE().match(main)
    start = 0
    if cue and _is_cue(cue):
        label, start = _LABEL[cue.group(1).casefold()], cue.end()
    if label == "sub-verbo" and start:
        return Locator(label, " ".join(main[start:].strip(" .,;:").split()))
    found = list(_places(main[start:], label)) or list(_places(text, label))
    if any(place.label == "page" for place in found):
        found = [place for place in found if place.label not in _OF_THE_SOURCE]
    if not found:
        return None
    value = found[0].value + "".join(place.lead + place.value for place in found[1:])
    return Locator(found[0].label, _with_kept(main[start:], value))


def _with_kept(text: str, value: str) -> str:
    """A value with the word of `_KEPT` that stands before or behind it: ``Taf. 3``, ``XI, prol.``."""
    before, behind = _KEPT_BEFORE().match(text), _KEPT_BEHIND().search(text)
    if before:
        value = f"{before[1]} {value}"
    if behind and not value.endswith(behind[2]):
        value = f"{value}{behind[1]} {behind[2]}"
    return value


def number_of_pages(text: str, after: str = "") -> str:
    """How many pages a whole book has: ``XII, 345`` for ``XII, 345 S.``, ``216`` for ``216 pp``.

    ``after`` is what is printed behind ``text``, where the word for pages may stand. Empty when ``text`` is
    the number of a page.
    """
    found = _EXTENT().fullmatch(text)
    if not found and (counted := _COUNTED().match(after)):
        many = text.isdecimal() and int(text) >= _FEWEST_PAGES
        found = _EXTENT().fullmatch(f"{text} p") if many or counted[1] != "s" else None
    return " ".join((found["count"] or found["sum"]).split()) if found else ""


def _places(text: str, label: str) -> Iterator[_Place]:
    """The first place in ``text`` and those that follow it with cues of their own."""
    place = _first(text, label)
    while place:
        yield place
        place = _next(text, place)


def _first(text: str, label: str) -> _Place | None:
    starts = _START().finditer(text)
    item = next((item for start in starts if (item := _ITEM().match(text, start.start()))), None)
    page = _PAGE_CUE().search(text) if label != "page" else None
    if page and item and page.start() < item.start():
        label, item = "page", _ITEM().match(text, page.end())
    if item:
        return _place(text, item, label)
    passim = _PASSIM().search(text)
    return _Place(label, "", PASSIM, passim.end()) if passim else None


def _next(text: str, before: _Place) -> _Place | None:
    preposition = _PREPOSITION().match(text, before.end)
    cue = _CUE().match(text, preposition.end() if preposition else before.end)
    item = _ITEM().match(text, cue.end()) if cue and _is_cue(cue) else None
    if not cue or not item:
        return None
    label = _LABEL[cue.group(1).casefold()]
    between = text[before.end : cue.start(1)]
    joint = preposition.group().rstrip() if preposition else "" if between.isspace() else ","
    repeated = label == before.label and not preposition
    lead = ", " if repeated else f"{joint} {cue.group(1)}{cue.group(2)}{' ' if cue.group(3) else ''}"
    return _place(text, item, label, lead)


def _place(text: str, item: re.Match[str], label: str, lead: str = "") -> _Place:
    """The place that begins with ``item``, with all that is listed behind it."""
    joints = _PAGE_JOINT() if label == "page" else _JOINT()
    value = ""
    while True:
        value, end = value + _written(item), item.end()
        if label in _SUBDIVIDED and (inner := _SUBDIVISIONS().match(text, end)):
            value, end = value + inner.group(), inner.end()
        if passim := _PASSIM().match(text, end):
            value, end = f"{value} passim", passim.end()
        joint = joints.match(text, end)
        more = _ITEM().match(text, joint.end()) if joint else None
        if not joint or not more:
            return _Place(label, lead, value, end)
        value, item = value + (joint["tight"] or ", "), more


def _is_cue(match: re.Match[str]) -> bool:
    """Whether a short word before a number is a cue: ``S. 81`` and ``n2`` are, ``S81`` is a page number."""
    word, stop, space = match.groups()
    if stop or word.casefold() not in _NEEDS_MARK:
        return True
    following = match.string[match.end() :]
    if word in ("n", "nn") and following[0].isdigit():
        return True
    return bool(space) and (following[0].isdigit() or (len(word) > 2 and bool(re.match(_ROMAN, following))))


def bracketed_tail(text: str) -> tuple[str, str]:
    """Part ``138 [p. 120 on the NET]`` into ``138`` and the bracketed remark, empty when there is none."""
    match = _TAIL().match(text)
    return (match.group(1), match.group(2).strip()) if match else (text, "")


def _written(item: re.Match[str]) -> str:
    value = _RANGE_MARK().sub("-", item["numbers"])
    if item["following"]:
        value += f" {item['following'].strip(' .')}."
    if item["glued"]:
        value += item["glued"]
    if item["note"]:
        stop = "." if len(item["cue"]) <= 3 else ""
        joint = "," if "," in item["joint"] else ""
        value += f"{joint} {item['cue']}{stop} {_RANGE_MARK().sub('-', item['note'])}"
    return " ".join(f"{value} {item['end'] or ''}".split())
