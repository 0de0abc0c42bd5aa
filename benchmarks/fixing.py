"""What ``biblio fix`` keeps: ``python -m benchmarks.fixing SHARED [--kills N]``.

Rewrites the documents of SHARED/corpus in each way, and prints whether the same citations are found
afterwards, whether what is no citation stays byte for byte, and whether a second run changes anything. Then
kills ``fix`` at N random moments, half of them while files are written, and prints how many files were left
neither old nor new.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import redirect_stderr
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.commands import measuring_sets
from biblio.cli import main as biblio
from biblio.model import Locator
from biblio.rewriting.meaning import meant
from biblio.tables import columns

_WAYS = {
    "safe edits": (),
    "unsafe edits": ("--unsafe",),
    "own form": ("--to", "style"),
    "a style": ("--to", "style", "--style", "source-note"),
    "keys": ("--to", "keys"),
    "keys, LaTeX": ("--to", "keys", "--syntax", "latex"),
    "keys, reST": ("--to", "keys", "--syntax", "rst"),
}
_HEADS = ("document", "way", "citations", "rewritten", "left", "same meaning", "prose kept", "second run")
_WIDTHS = (26, 14, 9, 9, 5, 12, 10, 15)
_REMARK = re.compile(r"\A \([^()]*\)")
_FILES, _LINES = 25, 14
_SEED = 20


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=measuring_sets, help="folder of the measuring sets")
    parser.add_argument("--kills", type=int, default=200, help="how often fix is killed")
    options = parser.parse_args()
    corpus = options.shared / "corpus"
    texts = [corpus / f"{gold.name.partition('.')[0]}.txt" for gold in sorted(corpus.glob("*.gold.jsonl"))]
    rows = [row for path in texts for row in _rows(path)]
    print(columns([_HEADS, *rows], limits=_WIDTHS, right=(2, 3, 4)))
    print(_killed(max(texts, key=lambda path: path.stat().st_size), options.kills))


def _rows(path: Path) -> Iterator[tuple[str, ...]]:
    for way, arguments in _WAYS.items():
        with TemporaryDirectory() as name:
            document = Path(name, path.name)
            document.write_bytes(path.read_bytes())
            library = ("--library", str(document.with_name("references.bib")))
            before = _found(document)
            old = document.read_bytes()
            told = _biblio("fix", str(document), *arguments).stderr
            new = document.read_bytes()
            after = _found(document, *(library if "keys" in arguments else ()))
            _biblio("fix", str(document), *arguments)
            yield (
                path.name,
                way,
                str(len(before)),
                str(sum(one["text"] != other["text"] for one, other in zip(before, after, strict=False))),
                str(told.count("left as it is")),
                _yes([_meaning(one) for one in before] == [_meaning(one) for one in after]),
                _yes(_prose(old, before) == _prose(new, after)),
                "changes nothing" if document.read_bytes() == new else "CHANGES",
            )


def _biblio(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "biblio", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _found(document: Path, *arguments: str) -> list[dict[str, Any]]:
    printed = _biblio("find", str(document), "--format", "jsonl", *arguments).stdout
    return [json.loads(line) for line in printed.splitlines()]


def _meaning(citation: dict[str, Any]) -> tuple[object, ...]:
    place = citation["locator"]
    return citation["source"], citation["work"], place and meant(Locator(place["label"], place["value"]))


def _prose(data: bytes, citations: list[dict[str, Any]]) -> list[str]:
    """What stands between citations, without the brackets around keys, and the remarks in these."""
    text = data.decode()
    starts = [0, *(one["end"] for one in citations)]
    ends = [*(one["start"] for one in citations), len(text)]
    pieces = (text[start:end] for start, end in zip(starts, ends, strict=True))
    return [_REMARK.sub("", piece).strip("[]() .") for piece in pieces]


def _yes(holds: bool) -> str:
    return "yes" if holds else "NO"


def _killed(path: Path, kills: int) -> str:
    """Kill ``fix`` while it rewrites many files, and look at what is left of each."""
    chance = random.Random(_SEED)
    with TemporaryDirectory() as name:
        files = [Path(name, f"{number:03}.txt") for number in range(_FILES)]
        library = Path(name, "references.bib")
        old = "".join(path.read_text().splitlines(keepends=True)[:_LINES])
        _write(files, old)
        started = time.monotonic()
        _keyed(name)
        long = time.monotonic() - started
        new, entries = files[0].read_text(), library.read_text()
        times = [file.stat().st_mtime for file in files]
        bad = mixed = 0
        for number in range(kills):
            _write(files, old)
            library.unlink()
            child = os.fork()
            if not child:
                os._exit(_keyed(name))
            if number % 2:
                _await_change(files[0], old)
                time.sleep(chance.uniform(0, max(times) - min(times)))
            else:
                time.sleep(chance.uniform(0, 1) * long)
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            left = {file.read_text() for file in files}
            bad += not left <= {old, new} or (library.exists() and library.read_text() != entries)
            mixed += left == {old, new}
            library.touch()
    midst = f"{mixed} of them when some files were written"
    return f"killed {kills} times, {midst}: {bad} times a file was neither old nor new"


def _keyed(folder: str) -> int:
    with redirect_stderr(io.StringIO()):
        return biblio(["fix", folder, "--to", "keys"])


def _await_change(file: Path, old: str) -> None:
    while file.read_text() == old:
        time.sleep(0.0005)


def _write(files: list[Path], text: str) -> None:
    for file in files:
        file.write_text(text)


if __name__ == "__main__":
    main()
