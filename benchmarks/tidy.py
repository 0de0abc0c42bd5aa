"""``biblio tidy`` on a library of 69,505 entries: ``python -m benchmarks.tidy SHARED [--quick]``.

Prints how fast a file is put in order and whether all of it is kept; how well duplicates are found, judged
by the ids of the library, which are not shown to the search, and by the script of the titles; and what
becomes of the entries when duplicates are merged. ``--quick`` takes an eighth of the entries and less than a
minute.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import redirect_stderr
from io import StringIO
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any, NamedTuple

from benchmarks.agreement import HEADS, agreement
from benchmarks.commands import measuring_sets, run
from benchmarks.speed import peak_memory
from biblio.cli import main as biblio
from biblio.cli.tidying import duplicates
from biblio.formats import bibtex
from biblio.formats.blocks import Entry
from biblio.formats.scan import scan
from biblio.model import Reference
from biblio.normalize.tex import decode
from biblio.sources.forms import words
from biblio.tables import columns
from training.scorer import block_number

LIBRARY = Path("data", "records", "glottolog.bib.gz")
QUICK_BLOCKS = 8
"""The quick part has the entries of one block of names in so many."""
_RUNS = {
    "as it is": (),
    "laid out anew": ("--indent", "2"),
    "sorted by author": ("--sort", "author", "--indent", "tab"),
}
# What is measured runs in a process of its own.
_CHILD = "import sys; from benchmarks import tidy; getattr(tidy, sys.argv[1])(sys.argv[2:])"
_ID = "glottolog_ref_id"
_ID_LINE = re.compile(rf"\n[ \t]*{_ID} = .*")
_ENTRY = re.compile("^@(?!comment|preamble|string)[a-z]+[{(]", re.MULTILINE | re.IGNORECASE)


class Library(NamedTuple):
    """A library without its ids, and these in the order of its entries; one that has none is alone."""

    text: str
    ids: tuple[str, ...]


def library(text: str, *, quick: bool) -> Library:
    """Take the ids out of a library, or of an eighth of its entries."""
    blocks = scan(text).blocks
    kept = {
        read.entry.start
        for read in bibtex.references(blocks)
        if not quick or block_number(read.reference) % QUICK_BLOCKS == 1
    }
    ids = tuple(
        next((field.value for field in block.fields if field.name == _ID), f"none {block.start}")
        for block in blocks
        if isinstance(block, Entry) and block.start in kept
    )
    starts = [*(block.start for block in blocks), len(text)]
    taken = (
        text[start:end]
        for block, (start, end) in zip(blocks, pairwise(starts), strict=True)
        if not isinstance(block, Entry) or start in kept
    )
    return Library(_ID_LINE.sub("", "".join(taken)), ids)


def layout(text: str) -> str:
    """Speed, memory, conservation and stability, without a search for duplicates."""
    entries = len(_ENTRY.findall(text))
    rows = [(f"tidy, {entries:,} entries", "CPU s", "entries/s", "MiB", "lines lost", "second run")]
    for name, options in _RUNS.items():
        with TemporaryDirectory() as folder:
            paths = _written(folder, text)
            first, _ = (_tidied(*pair, "--no-duplicates", *options) for pair in pairwise(paths))
            once, twice = (path.read_text(encoding="utf-8") for path in paths[1:])
        lost = (_lines(text) - _lines(once)).total()
        rows.append(
            (
                name,
                f"{first['seconds']:.1f}",
                f"{entries / first['seconds']:,.0f}",
                f"{first['memory'] / 2**20:.0f}",
                str(lost),
                _compared(once, twice),
            )
        )
    return _table(rows)


def search(given: Library) -> str:
    """How well the search of ``biblio tidy`` finds the entries of one publication, and what it takes.

    The last figure counts what was found together without one word in common, as on an empty key.
    """
    with TemporaryDirectory() as folder:
        path = _written(folder, given.text)[0]
        found = json.loads(run(sys.executable, "-c", _CHILD, "find", str(path)).output)
    home = {member: group[0] for group in found["groups"] for member in group}
    groups = [home.get(at, at) for at in range(len(given.ids))]
    parts = {"all": list(range(len(groups)))}
    for script, _ in Counter(found["scripts"]).most_common():
        parts[script] = [at for at, one in enumerate(found["scripts"]) if one == script]
    rows: list[tuple[str, ...]] = [("duplicates, by script", "entries", *HEADS, "wrong", "missed")]
    for name, places in parts.items():
        seen = agreement([given.ids[at] for at in places], [groups[at] for at in places])
        rows.append((name, f"{len(places):,}", *seen.cells(), str(seen.wrong), str(seen.missed)))
    cost = f"{found['seconds']:.0f} s of CPU time, {found['memory'] / 2**20:.0f} MiB"
    return f"{_table(rows)}{cost}; found together without a common word: {found['wordless']}\n"


def find(arguments: Sequence[str]) -> None:
    """Print the duplicates in a file by the places of the entries, their scripts, and what that took."""
    text = Path(arguments[0]).read_text(encoding="utf-8")
    start = process_time()
    references = [read.reference for read in bibtex.references(scan(text).blocks)]
    groups = [alike.members for alike in duplicates(references)]
    print(
        json.dumps(
            {
                "seconds": process_time() - start,
                "memory": peak_memory(),
                "groups": groups,
                "scripts": [_script(reference.title) for reference in references],
                "wordless": sum(_wordless(references[one] for one in group) for group in groups),
            }
        )
    )


def merging(text: str) -> str:
    """What becomes of the entries when duplicates are merged, as a user would have it."""
    with TemporaryDirectory() as folder:
        paths = _written(folder, text)
        first, second = (_tidied(*pair) for pair in pairwise(paths))
        once, twice = (path.read_text(encoding="utf-8") for path in paths[1:])
    told = first["told"]
    entries, left = (len(_ENTRY.findall(one)) for one in (text, once))
    merged = sum(map(int, re.findall("([0-9]+) merged into others", told)))
    gone = {_value(line) for line in _lines(text).keys() - _lines(once).keys() if not _is_in(line, once)}
    # What differs in braces or kinds of dashes alone says the same, and did not give way.
    kept = {decode(_value(line)) for line in _lines(once)}
    gone = {value for value in gone if decode(value) not in kept}
    rows = [
        ("duplicates merged", ""),
        ("entries", f"{entries:,}"),
        ("entries left", f"{left:,}"),
        ("entries merged into others", f"{merged:,}"),
        ("entries lost", f"{entries - left - merged:,}"),
        ("values that gave way to fuller ones", f"{len(gone):,}"),
        ("of these not told", f"{sum(repr(decode(value))[1:-1] not in told for value in gone):,}"),
        ("pairs told, as something conflicts", f"{told.count('[bibtex-duplicate]'):,}"),
        ("CPU s", f"{first['seconds']:.0f}"),
        ("CPU s of a second run", f"{second['seconds']:.0f}"),
        ("MiB", f"{first['memory'] / 2**20:.0f}"),
        ("second run", _compared(once, twice)),
    ]
    return columns(rows, limits=[40, 16], right=[1])


def measure(arguments: list[str]) -> None:
    """Run a command of biblio; print the CPU seconds and bytes of memory that it took, and what it told."""
    start = process_time()
    with redirect_stderr(StringIO()) as told:
        biblio(arguments)
    figures = {"seconds": process_time() - start, "memory": peak_memory(), "told": told.getvalue()}
    print(json.dumps(figures))


def _tidied(path: Path, output: Path, *options: str) -> dict[str, Any]:
    command = ("measure", "tidy", str(path), "-o", str(output), *options)
    figures: dict[str, Any] = json.loads(run(sys.executable, "-c", _CHILD, *command).output)
    return figures


def _written(folder: str, text: str) -> list[Path]:
    """A file with a text, and the names of two more beside it."""
    paths = [Path(folder, name) for name in ("in.bib", "once.bib", "twice.bib")]
    paths[0].write_text(text, encoding="utf-8")
    return paths


def _compared(once: str, twice: str) -> str:
    return "the same" if once == twice else "differs"


def _lines(text: str) -> Counter[str]:
    """Count the lines, whatever stands around them; fields are one line each here."""
    return Counter(line.strip(" \t,") for line in text.splitlines())


def _is_in(line: str, text: str) -> bool:
    """Whether the value of a field is somewhere in a text, or each item of a list."""
    value = _value(line)
    items = re.split("[;,]", value) if line.startswith("keywords") else [value]
    return all(item.strip() in text for item in items)


def _value(line: str) -> str:
    """The value of a field without its braces; of another line, the key of an entry, all behind the brace."""
    return line.partition("{")[2].removesuffix("}") or line


def _script(title: str) -> str:
    """The script of most letters of a title, as Unicode names it; Chinese, Japanese and Korean are one."""
    found = Counter(unicodedata.name(char, "UNKNOWN").split()[0] for char in title if char.isalpha())
    script = found.most_common(1)[0][0] if found else "NO TITLE"
    return "CJK" if script in ("HIRAGANA", "KATAKANA", "HANGUL") else script


def _wordless(group: Iterable[Reference]) -> bool:
    """Whether some references have not one word in common, nor what leads to one thing."""
    said = [
        {
            *words(f"{one.title} {one.container_title} {one.doi} {one.url}"),
            *(word for name in (*one.author, *one.editor) for word in words(f"{name.family} {name.literal}")),
        }
        for one in group
    ]
    return not set.intersection(*said)


def _table(rows: Sequence[Sequence[str]]) -> str:
    return columns(rows, limits=[28] * len(rows[0]), right=range(1, len(rows[0])))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=measuring_sets, help="folder of the measuring sets")
    parser.add_argument("--quick", action="store_true", help="an eighth of the entries")
    arguments = parser.parse_args()
    text = gzip.decompress((arguments.shared / LIBRARY).read_bytes()).decode("utf-8")
    given = library(text, quick=arguments.quick)
    print(layout(given.text), flush=True)
    print(search(given), flush=True)
    print(merging(given.text), end="")


if __name__ == "__main__":
    main()
