"""What formats items in CSL styles: one small interface, and the engines that there are behind it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, Protocol

from biblio.model import Locator
from biblio.styling.items import Item

Position = Literal["first", "subsequent", "ibid", "ibid-with-locator"]
"""Where a citation stands (CSL 1.0.2, "Choose"): the first of its source; a later one; one right behind
another of the same source, with the same locator; and with another locator."""

EngineName = Literal["citeproc-py", "pandoc"]


class Engine(Protocol):
    """An engine gives text with the marks of `biblio.styling.markup`; writing it out is the same for all.

    Styles are files of independent CSL styles; a locale is a name such as ``de-DE``, or empty for that of
    the style.
    """

    def bibliography(self, items: Sequence[Item], style: Path, locale: str) -> list[tuple[str, str]]:
        """Format items as a bibliography, in the order of the style, or as given where it has none.

        Returns:
            The ``id`` of each item and its entry, which is empty where the engine fails on it or prints
            nothing: one bad item costs nothing but its own entry.

        Raises:
            BiblioError: The style cannot be read, or has no bibliography.
        """
        ...

    def citation(
        self, item: Item, locator: Locator | None, position: Position, style: Path, locale: str
    ) -> str:
        """Format one citation; empty where the engine fails on it or prints nothing.

        Raises:
            BiblioError: The style cannot be read.
        """
        ...


def engine(name: EngineName = "citeproc-py") -> Engine:
    """Give an engine by its name.

    Raises:
        BiblioError: It needs a program that is not installed.
    """
    if name == "pandoc":
        from biblio.styling.pandoc import Pandoc

        return Pandoc()
    from biblio.styling.citeproc_py import CiteprocPy

    return CiteprocPy()
