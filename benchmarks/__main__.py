"""Print what biblio reaches on the measuring sets, and how fast: ``python -m benchmarks SHARED``.

SHARED is a folder with ``corpus`` (documents with gold citations), ``data/train`` and ``data/dev`` (labelled
references) and ``eval`` (the scorers). What is found and read is scored as a user's commands print it.
"""

from __future__ import annotations

import argparse

from benchmarks import calibration, documents, found, references, speed
from benchmarks.commands import measuring_sets


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=measuring_sets, help="folder of the measuring sets")
    shared = parser.parse_args().shared
    print(documents.table(shared))
    print(references.table(shared))
    print(found.table(shared))
    for table in calibration.tables(shared):
        print(table)
    print(speed.table(shared), end="")


if __name__ == "__main__":
    main()
