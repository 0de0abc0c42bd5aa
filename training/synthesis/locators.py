"""How people write the page cited, and ranges of pages."""

from __future__ import annotations

import re

from training.synthesis.lexicon import ROMAN
from training.synthesis.pieces import Piece
from training.synthesis.style import Style

FOLLOWING = ("f", " f.", "ff", " ff.", " sq.", " sqq.", " et seq.", "n", " n. 4", " passim", "n12")
LEAVES = ("fol. ", "f. ", "ff. ", "fols. ", "c. ", "cc. ", "fo. ", "л. ")
SECTIONS = ("§ ", "§", "ch. ", "chap. ", "para. ", "n. ", "no. ", "Kap. ", "гл. ", "cap. ")
PLURALS = {
    "p. ": "pp. ",
    "p.": "pp.",
    "page ": "pages ",
    "pag. ": "pagg. ",
    "pág. ": "págs. ",
    "c. ": "cc. ",
}
SINGULARS = {plural: singular for singular, plural in PLURALS.items()}
KINDS = (
    ("single", 56),
    ("range", 20),
    ("list", 7),
    ("roman", 4),
    ("following", 4),
    ("leaf", 3),
    ("section", 4),
    ("volume", 4),
)


def ranged(pages: str, style: Style) -> str:
    """A range of pages with the style's dash, the second number whole or shortened."""
    first, dash, last = re.sub("–", "-", pages).partition("-")
    if not dash:
        return pages
    if len(first) == len(last) > 2 and first[0] == last[0] and style.often("short ranges", 0.3):
        last = last[1:] if first[1:-1] != last[1:-1] or len(first) > 3 else last[-1]
    return first + style.pick("dash", ("-", "–", "–", "-", "—", " - ", "--")) + last


def page_cue(pages: str, style: Style) -> str:
    """The cue word, mostly singular before one page and plural before several."""
    word = style.word("page")
    several = not pages.isalnum()
    if style.often("number of pages heeded", 0.75):
        return (PLURALS if several else SINGULARS).get(word, word)
    return word


def locator(style: Style, cue: bool = True) -> list[Piece]:
    """The page cited: a number, a range, a list, Roman, a leaf, a section, or a volume with a page.

    Args:
        style: The writer's habits.
        cue: Whether a cue word (``p.``) is wanted; some kinds bring their own.
    """
    kinds, weights = zip(*KINDS, strict=True)
    kind = style.random.choices(kinds, weights)[0]
    page = style.random.randint(1, 640)
    if kind == "leaf":
        side = style.pick("side", ("r", "v", " v", "r-v", ""))
        return [(style.pick("leaf", LEAVES), ""), (f"{page}{side}", "pages")]
    if kind == "section":
        return [(style.pick("section", SECTIONS), ""), (str(page % 60 + 1), "pages")]
    if kind == "volume":
        before = [(style.word("volume"), "")] if style.now(0.3) else []
        between = style.pick("volume and page", (", ", ", p. ", ":", ": "))
        return [*before, (style.random.choice(ROMAN[:9]), "volume"), (between, ""), (str(page), "pages")]
    bare = not cue or style.often("bare locator", 0.18)
    pages = _pages(kind, page, style)
    return [("" if bare else page_cue(pages, style), ""), (pages, "pages")]


def _pages(kind: str, page: int, style: Style) -> str:
    if kind == "range":
        return ranged(f"{page}-{page + style.random.randint(1, 30)}", style)
    if kind == "list":
        count = style.random.randint(2, 5)
        comma = style.pick("list comma", (", ", ", ", ",", ". ", "; "))
        return comma.join(str(page + 3 * i + style.random.randint(0, 2)) for i in range(count))
    if kind == "roman":
        return style.random.choice(ROMAN).lower()
    return f"{page}{style.pick('following', FOLLOWING)}" if kind == "following" else str(page)
