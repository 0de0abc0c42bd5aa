"""Role words around names: who is author, editor, translator, and which words are no names at all.

The words are those that title pages, catalogues and notes use in English, German, French, Italian, Spanish,
Portuguese, Dutch, the Scandinavian languages, Polish, Czech, Russian, Chinese and Japanese.
"""

from __future__ import annotations

import re
from functools import lru_cache

from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.word_list import word_set
from biblio.normalize.word_stems import STEM, stems

_EDITOR_SHORT = "eds?|edd|edit|hrsgg?|hgg?|éds?|dir|curr?|coords?|comps?|orgs?|red|utg|udg|ред|сост"
_TRANSLATOR_SHORT = "transl?|tr|trads?|übers|uebers|übertr|vert|övers|overs|пер|перев|przeł|przekł|tłum|přel"
_EDITOR_LONG = (
    r"(?:revised|rev\.) by|revue? par|riveduto da|revisad[oa] por|herzien door|überarbeitet von"
    r"|edited|editors?|editing|herausgegeben|herausgeber(?:in|innen)?|édit(?:é|ée|és|eurs?)"
    r"|éd(?:ition)? établie"
    r"|per cura|a c\.(?= d)"
    r"|sous la dir(?:ection|\.)?|sotto la dir(?:ezione|\.)?|a cura|curator[ei]|curat[ao]"
    r"|edición|editad[oa]|edit[oô]r(?:es|a)?|compil\w+"
    r"|coordinad[oa]r?(?:es)?|coordenad[oa]r?(?:es)?|coordonn\w+|organizad[oa]r?(?:es)?|edidit|ediderunt"
    r"|curavit"
    r"|под (?:общей |научной )?ред(?:акцией|\.)?|отв(?:етственный)?\.? ?ред(?:актор|\.)?|редактор\w*"
    r"|составител\w+"
    r"|under red(?:aktion|\.)?|pod red(?:akcją|\.)?|redagował|redaktion|redactie|redaktør|redigerad"
    r"|uitgegeven|bezorgd|utgiven|主编"
    r"|主編|编|編"
)
_TRANSLATOR_LONG = (
    r"translat(?:ed|ors?|ion)|trad\.? (?:fr|it|esp|ingl|franç)\.?|traduit\w*|traduction|traduct(?:eur"
    r"|rice|or|ora)s?|tradotto|tradotta|traduzione"
    r"|traduttor[ei]|traducido|traducida|traducción|tradução|traduzid[oa]|tradutor\w*|übersetz\w+"
    r"|uebersetz\w+"
    r"|ubersetz\w+|übertragen|aus dem \w+(?: von)?|перевод\w*|vertaald|vertaling|översatt|översättning"
    r"|oversat|oversatt"
    r"|przełożył\w*|tłumaczył\w*|přeložil\w*|译|譯|訳"
)
_AUTHOR_LONG = (
    r"authors?|written|auteurs?|autor(?:a|es|en|in)?|verfasser(?:in)?|verfasst|autor[ei]|автор\w*|著"
)
_BY = "by|von|par|di|por|door|av|af"
_WORD = r"(?<!\w)(?:{})(?!\w)"

_EDITOR = late_pattern(_WORD.format(f"{_EDITOR_SHORT}|{_EDITOR_LONG}"), re.IGNORECASE)
_TRANSLATOR = late_pattern(_WORD.format(f"{_TRANSLATOR_SHORT}|{_TRANSLATOR_LONG}"), re.IGNORECASE)
_AUTHOR = late_pattern(_WORD.format(_AUTHOR_LONG), re.IGNORECASE)
_BARE_BY = re.compile(rf"\W*(?:{_BY})\W*", re.IGNORECASE)
_CJK_ROLE = re.compile(r"主编|主編|编|編|译|譯|訳|著")

_SHORT = f"{_EDITOR_SHORT}|{_TRANSLATOR_SHORT}"
# Roles that a reference has no field for: their words are no names, either.
_OTHER_LONG = (
    r"compilers?|producers?|directors?|illustrators?|illustrated|(?<!\w\s)contributors?|interviewers?"
    r"|photographers?"
)
_LONG = f"{_EDITOR_LONG}|{_TRANSLATOR_LONG}|{_AUTHOR_LONG}|{_OTHER_LONG}"
# Without a stop, others with a capital letter may be names (Red, Curr).
_CAPITAL_SHORT = "eds?|hrsgg?|hgg?|éds?|transl?|trads?|übers"
# Blanks are counted, not starred, so that long runs of them cost no more than their length.
_MAYBE, _GAP = r"\s{0,4}", r"\s{1,4}"
_NOT_CAPITALS = r"(?-i:(?![A-Z]{2}))"
_AND = r"(?:&|and|und|et|e|y|и)\s{1,4}"
_CUE = (
    rf"(?:{_NOT_CAPITALS}(?<![\w.])(?:{_SHORT})\s?\.|(?<=[(\[])(?:{_SHORT})(?={_MAYBE}(?:[)\]]|$))"
    rf"|{_NOT_CAPITALS}(?:(?<=[\s,])|^)(?:{_CAPITAL_SHORT}|(?-i:{_SHORT}))(?={_MAYBE}(?:[)\],]|$|{_AND}(?:{_SHORT})(?!\w)))"
    rf"|^{_MAYBE}(?:{_SHORT})(?={_GAP}(?:{_BY})\b)|{_WORD.format(_LONG)}(?!{_GAP}of\s))"
)
_JOIN = r"\s{0,4}(?:,|/|&|\+|(?:and|und|u\.|et|e|y|en|og|och|и)\b)?\s{0,4}"
_SOURCE_LANGUAGE = (
    r"(?:[\s,]{1,4}(?:from the|from|aus dem|aus|de l['’]|de|dal|del|du|с|uit)\s{0,4}[\w-]+\.?"
    r"(?=\s{1,4}(?:by|par|di|von|por|door)\b))"
)
_ROLE_PHRASE = late_pattern(
    rf"[(\[]?{_MAYBE}(?<!\w){_CUE}(?:{_JOIN}{_CUE})*{_SOURCE_LANGUAGE}?"
    rf"(?:{_MAYBE}(?:(?:{_BY}|de|da|du|v\.(?:\s?d\.)?|с{_GAP}\w+\.)(?=[\s)\]]|$)|d['’]))?{_MAYBE}[)\]]?",
    re.IGNORECASE,
)
_COLLEAGUES = (
    r"colleagues|co-?workers|collaborators|kolleg(?:inn)?en|mitarbeiter(?:innen)?|collègues|collaborateurs"
    r"|colleghi|collaboratori|colegas|colaboradores|collega['’]s|medewerkers|kolleger|коллеги|соавторы|соавт\."
)
OTHERS = re.compile(
    r"[(\[]?(?<!\w)(?:(?:et\s?\.?|&)\s{1,4}\.?al(?:ii|ia)?(?![\w-])\.?|and\s{1,4}(?:others|al\.)|u\.\s?a\.(?=\W{0,9}$)"
    r"|und\s{1,4}andere|и\s{1,4}др\.?(?!\w)"
    r"|(?:e|y|et|ed|i|en)\s{1,4}(?:outros|otros|altri|autres|anderen|in\.|col\.)|m\.\s?fl\.|a\s{1,4}kol\."
    rf"|(?:{_AND}|(?:en|og|och|i)\s{{1,4}})(?:(?:his|her|their|seine|ihre|ses)\s{{1,4}})?(?:{_COLLEAGUES})(?!\w))\s{{0,4}}[)\]]?"
    r"|\[?(?:…|\.\.\.)\]?",
    re.IGNORECASE,
)
_HELP = late_pattern(
    r"(?<!\w)(?:with|avec|mit|unter|con|com)\s{1,4}(?:(?:the|la|der|a)\s{1,4})?(?:assistance|help|collaboration"
    r"|participation"
    r"|mitarbeit|mitwirkung|hilfe|collaborazione|colaboración|colaboração)\s{1,4}(?:of|de|di|von|da)(?!\w)"
    r"|(?<!\w)con\s{1,4}(?:un\s{1,4}|una\s{1,4})?(?:introduzione|prefazione|saggio|nota|introducción|prólogo)\s{1,4}d[ie](?!\w)"
    r"|(?<!\w)(?:annotated|introduced|introduction|foreword|preface)\s{1,4}by(?!\w)",
    re.IGNORECASE,
)
_LEAD = late_pattern(r"\s*(?:in(?=\s*:|\s+\S)|by(?=\s))\s*:?\s*", re.IGNORECASE)
_REPEAT = late_pattern(
    r"\W*(?:[-‐‑‒–—―─━_=]{2,}|[—―─━]|[\"”〃]\s*$|(?:ders|dies|dass|id)\.|(?:ders|dies|dass|id)\s*$|同上|同前"
    r"|(?:derselbe|dieselben?|[ei]adem|idem|iidem|the same|same author|le même|la même|les mêmes|lo stesso"
    r"|la stessa|el mismo|la misma|o mesmo|a mesma|тот же|та же|он же|она же)(?!\w))",
    re.IGNORECASE,
)
_YEAR_IN_BRACKETS = late_pattern(r"[(\[]\s*[c©]?\s*\d{4}[a-z]?\s*[)\]]")


# Most lists hold none of this: brackets, dots of an ellipsis, the words of the patterns above.
_SIGN = re.compile(r"[(\[…]|\.\.\.|(?<!\w)(?:u\.\s?a\.|a c\.|a\s+k)")
_STEMS = stems(_SHORT, _LONG, "cura") | word_set("""
al alii alia othe ande др altr outr otro autr col kol fl in assi help coll part mita mitw hilf intr pref sagg
nota pról revi anno fore cowo work koll cola cole mede колл соав 著 編 编 訳 譯 译
""")
_OTHERS_STEMS = word_set("""
al alii alia othe a ande др outr otro altr autr in col fl kol coll cowo work koll mita cola cole mede колл
соав
""")
_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4096)
def roles(text: str) -> frozenset[str]:
    """Roles that the cue words of ``text`` name: a subset of ``author``, ``editor``, ``translator``.

    ``Trans. and Ed.`` names two; a bare ``by`` means the author; text without a role word gives none.
    """
    found = set()
    likely = _holds_role(text)
    if likely and _EDITOR().search(text):
        found.add("editor")
    if likely and _TRANSLATOR().search(text):
        found.add("translator")
    if (likely and _AUTHOR().search(text)) or (not found and _BARE_BY.fullmatch(text)):
        found.add("author")
    for cue in _CJK_ROLE.findall(text):
        found.add("author" if cue == "著" else "editor" if cue in "主编主編" else "translator")
    return frozenset(found)


def may_be_role(word: str) -> bool:
    """Whether a casefolded word begins like one that `without_roles` blanks; a quick look."""
    return word[:STEM] in _STEMS


def _holds_role(text: str) -> bool:
    return bool(_SIGN.search(text)) or any(map(may_be_role, _LETTERS.findall(text.casefold())))


def without_roles(text: str) -> str:
    """``text`` with everything that is no name blanked out by ``|``, so that offsets stay what they were.

    Blanked are role words with their brackets, ``et al.`` in its languages, a leading ``In`` or ``Ders.``,
    years in brackets.
    """
    if _holds_role(text):
        for pattern in (_ROLE_PHRASE(), OTHERS, _HELP(), _YEAR_IN_BRACKETS()):
            text = pattern.sub(lambda match: "|" * len(match.group()), text)
    for pattern in (_REPEAT(), _LEAD()):
        if lead := pattern.match(text):
            text = "|" * lead.end() + text[lead.end() :]
    return text


def goes_on(text: str) -> bool:
    """Whether a list of names says that more belong to it: ``et al.``, ``u. a.``, ``и др.``, ``[...]``."""
    return _may_go_on(text) and bool(OTHERS.search(text))


def _may_go_on(text: str) -> bool:
    """Whether ``text`` holds the beginning of a word of `OTHERS`, or its dots; a quick look."""
    return "…" in text or "..." in text or any(map(_is_others, _LETTERS.findall(text.casefold())))


def _is_others(word: str) -> bool:
    return word[:STEM] in _OTHERS_STEMS


def is_repeat(text: str) -> bool:
    """Whether a list begins with what stands for the names before it: ``———``, ``Ders.``, ``Idem``."""
    return bool(_REPEAT().match(text))
