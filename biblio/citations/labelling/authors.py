"""Where authors end and titles begin, where the best chain of labels lacks one of them."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from biblio.citations import lexicon
from biblio.citations.labelling.label_runs import (
    Marginal,
    first_run,
    introduced,
    mean,
    remember,
    values,
)
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens
from biblio.model import NAME_FIELDS
from biblio.normalize.bodies import is_body
from biblio.normalize.given_names import GIVEN, MOSTLY

_TITLES = frozenset({"title", "container", "xref", "archive"})
_PERSONS = frozenset(NAME_FIELDS)
_MISTAKEN = frozenset({"editor", "translator", "series"})
_IMPRINT = frozenset({"place", "publisher"})
_WHOLE_IMPRINT = frozenset({"place", "publisher", "date"})
_BETWEEN_NAMES = frozenset({"/", "-", "&", "und", "and", "et"})
_BEHIND_YEAR = frozenset({")", "]", ":", ".", ","})
_OF_BODY = frozenset(
    {"author", "title", "container", between("author"), between("title"), between("container")}
)
_LONGEST_BODY = 20
_MARKS_OF_SENTENCES = frozenset({".", ":", ";", "?"})
_MOST_NAMES = 3
_INVERTED = 4
"""Tokens before the stop of an inverted name: ``Roe , Jane J``."""
_PARTING = frozenset({".", ",", ";", ":"})
_TO = frozenset({"to", "an", "à", "a", "al", "aan", "do"})
_LEAST = 1e-6
LEAST_TITLE = 0.02
"""Mean probability of being a title that the words must have which are to become one."""
LEAST_MISTAKEN = 0.02
"""The same of a title that is labelled something else of which there is another."""


def supply_title(tokens: Tokens, labels: list[str], first: int, last: int, marginal: Marginal) -> None:
    """Give a citation with an imprint a title.

    What seems a house is the title where neither that nor a place stands there: ``Homer. Odyssey. n.d.``; so
    is that of the first of two imprints.

    Args:
        tokens: Those of the text.
        labels: One a token, changed in place.
        first: The first token of the citation.
        last: The one past its last.
        marginal: The probability of a label at a token.
    """
    said = {name for name in labels[first:last] if is_value(name)}
    if said >= _IMPRINT and not said & (_PERSONS | _TITLES):
        _take_apart_imprints(labels, first, last)
    if said & _IMPRINT and said & _PERSONS and not said & _TITLES:
        found = _mistaken_title(labels, first, last, marginal)
        if not found and said >= _WHOLE_IMPRINT and _title_before_place(tokens, labels, first, last):
            return
        if not found and "place" not in said:
            start, end = first_run(labels, "publisher", first, last)
            labels[start:end] = ["title"] * (end - start)
            remember(labels, "title", end, last)
        elif not found and "author" in said:
            _part_title(tokens, labels, first, last, marginal)


def end_list(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A word behind a whole name and before a colon and the title begins that: ``J. Roe, Walls: A Reader``.

    A whole name is given name first and has an initial, or family and given name with a comma between them;
    in ``Roe Poe, Jane: Walls`` the given name follows.
    """
    start, end = first_run(labels, "author", first, last)
    words = tokens.words[start:end]
    if end + 1 >= last or tokens.words[end] != ":" or labels[end + 1] != "title" or "," not in words:
        return
    comma = len(words) - 1 - words[::-1].index(",")
    name, rest = words[:comma], words[comma + 1 :]
    before = name[len(name) - name[::-1].index(",") :] if "," in name else name
    with_initial = len(before) > 2 and "." in before[1:-1] and _is_initial(before[before.index(".") - 1])
    whole = (with_initial and before[-1] != ".") or (name.count(",") == 1 and _is_given(before))
    is_word = len(rest) == 1 and len(rest[0]) > 2 and rest[0][0].isupper() and not _is_given(rest)
    if whole and is_word:
        labels[end - 1 : end + 1] = ["title", "title"]
        labels[end - 2] = between("author")


def name_author(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Family names that seem a title before a container with editors, or in a short form, are authors.

    So they are in ``Roe, in: Doe (Hrsg.), Walls`` and in ``Roe, ibid., p. 3``.
    """
    start, end = first_run(labels, "title", first, last)
    names = [word for word in tokens.words[start:end] if word not in _BETWEEN_NAMES]
    if "author" in labels[first:last] or end + 1 >= last or not 0 < len(names) <= _MOST_NAMES:
        return
    in_container = introduced(tokens, labels, end, last) == end + 1 and "editor" in labels[end:last]
    if (in_container or labels[end + 1] == "xref") and all(map(_is_family, names)):
        labels[start:end] = ["author"] * (end - start)
        remember(labels, "author", end, last)


def name_first(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label as the author, in place, what seems a house or title at the beginning, before a year and a title.

    Houses stand behind these, and nobody else has written it: ``Verdier Yvonne, 1979, Walls, Paris``,
    ``Alder Harbour Office (2022): Levels``.
    """
    _name_before_year(tokens, labels, first, last)
    start, end = first_run(labels, "publisher", first, last)
    said = [labels[at] for at in range(end, last) if is_value(labels[at])]
    first_said = not any(is_value(labels[at]) for at in range(first, start))
    dated = said[:1] == ["date"] and "title" in said and bool(_IMPRINT & set(said))
    if first_said and dated and not _PERSONS & set(said):
        labels[start:end] = ["author"] * (end - start)
        remember(labels, "author", end, last)


def _name_before_year(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    start, end = first_run(labels, "title", first, last)
    if start > first and _is_body_before_year(tokens, labels, first, last):
        return
    year, behind = first_run(labels, "date", end, last)
    title, _ = first_run(labels, "title", behind, last)
    bracketed = year == end + 1 < last and tokens.words[end] == "("
    parted = start == first and bracketed and set(tokens.words[behind:title]) <= _BEHIND_YEAR
    if parted and behind < title < last and not _PERSONS & set(labels[first:last]):
        labels[start:end] = ["author"] * (end - start)
        remember(labels, "author", end, last)


def _is_body_before_year(tokens: Tokens, labels: list[str], first: int, last: int) -> bool:
    """Take all that stands before a bracketed year for the author, where that is a body.

    So commas may stand in its name: ``Bundesministerium für Familie, Frauen und Jugend (2005): Walls``.
    """
    words = tokens.words
    limit = min(first + _LONGEST_BODY, last - 1)
    bracket = next((at for at in range(first, limit) if words[at] == "(" and labels[at + 1] == "date"), first)
    name, words = labels[first:bracket], words[first:bracket]
    comma = words.index(",") if "," in words else len(words)
    if "title" not in name or not _OF_BODY.issuperset(name) or not _MARKS_OF_SENTENCES.isdisjoint(words):
        return False
    if not is_body(" ".join(words[:comma])):
        return False
    labels[first : bracket + 1] = ["author"] * (bracket - first) + [between("author")]
    return True


def join_given(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A given name between a family name and the title is no part of that: ``Woolf, Virginia. Orlando``."""
    words = tokens.words
    start, comma = first_run(labels, "author", first, last)
    given = comma + 1
    if comma - start != 1 or given + 2 >= last or (words[comma], words[given + 1]) != (",", "."):
        return
    parted = labels[given : given + 3] == ["title"] * 3 and words[given + 2][0].isupper()
    if parted and _is_family(words[start]) and _is_given(words[given : given + 1]):
        labels[comma : given + 2] = ["author", "author", between("author")]


def _is_family(word: str) -> bool:
    """Whether a word may be a family name: it is known as one, or only as initials of a body, or not."""
    known = lexicon.fields(word.casefold())
    return word.istitle() and ("f" in known or known in ("", "b"))


def end_inverted(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A word behind an inverted name with an initial begins the title: ``Roe, Jane J. Walls, a Reader``."""
    start, end = first_run(labels, "author", first, last)
    words = tokens.words
    stop = end - 2
    if end + 1 >= last or words[end] != "," or labels[end + 1] != "title" or stop - start < _INVERTED:
        return
    commas = [at for at in range(start, end) if words[at] == ","]
    inverted = len(commas) == 1 and commas[0] - start == 1 and _is_given(words[commas[0] + 1 : stop - 1])
    if inverted and words[stop] == "." and _is_initial(words[stop - 1]):
        labels[stop] = between("author")
        labels[end - 1 : end + 1] = ["title"] * 2


def join_letter(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Writer and addressee are the title of a letter: in ``Jo F. Roe to Ann Poe`` no name ends at ``F.``."""
    start, end = first_run(labels, "author", first, last)
    words = tokens.words
    title = end + 1
    if title + 2 >= last or words[end] != "." or not _is_initial(words[end - 1]) or labels[title] != "title":
        return
    to = next((at for at in range(title + 1, min(title + 4, last - 1)) if words[at] in _TO), title)
    named = all(map(str.isalpha, words[title:to])) and "," not in words[start:end]
    if to > title and named and labels[to + 1] == "title" and words[to + 1][0].isupper():
        labels[start:title] = ["title"] * (title - start)


def _is_given(words: Sequence[str]) -> bool:
    """Whether words are given names: mostly they are, in records."""
    return bool(words) and all(GIVEN.get(word.casefold(), 0.0) >= MOSTLY for word in words)


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _take_apart_imprints(labels: list[str], first: int, last: int) -> None:
    """Of two imprints and nothing else the first is author and title: ``Paris. Gates. Rome: Adler, 1990``."""
    runs = list(values(labels, first, last))[:4]
    if [labels[start] for start, _ in runs] != ["place", "publisher"] * 2:
        return
    for (start, end), name in zip(runs, ("author", "title"), strict=False):
        labels[start:end] = [name] * (end - start)
        remember(labels, name, end, last)


def _mistaken_title(labels: list[str], first: int, last: int, marginal: Marginal) -> bool:
    """Take for the title what stands between the persons and the place, and is likely enough one.

    It is labelled a publisher, though the place and the publisher follow, so that it can be nothing else; a
    series, though nothing is there that could be in one; or a second list of editors.
    """
    place = next((at for at in range(first, last) if labels[at] == "place"), last)
    stretches = list(values(labels, first, place))
    if len(stretches) < 2 or labels[stretches[0][0]] not in _PERSONS:
        return False
    start, end = stretches[-1]
    name = labels[start]
    doubled = "publisher" in labels[place:last] if name == "publisher" else name in _MISTAKEN
    if not doubled or (name != "publisher" and mean(marginal, "title", start, end) < LEAST_MISTAKEN):
        return False
    labels[start:end] = ["title"] * (end - start)
    remember(labels, "title", end, last)
    return True


def _title_before_place(tokens: Tokens, labels: list[str], first: int, last: int) -> bool:
    """Take the first of two places right behind the author for the title: ``Roe. Walls, Rome, Adler``."""
    start, end = first_run(labels, "place", first, last)
    comma = next((at for at in range(start + 1, end - 1) if tokens.words[at] == ","), None)
    if comma is None or "author" not in labels[first:start] or "publisher" in labels[first:start]:
        return False
    labels[start : comma + 1] = ["title"] * (comma - start) + [between("title")]
    return True


def _part_title(tokens: Tokens, labels: list[str], first: int, last: int, marginal: Marginal) -> None:
    """Part the first run of author tokens at the mark after which it is most likely the title.

    Where place, publisher and year stand there is one, however unlikely.
    """
    start, end = first_run(labels, "author", first, last)
    cut = _best_cut(tokens, start, end, _PARTING, marginal)
    if cut is None or not any(len(word) > 2 and word.isalpha() for word in tokens.words[cut:end]):
        return
    if all(_is_initial(word) or word in _PARTING for word in tokens.words[start:cut]):
        _title_before_bracket(tokens, labels, end, last)
        return
    if mean(marginal, "title", cut, end) < LEAST_TITLE and not set(labels[first:last]) >= _WHOLE_IMPRINT:
        return
    labels[cut - 1] = between("author")
    labels[cut:end] = ["title"] * (end - cut)
    remember(labels, "title", end, last)


def _title_before_bracket(tokens: Tokens, labels: list[str], author_end: int, last: int) -> None:
    """Take the place right behind a name and before a bracket for the title: ``N. Roe, Kent (Fox 1963)``."""
    start, end = first_run(labels, "place", author_end, last)
    if start == author_end + 1 and tokens.words[end : end + 1] == ["("]:
        labels[start:end] = ["title"] * (end - start)
        remember(labels, "title", end, last)


def _best_cut(tokens: Tokens, start: int, end: int, marks: frozenset[str], marginal: Marginal) -> int | None:
    """The token, one of ``marks`` before it, up to which there is most likely an author and then a title."""
    cuts = [at for at in range(start + 2, end) if tokens.words[at - 1] in marks]
    gains = [_log(marginal("title", at)) - _log(marginal("author", at)) for at in range(start, end)]
    return max(cuts, key=lambda at: sum(gains[at - start :]), default=None)


def _log(probability: float) -> float:
    return log(max(probability, _LEAST))
