"""What the tagger is trained on, and how much of each."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from training import corpora, written
from training.copies import copy, values
from training.examples import Example
from training.synthesis.compose import documents, strings
from training.synthesis.prose import load as load_prose
from training.synthesis.records import Record

SHARES = {
    "anystyle_core": 9.0,
    "grobid_citation": 1.5,
    "ore_jats": 3.0,
    "linkedbooks_passages": 0.5,
    "linkedbooks_refs": 0.45,
}
"""How often each example of a labelled corpus is seen."""
WRITTEN, NOTES_AS_STRINGS = 2.5, 1.0
"""How often each citation written by hand is seen, and each such note as a string, too."""
AS_DOCUMENT = 0.5
"""Share of the LinkedBooks passages, lines of books, that are seen as a stretch of a document."""
HELD_OUT = 25
"""One labelled reference in so many is not trained on: the confidence is fitted on those."""
NOTHING = 0.15
"""Share of the short blocks without a citation that are seen as a string: not every line is a reference."""
LONGEST_NOTHING = 400
STRINGS = 26_000
DOCUMENTS = 24_000


def held_out(data: Path) -> Iterator[Example]:
    """The labelled references that are not trained on, all read as strings."""
    for name in SHARES:
        yield from _parted(data, name)[1]
    for field in written.fields():
        yield from _one_in_many(list(written.strings(field)))[1]


def _parted(data: Path, name: str) -> tuple[list[Example], list[Example]]:
    """The examples of a corpus to train on, and those held out.

    The two LinkedBooks sets show the same books in the same order: of them the last books are held out, so
    that a reference held out from one set is not seen in the other.
    """
    read = list(corpora.read(data / "train" / f"{name}.jsonl.gz"))
    if name.startswith("linkedbooks"):
        cut = len(read) - len(read) // HELD_OUT
        return read[:cut], read[cut:]
    return _one_in_many(read)


def _one_in_many(read: list[Example]) -> tuple[list[Example], list[Example]]:
    return [example for at, example in enumerate(read) if at % HELD_OUT], read[::HELD_OUT]


def examples(data: Path, records: Sequence[Record], share: float = 1.0) -> Iterator[Example]:
    """All training examples; ``share`` of each kind when smaller than 1."""
    for name, times in SHARES.items():
        chance = random.Random(name)
        for example in _repeated(_parted(data, name)[0], times * share, chance):
            as_document = name == "linkedbooks_passages" and chance.random() < AS_DOCUMENT
            yield replace(example, kind="document") if as_document else example
    yield from _written(share)
    yield from strings(records, seed=1, count=int(STRINGS * share))
    chance = random.Random("no reference")
    by_hand = [example for field in written.fields() for example in _references(field)]
    labelled = [*(_parted(data, name)[0] for name in SHARES), by_hand]
    cited = [list(filter(is_citable, corpus)) for corpus in labelled]
    for example in documents(records, load_prose(data), 2, int(DOCUMENTS * share), cited):
        as_string = not example.spans and len(example.text) < LONGEST_NOTHING and chance.random() < NOTHING
        yield replace(example, kind="string") if as_string else example


def _repeated(read: list[Example], times: float, chance: random.Random) -> Iterator[Example]:
    """The examples of a corpus in any order, so many times: first as they are, then copies of them."""
    chance.shuffle(read)
    others = values(read)
    for at in range(int(len(read) * times)):
        example = read[at % len(read)]
        yield example if at < len(read) else copy(example, others, chance)


def _references(field: str) -> list[Example]:
    return _one_in_many(list(written.strings(field)))[0]


def _written(share: float) -> Iterator[Example]:
    """What is written by hand; a field at a time, as the values that copies exchange are of one language."""
    for field in written.fields():
        chance = random.Random(field)
        yield from _repeated(_references(field), WRITTEN * share, chance)
        yield from _repeated(list(written.notes(field, "document")), WRITTEN * share, chance)
        cited = [note for note in written.notes(field, "string") if note.citations]
        yield from _repeated(cited, NOTES_AS_STRINGS * share, chance)


def is_citable(example: Example) -> bool:
    """Whether a document may cite the text as it stands: one reference on one line, and nearly all of it.

    What an unlabelled part says is not known, so that it may stand nowhere but between two values.
    """
    if not example.citations:
        return False
    (start, end), *others = example.citations
    start, end = min(start, example.spans[0].start), max(end, example.spans[-1].end)
    return (
        not others
        and "\n" not in example.text
        and len(example.spans) > 1
        and end - start > 0.9 * len(example.text)
    )
