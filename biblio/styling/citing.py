"""Single citations in a CSL style: in full, short, and ``ibid.``, with the place cited."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from biblio.model import Locator, Reference
from biblio.styling import engine
from biblio.styling.markup import markdown, unmarked

Position = Literal["first", "subsequent", "ibid", "ibid-with-locator"]
"""Where a citation stands (CSL 1.0.2, "Choose"): the first of its source; a later one; one right behind
another of the same source, with the same locator; and with another locator."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A formatted citation, without markup and as a line of Markdown; empty if the style prints nothing."""

    plain: str
    markdown: str


def cite(
    reference: Reference,
    key: str,
    locator: Locator | None,
    position: Position,
    style: Path,
    locale: str = "",
) -> Cited:
    """Format one citation as a style has it in a note or in the text.

    Args:
        reference: The source that is cited.
        key: Its citekey.
        locator: The place cited; None for the whole source.
        position: Where the citation stands among those of the document.
        style: The file of a CSL style, as of `biblio.styling.styles.find_style`.
        locale: A language such as ``de-DE``; empty for that of the style.

    Returns:
        The citation as the style prints it, with its brackets and closing point where the style has them.

    Raises:
        BiblioError: The style cannot be read.
    """
    text = engine.citation(reference, key, locator, position, style, locale)
    return Cited(unmarked(text), markdown(text))
