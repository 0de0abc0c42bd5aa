"""Rows that mark each value of a citation: ``{a Roe, Jane} {t Walls}, {p Rome}``."""

import re

from biblio.citations.assembling.assemble import assemble
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


def read(row: str, *fields: str) -> tuple[object, ...]:
    """What a row says in some fields of its reference; ``locator`` is the place cited."""
    reference, locator = assemble(*marked(row))
    return tuple(locator if field == "locator" else getattr(reference, field) for field in fields)
