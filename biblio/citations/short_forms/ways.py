"""How a short form says what it means."""

from __future__ import annotations

from typing import Literal

from biblio.citations.short_forms.callouts import DASHES, is_label, plain_mark
from biblio.citations.short_forms.keys import is_key
from biblio.citations.short_forms.likeness import says_where, words
from biblio.citations.short_forms.own_books import stands_in_own
from biblio.citations.short_forms.pointing import number_in
from biblio.model import Citation, Reading

Way = Literal["", "before", "work", "note", "mark", "key", "year", "volume", "words"]
"""It points to what stands before it, to a work of somebody, a note, an entry of a list, a key; it has a year
alone, a volume, or words of a full citation; or it is a full citation itself.
"""

_OF_VOLUME = frozenset({"title", "volume", "container", "pages"})
_BEFORE = frozenset({"ibid", "ibidem", "ibd", "ebd", "ebenda", "ebda", "ivi", "же", "id", "idem"})


def way_of(citation: Citation, text: str) -> Way:
    """The way of a citation.

    Args:
        citation: A citation.
        text: The text in which it stands.
    """
    reading, xref = citation.reading, xref_of(citation)
    if xref and stands_in_own(citation):
        return "" if reading.form == "full" else "words"
    if not xref:
        if _names_volume(reading):
            return "volume"
        is_passage = reading.form == "full" and reading.reference.type == "classic"
        if is_passage or says_where(citation.reference):
            return ""
        return "year" if {span.label for span in reading.spans} <= {"date", "pages"} else "words"
    if is_key(text, reading):
        return "key"
    if xref in DASHES or any(span.label == "xref" and is_label(text, span) for span in reading.spans):
        return "mark"
    said = words(plain_mark(xref))
    if said and number_in(plain_mark(xref)):
        return "mark" if len(said) == 1 else "note"
    if reading.form == "ibid" or (said and said[-1] in _BEFORE):
        return "before"
    return "work"


def xref_of(citation: Citation) -> str:
    """The words, the number or the key by which a citation points."""
    start = citation.reading.start
    spans = (span for span in citation.reading.spans if span.label == "xref")
    return " ".join(citation.text[span.start - start : span.end - start] for span in spans)


def _names_volume(reading: Reading) -> bool:
    """Whether a short form leads to a volume, as in law: ``Katz, 389 U.S. at 351``."""
    reference = reading.reference
    labels = {span.label for span in reading.spans}
    return reading.form == "short" and bool(
        reference.volume and labels <= _OF_VOLUME and "container" in labels
    )
