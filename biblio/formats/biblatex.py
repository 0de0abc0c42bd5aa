"""References as types and fields of BibLaTeX, and back.

Types and fields follow the default data model of BibLaTeX; what it has no field for under a type is written
under the name that the field has elsewhere, so that nothing is lost. BibTeX's older names are read as well.
Values are LaTeX, without the braces around them. Where BibLaTeX wants another form than that of the
reference, the latter stands in a data annotation (section 3.7 of its manual): ``volume+an:printed``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from biblio.formats import bibnames, edtf, imprint
from biblio.formats.csl import TYPES
from biblio.formats.languages import babel_name, language_tag
from biblio.formats.latex import encode, encode_title
from biblio.model import NAME_FIELDS, Date, Reference
from biblio.normalize import roman
from biblio.normalize.tex import decode

# CSL types that have a BibLaTeX type of their own; the others are ``misc`` with an ``entrysubtype``.
_TYPES = {
    **{"book": "book", "pamphlet": "booklet", "thesis": "thesis", "report": "report", "patent": "patent"},
    **dict.fromkeys(("article-journal", "article-magazine", "article-newspaper"), "article"),
    **dict.fromkeys(("review", "review-book"), "article"),
    **{"chapter": "inbook", "paper-conference": "inproceedings", "manuscript": "unpublished"},
    **dict.fromkeys(("entry", "entry-dictionary", "entry-encyclopedia"), "inbook"),
    **dict.fromkeys(("webpage", "post", "post-weblog"), "online"),
    **{"dataset": "dataset", "software": "software", "periodical": "periodical"},
}
# BibLaTeX and BibTeX types as CSL types; a known ``entrysubtype`` goes before them.
_READ_TYPES = {
    **dict.fromkeys(("article", "suppperiodical"), "article-journal"),
    **dict.fromkeys(("book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings"), "book"),
    **dict.fromkeys(("reference", "mvreference", "manual"), "book"),
    **dict.fromkeys(("inbook", "bookinbook", "suppbook", "incollection", "suppcollection"), "chapter"),
    **dict.fromkeys(("inproceedings", "conference"), "paper-conference"),
    **dict.fromkeys(("thesis", "phdthesis", "mastersthesis"), "thesis"),
    **dict.fromkeys(("report", "techreport"), "report"),
    **dict.fromkeys(("online", "electronic", "www"), "webpage"),
    **dict.fromkeys(("movie", "video"), "motion_picture"),
    **dict.fromkeys(("audio", "music"), "song"),
    **dict.fromkeys(("artwork", "image"), "graphic"),
    **{"inreference": "entry-encyclopedia", "booklet": "pamphlet", "unpublished": "manuscript"},
    **{"letter": "personal_communication", "jurisdiction": "legal_case", "legal": "legislation"},
    **{"legislation": "legislation", "dataset": "dataset", "software": "software", "patent": "patent"},
    **{"periodical": "periodical", "performance": "performance", "standard": "standard", "review": "review"},
}
_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
_DEGREES = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
# BibTeX's names of types that have the fields of a BibLaTeX type.
_SAME_FIELDS = {
    **{"phdthesis": "thesis", "mastersthesis": "thesis", "techreport": "report"},
    **{"conference": "inproceedings", "electronic": "online", "www": "online"},
}

# What a type demands; "author|editor" is one of them.
_NEEDS = {
    **{"report": ("author", "genre", "publisher"), "online": ("url|doi",), "periodical": ("editor",)},
    **{"patent": ("author", "number"), "unpublished": ("author",), "booklet": ("author|editor",)},
}
# Things that are no part of another: they have a field for the kind of thing, none for a container.
_ALONE = frozenset(
    {"booklet", "misc", "online", "patent", "report", "thesis", "unpublished", "dataset", "software"}
)
# Types under which the body behind a thing is no publisher.
_BODIES = {
    **{"thesis": "institution", "report": "institution"},
    **{"misc": "organization", "online": "organization", "software": "organization"},
}
_IN_BOOK = frozenset({"inbook", "incollection", "inproceedings", "inreference"})
# Types under which ``number`` counts within the series.
_IN_SERIES = _IN_BOOK | {"book", "collection"}
# What no type has a field for is annotated to the field that it belongs with.
_ANNOTATED = {"year_suffix": "date+an:letter", "authority": "title+an:authority"}

_ALIASES = {
    **{
        "publisher": ("publisher", "institution", "school", "organization"),
        "location": ("location", "address"),
    },
    **{"journaltitle": ("journaltitle", "journal"), "langid": ("langid", "hyphenation", "language")},
}
_PAGE_DASH = re.compile(r"(?<=[0-9ivxlc])-(?=[0-9ivxlc])")
_LITERAL = re.compile('="(.*)"', re.DOTALL)
_DASHES = re.compile("-{2,}|[–—]")
_PRINTED = "+an:printed"


def write(reference: Reference) -> tuple[str, dict[str, str]]:
    """Give the BibLaTeX type of a reference and its fields, in the order of writing; none is empty."""
    kind = _kind(reference)
    number, issue, in_series = _number_fields(kind)
    values = {
        **{
            field: bibnames.write(getattr(reference, field), goes_on=field in reference.et_al)
            for field in NAME_FIELDS
        },
        "title": encode_title(reference.title, reference.language),
        _container_field(kind): encode_title(reference.container_title, reference.language),
        "edition": encode(reference.edition),
        "volume": encode(_volume(reference.volume)),
        **_annotation("volume", reference.volume, _volume(reference.volume)),
        "volumes": encode(reference.number_of_volumes),
        "series": encode(reference.collection_title),
        in_series: _literal(reference.collection_number)
        if "+" in in_series
        else encode(reference.collection_number),
        number: encode(reference.number),
        issue: encode(reference.issue),
        "eventtitle": encode(reference.event_title),
        _genre_field(kind): encode(reference.genre),
        _BODIES.get(kind, "publisher"): imprint.write_houses(reference.publisher),
        "journaltitleaddon" if kind == "article" else "location": imprint.write_places(
            reference.publisher_place
        ),
        "date": _date(reference.issued),
        "origdate": _date(reference.original_date),
        "pubstate": encode(reference.status),
        "pages": _PAGE_DASH.sub("--", encode(reference.page)),
        "pagetotal": encode(reference.number_of_pages),
        "isbn": encode(reference.isbn),
        "issn": encode(reference.issn),
        "library": imprint.write_archive(reference.archive, reference.archive_location),
        "doi": imprint.write_address(reference.doi),
        "eprint": imprint.write_address(reference.pmid),
        "eprinttype": "pmid" if reference.pmid else "",
        "url": imprint.write_address(reference.url),
        "urldate": _date(reference.accessed),
        "note": encode(reference.note),
        "langid": encode(babel_name(reference.language)),
        **_annotation("langid", reference.language, language_tag(babel_name(reference.language))),
        **{name: _literal(getattr(reference, field)) for field, name in _ANNOTATED.items()},
        "entrysubtype": "" if _read_type(kind, "") == reference.type else encode(_subtype(reference.type)),
    }
    return kind, {name: value for name, value in values.items() if value}


def read(kind: str, fields: Mapping[str, str]) -> tuple[Reference, tuple[str, ...]]:
    """Read an entry.

    Args:
        kind: The type of the entry, in lower case.
        fields: Its fields by name in lower case, their values without the braces around them.

    Returns:
        The reference, and what could not be read as more than text: names with too many commas, and dates.
    """
    texts = {name: decode(value) for name, value in fields.items()}
    degree = _DEGREES.get(kind, "")
    type_ = _read_type(kind, texts.get("entrysubtype", ""))
    kind = _SAME_FIELDS.get(kind, kind)
    number, issue, in_series = _number_fields(kind)
    archive, archive_location = imprint.read_archive(fields.get("library", ""))
    names = {
        field: bibnames.read(fields[field]) if field in fields else bibnames.Names() for field in NAME_FIELDS
    }
    dates, no_dates = _read_dates(fields, texts)
    read_as = Reference(
        type=type_,
        author=names["author"].names,
        editor=names["editor"].names,
        translator=names["translator"].names,
        et_al=tuple(field for field in NAME_FIELDS if names[field].goes_on),
        issued=dates["issued"],
        original_date=dates["original_date"],
        accessed=dates["accessed"],
        title=_titled(texts, "title"),
        container_title=_titled(texts, _container_field(kind)),
        collection_title=texts.get("series", ""),
        collection_number=_read_literal(texts, in_series) if "+" in in_series else texts.get(in_series, ""),
        event_title=texts.get("eventtitle", ""),
        publisher=imprint.read_houses(_first(fields, "publisher")),
        publisher_place=imprint.read_places(_first(fields, "location"))
        or (imprint.read_places(fields.get("journaltitleaddon", "")) if kind == "article" else ""),
        volume=_annotated(texts, "volume", _volume) or texts.get("volume", ""),
        number_of_volumes=texts.get("volumes", ""),
        issue=texts.get(issue, ""),
        page=_DASHES.sub("-", texts.get("pages", "")),
        number_of_pages=texts.get("pagetotal", ""),
        edition=texts.get("edition", ""),
        genre=texts.get(_genre_field(kind), "") or degree,
        number=texts.get(number, ""),
        status=texts.get("pubstate", ""),
        archive=archive,
        archive_location=archive_location,
        doi=imprint.read_address(fields.get("doi", "")),
        isbn=texts.get("isbn", ""),
        issn=texts.get("issn", ""),
        pmid=imprint.read_address(fields.get("eprint", ""))
        if texts.get("eprinttype", "").lower() == "pmid"
        else "",
        url=imprint.read_address(fields.get("url", ""))
        or imprint.read_address(fields.get("howpublished", ""), r"\w+://\S+"),
        language=_annotated(texts, "langid", babel_name) or language_tag(_first(texts, "langid")),
        note=texts.get("note", ""),
        **{field: _read_literal(texts, name) for field, name in _ANNOTATED.items()},
    )
    return read_as, (*_malformed(names), *no_dates)


def _kind(reference: Reference) -> str:
    """Choose the BibLaTeX type; a thing that lacks what its type demands is ``misc``."""
    kind = _TYPES.get(reference.type, "misc")
    if reference.type == "article" and reference.container_title:
        return "article"
    if kind == "book" and reference.editor and not reference.author:
        return "collection"
    if kind == "inbook" and reference.editor:
        return "incollection" if reference.type == "chapter" else "inreference"
    needs = _NEEDS.get(kind, ())
    given = all(any(getattr(reference, field) for field in either.split("|")) for either in needs)
    return kind if given else "misc"


def _container_field(kind: str) -> str:
    if kind == "article":
        return "journaltitle"
    if kind in _IN_BOOK:
        return "booktitle"
    return "titleaddon" if kind in _ALONE else "maintitle"


def _genre_field(kind: str) -> str:
    return "type" if kind in _ALONE else "titleaddon"


def _number_fields(kind: str) -> tuple[str, str, str]:
    """Name the fields of `Reference.number`, `Reference.issue` and `Reference.collection_number`."""
    if kind in _IN_SERIES:
        return "eid", "issue", "number"
    number, issue = ("eid", "number") if kind == "article" else ("number", "issue")
    return number, issue, "series+an:number"


def _subtype(type_: str) -> str:
    return next((short for short, long in _SUBTYPES.items() if long == type_), type_)


def _date(date: Date | None) -> str:
    return edtf.write(date) if date else ""


def _volume(text: str) -> str:
    """Give a volume in digits, the only ones that BibLaTeX takes for a number."""
    return str(roman.value(text) or text)


def _annotation(field: str, text: str, read_back: str) -> dict[str, str]:
    """Annotate a field with the text that would be read back otherwise."""
    return {} if text == read_back else {field + _PRINTED: _literal(text)}


def _literal(text: str) -> str:
    return f'="{encode(text)}"' if text else ""


def _annotated(texts: Mapping[str, str], field: str, written: Callable[[str], str]) -> str:
    """Read the annotation of a field, if it is still what the field was written from."""
    found = _read_literal(texts, field + _PRINTED)
    return found if found and written(found) == texts.get(field) else ""


def _read_literal(texts: Mapping[str, str], annotation: str) -> str:
    found = _LITERAL.fullmatch(texts.get(annotation, ""))
    return found[1] if found else ""


def _read_type(kind: str, subtype: str) -> str:
    if subtype in _SUBTYPES or subtype in TYPES:
        return _SUBTYPES.get(subtype, subtype)
    return _READ_TYPES.get(kind, "document")


def _first(fields: Mapping[str, str], name: str) -> str:
    return next((fields[alias] for alias in _ALIASES.get(name, (name,)) if fields.get(alias)), "")


def _titled(texts: Mapping[str, str], name: str) -> str:
    """Join a title and its subtitle."""
    title, subtitle = _first(texts, name), texts.get(name.replace("title", "subtitle"), "")
    return (" " if title.endswith((":", "?", "!", ".")) else ": ").join(filter(None, (title, subtitle)))


def _malformed(names: Mapping[str, bibnames.Names]) -> Iterator[str]:
    """Tell which people of an entry are malformed."""
    for field, people in names.items():
        yield from (f"{field}: {name!r} has more commas than a name can have" for name in people.malformed)


def _read_dates(
    fields: Mapping[str, str], texts: Mapping[str, str]
) -> tuple[dict[str, Date | None], list[str]]:
    """Read the dates of an entry; the second value tells which fields hold no date."""
    dates: dict[str, Date | None] = {}
    faults: list[str] = []
    for name, field in (("date", "issued"), ("origdate", "original_date"), ("urldate", "accessed")):
        year = name.replace("date", "year")
        if name not in fields and year not in fields:
            dates[field] = None
            continue
        month, day = texts.get(name.replace("date", "month"), ""), texts.get(name.replace("date", "day"), "")
        # "~" is a sign here, not LaTeX's space.
        dates[field] = edtf.read(fields.get(name, "").strip("{} ")) or edtf.read_year(
            texts.get(year, ""), month, day
        )
        if dates[field] is None:
            faults += [f"{said}: {texts[said]!r} is no date" for said in (name, year) if texts.get(said)]
    return dates, faults
