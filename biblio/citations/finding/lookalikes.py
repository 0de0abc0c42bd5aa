"""What manuals, change logs and tables of data have that looks like citations and is none."""

from __future__ import annotations

import re
from collections.abc import Collection

from biblio.model import Reading
from biblio.normalize.shelves import names_shelf

_ISSUE = re.compile(r"\(#\d+\)|(?<![\w.])@[A-Za-z][\w-]+")
_NUMBER = re.compile(r"(?<![\w/&])#\d+\b")
_VERSION = re.compile(
    r"(?<![\d.])v?(?!\d\d?\.\d\d?\.(?:1[5-9]|20)\d\d(?![.\d]))\d+\.\d+\.\d+(?:\.\d+)*(?!\d)"
    r"|\b\d+\.\d+(?:a|b|rc|alpha|beta|dev|post)\d"
)
# "Devon Heritage Centre, DEX/4/a", "CH2/602/1"; but "nn. 7-8" and "§ 3" point into the document.
_MARK = re.compile(r"[A-ZÀ-ÞА-Я][^()\d]*\d{0,2},\s[^(),]*\d|[A-Z]+\d*/\d+(?:/|\Z)")
# What programs print and lists of changes say; no citation goes over the bullet of a list.
_OF_PROGRAMS = re.compile(
    r"\bCVE-\d{4}-\d|\n[ \t]+[*+•]\s|\b\d{2}:\d{2}:\d{2}\b|->|==|::|\"\s*:\s*\"|\\\"|\(#\d{3,}\)"
)
_RIGHTS = re.compile(r"(?:copyright|©|\(c\))\s", re.IGNORECASE)
# Rows of tables of characters, and the headers of mails (RFC 5322 and its kin).
_DATA = re.compile(
    r"(?m)^[0-9A-F]{4,6}(?:\.\.[0-9A-F]{4,6})?\s*;[^\n]*#\s"
    r"|^(?:Received|Return-Path|Message-I[Dd]|(?:X|List|MIME|Content|Final|Last|Arrival|Diagnostic)-[\w-]+):\s"
)
_FIELD = re.compile(r"id\s?[=:]|id\s(?=\w*\d)[\w-]{6,}")
# The day and hour of a mail or a change (RFC 5322, 3.3); the Sun is a newspaper.
_DAY_AND_HOUR = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s+\d{1,2}\s[A-Z][a-z]{2}\s\d{4}\s\d\d:\d\d")
_DAY_ALONE = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,\s\d", re.IGNORECASE)
# A life, the heading of notes, and the number of a note behind a mark: "Roe (d. 1420)", "made of straw.17".
_LIFE = re.compile(r"[^()\d]{2,60}\((?:b|d|fl|r|gest|geb|né|m|ob)\.\s(?:c\.\s?)?\d{3,4}\)?")
_OF_NOTES = re.compile(r"(?:end)?notes?\s(?:to|on|for)\s|anmerkungen\szu[mr]?\s", re.IGNORECASE)
_OF_DOCUMENT = re.compile(
    r"(?:see|siehe|vgl\.?|voir|cf\.?|ver|vedi|zie|см\.)?\s?"
    r"(?:below|above|unten|oben|(?:ci-)?dess(?:ous|us)|infra|supra|sotto|sopra|ниже|выше)[\s,]",
    re.IGNORECASE,
)
_WITHIN_DOCUMENT = re.compile(
    r"(?:see\s)?(?:supra|infra)\s(?:text|part|section|subsection|chapter|table|figure|appendix)\b",
    re.IGNORECASE,
)
# What an author studied, in the note on the author: "J.D. Candidate, 2015, Alder College".
_DEGREE = re.compile(
    r"(?:[JMSP]\.?D|LL\.?[BMD]|[BM]\.?(?:A|S|Sc|Phil|Litt)|Ph\.?D)\.?(?:\sCandidate)?,?\s\d{4}"
)
# The note on an author behind a star: "* Lecturer in Law, Alder University; PhD (Leiden 2011)."
_NOTE_ON_AUTHOR = re.compile(r"[*†‡]+\s[^\r\n]*\b(?:Ph\.?D|LL\.?M|J\.?D|D\.?Phil|Dr\.?\siur|M\.?A|B\.?A)\b")
_THESIS = re.compile(r"thes[ie]|diss|thèse|tes[ie]\b", re.IGNORECASE)
# A page and a running head, with a gap between them.
_RUNNING_HEAD = re.compile(
    r"[ \t]*(?:(?!1[4-9]\d\d|20\d\d)\d{1,4}(?:[ ]{3,}|\t+)(?P<right>\S[^\r\n]*?)"
    r"|(?P<left>\S[^\r\n]*?)(?:[ ]{3,}|\t+)\d{1,4})[ \t]*$",
    re.MULTILINE,
)
_GAP = re.compile(r" {3,}|\t")
_CAPTION = re.compile(
    r"(?:fig(?:ure)?|abb(?:ildung)?|tab(?:le|elle)?|taf(?:el)?|plate|map|karte)s?\.?\s?\d+[.:]\s",
    re.IGNORECASE,
)
_CAPTION_LINE = re.compile(
    r"[ \t*_]*(?:fig(?:ure)?|abb(?:ildung)?|tab(?:le|elle)?|taf(?:el)?|plate|map|karte|illustration)s?\.?"
    r"\s(?:\d+|[ivxlc]+)(?:[.:]\s|\s[–—-]\s)",
    re.IGNORECASE,
)
_CREDITED = re.compile(
    r"[(\[]|\b(?:sources?|quellen?|fontes?|fuente|from|after|nach|d['’]après|da|de)\b", re.IGNORECASE
)
_CAPTION_CUE = re.compile(r"(?:fig|abb|tab|taf|pl)\.\s\Z", re.IGNORECASE)
_YEARS_AD = re.compile(r"A\.?\s?D\.?\s\d{1,4}(?:[-–]\d{1,4})?")
_PART_OF_DOCUMENT = re.compile(
    r"(?:appendix|part|chapter|section|table|fig(?:ure)?|plate|note)s?\b[^;()]*\b(?:below|above|infra)\W*\Z",
    re.IGNORECASE,
)
_YEARS_OF_LIFE = re.compile(r"\((1\d{3})\??\s?[-–]\s?((?:1|20)\d{2,3})\??\)?\Z")
# "Roe (1967: 50 ff.; 1990)" goes on with another year.
_YEAR_BEHIND_NAME = re.compile(r"[^()\[\]\d]+\((?:1[5-9]|20)\d\d[a-z]?[,:]\s")
_SHORTEST_LIFE = 15
_NEAR = 12
_NOTE_MARK = re.compile(r"[^\W\d_]{4,}[.,;!?][”»\"]?\d{1,3}(?!\d)")
_OF_PRINT = frozenset({"publisher", "place", "container", "editor", "translator", "doi", "edition", "series"})
_LONGEST_LINE = 200
_PERSONS = frozenset({"author", "editor", "translator", "xref"})
_SHORTEST_PRINTED = 1500
"""Characters of a document that may have a masthead."""
_OPEN, _CLOSED = "([{", ")]}"


def is_lookalike(text: str, reading: Reading, is_sure: bool) -> bool:
    """Whether what was read is a line of such a text: ``Add CPython 3.10.8 (#2480)``, ``OID 1.2.840.113549``.

    What names a house, a place or a periodical is a citation whatever else it says, and so is a passage
    behind an abbreviation (``Conf. 8.9.21``) or an author with a work. A shelf mark of no known form is one
    if the model ``is_sure`` of it.
    """
    labels = {span.label for span in reading.spans}
    printed = text[reading.start : reading.end]
    if _DAY_AND_HOUR.match(text, reading.start) or _RIGHTS.match(text, reading.start):
        return True
    if _OF_PROGRAMS.search(text, reading.start, reading.end):
        return True
    if _is_of_document(text, reading, labels):
        return True
    is_day = labels == {"container", "date"} and _DAY_ALONE.match(text, reading.start)
    if is_day or _is_data(text, reading):
        return True
    if _YEARS_AD.fullmatch(printed):
        return True
    if labels & _OF_PRINT or "xref" in labels:
        return False
    # A working paper may be #12.
    if _ISSUE.search(printed) or (_NUMBER.search(printed) and not {"author", "title", "date"} <= labels):
        return True
    if "url" in labels:
        return False
    told = "author" in labels or {"title", "date"} <= labels
    if "archive" in labels and not told and not _is_shelved(text, reading, is_sure):
        return True
    if reading.form == "short" and _is_no_short_form(text, reading, printed):
        return True
    version = _VERSION.search(printed)
    if not version or {"author", "title"} <= labels or _is_subdivided(text, reading):
        return False
    return not printed[: version.start()].rstrip().endswith(".")


def _is_of_document(text: str, reading: Reading, labels: Collection[str]) -> bool:
    """Whether it speaks of the document itself: a caption, a heading, its author, a pointer within it."""
    if _WITHIN_DOCUMENT.match(text, reading.start) or _DEGREE.match(text, reading.start):
        return True
    line = _line_start(text, reading)
    caption = _CAPTION_LINE.match(text, line)
    if caption and not _CREDITED.search(text, caption.end(), reading.start):
        return True
    about_author = _NOTE_ON_AUTHOR.match(text, line)
    if about_author and not _THESIS.search(text[reading.start : reading.end]):
        return True
    return _is_running_head(text, reading) or _is_masthead(text, reading, labels)


def _is_running_head(text: str, reading: Reading) -> bool:
    """Whether it stands on a line that is a page and a heading: ``612     ALDER REVIEW     [Vol. 71:611``."""
    line = _line_start(text, reading)
    found = _RUNNING_HEAD.match(text, line) if reading.start - line < _LONGEST_LINE else None
    if not found or found.end() < reading.end:
        return False
    head = found["right"] or found["left"]
    return bool(_GAP.search(head)) or head.isupper()


def _is_masthead(text: str, reading: Reading, labels: Collection[str]) -> bool:
    """Whether it is the first line of a document, and tells of no person: where the document was printed."""
    if (
        len(text) < _SHORTEST_PRINTED
        or not _PERSONS.isdisjoint(labels)
        or text[: reading.start].strip("\ufeff \t\r\n*#")
    ):
        return False
    return text[reading.end : reading.end + 2].strip(" \t.*")[:1] in ("", "\n", "\r")


def _line_start(text: str, reading: Reading) -> int:
    near = max(reading.start - 2 * _LONGEST_LINE, 0)
    return max(text.rfind("\n", near, reading.start), text.rfind("\r", near, reading.start), near - 1) + 1


def _is_no_short_form(text: str, reading: Reading, printed: str) -> bool:
    is_caption = _CAPTION_CUE.search(text, max(reading.start - 6, 0), reading.start)
    if is_caption and printed[0].isdecimal():
        return True
    years = _YEARS_OF_LIFE.search(printed)
    if years and int(years[2]) - int(years[1]) >= _SHORTEST_LIFE:
        return True
    rest = text[reading.end : reading.end + _NEAR].partition("\n")[0]
    heads = (_LIFE, _OF_NOTES, _OF_DOCUMENT, _CAPTION)
    if _PART_OF_DOCUMENT.match(printed + rest.partition(".")[0].partition(";")[0]):
        return True
    if any(head.match(printed) for head in heads) or _NOTE_MARK.search(printed):
        return True
    return (_is_cut_off(printed) and not _YEAR_BEHIND_NAME.match(printed)) or _is_glued(text, reading)


def _is_data(text: str, reading: Reading) -> bool:
    """Whether it stands in a row of a table of characters or a header of a mail, or is a field: ``id=7``."""
    line = max(text.rfind("\n", 0, reading.start) + 1, reading.start - _LONGEST_LINE)
    rest = text[reading.end : reading.end + _LONGEST_LINE].partition("\n")[0]
    return bool(_DATA.search(text[line : reading.end] + rest) or _FIELD.match(text, reading.start))


def _is_shelved(text: str, reading: Reading, is_sure: bool) -> bool:
    """Whether what is read as an archive speaks of one, or has a number and the model is sure of it."""
    shelves = [text[span.start : span.end] for span in reading.spans if span.label == "archive"]
    return any(names_shelf(shelf) or (is_sure and _MARK.match(shelf)) for shelf in shelves)


def _is_subdivided(text: str, reading: Reading) -> bool:
    """Whether a shelf mark has parts: ``LAG, Rep. 200, 9.1.1, Nr. 114``."""
    return any(span.label == "archive" and ", " in text[span.start : span.end] for span in reading.spans)


def _is_cut_off(printed: str) -> bool:
    """Whether a bracket opens in it that does not close."""
    return any(printed.count(mark) > printed.count(other) for mark, other in zip(_OPEN, _CLOSED, strict=True))


def _is_glued(text: str, reading: Reading) -> bool:
    """Whether the place cited is the end of a word: the ``3-22`` of ``Miniforge3-22``."""
    pages = [span.start for span in reading.spans if span.label == "pages"]
    return bool(pages) and text[pages[0] - 1 : pages[0]].isalpha()
