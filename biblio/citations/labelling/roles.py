"""Persons whose role the words before them tell, where the best chain of labels did not see it.

``besorgt von J. Roe`` is an editor and no book, the second name in ``Homer, Iliad, trans. J. Roe`` a
translator and no author, and the title of ``Iliad, translated with a commentary by J. Roe`` ends before this.
"""

from __future__ import annotations

import re

from biblio.citations.labelling.label_runs import remember
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens

_EDITING = (
    r"edited|eds? \.|besorgt|bearbeitet|bearb \.|hrsg \.|herausgegeben|compiled|comp \.|selected|a cura"
    r"|curat[oa]|établie?|éditée?|éd \.|présentée?|réunie?s?|edición|editado|edizione|bezorgd|edidit"
    r"|recensuit|recognovit"
)
_TRANSLATING = (
    r"translated|transl \.|trans \.|übersetzt|übers \.|traduite?|trad \.|tradott[oa]|traducid[oa]|traducción"
    r"|vertaald|tr \.|vert \."
)
_CUE = rf"(?<!\S)(?:(?P<translator>{_TRANSLATING})|(?P<editor>{_EDITING}))(?!\S)"
_BY = r"(?:by|von|v \.|par|di|da|por|de|door)"
_INTRODUCED = re.compile(rf"{_CUE}(?: [\w'’]+){{0,6}}? {_BY} (?=(?-i:[^\W\d_a-zß-ÿ]))", re.IGNORECASE)
_BEFORE = re.compile(rf"{_CUE}(?: [\w'’.]+){{0,8}}\Z", re.IGNORECASE)
_LONGEST_CUE = 10
_MISTAKEN = frozenset({"container", "note", "series", "publisher"})
_MARKS = frozenset(",.;:(")


def relabel_roles(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, such persons of the citation that stands from token ``first`` to ``last``."""
    start = first
    for at in range(first + 1, last + 1):
        if at < last and labels[at] == labels[start]:
            continue
        name = labels[start]
        if name in _MISTAKEN:
            _label_persons(tokens, labels, start, at)
        elif name == "title":
            _end_title(tokens, labels, start, at)
        elif name == "author" and "author" in labels[first:start]:
            _label_author(tokens, labels, first, start, at)
        start = at


def _label_persons(tokens: Tokens, labels: list[str], start: int, end: int) -> bool:
    """Take a value that begins with a cue for the persons behind that."""
    cue = _INTRODUCED.match(" ".join(tokens.words[start : min(start + _LONGEST_CUE, end)]))
    begins = start + cue.group().count(" ") if cue else end
    if cue is None or begins >= end or not tokens.words[begins][0].isupper():
        return False
    labels[start:begins] = [between(labels[start])] * (begins - start)
    labels[begins:end] = [_role(cue)] * (end - begins)
    remember(labels, _role(cue), end, len(labels))
    return True


def _end_title(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    """End a title before a mark and a cue with persons."""
    words = tokens.words
    for mark in range(start + 1, end - 3):
        if words[mark] in _MARKS and _label_persons(tokens, labels, mark + 1, end):
            labels[mark] = between("title")
            return


def _label_author(tokens: Tokens, labels: list[str], first: int, start: int, end: int) -> None:
    """Take further authors for what the words between them and the value before call them."""
    before = next((at for at in range(start, first, -1) if is_value(labels[at - 1])), first)
    cue = _BEFORE.search(" ".join(tokens.words[before:start]))
    if cue:
        labels[start:end] = [_role(cue)] * (end - start)


def _role(cue: re.Match[str]) -> str:
    return "translator" if cue["translator"] else "editor"
