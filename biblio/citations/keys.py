"""Citation keys that stand in a text already, as Pandoc and LaTeX have them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from biblio.citations.cited_place import CitedPlace, place_at
from biblio.citations.finds import short_form
from biblio.model import Reading, Span
from biblio.normalize.locators import locator

# Pandoc's User's Guide, "Citation syntax": a key begins with a letter, a digit or an underscore and may hold
# single marks of punctuation between these; in braces it may be anything.
_KEY = r"(?:\{[^{}\s]{1,80}\}|\w(?:\w|[:.#$%&+?<>~/-](?=\w)){0,79})"
_IN_GROUP = re.compile(rf"(?<![\w.@])@({_KEY})")
_GROUP = re.compile(r"\[([^\[\]@]{0,80}@[^\[\]]{1,400})\](?!\()")
_ALONE = re.compile(rf"(?<![\w.@\[;-])@({_KEY})(?:\s\[([^\[\]@]{{1,40}})\])?")
_LATEX = re.compile(
    r"\\(?:[Cc]ite(?:p|t|alp|alt|author|year|yearpar|title)?|[Pp]arencite|[Tt]extcite|[Ff]ootcite(?:text)?"
    r"|[Aa]utocite|[Ss]martcite|supercite|(?:foot)?fullcite)\*?"
    r"(?:\[(?P<first>[^\[\]{}]{0,80})\])?(?:\[(?P<second>[^\[\]{}]{0,80})\])?\{(?P<keys>[^{}]{1,400})\}"
)
_LATEX_KEY = re.compile(r"[^,\s]+")
# sphinxcontrib-bibtex 2.6: a role with keys, each perhaps with a note before it and behind it in braces.
_ROLE = re.compile(r":(?:foot)?cite(?::\w{1,12})?:`(?P<keys>[^`\n]{1,400})`")
_BEFORE_KEY = re.compile(r"[{}`]\Z|[{`][^\[\]()`\n]{0,400},\s?\Z")
_BEHIND_KEY = frozenset("{},`")
_LONGEST_COMMAND = 400
_ROLE_KEY = re.compile(r"(?:\{[^{}]{0,80}\})?(?P<key>[^\s,{}`]+)(?:\{(?P<note>[^{}]{0,80})\})?")


def keys(text: str, is_known: Callable[[str], bool]) -> Iterator[Reading]:
    """The keys in a text, each a citation; the ``xref`` span holds the key with its ``@``, in LaTeX without.

    Args:
        text: A text.
        is_known: Whether a key leads to a source: outside of brackets ``@roe`` may be anything else.
    """
    in_groups: set[int] = set()
    for group in _GROUP.finditer(text):
        found = list(_IN_GROUP.finditer(text, *group.span(1)))
        limits = [*(key.start() for key in found[1:]), group.end(1)]
        in_groups.update(key.start() for key in found)
        yield from (_in_group(text, key, limit) for key, limit in zip(found, limits, strict=True))
    for key in _ALONE.finditer(text):
        if key.start() not in in_groups and (key[2] or is_known(key[1])):
            place = _place(text, key.span(2)) if key[2] else None
            yield _key(text, (key.start(), key.end(1)), place, key.span())
    yield from _latex(text)
    yield from _roles(text)


def is_key(text: str, reading: Reading) -> bool:
    """Whether a reading is that of a key: with its ``@``, in a command of LaTeX, or in a role."""
    xref = next((span for span in reading.spans if span.label == "xref"), None)
    if xref is None:
        return False
    in_braces = text[xref.end : xref.end + 1] in _BEHIND_KEY and _BEFORE_KEY.search(
        text, max(xref.start - _LONGEST_COMMAND, 0), xref.start
    )
    return text[xref.start] == "@" or text[reading.start] in "\\:" or bool(in_braces)


def _in_group(text: str, key: re.Match[str], limit: int) -> Reading:
    place = place_at(text, key.end())
    if place and place.end > limit:
        place = None
    return _key(text, key.span(), place, (key.start(), place.end if place else key.end()))


def _latex(text: str) -> Iterator[Reading]:
    """The keys of LaTeX commands; the note behind them (biblatex manual, 3.9) belongs to the last key."""
    for command in _LATEX.finditer(text):
        found = [key.span() for key in _LATEX_KEY.finditer(text, *command.span("keys"))]
        behind = "first" if command["second"] is None else "second"
        place = _place(text, command.span(behind)) if command[behind] else None
        if len(found) == 1:
            yield _key(text, found[0], place, command.span())
        else:
            yield from (_key(text, key, None, key) for key in found[:-1])
            yield from (_key(text, key, place, key) for key in found[-1:])


def _roles(text: str) -> Iterator[Reading]:
    """The keys of roles of reStructuredText."""
    for role in _ROLE.finditer(text):
        found = list(_ROLE_KEY.finditer(text, *role.span("keys")))
        for key in found:
            place = _place(text, key.span("note")) if key["note"] else None
            yield _key(text, key.span("key"), place, role.span() if len(found) == 1 else key.span())


def _place(text: str, extent: tuple[int, int]) -> CitedPlace | None:
    """The place cited that a note says; a remark in round brackets behind it is none."""
    start, end = extent
    note = text[start:end].partition(" (")[0]
    place = place_at(f" {note}", 0)
    if place and place.volume and place.end == len(note) + 1:
        first, last = place.volume
        return CitedPlace(
            start + place.start - 1, end, place.locator, True, (start + first - 1, start + last - 1)
        )
    read = locator(note)
    return CitedPlace(start, end, read, has_cue=True) if read else None


def _key(text: str, key: tuple[int, int], place: CitedPlace | None, extent: tuple[int, int]) -> Reading:
    return short_form(text, "short", [Span("xref", *key)], place, extent)
