"""Trains the tagger: a linear-chain conditional random field by L-BFGS with elastic-net regularisation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from biblio.citations.labelling.features import features
from biblio.citations.labelling.tokens import tokenize
from training.encode import encode
from training.examples import Example
from training.model_file import packed


@dataclass(frozen=True, slots=True)
class Settings:
    """``c1`` and ``c2`` weigh the L1 and L2 penalties; features rarer than ``least_seen`` are left out."""

    iterations: int = 100
    c1: float = 0.7
    c2: float = 0.1
    least_seen: int = 4
    longest: int = 1500


def train(examples: Iterable[Example], out: Path, settings: Settings) -> None:
    """Write the model learned from the examples to ``out``; progress goes to standard output."""
    trainer = pycrfsuite.Trainer(verbose=True)
    for example in examples:
        tokens = tokenize(example.text)
        if 0 < len(tokens) <= settings.longest:
            trainer.append(features(tokens, example.kind), encode(example, tokens))
    trainer.select("lbfgs", "crf1d")
    trainer.set_params(
        {
            "max_iterations": settings.iterations,
            "c1": settings.c1,
            "c2": settings.c2,
            "feature.minfreq": settings.least_seen,
        }
    )
    trainer.train(str(out))
    out.write_bytes(packed(out.read_bytes()))
