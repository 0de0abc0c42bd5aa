"""Show what parts of the training mixture add: ``python -m benchmarks.ablation SHARED --out FOLDER``.

The package is trained on the whole mixture, and again without a part of it, each time in a copy of its own in
FOLDER; its figures on the labelled strings and on a document stand side by side. A full training takes about
half an hour of one core; ``--share`` and ``--iterations`` make trials shorter.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import documents, references
from benchmarks.commands import measuring_sets
from training.__main__ import PARTS, SYNTHESIS

WHOLE = "everything"
DOCUMENT = "compilation-part1"


def main() -> None:
    """Train each variant and print its tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=measuring_sets, help="folder of the measuring sets")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where the copies go")
    parser.add_argument(
        "--without",
        action="append",
        choices=PARTS,
        help=f"part of the mixture to do without; may be given several times (default: {SYNTHESIS})",
    )
    parser.add_argument("--share", type=float, default=1.0, help="part of the examples to train on")
    parser.add_argument("--iterations", type=int, help="steps of training; as `make train` unless given")
    options = parser.parse_args()
    amount = ["--share", str(options.share)]
    if options.iterations is not None:
        amount += ["--iterations", str(options.iterations)]
    variants = {WHOLE: amount}
    for part in options.without or [SYNTHESIS]:
        variants[f"without {part}"] = ["--without", part, *amount]
    for name, choice in variants.items():
        home = options.out.resolve() / name.replace(" ", "-")
        home.mkdir(parents=True, exist_ok=True)
        _train(options.shared / "data", home, choice)
        print(f"trained on {name}\n")
        print(references.table(options.shared, home))
        print(documents.table(options.shared, (DOCUMENT,), home), flush=True)


def _train(data: Path, home: Path, choice: Sequence[str]) -> None:
    """Train a copy of the package in ``home``; what training says goes to a file beside it."""
    command = (sys.executable, "-m", "training", str(data), "--out", str(home), *choice)
    with (home / "training.log").open("w", encoding="utf-8") as log:
        done = subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        sys.exit(f"training failed: see {home / 'training.log'}")


if __name__ == "__main__":
    main()
