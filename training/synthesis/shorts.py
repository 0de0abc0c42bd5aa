"""Short forms, back-references, and things cited by fixed patterns (archives, letters, laws, classics)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from training.synthesis.details import noted
from training.synthesis.locators import locator
from training.synthesis.pieces import Piece, fill, marked
from training.synthesis.records import Record
from training.synthesis.reference import Values, Writer
from training.synthesis.tables import choices

SPECIAL = ("archives", "archives", "letters", "laws", "laws", "classics")


def special(writer: Writer, kind: str = "") -> list[Piece]:
    """A citation by one of the language's fixed patterns; the lists are named in `SPECIAL`."""
    return marked(writer.filler.one(kind or writer.style.random.choice(SPECIAL)))


def short(writer: Writer, record: Record, table: str) -> list[Piece]:
    """A short form of the record by a table of `tables`: short, ibid, author_date or narrative."""
    values = short_values(writer, record, table)
    forms = choices(table, frozenset(values))
    return fill(writer.style.pick(f"{table} form", forms), values) if forms else []


def short_values(writer: Writer, record: Record, table: str) -> Values:
    """Slots of a short form; which of them are there decides the form."""
    style = writer.style
    values = dict(writer.cues())
    cited = [piece for piece in locator(style, cue=False) if piece[0]]
    if style.now(0.7 if table != "ibid" else 0.8) and [label for _, label in cited] == ["pages"]:
        values["pages"] = cited
    values["ibid"] = [(style.random.choice(style.words.words["ibid"]), "xref")]
    values["op_cit"] = [(style.word("op_cit"), "xref")]
    values["note"] = [(style.word("footnote") + " ", "")]
    values["number"] = [(str(style.random.randint(1, 150)), "")]
    names = record.authors or record.editors
    if table != "ibid" and names:
        values["author"] = [(surnames(writer, record), "author")]
    if table == "short" and record.title and style.now(0.75):
        values["title"] = writer.wrapped(
            short_title(record.title), "title", style.pick("short title", ("|", "|", "*|*", "q"))
        )
    if table in ("author_date", "narrative") or (table == "short" and style.now(0.15)):
        values["date"] = [(record.year or style.word("no_date"), "date")]
    return values


def surnames(writer: Writer, record: Record) -> str:
    """``Family``, ``Family and Family`` or ``Family et al.``, now and then with initials."""
    names = record.authors or record.editors
    style = writer.style
    parts = [n.literal or f"{n.particle} {n.family}".strip() for n in names[:3]]
    if style.often("short with initials", 0.15) and names[0].given:
        parts[0] = f"{names[0].given[0]}. {parts[0]}"
    if style.often("short capitals", 0.08):
        parts = [part.upper() for part in parts]
    if len(names) > 3 or (len(names) == 3 and style.often("short et al", 0.6)):
        return f"{parts[0]} {style.word('et_al')}"
    return (
        f" {style.word('and')} ".join(parts)
        if len(parts) < 3
        else ", ".join(parts[:2]) + f" {style.word('and')} {parts[2]}"
    )


def short_title(title: str) -> str:
    """The title up to its first strong mark, at most five words, a leading article sometimes gone."""
    words = re.split(r"[:;,.]", title)[0].split()
    return " ".join(words[:5]) if len(words) > 6 else " ".join(words)


def with_tail(writer: Writer, pieces: Sequence[Piece], chance: float) -> list[Piece]:
    """The pieces with a remark in brackets behind, now and then."""
    if not pieces or not writer.style.now(chance):
        return list(pieces)
    words = writer.style.words.words["note_tail"]
    return [*pieces, (" ", ""), *noted(writer.filler.fill(writer.style.random.choice(words)))]
