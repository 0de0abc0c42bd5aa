"""Print what biblio reaches on the measuring sets, and how fast: ``python -m benchmarks SHARED``.

SHARED is a folder with ``corpus`` (documents with gold citations), ``data/dev`` (labelled references) and
``eval`` (the scorers). Every figure comes from the commands that a user runs.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BIBLIO = (sys.executable, "-m", "biblio")
DOCUMENTS = ("compilation-part1", "article", "news")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path, help="folder of the measuring sets")
    shared: Path = parser.parse_args().shared
    if not (shared / "eval").is_dir():
        sys.exit(f"no measuring sets in {shared}: give their folder as SHARED=...")
    with tempfile.TemporaryDirectory() as folder:
        print("documents")
        for name in DOCUMENTS:
            print(f"  {name:20}", *_document(shared, name, Path(folder)), sep="  ")
        print("references", " " * 8, "references  micro F1   whole   per CPU second", sep="  ")
        for path in sorted((shared / "data" / "dev").glob("*.jsonl.gz")):
            print(f"  {path.name.split('.')[0]:22}", *_references(shared, path, Path(folder)), sep="  ")
    print(f"start-up: biblio --version takes {_cpu_of((*BIBLIO, '--version'))[1]:.2f} s of CPU time")


def _document(shared: Path, name: str, folder: Path) -> Iterator[str]:
    text, gold = shared / "corpus" / f"{name}.txt", shared / "corpus" / f"{name}.gold.jsonl"
    found, cpu = _cpu_of((*BIBLIO, "find", str(text), "--format", "jsonl"))
    (folder / "found.jsonl").write_text(found, encoding="utf-8")
    scorer = (sys.executable, str(shared / "eval" / "score_document.py"))
    figures: dict[str, Any] = json.loads(
        _cpu_of(
            (*scorer, "--gold", str(gold), "--document", str(text), "--found", str(folder / "found.jsonl"))
        )[0]
    )
    citations = [json.loads(line) for line in found.splitlines()]
    yield f"citations {len(citations)}"
    for part, key in (
        ("found", "f1"),
        ("found", "precision"),
        ("found", "recall"),
        ("read", "whole_of_gold"),
        ("editions", "whole"),
        ("works", "whole"),
        ("usage", "exact"),
    ):
        yield f"{part} {key} {figures[part][key]:.3f}"
    negatives = shared / "corpus" / f"{name}.negatives.jsonl"
    if negatives.exists():
        yield f"negatives reported {_negatives_hit(negatives, text, citations)}"
    yield f"{len(text.read_text(encoding='utf-8')) / cpu:,.0f} characters per CPU second, start-up included"


def _negatives_hit(path: Path, document: Path, citations: list[dict[str, Any]]) -> int:
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


def _references(shared: Path, gold: Path, folder: Path) -> Iterator[str]:
    scorer = (sys.executable, str(shared / "eval" / "score_references.py"))
    strings, parsed = folder / "strings.txt", folder / "parsed.jsonl"
    strings.write_text(_cpu_of((*scorer, "--texts", str(gold)))[0], encoding="utf-8")
    output, cpu = _cpu_of((*BIBLIO, "parse", str(strings), "--format", "jsonl"))
    parsed.write_text(output, encoding="utf-8")
    idle = _cpu_of((*BIBLIO, "parse", "-", "--format", "jsonl"), "Ann Author. Title. Rome: House, 1990.\n")[1]
    figures = json.loads(_cpu_of((*scorer, "--gold", str(gold), "--parsed", str(parsed)))[0])
    yield f"{figures['references']:10}"
    yield f"{figures['micro_f1']:8.4f}"
    yield f"{figures['whole']:6.4f}"
    yield f"{figures['references'] / max(cpu - idle, 0.01):8,.0f}"


def _cpu_of(command: tuple[str, ...], text: str = "") -> tuple[str, float]:
    """What a command prints, and the seconds of CPU time that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if result.returncode:
        sys.exit(f"{' '.join(command)}: exit code {result.returncode}\n{result.stderr}")
    return result.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
