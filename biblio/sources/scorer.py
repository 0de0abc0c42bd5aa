"""How likely two references are one source: what is seen in them, weighed by a logistic regression.

What is seen has a name and a value; a name that is not seen counts nothing. The weights are in
``data/scorer.json``: one set for books and other whole things, one for pieces of something else. They are
learned from pairs of library records and of citations that are known to be one edition or not, so that the
sum of the weighted values is the log odds of one source.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from math import exp, log2
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz

from biblio.sources.containers import containers
from biblio.sources.evidence import Evidence
from biblio.sources.forms import Form, Words
from biblio.sources.people import Kinship
from biblio.sources.support import Pair
from biblio.sources.vetoes import pages
from biblio.sources.wording import Likeness, cities, overlap, telling

Weights = Mapping[str, Mapping[str, float]]

SCORER = "scorer.json"
CONSTANT = "constant"
_DATA = Path(__file__).parent.parent / "data"
# A likeness from 0 to 100 counts from here on up for one source, from here on down against it.
_ALIKE = 85
_CLOSE_PAGES = 3


class Seen(NamedTuple):
    """One thing seen in two references: the CSL variable, a name, a value and words for the eye."""

    field: str
    name: str
    value: float
    text: str


def observations(pair: Pair) -> Iterator[Seen]:
    """What speaks for or against one source."""
    a, b, kin, alike, years = pair
    yield from _persons(a, b, kin)
    yield from _titles(a, b, alike)
    if years != "differ":
        yield Seen("issued", f"years {years}", 1.0, f"years: {years}")
    yield from _imprints(a, b)
    yield from _counted(a, b)
    if a.piece or b.piece:
        yield from _places_of_pieces(a, b)
    yield from _identifiers(a, b)
    yield Seen("all", "all words", _likeness(_all_words(a), _all_words(b)), "all words of both")


def kind(pair: Pair) -> str:
    """Which set of weights two references need: ``"piece"`` or ``"whole"``."""
    return "piece" if pair.a.piece or pair.b.piece else "whole"


def log_odds(pair: Pair, seen: Iterable[Seen]) -> float:
    """How much more likely one source is than two, by the weights that the package holds."""
    weights = learned()[kind(pair)]
    return weights[CONSTANT] + sum(weights.get(one.name, 0.0) * one.value for one in seen)


def summed(pair: Pair, seen: Iterable[Seen]) -> tuple[Evidence, ...]:
    """The evidence field by field: what was seen first in each, and the weight of all seen in it."""
    weights = learned()[kind(pair)]
    fields: dict[str, Evidence] = {}
    for one in seen:
        before = fields.get(one.field) or Evidence(one.field, one.text, 0.0)
        weight = (before.weight or 0.0) + weights.get(one.name, 0.0) * one.value
        fields[one.field] = before._replace(weight=round(weight, 4))
    return tuple(fields.values())


def probability(odds: float) -> float:
    """Log odds as a number between 0 and 1."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


@cache
def learned() -> Weights:
    """The weights that the package holds."""
    weights: Weights = json.loads((_DATA / SCORER).read_text(encoding="utf-8"))
    return weights


def _persons(a: Form, b: Form, kin: Kinship) -> Iterator[Seen]:
    name = f"persons {kin.bond}"
    if kin.bond == "missing":
        name = "persons on one side" if a.people or b.people else "nobody named"
    yield Seen("author", name, kin.score if kin.bond == "agree" else 1.0, kin.text)
    if kin.bond != "agree":
        yield Seen("author", "title without persons", _told(a, b), "how much the title tells")


def _titles(a: Form, b: Form, alike: Likeness) -> Iterator[Seen]:
    yield Seen("title", f"title {alike.bond}", 1.0, alike.text)
    if alike.bond == "equal" and alike.score < 1:
        yield Seen("title", "title not the same", 1.0, alike.text)
    if alike.bond != "equal":
        yield Seen("title", "title words", _likeness(a.title, b.title), alike.text)
    yield Seen("title", "title telling", _told(a, b), "how much the title tells")


def _told(a: Form, b: Form) -> float:
    """How much the shorter title tells, as a logarithm: 0 for four words, 1 for eight."""
    return min(log2(max(telling(a, b, whole=True), 1)) - 2, 1.5)


def _imprints(a: Form, b: Form) -> Iterator[Seen]:
    house, places = overlap(a.publishers, b.publishers), cities(a, b)
    if house != "missing":
        yield Seen("publisher", f"publishers {house}", 1.0, f"publishers: {house}")
    if places != "missing":
        yield Seen("publisher-place", f"places {places}", 1.0, f"places: {places}")
    if a.imprint and b.imprint:
        yield Seen("publisher", "imprint words", _likeness(a.imprint, b.imprint), "the words of the imprints")


def _counted(a: Form, b: Form) -> Iterator[Seen]:
    if a.extent and b.extent and ("v" in a.extent) == ("v" in b.extent):
        apart = abs(int(a.extent.strip("v")) - int(b.extent.strip("v")))
        name = "same extent" if not apart else "extents close" if apart <= _CLOSE_PAGES else "extents differ"
        yield Seen("number-of-pages", name, 1.0, name)
    for field, x, y in (("edition", a.edition, b.edition), ("volume", a.volume, b.volume)):
        if x or y:
            name = "same" if x == y else "other" if x and y else "one-sided"
            yield Seen(field, f"{name} {field}", 1.0, f"{name} {field}")


def _places_of_pieces(a: Form, b: Form) -> Iterator[Seen]:
    home = containers(a, b)
    if home != "missing":
        text = f"containers: {home}"
        yield Seen("container-title", f"containers {home}", 1.0, text)
        yield Seen("container-title", "container words", _likeness(a.container, b.container), text)
    if a.issue and a.issue == b.issue:
        yield Seen("issue", "same issue", 1.0, "same issue")
    page = pages(a, b)
    if page != "missing":
        name = "same first page" if page == "agree" else "other pages"
        yield Seen("page", name, 1.0, name)


def _identifiers(a: Form, b: Form) -> Iterator[Seen]:
    for field, x, y in (("DOI", a.doi, b.doi), ("ISBN", a.isbn, b.isbn)):
        if x and y:
            name = f"same {field}" if x == y else f"other {field}"
            yield Seen(field, name, 1.0, name)


def _likeness(a: Words, b: Words) -> float:
    """How far the words of two texts agree: 1 when all of the shorter are in the longer, below 0 for few."""
    ratio = fuzz.token_set_ratio(" ".join(a), " ".join(b))
    return max((ratio - _ALIKE) / (100 - _ALIKE), -2.0)


def _all_words(form: Form) -> Words:
    named = (word for one in (*form.people, *form.editors) for word in one.family)
    return (*named, *form.title, *form.container, *form.imprint)
