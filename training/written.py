r"""Citations written and labelled by hand for this project, of fields that no labelled corpus shows.

They stand in ``written/FIELD.strings.txt``, a reference a line, and ``written/FIELD.notes.txt``, a footnote
or a stretch of prose a line; ``\n`` in it ends a line of the text. A value is marked ``[[label:value]]``, and
``[[prose:text]]`` is what belongs to no citation or parts two of them; `training.synthesis.genres` tells what
labels mean. Works and persons are real ones or invented; a line that begins with ``# `` is a comment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from training.examples import Example, Kind
from training.synthesis.pieces import JOINT, Piece, example, extents_of, joint, marked, spans_of, text_of

FOLDER = Path(__file__).parent / "written"
CORPUS = "written"
_PROSE = "prose"
_SIGNAL = frozenset({"signal"})
"""Behind prose a signal is prose too."""
_NUMBERING = frozenset({"signal", "marker"})
"""So is the number at the beginning of a note, which is the document's."""


def fields() -> Sequence[str]:
    """The names of the fields, in order."""
    return sorted({path.name.split(".")[0] for path in FOLDER.glob("*.txt")})


def strings(field: str) -> Iterator[Example]:
    """The references of a field, as strings."""
    for pieces in _lines(field, "strings"):
        yield _example(pieces, "string")


def notes(field: str, kind: Kind) -> Iterator[Example]:
    """The notes of a field, as strings or as stretches of documents."""
    for pieces in _lines(field, "notes"):
        yield _example(pieces, kind)


def _lines(field: str, what: str) -> Iterator[list[Piece]]:
    path = FOLDER / f"{field}.{what}.txt"
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        if line and not line.startswith("# "):
            yield marked(line.replace(r"\n", "\n"))


def _example(pieces: Sequence[Piece], kind: Kind) -> Example:
    parted = list(_parted(pieces, _NUMBERING if kind == "document" else frozenset()))
    return example(text_of(parted), spans_of(parted), extents_of(parted), CORPUS, kind)


def _parted(pieces: Sequence[Piece], leading: frozenset[str]) -> Iterator[Piece]:
    """The pieces with a joint for what belongs to no citation; the labels ``leading`` do not, at first."""
    led = False
    for (text, label), (_, after) in pairwise([*pieces, ("", "")]):
        if label == _PROSE:
            yield text, JOINT
            leading, led = _SIGNAL, False
        elif label in leading:
            yield text, JOINT
            led = True
        elif not label and (led or after in leading):
            yield from joint(text)
        else:
            yield text, label
            leading, led = frozenset(), False
