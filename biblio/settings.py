"""What a project wants: ``biblio.toml``, or ``[tool.biblio]`` in ``pyproject.toml``; the nearest wins."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from biblio.errors import DocumentError

if TYPE_CHECKING:
    from biblio.citations.resolving.conventions import Conventions

OWN_FILE = "biblio.toml"
PROJECT_FILE = "pyproject.toml"
_TABLE = "tool.biblio"
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")

Dialect = Literal["auto", "biblatex", "bibtex"]
Several = Literal["open", "last"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What is in force. Paths and globs are relative to ``folder``, that of the file, or the current one.

    Attributes:
        library: The library that documents are checked against; empty where there is none.
        style: A CSL style: a name, or the path of a ``.csl`` file; empty for the default.
        dialect: Which of BibTeX and BibLaTeX the ``.bib`` files are; ``auto`` tells by their fields.
        select: Codes of rules that are asked for, or beginnings of codes; all where there are none.
        ignore: Codes of rules that are not asked for, or beginnings of codes.
        include: Globs, as in ``.gitignore``; in folders only the files that match one of them are read.
        exclude: Globs; in folders the files that match one of them are not read.
        gitignore: Whether files that ``.gitignore`` names are passed over in folders.
        baseline: A file of findings that are known, and not told.
        ibid_after_several: What ``Ibid.`` means after a note with several sources: ``open``, or the ``last``.
        ibid_over_chapters: Whether ``Ibid.`` may mean a citation of the chapter before.
        op_cit_of_several: What ``op. cit.`` means after several works of an author: the same two.
        op_cit_over_documents: Whether ``op. cit.`` may mean a work of the library or of an earlier document.
        folder: The folder of the file, empty where there is none.
        origins: Where each setting that was given stands, ``path:line``.
    """

    library: str = ""
    style: str = ""
    dialect: Dialect = "auto"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    gitignore: bool = True
    baseline: str = ""
    ibid_after_several: Several = "open"
    ibid_over_chapters: bool = False
    op_cit_of_several: Several = "open"
    op_cit_over_documents: bool = True
    folder: str = ""
    origins: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def conventions(self) -> Conventions:
        """What contested back-references mean."""
        from biblio.citations.resolving.conventions import Conventions

        return Conventions(
            self.ibid_after_several,
            self.ibid_over_chapters,
            self.op_cit_of_several,
            self.op_cit_over_documents,
        )

    def located(self, path: str) -> str:
        """A path that the file names, as it is reached from the current folder."""
        return os.path.normpath(os.path.join(self.folder, path)) if path else ""  # noqa: PTH118


NAMES = tuple(name.name for name in fields(Settings) if name.name not in ("folder", "origins"))
"""The settings, as attributes; in a file they have hyphens for underscores."""

_CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "dialect": ("auto", "biblatex", "bibtex"),
        "ibid_after_several": ("open", "last"),
        "op_cit_of_several": ("open", "last"),
    }
)


def find(paths: Sequence[str] = ()) -> Settings:
    """Read the settings for some inputs.

    They are those of the nearest folder, from the one that holds all inputs upwards, that has a
    ``biblio.toml`` or a ``pyproject.toml`` with a table ``[tool.biblio]``; the former goes before the latter.

    Args:
        paths: Files, folders, ``-`` for standard input. The current folder where there are none.

    Raises:
        DocumentError: A file cannot be read, or says something that is no setting.
    """
    for folder in _upwards(_shared(paths)):
        for name in (OWN_FILE, PROJECT_FILE):
            path = folder / name
            if path.is_file() and (found := _read(path)) is not None:
                return found
    return Settings()


def _shared(paths: Sequence[str]) -> Path:
    """The folder that holds all inputs."""
    here = Path.cwd()
    absolute = [os.path.normpath(here / path) for path in paths if path != "-"] or [str(here)]
    try:
        shared = Path(os.path.commonpath(absolute))
    except ValueError:
        return here
    return shared if shared.is_dir() else shared.parent


def _upwards(folder: Path) -> Iterator[Path]:
    yield folder
    yield from folder.parents


def _read(path: Path) -> Settings | None:
    """The settings of a file; None where it holds none of ours."""
    shown = _shown(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
        content = tomllib.loads(text)
    except OSError as error:
        raise DocumentError(f"cannot be read ({error.strerror})", shown) from None
    except UnicodeDecodeError:
        raise DocumentError("not UTF-8 text", shown) from None
    except tomllib.TOMLDecodeError as error:
        raise _broken(str(error), shown, text) from None
    own = path.name == OWN_FILE
    table = content if own else content.get("tool", {}).get("biblio")
    if table is None:
        return None
    if not isinstance(table, dict):
        raise DocumentError(f"[{_TABLE}] is no table", shown)
    return _settings(table, shown, _Lines(text, "" if own else _TABLE))


def _shown(path: Path) -> str:
    """A path as it is told: from the current folder, if it lies in it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return os.path.relpath(path) if path.is_relative_to(Path.cwd().anchor) else str(path)


def _broken(message: str, path: str, text: str) -> DocumentError:
    found = _AT.search(message)
    cause = _AT.sub("", message)
    if found and found[1]:
        return DocumentError(f"{cause[:1].lower()}{cause[1:]}", path, int(found[1]), int(found[2]))
    return DocumentError(f"{cause[:1].lower()}{cause[1:]}", path, text.count("\n") + 1)


class _Lines:
    """Where the keys of a table stand in the text of its file."""

    def __init__(self, text: str, table: str) -> None:
        header = re.compile(rf"^[ \t]*\[[ \t]*{re.escape(table)}[ \t]*\]", re.MULTILINE)
        found = header.search(text) if table else None
        self._first = text.count("\n", 0, found.end()) if found else 0
        self._lines = text.split("\n")[self._first :]

    def of(self, key: str) -> int:
        """The line of a key, from 1; that of the table where it cannot be told."""
        wanted = re.compile(rf"[ \t]*(?:[\w.-]+\.)?[\"']?{re.escape(key)}[\"']?[ \t]*=")
        for number, line in enumerate(self._lines, self._first + 1):
            if wanted.match(line):
                return number
        return self._first + 1


def _settings(table: Mapping[str, Any], path: str, lines: _Lines) -> Settings:
    given: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in NAMES or "_" in key:
            known = [one.replace("_", "-") for one in NAMES]
            raise DocumentError(f"unknown setting {key!r}{suggestion(key, known)}", path, lines.of(key))
        if fault := _fault(name, value):
            raise DocumentError(f"{key} {fault}", path, lines.of(key))
        given[name] = tuple(value) if isinstance(value, list) else value
        origins[name] = f"{path}:{lines.of(key)}"
    folder = os.path.dirname(path)  # noqa: PTH120
    return replace(Settings(), **given, folder=folder, origins=MappingProxyType(origins))


def suggestion(word: str, known: Sequence[str]) -> str:
    """What to write instead of a word that is not known: `` (did you mean 'select'?)``, or nothing."""
    near = get_close_matches(word, known, 1, 0.6)
    return f" (did you mean {near[0]!r}?)" if near else ""


def _fault(name: str, value: object) -> str:
    """What is wrong with a value; empty where nothing is."""
    default = getattr(Settings(), name)
    if name in _CHOICES and value not in _CHOICES[name]:
        wanted = ", ".join(map(repr, _CHOICES[name]))
        near = suggestion(value, _CHOICES[name]) if isinstance(value, str) else ""
        return f"has to be one of {wanted}, not {value!r}{near}"
    if isinstance(default, bool):
        return "" if isinstance(value, bool) else "has to be true or false"
    if isinstance(default, tuple):
        strings = isinstance(value, list) and all(isinstance(one, str) for one in value)
        fault = "" if strings else "has to be a list of strings"
        return fault or (_unknown_code(value) if name in ("select", "ignore") else "")
    return "" if isinstance(value, str) else "has to be a string"


def _unknown_code(values: object) -> str:
    from biblio.rules.codes import unknown

    assert isinstance(values, list)
    return next((f"names no rule: {unknown(code)}" for code in values if unknown(code)), "")


def wanted(settings: Settings) -> Callable[[str], bool]:
    """Tell which codes ``select`` and ``ignore`` leave; of two beginnings of a code the longer one counts."""

    def is_wanted(code: str) -> bool:
        asked = max((len(one) for one in settings.select if code.startswith(one)), default=-1)
        against = max((len(one) for one in settings.ignore if code.startswith(one)), default=-1)
        return (asked > against) if against >= 0 else (asked >= 0 or not settings.select)

    return is_wanted
