"""Prose around citations: sentences of openly licensed abstracts and of our own patterns.

Abstracts come from Glottolog (CC BY 4.0); the patterns stand in ``languages/*.toml``.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

from .lexicon import Filler
from .records import STOPWORDS, clean

Prose = Mapping[str, tuple[str, ...]]
"""Sentences by language code."""

ABSTRACT = re.compile(r"^\s+abstract = \{(.*?)\},?$", re.M)
SENTENCE = re.compile(r"(?<=[a-zà-ÿ)][.?!])\s+(?=[A-ZÀ-Þ])")
LINES = (
    "captions",
    "captions",
    "headings",
    "headings",
    "brackets",
    "brackets",
    "turns",
    "signatures",
    "misc",
    "misc",
)


def load(folder: Path) -> Prose:
    """Sentences of the abstracts in ``folder/records/glottolog.bib.gz``; none when there is no such file."""
    path = folder / "records" / "glottolog.bib.gz"
    found: dict[str, dict[str, None]] = {code: {} for code in STOPWORDS}
    if path.exists():
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for abstract in ABSTRACT.findall(file.read()):
                for sentence in sentences(clean(abstract)):
                    found[guess(sentence)][sentence] = None
    return {code: tuple(own) for code, own in found.items() if code != "xx"}


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text that hold no citation: none with a year in brackets, ``et al.`` or an address."""
    for sentence in SENTENCE.split(text):
        if 25 < len(sentence) < 500 and sentence[0].isupper() and sentence[-1] in ".?!":
            if not re.search(
                r"et al|[(\[]\s?\d{4}|\d{4}[a-z]?[)\]]|[A-Z]\w+,? (19|20)\d\d|Proc\b|\d{4}: ?\d|https?:|doi|©|Copyright|\bpp?\. ",
                sentence,
            ):
                yield sentence


def guess(sentence: str) -> str:
    """The language with the most little words in the sentence."""
    words = re.findall(r"\w+", sentence.lower())
    counts = {code: sum(word in stop for word in words) for code, stop in STOPWORDS.items()}
    return max(counts, key=lambda code: (counts[code], code == "en"))


class Narrator:
    """Tells prose in one language.

    Args:
        filler: Fills our patterns.
        prose: Real sentences of the language; may be empty.
    """

    def __init__(self, filler: Filler, prose: tuple[str, ...]) -> None:
        self.filler, self.prose = filler, prose

    @property
    def random(self) -> Random:
        """Where the choices come from."""
        return self.filler.random

    def sentence(self) -> str:
        """One sentence."""
        if self.prose and self.random.random() < 0.35:
            return self.random.choice(self.prose)
        text = self.filler.sentence("sentences")
        return text[:1].upper() + text[1:]

    def paragraph(self, longest: int = 7) -> str:
        """Sentences joined, now and then as one quotation."""
        count = self.random.randint(1, longest)
        text = " ".join(self.sentence() for _ in range(count))
        draw = self.random.random()
        if draw < 0.1 and "“" not in text:
            return f"“{text}”"
        if draw < 0.13 and '"' not in text:
            return f'"{text}"'
        if draw < 0.16:
            return "..." + text[:1].lower() + text[1:]
        return f"{text[:-1]}..." if draw < 0.18 else text

    def line(self, kind: str = "") -> str:
        """A line that is no sentence: caption, heading, bracketed heading, turn of a dialogue, signature ..."""
        return self.filler.sentence(kind or self.random.choice(LINES))
