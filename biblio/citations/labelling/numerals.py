"""Numbers that their neighbours tell apart, where the best chain of labels did not.

In ``85 Harv. L. Rev. 1089, 1092 (1972)`` (The Bluebook, rules 10 and 16) the volume stands before the journal
or reporter and the pages between it and the year in brackets; in ``Annalen, v. 24`` the number alone is the
volume.
"""

from __future__ import annotations

import re

from biblio.citations.labelling.cited_numbers import cites_page
from biblio.citations.labelling.label_runs import first_run, remember, runs, value_before
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import DASHES, EMPHASIS, YEAR, Tokens
from biblio.normalize import roman

_BETWEEN_PAGES = frozenset({",", "-", "–", "—", "&", "n", "."})
_SAID = frozenset({"pages", "place", "publisher"})
_IMPRINT = frozenset({"place", "publisher"})
_OF_YEAR = frozenset({"author", "date", "volume", "pages"})
_LONGEST_PIECE = 100
"""Pages that a piece in a periodical hardly has."""
_YEARS = range(1450, 2100)
_VOLUME_PAGE_YEAR = re.compile(r"n,(?P<page>n(?:[-–]n)?)\(n")
_LONGEST_PLACE = 14
RANGE, OF_YEAR = 3, 4
"""Tokens of ``25-50``, digits of a year."""
OF_ISSUES = frozenset(
    (
        "heft",
        "hft",
        "h",
        "nr",
        "no",
        "n",
        "num",
        "number",
        "numéro",
        "numero",
        "número",
        "issue",
        "fasc",
        "fascicolo",
        "fascicule",
        "nummer",
        "z",
        "zesz",
        "zeszyt",
        "вып",
        "№",
    )
)
_SUPPLEMENTS = OF_ISSUES | {"sonderheft", "beiheft", "supplement", "suppl", "special", "numéro"}
_CUES = OF_ISSUES | {"v", "vol", "bd", "band", "t", "tome", "tom", "°", "º", "."}


def relabel_numerals(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, the numbers of the citation that stands from token ``first`` to ``last``."""
    _label_range(tokens, labels, first, last)
    for start, _ in list(runs(labels, "volume", first, last)):
        _with_letter(tokens, labels, start)
    for name in ("volume", "issue"):
        for start, end in list(runs(labels, name, first, last)):
            _without_cue(tokens, labels, start, end, "issue" not in labels[first:last])
    for start, end in list(runs(labels, "container", first, last)):
        end = _without_supplement(tokens, labels, start, end, "issue" not in labels[first:last])
        start = _without_number(tokens, labels, start, end, last)
        _label_pages(tokens, labels, start, end, last)
        _label_first_page(tokens, labels, start, end, last)
        _label_volume_and_page(tokens, labels, start, end, last)
    for start, end in list(runs(labels, "title", first, last)):
        _label_page_of_book(tokens, labels, start, end, last)
    _label_range_of_part(tokens, labels, first, last)
    _label_roman_year(tokens, labels, first, last)
    _label_pages_of_year(tokens, labels, first, last)
    _label_page_like_year(tokens, labels, first, last)


def _label_range(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Two short numbers beside a year are pages: ``(2002). Walls (25-50). Rome``."""
    words, said = tokens.words, labels[first:last]
    for start, end in list(runs(labels, "date", first, last)):
        number, dash, other = words[start:end] if end - start == RANGE else ("", "", "")
        short = number.isdecimal() and other.isdecimal() and max(len(number), len(other)) < OF_YEAR
        if short and dash in DASHES and "pages" not in said and said.count("date") > RANGE:
            labels[start:end] = ["pages"] * RANGE


def _label_range_of_part(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Two numbers between a container or its editor and the imprint are pages: ``In Walls, 3–9. Rome``."""
    words, said = tokens.words, labels[first:last]
    if "container" not in said or "pages" in said:
        return
    for start, end in list(runs(labels, "volume", first, last)):
        number, dash, other = words[start:end] if end - start == RANGE else ("", "", "")
        rises = number.isdecimal() and other.isdecimal() and dash in DASHES and int(number) < int(other)
        after = next((labels[at] for at in range(end, last) if is_value(labels[at])), "")
        before = next((labels[at] for at in range(start - 1, first, -1) if is_value(labels[at])), "")
        part = after in _IMPRINT and before in ("container", "editor") and words[start - 1] == ","
        if rises and part:
            labels[start:end] = ["pages"] * RANGE
            remember(labels, "pages", end, last)


def _label_roman_year(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A Roman number as high as a year, alone behind an imprint, is no page: ``London, Faber, mcmlvi``."""
    if "date" in labels[first:last]:
        return
    for start, end in list(runs(labels, "pages", first, last)):
        behind = value_before(labels, first, start) in _IMPRINT
        if behind and end - start == 1 and roman.value(tokens.words[start]) in _YEARS:
            labels[start] = "date"
            remember(labels, "date", end, last)


def _label_pages_of_year(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Behind nothing but author and year the first of two numbers is no volume: ``Roe (1979) 40, 44-6``."""
    said = {name for name in labels[first:last] if is_value(name)}
    start, end = first_run(labels, "volume", first, last)
    numbers = end == start + 1 and tokens.words[start].isdecimal()
    if said == _OF_YEAR and numbers and tokens.words[end : end + 1] == [","] and "pages" in labels[end:last]:
        labels[start] = "pages"
        remember(labels, "pages", end, last)


def _label_page_like_year(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Behind the first page and a comma a number like it is the page cited: ``NJW 2004, 1417, 1419``."""
    words = tokens.words
    dates = list(runs(labels, "date", first, last))
    for start, end in dates[1:]:
        before = words[start - 2] if labels[start - 2] == "pages" and words[start - 1] == "," else ""
        numbers = end - start == 1 and before.isdecimal() and words[start].isdecimal()
        if numbers and 0 < int(words[start]) - int(before) < _LONGEST_PIECE:
            labels[start] = "pages"
            remember(labels, "pages", end, last)


def _with_letter(tokens: Tokens, labels: list[str], volume: int) -> None:
    """The letter glued to a number is of the volume, and not of the periodical: ``Phys. Lett. B428``."""
    letter = volume - 1
    if letter < 1 or labels[letter] != "container" or labels[letter - 1] != "container":
        return
    word = tokens.words[letter]
    if len(word) == 1 and word.isupper() and tokens.gaps[volume] == "" and tokens.gaps[letter] == "s":
        labels[letter] = "volume"


def _without_cue(tokens: Tokens, labels: list[str], start: int, end: int, lacks_issue: bool) -> None:
    """What says what a number is, is no part of it, and tells an issue: ``v. 24``, ``n° 8``."""
    number = start
    while number < end and tokens.words[number].casefold() in _CUES:
        number += 1
    if number in (start, end) or not tokens.words[number].isdecimal():
        return
    before = labels[start - 1] if start else "title"
    labels[start:number] = [before if before.startswith("-") else between(before)] * (number - start)
    if lacks_issue and not OF_ISSUES.isdisjoint(map(str.casefold, tokens.words[start:number])):
        labels[number:end] = ["issue"] * (end - number)


def _without_supplement(tokens: Tokens, labels: list[str], start: int, end: int, lacks_issue: bool) -> int:
    """Where a periodical ends, before the word for its numbered supplement: ``Annalen, Sonderheft 23``."""
    words, comma = tokens.words, end - 2
    if comma <= start or words[comma] != "," or words[end - 1].casefold() not in _SUPPLEMENTS:
        return end
    labels[comma:end] = [between("container")] * 2
    if words[end : end + 1] and labels[end] == "volume" and lacks_issue:
        labels[end] = "issue"
    return comma


def _without_number(tokens: Tokens, labels: list[str], start: int, end: int, last: int) -> int:
    """Where a periodical begins, behind the volume or year that was taken for a part of its name.

    A number must follow the name at once, as in ``93 L.Q. Rev. 195`` or ``1982 Wis. L. Rev. 975``; names that
    begin with a year are those of conferences, before which no second number stands.
    """
    words = tokens.words
    at = end + (words[end : end + 1] == ["."])
    follows = at < last and words[at].isdecimal() and tokens.gaps[at] == "s"
    if not follows or end - start < 2 or not words[start].isdecimal() or tokens.gaps[start + 1] != "s":
        return start
    is_year = bool(YEAR.fullmatch(words[start]))
    if (is_year and "date" in labels[start + 1 : last]) or (not is_year and len(words[start]) > 3):
        return start
    labels[start] = "date" if is_year else "volume"
    return start + 1


def _label_page_of_book(tokens: Tokens, labels: list[str], start: int, end: int, last: int) -> None:
    """In ``The Morality of Law 39-41 (rev. ed. 1969)`` the page stands between title and brackets.

    So the Bluebook has it (rule 15). A lone number before a lone year may be of the title, and stays.
    """
    words = tokens.words
    begin = end
    while begin > start and (words[begin - 1].isdecimal() or words[begin - 1] in DASHES):
        begin -= 1
    closing = next((at for at in range(end, min(end + 12, last + 1, len(words))) if words[at] == ")"), None)
    if begin in (start, end) or closing is None or words[end] != "(" or _SAID & set(labels[start:last]):
        return
    if not YEAR.fullmatch(words[closing - 1]) or not words[begin].isdecimal() or YEAR.fullmatch(words[begin]):
        return
    if end - begin == 3 or "edition" in labels[end:closing]:
        labels[begin:end] = ["pages"] * (end - begin)
        labels[end] = between("pages")


def _label_pages(tokens: Tokens, labels: list[str], start: int, end: int, last: int) -> None:
    """Between a container behind its volume and a year in brackets stand pages and nothing else."""
    words = tokens.words
    if start == 0 or labels[start - 1] != "volume" or not words[start - 1].isdecimal():
        return
    at = end
    while at < last and (words[at].isdecimal() or words[at] in _BETWEEN_PAGES):
        at += 1
    numbers = [place for place in range(end, at) if words[place].isdecimal()]
    closing = next(
        (place for place in range(at, min(at + 12, last + 1, len(words))) if words[place] == ")"), None
    )
    if (
        not numbers
        or words[at : at + 1] != ["("]
        or closing is None
        or not YEAR.fullmatch(words[closing - 1])
    ):
        return
    labels[end:at] = [between("container")] * (numbers[0] - end) + ["pages"] * (at - numbers[0])
    for place in range(at - 1, numbers[-1], -1):
        labels[place] = between("pages")
    labels[at] = between("pages")
    labels[closing - 1] = "date"


def _label_first_page(tokens: Tokens, labels: list[str], start: int, end: int, last: int) -> None:
    """Behind a periodical with its volume before it stands the first page: ``(2003) 119 LQR 97, 104``."""
    words = tokens.words
    numbered = start > 0 and labels[start - 1] == "volume" and words[start - 1].isdecimal()
    alone = end + 2 < last and labels[end] == "volume" != labels[end + 1] and words[end].isdecimal()
    if numbered and alone and words[end + 1] == "," and labels[end + 2] == "pages":
        labels[end] = "pages"
        labels[end + 1] = between("pages")


def _label_volume_and_page(tokens: Tokens, labels: list[str], start: int, end: int, last: int) -> None:
    """Behind the name of a periodical stand volume, page and year: ``JHEP 1403, 118 (2014)``.

    So physics has it (AIP Style Manual, 4th ed.), the volume mostly in bold type; it may look like a year.
    """
    words = tokens.words
    at = end + (words[end : end + 1] == ["."])
    plain = [place for place in range(at, min(at + _LONGEST_PLACE, last)) if words[place] not in EMPHASIS]
    signs = "".join("n" if words[place].isdecimal() else words[place] for place in plain)
    found = _VOLUME_PAGE_YEAR.match(signs)
    numbered = start > 0 and labels[start - 1] == "volume"
    if numbered or not found or cites_page(words, at):
        return
    volume, page, closing = plain[0], plain[2], plain[found.end("page")]
    year = plain[found.end("page") + 1]
    if not YEAR.fullmatch(words[year]) or "pages" in labels[year:last]:
        return
    labels[volume : year + 1] = [
        "volume",
        *[between("volume")] * (page - volume - 1),
        *["pages"] * (closing - page),
        *[between("pages")] * (year - closing),
        "date",
    ]
