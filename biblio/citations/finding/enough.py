"""Whether what was found says enough to be a citation: what is cited, and where that was published."""

from __future__ import annotations

import re
from collections.abc import Collection

from biblio.citations.assembling.law import is_cited_by_name
from biblio.citations.cues import KIND_OF
from biblio.citations.finding.brief import is_brief_citation
from biblio.citations.finding.credits import is_credit
from biblio.citations.finding.lookalikes import is_lookalike
from biblio.citations.finding.technical import says_too_little
from biblio.model import Locator, Reading, Reference
from biblio.normalize.corpora import is_corpus
from biblio.normalize.shelves import names_shelf

SURE = 0.9
"""The mean probability, over the tokens of a find, of being no prose, from which on it may say little."""
LEAST_UNDATED = 0.2
"""The confidence that a find without a date must have: many a list of names and numbers looks like one."""
_TELLING = frozenset(
    {"author", "editor", "title", "container", "volume", "issue", "pages", "place", "publisher"}
)
_TELLS_ENOUGH = 4
"""A find with values of so many of these kinds needs no date."""
# Nobody publishes a letter: who wrote whom, and when, says enough.
_LETTER = re.compile(
    r"(?:letter|lettre|brief|lettera|carta)\s(?:from|of|de|von|di)\s.*\s(?:to|à|au|an|a|al)\s",
    re.IGNORECASE | re.DOTALL,
)


def cites(text: str, reading: Reading, presence: float) -> bool:
    """Whether a find is a citation; ``presence`` is how surely the model took it for no prose."""
    is_sure = presence >= SURE
    if reading.form == "ibid":
        return _points_back(text, reading) and not is_lookalike(text, reading, is_sure)
    if is_credit(text, reading) or is_lookalike(text, reading, is_sure):
        return False
    if says_too_little(text, reading) and not _points_back(text, reading):
        return False
    return _says_enough(text, reading) or (is_sure and is_brief_citation(text, reading))


def _says_enough(text: str, reading: Reading) -> bool:
    reference, locator = reading.reference, reading.locator
    told = _cites_by_nature(reference, locator, text[reading.start : reading.end])
    if told is not None:
        return told
    labels = {span.label for span in reading.spans}
    # "n.d." dates nothing, but it is a word of citations.
    undated = reference.issued is None and labels.isdisjoint({"date", "xref"})
    if {"archive", "title"} <= labels and _is_shelved(reference):
        return True
    if undated and reading.confidence < LEAST_UNDATED and len(labels & _TELLING) < _TELLS_ENOUGH:
        return False
    if reading.form == "short" and "xref" not in labels:
        who_or_what = bool(labels & {"author", "title", "archive"})
        placed = locator is not None or {"title", "volume", "pages"} <= labels
        return (placed and who_or_what) or _is_author_date(text, reading)
    if reading.form == "short":
        return True
    if re.search(r"\d", f"{reference.archive}{reference.archive_location}"):
        return True
    return _tells_print(reference, locator, labels)


def _cites_by_nature(reference: Reference, locator: Locator | None, printed: str) -> bool | None:
    """Whether what nobody publishes, or is known by its name, says enough; None of all other things.

    What a number of a corpus equals is cited apart from it: ``IG I 156 (= Syll. 502)``.
    """
    if is_cited_by_name(reference):
        return locator is not None
    if is_corpus(reference.title) and not reference.author:
        return "=" not in printed and bool(locator or reference.page or reference.volume)
    is_letter = _LETTER.match(reference.title) and reference.issued
    is_hearing = reference.type == "hearing" and reference.note and locator
    return True if is_letter or is_hearing else None


def _tells_print(reference: Reference, locator: Locator | None, labels: Collection[str]) -> bool:
    """Whether a reference says what is cited, and two things about where and when that was published."""
    numbered = "identifier" in labels and locator is not None
    named = bool(
        numbered or reference.title or reference.container_title or reference.archive or reference.doi
    )
    issued = reference.issued
    if set(labels) <= {"author", "place", "date"} and issued and issued.day:
        return False  # It is signed: "A. Roe, Rome, 3 March 1937".
    visited = bool(reference.url and reference.accessed)
    dated = bool(issued) + bool(issued and issued.day and reference.container_title) + visited
    printed = (
        reference.publisher,
        reference.publisher_place,
        locator or reference.page,
        reference.volume,
        reference.doi or reference.url,
        reference.archive,
        reference.author or reference.editor or reference.translator,
    )
    return named and dated + sum(map(bool, printed)) >= 2


def _is_shelved(reference: Reference) -> bool:
    """Whether a paper has a shelf mark with a number, of an archive that is known for one."""
    shelf = f"{reference.archive} {reference.archive_location}"
    return bool(re.search(r"\d", shelf)) and names_shelf(shelf)


def _points_back(text: str, reading: Reading) -> bool:
    """Whether a word that points back is among those that are taken for one."""
    pointing = " ".join(text[span.start : span.end] for span in reading.spans if span.label == "xref")
    words = re.findall(r"[^\W\d_]+", pointing.casefold())
    return any("xref" in KIND_OF.get(word, "").split("+") for word in words) or "supra" in words


def _is_author_date(text: str, reading: Reading) -> bool:
    """Whether a citation is one like ``(Carr 1961)`` or ``Carr (1961)``; ``(Spring 1961)`` is a date."""
    reference = reading.reference
    if not reference.issued or not reference.author:
        return False
    before = text[max(reading.start - 200, 0) : reading.start]
    bracketed = before.count("(") > before.count(")") or "(" in text[reading.start : reading.end]
    return bracketed and KIND_OF.get(reference.author[0].family.lower()) != "month"
