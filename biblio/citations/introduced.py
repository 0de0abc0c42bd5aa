"""Values that the words they begin with tell, where the best chain of labels did not.

``besorgt von J. Roe`` is an editor and no book, ``coll. « Points »`` a series and no remark, the ``Review
of`` before the name of a periodical belongs to that name, and what is cited by day and page is a newspaper.
"""

from __future__ import annotations

import re

from biblio.citations.cues import KIND_OF
from biblio.citations.labels import between, is_value
from biblio.citations.tokens import Tokens

_EDITING = (
    r"edited|ed \.|besorgt|bearbeitet|bearb \.|hrsg \.|herausgegeben|compiled|comp \.|selected|a cura"
    r"|curat[oa]|établie?|éditée?|éd \.|présentée?|réunie?s?|edición|editado|edizione|bezorgd"
)
_TRANSLATING = (
    r"translated|transl \.|trans \.|übersetzt|übers \.|traduite?|trad \.|tradott[oa]|traducid[oa]|traducción"
    r"|vertaald"
)
_INTRODUCED = re.compile(
    rf"(?:(?P<translator>{_TRANSLATING})|(?P<editor>{_EDITING}))(?: [\w'’]+){{0,4}}?"
    r" (?:by|von|v \.|par|di|por|door) (?=[^\W\d_])",
    re.IGNORECASE,
)
_LONGEST_CUE = 8
_DAY = re.compile(r"\d{1,2}")
_YEAR = re.compile(r"1[6-9]\d\d|20\d\d")
_MISTAKEN = frozenset({"container", "note", "series", "publisher"})
_SERIES = frozenset({"coll", "collection", "collana", "colección", "coleção"})
_OPENING = frozenset('«“„"‘')
_CRITIQUE = frozenset({"review", "revue", "rivista", "revista", "journal"})


def relabel_introduced(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, such values of the citation that stands from token ``first`` to ``last``."""
    if {name for name in labels[first:last] if is_value(name)} == {"author", "date", "pages"}:
        _label_newspaper(tokens, labels, first, last)
    start = first
    for at in range(first, last + 1):
        if at < last and labels[at] == labels[start]:
            continue
        name = labels[start] if start < last else ""
        if name in _MISTAKEN:
            _label_persons(tokens, labels, start, at)
        if name == "note":
            _label_series(tokens, labels, start, at)
        if name == "genre" and at < last and labels[at] == "container":
            _join_periodical(tokens, labels, start, at)
        start = at


def _label_persons(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    words = tokens.words[start : min(start + _LONGEST_CUE, end)]
    cue = _INTRODUCED.match(" ".join(words))
    if not cue:
        return
    begins = start + cue.group().count(" ")
    if begins < end and tokens.words[begins][0].isupper():
        labels[start:begins] = [between(labels[start])] * (begins - start)
        labels[begins:end] = ["translator" if cue["translator"] else "editor"] * (end - begins)


def _label_newspaper(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """In ``Pravda, 14 May 1921, p. 2`` nobody is named: the author of a letter or speech has no pages."""
    named = [at for at in range(first, last) if labels[at] == "author"]
    dated = [tokens.words[at] for at in range(first, last) if labels[at] == "date"]
    has_day = any(map(_DAY.fullmatch, dated)) and any(
        "month" in KIND_OF.get(word.casefold(), "") for word in dated
    )
    whole = all(tokens.words[at].isalpha() and len(tokens.words[at]) > 1 for at in named)
    if has_day and any(map(_YEAR.fullmatch, dated)) and whole:
        for at in range(first, last):
            labels[at] = labels[at].replace("author", "container")


def _label_series(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    after = start + 1 + (tokens.words[start + 1 : start + 2] == ["."])
    if tokens.words[start].casefold() in _SERIES and after + 1 < end and tokens.words[after] in _OPENING:
        labels[start : after + 1] = [between("note")] * (after + 1 - start)
        labels[after + 1 : end] = ["series"] * (end - after - 1)


def _join_periodical(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    if end - start == 2 and tokens.words[start].casefold() in _CRITIQUE and tokens.words[start].istitle():
        labels[start:end] = ["container"] * 2
