"""How well a text is read: citations found by the pipeline against labels made by hand.

Four questions: are the citations *found* (spans that agree), are they *read* (every field as the label has
it), do they fall into the right *editions*, and is the *usage* count of each edition right? A fifth figure
counts the stretches labelled as no citation that were taken for one.
"""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from biblio.model import Citation, Date, Name

NAMES = ("author", "editor", "translator")
TEXTS = ("title", "container-title", "publisher", "publisher-place", "volume", "issue")
PAGES = ("page", "locator")
FIELDS = (*NAMES, *TEXTS, *PAGES, "issued")
FREE = frozenset({"narrative", "borderline"})
"""Tags of what only some readers would call a citation."""

Span = tuple[int, int]
Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class Label:
    """A citation as an editor reads it; ``start`` and ``end`` are offsets in the whole text, half-open.

    ``edition`` and ``work`` are None where a careful reader cannot tell. What is ``free`` may be found or
    not.
    """

    line: int
    start: int
    end: int
    text: str
    fields: dict[str, Any]
    raw_fields: dict[str, str]
    edition: str | None
    work: str | None
    free: bool = False


@dataclass(frozen=True, slots=True)
class Negative:
    """A stretch that looks like a citation and is none, and why."""

    start: int
    end: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares between 0 and 1, the number of negatives taken for citations, and what went wrong in words.

    Labels that are free do not count, nor what is found there. ``read`` is the share of all other labels
    that were found with every field right, ``editions`` the share of editions whose citations, as far as
    found, have one source to themselves, ``usage`` the share of editions that have a source with all of
    their citations and no others. A citation that nobody can resolve is an edition of its own here, right
    when it has no source. ``fields`` holds, for each field, the share of the found citations that have it
    right.
    """

    precision: float
    recall: float
    read: float
    editions: float
    usage: float
    false_alarms: int
    fields: dict[str, float]
    mistakes: tuple[str, ...]

    @property
    def found(self) -> float:
        """Harmonic mean of precision and recall (F1)."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def read_labels(path: Path, text: str) -> tuple[Label, ...]:
    """Read a ``.gold.jsonl`` file about a text."""
    lines = _line_starts(text)
    return tuple(
        Label(
            line=row["line"],
            start=lines[row["line"] - 1] + row["start"],
            end=lines[row["line"] - 1] + row["end"],
            text=row["text"],
            fields=row["fields"],
            raw_fields=row["raw_fields"],
            edition=row["edition_key"],
            work=row["work_key"],
            free=bool(FREE & set(row["problems"])),
        )
        for row in _rows(path)
    )


def read_negatives(path: Path, text: str) -> tuple[Negative, ...]:
    """Read a ``.negatives.jsonl`` file about a text."""
    lines = _line_starts(text)
    return tuple(
        Negative(
            lines[row["line"] - 1] + row["start"],
            lines[row["line"] - 1] + row["end"],
            row["text"],
            row["why"],
        )
        for row in _rows(path)
    )


def score(
    labels: Sequence[Label], negatives: Sequence[Negative], citations: Sequence[Citation], text: str
) -> Scores:
    """Compare what was found in a text with its labels."""
    free = [_core(text, label.start, label.end) for label in labels if label.free]
    labels = [label for label in labels if not label.free]
    label_at = {_core(text, label.start, label.end): label for label in labels}
    citation_at = {_core(text, c.reading.start, c.reading.end): c for c in citations}
    citation_at = {
        span: citation
        for span, citation in citation_at.items()
        if span in label_at or not any(_overlap(span, other) for other in free)
    }
    pairs = [(label, citation_at[span]) for span, label in label_at.items() if span in citation_at]
    wrong = {label.start: _wrong_fields(label, citation) for label, citation in pairs}
    alarms = [n for n in negatives if any(_overlap((n.start, n.end), span) for span in citation_at)]
    return Scores(
        precision=_share(len(pairs), len(citation_at)),
        recall=_share(len(pairs), len(labels)),
        read=_share(sum(not fields for fields in wrong.values()), len(labels)),
        editions=_editions_whole(pairs),
        usage=_usage_exact(labels, [(label_at.get(span), c) for span, c in citation_at.items()]),
        false_alarms=len(alarms),
        fields={field: _share(sum(field not in w for w in wrong.values()), len(pairs)) for field in FIELDS},
        mistakes=(
            *(
                f"missed, line {label.line}: {label.text}"
                for s, label in label_at.items()
                if s not in citation_at
            ),
            *(
                f"not a citation, line {c.line}: {c.text}"
                for s, c in citation_at.items()
                if s not in label_at
            ),
            *(message for label, citation in pairs for message in _complaints(label, citation)),
            *_misplaced(pairs),
            *(f"false alarm ({negative.why}): {negative.text}" for negative in alarms),
        ),
    )


def labelled_values(label: Label) -> Values:
    """What the fields of a label say, layout aside."""
    fields = label.fields
    values: Values = {field: tuple(_labelled_name(person) for person in fields[field]) for field in NAMES}
    values |= {field: _plain(fields.get(field)) for field in TEXTS}
    values |= {field: _pages(fields.get(field)) for field in PAGES}
    issued = fields["issued"] or {}
    values["issued"] = tuple(issued[part] for part in ("year", "month", "day") if issued.get(part))
    return values


def read_values(citation: Citation) -> Values:
    """What a citation was read to say, layout aside; the same shape as `labelled_values`."""
    reference, locator = citation.reference, citation.reading.locator
    return {
        **{field: tuple(_read_name(name) for name in getattr(reference, field)) for field in NAMES},
        **{field: _plain(getattr(reference, field.replace("-", "_"))) for field in TEXTS},
        "page": _pages(reference.page),
        "locator": _pages(locator.value if locator else ""),
        "issued": _read_date(reference.issued),
    }


def _wrong_fields(label: Label, citation: Citation) -> tuple[str, ...]:
    wanted, got = labelled_values(label), read_values(citation)
    return tuple(field for field in FIELDS if wanted[field] != got[field])


def _complaints(label: Label, citation: Citation) -> Iterable[str]:
    wanted, got = labelled_values(label), read_values(citation)
    for field in _wrong_fields(label, citation):
        yield f"read, line {label.line}, {field}: wanted {wanted[field]!r}, got {got[field]!r}"


def _editions_whole(pairs: Sequence[tuple[Label, Citation]]) -> float:
    wanted, got = defaultdict(set), defaultdict(set)
    for label, citation in pairs:
        wanted[_edition(label)].add(label.start)
        got[_source(citation)].add(label.start if _may_have(label, citation) else -label.start)
    return _share(sum(members in got.values() for members in wanted.values()), len(wanted))


def _usage_exact(labels: Sequence[Label], hits: Sequence[tuple[Label | None, Citation]]) -> float:
    wanted = Counter(map(_edition, labels))
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for label, citation in hits:
        counted[_source(citation)][_edition(label) if label and _may_have(label, citation) else ""] += 1
    exact = sum({edition: number} in counted.values() for edition, number in wanted.items())
    return _share(exact, len(wanted))


def _may_have(label: Label, citation: Citation) -> bool:
    """Whether a citation has a source only if a reader can tell which."""
    return bool(label.edition) or citation.source is None


def _edition(label: Label) -> str:
    return label.edition or f"unresolved, line {label.line}: {label.text}"


def _source(citation: Citation) -> str:
    return citation.source or f"unresolved {citation.reading.start}"


def _misplaced(pairs: Sequence[tuple[Label, Citation]]) -> Iterable[str]:
    by_edition: dict[str, Counter[str | None]] = defaultdict(Counter)
    by_source: dict[str, Counter[str]] = defaultdict(Counter)
    for label, citation in pairs:
        by_edition[_edition(label)][citation.source] += 1
        by_source[_source(citation)][_edition(label)] += 1
        if citation.source and not label.edition:
            yield f"not to be resolved, line {label.line}: {label.text} is {citation.source}"
    for edition, sources in by_edition.items():
        if len(sources) > 1:
            yield f"edition {edition} is split: {dict(sources)}"
    for source, editions in by_source.items():
        if len(editions) > 1:
            yield f"source {source} mixes editions: {dict(editions)}"


def _labelled_name(person: dict[str, str]) -> tuple[str, str]:
    if "literal" in person:
        return _plain(person["literal"]), ""
    particle = person.get("non-dropping-particle", "")
    return _plain(f"{particle} {person['family']}"), _initials(person.get("given"))


def _read_name(name: Name) -> tuple[str, str]:
    if name.literal:
        return _plain(name.literal), ""
    return _plain(f"{name.particle} {name.family}"), _initials(name.given)


def _read_date(date: Date | None) -> tuple[int, ...]:
    return tuple(part for part in (date.year, date.month, date.day) if part) if date else ()


def _initials(given: str | None) -> str:
    """A given name without stops and spaces, so that ``J.D.``, ``J. D.`` and ``JD`` are one."""
    return _plain(given).replace(" ", "")


def _plain(value: str | None) -> str:
    """Letters and digits of a value; case, marks and spacing aside."""
    text = unicodedata.normalize("NFKC", value or "").casefold().replace("&", " and ")
    return " ".join(re.findall(r"\w+", text))


def _pages(value: str | None) -> str:
    """Pages with one kind of dash and without spaces and stops."""
    return re.sub(r"[^\w,-]", "", re.sub("[–—]", "-", (value or "").casefold()))


def _core(text: str, start: int, end: int) -> Span:
    """A span without outer white space, final stops and outer marks of emphasis."""
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip(" \t\n*_"))
    right = len(inner) - len(inner.rstrip(" \t\n*_."))
    return start + left, end - right


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
