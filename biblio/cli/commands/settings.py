"""The command ``biblio settings``."""

from __future__ import annotations

from typing import Annotated

import typer

from biblio.cli.printing import emit

EXAMPLES = """\b
Examples:
  biblio settings
  biblio settings chapters/one.md
"""


def settings(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATHS", show_default=False, help="Inputs; the current folder if none."),
    ] = None,
) -> None:
    """Print the settings in force for some inputs, and where each comes from.

    They are those of the nearest biblio.toml, or pyproject.toml with a table [tool.biblio], in the folder
    that holds all inputs or above it.
    """
    import json

    from biblio.settings import NAMES, find
    from biblio.tables import columns

    found = find(paths or ())
    rows = []
    for name in NAMES:
        value = getattr(found, name)
        shown = json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
        rows.append([name.replace("_", "-"), shown, found.origins.get(name, "default")])
    emit(columns([["setting", "value", "from"], *rows], [30, 60, 80]))
