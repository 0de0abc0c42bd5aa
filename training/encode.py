"""Examples to sequences of labels, in step with the tokens of the tagger."""

from __future__ import annotations

from biblio.citations.labelling.labels import PROSE, between
from biblio.citations.labelling.tokens import Tokens
from training.examples import Example


def encode(example: Example, tokens: Tokens) -> list[str]:
    """One label a token. A token belongs to a span when its middle does."""
    labels = []
    spans = iter(example.spans)
    extents = iter(example.citations)
    span = next(spans, None)
    extent = next(extents, None)
    last: str | None = None
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        middle = (start + end) / 2
        while extent and middle >= extent[1]:
            extent, last = next(extents, None), None
        while span and middle >= span.end:
            span = next(spans, None)
        if not extent or middle < extent[0]:
            labels.append(PROSE)
        elif span and middle > span.start:
            last = span.label
            labels.append(last)
        else:
            labels.append(between(last))
    return labels
