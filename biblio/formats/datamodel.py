"""What BibLaTeX's default data model takes: the fields of each type, and those that a type demands.

Facts are those of ``blx-dm.def`` (biblatex 3.17, biber 2.18), as far as they matter for what is written here.
"""

from __future__ import annotations

from collections.abc import Collection

_PEOPLE = "author editor editortype"
_MORE_PEOPLE = "editora editoratype editorb editorbtype editorc editorctype translator"
_EVENT = "eventtitle eventdate venue"
_EVERYWHERE = """
    abstract annotation date doi entrysubtype eprint eprinttype keywords langid library origdate origlocation
    origpublisher origtitle shortjournal shorttitle title titleaddon note pubstate url urldate
"""
_BOOK = f"""
    {_PEOPLE} {_MORE_PEOPLE} chapter edition eid isbn location maintitle number pages pagetotal part publisher
    series volume volumes
"""
_PART = f"""
    {_PEOPLE} {_MORE_PEOPLE} booktitle chapter edition eid isbn location maintitle number pages part publisher
    series volume volumes
"""
_MISC = f"{_PEOPLE} howpublished location organization type version"
_FIELDS = {
    "article": f"{_PEOPLE} {_MORE_PEOPLE} eid issn issue journaltitle journaltitleaddon number pages series"
    " version volume",
    "book": _BOOK,
    "collection": _BOOK.replace("author", ""),
    "inbook": f"{_PART} bookauthor",
    "incollection": _PART,
    "inreference": _PART,
    "inproceedings": f"{_PEOPLE} {_EVENT} booktitle chapter eid isbn location maintitle number organization"
    " pages part publisher series volume volumes",
    "proceedings": f"editor editortype {_EVENT} chapter eid isbn location maintitle number organization pages"
    " pagetotal part publisher series volume volumes",
    "booklet": f"{_PEOPLE} chapter eid howpublished location pages pagetotal type",
    "dataset": f"{_PEOPLE} edition location number organization publisher series type version",
    "manual": f"{_PEOPLE} chapter edition eid isbn location number organization pages pagetotal publisher"
    " series type version",
    "misc": _MISC,
    "software": _MISC,
    "online": f"{_PEOPLE} organization version",
    "patent": "author location number type version",
    "periodical": "editor editortype editora editoratype editorb editorbtype editorc editorctype issn issue"
    " number series volume",
    "report": "author chapter eid institution location number pages pagetotal type version",
    "thesis": "author chapter eid institution location pages pagetotal type",
    "unpublished": f"author {_EVENT} howpublished location type",
}
_TAKEN = {kind: frozenset((_EVERYWHERE + fields).split()) for kind, fields in _FIELDS.items()}
FIELDS = frozenset().union(*_TAKEN.values())
"""The fields that are written here under one type or another."""

# "author|editor" is one of them.
_DEMANDED = {
    **dict.fromkeys(("book", "unpublished"), ("author",)),
    **dict.fromkeys(("collection", "periodical"), ("editor",)),
    **dict.fromkeys(("inbook", "inproceedings"), ("author", "booktitle")),
    **dict.fromkeys(("incollection", "inreference"), ("author", "editor", "booktitle")),
    **{"article": ("author", "journaltitle"), "booklet": ("author|editor",), "patent": ("author", "number")},
    **{"online": ("url|doi|eprint",)},
    **dict.fromkeys(("report", "thesis"), ("author", "type", "institution")),
}
# What a reader of the file would miss most.
_WEIGHTS = {
    **dict.fromkeys(("author", "editor"), 4),
    **dict.fromkeys(("publisher", "organization", "institution", "location", "pages", "volume"), 2),
}


def takes(kind: str, field: str) -> bool:
    """Tell whether a type takes a field; data annotations, and fields not known here, go with any."""
    return field not in FIELDS or field in _TAKEN.get(kind, FIELDS)


def faults(kind: str, fields: Collection[str]) -> int:
    """Weigh the fields that a type does not take, and those that it demands and that are not there."""
    lacking = sum(not any(one in fields for one in each.split("|")) for each in _DEMANDED.get(kind, ()))
    return lacking + sum(_WEIGHTS.get(field, 1) for field in fields if not takes(kind, field))
