"""What grouping costs among more and more citations: ``python -m benchmarks.scaling [--quick]``.

Sources are made from parts (names from syllables, titles from words that many titles share), five citations
of each with initials, abbreviations, lost parts and slips of the pen: the same ones on every run. Prints CPU
time, its growth against that of n log n, memory, and how well the citations are grouped. ``--quick`` takes a
tenth.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from math import log2
from random import Random
from time import process_time
from typing import NamedTuple

from benchmarks.agreement import HEADS, Agreement, agreement
from benchmarks.commands import run
from benchmarks.speed import peak_memory
from biblio.model import Date, Name, Reference
from biblio.sources.group import group
from biblio.tables import columns

SIZES = (10_000, 30_000, 100_000)
QUICK_SIZES = (1_000, 3_000, 10_000)
CITED = 5
"""How often each source is cited."""

_ONSETS = ("", *"bdfghklmnprstvwz", "br", "gr", "sch", "st")
_CODAS = ("", "", "n", "r", "l", "s", "ck", "nd", "rt")
_ENDINGS = ("", "", "", "son", "man", "er", "ski", "berg")
_GIVEN = (
    *(
        "Anna",
        "Bertha",
        "Carl",
        "David",
        "Elena",
        "Frank",
        "George",
        "Helen",
        "Ivan",
        "Jane",
        "Karl",
        "Laura",
    ),
    *("Maria", "Nicholas", "Olga", "Peter", "Robert", "Susan", "Thomas", "Victor", "William", "Yvonne"),
)
_ASPECTS = (
    *("History", "Origins", "Politics", "Economy", "Grammar", "Art", "Theory", "Making", "Rise", "Decline"),
    *("Sociology", "Language", "Philosophy", "Archaeology", "Structure", "Problem", "Future", "Letters"),
)
_SORTS = (
    *("Modern", "Early", "Late", "Rural", "Urban", "Colonial", "Medieval", "Ancient", "Northern", "Southern"),
    *("Industrial", "Religious", "Popular", "Private", "Public", "Imperial", "Radical", "Classical"),
)
_SUBJECTS = (
    *("Trade", "Music", "Labour", "Reform", "Science", "Religion", "Warfare", "Law", "Medicine", "Education"),
    *("Farming", "Poetry", "Banking", "Migration", "Society", "Thought", "Architecture", "Government"),
)
_REGIONS = (
    *(
        "England",
        "France",
        "Russia",
        "China",
        "India",
        "Brazil",
        "Egypt",
        "Turkey",
        "Japan",
        "Mexico",
        "Italy",
    ),
    *("Spain", "Poland", "Persia", "Ireland", "Canada", "Peru", "Java", "Siberia", "Bengal", "Sicily"),
)
_HOUSES = (
    *(("Cambridge University Press", "Cambridge"), ("Oxford University Press", "Oxford")),
    *(("University of Chicago Press", "Chicago"), ("Macmillan and Company", "London"), ("Knopf", "New York")),
    *(("Princeton University Press", "Princeton"), ("Mouton", "Berlin"), ("Harper & Brothers", "New York")),
    *(("George Allen & Unwin", "London"), ("E. J. Brill", "Leiden"), ("Penguin Books", "Harmondsworth")),
)
_JOURNALS = tuple(
    f"{kind} of {field}"
    for kind in ("Journal", "Review", "Annals")
    for field in ("Economic History", "Political Science", "Comparative Linguistics", "Asian Studies")
)
_SHORT = {
    **{"University": "Univ.", "Press": "Pr.", "Company": "Co.", "Journal": "J.", "Review": "Rev."},
    **{"Annals": "Ann.", "Economic": "Econ.", "Political": "Polit.", "Comparative": "Comp."},
}
_FIRST_YEAR, _LAST_YEAR = 1850, 2020
# What is measured runs in a process of its own.
_CHILD = "import sys; from benchmarks.scaling import measure; measure(int(sys.argv[1]))"


class Citation(NamedTuple):
    """A reference as somebody wrote it, and the number of the source that it means."""

    source: int
    reference: Reference


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="a tenth of the citations")
    print(table(QUICK_SIZES if parser.parse_args().quick else SIZES), end="")


def table(sizes: Sequence[int]) -> str:
    """The cost at several sizes; ``growth`` is that since the size before, 1 being what n log n grows."""
    rows: list[tuple[str, ...]] = [("citations", "sources", "CPU s", "ms each", "growth", "MiB", *HEADS)]
    before: tuple[int, float] | None = None
    for size in sizes:
        found = json.loads(run(sys.executable, "-c", _CHILD, str(size)).output)
        seconds = found["seconds"]
        growth = f"{growth_against_sorting(before, (size, seconds)):.2f}" if before else ""
        before = (size, seconds)
        cells = (f"{seconds:.1f}", f"{1000 * seconds / size:.3f}", growth, f"{found['memory'] / 2**20:.0f}")
        rows.append((f"{size:,}", f"{size // CITED:,}", *cells, *Agreement(*found["agreement"]).cells()))
    return columns(rows, limits=[32] * len(rows[0]), right=range(len(rows[0])))


def growth_against_sorting(before: tuple[int, float], after: tuple[int, float]) -> float:
    """How much faster a cost has grown than n log n between two sizes, each given with its cost."""
    work = [size * log2(size) for size, _ in (before, after)]
    return (after[1] / before[1]) / (work[1] / work[0])


def measure(size: int) -> None:
    """Group so many citations; print the CPU seconds and bytes of memory that it took, and how well."""
    every = citations(size)
    start = process_time()
    sources = group([one.reference for one in every]).sources
    seconds = process_time() - start
    home = {member: source.key for source in sources for member in source.members}
    agreed = agreement([one.source for one in every], [home.get(at, str(at)) for at in range(size)])
    print(json.dumps({"seconds": seconds, "memory": peak_memory(), "agreement": agreed}))


def citations(size: int) -> list[Citation]:
    """So many citations, `CITED` of each source, in no order."""
    chance = Random(f"scaling {size}")
    sources = [_source(chance) for _ in range(size // CITED)]
    every = [Citation(at, _cited(one, chance)) for at, one in enumerate(sources) for _ in range(CITED)]
    chance.shuffle(every)
    return every


def _source(chance: Random) -> Reference:
    """A book, or an article of a journal."""
    people = tuple(_person(chance) for _ in range(chance.choice((1, 1, 1, 2, 3))))
    issued = Date(chance.randint(_FIRST_YEAR, _LAST_YEAR))
    title, subtitle = _title(chance), _title(chance)
    if chance.random() < 0.4:
        first = chance.randint(1, 900)
        return Reference(
            type="article-journal",
            author=people,
            title=title,
            container_title=chance.choice(_JOURNALS),
            issued=issued,
            volume=str(issued.year - _FIRST_YEAR + 1),
            page=f"{first}-{first + chance.randint(2, 40)}",
        )
    publisher, place = chance.choice(_HOUSES)
    whole = f"{title}: {subtitle}" if chance.random() < 0.5 else title
    return Reference(
        type="book", author=people, title=whole, publisher=publisher, publisher_place=place, issued=issued
    )


def _person(chance: Random) -> Name:
    sounds = "".join(
        chance.choice(_ONSETS) + chance.choice("aeiou") + chance.choice(_CODAS)
        for _ in range(chance.choice((1, 2, 2)))
    )
    given = " ".join(chance.choice(_GIVEN) for _ in range(chance.choice((1, 1, 2))))
    return Name((sounds + chance.choice(_ENDINGS)).capitalize(), given)


def _title(chance: Random) -> str:
    sort, subject, region = chance.choice(_SORTS), chance.choice(_SUBJECTS), chance.choice(_REGIONS)
    aspect = chance.choice(_ASPECTS)
    shapes = (
        f"The {aspect} of {sort} {subject} in {region}",
        f"{sort} {subject} and the {aspect} of {region}",
        f"{region} and its {subject}",
        f"{sort} {region}",
        f"{aspect} and {subject}",
    )
    return chance.choice(shapes)


def _cited(source: Reference, chance: Random) -> Reference:
    """A source as one of several writers cites it."""
    title = source.title
    if chance.random() < 0.4:
        title = title.partition(":")[0]
    if chance.random() < 0.06:
        title = _misspelt(title, chance)
    shorten = _abbreviated if chance.random() < 0.4 else str
    container, publisher, place, volume, page = (
        shorten(text) if chance.random() < 0.9 else ""
        for text in (
            source.container_title,
            source.publisher,
            source.publisher_place,
            source.volume,
            source.page,
        )
    )
    issued = source.issued if chance.random() < 0.96 else None
    author = tuple(_named(name, chance) for name in source.author)
    return replace(
        source,
        author=author,
        title=title,
        container_title=container,
        publisher=publisher,
        publisher_place=place,
        issued=issued,
        volume=volume,
        page=page,
    )


def _named(name: Name, chance: Random) -> Name:
    draw = chance.random()
    if draw < 0.03:
        return replace(name, family=_misspelt(name.family, chance))
    if draw < 0.4:
        return replace(name, given=" ".join(f"{word[0]}." for word in name.given.split()))
    return replace(name, given="") if draw < 0.5 else name


def _misspelt(text: str, chance: Random) -> str:
    """A text with one letter left out, or two letters in the wrong order."""
    at = chance.randrange(1, max(len(text) - 1, 2))
    if chance.random() < 0.5:
        return text[:at] + text[at + 1 :]
    return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]


def _abbreviated(text: str) -> str:
    return " ".join(_SHORT.get(word, word) for word in text.split())


if __name__ == "__main__":
    main()
