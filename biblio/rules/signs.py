"""Characters that nobody sees, or that look like others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from biblio.model import Edit
from biblio.rules.subject import Finding, Subject

# UAX #9: what turns the direction of writing; then what has no width, and what a faulty conversion leaves.
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NO_WIDTH = "\u00ad\u180e\u200b\u2060-\u2064\ufeff"
_LOST = "\ufffd\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_UNSEEN = re.compile(f"[{_BIDI}{_NO_WIDTH}{_LOST}]+")
# Joiners are letters' business in Indic and Arabic scripts (UAX #31), not between letters of Europe.
_JOINER = re.compile("(?<=[A-Za-zÀ-ɏͰ-ӿ])[\u200c\u200d]+|[\u200c\u200d]+(?=[A-Za-zÀ-ɏͰ-ӿ])")
_WORD = re.compile(r"[^\W\d_]+")
_LOOKALIKE_SCRIPTS = frozenset(("LATIN", "CYRILLIC", "GREEK"))


def unseen(text: str) -> Iterator[tuple[int, int, str]]:
    """The runs of invisible characters of a text: where they start and end, and what they are."""
    for found in sorted((*_UNSEEN.finditer(text), *_JOINER.finditer(text)), key=lambda one: one.start()):
        sign = found[0][0]
        name = unicodedata.name(sign, "control character").lower()
        yield found.start(), found.end(), f"{name} (U+{ord(sign):04X})"


def mixed(text: str) -> Iterator[tuple[int, int, str]]:
    """The words of a text in which letters of two scripts stand that look alike: which, and how they mix."""
    for word in _WORD.finditer(text):
        if word[0].isascii():
            continue
        scripts = {unicodedata.name(sign, "").split(" ")[0] for sign in word[0]} & _LOOKALIKE_SCRIPTS
        if len(scripts) > 1 and len(word[0]) > 2:
            yield word.start(), word.end(), " and ".join(sorted(name.capitalize() for name in scripts))


def invisible(subject: Subject) -> Iterator[Finding]:
    """CIT071: a bidirectional, zero-width or control character inside a citation."""
    for citation in subject.result.citations:
        at = citation.reading.start
        for start, end, name in unseen(citation.text):
            edit = Edit(at + start, at + end, "", safe="\ufffd" not in citation.text[start:end])
            yield Finding(citation.path, edit.start, edit.end, f"an invisible character: {name}", edit)


def mixed_scripts(subject: Subject) -> Iterator[Finding]:
    """CIT072: letters of two scripts in one word."""
    for citation in subject.result.citations:
        at = citation.reading.start
        for start, end, names in mixed(citation.text):
            message = f"letters of two scripts in one word ({names}): {citation.text[start:end]}"
            yield Finding(citation.path, at + start, at + end, message)
