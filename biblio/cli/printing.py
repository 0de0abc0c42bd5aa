"""Data goes to standard output, messages and progress go to standard error."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from biblio.errors import BiblioError
from biblio.tables import visible

if TYPE_CHECKING:
    from rich.progress import Progress

# Work that is done sooner shows no bar.
_PATIENCE_SECONDS = 1.0


class OutputClosed(Exception):  # noqa: N818 - no error: the reader has seen enough
    """Nobody reads standard output any longer, as after ``| head``."""


def emit(text: str) -> None:
    """Print data on standard output.

    Raises:
        BiblioError: Standard output takes no more, as on a full disk.
        OutputClosed: Nobody reads it any longer.
    """
    with _output_faults():
        print(text, end="")


def flush() -> None:
    """Send on what was printed; raises as `emit` does."""
    with _output_faults():
        print(end="", flush=True)


def report(message: object) -> None:
    """Print a message as one line on standard error."""
    print(visible(str(message)), file=sys.stderr)


def speak_utf8() -> None:
    """Print UTF-8 whatever the locale; what it cannot hold (an odd byte of a file name) becomes an escape."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


@contextmanager
def _output_faults() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        _abandon_output()
        if isinstance(error, BrokenPipeError):
            raise OutputClosed from None
        raise BiblioError(f"cannot be written ({error.strerror})", "standard output") from None


def _abandon_output() -> None:
    """Point standard output nowhere, so that the interpreter does not fail on what is left in its buffer."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int], None]]:
    """Give a function that takes (done, total) and draws a bar on long work, if there is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda done, total: None
        return
    bar = _LateBar()
    try:
        yield bar.update
    finally:
        bar.stop()


class _LateBar:
    """A progress bar that appears when the work turns out to be long, and goes when it is done."""

    def __init__(self) -> None:
        self._since = time.monotonic()
        self._progress: Progress | None = None

    def update(self, done: int, total: int) -> None:
        if self._progress is None and time.monotonic() - self._since > _PATIENCE_SECONDS:
            self._progress = _start()
        if self._progress is not None:
            self._progress.update(self._progress.task_ids[0], completed=done, total=total)

    def stop(self) -> None:
        if self._progress is not None:
            self._progress.stop()


def _start() -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    progress = Progress(console=Console(stderr=True), transient=True)
    progress.add_task("Reading", total=None)
    progress.start()
    return progress
