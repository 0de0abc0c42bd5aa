"""Build the data that the package ships: ``python -m training SHARED/data``.

Writes ``lexicon.txt.gz`` and ``reader.crfsuite.gz`` to ``biblio/data``; the same bytes on every run.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from pathlib import Path

from training.lexicon import lexicon
from training.mixture import examples
from training.synthesis.records import load
from training.train import Settings, train

OUT = Path(__file__).parent.parent / "biblio" / "data"
BUILD = Path(__file__).parent / "build"


def main() -> None:
    """Read the corpora and records, write lexicon and model."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="folder with train, records and clusters")
    parser.add_argument("--iterations", type=int, default=Settings().iterations)
    parser.add_argument(
        "--share", type=float, default=1.0, help="part of the examples to train on, for trials"
    )
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    if not (options.data / "train").is_dir():
        sys.exit(f"no corpora in {options.data}: give the folder that holds train, records and clusters")
    records = load(options.data)
    (options.out / "lexicon.txt.gz").write_bytes(lexicon(records))
    BUILD.mkdir(exist_ok=True)
    model = BUILD / "reader.crfsuite"
    train(examples(options.data, records, options.share), model, Settings(iterations=options.iterations))
    (options.out / "reader.crfsuite.gz").write_bytes(gzip.compress(model.read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    main()
