"""The command ``biblio parse``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from biblio.cli import CLEAN, inputs
from biblio.cli.inputs import NO_REFERENCE
from biblio.cli.printing import emit, flush, progress_bar, remark, terminal_width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from biblio.cli.strings import Parsed

PAGE_WIDTH = 80
"""The columns of a table that is not printed on a terminal."""

# The first sign keeps the lines as they are.
EXAMPLES = """\b
Examples:
  biblio parse references.txt
  biblio parse references.txt --format jsonl > references.jsonl
  biblio parse - --format biblatex < references.txt > references.bib
  biblio parse bibliography.txt --paragraphs --format csl > references.json
"""


def parse(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", show_default=False, help="One reference per line; - is standard input."
        ),
    ],
    output_format: Annotated[
        Literal["table", "jsonl", "biblatex", "bibtex", "csl-json", "csl"],
        typer.Option("--format", help="csl is short for csl-json."),
    ] = "table",
    in_paragraphs: Annotated[
        bool,
        typer.Option(
            "--paragraphs",
            help="References run over several lines; an empty line, a hanging indent, a number or a bullet "
            "tells where the next one begins.",
        ),
    ] = False,
) -> int:
    """Read references, one string per line.

    A line may hold several references, or none. Tables and JSON lines are printed as the input comes in.
    """
    from biblio.citations.strings import read_string
    from biblio.cli.listing import heading, rows
    from biblio.cli.shapes import parsed_line
    from biblio.cli.strings import Parsed, lines, paragraphs

    width = terminal_width()
    streams = output_format in ("table", "jsonl")
    # On a terminal, what is printed as it comes shows by itself how far it is.
    with progress_bar(wanted=not (streams and width)) as progress:
        strings = lines(file, progress)
        if in_paragraphs:
            strings = paragraphs(strings)
        parsed = (Parsed(string, read_string(string.text)) for string in strings)
        if output_format == "table":
            found = _stream(parsed, partial(rows, columns=width or PAGE_WIDTH), heading())
        elif output_format == "jsonl":
            found = _stream(parsed, partial(parsed_line, numbered=in_paragraphs))
        else:
            found = _collect(parsed, output_format, file)
    if not found:
        remark(NO_REFERENCE)
    return CLEAN


def _stream(parsed: Iterable[Parsed], show: Callable[[Parsed], str], head: str = "") -> int:
    """Print each string as soon as it is read; give the number of references."""
    found = 0
    for one in parsed:
        emit(head + show(one))
        flush()
        head = ""
        found += len(one.readings)
    return found


def _collect(parsed: Iterable[Parsed], output_format: str, path: str) -> int:
    """Print all strings as one bibliography, and what is doubtful in it; give the number of references."""
    from biblio.cli.entries import doubts, write_bib, write_csl

    every = list(parsed)
    emit(write_csl(every) if output_format.startswith("csl") else write_bib(every, output_format))
    flush()
    inputs.warn(doubts(every, path))
    return sum(len(one.readings) for one in every)
