"""A ``.bib`` file in the other dialect: types and fields get the names that they have there.

All else stays: values as they are written, fields that neither dialect knows, comments, abbreviations, the
order of entries. Names are those of "BibTeXing" (sections 3.1, 3.2) and of BibLaTeX's manual (2.1, 2.2.5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from biblio.formats import biblatex_types, classic, datamodel, edtf
from biblio.formats.biblatex import as_printed, read_literal
from biblio.formats.bibtex import Fault
from biblio.formats.blocks import Entry, Strings
from biblio.formats.layout import Layout, lay_out, layout_of
from biblio.formats.scan import scan
from biblio.formats.values import MONTHS, define, spelled_out
from biblio.normalize.tex import decode, silent

_MODERN_KINDS = {
    **{"phdthesis": ("thesis", "phdthesis"), "mastersthesis": ("thesis", "mathesis")},
    **{"techreport": ("report", "techreport"), "conference": ("inproceedings", "")},
    **{"electronic": ("online", ""), "www": ("online", "")},
}
_MODERN_FIELDS = {
    **{"journal": "journaltitle", "address": "location", "school": "institution", "annote": "annotation"},
    **{"hyphenation": "langid"},
}
_CLASSIC_FIELDS = {
    **{"journaltitle": "journal", "location": "address", "annotation": "annote"},
}
_CLASSIC_KINDS = {
    **{
        kind: kind
        for kind in ("article", "book", "booklet", "conference", "inbook", "incollection", "manual")
    },
    **{kind: kind for kind in ("inproceedings", "mastersthesis", "misc", "phdthesis", "proceedings")},
    **{kind: kind for kind in ("techreport", "unpublished")},
    **dict.fromkeys(("mvbook", "collection", "mvcollection", "reference", "mvreference"), "book"),
    **dict.fromkeys(("bookinbook", "suppbook", "suppcollection"), "incollection"),
    **{"mvproceedings": "proceedings", "suppperiodical": "article"},
}
# BibLaTeX's localisation keys for theses.
_CLASSIC_THESES = {"phdthesis": "phdthesis", "mathesis": "mastersthesis"}
# Types that could not be told from what they become in BibTeX.
_UNTOLD = frozenset({"mvbook", "mvcollection", "mvreference", "mvproceedings", "bookinbook", "suppbook"})
_HIDDEN = re.compile("title\\+an:(.*)")
_LITERAL = re.compile(r'[{"]="(.*)"[}"]', re.DOTALL)
_SUBTITLED = {"title": "subtitle", "booktitle": "booksubtitle", "journaltitle": "journalsubtitle"}


class Rewritten(NamedTuple):
    """A file in another dialect, and what could not be rewritten in it."""

    text: str
    faults: tuple[Fault, ...]


class _Entry(NamedTuple):
    kind: str
    fields: dict[str, str]


def rewritten(text: str, dialect: str) -> Rewritten:
    """Rewrite a file.

    Args:
        text: The file.
        dialect: ``"biblatex"`` or ``"bibtex"``.

    Returns:
        The file, in which the entries that have no name to change stand as they stood. Those with remarks
        between their fields, and blocks that cannot be read, stand so as well, and are told.
    """
    file = scan(text)
    layout = layout_of(file, file.blocks)
    strings = dict(MONTHS)
    parts: list[str] = []
    faults: list[Fault] = []
    for block in file.blocks:
        if isinstance(block, Strings):
            strings |= define(block.fields, strings)
        parts += [block.gap, block.text]
        changed = _changed(block, dialect, strings) if isinstance(block, Entry) else None
        if not changed or not isinstance(block, Entry):
            continue
        if block.remarks:
            message = f"{block.name}: stays as it is, since remarks stand between its fields"
            faults.append(Fault("convert-entry", message, block.start))
            continue
        parts[-1] = _laid_out(block, changed, layout)
        if block.kind.lower() in _UNTOLD:
            message = f"{block.name}: @{block.kind} becomes @{changed.kind}"
            faults.append(Fault("convert-type", message, block.start))
    return Rewritten("".join((*parts, file.tail)), tuple(faults))


def _changed(entry: Entry, dialect: str, strings: Mapping[str, str]) -> _Entry | None:
    """Give an entry as the dialect has it; None where it is so already."""
    fields: dict[str, str] = {}
    for name, value, _ in entry.fields:
        fields.setdefault(name.lower(), value)
    if len(fields) < len(entry.fields):
        return None
    before = _Entry(entry.kind.lower(), fields)
    after = (_modern if dialect == "biblatex" else _classic)(before, strings)
    return None if (after.kind, list(after.fields.items())) == (before.kind, list(fields.items())) else after


def _laid_out(block: Entry, entry: _Entry, layout: Layout) -> str:
    spelled = {name.lower(): name for name, _, _ in block.fields}
    fields = [(spelled.get(name, name), value) for name, value in entry.fields.items()]
    kind = block.kind if block.kind.lower() == entry.kind else entry.kind
    return lay_out(kind, block.key, fields, layout, "()" if block.text.endswith(")") else "{}")


def _modern(entry: _Entry, strings: Mapping[str, str]) -> _Entry:
    kind, type_ = _MODERN_KINDS.get(entry.kind, (entry.kind, ""))
    fields = _renamed(entry.fields, _MODERN_FIELDS)
    if type_:
        fields.setdefault("type", "{" + type_ + "}")
    said = [spelled_out(fields[name], strings) if name in fields else "" for name in ("year", "month", "day")]
    date = edtf.read_year(*(decode(text) for text in said))
    exact = (
        date is not None
        and not silent(said[0])
        and not edtf.is_open("year", said[0])
        and (bool(date.month) == bool(said[1]))
        and (bool(date.day) == bool(said[2]))
    )
    if date and exact and "date" not in fields and edtf.read(edtf.write(date)) == date:
        return _Entry(kind, dict(_with_date(fields, edtf.write(date))))
    return _Entry(kind, fields)


def _with_date(fields: Mapping[str, str], date: str) -> Iterator[tuple[str, str]]:
    for name, value in fields.items():
        if name == "year":
            yield "date", "{" + date + "}"
        elif name not in ("month", "day"):
            yield name, value


def _classic(entry: _Entry, strings: Mapping[str, str]) -> _Entry:
    texts = {name: decode(spelled_out(value, strings)) for name, value in entry.fields.items()}
    type_ = biblatex_types.read_type(entry.kind, texts.get("entrysubtype", ""))
    kind = _classic_kind(entry.kind, texts)
    names = {**_CLASSIC_FIELDS, **({"institution": "school"} if entry.kind == "thesis" else {})}
    fields = _renamed(_with_subtitles(_unhidden(entry.fields)), names)
    if texts.get("type") in (kind, *_CLASSIC_THESES, "techreport"):
        del fields["type"]
    if "entrysubtype" not in fields and biblatex_types.read_type(kind, "") != type_:
        fields["entrysubtype"] = "{" + type_ + "}"
    date = as_printed(edtf.read(fields.get("date", "").strip('{}" ')), read_literal(texts, "date+an:printed"))
    if date and "year" not in fields:
        fields = classic.dated(fields, date)
    return _Entry(kind, fields)


def _classic_kind(kind: str, texts: Mapping[str, str]) -> str:
    if kind == "thesis" and texts.get("type") in _CLASSIC_THESES:
        return _CLASSIC_THESES[texts["type"]]
    if kind == "inbook" and "booktitle" in texts:
        return "incollection"
    known = kind in biblatex_types.KNOWN
    return _CLASSIC_KINDS.get(kind) or (classic.kind(kind, texts) if known else kind)


def _renamed(fields: Mapping[str, str], names: Mapping[str, str]) -> dict[str, str]:
    """Rename fields, unless there is one of the new name."""
    return {
        new if (new := names.get(name, name)) not in fields else name: value for name, value in fields.items()
    }


def _unhidden(fields: Mapping[str, str]) -> dict[str, str]:
    """Give fields that are annotated to the title, since their type does not take them, their names."""
    plain = dict(fields)
    for name, value in fields.items():
        found, said = _HIDDEN.fullmatch(name), _LITERAL.fullmatch(value)
        if found and said and found[1] in datamodel.FIELDS and found[1] not in plain:
            plain[found[1]] = "{" + said[1] + "}"
            del plain[name]
    return plain


def _with_subtitles(fields: Mapping[str, str]) -> dict[str, str]:
    """Put subtitles behind their titles, since BibTeX would not print them."""
    joined = dict(fields)
    for title, subtitle in _SUBTITLED.items():
        values: Sequence[str] = [fields.get(name, "") for name in (title, subtitle)]
        if all(value.startswith(("{", '"')) and "#" not in value for value in values):
            joined[title] = "{" + ": ".join(value[1:-1] for value in values) + "}"
            del joined[subtitle]
    return joined
