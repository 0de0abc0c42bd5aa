"""What hands, scanners and converters do to a reference; every fault stays within one piece."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from training.synthesis.pieces import Edit, Piece

MARKS = (", ", ", ", ". ", ". ", ": ", "; ", " ", ",", " : ", " - ", " , ", "., ", "  ", " / ")
SLIPS = (
    ("l", "1"),
    ("1", "l"),
    ("O", "0"),
    ("0", "O"),
    ("rn", "m"),
    ("m", "rn"),
    ("e", "c"),
    ("h", "li"),
    ("I", "l"),
    ("5", "S"),
    ("cl", "d"),
    ("ii", "n"),
    ("u", "n"),
)
STRAIGHT = str.maketrans("“”„‘’–—", '"""\'\'--')
KEYS = "abcdefghijklmnopqrstuvwxyz"
VALUE = frozenset(["author", "editor", "translator", "title", "container", "publisher", "place", "series"])


def spoil(pieces: Sequence[Piece], source: Random, level: float) -> list[Piece]:
    """The pieces with faults; ``level`` 0 gives none, 1 about two a reference."""
    if level <= 0:
        return list(pieces)
    straight = source.random() < 0.25 * level
    result = []
    for index, (text, label) in enumerate(pieces):
        inner = 0 < index < len(pieces) - 1
        if not label and inner:
            text = separator(text, source, level)
        elif label in VALUE:
            text = value(text, label, source, level)
        elif label in ("pages", "volume", "date") and source.random() < 0.02 * level:
            text = slip(text, source)
        result.append((text.translate(STRAIGHT) if straight else text, label))
    return result


def hasty(pieces: Sequence[Piece], source: Random) -> list[Piece]:
    """A reference typed in haste: without marks between the parts, or in small letters, or both."""
    bare, small = source.choice(((True, False), (True, True), (False, True)))
    result = []
    for text, label in pieces:
        if bare and not label and not re.search(r"\w", text):
            text = " " if " " in text or not text else text
        result.append((text.lower() if small else text, label))
    return result


def separator(text: str, source: Random, level: float) -> str:
    """A separator swapped, glued, doubled or lost; brackets and words in it are left alone."""
    draw = source.random() / level
    bare = re.fullmatch(r"[\s,.;:–-]+", text)
    if draw < 0.07 and bare:
        return source.choice(MARKS)
    if draw < 0.1 and text.endswith(" ") and len(text) > 1:
        return text[:-1]
    if draw < 0.115 and bare and text[:1] in ":;,.":
        return " " + text
    if draw < 0.13:
        return text.replace(" ", "  ", 1)
    if draw < 0.14:
        return text.replace(" ", "\u00a0", 1)
    if draw < 0.15 and bare and source.random() < 0.5:
        return " "
    return text


def value(text: str, label: str, source: Random, level: float) -> str:
    """A name or title with letters lost, swapped or misread, or another letter case."""
    draw = source.random() / level
    if len(text) < 4 or draw > 0.14:
        return text
    if draw < 0.015 and label == "title":
        return text[1:]
    if draw < 0.05:
        return typo(text, source)
    if draw < 0.07:
        return slip(text, source)
    if draw < 0.09 and label in ("title", "container"):
        words = text.split(" ")
        place = source.randrange(len(words))
        words[place] = words[place].swapcase() if len(words[place]) < 4 else words[place].lower()
        return " ".join(words)
    if draw < 0.095:
        return text.upper()
    if draw < 0.105 and label == "publisher":
        return text[0].lower() + text[1:]
    if draw < 0.12:
        return text.replace(" ", "  " if source.random() < 0.5 else "\u00a0", 1)
    if draw < 0.13 and " " in text:
        cut = source.choice([m.start() for m in re.finditer(" ", text)])
        return text[:cut] + text[cut + 1 :]
    return broken(text, source)


def typo(text: str, source: Random) -> str:
    """One letter dropped, doubled, swapped with the next or replaced."""
    at = source.randrange(1, len(text) - 1)
    kind = source.randrange(4)
    if not text[at].isalpha():
        return text
    return (
        text[:at]
        + (
            "",
            text[at] * 2,
            text[at + 1] + text[at] if text[at + 1].isalpha() else text[at : at + 2],
            source.choice(KEYS) + text[at + 1],
        )[kind]
        + text[at + (1, 1, 2, 2)[kind] :]
    )


def slip(text: str, source: Random) -> str:
    """One misread of a scanner."""
    found = [pair for pair in SLIPS if pair[0] in text]
    if not found:
        return text
    old, new = source.choice(found)
    return text.replace(old, new, 1)


def broken(text: str, source: Random) -> str:
    """A long word with the hyphen and blank of a line end that is no more."""
    words = list(re.finditer(r"[^\W\d_]{8,}", text))
    if not words:
        return text
    at = source.choice(words).start() + source.randint(3, 5)
    return text[:at] + source.choice(("- ", "-", "¬ ", "\u00ad")) + text[at:]


def wrapped(text: str, width: int, indent: str, hyphens: bool) -> list[Edit]:
    """Edits that break a text into lines of a width; words of eight letters and more may be hyphenated."""
    edits: list[Edit] = []
    line_start = 0
    for match in re.finditer(r"[ \n]", text):
        gap = match.start()
        if text[gap] == "\n":
            line_start = gap + 1
            continue
        word_end = next_gap(text, gap + 1)
        if word_end - line_start > width and gap > line_start:
            word = text[gap + 1 : word_end]
            room = width - (gap + 1 - line_start) - 1
            if hyphens and word.isalpha() and len(word) >= 8 and 3 <= room <= len(word) - 3:
                edits.append((gap + 1 + room, gap + 1 + room, "-\n" + indent))
                line_start = gap + 1 + room - len(indent)
            else:
                edits.append((gap, gap + 1, "\n" + indent))
                line_start = gap + 1 - len(indent)
    return edits


def next_gap(text: str, start: int) -> int:
    """Where the word that starts at ``start`` ends."""
    match = re.compile(r"[ \n]|$").search(text, start)
    return match.start() if match else len(text)
