"""The page of each rule: what it finds, why that matters, an example, and how to mend it."""

from __future__ import annotations

from pathlib import Path

from biblio.rules.codes import NAMES

_HERE = Path(__file__).resolve().parent
# Inside of an installed package, and in a checkout of the project.
_FOLDERS = (_HERE / "docs", _HERE.parent.parent / "docs" / "rules")


def page(code: str) -> str | None:
    """Give the page of a rule, as Markdown; None where no rule has the code."""
    if code not in NAMES:
        return None
    found = (folder / f"{code}.md" for folder in _FOLDERS)
    return next((path.read_text(encoding="utf-8") for path in found if path.is_file()), None)
