"""References as types and fields of BibLaTeX, and back.

Types and fields follow the default data model of BibLaTeX; what it has no field for under a type is written
under the name that the field has elsewhere, so that nothing is lost. BibTeX's older names are read as well.
Values are LaTeX, without the braces around them. Where BibLaTeX wants another form than that of the
reference, the latter stands in a data annotation (section 3.7 of its manual): ``volume+an:printed``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from biblio.formats import (
    asides,
    biblatex_extra,
    biblatex_types,
    bibnames,
    csl_values,
    datamodel,
    edtf,
    imprint,
    localized,
    richtext,
)
from biblio.formats.languages import babel_name, language_tag
from biblio.formats.latex import encode_rich, encode_title
from biblio.model import NAME_FIELDS, Date, Extra, Reference
from biblio.normalize import roman
from biblio.normalize.identifiers import bare_doi
from biblio.normalize.tex import PLAIN, Looks

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
_HIDDEN = "title+an:"


def write(reference: Reference, extra: Iterable[Extra] = ()) -> tuple[str, dict[str, str]]:
    """Give the BibLaTeX type of a reference and its fields, in the order of writing; none is empty.

    Of the types that would do, it is the one with whose fields the data model finds least fault. What that
    one does not take is annotated to the title: ``title+an:pages``.

    Args:
        reference: What to write.
        extra: What the reference has no place for.
    """
    kind, fields = plainly(reference, extra)
    return kind, {
        **{name: value for name, value in fields.items() if datamodel.takes(kind, name)},
        **{
            _HIDDEN + name: f'="{value}"' for name, value in fields.items() if not datamodel.takes(kind, name)
        },
    }


def plainly(reference: Reference, extra: Iterable[Extra] = ()) -> tuple[str, dict[str, str]]:
    """Give type and fields as `write` does, the fields that the type does not take under their own names."""
    extra = tuple(extra)
    kept = biblatex_extra.kind(extra)
    kinds = (
        (kept,)
        if kept and biblatex_types.read_type(kept, "") == reference.type
        else biblatex_types.kinds(reference)
    )
    written = [(kind, fields(kind, reference, extra)) for kind in kinds]
    return min(written, key=lambda one: datamodel.faults(*one))


def fields(kind: str, reference: Reference, extra: Sequence[Extra]) -> dict[str, str]:
    """Give the fields of a reference as an entry of a type, whether or not that takes them."""
    number, issue, in_series = biblatex_types.number_fields(kind)
    values = {
        **_people(reference),
        "title": encode_title(reference.title, reference.language),
        biblatex_types.container_field(kind): encode_title(reference.container_title, reference.language),
        "edition": encode_rich(reference.edition),
        "volume": encode_rich(_volume(reference.volume)),
        **_annotation("volume", reference.volume, _volume(reference.volume)),
        "volumes": encode_rich(reference.number_of_volumes),
        "series": encode_rich(reference.collection_title),
        in_series: _literal(reference.collection_number)
        if "+" in in_series
        else encode_rich(reference.collection_number),
        number: encode_rich(reference.number),
        issue: encode_rich(reference.issue),
        "eventtitle": encode_rich(reference.event_title),
        biblatex_types.genre_field(kind): encode_rich(reference.genre),
        biblatex_types.BODIES.get(kind, "publisher"): imprint.write_houses(reference.publisher),
        "journaltitleaddon" if kind == "article" else "location": imprint.write_places(
            reference.publisher_place
        ),
        **_date("date", reference.issued),
        **_date("origdate", reference.original_date),
        "pubstate": encode_rich(reference.status),
        "pages": _PAGE_DASH.sub("--", encode_rich(reference.page)),
        **_annotation("pages", reference.page, _pages(reference.page)),
        "pagetotal": encode_rich(reference.number_of_pages),
        "isbn": encode_rich(reference.isbn),
        "issn": encode_rich(reference.issn),
        "library": imprint.write_archive(reference.archive, reference.archive_location),
        "doi": imprint.write_address(reference.doi),
        "eprint": imprint.write_address(reference.pmid),
        "eprinttype": "pmid" if reference.pmid else "",
        "url": imprint.write_address(reference.url),
        **_date("urldate", reference.accessed),
        "note": encode_rich(reference.note),
        "langid": encode_rich(babel_name(reference.language)),
        **_annotation("langid", reference.language, language_tag(babel_name(reference.language))),
        **{name: _literal(getattr(reference, field)) for field, name in _ANNOTATED.items()},
        "entrysubtype": ""
        if biblatex_types.read_type(kind, "") == reference.type
        else encode_rich(biblatex_types.subtype(reference.type)),
    }
    given = {name: value for name, value in values.items() if value}
    return {**given, **biblatex_extra.write(extra, kind, given)}


def read(kind: str, fields: Mapping[str, str], looks: Looks = PLAIN) -> tuple[Reference, tuple[str, ...]]:
    """Read an entry.

    Args:
        kind: The type of the entry, in lower case.
        fields: Its fields by name in lower case, their values without the braces around them.
        looks: What becomes of formatting in texts, as for `richtext.read`.

    Returns:
        The reference, and what could not be read as more than text: names with too many commas, dates, and
        the ends of open ones.
    """
    fields = unhidden(fields)
    texts = {name: richtext.read(name, value, looks) for name, value in fields.items()}
    degree = biblatex_types.DEGREES.get(kind, "")
    type_ = biblatex_types.read_type(kind, texts.get("entrysubtype", ""))
    kind = biblatex_types.SAME_FIELDS.get(kind, kind)
    number, issue, in_series = biblatex_types.number_fields(kind)
    archive, archive_location = imprint.read_archive(fields.get("library", ""))
    names = {field: asides.read(field, fields) for field in NAME_FIELDS}
    if texts.get("editortype", "").lower() in biblatex_extra.ROLES:
        names["editor"] = bibnames.Names()
    dates, no_dates = _read_dates(fields, texts)
    language = _annotated(texts, "langid", babel_name) or language_tag(_first(texts, "langid"))
    read_as = Reference(
        type=type_,
        author=names["author"].names,
        editor=names["editor"].names,
        translator=names["translator"].names,
        et_al=tuple(field for field in NAME_FIELDS if names[field].goes_on),
        issued=dates["issued"],
        original_date=dates["original_date"],
        accessed=dates["accessed"],
        title=_settled(_titled(texts, "title"), language, looks),
        container_title=_settled(_titled(texts, biblatex_types.container_field(kind)), language, looks),
        collection_title=localized.words(texts.get("series", "")),
        collection_number=read_literal(texts, in_series) if "+" in in_series else texts.get(in_series, ""),
        event_title=texts.get("eventtitle", ""),
        publisher=imprint.read_houses(_first(fields, "publisher")),
        publisher_place=localized.words(imprint.read_places(_first(fields, "location")))
        or (imprint.read_places(fields.get("journaltitleaddon", "")) if kind == "article" else ""),
        volume=_annotated(texts, "volume", _volume) or texts.get("volume", ""),
        number_of_volumes=texts.get("volumes", ""),
        issue=texts.get(issue, ""),
        page=_annotated(texts, "pages", _pages, _pages) or _pages(texts.get("pages", "")),
        number_of_pages=texts.get("pagetotal", ""),
        edition=texts.get("edition", ""),
        genre=localized.words(texts.get(biblatex_types.genre_field(kind), "")) or degree,
        number=texts.get(number, ""),
        status=localized.words(texts.get("pubstate", "")),
        archive=archive,
        archive_location=archive_location,
        doi=bare_doi(imprint.read_address(fields.get("doi", ""))),
        isbn=texts.get("isbn", ""),
        issn=texts.get("issn", ""),
        pmid=imprint.read_address(fields.get("eprint", ""))
        if texts.get("eprinttype", "").lower() == "pmid"
        else "",
        url=imprint.read_address(fields.get("url", ""))
        or imprint.read_address(fields.get("howpublished", ""), r"\w+://\S+"),
        language=language,
        note=texts.get("note", ""),
        **{field: read_literal(texts, name) for field, name in _ANNOTATED.items()},
    )
    return read_as, (*_malformed(names), *no_dates)


def _people(reference: Reference) -> dict[str, str]:
    found: dict[str, str] = {}
    for field in NAME_FIELDS:
        found |= asides.fields(field, getattr(reference, field), goes_on=field in reference.et_al)
    return found


def _date(name: str, date: Date | None) -> dict[str, str]:
    """Write a date; marks of its years that EDTF does not have are annotated."""
    if date is None:
        return {}
    written = edtf.write(date)
    exact = edtf.read(written) == date
    return {name: written, name + _PRINTED: "" if exact else _literal(csl_values.as_printed(date))}


def as_printed(date: Date | None, printed: str) -> Date | None:
    """Give the years of a date the marks with which they stand in print, as an annotation has them."""
    return csl_values.read_date(csl_values.write_value(date), printed) if date and printed else date


def _volume(text: str) -> str:
    """Give a volume in digits, the only ones that BibLaTeX takes for a number."""
    return str(roman.value(text) or text)


def _annotation(field: str, text: str, read_back: str) -> dict[str, str]:
    """Annotate a field with the text that would be read back otherwise."""
    return {} if text == read_back else {field + _PRINTED: _literal(text)}


def _literal(text: str) -> str:
    return f'="{encode_rich(text)}"' if text else ""


def _pages(text: str) -> str:
    """Give pages with plain hyphens."""
    return _DASHES.sub("-", text)


def _annotated(
    texts: Mapping[str, str],
    field: str,
    written: Callable[[str], str],
    normal: Callable[[str], str] = str,
) -> str:
    """Read the annotation of a field, if it is still what the field was written from."""
    found = read_literal(texts, field + _PRINTED)
    return found if found and written(found) == normal(texts.get(field, "")) else ""


def read_literal(texts: Mapping[str, str], annotation: str) -> str:
    """Give what an annotation says; empty where there is none of text."""
    found = _LITERAL.fullmatch(texts.get(annotation, ""))
    return found[1] if found else ""


def unhidden(fields: Mapping[str, str]) -> Mapping[str, str]:
    """Put fields that are annotated to the title where they would be if the type took them."""
    names = [name for name in fields if name.startswith(_HIDDEN) and name[len(_HIDDEN) :] in datamodel.FIELDS]
    if not names:
        return fields
    given = {name: value for name, value in fields.items() if name not in names}
    for name in names:
        if found := _LITERAL.fullmatch(fields[name]):
            given.setdefault(name.removeprefix(_HIDDEN), found[1])
    return given


def _first(fields: Mapping[str, str], name: str) -> str:
    return next((fields[alias] for alias in _ALIASES.get(name, (name,)) if fields.get(alias)), "")


def _titled(texts: Mapping[str, str], name: str) -> str:
    """Join a title and its subtitle."""
    title, subtitle = _first(texts, name), texts.get(name.replace("title", "subtitle"), "")
    return (" " if title.endswith((":", "?", "!", ".")) else ": ").join(filter(None, (title, subtitle)))


def _settled(title: str, language: str, looks: Looks) -> str:
    """Drop the tags of protected words where all of them would be protected without, when it is written."""
    bare = richtext.unprotected(title)
    written = encode_title(bare, language) if bare != title else ""
    return bare if written and richtext.read("title", written, looks) == title else title


def _malformed(names: Mapping[str, bibnames.Names]) -> Iterator[str]:
    """Tell which people of an entry are malformed."""
    for field, people in names.items():
        yield from (f"{field}: {name!r} has more commas than a name can have" for name in people.malformed)


def _read_dates(
    fields: Mapping[str, str], texts: Mapping[str, str]
) -> tuple[dict[str, Date | None], list[str]]:
    """Read the dates of an entry; the second value tells which fields hold none, or an open one."""
    dates: dict[str, Date | None] = {}
    faults: list[str] = []
    for name, field in (("date", "issued"), ("origdate", "original_date"), ("urldate", "accessed")):
        year = name.replace("date", "year")
        if name not in fields and year not in fields:
            dates[field] = None
            continue
        month, day = texts.get(name.replace("date", "month"), ""), texts.get(name.replace("date", "day"), "")
        # "~" is a sign here, not LaTeX's space.
        dated = edtf.read(fields.get(name, "").strip("{} "))
        dates[field] = as_printed(dated, read_literal(texts, name + _PRINTED)) or edtf.read_year(
            texts.get(year, ""), month, day
        )
        said = name if name in fields else year
        if (held := dates[field]) and edtf.is_open(said, fields[said]):
            faults.append(f"{said}: of {texts[said]!r} only {held.year} is read")
        if held is None:
            faults += [f"{said}: {texts[said]!r} is no date" for said in (name, year) if texts.get(said)]
    return dates, faults
