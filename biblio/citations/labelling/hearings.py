"""Hearings of the Congress of the United States, titles up to its number; speakers in parliaments.

``Hearings before the Committee on Walls, U.S. Senate, 81st Cong., 1st Sess.`` (The Chicago Manual of Style,
17th ed., 14.295): the chamber belongs to the title, and the number and session tell when that was.
"""

from __future__ import annotations

from biblio.citations.labelling.label_runs import remember, runs
from biblio.citations.labelling.labels import PROSE, between, is_value
from biblio.citations.labelling.tokens import Tokens

_HEARINGS = frozenset({"Hearing", "Hearings"})
_SUBJECT = frozenset({"before", "Before", "on", "regarding", "Regarding", "held"})
_CONGRESS = frozenset({"Congress", "Cong"})
_ORDINALS = frozenset({"st", "nd", "rd", "th", "d"})
_SESSIONS = frozenset({"Session", "session", "Sess", "sess"})
_DEBATES = frozenset({"Hansard", "Debates", "Deb", "Debs", "Débats", "Record", "Rec"})
_LONGEST, _LONGEST_SESSION = 60, 8


def relabel_hearings(tokens: Tokens, labels: list[str]) -> None:
    """Label anew, in place, hearings wherever the model sees a citation."""
    words = tokens.words
    if _HEARINGS.isdisjoint(words) or _CONGRESS.isdisjoint(words):
        return
    for at in range(len(words) - 3):
        if words[at] in _HEARINGS and words[at + 1] in _SUBJECT:
            _relabel(tokens, labels, at)


def note_speakers(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, who speaks, in brackets behind a debate of the citation ``first`` to ``last``.

    So speeches are cited (Australian Guide to Legal Citation, 4th ed., 7.5.1): ``Hansard, 3 May 1922, 26 (Ann
    Roe)``.
    """
    words = tokens.words
    debate = next(
        (at for at in range(first, last) if words[at] in _DEBATES and labels[at] == "container"), last
    )
    for start, end in list(runs(labels, "author", debate, last)):
        if words[start - 1] == "(" and words[end : end + 1] in ([], [")"]):
            labels[start:end] = ["note"] * (end - start)
            remember(labels, "note", end, last)


def _relabel(tokens: Tokens, labels: list[str], start: int) -> None:
    words = tokens.words
    numbers = (
        at - 2
        for at in range(start + 4, min(start + _LONGEST, len(words)))
        if words[at] in _CONGRESS and words[at - 1] in _ORDINALS and words[at - 2].isdecimal()
    )
    number = next(numbers, start)
    if number == start or set(labels[start:number]) == {PROSE}:
        return
    stop = number - (words[number - 1] in ",(")
    end = _end_of_session(words, number + 3)
    labels[start:stop] = ["title"] * (stop - start)
    labels[stop:end] = [between("title")] * (number - stop) + ["note"] * (end - number)
    for at in range(end, len(labels)):
        if labels[at] == PROSE or is_value(labels[at]):
            break
        labels[at] = between("note")


def _end_of_session(words: list[str], at: int) -> int:
    """The token past the session of a Congress, or ``at`` where none is named: ``81st Cong., 1st Sess.``."""
    last = min(at + _LONGEST_SESSION, len(words))
    return next((place + 1 for place in range(at, last) if words[place] in _SESSIONS), at)
