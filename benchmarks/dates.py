"""Print how many dates are read wholly right, and what goes wrong: ``python -m benchmarks.dates SHARED``.

SHARED is a folder with ``data/train/grobid_dates.jsonl.gz``: statements of dates with the words and digits of
year, month and day marked by hand. A date is wholly right when year, month and day are those marked, the ends
of a range included, and nothing else is read. Of dates that could be two things (``05-09-2011``, ``2008-09``)
the year alone is read on purpose: they are counted apart.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from biblio.model import Date
from biblio.normalize.dates import date

SHOWN = 6
_MONTHS = (
    *("jan gen", "feb", "mar mär", "apr avr", "may mai mag", "jun giu", "jul jui lug"),
    *("aug aoû ago", "sep set", "oct okt ott", "nov", "dec déc dez dic"),
)


def main() -> None:
    """Print the share of dates wholly right, and the classes of error with examples."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path, help="folder of the measuring sets")
    path: Path = parser.parse_args().shared / "data" / "train" / "grobid_dates.jsonl.gz"
    if not path.is_file():
        sys.exit(f"no dates to measure on: {path}")
    verdicts: dict[str, list[str]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            found = date(record["text"])
            verdicts[verdict(record["fields"], found)].append(f"{record['text']!r}: {_shown(found)}")
    total = sum(map(len, verdicts.values()))
    for name in sorted(verdicts, key=lambda name: -len(verdicts[name])):
        examples = verdicts[name]
        print(f"{name:34} {len(examples):4} of {total}  {len(examples) / total:.3f}")
        if name != "right":
            print(*(f"    {example}" for example in list(dict.fromkeys(examples))[:SHOWN]), sep="\n")


def verdict(fields: dict[str, list[str]], found: Date | None) -> str:
    """Name what is right or wrong with a date.

    Args:
        fields: The words and digits marked as ``year``, ``month`` and ``day``.
        found: What was read.
    """
    years, months, days = (list(_numbers(part, fields.get(part, []))) for part in ("year", "month", "day"))
    if not years or any(year < 1000 for year in years):
        return "right" if found is None else "no year of four digits"
    if found is None:
        return "not read"
    ends = [found, found.until] if found.until else [found]
    got = [_different([getattr(end, part) for end in ends]) for part in ("year", "month", "day")]
    wanted = [_different(values) for values in (years, months, days)]
    if got == wanted:
        return "right"
    if got == [wanted[0], [], []] and len(months) == 1 and max(months + days) <= 12:
        return "two readings: the year alone"
    wrong = [part for part, a, b in zip(("year", "month", "day"), wanted, got, strict=True) if a != b]
    return "wrong " + " and ".join(wrong)


def _numbers(part: str, values: Sequence[str]) -> Iterator[int]:
    for value in values:
        digits = re.sub(r"\D", "", value)
        if digits:
            yield int(digits)
        elif part == "month":
            yield from (at for at, names in enumerate(_MONTHS, 1) if value[:3].casefold() in names.split())


def _different(values: Sequence[Any]) -> list[int]:
    return list(dict.fromkeys(value for value in values if value is not None))


def _shown(found: Date | None) -> str:
    if found is None:
        return "none"
    parts = "-".join(str(part) for part in (found.year, found.month, found.day) if part is not None)
    return f"{parts}/{_shown(found.until)}" if found.until else parts


if __name__ == "__main__":
    main()
