"""Identifiers as their own resolvers want them: DOI, URL, ISBN, ISSN, PMID, arXiv, handles."""

from __future__ import annotations

import re
from functools import lru_cache

from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.settle import settled

_CLEAN_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s?)?(10\.\d{4,9}/[\w.()/;-]*\w)", re.ASCII)
_GLUED = ("PubMed", "PMID", "PMCID", "Google", "Crossref", "CrossRef")
_DOI_SPACES = late_pattern(r"(?<=10)\s*\.\s*(?=\d)|(?<=\d)\s+(?=/)|(?<=/)\s+|\s+(?=/)|\s*[\r\n]\s*")
_MISREAD_DOI = late_pattern(
    r"(?<![\w.])(?:[lI|][0Oo]|1[Oo])\s?[.,]\s?(?=\d{4}[\d.]*\s?/)|(?<![\w.])10,(?=\d{4,9}\s?/)"
)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_AFTER_DOI = late_pattern(
    r"(?:[.,;]?(?:PubMed|PMID|PMCID|Google|Crossref|CrossRef|https?:|doi:|DOI:)|</|&lt;).*"
)
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_CLEAN_URL = late_pattern(r"https?://(?!https?:)[\w.~/%#?=&+:@-]*[\w/]", re.ASCII)
_SCHEME = late_pattern(r"(?<![^\W\d_])h[tx]{1,3}p(s?)\s*[:;]?\s*[/\\]\s*[/\\]?\s*(?=\w)", re.IGNORECASE)
_FTP = late_pattern(r"(?<![^\W\d_])ftp\s*:\s*/\s*/\s*", re.IGNORECASE)
_HOST_BREAK = late_pattern(
    r"(://[^/\s]*)\s+(?=[.-]\s?\w)|(://[^/\s]*[.-])\s+(?=[a-z0-9-]+(?:\s?\.\s?[a-z]|/))"
)
_TWICE = re.compile(r"\Ahttps?://(?=https?://)")
_WWW = late_pattern(r"(?<![^\W\d_])www\s?[.,]\s?(?=\w)|(?<![^\W\d_])www\s(?=\w+\.\w)", re.IGNORECASE)
_URL_BREAK = late_pattern(
    r"(?<=[/=&?_%#.-])\s{1,40}(?=[^\s()]*[/=&?_%#-][^\s]*)|\s{1,40}(?=[/=&?_%#]\S)|(?<=www\.)\s{1,40}"
)
_URL = late_pattern(
    r"(?:https?|ftp)://[^\s<>\"“”«»]+|(?<![\w@])www\.[^\s<>\"“”«»]+"
    r"|(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,}/[^\s<>\"“”«»]*",
    re.IGNORECASE,
)
_BEFORE_DOI = late_pattern(
    r"\s*(?:(?:(?:https?://)?(?:(?:dx|www)\.)?doi\.org/|doi:)\s*)+(?=10\.)", re.IGNORECASE
)
_RESOLVER = late_pattern(r"\Ahttps?://(?:[\w-]+\.)*doi\.org/", re.IGNORECASE)
_ISBN = late_pattern(r"(?<![0-9])(?:97[89][-‐–—\s]?)?[0-9](?:[-‐–—\s]?[0-9]){8}[-‐–—\s]?[0-9Xx](?![0-9])")
_ISSN = late_pattern(r"(?<![0-9])([0-9]{4})[-‐–—\s]?([0-9]{3}[0-9Xx])(?![0-9])")
_ARXIV = late_pattern(
    r"arxiv(?:\.org)?:?\s?(?:[a-z-]+/)?(\d{4}\.\d{4,5}(?:v\d+)?)|(?<![\d.])(\d{4}\.\d{4,5}(?:v\d+)?)(?![\d.])"
    r"|((?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nlin|nucl-(?:ex|th)|physics|quant-ph|math|cs|q-bio"
    r"|stat|dg-ga|alg-geom|q-alg|solv-int|chao-dyn)(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)",
    re.IGNORECASE,
)
_HANDLE = late_pattern(r"(?:hdl|handle)\s*:?\s*/{0,2}\s*(\d+(?:\.\d+)*/\S+)", re.IGNORECASE)
_PMID = re.compile(r"PMID|PUBMED|MEDLINE")
_LONGEST_PMID = 8
_PMC = re.compile(r"PMC\s?\d{3,9}", re.IGNORECASE)
# Numbers that hold a year: neutral citations (OSCOLA, 4th ed., 2.1.4), ECLI (Council conclusions 2011/C
# 127/01), papers of the Commission, standards.
_DATED_NUMBER = late_pattern(
    r"\A\[((?:19|20)\d\d)\]\s[A-Z]{2,8}\b|\bEU:[CTF]:(\d{4}):\d|\bECLI:[A-Z]{2}:\w+:(\d{4}):|\b(?:COM|SEC|SWD|JOIN)\s?[(/]((?:19|20)\d\d)\b"
    r"|\b(?:ISO|IEC|DIN|EN|BS|ASTM|IEEE)\b[^:;]{1,24}:((?:19|20)\d\d)(?!\d)"
)
_CLOSING = {")": "(", "]": "[", "}": "{", ">": "<"}


@lru_cache(maxsize=4096)
def doi(text: str) -> str:
    """The DOI in ``text`` without resolver prefix, blanks and closing punctuation; empty when none.

    Letters misread for its first digits (``l0.1016``) are mended, words glued to its end (``PubMed``) go.
    """
    if (clean := _CLEAN_DOI.fullmatch(text)) and not any(word in text for word in _GLUED):
        return _end_off(clean[1])
    return settled(_doi, text)


def bare_doi(text: str) -> str:
    """The value of a field for a DOI without the resolver or ``doi:`` before it; else as it is.

    So Crossref wants it stored (DOI display guidelines, 2017): the address is for print.
    """
    found = _BEFORE_DOI().match(text)
    return text[found.end() :] if found else text


def _doi(text: str) -> str:
    if "10" not in text:
        text = _MISREAD_DOI().sub("10.", text)
    if "10" not in text:
        return ""
    if "%2f" in text.casefold():
        from urllib.parse import unquote

        text = unquote(text)
    text = _MISREAD_DOI().sub("10.", text.translate(_DASHES))
    match = _DOI.search(_DOI_SPACES().sub(lambda m: "." if "." in m.group() else "", text))
    found = _end_off(_AFTER_DOI().sub("", match.group())) if match else ""
    return "" if found.endswith("/") or not _DOI.fullmatch(found) else found


@lru_cache(maxsize=4096)
def url(text: str) -> str:
    """The first web address in ``text``, broken lines and blanks inside mended, closing punctuation off.

    A scheme that is broken or masked (``http//``, ``htp://``, ``hxxp://``) becomes ``http://``.
    """
    return text if _CLEAN_URL().fullmatch(text) else settled(_url, text)


def _url(text: str) -> str:
    text = _FTP().sub("ftp://", _SCHEME().sub(lambda match: f"http{match[1].lower()}://", text))
    while (joined := _HOST_BREAK().sub(lambda match: match[1] or match[2], text)) != text:
        text = joined
    match = _URL().search(_URL_BREAK().sub("", _WWW().sub("www.", _TWICE.sub("", text))))
    return _end_off(match.group()) if match else ""


def resolved(address: str) -> str:
    """The DOI that a web address resolves: ``10.1000/182`` for ``https://doi.org/10.1000/182``."""
    return doi(address) if "doi.org/" in address.lower() and _RESOLVER().match(address) else ""


@lru_cache(maxsize=4096)
def isbn(text: str) -> str:
    """The first ISBN in ``text`` whose check digit is right (ISO 2108), hyphens off; empty when none is."""
    for match in _ISBN().finditer(text):
        digits = re.sub(r"[^0-9Xx]", "", match.group()).upper()
        if _is_valid(digits):
            return digits
    return ""


def issn(text: str) -> str:
    """The first ISSN in ``text`` whose check digit is right (ISO 3297); empty when none is."""
    for match in _ISSN().finditer(text):
        digits = (match[1] + match[2]).upper()
        values = [10 if digit == "X" else int(digit) for digit in digits]
        if sum(weight * value for weight, value in zip(range(8, 0, -1), values, strict=True)) % 11 == 0:
            return f"{digits[:4]}-{digits[4:]}"
    return ""


def identified(text: str, cue: str = "") -> tuple[str, str]:
    """Tell what an identifier is by its form and the word before it.

    Args:
        text: The identifier as printed.
        cue: What is printed before it (``PMID:``).

    Returns:
        The field of a reference that it belongs in, and its value: ``("isbn", "9780306406157")``. An ISBN or
        ISSN with a wrong check digit goes to the note; what has no field of its own is a ``number``.
    """
    plain = " ".join(text.split())
    named = f"{cue} {plain}".upper()
    if plain.isdecimal() and len(plain) <= _LONGEST_PMID:
        return "pmid" if _PMID.search(named) else "number", plain
    if "ISSN" in named:
        return ("issn", found) if (found := issn(plain)) else ("note", _named("ISSN", plain))
    if found := isbn(plain):
        return "isbn", found
    if "ISBN" in named:
        return "note", _named("ISBN", plain)
    if match := _PMC.search(plain):
        return "number", match.group().upper().replace(" ", "")
    if _PMID.search(named):
        return "pmid", "".join(re.findall(r"\d+", plain))
    if match := _HANDLE().search(plain):
        return "number", f"hdl:{_end_off(match[1])}"
    if "10." in plain and (found := doi(plain)):
        return "doi", found
    if match := _ARXIV().search(re.sub(r"\s*([./:-])\s*", r"\1", plain)):
        return "number", f"arXiv:{next(filter(None, match.groups()))}"
    return "number", plain


def _named(name: str, value: str) -> str:
    return value if name in value.upper() else f"{name} {value}"


def _is_valid(digits: str) -> bool:
    values = [10 if digit == "X" else int(digit) for digit in digits]
    if len(values) == 10:
        return sum(weight * value for weight, value in zip(range(10, 0, -1), values, strict=True)) % 11 == 0
    return "X" not in digits and sum(values[::2] + [3 * value for value in values[1::2]]) % 10 == 0


def _end_off(text: str) -> str:
    """``text`` without punctuation that closes the sentence around it; brackets that it opened stay."""
    while text:
        last = text[-1]
        if last in ".,;:!?'\"’”*_|\\([{<" or (
            last in _CLOSING and text.count(last) > text.count(_CLOSING[last])
        ):
            text = text[:-1]
        else:
            break
    return text


def year_in(number: str) -> int | None:
    """The year that a number of a judgment, a document or a standard holds: ``ISO 8601-1:2019``."""
    found = _DATED_NUMBER().search(number)
    return int(next(filter(None, found.groups()))) if found else None
