"""Speed and size of reading; ``python -m benchmarks.speed SHARED`` measures in a process of its own."""

from __future__ import annotations

import compileall
import json
import resource
import sys
from pathlib import Path
from time import process_time

from benchmarks.commands import run
from biblio.citations.strings import read_string
from biblio.formats.csl import body
from biblio.tables import columns
from training.evaluate import truths

WARM = 1000
"""Strings that are read before the clock runs: the words that every text repeats are known by then."""
_LOAD = "from biblio.citations.strings import read_string; read_string('Ann Roe. Title. Rome: House, 1990.')"
_ROUNDS = 3


def table(shared: Path) -> str:
    """References per CPU second from string to CSL item, what loading takes, memory, and package data."""
    package = Path(sys.modules["biblio"].__path__[0])
    # As an installation leaves it: else a process that may not write bytecode compiles all of it each time.
    compileall.compile_dir(package, quiet=1)
    measured = json.loads(run(sys.executable, "-m", "benchmarks.speed", str(shared)).output)
    start = min(run(sys.executable, "-c", "pass").seconds for _ in range(_ROUNDS))
    load = min(run(sys.executable, "-c", _LOAD).seconds for _ in range(_ROUNDS)) - start
    version = min(run(sys.executable, "-m", "biblio", "--version").seconds for _ in range(_ROUNDS))
    size = sum(path.stat().st_size for path in (package / "data").iterdir())
    rows = [
        ("speed and size", ""),
        ("references per CPU second", f"{measured['rate']:,.0f}"),
        ("first reference, with imports and model", f"{1000 * load:.0f} ms of CPU time"),
        ("biblio --version, with Python", f"{1000 * version:.0f} ms of CPU time"),
        ("peak memory", f"{measured['memory'] / 2**20:.0f} MiB"),
        ("package data", f"{size / 1e6:.1f} MB"),
    ]
    return columns(rows, limits=[40, 24])


def measure(shared: Path) -> dict[str, float]:
    """References per CPU second on strings not read before, and peak memory of this process in bytes."""
    paths = [shared / "data" / part / "ore_jats.jsonl.gz" for part in ("train", "dev")]
    texts = list(dict.fromkeys(truth.text for path in paths for truth in truths(path)))
    items = [[body(reading.reference) for reading in read_string(text)] for text in texts[:WARM]]
    start = process_time()
    items += [[body(reading.reference) for reading in read_string(text)] for text in texts[WARM:]]
    seconds = process_time() - start
    return {"rate": len(texts[WARM:]) / seconds, "memory": peak_memory()}


def peak_memory() -> int:
    """Bytes of memory that this process held at most.

    Linux tells it of the process itself; what ``getrusage`` tells there may be the parent's.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
