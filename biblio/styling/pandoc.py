"""The engine that is built into pandoc, where that program is installed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from biblio.errors import BiblioError
from biblio.model import Locator
from biblio.styling.engines import Position
from biblio.styling.foreign import UNKNOWN, is_foreign
from biblio.styling.items import NAMES, Item, is_name_of_case, text
from biblio.styling.markup import (
    BOLD,
    CAPITALS,
    CAPITALS_END,
    ITALIC,
    LIGHT,
    LOWERED,
    LOWERED_END,
    RAISED,
    RAISED_END,
    ROMAN,
    unmarked,
)

_LONGEST = 300
"""Seconds that pandoc may take; it formats some hundred items a second."""

# Stands as one more name for those that "et al." stands for, which engines print of themselves only where a
# style cuts a list off.
_OTHERS = "\ue000"
_JOINED_OTHERS = re.compile(rf"(,?)\s*(?:(?:and|&|und|et|y|e|en|i|och|og)\s+)?{_OTHERS}\.?")
_SPACES = re.compile(" +")
_LOOKS = {
    **{"Emph": (ITALIC, ROMAN), "Strong": (BOLD, LIGHT), "SmallCaps": (CAPITALS, CAPITALS_END)},
    **{"Superscript": (RAISED, RAISED_END), "Subscript": (LOWERED, LOWERED_END)},
}
_QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}
_ENTRY = "ref-"
_DUMMY: Item = {"id": "other", "type": "book", "title": "Other", "author": [{"family": "Other"}]}
# What stands before a citation to bring it into its position: the id of what is cited there, and its locator.
_BEFORE: dict[Position, tuple[tuple[str, str], ...]] = {
    "first": (),
    "subsequent": (("item", ""), *((("other", ""),) * 20)),
    "ibid": (("item", "same"),),
    "ibid-with-locator": (("item", ""),),
}


class Pandoc:
    """The engine.

    Raises:
        BiblioError: pandoc is not installed.
    """

    def __init__(self) -> None:
        program = shutil.which("pandoc")
        if program is None:
            raise BiblioError("--engine pandoc needs the program pandoc, which is not installed (pandoc.org)")
        self._program = program

    def bibliography(self, items: Sequence[Item], style: Path, locale: str) -> list[tuple[str, str]]:
        """Format items as a bibliography, as of `biblio.styling.engines.Engine`."""
        _check(style)
        ids = [str(one.get("id", "")) for one in items]
        clean = [_clean(one, f"i{at}") for at, one in enumerate(items)]
        done = [(ids[int(name[1:])], text) for name, text in self._entries(clean, style, locale)]
        missing = set(ids) - {key for key, _ in done}
        return done + [(key, "") for key in ids if key in missing]

    def citation(
        self, item: Item, locator: Locator | None, position: Position, style: Path, locale: str
    ) -> str:
        """Format one citation, as of `biblio.styling.engines.Engine`."""
        _check(style, "<citation")
        notes = [*_BEFORE[position], ("item", "same")]
        same = f"{locator.label} {locator.value}" if locator else ""
        blocks = [_cited(key, same if place else "", at) for at, (key, place) in enumerate(notes, 1)]
        tree = self._run([_clean(item, "item"), _DUMMY], blocks, style, locale)
        if tree is None:
            return ""
        last = [block for block in tree["blocks"] if block["t"] == "Para"][-1]["c"]
        cite = next((one for one in last if one["t"] == "Cite"), None)
        notes_of = [one for one in (cite["c"][1] if cite else []) if one["t"] == "Note"]
        inlines = notes_of[0]["c"][0]["c"] if notes_of else cite["c"][1] if cite else []
        return _others("".join(_texts(inlines)).strip())

    def _entries(self, items: Sequence[Item], style: Path, locale: str) -> Iterator[tuple[str, str]]:
        """Format items at once; if that fails, halves of them, so that one bad item costs its own entry."""
        if not items:
            return
        tree = self._run(items, [], style, locale)
        if tree is None:
            if len(items) > 1:
                yield from self._entries(items[: len(items) // 2], style, locale)
                yield from self._entries(items[len(items) // 2 :], style, locale)
            return
        for block in _divs(tree["blocks"]):
            name = block["c"][0][0]
            yield name.removeprefix(_ENTRY), _others(_SPACES.sub(" ", "".join(_texts(block["c"][1]))).strip())

    def _run(self, items: Sequence[Item], blocks: list[Any], style: Path, locale: str) -> Any:
        """Let pandoc format; None where it fails on the items.

        Raises:
            BiblioError: It fails on the style, or takes too long.
        """
        done = self._call(items, blocks, style, locale)
        if done.returncode == 0:
            return json.loads(done.stdout)
        probe = self._call([_DUMMY], [], style, locale)
        if probe.returncode:
            cause = next(iter(probe.stderr.decode("utf-8", "replace").split("\n")), "")
            raise BiblioError(f"this is no CSL style that pandoc can use: {cause}", str(style))
        return None

    def _call(
        self, items: Sequence[Item], blocks: list[Any], style: Path, locale: str
    ) -> subprocess.CompletedProcess[bytes]:
        nocite = {"t": "MetaInlines", "c": [_cite(str(one["id"]), "", 0) for one in items]}
        meta = {**({} if blocks else {"nocite": nocite}), "link-citations": {"t": "MetaBool", "c": False}}
        if locale:
            meta["lang"] = {"t": "MetaString", "c": locale.replace("_", "-")}
        document = {"pandoc-api-version": self._api(), "meta": meta, "blocks": blocks}
        with tempfile.TemporaryDirectory() as folder:
            library = Path(folder, "items.json")
            library.write_text(json.dumps(items), encoding="utf-8")
            words = [
                "-f",
                "json",
                "-t",
                "json",
                "--citeproc",
                f"--bibliography={library}",
                f"--csl={style.resolve()}",
            ]
            try:
                return subprocess.run(
                    [self._program, *words],
                    input=json.dumps(document).encode(),
                    capture_output=True,
                    check=False,
                    timeout=_LONGEST,
                )
            except subprocess.TimeoutExpired:
                raise BiblioError(f"pandoc took more than {_LONGEST} seconds", str(style)) from None

    def _api(self) -> list[int]:
        if not hasattr(self, "_version"):
            empty = subprocess.run([self._program, "-t", "json"], input=b"", capture_output=True, check=False)
            self._version: list[int] = json.loads(empty.stdout)["pandoc-api-version"]
        return self._version


def _check(style: Path, wanted: str = "<bibliography") -> None:
    """Make sure that pandoc can use a style, and that it does what is wanted.

    Raises:
        BiblioError: It cannot be read, has no bibliography, or entities, which pandoc would expand.
    """
    try:
        text = style.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise BiblioError(f"cannot be read ({error.strerror})", str(style)) from None
    if "<style" not in text or "<!DOCTYPE" in text:
        raise BiblioError("this is no CSL style that can be used", str(style))
    if wanted not in text:
        raise BiblioError("this CSL style has no bibliography", str(style))


def _clean(item: Item, key: str) -> dict[str, object]:
    """Give an item as pandoc takes it: a key without odd characters, no ``custom``, names that go on."""
    custom = item.get("custom")
    open_lists = custom.get("et-al") if isinstance(custom, Mapping) else None
    values = {variable: value for variable, value in item.items() if variable != "custom"}
    for variable in NAMES & values.keys():
        names = values[variable]
        if isinstance(names, list) and isinstance(open_lists, list) and variable in open_lists:
            values[variable] = [*names, {"literal": _OTHERS}]
    for variable in values:
        if is_name_of_case(item, variable):
            values[variable] = f'<span class="nocase">{values[variable]}</span>'
    if text(item.get("language")).lower() in ("", *UNKNOWN) and is_foreign(text(item.get("title"))):
        # Without a language pandoc takes a title for English, and gives it capitals.
        values["language"] = "und"
    return {**values, "id": key}


def _cite(key: str, suffix: str, number: int) -> dict[str, Any]:
    citation = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [{"t": "Str", "c": f", {suffix}"}] if suffix else [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": number,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[citation], [{"t": "Str", "c": "-"}]]}


def _cited(key: str, suffix: str, number: int) -> dict[str, Any]:
    return {"t": "Para", "c": [_cite(key, suffix, number)]}


def _divs(blocks: list[Any]) -> Iterator[Any]:
    """Give the entries of a bibliography, wherever they stand."""
    for block in blocks:
        if block["t"] == "Div":
            if block["c"][0][0].startswith(_ENTRY + "i"):
                yield block
            else:
                yield from _divs(block["c"][1])


def _texts(nodes: list[Any]) -> Iterator[str]:
    """Give the text of pandoc's elements, with marks."""
    for node in nodes:
        kind, content = node["t"], node.get("c")
        if kind == "Str":
            yield unmarked(content)
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield " "
        elif kind in _LOOKS:
            yield from (_LOOKS[kind][0], *_texts(content), _LOOKS[kind][1])
        elif kind == "Quoted":
            yield from (_QUOTES[content[0]["t"]][0], *_texts(content[1]), _QUOTES[content[0]["t"]][1])
        elif kind in ("Span", "Link", "Div"):
            yield from (
                *_texts(content[1]),
                " " if kind == "Div" or "csl-left-margin" in content[0][1] else "",
            )
        elif kind in ("Para", "Plain", "Strikeout", "Underline"):
            yield from (*_texts(content), " " if kind in ("Para", "Plain") else "")
        elif kind in ("Code", "Math", "RawInline"):
            yield unmarked(content[1])


def _others(text: str) -> str:
    return _JOINED_OTHERS.sub(r"\1 et al.", text)
