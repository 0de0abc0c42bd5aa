"""The trained model: tokens in, one label a token out, with the probability of each."""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import pycrfsuite

from .features import Mode, features
from .tokens import Tokens

MODEL = "reader.crfsuite.gz"


class Labels(NamedTuple):
    """The best labels of a sequence of tokens and the marginal probability of each of them (0 to 1)."""

    labels: list[str]
    certainty: list[float]


class _Model(NamedTuple):
    """The tagger reads from the bytes as long as it lives and does not hold them itself."""

    tagger: pycrfsuite.Tagger
    unpacked: bytes


@cache
def _model() -> _Model:
    unpacked = gzip.decompress(files("biblio").joinpath("data", MODEL).read_bytes())
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(unpacked)
    return _Model(tagger, unpacked)


def label(tokens: Tokens, mode: Mode) -> Labels:
    """Label the tokens of one reference string or of one block of a document."""
    if not len(tokens):
        return Labels([], [])
    tagger = _model().tagger
    tagger.set(features(tokens, mode))
    labels = tagger.tag()
    return Labels(labels, [tagger.marginal(name, position) for position, name in enumerate(labels)])
