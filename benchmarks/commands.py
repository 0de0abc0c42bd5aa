"""The commands that a user runs, what they print, and the CPU time that they take."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

BIBLIO = (sys.executable, "-m", "biblio")


def measuring_sets(path: str) -> Path:
    """The folder of the measuring sets, as an argument of a command; it has to hold the scorers.

    Raises:
        argparse.ArgumentTypeError: It does not.
    """
    if not (Path(path) / "eval").is_dir():
        raise argparse.ArgumentTypeError(f"no measuring sets in {path}: give their folder as SHARED=...")
    return Path(path)


class Ran(NamedTuple):
    """What a command printed, and the seconds of CPU time that it took."""

    output: str
    seconds: float


def run(*command: str, given: str = "", home: Path | None = None) -> Ran:
    """Run a command; leave with its message when it fails.

    ``given`` is its standard input. ``home`` is the folder of another copy of the package that ``python -m``
    is to find.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(
        command, input=given, capture_output=True, encoding="utf-8", check=False, cwd=home
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if result.returncode:
        sys.exit(f"{' '.join(command)}: exit code {result.returncode}\n{result.stderr}")
    return Ran(result.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
