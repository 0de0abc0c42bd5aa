"""Build the data that the package ships: ``python -m training SHARED/data``.

Writes ``lexicon.txt.gz``, ``reader.crfsuite.gz``, ``confidence.json`` and ``scorer.json`` to ``biblio/data``,
the same bytes on every run, and prints what the package then reaches on the sets in ``SHARED/data/dev``. With
``--out FOLDER`` all this is done to a copy of the package in that folder, where ``python -m biblio`` runs it.
"""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import biblio
from training import scorer, written
from training.calibrate import calibrate
from training.evaluate import report
from training.examples import Example
from training.lexicon import lexicon
from training.mixture import SHARES, examples
from training.synthesis.records import load
from training.train import Settings, train

PACKAGE = Path(biblio.__file__).parent
SYNTHESIS = "synthesis"
PARTS = (*SHARES, written.CORPUS, SYNTHESIS)
"""Parts of the mixture that can be left out: labelled corpora, what is written by hand, what is generated."""


def main() -> None:
    """Build the data of the package that this process imports, or of a copy."""
    options = _options()
    if options.out is not None:
        sys.exit(_in_copy(options))
    records = load(options.data)
    data = PACKAGE / "data"
    (data / "lexicon.txt.gz").write_bytes(lexicon(records))
    chosen = _without(options.without, examples(options.data, records, options.share))
    with TemporaryDirectory() as folder:
        model = Path(folder) / "reader.crfsuite"
        train(chosen, model, Settings(iterations=options.iterations))
        (data / "reader.crfsuite.gz").write_bytes(gzip.compress(model.read_bytes(), 9, mtime=0))
    calibrate(options.data, data)
    scorer.fit(options.data, data)
    print(report(options.data / "dev"), end="")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=_corpora, help="folder with train, dev, records and clusters")
    parser.add_argument("--iterations", type=int, default=Settings().iterations)
    parser.add_argument(
        "--share", type=float, default=1.0, help="part of the examples to train on, for trials"
    )
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        choices=PARTS,
        help="part of the mixture to leave out, for trials; may be given several times",
    )
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="folder for a copy of the package")
    return parser.parse_args()


def _corpora(path: str) -> Path:
    if not (Path(path) / "train").is_dir():
        raise argparse.ArgumentTypeError(
            f"no corpora in {path}: give the folder that holds train, dev, records and clusters"
        )
    return Path(path).resolve()


def _without(parts: Iterable[str], mixture: Iterable[Example]) -> Iterator[Example]:
    left_out = frozenset(parts)
    return (
        example
        for example in mixture
        if (example.corpus if example.corpus in PARTS else SYNTHESIS) not in left_out
    )


def _in_copy(options: argparse.Namespace) -> int:
    """Do the same in a process that imports a copy of the package."""
    shutil.copytree(
        PACKAGE,
        options.out / PACKAGE.name,
        ignore=shutil.ignore_patterns("__pycache__"),
        dirs_exist_ok=True,
    )
    amount = ("--iterations", str(options.iterations), "--share", str(options.share))
    left_out = (word for part in options.without for word in ("--without", part))
    paths = (str(PACKAGE.parent), os.environ.get("PYTHONPATH"))
    return subprocess.run(
        (sys.executable, "-m", "training", str(options.data), *amount, *left_out),
        cwd=options.out,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in paths if path)},
        check=False,
    ).returncode


if __name__ == "__main__":
    main()
