"""Persons that begin a citation and whose role stands behind them: ``Roe and Doe, eds. Walls``."""

from __future__ import annotations

from collections.abc import Sequence

from biblio.citations.labelling.label_runs import first_run, remember
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens
from biblio.model import NAME_FIELDS
from biblio.normalize.late_pattern import late_pattern

_EDITORS = frozenset(
    {"ed", "eds", "editor", "editors", "hrsg", "hg", "hgg", "dir", "dirs", "éd", "éds", "coord"}
)
_TRANSLATORS = frozenset({"trans", "transl", "translator", "translators", "tr", "trad", "übers"})
_WHOLE_WORDS = frozenset({"editor", "editors", "translator", "translators"})
_ROLES = frozenset(
    form for word in _EDITORS | _TRANSLATORS for form in (word, word.capitalize(), word.upper())
)
_GLUED = frozenset({"eds", "éds", "edd", "hgg", "dirs", "coords"})
"""Abbreviations that need no mark beside them, for no name is like them: ``Roe et Doe éds, Walls``."""
_DIRECTING = late_pattern(r" [,(\[] sous la dir(?:ection| \.)(?: de)?(?: [)\]])?\Z")
_MISTAKEN = frozenset({"container", "note", "series", "publisher"})
_LONGEST_NAME = 8
_BETWEEN_PERSONS = frozenset({",", ".", ";", "/", "-", "–", "&", "(", "and", "et", "und", "y", "e"})


def relabel_head(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, the persons that begin the citation from token ``first`` to ``last``.

    What follows is the title then, if none is there: ``Roe and Doe, eds. Walls. Rome: Fox``.
    """
    start = next((at for at in range(first, last) if is_value(labels[at])), last)
    _part_glued(tokens, labels, start, last)
    words = tokens.words
    cue = next((at for at in range(start + 2, last - 1) if words[at] in _ROLES and _is_cue(words, at)), last)
    after = next((at for at in range(cue + 1, last) if is_value(labels[at])), last)
    if after == last or labels[after] in NAME_FIELDS or not _are_persons(tokens, labels, start, cue):
        return
    if is_value(labels[cue]) and labels[cue] not in NAME_FIELDS:
        return
    end = cue - 1
    role = "translator" if words[cue].casefold() in _TRANSLATORS else "editor"
    labels[start:end] = [role] * (end - start)
    labels[end : cue + 1] = [between(role)] * (cue + 1 - end)
    remember(labels, role, cue, last)
    if "title" not in labels[after:last]:
        _supply_title(tokens, labels, cue + 1, after, last)


def _part_glued(tokens: Tokens, labels: list[str], start: int, last: int) -> None:
    """The first persons are editors if their last words say so: ``Roe, Doe éds``, ``…, sous la dir. de``."""
    if start == last or labels[start] != "author":
        return
    _, end = first_run(labels, "author", start, last)
    cue = _last_words(tokens.words[start:end], tokens.words[end : end + 1] == ["."])
    if 0 < cue < end - start:
        labels[start : start + cue] = ["editor"] * cue
        labels[start + cue : end] = [between("editor")] * (end - start - cue)
        remember(labels, "editor", end, last)


def _last_words(persons: Sequence[str], stopped: bool) -> int:
    """Where in a list of persons the words begin that make editors of them; its length if it has none.

    ``stopped`` tells whether a full stop follows the list.
    """
    if persons[-1] in _GLUED or (persons[-1] in _EDITORS and stopped):
        return len(persons) - 1
    cue = _DIRECTING().search(" ".join(persons))
    return cue.string.count(" ", 0, cue.start()) + 1 if cue else len(persons)


def _is_cue(words: Sequence[str], at: int) -> bool:
    """Whether a word for a role speaks of the persons before it: ``, eds.``, ``(Hrsg.)``, ``, trans.,``.

    ``Trans.`` begins the names of periodicals, too, so that a mark has to close it.
    """
    word = words[at].casefold()
    behind = at + 1 + (words[at + 1] == ".")
    if words[at - 1] not in ",(" or not (word in _WHOLE_WORDS or behind > at + 1):
        return False
    return word not in _TRANSLATORS or words[behind : behind + 1] in ([","], [":"], [")"])


def _are_persons(tokens: Tokens, labels: list[str], start: int, end: int) -> bool:
    """Whether there are persons at some tokens and nothing else.

    Before ``editor`` a short title is one, and before ``(Hrsg.)`` a body, whatever it is taken for.
    """
    kinds = {name for name in labels[start:end] if is_value(name)}
    one = kinds == {"title"} and end - start <= _LONGEST_NAME and tokens.words[end].casefold() in _WHOLE_WORDS
    one = one or (len(kinds) == 1 and kinds <= _MISTAKEN and tokens.words[end - 1] == "(")
    loose = (tokens.words[at] for at in range(start, end) if not is_value(labels[at]))
    return (one or kinds <= set(NAME_FIELDS)) and all(word in _BETWEEN_PERSONS for word in loose)


def _supply_title(tokens: Tokens, labels: list[str], start: int, after: int, last: int) -> None:
    """Take for the title what stands before the first value, or else that up to its first stop."""
    words = tokens.words
    said = [at for at in range(start, after) if words[at].isalnum()]
    if said:
        begin, stop = said[0], said[-1] + 1
    elif labels[after] in _MISTAKEN:
        end = next((at for at in range(after, last) if labels[at] != labels[after]), last)
        begin, stop = after, next((at for at in range(after + 1, end) if words[at] == "."), end)
    else:
        return
    labels[begin:stop] = ["title"] * (stop - begin)
    if stop < last and not words[stop].isalnum():
        labels[stop] = between("title")
    remember(labels, "title", stop, last)
