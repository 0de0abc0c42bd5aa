"""Identifiers as their own resolvers want them: DOI, URL, ISBN."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

from biblio.normalize.settle import settled

_DOI_SPACES = re.compile(r"(?<=10)\s*\.\s*(?=\d)|(?<=\d)\s+(?=/)|(?<=/)\s+|\s+(?=/)|\s*[\r\n]\s*")
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_SCHEME = re.compile(r"(https?|ftp)\s*:\s*/\s*/\s*", re.IGNORECASE)
_URL_BREAK = re.compile(
    r"(?<=[/=&?_%#.-])\s{1,40}(?=[^\s()]*[/=&?_%#-][^\s]*)|\s{1,40}(?=[/=&?_%#]\S)|(?<=www\.)\s{1,40}"
)
_URL = re.compile(
    r"(?:https?|ftp)://[^\s<>\"“”«»]+|(?<![\w@])www\.[^\s<>\"“”«»]+"
    r"|(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,}/[^\s<>\"“”«»]*",
    re.IGNORECASE,
)
_ISBN = re.compile(r"(?<![0-9])(?:97[89][-‐–—\s]?)?[0-9](?:[-‐–—\s]?[0-9]){8}[-‐–—\s]?[0-9Xx](?![0-9])")
_CLOSING = {")": "(", "]": "[", "}": "{", ">": "<"}


@lru_cache(maxsize=4096)
def doi(text: str) -> str:
    """The DOI in ``text`` without resolver prefix, blanks and closing punctuation; empty when none."""
    return settled(_doi, text)


def _doi(text: str) -> str:
    if "10." not in text and "10 ." not in text:
        return ""
    if "%2f" in text.casefold():
        text = unquote(text)
    match = _DOI.search(_DOI_SPACES.sub(lambda m: "." if "." in m.group() else "", text.translate(_DASHES)))
    return _end_off(match.group()) if match and not _end_off(match.group()).endswith("/") else ""


@lru_cache(maxsize=4096)
def url(text: str) -> str:
    """The first web address in ``text``, broken lines and blanks inside mended, closing punctuation off."""
    return settled(_url, text)


def _url(text: str) -> str:
    match = _URL.search(_URL_BREAK.sub("", _SCHEME.sub(r"\1://", text)))
    return _end_off(match.group()) if match else ""


@lru_cache(maxsize=4096)
def isbn(text: str) -> str:
    """The first ISBN in ``text`` whose check digit is right (ISO 2108), hyphens off; empty when none is."""
    for match in _ISBN.finditer(text):
        digits = re.sub(r"[^0-9Xx]", "", match.group()).upper()
        if _is_valid(digits):
            return digits
    return ""


def _is_valid(digits: str) -> bool:
    values = [10 if digit == "X" else int(digit) for digit in digits]
    if len(values) == 10:
        return sum(weight * value for weight, value in zip(range(10, 0, -1), values, strict=True)) % 11 == 0
    return "X" not in digits and sum(values[::2] + [3 * value for value in values[1::2]]) % 10 == 0


def _end_off(text: str) -> str:
    """``text`` without punctuation that closes the sentence around it; brackets that it opened stay."""
    while text:
        last = text[-1]
        if last in ".,;:!?'\"’”*_|\\" or (last in _CLOSING and text.count(last) > text.count(_CLOSING[last])):
            text = text[:-1]
        else:
            break
    return text
