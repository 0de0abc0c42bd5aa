"""The same input gives the same bytes, whatever the hash seed, the locale and the order of files."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from biblio.outputs import NAMES

TEXTS = {
    "one.txt": "A wall is a wall, they said in 1912.\n"
    "Hobsbawm, Eric. The Age of Empire. London: Weidenfeld and Nicolson, 1987, p. 56\n\n"
    "Hobsbawm. Age of Empire. London: Weidenfeld, 1987, p. 60\n",
    "two.md": "> So it goes.\n\nCarr, E. H. *What Is History?* London: Macmillan, 1961, p. 22\n\n"
    "Eric Hobsbawm, *The Age of Empire* (London: Weidenfeld & Nicolson, 1987), 57.\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (path / name).write_bytes(text.encode())
    return path


def build(folder: Path, out: str, names: list[str], **environment: str) -> dict[str, bytes]:
    command = [sys.executable, "-m", "biblio", "build", *names, "-o", out]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=os.environ | environment)
    return {name: (folder / out / name).read_bytes() for name in NAMES}


def test_hash_seed_locale_and_order(folder: Path) -> None:
    first = build(folder, "first", ["one.txt", "two.md"], PYTHONHASHSEED="1", LC_ALL="C.UTF-8")
    second = build(folder, "second", ["two.md", "one.txt"], PYTHONHASHSEED="2", LC_ALL="C")
    assert first == second


def test_inputs_are_not_written_to(folder: Path) -> None:
    for name in TEXTS:
        (folder / name).chmod(0o444)
    before = {name: ((folder / name).read_bytes(), (folder / name).stat().st_mtime_ns) for name in TEXTS}
    build(folder, "third", list(TEXTS))
    assert before == {
        name: ((folder / name).read_bytes(), (folder / name).stat().st_mtime_ns) for name in TEXTS
    }
