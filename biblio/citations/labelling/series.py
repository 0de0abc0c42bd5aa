"""Series of books taken for periodicals by the chain of labels, and their numbers, taken for pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from biblio.citations.labelling.label_runs import CLOSING, first_run, introduced, remember, runs, value_before
from biblio.citations.labelling.labels import between, is_value
from biblio.citations.labelling.tokens import YEAR, Tokens

_NUMBERED = frozenset({"volume", "issue"})
_IMPRINT = frozenset({"place", "publisher"})
_NUMBER = re.compile(r"\d{1,4}|[ivxlc]+|[IVXLC]+")
# What stands between a series and its number; "p." and "S." are of pages.
_BEFORE_NUMBER = re.compile(
    r"(?:[(\[,.;:»”\"'] ?)*(?: ?(?:no|nr|n|vol|bd|band|heft|h|t|№|tome|volume)(?: ?[.°º])?)?",
    re.IGNORECASE,
)
_MISTAKEN = frozenset({"pages", "identifier"})
_OF_ANOTHER = frozenset({"author", "editor", "container", "xref"})
_OF_SERIES = re.compile(
    r"(?:texts|studies|series|papers|monographs|publications|contributions|library|serie|reihe|beiträge|schriften"
    r"|studien|abhandlungen|veröffentlichungen|forschungen|bibliothek|texte|collection|études|cahiers|travaux"
    r"|bibliothèque|studi|collana|quaderni|biblioteca|testi|estudios|colección|estudos|coleção)",
    re.IGNORECASE,
)


def relabel_series(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Label the series anew, in place, in the citation that stands from token ``first`` to ``last``.

    Between the title of a book and its imprint stands its series, with a number: ``Roe, Walls, Loom Studies
    12, Rome 1990``. What is in quotation marks, or has pages from one to another, is part of something.
    """
    start, end = first_run(labels, "container", first, last)
    if start == last or "series" in labels[first:last] or value_before(labels, first, start) != "title":
        return
    title, _ = first_run(labels, "title", first, start)
    number = next((at for at in range(end, last) if is_value(labels[at])), last)
    _, behind = first_run(labels, labels[number], number, last) if number < last else (last, last)
    follows = next((labels[at] for at in range(behind, last) if is_value(labels[at])), "")
    quoted = title > first and tokens.words[title - 1] in CLOSING
    led = introduced(tokens, labels, title, start) < start
    if quoted or led or number == last or labels[number] != "volume" or follows not in _IMPRINT:
        return
    if _is_part(tokens, labels, end, last):
        return
    labels[start:end] = ["series"] * (end - start)
    labels[end:number] = [between("series")] * (number - end)
    labels[number:behind] = ["volume"] * (behind - number)


def relabel_numbers_of_series(tokens: Tokens, labels: list[str], first: int, last: int) -> None:
    """Take, in place, a number right behind a series for its volume: ``(Serie Piper, 154)``.

    A range of pages, or what a word for pages stands before, is left, and so is the page of a series that
    has its volume before it: ``57 Selden Society 18``. What stands last, behind the imprint, is a series
    if its words or guillemets say so: ``Paris, Gallimard, 1952, « La Croix du Sud », 4``.
    """
    series = list(runs(labels, "series", first, last))
    for start, end in series or _behind_imprint(tokens, labels, first, last):
        number = next((at for at in range(end, last) if is_value(labels[at])), last)
        is_counted = value_before(labels, first, start) == "volume"
        if number < last and not is_counted and _is_number(tokens, labels, end, number):
            labels[start:end] = ["series"] * (end - start)
            remember(labels, "series", end, last)
            labels[number] = "volume"
            remember(labels, "volume", number + 1, last)


def _is_number(tokens: Tokens, labels: list[str], end: int, number: int) -> bool:
    """Whether the value at ``number`` is a number that stands right behind token ``end``."""
    follows = number + 1 < len(labels) and labels[number + 1] == labels[number]
    if follows or labels[number] not in _MISTAKEN or not _NUMBER.fullmatch(tokens.words[number]):
        return False
    return bool(_BEFORE_NUMBER.fullmatch(" ".join(tokens.words[end:number])))


def _behind_imprint(tokens: Tokens, labels: list[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    """First and past-last token of a second title that is a series: behind it stands but one number."""
    titles = list(runs(labels, "title", first, last))
    if len(titles) < 2:
        return
    (_, titled), (start, end) = titles[0], titles[-1]
    told = set(filter(is_value, labels[titled:start]))
    if "date" not in told or told.isdisjoint(_IMPRINT) or not told.isdisjoint(_OF_ANOTHER):
        return
    if set(filter(is_value, labels[end:last])) != {"pages"}:
        return
    if tokens.words[start - 1] == "«" or any(map(_OF_SERIES.fullmatch, tokens.words[start:end])):
        yield start, end


def _is_part(tokens: Tokens, labels: list[str], start: int, last: int) -> bool:
    """Whether what stands behind a container tells of a part of it: pages, a second number, or a day."""
    numbers = sum(1 for name in _NUMBERED for _ in runs(labels, name, start, last))
    days = any(
        not YEAR.fullmatch("".join(tokens.words[at:end])) for at, end in runs(labels, "date", start, last)
    )
    return "pages" in labels[start:last] or numbers > 1 or days
