"""What ``biblio explain KEY`` prints: a source, its citations, why they are one, and what is nearly it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import process

from biblio.cli.sides import evidence, fields
from biblio.errors import BiblioError, place
from biblio.formats.variants import label
from biblio.model import Citation, Source
from biblio.outputs import short_name
from biblio.pipeline import Survey
from biblio.questions import ENTRY, apart_by_people, linked
from biblio.sources.evidence import Comparison
from biblio.sources.near import misses
from biblio.sources.spelling import display
from biblio.tables import visible, wrapped

_INDENT = 2
_COUNT = 4
_LABEL = 16
_LEAST_WIDTH = 24
_NONE = "left out"
# So many keys are named to someone who mistyped one.
_NEAREST = 3


def explained(survey: Survey, key: str, columns: int) -> str:
    """Explain a source.

    Args:
        survey: What was found.
        key: Its citekey.
        columns: The width of the terminal.

    Raises:
        BiblioError: There is no source of this key.
    """
    sources = {source.key: source for source in survey.result.library.sources}
    if key not in sources:
        nearest = [
            name for name, _, _ in process.extract(key, list(sources), limit=_NEAREST, score_cutoff=70)
        ]
        like = f"; there is {', '.join(nearest)}" if nearest else ""
        raise BiblioError(f"no source has the key {key!r}{like}")
    source = sources[key]
    parts = (
        _reference(source, survey),
        _citations(source, survey.result.citations),
        _spellings(source, survey.result.citations),
        _links(source, survey),
        _near(source, survey),
    )
    return "\n".join("".join(_laid_out(row, columns) for row in part) for part in parts)


class _Row(NamedTuple):
    """A line of the output: how deep it stands, a head for its column, and a text of any length."""

    depth: int
    text: str
    head: str = ""


def _reference(source: Source, survey: Survey) -> Iterator[_Row]:
    """The source with its fields, its work, and what is doubtful in it."""
    yield _Row(0, f"{source.key}: {short_name(source.reference)}")
    for name, text in fields(source.reference).items():
        yield _Row(1, text, name)
    editions = (one for one in survey.result.library.sources if one.work == source.work and one.work)
    others = ", ".join(one.key for one in editions if one.key != source.key)
    yield _Row(1, f"{source.work} (also {others})" if others else source.work, "work")
    if source.entry:
        yield _Row(1, "an entry of it, which stays as it is", "library")
    yield from (_Row(1, doubt, "uncertain") for doubt in source.doubts)


def _citations(source: Source, citations: Sequence[Citation]) -> Iterator[_Row]:
    yield _Row(0, _counted(len(source.members), "citation"))
    yield from (_Row(1, _cited(citations[member])) for member in source.members)


def _spellings(source: Source, citations: Sequence[Citation]) -> Iterator[_Row]:
    """Each field that is spelled in more than one way: the chosen spelling, then the others."""
    names = dict.fromkeys(variant.field for variant in source.variants)
    yield _Row(0, "spellings" if names else "spellings: one of each field")
    for name in names:
        chosen = display(getattr(source.reference, name))
        said = Counter(display(getattr(citations[one].reading.reference, name)) for one in source.members)
        yield _Row(1, f"{said[chosen] if chosen else 0:>{_COUNT}}  {chosen or _NONE}, chosen", label(name))
        for variant in source.variants:
            if variant.field == name:
                where = "; ".join(place(citations[one].path, citations[one].line) for one in variant.members)
                yield _Row(1, f"{len(variant.members):>{_COUNT}}  {variant.spelling}  ({where})", " ")


def _links(source: Source, survey: Survey) -> Iterator[_Row]:
    """The links that hold the source together, the weakest first."""
    found = linked(survey, source)
    yield _Row(
        0, "joined, the weakest link first" if found else "joined: nothing; all citations say the same"
    )
    for link in found:
        yield _Row(1, _said(link.first, source, survey))
        yield _Row(1, _said(link.second, source, survey))
        yield from [_Row(2, "people joined these", "decided")] if link.ruled else _evidence(link.seen)


def _near(source: Source, survey: Survey) -> Iterator[_Row]:
    """The sources that have much in common with it, and why they are others; what may be a citation of it."""
    sources = survey.result.library.sources
    at = sources.index(source)
    found = [one for one in misses([one.reference for one in sources]) if at in (one.first, one.second)]
    left = [one for one in survey.result.citations if one.source is None and source.key in one.candidates]
    yield _Row(0, "near, but apart" if found or left else "near, but apart: nothing")
    decided = apart_by_people(survey)
    for miss in sorted(found, key=lambda one: -one.seen.score):
        other = sources[miss.second if miss.first == at else miss.first]
        yield _Row(1, f"{other.key}: {short_name(other.reference)}")
        if (min(source.key, other.key), max(source.key, other.key)) in decided:
            yield _Row(2, "people keep these apart", "decided")
        yield from _evidence(miss.seen)
    for one in left:
        yield _Row(1, _cited(one))
        yield _Row(2, one.reason or "", "open")


def _evidence(seen: Comparison) -> Iterator[_Row]:
    yield from (_Row(2, text, head) for head, text in evidence(seen))


def _said(position: int, source: Source, survey: Survey) -> str:
    if position == ENTRY:
        return f"library: {short_name(source.reference)}"
    return _cited(survey.result.citations[position])


def _cited(one: Citation) -> str:
    form = "" if one.reading.form == "full" else f" ({one.reading.form})"
    return f"{place(one.path, one.line)}: {one.text}{form}"


def _counted(count: int, name: str) -> str:
    return f"{count} {name}{'' if count == 1 else 's'}"


def _laid_out(row: _Row, columns: int) -> str:
    """A row as lines: what is too long goes on below its text."""
    head = " " * _INDENT * row.depth + (f"{row.head:<{_LABEL}}" if row.head else "")
    behind = head if not row.head else " " * len(head)
    lead = len(row.text) - len(row.text.lstrip(" "))
    first, *more = wrapped(visible(row.text), max(columns - len(head) - lead, _LEAST_WIDTH))
    hanging = " " * (lead + (0 if row.head else _INDENT))
    lines = [f"{head}{' ' * lead}{first}", *(f"{behind}{hanging}{line}" for line in more)]
    return "".join(f"{line.rstrip()}\n" for line in lines)
