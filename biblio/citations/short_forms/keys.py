"""Citation keys that stand in a text already, as Pandoc and LaTeX have them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from biblio.citations.finding.layout import Item, Listing
from biblio.citations.short_forms.cited_place import CitedPlace, place_at
from biblio.citations.short_forms.finds import short_form
from biblio.model import Reading, Span
from biblio.normalize.locators import locator

# Pandoc's User's Guide, "Citation syntax": a key begins with a letter, a digit or an underscore and may hold
# single marks of punctuation between these; in braces it may be anything.
_KEY = r"(?:\{[^{}\s]{1,80}\}|\w(?:\w|[:.#$%&+?<>~/-](?=\w)){0,79})"
_IN_GROUP = re.compile(rf"(?<![\w.@])@({_KEY})")
_GROUP = re.compile(r"\[([^\[\]@]{0,80}@[^\[\]]{1,400})\](?!\()")
_ALONE = re.compile(rf"(?<![\w.@\[;-])@({_KEY})(?:\s\[([^\[\]@]{{1,40}})\])?")
# A note may hold a group: \cite[see \emph{Walls},][12]{roe}.
_NOTE = r"\[(?:[^\[\]{}]|\{[^{}]{0,80}\}){0,80}\]"
_NOTED = rf"(?P<first>{_NOTE})?\s?(?P<second>{_NOTE})?\s?\{{(?P<keys>[^{{}}]{{1,400}})\}}"
_LATEX = re.compile(
    r"\\(?:[Cc]ite(?:p|t|alp|alt|author|year|yearpar|title)?|[Pp]arencite|[Tt]extcite|[Ff]ootcite(?:text)?"
    r"|[Aa]utocite|[Ss]martcite|supercite|(?:foot)?fullcite)\*?" + _NOTED
)
# biblatex manual, 3.9.3: notes on all in round brackets, then each source with notes of its own.
_LATEX_OF_MANY = re.compile(
    r"\\(?:[Cc]ites|[Pp]arencites|[Tt]extcites|[Ff]ootcite(?:s|texts)|[Aa]utocites|[Ss]martcites|supercites)"
    r"(?:\([^()]{0,80}\)){0,2}(?=\s{0,40}[\[{])"
)
_ONE_OF_MANY = re.compile(r"\s{0,40}" + _NOTED)
_LATEX_KEY = re.compile(r"[^,\s]+")
# sphinxcontrib-bibtex 2.6: a role with keys, each perhaps with a note before it and behind it in braces.
_ROLE = re.compile(r":(?:foot)?cite(?::\w{1,12})?:`(?P<keys>[^`\n]{1,400})`")
_OPENS_KEYS = re.compile(
    r"(?:\\(?:[A-Za-z]{0,9}[Cc]ite[a-z]{0,9}\*?)(?:\([^()]*\))*(?:\s*"
    + _NOTE
    + r"|\s*\{[^{}]*\})*\s*\{[^{}]*|:(?:foot)?cite(?::\w{1,12})?:`[^`\n]*)\Z"
)
_LONGEST_COMMAND = 600
_LABEL = re.compile(
    r"\\bibitem\s*(?:\[(?:[^\[\]{}]|\{[^{}]{0,200}\}){0,400}\]\s*)?\{\s*([^{}\s]{1,200})\s*\}"
)
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
        limits = [*(key.start() for key in found[1:]), group.end(1)] if found else []
        in_groups.update(key.start() for key in found)
        yield from (_in_group(text, key, limit) for key, limit in zip(found, limits, strict=True))
    for key in _ALONE.finditer(text):
        if key.start() not in in_groups and (key[2] or is_known(key[1])):
            place = _place(text, key.span(2)) if key[2] else None
            yield _key(text, (key.start(), key.end(1)), place, key.span())
    yield from _latex(text)
    yield from _roles(text)


def labelled(text: str) -> Listing | None:
    r"""The entries that LaTeX has by their keys (``\bibitem{roe} Roe, Jane``); None where there are none."""
    found = list(_LABEL.finditer(text))
    ends = [*(label.start() for label in found[1:]), len(text)]
    items = (Item(one[1], one.start(), one.end(), end) for one, end in zip(found, ends, strict=False))
    return Listing("label", tuple(items)) if found else None


def is_key(text: str, reading: Reading) -> bool:
    """Whether a reading is that of a key: with its ``@``, in a command of LaTeX, or in a role."""
    xref = next((span for span in reading.spans if span.label == "xref"), None)
    if xref is None:
        return False
    near = max(xref.start - _LONGEST_COMMAND, 0)
    return text[xref.start] == "@" or bool(_OPENS_KEYS.search(text, near, xref.start))


def _in_group(text: str, key: re.Match[str], limit: int) -> Reading:
    place = place_at(text, key.end())
    if place and place.end > limit:
        place = None
    return _key(text, key.span(), place, (key.start(), place.end if place else key.end()))


def _latex(text: str) -> Iterator[Reading]:
    """The keys of LaTeX commands, each with the note behind it."""
    for command in _LATEX.finditer(text):
        yield from _noted(text, command, command.span())
    for command in _LATEX_OF_MANY.finditer(text):
        at = command.end()
        while one := _ONE_OF_MANY.match(text, at):
            begins = one.end() - len(one.group().lstrip())
            yield from _noted(text, one, (begins, one.end()))
            at = one.end()


def _noted(text: str, found: re.Match[str], extent: tuple[int, int]) -> Iterator[Reading]:
    """The keys in a pair of braces; the note (biblatex manual, 3.9) belongs to the last of them."""
    several = [key.span() for key in _LATEX_KEY.finditer(text, *found.span("keys"))]
    behind = "first" if found["second"] is None else "second"
    place = None
    if found[behind]:
        start, end = found.span(behind)
        place = _place(text, (start + 1, end - 1))
    if len(several) == 1:
        yield _key(text, several[0], place, extent)
    else:
        yield from (_key(text, key, None, key) for key in several[:-1])
        yield from (_key(text, key, place, key) for key in several[-1:])


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
