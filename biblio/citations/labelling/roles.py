"""Persons whose role the words before them tell, where the best chain of labels did not see it.

``besorgt von J. Roe`` is an editor and no book, the second name in ``Homer, Iliad, trans. J. Roe`` a
translator and no author, and the title of ``Iliad, translated with a commentary by J. Roe`` ends before this.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from biblio.citations.labelling.label_runs import remember
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens
from biblio.normalize.late_pattern import late_pattern

_EDITING = (
    r"edited|eds? \.|besorgt|bearbeitet|bearb \.|hrsg \.|herausgegeben|compiled|comp \.|selected|(?:a )?cura"
    r"|uitg \.|curat[oa]|a c \.|établie?|éditée?|éd \.|présentée?|réunie?s?|edición|editado|edizione|bezorgd"
    r"|edidit|recensuit|recognovit|revised|rev \.|überarbeitet|herzien|(?-i:revue?)(?= (?:et|par))|riveduto"
    r"|revisad[oa]"
)
_TRANSLATING = (
    r"translated|transl \.|trans \.|übersetzt|übers \.|traduite?|trad \.|tradott[oa]|traducid[oa]|traducción"
    r"|vertaald|tr \.|vert \."
)
_CUE = rf"(?<!\S)(?:(?P<translator>{_TRANSLATING})|(?P<editor>{_EDITING}))(?!\S)"
_BY = r"(?:by|von|v \.|par|di|da|por|de|door)"
_INTRODUCED = late_pattern(rf"{_CUE}(?: [\w'’]+){{0,6}}? {_BY} (?=(?-i:[^\W\d_a-zß-ÿ]))", re.IGNORECASE)
# In small letters, or before two names: ``Ed. Roe`` and ``Rev. Roe`` have a given name and a title.
_TWO_NAMES = r"(?= [^\W\d_a-zß-ÿ][\w'’-]*(?: \.)? [^\W\d_a-zß-ÿ])"
_LED = late_pattern(
    rf"(?:(?P<translator>transl? \.|trad \.|tr \.|übers \.|(?:Trans|Trad|Tr) \.{_TWO_NAMES})"
    rf"|(?P<editor>eds? \.|hrsg \.|éd \.|(?:Eds?|Hrsg|Éd) \.{_TWO_NAMES}))"
    r" (?=[^\W\d_a-zß-ÿ])"
)
_BEFORE = late_pattern(rf"{_CUE}(?: [\w'’.]+){{0,8}}\Z", re.IGNORECASE)
# A lone name in brackets tells no role: "(Hg)" is one, "(Ed)" is none of a person.
_BRACKETED = late_pattern(
    r"[(\[] (?:eds?|édi?s?|hrsgg?|hgg?|coords?|dirs?|orgs?|comps?|editors?|coordinat\w+|coordinador\w*"
    r"|herausgeber\w*|curator[ei])(?: \.)? [)\]]",
    re.IGNORECASE,
)
_OF_AUTHORS = frozenset({"author", between("author")})
_REVISED = frozenset({"rev", "revised"})
_LONGEST_CUE = 10
_MISTAKEN = frozenset({"container", "note", "series", "publisher"})
_MARKS = frozenset(",.;:(")


def relabel_roles(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, such persons of the citation that stands from token ``first`` to ``last``."""
    _label_bracketed(tokens, labels, first, last)
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


def _label_bracketed(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Take persons for editors whose list ends with that role in brackets: ``Ann Roe (ed), Walls``."""
    words = tokens.words
    for mark in (at for at in range(first + 1, last) if words[at] in "([" and labels[at] in _OF_AUTHORS):
        if not _BRACKETED().match(" ".join(words[mark : mark + 4])):
            continue
        end = next(at for at in range(mark, -1, -1) if at == 0 or labels[at - 1] == "author")
        start = end
        while start > first and labels[start - 1] in _OF_AUTHORS:
            start -= 1
        for at in range(start, mark):
            labels[at] = "editor" if labels[at] == "author" else between("editor")
        remember(labels, "editor", mark, last)


def _label_persons(
    tokens: Tokens,
    labels: list[str],
    start: int,
    end: int,
    last: int,
    led: Callable[[], re.Pattern[str]] = _INTRODUCED,
) -> bool:
    """Take a value that begins with a cue for the persons behind that."""
    cue = led().match(" ".join(tokens.words[start : min(start + _LONGEST_CUE, end)]))
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
    """Take further authors for what a cue calls them that begins their names, or stands before these."""
    for led in (_INTRODUCED, _LED):
        if _label_persons(tokens, labels, start, end, last, led):
            return
    before = next((at for at in range(start, first, -1) if is_value(labels[at - 1])), first)
    if before > first and tokens.words[start - 1] == "by" and tokens.words[before - 1] in _REVISED:
        before -= 1
        labels[before] = between(labels[before])
    cue = _BEFORE().search(" ".join(tokens.words[before:start]))
    if cue:
        labels[start:end] = [_role(cue)] * (end - start)


def _role(cue: re.Match[str]) -> str:
    return "translator" if cue["translator"] else "editor"
