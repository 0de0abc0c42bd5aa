"""Read the place cited inside a source: pages, volumes, folios, notes, sections."""

from __future__ import annotations

import re
from functools import lru_cache

from biblio.model import Locator
from biblio.normalize.word_list import word_set

_CUES = {
    "page": "p pp pag pagg page pages pg pgs s ss seite seiten str стр с pág págs página páginas pagina"
    " pagine blz bladzijde side sider sid sidan sayfa",
    "volume": "vol vols volume volumes voll volumi voi bd bde band bände t tome tomes tomo tomos tomi т том"
    " тома deel",
    "chapter": "ch chs chap chaps chapter chapters cap capp capitolo capítulo chapitre kap kapitel hoofdstuk"
    " гл глава",
    "folio": "fol fols folio folios foll fo f ff c cc carta carte bl bll blatt blätter л лл лист",
    "note": "n nn note notes fn footnote endnote anm anmerkung nota прим примечание сноска noot",
    "section": "§ §§ sec secs sect section sections abschnitt sez sezione sección seção раздел параграф",
    "paragraph": "¶ ¶¶ par pars para paras paragraph paragraphs abs absatz párrafo абз alinéa",
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
}
_LABEL = {cue: label for label, cues in _CUES.items() for cue in word_set(cues)}
_NEEDS_MARK = word_set(
    "s ss f ff c cc с т t v vv n nn l ll z л лл ч ст art can par app note line side str part"
)
_BY_LENGTH = sorted(_LABEL, key=len, reverse=True)
_CUE = re.compile(
    rf"[\s,;:.(\[]*({'|'.join(map(re.escape, _BY_LENGTH))})(?![^\W\d_])(\.?)(\s*)(?=[\w§¶])", re.IGNORECASE
)
_PAGE_CUE = re.compile(r"(?<![\w.])(?:pp?|pagg?|pages?|S|стр|с|págs?)\.?\s*(?=\d|[ivxlcdm]+(?!\w))")
_EXTENT = re.compile(r"[\s(]*(?:[ivxl]+\s*[+,]\s*)?\d+\s*(?:pp?|pages|S|Seiten|с|стр|págs?)\.?[\s).]*\Z")

_ROMAN = r"(?:[ivxlcdm]+|[IVXLCDM]+)(?!\w)"
_NUMBER = (
    rf"(?:[A-Za-z]{{0,2}}\d+(?:(?!ff?(?!\w))[A-Za-z]{{1,2}}(?!\w)|\s?[rv]o?(?!\w)|bis(?!\w))?(?:(?![^\W\d_])|(?=ff?(?!\w)))"
    rf"|{_ROMAN})"
)
_RANGE = r"(?:\s*[-‐‑‒–—―−]+\s*|\s+(?:bis|to)\s+)"
_AND = (
    r"\s*(?:[,;]|\.(?=\s*\d)|&|\b(?:and|und|et|e|y|и|u\.)(?=\s))\s*"
    r"(?:(?:and|und|et|e|y|и|&)\s+)?(?:pp?\.\s*|pagg?\.\s*|S\.\s*)?"
)
_FOLLOWING = r"\s?(?:ff?|ss?gg?|ss?|seg|segg|sqq?|et seqq?|сл)(?!\w)\.?"
_VALUE = re.compile(
    rf"(?<![^\W_])(?P<numbers>{_NUMBER}(?:(?:{_RANGE}|[:/]|{_AND}){_NUMBER})*)(?P<following>{_FOLLOWING})?"
    r"(?:,?\s*(?P<cue>nn?|notes?|fn|Anm)\.?\s*(?P<note>\d+))?(?:,?\s*(?:et\s)?(?P<passim>passim))?"
    r"|(?<!\w)(?P<only>passim)",
    re.IGNORECASE,
)
_RANGE_MARK = re.compile(_RANGE)
_AND_MARK = re.compile(rf"{_AND}(?=[A-Za-z]{{0,2}}\d|{_ROMAN})")
_TAIL = re.compile(r"(?s)(.*\S)\s*\[([^\[\]]*)\]?[\s.]*\Z")


@lru_cache(maxsize=4096)
def locator(text: str, label: str = "page") -> Locator | None:
    """Read a place cited: ``p. 230-31``, ``98. 100, 101``, ``S. 12 f.``, ``fol. 12r``, ``§ 12``, ``passim``.

    A cue word in ``text`` gives the label (a CSL 1.0.2 locator term), ``label`` stands when there is none.
    Ranges get ``-``, lists ``, ``; digits stay as printed. A bracketed remark at the end is left out (see
    `bracketed_tail`). None when there is no number, and for the length of a whole book (``248 p.``).
    """
    if _EXTENT.match(text):
        return None
    main, _ = bracketed_tail(text)
    cue = _CUE.match(main)
    start = 0
    if cue and _is_cue(cue):
        label, start = _LABEL[cue.group(1).casefold()], cue.end()
    if label == "sub-verbo" and start:
        return Locator(label, " ".join(main[start:].strip(" .,;:").split()))
    if label != "page" and (page := _PAGE_CUE.search(main, start)):
        label, start = "page", page.end()
    value = _VALUE.search(main[start:]) or _VALUE.search(text)
    return Locator(label, _tidy(value)) if value else None


def _is_cue(match: re.Match[str]) -> bool:
    """Whether a short word before a number is a cue: ``S. 81`` is, ``S81`` is a page number."""
    word, stop, space = match.groups()
    if stop or word.casefold() not in _NEEDS_MARK:
        return True
    following = match.string[match.end() :]
    return bool(space) and (following[0].isdigit() or (len(word) > 2 and bool(re.match(_ROMAN, following))))


def bracketed_tail(text: str) -> tuple[str, str]:
    """Part ``138 [p. 120 on the NET]`` into ``138`` and the bracketed remark, empty when there is none."""
    match = _TAIL.match(text)
    return (match.group(1), match.group(2).strip()) if match else (text, "")


def _tidy(match: re.Match[str]) -> str:
    if match["only"]:
        return "passim"
    value = _AND_MARK.sub(", ", _RANGE_MARK.sub("-", match["numbers"]))
    if match["following"]:
        value += f" {match['following'].strip(' .')}."
    if match["note"]:
        value += f" {match['cue']}. {match['note']}"
    return " ".join((value + (" passim" if match["passim"] else "")).split())
