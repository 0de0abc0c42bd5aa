"""How a citation stands in its sentence: in brackets, as a part of it, at its end."""

from __future__ import annotations

import re

from biblio.model import Citation, Reading

_PARTED = "its place goes on behind it: {!r}"
_DOUBTFUL = "its place may be a year: {!r}"
_IN_A_NUMBER = "it begins or ends inside of a number"

_IN_TEXT = re.compile(r"[^()]*[^()\s]\s*\([^()]*\)?")
_SENTENCE_ENDS = re.compile(r"\Z|[ \t]*[\r\n]|\s+[\"“„«(]?(?=\w)[^a-zß-öø-ÿ\d]")
_LABEL = re.compile(r"\[[^\[\]\s]{1,80}\]_(?!\w)")
# A year that follows belongs to another citation.
_GOES_ON = re.compile(
    r"(?:,(?:\s*(?:and|&|und|et))?|\s+(?:and|&))\s+(?!(?:1[5-9]|20)\d\d\b)(\d{1,4}(?:[-–]\d+)?)(?=\s*(?:[.;)\]]|\Z|[\r\n]))"
)
# Behind a citation without one it is the place: ``(Roe, Walls, 1990) 12.``; what is said of a number goes on.
_FOLLOWS = re.compile(r"[)\]]?[ \t]+((?:pp?\.\s?)?\d{1,4}(?:[-–]\d+)?)(?=\s*(?:[.,;)\]]|\Z|[\r\n]))")
_FOLLOWS_IBID = re.compile(r"[ \t]+((?:pp?\.\s?)?\d{1,4}(?:[-–]\d+)?)(?!\w)")
# What comes before a citation that begins in a number, and what behind one that ends in a number.
_NUMBER_BEFORE = re.compile(r"\d[.,]\Z")
_NUMBER_BEHIND = re.compile(r"(?<=\d),\d{3}(?!\d)")
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?\)?,\s*((?:1[5-9]|20)\d\d)\W*\Z")
_CLOSING = {")": "(", "]": "["}
_FARTHEST = 400
"""The characters on each side in which brackets around a citation are looked for."""
_YEAR = frozenset({"date", "pages"})


def is_in_text(citation: Citation) -> bool:
    """Whether the author's name is part of the sentence: ``Roe (1990, 12) says``."""
    return citation.reading.form == "short" and bool(_IN_TEXT.fullmatch(citation.text))


def is_year(citation: Citation) -> bool:
    """Whether a citation is a year alone, behind another of the same author: ``(Roe 1990, 1992)``."""
    labels = {span.label for span in citation.reading.spans}
    return citation.reading.form == "short" and "date" in labels and labels <= _YEAR


def closing_stop(text: str, citation: Citation) -> str:
    """The full stop at the end of a citation, where it ends the sentence or the note; else nothing.

    That of an abbreviation (``12 ff.``, ``ibid.``) may do both.
    """
    reading = citation.reading
    end = reading.end
    if text[end - 1] != "." or text[end - 2] == ".":
        return ""
    abbreviates = any(span.start < end <= span.end for span in reading.spans)
    abbreviates = abbreviates or bool(reading.locator and reading.locator.value.endswith("."))
    return "" if abbreviates and not _SENTENCE_ENDS.match(text, end) else "."


def unclear_place(text: str, citation: Citation) -> str:
    """Why the place that a citation was read with may not be the one that it has; else nothing.

    It goes on behind the citation (``, and 44-7``), stands there (``(Roe, Walls, 1990) 12.``), or may be a
    year (``Roe (1990, 1992)``); or the citation is cut out of a number (``p. 12`` of ``p. 12,345``).
    """
    reading, locator = citation.reading, citation.reading.locator
    if _is_cut(text, reading):
        return _IN_A_NUMBER
    if locator is None:
        found = _place_behind(text, reading)
    else:
        found = _GOES_ON.match(text, reading.end) if locator.label == "page" else None
    if found:
        return _PARTED.format(found[1])
    year = _YEARS.search(citation.text) if locator and reading.form == "short" else None
    return _DOUBTFUL.format(year[1]) if locator and year and year[1] == locator.value else ""


def _is_cut(text: str, reading: Reading) -> bool:
    """Whether a citation is a part of a number; those of ``[1,2]`` are numbers of their own."""
    labels = [span.label for span in reading.spans]
    if "xref" in (*labels[:1], *labels[-1:]):
        return False
    start = reading.start
    begins = text[start].isdecimal() and _NUMBER_BEFORE.search(text, max(start - 2, 0), start)
    return bool(begins or _NUMBER_BEHIND.match(text, reading.end))


def _place_behind(text: str, reading: Reading) -> re.Match[str] | None:
    if reading.form == "ibid":
        return _FOLLOWS_IBID.match(text, reading.end)
    # A number behind the stop of another citation begins what comes next.
    return None if text[reading.end - 1] == "." else _FOLLOWS.match(text, reading.end)


def label_extent(text: str, reading: Reading) -> tuple[int, int] | None:
    """Where a citation that is a label of reStructuredText stands with its brackets: ``[Roe90]_``."""
    start = reading.start - (text[reading.start - 1 : reading.start] == "[")
    found = _LABEL.match(text, start)
    return found.span() if found and found.end() >= reading.end else None


def brackets_around(text: str, reading: Reading) -> tuple[int, int] | None:
    """Where the round or square brackets stand that hold a citation, perhaps with others.

    Those of an inline note are none.
    """
    opening = _unclosed(text, reading.start)
    if opening < 0 or text[opening - 1 : opening] == "^":
        return None
    closing = _closing(text, opening, reading.end)
    return (opening, closing) if closing >= 0 else None


def held_in(text: str, reading: Reading) -> tuple[int, int] | None:
    """Where the brackets stand that hold the end of a citation, as `brackets_around` gives them.

    They may open in the citation itself: ``Roe (1990`` of ``Roe (1990, 1992)``.
    """
    opening = _unclosed(text, reading.end)
    if opening < 0 or text[opening - 1 : opening] == "^":
        return None
    closing = _closing(text, opening, reading.end)
    return (opening, closing) if closing >= 0 else None


def _unclosed(text: str, at: int) -> int:
    """Where the bracket opens that is open before a character; -1 where none is."""
    wanted: list[str] = []
    for back in range(at - 1, max(at - _FARTHEST, 0) - 1, -1):
        char = text[back]
        if char in _CLOSING:
            wanted.append(_CLOSING[char])
        elif char in "([":
            if not wanted:
                return back
            wanted.pop()
        elif char == "\n" and text[back - 1 : back] in ("\n", ""):
            break
    return -1


def _closing(text: str, opening: int, start: int) -> int:
    """Where a bracket is closed from a character on; -1 where it is not."""
    depth = 0
    for at, char in enumerate(text[start : start + _FARTHEST], start):
        if char in "([":
            depth += 1
        elif char in _CLOSING:
            if not depth:
                return at if _CLOSING[char] == text[opening] else -1
            depth -= 1
    return -1
