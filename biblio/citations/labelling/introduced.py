"""Values that the words they begin with tell, where the best chain of labels did not.

``2. überarb. Aufl.`` is an edition and no remark, ``Arch. nat., F17 10368`` no title, and who stands behind
the place is the publisher.
"""

from __future__ import annotations

import re
from itertools import pairwise

from biblio.citations.labelling.label_runs import first_run, remember
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens

_YEAR = re.compile(r"1[6-9]\d\d|20\d\d")
_IN = frozenset({"in", "dans"})
_EDITION = re.compile(
    r"\d{1,2} (?:st|nd|rd|th|e|ª|º|\.)(?: \w+ ?\.?){0,2} (?:edn?|edition|aufl|auflage|éd|édition|edizione)"
    r"(?: \.)?",
    re.IGNORECASE,
)
_REPRINTED = frozenset(
    {"neudruck", "nachdruck", "nd", "reprint", "repr", "rist", "ristampa", "réimpr", "rééd"}
)
_VOLUMES = re.compile(r"\d{1,3} (?:vols?|volumes|bde|bände|tomes|tomos|voll|т|tt)(?: \.)?", re.IGNORECASE)
_AS_EDITOR = re.compile(r"\( (?:hrsg|hg|hgg|éds?|eds?) \.", re.IGNORECASE)
_REPOSITORIES = frozenset(
    (
        *("arch", "archive", "archives", "archiv", "archivio", "archivo", "arquivo", "archief", "архив"),
        *("staatsarchiv", "landesarchiv", "stadtarchiv", "bundesarchiv", "rijksarchief", "bibl"),
    )
)


def relabel_introduced(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, such values of the citation that stands from token ``first`` to ``last``."""
    said = {name for name in labels[first:last] if is_value(name)}
    if "archive" not in said:
        _label_archive(tokens, labels, first, last)
    _label_house(tokens, labels, first, last)
    start = first
    for at in range(first, last + 1):
        if at < last and labels[at] == labels[start]:
            continue
        name = labels[start] if start < last else ""
        if name == "note" or (name == "title" and "title" in labels[first:start]):
            _label_note(tokens, labels, start, at)
        if name == "place":
            _without_cue(tokens, labels, start, at)
        start = at


def _label_house(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A person right behind the place and a mark, without a word for a role, is the publisher."""
    place, end = first_run(labels, "place", first, last)
    start = end + 1
    if "publisher" in labels[first:last] or start >= last or tokens.words[end] not in (",", ":"):
        return
    name = labels[start]
    if (name in ("author", "editor") and name in labels[first:place]) or name == "editor":
        stop = next((at for at in range(start, last) if labels[at] != name), last)
        if not _AS_EDITOR.match(" ".join(tokens.words[stop : stop + 4])):
            _set(labels, start, stop, "publisher")
            remember(labels, "publisher", stop, last)


def _label_archive(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """A title that begins with the name of an archive and a shelfmark: ``Arch. nat., F7 3688, rapport``.

    The shelfmark reaches to the mark behind its last number; what follows tells what is kept there.
    """
    start, end = first_run(labels, "title", first, last)
    words = tokens.words
    if start == last or words[start].casefold() not in _REPOSITORIES:
        return
    ends = [at for at in range(start, end) if words[at] == ","] + [end]
    numbered = [
        stop
        for begin, stop in pairwise(ends)
        if any(word.isdecimal() and not _YEAR.fullmatch(word) for word in words[begin:stop])
    ]
    if not numbered or numbered[0] not in ends[1:3]:
        return
    stop = numbered[-1]
    _set(labels, start, stop, "archive")
    if stop < end:
        labels[stop] = between("archive")
    else:
        remember(labels, "archive", stop, last)


def _label_note(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    """What seems a remark or a second title is a series, an edition or a container where its words tell."""
    name = labels[start]
    words = tokens.words[start:end]
    introduced = words[0].casefold() in _IN and tokens.words[start - 1] not in "(["
    if introduced and len(words) > 1 and words[1][0].isupper():
        _set(labels, start + 1, end, "container")
    elif _EDITION.fullmatch(" ".join(words)):
        _set(labels, start, end, "edition")
        return
    elif _VOLUMES.fullmatch(" ".join(words)):
        _set(labels, start, end, "volume")
        return
    else:
        return
    cue_end = next(at for at in range(start, end) if labels[at] != name)
    _set(labels, start, cue_end, between(name))


def _without_cue(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    """What says that a place is that of a reprint, is no part of it: ``Neudruck Rome 1975``."""
    if end - start > 1 and tokens.words[start].casefold() in _REPRINTED:
        labels[start] = between("place")


def _set(labels: list[str], start: int, end: int, name: str) -> None:
    labels[start:end] = [name] * (end - start)
