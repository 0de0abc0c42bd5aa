"""Fits the scorer of `biblio.sources.scorer` on pairs that are known to be one source, or two.

``python -m training.scorer SHARED/data`` writes ``scorer.json``; ``make train`` does it after the reader,
since half of the pairs are strings that it reads. The pairs are those that share a block key. What a rule
keeps apart by volume, edition or year teaches nothing and is left out; other persons and titles are in it,
so that the weights say how much they count. Of each set only a part is learned from, by cluster (`learnt`)
or by block (`learnt_block`); the rest is for measuring. Glottolog takes for one what is all but identical,
and keeps many duplicates; it is in here all the same, since without it the scorer would not know how much
less a slip says than the same words.
"""

from __future__ import annotations

import gzip
import json
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import biblio
from biblio.citations.strings import read_string
from biblio.formats import bibtex, csl
from biblio.formats.scan import scan
from biblio.model import Reference
from biblio.sources import scorer
from biblio.sources.block import dated_keys, index, pairs, title_keys
from biblio.sources.compare import book_and_article
from biblio.sources.forms import Form, prepare, words
from biblio.sources.support import paired
from biblio.sources.vetoes import other_edition, other_volume
from training import regression
from training.citings import citings, pieces
from training.regression import Row

PENALTY = 2.0
CITINGS = 2500
"""How many articles and chapters are cited anew."""
GLOTTOLOG_SHARE = 4
"""One block of Glottolog in so many is learned from."""
_DIGITS = 4
_RULED = ("differ", "near")


class Known(NamedTuple):
    """A reference, and what tells its source."""

    source: str
    reference: Reference


class Example(NamedTuple):
    """What is seen in two references, and whether they are one source."""

    kind: str
    row: Row
    same: bool


def fit(data: Path, package_data: Path) -> None:
    """Write ``scorer.json``, learned from the sets in ``data``: the same bytes on every run."""
    weights = fitted(example for known in sets(data) for example in examples(known))
    text = json.dumps(weights, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (package_data / scorer.SCORER).write_text(text, encoding="utf-8")


def fitted(given: Iterable[Example]) -> dict[str, dict[str, float]]:
    """The weights of each kind of pair, in the shape of ``scorer.json``."""
    by_kind: dict[str, list[Example]] = {}
    for example in given:
        by_kind.setdefault(example.kind, []).append(example)
    return {kind: _weights(found) for kind, found in by_kind.items()}


def _weights(found: list[Example]) -> dict[str, float]:
    weights = regression.fit([one.row for one in found], [one.same for one in found], PENALTY)
    return {name: round(weight, _DIGITS) for name, weight in weights.items()}


def learnt(source: str) -> bool:
    """Whether a cluster of Goldfinch or of the mentions is learned from; the others are for measuring."""
    return zlib.crc32(source.partition("/")[0].encode()) % 2 == 0


def learnt_block(reference: Reference) -> bool:
    """Whether Glottolog's entries under a name like the first one of a reference are learned from."""
    return block_number(reference) % GLOTTOLOG_SHARE == 0


def block_number(reference: Reference) -> int:
    """A number that references have in common whose first names, or else titles, begin alike."""
    people = reference.author or reference.editor
    name = people[0].family or people[0].literal if people else reference.title
    return zlib.crc32("".join(words(name))[:3].encode())


def sets(data: Path) -> Iterator[list[Known]]:
    """The references to learn from, set by set."""
    for name in ("goldfinch_val", "mentions_val"):
        yield list(clustered(data / "clusters" / f"{name}.jsonl.gz", learnt))
    cited = citings(pieces(data, "train"), "train", CITINGS)
    yield [Known(str(one.source), read_first(one.text)) for one in cited]
    yield [one for one in glottolog(data / "records" / "glottolog.bib.gz") if learnt_block(one.reference)]


def clustered(path: Path, wanted: Callable[[str], bool]) -> Iterator[Known]:
    """The references of the wanted sources of a file of clusters: CSL items, or strings, which are read."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row: dict[str, Any] = json.loads(line)
            if wanted(row["edition"]):
                read = csl.reference(row["csl"]) if "csl" in row else read_first(row["text"])
                yield Known(row["edition"], read)


def glottolog(path: Path) -> Iterator[Known]:
    """The entries of Glottolog's file; ``glottolog_ref_id`` tells which are one publication."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        blocks = scan(file.read()).blocks
    for entry, reference, *_ in bibtex.references(blocks):
        told = (field.value for field in entry.fields if field.name == "glottolog_ref_id")
        if source := next(told, "").strip("{}"):
            yield Known(source, reference)


def read_first(text: str) -> Reference:
    """The first reference in a string; an empty one where there is none."""
    found = read_string(text)
    return found[0].reference if found else Reference()


def examples(known: Iterable[Known]) -> Iterator[Example]:
    """The pairs of references that share a block key and that no rule keeps apart; equal ones count once."""
    found: dict[tuple[str, str], Form] = {}
    for source, reference in known:
        form = prepare(reference)
        found.setdefault((source, form.identity), form)
    forms = dict(enumerate(found.values()))
    sources = [source for source, _ in found]
    blocks = index(forms, {at: (*dated_keys(form), *title_keys(form)) for at, form in forms.items()})
    for first, second in pairs(blocks.values()):
        example = _example(forms[first], forms[second], sources[first] == sources[second])
        if example:
            yield example


def _example(a: Form, b: Form, same: bool) -> Example | None:
    if not (a.title and b.title) or book_and_article(a, b) or a.identity == b.identity:
        return None
    pair = paired(a, b)
    if pair.years in _RULED or pair.alike.bond == "other script" or other_volume(a, b) or other_edition(a, b):
        return None
    row: dict[str, float] = {scorer.CONSTANT: 1.0}
    for one in scorer.observations(pair):
        row[one.name] = row.get(one.name, 0.0) + one.value
    return Example(scorer.kind(pair), row, same)


if __name__ == "__main__":
    fit(Path(sys.argv[1]), Path(biblio.__file__).parent / "data")
