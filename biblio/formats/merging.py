"""Two entries as one, where nothing that they say conflicts.

Values are taken as they stand in one entry or the other; only lists and notes are put together. A value that
says the same in fewer letters (``J.`` for ``Jane``, ``Univ.``) gives way to the fuller one and is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from biblio.formats import bibnames
from biblio.formats.blocks import Entry, Field
from biblio.formats.values import spelled_out
from biblio.model import Name
from biblio.normalize.tex import decode, silent

ALIASES = "ids"
"""The field of BibLaTeX that holds other keys of an entry."""

# Fields that BibTeX and BibLaTeX call otherwise.
_SAME = {
    **{"journal": "journaltitle", "address": "location", "school": "institution", "annote": "annotation"},
    **{"archiveprefix": "eprinttype", "primaryclass": "eprintclass", "year": "date"},
}
_PEOPLE = frozenset({"author", "editor", "translator", "bookauthor", "editora", "editorb", "editorc"})
_LISTS = frozenset({"keywords", "file", "groups", "tags", "mendeley-tags", ALIASES})
_NOTES = frozenset({"note", "annotation", "addendum", "comment", "review"})
_NUMBERS = frozenset({"isbn", "issn", "doi", "eprint", "pmid"})
# What programs note about an entry itself: that of the entry that stays counts.
_BOOKKEEPING = frozenset(
    {"timestamp", "owner", "date-added", "date-modified", "creationdate", "modificationdate"}
)
_PUNCTUATION = re.compile(r"""[\s.,:;!?'"“”„‘’‚«»()\[\]{}‐‑–—-]+""")
_DOI = re.compile(r"\s*(?:https?://)?(?:dx\.)?doi\.org/|\s*doi:\s*", re.IGNORECASE)
_GIVEN = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"""[^\s,:;!?'"“”„‘’‚«»()\[\]{}‐‑–—-]+""")
_SEMICOLON = re.compile(r"(?<!\\);")


class Change(NamedTuple):
    """A value that is not in the merged entry, since another one says it."""

    field: str
    kept: str
    dropped: str


class Merged(NamedTuple):
    """An entry that holds what two held; ``changes`` are the values that gave way."""

    entry: Entry
    changes: tuple[Change, ...]


class ConflictError(Exception):
    """Two entries cannot be one; ``str()`` tells what conflicts."""


def merge(entry: Entry, other: Entry, texts: Mapping[str, str], other_texts: Mapping[str, str]) -> Merged:
    """Take ``other`` into ``entry``, which keeps its key.

    Args:
        entry: The entry that stays.
        other: The entry that goes.
        texts: The LaTeX of each field of ``entry`` by its name in lower case, abbreviations spelled out.
        other_texts: The same of ``other``.

    Raises:
        ConflictError: They say different things.
    """
    if entry.kind.lower() != other.kind.lower():
        raise ConflictError(f"the types differ: @{entry.kind}, @{other.kind}")
    _check_dates(texts, other_texts)
    fields = {_canonical(field.name): field for field in entry.fields}
    changes: list[Change] = []
    for field in other.fields:
        name = _canonical(field.name)
        if name not in fields:
            fields[name] = field
            continue
        ours, theirs = texts[fields[name].name.lower()], other_texts[field.name.lower()]
        value = _combined(name, _Value(fields[name].value, ours), _Value(field.value, theirs))
        fields[name] = fields[name]._replace(value=value)
        if name not in _LISTS | _NOTES and _plain(ours) != _plain(theirs):
            dropped, kept = (theirs, ours) if value != field.value else (ours, theirs)
            changes.append(Change(field.name, _plain(kept), _plain(dropped)))
    return Merged(replace(entry, fields=tuple(fields.values())), tuple(changes))


def with_alias(entry: Entry, key: str) -> Entry:
    """Note another key of an entry, unless it is its own or is noted already."""
    if not key or key == entry.key:
        return entry
    for at, field in enumerate(entry.fields):
        if field.name.lower() == ALIASES:
            value = _with_items(ALIASES, field.value, spelled_out(field.value, {}), [key])
            fields = (*entry.fields[:at], field._replace(value=value), *entry.fields[at + 1 :])
            return replace(entry, fields=fields)
    return replace(entry, fields=(*entry.fields, Field(ALIASES, "{" + key + "}", entry.start)))


class _Value(NamedTuple):
    """A value as printed, and its LaTeX."""

    printed: str
    latex: str


def _canonical(name: str) -> str:
    return _SAME.get(name.lower(), name.lower())


def _plain(latex: str) -> str:
    return " ".join(decode(latex).split())


def _check_dates(texts: Mapping[str, str], other_texts: Mapping[str, str]) -> None:
    """A date in one field and one in several do not go together, unless they are but a year."""
    ways = {("date" in one, "year" in one) for one in (texts, other_texts) if {"date", "year"} & one.keys()}
    if len(ways) > 1 and any({"month", "day"} & one.keys() for one in (texts, other_texts)):
        raise ConflictError("dates are given in different fields")


def _combined(name: str, ours: _Value, theirs: _Value) -> str:
    """Give the value that says what both say.

    Raises:
        ConflictError: There is none.
    """
    if name in _LISTS:
        return _with_items(name, ours.printed, ours.latex, _items(name, theirs.latex))
    a, b = _folded(name, ours.latex), _folded(name, theirs.latex)
    if a and b and silent(ours.latex) != silent(theirs.latex):
        raise ConflictError(f"{name} is sorted otherwise: {ours.latex!r}, {theirs.latex!r}")
    if a == b or not b:
        return ours.printed
    if not a:
        return theirs.printed
    if name in _BOOKKEEPING:
        return ours.printed
    if name in _NOTES:
        return _joined(ours, theirs)
    fuller = _fuller_people if name in _PEOPLE else _fuller_words
    if fuller(ours.latex, theirs.latex):
        return ours.printed
    if fuller(theirs.latex, ours.latex):
        return theirs.printed
    raise ConflictError(f"{name} differs: {_plain(ours.latex)!r}, {_plain(theirs.latex)!r}")


def _folded(name: str, latex: str) -> tuple[str, ...]:
    text = decode(latex).casefold()
    if name in _NUMBERS:
        return tuple("".join(_PUNCTUATION.split(_DOI.sub("", text))).split())
    return tuple(word for word in _PUNCTUATION.split(text) if word)


def _fuller_words(latex: str, other: str) -> bool:
    """Whether a text has the words of another one, of which some are abbreviated with a stop."""
    full, short = _WORD.findall(decode(latex).casefold()), _WORD.findall(decode(other).casefold())
    return len(full) == len(short) and all(
        long.rstrip(".") == word.rstrip(".") or (word.endswith(".") and long.startswith(word[:-1]))
        for long, word in zip(full, short, strict=True)
    )


def _fuller_people(latex: str, other: str) -> bool:
    """Whether a list of names is another one with more given names, or fuller ones."""
    full, short = bibnames.read(latex), bibnames.read(other)
    if full.goes_on != short.goes_on or len(full.names) != len(short.names):
        return False
    return all(map(_fuller_name, full.names, short.names))


def _fuller_name(full: Name, short: Name) -> bool:
    if replace(full, given="", family=full.family.casefold()) != replace(
        short, given="", family=short.family.casefold()
    ):
        return False
    names, initials = (_GIVEN.findall(name.given.casefold()) for name in (full, short))
    return len(initials) <= len(names) and all(
        name == initial or (len(initial) == 1 and name.startswith(initial))
        for name, initial in zip(names, initials, strict=False)
    )


def _joined(ours: _Value, theirs: _Value) -> str:
    """Put two notes together, unless one holds the other."""
    if _plain(theirs.latex) in _plain(ours.latex):
        return ours.printed
    if _plain(ours.latex) in _plain(theirs.latex):
        return theirs.printed
    return _extended(ours.printed, f"; {theirs.latex}")


def _with_items(name: str, printed: str, latex: str, items: Sequence[str]) -> str:
    have = _items(name, latex)
    separator = "; " if _is_split_at_semicolons(name, latex) else ", "
    more = [item for item in items if item not in have]
    return _extended(
        printed, "".join((separator if have or at else "") + item for at, item in enumerate(more))
    )


def _is_split_at_semicolons(name: str, latex: str) -> bool:
    """Names of files may have commas; reference managers part them by semicolons."""
    return name == "file" or bool(_SEMICOLON.search(latex))


def _items(name: str, latex: str) -> list[str]:
    """Split a list at its semicolons, or its commas where it has none, outside of braces."""
    separator = ";" if _is_split_at_semicolons(name, latex) else ","
    items, depth = [""], 0
    for at, sign in enumerate(latex):
        depth += (sign == "{") - (sign == "}")
        if sign == separator and depth == 0 and latex[at - 1 : at] != "\\":
            items.append("")
        else:
            items[-1] += sign
    return [item.strip() for item in items if item.strip()]


def _extended(printed: str, latex: str) -> str:
    """Add text to the end of a value."""
    if not latex:
        return printed
    if printed.endswith("}") or (printed.endswith('"') and '"' not in latex):
        return printed[:-1] + latex + printed[-1]
    return f"{printed} # {{{latex}}}"
