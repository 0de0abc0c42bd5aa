"""Blocks of documents: prose with citations where people put them, and prose without."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from biblio.model import Span
from training.examples import Example
from training.synthesis.noise import wrapped
from training.synthesis.pieces import Piece, example, extents_of, spans_of, text_of
from training.synthesis.prose import Narrator
from training.synthesis.reference import Writer
from training.synthesis.shorts import with_tail

NOTED = ("any",) * 6 + ("genre", "short", "short", "ibid", "ibid")
"""What notes cite: after the first few, every other note points back to something cited before."""
Cite = Callable[[str], list[Piece]]
"""Gives the pieces of a new citation of a kind: any, full, short, author_date or narrative."""


class Block:
    """A block that grows: its text, spans and extents.

    Args:
        writer: Writes the citations.
        narrator: Tells the prose.
        cite: Makes citations.
    """

    def __init__(self, writer: Writer, narrator: Narrator, cite: Cite) -> None:
        self.writer, self.narrator, self.new = writer, narrator, cite
        self.style, self.random = writer.style, writer.style.random
        self.text = ""
        self.spans: tuple[Span, ...] = ()
        self.extents: list[tuple[int, int]] = []
        self.wrapping = 0.22
        self.indents: Sequence[str] = ("", "", "", "    ", "  ")

    def say(self, text: str) -> None:
        """Add prose."""
        self.text += text

    def cite(self, kind: str = "any", stop: float = 0.0, tail: float = 0.0) -> None:
        """Add a citation, with a final stop and a remark in brackets by these chances."""
        pieces = with_tail(self.writer, self.new(kind), tail)
        if self.style.often("final stop", stop) and text_of(pieces)[-1:] not in (".", "]", "?", "!"):
            pieces.append((".", ""))
        if pieces and pieces[0][1] == "signal":
            pieces = self._introduce(pieces)
        start = len(self.text)
        self.spans += spans_of(pieces, start)
        *before, last = extents_of(pieces, start)
        self.text += text_of(pieces).rstrip()
        self.extents += [*before, (last[0], len(self.text))]

    def _introduce(self, pieces: list[Piece]) -> list[Piece]:
        """Add the signal with which a citation begins, and what parts them, as prose; give the rest."""
        (signal, _), (text, label), *rest = pieces
        cut = 0 if label else len(text) - len(text.lstrip(" :,."))
        self.say(signal + text[:cut])
        return [(text[cut:], label), *rest]

    def example(self) -> Example:
        """The block, its lines broken at a width for some, and then those that follow indented for some."""
        edits = []
        if self.random.random() < self.wrapping and "\t" not in self.text:
            indent = self.random.choice(self.indents)
            edits = wrapped(self.text, self.random.randint(58, 82), indent, self.random.random() < 0.3)
        return example(self.text, self.spans, tuple(self.extents), "synth_documents", "document", edits)


def quotation(block: Block) -> None:
    """Quotations, each followed by its citation on a line of its own."""
    for turn in range(block.random.choice((1, 1, 1, 1, 2, 3))):
        block.say("\n" if turn else "")
        if block.random.random() < 0.25:
            block.say(
                block.narrator.line(block.random.choice(("brackets", "headings", "brackets", "leads"))) + "\n"
            )
        for _ in range(block.random.choice((1, 1, 1, 2))):
            block.say(
                block.random.choice(("", "", "", "", "", "> ", "    ", "\t"))
                + block.narrator.paragraph()
                + "\n"
            )
        line(block)


def line(block: Block) -> None:
    """A citation alone on its line, bare or behind a dash or bullet, or in brackets."""
    before, after = block.style.pick(
        "line frame",
        (("", ""),) * 14
        + (("— ", ""), ("– ", ""), ("-- ", ""), ("(", ")"), ("[", "]"), ("> ", ""), ("    ", ""), ("* ", "")),
    )
    block.say(before)
    if block.style.often("source word", 0.06):
        block.say(block.style.word("source"))
    block.cite("any", 0.0 if after else 0.35, 0.05)
    block.say(after)


def alone(block: Block) -> None:
    """A block that is one citation."""
    line(block)


def ending(block: Block) -> None:
    """Citations at the ends of paragraphs: in brackets, behind a dash, or just behind the last stop."""
    for turn in range(block.random.choice((1, 1, 1, 2))):
        block.say(("\n" if turn else "") + block.narrator.paragraph())
        before, after = block.style.pick(
            "ending frame",
            (
                (" (", ")"),
                (" (", ")"),
                (" (", ")."),
                (" [", "]"),
                (" [", "]."),
                (" — ", ""),
                (" –", ""),
                (" ", ""),
                (" - ", ""),
                (" {", "}"),
            ),
        )
        if after in (").", "].") and block.text.endswith("."):
            block.text = block.text[:-1]
        block.say(before)
        signalled(block, 0.15)
        block.cite("any", 0.0 if after else 0.6)
        block.say(after)


def signalled(block: Block, chance: float) -> None:
    """An introductory word as prose, by some chance."""
    if block.style.now(chance):
        block.say(block.random.choice(block.style.words.words["signal"]) + " ")


def inside(block: Block) -> None:
    """Citations within sentences."""
    if block.style.now(0.7):
        block.say(block.narrator.paragraph(4) + " ")
    frame = block.random.choice(block.style.words.prose["cite_frames"])
    if block.style.now(0.45):
        frame = block.random.choice(block.style.words.words["signal"]) + " {cite}."
    before, _, after = frame.partition("{cite}")
    before = block.writer.filler.fill(before)
    block.say(before[:1].upper() + before[1:])
    block.cite("any")
    for _ in range(block.random.choice((0, 0, 0, 1, 2))):
        block.say("; ")
        signalled(block, 0.3)
        block.cite("any")
    after = block.writer.filler.fill(after)
    block.say(after[1:] if after.startswith(".") and block.text.endswith(".") else after)
    if block.style.now(0.6):
        block.say(" " + block.narrator.paragraph(3))


def notes(block: Block) -> None:
    """Footnotes or endnotes, one a line, with several citations and remarks."""
    number = block.random.randint(1, 200)
    before, after = block.style.pick(
        "note frame",
        (
            ("", ". "),
            ("", ". "),
            ("", " "),
            ("[^", "]: "),
            ("[", "] "),
            ("", ") "),
            ("(", ") "),
            ("", "\t"),
            ("*", " "),
        ),
    )
    for turn in range(block.random.choice((1, 1, 2, 3, 5))):
        block.say(("\n" if turn else "") + before + str(number + turn) + after)
        if block.style.now(0.12):
            block.say(block.narrator.paragraph(2))
            if block.style.now(0.5):
                continue
            block.say(" ")
        signalled(block, 0.25)
        count = block.random.choice((1, 1, 1, 2, 2, 3))
        for index in range(count):
            last = index == count - 1
            block.cite(block.random.choice(NOTED), 0.9 if last else 0.0, 0.02)
            if not last:
                block.say(block.style.pick("note joint", ("; ", "; ", ", ", ". ")))
                signalled(block, 0.3)
        if block.style.now(0.12):
            block.say(" " + block.narrator.sentence())


def listing(block: Block) -> None:
    """Entries of a reference list on consecutive lines, in one style, half of them with hanging lines."""
    block.wrapping, block.indents = 0.5, ("    ", "    ", "  ", "      ", "")
    number = block.random.randint(1, 120)
    before, after = block.style.pick(
        "entry frame",
        (("", ""),) * 4
        + (("- ", ""), ("* ", ""), ("• ", ""), ("[", "] "), ("", ". "), ("(", ") "), ("", " ")),
    )
    numbered = after != ""
    if block.style.now(0.2):
        block.say(block.narrator.line("headings") + "\n")
    for turn in range(block.random.choice((1, 2, 2, 3, 3, 4, 5))):
        block.say(("\n" if turn else "") + before + (str(number + turn) if numbered else "") + after)
        block.writer.repeated = turn > 0 and block.style.often("repeated author", 0.15)
        block.cite("full", 0.8)


def author_date(block: Block) -> None:
    """Prose with author and year, or a short form, in brackets or in the sentence."""
    for turn in range(block.random.randint(1, 4)):
        sentence = block.narrator.sentence()
        block.say(" " if turn else "")
        if block.style.now(0.3):
            block.cite("narrative")
            block.say(
                " " + block.writer.filler.fill(block.random.choice(block.style.words.prose["narrated"]))
            )
        elif block.style.now(0.75):
            stop = sentence[-1]
            block.say(sentence[:-1] + " (")
            signalled(block, 0.12)
            block.cite("author_date")
            for _ in range(block.random.choice((0, 0, 0, 1, 2))):
                block.say("; ")
                block.cite("author_date")
            block.say(")" + stop)
        else:
            block.say(sentence)


def prose(block: Block) -> None:
    """Paragraphs without a citation, sometimes with lines that are no sentences."""
    for turn in range(block.random.choice((1, 1, 1, 1, 2, 3))):
        block.say("\n" if turn else "")
        if block.style.now(0.2):
            block.say(block.narrator.line() + "\n")
        block.say(block.narrator.paragraph(10))
        if block.style.now(0.1):
            block.say("\n" + block.narrator.line("signatures"))


def lines(block: Block) -> None:
    """Lines that look like citations and are none: captions, headings, turns, signatures, tables."""
    kind = block.narrator.random.choice(("", "", "", "captions", "turns", "misc", "headings"))
    count = block.random.choice((1, 1, 1, 2, 3, 5))
    block.say("\n".join(block.narrator.line(kind) for _ in range(count)))


KINDS: Sequence[tuple[Callable[[Block], None], int]] = (
    (quotation, 20),
    (alone, 6),
    (ending, 8),
    (inside, 7),
    (notes, 12),
    (listing, 9),
    (author_date, 8),
    (prose, 27),
    (lines, 14),
)
"""Kinds of blocks and their weights."""
