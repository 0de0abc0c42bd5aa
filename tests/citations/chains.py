"""Chains of labels for short texts: a letter a token, a dot for what stands between values.

A comma stands for what follows an author.
"""

from biblio.citations.labelling import label_runs
from biblio.citations.labelling.labels import between
from biblio.citations.labelling.tokens import Tokens, tokenize

NAMES = {
    "a": "author",
    "t": "title",
    "v": "volume",
    "c": "container",
    "p": "pages",
    "d": "date",
    "l": "place",
    "h": "publisher",
    "u": "url",
    "e": "edition",
    "i": "issue",
    "g": "archive",
    "w": "editor",
    "r": "translator",
    "n": "note",
    "k": "genre",
    "s": "series",
    "x": "xref",
    "y": "identifier",
}


def chained(text: str, chain: str) -> tuple[Tokens, list[str]]:
    """The tokens of a text and their labels."""
    tokens = tokenize(text)
    assert len(tokens) == len(chain), tokens.words
    others = {",": between("author"), ".": between("title")}
    return tokens, [NAMES.get(sign) or others[sign] for sign in chain]


def values(tokens: Tokens, labels: list[str]) -> list[tuple[str, str]]:
    """The values of a chain: letter of the label, words."""
    signs = {name: sign for sign, name in NAMES.items()}
    found: list[tuple[str, str]] = []
    before = ""
    for word, label in zip(tokens.words, labels, strict=True):
        if label in signs:
            glued = found and label == before
            found[-1:] = (
                [(signs[label], f"{found[-1][1]} {word}")] if glued else [*found[-1:], (signs[label], word)]
            )
        before = label
    return found


def printed(text: str, tokens: Tokens, labels: list[str]) -> list[tuple[str, str]]:
    """The values among some labels: the label, and what is printed."""
    return [
        (labels[start], text[tokens.starts[start] : tokens.ends[end - 1]])
        for start, end in label_runs.values(labels, 0, len(labels))
    ]
