"""Labelled spans to a reference: values normalised, persons in their roles, the type worked out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from biblio.citations.dating import dates
from biblio.citations.paging import Pages, cited, extent_and_cited, printed_pages
from biblio.citations.stretches import cues, first, joined, stretch, values, with_stop
from biblio.model import NAME_FIELDS, Locator, Name, Reference, Span
from biblio.normalize.identifiers import doi, isbn, url
from biblio.normalize.names import goes_on, names, roles
from biblio.normalize.numbers import edition, issue, volume
from biblio.normalize.places import place
from biblio.normalize.publishers import publisher
from biblio.normalize.roles import OTHERS
from biblio.normalize.titles import split_part, title

PARTS = ("article-journal", "article-magazine", "article-newspaper", "chapter")

# Role words that point forward: they belong to the person after them ("translated by"), not before ("Eds.").
_ROLE = r"(?:eds?\.?|edited|transl?\.?|translated|tr\.|hg\.|hrsg\.|übers\.|trad\.|éd\.)"
_FORWARD = re.compile(
    r"\b(?:by|von|v\.|par|di|da|de|por|door|av|под ред\.?|пер\.)\s*$"
    rf"|^\W*(?:{_ROLE}\s*(?:and|&|und|et|e|y)\s*)?{_ROLE}\s*$",
    re.IGNORECASE,
)
_RESOLVER = re.compile(r"https?://(?:dx\.)?doi\.org/", re.IGNORECASE)
_THESIS = re.compile(
    r"thes[ie]s|dissertation|\bdiss\b|ph\.?\s?d|thèse|\btesi\b|диссертаци|habilitation", re.IGNORECASE
)
_REPORT = re.compile(
    r"report|working paper|discussion paper|technical|memorandum|rapport|bericht", re.IGNORECASE
)
_NEWSPAPER = re.compile(
    r"\b(?:times|post|herald|tribune|gazette|gazzetta|\w*zeitung|news|daily|telegraph|guardian|chronicle|courier"
    r"|corriere|правда|известия|газета|diario|journal|\w*blatt|le monde)\b",
    re.IGNORECASE,
)


class Assembled(NamedTuple):
    """What a citation says: the reference, and the place cited in it."""

    reference: Reference
    locator: Locator | None


class Titles(NamedTuple):
    """The titles of a citation; ``part`` stood in the title (``(Pt 1)``), ``further`` are what is left."""

    title: str
    container: str
    part: str
    further: tuple[str, ...]


def assemble(text: str, spans: Sequence[Span]) -> Assembled:
    """The reference that the spans of one citation in ``text`` make, and its locator."""
    spans = _with_periodical(text, spans)
    persons, et_al = _persons(text, spans)
    titles = _titles(text, spans)
    when = dates(text, spans)
    pages = printed_pages(text, spans)
    series, ordinary = _series(text, spans)
    numbers = list(values(text, spans, "identifier"))
    address = url(first(text, spans, "url"))
    resolved = doi(address) if _RESOLVER.match(address) else ""
    notes = (
        *values(text, spans, "note"),
        pages.remark,
        *titles.further,
        *_further(text, ordinary),
        *when.unread,
    )
    draft = Reference(
        author=persons["author"],
        editor=persons["editor"],
        translator=persons["translator"],
        et_al=et_al,
        title=titles.title,
        container_title=titles.container,
        issued=when.issued,
        original_date=when.original,
        accessed=when.accessed,
        publisher=publisher(joined(text, spans, "publisher")),
        publisher_place=place(joined(text, spans, "place")),
        volume=volume(first(text, ordinary, "volume")) or titles.part,
        issue=issue(first(text, spans, "issue")),
        edition=edition(first(text, spans, "edition")),
        collection_title=series,
        genre=_plain(joined(text, spans, "genre")),
        archive=_plain(joined(text, spans, "archive")),
        number=_plain("; ".join(number for number in numbers if not isbn(number))),
        isbn=next((found for number in numbers if (found := isbn(number))), ""),
        doi=doi(first(text, spans, "doi")) or resolved,
        url="" if resolved else address,
        note=_plain("; ".join(filter(None, notes))),
    )
    kind = _type(draft, pages)
    if kind in PARTS:
        extent, at = extent_and_cited(pages)
        return Assembled(replace(draft, type=kind, page=extent), at)
    return Assembled(replace(draft, type=kind), cited(pages))


def _with_periodical(text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """What reads like a place between a title in quotation marks and a day is the periodical with the piece.

    Style manuals (Chicago, MLA) keep quotation marks for the titles of parts of something.
    """
    labels = {span.label for span in spans}
    if "place" not in labels or labels & {"container", "publisher"}:
        return spans
    quoted = any(
        span.label == "title" and text[span.start - 1 : span.start] in set('“„«"‘') for span in spans
    )
    issued = dates(text, spans).issued
    if not quoted or issued is None or issued.day is None:
        return spans
    return [replace(span, label="container") if span.label == "place" else span for span in spans]


def _further(text: str, spans: Sequence[Span]) -> Iterator[str]:
    """Second values of what a reference has one of, with their label: they go to the note."""
    for label in ("container", "series", "volume", "issue", "edition", "doi", "url"):
        yield from (f"{label} {value}" for value in list(dict.fromkeys(values(text, spans, label)))[1:])


def _plain(text: str) -> str:
    return " ".join(text.split())


def _persons(text: str, spans: Sequence[Span]) -> tuple[dict[str, tuple[Name, ...]], tuple[str, ...]]:
    """The persons by role, and the roles whose list goes on (``et al.``).

    A role word beside a name (``Trans. and Ed.``) overrules the label.
    """
    found: dict[str, tuple[Name, ...]] = dict.fromkeys(NAME_FIELDS, ())
    et_al: set[str] = set()
    for at, span in enumerate(spans):
        if span.label not in NAME_FIELDS:
            continue
        value = with_stop(text, span)
        before, after = cues(text, spans, at)
        person_follows = at + 1 < len(spans) and spans[at + 1].label in NAME_FIELDS
        printed = roles(value)
        if not (person_follows and _FORWARD.search(after)):
            printed |= roles(after)
        if _FORWARD.search(before):
            printed |= roles(before)
        open_list = goes_on(value) or OTHERS.match(after.lstrip(" ,;"))
        for role in sorted(printed & set(NAME_FIELDS)) or [span.label]:
            found[role] += tuple(name for name in names(value) if name not in found[role])
            et_al |= {role} if open_list else set()
    return found, tuple(role for role in NAME_FIELDS if role in et_al and found[role])


def _titles(text: str, spans: Sequence[Span]) -> Titles:
    """The titles by what they name. A second title is that of the container where nothing else is."""
    titles = [span for span in spans if span.label == "title"] or _lone_containers(spans)
    containers = [span for span in spans if span.label == "container" and span not in titles]
    main = stretch(text, titles)
    whole, part = split_part(title(main))
    rest = [span for span in titles if span.start >= titles[0].start + len(main)]
    container = _abbreviated(text, containers[0]) if containers else ""
    if not container and rest:
        container = title(text[rest[0].start : rest[0].end])
        rest = rest[1:]
    return Titles(whole, container, part, tuple(text[span.start : span.end] for span in rest))


def _abbreviated(text: str, span: Span) -> str:
    """The title of a container; one with abbreviations in it keeps its last stop (``Harv. L. Rev.``)."""
    value = text[span.start : span.end]
    found = title(value)
    stopped = "." in value and text[span.end : span.end + 1] == "." and not found.endswith(".")
    return f"{found}." if stopped else found


def _lone_containers(spans: Sequence[Span]) -> list[Span]:
    """What holds nothing and has an author or editor and an imprint is no container but the book itself."""
    labels = {span.label for span in spans}
    if labels & {"author", "editor"} and labels & {"publisher", "place"} and not labels & {"volume", "issue"}:
        return [span for span in spans if span.label == "container"][:1]
    return []


def _series(text: str, spans: Sequence[Span]) -> tuple[str, Sequence[Span]]:
    """The series with the number that stands beside its name, and the spans without that number."""
    for at, span in enumerate(spans):
        if span.label == "series":
            name, after = title(text[span.start : span.end]), spans[at + 1 : at + 2]
            if after and after[0].label == "volume" and not re.search(r"\w", text[span.end : after[0].start]):
                number = _plain(text[after[0].start : after[0].end])
                return f"{name}, {number}", [other for other in spans if other != after[0]]
            return name, spans
    return "", spans


def _type(draft: Reference, pages: Pages) -> str:
    """The CSL type that the fields given speak for."""
    if _THESIS.search(draft.genre):
        return "thesis"
    if draft.container_title:
        dated = draft.issued is not None and draft.issued.month is not None
        if draft.publisher or draft.publisher_place or draft.editor:
            return "chapter"
        if dated and not draft.volume and not draft.doi:
            return "article-newspaper" if _NEWSPAPER.search(draft.container_title) else "article-magazine"
        return "article-journal"
    if _REPORT.search(draft.genre):
        return "report"
    if draft.publisher or draft.publisher_place or draft.edition or draft.volume:
        return "book"
    if draft.archive:
        return "manuscript"
    if draft.url:
        return "webpage"
    return (
        "book"
        if draft.title and (draft.author or draft.editor or draft.issued or pages.first)
        else "document"
    )
