"""Data goes to standard output, messages and progress go to standard error."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from biblio.errors import BiblioError
from biblio.tables import visible

if TYPE_CHECKING:
    from rich.progress import Progress

_QUIET, _USUAL, _VERBOSE = range(3)
_LOUDNESS: ContextVar[int] = ContextVar("loudness", default=_USUAL)
# Work that is done sooner shows no bar.
_PATIENCE_SECONDS = 1.0
# To draw takes longer than to read a short line.
_PAUSE_SECONDS = 0.1


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


def speak(*, quiet: bool = False, verbose: bool = False) -> None:
    """Set how much is said on standard error, until this is called again: errors alone, or all."""
    _LOUDNESS.set(_QUIET if quiet else _VERBOSE if verbose else _USUAL)


def report(message: object) -> None:
    """Print an error, or what the exit status stands for, as one line on standard error."""
    print(visible(str(message)), file=sys.stderr)


def remark(message: object) -> None:
    """Print a warning, or what was done, likewise; nothing of it with ``--quiet``."""
    if _LOUDNESS.get() > _QUIET:
        report(message)


def detail(message: object) -> None:
    """Print what was read and from where, likewise, with ``--verbose`` alone."""
    if _LOUDNESS.get() == _VERBOSE:
        report(message)


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


def terminal_width() -> int | None:
    """Give the columns of the terminal that standard output is, None if it is none."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, AttributeError, ValueError):
        return None


@contextmanager
def progress_bar(wanted: bool = True) -> Iterator[Callable[[int, int], None]]:
    """Give a function that takes (done, total) and draws a bar on long work, if there is a terminal.

    A total of 0 means that it is not known.
    """
    if not wanted or _LOUDNESS.get() == _QUIET or sys.stderr is None or not sys.stderr.isatty():
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
        self._due = time.monotonic() + _PATIENCE_SECONDS
        self._progress: Progress | None = None

    def update(self, done: int, total: int) -> None:
        if time.monotonic() < self._due:
            return
        if self._progress is None:
            self._progress = _start()
        self._progress.update(self._progress.task_ids[0], completed=done, total=total or None)
        self._due = time.monotonic() + _PAUSE_SECONDS

    def stop(self) -> None:
        if self._progress is not None:
            self._progress.stop()


def _start() -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    # What is printed meanwhile goes where it belongs, as it is.
    progress = Progress(
        console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False
    )
    progress.add_task("Reading", total=None)
    progress.start()
    return progress
