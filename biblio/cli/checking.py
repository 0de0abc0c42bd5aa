"""What ``biblio check`` does: files in, findings out; what was found before comes from the cache."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from biblio import cache as store
from biblio.cache import Cache
from biblio.cli import inputs
from biblio.cli.printing import progress_bar
from biblio.documents.passed_over import passing_over
from biblio.documents.read import SUFFIXES, expand, read_document, read_text
from biblio.errors import BiblioError
from biblio.model import Diagnostic, Document, Reading
from biblio.settings import Settings, find, wanted

if TYPE_CHECKING:
    from biblio.citations.short_forms.elsewhere import Held
    from biblio.model import Source

BIB = ".bib"
# To start processes takes about as long as to read so many characters.
_WORTH_PROCESSES = 250_000


class Asked(NamedTuple):
    """What is to be checked.

    ``year`` is that of today, ``library`` and ``decisions`` are paths; ``counts_unused`` tells whether
    entries of the library that nobody cites are to be told.
    """

    paths: Sequence[str]
    settings: Settings
    year: int
    library: str | None = None
    decisions: str | None = None
    counts_unused: bool = False
    uses_cache: bool = True


class Outcome(NamedTuple):
    """What was found.

    ``texts`` are those of all files, by path, ``silenced`` counts the findings that remarks silence, and
    ``errors`` are about files that could not be read.
    """

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    silenced: int
    errors: tuple[BiblioError, ...]


def check(asked: Asked) -> Outcome:
    """Check documents and ``.bib`` files; writes nothing but the cache.

    Raises:
        BiblioError: The library or the file of decisions cannot be read.
    """
    documents, libraries, errors = _read(asked)
    library_text = inputs.library_text(asked.library)
    cache = Cache(store.folder() if asked.uses_cache else None)
    found = [*_bib_findings(libraries, asked.settings.dialect, cache)]
    if documents:
        found += _document_findings(asked, documents, library_text, cache)
    cache.trim()
    texts = {document.path: document.text for document in documents} | libraries
    if asked.library and asked.library not in texts:
        texts[asked.library] = library_text
    return _told(found, texts, asked, errors)


def _told(
    found: Sequence[Diagnostic],
    texts: Mapping[str, str],
    asked: Asked,
    errors: Sequence[BiblioError],
) -> Outcome:
    from biblio.rules.suppress import heeded

    is_wanted = wanted(asked.settings)
    silenced = heeded((one for one in found if is_wanted(one.code)), texts, is_wanted)
    left = [one for one in silenced.diagnostics if is_wanted(one.code)]
    left.sort(key=lambda one: (one.path, one.line, one.column, one.code, one.message))
    return Outcome(tuple(left), texts, silenced.silenced, tuple(errors))


def _read(asked: Asked) -> tuple[list[Document], dict[str, str], list[BiblioError]]:
    """Read all files: documents, and ``.bib`` files by their paths."""
    settings = asked.settings
    passed = passing_over(settings.include, settings.exclude, settings.gitignore, settings.folder)
    files, faults = expand(asked.paths, (), passed, (*SUFFIXES, BIB))
    documents: list[Document] = []
    libraries: dict[str, str] = {}
    errors: list[BiblioError] = list(faults)
    for file in files:
        try:
            if file.lower().endswith(BIB):
                libraries[file] = read_text(file)
            elif not _is_empty(file):
                documents.append(read_document(file))
        except BiblioError as error:
            errors.append(error)
    return documents, libraries, errors


def _is_empty(path: str) -> bool:
    """Whether a file has no content: then nothing is wrong with it."""
    try:
        return Path(path).is_file() and not Path(path).stat().st_size
    except (OSError, ValueError):
        return False


def _bib_findings(libraries: Mapping[str, str], dialect: str, cache: Cache) -> Iterator[Diagnostic]:
    for path, text in libraries.items():

        def search(path: str = path, text: str = text) -> Sequence[Diagnostic]:
            from biblio.rules.bib import check as check_bib

            return check_bib(path, text, dialect)

        yield from _kept(cache, store.key("bib", path, text, dialect), search)


def _document_findings(
    asked: Asked, documents: Sequence[Document], library_text: str, cache: Cache
) -> Sequence[Diagnostic]:
    decided = inputs.decisions_path(asked.decisions, asked.paths)
    settings = replace(asked.settings, select=(), ignore=(), origins={})
    name = store.key(
        "documents",
        settings,
        asked.year,
        asked.counts_unused,
        (asked.library, library_text),
        (decided, inputs.library_text(decided)),
        *((one.path, one.kind, one.text) for one in documents),
    )
    return _kept(cache, name, lambda: _searched(asked, documents, library_text, cache))


def _searched(
    asked: Asked, documents: Sequence[Document], library_text: str, cache: Cache
) -> Sequence[Diagnostic]:
    from biblio.pipeline import run
    from biblio.rules.catalogue import check as check_documents
    from biblio.rules.subject import Subject

    library = _library(asked.library, library_text)
    decisions = inputs.decisions(asked.decisions, asked.paths)
    readings = _readings(documents, library, cache)
    conventions = asked.settings.conventions
    result = run(documents, library, conventions=conventions, decisions=decisions, readings=dict(readings))
    subject = Subject(result, asked.year, asked.library or "", library_text, asked.counts_unused)
    return check_documents(subject)


def _library(path: str | None, text: str) -> tuple[Source, ...]:
    """The sources of a library; what is wrong with it is told where it is checked itself."""
    if path is None:
        return ()
    from biblio.formats import bibtex

    return bibtex.read(text)[0]


def _readings(
    documents: Sequence[Document], library: Sequence[Source], cache: Cache
) -> Iterator[tuple[str, tuple[Reading, ...]]]:
    """The citations of each document, by its path; what is not in the cache is read, in processes."""
    held = store.key(*sorted((source.key, repr(source.reference)) for source in library))
    names = {one.path: store.key("readings", one.kind, one.text, held) for one in documents}
    fresh: list[Document] = []
    for document in documents:
        known = _restored(cache.get(names[document.path]))
        if known is None:
            fresh.append(document)
        else:
            yield document.path, known
    with progress_bar() as progress:
        for document, found, packed in _read_anew(fresh, _Reader(library, packs=cache.keeps), progress):
            cache.put(names[document.path], packed)
            yield document.path, found


class _Reader:
    """Finds the citations of documents, in this process or, once it was handed over, in others."""

    def __init__(self, library: Sequence[Source], *, packs: bool) -> None:
        self._library, self._packs = library, packs

    @cached_property
    def _held(self) -> Held:
        from biblio.citations.short_forms.elsewhere import Held

        return Held(self._library)

    def __call__(self, document: Document) -> tuple[tuple[Reading, ...], bytes]:
        """The citations of a document, and as a record where records are kept."""
        from biblio.pipeline import read

        found = read(document, self._held)
        return found, _json(found) if self._packs else b""


_readers: list[_Reader] = []
"""In a process that reads for another one: what it reads with, made once for all of its documents."""


def _start(reader: _Reader) -> None:
    _readers.append(reader)


def _read_for_another(document: Document) -> tuple[tuple[Reading, ...], bytes]:
    return _readers[-1](document)


def _read_anew(
    documents: Sequence[Document],
    read: _Reader,
    progress: Callable[[int, int], None],
) -> Iterator[tuple[Document, tuple[Reading, ...], bytes]]:
    total = sum(len(document.text) for document in documents)
    workers = min(_processors(), len(documents))
    done = 0
    if workers < 2 or total < _WORTH_PROCESSES:
        for document in documents:
            yield document, *read(document)
            done += len(document.text)
            progress(done, total)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers, initializer=_start, initargs=(read,)) as pool:
        share = max(1, len(documents) // (workers * 8))
        done_elsewhere = pool.map(_read_for_another, documents, chunksize=share)
        for document, found in zip(documents, done_elsewhere, strict=True):
            yield document, *found
            done += len(document.text)
            progress(done, total)


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _kept(cache: Cache, name: str, search: Callable[[], Sequence[Diagnostic]]) -> tuple[Diagnostic, ...]:
    """What a search found, from the cache if it is there."""
    data = cache.get(name)
    if data is not None:
        return tuple(store.restored(Diagnostic, one) for one in json.loads(data))
    found = tuple(search())
    cache.put(name, _json(found))
    return found


def _restored(data: bytes | None) -> tuple[Reading, ...] | None:
    return None if data is None else tuple(store.restored(Reading, one) for one in json.loads(data))


def _json(records: Sequence[object]) -> bytes:
    return json.dumps(store.plain(tuple(records)), ensure_ascii=True, separators=(",", ":")).encode()


def holds_folder(paths: Sequence[str]) -> bool:
    """Whether a whole folder is checked: then what nobody cites in it is worth telling."""
    return any(path != "-" and Path(path).is_dir() for path in paths)


def asked_for(
    paths: Sequence[str],
    *,
    library: str | None = None,
    decisions: str | None = None,
    select: str | None = None,
    ignore: str | None = None,
    uses_cache: bool = True,
) -> Asked:
    """Put together what a user asked for and what the settings say.

    Args:
        paths: What is to be checked.
        library: The library, before that of the settings.
        decisions: The file of decisions.
        select: Codes with commas between them, in place of those of the settings.
        ignore: Codes with commas between them, beside those of the settings.
        uses_cache: Whether the cache is used and filled.

    Raises:
        BiblioError: The settings cannot be read, or a code names no rule.
    """
    from datetime import date

    settings = find(paths)
    chosen = settings.select if select is None else _codes("select", select)
    against = settings.ignore if ignore is None else (*settings.ignore, *_codes("ignore", ignore))
    return Asked(
        paths,
        replace(settings, select=chosen, ignore=against),
        date.today().year,
        library or settings.located(settings.library) or None,
        decisions,
        library is not None or holds_folder(paths),
        uses_cache,
    )


def _codes(option: str, text: str) -> tuple[str, ...]:
    from biblio.rules.codes import unknown

    codes = tuple(code.strip().upper() for code in text.split(",") if code.strip())
    for code in codes:
        if fault := unknown(code):
            raise BiblioError(f"--{option} names no rule: {fault}")
    return codes
