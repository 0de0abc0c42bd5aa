"""Trains the tagger: a linear-chain conditional random field by L-BFGS with elastic-net regularisation."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from biblio.citations.labelling.features import features
from biblio.citations.labelling.tokens import tokenize
from training.encode import encode
from training.examples import Example

STEPS = 128
"""Weights are multiples of one part in so many: they pack to two thirds of the size, and read no worse."""
# CRFsuite's file (crf1d_model.c): the header has the place of the features, a chunk of its mark, its size and
# their number; each feature has its kind, its attribute or label, its label, and its weight.
_PLACE_OF_FEATURES = 28
_CHUNK = struct.Struct("<4sII")
_FEATURE = struct.Struct("<IIId")


@dataclass(frozen=True, slots=True)
class Settings:
    """``c1`` and ``c2`` weigh the L1 and L2 penalties; features rarer than ``least_seen`` are left out."""

    iterations: int = 100
    c1: float = 0.6
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
    out.write_bytes(rounded(out.read_bytes()))


def rounded(model: bytes) -> bytes:
    """A model of CRFsuite with its weights rounded to `STEPS`."""
    result = bytearray(model)
    (place,) = struct.unpack_from("<I", result, _PLACE_OF_FEATURES)
    mark, _, count = _CHUNK.unpack_from(result, place)
    if mark != b"FEAT":
        raise ValueError("no model of CRFsuite: its features are not where they should be")
    first = place + _CHUNK.size
    for at in range(first, first + count * _FEATURE.size, _FEATURE.size):
        *what, weight = _FEATURE.unpack_from(result, at)
        _FEATURE.pack_into(result, at, *what, round(weight * STEPS) / STEPS)
    return bytes(result)
