"""Lists of authors and names of bodies at the head of a citation, where the chain ended them too early.

``Smit, Piet, en Jan de Boer. Walls`` has two authors, whatever the word for ``and``; ``Royal Society for the
Protection of Birds (2019)`` is one body; and a body before year and title is the author, no container.
"""

from __future__ import annotations

from collections.abc import Sequence

from biblio.citations.labelling.label_runs import first_run, remember
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens
from biblio.normalize.bodies import is_body
from biblio.normalize.given_names import GIVEN, MOSTLY
from biblio.normalize.word_list import word_set

_AND = word_set("en a och og ve és i и і та e y et und and ja și da")
_PARTICLES = word_set("de der den van von la le di da dos du del ter ten zu af av")
_GOING_ON = word_set("for of on the and für der des di del de la du et und y e")
_TITLES = frozenset({"title", "container"})
_LONGEST_LIST = 24
_LONGEST_BODY = 14
_LONGEST_NAME = 8
_LEAST_NAME = 2


def join_authors(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label the authors anew, in place, of the citation that stands from token ``first`` to ``last``."""
    start = next((at for at in range(first, last) if is_value(labels[at])), last)
    if start == last:
        return
    end = next((at for at in range(start, last) if labels[at] != labels[start]), last)
    if labels[start] == "author":
        _join_next(tokens, labels, end, last)
        end = next((at for at in range(start, last) if labels[at] != labels[start]), last)
        _join_persons(tokens, labels, start, end, last)
        _join_body(tokens, labels, start, end, last)
    elif labels[start] in ("container", "publisher"):
        _name_body(tokens, labels, start, end, last)


def _join_next(tokens: Tokens, labels: list[str], end: int, last: int) -> None:
    """Join the name behind a semicolon that a colon parts from the title: ``Roe, Ann; Poe, Lea: Walls``."""
    words = tokens.words
    name = end + (words[end : end + 1] == ["."]) + 1
    colon = next((at for at in range(name, min(name + _LONGEST_NAME, last - 1)) if words[at] == ":"), last)
    if name >= last or words[name - 1] != ";" or colon == last or set(labels[name : colon + 1]) != {"title"}:
        return
    inverted = words[name + 1 : name + 2] == [","] and colon > name + 2
    if inverted and all(map(_is_of_name, words[name:colon])):
        labels[end:colon] = ["author"] * (colon - end)
        labels[colon] = between("author")


def _join_persons(tokens: Tokens, labels: list[str], start: int, end: int, last: int) -> None:
    """Join a name and those behind it up to a stop, where a comma and a word for ``and`` tell so."""
    words = tokens.words
    stop = _stop(words, start, min(start + _LONGEST_LIST, last))
    if stop + 1 >= last or end >= stop or labels[stop + 1] not in _TITLES:
        return
    joint = max((at for at in range(start, stop) if words[at] in _AND), default=start)
    if not _TITLES & set(labels[start:stop]) or not start < joint or "," not in words[start:joint]:
        return
    behind = words[joint + 1 : stop]
    if len(behind) < _LEAST_NAME or not _holds_given(words[end:joint] + words[start + 1 : end]):
        return
    if not _holds_given(behind) or not all(map(_is_of_name, words[start:stop])):
        return
    labels[start:stop] = ["author"] * (stop - start)
    labels[stop] = between("author")
    if "title" not in labels[stop:last]:
        at = stop + 1
        while at < last and labels[at] == "container":
            labels[at] = "title"
            at += 1
        remember(labels, "title", at, last)


def _stop(words: Sequence[str], start: int, last: int) -> int:
    """The first colon, or stop that ends a sentence and no initial; ``last`` without one."""
    ends = (at for at in range(start + 1, last) if words[at] in ".:" and len(words[at - 1]) > 1)
    return next(ends, last)


def _is_of_name(word: str) -> bool:
    return word[0].isupper() or word in _PARTICLES or word in _AND or word in (",", ".", "-")


def _holds_given(words: Sequence[str]) -> bool:
    """Whether words hold a given name: mostly it is one, in records."""
    return any(GIVEN.get(word.casefold(), 0.0) >= MOSTLY for word in words)


def _join_body(tokens: Tokens, labels: list[str], start: int, end: int, last: int) -> None:
    """Join a body whose name cannot end so with its rest: ``Society for`` and ``the Arts (2019)``."""
    words = tokens.words
    if end >= last or labels[end] != "title" or words[end - 1] not in _GOING_ON:
        return
    stop = next((at for at in range(end, last) if labels[at] != "title"), last)
    further = set(filter(is_value, labels[stop:last]))
    if stop - start > _LONGEST_BODY or not {"title", "date"} <= further or "." in words[end:stop]:
        return
    if is_body(" ".join(words[start:stop])):
        labels[start:stop] = ["author"] * (stop - start)
        remember(labels, "author", stop, last)


def _name_body(tokens: Tokens, labels: list[str], start: int, end: int, last: int) -> None:
    """Take a body that stands first, right before the date and the title, for the author."""
    _, dated = first_run(labels, "date", end, last)
    follows = next((at for at in range(end, last) if is_value(labels[at])), last)
    held = _TITLES | {"publisher", "place", "archive"}
    if dated == last or labels[follows] != "date" or "author" in labels[end:last]:
        return
    later = list(dict.fromkeys(filter(is_value, labels[dated:last])))
    if later[:1] == ["title"] and held & set(later[1:]) and is_body(" ".join(tokens.words[start:end])):
        labels[start:end] = ["author"] * (end - start)
        remember(labels, "author", end, last)
