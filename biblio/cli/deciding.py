"""What ``biblio decide`` does: it asks, and adds each answer to the file of decisions at once."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from biblio import files
from biblio.cli.printing import emit, flush, terminal_width
from biblio.cli.sides import question_text
from biblio.errors import DocumentError, OutputError, place
from biblio.model import Citation, Document
from biblio.questions import Question, Side
from biblio.sources.decisions import FILE, Decision, added, written
from biblio.sources.rulings import Relation
from biblio.tables import visible

ANSWERS: Mapping[str, Relation] = {"s": "same", "d": "different", "w": "same work"}
SKIP, UNDO, QUIT, HELP = "k", "u", "q", "?"
PROMPT = "[s]ame  [d]ifferent  same [w]ork  s[k]ip  [u]ndo  [q]uit  [?] "
HELP_TEXT = """\
s  one source: one edition, however it is printed
d  two sources of two works
w  two sources of one work: editions, translations, volumes
k  skip: the question comes again next time
u  undo the last answer, and ask again
q  quit; what was answered is saved
"""
PAGE_WIDTH = 80
"""The columns of what is not printed on a terminal."""

Ask = Callable[[], str]
"""Gives the next answer, one of the letters; empty where there are no more."""


class Tally(NamedTuple):
    """How many questions were answered, skipped, and left over."""

    answered: int
    skipped: int
    left: int


class Ledger:
    """The file of decisions, to which answers are added and from which they can be taken again."""

    def __init__(self, path: str) -> None:
        """Name the file, which need not be there."""
        self.path = path

    def add(self, table: str) -> None:
        """Add a table behind what the file holds by now.

        Raises:
            BiblioError: The file cannot be read, is broken, or cannot be written.
        """
        try:
            text = added(self._text(), table)
        except DocumentError as error:
            raise DocumentError(error.cause, self.path, error.line, error.column) from None
        self._write(text)

    def remove(self, table: str) -> None:
        """Take a table away that was added.

        Raises:
            OutputError: The file does not hold it any more as it was added, or cannot be written.
        """
        text = self._text()
        crlf = table.replace("\n", "\r\n")
        found = next((one for one in (f"\r\n{crlf}", f"\n{table}") if one in text), None)
        if found is None:
            raise OutputError("the decision was changed in the file: mend it there", self.path)
        before, _, behind = text.rpartition(found)
        self._write(before + behind)

    def _text(self) -> str:
        from biblio.documents.read import read_text

        return read_text(self.path) if Path(self.path).exists() else ""

    def _write(self, text: str) -> None:
        path = Path(self.path)
        marked = path.exists() and path.read_bytes().startswith(codecs.BOM_UTF8)
        files.write({path: codecs.BOM_UTF8 * marked + text.encode("utf-8")})


def new_file(folder: Path) -> str:
    """Name a file of decisions in a folder."""
    return str(folder / FILE)


def review(
    questions: Sequence[Question],
    citations: Sequence[Citation],
    documents: Sequence[Document],
    ledger: Ledger,
    ask: Ask,
) -> Tally:
    """Ask each question, save each answer, until there are no more of either.

    What follows from the answers so far is not asked.

    Args:
        questions: In the order in which they are asked.
        citations: Those of the result.
        documents: Those of the result.
        ledger: Where answers go.
        ask: Gives the answers.

    Raises:
        BiblioError: An answer cannot be saved.
    """
    texts = {document.path: document for document in documents}
    done: list[_Step] = []
    at = 0
    while at < len(questions):
        question = questions[at]
        if _follows(question, done):
            at += 1
            continue
        emit(f"\n{at + 1} of {len(questions)}  ")
        emit(question_text(question, citations, texts, terminal_width() or PAGE_WIDTH))
        letter = _answer(ask)
        if letter == QUIT:
            break
        if letter == UNDO:
            at = _undone(done, ledger, at)
            continue
        relation = ANSWERS.get(letter)
        table = written(*decision(question, relation, citations)) if relation else ""
        if relation:
            ledger.add(table)
            emit(f"{relation}: saved in {ledger.path}\n")
        done.append(_Step(at, relation, table, question))
        at += 1
    answered = sum(step.relation is not None for step in done)
    return Tally(answered, len(done) - answered, sum(not _follows(one, done) for one in questions[at:]))


class _Step(NamedTuple):
    """A question that was answered, or skipped if the relation is None; ``table`` is what was saved."""

    at: int
    relation: Relation | None
    table: str
    question: Question


def decision(
    question: Question, relation: Relation, citations: Sequence[Citation]
) -> tuple[Decision, dict[str, str]]:
    """Give the decision that an answer is, and remarks for its citations: their keys and places.

    Citations are quoted, since keys follow from what is decided; entries of a library keep their keys.
    """
    sides = (question.first, question.second)
    keys = tuple(side.key for side in sides if side.entry)
    quotes = {" ".join(side.quote.split()): _remark(side, citations) for side in sides if not side.entry}
    return Decision(relation, keys, tuple(quotes)), quotes


def _remark(side: Side, citations: Sequence[Citation]) -> str:
    one = next(citations[at] for at in side.citations if citations[at].text == side.quote)
    return ", ".join(filter(None, (side.key, place(one.path, one.line))))


def _answer(ask: Ask) -> str:
    while True:
        emit(f"\n{PROMPT}")
        flush()
        letter = ask()
        if not letter:
            return QUIT
        if letter in ANSWERS or letter in (SKIP, UNDO, QUIT):
            return letter
        emit(HELP_TEXT)


def _undone(done: list[_Step], ledger: Ledger, at: int) -> int:
    """Take the last answer or skip back; give the place of its question."""
    if not done:
        emit("nothing to undo\n")
        return at
    step = done[-1]
    if step.table:
        ledger.remove(step.table)
        emit("taken back\n")
    done.pop()
    return step.at


def _follows(question: Question, done: Sequence[_Step]) -> bool:
    """Whether the answer of a question follows from others: one is another, or is apart from that."""
    home: dict[str, str] = {}

    def root(name: str) -> str:
        while name in home:
            name = home[name]
        return name

    for step in done:
        one, other = root(step.question.first.name), root(step.question.second.name)
        if step.relation == "same" and one != other:
            home[one] = other
    answers = [step for step in done if step.relation]
    if question.kind == "open" and any(
        step.relation == "same" and step.question.first.name == question.first.name for step in answers
    ):
        return True
    pair = {root(question.first.name), root(question.second.name)}
    parted = (step for step in answers if step.relation != "same")
    return len(pair) == 1 or any(
        pair == {root(step.question.first.name), root(step.question.second.name)} for step in parted
    )


def answers() -> Ask:
    """Give what reads answers: single keys on a terminal, else lines of standard input."""
    if sys.stdin and sys.stdin.isatty() and terminal_width() is not None:
        return _key
    lines = _lines()
    return lambda: next(lines, "")


def _key() -> str:
    import typer

    try:
        key = str(typer.getchar())
    except EOFError:
        return ""
    shown = key if key.isprintable() else ""
    emit(f"{shown}\n")
    # Control and D, or Z, at the beginning of a line end what is typed.
    return "" if key in ("\x04", "\x1a") else key.lower()


def _lines() -> Iterator[str]:
    for line in sys.stdin or ():
        word = line.strip().lower()
        emit(f"{visible(word)}\n")
        yield SKIP if word == "skip" else word[:1] or HELP
