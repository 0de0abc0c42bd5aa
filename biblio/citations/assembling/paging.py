"""Which pages of a citation are where a thing stands, and which are the place cited in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from biblio.citations.assembling.stretches import Cited, stretch
from biblio.model import Locator
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.locators import bracketed_tail, locator, number_of_pages

_CUE = re.compile(r"(?:[^\W\d_]{1,12}\.?|§+|№)\s*\Z")
_PAGE_WORD = re.compile(r"(?<![\w.])(?:pp?|pages?|pagg?|pgs?|s|seiten?|с|стр|págs?)\.?\s*\Z", re.IGNORECASE)
_PLACE = r"\d+(?:-\d+)?(?: ?(?:ff?|sqq?)(?!\w)\.?| ?nn?\.\s?\d+)?"
_PAGE_OF_LAW = r"\d{1,3}(?:,\d{3})+"
_FIRST_AND_CITED = late_pattern(rf"(\d+|{_PAGE_OF_LAW}), ({_PLACE}|{_PAGE_OF_LAW})")
_FIRST_AND_ALL_CITED = late_pattern(
    rf"(\d+|{_PAGE_OF_LAW}), ({_PLACE}(?:, {_PLACE})*|{_PAGE_OF_LAW}(?:-{_PAGE_OF_LAW})?)"
)
_RANGE_AND_CITED = late_pattern(r"((\d+)-(\d+))(?:, |:)(\d+(?:-\d+)?)")
_HERE = late_pattern(
    r"(?<![\s,;:(\[])[\s,;:(\[]++(?:here|at|esp(?:ecially|\.)?|hier|bes(?:onders|\.)?|zit\.|ici|notamment|spéc\.|qui"
    r"|in part(?:ic)?(?:olare|\.)|aquí|aqui|здесь|зд\.|особ\.|cited|quoted|quote|quotation)\s+"
    r"(?:(?:on|auf|à|a|alla|en)\s+)?(?=(?:pp?\.|Sp?\.|с\.|pag|coll?\.|fol\.|Rn\.|§)?\s*\d)"
    r"|(?<![\s,;:(\[])[\s,;:(\[]++(?:a|à|alla|en|auf)\s+(?=(?:pp?|S|с|pagg?)\.\s*\d)|(?<=\d):\s+(?=\d)",
    re.IGNORECASE,
)
_CITED = (
    r"(?<!\w)(?:at|here|hier|ici|qui|aquí|здесь|esp(?:\.|ecially)|bes\.|in partic(?:\."
    r"|olare))\s*(?:(?:pp?|S|с)\.\s*)?"
)
_VERBO = r"(?<!\w)s\.\s?vv?\.\s*[\"“„«‘']?\s*"
_ALONE = late_pattern(rf"{_CITED}\Z", re.IGNORECASE)
_SUB_VERBO = late_pattern(rf"{_VERBO}\Z", re.IGNORECASE)
_LEAD = late_pattern(rf"{_CITED}(?=\d|[ivxlc]+\b)|{_VERBO}|(?:pp?|pagg?|s|с|стр)\.\s*(?=\d)", re.IGNORECASE)
# A volume or issue that was taken for a part of the pages.
_SERIAL = late_pattern(
    r"\W*(?P<serial>(?:vols?|bd|t|tom[eo]?|no|nr|n|heft|h|fasc|т|вып"
    r"|№)\b\.?\s*[\dIVXLC]+(?:\s?[-/]\s?\d+)?)\s*[,;:.]\s*"
    r"(?=(?:pp?|pagg?|S|с|С|págs?)\.|\d)",
    re.IGNORECASE,
)
_EXTENTS = frozenset({"page", "column"})
_OF_THE_SOURCE = frozenset({"volume", "issue"})
_SHORTEST_CUE = len("at ")
_PAUSES = " ,;:("
_MARKS = " .,;:()\"“”„«»‘’'"
_NUMBER = re.compile(r"\d+")
_DIGITS = re.compile(r"\d+(?:[-–]\d+)?")
_ARTICLE_NUMBER = re.compile(r"[a-z]{1,3}\d{2,}|0\d{2,}|\d{5,}", re.IGNORECASE)


class Pages(NamedTuple):
    """The pages of a citation as printed.

    ``bare`` tells that no cue word (``p.``) stands before the first, ``opens`` that it is the page on which a
    piece begins; ``joint`` is the cue of the second place, which is ``unmarked`` where no mark but a blank
    parts the two (``§ 5 Rn. 3``), ``total`` the number of pages of the whole,
    ``serial`` the volume or issue that stood among them (``Nr. 3, S. 4``), ``remark`` what stood in brackets
    (``[p. 120 on the NET]``) or was not read.
    """

    first: Locator | None = None
    second: Locator | None = None
    bare: bool = False
    opens: bool = False
    joint: str = ""
    unmarked: bool = False
    total: str = ""
    serial: str = ""
    remark: str = ""


class _Words(NamedTuple):
    """The parts of the words for pages: see `Pages`."""

    head: str
    here: str = ""
    serial: str = ""
    remark: str = ""


_NONE = Pages()


def printed_pages(cited: Cited) -> Pages:
    """The pages printed, and a second place after them: ``pp. 12-40, here 15``, ``201 [34]``."""
    positions = cited.at.get("pages")
    if not positions:
        return _NONE
    paragraphs = [at for at in positions if _is_paragraph(cited, at)]
    if not paragraphs:
        return _printed(cited, positions)
    pages = [at for at in positions if at not in paragraphs]
    numbers = ", ".join(cited.text[cited.spans[at].start : cited.spans[at].end] for at in paragraphs)
    found = _printed(cited, pages) if pages else _NONE
    return found._replace(second=found.second or Locator("paragraph", numbers))


def _is_paragraph(cited: Cited, at: int) -> bool:
    """Whether a number is that of a paragraph behind page or court (OSCOLA, 4th ed., 2.1.7): ``201 [34]``."""
    span, text = cited.spans[at], cited.text
    before = text[max(span.start - 4, 0) : span.start].replace(", [", " [")[-3:]
    behind = before[:1].isdecimal() or before[:1] in (")", "]")
    in_brackets = before[1:] == " [" and text[span.end : span.end + 1] == "]"
    return behind and in_brackets and text[span.start : span.end].isdecimal()


def _printed(cited: Cited, positions: Sequence[int]) -> Pages:
    """What the pages at some positions say."""
    value, count = _first_stretch(cited, positions)
    further = _further(cited, positions[count:])
    if value.startswith("10.") and "/" in value:
        return Pages(remark="; ".join(filter(None, (value, further))))
    before, value = _led(cited.before(positions[0]), value)
    bare, is_plain = not _PAGE_WORD.search(before), bool(_DIGITS.fullmatch(value))
    after = cited.after(positions[count - 1]) if bare else ""
    if (not is_plain or after.lstrip()[:1].isalpha()) and (total := number_of_pages(value, after)):
        return Pages(second=locator(further), total=total)
    words = _Words(value) if is_plain else _parted(value)
    if lone := _pointed_at(before, words):
        return lone
    cue = _CUE.search(before) if before and not words.serial else None
    joint = cited.before(positions[count]) if further else ""
    found = _read(words._replace(here=words.here or further), cue.group() if cue else "", joint)
    if further and _is_passage_before(cited, positions[0], positions[count]):
        found = found._replace(first=found.second, second=found.first)
    opens = bare and bool(_ARTICLE_NUMBER.fullmatch(words.head) or _opens(cited, positions[0], positions[-1]))
    return found._replace(bare=bare, opens=opens) if bare else found


def _led(before: str, value: str) -> tuple[str, str]:
    """What stands before the pages and these, without a cue that the label took in (``at 12``)."""
    lead = _LEAD().match(value) if not value[:1].isdecimal() else None
    return (before + lead.group(), value[lead.end() :]) if lead else (before, value)


def _pointed_at(before: str, words: _Words) -> Pages | None:
    """The place cited where a cue says that it is no more than that: ``at 12``, ``s.v. "Gate"``."""
    if len(before) < _SHORTEST_CUE:
        return None
    if _ALONE().search(before):
        return Pages(second=locator(words.head), serial=words.serial, remark=words.remark)
    if not _SUB_VERBO().search(before):
        return None
    entry = words.head.strip(_MARKS)
    return Pages(Locator("sub-verbo", entry)) if entry else _NONE


def _is_passage_before(cited: Cited, first: int, second: int) -> bool:
    """Whether pages around a container are a passage and where it stands: ``20.53 (PL 45, 1026)``."""
    return any(first < at < second for at in cited.at.get("container", ()))


def _first_stretch(cited: Cited, positions: Sequence[int]) -> tuple[str, int]:
    """The pages up to a break, and how many spans they are; a bracket is one: ``NJW 2005, 190 (192)``."""
    span = cited.spans[positions[0]]
    if len(positions) == 1 or cited.before(positions[1]).strip() == "(":
        return cited.text[span.start : span.end], 1
    return stretch(cited.text, [cited.spans[position] for position in positions])


def _read(words: _Words, cue: str, joint: str) -> Pages:
    """The places that some words name; numbers that are none go to the remark."""
    first = _with_cue(cue, words.head) if cue else locator(words.head)
    if first and first.label in _OF_THE_SOURCE and (words.here or first.label == "volume"):
        second = locator(words.here)
        remark = "; ".join(filter(None, (words.remark, _if_unread(words.here, second))))
        return Pages(second, serial=f"{cue}{words.head}", remark=remark)
    if not words.here and first and not words.remark and not words.serial:
        return Pages(first, remark=_if_unread(words.head, first))
    told = _CUE.search(joint)
    second = _with_cue(told.group(), words.here) if told else locator(words.here)
    unread = (words.remark, _if_unread(words.head, first), _if_unread(words.here, second))
    remark = "; ".join(filter(None, unread))
    cue = joint.strip(_PAUSES)
    unmarked = bool(cue) and joint.lstrip(" ").startswith(cue)
    return Pages(first, second, joint=cue, unmarked=unmarked, serial=words.serial, remark=remark)


def _further(cited: Cited, positions: Sequence[int]) -> str:
    """The words from the first to the last of further pages."""
    if not positions:
        return ""
    return cited.text[cited.spans[positions[0]].start : cited.spans[positions[-1]].end]


def _with_cue(cue: str, words: str) -> Locator | None:
    """The place that some words name, with the label of the cue before them, if it is one."""
    bare, cued = locator(words), locator(cue + words)
    return cued if bare is None or (cued and cued.value.startswith(bare.value)) else bare


def _if_unread(words: str, read: Locator | None) -> str:
    """The words, if they hold numbers that were not read."""
    if read and read.value == words:
        return ""
    kept = _NUMBER.findall(read.value) if read else []
    return words if any(number not in kept for number in _NUMBER.findall(words)) else ""


def _parted(value: str) -> _Words:
    """Part the words for pages; the place that ``here`` points to may stand in brackets (``[hier 12]``)."""
    serial = _SERIAL().match(value)
    value, remark = bracketed_tail(value[serial.end() :] if serial else value)
    number = serial["serial"] if serial else ""
    if here := _HERE().search(value):
        return _Words(value[: here.start()], value[here.end() :], number, remark)
    if pointed := _HERE().match(f" {remark}"):
        return _Words(value, remark[pointed.end() - 1 :], number)
    return _Words(value, "", number, remark)


def _opens(cited: Cited, first: int, last: int) -> bool:
    """Whether a page without a cue is the one on which a piece begins.

    So it is before the year (``47, 777 (1935)``, ``347 U.S. 483 (1954)``), where a volume but no title is
    given (``Phys. Rev. 47, 777``), and in Vancouver style, after a colon without a space (``1983;1:1273``);
    after year and colon a note names the page that it cites (``17 (1905): 895``). In an entry of a list it is
    the page or the number of the article.
    """
    dates = cited.at.get("date")
    if dates and dates[0] > last:
        return True
    if "volume" not in cited.at:
        return False
    start = cited.spans[first].start
    return "title" not in cited.at or cited.text[start - 1 : start] == ":" or _is_listed(cited, first, last)


def _is_listed(cited: Cited, first: int, last: int) -> bool:
    """Whether a page right behind volume or issue stands in an entry of a list of references.

    Two of three signs tell: an issue; the year before the title (``Roe (1990). Walls. J Walls, 7(5), 12``);
    behind the page the address of the article.
    """
    if not first or first - 1 not in (*cited.at.get("volume", ()), *cited.at.get("issue", ())):
        return False
    dates, titles = cited.at.get("date", ()), cited.at.get("title", ())
    year_first = bool(dates and titles and dates[0] < titles[0])
    address = any(at > last for label in ("doi", "url") for at in cited.at.get(label, ()))
    return ("issue" in cited.at) + year_first + address >= 2


def extent_and_cited(pages: Pages, *, of_law: bool = False) -> tuple[str, Locator | None]:
    """Of the pages of an article or a chapter, those where it stands and the place cited in it.

    A range is where it stands and a single page what is cited, if it is not the one that a piece begins on.
    Of two places the second is cited (``pp. 12-40, at 15``), as in the law's ``4 Harv. L. Rev. 193, 205``;
    what law cites by a lone page begins on it.
    """
    first, second = pages.first, pages.second
    if first is None or first.label not in _EXTENTS:
        return "", cited_in_whole(pages)
    if second:
        return first.value, second
    if "," not in first.value and ":" not in first.value:
        opens = pages.opens or (of_law and pages.bare)
        return (first.value, None) if opens or "-" in first.value else ("", first)
    pair = _FIRST_AND_ALL_CITED() if of_law else _FIRST_AND_CITED()
    if (pages.bare or of_law) and (two := pair.fullmatch(first.value)):
        return two.group(1), Locator("page", two.group(2))
    if (inside := _RANGE_AND_CITED().fullmatch(first.value)) and _lies_in(*inside.groups()[1:]):
        return inside.group(1), Locator(first.label, inside.group(4))
    return ("", first) if "," in first.value and not pages.opens else (first.value, None)


def _lies_in(start: str, end: str, place: str) -> bool:
    """Whether a page lies in a range, the end of which may be shortened (``12-5``)."""
    last = int(start) - int(start) % 10 ** len(end) + int(end) if len(end) < len(start) else int(end)
    return int(start) <= int(place.partition("-")[0]) <= last


def cited_in_whole(pages: Pages) -> Locator | None:
    """The place cited in a whole book: all that is printed (``§ 12, S. 45`` gives ``12, S. 45``)."""
    first, second = pages.first, pages.second
    if first is None or second is None:
        return first or second
    said = pages.joint if first.label != second.label else ""
    joint = f"{said} " if said else ""
    mark = " " if said and pages.unmarked else ", "
    return Locator(first.label, f"{first.value}{mark}{joint}{second.value}")
