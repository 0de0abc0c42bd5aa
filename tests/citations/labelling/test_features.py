"""What the tagger sees of phrases that are known: the words of one are seen as one, the longest first."""

import pytest

from biblio.citations.labelling.features import features
from biblio.citations.labelling.tokens import tokenize


def phrases(text):
    """Each token with the mark that a known phrase gives it."""
    tokens = tokenize(text)
    seen = (
        next((a for a in attributes if a.startswith("G=")), "") for attributes in features(tokens, "string")
    )
    return [f"{word}{mark.removeprefix('G=')}" for word, mark in zip(tokens.words, seen, strict=True)]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Doe, New York: Loom", "Doe , New^p Yorkp : Loom"),
        ("NEW YORK 1950", "NEW^p YORKp 1950"),
        ("Frankfurt a.M. 1950", "Frankfurt^p ap .p Mp .p 1950"),
        ("Oxford University Press", "Oxford^h Universityh Pressh"),
        ("University of Melbourne", "University^b ofb Melbourneb"),
        ("New York Oxford University Press", "New^p Yorkp Oxford^h Universityh Pressh"),
        ("York", "York"),
        ("New", "New"),
        ("New Looms York", "New Looms York"),
    ],
)
def test_known_phrases(text, seen):
    assert phrases(text) == seen.split()


def test_every_token_has_attributes():
    tokens = tokenize("Doe, J. Looms. New York, 1950.")
    assert len(features(tokens, "string")) == len(tokens)


def test_nothing_has_none():
    assert features(tokenize(""), "string") == []
