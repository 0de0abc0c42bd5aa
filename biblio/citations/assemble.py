"""Labelled spans to a reference: values normalised, persons in their roles, the type worked out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from biblio.model import NAME_FIELDS, Date, Locator, Name, Reference, Span
from biblio.normalize.dates import date
from biblio.normalize.identifiers import doi, isbn, url
from biblio.normalize.locators import bracketed_tail, locator
from biblio.normalize.names import names, roles
from biblio.normalize.numbers import edition, issue, volume
from biblio.normalize.places import place
from biblio.normalize.publishers import publisher
from biblio.normalize.titles import split_part, title

PARTS = ("article-journal", "article-magazine", "article-newspaper", "chapter")

# Role words that point forward: they belong to the person after them ("translated by"), not before ("Eds.").
_ROLE = r"(?:eds?\.?|edited|transl?\.?|translated|tr\.|hg\.|hrsg\.|übers\.|trad\.|éd\.)"
_FORWARD = re.compile(
    r"\b(?:by|von|v\.|par|di|da|de|por|door|av|под ред\.?|пер\.)\s*$"
    rf"|^\W*(?:{_ROLE}\s*(?:and|&|und|et|e|y)\s*)?{_ROLE}\s*$",
    re.IGNORECASE,
)
_CUE = re.compile(r"(?:[^\W\d_]{1,12}\.?|§+|№)\s*$")
# Words that end in a full stop of their own: initials, legal forms, states and provinces, parts of a name.
_ABBREVIATION_END = re.compile(
    r"(?:^|[\W\d])(?:[^\W\d_]|Jr|Sr|St|Co|Cos|Corp|Inc|Ltd|Bros|Cie|Univ|Pub|Publ|Pr|Ala|Ariz|Ark|Calif|Cal|Colo|Conn"
    r"|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Neb|Nev|Okla|Ont|Ore|Pa|Que|Tenn|Tex|Va|Vt|Wash|Wis"
    r"|Wyo)$",
    re.IGNORECASE,
)
_PAGE_WORD = re.compile(r"(?<![\w.])(?:pp?|pages?|pagg?|pgs?|s|seiten?|с|стр|págs?)\.?\s*$", re.IGNORECASE)
_FIRST_AND_CITED = re.compile(r"(\d+), (\d+)")
_RESOLVER = re.compile(r"https?://(?:dx\.)?doi\.org/", re.IGNORECASE)
_ACRONYM_END = re.compile(r"\.\s?[^\W\d_]$")
_ACCESS = re.compile(
    r"\b(?:retrieved|accessed|viewed|visited|abgerufen|zugriff|stand|consult[ée]e?|consultato|consultado"
    r"|zuletzt|обращения|просмотрено)\b[\W\d]*(?:(?:on|am|le|il|el|the|from)\b)?\W*$",
    re.IGNORECASE,
)
_REPRINT = re.compile(
    r"\b(?:orig\w*|repr\w*|first|zuerst|nachdr\w*|réimpr\w*|rist\w*|переизд\w*|ed|ausg)\b", re.IGNORECASE
)
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


class Dates(NamedTuple):
    """The dates of a citation; ``unread`` are those printed that are none of the three."""

    issued: Date | None
    original: Date | None
    accessed: Date | None
    unread: tuple[str, ...]


class Pages(NamedTuple):
    """The pages of a citation as printed; ``bare`` when no cue word (``p.``) stands before them."""

    first: Locator | None
    second: Locator | None
    bare: bool
    remark: str


def assemble(text: str, spans: Sequence[Span]) -> Assembled:
    """The reference that the spans of one citation in ``text`` make, and its locator."""
    persons = _persons(text, spans)
    main, container, part = _titles(text, spans)
    dates = _dates(text, spans)
    pages = _pages(text, spans)
    series, ordinary = _series(text, spans)
    numbers = list(_values(text, spans, "identifier"))
    address = url(_first(text, spans, "url"))
    resolved = doi(address) if _RESOLVER.match(address) else ""
    notes = (*_values(text, spans, "note"), pages.remark, *_further(text, ordinary), *dates.unread)
    draft = Reference(
        author=persons["author"],
        editor=persons["editor"],
        translator=persons["translator"],
        title=main,
        container_title=container,
        issued=dates.issued,
        original_date=dates.original,
        accessed=dates.accessed,
        publisher=publisher(_joined(text, spans, "publisher")),
        publisher_place=place(_joined(text, spans, "place")),
        volume=volume(_first(text, ordinary, "volume")) or part,
        issue=issue(_first(text, spans, "issue")),
        edition=edition(_first(text, spans, "edition")),
        collection_title=series,
        genre=_plain(_joined(text, spans, "genre")),
        archive=_plain(_joined(text, spans, "archive")),
        number=_plain("; ".join(number for number in numbers if not isbn(number))),
        isbn=next((found for number in numbers if (found := isbn(number))), ""),
        doi=doi(_first(text, spans, "doi")) or resolved,
        url="" if resolved else address,
        note=_plain("; ".join(filter(None, notes))),
    )
    kind = _type(draft, pages)
    if kind in PARTS:
        extent, cited = _extent_and_cited(pages)
        return Assembled(replace(draft, type=kind, page=extent), cited)
    return Assembled(replace(draft, type=kind), _cited(pages))


def _values(text: str, spans: Sequence[Span], label: str) -> Iterator[str]:
    return (_with_stop(text, span) for span in spans if span.label == label)


def _first(text: str, spans: Sequence[Span], label: str) -> str:
    return next(_values(text, spans, label), "")


def _joined(text: str, spans: Sequence[Span], label: str) -> str:
    return "; ".join(dict.fromkeys(_values(text, spans, label)))


def _further(text: str, spans: Sequence[Span]) -> Iterator[str]:
    """Second values of what a reference has one of, with their label: they go to the note."""
    for label in ("volume", "issue", "edition", "doi", "url"):
        yield from (f"{label} {value}" for value in list(dict.fromkeys(_values(text, spans, label)))[1:])


def _plain(text: str) -> str:
    return " ".join(text.split())


def _with_stop(text: str, span: Span) -> str:
    """The words of a span, with the full stop of an initial or abbreviation that ends it."""
    value = text[span.start : span.end]
    stop = text[span.end : span.end + 1] == "." and _ABBREVIATION_END.search(value)
    return value + "." if stop else value


def _persons(text: str, spans: Sequence[Span]) -> dict[str, tuple[Name, ...]]:
    """The persons by role. A role word beside a name (``Trans. and Ed.``) overrules the label."""
    found: dict[str, tuple[Name, ...]] = dict.fromkeys(NAME_FIELDS, ())
    for at, span in enumerate(spans):
        if span.label not in NAME_FIELDS:
            continue
        value = _with_stop(text, span)
        before, after = _cues(text, spans, at)
        person_follows = at + 1 < len(spans) and spans[at + 1].label in NAME_FIELDS
        printed = roles(value)
        if not (person_follows and _FORWARD.search(after)):
            printed |= roles(after)
        if _FORWARD.search(before):
            printed |= roles(before)
        for role in sorted(printed & set(NAME_FIELDS)) or [span.label]:
            found[role] += tuple(name for name in names(value) if name not in found[role])
    return found


def _cues(text: str, spans: Sequence[Span], at: int) -> tuple[str, str]:
    """The text between a span and its neighbours, at most 40 characters of it."""
    span = spans[at]
    before = text[max(spans[at - 1].end if at else 0, span.start - 40) : span.start]
    after = text[span.end : min(spans[at + 1].start, span.end + 40) if at + 1 < len(spans) else span.end + 40]
    return before, after


def _titles(text: str, spans: Sequence[Span]) -> tuple[str, str, str]:
    """Title, container title and the part that stood in the title (``(Pt 1)``)."""
    titles = [span for span in spans if span.label == "title"] or _lone_containers(spans)
    containers = [span for span in spans if span.label == "container" and span not in titles]
    main = _stretch(text, titles)
    whole, part = split_part(title(main))
    container = _abbreviated(text, containers[0]) if containers else ""
    if not container and len(titles) > 1 and titles[1].start >= titles[0].start + len(main):
        container = title(text[titles[1].start : titles[1].end])
    return whole, container, part


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


def _stretch(text: str, spans: Sequence[Span]) -> str:
    """The text of the first span and of those that only punctuation parts from it, and its last mark."""
    if not spans:
        return ""
    end = spans[0].end
    for span in spans[1:]:
        if re.search(r"\w", text[end : span.start]):
            break
        end = span.end
    value, mark = text[spans[0].start : end], text[end : end + 1]
    return value + mark if mark in ("?", "!") or (mark == "." and _ACRONYM_END.search(value)) else value


def _dates(text: str, spans: Sequence[Span]) -> Dates:
    """The dates by what they date: a cue word tells those of access, and years side by side a reprint."""
    accessed: Date | None = None
    printed: list[tuple[int, Date]] = []
    unread: list[str] = []
    for at, span in enumerate(spans):
        if span.label == "date":
            found = date(text[span.start : span.end])
            if found is None:
                unread.append(text[span.start : span.end])
            elif _ACCESS.search(_cues(text, spans, at)[0]):
                accessed = found
            else:
                printed.append((at, found))
    if not printed:
        return Dates(None, None, accessed, tuple(unread))
    first, issued = printed[0]
    original: Date | None = None
    for at, other in printed[1:]:
        if other.year == issued.year:
            issued = max(issued, other, key=lambda found: (found.month is not None, found.day is not None))
        elif _is_reprint(text, spans, first, at):
            original, issued = sorted((issued, other), key=lambda found: found.year)
        else:
            unread.append(text[spans[at].start : spans[at].end])
    return Dates(issued, original, accessed, tuple(unread))


def _is_reprint(text: str, spans: Sequence[Span], first: int, second: int) -> bool:
    """Whether two years are those of an original and its reprint.

    They stand side by side, or the first stands behind the author or title and the second ends the imprint.
    """
    between = text[spans[first].end : spans[second].start]
    if second == first + 1 and (not re.search(r"\w", between) or _REPRINT.search(between)):
        return True
    apart = re.search(r"(?:^|[\s(\[,;:])$", text[: spans[second].start]) is not None
    heads = first > 0 and spans[first - 1].label in ("author", "title")
    return apart and heads and spans[second - 1].label in ("publisher", "place", "edition")


def _pages(text: str, spans: Sequence[Span]) -> Pages:
    """The pages printed, a second place after them, and a bracketed remark (``[p. 120 on the NET]``)."""
    pages = [span for span in spans if span.label == "pages"]
    if not pages:
        return Pages(None, None, bare=False, remark="")
    before = text[max(pages[0].start - 14, 0) : pages[0].start]
    cue = _CUE.search(before)
    value, remark = bracketed_tail(_stretch(text, pages))
    first = locator((cue.group() if cue else "") + value) or locator(value)
    rest = [span for span in pages if span.start >= pages[0].start + len(_stretch(text, pages))]
    second = locator(text[rest[0].start : rest[-1].end]) if rest else None
    return Pages(first, second, bare=not _PAGE_WORD.search(before), remark=remark)


def _extent_and_cited(pages: Pages) -> tuple[str, Locator | None]:
    """Of the pages of an article or a chapter, those where it stands and the place cited in it.

    A range is where it stands and a single page what is cited. Of two places the second is cited
    (``pp. 12-40, at 15``), as in the law's ``4 Harv. L. Rev. 193, 205``.
    """
    first, second, bare, _ = pages
    if first is None or first.label != "page":
        return "", first
    if second:
        return first.value, second
    if bare and (two := _FIRST_AND_CITED.fullmatch(first.value)):
        return two.group(1), Locator("page", two.group(2))
    if "-" in first.value and "," not in first.value:
        return first.value, None
    return "", first


def _cited(pages: Pages) -> Locator | None:
    """The place cited in a whole book: all that is printed."""
    first, second, _, _ = pages
    if first and second and first.label == second.label:
        return Locator(first.label, f"{first.value}, {second.value}")
    return first


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
