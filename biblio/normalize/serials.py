"""Read what names a volume or the part of a periodical: volume, issue and date, in whatever layout.

A text is read as a row of signs, one for each word, number or mark, in which patterns find the parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from biblio.normalize import roman
from biblio.normalize.date_words import MONTHS, SEASONS
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.word_list import word_set


class Serial(NamedTuple):
    """The parts of ``45(4)``, ``t. XIX (1900)``, ``22. Jg., Heft 3``, ``3 vols``.

    ``date`` and ``rest`` (the title of a volume, a number that is neither volume nor issue) are as printed,
    ``volumes`` is how many there are. Ranges have ``-``, lists ``, ``; Roman numerals stay.
    """

    volume: str = ""
    issue: str = ""
    date: str = ""
    volumes: str = ""
    rest: str = ""


class _Row(NamedTuple):
    """The signs of a text, and where the token of each begins and ends."""

    signs: str
    starts: list[int]
    ends: list[int]


class _Number(NamedTuple):
    """A number, the sign of the cue beside it (empty when none), and the mark before it."""

    cue: str
    value: str
    mark: str


_CUES = {
    "v": "vol vols voll voi volume volumes volumen volumi bd bde bnd band bände bänden tom tome tomes tomo"
    " tomos tomi tomus t to v vv т том тома томов tt deel dl svazek sv kötet cilt 巻 卷 권",
    "i": "no nos nr nrs num núm number numbers numero numéro numeri número n nn heft h hft issue"
    " issues iss fasc fasz fase fascicolo fascicule вып выпуск номер č zeszyt z cahier häfte hæfte sayı sz 号"
    " 號 期 호",
    "p": "pt pts part parts parte parti partie parties teil teile p кн книга ч часть book bk books libro"
    " libri livre lib liber buch halbband puntata",
    "y": "jg jahrg jahrgang année anno annata a año ano ročník roč årgång årg rocznik r évf god год",
    "s": "suppl supp supplement supplemento supplément beiheft sonderheft sonderband",
}
_WORD_SIGNS = {
    **dict.fromkeys((*MONTHS, *SEASONS), "d"),
    **dict.fromkeys(("and", "und", "et", "y", "e", "и"), "&"),
    **dict.fromkeys(("de", "del", "of", "für", "di", "the", "du", "des", "第"), "f"),
    **dict.fromkeys(("st", "nd", "rd", "th", "er", "ème", "eme", "º", "ª", "o", "й", "я", "ый", "го"), "o"),
    **{word: sign for sign, words in _CUES.items() for word in word_set(words)},
}
_ORDINALS = (
    "one first erste erster ersten erstes première premier prima primo primera primero primeira eerste первый"
    " первая первое первого",
    "two second zweite zweiter zweiten zweites deuxième seconde seconda secondo segunda segundo tweede altera"
    " второй вторая второе",
    "three third dritte dritter dritten drittes troisième terza terzo tercera tercero terceira terceiro derde"
    " tertia третий третья третье",
    "four fourth vierte vierter vierten viertes quatrième quarta quarto cuarta cuarto vierde четвертый"
    " четвертое четвёртое",
    "five fifth fünfte fünfter fünften fünftes cinquième quinta quinto vijfde пятый пятое",
    "six sixth sechste sechster sechsten sechstes sixième sesta sesto sexta sexto zesde шестой шестое",
    "seven seventh siebte siebter siebten siebente septième settima settimo séptima sétima zevende седьмой"
    " седьмое",
    "eight eighth achte achter achten achtes huitième ottava ottavo octava octavo oitava achtste восьмой"
    " восьмое",
    "nine ninth neunte neunter neunten neuntes neuvième nona nono novena negende девятый девятое",
    "ten tenth zehnte zehnter zehnten zehntes dixième decima decimo décima tiende десятый десятое",
    "eleven eleventh elfte elfter elften onzième undicesima undécima одиннадцатое",
    "twelve twelfth zwölfte zwölfter zwölften douzième dodicesima duodécima двенадцатое",
)
SPELT = {word: str(number) for number, line in enumerate(_ORDINALS, 1) for word in line.split()}
"""The number that each ordinal, of twelve languages and from first to twelfth, spells."""

_TOKEN = late_pattern(
    r"[iIl][89]\d\d(?!\w)|(?:[A-Z]{0,2}|e)\d+(?:[A-Za-z](?![^\W_]))?|[巻卷권号號期호第]|[^\W\d_]+|[-‐‑‒–—−]+|\S"
)
_BEFORE_NUMBER = late_pattern(r"[\s.°º]*(?=\d|(?:[IVXLCDM]+|[ivxlcdm]+)(?!\w))")
_MISREAD_YEAR = re.compile(r"[iIl][89]\d\d")
_MISREAD_ROMAN = re.compile(r"(?=.*[a-z])(?=.*[IVX])[IVXivxl]+")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_MARK_SIGNS = {**dict.fromkeys("-‐‑‒–—−", "-"), **dict.fromkeys("°º", "o"), "№": "i"}

# ``n`` is a number of one or two digits, ``N`` any other, ``R`` a Roman numeral, ``Y`` what may be a year,
# ``S`` a number spelt out; ``d`` a month or season, ``v i p y s`` cues (see `_CUES`), ``o`` the ending of an
# ordinal, ``f`` a word that parts nothing, ``&`` and, ``w`` another word; marks stand for themselves.
_LIST = r"[nNRY](?:-[nNRY])*(?:(?:,[nNRY]){0,8}&[nNRY])?"
_DAY = r"(?:n\.?(?:[-/&]n\.?)?f*)?"
_DATE = rf"f*(?:{_DAY}d[.,f]*(?:[-/&,]*{_DAY}d[.,f]*)*(?:n,)?(?:Y(?:[-/][Yn])?)?|Y(?:[-/][Yn])*)"
_PART = late_pattern(
    rf"(?P<supplement>s[.o]*[nNR]?)"
    rf"|(?P<cue>[vpy])[.of]*i?[.o]*(?P<number>{_LIST}|S)"
    rf"|i[.of]*i?[.o]*(?P<issue>{_LIST}(?:/[nNR])?|S)"
    r"|(?P<before>[nNRS])[.o]*(?P<behind>[vipy])(?![.o]*[nNRS](?![.o]*[vipy]))\.?"
    rf"|(?P<date>{_DATE})"
    rf"|(?P<bare>{_LIST})o?"
)
_CUED = re.compile(r"[vi][.of]*[nNRS]")
_FAST = re.compile(r"[\s,(]*(?:(?:[Vv]ol|v|t|Bd|Т)\.\s?)?([A-Z]?\d{1,3})[\s),.]*")
_COUNT = late_pattern(
    r"\W*(?:in\s+)?(\d+)\s*(?:vols|voll|voli|volumes|volumi|volúmenes|vol|bde|bände|tomes|tomos|tomi|tt|тт"
    r"|томов|тома|т|v|parts|teile|svazky|tomy)(?!\w)\.?(?P<rest>\W.*|)",
    re.IGNORECASE | re.DOTALL,
)
_IN_BOOK = frozenset(":-(")
_CUE = r"(?:vols?|bd|band|t|tom[eo]?|nos?|nr|n|heft|h|fasc|number|volume|т|вып|issue|part|книга|кн|n[o°º]|№)"
_IN_SERIES = late_pattern(
    rf"[(=\[ ]*{_CUE}(?!\w)[. ]*(?P<number>\d+|[IVXLC]+)\W{{1,3}}(?:of|der|des|de|del|della|dans|in|из)\W"
    r"(?:(?:the|la|le|der)\W|l['’])?(?:(?:series|reihe|schriftenreihe|serie|série|collection|collana|colección"
    r"|coleção|серии)\W)?(?P<name>.*)",
    re.IGNORECASE,
)
_SERIES_NUMBER = late_pattern(
    rf"(?<![ ,;:.(])[ ,;:.(]++(?:{_CUE}(?!\w)[. ]*(?P<cued>\d+(?:[-/]\d+)?[a-z]?|[IVXLC]+)"
    r"|(?P<number>\d{1,3}(?:[-/.]\d{1,3})?|[IVXLC]{2,}))[ ).\]]*\Z",
    re.IGNORECASE,
)
_COLLECTION = late_pattern(r"\A[(=\[ ]*(?:coll\.? (?=[«“„\"‘]))?")
_ORDINAL = re.compile(r"(?<=\d)(?:er|e|ère|ème|eme|st|nd|rd|th)\Z")
_MOST_SECTIONS = 20
_SECTION = late_pattern(
    r"(?<!\w)(?:s|ser|serie|série|series|sez|sezione|sect?|section|abt|abteilung|reihe|part)\Z", re.IGNORECASE
)
_EDGES = " .,;:/([{<>)]}–—-\"'“”«»*_\t\r\n"
_ANEW = late_pattern(
    r"(?:n\.?\s?[sfr]|neue folge|new ser(?:ies)?|nuova serie|nouv(?:elle)? s[ée]r(?:ie)?|s)\b[.,]?\s+"
    r"(?=\d+\s*\()",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def serial(text: str, *, of_book: bool = False) -> Serial:
    """Read ``Vol. 13``, ``382(9904)``, ``45/4``, ``a. X, t. XIX (1900)``, ``93(September/October 2011)``.

    Numbers without a cue are volume and issue, in this order; those of a book are parts of its volume
    (``III/1``), and numbers with a slash that follow each other are one double number (``34/35``). What has
    no number is the volume as printed. A series that began anew stays with its volume: ``n. s. 31``.
    """
    if fast := _FAST.fullmatch(text):
        return Serial(volume=fast[1])
    if anew := _ANEW().match(text):
        read = serial(text[anew.end() :], of_book=of_book)
        if read.volume:
            return read._replace(volume=f"{anew.group()}{read.volume}")
    if (count := _COUNT().fullmatch(text)) and not re.search(r"\d", count["rest"]):
        return Serial(volumes=count[1], rest=_outer_off(count["rest"]))
    row = _row(text)
    numbers: list[_Number] = []
    date = ""
    rest = []
    at = _beginning(row.signs)
    if at:
        rest.append(text[: row.starts[at]])
    while at < len(row.signs):
        match = _PART().match(row.signs, at)
        if match is None and row.signs[at].isalpha() and row.signs[at] != "f":
            rest.append(text[row.starts[len(row.signs[:at].rstrip("f"))] :])
            break
        at = match.end() if match else at + 1
        if match and match["date"] and not date:
            date = _printed(text, row, match, "date")
        elif match and match["date"]:
            rest.append(_printed(text, row, match, "date"))
        elif match:
            numbers.append(_number(text, row, match))
    return _filled(numbers, date, "; ".join(filter(None, map(_outer_off, rest))), text, of_book=of_book)


def _row(text: str) -> _Row:
    signs: list[str] = []
    starts, ends = [], []
    for match in _TOKEN().finditer(text):
        signs.append(_sign(match.group(), text, match.end(), signs[-1:]))
        starts.append(match.start())
        ends.append(match.end())
    return _Row("".join(signs), starts, ends)


def _sign(token: str, text: str, end: int, before: Sequence[str]) -> str:
    """The sign of a token (see `_PART`); a letter is a cue only before a number: ``v. 27``, but ``V``."""
    if _MISREAD_YEAR.fullmatch(token):
        return "Y"
    if token.isdecimal():
        return "n" if len(token) <= 2 else "Y" if len(token) == 4 and "1500" <= token <= "2099" else "N"
    if not token[-1].isalpha() or not token[0].isalpha():
        return "N" if token[-1].isalnum() else _MARK_SIGNS.get(token[0], token[0])
    word = token.casefold()
    sign = _WORD_SIGNS.get(word, "")
    is_letter = len(word) == 1 and word < "\u3000"
    if sign and (not is_letter or sign not in "vipys" or _BEFORE_NUMBER().match(text, end)):
        return sign
    elided = text[end : end + 1] in ("'", "’")
    if roman.value(token) and (token.isupper() or token.islower()) and not elided:
        return "R"
    if before and before[0] in "vipy.-" and _MISREAD_ROMAN.fullmatch(token) and roman.value(_as_roman(token)):
        return "R"
    return "S" if word in SPELT else "w"


def _as_roman(word: str) -> str:
    """A Roman numeral in which a capital I was read as a small l or i: ``Ill``, ``Vili``."""
    return word.replace("l", "I").upper() if _MISREAD_ROMAN.fullmatch(word) else word


def _beginning(signs: str) -> int:
    """Where the numbers begin: at the first cue of a volume or issue, when words stand before it."""
    if signs.lstrip("f")[:1] != "w":
        return 0
    cued = _CUED.search(signs)
    return cued.start() if cued else 0


def _printed(text: str, row: _Row, match: re.Match[str], group: str) -> str:
    start, end = match.span(group)
    return text[row.starts[start] : row.ends[end - 1]].strip(_EDGES)


def _number(text: str, row: _Row, match: re.Match[str]) -> _Number:
    """The number that a part of the row names, with its cue and the mark before it."""
    group = next(name for name in ("supplement", "number", "issue", "before", "bare") if match[name])
    printed = _printed(text, row, match, group)
    value = SPELT.get(printed.casefold()) or _listed(_as_roman(_ORDINAL.sub("", printed)))
    mark = row.signs[match.start() - 1 : match.start()]
    if group == "supplement":
        return _Number("s", " ".join(printed.split()), mark)
    return _Number("i" if group == "issue" else match["cue"] or match["behind"] or "", value, mark)


def _listed(printed: str) -> str:
    """Numbers with ``-`` between the ends of a range and ``, `` between those of a list."""
    value = re.sub(r"\s*-+\s*", "-", printed.translate(_DASHES))
    return re.sub(r"\s*,?\s*(?:&|\b(?:and|und|et|e|y|и)\b)\s*|\s*,\s*", ", ", value)


def _filled(numbers: Sequence[_Number], date: str, rest: str, text: str, *, of_book: bool) -> Serial:
    """Give each number its part: a cue tells it, or else its place."""
    if not numbers:
        is_date = bool(date) and not rest
        return Serial(date if date.isdecimal() else "", date=date) if is_date else Serial(_outer_off(text))
    main, own = _main(numbers, dated=bool(date)), next((one for one in numbers if one.cue == "i"), None)
    volume, issue = main.value if main else "", own.value if own else ""
    if not issue and not of_book and (parted := _parted(volume)):
        volume, issue = parted
    further = [rest] if rest else []
    for number in numbers:
        if number is main or number is own:
            continue
        if number.cue == "s" and number.mark != "(" and volume:
            volume = f"{volume} {number.value}"
        elif (
            number.cue not in ("", "s")
            or number.mark in (":", "-")
            or issue
            or (of_book and number.mark == "(")
        ):
            further.append(number.value)
        elif (of_book and number.mark) or _is_double(volume, number):
            volume = f"{volume}{number.mark}{' ' * (number.mark == ',')}{number.value}"
        elif of_book:
            further.append(number.value)
        else:
            issue = number.value
    return Serial(volume, issue, date, rest="; ".join(further))


def _main(numbers: Sequence[_Number], *, dated: bool) -> _Number | None:
    """The number of the volume: with its cue, else the first without one, else that of a year or a part."""
    placed = [one for one in numbers if one.cue or not dated or one.mark not in _IN_BOOK]
    return next((one for cue in ("v", "", "y", "p", "s") for one in placed if one.cue == cue), None)


def _parted(volume: str) -> tuple[str, str] | None:
    """Volume and issue of ``39-9``, which can be no range."""
    first, _, second = volume.partition("-")
    if not first.isdecimal() or not second.isdecimal():
        return None
    end = int(first) - int(first) % 10 ** len(second) + int(second)
    return (first, second) if end <= int(first) else None


def _is_double(volume: str, number: _Number) -> bool:
    """Whether a number follows the volume, as in ``34/35``."""
    both = volume.isdecimal() and number.value.isdecimal()
    return both and number.mark == "/" and int(number.value) == int(volume) + 1


def _outer_off(text: str) -> str:
    """``text`` on one line without outer punctuation; the stop of a last abbreviation stays."""
    plain = " ".join(text.split()).lstrip(_EDGES).rstrip(_EDGES.replace(".", ""))
    return plain if " " in plain or "." in plain[:-1] else plain.rstrip(_EDGES)


def series(text: str) -> tuple[str, str]:
    """Name and number of a series: ``Lecture Notes in Computer Science 193``, ``Bd. 12 der Reihe Studien``.

    A number of four digits at the end is a part of the name unless a cue (``vol.``) stands before it, and so
    is that of a section (``sez. II``). The name is as printed, for `biblio.normalize.titles.title` to read.
    """
    text = " ".join(text.split())
    if found := _IN_SERIES().fullmatch(text):
        return found["name"], found["number"]
    name = _COLLECTION().sub("", text, count=1)
    end = _SERIES_NUMBER().search(name)
    if not end or not any(map(str.isalpha, name[: end.start()])):
        return name, ""
    number = end["cued"] or end["number"]
    counts_sections = not number.isdecimal() or int(number) <= _MOST_SECTIONS
    if counts_sections and _SECTION().search(name, 0, end.start()):
        return name, ""
    return name[: end.start()], number
