"""Which date of a citation dates what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from biblio.citations.assembling.stretches import Cited
from biblio.citations.visits import changes, is_visit
from biblio.model import Date
from biblio.normalize.date_words import APPROXIMATELY
from biblio.normalize.dates import Statement, statement
from biblio.normalize.late_pattern import late_pattern

_REPRINT = late_pattern(
    r"\b(?:orig\w*|repr\w*|first|zuerst|nachdr\w*|réimpr\w*|rist\w*|переизд\w*|ed|ausg)\b", re.IGNORECASE
)
_PRINTED_AGAIN = late_pattern(
    r"\b(?:orig\w*|repr\w*|reissued?|nachdr\w*|neudr\w*|réimpr\w*|rééd\w*|rist\w*|reimpr\w*|переизд\w*)",
    re.IGNORECASE,
)
_ORIGINAL = late_pattern(
    r"\borig\w*|\b(?:first|originally) (?:published|edition)"
    r"|\b(?:erstausg\w*|erstveröff\w*|zuerst|première éd\w*|prima ed\w*)",
    re.IGNORECASE,
)
_MARKS = " .,;:()[]–-"
# A patent is applied for on one day and granted on another, which is that of its publication.
_FILED = late_pattern(
    r"(?<!\w)(?:filed|applied|angemeldet|eingereicht|déposée?)(?: on| am| le)?\W*\Z", re.IGNORECASE
)
_LONGEST_IMPRINT = 60
_LAST_WORD = re.compile(r"(?<!\w)(\w+)\.?\s*\Z")
_GLUED = re.compile(r"[^\s(\[,;:]\Z")


class Dates(NamedTuple):
    """The dates of a citation, and what else is printed of dates.

    ``letter``, ``edition`` and ``status`` are those of a `Statement`, ``unread`` is what says
    more than these.
    """

    issued: Date | None = None
    original: Date | None = None
    accessed: Date | None = None
    letter: str = ""
    edition: str = ""
    status: str = ""
    unread: tuple[str, ...] = ()


_NONE = Dates()
_Placed = tuple[int, Statement]


def dates(cited: Cited) -> Dates:
    """The dates by what they date: a cue word tells those of access, and years side by side a reprint.

    A day or month without a year belongs to the year that stands alone (``1961. 19 сентября``).
    """
    positions = cited.at.get("date")
    if not positions:
        return _NONE
    found = [(at, _said(cited, at)) for at in positions]
    if len(found) == 1 and "url" not in cited.at and _day_of(found[0]) is None:
        return _told_apart(cited, found)
    visits = [place for place in found if place[1].issued and _is_access(cited, place[0], positions[0])]
    printed = [place for place in found if place not in visits]
    filed = [place for place in printed if _FILED().search(cited.before(place[0]))]
    printed = [place for place in printed if place not in filed]
    changed = [place for place in printed if changes(cited.before(place[0]).rstrip(_MARKS))]
    if len(changed) < len(printed):
        printed = [place for place in printed if place not in changed]
    else:
        changed = changed[1:]
    told = _told_apart(cited, printed) if printed else _NONE
    unread = [f"{cited.before(at).strip(_MARKS)} {_printed(cited, at)}" for at, _ in (*filed, *changed)]
    unread += [f"accessed {_printed(cited, at)}" for at, said in visits[:1] if said.unread]
    unread += [f"accessed {_printed(cited, at)}" for at, _ in visits[1:]]
    accessed = visits[0][1].issued if visits else None
    return told._replace(accessed=accessed, unread=(*told.unread, *unread))


def _day_of(place: _Placed) -> int | None:
    issued = place[1].issued
    return issued.day if issued else None


def _said(cited: Cited, at: int) -> Statement:
    """What a date says, with the word right before it that makes it an approximate one: ``um 1890``."""
    said, lead = statement(_printed(cited, at)), _LAST_WORD.search(cited.before(at))
    if not said.issued or not lead or said.issued.mark != "printed":
        return said
    near = lead[1].casefold() in APPROXIMATELY or (lead[1] == "c" and lead[0].endswith(" "))
    return said._replace(issued=replace(said.issued, mark="circa")) if near else said


def _printed(cited: Cited, at: int) -> str:
    return cited.text[cited.spans[at].start : cited.spans[at].end]


def _is_access(cited: Cited, at: int, first: int) -> bool:
    """Whether a date is one of access: by a cue, or because it is a second one, right before the address."""
    span, before = cited.spans[at], cited.before(at)
    if at > first and _is_web(cited, at - 1):
        return True
    leads_on = at + 1 < len(cited.spans) and cited.spans[at + 1].label == "date"
    if is_visit(before, _printed(cited, at), "" if leads_on else cited.after(at)):
        return True
    if at == first or at + 1 == len(cited.spans) or changes(before.rstrip(_MARKS)):
        return False
    following = cited.spans[at + 1]
    return following.label == "url" and not cited.text[span.end : following.start].strip(" .,;:<(")


def _is_web(cited: Cited, at: int) -> bool:
    """Whether a span is the ``Web`` before the day of a visit, as the MLA's manual of 2009 has it."""
    return cited.spans[at].label == "genre" and _printed(cited, at) == "Web"


def _told_apart(cited: Cited, found: Sequence[_Placed]) -> Dates:
    """The dates of publication and of the original; the first one printed has the letter and the rest."""
    if len(found) == 1:
        _, (issued, original, letter, edition, status, rest) = found[0]
        return Dates(issued, original, None, letter, edition, status, (rest,) if rest else ())
    dated = [place for place in found if place[1].issued]
    unread = [said.unread for _, said in found if said.unread]
    status = next((said.status for _, said in found if said.status), "")
    if not dated:
        return Dates(status=status, unread=tuple(unread))
    first, said = dated[0]
    issued, original = said.issued, said.original
    for at, further in dated[1:]:
        other = further.issued
        if issued is None or other is None or _is_same(issued, other):
            issued = max(filter(None, (issued, other)), key=_detail)
        elif original is None and other.year != issued.year and _is_reprint(cited, first, at):
            original, issued = sorted((issued, other), key=lambda date: date.year)
        else:
            unread.append(cited.text[cited.spans[at].start : cited.spans[at].end])
    for text in [said.unread for _, said in found if said.unread and not said.issued]:
        if issued and (fuller := with_day(issued, text)):
            issued = fuller
            unread.remove(text)
    return Dates(issued, original, None, said.letter, said.edition, status, tuple(unread))


def original_in(remark: str) -> Date | None:
    """The date of the original that a remark tells: ``ed. orig. 1923``."""
    return statement(remark).issued if _ORIGINAL().search(remark) else None


def with_day(issued: Date, text: str) -> Date | None:
    """The year of ``issued`` with the day, month or season in ``text``; None where there is none."""
    if issued.month or issued.season or issued.until:
        return None
    fuller = statement(f"{text} {issued.year}")
    if fuller.unread or not fuller.issued or not (fuller.issued.month or fuller.issued.season):
        return None
    return replace(fuller.issued, mark=issued.mark)


def _is_same(one: Date, other: Date) -> bool:
    """Whether two dates may be one, of which one of them says more."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(a is None or b is None or a == b for a, b in pairs)


def _detail(date: Date) -> tuple[bool, bool]:
    return date.month is not None or date.season is not None, date.day is not None


def _is_reprint(cited: Cited, first: int, second: int) -> bool:
    """Whether two years are those of an original and its reprint.

    They stand side by side, or the first stands behind the author or title and the second ends the imprint.
    """
    text, spans = cited.text, cited.spans
    between = text[spans[first].end : spans[second].start]
    if second == first + 1 and (not re.search(r"\w", between) or _REPRINT().search(between)):
        return True
    if len(between) <= _LONGEST_IMPRINT and _PRINTED_AGAIN().search(between):
        return True
    heads = first > 0 and spans[first - 1].label in ("author", "title")
    ends = spans[second - 1].label in ("publisher", "place", "edition", "series")
    return heads and ends and not _GLUED.search(text, 0, spans[second].start)
