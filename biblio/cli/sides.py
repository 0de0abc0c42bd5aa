"""Two things side by side: what they say field by field, what speaks for one source, where they are cited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from biblio.errors import place
from biblio.formats.variants import label
from biblio.model import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS, Citation, Document, Reference
from biblio.questions import Kind, Question, Side
from biblio.sources.evidence import Comparison, Evidence
from biblio.sources.near import WHY
from biblio.sources.spelling import display
from biblio.tables import clip, clip_start, visible, width, wrapped

_LABEL = 16
_LEAST_COLUMN = 20
_BEFORE, _AFTER = 160, 80
_CONTEXTS = 2
# What weighs less, in log odds, is not worth a word.
_LITTLE = 0.05

_ASKED: Mapping[Kind, str] = {
    "open": "Does the citation mean this source?",
    "joined": "These are one source by now. Are they?",
    "apart": "These are two sources by now. Are they one?",
}


def question_text(
    question: Question, citations: Sequence[Citation], documents: Mapping[str, Document], columns: int
) -> str:
    """Lay out a question: the two sides field by field, the evidence, and where they are cited.

    Args:
        question: What is asked.
        citations: Those of the result.
        documents: The documents by their paths.
        columns: The width of the terminal.
    """
    first, second = question.first, question.second
    heads = tuple(_head(side) for side in (first, second))
    lines = [_ASKED[question.kind], "", *_beside("", heads, columns)]
    for name, ours, theirs in _fields(first.reference, second.reference):
        lines += _beside(name, (ours, theirs), columns)
    lines += ["", *_evidence_lines(question.seen, columns)]
    for mark, side in (("A", first), ("B", second)):
        lines += ["", *_contexts(mark, side, citations, documents, columns)]
    return "".join(f"{line}".rstrip() + "\n" for line in lines)


def evidence(seen: Comparison) -> Iterator[tuple[str, str]]:
    """Tell what decided, what speaks for one source and what against it: heads with their texts."""
    if seen.weighed:
        yield "weighed", f"one source at {int(seen.score * 100)} %: {WHY[seen.row]}"
    else:
        yield "rule", f"{seen.verdict}: {WHY[seen.row]}"
    weighed = [one for one in seen.evidence if one.weight is not None and abs(one.weight) >= _LITTLE]
    speaking = (
        ("for", [one for one in weighed if (one.weight or 0) > 0]),
        ("against", [one for one in weighed if (one.weight or 0) < 0]),
        ("seen", [one for one in seen.evidence if one.weight is None]),
    )
    for name, group in speaking:
        if group:
            yield name, "; ".join(map(_told, sorted(group, key=lambda one: -abs(one.weight or 0))))


def _evidence_lines(seen: Comparison, columns: int) -> Iterator[str]:
    for name, text in evidence(seen):
        first, *more = wrapped(visible(text), max(columns - _LABEL, _LEAST_COLUMN))
        yield f"{name:<{_LABEL}}{first}"
        yield from (" " * _LABEL + line for line in more)


def _told(one: Evidence) -> str:
    weight = "" if one.weight is None else f" {one.weight:+.1f}"
    return f"{one.text}{weight}" if one.field == "all" else f"{one.field}{weight} ({one.text})"


def fields(reference: Reference) -> dict[str, str]:
    """What a reference says, by CSL variable, each as one line."""
    found = {"type": reference.type}
    for field in (*NAME_FIELDS, *TEXT_FIELDS, *DATE_FIELDS):
        if text := display(getattr(reference, field)):
            found[label(field)] = text
    return found


def _fields(first: Reference, second: Reference) -> Iterator[tuple[str, str, str]]:
    ours, theirs = fields(first), fields(second)
    for name in dict.fromkeys([*ours, *theirs]):
        yield name, ours.get(name, ""), theirs.get(name, "")


def _head(side: Side) -> str:
    count = len(side.citations)
    cited = f"{count} citation{'' if count == 1 else 's'}"
    return f"{side.key or 'no source yet'} ({'library, ' if side.entry else ''}{cited})"


def _beside(name: str, cells: Sequence[str], columns: int) -> Iterator[str]:
    room = max((columns - _LABEL - 2) // 2, _LEAST_COLUMN)
    left, right = (wrapped(visible(cell), room) for cell in cells)
    for row in range(max(len(left), len(right))):
        one = left[row] if row < len(left) else ""
        other = right[row] if row < len(right) else ""
        head = name if row == 0 else ""
        yield f"{head:<{_LABEL}}{one}{' ' * (room - width(one))}  {other}"


def _contexts(
    mark: str,
    side: Side,
    citations: Sequence[Citation],
    documents: Mapping[str, Document],
    columns: int,
) -> Iterator[str]:
    for position in side.citations[:_CONTEXTS]:
        one = citations[position]
        yield f"{mark}  {visible(place(one.path, one.line))}"
        text = in_context(one, documents)
        yield from (f"   {line}" for line in wrapped(text, max(columns - 3, _LEAST_COLUMN)))
    rest = len(side.citations) - _CONTEXTS
    if rest > 0:
        yield f"   ... and {rest} more"
    if not side.citations:
        yield f"{mark}  an entry of the library, not cited"


def in_context(citation: Citation, documents: Mapping[str, Document]) -> str:
    """A citation as printed, in brackets, with what stands before and behind it."""
    text = documents[citation.path].text
    start, end = citation.reading.start, citation.reading.end
    before = clip_start(visible(text[max(start - _BEFORE, 0) : start]), _BEFORE // 2)
    after = clip(visible(text[end : end + _AFTER]), _AFTER // 2)
    return f"{before} [{visible(text[start:end])}] {after}".strip()
