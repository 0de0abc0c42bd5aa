"""Words that point back, closed lists in the languages of our readers: ``Ibid.``, ``op. cit.``, ``supra``."""

from __future__ import annotations

import re

_PLACE_BEFORE = (
    r"(?:(?:idem|id\.?|ders\.|dies\.),?\s)?(?:ibidem|ibid\.?|ibd\.|ibíd(?:em)?\.?|ebenda|ebda?\."
    r"|same\s(?:book|work|article|source|place)(?=,?\s+(?:pp?|pages?)\b)|ivi(?=[,.;:]|\s+pp?\.)|[ií]dem(?=,\s+(?:pp?|págs?|fols?)\.)|там\s+(?:же|само)|(?-i:Uo|Sst)\.|同上)"
    r"|(?-i:[Ii]d)\.(?=[*_]{0,3}\s+(?:at\s+\d|§))|(?P<id>(?-i:[Ii]d)\.(?=\s*(?:[\r\n]|$))|(?-i:Id)(?=\sat\s\d))"
)
# Dutch, Hungarian, Finnish and South Slavic abbreviations are initials as well, unless a comma stands before.
_WORK_BEFORE = (
    r"(?:op|ob|opp)(?:\.\s?cit\.|\s?cit(?=,?\s+(?:pp?|pages?|at)\b|\s*[,;)\]]))|(?-i:[Oo]\.\s?c\.)|loc\.\s?cit\.|l\.\s?c\.|art(?:\.|icle)\s?cit(?:\.|é)|a\.\s?a\.\s?O\."
    r"|(?<=,\s)supra(?=,?\s+at\s\d)|(?<=,\s[*_])supra(?=[*_],?\s+at\s\d)|ouvr(?:\.|age)\s?cit(?:\.|é)|thèse\scitée|указ\.\s?соч\.|цит\.\s?соч\.|ό\.\s?π\."
    r"|(?<=,\s)(?:cit\.|(?-i:i\.\s?[mh]\.|a\.\s?w\.|n(?:av)?\.\s?dj\.|e?mt\.))"
)
_NOTE_WORD = r"(?:nn?\.|notes?|fn\.?|Anm\.|Anmerkung|Fußnote|nota|прим\.)"
_NUMBERED = rf"{_NOTE_WORD}\s?\d{{1,4}}"
_TO = r"(?:\s?[-–]\s?\d{1,4})?"
_NOTE = (
    rf"supra,?\s+(?:at\s+)?{_NUMBERED}{_TO}|(?<!text\s)above,?\s+(?:at\s+)?(?:n|{_NOTE_WORD})\s?\d{{1,4}}"
    rf"|wie\s+(?:oben,?\s+)?{_NUMBERED}{_TO}|citée?s?\s+{_NUMBERED}"
    rf"|{_NUMBERED},?\s+(?:above|supra|oben|ci-dessus|sopra)"
)
# These may as well point to a note of the document itself, as that it has to have.
_OWN_NOTE = (
    rf"(?:siehe|s\.)\s+(?:(?:oben|o\.),?\s+)?{_NUMBERED}"
    r"|(?<=see\s)(?:also\s)?(?:notes?|nn?)\s\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?!\d|,?\s+(?:below|infra|post))"
)
# OSCOLA, 4th ed., 1.2.1: ``Roe (n 12) 45``.
_IN_BRACKETS = r"(?<=\()n\s\d{1,4}(?=\))"
_SAME = r"(?:(?:idem|id\.|ders\.|dies\.|ead\.),?\s)?"
_IN_NOTE = rf"(?:\s\((?:(?:supra|above),?\s)?{_NUMBERED}\)|\s(?:supra\s)?note\s\d{{1,4}}(?!\d))?"
BEHIND_NAMES = f"{_NOTE}|{_WORK_BEFORE}"
"""A pattern of what stands behind an author or a title and points back to a work, or to a note."""
POINTING = re.compile(
    rf"(?<![\w.-])(?:(?P<note>{_NOTE})|(?P<own>{_OWN_NOTE})|(?P<bracketed>{_IN_BRACKETS})"
    rf"|(?P<work>{_SAME}(?:{_WORK_BEFORE}){_IN_NOTE})|(?P<before>{_PLACE_BEFORE}))(?!\w)",
    re.IGNORECASE,
)
"""What points back: ``note`` to a note, ``own`` and ``bracketed`` to one that the document may have, ``work``
to a work cited before, ``before`` (and ``id``, at the end of a line) to the citation before."""
