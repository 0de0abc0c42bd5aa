"""How well strings are read, by label: figures on labelled references.

A field is right when its words are those of the label, case, punctuation, order and connectives aside; where
a string holds several references, their fields are pooled. So a list of persons counts the same whether it is
one value or several. Micro F1 is over the core labels, and a string is read whole when every one of them is
right.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from biblio.citations.confidence import TRUSTED
from biblio.citations.strings import read_string
from biblio.model import Reading, Span
from biblio.tables import columns

CORE = (
    *("author", "editor", "translator", "title", "container", "publisher", "place", "date", "pages"),
    *("volume", "issue", "edition", "doi", "url"),
)
"""The labels that count; the sets disagree on the others."""

_CONNECTIVES = frozenset(
    [
        *("and", "und", "et", "y", "e", "u", "in", "pp", "p", "s", "vol", "no", "nr"),
        *("ed", "eds", "hrsg", "hg", "dir"),
    ]
)
_DOI = re.compile(r"10\.\d{4,9}/\S+")

LEAST_WANTED = 5
"""Fields of a label that a set must have for its F1 to say something."""

Fields = Mapping[str, Sequence[str]]


class Truth(NamedTuple):
    """A string and what it holds: the values of each label, and where they stand, in order."""

    text: str
    fields: Fields
    spans: tuple[Span, ...]


def one_line(text: str) -> str:
    """A text with its white space read as spaces, each character as one."""
    return re.sub(r"\s", " ", text)


def truths(path: Path) -> Iterator[Truth]:
    """The labelled strings of a set (JSON Lines, gzip), each as one line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            text = one_line(record["text"])
            yield Truth(text, record["fields"], tuple(_spans(record.get("tokens") or ())))


def _spans(tokens: Iterable[Sequence[str]]) -> Iterator[Span]:
    position = 0
    for text, label in tokens:
        if label != "other":
            yield Span(label, position, position + len(text))
        position += len(text)


def values(text: str, spans: Iterable[Span]) -> dict[str, list[str]]:
    """The values of each label that has some."""
    found: dict[str, list[str]] = defaultdict(list)
    for span in spans:
        found[span.label].append(text[span.start : span.end])
    return found


def essence(label: str, printed: Iterable[str]) -> str:
    """What of the values of a label counts: their words in the order of the alphabet, run together."""
    text = unicodedata.normalize("NFKC", " ".join(printed)).casefold()
    if label == "doi":
        text = " ".join(_DOI.findall(text))
    words = text.replace("_", " ")
    return "".join(sorted(word for word in re.findall(r"\w+", words) if word not in _CONNECTIVES))


def wrong_labels(wanted: Fields, found: Fields) -> list[str]:
    """The core labels whose values differ in what counts."""
    return [
        label
        for label in CORE
        if essence(label, wanted.get(label, ())) != essence(label, found.get(label, ()))
    ]


class Outcome(NamedTuple):
    """A labelled string as it was read. ``wrong`` are the core labels that were not read right."""

    truth: Truth
    readings: tuple[Reading, ...]
    found: Fields
    wrong: tuple[str, ...]

    @property
    def confidence(self) -> float | None:
        """That of its least certain reference; None where none was found."""
        return min((reading.confidence for reading in self.readings), default=None)


def outcome(truth: Truth) -> Outcome:
    """Read a labelled string."""
    readings = read_string(truth.text)
    found = values(truth.text, (span for reading in readings for span in reading.spans))
    return Outcome(truth, readings, found, tuple(wrong_labels(truth.fields, found)))


@dataclass(slots=True)
class Tally:
    """Counts over strings: how many there are and are read whole, and of fields by label."""

    strings: int = 0
    whole: int = 0
    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def f1(self, label: str) -> float:
        """The F1 of a label."""
        return f1(self.right[label], self.wanted[label], self.found[label])

    def micro_f1(self) -> float:
        """The F1 of the fields of all core labels together."""
        return f1(self.right.total(), self.wanted.total(), self.found.total())


def f1(right: int, wanted: int, found: int) -> float:
    """Harmonic mean of precision and recall; 1 where there is nothing to find and nothing is found."""
    return 2 * right / (wanted + found) if wanted + found else 1.0


def tally(outcomes: Iterable[Outcome]) -> Tally:
    """Count what was read right."""
    result = Tally()
    for truth, _, found, wrong in outcomes:
        result.strings += 1
        result.whole += not wrong
        for label in CORE:
            is_wanted = bool(essence(label, truth.fields.get(label, ())))
            result.wanted[label] += is_wanted
            result.found[label] += bool(essence(label, found.get(label, ())))
            result.right[label] += is_wanted and label not in wrong
    return result


def report(folder: Path) -> str:
    """The figures of every set in a folder, as a table of labels by sets; a dash where a label is rare."""
    sets = {
        path.name.split(".")[0]: [*map(outcome, truths(path))] for path in sorted(folder.glob("*.jsonl.gz"))
    }
    tallies = [tally(outcomes) for outcomes in sets.values()]
    rows = [("", *sets)]
    for label in CORE:
        cells = [f"{one.f1(label):.3f}" if one.wanted[label] >= LEAST_WANTED else "-" for one in tallies]
        rows.append((label, *cells))
    rows.append(("micro F1", *(f"{one.micro_f1():.4f}" for one in tallies)))
    rows.append(("whole", *(f"{one.whole / max(one.strings, 1):.4f}" for one in tallies)))
    rows.append(("strings", *(str(one.strings) for one in tallies)))
    rows.append((f"confident, {TRUSTED} or more", *(str(len(trusted(one))) for one in sets.values())))
    rows.append(("of these whole", *(share_whole(trusted(one)) for one in sets.values())))
    return columns(rows, limits=[24] * len(rows[0]), right=range(1, len(rows[0])))


def trusted(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The strings that were read with a confidence of `TRUSTED` or more."""
    return [one for one in outcomes if one.confidence is not None and one.confidence >= TRUSTED]


def share_whole(outcomes: Sequence[Outcome]) -> str:
    """How many of some strings were read whole, as a share; a dash of none."""
    return f"{sum(not one.wrong for one in outcomes) / len(outcomes):.3f}" if outcomes else "-"
