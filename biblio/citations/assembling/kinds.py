"""What kind of thing a reference is about: its CSL type, from what is said of it and where it stands.

Words of a kind beside the title (``PhD thesis``, ``[Film]``) come first, then what the container is
(``Proceedings of``, ``Encyclopaedia``), then which parts the reference has at all.
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from biblio.citations.assembling.kind_words import (
    BESIDE_GENRES,
    CONTAINERS,
    GENRES,
    NEWSPAPER_ENDINGS,
    REFERENCE_BOOKS,
)
from biblio.citations.assembling.scripture import is_bible
from biblio.citations.named_laws import CITED_BY_NAME
from biblio.model import Date
from biblio.normalize.late_pattern import late_pattern

PIECES = frozenset(
    {
        *("article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference"),
        *("entry", "entry-dictionary", "entry-encyclopedia", "review", "review-book", "legal_case"),
        *("legislation", "treaty"),
    }
)
"""The types of what stands inside of something else, with pages of its own."""
MODERN = frozenset({"date", "publisher", "place", "container", "volume", "issue", "archive", "url", "doi"})
"""The labels that a citation of a passage, as every edition counts it, has not: ``Gen. 1:3``."""
LEGAL = frozenset({"legal_case", "legislation", "treaty"})
"""The types of which a lone page is the one that they begin on: ``NJW 1998, 1234``."""


class Told(NamedTuple):
    """What a reference says about its kind: its labels, some of its values, and the text around them."""

    labels: Set[str]
    title: str
    container: str
    genre: str
    number: str
    url: str
    pages: str
    volume: str
    issue: str
    issued: Date | None
    text: str


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LETTER = late_pattern(
    r"(?:letter|telegram|e-?mail|brief|lettre|lettera|carta|письмо)s? (?:to|from|an|von|à|a|al|к)\b",
    re.IGNORECASE,
)
_CORRESPONDENTS = late_pattern(
    r"(?:[A-ZÀ-Þ][\w.'’-]*\s){1,4}(?:to|an|à|aan|a|al)\s(?:[A-ZÀ-Þ][\w.'’-]*\s?){1,4}"
)
_REVIEW = late_pattern(
    r"(?:book )?review(?:ed work)?(?: of|:).* by |rez(?:ension|\.)(?: zu|:| von)|compte[- ]rendu d"
    r"|recensione (?:di|a)\b"
    r"|reseña d|рец(?:ензия|\.) на",
    re.IGNORECASE,
)
_HEARING = late_pattern(r"hearings?\s(?:before|on|regarding|held)\s", re.IGNORECASE)
_INTERVIEW = late_pattern(
    r"interview (?:with|by|mit)\b|entretien avec|intervista (?:a|con)\b|entrevista (?:a|con)\b", re.IGNORECASE
)
_STANDARD = late_pattern(
    r"(?:ISO|DIN|ANSI|NISO|ASTM|IEC|EN|BS|NF|ÖNORM|JIS|CSA|UNE|UNI|IEEE Std|ГОСТ)\b[^a-zа-я]*\d"
)
_CASE = late_pattern(
    r"\w[.)]? (?:v|vs|versus)\.? \w|(?:^|\W)(?:in re|ex parte|matter of|case c-?\s?\d|affaire|rechtssache)\s",
    re.IGNORECASE,
)
# Reporters print decisions and nothing else (The Bluebook, table T1; OSCOLA, appendix).
_REPORTER = late_pattern(
    r"U\.\s?S\.?|S\.\s?Ct\.?|L\.\s?Ed\.?(?:\s?2d)?|F\.\s?(?:2d|3d|4th|App['’]x)|F\.\s?Supp\.?(?:\s?[23]d)?"
    r"|(?:A|P|So|N\.\s?[EW]|S\.\s?[EW])\.\s?[23]d|(?:N\.\s?Y|Cal|Ill|Wash)\.\s?(?:[23]d|[45]th)"
    r"|BGH(?:Z|St)|BVer[fw]GE|BAGE|BSGE|BFHE|RG(?:Z|St)|BGE|ATF|E\.?C\.?R\.?|All\sE\.?R\.?|W\.?L\.?R\.?|WL"
)
# ``LG`` and ``AG`` are companies and groups as well, where no town follows.
_COURT = late_pattern(
    r"\b(?:BGH|RG|BVerfG|VerfGH|BVerwG|BAG|BSG|BFH|BPatG|(?:BayOb|O)LG|LAG|LSG|OVG|VGH|KG|EuGH|EuG|EGMR|OGH"
    r"|VfGH|VwGH|BGer|BVGer|ECJ|CJEU|ECtHR|BVer[fw]GE|BGHZ|BGHSt|BGE)(?!\w)"
    r"|\A(?:LG|AG|SG|VG|FG|ArbG)\s(?=[A-ZÄÖÜ])"
    r"|\b(?:Cass\.|Corte cost\.|Cons\. (?:const|Stato)\b|C\.E\.|Supreme Court|Court of Appeal)"
)
_DECISION = late_pattern(
    r"\b(?:Urt(?:eil|\.)|Beschl(?:uss|\.)|Entscheidung|arrêt|décision|sentenza|sent\.|judgment|judgement"
    r"|ruling)|(?:BVerfGE|BGHZ|BGHSt)\b",
    re.IGNORECASE,
)
_STATUTE = late_pattern(
    r"\b(?:Act|Code|Statute|Ordinance|Constitution|Bill)(?:,? (?:of )?\d{4})?(?:,? [^a-z]*\d.*)?\Z"
    r"|\A(?:(?:Council|Commission|Framework|Delegated|Implementing|Parliament)\s){0,2}(?:Directive|Regulation|Decision)\b.*\d"
    r"|\A(?:Loi|Décret|Ordonnance|Legge|Decreto|Ley|Lei|Richtlinie|Verordnung"
    r"|Federal Law)\b.*\d"
    r"|\w(?:gesetz|gesetzbuch|ordnung)(?: vom .*|\W*)\Z|\b(?:закон|кодекс|указ)\b",
    re.IGNORECASE,
)
_TREATY_SERIES = re.compile(r"(?:UN|LN|C|CE|E)TS|UST|TIAS|ILM")
_LAW_PRINTS = late_pattern(
    r"\bStat\.?\Z|U\.\s?S\.\s?C|C\.\s?F\.\s?R|GBl\b|[Gg]esetzblatt|Official Journal|Journal officiel"
    r"|Gazzetta Ufficiale"
    r"|\A(?:OJ|ABl\.?|JO|GUUE?)\b|Amtsblatt|Boletín Oficial|Собрание законодательства"
)
_MAP_SCALE = late_pattern(r"\b1\s?:\s?\d{1,3}(?:[., ]?000)\b")
_PERSONS = frozenset({"author", "editor"})
_PRINTED = frozenset({"place", "editor", "edition"})
_IMPRINT = frozenset({"publisher", "place", "edition"})
_BOOKISH = frozenset({"author", "editor", "date", "pages"})
# Kinds that a piece in a serial is not, though it may be called so.
_LOOSE_SHEETS = frozenset(
    {"report", "manuscript", "dataset", "software", "standard", "article", "personal_communication", "map"}
)
_PASSAGE = late_pattern(
    r"(?:\d{1,3}[:.]\d{1,3}(?:\.\d{1,3})*[a-z]?|\d{1,4}[a-e]\d{0,2})(?:[-–,;]\s?\d{0,4}[:.]?\d{0,3}[a-e]?\d{0,2}){0,4}\.?"
)
_REVIEW_OF = late_pattern(r"review of (?:the )?(?:book|film|article|work)", re.IGNORECASE)
_BRACKET = re.compile(r"\[([^\[\]]{3,40})\]")
_DIRECTED = ("irected by", "Regie", "regia di", "Réal.", "réal.", "éalisé par", "irigida por", "Реж.", "реж.")
_BLOG_HOSTS = ("blog", "wordpress", "medium.com", "substack", "hypotheses.org", "tumblr")


def kind(told: Told) -> str:
    """The CSL type that a reference speaks for; ``document`` where nothing tells."""
    return (
        (told.genre and _by_genre(told, told.genre))
        or (named_kind(told.number) == "patent" and "patent")
        or (not told.labels & _PERSONS and _by_law(told))
        or _by_title(told)
        or ("[" in told.text and _by_bracket(told))
        or (told.container and _by_container(told))
        or _by_parts(told)
    )


def named_kind(words: str) -> str:
    """The type that words name: a thesis before all, else that of the last word, as in ``film review``."""
    found = [GENRES[word] for word in _WORD.findall(words.casefold().replace(".", "")) if word in GENRES]
    return "thesis" if "thesis" in found else found[-1] if found else ""


def _by_genre(told: Told, genre: str) -> str:
    found = named_kind(genre)
    in_serial = told.container and (told.volume or told.issue)
    return "" if in_serial and found in _LOOSE_SHEETS else found


def bracketed_kind(words: str) -> str:
    """The type that stands in square brackets behind a title, as the APA's manual has it: ``[Data set]``.

    All the words have to be of that kind, for a translated title stands in such brackets, too.
    """
    if _REVIEW_OF().match(words):
        return "review-book"
    known = all(word in GENRES or word in BESIDE_GENRES for word in _WORD.findall(words.casefold()))
    found = named_kind(words) if known else ""
    return "" if found == "personal_communication" else found


def _by_bracket(told: Told) -> str:
    found = (bracketed_kind(match[1]) for match in _BRACKET.finditer(told.text))
    return next(filter(None, found), "")


def _by_law(told: Told) -> str:
    name = told.title or told.container
    if _CASE().search(name) and (told.container or told.volume or told.number or told.issued):
        return "legal_case"
    if _REPORTER().fullmatch(told.container) or (
        _COURT().search(told.text) and _DECISION().search(told.text)
    ):
        return "legal_case"
    decided = told.container and not told.title and told.labels.isdisjoint(_PRINTED)
    if decided and "publisher" in told.labels and _COURT().match(told.text):
        return "legal_case"
    if _TREATY_SERIES.fullmatch(told.container):
        return "treaty"
    if _LAW_PRINTS().search(told.container):
        return "legislation"
    printed = told.container or told.labels & _IMPRINT
    of_law = _STATUTE().search(told.title) or CITED_BY_NAME.fullmatch(told.title)
    return "legislation" if not printed and of_law else ""


def _is_correspondence(told: Told) -> bool:
    """Whether somebody writes to somebody on a day: ``Roe to Poe, 3 May 1837``; a book may be called so."""
    dated = bool(told.issued and told.issued.day) and told.labels.isdisjoint(_IMPRINT | {"author"})
    return dated and bool(_CORRESPONDENTS().fullmatch(told.title))


def _by_title(told: Told) -> str:
    if _STANDARD().match(told.title) or _STANDARD().match(told.number):
        return "standard"
    if not told.container and (_LETTER().match(told.title) or _is_correspondence(told)):
        return "personal_communication"
    if _INTERVIEW().match(told.title):
        return "interview"
    if _HEARING().match(told.title) and not told.container:
        return "hearing"
    return "review-book" if told.container and _REVIEW().match(told.title) else ""


def _by_container(told: Told) -> str:
    words = _WORD.findall(told.container.casefold())
    if found := next((REFERENCE_BOOKS[word] for word in words if word in REFERENCE_BOOKS), ""):
        return found
    signs = "".join([CONTAINERS[word] for word in words if word in CONTAINERS])
    if ("p" in signs and "b" not in signs) or ("m" in signs and "s" not in signs):
        return "paper-conference"
    issued = told.issued
    daily = issued is not None and issued.month is not None and not told.volume and "doi" not in told.labels
    is_newspaper = daily and ("n" in signs or any(word.endswith(NEWSPAPER_ENDINGS) for word in words))
    if "editor" in told.labels or "publisher" in told.labels or "place" in told.labels:
        numbered = bool(told.issue or (told.volume and "s" in signs))
        if "editor" in told.labels or not (is_newspaper or numbered):
            return "chapter"
    if daily:
        return "article-newspaper" if is_newspaper else "article-magazine"
    return "article-journal"


def _by_parts(told: Told) -> str:
    labels = told.labels
    if told.pages and (_PASSAGE().fullmatch(told.pages) or is_bible(told.title)):
        return "classic"
    if any(cue in told.text for cue in _DIRECTED):
        return "motion_picture"
    if "1:" in told.text and _MAP_SCALE().search(told.text):
        return "map"
    if labels & _IMPRINT or (told.volume and "archive" not in labels):
        return "book"
    if "archive" in labels:
        return "manuscript"
    if told.number.startswith("arXiv"):
        return "article"
    if told.url:
        return "post-weblog" if any(host in told.url for host in _BLOG_HOSTS) else "webpage"
    return "book" if told.title and labels & _BOOKISH else "document"
