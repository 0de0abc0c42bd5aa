"""Single citations in a CSL style: in full, short, and ``ibid.``, with the place cited."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from biblio.model import Locator, Reference
from biblio.styling.engines import Engine, Position, engine
from biblio.styling.items import item
from biblio.styling.markup import unmarked
from biblio.styling.writers import latex, markdown

__all__ = ["Cited", "Position", "cite"]


@dataclass(frozen=True, slots=True)
class Cited:
    """A formatted citation without markup, in Markdown and in LaTeX; empty if the style prints nothing."""

    plain: str
    markdown: str
    latex: str


def cite(
    reference: Reference,
    key: str,
    locator: Locator | None,
    position: Position,
    style: Path,
    locale: str = "",
    by: Engine | None = None,
) -> Cited:
    """Format one citation as a style has it in a note or in the text.

    Args:
        reference: The source that is cited.
        key: Its citekey.
        locator: The place cited; None for the whole source.
        position: Where the citation stands among those of the document.
        style: The file of a CSL style, as of `biblio.styling.styles.find_style`.
        locale: A language such as ``de-DE``; empty for that of the style.
        by: What formats it; citeproc-py where none is given.

    Returns:
        The citation as the style prints it, with its brackets and closing point where the style has them.
        Where it wants a short title, that is the main title, without its subtitle.

    Raises:
        BiblioError: The style cannot be read.
    """
    short = reference.title.partition(": ")[0] if ": " in reference.title else ""
    more = {"title-short": short} if short else {}
    text = (by or engine()).citation(item(key, reference, more=more), locator, position, style, locale)
    return Cited(unmarked(text), markdown(text), latex(text))
