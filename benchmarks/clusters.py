"""How well references are grouped: ``python -m benchmarks.clusters SHARED [--quick]``.

Prints, for the halves of the sets that the scorer has not learned from, precision and recall of pairs and the
B-cubed F1, as ``biblio group`` groups them; works of novels; Glottolog's library against its own ids; how far
the probabilities can be believed; and what a citation costs among 10,000 and among 100,000. ``--quick`` takes
an eighth of Glottolog and fewer citations.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any, NamedTuple

from benchmarks import scaling
from benchmarks.commands import measuring_sets, run
from benchmarks.speed import peak_memory
from biblio.cli import main as biblio
from biblio.formats import csl
from biblio.sources.scorer import learned, probability
from biblio.tables import columns
from training.citings import citings, pieces
from training.regression import odds
from training.scorer import Known, block_number, clustered, examples, glottolog, learnt, learnt_block

SETS = ("goldfinch_val", "goldfinch_books_val", "mentions_val")
PIECES = 1000
QUICK_BLOCKS = 8
SURES = (0.5, 0.95)
SCRIPTS = ("CYRILLIC", "CJK")
"""Other scripts that titles are in, as Unicode names them; no two of the others are one publication."""
BINS = (0.0, 0.1, 0.5, 0.9, 0.95, 0.99)
# What is measured runs in a process of its own.
_CHILD = "import sys; from benchmarks.clusters import measure; measure(sys.argv[1:])"

Line = dict[str, Any]


class Grouped(NamedTuple):
    """What ``biblio group`` printed, in a file, and the CPU seconds and bytes of memory that it took."""

    found: Path
    seconds: float
    memory: float

    def cells(self, shared: Path, lines: Sequence[Line]) -> tuple[str, ...]:
        """What a table shows of it, judged by the ``edition`` of some of the lines."""
        scores = _judged(shared, lines, self.found)
        shares = (f"{scores[name]:.4f}" for name in ("pair_p", "pair_r", "pair_f1", "b3_f1"))
        return (str(len(lines)), *shares, f"{self.seconds:.1f}", f"{self.memory / 2**20:.0f}")


HEADS = ("records", "precision", "recall", "F1", "B-cubed", "CPU s", "MiB")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=measuring_sets, help="folder of the measuring sets")
    parser.add_argument("--quick", action="store_true", help="less of what takes minutes")
    arguments = parser.parse_args()
    for table in tables(arguments.shared, quick=arguments.quick):
        print(table, flush=True)


def tables(shared: Path, *, quick: bool) -> Iterator[str]:
    """The tables, one by one, since some take minutes."""
    yield _sets(shared)
    yield _works(shared)
    yield _calibration(shared)
    yield _library(shared, quick=quick)
    yield scaling.table(scaling.QUICK_SIZES if quick else scaling.SIZES)


def _sets(shared: Path) -> str:
    rows: list[tuple[str, ...]] = [("not learned from", *HEADS)]
    with TemporaryDirectory() as folder:
        for name in SETS:
            every = _lines(shared / "data" / "clusters" / f"{name}.jsonl.gz")
            lines = [line for line in every if not learnt(line["edition"])]
            rows.append((name, *_grouped(lines, folder).cells(shared, lines)))
        cited = enumerate(citings(pieces(shared / "data", "dev"), "dev", PIECES))
        lines = [{"id": str(at), "edition": str(one.source), "text": one.text} for at, one in cited]
        rows.append(("pieces cited anew", *_grouped(lines, folder).cells(shared, lines)))
    return _table(rows)


def _grouped(lines: Iterable[Line], folder: str, *options: str) -> Grouped:
    """Group references as a user would; what tells their sources is kept back."""
    given, found = Path(folder, "in.jsonl"), Path(folder, "found.jsonl")
    _write(given, ({name: value for name, value in line.items() if name != "edition"} for line in lines))
    command = (sys.executable, "-c", _CHILD, str(found), "group", str(given), *options)
    figures: dict[str, float] = json.loads(run(*command).output)
    return Grouped(found, figures["seconds"], figures["memory"])


def _judged(shared: Path, lines: Iterable[Line], found: Path) -> dict[str, float]:
    gold = found.with_name("gold.jsonl")
    _write(gold, lines)
    judge = (sys.executable, str(shared / "eval" / "cluster_scores.py"), str(gold), str(found))
    scores: dict[str, float] = json.loads(run(*judge, "--gold-key", "edition", "--pred-key", "source").output)
    return scores


def _lines(path: Path) -> Iterator[Line]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _write(path: Path, lines: Iterable[Line]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def measure(arguments: Sequence[str]) -> None:
    """Run a command of biblio, its output into a file; print the CPU seconds and bytes that it took."""
    output, *command = arguments
    start = process_time()
    with open(output, "w", encoding="utf-8") as file, redirect_stdout(file):
        biblio(command)
    print(json.dumps({"seconds": process_time() - start, "memory": peak_memory()}))


def _works(shared: Path) -> str:
    """Pairs of novels, known by author and title alone, that are one work or two."""
    folder = shared / "data" / "clusters"
    lines = [{"id": line["id"], "csl": _novel(line)} for line in _lines(folder / "noveltm_works.jsonl.gz")]
    with TemporaryDirectory() as temporary:
        found = _grouped(lines, temporary).found
        pairs = folder / "noveltm_works.pairs.jsonl.gz"
        judge = (
            sys.executable,
            str(shared / "eval" / "cluster_scores.py"),
            "--pairs",
            str(pairs),
            str(found),
        )
        scores = json.loads(run(*judge, "--pred-key", "work").output)
    cells = (f"{scores[name]:.4f}" for name in ("pair_p", "pair_r", "pair_f1"))
    return _table([("works", "pairs", *HEADS[1:4]), ("noveltm", str(scores["pairs"]), *cells)])


def _novel(line: Line) -> dict[str, Any]:
    family, _, given = line["author"].title().partition(", ")
    author = [{"family": family, "given": given}] if family else []
    return {"type": "book", "author": author, "title": line["title"]}


def _calibration(shared: Path) -> str:
    """Of pairs that were weighed, how many are one source: by the probability that they were given."""
    known = clustered(
        shared / "data" / "clusters" / "goldfinch_val.jsonl.gz", lambda source: not learnt(source)
    )
    judged = [(probability(odds(learned()[one.kind], one.row)), one.same) for one in examples(known)]
    rows: list[tuple[str, ...]] = [("probability", "pairs", "mean", "one source")]
    for least, most in zip(BINS, (*BINS[1:], 2.0), strict=True):
        chances = [chance for chance, _ in judged if least <= chance < most]
        same = sum(same for chance, same in judged if least <= chance < most)
        shares = (f"{number / max(len(chances), 1):.3f}" for number in (sum(chances), same))
        rows.append((f"from {least:.2f}", str(len(chances)), *shares))
    return _table(rows)


def _library(shared: Path, *, quick: bool) -> str:
    """Glottolog's entries against its own ids, which are not shown: all, not learned from, by script."""
    known = list(glottolog(shared / "data" / "records" / "glottolog.bib.gz"))
    if quick:
        known = [one for one in known if block_number(one.reference) % QUICK_BLOCKS == 1]
    every = list(_as_lines(known))
    parts = {"not learned from": [not learnt_block(one.reference) for one in known]} | {
        script: [_is_in(script, one.reference.title) for one in known] for script in SCRIPTS
    }
    rows: list[tuple[str, ...]] = [("an eighth of glottolog" if quick else "glottolog", *HEADS)]
    with TemporaryDirectory() as folder:
        for sure in SURES:
            found = _grouped(every, folder, "--sure", str(sure))
            rows.append((f"--sure {sure}", *found.cells(shared, every)))
            for name, inside in parts.items():
                own = [line for line, is_inside in zip(every, inside, strict=True) if is_inside]
                rows.append((f"--sure {sure}, {name}", *found.cells(shared, own)))
    return _table(rows)


def _as_lines(known: Iterable[Known]) -> Iterator[Line]:
    for number, (source, reference) in enumerate(known):
        yield {"id": str(number), "edition": source, "csl": csl.body(reference)}


def _is_in(script: str, title: str) -> bool:
    return any(unicodedata.name(char, "").startswith(script) for char in title if char.isalpha())


def _table(rows: Sequence[Sequence[str]]) -> str:
    return columns(rows, limits=[32] * len(rows[0]), right=range(1, len(rows[0])))


if __name__ == "__main__":
    main()
