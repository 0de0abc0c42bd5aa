"""What a text gets around it: its case, its look, marks of quotation, prefix and suffix."""

from __future__ import annotations

from collections.abc import Mapping

from biblio.styling.cases import change_case
from biblio.styling.foreign import is_foreign
from biblio.styling.markup import (
    BOLD,
    CAPITALS,
    CAPITALS_END,
    ITALIC,
    LIGHT,
    LOWERED,
    LOWERED_END,
    QUOTE,
    QUOTE_END,
    RAISED,
    RAISED_END,
    ROMAN,
    unmarked,
)

_LOOKS = {
    ("font-style", "italic"): (ITALIC, ROMAN),
    ("font-style", "oblique"): (ITALIC, ROMAN),
    ("font-weight", "bold"): (BOLD, LIGHT),
    ("font-variant", "small-caps"): (CAPITALS, CAPITALS_END),
    ("vertical-align", "sup"): (RAISED, RAISED_END),
    ("vertical-align", "sub"): (LOWERED, LOWERED_END),
}
_DOUBLED = frozenset(".,;:!? ")


def dressed(attributes: Mapping[str, str], text: str | None, english: bool | None = True) -> str | None:
    """Give a text all that the attributes of its element ask for (CSL 1.0.2, "Formatting" and what follows).

    Args:
        attributes: Those of the element.
        text: Text with marks; None and empty stay nothing.
        english: Whether the text is in English; None where its words have to tell.
    """
    if not text:
        return None
    if not attributes:
        return text
    get = attributes.get
    if get("strip-periods") == "true":
        text = text.replace(".", "")
    if case := get("text-case"):
        is_english = not (case == "title" and is_foreign(unmarked(text))) if english is None else english
        text = change_case(text, case, is_english)
    for (name, value), (before, after) in _LOOKS.items():
        if get(name) == value:
            text = f"{before}{text}{after}"
    if get("quotes") == "true":
        text = f"{QUOTE}{text}{QUOTE_END}"
    # A block of its own stands in a line here, set apart by a space.
    return f" {wrapped(attributes, text)} " if get("display") else wrapped(attributes, text)


def wrapped(attributes: Mapping[str, str], text: str) -> str:
    """Put prefix and suffix around a text; a sign that stands there already is not doubled."""
    text = attributes.get("prefix", "") + text
    return put(text, attributes.get("suffix", ""))


def put(text: str, more: str) -> str:
    """Add to a text; a point, comma or space is not doubled."""
    return text + (more[1:] if text and more and text[-1] == more[0] and more[0] in _DOUBLED else more)


def joined(texts: list[str], delimiter: str) -> str | None:
    """Join texts; None if there are none."""
    if not texts:
        return None
    whole = texts[0]
    for text in texts[1:]:
        whole = put(put(whole, delimiter), text)
    return whole
