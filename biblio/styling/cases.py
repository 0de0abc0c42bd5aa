"""The case of letters as CSL styles ask for it (CSL 1.0.2, "Text-case"), in text with marks."""

from __future__ import annotations

import re

from biblio.normalize.word_list import word_set
from biblio.styling.markup import NO_CASE, NO_CASE_END

# Words that stay small inside of a title in English: articles, short conjunctions, prepositions
# (Chicago Manual of Style, 17th ed., 8.159; the list of CSL 1.0.2).
_SMALL = word_set("""
    a about above across after against along amid among an and around as at before behind below beneath
    beside besides between beyond but by c ca circa d de despite down during et except for from in inside
    into like near nor notwithstanding of off on onto or out over per plus pro qua sans since so than the
    through throughout till to toward towards under underneath until unto up upon v van versus via von vs
    with within without yet
""")
# In lower case before a capital they are part of a name: Leonardo da Vinci (the same, 8.5).
_PARTICLES = word_set("da das de del della den der des di dos du la van von zu")
_CAPITAL = re.compile(" [A-ZÀ-ÖØ-Þ]")
_INITIAL = re.compile(r"[^\W\d_]\.")
_SET_APART = re.compile(f"({NO_CASE}[^{NO_CASE_END}]*{NO_CASE_END})")
_WORD = re.compile(r"[^\W_](?:[^\W_]|['’&._](?=[^\W_]))*")
# Behind these a title begins anew; a point behind one or two letters is that of an abbreviation.
_BEGINS = re.compile(r"(?:\A|[:?!—]|[^\W_]{3,}\.)\W*\Z")
_END = re.compile(r"\W*\Z")


def change_case(text: str, case: str, english: bool) -> str:
    """Change the case of a text; what stands between the `NO_CASE` marks is kept.

    Args:
        text: Text with marks.
        case: A value of CSL's ``text-case``; one that is not known changes nothing.
        english: Whether it is in English, the one language whose titles are written with capitals.
    """
    if case == "capitalize-first":
        return _first(text)
    if case == "title" and (not english or text.isupper()):
        return text
    pieces = _SET_APART.split(text)
    shouted = text.isupper()
    for at in range(0, len(pieces), 2):
        if case == "title":
            pieces[at] = _title(pieces[at], "".join(pieces[:at]), "".join(pieces[at + 1 :]))
        else:
            pieces[at] = _simply(pieces[at], case, shouted)
    changed = "".join(pieces)
    return _first(changed) if case == "sentence" else changed


def _simply(text: str, case: str, shouted: bool) -> str:
    if case == "lowercase":
        return text.lower()
    if case == "uppercase":
        return text.upper()
    if case == "capitalize-all":
        return _WORD.sub(lambda word: _capital(word[0]), text)
    if case == "sentence":
        return _WORD.sub(lambda word: word[0].lower() if shouted or _is_plain(word[0]) else word[0], text)
    return text


def _first(text: str) -> str:
    """Make the first word begin with a capital, unless it has capitals of its own or is set apart."""
    found = _WORD.search(text)
    if found is None or NO_CASE in text[: found.start()] or not found[0].islower():
        return text
    return text[: found.start()] + _capital(found[0]) + text[found.end() :]


def _title(text: str, before: str, after: str) -> str:
    """Write words with capitals but the small ones; ``before`` and ``after`` are the rest of the title."""

    def cased(found: re.Match[str]) -> str:
        word = found[0]
        if not word.islower():
            return word
        if not found.start() and before.endswith(NO_CASE_END):
            return word
        behind = text[found.end() :] + after
        inside = not _BEGINS.search(before + text[: found.start()])
        if inside and (_INITIAL.match(word + behind) or (word in _PARTICLES and _CAPITAL.match(behind))):
            return word
        inside = inside and not _END.match(behind)
        hyphened = text[found.end() : found.end() + 1] == "-" and text[: found.start()][-1:] != "-"
        return word if word in _SMALL and inside and not hyphened else _capital(word)

    return _WORD.sub(cased, text)


def _is_plain(word: str) -> bool:
    """Whether a word has no capitals behind its first letter, as names of things and acronyms do."""
    return len(word) == 1 or word[1:].islower()


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]
