"""The command ``biblio group``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from biblio.cli import BAD_INPUT, CLEAN, inputs
from biblio.cli.inputs import NO_REFERENCE, DecisionsFile
from biblio.cli.printing import emit, progress_bar, remark, report
from biblio.errors import place

if TYPE_CHECKING:
    from biblio.cli.grouping import Item

INPUT = """\b
Input:
  JSON lines    {"id": "a", "csl": {...}} or {"id": "b", "text": "Roe, ..."}
  CSL-JSON      an array of items; they are taken for a library
  .bib          its entries, by their keys; a library, too
"""


def group(
    file: Annotated[
        str, typer.Argument(metavar="FILE", show_default=False, help="References; - is standard input.")
    ],
    output_format: Annotated[Literal["jsonl"], typer.Option("--format")] = "jsonl",
    sure: Annotated[
        str | None,
        typer.Option(
            "--sure",
            metavar="P",
            show_default=False,
            help="How probable it has to be that two are one source: 0 to 1; 0.5, or 0.95 in a library.",
        ),
    ] = None,
    decisions: DecisionsFile = None,
) -> int:
    """Tell which references are one source, and which sources are one work.

    Prints an object per reference, in order: its "id", and the keys of its "source" and "work", null where it
    fits several sources or none. Nothing is merged. Decisions name references by their ids, or by their text.
    """
    from biblio.cli import grouping
    from biblio.cli.shapes import json_line

    decided = inputs.decisions(decisions, [file])
    with progress_bar() as progress:
        given = grouping.read(file, progress)
    wanted = grouping.sureness(sure, given.kept)
    for fault in given.faults:
        report(fault)
    inputs.warn(given.diagnostics, file)
    if not given.items:
        remark(NO_REFERENCE)
    outcomes, unheeded = grouping.grouped(given.items, wanted, decided)
    inputs.warn(unheeded)
    for outcome in outcomes:
        emit(json_line(outcome.record))
        _remark(outcome.item.remark or outcome.reason, file, outcome.item)
    return BAD_INPUT if given.faults else CLEAN


def _remark(text: str, path: str, item: Item) -> None:
    if text:
        remark(f"{place(path, item.line)}: warning: {item.id}: {text} [group]")
