"""What ends the place cited and seems none of it: ``140 ff.``, ``fol. 4 r°``, ``232 C``, ``p. 305, n. 7``."""

from __future__ import annotations

from biblio.citations.labelling.label_runs import runs
from biblio.citations.labelling.labels import is_value
from biblio.citations.labelling.tokens import DASHES, Tokens

_PLACED = frozenset({"pages", "archive"})
_DEGREES = frozenset("°º")
_COLUMNS = frozenset("ABCD")
"""Quarters of the columns of Migne: ``PL 83, 232 C``."""
_NOTES = frozenset({"n", "nn", "nt", "fn", "fußn", "fussn", "anm", "note", "nota", "прим"})
_NOTE_GAP = 2
"""Tokens from a page to the note on it: ``305 , n``."""
_AND = frozenset({"et", "y", "e"})
_JOINING = frozenset({"and", "und", "et", "y", "e", "&", "и", "en", "og", "och"})
_WITHIN = DASHES | {","}
_LONGEST_PAGE = 3
"""Digits of a page without a cue of its own at most: more may be a year."""
_FOLLOWING = frozenset(
    {"f", "ff", "sq", "sqq", "ss", "seq", "seqq", "suiv", "sv", "segg", "sgg", "nn", "passim"}
)


def join_following(tokens: Tokens, labels: list[str]) -> None:
    """Label, in place, what follows a page as of the place cited: ``ff.``, the sign of ``4 r°``, a ``C``."""
    words = tokens.words
    for at in range(1, len(labels)):
        if is_value(labels[at]) or labels[at - 1] not in _PLACED or tokens.gaps[at] == "n":
            continue
        if words[at] in _DEGREES and words[at - 1] in ("r", "v") and not tokens.gaps[at]:
            labels[at] = labels[at - 1]
            continue
        if words[at] in _COLUMNS and labels[at - 1] == "pages" and _ends_words(tokens, at):
            labels[at] = "pages"
            continue
        if labels[at - 1] == "pages" and (glued := _glued(tokens, at)) > at:
            labels[at:glued] = ["pages"] * (glued - at)
            continue
        end = at + 1 + (words[at] in _AND)
        if end <= len(words) and words[end - 1].casefold() in _FOLLOWING:
            labels[at:end] = ["pages"] * (end - at)
        elif words[at] in _JOINING and labels[at - 1] == "pages":
            end = _last_page(tokens, labels, at + 1)
            labels[at:end] = ["pages"] * (end - at)


def _glued(tokens: Tokens, start: int) -> int:
    """The end of what no blank parts from the first digits of a page: of ``1,022-1,024``, of ``12,15``."""
    words, gaps, end = tokens.words, tokens.gaps, start
    for at in range(start, len(words)):
        if gaps[at] or not (_is_page(words[at]) or words[at] in _WITHIN):
            break
        end = at + 1 if _is_page(words[at]) else end
    return end


def _last_page(tokens: Tokens, labels: list[str], start: int) -> int:
    """The end of a page or two from token ``start`` on that are the last words of what is said: ``and 15.``.

    Where they are not, it is the token before ``start``.
    """
    words, end = tokens.words, start
    while end < len(words) and (words[end] in DASHES or _is_page(words[end])):
        end += 1
    untaken = end > start and not any(map(is_value, labels[start:end]))
    return end if untaken and _ends_words(tokens, end - 1) else start - 1


def _is_page(word: str) -> bool:
    return word.isdecimal() and len(word) <= _LONGEST_PAGE


def join_notes(tokens: Tokens, labels: list[str]) -> None:
    """Label, in place, the note on a page as of the place cited: ``p. 305, n. 7``, ``S. 230 Fn. 12``."""
    for start, end in runs(labels, "note", 1, len(labels)):
        near = range(start - 1, max(start - 1 - _NOTE_GAP, -1), -1)
        before = next((at for at in near if is_value(labels[at])), start)
        if labels[before] == "pages" and _is_numbered_note(tokens.words[start:end]):
            labels[before:end] = ["pages"] * (end - before)


def _is_numbered_note(words: list[str]) -> bool:
    """Whether words are that for a note and its number: ``n. 7``."""
    told = words[0].casefold() in _NOTES and words[-1].isdecimal()
    return told and words[1:-1] in ([], ["."])


def _ends_words(tokens: Tokens, at: int) -> bool:
    """Whether nothing but a mark stands behind a token on its line."""
    behind = tokens.words[at + 1 : at + 2]
    return behind in ([], [")"], ["."], [";"]) or tokens.gaps[at + 1] == "n"
