"""How values are written out, and which of two spellings abbreviates or misspells the other."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from biblio.model import Date, Name
from biblio.sources.forms import words
from biblio.sources.wording import slip

# Legal forms are printed short or long at will: neither is a slip of the other.
_LEGAL = frozenset(
    (
        "co",
        "company",
        "inc",
        "incorporated",
        "ltd",
        "limited",
        "corp",
        "corporation",
        "cie",
        "compagnie",
        "bros",
    )
)
_MARKS = {"printed": "", "copyright": "c", "circa": "ca. ", "supplied": ""}


def display(value: str | tuple[Name, ...] | Date | None) -> str:
    """A value of a reference as one line: ``Roe, Jane A.; Doe``, ``c1999``, ``1937-01-26``."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, Date):
        return _date(value)
    return "; ".join(map(_name, value))


def abbreviates(short: str, long: str) -> bool:
    """Whether ``short`` is ``long`` with words abbreviated, as in ``Yale Univ. Pr.``."""
    a, b = words(short), words(long)
    if len(a) != len(b) or a == b:
        return False
    return all(x == y or (x not in _LEGAL and _shortened(x, y)) for x, y in zip(a, b, strict=True))


def misspells(field: str, text: str, sibling: str) -> bool:
    """Whether ``text`` is ``sibling`` with a slip: of case, punctuation, one letter, or an abbreviation.

    Leaving something out is no slip, and a place may be printed with or without its state.
    """
    a, b = words(text), words(sibling)
    if a == b:
        return True
    if len(a) == len(b) and not _LEGAL & (set(a) ^ set(b)) and slip(a, b):
        return True
    if field == "publisher_place":
        return False
    return "".join(a) == "".join(b) or (field != "title" and abbreviates(text, sibling))


def misspells_word(text: str, sibling: str) -> bool:
    """Whether a name of one or more words is another one with a wrong letter, case or mark."""
    a, b = "".join(words(text)), "".join(words(sibling))
    return a == b or (min(len(a), len(b)) > 3 and OSA.distance(a, b, score_cutoff=1) == 1)


def _shortened(short: str, long: str) -> bool:
    letters = iter(long)
    return 1 < len(short) < len(long) and short[0] == long[0] and all(letter in letters for letter in short)


def _name(name: Name) -> str:
    if name.literal:
        return name.literal
    family = " ".join(filter(None, (name.particle, name.family)))
    return ", ".join(filter(None, (family, name.given, name.suffix)))


def _date(date: Date) -> str:
    day = "".join(f"-{part:02}" for part in (date.month, date.day) if part is not None)
    text = f"{_MARKS[date.mark]}{date.year}{day}"
    if date.mark == "supplied":
        text = f"[{text}]"
    return f"{text}/{_date(date.until)}" if date.until else text
