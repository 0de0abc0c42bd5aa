"""Train the tagger: ``python -m training.train DATA [--out FILE]``; DATA holds ``train`` and ``records``."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pycrfsuite

from biblio.citations.features import features
from biblio.citations.tokens import tokenize

from . import corpora
from .encode import encode
from .examples import Example

# How often a corpus is seen, as a share of its examples.
SHARES = {
    "anystyle_core": 2.0,
    "grobid_citation": 0.7,
    "ore_jats": 1.0,
    "linkedbooks_passages": 0.35,
    "linkedbooks_refs": 0.15,
}


def labelled(data: Path) -> Iterator[Example]:
    for name, share in SHARES.items():
        examples = list(corpora.read(data / "train" / f"{name}.jsonl.gz"))
        random.Random(name).shuffle(examples)
        wanted = int(len(examples) * share)
        yield from (examples * 3)[:wanted]


def train(examples: Iterable[Example], out: Path, iterations: int, c1: float, c2: float, minfreq: int) -> None:
    trainer = pycrfsuite.Trainer(verbose=True)
    for number, example in enumerate(examples):
        tokens = tokenize(example.text)
        if 0 < len(tokens) < 2000:
            trainer.append(features(tokens, example.kind), encode(example, tokens))
    trainer.select("lbfgs", "crf1d")
    trainer.set_params(
        {"max_iterations": iterations, "c1": c1, "c2": c2, "feature.minfreq": minfreq, "feature.possible_transitions": False}
    )
    trainer.train(str(out))


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("data", type=Path)
    p.add_argument("--out", type=Path, default=Path("training/build/reader.crfsuite"))
    p.add_argument("--iterations", type=int, default=60)
    p.add_argument("--c1", type=float, default=0.3)
    p.add_argument("--c2", type=float, default=0.1)
    p.add_argument("--minfreq", type=int, default=3)
    o = p.parse_args()
    o.out.parent.mkdir(parents=True, exist_ok=True)
    train(labelled(o.data), o.out, o.iterations, o.c1, o.c2, o.minfreq)
