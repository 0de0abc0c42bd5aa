"""Where treaties, awards and acts of the European Union stand: ``1155 UNTS 331``, ``[2008] OJ L164/19``.

Series of treaties and awards stand between volume and page (OSCOLA, 4th ed., 1.9 of its supplement on
international law); of the Official Journal series and number make an issue, and the page follows.
"""

from __future__ import annotations

from biblio.citations.labelling.labels import PROSE, between
from biblio.citations.labelling.tokens import YEAR, Tokens

_SERIES = frozenset(
    {"UNTS", "LNTS", "CTS", "UST", "TIAS", "ETS", "CETS", "ILM", "ILR", "RIAA", "UNRIAA", "BFSP", "ATS", "WL"}
)
_JOURNALS = frozenset({"OJ", "ABl", "JO", "GU", "DO"})
_PRINTS = _SERIES | _JOURNALS
_PARTS = frozenset({"L", "C"})
_LONGEST_NUMBER = 4
_ACTS = frozenset(
    {"Directive", "Regulation", "Decision", "Richtlinie", "Verordnung", "Beschluss"}
) | frozenset(
    {"Règlement", "Décision", "Direttiva", "Regolamento", "Decisione", "Directiva", "Reglamento", "Decisión"}
)
_PAGE_WORDS = frozenset({",", ".", "p", "S", "pp", "/"})


def relabel_treaties(tokens: Tokens, labels: list[str]) -> None:
    """Label anew, in place, such places of print wherever the model sees a citation."""
    words = tokens.words
    if _PRINTS.isdisjoint(words):
        return
    for at in range(len(words) - 1):
        if at and words[at] in _SERIES:
            _label_series(words, labels, at)
        elif words[at] in _JOURNALS:
            _join_act(words, labels, at)
            _label_journal(words, labels, at)


def _label_series(words: list[str], labels: list[str], at: int) -> None:
    volume, page = words[at - 1], words[at + 1]
    if not (volume.isdecimal() and page.isdecimal() and len(volume) <= _LONGEST_NUMBER):
        return
    if set(labels[at - 1 : at + 2]) != {PROSE}:
        labels[at - 1 : at + 2] = ["volume", "container", "pages"]
        if at + 2 < len(labels) and labels[at + 2] in ("pages", "date") and not words[at + 2].isalnum():
            labels[at + 2] = between("pages")


def _join_act(words: list[str], labels: list[str], journal: int) -> None:
    """The day of an act of the Union is in its title: ``Directive 92/43/EEC of 21 May 1992 on habitats``."""
    start = next((at for at in range(journal - 1, -1, -1) if words[at] in _ACTS), journal)
    end = next((at for at in range(start, journal) if labels[at] == "container"), journal)
    titles = [at for at in range(start, end) if labels[at] == "title"]
    if titles[:1] == [start] and "date" in labels[start : titles[-1]] and PROSE not in labels[start:end]:
        labels[start : titles[-1] + 1] = ["title"] * (titles[-1] + 1 - start)


def _label_journal(words: list[str], labels: list[str], at: int) -> None:
    start = at + 1
    start += words[start] == "."
    start += bool(YEAR.fullmatch(words[start])) if start < len(words) else 0
    start += words[start : start + 1] == [","]
    if words[start : start + 1] == [] or words[start] not in _PARTS or labels[at] == PROSE:
        return
    if not words[start + 1 : start + 2] or not words[start + 1].isdecimal():
        return
    labels[at] = "container"
    labels[start : start + 2] = ["issue"] * 2
    page = next((i for i in range(start + 2, len(words)) if words[i] not in _PAGE_WORDS), len(words))
    if page < len(words) and words[page].isdecimal() and page > start + 2 and labels[page] != "date":
        labels[start + 2 : page + 1] = [between("issue")] * (page - start - 2) + ["pages"]
        if page + 1 < len(labels) and labels[page + 1] == "pages" and not words[page + 1].isalnum():
            labels[page + 1] = between("pages")
