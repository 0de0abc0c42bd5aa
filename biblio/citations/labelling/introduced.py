"""Values that the words they begin with tell, where the best chain of labels did not.

``coll. « Points »`` is a series and no remark, the ``Review of`` before the name of a periodical belongs to
that name, and what is cited by day and page is a newspaper.
"""

from __future__ import annotations

import re
from itertools import pairwise

from biblio.citations.cues import is_month
from biblio.citations.labelling.label_runs import CLOSING, first_run, remember, runs
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import Tokens
from biblio.normalize.bodies import is_body

_LONGEST_CUE = 8
_DAY = re.compile(r"\d{1,2}")
_YEAR = re.compile(r"1[6-9]\d\d|20\d\d")
_MISTAKEN = frozenset({"container", "note", "series", "publisher"})
_SERIES = frozenset({"coll", "collection", "collana", "colección", "coleção"})
_IN = frozenset({"in", "dans"})
_EDITION = re.compile(
    r"\d{1,2} (?:st|nd|rd|th|e|ª|º|\.)(?: \w+ ?\.?){0,2} (?:edn?|edition|aufl|auflage|éd|édition|edizione)"
    r"(?: \.)?",
    re.IGNORECASE,
)
_REVISED = frozenset(
    (
        *("revised", "enlarged", "expanded", "corrected", "updated", "revue", "corrigée", "augmentée"),
        *("refondue", "remaniée", "überarbeitete", "überarb", "erweiterte", "erw", "durchgesehene"),
        *("verbesserte", "riveduta", "rivista", "aggiornata", "ampliata", "accresciuta", "corretta"),
        *("revisada", "corregida", "aumentada", "actualizada"),
    )
)
_LINKING = frozenset({".", ",", "and", "et", "und", "e", "y", "&", "u", "ed", "éd", "edition", "édition"})
_LEADING = frozenset({".", "ed", "éd", "edn", "edition", "édition", "edizione", "edición"})
_REPRINTED = frozenset(
    {"neudruck", "nachdruck", "nd", "reprint", "repr", "rist", "ristampa", "réimpr", "rééd"}
)
_REVIEWING = frozenset({("review", "of"), ("recensione", "a"), ("reseña", "de"), ("rezension", "zu")})
_VOLUMES = re.compile(r"\d{1,3} (?:vols?|volumes|bde|bände|tomes|tomos|voll|т|tt)(?: \.)?", re.IGNORECASE)
_AS_EDITOR = re.compile(r"\( (?:hrsg|hg|hgg|éds?|eds?) \.", re.IGNORECASE)
_HOLDING = frozenset({"container", "publisher"})
_ED = re.compile(r"(?:^| )(?:eds?|hrsg|hg|éds?) \.(?: v \.| von| par)?\Z", re.IGNORECASE)
_REPOSITORIES = frozenset(
    (
        *("arch", "archive", "archives", "archiv", "archivio", "archivo", "arquivo", "archief", "архив"),
        *("staatsarchiv", "landesarchiv", "stadtarchiv", "bundesarchiv", "rijksarchief", "bibl"),
    )
)
_CRITIQUE = frozenset({"review", "revue", "rivista", "revista", "journal"})


def relabel_introduced(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label anew, in place, such values of the citation that stands from token ``first`` to ``last``."""
    said = {name for name in labels[first:last] if is_value(name)}
    if said == {"author", "date", "pages"}:
        _label_newspaper(tokens, labels, first, last)
    if said & _HOLDING and "title" not in said and "archive" in said:
        _label_title(tokens, labels, first, last)
    if "archive" not in said:
        _label_archive(tokens, labels, first, last)
    _label_collection(tokens, labels, first, last)
    _label_bodies(tokens, labels, first, last)
    _label_house(tokens, labels, first, last)
    start = first
    for at in range(first, last + 1):
        if at < last and labels[at] == labels[start]:
            continue
        name = labels[start] if start < last else ""
        if name == "note" or (name == "title" and "title" in labels[first:start]):
            _label_note(tokens, labels, start, at)
        if name in _MISTAKEN:
            _label_edition(tokens, labels, start, at)
        if name == "place":
            _without_cue(tokens, labels, start, at)
        if name == "title" and "container" in said:
            _label_reviewed(tokens, labels, start, at)
        if name == "note" and "title" in said and "container" not in said:
            _label_paper(tokens, labels, start, at, last)
        if name in _HOLDING:
            _label_editor(tokens, labels, start, at)
        if name == "genre" and at < last and labels[at] == "container":
            _join_periodical(tokens, labels, start, at)
        start = at


def _label_collection(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """What stands in quotation marks behind ``coll.`` is a series, whatever it seems."""
    words = tokens.words
    for at in range(first, last - 2):
        opening = at + 1 + (words[at + 1] == ".")
        closing = CLOSING.get(words[opening], "")
        if words[at].casefold() not in _SERIES or not closing:
            continue
        inside = opening + 1
        run_end = next((to for to in range(inside, last) if labels[to] != labels[inside]), last)
        closed = next((to for to in range(inside, last) if words[to] in closing), run_end)
        before = next((labels[to] for to in range(at - 1, first, -1) if is_value(labels[to])), "title")
        _set(labels, at, inside, between(before))
        _set(labels, inside, closed, "series")
        remember(labels, "series", closed, last)
        return


def _label_bodies(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Bodies behind the title, where others are the authors, have published it."""
    _, title_end = first_run(labels, "title", first, last)
    if "author" not in labels[first:title_end]:
        return
    for start, end in list(runs(labels, "author", title_end, last)):
        if is_body(" ".join(tokens.words[start:end])):
            _set(labels, start, end, "publisher")


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


def _label_title(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Words without a number are no shelfmark where a container or imprint follows: they are the title."""
    start, end = first_run(labels, "archive", first, last)
    if not any(word.isdecimal() for word in tokens.words[start:end]) and "date" in labels[first:last]:
        _set(labels, start, end, "title")
        remember(labels, "title", end, last)


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


def _label_newspaper(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """In ``Pravda, 14 May 1921, p. 2`` nobody is named: the author of a letter or speech has no pages."""
    named = [tokens.words[at] for at in range(first, last) if labels[at] == "author"]
    dated = [tokens.words[at] for at in range(first, last) if labels[at] == "date"]
    months = [word for word in dated if is_month(word)]
    has_day = bool(months) and any(map(_DAY.fullmatch, dated)) and any(map(_YEAR.fullmatch, dated))
    if has_day and all(word.isalpha() and len(word) > 1 for word in named):
        for at in range(first, last):
            labels[at] = labels[at].replace("author", "container")


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


def _label_edition(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    """What says how an edition differs from others, and nothing else: ``éd. revue et corrigée``."""
    words = [word.casefold() for word in tokens.words[start:end]]
    if not _REVISED.isdisjoint(words) and _REVISED.union(_LINKING).issuperset(words):
        while start > 0 and tokens.words[start - 1].casefold() in _LEADING:
            start -= 1
        _set(labels, start, end, "edition")


def _without_cue(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    """What says that a place is that of a reprint, is no part of it: ``Neudruck Rome 1975``."""
    if end - start > 1 and tokens.words[start].casefold() in _REPRINTED:
        labels[start] = between("place")


def _label_reviewed(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    """``Review of Walls`` in a periodical tells what the piece is, and the title of what it is about."""
    words = [word.casefold() for word in tokens.words[start : start + 2]]
    if end - start > 2 and tuple(words) in _REVIEWING:
        labels[start : start + 2] = ["genre", between("genre")]


def _label_paper(tokens: Tokens, labels: list[str], start: int, end: int, last: int) -> None:
    """A name between title and day is that of a newspaper: ``Walls, N.Y. TIMES, Dec. 19, 2010``."""
    words = tokens.words[start:end]
    follows = next((at for at in range(end, last) if is_value(labels[at])), last)
    named = all(word[0].isupper() or word == "." for word in words)
    if named and follows < last and labels[follows] == "date" and is_month(tokens.words[follows]):
        _set(labels, start, end, "container")
        remember(labels, "container", end, last)


def _label_editor(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    """The name behind ``ed.``, where there is another container or house: ``in Works, ed. Jane Roe (``."""
    lead = " ".join(tokens.words[max(start - 3, 0) : start])
    named = all(word[0].isupper() or word == "." for word in tokens.words[start:end])
    others = [at for at, other in enumerate(labels) if other == labels[start] and not start <= at < end]
    if _ED.search(lead) and named and others and 2 <= end - start <= _LONGEST_CUE:
        _set(labels, start, end, "editor")


def _set(labels: list[str], start: int, end: int, name: str) -> None:
    labels[start:end] = [name] * (end - start)


def _join_periodical(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    if end - start == 2 and tokens.words[start].casefold() in _CRITIQUE and tokens.words[start].istitle():
        labels[start:end] = ["container"] * 2
