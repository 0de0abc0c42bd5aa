"""The types of BibLaTeX for those of CSL, and back, and the fields that differ from type to type."""

from __future__ import annotations

from biblio.formats.csl import TYPES
from biblio.model import Reference

# BibLaTeX types for a CSL type, the one that suits it best before the others. These are for what that one has
# no field for, or what lacks what it demands; they have an ``entrysubtype``, which is the CSL type.
_TYPES = {
    **dict.fromkeys(("article-journal", "article-magazine", "article-newspaper"), ("article",)),
    **dict.fromkeys(("review", "review-book"), ("article",)),
    **{"book": ("book", "collection"), "thesis": ("thesis",), "paper-conference": ("inproceedings",)},
    **{"report": ("report", "misc", "manual"), "patent": ("patent", "misc", "manual")},
    **{"pamphlet": ("booklet", "misc", "book", "manual"), "manuscript": ("unpublished", "misc")},
    **{"webpage": ("online", "misc"), "post": ("online", "misc"), "post-weblog": ("online", "misc")},
    **{"dataset": ("dataset",), "software": ("software", "manual"), "speech": ("misc", "unpublished")},
    **{"periodical": ("periodical", "misc", "collection")},
}
_ANY_TYPE = ("misc", "manual", "unpublished")
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
KNOWN = frozenset(_READ_TYPES)
"""The types that are known, in lower case."""

_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
DEGREES = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
"""What BibTeX's types of theses say of the genre."""

SAME_FIELDS = {
    **{"phdthesis": "thesis", "mastersthesis": "thesis", "techreport": "report"},
    **{"conference": "inproceedings", "electronic": "online", "www": "online"},
}
"""BibTeX's names of types that have the fields of a BibLaTeX type."""

_ENTRIES = frozenset({"entry", "entry-dictionary", "entry-encyclopedia"})
# Things that are no part of another: they have a field for the kind of thing, none for a container.
_ALONE = frozenset(
    {"booklet", "manual", "misc", "online", "patent", "report", "thesis", "unpublished", "dataset"}
    | {"software"}
)
BODIES = {
    **{"thesis": "institution", "report": "institution"},
    **{"misc": "organization", "online": "organization", "software": "organization"},
}
"""Types under which the body behind a thing is no publisher, and the field for it."""

_IN_BOOK = frozenset({"inbook", "incollection", "inproceedings", "inreference"})
# Types under which ``number`` counts within the series.
_IN_SERIES = _IN_BOOK | {"book", "collection"}


def kinds(reference: Reference) -> tuple[str, ...]:
    """Give the types that would do, the best one first."""
    if reference.type == "article" and reference.container_title:
        return ("article",)
    if reference.type == "chapter":
        return ("incollection",) if reference.editor else ("inbook",)
    if reference.type in _ENTRIES:
        return ("inreference",) if reference.editor else ("inbook",)
    # A part of something else, with pages in it.
    inside = ("article", "inbook") if reference.container_title and reference.page else ()
    # Its container would be a ``maintitle``, which other programs take for the title.
    whole = () if reference.container_title else ("proceedings",)
    return _TYPES.get(reference.type) or (*_ANY_TYPE, *whole, *inside)


def container_field(kind: str) -> str:
    """Name the field of `Reference.container_title`."""
    if kind == "article":
        return "journaltitle"
    if kind in _IN_BOOK:
        return "booktitle"
    return "titleaddon" if kind in _ALONE else "maintitle"


def genre_field(kind: str) -> str:
    """Name the field of `Reference.genre`."""
    return "type" if kind in _ALONE else "titleaddon"


def number_fields(kind: str) -> tuple[str, str, str]:
    """Name the fields of `Reference.number`, `Reference.issue` and `Reference.collection_number`."""
    if kind in _IN_SERIES:
        return "eid", "issue", "number"
    number, issue = ("eid", "number") if kind == "article" else ("number", "issue")
    return number, issue, "series+an:number"


def subtype(type_: str) -> str:
    """Give the ``entrysubtype`` for a CSL type."""
    return next((short for short, long in _SUBTYPES.items() if long == type_), type_)


def read_type(kind: str, subtype: str) -> str:
    """Give the CSL type of an entry; both its type and its ``entrysubtype`` may be empty or unknown."""
    if subtype in _SUBTYPES or subtype in TYPES:
        return _SUBTYPES.get(subtype, subtype)
    return _READ_TYPES.get(kind, "document")
