"""Papers that are called what they are: ``Letter from A. Roe to J. Doe``, ``Will of Ann Roe, widow``.

Those words are their title, for nobody published them (The Bluebook, rule 17.2.3).
"""

from __future__ import annotations

from collections.abc import Sequence

from biblio.citations.labelling.label_runs import remember
from biblio.citations.labelling.labels import PROSE, between
from biblio.citations.labelling.tokens import Tokens

_LETTERS = frozenset(
    {
        "Letter",
        "letter",
        "Telegram",
        "Memorandum",
        "E-mail",
        "Email",
        "Lettre",
        "Télégramme",
        "Brief",
        "Lettera",
        "Carta",
    }
)
_FROM = frozenset({"from", "of", "de", "du", "d", "von", "di", "da", "del"})
_TO = frozenset({"to", "à", "au", "an", "a", "al", "alla", "ad"})
_WILLS = frozenset({"Will", "Testament", "Inventory"})
_OF = frozenset({"of", "de", "des", "von", "di"})
_DESCRIBED = frozenset(
    {"will", "wills", "inventory", "letter", "account", "accounts", "deed", "lease", "petition", "memorandum"}
    | {"minute", "minutes", "report", "register", "order", "bond", "indenture", "probate", "note", "copy"}
)
_MADE = frozenset({"minute", "note", "memorandum", "record", "report", "Minute", "Note", "Record"})
_TOLD = _LETTERS | _WILLS | _DESCRIBED | _MADE
_LONGEST = 30


def relabel_papers(tokens: Tokens, labels: list[str]) -> None:
    """Label anew, in place, letters and wills before their date, wherever the model sees a citation."""
    words = tokens.words
    if _TOLD.isdisjoint(words):
        return
    for at in range(len(words) - 3):
        if words[at] in _LETTERS and words[at + 1] in _FROM:
            _relabel(tokens, labels, at, _TO)
        elif words[at] in _WILLS and words[at + 1] in _OF:
            _relabel(tokens, labels, at, _OF)
        elif words[at] in _MADE and words[at + 1] == "by" and labels[at + 2] == "author":
            _relabel(tokens, labels, at, frozenset({"by"}))
        elif at > 1 and words[at] in _DESCRIBED and words[at - 1] == "," and labels[at - 2] == "archive":
            _describe(tokens, labels, at)


def _describe(tokens: Tokens, labels: list[str], start: int) -> None:
    """What a paper is, between shelf mark and date, is its title: ``TNA, PROB 1/2, will of Ann Roe``."""
    end = _end(tokens, labels, start)
    if end is not None:
        labels[start - 1] = between("archive")
        labels[start:end] = ["title"] * (end - start)
        remember(labels, "title", end, len(labels))


def _relabel(tokens: Tokens, labels: list[str], start: int, needed: frozenset[str]) -> None:
    words = tokens.words
    end = _end(tokens, labels, start)
    if end is None or needed.isdisjoint(words[start + 1 : end]):
        return
    if start and labels[start - 1] not in (PROSE, "-"):
        return
    labels[start:end] = ["title"] * (end - start)
    remember(labels, "title", end, len(labels))


def _end(tokens: Tokens, labels: Sequence[str], start: int) -> int | None:
    """Where the words end that stand before a date, without the comma or bracket between."""
    for at in range(start + 3, min(start + _LONGEST, len(labels))):
        if labels[at] == "date":
            return at - 1 if tokens.words[at - 1] in ",(" else at
        if tokens.words[at] in ";[" or tokens.gaps[at] == "n" == tokens.gaps[at - 1]:
            return None
    return None
