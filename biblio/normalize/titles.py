"""Read titles: outer marks off, subtitle after a colon, parts and volumes apart, telling words."""

from __future__ import annotations

import re
from functools import lru_cache

from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.numbers import volume
from biblio.normalize.settle import settled
from biblio.normalize.word_list import word_set

_BROKEN_WORD = late_pattern(r"(?<=[^\W\d_])[-\u00ad][ \t]*\r?\n[ \t]*(?=[a-zß-öø-ÿа-яё])|\u00ad")
_BROKEN_COMPOUND = late_pattern(r"(?<=\w-)[ \t]*\r?\n[ \t]*")
_TAG = late_pattern(
    r"</?(?:i|b|em|strong|u|span|cite|sub|sup|small|italic|bold|sc)(?:\s[^<>]*)?>", re.IGNORECASE
)
_EMPHASIS = late_pattern(r"(?<![\w\\])(\*{1,3}|_{1,3}|`)(?=\S)(.+?)(?<=[^\s\\])\1(?!\w)", re.DOTALL)
_ESCAPED = late_pattern(r"\\([*_`#\[\]()&$%{}~\"'-])")
_QUOTES = {
    "“": "”", "„": "“”", "‟": "”", "”": "”", "«": "»", "»": "«", "‘": "’", "‚": "‘’", "’": "’",
    "‹": "›", "›": "‹", '"': '"', "'": "'", "「": "」", "『": "』", "《": "》", "〈": "〉",
}  # fmt: skip
_CLOSES_ALONE = {"”": "“„”", "»": "«", "«": "»", '"': '"', ")": "(", "]": "["}
_BRACKETS = {"[": "]", "(": ")"}
_LEADING = " ,.;:/|=*†‡–—-\t\r\n\u200b\ufeff"
_TRAILING = " ,;:/|=*†‡–—-\t\r\n\u200b\ufeff"
_UNOPENED = late_pattern(r"\A([^\[\]]*)\](?=[\s.,:;]|\Z)")
_SPACE_BEFORE = late_pattern(r"\s+(?=[,;:?!](?:\s|\Z))|\s+(?=[?!]+[”»\"']?(?:\s|\Z))")
_COLON = late_pattern(
    r"(?<=[^\W\d_?!)”’'\"»])\s*:\s*(?=[^\s/:])|(?<=[\d.?!)”’'\"»])\s*:\s+(?=\S)|(?<=\S)\s+:\s*(?=\S)"
)
_SEMICOLON = late_pattern(r"\s*;\s*(?!(?:or|oder|ou|o|ovvero|ossia|или)\b)(?=\S)")
_NUMBER_DASH = late_pattern(r"(?<=\d)\s?(?:[‐‑‒–—−]|--)\s?(?=\d)")
_SPACED_DASH = late_pattern(r"(?<=\S)\s+(?:-{1,3}|[‒–—―])\s+(?=\S)")
_LONG_DASH = late_pattern(r"(?<=[^\W\d_])(?:--|―)(?=[^\W\d_])")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[ʼ´`](?=[^\W\d_])")
_OPENING_SINGLE = re.compile(r"(?:(?<=[\s(\[“‘])|\A)'(?=\w)")
_OPENING_DOUBLE = re.compile(r"(?:(?<=[\s(\[‘])|\A)\"(?=\w)")
_KEEPS_STOP = late_pattern(r"(?:(?:(?<!\w)\w\.)+\w|(?<!\w)(?:etc|usw|et al|Inc|Ltd|Jr|Sr|jr|sr|т\. ?д|др))\Z")

# Where none of these is, the patterns above have nothing to do.
_BREAKS = re.compile("[\r\n\u00ad]")
_MARKUP = re.compile(r"[<&\\*_`]")
_DASHES = re.compile(r"--|[‐‑‒–—−―]| - ")
_PAUSES = re.compile(r"[:;]|\s[,?!]")
_TELLING = re.compile(r"[^\w .,:?!’'“”«»()/&-]|_|  |--| [,:?!-]|:(?! )|&(?! )")
_PART_CUE = re.compile(
    r"vol|bd|band|tom|т\.|том|deel|pt|part|teil|t\.|ч\.|часть|кн|book|bk|buch|livre|libro|v\."
)

_PART_NUMBER = (
    r"(?P<{0}>\d+(?:\s?[-–/]\s?\d+)?|[IVXLC]+|[ivxlc]+"
    r"|one|two|three|four|five|six|first|second|third|erster|zweiter|dritter|premier|première|second[eo]?|prim[oa]|terz[oa])"
)
_BIG_PART = r"vols?\.?|voll?\.|volumes?|bd\.?|bde\.|band|tom[eo]?s?\.?|т\.|том|deel"
_SMALL_PART = r"pts?\.?|parts?|teile?|t\.|partie|parte|ч\.|часть|кн\.|книга|book|bk\.?|buch|livre|libro|v\."
_IN_BRACKETS = late_pattern(
    rf"\s*[(\[]\s*(?:{_BIG_PART}|{_SMALL_PART})\s*{_PART_NUMBER.format('n')}\W?\s*[)\]]", re.IGNORECASE
)
_AT_END = late_pattern(
    rf"(?:\s*[,.;:–—-]\s*(?:{_BIG_PART}|{_SMALL_PART})|\s+(?:vols?\.|bd\.|tome|tomo|т\.))\s*{_PART_NUMBER.format('n')}\W*\Z",
    re.IGNORECASE,
)
_IN_THE_MIDDLE = late_pattern(
    rf"\s*[,.;]\s*(?:{_BIG_PART})\s*{_PART_NUMBER.format('n')}\s*[:.]\s+(?=\w)", re.IGNORECASE
)

_WORD = late_pattern(r"(?<!\w)(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|[^\W_]+(?:['’ʼ][^\W_]+)*")
_NO_STOPS = str.maketrans("’ʼ", "''", ".")
_ELIDED = late_pattern(r"\A(?:l|d|qu|j|n|s|c|m|t|un|dell|all|nell|dall|sull|quell|degl|gl)'(?=\w{2})")
_FUNCTION_WORDS = word_set("""
a an the and or nor of in on at to for from by with as into upon its der die das den dem des ein eine
einer eines einem einen und oder von vom zu zum zur im in am an auf aus bei mit nach für über unter le la
les un une des du de et ou à au aux en dans sur pour par el los las una unos unas y e o u del al con por
para sobre il lo gli i uno dei degli della delle dello nel nella nei nelle sul sulla da dal dalla di ed и
в во на о об обо от до из к ко с со у за по для при или а не het een van voor met op te ter ten uit door
aan bij os as um uma do da dos das no na nos nas ao à em com
""")


@lru_cache(maxsize=4096)
def title(text: str) -> str:
    """A title as a bibliography prints it, the letters as they stand.

    Outer quotation marks, emphasis and punctuation go (a closing ``?`` or ``!``, the stop of ``U.S.S.R.``
    stay). A ``;`` or `` :`` before a subtitle becomes ``: ``. Words broken at a line end are joined. Dashes
    between numbers become ``-``. Where curly and straight apostrophes or quotation marks are mixed, all
    become curly.
    """
    return text if _is_plain(text) else settled(_title, text)


def _is_plain(text: str) -> bool:
    """Whether `_title` would change nothing: no mark at the edges, none inside that it looks at."""
    last = text[-1:]
    edges = text[:1].isalnum() and (last.isalnum() or last in "?!" or (last == ")" and "(" in text))
    return edges and not _TELLING.search(text) and not ("'" in text and "’" in text)


def _title(text: str) -> str:
    if _is_plain(text):
        return text
    if _BREAKS.search(text):
        text = _BROKEN_COMPOUND().sub("", _BROKEN_WORD().sub("", text))
    if _MARKUP.search(text):
        text = _without_markup(text)
    plain = _outer_off(" ".join(text.split()))
    if _DASHES.search(plain):
        plain = _LONG_DASH().sub("—", _SPACED_DASH().sub(" – ", _NUMBER_DASH().sub("-", plain)))
    if _PAUSES.search(plain):
        plain = _COLON().sub(": ", _SPACE_BEFORE().sub("", plain))
        plain = plain if ": " in plain else _SEMICOLON().sub(": ", plain, count=1)
    return _outer_off(_one_kind_of_quote(plain))


def main_title(text: str) -> str:
    """The title up to its first colon, be it a year: ``1922: Year of Wonders`` gives ``1922``."""
    return title(title(text).partition(": ")[0])


def subtitle(text: str) -> str:
    """What follows the first colon of the title, empty when there is none."""
    return title(title(text).partition(": ")[2])


def split_part(text: str) -> tuple[str, str]:
    """Title and part number of ``Tales of a Traveller (Pt 1)``, ``Works, Vol. 13``, ``Opere, t. 2``.

    The number is as `volume` reads it, empty when the title names no part; the rest is read by `title`.
    """
    text = title(text)
    if not _PART_CUE.search(text.lower()):
        return text, ""
    for pattern, joint in ((_IN_BRACKETS(), ""), (_AT_END(), ""), (_IN_THE_MIDDLE(), ": ")):
        match = pattern.search(text)
        if match and text[: match.start()].strip(_LEADING):
            return title(text[: match.start()] + joint + text[match.end() :]), volume(
                match.group().strip(" ,.;:()[]")
            )
    return text, ""


@lru_cache(maxsize=4096)
def content_words(text: str) -> tuple[str, ...]:
    """The words of a title in lower case, without articles and short function words, in order.

    All scripts are kept; apostrophes become straight, elided articles (``l'``, ``dell'``) and the stops of
    ``U.S.S.R.`` go.
    """
    words = (_ELIDED().sub("", word.casefold().translate(_NO_STOPS)) for word in _WORD().findall(text))
    return tuple(word for word in words if word not in _FUNCTION_WORDS)


def _without_markup(text: str) -> str:
    if "&" in text:
        from html import unescape

        text = unescape(text)
    text = _TAG().sub("", text)
    return _ESCAPED().sub(r"\1", _EMPHASIS().sub(r"\2", text))


def _outer_off(text: str) -> str:
    """``text`` without outer punctuation, one layer of quotation marks and brackets without a partner."""
    bare = text.lstrip(f"{_LEADING})]").rstrip(f"{_TRAILING}([")
    return _unquoted(_stop_off(_UNOPENED().sub(r"\1", bare)))


def _stop_off(text: str) -> str:
    """``text`` without the stop that ends a sentence; that of an abbreviation and an ellipsis stay."""
    bare = text.rstrip(". ")
    if bare == text or text.endswith("..."):
        return text
    return f"{bare}." if _KEEPS_STOP().search(bare) else bare


def _unquoted(text: str) -> str:
    """``text`` without one layer of quotation marks or brackets, or without one whose partner is missing."""
    if len(text) < 2:
        return "" if text in _QUOTES else text
    first, last, inner = text[0], text[-1], text[1:-1]
    closing = _QUOTES.get(first) or _BRACKETS.get(first, "")
    if last in closing and closing:
        return text if _closes_early(first, closing, inner) else inner
    if closing and first not in "'’" and not any(mark in text[1:] for mark in closing):
        return text[1:]
    if last in _CLOSES_ALONE and not any(mark in text[:-1] for mark in _CLOSES_ALONE[last]):
        return text[:-1]
    return text


def _closes_early(opening: str, closing: str, inner: str) -> bool:
    """Whether a mark that opened before ``inner`` is closed inside of it: ``"A" and "B"``.

    A straight mark between a blank and a letter opens once more (``'Notes on 'Camp''``).
    """
    depth = 1
    for index, char in enumerate(inner):
        apostrophe = (
            char in "'’" and inner[index + 1 : index + 2].isalpha() and index and inner[index - 1].isalpha()
        )
        again = char == opening and inner[:index].endswith(" ") and inner[index + 1 : index + 2].isalnum()
        if char in closing and not apostrophe and not again:
            depth -= 1
        elif char == opening:
            depth += 1
        if depth == 0:
            return True
    return False


def _one_kind_of_quote(text: str) -> str:
    """Straight marks as curly ones where both kinds are in ``text``, one kind of apostrophe inside words."""
    text = _APOSTROPHE.sub("’", text)
    if "'" in text and ("’" in text or "‘" in text):
        text = _OPENING_SINGLE.sub("‘", text).replace("'", "’")
    if '"' in text and ("“" in text or "”" in text):
        text = _OPENING_DOUBLE.sub("“", text).replace('"', "”")
    return text
