"""Words known from library records: in which fields of a record a word usually stands."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"
"""Where the trained model, the weights of the confidence and the lexicon lie."""


@cache
def lexicon() -> dict[str, str]:
    """Lower-case words with the fields where records have them.

    A value is a string of letters, the most usual field first: ``f`` family name, ``g`` given name,
    ``p`` place, ``h`` publishing house, ``s`` serial, ``t`` title.
    """
    packed = (DATA / "lexicon.txt.gz").read_bytes()
    words: dict[str, str] = {}
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        known, _, rest = line.partition("\t")
        words.update(dict.fromkeys(rest.split(), known))
    return words
