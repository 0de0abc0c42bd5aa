"""How people write lists of persons."""

from __future__ import annotations

from collections.abc import Sequence

from biblio.model import Name
from training.synthesis.style import Style

FORMS = (
    ("last_first", "last_first"),
    ("last_first", "first_last"),
    ("last_first", "first_last"),
    ("last_first", "first_last"),
    ("first_last", "first_last"),
    ("first_last", "first_last"),
    ("last_init", "last_init"),
    ("last_init", "last_init"),
    ("init_last", "init_last"),
    ("init_last", "init_last"),
    ("last_init", "init_last"),
    ("vancouver", "vancouver"),
    ("last_bare_init", "last_bare_init"),
    ("last_space_first", "last_space_first"),
    ("surname", "surname"),
    ("surname", "surname"),
    ("mixed", "mixed"),
)
CAPITALS = ("", "", "", "", "", "", "family", "all")


def initials(given: str, dot: str, gap: str) -> str:
    """Initials of given names, hyphens kept: ``Jean-Paul`` is ``J.-P.``."""
    words = [w for w in given.replace(".", " ").split() if w[0].isalpha()]
    return gap.join("-".join(part[0] + dot for part in word.split("-") if part) for word in words)


def one(name: Name, form: str, style: Style) -> str:
    """One person in one of the forms of `FORMS`."""
    if name.literal or not name.given:
        return name.literal or f"{name.particle} {name.family}".strip()
    family = f"{name.particle} {name.family}".strip()
    capitals = style.pick("capitals", CAPITALS)
    if capitals and form != "surname":
        family = family.upper()
    gap = style.pick("initial gap", (" ", " ", ""))
    if form == "mixed":
        form = style.random.choice(("last_first", "last_init", "first_last", "surname"))
    suffix = f", {name.suffix}" if name.suffix else ""
    if form == "last_first":
        return f"{family}, {name.given}{suffix}"
    if form == "first_last":
        return f"{name.given.upper() if capitals == 'all' else name.given} {family}{suffix}"
    if form == "last_init":
        return f"{family}, {initials(name.given, '.', gap)}{suffix}"
    if form == "init_last":
        return f"{initials(name.given, '.', gap)} {family}{suffix}"
    if form == "vancouver":
        return f"{family} {initials(name.given, '', '')}"
    if form == "last_bare_init":
        return f"{family} {initials(name.given, '.', gap)}"
    if form == "bracketed":
        given = initials(name.given, ".", gap) if style.often("bracketed initials", 0.6) else name.given
        return f"{name.family} ({given}{f' {name.particle}' if name.particle else ''}){suffix}"
    if form == "last_space_first":
        return f"{family} {name.given}"
    return family


def listed(names: Sequence[Name], style: Style, role: str = "author") -> str:
    """The list of persons as one text, with the style's order, joining word and ``et al.``."""
    forms = style.pick("person form", FORMS) if role == "author" else style.pick(f"{role} form", FORMS)
    if role == "author" and style.words.code == "fr" and style.often("given names in brackets", 0.06):
        forms = ("bracketed", "bracketed")
    limit = style.pick("et al limit", (9, 9, 6, 3, 2))
    if role != "author" and style.often("roles first-last", 0.6):
        forms = ("first_last", "first_last")
    shown = names[: 1 if style.often("et al one", 0.7) else 3] if len(names) > limit else names[:12]
    parts = [one(name, forms[0] if i == 0 else forms[1], style) for i, name in enumerate(shown)]
    if len(shown) < len(names):
        return ", ".join(parts) + style.pick("et al comma", (", ", " ", " ")) + style.word("et_al")
    return joined(parts, style)


def joined(parts: Sequence[str], style: Style) -> str:
    """Several names with the style's separators."""
    if len(parts) == 1:
        return parts[0]
    comma = style.pick("person comma", (", ", ", ", ", ", "; ", " and ", " – ", "-", " / ", "/"))
    word = style.word("and")
    if comma not in (", ", "; ") or style.often("no last word", 0.15):
        return comma.join(parts)
    last = style.pick(
        "before last",
        (" ", " ", ", " if len(parts) > 2 or style.now(0.3) else " ", "; " if comma == "; " else " "),
    )
    return comma.join(parts[:-1]) + last + word + " " + parts[-1]
