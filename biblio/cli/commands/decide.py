"""The command ``biblio decide``."""

from __future__ import annotations

from pathlib import Path

from biblio.cli import inputs
from biblio.cli.inputs import NOTHING_FOUND, DecisionsFile, LibraryFile, Paths
from biblio.cli.printing import emit, remark
from biblio.errors import BiblioError

KEYS = """\b
Keys:
  s  one source         d  two works      w  two editions of one work
  k  skip for now       u  undo           q  quit       ?  help
Answers are read from the keyboard, or from standard input, one a line.
"""


def decide(
    paths: Paths,
    library: LibraryFile = None,
    decisions: DecisionsFile = None,
) -> int:
    """Ask what is one source, where that is uncertain, and save the answers.

    Asks for citations that fit several sources, for doubtful joins, and for sources that are nearly one; what
    is worth most comes first, what was decided is not asked again. Each answer is added at once to
    biblio.decisions.toml, which every run follows, and which may be written by hand as well.
    """
    from biblio.cli.deciding import Ledger, answers, new_file, review
    from biblio.questions import questions
    from biblio.sources.decisions import Decisions

    if "-" in paths:
        raise BiblioError("answers are read from standard input: name the documents")
    path = inputs.decisions_path(decisions, paths) or new_file(inputs.beside(paths))
    decided = inputs.decisions(path, paths) if Path(path).exists() else Decisions((), path)
    library = inputs.library_path(library, paths)
    known = inputs.library(library, inputs.library_text(library))
    documents, status = inputs.documents(paths)
    if not documents:
        return status
    survey = inputs.surveyed(documents, known, decided)
    asked = questions(survey)
    if not survey.result.citations:
        remark(NOTHING_FOUND)
    elif not asked:
        emit("nothing to decide\n")
    else:
        tally = review(asked, survey.result.citations, documents, Ledger(path), answers())
        emit(f"\n{tally.answered} answered, {tally.skipped} skipped, {tally.left} left\n")
    return status
