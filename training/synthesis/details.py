"""Small parts of a reference: full dates, numbers, remarks, counts, the year of the original."""

from __future__ import annotations

import re

from training.synthesis.lexicon import ROMAN, Filler
from training.synthesis.pieces import Piece
from training.synthesis.records import Record
from training.synthesis.style import Style


def identifier(filler: Filler, kind: str) -> str:
    """An ISBN, or an arXiv or PubMed number for an article."""
    if kind == "article":
        return filler.fill(
            "<arXiv:{n}{n}.{N4}{n}|PMID: {N4}{N4}|hep-ph/{n}{N4}{I}|ISSN {N4}-{N4}>".replace("{I}", "")
        )
    return filler.fill("ISBN <978-{n}-{n2}-{N4}{n}-{M1}|{M1}-{n2}-{n}{n2}-X|{N4}{N4}{n}>")


def noted(text: str) -> list[Piece]:
    """A remark, its outer brackets unlabelled."""
    if text[:1] in "[(" and text[-1:] in "])":
        return [(text[0], ""), (text[1:-1], "note"), (text[-1], "")]
    return [(text, "note")]


def dated(record: Record, filler: Filler) -> str:
    """A full date in one of the language's patterns, of the record's year, month and day."""
    lists = filler.words.lists
    patterns = [
        p for p in lists["dates"] if ("{D" in p or "{dd" in p) == bool(record.day) and "season" not in p
    ]
    text = filler.random.choice(patterns or ["{y}"])
    slots = {
        "m": lists["months"][record.month - 1],
        "M": lists["months_short"][record.month - 1],
        "y": record.year,
        "D": str(record.day),
        "M1": str(record.month),
        "mm": f"{record.month:02}",
        "dd": f"{record.day:02}",
        "R": ROMAN[record.month - 1],
    }
    return filler.fill(re.sub(r"\{(\w+)\}", lambda m: slots.get(m[1], m[0]), text))


def counted(filler: Filler, key: str) -> str:
    """A number of pages or volumes with its word; ``key`` is ``page_count`` or ``volume_count``."""
    return filler.fill(filler.random.choice(filler.words.words[key]))


def reprinted(year: str, style: Style) -> str:
    """A year with that of the original: ``1999 [1867]`` and its like."""
    original = style.random.randint(int(year) - 150, int(year) - 3)
    form = style.pick(
        "original year", ("{y} [{o}]", "{y} [{o}]", "[{o}] {y}", "{o}/{y}", "{y} ({o})", "({o}) {y}")
    )
    return form.format(y=year, o=original)
