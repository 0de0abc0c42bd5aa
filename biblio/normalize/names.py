"""Read a printed list of persons or corporate bodies.

The list is cut at what can only part two names (semicolons, slashes, ``and`` in its languages), then at
commas; whether a comma parts two names or turns one round shows in the build of the whole list.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from biblio.model import Name
from biblio.normalize import asian, plain_names
from biblio.normalize.bodies import is_acronym, is_body, is_firm_ending, is_legal_form, is_unit, may_hold_body
from biblio.normalize.given_names import GIVEN
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.name_asides import Aside, asides
from biblio.normalize.name_chunks import COMMA_OR_CONNECTIVE, HARD, chunks, lenders, split
from biblio.normalize.name_order import Reading, read_order
from biblio.normalize.name_pieces import Piece
from biblio.normalize.name_words import is_initials
from biblio.normalize.persons import alone, turned, with_family_of
from biblio.normalize.roles import goes_on, is_repeat, roles, without_roles

__all__ = ["Person", "goes_on", "is_repeat", "names", "people", "roles"]

_OF_TASKS = late_pattern(
    r"minist(?:erium|ry|ère|erio|ero|ério)\s(?:für|of|for|de|des|del|della|per)\s", re.IGNORECASE
)
_LISTED = late_pattern(r"(?:[^\W\d_]+,\s)*[^\W\d_]+\s(?:und|and|et|y|e)\s(?:des\s|de\sla\s|the\s)?[^\W\d_]+")
_LONGEST_TASK = 3
_ENDS_WITH_STOP = late_pattern(r"(?:(?<!\w)\w|Inc|Ltd|Co|Corp|VV|AA|Vv|Aa)\Z")


class Person(NamedTuple):
    """A name and where it stands: characters ``start`` to ``end`` of the text that was read, half-open."""

    name: Name
    start: int
    end: int


def names(text: str) -> tuple[Name, ...]:
    """The names in ``text``, in order; see `people`."""
    return tuple(person.name for person in people(text))


@lru_cache(maxsize=4096)
def people(text: str) -> tuple[Person, ...]:
    """Read a printed list of names as a tagger cuts it out, in order and without overlap.

    Role words, ``et al.`` (see `goes_on`), years, and dashes that stand for a name repeated (see `is_repeat`)
    are skipped. Corporate bodies, and names whose parts cannot be told, come as ``literal``. Given names keep
    all that was printed; a family name in capitals gets small letters. Another name in brackets (``Mark Twain
    [Samuel Clemens]``) stays behind the name, as suffix.
    """
    found = plain_names.read(text)
    return read(text) if found is None else tuple([Person(*person) for person in found])


def read(text: str) -> tuple[Person, ...]:
    """The persons and bodies in any list; `people` has a short way for the commonest layouts."""
    if asian.is_asian(text):
        return tuple(Person(*found) for found in asian.names(text))
    named = without_roles(text)
    bare, said_aside = asides(named)
    found = list(_bodies_and_persons(bare, named, goes_on=goes_on(text)))
    return tuple(_with_asides(found, said_aside))


def _with_asides(found: list[Person], said_aside: Sequence[Aside]) -> list[Person]:
    """Give other names in brackets to the persons before them; with nobody before, they are names, too."""
    starts = [person.start for person in found]
    lone = []
    for aside in said_aside:
        at = bisect_right(starts, aside.start) - 1
        if any(_is_in_body(aside, person) for person in found[max(at, 0) : at + 2]):
            continue
        if at < 0:
            lone.append(Person(Name(literal=aside.text), aside.start, aside.end))
        else:
            found[at] = _with_aside(found[at], aside)
    return [*lone, *found]


def _is_in_body(aside: Aside, person: Person) -> bool:
    return bool(person.name.literal) and aside.start < person.end and person.start < aside.end


def _with_aside(person: Person, aside: Aside) -> Person:
    field = "literal" if person.name.literal else "suffix"
    name = replace(person.name, **{field: f"{getattr(person.name, field)} {aside.text}".strip()})
    return Person(name, person.start, max(person.end, aside.end))


def _bodies_and_persons(bare: str, text: str, *, goes_on: bool) -> Iterator[Person]:
    """Bodies, and persons in between; ``bare`` is ``text`` without asides."""
    persons: list[list[Piece]] = []
    holds_body = may_hold_body(text)
    for start, end in split(HARD(), bare, 0, len(bare)):
        for body, part_start, part_end in _bodies(bare, start, end) if holds_body else [(False, start, end)]:
            if body:
                yield from _persons(persons, goes_on=False)
                yield from _body(text, part_start, part_end)
                persons = []
            else:
                persons.extend(chunks(bare, part_start, part_end))
    yield from _persons(persons, goes_on=goes_on)


def _bodies(text: str, start: int, end: int) -> list[tuple[bool, int, int]]:
    """Part bodies from persons, keeping together what belongs to one body (``Health and Human Services``)."""
    runs: list[tuple[bool, int, int]] = []
    parts = list(split(COMMA_OR_CONNECTIVE(), text, start, end))
    if _is_one_body(text[start:end], [text[s:e] for s, e in parts]):
        return [(True, start, end)]
    for (s, e), (after, after_end) in pairwise([*parts, (end, end)]):
        body = is_body(text[s:e])
        before, run_start, run_end = runs[-1] if runs else (None, s, s)
        between = text[run_end:s].strip()
        listed = before and not body and _lists_tasks(text[run_start:run_end], text[s:end].strip())
        if listed or (before and _continues(text[s:e], between, text[after:after_end], body=body)):
            runs[-1] = (True, run_start, e)
        elif before is False and not body and not is_firm_ending(text[s:e]):
            runs[-1] = (False, run_start, e)
        elif before is False and _opens(text[run_start:run_end], text[s:e], between):
            runs[-1] = (True, run_start, e)
        else:
            runs.append((body, s, e))
    return runs


def _is_one_body(whole: str, parts: Sequence[str]) -> bool:
    """Whether only both parts of a name show that it is a body's: ``U.S. Fish and Wildlife Service``."""
    told = len(parts) == 2 and "," not in whole and may_hold_body(parts[1])
    return told and is_body(whole) and not any(map(is_body, parts))


def _lists_tasks(body: str, rest: str) -> bool:
    """Whether a ministry goes on with what it is for: ``Ministerium für Familie, Frauen und Jugend``."""
    words = rest.split()
    plain = all(word.rstrip(",").isalpha() and word.rstrip(",").casefold() not in GIVEN for word in words)
    return plain and bool(_OF_TASKS().search(body)) and bool(_LISTED().fullmatch(rest))


def _continues(part: str, between: str, after: str, *, body: bool) -> bool:
    """Whether ``part`` belongs to the body before it: a department, the rest of its title after ``and``."""
    if is_unit(part):
        return True
    if body or between.endswith(","):
        return False
    words = part.split()
    given = [is_initials(word) or word.casefold() in GIVEN for word in after.split()]
    person = any(map(is_initials, words)) or words[0].casefold() in GIVEN or (given and all(given))
    return not person


def _opens(before: str, part: str, between: str) -> bool:
    """Whether ``before`` is of one body with ``part``: ``Food`` and ``Agriculture Organization``.

    So are a few words without a given name: ``Nevada Fish`` and ``Game Commission``.
    """
    if is_legal_form(part):
        return True
    words = before.split()
    person = len(words) > _LONGEST_TASK or any(
        "," in word or is_initials(word) or word.casefold() in GIVEN for word in words
    )
    return "," not in between and (len(words) == 1 or is_firm_ending(part) or not person)


def _body(text: str, start: int, end: int) -> Iterator[Person]:
    marks = " \t\r\n,.:;-–—'\"“”«»[]"
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    if end < len(text) and text[end] == "." and _ENDS_WITH_STOP().search(text, start, end):
        end += 1
    if start < end:
        if text[end : end + 1] == "]" and text.rfind("[", start, end) > text.rfind("]", start, end):
            end += 1
        yield Person(Name(literal=_closed(" ".join(text[start:end].split()))), start, end)


def _closed(body: str) -> str:
    """The name of a body with the bracket closed behind its abbreviation, where a tagger cut that off."""
    return f"{body})" if body.rfind("(") > body.rfind(")") else body


def _persons(found: Sequence[Sequence[Piece]], *, goes_on: bool) -> Iterator[Person]:
    flat = [piece for chunk in found for piece in chunk]
    lent = dict(lenders(found))
    for reading in read_order(found, goes_on=goes_on) if flat else ():
        first, last = flat[reading.first], flat[reading.last]
        name = (
            with_family_of(first, lent[reading.first])
            if reading.first in lent
            else _name(reading, first, last)
        )
        yield Person(name, first.words[0].start, (*last.words, *last.tail)[-1].end)


def _name(reading: Reading, first: Piece, last: Piece) -> Name:
    if reading.order == "turned":
        return turned(first, last)
    if all(is_acronym(word.text) for word in first.words):
        return Name(literal=" ".join(word.text for word in first.words))
    return alone(first, reading.order)
