"""Which files of a folder are no documents: what settings leave out, what git ignores, what biblio wrote."""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

PassedOver = Callable[[str, bool], bool]
"""Tells of a path, and of whether it is a folder, that it is passed over."""

WRITTEN = "<!-- Written by biblio, which passes this file over in folders. -->\n"
"""The first line of a page that is written beside documents: it cites nothing anew."""

_FIRST_LINE = WRITTEN.rstrip("\n").encode()
_PAGES = (".md", ".markdown")


def nothing(path: str, is_folder: bool) -> bool:
    """Pass nothing over."""
    return False


def passing_over(
    include: Sequence[str] = (), exclude: Sequence[str] = (), gitignore: bool = True, base: str = ""
) -> PassedOver:
    """Tell which files and folders are passed over when folders are walked; what is `WRITTEN` always is.

    Args:
        include: Globs as in ``.gitignore``, relative to ``base``; where there are some, only files that match
            one of them are taken.
        exclude: Such globs; what matches one is not taken.
        gitignore: Whether ``.gitignore`` is honoured, that of each folder from the root of the repository
            on; outside of a repository, from the folder of the file on.
        base: The folder of the globs, the current one if empty.
    """
    top = os.path.realpath(base or ".")
    wanted = _spec(include) if include else None
    unwanted = _spec(exclude) if exclude else None

    git = _Git() if gitignore else None

    def is_passed_over(path: str, is_folder: bool) -> bool:
        full = os.path.realpath(path)
        name = _named(full, top, is_folder)
        if unwanted and unwanted.match_file(name):
            return True
        if wanted and not is_folder and not wanted.match_file(name):
            return True
        if git is not None and git.ignores(full, is_folder):
            return True
        return not is_folder and _is_written(full)

    return is_passed_over


def _is_written(path: str) -> bool:
    """Whether a page begins with the line that is `WRITTEN`; one that cannot be read does not."""
    if not path.lower().endswith(_PAGES):
        return False
    try:
        with open(path, "rb") as file:
            head = file.read(len(codecs.BOM_UTF8) + len(_FIRST_LINE))
    except (OSError, ValueError):
        return False
    return head.removeprefix(codecs.BOM_UTF8).startswith(_FIRST_LINE)


def _named(path: str, top: str, is_folder: bool) -> str:
    """A path as globs see it: from a folder on, with a slash behind the name of a folder."""
    return os.path.relpath(path, top).replace(os.sep, "/") + ("/" if is_folder else "")


def _spec(lines: Sequence[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)


class _Git:
    """What git ignores, with the files that say so read once."""

    def __init__(self) -> None:
        self._tops: dict[str, str] = {}
        self._specs: dict[str, GitIgnoreSpec | None] = {}

    def ignores(self, path: str, is_folder: bool) -> bool:
        """Whether git ignores a file or folder: the deepest ``.gitignore`` that speaks of it decides."""
        place = Path(path).parent
        top = self._top(place)
        folders = [place, *(one for one in place.parents if one.is_relative_to(top))]
        ignored = False
        for folder in reversed(folders):
            spec = self._spec(str(folder))
            said = spec.check_file(_named(path, str(folder), is_folder)).include if spec else None
            ignored = ignored if said is None else said
        return ignored

    def _top(self, folder: Path) -> str:
        """The root of the repository that a folder lies in; the folder where it lies in none."""
        name = str(folder)
        if name not in self._tops:
            roots = (str(one) for one in (folder, *folder.parents) if (one / ".git").exists())
            self._tops[name] = next(roots, name)
        return self._tops[name]

    def _spec(self, folder: str) -> GitIgnoreSpec | None:
        if folder not in self._specs:
            try:
                text = (Path(folder) / ".gitignore").read_text(encoding="utf-8", errors="replace")
                self._specs[folder] = _spec(text.splitlines())
            except OSError:
                self._specs[folder] = None
        return self._specs[folder]
