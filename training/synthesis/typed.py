"""References as people type, paste and scan them: parts moved, marks lost, names of fields, damaged letters.

Every change keeps the labelled pieces whole, so that a value is still one span.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from random import Random

from training.synthesis.noise import broken, slip, typo
from training.synthesis.pieces import Piece

FIELDS: Mapping[str, Sequence[str]] = {
    "author": ("Author", "author", "AU", "By", "Autor", "Auteur", "Autore"),
    "editor": ("Editor", "editor", "ED", "Edited by", "Hrsg.", "Dir.", "Curatore"),
    "translator": ("Translator", "translator", "TR", "Translated by", "Übers.", "Trad.", "Trad."),
    "title": ("Title", "title", "TI", "Title", "Titel", "Titre", "Titolo"),
    "container": ("Journal", "journal", "SO", "In", "In", "Dans", "In"),
    "publisher": ("Publisher", "publisher", "PB", "Published by", "Verlag", "Éditeur", "Editore"),
    "place": ("Place", "address", "CY", "City", "Ort", "Lieu", "Luogo"),
    "date": ("Year", "year", "PY", "Published", "Jahr", "Année", "Anno"),
    "volume": ("Volume", "volume", "VL", "Vol", "Band", "Tome", "Volume"),
    "issue": ("Issue", "number", "IS", "No", "Heft", "Numéro", "Fascicolo"),
    "pages": ("Pages", "pages", "SP", "pp", "Seiten", "Pages", "Pagine"),
    "series": ("Series", "series", "T3", "Series", "Reihe", "Collection", "Collana"),
    "edition": ("Edition", "edition", "ET", "Edition", "Auflage", "Édition", "Edizione"),
    "url": ("URL", "url", "UR", "Link", "Link", "Lien", "Link"),
    "doi": ("DOI", "doi", "DO", "DOI", "DOI", "DOI", "DOI"),
    "genre": ("Type", "type", "M3", "Type", "Art", "Type", "Tipo"),
    "identifier": ("Number", "isbn", "SN", "ID", "Nummer", "Numéro", "Numero"),
}
"""What catalogues, forms and exports write before a value; one language or tool a column."""
JOINTS = (", ", ", ", " ", ". ", " - ", "; ", " / ", " | ", ",", "  ", " – ", ": ", "\t")
MARKS = ("_", "*", "**", '"', "'", "“", "«", "")
CLOSING = {"“": "”", "«": "»"}


def typed(pieces: Sequence[Piece], source: Random) -> list[Piece]:
    """The pieces with one or two of `HABITS`."""
    result = list(pieces)
    for habit in source.sample(HABITS, source.choice((1, 1, 2))):
        result = habit(result, source)
    return result


def values_of(pieces: Sequence[Piece]) -> list[Piece]:
    """The labelled pieces, marks at their ends taken off."""
    return [(text.strip(" ,;"), label) for text, label in pieces if label and text.strip(" ,;")]


def joined_by(values: Sequence[Piece], joints: Callable[[], str]) -> list[Piece]:
    """Values with something between every two."""
    result: list[Piece] = []
    for value in values:
        result += [(joints(), ""), value] if result else [value]
    return result


def listed(pieces: Sequence[Piece], source: Random) -> list[Piece]:
    """The values alone, joined by one mark, or by a mark of the moment."""
    one = source.choice(JOINTS)
    varied = source.random() < 0.3
    return joined_by(values_of(pieces), lambda: source.choice(JOINTS) if varied else one)


def moved(pieces: Sequence[Piece], source: Random) -> list[Piece]:
    """Values in another order: two changed places, the year or the title first, or none where it was."""
    values = values_of(pieces)
    draw = source.random()
    if len(values) > 1 and draw < 0.4:
        at = source.randrange(len(values) - 1)
        values[at], values[at + 1] = values[at + 1], values[at]
    elif draw < 0.85:
        first = source.choice(("date", "title", "publisher", "container", "title"))
        values.sort(key=lambda value: value[1] != first)
    else:
        source.shuffle(values)
    return listed(values, source)


def named(pieces: Sequence[Piece], source: Random) -> list[Piece]:
    """Field names before the values, as in catalogues and exports."""
    column = source.randrange(len(FIELDS["author"]))
    after, joint = (
        source.choice((": ", ": ", ":", " = ", " - ", " : ")),
        source.choice(("; ", ", ", " ", ". ")),
    )
    result: list[Piece] = []
    for text, label in values_of(pieces):
        name = FIELDS[label][column] if label in FIELDS else "Note"
        result += [(joint, "")] if result else []
        result += [(name + after, ""), (text, label)]
    return result


def unmarked(pieces: Sequence[Piece], source: Random) -> list[Piece]:
    """Quotation marks, brackets and emphasis gone, or all marks but the blanks."""
    lost = r"[“”„‘’«»\"*_()\[\]]" if source.random() < 0.6 else r"[^\w\s]"
    return [(text if label else re.sub(lost, "", text) or " ", label) for text, label in pieces]


def cased(pieces: Sequence[Piece], source: Random) -> list[Piece]:
    """All in small letters, in capitals, or every word with a capital."""
    change = source.choice((str.lower, str.lower, str.lower, str.upper, str.title))
    return [(change(text), label) for text, label in pieces]


def emphasized(pieces: Sequence[Piece], source: Random) -> list[Piece]:
    """Marks of any kind around title or container."""
    which = source.choice(("title", "title", "container"))
    mark = source.choice(MARKS)
    result: list[Piece] = []
    for text, label in pieces:
        around = label == which and text.strip()
        result += [(mark, ""), (text, label), (CLOSING.get(mark, mark), "")] if around else [(text, label)]
    return result


def plain(pieces: Sequence[Piece], source: Random) -> list[Piece]:
    """Letters without their accents."""

    def bare(text: str) -> str:
        return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))

    return [
        (bare(text) if text.isascii() or not re.search("[а-яА-Я]", text) else text, k) for text, k in pieces
    ]


def spaced(pieces: Sequence[Piece], source: Random) -> list[Piece]:
    """No blank behind marks, a blank before them, or marks doubled."""
    pattern, by = source.choice(
        ((r"([,.;:]) ", r"\1"), (r"([,.;:])", r" \1"), (r"([,.;:])", r"\1\1"), (r"([(\[]) ?", r" \1 "))
    )
    return [(text if label else re.sub(pattern, by, text), label) for text, label in pieces]


def anded(pieces: Sequence[Piece], source: Random) -> list[Piece]:
    """Other words between persons: ``&``, ``+``, ``/``, a comma."""
    word = source.choice((" & ", " + ", "/", ", ", "&", " and ", " ; "))
    pattern = re.compile(r",? (?:and|und|et|y|e|и|&|u\.) ")
    people = ("author", "editor", "translator")
    return [(pattern.sub(word, text) if label in people else text, label) for text, label in pieces]


def scanned(pieces: Sequence[Piece], source: Random) -> list[Piece]:
    """Many misread letters, broken words, blanks lost and too many."""
    result: list[Piece] = []
    for text, label in pieces:
        if label and len(text) > 3:
            for _ in range(1 + len(text) // 18):
                text = source.choice((slip, slip, broken, typo, glued, parted))(text, source)
        elif not label and source.random() < 0.15:
            text = text.replace(",", ".") if source.random() < 0.5 else text.replace(" ", "")
        result.append((text, label))
    return result


def glued(text: str, source: Random) -> str:
    """One blank lost."""
    at = [match.start() for match in re.finditer(r"(?<=\w) (?=\w)", text)]
    cut = source.choice(at) if at else len(text)
    return text[:cut] + text[cut + 1 :]


def parted(text: str, source: Random) -> str:
    """One blank within a word."""
    at = [match.start() for match in re.finditer(r"(?<=\w\w)(?=\w\w)", text)]
    cut = source.choice(at) if at else 0
    return text[:cut] + " " + text[cut:] if cut else text


HABITS: Sequence[Callable[[Sequence[Piece], Random], list[Piece]]] = (
    listed,
    moved,
    named,
    unmarked,
    cased,
    emphasized,
    plain,
    spaced,
    anded,
    scanned,
)
