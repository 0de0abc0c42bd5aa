"""Labelled spans to a reference: values normalised, persons in their roles, the type worked out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from biblio.citations.archive_names import declared
from biblio.citations.assembling.dating import dates, original_in, with_day
from biblio.citations.assembling.kinds import MODERN, Told, bracketed_kind, kind
from biblio.citations.assembling.law import (
    of_sections,
    of_statute,
    placed,
    with_annual_volume,
    with_first_reporter,
)
from biblio.citations.assembling.numbering import numbering
from biblio.citations.assembling.paging import printed_pages
from biblio.citations.assembling.persons import people
from biblio.citations.assembling.scripture import is_bible
from biblio.citations.assembling.stretches import Cited, cited, stretch
from biblio.model import Date, Locator, Reference, Span
from biblio.normalize import roman
from biblio.normalize.dates import statement
from biblio.normalize.identifiers import doi, identified, resolved, url, year_in
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.numbers import edition
from biblio.normalize.places import place
from biblio.normalize.publishers import publisher
from biblio.normalize.serials import Serial
from biblio.normalize.shelves import leaf, shelf
from biblio.normalize.titles import split_part, title
from biblio.normalize.tongues import bracketed_language, language

_PRESENTED = late_pattern(
    r"(?:presented|read|given|delivered|held) (?:at|to|before)\b|vorgetragen|gehalten auf|vortrag (?:auf|bei)"
    r"|communication (?:présentée )?(?:à|au)|presentat[oa] (?:a|al)|ponencia (?:presentada )?en",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(r"\b(?:in|dans|en)\b\W*\Z", re.IGNORECASE)
# What closes within a title may open before it: "*In re* Roe".
_EMPHASIS_BEFORE = re.compile(r"(?:\*{1,3}|_{1,3})\Z")
_IN = re.compile(r"\A\W*(?:in|dans|en|nella?)(?:\s*:\s*|\s+(?=(?-i:Proc|The\s)))", re.IGNORECASE)
_OPENING = frozenset('“„«"‘')
_OF_BOOKS = frozenset({"editor", "publisher", "place", "series"})
_SHORTEST_LEAD = len(" read at")
_LONGEST_VOLUME = 3
_FOOTNOTE = re.compile(r"(?:nn?|notes?|anm|fn|nota)\.? \d+", re.IGNORECASE)
_SHORT_REMARK = 4
_ADDRESS_LABELS = {"doi": None, "url": None, "identifier": None}.keys()


class Assembled(NamedTuple):
    """What a citation says: the reference, and the place cited in it."""

    reference: Reference
    locator: Locator | None


class _Titles(NamedTuple):
    """The titles of a citation, and the event at which it was presented.

    ``volume`` and ``genre`` stood in a title (``Works (Pt 1)``, ``Mind 59``, ``Walls [Film]``), ``further``
    are what is left.
    """

    title: str = ""
    container: str = ""
    event: str = ""
    volume: str = ""
    genre: str = ""
    further: tuple[str, ...] = ()


class _Addresses(NamedTuple):
    """What leads to a thing: its identifiers and web address; ``unread`` are those that cannot be right."""

    doi: str = ""
    url: str = ""
    isbn: str = ""
    issn: str = ""
    pmid: str = ""
    number: str = ""
    unread: tuple[str, ...] = ()


_NOWHERE = _Addresses()


def assemble(text: str, spans: Sequence[Span]) -> Assembled:
    """The reference that the spans of one citation in ``text`` make, and its locator."""
    here, second_reporter = with_first_reporter(with_annual_volume(_with_periodical(cited(text, spans))))
    persons, et_al, reviewed = people(text, here.spans)
    titles, when, pages = _titles(here), dates(here), printed_pages(here)
    numbers = numbering(here, titles.volume, pages.serial)
    addresses = _addresses(here)
    issued, issue, dated = _issued(when.issued, numbers.serial)
    house = publisher(here.joined("publisher")) if "publisher" in here.at else ""
    remarks = here.values("note") if "note" in here.at else ()
    genre = _plain(here.joined("genre")) if "genre" in here.at else titles.genre
    passage = _plain(here.first("pages")) if pages.bare and MODERN.isdisjoint(here.at) else ""
    told = Told(
        labels=here.at.keys(),
        title=titles.title,
        container=titles.container,
        genre=genre or next((remark for remark in remarks if len(remark.split()) <= _SHORT_REMARK), ""),
        number=addresses.number,
        url=addresses.url,
        pages=passage,
        volume=numbers.serial.volume,
        issue=issue,
        issued=issued,
        text=text[here.spans[0].start : here.spans[-1].end] if spans else "",
    )
    type_ = "speech" if titles.event else kind(told)
    pages = of_sections(here, pages, type_)
    extent, locator = placed(here, pages, type_)
    if type_ == "classic":
        locator = Locator("verse" if is_bible(titles.title) else "section", passage.rstrip("."))
    archive, location, leaf_cited = _shelf(here, dated=issued is not None, whole=locator is not None)
    locator = locator or leaf_cited
    if locator and _FOOTNOTE.fullmatch(archive):
        archive, locator = "", replace(locator, value=f"{locator.value}, {archive}")
    notes = (
        *(*remarks, *reviewed, pages.remark, *titles.further, *numbers.unread, *_second_editions(here)),
        *(*addresses.unread, *when.unread, *dated, second_reporter),
    )
    name, issued = of_statute(titles.title, issued) if type_ == "legislation" else (titles.title, issued)
    if issued is None and (year := year_in(addresses.number)):
        issued = Date(year)
    is_case = type_ == "legal_case"
    reference = Reference(
        type=type_,
        et_al=et_al,
        **persons,
        title=name,
        container_title=titles.container,
        collection_title=numbers.series,
        collection_number=numbers.in_series,
        event_title=titles.event,
        publisher="" if is_case else house,
        publisher_place=place(here.joined("place")) if "place" in here.at else "",
        issued=issued,
        year_suffix=when.letter,
        status=when.status,
        original_date=when.original or next(filter(None, map(original_in, remarks)), None),
        accessed=when.accessed,
        volume=numbers.serial.volume,
        number_of_volumes=numbers.serial.volumes,
        issue=issue,
        page=extent,
        number_of_pages=pages.total,
        edition=(edition(here.first("edition")) if "edition" in here.at else "") or when.edition,
        genre=genre,
        number=addresses.number,
        authority=house if is_case else "",
        archive=archive,
        archive_location=location,
        doi=addresses.doi,
        isbn=addresses.isbn,
        issn=addresses.issn,
        pmid=addresses.pmid,
        url=addresses.url,
        language=_language(told.text, remarks),
        note=_plain("; ".join(filter(None, notes))) if any(notes) else "",
    )
    return Assembled(reference, locator)


def _with_periodical(here: Cited) -> Cited:
    """What reads like a place between a title in quotation marks and a day is the periodical with the piece.

    Style manuals (Chicago, MLA) keep quotation marks for the titles of parts of something.
    """
    if "place" not in here.at or "container" in here.at or "publisher" in here.at:
        return here
    text, spans = here.text, here.spans
    quoted = any(text[spans[at].start - 1 : spans[at].start] in _OPENING for at in here.at.get("title", ()))
    issued = dates(here).issued if quoted else None
    if issued is None or issued.day is None:
        return here
    return cited(text, [replace(one, label="container") if one.label == "place" else one for one in spans])


def _titles(here: Cited) -> _Titles:
    """The titles by what they name. A second title is that of the container where nothing else is."""
    text, spans = here.text, here.spans
    titles, containers = here.at.get("title", ()), here.at.get("container", ())
    if not titles and containers and _is_whole(here):
        titles, containers = containers[:1], containers[1:]
    main, count = stretch(text, [spans[at] for at in titles]) if titles else ("", 0)
    main, genre = _without_kind(main) if main.endswith("]") else (main, "")
    whole, part = split_part(title(_with_emphasis(text, spans[titles[0]], main))) if main else ("", "")
    rest = [text[spans[at].start : spans[at].end] for at in titles[count:]]
    further = [f"container {text[spans[at].start : spans[at].end]}" for at in containers[1:]]
    container = _abbreviated(text, spans[containers[0]]) if containers else ""
    if not containers and rest:
        container, rest = title(rest[0]), rest[1:]
    left = (*rest, *dict.fromkeys(further))
    lead = here.before(containers[0] if containers else titles[count]) if container else ""
    if len(lead) > _SHORTEST_LEAD and _PRESENTED().search(lead):
        return _Titles(whole, "", container, part, genre, left)
    if "volume" not in here.at and "pages" in here.at and (behind := _volume_behind(here, container)):
        container, part = behind
    return _Titles(whole, container, "", part, genre, left)


def _without_kind(text: str) -> tuple[str, str]:
    """A title and the kind of thing that the APA's manual sets in brackets behind it: ``Walls [Film]``."""
    name, _, bracket = text[:-1].rpartition("[")
    return (name.rstrip(), bracket) if name and bracketed_kind(bracket) else (text, "")


def _is_whole(here: Cited) -> bool:
    """What holds nothing and has an author or editor and an imprint is no container but the book itself.

    A piece without a title has an author, and ``in`` leads to the editors: ``Roe, in: Doe (Hrsg.), Walls``.
    """
    labels = here.at.keys()
    if "author" in labels and "editor" in labels and _LEADS_IN.search(here.before(here.at["editor"][0])):
        return False
    has_imprint = "publisher" in labels or "place" in labels
    return has_imprint and ("author" in labels or "editor" in labels) and not labels & {"volume", "issue"}


def _with_emphasis(text: str, span: Span, printed: str) -> str:
    """A title with the mark right before it, where its emphasis ends within: ``*In re* Roe``."""
    opening = _EMPHASIS_BEFORE.search(text, max(span.start - 3, 0), span.start)
    return f"{opening.group()}{printed}" if opening and opening.group() in printed else printed


def _abbreviated(text: str, span: Span) -> str:
    """The title of a container, with the stop that abbreviates its end.

    That is one behind other abbreviations (``Harv. L. Rev.``), before another mark (``Smart Mater., 3``) or
    behind a lone letter (``D. 1999``).
    """
    value = _IN.sub("", text[span.start : span.end], count=1)
    found = title(value)
    behind = text[span.end : span.end + 2]
    stopped = behind[:1] == "." and ("." in value or len(value) == 1 or behind[1:] in tuple(",;:"))
    return f"{found}." if stopped and not found.endswith(".") else found


def _volume_behind(here: Cited, container: str) -> tuple[str, str] | None:
    """The title of a periodical and the volume that stands behind it without a label: ``Mind 59``."""
    if not container[-1:].isalnum() or here.at.keys() & _OF_BOOKS:
        return None
    name, _, last = container.rpartition(" ")
    in_digits = last.isdecimal() and len(last) <= _LONGEST_VOLUME
    numbered = in_digits or (len(last) > 1 and last.isupper() and roman.value(last))
    return (title(name), last) if numbered and name[:1].isalpha() else None


def _issued(issued: Date | None, read: Serial) -> tuple[Date | None, str, tuple[str, ...]]:
    """The date of publication and the issue, by what stood between the numbers; and what cannot be placed."""
    if not read.date or (issued and read.date == read.volume):
        return issued, read.issue, ()
    if issued is None:
        said = statement(read.date)
        return said.issued, read.issue, (said.unread,)
    if fuller := with_day(issued, read.date):
        return fuller, read.issue, ()
    if str(issued.year) in read.date:
        return issued, read.issue, ()
    if read.date.isdecimal() and not read.issue:
        return issued, read.date, ()
    return issued, read.issue, (read.date,)


def _addresses(here: Cited) -> _Addresses:
    """DOI, web address and identifiers: of each the first; the others, and what cannot be right, are told."""
    if not here.at.keys() & _ADDRESS_LABELS:
        return _NOWHERE
    found: dict[str, str] = {}
    told: list[str] = []
    for label in _ADDRESS_LABELS:
        for at in here.at.get(label, ()):
            printed = here.text[here.spans[at].start : here.spans[at].end]
            field, value = (
                identified(printed, here.before(at)) if label == "identifier" else _address(label, printed)
            )
            if not value:
                continue
            if field == "number" and "number" in found:
                found["number"] = "; ".join(dict.fromkeys((*found["number"].split("; "), value)))
            elif field == "note" or found.setdefault(field, value) != value:
                told.append(value if field == "note" else f"{label} {printed}")
    return _Addresses(**found, unread=tuple(dict.fromkeys(told)))


def _address(label: str, printed: str) -> tuple[str, str]:
    """The field of an address, and its value; the note where it is none."""
    address = url(printed) if label == "url" else ""
    if number := resolved(address) if address else doi(printed):
        return "doi", number
    if address:
        return "url", address
    return "note", f"{label} {printed}" if any(char in "./" or char.isdigit() for char in printed) else ""


def _shelf(here: Cited, *, dated: bool, whole: bool) -> tuple[str, str, Locator | None]:
    """The archive, the place in it, the leaf cited; what names no writer and no day is known by all of it.

    A leaf stays with the archive where another place is cited (``whole``).
    """
    if "archive" not in here.at:
        return "", "", None
    shelfmark = _plain(here.in_a_row("archive"))
    if found := declared(shelfmark):
        shelfmark = found.mark
    kept, cited_leaf = (shelfmark, None) if whole else leaf(shelfmark)
    archive, location = shelf(kept) if dated and "author" in here.at else (kept, "")
    return archive, location, cited_leaf


def _second_editions(here: Cited) -> Sequence[str]:
    if len(here.at.get("edition", ())) < 2:
        return ()
    return [f"edition {value}" for value in dict.fromkeys(here.values("edition")[1:])]


def _language(text: str, remarks: Sequence[str]) -> str:
    """The language that a remark or a bracket names."""
    named = next(filter(None, map(language, remarks)), "")
    return named or (bracketed_language(text) if "(" in text or "[" in text else "")


def _plain(text: str) -> str:
    return " ".join(text.split())
