"""Labels to spans, spans to citations: where each one begins and ends."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from biblio.citations.confidence import Signs, Value, log_certainty, signs
from biblio.citations.cues import KIND_OF, QUOTING
from biblio.citations.labelling.labels import PROSE, is_value
from biblio.citations.labelling.tagger import Labels
from biblio.citations.labelling.tokens import Tokens, ends_sentence
from biblio.model import NAME_FIELDS, Span

_LOOSE = frozenset(
    [",", ";", ":", ".", ")", "]", "–", "—", "--", "---", "-", "•", "*", "|", "/", ">", "”", "»"]
)
_LOOSE_ENDS = frozenset([",", ";", ":", "(", "[", "–", "—", "--", "---", "|", "/", "„", "«"])
_CONNECTIVES = frozenset(["and", "und", "et", "y", "e", "&", "и"])
_BEFORE_PERSON = _CONNECTIVES | {","}
_AFTER_PERSON = _BEFORE_PERSON | {";"}
_SPACES = frozenset(" \u00a0\u202f")
_OPEN = {"(": ")", "[": "]", "“": "”", "‘": "’", "«": "»", "„": "“", '"': '"', "*": "*", "_": "_"}
_CLOSED = {partner: mark for mark, partner in _OPEN.items() if mark != "„"}
_IMPRINT = frozenset({"date", "pages", "place", "publisher", "volume"})
_PLACED = frozenset({"date", "pages"})
_HEADS = frozenset({"author", "xref"})
_PLACING = frozenset({"volume", "pages", "date", "place", "publisher"})
_CALLED = frozenset({"title", "container"})
_NAMING = _HEADS | {"title", "archive", "container", "volume"}
_QUOTING = QUOTING | {"contrast", "reviewing"}
_REPEATING = frozenset({"ibid", "ibidem", "idem", "id", "ebd", "ebenda", "ivi", "там"})
_PARTING = frozenset({";", ".", "(", "["})
# The tokens of a name in the order of a list: Roe, Jane A.,
_INVERTED = re.compile(
    r"(?<!\S)[^\W\d_a-z][^\W\d_]+(?: - [^\W\d_]{2,})* ,(?: [^\W\d_a-z][^\W\d_]+)?"
    r"(?: [^\W\d_a-z] \.)+(?: ,)?\Z"
)
_LONGEST_NAME = 16
_LETTERED = frozenset({"pages", "issue"})
_DASHES = frozenset({"-", "–", "—", "--"})
_SUPPLEMENT = "S"
_SAID = 2
"""Words in small letters that a sentence has at least."""


class Run(NamedTuple):
    """The tokens ``first`` to ``last`` (inclusive) that make one citation, and the spans among them.

    ``presence`` is the mean probability that the tokens of the spans belong to a citation. ``signs`` tell how
    certain the citation and each span is.
    """

    first: int
    last: int
    spans: tuple[Span, ...]
    presence: float
    signs: Signs


def runs(tokens: Tokens, labels: Labels) -> Iterator[Run]:
    """The citations among some labelled tokens, in order.

    Prose parts them, and the end of the brackets in which one stands. Where two stand in one note with only
    a semicolon or a full stop between them, an author after an imprint begins the second. At the start of a
    line an author begins one whatever stands before, a year one below a name, and any value one that has a
    date or page of its own.
    """
    names, gaps = labels.labels, tokens.gaps
    logs = log_certainty(labels.certainty)
    values = set(filter(is_value, set(names)))
    beginning = values if "n" in gaps[1:] else values & _NAMING
    start: int | None = None
    depth = 0
    seen: set[str] = set()
    for i, (word, name) in enumerate(zip(tokens.words, names, strict=True)):
        if word == "(":
            depth += 1
        elif word == ")" and start is not None:
            depth -= 1
        opens = name == PROSE and word == "(" and _opens_year(tokens, names, i)
        if (name == PROSE and not opens) or depth < 0 or (word[0] == "." and word.startswith(".....")):
            if start is not None:
                yield from _run(tokens, labels, logs, start, i - 1)
            start, depth, seen = None, 0, set()
            continue
        if start is None:
            if name in values or word in _OPEN:
                start, depth = i, int(word == "(")
        elif (name in beginning or gaps[i] == "n") and (
            _begins(tokens, names, i, seen) or _ends_prose(tokens, start, i, seen)
        ):
            yield from _run(tokens, labels, logs, start, i - 1)
            start, depth, seen = i, int(word == "("), set()
        if name in values:
            seen.add(name)
    if start is not None:
        yield from _run(tokens, labels, logs, start, len(names) - 1)


def _begins(tokens: Tokens, names: Sequence[str], at: int, seen: set[str]) -> bool:
    """Whether the value at token ``at`` begins another citation than that of the values ``seen`` before.

    Inside of a line only a value of `_NAMING` does.
    """
    name = names[at]
    quoted = tokens.gaps[at] == "" and tokens.words[at - 1] in _OPEN
    line_start = at - 1 if quoted else at
    begins_line = line_start > 0 and tokens.gaps[line_start] == "n"
    has_imprint = not _IMPRINT.isdisjoint(seen)
    if name == "xref" and "xref" in seen and _repeats(tokens, at):
        return True
    if has_imprint and name in _NAMING and _signalled(tokens, at):
        return True
    if name == "title" and {"title", "date", "pages"} <= seen and _is_next_title(tokens, names, at):
        return True
    if name == "volume" and {"volume", "container"} <= seen and _is_next_of_law(tokens, names, at, seen):
        return True
    if name in _HEADS and (begins_line or names[at - 1] != name):
        if begins_line:
            return has_imprint or "author" not in seen or ends_sentence(tokens, line_start - 1)
        return has_imprint and _parted(tokens, at)
    in_brackets = tokens.words[at] == "(" and names[at + 1 : at + 2] == ["date"]
    if begins_line and (name == "date" or in_brackets):
        dated = {"date", "title"} <= seen and _ends_entry(tokens, names, line_start - 1)
        return dated and _dates_entry(tokens, names, at + in_brackets)
    if not begins_line or name in _PLACED or _PLACED.isdisjoint(seen):
        return False
    return _ends_entry(tokens, names, line_start - 1) and bool(_PLACED & set(_line_after(tokens, names, at)))


def _opens_year(tokens: Tokens, names: Sequence[str], at: int) -> bool:
    """Whether a bracket at the start of a line opens the year of an entry: ``(1990), Walls, London``."""
    begins_line = at == 0 or tokens.gaps[at] == "n"
    return begins_line and names[at + 1 : at + 2] == ["date"] and _dates_entry(tokens, names, at + 1)


def _dates_entry(tokens: Tokens, names: Sequence[str], at: int) -> bool:
    """Whether a date begins an entry whose author stands above: what it is called follows on the line."""
    end = next((place for place in range(at, len(names)) if names[place] != "date"), len(names))
    follows = next((place for place in range(end, len(names)) if is_value(names[place])), len(names))
    if follows == len(names) or "n" in tokens.gaps[at + 1 : follows + 1]:
        return False
    return names[follows] in _CALLED and PROSE not in names[end:follows]


def _ends_prose(tokens: Tokens, start: int, at: int, seen: set[str]) -> bool:
    """Whether what is read since token ``start`` is the end of a sentence, and a line begins at ``at``.

    As in ``He saw the sun four times.``, before a line with ``Roe. Walls. Rome 1990``.
    """
    if tokens.gaps[at] != "n" or tokens.gaps[start] == "n" or start == 0 or not _PLACED.isdisjoint(seen):
        return False
    return "n" not in tokens.gaps[start:at] and ends_sentence(tokens, at - 1)


def _parted(tokens: Tokens, at: int) -> bool:
    return tokens.words[at - 1] == ";" or (tokens.words[at - 1] == "." and ends_sentence(tokens, at - 1))


def _is_next_of_law(tokens: Tokens, names: Sequence[str], at: int, seen: set[str]) -> bool:
    """Whether a volume behind a semicolon is of a law or case of its own: ``5 U.S.C. § 702; 42 U.S.C. § 7``.

    Behind the title of a case a second report of it may stand; a section (``§``) is of no case.
    """
    if tokens.words[at - 1] != ";" or names[at + 1 : at + 2] != ["container"]:
        return False
    end = next((place for place in range(at + 1, len(names)) if names[place] != "container"), len(names))
    return "title" not in seen or any(word[0] == "§" for word in tokens.words[end : end + 2])


def _is_next_title(tokens: Tokens, names: Sequence[str], at: int) -> bool:
    """Whether a title behind the page and stop that end a citation is of another one, with a place too."""
    end = next((place for place in range(at, len(names)) if names[place] != "title"), len(names))
    placed = next((name for name in names[end:] if is_value(name) or name == PROSE), PROSE) in _PLACING
    return placed and names[at - 2] == "pages" and tokens.words[at - 1] == "." and tokens.gaps[at] != ""


def _repeats(tokens: Tokens, at: int) -> bool:
    """Whether the next of several back-references in a row begins: ``Ibid. Ibid.``."""
    return tokens.words[at - 1] in ".;" and tokens.words[at].lower() in _REPEATING


def _signalled(tokens: Tokens, at: int) -> bool:
    """Whether a mark and an introductory word stand before a token: ``; contrast``, ``. Cf.``."""
    words, before = tokens.words, at - 1
    while before > 0 and (
        _is_signal(words[before]) or (words[before] in ".,:" and _is_signal(words[before - 1]))
    ):
        before -= 1
    return 0 < before < at - 1 and words[before] in _PARTING


@lru_cache(maxsize=1 << 14)
def _is_signal(word: str) -> bool:
    lower = word.lower()
    return KIND_OF.get(lower) == "signal" or lower in _QUOTING


def _line_after(tokens: Tokens, names: Sequence[str], at: int) -> Iterator[str]:
    yield names[at]
    for gap, name in zip(tokens.gaps[at + 1 :], names[at + 1 :], strict=True):
        if gap == "n":
            return
        yield name


def _ends_entry(tokens: Tokens, names: Sequence[str], at: int) -> bool:
    return names[at] in _PLACED or (ends_sentence(tokens, at) and not is_value(names[at]))


def _run(tokens: Tokens, labels: Labels, logs: Sequence[float], first: int, last: int) -> Iterator[Run]:
    values = list(_values(tokens, labels, first, last))
    if values:
        spans = tuple(
            [Span(value.label, tokens.starts[value.start], tokens.ends[value.end - 1]) for value in values]
        )
        presences = [one for value in values for one in labels.presence[value.labelled : value.end]]
        said = signs(tokens.words, logs, (first, last + 1), values)
        yield Run(first, last, spans, sum(presences) / len(presences), said)


def _values(tokens: Tokens, labels: Labels, first: int, last: int) -> Iterator[Value]:
    names = labels.labels
    i = first
    while i <= last:
        name = names[i]
        end = i + 1
        while end <= last and names[end] == name:
            end += 1
        if is_value(name):
            own = _shelfmark(tokens, i, end) if name == "archive" else i
            labelled, stop = _bare(tokens, name, own, end)
            if labelled < stop:
                start = labelled
                if name in NAME_FIELDS:
                    start = _with_surname(tokens, labels, own, _with_initials(tokens, labels, labelled))
                elif name in _LETTERED:
                    start = _with_letter(tokens, labels, labelled, stop)
                    stop += _is_lettered(tokens, labels, stop)
                yield Value(name, labelled, start, stop)
        i = end


def _shelfmark(tokens: Tokens, start: int, end: int) -> int:
    """Where a place in an archive begins, behind a sentence: ``They were counted. RGIA. F. 273``."""
    words = tokens.words
    numbered = next((at for at in range(start, end) if words[at].isdecimal()), end)
    stops = [at for at in range(start, numbered - 1) if words[at] == "." and _is_abbreviation(words[at + 1])]
    return next((at + 1 for at in stops if _is_said(words[start:at])), start)


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and len(word) > 1


def _is_said(words: Sequence[str]) -> bool:
    """Whether words are rather a sentence than a name."""
    return sum(word.isalpha() and word.islower() and len(word) > 2 for word in words) >= _SAID


def _bare(tokens: Tokens, name: str, start: int, stop: int) -> tuple[int, int]:
    """The tokens of a value without the marks and connectives at its edges that can be no part of it."""
    named = name in NAME_FIELDS
    while start < stop and (tokens.words[start] in _LOOSE or (named and _is_connective(tokens, start))):
        start += 1
    if named and start < stop and KIND_OF.get(tokens.words[start].lower()) == "signal":
        return _bare(tokens, name, start + 1, stop)
    while start < stop and (tokens.words[stop - 1] in _LOOSE_ENDS or _is_sign(tokens.words[stop - 1])):
        stop -= 1
    return start, stop + _is_closed_next(tokens.words, start, stop)


def _is_closed_next(words: Sequence[str], start: int, stop: int) -> bool:
    """Whether the bracket that a value opens is closed right behind it: ``Walls (A Reader`` ``)``."""
    inside = words[start:stop]
    follows = words[stop] if stop < len(words) else ""
    opened = "(" if follows == ")" else "[" if follows == "]" else ""
    return bool(opened) and inside.count(opened) == inside.count(follows) + 1


def _is_connective(tokens: Tokens, at: int) -> bool:
    """Whether a word joins names; the initial of ``E. M. Roe`` does not."""
    return tokens.words[at].casefold() in _CONNECTIVES and tokens.words[at + 1 : at + 2] != ["."]


def _is_sign(word: str) -> bool:
    """Whether a word is neither text nor punctuation, such as a star or a face; in ``1 r°`` it is text."""
    return word[0] != "°" and unicodedata.category(word[0]) in ("So", "Sk", "Cn", "Co", "Cs")


def _with_initials(tokens: Tokens, labels: Labels, start: int) -> int:
    """A name does not begin after an initial: of ``A. M. Roe`` not the ``M. Roe`` alone is the name."""
    while (
        start >= 2
        and not any(map(is_value, labels.labels[start - 2 : start]))
        and tokens.words[start - 1] == "."
        and len(tokens.words[start - 2]) == 1
        and tokens.words[start - 2].isupper()
        and "n" not in tokens.gaps[start - 1 : start + 1]
    ):
        start -= 2
    return start


def _with_surname(tokens: Tokens, labels: Labels, labelled: int, start: int) -> int:
    """A list of persons does not begin behind the surname of the first, nor at the ``and`` before the last.

    In the midst of a sentence it seems to do so: ``the view of Roe, Jane A., and John Doe. Walls``.
    """
    words = tokens.words
    if start == 0 or words[start - 1] not in _BEFORE_PERSON:
        return start
    end = labelled if start > labelled else _past_initials(words, labels.labels, start)
    found = _INVERTED.search(" ".join(words[max(end - _LONGEST_NAME, 0) : end]))
    first = end - found.group().count(" ") - 1 if found else start
    if any(map(is_value, labels.labels[first : min(labelled, start)])) or _is_signal(words[first]):
        return start
    return start if "n" in tokens.gaps[first + 1 : start + 1] else first


def _past_initials(words: Sequence[str], names: Sequence[str], start: int) -> int:
    """The token past a given name and initials, if these are all of a person; else 0."""
    end = start + 1
    while end + 1 < len(words) and len(words[end]) == 1 and words[end].isupper() and words[end + 1] == ".":
        end += 2
    ends = end == len(words) or names[end] != names[start] or words[end] in _AFTER_PERSON
    return end if ends and end > start + 1 and len(words[start]) > 1 else 0


def _with_letter(tokens: Tokens, labels: Labels, start: int, stop: int) -> int:
    """An electronic page has its letter: ``e0253129``; the ``p`` of ``p12`` is a word for pages.

    A capital that stands before both ends of a range is no such word (``S95–S120``), and that of an issue in
    brackets tells a supplement: ``12(S2)``.
    """
    before = start - 1
    glued = start > 0 and tokens.gaps[start] == "" and not is_value(labels.labels[before])
    letter = tokens.words[before] if glued else ""
    if len(letter) != 1 or not letter.isalpha():
        return start
    if labels.labels[start] == "issue":
        return before if letter == _SUPPLEMENT and before and tokens.words[before - 1] == "(" else start
    is_cue = "page" in KIND_OF.get(letter.lower(), "").split("+")
    return start if is_cue and not (letter.isupper() and _ends_with(tokens, letter, start, stop)) else before


def _is_lettered(tokens: Tokens, labels: Labels, stop: int) -> bool:
    """Whether the letter behind a number is a part of it: ``§§ 7401–7671q``."""
    letter = tokens.words[stop] if stop < len(tokens) and tokens.gaps[stop] == "" else ""
    is_free = len(letter) == 1 and letter.islower() and not is_value(labels.labels[stop])
    glued_on = tokens.gaps[stop + 1 : stop + 2] == [""] and tokens.words[stop + 1][0].isalnum()
    return is_free and tokens.words[stop - 1].isdecimal() and not glued_on


def _ends_with(tokens: Tokens, letter: str, start: int, stop: int) -> bool:
    """Whether a letter is glued to the second number of the range from token ``start``."""
    _, dash, other, number, *_ = *tokens.words[start:stop], "", "", "", ""
    return dash in _DASHES and other == letter and number.isdecimal() and tokens.gaps[start + 3] == ""


def extent(text: str, spans: Sequence[Span]) -> tuple[int, int]:
    """Where the citation in ``text`` begins and ends whose values are ``spans``.

    It holds the first to the last value, with the quotation marks, brackets and emphasis beside them that
    open or close inside of it, and its final stop. Marks around the whole citation are not its own: the
    brackets of ``(Roe, Walls, 1990)`` stay outside.
    """
    first, last = spans[0].start, spans[-1].end
    while first and _lacks(text[first:last], text[first - 1], _OPEN):
        first -= 1
    if first > 1 and text[first - 1] in _SPACES and text[first - 2] == "«":  # as French typesetters have it
        first -= 2 * _lacks(text[first:last], "«", _OPEN)
    at = last
    while at < len(text) and (text[at] in _SPACES or text[at] == "." or text[at] in _CLOSED):
        if text[at] in _CLOSED:
            # Behind a space such a mark opens what comes next.
            opens_next = text[at - 1] in _SPACES and _CLOSED[text[at]] == text[at]
            if opens_next or not _lacks(text[first:at], text[at], _CLOSED):
                break
            last = at + 1
        at += 1
    if text[last : last + 1] == ".":
        last += 1
    return first, last


def _lacks(inside: str, mark: str, partners: Mapping[str, str]) -> bool:
    """Whether a partner of ``mark`` stands alone in ``inside``."""
    partner = partners.get(mark)
    if partner is None:
        return False
    if partner == mark:
        return inside.count(mark) % 2 == 1
    return inside.count(partner) > inside.count(mark)
