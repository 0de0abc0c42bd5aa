"""A run that is killed leaves every file as it was, or as it should be."""

import os
import signal
from pathlib import Path

import pytest

from biblio import files

NAMES = ("a.txt", "b.txt", "c.txt")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs to fork")
@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_killed_at_each_step(step, number, tmp_path, monkeypatch):
    wanted = {tmp_path / name: b"new" * 1000 for name in NAMES}
    for path in wanted:
        path.write_bytes(b"old")
    child = os.fork()
    if not child:
        _die_at(step, number)
        files.write(wanted)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert {path.read_bytes() for path in wanted} <= {b"old", b"new" * 1000}
    replaced = sum(path.read_bytes() != b"old" for path in wanted)
    assert replaced == (number - 1 if step == "replace" else 0)


def _die_at(step, number):
    """Make this process kill itself at the nth call of a step."""
    left = [number]

    def dying(real):
        def called(*arguments, **others):
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **others)

        return called

    if step == "fsync":
        os.fsync = dying(os.fsync)
    elif step == "replace":
        Path.replace = dying(Path.replace)
    else:
        files._write = dying(files._write)
