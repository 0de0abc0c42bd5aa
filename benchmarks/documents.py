"""What is found in documents, and how it is read and grouped."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.commands import BIBLIO, run
from biblio.tables import columns

DOCUMENTS = ("compilation-part1", "article", "news")
_FIGURES = (
    ("found", "f1"),
    ("found", "precision"),
    ("found", "recall"),
    ("read", "whole_of_gold"),
    ("read", "whole_of_found"),
    ("editions", "whole"),
    ("works", "whole"),
    ("usage", "exact"),
)


def table(shared: Path, names: Sequence[str] = DOCUMENTS, home: Path | None = None) -> str:
    """The figures of labelled documents, by the scorer in ``shared``.

    ``negatives reported`` counts the stretches labelled as no citation that were taken for one. Characters
    per CPU second include start-up.
    """
    cells = [dict(_figures(shared.resolve(), name, home)) for name in names]
    heads = dict.fromkeys(head for each in cells for head in each)
    rows = [("documents", *names), *((head, *(each.get(head, "-") for each in cells)) for head in heads)]
    return columns(rows, limits=[36] * len(rows[0]), right=range(1, len(rows[0])))


def _figures(shared: Path, name: str, home: Path | None) -> Iterator[tuple[str, str]]:
    text, gold = shared / "corpus" / f"{name}.txt", shared / "corpus" / f"{name}.gold.jsonl"
    found, cpu = run(*BIBLIO, "find", str(text), "--format", "jsonl", home=home)
    figures = _scored(shared, text, gold, found)
    citations = [json.loads(line) for line in found.splitlines()]
    yield "citations", str(len(citations))
    for part, key in _FIGURES:
        yield f"{part} {key}", f"{figures[part][key]:.3f}"
    negatives = shared / "corpus" / f"{name}.negatives.jsonl"
    if negatives.exists():
        yield "negatives reported", str(_negatives_hit(negatives, text, citations))
    yield "characters per CPU second", f"{len(text.read_text(encoding='utf-8')) / cpu:,.0f}"


def _scored(shared: Path, text: Path, gold: Path, found: str) -> dict[str, Any]:
    scorer = str(shared / "eval" / "score_document.py")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "found.jsonl"
        path.write_text(found, encoding="utf-8")
        files = ("--gold", str(gold), "--document", str(text), "--found", str(path))
        figures: dict[str, Any] = json.loads(run(BIBLIO[0], scorer, *files).output)
    return figures


def _negatives_hit(path: Path, document: Path, citations: Sequence[dict[str, Any]]) -> int:
    text = document.read_bytes().decode("utf-8")
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    hit = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        negative = json.loads(line)
        start, end = (starts[negative["line"] - 1] + negative[side] for side in ("start", "end"))
        hit += any(citation["start"] < end and start < citation["end"] for citation in citations)
    return hit
