"""What was found before, kept by content: the same files, settings and program give the same again.

A record is a file of bytes named by a digest, with its own digest in front. One that is missing, damaged or
cut short is as if it had never been; so the folder can be deleted at any time, and shared by processes.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from biblio import __version__

# With more records than these the older half goes: a few dozen megabytes at most.
_MOST_RECORDS = 4000
_DIGEST_BYTES = 32

T = TypeVar("T")


def folder() -> Path:
    """The folder of the cache: ``BIBLIO_CACHE_DIR``, or ``biblio`` where the system keeps such things."""
    if named := os.environ.get("BIBLIO_CACHE_DIR"):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("biblio", appauthor=False)


def key(*parts: object) -> str:
    """Give the name of a record from all that it depends on; the program itself is part of it."""
    digest = hashlib.sha256(program().encode())
    for part in parts:
        data = part if isinstance(part, bytes) else repr(part).encode("utf-8", "backslashreplace")
        digest.update(f"{len(data)}:".encode() + data)
    return digest.hexdigest()


@lru_cache(maxsize=1)
def program() -> str:
    """Tell this program from any other: its version, and when and how long its files are."""
    package = Path(__file__).parent
    digest = hashlib.sha256(__version__.encode())
    for parent, folders, names in os.walk(package):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            seen = os.stat(os.path.join(parent, name))  # noqa: PTH116, PTH118 - called for every file
            digest.update(f"{parent}/{name}:{seen.st_size}:{seen.st_mtime_ns};".encode("utf-8", "replace"))
    return digest.hexdigest()


class Cache:
    """The records of a folder. Nothing that goes wrong with it is an error: it is only slower then."""

    def __init__(self, place: Path | None) -> None:
        """Use a folder; none, and nothing is kept."""
        self._place = place

    @property
    def keeps(self) -> bool:
        """Whether records are kept at all."""
        return self._place is not None

    def get(self, name: str) -> bytes | None:
        """Give a record, None if there is none that is whole."""
        if self._place is None:
            return None
        try:
            data = (self._place / name).read_bytes()
        except OSError:
            return None
        digest, body = data[:_DIGEST_BYTES], data[_DIGEST_BYTES:]
        return body if hashlib.sha256(body).digest() == digest else None

    def put(self, name: str, body: bytes) -> None:
        """Keep a record, as far as that can be done."""
        if self._place is None:
            return
        draft = self._place / f".{name}.{secrets.token_hex(4)}"
        with suppress(OSError):
            self._place.mkdir(parents=True, exist_ok=True)
            try:
                draft.write_bytes(hashlib.sha256(body).digest() + body)
                draft.replace(self._place / name)
            finally:
                draft.unlink(missing_ok=True)

    def trim(self) -> None:
        """Drop the older half of the records where there are too many."""
        if self._place is None:
            return
        with suppress(OSError):
            records = [(entry.stat().st_mtime_ns, entry.path) for entry in os.scandir(self._place)]
            for _, path in sorted(records)[: len(records) // 2] if len(records) > _MOST_RECORDS else ():
                with suppress(OSError):
                    os.unlink(path)  # noqa: PTH108


def plain(value: object) -> Any:
    """Make a record of dataclasses what JSON can hold: each becomes the list of its values, in order."""
    if is_dataclass(value) and not isinstance(value, type):
        return [plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value


def restored(kind: type[T], value: Any) -> T:
    """Make a record of dataclasses from what `plain` gave.

    Args:
        kind: A frozen dataclass whose fields are texts, numbers, truth values, None, such dataclasses, and
            tuples of one kind of these.
        value: What `plain` made of one.

    Raises:
        ValueError: It is something else.
    """
    shape: Sequence[Any] = _shape(cast(Any, kind))
    if not isinstance(value, list) or len(value) != len(shape):
        raise ValueError("not such a record")
    return kind(*(_restored(hint, one) for hint, one in zip(shape, value, strict=True)))


@lru_cache(maxsize=64)
def _shape(kind: Any) -> Sequence[Any]:
    hints = get_type_hints(kind)
    return tuple(hints[field.name] for field in fields(kind))


def _restored(hint: Any, value: Any) -> Any:
    origin = get_origin(hint)
    if origin in (UnionType, Union):
        if value is None:
            return None
        hint = next(one for one in get_args(hint) if one is not NoneType)
        origin = get_origin(hint)
    if origin is tuple:
        if not isinstance(value, list):
            raise ValueError("not such a record")
        return tuple(_restored(get_args(hint)[0], one) for one in value)
    return restored(hint, value) if is_dataclass(hint) and isinstance(hint, type) else value
