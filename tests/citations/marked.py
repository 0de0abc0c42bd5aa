"""Rows that mark each value of a citation: ``{a Roe, Jane} {t Walls}, {p Rome}``."""

import re

from biblio.model import Span

LABELS = {
    "a": "author",
    "e": "editor",
    "r": "translator",
    "t": "title",
    "c": "container",
    "h": "publisher",
    "p": "place",
    "d": "date",
    "g": "pages",
    "v": "volume",
    "i": "issue",
    "n": "edition",
    "s": "series",
    "k": "genre",
    "o": "note",
    "u": "url",
    "D": "doi",
    "A": "archive",
    "N": "identifier",
}
MARK = re.compile(r"\{(\w) ([^{}]*)\}")


def marked(row: str) -> tuple[str, list[Span]]:
    """The text of a row and its spans."""
    text, spans, last = "", [], 0
    for match in MARK.finditer(row):
        text += row[last : match.start()]
        spans.append(Span(LABELS[match.group(1)], len(text), len(text) + len(match.group(2))))
        text += match.group(2)
        last = match.end()
    return text + row[last:], spans
