"""Editions told by the word beside their number: ``3e dr.``, ``4. kiad.``, ``wyd. 2`` are of no title.

What was done to the text goes on with it: ``seconda edizione riveduta e corretta``.
"""

from __future__ import annotations

from collections.abc import Sequence

from biblio.citations.labelling.label_runs import remember, runs, value_before
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens
from biblio.normalize.numbers import REVISION_WORDS
from biblio.normalize.serials import SPELT
from biblio.normalize.word_list import word_set

_BEHIND = word_set("""
ed edn edition éd édition aufl auflage ausg druk dr uitg uitgave uppl upplaga udg udgave utg utgave opl oplag
vyd vydání vydanie wyd wydanie изд издание вид видання kiad kiadás baskı basım painos ediz edizione edición
edição izd izdanje
""")
_BEFORE = word_set("wyd vyd wydanie vydání изд")
_ORDINALS = word_set("e de te ste st nd rd th d ª º ª. a o er re ère ème eme е я ое ге")
_BETWEEN = frozenset({".", "-", ":"})
_MARKS = frozenset(".,;:()[–-")
_MISTAKEN = frozenset(
    {"title", "container", "volume", "issue", "publisher", "place", "note", "series", "pages"}
)
_DIGITS = 2
_NEW = word_set("new neue nouvelle nuova nueva nova nieuwe novum")
_JOINING = word_set("and u und et e y и en with à , .")
_MOST_WORDS = 7
"""Tokens between the number of an edition and its word: ``Zweite, völlig neu bearbeitete Auflage``."""
_NO_NAMES = _MISTAKEN | {"author", "editor", "translator", "genre"}


def relabel_editions(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label them anew, in place, in the citation that stands from token ``first`` to ``last``."""
    _relabel_numbers(tokens, labels, first, last)
    for _, end in list(runs(labels, "edition", first, last)):
        stop = _end_of_revision(tokens.words, end, last)
        if stop > end and set(filter(is_value, labels[end:stop])) <= _NO_NAMES:
            labels[end:stop] = ["edition"] * (stop - end)
            remember(labels, "edition", stop, last)


def _relabel_numbers(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    words = tokens.words
    for at in range(first + 2, last):
        apart = words[at - 1] in _MARKS or not is_value(labels[at - 1])
        end = _end(words, at, last) if apart else at
        end = _end_of_revision(words, end, last) if end > at else at
        if end == at or "edition" in labels[at:end] or not set(labels[at:end]) & _MISTAKEN:
            continue
        said = set(filter(is_value, labels[at:end]))
        if not said <= _MISTAKEN or (
            end < last and labels[end] == labels[end - 1] and words[end] not in _MARKS
        ):
            continue
        before = value_before(labels, first, at) or "title"
        if is_value(labels[at - 1]):
            labels[at - 1] = between(before)
        labels[at:end] = ["edition"] * (end - at)
        if end < last and is_value(labels[end]) and words[end] in _MARKS:
            labels[end] = between("edition")
            if end + 1 < last and not is_value(labels[end + 1]):
                remember(labels, "edition", end, last)
        else:
            remember(labels, "edition", end, last)


def _end(words: Sequence[str], at: int, last: int) -> int:
    """Where the number of an edition and its word end that begin at a token; ``at`` where none do."""
    if words[at].casefold() in _BEFORE:
        number = at + 1 + (words[at + 1 : at + 2] == ["."])
        ends = number + 1 >= last or words[number + 1] in _MARKS
        return number + 1 if number < last and _is_number(words[number]) and ends else at
    word = at + 1
    if _is_number(words[at]):
        while word < min(at + 4, last) and (words[word] in _BETWEEN or words[word].casefold() in _ORDINALS):
            word += 1
    elif words[at].casefold() not in SPELT and words[at].casefold() not in _NEW:
        return at
    told = word
    while word < min(at + _MOST_WORDS, last) and _revises(words[word]):
        word += 1
    # ``VI, 23, ed. Roe`` is a place in a book and its editor.
    apart = all(joint.casefold() in _JOINING for joint in words[told:word])
    if word >= last or words[word].casefold() not in _BEHIND or (word > told and apart):
        return at
    return word + 1


def _is_number(word: str) -> bool:
    return word.isdecimal() and len(word) <= _DIGITS


def _end_of_revision(words: Sequence[str], end: int, last: int) -> int:
    """Where the words end that go on with an edition, up to a mark: ``, revue et corrigée``; else ``end``."""
    stop = end
    while stop < last and _revises(words[stop]):
        stop += 1
    while stop > end and words[stop - 1].casefold() in _JOINING:
        stop -= 1
    return stop if stop == last or words[stop] in _MARKS else end


def _revises(word: str) -> bool:
    return word in _JOINING or word.casefold() in REVISION_WORDS
