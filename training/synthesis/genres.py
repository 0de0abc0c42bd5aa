"""Citations whose form belongs to their genre: law, archives, classics, social science, films, notes.

The patterns stand in ``genres/FAMILY/LANGUAGE.toml``, written for this project after the usual manuals
(Bluebook, OSCOLA, McGill, MHRA, Chicago, MLA, APA, Vancouver, GOST R 7.0.5, the German Zitierweise). A value
is marked ``[[label:value]]``; quotation marks ``“ ”`` and emphasis ``*`` are exchanged for the writer's own.

How the labels are used where manuals give no name for a part:

- law: a reporter or gazette is the container, its number the volume, first page and page cited are two spans
  of pages; a case's or act's name is the title; a court is the publisher, as the body that gives out its
  decisions; a docket, bill or neutral citation number is the identifier; sections are pages;
- a part of the weight of a decision (``dissenting``, ``per curiam``) is a note; ``supra note 3`` is an xref;
- archives: repository, fonds, box and leaf are one archive span; what the document is, is the title, so that
  ``X to Y`` is the title of a letter;
- classics: author and work are author and title, book and line are pages, a corpus of texts is the container;
- ``Review of`` is the genre, the title of the work reviewed the title, and its author a note; when the review
  has a title of its own, work and author reviewed are the note;
- ``3 vols.`` is a volume and ``216 pp.`` are pages, with their words; ``1999 [1867]`` is one date.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path

from training.synthesis.pieces import JOINT, Piece, joint, marked
from training.synthesis.reference import Writer
from training.synthesis.typed import cased, plain, unmarked
from training.synthesis.values import completed

FAMILIES: Mapping[str, int] = {
    "notes": 27,
    "law": 15,
    "archives": 12,
    "grey": 10,
    "media": 9,
    "classics": 12,
    "science": 8,
    "reviews": 4,
    "catalogue": 7,
    "social": 13,
    "users": 12,
}
"""Families of patterns and their weights."""
QUOTES: Mapping[str, Sequence[str]] = {
    "en": ("“”",) * 6 + ('""',) * 3 + ("‘’",) * 3 + ("''", "«»", "``"),
    "de": ("„“",) * 6 + ('""',) * 3 + ("»«",) * 3 + ("“”", "‚‘", "«»", "''"),
    "fr": ("« »",) * 6 + ('""',) * 3 + ("«»",) * 3 + ("“”",) * 3,
    "es": ("«»",) * 4 + ("“”",) * 4 + ('""',) * 3 + ("‘’",),
    "it": ("«»",) * 4 + ("“”",) * 4 + ('""',) * 2 + ("‘’",),
    "nl": ("‘’",) * 3 + ("“”", '""', "''"),
    "pt": ("“”",) * 3 + ('""', "«»"),
    "pl": ("„”",) * 3 + ('""', "«»"),
    "ru": ("«»",) * 6 + ('""',) * 2 + ("„“", "“”"),
}
ONE = frozenset({"catalogue", "science"})
"""Families whose marks part values alone; in others ``;`` may part citations."""
_ENDING = frozenset({"date", "pages", "xref", "archive", "identifier"})
_BEGINNING = frozenset({"author", "title", "xref", "archive", "editor", "container"})
_JOINS = re.compile(
    r";(?:\s|\Z)|(?<!\w)(?:quoted|cited|qtd\.?|zit(?:iert|\.)|cité|citée|citato|citata|citado|citada|apud)(?!\w)",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"[)\]”»\"’*_]+")
EMPHASIS = ("",) * 8 + ("*", "*", "_")


@cache
def patterns(code: str) -> Mapping[str, Sequence[str]]:
    """The patterns of a language, by family; a language may lack a family."""
    files = {family: Path(__file__).parent / "genres" / family / f"{code}.toml" for family in FAMILIES}
    return {
        family: tomllib.loads(path.read_text(encoding="utf-8"))["patterns"]
        for family, path in files.items()
        if path.exists()
    }


def genre(writer: Writer, family: str = "", without: Collection[str] = ()) -> list[Piece]:
    """A citation by one of the language's patterns, or several with joints between them.

    Args:
        writer: Who writes it; the style gives quotation marks and emphasis.
        family: One of `FAMILIES`; drawn by their weights if not given.
        without: Families not to draw.
    """
    style = writer.style
    own = patterns(style.words.code)
    drawn = [name for name in own if name not in without]
    family = family or style.random.choices(drawn, [FAMILIES[name] for name in drawn])[0]
    quotes = style.pick("genre quotes", QUOTES[style.words.code])
    emphasis = style.pick("genre emphasis", EMPHASIS)
    signs = {"“": quotes[:-1], "”": quotes[1:], "‘": quotes[:-1], "’": quotes[1:], "*": emphasis}
    pieces: list[Piece] = []
    for text, label in marked(completed(style.random.choice(own[family]), writer)):
        if not label:
            text = re.sub(r"[“”*]|(?<!\w)‘|’(?!\w)", lambda m: signs[m[0]], text)
            text = text[1:] if text[:1] == "." and pieces and pieces[-1][0].endswith(".") else text
        pieces.append((text, label))
    pieces = pieces if family in ONE else _parted(pieces)
    if family == "users" and style.now(0.6):
        return style.random.choice((cased, unmarked, plain))(pieces, style.random)
    return _in_capitals(pieces) if family == "law" and style.often("small capitals", 0.2) else pieces


def _parted(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with joints where one citation is over and the next begins: ``; vgl.``, ``, quoted in``.

    What introduces a citation belongs to the joint, so that it is prose, as it is elsewhere.
    """
    result: list[Piece] = []
    seen: set[str] = set()
    parting = False
    for at, (text, label) in enumerate(pieces):
        if parting and label in ("", "signal"):
            result[-1] = (result[-1][0] + text, JOINT)
        elif not label and seen & _ENDING and _begins(text, pieces[at + 1 :]):
            closed = _CLOSING.match(text)
            cut = closed.end() if closed else 0
            result += [(text[:cut], ""), (text[cut:], JOINT)]
            seen, parting = set(), True
        else:
            result.append((text, label))
            seen.add(label)
            parting = False
    return [part for text, label in result for part in (joint(text) if label == JOINT else [(text, label)])]


def _begins(text: str, after: Sequence[Piece]) -> bool:
    """Whether a citation begins behind an unlabelled piece, before others."""
    value = next((label for _, label in after if label not in ("", "signal")), "")
    introduced = after[:1] and after[0][1] == "signal"
    return value in _BEGINNING and bool(introduced or _JOINS.search(text))


def _in_capitals(pieces: Sequence[Piece]) -> list[Piece]:
    """The small capitals of law reviews (The Bluebook, rule 2), typed or pasted as capitals.

    Journals have them; authors and titles of books, in whose citation no journal stands.
    """
    book = all(label != "container" for _, label in pieces)
    raised = ("author", "title") if book else ("container",)
    return [(text.upper() if label in raised else text, label) for text, label in pieces]
