"""What a piece stands in: the container behind ``in``, where labels part the two not at all, or too much."""

from __future__ import annotations

from collections.abc import Sequence

from biblio.citations import lexicon
from biblio.citations.assembling.kind_words import NEWSPAPERS
from biblio.citations.labelling.label_runs import (
    CLOSING,
    INTRODUCING,
    first_run,
    introduced,
    remember,
    value_before,
)
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens

_LEADING = INTRODUCING - {"im", "Im", "IM"}
"""``im`` has its article with it and goes on with a title as well: ``Magie bei Paracelsus, im Barock``."""

_NUMBERED = frozenset({"volume", "issue", "pages"})
_OF_SERIAL = frozenset({"title", "volume", "date", "pages"})
_OF_ARTICLE = _OF_SERIAL | {"author", "issue", "doi", "url", "note", "marker", "signal"}
_PARTING = frozenset(".?!:")
_JOURNAL = frozenset({"J", "Z"})
_PRESENTED = frozenset({"presented", "given", "read", "delivered", "held"})
_AT = frozenset({"at", "to", "before"})
_EVENTS = frozenset({"container", "title"})
_OF_PARTS = frozenset({"title", "author", "volume", "issue"})
_IMPRINT = frozenset({"publisher", "place"})
_OF_SITE = frozenset({"container", "url", "date"})
_SAINTS = frozenset({"St", "Ste", "Mt", "Ft"})
_LONGEST_NEWSPAPER = 8
_OF_DAY = 2
_ENDING = frozenset(".,?!;")
_LANGUAGE = 2
"""Words of a remark: ``In Russian``."""
"""Numbers in the date of a day: ``Jan. 6, 2012``."""


def relabel_containers(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, the container in the citation that stands from token ``first`` to ``last``."""
    if "container" not in labels[first:last]:
        _leave_cue(tokens, labels, first, last)
        _part_container(tokens, labels, first, last)
        _part_quoted(tokens, labels, first, last)
        _part_serial(tokens, labels, first, last)
    _name_event(tokens, labels, first, last)
    _name_container(tokens, labels, first, last)
    if "container" not in labels[first:last]:
        _name_transactions(tokens, labels, first, last)
        _name_newspaper(tokens, labels, first, last)
        _part_newspaper(tokens, labels, first, last)
        return
    _join_subtitle(tokens, labels, first, last)
    _name_book(tokens, labels, first, last)
    if "title" not in labels[first:last]:
        _name_program(tokens, labels, first, last)
        _name_site(tokens, labels, first, last)


def _leave_cue(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A second title that begins with ``In`` is what holds the first: ``Walls. 1793. In Loom Studies``."""
    words = tokens.words
    _, end = first_run(labels, "title", first, last)
    start, stop = first_run(labels, "title", end, last)
    if stop > start + _LANGUAGE and words[start] in _LEADING and words[start + 1][0].isupper():
        labels[start] = between("title")


def _part_container(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A comma and ``in`` within a title, or ``In:``, lead to its container: ``Walls, in Loom Studies``."""
    words = tokens.words
    start, end = first_run(labels, "title", first, last)
    cues = (at for at in range(start + 2, end - 1) if _leads(words, at))
    cue = next(cues, None)
    if cue is None:
        return
    begins = cue + 1 + (words[cue + 1] == ":")
    labels[cue - 1 : begins] = [between("title")] * (begins - cue + 1)
    labels[begins:end] = ["container"] * (end - begins)
    remember(labels, "container", end, last)


def _leads(words: Sequence[str], at: int) -> bool:
    """Whether a word in a title leads to what the title stands in."""
    if words[at] not in _LEADING:
        return False
    followed = "".join(words[at + 1 : at + 3])
    if words[at + 1] == ":":
        return words[at - 1] in _ENDING and followed[1:2].isupper()
    return words[at - 1] == "," and followed[0].isupper()


def _part_quoted(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Behind a title, a comma and quotation marks stands the periodical: ``Walls, "Studi", a. XIV``."""
    words = tokens.words
    start, end = first_run(labels, "title", first, last)
    opened = next((at for at in range(end - 2, start, -1) if words[at] in CLOSING), start)
    if opened == start or words[opened - 1] != ",":
        return
    closed = words[end : end + 1] and words[end] in CLOSING[words[opened]]
    said = set(labels[end:last])
    if closed and words[start - 1] not in CLOSING and said & _NUMBERED and not said & _IMPRINT:
        labels[opened - 1 : opened + 1] = [between("title")] * 2
        labels[opened + 1 : end] = ["container"] * (end - opened - 1)
        remember(labels, "container", end, last)


def _name_event(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Where a thing was presented holds it: ``Walls. Poster presented at the Congress of Masons``."""
    words = tokens.words
    cue = next(
        (at for at in range(first + 2, last) if words[at] in _AT and words[at - 1] in _PRESENTED), last
    )
    event = cue + 1 + (words[min(cue + 1, last - 1)] == "the")
    if event >= last or "title" not in labels[first:cue]:
        return
    name = labels[event]
    _, end = first_run(labels, name, event, last)
    if name not in _EVENTS or (name == "title" and labels[cue] == "title"):
        return
    start = next(at for at in range(cue, first, -1) if labels[at - 1] != labels[cue])
    if labels[cue] == "container":
        labels[start : cue + 1] = ["genre"] * (cue + 1 - start)
    labels[cue + 1 : event] = [between("genre")] * (event - cue - 1)
    labels[event:end] = ["container"] * (end - event)
    remember(labels, "container", end, last)


def _part_serial(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """What has a volume, a date and pages and no imprint stands in a periodical: ``Walls? Loom Studies 12``.

    Behind a question it is what follows, behind other marks the words that begin a known one: ``: Journal``.
    """
    words = tokens.words
    start, end = first_run(labels, "title", first, last)
    said = set(filter(is_value, labels[first:last]))
    follows = next((labels[at] for at in range(end, last) if is_value(labels[at])), "")
    if (
        follows != "volume"
        or not said <= _OF_ARTICLE
        or not said >= _OF_SERIAL
        or words[start - 1] in CLOSING
    ):
        return
    marks = (at for at in range(end - 2, start, -1) if _ends_before_serial(words, at))
    mark = next(marks, None)
    if mark is None:
        return
    parted = mark + (words[mark] in "?!")
    labels[parted : mark + 1] = [between("title")] * (mark + 1 - parted)
    labels[mark + 1 : end] = ["container"] * (end - mark - 1)
    remember(labels, "container", end, last)


def _ends_before_serial(words: Sequence[str], mark: int) -> bool:
    follows = words[mark + 1]
    if words[mark] not in _PARTING or not follows[0].isupper():
        return False
    return words[mark] in "?!" or follows in _JOURNAL or "s" in lexicon.fields(follows.lower())


def _name_container(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Behind a title and ``In`` the next title is that of the container, the persons its editors."""
    start, end = first_run(labels, "title", first, last)
    cue = introduced(tokens, labels, end, last)
    start, end = first_run(labels, "title", cue, last)
    further, stop = first_run(labels, "container", cue, last)
    if start == last or further < start or (further < last and value_before(labels, cue, start) != "editor"):
        return
    if further < last and "series" not in labels[first:last]:
        labels[further:stop] = ["series"] * (stop - further)
    labels[start:end] = ["container"] * (end - start)
    for at in range(cue, start):
        if labels[at] in ("author", between("author")):
            labels[at] = labels[at].replace("author", "editor")
    remember(labels, "container", end, last)


def _join_subtitle(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Behind the colon of the container of a title stands its subtitle: ``Gates. In Walls: A Reader``."""
    start, colon = first_run(labels, "container", first, last)
    if "title" not in labels[first:start] or colon + 1 >= last or tokens.words[colon] != ":":
        return
    if labels[colon + 1] == "title":
        _, end = first_run(labels, "title", colon + 1, last)
        labels[colon:end] = ["container"] * (end - colon)
        remember(labels, "container", end, last)


def _name_book(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """What has editors, an imprint and no part is a book with a title: ``Roe, Doe (eds.), Walls, Rome``."""
    said = set(labels[first:last])
    start, end = first_run(labels, "container", first, last)
    is_part = said & _OF_PARTS or introduced(tokens, labels, first, start) < start
    if is_part or value_before(labels, first, start) != "editor" or not said & _IMPRINT:
        return
    labels[start:end] = ["title"] * (end - start)
    remember(labels, "title", end, last)


def _name_site(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """What has an address and no part is a page with a title: ``Walls of Rome, https://example.org``."""
    said = set(filter(is_value, labels[first:last]))
    start, end = first_run(labels, "container", first, last)
    if (
        start < last
        and "url" in said
        and said <= _OF_SITE
        and introduced(tokens, labels, first, start) == start
    ):
        labels[start:end] = ["title"] * (end - start)
        remember(labels, "title", end, last)


def _name_transactions(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Initials between ``Trans.`` and a volume are those of a body: ``'Walls', Trans. B.G.A.S. lxvi``."""
    words = tokens.words
    start, end = first_run(labels, "translator", first, last)
    cue = start - 2
    behind = next((at for at in range(end, last) if is_value(labels[at])), last)
    initials = all(len(word) == 1 for word in words[start:behind])
    if start == last or not initials or cue <= first or words[cue:start] != ["Trans", "."]:
        return
    if behind < last and labels[behind] == "volume":
        labels[cue:behind] = ["container"] * (behind - cue)


def _name_program(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """What has authors, a version and no part is a program: ``Roe, Walls, version 2.1, 2022``."""
    said = set(filter(is_value, labels[first:last]))
    start, end = first_run(labels, "container", first, last)
    behind = said & _NUMBERED or introduced(tokens, labels, first, start) < start
    if (
        start < end
        and "edition" in labels[end:last]
        and not behind
        and value_before(labels, first, start) == "author"
    ):
        labels[start:end] = ["title"] * (end - start)
        remember(labels, "title", end, last)


def _name_newspaper(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """What stands between a title and a day is a newspaper: ``Roe, Walls, St. Alban Press, Jan. 6, 2012``."""
    words = tokens.words
    start, end = first_run(labels, "publisher", first, last)
    before, title_end = first_run(labels, "title", first, start)
    date, date_end = first_run(labels, "date", end, last)
    numbers = sum(word.isdecimal() for word in words[date:date_end])
    parted = start < date and {"title", "publisher"} == set(filter(is_value, labels[before:date]))
    if not parted or "author" not in labels[first:before] or numbers < _OF_DAY or words[date - 1] != ",":
        return
    if words[title_end - 1] in _SAINTS and words[title_end - 2] == "," and words[title_end] == ".":
        labels[title_end - 2] = between("title")
        start = title_end - 1
    labels[start:end] = ["container"] * (end - start)
    remember(labels, "container", end, last)


def _part_newspaper(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A newspaper at the end of a title, before a day: ``Roe, Walls, St. Alban Post, Jan. 6, 2012``."""
    words = tokens.words
    start, end = first_run(labels, "title", first, last)
    comma = next((at for at in range(end - 1, start, -1) if words[at] == ","), start)
    date, date_end = first_run(labels, "date", end, last)
    numbers = sum(word.isdecimal() for word in words[date:date_end])
    parted = comma > start and set(filter(is_value, labels[first:date])) == {"author", "title"}
    short = end - comma <= _LONGEST_NEWSPAPER and words[end - 1].casefold() in NEWSPAPERS
    if parted and short and date == end + 1 and words[end] == "," and numbers >= _OF_DAY:
        labels[comma] = between("title")
        labels[comma + 1 : end] = ["container"] * (end - comma - 1)
        remember(labels, "container", end, last)
