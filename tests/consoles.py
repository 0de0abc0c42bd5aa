"""Runs the console blocks of a page, as a reader would, and gives the page with what is really printed.

``biblio`` runs in this process, so that a page costs seconds; what else a line calls is run by the shell.
"""

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from biblio.cli import main

# What runs the tests is not run by one.
_BLOCK = re.compile(r"(?<=^```console\n)(?!\$ make test$).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_CALL = re.compile(
    r"(?:(?P<before>[^|]+) \| )?biblio (?P<words>.*?)(?: < (?P<source>\S+))?(?: > (?P<target>\S+))?"
)
SEARCH = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
"""Where programs are looked for: first beside this Python."""

LEFT_OUT = "...\n"
"""The line of a page that stands for lines that are not shown."""


def page_printed(page: str, folder: Path) -> str:
    """Run the commands of a page in a folder, in their order; give the page with what they print now.

    What a page leaves out stays so: lines in place of ``...``, and all that the commands of a block print
    where it shows nothing but commands.
    """
    with contextlib.chdir(folder):
        return _BLOCK.sub(lambda block: _block_printed(block[0]), page)


def biblio(*arguments: str, given: str = "") -> tuple[int, str]:
    """Run a command; give its status and what it prints, on standard error too."""
    printed = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode()), "utf-8"))
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            status = main(arguments)
    return status, printed.getvalue()


def _block_printed(block: str) -> str:
    parts = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    printed = [_run(line) for line, _ in parts]
    if not any(shown for _, shown in parts):
        return block
    pairs = zip(parts, printed, strict=True)
    return "".join(f"$ {line}\n{_as_shown(now, shown)}" for (line, shown), now in pairs)


def _as_shown(printed: str, shown: str) -> str:
    """What is printed, with as many of the first and last lines as the page shows around ``...``."""
    lines = [f"{line.rstrip()}\n" for line in printed.splitlines()]
    first, left_out, last = shown.partition(LEFT_OUT)
    if not left_out:
        return "".join(lines)
    head, tail = first.count("\n"), last.count("\n")
    return "".join([*lines[:head], LEFT_OUT, *lines[len(lines) - tail :]])


def _run(line: str) -> str:
    call = _CALL.fullmatch(_made(line))
    if call is None:
        return _of_shell(line)
    given = _of_shell(call["before"]) if call["before"] else ""
    if call["source"]:
        given = Path(call["source"]).read_text("utf-8")
    status, printed = biblio(*shlex.split(call["words"]), given=given)
    assert status in (0, 1), f"{line}\n{printed}"
    if not call["target"]:
        return printed
    Path(call["target"]).write_text(printed, "utf-8")
    return ""


def _made(command: str) -> str:
    """Give the command that ``make run`` calls; its ``FILES`` are one path, or words of the shell."""
    found = re.fullmatch(r"make run(?: FILES=(.*))?", command)
    if not found:
        return command
    (files,) = shlex.split(found[1] or "docs/example/*.txt")
    named = [files] if Path(files).exists() else shlex.split(files)
    paths = [str(path) for name in named for path in sorted(Path().glob(name))]
    return shlex.join(["biblio", "build", *paths, "-o", "output"])


def _of_shell(line: str) -> str:
    done = subprocess.run(
        line,
        shell=True,
        check=False,
        env={**os.environ, "PATH": SEARCH},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.stdout.decode("utf-8")
