"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from biblio.errors import OutputError


def write(contents: Mapping[Path, bytes]) -> None:
    """Write files: all under temporary names first, then moved.

    A file that was there keeps its mode; a symbolic link stays one.

    Raises:
        OutputError: A file cannot be written. Nothing is left half-written: what was there before stays.
    """
    moves: list[tuple[Path, Path]] = []
    try:
        for path, data in contents.items():
            target = Path(os.path.realpath(path))
            draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
            moves.append((draft, target))
            with naming(path):
                _write(draft, data, target)
        for path, (draft, target) in zip(contents, moves, strict=True):
            with naming(path):
                draft.replace(target)
    finally:
        for draft, _ in moves:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


@contextmanager
def naming(path: Path | str) -> Iterator[None]:
    """Turn a fault of the system into one that names a file.

    Raises:
        OutputError: There was one.
    """
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot be written ({error.strerror})", str(path)) from None


def _write(draft: Path, data: bytes, target: Path) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    with open(draft, "xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        shutil.copymode(target, draft)
