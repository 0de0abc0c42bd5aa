"""How labelled strings are read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.commands import BIBLIO, run
from biblio.tables import columns


def table(shared: Path, home: Path | None = None) -> str:
    """The figures of every set in ``data/dev``, by the scorer in ``shared``.

    References per CPU second are those of a whole run of ``biblio parse`` beyond its start.
    """
    rows: list[tuple[str, ...]] = [("references", "count", "micro F1", "whole", "per CPU second")]
    for gold in sorted((shared.resolve() / "data" / "dev").glob("*.jsonl.gz")):
        rows.append((gold.name.split(".")[0], *_figures(shared.resolve(), gold, home)))
    return columns(rows, limits=[24] * 5, right=range(1, 5))


def _figures(shared: Path, gold: Path, home: Path | None) -> Iterator[str]:
    scorer = (BIBLIO[0], str(shared / "eval" / "score_references.py"))
    with TemporaryDirectory() as folder:
        strings, parsed = Path(folder) / "strings.txt", Path(folder) / "parsed.jsonl"
        strings.write_text(run(*scorer, "--texts", str(gold)).output, encoding="utf-8")
        output, cpu = run(*BIBLIO, "parse", str(strings), "--format", "jsonl", home=home)
        parsed.write_text(output, encoding="utf-8")
        figures = json.loads(run(*scorer, "--gold", str(gold), "--parsed", str(parsed)).output)
    one = "Ann Author. Title. Rome: House, 1990.\n"
    idle = run(*BIBLIO, "parse", "-", "--format", "jsonl", given=one, home=home).seconds
    yield str(figures["references"])
    yield f"{figures['micro_f1']:.4f}"
    yield f"{figures['whole']:.4f}"
    yield f"{figures['references'] / max(cpu - idle, 0.01):,.0f}"
