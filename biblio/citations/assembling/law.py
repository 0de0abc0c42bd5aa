"""What law prints otherwise: years as volumes, first pages alone, sections, statutes with their year."""

from __future__ import annotations

import re
from dataclasses import replace

from biblio.citations.assembling.dating import dates
from biblio.citations.assembling.kinds import LEGAL, PIECES
from biblio.citations.assembling.paging import Pages, cited_in_whole, extent_and_cited
from biblio.citations.assembling.stretches import Cited, cited
from biblio.citations.named_laws import CITED_BY_NAME
from biblio.model import Date, Locator, Reference
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.locators import locator

# What a parliament said is cited by column, and has no extent of its own.
_DEBATES = late_pattern(r"Hansard|\bDeb(?:ates|\.)?\Z|Parl(?:iamentary|\.) Deb|Stenographische")
# Lawyers cite what stands in one by its first page, as in a reporter: ``in: FS Roe, 1990, S. 345, 350``.
_FESTSCHRIFT = re.compile(r"(?:FS|FG|GS|Fs\.|Festschrift|Festgabe|Gedächtnisschrift)\s")
_PLACE_BY_NAME = re.compile(r"(?:(?P<article>arts?\. ?)|§§? ?)?(?P<value>.*)")
_SECTION = re.compile(r"(?<!\w)ss?\.?\s*\Z")
_YEAR_IN_BRACKETS = re.compile(r"\[(?:1[89]|20)\d\d\]")
_STATUTE = late_pattern(
    r"(.*\b(?:Act|Code|Order|Rules|Regulations|Measure|Ordinance)),? ((?:1[2-9]|20)\d\d)"
    r"( \([A-Z][A-Za-z]{1,4}\))?"
)
_NAMED = frozenset({"title", "author", "editor", "volume"})
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_TWO_REPORTERS = ["volume", "container", "pages"] * 2


def with_annual_volume(here: Cited) -> Cited:
    """The year of what prints a decision, known by its day alone, is the volume: ``3.4.2001, MDR 2002``."""
    days, containers = here.at.get("date", ()), here.at.get("container", ())
    named = here.at.keys() & _NAMED
    if named or len(days) != 2 or not containers or containers[0] + 1 != days[1]:
        return here
    text, spans = here.text, here.spans
    year = spans[days[1]]
    decided = dates(cited(text, [spans[days[0]]])).issued
    printed = text[year.start : year.end]
    if decided is None or decided.day is None or not _YEAR.fullmatch(printed) or int(printed) == decided.year:
        return here
    return cited(text, [replace(one, label="volume") if one is year else one for one in spans])


def with_first_reporter(here: Cited) -> tuple[Cited, str]:
    """A case without the second reporter that prints it, and that: ``51 App. 1, 4, 214 N.W.2d 700``.

    A CSL item has room for one.
    """
    if len(here.at.get("container", ())) < 2:
        return here, ""
    labels = [span.label for span in here.spans]
    for at in range(len(labels) - len(_TWO_REPORTERS) + 1):
        if labels[at : at + len(_TWO_REPORTERS)] == _TWO_REPORTERS:
            second = here.spans[at + 3 : at + len(_TWO_REPORTERS)]
            kept = [span for span in here.spans if span not in second]
            return cited(here.text, kept), here.text[second[0].start : second[-1].end]
    return here, ""


def placed(here: Cited, pages: Pages, type_: str) -> tuple[str, Locator | None]:
    """Where a thing stands in what prints it, and the place cited."""
    if type_ not in PIECES:
        return "", cited_in_whole(pages)
    if pages.first and pages.first.label == "column" and _DEBATES().search(here.joined("container")):
        return "", cited_in_whole(pages)
    of_law = type_ in LEGAL or _has_year_as_volume(here) or _FESTSCHRIFT.match(here.joined("container"))
    return extent_and_cited(pages, of_law=bool(of_law))


def of_sections(here: Cited, pages: Pages, type_: str) -> Pages:
    """The pages of a citation, which behind ``s`` or ``ss`` are sections of a statute: ``ss 6(3)(a), 7``.

    So are those of a constitution or of the rules of a court. What of them is not read as numbers stays as
    printed; what stands apart from them is a remark.
    """
    positions = here.at.get("pages", ())
    by_name = CITED_BY_NAME.fullmatch(here.joined("title"))
    if type_ != "legislation" or not positions or not (by_name or _SECTION.search(here.before(positions[0]))):
        return pages
    printed, _, apart = " ".join(here.in_a_row("pages").split()).partition("; ")
    if by_name:
        return Pages(_place_by_name(printed), remark=apart)
    read = locator(printed, "section")
    whole = read is not None and _WORD.findall(read.value) == [
        word for word in _WORD.findall(printed) if word != "and"
    ]
    return Pages(read if whole else Locator("section", printed), remark=apart)


def _place_by_name(printed: str) -> Locator | None:
    """An article, section or rule as printed, for ``amend. IV`` is not ``IV``: CSL has no label for it."""
    found = _PLACE_BY_NAME.match(printed.removesuffix("."))
    if found is None or not found["value"]:
        return None
    return Locator("article-locator" if found["article"] else "section", found["value"])


def _has_year_as_volume(here: Cited) -> bool:
    """Whether the year in square brackets is that of a periodical (OSCOLA, 3.3.1): ``[1998] Conv 211``."""
    days, containers = here.at.get("date", ()), here.at.get("container", ())
    if not days or not containers or containers[0] - days[0] not in (1, 2):
        return False
    span = here.spans[days[0]]
    between_them = {one.label for one in here.spans[days[0] + 1 : containers[0]]}
    return bool(_YEAR_IN_BRACKETS.fullmatch(here.text[span.start : span.end])) and between_them <= {"volume"}


def is_cited_by_name(reference: Reference) -> bool:
    """Whether it is a constitution or the rules of a court, of which nothing but the name is ever said."""
    return reference.type == "legislation" and bool(CITED_BY_NAME.fullmatch(reference.title))


def of_statute(name: str, issued: Date | None) -> tuple[str, Date | None]:
    """The short title of a statute and its year, which ends it in the English manner: ``Walls Act 1949``.

    Behind the year may stand whose it is: ``Walls Act 1949 (NSW)``. An abbreviation keeps its stop:
    ``U.S. Const.``
    """
    if CITED_BY_NAME.fullmatch(name):
        return f"{name.removesuffix('.')}.", issued
    found = _STATUTE().fullmatch(name) if issued is None else None
    return (f"{found[1]}{found[3] or ''}", Date(int(found[2]))) if found else (name, issued)
