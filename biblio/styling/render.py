"""Bibliographies: items in a CSL style, each with an entry whatever the engine makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from biblio.model import Diagnostic, Library, Name, Reference
from biblio.styling.engines import Engine, engine
from biblio.styling.items import Item, item, text
from biblio.styling.markup import unmarked
from biblio.styling.simple import is_nameless, is_timeless, simple
from biblio.styling.writers import Output, write_page
from biblio.styling.writers import markdown as to_markdown


@dataclass(frozen=True, slots=True)
class Entry:
    """One formatted entry of a bibliography; ``text`` has the marks of `biblio.styling.markup`."""

    key: str
    text: str

    @property
    def markdown(self) -> str:
        """The entry as a line of Markdown."""
        return to_markdown(self.text)

    @property
    def plain(self) -> str:
        """The entry without markup."""
        return unmarked(self.text)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A formatted bibliography, in the order of the style, and what went wrong with it."""

    entries: tuple[Entry, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    def plain(self) -> dict[str, str]:
        """Give the entries without markup, by key."""
        return {entry.key: entry.plain for entry in self.entries}

    def page(self, output: Output) -> str:
        """Write the entries as a page, as of `biblio.styling.writers.write_page`."""
        return write_page([(entry.key, entry.text) for entry in self.entries], output)


def bibliography(
    references: Sequence[tuple[str, Reference]], style: Path, locale: str = "", by: Engine | None = None
) -> Rendered:
    """Format references, given with their keys, as a bibliography; as `of_items` does."""
    return of_items([item(key, reference) for key, reference in references], style, locale, by)


def of_items(items: Sequence[Item], style: Path, locale: str = "", by: Engine | None = None) -> Rendered:
    """Format CSL items as a bibliography.

    An item that the engine fails on gets a simple form and a diagnostic. One that has nothing but a number,
    a place where it is kept or an address is known by these, or else by its key: of a thing without a name,
    styles say that it has no date. So they do of a classic without an edition, which is written simply, too.

    Args:
        items: What to format; where the style sorts nothing, the entries stand in this order.
        style: The file of a CSL style.
        locale: A language such as ``de-DE``; empty for that of the style.
        by: The engine; citeproc-py where none is given.

    Raises:
        BiblioError: The style cannot be read, or has no bibliography.
    """
    # Keys may be equal, or no texts; engines get numbers for them.
    numbered = [{**one, "id": str(at)} for at, one in enumerate(items)]
    entries, diagnostics = [], []
    for number, printed in (by or engine()).bibliography(numbered, style, locale):
        one = items[int(number)]
        key = text(one.get("id")) or number
        if is_nameless(one) or is_timeless(one) or not unmarked(printed):
            if not (is_nameless(one) or is_timeless(one)):
                message = (
                    f"{key}: the style {style.stem!r} gives nothing for it; it is written in a simple form"
                )
                diagnostics.append(Diagnostic("style-entry", message))
            printed = simple({**one, "id": key})
        entries.append(Entry(key, printed))
    return Rendered(tuple(entries), tuple(diagnostics))


def of_library(library: Library, style: Path, locale: str = "", by: Engine | None = None) -> Rendered:
    """Format the sources of a library, with all that their entries say; as `of_items` does."""
    items = [item(source.key, source.reference, source.extra) for source in library.sources]
    return of_items(items, style, locale, by)


def markdown(library: Library, style: Path, rendered: Rendered | None = None) -> str:
    """Write a library as a Markdown page: each entry with its number of citations and its key.

    Args:
        library: The sources.
        style: The file of a CSL style.
        rendered: What `of_library` gave for these sources in this style, if it has been done already.

    Raises:
        BiblioError: The style cannot be read, or has no bibliography.
    """
    if rendered is None:
        rendered = of_library(library, style)
    counts = {source.key: len(source.members) for source in library.sources}
    summary = f"{_number(len(counts), 'source')}, {_number(sum(counts.values()), 'citation')}."
    lines = [
        f"- {entry.markdown} ({_number(counts[entry.key], 'citation')}, {_code(entry.key)})"
        for entry in rendered.entries
    ]
    return "\n".join(["# Bibliography", "", summary, *([""] if lines else []), *lines]) + "\n"


def family(name: Name) -> str:
    """Give a name as it is sorted and cited, without given names: ``van Gogh``, ``United Nations``."""
    return name.literal or f"{name.particle} {name.family}".strip()


def _code(key: str) -> str:
    return to_markdown(key) if "`" in key else f"`{key}`"


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
