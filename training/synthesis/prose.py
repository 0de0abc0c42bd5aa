"""Prose around citations: sentences of openly licensed abstracts and of our own patterns.

Abstracts come from Glottolog (CC BY 4.0); the patterns stand in ``languages/*.toml``.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

from training.synthesis.guess import LITTLE_WORDS, language
from training.synthesis.lexicon import Filler
from training.synthesis.records import clean

Prose = Mapping[str, tuple[str, ...]]
"""Sentences by language code."""

ABSTRACT = re.compile(r"^\s+abstract = \{(.*?)\},?$", re.M)
SENTENCE = re.compile(r"(?<=[a-zà-ÿ)][.?!])\s+(?=[A-ZÀ-Þ])")
CITING = re.compile(
    r"et al|[(\[]\s?\d{4}|\d{4}[a-z]?[)\]]|[A-Z]\w+,? (19|20)\d\d|Proc\b|\d{4}: ?\d|\bpp?\. "
    r"|https?:|doi|©|Copyright|///"
)
LINES = ("captions", "headings", "brackets", "misc") * 2 + ("turns", "signatures")


def load(folder: Path) -> Prose:
    """Sentences of the abstracts in ``folder/records/glottolog.bib.gz``; none when there is no such file."""
    path = folder / "records" / "glottolog.bib.gz"
    found: dict[str, dict[str, None]] = {code: {} for code in LITTLE_WORDS}
    if path.exists():
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for abstract in ABSTRACT.findall(file.read()):
                for sentence in sentences(clean(abstract)):
                    found[language(sentence)][sentence] = None
    return {code: tuple(own) for code, own in found.items() if code != "xx"}


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text without a sign of citing: a year in brackets, ``et al.``, an address."""
    for sentence in SENTENCE.split(text):
        whole = 25 < len(sentence) < 500 and sentence[0].isupper() and sentence[-1] in ".?!"
        if whole and not CITING.search(sentence):
            yield sentence


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
        """One sentence of ours."""
        return self.ours(self.random.choice(self.filler.words.prose["sentences"]))

    def ours(self, pattern: str) -> str:
        """A filled pattern with a capital at its head."""
        text = self.filler.fill(pattern)
        return text[:1].upper() + text[1:]

    def paragraph(self, longest: int = 7) -> str:
        """Sentences joined, now and then as one quotation."""
        count = self.random.randint(1, longest)
        patterns = self.random.sample(self.filler.words.prose["sentences"], count)
        real = 0.25 if len(self.prose) > 500 else 0.03
        text = " ".join(
            self.random.choice(self.prose)
            if self.prose and self.random.random() < real
            else self.ours(pattern)
            for pattern in patterns
        )
        draw = self.random.random()
        if draw < 0.1 and "“" not in text:
            return f"“{text}”"
        if draw < 0.13 and '"' not in text:
            return f'"{text}"'
        if draw < 0.16:
            return "..." + text[:1].lower() + text[1:]
        return f"{text[:-1]}..." if draw < 0.18 else text

    def line(self, kind: str = "") -> str:
        """A line that is no sentence: caption, heading, turn of a dialogue, signature, menu ..."""
        return self.filler.sentence(kind or self.random.choice(LINES))
