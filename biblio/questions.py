"""What people should decide: citations that fit several sources, doubtful joins, and sources nearly one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from biblio.model import Reference, Source
from biblio.pipeline import Survey
from biblio.sources.compare import compare
from biblio.sources.decisions import folded
from biblio.sources.evidence import Comparison
from biblio.sources.near import Join, Miss, joins, misses, open_to_doubt, same_forms
from biblio.sources.rulings import Positions

Kind = Literal["open", "joined", "apart"]
"""A citation that fits several sources; references that are one source by now; or sources that are two."""

ENTRY = -1
"""The position that stands for the entry of a library among those of citations."""

_ORDER = {"open": 0, "joined": 1, "apart": 2}
# Where a rule leaves it open, the probability tells little; where a join is only flagged, it tells much.
_LEFT_OPEN, _FLAGGED, _LEAST = 0.5, 0.3, 0.05
# Of so many candidates a citation can be told by looking at each.
_FEW = 3


@dataclass(frozen=True, slots=True)
class Side:
    """One of two things that are or are not one source.

    Attributes:
        key: The key of its source; empty for a citation that has none.
        reference: What it says.
        citations: Positions of the citations that it stands for; the first one is quoted.
        quote: The text of that citation; empty where nothing can be quoted.
        entry: Whether it is an entry of a library, which is named by its key.
    """

    key: str
    reference: Reference
    citations: tuple[int, ...]
    quote: str
    entry: bool = False

    @property
    def name(self) -> str:
        """What names it in a decision, folded: equal for sides that a decision cannot tell apart."""
        return f"key {self.key}" if self.entry else folded(self.quote)


@dataclass(frozen=True, slots=True)
class Question:
    """Two sides and how they compare; ``worth`` is the number of citations it settles, times the doubt."""

    kind: Kind
    first: Side
    second: Side
    seen: Comparison
    worth: float


def questions(survey: Survey) -> list[Question]:
    """Give what people should decide and have not decided yet, what is worth most first.

    What cannot be named in a decision is left out: ``Ibid.``, and citations printed alike.
    """
    found = [*_open(survey), *_joined(survey), *_apart(survey)]
    asked = [one for one in found if one.first.name and one.second.name and one.first.name != one.second.name]
    return sorted(asked, key=_rank)


def linked(survey: Survey, source: Source) -> list[Join]:
    """The links by which what cites a source holds together, the weakest first.

    Positions are those of citations; `ENTRY` is the entry of a library.
    """
    said = _said(survey, source)
    node: dict[int | str, int] = {}
    for group in said:
        node |= dict.fromkeys((source.key if position == ENTRY else position for position in group), group[0])
    ruled = {
        _ordered(node[one.first], node[one.second])
        for one in survey.rulings
        if one.relation == "same" and one.first in node and one.second in node
    }
    references = _references(survey, source)
    return joins({group[0]: references[group[0]] for group in said}, ruled)


def side_of(survey: Survey, source: Source) -> Side:
    """A source as a side: its entry, or the citation that says what most say, the longest of several."""
    said = [group for group in _said(survey, source) if group[0] != ENTRY]
    first = min(said, key=lambda group: (-len(group), -len(_text(survey, group[0]))), default=())
    others = tuple(member for member in source.members if member not in first)
    text = _text(survey, first[0]) if first else ""
    return Side(source.key, source.reference, (*first, *others), text, bool(source.entry))


def apart_by_people(survey: Survey) -> set[tuple[str, str]]:
    """The pairs of keys of sources that people keep apart."""
    home: dict[int | str, str] = {}
    for source in survey.result.library.sources:
        home |= dict.fromkeys(source.members, source.key)
    home |= {source.key: source.key for source in survey.result.library.sources if source.entry}
    ruled = (one for one in survey.rulings if one.relation != "same")
    pairs = (sorted((home.get(one.first, ""), home.get(one.second, ""))) for one in ruled)
    return {(first, second) for first, second in pairs}


def _open(survey: Survey) -> Iterator[Question]:
    citations = survey.result.citations
    sources = {source.key: source for source in survey.result.library.sources}
    alike: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for position, one in enumerate(citations):
        if one.source is None and one.candidates and one.reading.form != "ibid":
            alike[folded(one.text), one.candidates].append(position)
    for (_, candidates), positions in alike.items():
        one = citations[positions[0]]
        side = Side("", one.reading.reference, tuple(positions), one.text)
        doubt = 1.0 if len(candidates) <= _FEW else _LEFT_OPEN
        for key in candidates:
            other = side_of(survey, sources[key])
            seen = compare(one.reading.reference, sources[key].reference)
            yield Question("open", side, other, seen, doubt * len(positions))


def _joined(survey: Survey) -> Iterator[Question]:
    for source in survey.result.library.sources:
        said = {group[0]: group for group in _said(survey, source)}
        references = _references(survey, source)
        for link in linked(survey, source) if len(said) > 1 else ():
            if link.doubtful:
                first, second = (
                    _part(survey, source, references[one], said[one]) for one in (link.first, link.second)
                )
                worth = _worth(link.seen, first, second, _FLAGGED)
                yield Question("joined", first, second, link.seen, worth)


def _apart(survey: Survey) -> Iterator[Question]:
    sources = survey.result.library.sources
    decided = apart_by_people(survey)
    for miss in misses([source.reference for source in sources]):
        first, second = sources[miss.first], sources[miss.second]
        if (first.key, second.key) in decided or (first.entry and second.entry):
            continue
        if _uncertain(miss, first, second):
            one, other = side_of(survey, first), side_of(survey, second)
            least = _LEFT_OPEN if miss.seen.verdict in ("same", "unsure") else _LEAST
            yield Question("apart", one, other, miss.seen, _worth(miss.seen, one, other, least))


def _uncertain(miss: Miss, first: Source, second: Source) -> bool:
    issued = (first.reference.issued, second.reference.issued)
    years = (issued[0].year if issued[0] else None, issued[1].year if issued[1] else None)
    lone = min(len(first.members), len(second.members)) == 1
    return open_to_doubt(miss.seen, years, lone)


def _worth(seen: Comparison, first: Side, second: Side, least: float) -> float:
    chance = seen.score if seen.verdict != "different" else seen.score / 2
    doubt = max(1 - abs(2 * chance - 1), least)
    return doubt * max(min(len(first.citations), len(second.citations)), 1)


def _rank(question: Question) -> tuple[float, int, str, str, str, float, str]:
    first, second = question.first, question.second
    rival = second.key if question.kind == "apart" else ""
    order = _ORDER[question.kind]
    worth, score = round(question.worth, 3), question.seen.score
    return (-worth, order, first.key, rival, first.name, -score, second.name)


def _part(survey: Survey, source: Source, reference: Reference, group: Sequence[int]) -> Side:
    """Those citations of a source that say one thing."""
    positions = tuple(position for position in group if position != ENTRY)
    entry = ENTRY in group
    quote = next((text for one in positions if (text := _text(survey, one))), "")
    return Side(source.key, reference, positions, quote, entry)


def _said(survey: Survey, source: Source) -> list[tuple[int, ...]]:
    """The citations of a source that were compared, those that say the same together."""
    return same_forms(_references(survey, source))


def _references(survey: Survey, source: Source) -> Mapping[int, Reference]:
    """What was compared of a source; the references of its citations as they were read."""
    own = {one: survey.grouped[one] for one in source.members if survey.grouped[one] != Reference()}
    return {ENTRY: source.reference, **own} if source.entry else own


def _text(survey: Survey, position: int) -> str:
    one = survey.result.citations[position]
    return "" if one.reading.form == "ibid" else one.text


def _ordered(first: int, second: int) -> Positions:
    return (min(first, second), max(first, second))
