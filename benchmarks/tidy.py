"""``biblio tidy`` on a library of 69,505 entries: ``python -m benchmarks.tidy SHARED [--duplicates]``.

Prints how fast it is, in how much memory, whether all lines are kept, and what a second run changes. With
``--duplicates`` these are looked for as well, which takes minutes, and judged by the ids of the library.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from benchmarks.commands import measuring_sets, run
from benchmarks.speed import peak_memory
from biblio.cli import main as biblio
from biblio.cli.tidying import duplicates
from biblio.formats.blocks import Entry
from biblio.formats.duplicates import without_duplicates
from biblio.formats.scan import scan
from biblio.tables import columns

LIBRARY = Path("data", "records", "glottolog.bib.gz")
_RUNS = {
    "as it is": (),
    "laid out anew": ("--indent", "2"),
    "sorted by author": ("--sort", "author", "--indent", "tab"),
}
# What is measured runs in a process of its own.
_CHILD = "import sys; from benchmarks.tidy import measure; measure(sys.argv[1:])"
_ID = "glottolog_ref_id"
_ID_LINE = re.compile(rf"\n[ \t]*{_ID} = .*")


def table(text: str) -> str:
    """Speed, memory, conservation and stability, without a search for duplicates."""
    entries = len(re.findall("^@", text, re.MULTILINE))
    rows = [(f"tidy, {entries:,} entries", "CPU s", "entries/s", "MiB", "lines lost", "second run")]
    for name, options in _RUNS.items():
        with TemporaryDirectory() as folder:
            paths = [str(Path(folder, name)) for name in ("in.bib", "once.bib", "twice.bib")]
            Path(paths[0]).write_text(text, encoding="utf-8")
            first, _ = (_tidied(*pair, *options) for pair in pairwise(paths))
            once, twice = (Path(path).read_text(encoding="utf-8") for path in paths[1:])
        lost = (_lines(text) - _lines(once)).total()
        rows.append(
            (
                name,
                f"{first['seconds']:.1f}",
                f"{entries / first['seconds']:,.0f}",
                f"{first['memory'] / 2**20:.0f}",
                str(lost),
                "the same" if once == twice else "differs",
            )
        )
    return columns(rows, limits=[28] * len(rows[0]), right=range(1, len(rows[0])))


def _tidied(path: str, output: str, *options: str) -> dict[str, float]:
    command = (sys.executable, "-c", _CHILD, "tidy", path, "-o", output, "--no-duplicates", *options)
    figures: dict[str, float] = json.loads(run(*command).output)
    return figures


def measure(arguments: list[str]) -> None:
    """Run a command of biblio and print the CPU seconds and the bytes of memory that it took."""
    start = process_time()
    biblio(arguments)
    print(json.dumps({"seconds": process_time() - start, "memory": peak_memory()}))


def _lines(text: str) -> Counter[str]:
    """Count the lines, whatever stands around them; fields are one line each here."""
    return Counter(line.strip(" \t,") for line in text.splitlines())


def merges(text: str) -> str:
    """How many pairs of entries are merged or told, and how many of them are one publication by their ids."""
    ids = {
        at: next((field.value for field in block.fields if field.name == _ID), "")
        for at, block in enumerate(block for block in scan(text).blocks if isinstance(block, Entry))
    }
    start = process_time()
    blocks = scan(_ID_LINE.sub("", text)).blocks
    merging = without_duplicates(blocks, duplicates, "\n")
    seconds = process_time() - start
    places = (block.start for block in blocks if isinstance(block, Entry))
    known = {place: ids[at] for at, place in enumerate(places)}
    pairs = {
        "merged": [(one.kept.start, one.dropped.start) for one in merging.merges],
        "told": [(one.first.start, one.second.start) for one in merging.suspicions],
    }
    rows = [("duplicates", "pairs", "of one id", "precision")]
    for name, found in pairs.items():
        right = sum(known[first] == known[second] for first, second in found)
        rows.append((name, str(len(found)), str(right), f"{right / max(len(found), 1):.3f}"))
    table = columns(rows, limits=[12] * 4, right=range(1, 4))
    return f"{table}{seconds:.0f} s of CPU time, {peak_memory() / 2**20:.0f} MiB\n"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=measuring_sets, help="folder of the measuring sets")
    parser.add_argument("--duplicates", action="store_true", help="merge duplicates, too")
    arguments = parser.parse_args()
    text = gzip.decompress((arguments.shared / LIBRARY).read_bytes()).decode("utf-8")
    print(table(text), end="")
    if arguments.duplicates:
        print(f"\n{merges(text)}", end="")


if __name__ == "__main__":
    main()
