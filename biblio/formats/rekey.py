"""Entries whose keys change: the old key stays known, and what names it follows."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from biblio.formats import bibtex
from biblio.formats.arrange import regular
from biblio.formats.blocks import Block, Entry
from biblio.formats.merging import with_alias
from biblio.model import Reference

KEY_FIELDS = frozenset({"crossref", "xref", "xdata", "related", "entryset"})
"""Fields of BibTeX and BibLaTeX that name other entries by their keys."""

NO_SOURCES = frozenset({"set", "xdata"})
"""Types of entries that are parts of others, or lists of them."""

Keys = Callable[[Sequence[Reference], Collection[str]], Sequence[str]]
"""Gives a key for each reference, none of which is among some that are taken."""

_KEY = re.compile(r"[^\s,{}\"]+")
_LETTERS = re.compile(r"-?[a-z]{0,3}")


def rekeyed(blocks: Sequence[Block], keys: Keys) -> tuple[Block, ...]:
    """Give entries the keys that they would be given if they were new, and their old keys as aliases.

    A key that is such a key but for its case and letters behind it stays, in lower case, so that keys are
    given once. Entries that are not `regular` keep theirs, but for those without a key of their own. No new
    key is one that another entry had.
    """
    own = regular(blocks)
    entries = {at: block for at, block in enumerate(blocks) if isinstance(block, Entry)}
    used = {entry.key for entry in entries.values()}
    changed: dict[int, str] = {}
    fresh: dict[int, Reference] = {}
    for (at, entry), read in zip(entries.items(), bibtex.references(blocks), strict=True):
        if entry.remarks or entry.kind.lower() in NO_SOURCES:
            continue
        lower = entry.key.lower()
        if at not in own or not _fits(lower, keys([read.reference], ())[0]):
            fresh[at] = read.reference
        elif lower not in used:
            changed[at] = lower
            used.add(lower)
    changed |= dict(zip(fresh, keys(list(fresh.values()), used), strict=True))
    found = [
        _renamed(entries[at], changed[at], at in own) if at in changed else block
        for at, block in enumerate(blocks)
    ]
    return following(found, {entries[at].key: key for at, key in changed.items() if at in own})


def following(blocks: Sequence[Block], renamed: Mapping[str, str]) -> tuple[Block, ...]:
    """Let fields of regular entries that name others name them by their new keys."""
    if not renamed:
        return tuple(blocks)
    chosen = regular(blocks)
    return tuple(
        _following(block, renamed) if at in chosen and isinstance(block, Entry) else block
        for at, block in enumerate(blocks)
    )


def _fits(key: str, base: str) -> bool:
    return key.startswith(base) and bool(_LETTERS.fullmatch(key, len(base)))


def _renamed(entry: Entry, key: str, known: bool) -> Entry:
    return with_alias(replace(entry, key=key), entry.key if known else "")


def _following(entry: Entry, renamed: Mapping[str, str]) -> Entry:
    if not any(field.name.lower() in KEY_FIELDS for field in entry.fields):
        return entry
    fields = tuple(
        field._replace(value=_KEY.sub(lambda found: renamed.get(found[0], found[0]), field.value))
        if field.name.lower() in KEY_FIELDS and field.value[0] in '{"'
        else field
        for field in entry.fields
    )
    return replace(entry, fields=fields)
