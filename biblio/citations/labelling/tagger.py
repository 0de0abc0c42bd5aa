"""The trained model: tokens in, one label a token out, with the probability of each."""

from __future__ import annotations

import zlib
from functools import cache
from typing import NamedTuple

import pycrfsuite

from biblio.citations.labelling.features import Mode, features
from biblio.citations.labelling.labels import PROSE
from biblio.citations.labelling.repair import repaired
from biblio.citations.labelling.tokens import Tokens
from biblio.citations.lexicon import DATA

MODEL = "reader.crfsuite.gz"
_GZIP = 16 + zlib.MAX_WBITS
"""How zlib is told that what it reads has the header and the end of a gzip file."""


class Labels(NamedTuple):
    """The best labels of a sequence of tokens.

    ``certainty`` is the marginal probability of each of them, ``presence`` that the token belongs to a
    citation, whatever its label there (both 0 to 1). What was given as a reference is taken for one.
    """

    labels: list[str]
    certainty: list[float]
    presence: list[float]


class _Model(NamedTuple):
    """The tagger reads from the bytes as long as it lives and does not hold them itself."""

    tagger: pycrfsuite.Tagger
    unpacked: bytes


@cache
def _model() -> _Model:
    unpacked = _unpacked((DATA / MODEL).read_bytes())
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(unpacked)
    return _Model(tagger, unpacked)


def _unpacked(packed: bytes) -> bytes:
    """What a gzip file holds.

    It ends with the length of that (RFC 1952, 2.3.1), so that room is made once: a quarter faster than
    ``gzip.decompress``, which is a third of the time that the first reference takes.
    """
    length = int.from_bytes(packed[-4:], "little")
    return zlib.decompress(packed, wbits=_GZIP, bufsize=length)


def label(tokens: Tokens, mode: Mode) -> Labels:
    """Label the tokens of one reference string or of one block of a document."""
    if not len(tokens):
        return Labels([], [], [])
    tagger = _model().tagger
    tagger.set(features(tokens, mode))
    labels = repaired(tokens, tagger.tag(), tagger.marginal)
    return Labels(
        labels,
        [tagger.marginal(name, at) for at, name in enumerate(labels)],
        [1 - tagger.marginal(PROSE, at) if mode == "document" else 1.0 for at in range(len(labels))],
    )
