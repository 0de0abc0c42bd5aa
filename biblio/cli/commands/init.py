"""The command ``biblio init``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from biblio.cli import CLEAN
from biblio.cli.printing import emit, remark

NEXT = """\
What to do next:
  biblio build . -o output      the bibliography, and how often each source is cited
  biblio check .                what an editor should look at
  biblio fix . --diff           what can be mended, and how
  pre-commit install            check before every commit
"""

SETTINGS = """\
# Settings of biblio. The nearest biblio.toml above the documents counts; the same settings may stand in
# pyproject.toml, under [tool.biblio]. Take away the # before what you want.

# The library: its entries win over what documents say.
# library = "references.bib"

# The CSL style of bibliographies: a name, or a file.
# style = "source-list"

# Which .bib files these are: "biblatex", "bibtex", or "auto", which is told by their fields.
# dialect = "auto"

# Rules that are asked for (all if none is named) and those that are not: codes, or beginnings of codes.
# "biblio explain CIT012" tells what a rule is about.
# select = []
# ignore = []

# In folders only these files are read, all if none is named, and these are not: patterns as in .gitignore.
# include = []
# exclude = ["README.md", "CHANGELOG.md"]

# Pass over what .gitignore names.
# gitignore = true

# Findings that are known and not told; "biblio check --write-baseline" writes the file.
# baseline = ""

# What "Ibid." means after a note with several sources, and "op. cit." after several works of an author:
# "open", or the "last" of them. Whether "Ibid." may mean a citation of the chapter before, and "op. cit." a
# work of an earlier document or of the library.
# ibid-after-several = "open"
# op-cit-of-several = "open"
# ibid-over-chapters = false
# op-cit-over-documents = true
"""

HOOKS = """\
# Runs the biblio that is installed. To have pre-commit install it, put the address of biblio's repository
# in the place of "local", a tag as "rev" below it, and of each hook leave the id alone.
repos:
  - repo: local
    hooks:
      - id: biblio-check
        name: biblio check
        entry: biblio check
        language: system
        types_or: [markdown, plain-text, rst, tex]
        require_serial: true
      # - id: biblio-fix
      #   name: biblio fix
      #   entry: biblio fix
      #   language: system
      #   types_or: [markdown, plain-text, rst, tex]
      #   require_serial: true
      # - id: biblio-tidy
      #   name: biblio tidy
      #   entry: biblio tidy
      #   language: system
      #   types: [bib]
      # - id: biblio-sync
      #   name: biblio sync
      #   entry: biblio sync
      #   language: system
      #   pass_filenames: false
"""

EXAMPLES = """\b
Examples:
  biblio init            biblio.toml and .pre-commit-config.yaml, here
  biblio init chapters/
\b
What is there already is never overwritten.
"""

_HOOKS_FILE = ".pre-commit-config.yaml"


def init(
    folder: Annotated[
        str, typer.Argument(metavar="FOLDER", show_default=False, help="Where; here if not given.")
    ] = ".",
) -> int:
    """Begin a project: settings with comments, and hooks for pre-commit or prek."""
    from biblio import files

    wanted = {Path(folder, "biblio.toml"): SETTINGS, Path(folder, _HOOKS_FILE): HOOKS}
    with files.naming(folder):
        Path(folder).mkdir(parents=True, exist_ok=True)
        fresh = {path: text for path, text in wanted.items() if not path.exists()}
    files.write({path: text.encode() for path, text in fresh.items()})
    for path in wanted:
        remark(f"wrote {path}" if path in fresh else f"{path}: is there already, and stays as it is")
    if Path(folder, _HOOKS_FILE) not in fresh:
        emit(f"For {Path(folder, _HOOKS_FILE)}:\n\n{HOOKS}\n")
    emit(NEXT)
    return CLEAN
