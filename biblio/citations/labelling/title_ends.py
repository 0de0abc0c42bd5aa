"""Where titles end, where the best chain of labels did not see a quotation mark or a place."""

from __future__ import annotations

from biblio.citations import lexicon
from biblio.citations.cues import KIND_OF
from biblio.citations.labelling.label_runs import CLOSING, INTRODUCING, first_run, remember
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens

_QUOTES = {**CLOSING, "'": "'’"}
_PARTING = frozenset({".", ",", ";", ":"})
_WITHIN = frozenset(",.")
"""Marks before the closing quotation mark that are not of the title."""
_SHORTEST = 2
_LONGEST_ABBREVIATION = 4
_BOOK = 3
"""Tokens of ``. in Gen`` behind ``Hom``."""
_ANDS = frozenset({"and", "und", "et", "e", "y", "en", "&"})
_LONGEST_MEMBERS = 6
_IMPRINT = frozenset({"place", "publisher"})
_NUMBERS = frozenset({"pages", "volume", "issue", "date", "-pages", "-volume", "-date", "-else"})


def end_title(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, what the title of a citation, tokens ``first`` to ``last``, ran over or lacks."""
    _close_quotation(tokens, labels, first, last)
    _end_before_cit(tokens, labels, first, last)
    _cut_quotation(tokens, labels, first, last)
    _name_quoted(tokens, labels, first, last)
    _join_series_of_words(tokens, labels, first, last)
    _part_place(tokens, labels, first, last, "title", ",")
    _part_place(tokens, labels, first, last, "container", ".")
    _go_on_in_book(tokens, labels, first, last)
    _begin_before_colon(tokens, labels, first, last)
    _go_on_in_link(tokens, labels, first, last)


def _close_quotation(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A title in quotation marks reaches to the closing one: ``"Elements 110, 111 and 112." Chem. 12``.

    What was taken for a container inside of them is none where one stands behind.
    """
    start, _ = first_run(labels, "title", first, last)
    if start in (last, first) or tokens.words[start - 1] not in _QUOTES:
        return
    closing = _QUOTES[tokens.words[start - 1]]
    end = next((at for at in range(start, last) if tokens.words[at] in closing), last)
    inside = labels[start:end]
    if "container" in inside and "container" in labels[end:last]:
        inside = [name.replace("container", "title") for name in inside]
    if end < last and set(inside) - _NUMBERS <= {"title", between("title")} and labels[end] != "title":
        stop = next(at for at in range(end, start, -1) if tokens.words[at - 1] not in _PARTING)
        labels[start:end] = ["title"] * (stop - start) + [between("title")] * (end - stop)
        remember(labels, "title", end, last)


def _join_series_of_words(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A book's title may end in a series: ``Stones: Their Colour, Weight and Use. Rome: Fox`` is no chapter.

    What stands behind the comma has two members, and an imprint follows and no number of a volume; or the
    editors of a book that has no author.
    """
    start, end = first_run(labels, "title", first, last)
    words, member = tokens.words, end + 1
    quoted = start > first and words[start - 1] in CLOSING
    if member >= last or words[end] != "," or labels[member] != "container" or quoted:
        return
    stop = next((at for at in range(member, last) if labels[at] != "container"), last)
    inside = words[member:stop]
    follows = next((labels[at] for at in range(stop, last) if is_value(labels[at])), "")
    joined = len(inside) <= _LONGEST_MEMBERS and not _ANDS.isdisjoint(inside[1:-1])
    edited = follows == "editor" and "author" not in labels[first:start]
    if joined and (edited or follows in _IMPRINT) and "volume" not in labels[stop:last]:
        labels[end:stop] = ["title"] * (stop - end)
        remember(labels, "title", stop, last)


def _cut_quotation(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A title in quotation marks ends at the closing one: in ``«Walls», Adler, Rome`` a house follows.

    So it does where these hold a stop: ``“Walls.” Loom Studies 12``.
    """
    start, end = first_run(labels, "title", first, last)
    words = tokens.words
    mark = words[start - 1] if start not in (first, last) else ""
    closing = CLOSING.get(mark, "")
    if not closing or words[start:end].count(mark) != (mark in closing):
        return
    cut = next((at for at in range(start + 1, end - 1) if words[at] in closing), None)
    ended = cut is not None and words[cut - 1] == "." and words[cut + 1][0].isupper()
    if cut is None or not (ended or "," in (words[cut - 1], words[cut + 1])):
        return
    behind = cut + 1 + (words[cut + 1] == "," or words[cut + 1] in INTRODUCING)
    said = set(filter(is_value, labels[end:last]))
    follows = next((labels[at] for at in range(end, last) if is_value(labels[at])), "")
    led = words[behind - 1] in INTRODUCING
    name = "publisher" if follows == "place" and "publisher" not in said and not led else "container"
    if name in said:
        return
    title_end = cut - (words[cut - 1] in _WITHIN)
    labels[title_end:behind] = [between("title")] * (behind - title_end)
    labels[behind:end] = [name] * (end - behind)
    remember(labels, name, end, last)


def _name_quoted(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """The only title, if it stands in quotation marks, is no container: ``Roe, diss., "Walls," Yale``."""
    start, end = first_run(labels, "container", first, last)
    if "title" in labels[first:last] or not first + 1 < start < last:
        return
    mark, before = tokens.words[start - 1], tokens.words[first:start]
    opens = mark in CLOSING and (mark not in CLOSING[mark] or before.count(mark) % 2 == 1)
    if opens and not any(word in INTRODUCING for word in before):
        labels[start:end] = ["title"] * (end - start)
        remember(labels, "title", end, last)


def _part_place(tokens: Tokens, labels: list[str], first: int, last: int, name: str, mark: str) -> None:
    """A town behind the last comma of a title, before a house or year, is the place: ``Walls, Rome, 1990``.

    It is a word that records have as a place, or not at all, and no place is there yet. A container has it
    behind a stop: ``in Doe (ed.), Walls. Rome 1990``.
    """
    start, end = first_run(labels, name, first, last)
    comma = end - 2
    if comma <= start or tokens.words[comma] != mark or "place" in labels[first:last]:
        return
    follows = next((labels[at] for at in range(end, last) if is_value(labels[at])), "")
    town = tokens.words[end - 1]
    known = lexicon.fields(town.casefold())
    is_town = town.istitle() and len(town) > _SHORTEST and ("p" in known or (name == "title" and not known))
    abbreviated = mark == "." and len(tokens.words[comma - 1]) <= _LONGEST_ABBREVIATION
    if is_town and follows in ("publisher", "date") and not abbreviated:
        labels[comma] = between(name)
        labels[end - 1] = "place"
        remember(labels, "place", end, last)


def _go_on_in_book(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """An abbreviated work on a book has its name in the title: ``Hom. in Gen. 26.4``."""
    words = tokens.words
    _, end = first_run(labels, "title", first, last)
    pages, _ = first_run(labels, "pages", end, last)
    behind = words[end:pages]
    named = behind[:2] == [".", "in"] and len(behind) in (_BOOK, _BOOK + 1) and behind[2][0].isupper()
    if pages < last and named and set(labels[end:pages]) == {between("title")} and behind[3:] in ([], ["."]):
        labels[end : end + _BOOK] = ["title"] * _BOOK


def _end_before_cit(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """``cit.`` behind a short title points back, also without a comma: ``Roe, Le acque cit., p. 77``."""
    start, end = first_run(labels, "title", first, last)
    if end - start > 1 and tokens.words[end - 1] == "cit" and tokens.words[end : end + 1] == ["."]:
        labels[end - 1] = "xref"
        remember(labels, "xref", end, last)


def _begin_before_colon(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A word before the colon before a title begins that: ``(2017). xarray: Labels in Walls``."""
    words = tokens.words
    start, _ = first_run(labels, "title", first, last)
    if start < first + 3 or start == last or words[start - 1] != ":" or not words[start - 2].isalpha():
        return
    apart = set(labels[start - 3 : start]) == {between("date")} and words[start - 3] not in ",:"
    if apart and words[start - 2].casefold() not in KIND_OF:
        labels[start - 2 : start] = ["title"] * 2


def _go_on_in_link(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """The title that begins a link is all of its words: ``[Walls: A Reader](https://example.org)``."""
    words = tokens.words
    start, end = first_run(labels, "title", first, last)
    if start == last or words[max(start - 1, 0)] != "[":
        return
    closing = next((at for at in range(end, last - 1) if words[at] == "]"), last)
    linked = closing + 2 < last and words[closing + 1] == "(" and labels[closing + 2] in ("url", "doi")
    if linked and set(labels[end:closing]) == {between("title")}:
        labels[end:closing] = ["title"] * (closing - end)
