"""How often documents use each source, and where: as rows, CSV, JSON or a table."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from biblio.formats.cells import inert, places
from biblio.model import Citation, Locator, Result, Source
from biblio.normalize import roman
from biblio.tables import columns

_HEADS = ("source", "work", "citation", "count", "documents", "locators")
_PIECE = re.compile("[0-9]+|[^0-9]+")
_RANGE = re.compile("[-–]")
_NUMBER_WIDTH = 9


@dataclass(frozen=True, slots=True)
class Use:
    """One citation of a source: the file, its line from 1, and the place cited.

    ``locator`` is what `written` gives; a place in another volume than that of the source has the volume
    before it: ``vol. 2, 101``.
    """

    path: str
    line: int
    locator: str | None


@dataclass(frozen=True, slots=True)
class UsageRow:
    """The use of one source.

    ``citation`` is the formatted entry, ``count`` the number of citations, ``documents`` of the files that
    hold them. ``locators`` are all places cited, as in `Use`, each once, in natural order.
    """

    key: str
    work: str
    citation: str
    count: int
    documents: int
    locators: tuple[str, ...]
    citations: tuple[Use, ...]


def rows(result: Result, formatted: Mapping[str, str]) -> tuple[UsageRow, ...]:
    """Count the use of every source of a result; a source that is never cited has a count of nought.

    Args:
        result: What was found.
        formatted: The formatted entry of each source, by key.

    Returns:
        The rows, most cited first, then by key.
    """
    cited: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in result.citations:
        if citation.source is not None:
            cited[citation.source].append(citation)
    table = [
        _row(source, formatted.get(source.key, ""), cited[source.key]) for source in result.library.sources
    ]
    return tuple(sorted(table, key=lambda row: (-row.count, row.key)))


def written(locator: Locator | None) -> str | None:
    """Write a locator: ``281`` for a page, ``chapter 3`` for any other place."""
    if locator is None:
        return None
    return locator.value if locator.label == "page" else f"{locator.label} {locator.value}"


def write_csv(rows: Sequence[UsageRow]) -> str:
    """Write rows as CSV with a line of heads.

    Cells that a spreadsheet would compute get an apostrophe, pages that it would take for a number or a date
    ``p.`` before them.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEADS)
    for row in rows:
        texts = [inert(cell) for cell in (row.key, row.work, row.citation)]
        writer.writerow([*texts, row.count, row.documents, places(row.locators)])
    return text.getvalue()


def write_json(rows: Sequence[UsageRow]) -> str:
    """Write rows as ``usage.json``: an array of objects, as in the rows' order."""
    records = [
        {
            "source": row.key,
            "work": row.work,
            "citation": row.citation,
            "count": row.count,
            "documents": row.documents,
            "locators": list(row.locators),
            "citations": [
                {"path": use.path, "line": use.line, "locator": use.locator} for use in row.citations
            ],
        }
        for row in rows
    ]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def table(rows: Sequence[UsageRow], top: int | None = None, width: int = 100) -> str:
    """Lay out rows as a table for a terminal.

    Args:
        rows: What to show.
        top: How many rows; all when None.
        width: The columns of the terminal, at least 40. Long citations and lists of pages are shortened.

    Returns:
        The lines of the table, with heads; empty when there is nothing to show.
    """
    if not rows:
        return ""
    cells = [
        (str(row.count), str(row.documents), row.citation or row.key, _listed(row.locators))
        for row in rows[:top]
    ]
    room = max(40, width) - 2 * _NUMBER_WIDTH - 6
    quarter = room // 4
    limits = (_NUMBER_WIDTH, _NUMBER_WIDTH, room - quarter, quarter)
    return columns([("citations", "documents", "source", "pages"), *cells], limits, right=(0, 1))


def _listed(places: Sequence[str]) -> str:
    return ("; " if any("," in place for place in places) else ", ").join(places)


def _row(source: Source, citation: str, cited: Sequence[Citation]) -> UsageRow:
    volumes = [_other_volume(each, source) for each in cited]
    places = {
        (volume, place)
        for each, volume in zip(cited, volumes, strict=True)
        for place in _places(each.reading.locator)
    }
    ordered = sorted(places, key=lambda place: (_natural(place[0]), _order(place[1])))
    uses = [
        Use(each.path, each.line, _in_volume(volume, each.reading.locator))
        for each, volume in zip(cited, volumes, strict=True)
    ]
    return UsageRow(
        key=source.key,
        work=source.work,
        citation=citation,
        count=len(cited),
        documents=len({each.path for each in cited}),
        locators=tuple(dict.fromkeys(filter(None, (_in_volume(*place) for place in ordered)))),
        citations=tuple(uses),
    )


def _other_volume(citation: Citation, source: Source) -> str:
    """Give the volume that a citation names, in digits, if its source has another one or none."""
    named, listed = (_digits(reference.volume) for reference in (citation.reference, source.reference))
    locator = citation.reading.locator
    return "" if named == listed or (locator and locator.label == "volume") else named


def _digits(volume: str) -> str:
    return str(roman.value(volume) or volume)


def _in_volume(volume: str, locator: Locator | None) -> str | None:
    place = written(locator)
    return ", ".join(filter(None, (f"vol. {volume}", place))) if volume else place


def _places(locator: Locator | None) -> list[Locator | None]:
    """Take a list of places apart: ``98, 100`` are two; a citation without a place is of the whole."""
    if locator is None:
        return [None]
    return [Locator(locator.label, value) for part in locator.value.split(",") if (value := part.strip())]


def _order(locator: Locator | None) -> tuple[bool, str, int, int, list[tuple[int, str]]]:
    """Order pages before other places, Roman numerals before numbers, numbers before words."""
    if locator is None:
        return False, "", 0, 0, []
    numeral = roman.value(_RANGE.split(locator.value)[0].strip())
    rank = 0 if numeral is not None else 1 if locator.value[:1].isdecimal() else 2
    return locator.label != "page", locator.label, rank, numeral or 0, _natural(locator.value)


def _natural(text: str) -> list[tuple[int, str]]:
    """Give a sort key by which 9 comes before 10: of two numbers, the one with more digits is greater."""
    pieces = [piece.lstrip("0") if piece.isdecimal() else piece for piece in _PIECE.findall(text)]
    return [(len(piece) if piece.isdecimal() else 0, piece) for piece in pieces]
