"""Reference strings and document blocks, composed from records, habits, noise and prose."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

from biblio.model import Name
from training.examples import Example
from training.synthesis.documents import KINDS, Block
from training.synthesis.genres import genre
from training.synthesis.invent import invent
from training.synthesis.lexicon import Filler, lexicon
from training.synthesis.noise import hasty, spoil
from training.synthesis.pieces import (
    Piece,
    example,
    extents_of,
    spans_of,
    stripped,
    text_of,
    without_joints,
)
from training.synthesis.prose import Narrator, Prose
from training.synthesis.records import Record
from training.synthesis.reference import Writer
from training.synthesis.shorts import short, special
from training.synthesis.style import Style
from training.synthesis.typed import typed

SHARES = {"en": 47, "de": 15, "fr": 13, "es": 8, "it": 10, "ru": 7}
FORMS = {"full": 50, "genre": 32, "special": 4, "short": 6, "ibid": 3, "author_date": 2}
"""What a citation of any kind is, and how often."""
CITED = 0.4
"""Share of the documents whose full citations are labelled references of one corpus."""
IN_PRINT = 0.02
"""How likely a citation of a document is typed or pasted carelessly; nobody asks for one there."""
STRING_SHARES = SHARES | {"nl": 2, "pt": 2, "pl": 1}
"""Languages of strings; documents need prose, which the last three lack."""


class Pool:
    """Records at hand, by language, and labelled references by corpus.

    Args:
        records: Real records; may be empty, as others are invented.
        source: Where all choices come from.
        corpora: Labelled references, which documents cite as they are printed; may be empty.
    """

    def __init__(
        self, records: Sequence[Record], source: Random, corpora: Sequence[Sequence[Example]] = ()
    ) -> None:
        self.source = source
        self.corpora = corpora
        self.records: dict[str, list[Record]] = {code: [] for code in STRING_SHARES}
        for record in records:
            self.records[record.language if record.language in STRING_SHARES else "en"].append(record)
        self.fillers = {
            code: Filler(
                source,
                lexicon(code),
                [r.authors[0] for r in own if r.authors and usable(r.authors[0])] if code != "ru" else (),
                [r.title for r in own if len(r.title) < 60] if code != "ru" else (),
            )
            for code, own in self.records.items()
        }

    def language(self, shares: Mapping[str, int] = STRING_SHARES) -> str:
        """A language by its share."""
        return self.source.choices(tuple(shares), tuple(shares.values()))[0]

    def record(self, code: str) -> Record:
        """A record of the language, real or invented, with some of its data lost."""
        own = self.records[code]
        real = own and self.source.random() < (0.6 if code == "en" else 0.35)
        return thinned(self.source.choice(own) if real else invent(self.fillers[code]), self.source)

    def writer(self, code: str) -> Writer:
        """A writer with new habits in the language."""
        return Writer(Style(self.source, lexicon(code)), self.fillers[code])


def usable(name: Name) -> bool:
    """Whether patterns can hold the name: letters in both parts, and no brackets, which mark values there."""
    parts = (name.family, name.given)
    return all(any(map(str.isalpha, part)) and not set("[]") & set(part) for part in parts)


def thinned(record: Record, source: Random) -> Record:
    """The record without some of the data that people leave out."""
    chance = source.random
    return replace(
        record,
        subtitle=record.subtitle if chance() < 0.6 else "",
        publisher=record.publisher if chance() < 0.93 else "",
        places=record.places if chance() < 0.93 else (),
        year=record.year if chance() < 0.95 else "",
        edition=record.edition if chance() < 0.6 else "",
        series=record.series if chance() < 0.7 else "",
        issue=record.issue if chance() < 0.8 else "",
        doi=record.doi if chance() < 0.6 else "",
        url=record.url if record.type == "web" or chance() < 0.25 else "",
        authors=record.authors[:1] if len(record.authors) > 3 and chance() < 0.2 else record.authors,
    )


def citation(
    pool: Pool, writer: Writer, level: float, kind: str = "any", typing: float = IN_PRINT
) -> list[Piece]:
    """One citation, without a final stop.

    Args:
        pool: Where the record comes from.
        writer: Who writes it.
        level: Of the noise.
        typing: How likely the writer types or pastes carelessly.
        kind: full genre special short ibid author_date narrative, or any for one of `FORMS`.
    """
    code = writer.style.words.code
    if kind == "any":
        kind = pool.source.choices(tuple(FORMS), tuple(FORMS.values()))[0]
    pieces: list[Piece] = []
    while not pieces:
        if kind == "special":
            pieces = special(writer)
        elif kind == "genre":
            pieces = genre(writer, without=() if typing > IN_PRINT else ("users",))
        elif kind == "full":
            wants_locator = writer.style.often("locators", 0.6) and pool.source.random() < 0.9
            pieces = writer.reference(pool.record(code), wants_locator)
        else:
            pieces = short(writer, pool.record(code), kind)
    if kind == "full" and writer.style.often("haste", 0.03):
        pieces = hasty(pieces, pool.source)
    if kind in ("full", "genre") and writer.style.often("typed", typing):
        pieces = typed(without_joints(pieces), pool.source)
    return stripped(spoil(pieces, pool.source, level))


def noise_level(source: Random) -> float:
    """None for half of the examples, much for a few."""
    draw = source.random()
    return 0.0 if draw < 0.5 else 0.7 if draw < 0.82 else 1.5 if draw < 0.96 else 3.0


def strings(records: Sequence[Record], seed: int, count: int) -> Iterator[Example]:
    """Examples of kind ``string``: mostly one reference, sometimes with marker, signal, remark or company.

    Args:
        records: Real records; others are invented.
        seed: The same seed and records give the same examples.
        count: How many.
    """
    source = Random(f"strings {seed}")
    pool = Pool(records, source)
    for _ in range(count):
        yield string(pool)


def string(pool: Pool) -> Example:
    """One example of kind ``string``."""
    source = pool.source
    writer = pool.writer(pool.language())
    level = noise_level(source)
    pieces: list[Piece] = []
    extents: list[tuple[int, int]] = []
    length = 0
    for number in range(source.choice((1,) * 9 + (2, 3))):
        if number:
            pieces.append((writer.style.pick("between", ("; ", "; ", ". ", " ; ", ". ")), ""))
            length += len(pieces[-1][0])
        own = prefix(writer, number == 0) + citation(pool, writer, level, typing=0.1)
        pieces += own
        extents += extents_of(own, length)
        length = extents[-1][1]
    if writer.style.now(0.55) and text_of(pieces)[-1:] not in ".":
        pieces.append((".", ""))
        extents[-1] = (extents[-1][0], length + 1)
    if writer.style.now(0.02):
        pieces.append((" " + writer.filler.fill(source.choice(writer.style.words.words["remark"])), ""))
    return example(text_of(pieces), spans_of(pieces), tuple(extents), "synth_strings", "string")


def prefix(writer: Writer, first: bool) -> list[Piece]:
    """A note number and an introductory word, now and then."""
    pieces: list[Piece] = []
    number = writer.style.random.randint(1, 300)
    if first and writer.style.now(0.07):
        before, after = writer.style.random.choice(
            (("", ". "), ("[", "] "), ("(", ") "), ("", ") "), ("", " "), ("", "\t"))
        )
        pieces = [(before, ""), (str(number), "marker"), (after, "")]
    if writer.style.now(0.05):
        pieces += [(writer.style.random.choice(writer.style.words.words["signal"]), "signal"), (" ", "")]
    return pieces


def documents(
    records: Sequence[Record],
    prose: Prose,
    seed: int,
    count: int,
    corpora: Sequence[Sequence[Example]] = (),
) -> Iterator[Example]:
    """Examples of kind ``document``: blocks of lines, two fifths of them without a citation.

    Args:
        records: Real records; others are invented.
        prose: Real sentences by language.
        seed: The same seed, records and prose give the same examples.
        count: How many.
        corpora: Labelled references, each corpus apart, for some of the documents to cite.
    """
    source = Random(f"documents {seed}")
    pool = Pool(records, source, corpora)
    kinds, weights = zip(*KINDS, strict=True)
    for _ in range(count):
        code = pool.language(SHARES)
        yield document(
            pool, Narrator(pool.fillers[code], prose.get(code, ())), source.choices(kinds, weights)[0]
        )


def document(pool: Pool, narrator: Narrator, kind: Callable[[Block], None]) -> Example:
    """One example of kind ``document`` with a block of the given kind."""
    writer = pool.writer(narrator.filler.words.code)
    level = noise_level(pool.source)
    labelled = pool.source.choice(pool.corpora) if pool.corpora and pool.source.random() < CITED else ()

    def cite(which: str) -> list[Piece]:
        if labelled and which in ("any", "full") and pool.source.random() < 0.8:
            return printed(pool.source.choice(labelled))
        return citation(pool, writer, level, which)

    block = Block(writer, narrator, cite)
    kind(block)
    return block.example()


def printed(labelled: Example) -> list[Piece]:
    """The pieces of a labelled reference as it was printed, from its first value to its last."""
    pieces: list[Piece] = []
    position = labelled.spans[0].start
    for span in labelled.spans:
        pieces += [
            (labelled.text[position : span.start], ""),
            (labelled.text[span.start : span.end], span.label),
        ]
        position = span.end
    return stripped(pieces)
