"""The variables of CSL 1.0.2 as ``csl-data.json`` has them: which hold names, dates, and texts."""

from __future__ import annotations

from biblio.model import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS

_NAMES = """
    author chair collection-editor compiler composer container-author contributor curator director editor
    editorial-director executive-producer guest host illustrator interviewer narrator organizer
    original-author performer producer recipient reviewed-author script-writer series-creator translator
"""
_DATES = "accessed available-date event-date issued original-date submitted"
_TEXTS = """
    abstract annote archive archive_collection archive_location archive-place authority call-number
    chapter-number citation-key citation-label citation-number collection-number collection-title
    container-title container-title-short dimensions division DOI edition event-place event-title
    first-reference-note-number genre ISBN ISSN issue jurisdiction keyword language locator medium note number
    number-of-pages number-of-volumes original-publisher original-publisher-place original-title page
    page-first part part-title PMCID PMID printing publisher publisher-place references reviewed-genre
    reviewed-title scale section source status supplement title title-short URL version volume volume-title
    volume-title-short year-suffix
"""
NAMES = frozenset(_NAMES.split())
DATES = frozenset(_DATES.split())
TEXTS = frozenset(_TEXTS.split())
ALL = NAMES | DATES | TEXTS

OLD = {"shortTitle": "title-short", "journalAbbreviation": "container-title-short", "event": "event-title"}
"""Names that variables had before CSL 1.0.2; the schema still takes them."""

# Most variables are the names of our fields with hyphens; these are written otherwise.
_SPELLED = {
    **{"archive_location": "archive_location", "doi": "DOI", "isbn": "ISBN", "issn": "ISSN"},
    **{"pmid": "PMID", "url": "URL"},
}


def variable(field: str) -> str:
    """Give the variable of a field of a `Reference`."""
    return _SPELLED.get(field, field.replace("_", "-"))


FIELDS = {variable(field): field for field in (*NAME_FIELDS, *DATE_FIELDS, *TEXT_FIELDS)}
"""The fields of a `Reference` by their variables."""
