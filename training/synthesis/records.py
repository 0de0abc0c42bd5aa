"""Openly licensed bibliographic records, read into one shape.

Sources, found under one data folder and each optional: ``records/glottolog.bib.gz`` (Glottolog references,
CC BY 4.0), ``records/noveltmmeta-*.tsv.gz`` (NovelTM / HathiTrust fiction metadata, MIT) and
``clusters/goldfinch*_val.jsonl.gz`` (HathiTrust / CDL Goldfinch library records, CC0).
"""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from biblio.model import Name
from training.synthesis.guess import language


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that can be cited; empty means unknown.

    ``type`` is one of book chapter article thesis report news letter archive web case statute. ``places`` may
    carry a state or country (``"Lancaster, Pa."``). ``year`` is text (``"1955-56"``); ``month`` and ``day``
    are 0 when unknown. ``genre`` names the kind of a thesis or report, ``identifier`` a number or shelf mark.
    ``language`` is a two-letter code.
    """

    type: str
    title: str
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    subtitle: str = ""
    container: str = ""
    series: str = ""
    publisher: str = ""
    places: tuple[str, ...] = ()
    year: str = ""
    month: int = 0
    day: int = 0
    volume: str = ""
    issue: str = ""
    pages: str = ""
    edition: str = ""
    genre: str = ""
    archive: str = ""
    identifier: str = ""
    doi: str = ""
    url: str = ""
    language: str = "en"


TYPES = {
    "article": "article",
    "book": "book",
    "incollection": "chapter",
    "inproceedings": "chapter",
    "inbook": "chapter",
    "conference": "chapter",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "techreport": "report",
    "proceedings": "book",
}
GENRES = {"phdthesis": "PhD dissertation", "mastersthesis": "MA thesis", "techreport": "Technical Report"}
_PARTICLES = "van von de der den di da del della du la le dos ten ter zu af y"
PARTICLES = frozenset(_PARTICLES.split())
ENTRY = re.compile(r"^@(\w+)\{[^,\n]*,\n(.*?)^\}", re.M | re.S)
FIELD = re.compile(
    r"^\s+(author|editor|title|booktitle|journal|publisher|address|series|year|volume|number|pages|edition"
    r"|school|month|doi|url) = \{(.*?)\},?$",
    re.M,
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
MONTHS = {name: number for number, name in enumerate(_MONTHS.split(), 1)}


def load(folder: Path) -> tuple[Record, ...]:
    """Read every known record file under ``folder``, in a fixed order.

    Args:
        folder: The data folder; files that are missing are passed over.

    Returns:
        Records without junk; one record per edition for the library records.
    """
    found: list[Record] = []
    for path in sorted(folder.glob("clusters/goldfinch*_val.jsonl.gz")):
        found.extend(library_records(path))
    for path in sorted(folder.glob("records/noveltmmeta-*.tsv.gz")):
        found.extend(novels(path))
    glottolog = folder / "records" / "glottolog.bib.gz"
    if glottolog.exists():
        found.extend(glottolog_records(glottolog))
    return tuple(dict.fromkeys(found))


def library_records(path: Path) -> Iterator[Record]:
    """Books of a Goldfinch file (JSON Lines of ``{"edition", "csl"}``), the first record of each edition."""
    seen = set()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["edition"] in seen:
                continue
            seen.add(row["edition"])
            record = _library_record(row["csl"])
            if record:
                yield record


def _library_record(item: dict[str, Any]) -> Record | None:
    title, subtitle = split_title(re.split(r", by |\.\.\.| ;", item["title"])[0])
    places = tuple(p.strip(" ?") for p in item.get("publisher-place", "").split(";"))
    publisher = item.get("publisher", "").split(";")[0].strip(" ?,")
    parts = (item.get("issued") or {}).get("date-parts") or [[""]]
    if not title or re.search(r"[\[\]]|\?\?|^and |^n\. ?p", " ".join((title, publisher, *places))):
        return None
    return Record(
        type="book",
        title=title,
        subtitle=subtitle,
        authors=tuple(_csl_name(n) for n in item.get("author", [])),
        publisher=publisher,
        places=tuple(p for p in places if p)[:2],
        year=str(parts[0][0]),
        edition=item.get("edition", "").strip('."[] '),
    )


def _csl_name(name: dict[str, str]) -> Name:
    given = re.sub(r"\b([A-Z])$", r"\1.", re.sub(r"\s*\(.*?\)", "", name.get("given", "")))
    return (
        Name(literal=name["literal"]) if "literal" in name else person(f"{name.get('family', '')}, {given}")
    )


def novels(path: Path) -> Iterator[Record]:
    """Novels of a NovelTM table: the columns author, shorttitle and imprint (``Place;Publisher;Year``)."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            parts = ["", "", *(p.strip(" .,") for p in re.split(r"[;|]", row["imprint"] or ""))]
            *places, publisher, year = parts
            places = [p for p in places if p]
            title, subtitle = split_title(row["shorttitle"] or "")
            digits = re.search(r"\d{4}", year)
            junk = re.search(r"[\[\]$|<>]|\.\.", " ".join((title, subtitle, publisher, *places)))
            if title and places and publisher and digits and not junk:
                author = (
                    (person(re.sub(r"\(.*?\)", "", row["author"]).strip(" ,.")),) if row["author"] else ()
                )
                yield Record(
                    type="book",
                    title=title,
                    subtitle=subtitle,
                    authors=author,
                    publisher=publisher,
                    places=tuple(places[:2]),
                    year=digits.group(),
                )


def glottolog_records(path: Path) -> Iterator[Record]:
    """Entries of Glottolog's BibTeX file, those with junk in a field left out."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        text = file.read()
    for entry in ENTRY.finditer(text):
        kind = TYPES.get(entry[1])
        if kind:
            record = _glottolog_record(entry[1], kind, dict(FIELD.findall(entry[2])))
            if record:
                yield record


def _glottolog_record(entry: str, kind: str, field: dict[str, str]) -> Record | None:
    field = {k: clean(v) for k, v in field.items()}
    title, subtitle = split_title(field.get("title", ""))
    place, publisher = imprint(
        field.get("publisher", "") or field.get("school", ""), field.get("address", "")
    )
    container = field.get("booktitle" if kind == "chapter" else "journal", "")
    authors, editors = persons(field.get("author", "")), persons(field.get("editor", ""))
    year = field.get("year", "")
    if not title or authors is None or editors is None or (kind in ("chapter", "article") and not container):
        return None
    if not re.fullmatch(r"(1[5-9]|20)\d\d(-\d{2,4})?", year) or re.search(r"[()\[\]]|^\W|^.{90}", container):
        return None
    month = MONTHS.get(field.get("month", "")[:3].lower(), 0)
    return Record(
        type=kind,
        title=title,
        subtitle=subtitle,
        authors=authors,
        editors=editors,
        container=container,
        series=_if(field.get("series", ""), r"[^\W\d][^\d]{5,60}"),
        publisher="" if kind == "article" else publisher,
        places=(place,) if place else (),
        year=year,
        month=month,
        volume=_if(field.get("volume", ""), r"\d{1,4}|[IVXL]{1,6}"),
        issue=_if(field.get("number", ""), r"\d{1,3}(-\d{1,3})?"),
        pages=_if(field.get("pages", ""), r"\d{1,4}([-–]\d{1,4})?") if kind in ("article", "chapter") else "",
        edition=_if(field.get("edition", ""), r"\d+(st|nd|rd|th).{0,9}"),
        genre=GENRES.get(entry, ""),
        doi=_if(field.get("doi", ""), r".*?(?P<value>10\.\d{4,9}/\S+)"),
        url=_if(field.get("url", ""), r"https?://\S+"),
        language=language(f"{title} {subtitle}"),
    )


def _if(value: str, pattern: str) -> str:
    """The named group ``value`` of a full match, or all of it; empty without a match."""
    match = re.fullmatch(pattern, value)
    return (match.groupdict().get("value") or value) if match else ""


def clean(text: str) -> str:
    r"""Take simple LaTeX (``\\&``, ``{...}``, ``--``) off a BibTeX value; empty if more of it is left."""
    text = re.sub(r"\\([&%_#$])", r"\1", text).replace("{", "").replace("}", "").replace("--", "–")
    return "" if "\\" in text else " ".join(text.split())


def imprint(publisher: str, address: str) -> tuple[str, str]:
    """Split ``Place: Publisher``; a part that looks like junk (digits, brackets, length) is left empty."""
    left, colon, right = publisher.partition(": ")
    place, house = (left, right) if colon and len(left) < 40 else (address, publisher)
    house = re.sub(r"^\[.*?\]\s*", "", house).strip(" .,;")
    if re.search(r"[\d\[\]()/:]|^.{60}|, and ", house) or place.strip() == house:
        house = ""
    return ("" if re.search(r"[\d\[\]()]|^.{40}", place) else place.strip(" .,;")), house


def split_title(text: str) -> tuple[str, str]:
    """Title and subtitle of ``Title: subtitle``; both empty when the text is unusable."""
    text = text.strip(" .,:;/")
    if len(text) < 2 or len(text) > 220 or re.search(r"[\[\]<>=|_]|\?\?|\d[(:]\d|\bpp?\. ", text):
        return "", ""
    if text.count("(") != text.count(")"):
        return "", ""
    title, _, subtitle = text.partition(": ")
    subtitle = subtitle if len(subtitle) < 90 else ""
    return title.strip(" .,:;"), subtitle.strip(" .,:;")


def persons(text: str) -> tuple[Name, ...] | None:
    """Names of a BibTeX list; None when one of them is no name."""
    found = tuple(person(part) for part in re.split(r" and ", text) if part.strip())
    bad = any(
        re.search(r"[\d\[\]():;@/]|^.{50}|\bet al|\bName\b|others", f"{n.family} {n.given}") for n in found
    )
    return None if bad else found


def person(text: str) -> Name:
    """A name from ``Family, Given``, ``Family, Jr., Given`` or ``Given Family``."""
    parts = [p.strip() for p in text.split(",")]
    if len(parts) == 1:
        given, _, family = parts[0].rpartition(" ")
        suffix = ""
    else:
        family, given = parts[0], parts[-1]
        suffix = parts[1] if len(parts) == 3 else ""
    if suffix and not re.fullmatch(r"(Jr|Sr)\.?|I{1,3}|IV", suffix):
        return Name(family=family, given=given)
    particle, words = "", family.split()
    while len(words) > 1 and words[0] in PARTICLES:
        particle = f"{particle} {words.pop(0)}".strip()
    return Name(family=" ".join(words), given=given, particle=particle, suffix=suffix)
