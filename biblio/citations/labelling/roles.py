"""Persons whose role the words before them tell, where the best chain of labels did not see it.

``besorgt von J. Roe`` is an editor and no book, the second name in ``Homer, Iliad, trans. J. Roe`` a
translator and no author, and the title of ``Iliad, translated with a commentary by J. Roe`` ends before this.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from biblio.citations.labelling.label_runs import remember
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens
from biblio.model import NAME_FIELDS

_EDITING = (
    r"edited|eds? \.|besorgt|bearbeitet|bearb \.|hrsg \.|herausgegeben|compiled|comp \.|selected|uitg \."
    r"|a cura"
    r"|curat[oa]|a c \.|établie?|éditée?|éd \.|présentée?|réunie?s?|edición|editado|edizione|bezorgd|edidit"
    r"|recensuit|recognovit|revised|rev \.|überarbeitet|herzien|revue?(?= (?:et|par))|riveduto|revisad[oa]"
)
_TRANSLATING = (
    r"translated|transl \.|trans \.|übersetzt|übers \.|traduite?|trad \.|tradott[oa]|traducid[oa]|traducción"
    r"|vertaald|tr \.|vert \."
)
_CUE = rf"(?<!\S)(?:(?P<translator>{_TRANSLATING})|(?P<editor>{_EDITING}))(?!\S)"
_BY = r"(?:by|von|v \.|par|di|da|por|de|door)"
_INTRODUCED = re.compile(rf"{_CUE}(?: [\w'’]+){{0,6}}? {_BY} (?=(?-i:[^\W\d_a-zß-ÿ]))", re.IGNORECASE)
_LED = re.compile(rf"{_CUE} (?=(?-i:[^\W\d_a-zß-ÿ]))", re.IGNORECASE)
_BEFORE = re.compile(rf"{_CUE}(?: [\w'’.]+){{0,8}}\Z", re.IGNORECASE)
_REVISED = frozenset({"rev", "revised"})
_LONGEST_CUE = 10
_MISTAKEN = frozenset({"container", "note", "series", "publisher"})
_MARKS = frozenset(",.;:(")
_HEADING = frozenset(
    {"ed", "eds", "editor", "editors", "hrsg", "hg", "hgg", "dir", "dirs", "éd", "éds", "coord"}
)
_WHOLE_WORDS = frozenset({"editor", "editors", "translator", "translators"})
_TRANSLATORS = frozenset({"trans", "transl", "translator", "translators", "tr", "trad", "übers"})
_HEADINGS = frozenset(
    form for word in _HEADING | _TRANSLATORS for form in (word, word.capitalize(), word.upper())
)
_GLUED = frozenset({"eds", "éds", "edd", "hgg", "dirs", "coords"})
"""Abbreviations that are no names, so that they need no mark before them: ``Roe et Doe éds, Walls``."""
_DIRECTING = re.compile(r" [,(\[] sous la dir(?:ection| \.)(?: de)?(?: [)\]])?\Z")
_LONGEST_NAME = 8
_BETWEEN_PERSONS = frozenset({",", ".", ";", "/", "-", "–", "&", "(", "and", "et", "und", "y", "e"})


def relabel_roles(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, such persons of the citation that stands from token ``first`` to ``last``."""
    _label_head(tokens, labels, first, last)
    start = first
    for at in range(first + 1, last + 1):
        if at < last and labels[at] == labels[start]:
            continue
        name = labels[start]
        found = name in _MISTAKEN and _label_persons(tokens, labels, start, at, last)
        if name == "title" or (name == "note" and not found):
            _end_title(tokens, labels, start, at, last)
        elif name == "author" and "author" in labels[first:start]:
            _label_author(tokens, labels, first, start, at, last)
        start = at


def _label_head(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Persons that begin a citation and have ``, eds.`` or ``(Hrsg.)`` behind them are its editors.

    What follows is the title then, if none is there: ``Roe and Doe, eds. Walls. Rome: Fox``.
    """
    start = next((at for at in range(first, last) if is_value(labels[at])), last)
    _part_glued(tokens, labels, start, last)
    words = tokens.words
    cue = next(
        (at for at in range(start + 2, last - 1) if words[at] in _HEADINGS and _is_heading(words, at)), last
    )
    after = next((at for at in range(cue + 1, last) if is_value(labels[at])), last)
    if after == last or labels[after] in NAME_FIELDS or not _are_persons(tokens, labels, start, cue):
        return
    end = cue - 1
    role = "translator" if tokens.words[cue].casefold() in _TRANSLATORS else "editor"
    labels[start:end] = [role] * (end - start)
    labels[end : cue + 1] = [between(role)] * (cue + 1 - end)
    remember(labels, role, cue, last)
    if "title" not in labels[after:last]:
        _supply_title(tokens, labels, cue + 1, after, last)


def _part_glued(tokens: Tokens, labels: list[str], start: int, last: int) -> None:
    """The persons that begin a citation are editors if their last words say so: ``Roe, Doe éds, Walls``."""
    if start == last or labels[start] != "author":
        return
    end = next((at for at in range(start, last) if labels[at] != "author"), last)
    cue = _last_words(tokens.words[start:end], tokens.words[end : end + 1] == ["."])
    if 0 < cue < end - start:
        labels[start : start + cue] = ["editor"] * cue
        labels[start + cue : end] = [between("editor")] * (end - start - cue)
        remember(labels, "editor", end, last)


def _last_words(persons: Sequence[str], stopped: bool) -> int:
    """Where in a list of persons the words begin that make editors of them; its length if it has none.

    ``stopped`` tells whether a full stop follows the list.
    """
    if persons[-1] in _GLUED or (persons[-1] in _HEADING and stopped):
        return len(persons) - 1
    cue = _DIRECTING.search(" ".join(persons))
    return cue.string.count(" ", 0, cue.start()) + 1 if cue else len(persons)


def _is_heading(words: Sequence[str], at: int) -> bool:
    """Whether a word for a role makes editors of the persons before it: ``, eds.``, ``(Hrsg.)``."""
    return words[at - 1] in ",(" and (words[at].casefold() in _WHOLE_WORDS or words[at + 1] == ".")


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


def _label_persons(
    tokens: Tokens,
    labels: list[str],
    start: int,
    end: int,
    last: int,
    led: re.Pattern[str] = _INTRODUCED,
) -> bool:
    """Take a value that begins with a cue for the persons behind that."""
    cue = led.match(" ".join(tokens.words[start : min(start + _LONGEST_CUE, end)]))
    begins = start + cue.group().count(" ") if cue else end
    if cue is None or begins >= end or not tokens.words[begins][0].isupper():
        return False
    labels[start:begins] = [between(labels[start])] * (begins - start)
    labels[begins:end] = [_role(cue)] * (end - begins)
    remember(labels, _role(cue), end, last)
    return True


def _end_title(tokens: Tokens, labels: list[str], start: int, end: int, last: int) -> None:
    """End a title or remark before a mark and a cue with persons: ``2nd ed., revised by Jane Roe``."""
    words = tokens.words
    for mark in range(start, end - 3):
        if words[mark] in _MARKS and _label_persons(tokens, labels, mark + 1, end, last):
            labels[mark] = between(labels[start])
            return


def _label_author(tokens: Tokens, labels: list[str], first: int, start: int, end: int, last: int) -> None:
    """Take further authors for what words call them: their own first ones, or those before them."""
    if any(_label_persons(tokens, labels, start, end, last, led) for led in (_INTRODUCED, _LED)):
        return
    before = next((at for at in range(start, first, -1) if is_value(labels[at - 1])), first)
    if before > first and tokens.words[start - 1] == "by" and tokens.words[before - 1] in _REVISED:
        before -= 1
        labels[before] = between(labels[before])
    cue = _BEFORE.search(" ".join(tokens.words[before:start]))
    if cue:
        labels[start:end] = [_role(cue)] * (end - start)


def _role(cue: re.Match[str]) -> str:
    return "translator" if cue["translator"] else "editor"
