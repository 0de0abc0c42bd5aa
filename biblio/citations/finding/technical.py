"""Writing about software: what a find has to say there, as much of it looks like a short citation.

``GCC 4.7``, ``Tk 8.5``, ``Stefan Roe (10 Jan 2023)``: a program with its version has the shape of an
author or title with its place, and a change with its day that of a letter. Elsewhere the same
words cite.
"""

from __future__ import annotations

import re
from functools import lru_cache

from biblio.model import Reading

AROUND = 3000
"""Characters before and behind a find that tell what kind of writing it stands in."""
DENSITY = 4.0
"""Signs in a thousand characters from which on writing is technical.

Of the labelled documents of ``tests/golden`` that are not about software none has more than 2.5 over all; of
140 manuals, change logs and lists of tasks in which something was found, 121 have more.
"""
_SHORTEST = 1000
_STEP = 1000
_SIGNS = re.compile(
    r"(?<![\w.])v?\d+\.\d+\.\d+\b(?!\.\d)|(?<!\w)--[a-z][\w-]+|<[\w.+-]+@[\w.-]+>|\b\w+\(\)"
    r"|\b[\w-]+\.(?:c|h|cc|py|js|txt|am|sh|conf|exe|so)\b|#\d{2,}|\b[A-Za-z]+_\w+|::|->|==|`"
    r"|\b(?:[Bb]ugs?|[Ff]ix(?:ed|es)?|[Pp]atch|[Bb]uild|[Cc]ompilers?|[Ii]nstall\w*|[Cc]onfig\w*|[Vv]ersion"
    r"|[Rr]elease|[Pp]ackage|Linux|U[Nn][Ii][Xx]|Windows)\b"
)
_PERSONS = frozenset({"author", "editor", "translator"})
_PRINT = frozenset({"container", "publisher", "place", "series", "doi", "url"})
# "p. 12", "pp. 3-4", "S. 12", "chap. 3", "§ 4": a version has no such mark.
_MARKED = re.compile(r"(?:\b(?:pp?|S|ch(?:ap)?|sec|art|fol|n[or]s?|vol|Bd|cap)\.|§)\s?\Z", re.IGNORECASE)
_MAIL = re.compile(r"<?[\w.+-]+@[\w-]+\.")
_NEAR = 8


def says_too_little(text: str, reading: Reading) -> bool:
    """Whether a find stands in technical writing and says less than a citation has to say there.

    It has to say who and where something was printed, who and which year, who and what at length, or
    what and both where and when; or it names its page as one. Who has a mail address wrote the text.
    """
    if not is_technical(text, reading.start // _STEP):
        return False
    labels = {span.label for span in reading.spans}
    if _MAIL.search(text, reading.start, reading.end + _NEAR):
        return True
    if _has_marked_page(text, reading):
        return False
    issued, is_titled, is_printed = reading.reference.issued, "title" in labels, bool(labels & _PRINT)
    if labels & _PERSONS:
        is_dated = issued is not None and not issued.month
        return not (is_printed or is_dated or (is_titled and reading.form == "full"))
    return not (is_titled and is_printed and issued)


@lru_cache(maxsize=64)
def is_technical(text: str, step: int) -> bool:
    """Whether the text around a place is about software; ``step`` counts its thousands of characters."""
    around = text[max(step * _STEP - AROUND, 0) : (step + 1) * _STEP + AROUND]
    found = sum(1 for _ in _SIGNS.finditer(around))
    return found > DENSITY * max(len(around), _SHORTEST) / 1000


def _has_marked_page(text: str, reading: Reading) -> bool:
    pages = (span.start for span in reading.spans if span.label == "pages")
    return any(_MARKED.search(text, max(start - _NEAR, 0), start) for start in pages)
