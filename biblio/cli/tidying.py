"""What ``biblio tidy`` does with one file: bytes in, bytes out, and what is to be told of it."""

from __future__ import annotations

import codecs
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from biblio import files
from biblio.cli import BAD_INPUT, CLEAN, FINDINGS
from biblio.cli.grouping import LIBRARY_SURE
from biblio.cli.printing import emit, remark, report
from biblio.errors import BiblioError, DocumentError, OutputError, place
from biblio.formats.blocks import LINE_END, positions
from biblio.formats.duplicates import Alike, Search, Suspicion
from biblio.formats.tidy import STANDARD, Wishes, tidy
from biblio.model import Diagnostic, Reference

if TYPE_CHECKING:
    from biblio.sources.decisions import Decisions

STDIN = STDOUT = "-"
UTF8 = "utf-8"

_MARKS = (
    (codecs.BOM_UTF8, UTF8),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How editors and JabRef name the encoding of a file in one of its first lines.
_DECLARED = re.compile(rb"coding[:=][ \t]*([A-Za-z0-9_.-]+)", re.IGNORECASE)
_HEAD_BYTES = 1000
_FATES = (("merged", "merged into others"), ("left", "broken and left in place"))
_COUNTED = ("comment", "preamble", "string")


class Content(NamedTuple):
    """A file as text; ``mark`` is its byte order mark, ``encoding`` the name that Python knows."""

    text: str
    encoding: str
    mark: bytes
    diagnostics: tuple[Diagnostic, ...] = ()

    def encoded(self, text: str) -> bytes:
        """Encode a text as the file is."""
        return self.mark + text.encode(self.encoding)


class Outcome(NamedTuple):
    """A file before and after; what is told of it has no path, ``summary`` is one line."""

    before: Content
    text: str
    merges: tuple[Diagnostic, ...]
    diagnostics: tuple[Diagnostic, ...]
    summary: str

    @property
    def changed(self) -> bool:
        """Whether the file was not in order."""
        return self.text != self.before.text


class Use(NamedTuple):
    """What becomes of the result: it is written in place, or into ``output``.

    With ``check`` or ``shows`` nothing is written; with the latter the difference is printed.
    """

    check: bool = False
    shows: bool = False
    output: str | None = None


def tidied(path: str, wishes: Wishes, decisions: Decisions | None = None) -> Outcome:
    """Put a file in order, in memory.

    Args:
        path: A ``.bib`` file, or ``-`` for standard input.
        wishes: What is asked for.
        decisions: What people decided, where duplicates are searched for.

    Raises:
        DocumentError: The file is missing, unreadable or binary.
    """
    before = decoded(_read(path), path)
    unheeded: tuple[Diagnostic, ...] = ()
    if decisions and decisions.items and wishes.search:
        wishes = replace(wishes, search=duplicates_decided(decisions))
        unheeded = _unheeded(before.text, decisions)
    found = tidy(before.text, wishes)
    diagnostics = (*before.diagnostics, *found.diagnostics, *unheeded)
    return Outcome(before, found.text, found.merges, diagnostics, _summary(found.counts))


def run(paths: Sequence[str], wishes: Wishes, use: Use, decisions: Decisions | None = None) -> int:
    """Put files in order, and tell what was done; a fault of one file does not stop the others.

    Returns:
        The exit status: 2 if a file cannot be read or written, 1 if one is not in order and that was asked.

    Raises:
        BiblioError: Several files are to be written into one.
    """
    if use.output is not None and len(paths) > 1:
        raise BiblioError("-o takes one file (see biblio tidy --help)")
    statuses = {CLEAN}
    for path in paths:
        try:
            outcome = tidied(path, wishes, decisions)
            _tell(path, outcome)
            _deliver(path, outcome, use)
        except (DocumentError, OutputError) as error:
            report(error)
            statuses.add(BAD_INPUT)
        else:
            statuses.add(FINDINGS if (use.check or use.shows) and outcome.changed else CLEAN)
    return max(statuses)


def _deliver(path: str, outcome: Outcome, use: Use) -> None:
    """Print or write what was asked for; a file in order already is not written."""
    if use.shows:
        emit(diff(path, outcome.before.text, outcome.text))
    if use.shows or use.check:
        return
    target = path if use.output is None else use.output
    if target == STDOUT:
        if outcome.before.encoding != UTF8:
            raise DocumentError(f"{outcome.before.encoding} is not printed; write a file with -o", path)
        emit(outcome.before.encoded(outcome.text).decode())
    elif outcome.changed or use.output is not None:
        files.write({Path(target): outcome.before.encoded(outcome.text)})


def _tell(path: str, outcome: Outcome) -> None:
    for merge in outcome.merges:
        remark(f"{place(path, merge.line, merge.column)}: {merge.message} [{merge.code}]")
    for found in outcome.diagnostics:
        remark(
            f"{place(found.path or path, found.line, found.column)}: warning: {found.message} [{found.code}]"
        )
    remark(f"{path}: {outcome.summary}{'' if outcome.changed else '; in order'}")


def indentation(text: str) -> str | None:
    """Read an indentation: ``tab``, a number of spaces, or ``keep`` (None).

    Raises:
        BiblioError: It is something else.
    """
    if text in ("keep", "tab"):
        return None if text == "keep" else "\t"
    if not re.fullmatch("[0-9]{1,2}", text):
        raise BiblioError(f"invalid value for '--indent': {text!r} is not keep, tab or a number of spaces")
    return " " * int(text)


def duplicates(references: Sequence[Reference], keys: Sequence[tuple[str, ...]] = ()) -> Iterator[Alike]:
    """Find references of one source, as citations of one source are found, and as surely as in a library."""
    from biblio.sources.group import alike

    return (Alike(*found) for found in alike(references, LIBRARY_SURE))


def duplicates_decided(decisions: Decisions) -> Search:
    """Give a search like `duplicates` that goes by what people decided."""

    def search(references: Sequence[Reference], keys: Sequence[tuple[str, ...]]) -> Iterator[Alike]:
        from biblio.sources.decided import rulings_by_key
        from biblio.sources.group import alike

        rulings = tuple(rulings_by_key(decisions, _places(keys))[0])
        named = {name for one in rulings for name in one[1:]}
        before = [members for members, _ in alike(references, LIBRARY_SURE)] if rulings else []
        kin = [(one, other) for group in before for one in named.intersection(group) for other in group]
        joined = [set(one[1:]) for one in rulings if one.relation == "same"]
        for members, doubts in alike(references, LIBRARY_SURE, rulings, kin):
            inside = (set(members) & pair for pair in joined)
            yield Alike(members, doubts, _components(pair for pair in inside if len(pair) > 1))

    return search


def _components(pairs: Iterable[set[int]]) -> tuple[frozenset[int], ...]:
    """What pairs join, directly or not."""
    found: list[frozenset[int]] = []
    for pair in pairs:
        meeting = [group for group in found if group & pair]
        found = [group for group in found if not group & pair] + [frozenset(pair.union(*meeting))]
    return tuple(found)


def advice(suspicion: Suspicion) -> str:
    """Say which decision settles whether two entries are one; nothing where their keys do not name them."""
    from biblio.sources.decisions import FILE, keys_line

    first, second = suspicion.first.key, suspicion.second.key
    if not first or not second or first == second:
        return ""
    if suspicion.doubtful:
        deed = "[[same]] merges them and [[different]] keeps them apart"
    else:
        deed = "[[different]] keeps them apart"
    return f"in {FILE}, {deed}, with {keys_line((first, second))}"


def _unheeded(text: str, decisions: Decisions) -> tuple[Diagnostic, ...]:
    """What of decisions cannot be followed in a file."""
    from biblio.formats import bibtex
    from biblio.formats.duplicates import keys_of
    from biblio.formats.scan import scan
    from biblio.sources.decided import rulings_by_key

    keys = [keys_of(one.entry) for one in bibtex.references(scan(text).blocks)]
    return rulings_by_key(decisions, _places(keys))[1]


def _places(keys: Sequence[tuple[str, ...]]) -> dict[str, int]:
    """The place of the entry that each key names; a key that several entries have names none."""
    counts = Counter(key for own in keys for key in set(own))
    return {key: at for at, own in enumerate(keys) for key in own if counts[key] == 1}


def new_keys(references: Sequence[Reference], taken: Collection[str]) -> Sequence[str]:
    """Give references the keys that new sources are given."""
    from biblio.sources.citekeys import citekeys

    return citekeys(references, taken)


def field_names(text: str) -> tuple[str, ...]:
    """Read names of fields with commas between them; ``standard`` and ``keep`` stand for what they say."""
    if text == "keep":
        return ()
    return STANDARD if text == "standard" else tuple(name.strip().lower() for name in text.split(","))


def diff(path: str, before: str, after: str) -> str:
    """Give the changes of a file as a unified diff, empty if there are none."""
    lines = unified_diff(_lines(before), _lines(after), path, path)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def decoded(data: bytes, path: str) -> Content:
    """Read the text of a file, whatever its encoding, so that it can be encoded as it was.

    That is UTF-8, UTF-16 with a byte order mark, what the file says of itself (``% Encoding: cp1252``), or
    else Latin-1, in which every byte is a character; the last is told in a diagnostic.

    Raises:
        DocumentError: It is a binary file, or damaged UTF-16.
    """
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", UTF8))
    body = data.removeprefix(mark)
    if encoding == UTF8 and b"\0" in data:
        raise DocumentError("a binary file, not a text", path)
    try:
        return Content(body.decode(encoding), encoding, mark)
    except UnicodeDecodeError as error:
        if encoding != UTF8:
            raise DocumentError("damaged UTF-16 text", path) from None
        if declared := _declared(body):
            return Content(body.decode(declared), declared, mark)
        text = body.decode("latin-1")
        message = f"not UTF-8 text (byte 0x{body[error.start]:02X}); bytes are kept, and read as Latin-1"
        place = positions(text, [error.start])[error.start]
        return Content(text, "latin-1", mark, (Diagnostic("bibtex-encoding", message, "", *place),))


def _declared(body: bytes) -> str:
    """Give the encoding that a file names, if every character of it comes back."""
    found = _DECLARED.search(body[:_HEAD_BYTES])
    if not found:
        return ""
    name = found[1].decode("ascii")
    try:
        return name if body.decode(name).encode(name) == body else ""
    except (LookupError, ValueError, TypeError):
        return ""


def _read(path: str) -> bytes:
    try:
        if path == STDIN:
            return sys.stdin.buffer.read() if sys.stdin else b""
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise DocumentError("no such file or folder", path) from None
    except OSError as error:
        raise DocumentError(f"cannot be read ({error.strerror})", path) from None
    except ValueError:
        raise DocumentError("not a possible file name", path) from None


def _summary(counts: Mapping[str, int]) -> str:
    """Say what became of the entries, and what else the file holds."""
    parts = [f"{counts['kept']} kept"]
    parts += [f"{counts[name]} {words}" for name, words in _FATES if counts[name]]
    others = [_number(counts[f"{name}s"], name) for name in _COUNTED if counts[f"{name}s"]]
    return f"{_number(counts['entries'], 'entry')}: {', '.join(parts)}" + "; ".join(["", *others])


def _number(count: int, name: str) -> str:
    plural = f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"
    return f"{count} {name if count == 1 else plural}"


def _lines(text: str) -> list[str]:
    ends = [end.end() for end in LINE_END.finditer(text)]
    starts = [0, *ends]
    return [line for line in map(text.__getitem__, map(slice, starts, [*ends, len(text)])) if line]
