"""Spaces and marks that are missing, doubled or out of place inside a citation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from biblio.model import Citation, Edit
from biblio.rules.subject import Finding, Subject

# Addresses and numbers have a punctuation of their own.
_OWN_MARKS = frozenset(("url", "doi", "identifier", "archive", "xref"))
_GLUED = re.compile(
    r"(?<=[^\W\d_])[,;](?=[^\W_])|(?<=\w)[.,;)\]],(?=\w)|(?<=\d)[,;](?=[^\W\d_])"
    r"|(?<=[^\W\d_]{2}):(?=[^\W_])|(?<=[^\W\d_][^\W\d_a-z]):(?=[^\W_])"
    r"|(?<=[a-zà-ÿ]{3})\.(?=[A-ZÀ-Þ][a-zà-ÿ]{2}|(?:1[5-9]|20)\d\d(?!\d))"
)
_OPENING = re.compile(r"(?<=[a-zà-ÿ]{3})\((?=[A-ZÀ-Þ][a-zà-ÿ]{2}|(?:1[5-9]|20)\d\d(?!\d))")
_SPACED = re.compile(r"(?<![.…\s])[ \t\xa0]+(?=,(?!\d)|\.(?![.\d]| ?\.))|(?<=[(\[])[ \t]+|[ \t]+(?=[)\]])")
_WIDE = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")
_DOUBLED = re.compile(r"([,;:])\s*[,;:]+|(?<!\.)\.\.(?!\.)|([,;:])\s+\.(?!\.)")
_PAIRS = {"(": ")", "[": "]", "“": "”"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_ROLE = re.compile(r"\A(?::\w{1,12}){1,3}:`")
_WIDE_HABIT = 0.2


def missing_space(subject: Subject) -> Iterator[Finding]:
    """CIT021: no space after a comma, a colon or a full stop, or before an opening bracket."""
    for citation in subject.result.citations:
        text = _plain(citation)
        for mark in _GLUED.finditer(text):
            yield _mark(citation, mark.start(), mark.end(), "no space after", mark[0] + " ")
        for bracket in _OPENING.finditer(text):
            yield _mark(citation, bracket.start(), bracket.end(), "no space before", " " + bracket[0])


def extra_space(subject: Subject) -> Iterator[Finding]:
    """CIT022: a space before a comma or full stop, inside of a bracket, or two in a row."""
    for _, citations in subject.documents():
        wide = sum(bool(_WIDE.search(one.text)) for one in citations)
        typed_wide = wide > max(2, _WIDE_HABIT * len(citations))
        for one in citations:
            text = _plain(one)
            for space in _SPACED.finditer(text):
                yield _told(one, space.start(), space.end(), "a space too many", "")
            for space in () if typed_wide else _WIDE.finditer(text):
                yield _told(one, space.start(), space.end(), "several spaces in a row", " ")


def stray_mark(subject: Subject) -> Iterator[Finding]:
    """CIT023: two marks of punctuation where one can stand."""
    for citation in subject.result.citations:
        for marks in _DOUBLED.finditer(_plain(citation)):
            said = " ".join(marks[0].split())
            edit = Edit(
                citation.reading.start + marks.start(),
                citation.reading.start + marks.end(),
                marks[0][:1],
                safe=len(set(marks[0]) - {" "}) == 1,
            )
            yield Finding(citation.path, edit.start, edit.end, f"two marks in a row: {said}", edit)


def unbalanced(subject: Subject) -> Iterator[Finding]:
    """CIT024: a bracket or quotation mark that is not closed, or not opened, in the whole line."""
    texts = subject.texts()
    for citation in subject.result.citations:
        at = _alone(citation.text)
        # In German the quotation mark that opens in English closes: „…“.
        if at is None or "„" in citation.text:
            continue
        start = citation.reading.start + at
        text = texts[citation.path]
        if _alone(_line(text, citation)) is not None:
            sign = text[start]
            said = "is never closed" if sign in _PAIRS else "was never opened"
            yield Finding(citation.path, start, start + 1, f"{sign} {said}")


def _mark(citation: Citation, start: int, end: int, message: str, text: str) -> Finding:
    sign = text.strip()
    at = citation.reading.start
    before, after = citation.text[:start].split()[-1:], citation.text[end:].split()[:1]
    glued = f"{''.join(before)[-24:]}{sign}{''.join(after)[:24]}"
    edit = Edit(at + start, at + end, text, safe=True)
    return Finding(citation.path, edit.start, edit.end, f"{message} {sign[-1]!r}: {glued}", edit)


def _told(citation: Citation, start: int, end: int, message: str, text: str) -> Finding:
    at = citation.reading.start
    edit = Edit(at + start, at + end, text, safe=True)
    return Finding(citation.path, edit.start, edit.end, message, edit)


def _plain(citation: Citation) -> str:
    """The text of a citation with addresses and the like blanked, and with the markup of a key."""
    text, at = _ROLE.sub(lambda role: "_" * len(role.group()), citation.text), citation.reading.start
    for span in citation.reading.spans:
        if span.label in _OWN_MARKS:
            text = text[: span.start - at] + "_" * (span.end - span.start) + text[span.end - at :]
    return text


def _alone(text: str) -> int | None:
    """The offset of the first bracket without its partner, None if each has one."""
    open_: list[tuple[str, int]] = []
    for at, sign in enumerate(text):
        if sign in _PAIRS:
            open_.append((sign, at))
        elif sign in _CLOSING:
            if not open_ or open_[-1][0] != _CLOSING[sign]:
                return at
            open_.pop()
    return open_[0][1] if open_ else None


def _line(text: str, citation: Citation) -> str:
    """The paragraph in which a citation stands: up to an empty line on each side."""
    start, end = citation.reading.start, citation.reading.end
    before = [found.end() for found in re.finditer(r"\n[ \t]*\r?\n", text[max(0, start - 4000) : start])]
    first = max(0, start - 4000) + (before[-1] if before else 0)
    after = re.search(r"\n[ \t]*\r?\n", text[end : end + 4000])
    return text[first : end + (after.start() if after else 4000)]
