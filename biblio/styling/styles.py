"""Where CSL styles are found."""

from __future__ import annotations

from pathlib import Path

from biblio.errors import BiblioError

_PACKAGE = Path(__file__).resolve().parent.parent
# Inside of an installed package, and in a checkout of the project.
_FOLDERS = (_PACKAGE / "styles", _PACKAGE.parent / "styles")


def find_style(name_or_path: str) -> Path:
    """Find a CSL style.

    Args:
        name_or_path: The path of a ``.csl`` file, or the name of a style that comes with the project.

    Raises:
        BiblioError: There is no such style; the message names those that there are.
    """
    path = Path(name_or_path)
    if path.suffix.lower() == ".csl" or path.name != name_or_path:
        if path.is_file():
            return path
        raise BiblioError("no such style file", name_or_path)
    styles = available()
    if name_or_path in styles:
        return styles[name_or_path]
    names = ", ".join(styles) or "none"
    raise BiblioError(f"no style has the name {name_or_path!r}; there are: {names} (or give a .csl file)")


def available() -> dict[str, Path]:
    """Give the styles that come with the project, by name, in the order of names."""
    found = {path.stem: path for folder in reversed(_FOLDERS) for path in folder.glob("*.csl")}
    return dict(sorted(found.items()))
