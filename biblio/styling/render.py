"""Bibliographies: references in a CSL style, sorted, as Markdown and as plain text."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from biblio.model import Diagnostic, Library, Name, Reference
from biblio.styling import engine
from biblio.styling.markup import ITALIC, ROMAN, mend, unmarked
from biblio.styling.markup import markdown as to_markdown

# Without any of these, what a style prints is "n.d." and perhaps a number or an address.
_NAMING = (
    *("author", "editor", "translator", "title", "container_title", "collection_title", "genre"),
    *("publisher", "publisher_place", "issued", "original_date", "volume"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One formatted entry of a bibliography, as a line of Markdown and without markup."""

    key: str
    markdown: str
    plain: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A formatted bibliography, sorted, and what went wrong with it."""

    entries: tuple[Entry, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    def plain(self) -> dict[str, str]:
        """Give the entries without markup, by key."""
        return {entry.key: entry.plain for entry in self.entries}


def bibliography(references: Sequence[tuple[str, Reference]], style: Path) -> Rendered:
    """Format references as a bibliography.

    The order is that of `sort_key`, whatever the style says, so that it depends neither on the engine nor on
    a locale. A reference that the style engine fails on gets a simple form and a diagnostic. One that has
    nothing but a number, a place where it is kept or an address is known by these, or else by its key: of a
    thing without a name, styles say that it has no date.

    Args:
        references: Keys and references, in any order.
        style: The file of a CSL style.

    Raises:
        BiblioError: The style cannot be read, or has no bibliography.
    """
    ordered = sorted(references, key=lambda pair: (*sort_key(pair[1]), pair[0]))
    texts = engine.render([reference for _, reference in ordered], style)
    entries, diagnostics = [], []
    for (key, reference), text in zip(ordered, texts, strict=True):
        if _is_nameless(reference):
            text = _simple(reference) or key
        elif not text:
            text = _simple(reference) or key
            message = f"{key}: the style {style.stem!r} gives nothing for it; it is written in a simple form"
            diagnostics.append(Diagnostic("style-entry", message))
        entries.append(Entry(key, to_markdown(text), unmarked(text)))
    return Rendered(tuple(entries), tuple(diagnostics))


def markdown(library: Library, style: Path, rendered: Rendered | None = None) -> str:
    """Write a library as a Markdown page: each entry with its number of citations and its key.

    Args:
        library: The sources.
        style: The file of a CSL style.
        rendered: What `bibliography` gave for these sources in this style, if it has been done already.

    Raises:
        BiblioError: The style cannot be read, or has no bibliography.
    """
    if rendered is None:
        rendered = bibliography([(source.key, source.reference) for source in library.sources], style)
    counts = {source.key: len(source.members) for source in library.sources}
    summary = f"{_number(len(counts), 'source')}, {_number(sum(counts.values()), 'citation')}."
    lines = [
        f"- {entry.markdown} ({_number(counts[entry.key], 'citation')}, {_code(entry.key)})"
        for entry in rendered.entries
    ]
    return "\n".join(["# Bibliography", "", summary, *([""] if lines else []), *lines]) + "\n"


def sort_key(reference: Reference) -> tuple[tuple[str, ...], str, int]:
    """Give the place of a reference in a bibliography: its people or title, then title, then year.

    Letters count without case and accents; an undated thing stands before a dated one.
    """
    people = reference.author or reference.editor or reference.translator
    names = tuple(part for name in people for part in (_folded(family(name)), _folded(name.given)))
    title = _folded(reference.title or reference.container_title)
    year = reference.issued.year if reference.issued else -10_000
    return names or (title,), title, year


def family(name: Name) -> str:
    """Give a name as it is sorted and cited, without given names: ``van Gogh``, ``United Nations``."""
    return name.literal or f"{name.particle} {name.family}".strip()


def _folded(text: str) -> str:
    """Give a text as it counts in sorting: letters and digits, no case, no accents."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    kept = (char for char in letters if char.isalnum() or char.isspace())
    return " ".join("".join(kept).split())


def _is_nameless(reference: Reference) -> bool:
    return not any(getattr(reference, field) for field in _NAMING)


def _simple(reference: Reference) -> str:
    """Write ``Author. Title. Place: Publisher, Year. Number. Archive. Address`` and the like, with marks."""
    people = reference.author or reference.editor or reference.translator
    names = ", ".join(" ".join(filter(None, (name.given, family(name), name.suffix))) for name in people)
    house = ": ".join(filter(None, (reference.publisher_place, reference.publisher)))
    imprint = ", ".join(filter(None, (house, str(reference.issued.year) if reference.issued else "")))
    title = f"{ITALIC}{unmarked(reference.title)}{ROMAN}" if reference.title else ""
    archive = ", ".join(filter(None, (reference.archive, reference.archive_location)))
    isbn = f"ISBN {reference.isbn}" if reference.isbn else ""
    texts = (reference.container_title, imprint, reference.number, isbn, archive, reference.note)
    sentences = [unmarked(names), title, *map(unmarked, texts)]
    # A point after an address would be taken for a part of it.
    address = f"https://doi.org/{reference.doi}" if reference.doi else reference.url
    text = "".join(f"{sentence}. " for sentence in sentences if sentence) + unmarked(address)
    return mend(text, punctuation_in_quote=False)


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _code(key: str) -> str:
    return to_markdown(key) if "`" in key else f"`{key}`"
