"""Small documents whose full citations are read without the model, so that the rules stand alone.

A full citation is a book, ``Roe, Jane: Walls (Oxford 1990)``, or a piece, ``Roe, Jane: Gates, in: Review
(1990), 20-31``; several authors are joined by ``and``. A book may be a volume (``Walls, vol. 2 (Oxford
1990)``), and a page cited may follow (``, p. 7``). Its source is the family name of the first author with the
year: ``roe1990``. An ``ibid.`` that names an author is read as well: ``Roe, ibid., p. 7``.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from biblio.citations.resolving.backrefs import pointing, resolve
from biblio.citations.resolving.conventions import DEFAULTS, Conventions
from biblio.citations.short_forms.elsewhere import Held
from biblio.citations.short_forms.joining import with_short_forms
from biblio.model import Citation, Date, Locator, Name, Reading, Reference, Source, Span

FULL = re.compile(
    r"(?P<author>[^\W\d_]+, [^\W\d_]+(?: and [^\W\d_]+, [^\W\d_]+)*|———|Ders\.|idem): (?P<title>[^(\n]+?)"
    r"(?:, in: (?P<container>[^(\n]+))?(?:, vol\. (?P<volume>\d))?"
    r" \((?:(?P<place>[A-Z]\w+) )?(?P<year>\d{4})(?P<letter>[a-z])?\)"
    r"(?:, (?P<extent>\d+-\d+))?(?:, p\. (?P<page>\d+))?"
)
NAMED = re.compile(r"(?P<author>[A-Z]\w+), (?P<xref>ibid)\., p\. (?P<page>\d+)")
LABELS = {"year": "date", "extent": "pages", "page": "pages"}
PATH = "a.txt"


def resolved(
    text: str, conventions: Conventions = DEFAULTS, library: Sequence[Source] = ()
) -> tuple[Citation, ...]:
    """The citations of a small document, its short forms resolved."""
    return resolved_together({PATH: text}, conventions, library)


def resolved_together(
    texts: Mapping[str, str], conventions: Conventions = DEFAULTS, library: Sequence[Source] = ()
) -> tuple[Citation, ...]:
    """The citations of small documents by their paths, in order, their short forms resolved."""
    held = Held(library)
    citations = [
        _citation(path, text, reading)
        for path, text in texts.items()
        for reading in with_short_forms(text, _read(text), held)
    ]
    back = pointing(citations, texts)
    sources: dict[str, Source] = {}
    for at, citation in enumerate(citations):
        if citation.source and at not in back:
            new = Source(citation.source, citation.work or "", citation.reference, ())
            known = sources.setdefault(citation.source, new)
            sources[citation.source] = replace(known, members=(*known.members, at))
    return resolve(citations, texts, back, [*sources.values(), *library], conventions)


def shorts(citations: Sequence[Citation]) -> list[tuple[str, str | None]]:
    """The short forms among some citations, each with its source or the reason why it has none."""
    return [(one.text, one.source or one.reason) for one in citations if one.reading.form != "full"]


def _read(text: str) -> list[Reading]:
    named = map(_named, NAMED.finditer(text))
    return sorted([*map(_reading, FULL.finditer(text)), *named], key=lambda reading: reading.start)


def _named(found: re.Match[str]) -> Reading:
    spans = [Span(LABELS.get(name, name), *found.span(name)) for name in ("author", "xref", "page")]
    reference = Reference(author=(Name(found["author"]),))
    return Reading(*found.span(), "short", reference, Locator("page", found["page"]), tuple(spans), 1.0)


def _reading(found: re.Match[str]) -> Reading:
    names = ("author", "title", "container", "volume", "place", "year", "extent", "page")
    spans = [Span(LABELS.get(name, name), *found.span(name)) for name in names if found[name]]
    said_again = ":" not in found.group() or "," not in found["author"]
    reference = Reference(
        type="article-journal" if found["container"] else "book",
        author=() if said_again else tuple(map(_name, found["author"].split(" and "))),
        title=found["title"],
        container_title=found["container"] or "",
        publisher_place=found["place"] or "",
        issued=Date(int(found["year"])),
        year_suffix=found["letter"] or "",
        volume=found["volume"] or "",
        page=found["extent"] or "",
    )
    locator = Locator("page", found["page"]) if found["page"] else None
    in_order = tuple(sorted(spans, key=lambda span: span.start))
    return Reading(*found.span(), "full", reference, locator, in_order, 1.0)


def _name(printed: str) -> Name:
    family, _, given = printed.partition(", ")
    return Name(family, given)


def _citation(path: str, text: str, reading: Reading) -> Citation:
    reference = reading.reference
    source = work = None
    if reading.form == "full" and reference.author and reference.issued:
        family = reference.author[0].family.lower()
        source = f"{family}{reference.issued.year}{reference.year_suffix}"
        work = f"{family}-{reference.title.lower()}"
    reason = None if source else "stands alone"
    printed = text[reading.start : reading.end]
    return Citation(path, 1, reading.start + 1, printed, reading, reference, source, work, reason)
