"""Read a printed list of persons or corporate bodies.

The list is cut at what can only part two names (semicolons, slashes, ``and`` in its languages), then at
commas; whether a comma parts two names or turns one round shows in the build of what stands on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from biblio.model import Name
from biblio.normalize import asian
from biblio.normalize.bodies import is_acronym, is_body, is_firm_ending, is_unit, may_hold_body
from biblio.normalize.given_names import GIVEN
from biblio.normalize.persons import (
    Piece,
    Shape,
    Word,
    alone,
    inverted,
    is_initials,
    pieces,
    words_of,
)
from biblio.normalize.roles import roles, without_roles
from biblio.normalize.word_list import word_set

__all__ = ["Person", "names", "people", "roles"]

_HARD = re.compile(r"[;|/+•]|\s[-–—]\s|(?<=[^\W\d_]{2})[-–—](?=[A-ZÀ-Þ]\.)")
_CONNECTIVE = re.compile(
    r"&amp;|&|(?<![^\s,.)])(?:and|und|et|og|och|en|y|e|i|и|та|oraz|ve|with|avec|mit|AND|UND|ET|И)(?=\s)"
)
_COMMA = re.compile(r",")
_COMMA_OR_CONNECTIVE = re.compile(rf",|{_CONNECTIVE.pattern}")
_BY = frozenset(["di", "de", "von", "par", "da", "by", "af", "av", "door"])
_COMPOUNDING = word_set("y e i")
_REPEATERS = word_set("ders dies dass idem id eadem iidem ibid ibidem")
_CUES = word_set(
    "ch chap chaps chapter cap kap coll col vol vols p pp pag no nos nr bd bde t tome tom"
    " ser serie series fol fasc"
)
_LEADING = word_set("""
while whereas as see also cf cfr compare in for from to but though although when where since because according
following both per quoted cited after before than if that vgl siehe voir vedi véase ver zie см ср
""")
_LETTERS = re.compile(r"[^\W\d_]+")
_ENDS_WITH_STOP = re.compile(r"(?:(?<!\w)\w|Inc|Ltd|Co|Corp)\Z")


@dataclass(frozen=True, slots=True)
class Person:
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

    Role words, ``et al.``, years and dashes that stand for a name repeated are skipped. Corporate bodies come
    as ``literal``. Given names keep all that was printed; a family name in capitals gets small letters.
    """
    if asian.is_asian(text):
        return tuple(Person(name, start, end) for name, start, end in asian.names(text))
    return tuple(_read(without_roles(text)))


def _read(text: str) -> Iterator[Person]:
    holds_body = may_hold_body(text)
    for start, end in _split(_HARD, text, 0, len(text)):
        for body, part_start, part_end in _bodies(text, start, end) if holds_body else [(False, start, end)]:
            yield from (_body if body else _persons)(text, part_start, part_end)


def _split(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Bounds of what stands between the matches of ``pattern``, blanks left out."""
    bounds, at = [], start
    for match in pattern.finditer(text, start, end):
        bounds.append((at, match.start()))
        at = match.end()
    bounds.append((at, end))
    return [(s, e) for s, e in bounds if not text[s:e].isspace() and s < e]


def _bodies(text: str, start: int, end: int) -> list[tuple[bool, int, int]]:
    """Part bodies from persons, keeping together what belongs to one body (``Health and Human Services``)."""
    runs: list[tuple[bool, int, int]] = []
    parts = _split(_COMMA_OR_CONNECTIVE, text, start, end)
    for (s, e), (after, after_end) in pairwise([*parts, (end, end)]):
        body = is_body(text[s:e])
        before, run_start, run_end = runs[-1] if runs else (None, s, s)
        between = text[run_end:s].strip()
        if before and _continues(text[s:e], between, text[after:after_end], body=body):
            runs[-1] = (True, run_start, e)
        elif before is False and not body and not is_firm_ending(text[s:e]):
            runs[-1] = (False, run_start, e)
        elif before is False and _opens(text[run_start:run_end], text[s:e], between):
            runs[-1] = (True, run_start, e)
        else:
            runs.append((body, s, e))
    return runs


def _continues(part: str, between: str, after: str, *, body: bool) -> bool:
    """Whether ``part`` belongs to the body before it: a department, the rest of its title after ``and``."""
    if is_unit(part):
        return True
    if body or between.endswith(","):
        return False
    words = part.split()
    person = any(is_initials(word) for word in (*words, *after.split())) or words[0].casefold() in GIVEN
    return not person


def _opens(before: str, part: str, between: str) -> bool:
    """Whether ``before`` is of one body with ``part``: ``Food`` and ``Agriculture Organization``."""
    return "," not in between and (len(before.split()) == 1 or is_firm_ending(part))


def _body(text: str, start: int, end: int) -> Iterator[Person]:
    marks = " \t\r\n,.:;-–—'\"“”«»[]"
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    if end < len(text) and text[end] == "." and _ENDS_WITH_STOP.search(text, start, end):
        end += 1
    if start < end:
        yield Person(Name(literal=" ".join(text[start:end].split())), start, end)


def _persons(text: str, start: int, end: int) -> Iterator[Person]:
    chunks = _chunks(text, start, end)
    single = [part for chunk in chunks for part in chunk if part.words]
    if _is_lone_acronym(text) or all(
        len(part.words) == 1 and is_acronym(part.words[0].text) for part in single
    ):
        for word in (part.words[0] for part in single):
            yield Person(Name(literal=word.text), word.start, word.end)
        return
    only_families = _are_only_families(chunks)
    for chunk, after in pairwise([*chunks, []]):
        if _shares_family(chunk, after):
            words = chunk[0].words
            name = replace(alone(after[0]), given=" ".join(word.text for word in words))
            yield Person(name, words[0].start, words[-1].end)
        else:
            yield from _chunk(chunk, only_families=only_families)


def _is_lone_acronym(text: str) -> bool:
    """Whether all of ``text`` is one short word in capitals (``UNESCO``), with no sign of a person."""
    found = _LETTERS.findall(text)
    return len(found) == 1 and 1 < len(found[0]) <= 7 and found[0].isupper()


def _shares_family(chunk: Sequence[Piece], after: Sequence[Piece]) -> bool:
    """Whether the family name comes with the next person only: ``Sidney and Beatrice Webb``."""
    if len(chunk) != 1 or not after or after[0].suffix or after[0].shape not in ("direct", "words"):
        return False
    first = chunk[0]
    return first.shape == "initials" or (first.shape == "word" and first.given_led and after[0].given_led)


def _chunks(text: str, start: int, end: int) -> list[list[Piece]]:
    """The pieces between commas, for each stretch between connectives."""
    chunks: list[list[Piece]] = []
    at, joined = start, ""
    for match in [*_CONNECTIVE.finditer(text, start, end), None]:
        found = _pieces(text, at, match.start() if match else end)
        if chunks and joined in _COMPOUNDING and _is_compound(chunks[-1], found, joined):
            shape: Shape = "word" if len(found) > 1 else "words"
            connective = Word(joined, at - len(joined), at)
            whole = Piece((*chunks[-1][-1].words, connective, *found[0].words), found[0].suffix, shape)
            chunks[-1][-1:] = [whole, *found[1:]]
        elif found:
            chunks.append(found)
        if match:
            at, joined = match.end(), match.group()
    return chunks


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    found: list[Piece] = []
    for bounds in _split(_COMMA, text, start, end):
        words = _named(words_of(text, *bounds))
        if len(words) > 2 and words[0].text in _BY and is_initials(words[1].text):
            del words[0]
        if words and not (len(words) == 1 and words[0].text.casefold().rstrip(".") in _REPEATERS):
            found.extend(pieces(words) if found else map(_as_name, pieces(words)))
    return found


def _named(words: list[Word]) -> list[Word]:
    """``words`` without the function words before a name; none where they only cue a place or a series."""
    plain = [word.text.rstrip(".") for word in words]
    if all(word in _CUES for word in plain):
        return []
    return words[next((at for at, word in enumerate(plain) if word not in _LEADING), len(words)) :]


def _as_name(part: Piece) -> Piece:
    """A first piece that looks like a suffix (``Jun, Jongho``) is a name."""
    return Piece(part.suffix, (), "word") if part.shape == "nothing" else part


def _is_compound(before: list[Piece], after: list[Piece], joined: str) -> bool:
    """Whether ``y``, ``e`` or ``i`` joins one family name: ``Ortega y Gasset, José``."""
    if not before or not after or after[0].shape != "word":
        return False
    if len(after) == 1:
        return joined != "e" and len(before) == 1 and before[0].shape in ("direct", "words")
    return len(before) == 1 and before[0].shape == "word" and len(after) == 2


def _are_only_families(chunks: Sequence[Sequence[Piece]]) -> bool:
    """Whether the list gives family names alone: ``Roe, Doe and Poe``."""
    parts = [part for chunk in chunks for part in chunk if part.words]
    if any(part.shape != "word" for part in parts) or len(parts) < 3:
        return False
    if len(chunks) > 1 and len(chunks[-1]) > 1:
        return False
    return not any(part.given_led for chunk in chunks for part in chunk[1::2])


def _chunk(parts: Sequence[Piece], *, only_families: bool) -> Iterator[Person]:
    at = 0
    while at < len(parts):
        first, suffix, after = parts[at], *_suffix(parts, at + 1)
        if not only_families and after < len(parts) and _turns(parts, at, after):
            given = parts[after]
            more, at = _suffix(parts, after + 1)
            name = inverted(first, given, (*suffix, *more))
            last = (*first.words, *given.words, *given.suffix, *more)[-1]
        else:
            if first.shape == "direct" and after < len(parts) and parts[after].shape == "initials":
                suffix, after = (*suffix, *parts[after].words), after + 1
            name, at = alone(first, suffix), after
            last = (*first.words, *first.suffix, *suffix)[-1]
        if first.words:
            yield Person(name, first.words[0].start, last.end)


def _suffix(parts: Sequence[Piece], at: int) -> tuple[tuple[Word, ...], int]:
    """The words of a piece that is but a suffix (``Jr.``), and where the next one stands."""
    if at < len(parts) and parts[at].shape == "nothing":
        return parts[at].suffix, at + 1
    return (), at


def _turns(parts: Sequence[Piece], at: int, after: int) -> bool:
    """Whether ``parts[after]`` holds the given names of the family name ``parts[at]``."""
    family, given = parts[at], parts[after]
    if not family.family_like:
        return False
    if given.shape == "initials":
        return True
    left = len(parts) - after
    if family.shape != "words":
        return at == 0 or given.given_led or (given.shape in ("word", "words", "direct") and left % 2 == 1)
    if at == 0 and left == 1 and given.shape == "word":
        return not family.given_led or given.given_only
    return given.shape != "direct" and given.given_only and not family.given_led
