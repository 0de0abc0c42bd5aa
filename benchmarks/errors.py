"""Write what is read wrong in labelled strings, class by class: ``python -m benchmarks.errors SHARED``.

A mistake is a core label whose values are wrong in a string. It is *missed* when none were found, *spurious*
when there are none, else its values are too *long*, too *short*, or *other* words; those which differ by cue
words only (``a cura di``) are said to be so. Each mistake names the label that the words in question have on
the other side. A class costs what micro F1 would gain if all of its mistakes were mended alone.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.commands import measuring_sets
from biblio.model import Span
from biblio.tables import columns
from training.calibrate import agree
from training.evaluate import CORE, Outcome, Tally, essence, f1, outcome, tally, truths

OUT = Path("output") / "errors.md"
UNLABELLED = "nothing"
LONGEST = 1000
"""Characters of an example at most."""
_WORD = re.compile(r"\w+")


class Kind(NamedTuple):
    """A class of mistakes: in which label, of what kind, and what the words are on the other side."""

    label: str
    what: str
    other: str


class Word(NamedTuple):
    """A word of a string, with its label and the one that it was given."""

    text: str
    wanted: str
    found: str


def main() -> None:
    """Write the report."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=measuring_sets, help="folder of the measuring sets")
    parser.add_argument("--set", action="append", metavar="NAME", help="a set of data/dev; all unless given")
    parser.add_argument("--label", choices=CORE, help="only the mistakes in this label")
    parser.add_argument("--examples", type=int, default=3, metavar="N", help="of each class (default: 3)")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    paths = sorted((options.shared / "data" / "dev").glob("*.jsonl.gz"))
    names = [path.name.split(".")[0] for path in paths]
    if unknown := set(options.set or ()) - set(names):
        parser.error(f"no set {', '.join(sorted(unknown))}: there are {', '.join(names)}")
    chosen = [path for path, name in zip(paths, names, strict=True) if not options.set or name in options.set]
    outcomes = [outcome(truth) for path in chosen for truth in truths(path)]
    options.out.parent.mkdir(exist_ok=True)
    options.out.write_text("\n".join(report(outcomes, options.label, options.examples)), encoding="utf-8")
    print(f"wrote {options.out}")


def report(outcomes: Sequence[Outcome], label: str | None, examples: int) -> Iterator[str]:
    """The parts of the report in Markdown, the classes that cost most first."""
    counts = tally(outcomes)
    kinds = by_kind(outcomes, label)
    ranked = sorted(kinds, key=lambda kind: (-cost(counts, kind, len(kinds[kind])), kind))
    yield "# What is read wrong\n"
    yield f"{counts.strings} strings, {counts.whole} read whole, micro F1 {counts.micro_f1():.4f}.\n"
    yield "## Mistakes by label\n"
    yield _block(_label_table(kinds))
    yield "## Classes by what they cost\n"
    yield _block(_class_table(counts, kinds, ranked))
    yield "## Words by label (rows) and by the label that they were given (columns)\n"
    yield _block(_confusion(outcomes))
    for kind in ranked if examples else ():
        yield f"## {kind.label}: {_named(kind)} ({len(kinds[kind])})\n"
        for one in islice(kinds[kind], examples):
            yield _block(_example(one))


def by_kind(outcomes: Iterable[Outcome], label: str | None = None) -> dict[Kind, list[Outcome]]:
    """The strings that have mistakes, by the classes of those; of one label only when it is given."""
    found = defaultdict(list)
    for one in outcomes:
        for wrong in one.wrong:
            if label in (None, wrong):
                found[kind_of(one, wrong)].append(one)
    return found


def kind_of(one: Outcome, label: str) -> Kind:
    """The class of the mistake in a label of a string."""
    wanted, found = one.truth.fields.get(label, ()), one.found.get(label, ())
    words = _words(one)
    lost = Counter(word.found for word in words if word.wanted == label != word.found)
    taken = Counter(word.wanted for word in words if word.found == label != word.wanted)
    if not essence(label, found):
        return Kind(label, "missed", _most(lost))
    if not essence(label, wanted):
        return Kind(label, "spurious", _most(taken))
    if agree(label, wanted, found):
        return Kind(label, "cue words", UNLABELLED)
    what = "other" if lost and taken else "short" if lost else "long"
    return Kind(label, what, _most(taken or lost))


def cost(counts: Tally, kind: Kind, number: int) -> float:
    """Points of micro F1 that so many mistakes of a class cost."""
    right, wanted, found = counts.right.total(), counts.wanted.total(), counts.found.total()
    mended = 0 if kind.what == "spurious" else number
    change = {"missed": number, "spurious": -number}.get(kind.what, 0)
    return 100 * (f1(right + mended, wanted, found + change) - f1(right, wanted, found))


def marked(text: str, spans: Iterable[Span]) -> str:
    """A text with its values in braces: ``{author: Roe}, {title: Walls}``."""
    parts, position = [], 0
    for span in spans:
        parts += [text[position : span.start], f"{{{span.label}: {text[span.start : span.end]}}}"]
        position = span.end
    return "".join([*parts, text[position:]])


def _words(one: Outcome) -> list[Word]:
    wanted = _labels(one.truth.spans)
    found = _labels(span for reading in one.readings for span in reading.spans)
    return [
        Word(word.group(), wanted.get(word.start(), UNLABELLED), found.get(word.start(), UNLABELLED))
        for word in _WORD.finditer(one.truth.text)
    ]


def _labels(spans: Iterable[Span]) -> dict[int, str]:
    return {at: span.label for span in spans for at in range(span.start, span.end)}


def _most(labels: Counter[str]) -> str:
    return min(labels, key=lambda label: (-labels[label], label), default=UNLABELLED)


def _named(kind: Kind) -> str:
    words = {
        "missed": f"missed, taken for {kind.other}",
        "spurious": f"spurious, is {kind.other}",
        "long": f"too long, holds {kind.other}",
        "short": f"too short, the rest taken for {kind.other}",
        "other": f"other words, mostly {kind.other}",
    }
    return words.get(kind.what, kind.what)


def _block(text: str) -> str:
    return f"~~~~~~text\n{text.rstrip()}\n~~~~~~\n"


def _label_table(kinds: Mapping[Kind, Sequence[Outcome]]) -> str:
    heads = ("missed", "spurious", "long", "short", "other", "cue words")
    numbers = Counter((kind.label, kind.what) for kind, members in kinds.items() for _ in members)
    rows: list[tuple[str, ...]] = [("label", *heads, "all")]
    for label in CORE:
        counts = [numbers[label, head] for head in heads]
        rows.append((label, *map(str, counts), str(sum(counts))))
    return columns(rows, limits=[12] * 8, right=range(1, 8))


def _class_table(counts: Tally, kinds: Mapping[Kind, Sequence[Outcome]], ranked: Sequence[Kind]) -> str:
    rows = [("label", "class", "count", "points of micro F1")]
    for kind in ranked:
        number = len(kinds[kind])
        rows.append((kind.label, _named(kind), str(number), f"{cost(counts, kind, number):.3f}"))
    return columns(rows, limits=(12, 48, 6, 18), right=(2, 3))


def _confusion(outcomes: Iterable[Outcome]) -> str:
    numbers = Counter((word.wanted, word.found) for one in outcomes for word in _words(one))
    present = {label for pair in numbers for label in pair}
    labels = [*(label for label in CORE if label in present), *sorted(present - set(CORE))]
    rows = [("", *labels)]
    rows += [(label, *(str(numbers[label, other] or ".") for other in labels)) for label in labels]
    return columns(rows, limits=[12] * len(rows[0]), right=range(1, len(rows[0])))


def _example(one: Outcome) -> str:
    found = [span for reading in one.readings for span in reading.spans]
    texts = [marked(one.truth.text, spans)[:LONGEST] for spans in (one.truth.spans, found)]
    return f"labelled  {texts[0]}\nread as   {texts[1]}"


if __name__ == "__main__":
    main()
