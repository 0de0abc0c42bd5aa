"""The file of decisions, ``biblio.decisions.toml``: what people decided about citations and sources.

A table for each decision, in any order; comments stay where they are, since decisions are added as text::

    [[same]]
    citations = [
      "Byrd, Richard E. Alone. New York: G.P. Putnam's Sons, 1938, p. 176",
      "Byrd. Alone. New York: Putnam, 1938",
    ]
    note = "the same printing"

    [[different]]
    keys = ["roe1990", "roe1990a"]

``same`` is one source, ``same-work`` sources of one work, ``different`` works of their own. A citation is
named by its text, with or without the page cited; spaces and the kinds of dashes and quotation marks do not
matter. A source is named by its key. Keys follow what is found, so the text is what holds. A citation that
was written by key since then has both, ``"@byrd1938 = Byrd. Alone. New York: Putnam, 1938"``, and means what
either of them means.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from biblio.errors import DocumentError
from biblio.normalize.settle import settled
from biblio.sources.rulings import Relation

FILE = "biblio.decisions.toml"
"""The name under which the file is looked for."""

TABLES: Mapping[str, Relation] = {"same": "same", "same-work": "same work", "different": "different"}
"""The names of the tables, and what they decide."""

HEAD = """\
# What people decided about citations and sources; every run of biblio follows it.
# [[same]] is one source, [[same-work]] editions of one work, [[different]] two works.
# Write what you like: it stays. A citation is quoted as printed, with or without its page.
"""
"""What a new file begins with."""

_BECAME = re.compile(r"@(\S+) = (?=\S)")
# What may stand between the texts of a file of TOML 1.0, and the texts, which may hold the signs of comments.
_COMMENT_OR_TEXT = re.compile(
    r"#[^\n]*|\"\"\"(?:[^\\]|\\.)*?\"{3,5}|'''.*?'{3,5}|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'", re.DOTALL
)
_FIELDS = ("citations", "keys", "note")
_HEADER = re.compile(r"^([ \t]*)\[\[[ \t]*([A-Za-z-]+)[ \t]*\]\]", re.MULTILINE)
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")
_DASHES = re.compile("[-\u2010-\u2015\u2212]+")
_QUOTES = re.compile("[\"'`\u00ab\u00bb\u2018-\u201f\u2039\u203a\u00b4\u2032\u2033\u02bc\u300c-\u300f]+")
_OUTER = ".,;:"
# Control characters, which TOML forbids, and what turns the direction of writing (UAX #9).
_UNSAFE = re.compile("[\\x00-\\x1f\\x7f-\\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n", "\r": "\\r"}


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided about two or more things that are named.

    ``keys`` name sources, ``citations`` are citations as quoted. ``line`` and ``column`` are where its table
    begins in the file, from 1; 0 where that cannot be told.
    """

    relation: Relation
    keys: tuple[str, ...]
    citations: tuple[str, ...]
    note: str = ""
    line: int = 0
    column: int = 0

    @property
    def all_keys(self) -> tuple[str, ...]:
        """Its ``keys``, and those that its citations became."""
        return (*self.keys, *filter(None, (quote(text).key for text in self.citations)))


class Quote(NamedTuple):
    """A quoted citation, and the key by which it was written since then; empty where it was not."""

    key: str
    text: str


class Decisions(NamedTuple):
    """What a file holds, in the order of its lines; ``path`` is empty where there is no file."""

    items: tuple[Decision, ...] = ()
    path: str = ""


def read(text: str, path: str = FILE) -> Decisions:
    """Read a file of decisions.

    Args:
        text: The file.
        path: Its name, for what is told of it.

    Raises:
        DocumentError: It is no TOML (version 1.0), or says something else than decisions.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise _broken(str(fault), path, text) from None
    except RecursionError:
        raise DocumentError("nested too deep", path) from None
    places = _places(text, tables)
    found = []
    for name, value in tables.items():
        if name not in TABLES:
            line, column = _place_of(name, text, 0, len(text))
            raise DocumentError(f"{name!r} is none of {_listed(TABLES)}", path, line, column)
        if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
            line, column = _place_of(name, text, 0, len(text))
            raise DocumentError(f"{name!r} is no table: write [[{name}]]", path, line, column)
        for table, place in zip(value, places[name], strict=True):
            found.append(_decision(TABLES[name], table, place, text, path))
    return Decisions(tuple(sorted(found, key=lambda one: (one.line, one.column))), path)


def written(decision: Decision, remarks: Mapping[str, str] | None = None) -> str:
    """Write a decision as a table of TOML.

    Args:
        decision: What was decided.
        remarks: A comment for each citation that has one.
    """
    name = next(name for name, relation in TABLES.items() if relation == decision.relation)
    lines = [f"[[{name}]]"]
    if decision.keys:
        lines.append(keys_line(decision.keys))
    if decision.citations:
        remarks = remarks or {}
        lines.append("citations = [")
        lines += [f"  {_quoted(one)},{_comment(remarks.get(one, ''))}" for one in decision.citations]
        lines.append("]")
    if decision.note:
        lines.append(f"note = {_quoted(decision.note)}")
    return "".join(f"{line}\n" for line in lines)


def quote(citation: str) -> Quote:
    """Read one of the ``citations`` of a decision."""
    became = _BECAME.match(citation)
    return Quote(became[1], citation[became.end() :]) if became else Quote("", citation)


def keyed(decisions: Decisions, keys: Mapping[str, str]) -> Decisions:
    """Give decisions whose quoted citations have the keys that they became.

    Args:
        decisions: What people decided.
        keys: The key for a citation, `folded`; what has one already keeps that.
    """
    items = (
        replace(one, citations=tuple(_with_key(text, keys) for text in one.citations))
        for one in decisions.items
    )
    return decisions._replace(items=tuple(items))


def rekeyed(text: str, keys: Mapping[str, str]) -> str:
    """Give the text of a file of decisions as `keyed` has them; all else in it stays, comments, too."""

    def with_key(found: re.Match[str]) -> str:
        if found[0].startswith("#"):
            return found[0]
        said = tomllib.loads(f"it = {found[0]}")["it"]
        now = _with_key(said, keys)
        return found[0] if now == said else _quoted(now)

    return _COMMENT_OR_TEXT.sub(with_key, text)


def _with_key(citation: str, keys: Mapping[str, str]) -> str:
    key = "" if quote(citation).key else keys.get(folded(citation), "")
    return f"@{key} = {citation}" if key else citation


def keys_line(keys: Iterable[str]) -> str:
    """Write the keys of a decision: ``keys = ["roe1990", "roe1991"]``."""
    return f"keys = [{', '.join(map(_quoted, keys))}]"


def added(text: str, table: str) -> str:
    """Add a table, as `written` gives it, behind the text of a file, which stays as it is.

    Raises:
        DocumentError: The file cannot be added to: it is broken, or holds its decisions in another way.
    """
    before = read(text).items
    base = text or HEAD
    end = "\r\n" if "\r\n" in base else "\n"
    gap = ("" if base.endswith(end) else end) + end
    whole = base + gap + table.replace("\n", end)
    if len(read(whole).items) != len(before) + 1:
        raise DocumentError("cannot be added to", FILE)
    return whole


def folded(text: str) -> str:
    """Fold a citation as printed or quoted, so that only what it says is left.

    White space and marks without a form of their own go; every dash is one dash, every quotation mark or
    apostrophe one mark; outer stops and commas go.
    """
    return settled(_folded_once, text)


def _folded_once(text: str) -> str:
    # Spaces go first, for what they kept apart may be one sign, or one of several marks.
    plain = "".join(text.split())
    if not plain.isascii():
        kept = (sign for sign in plain if unicodedata.category(sign) != "Cf")
        plain = unicodedata.normalize("NFKC", "".join(kept))
    return _QUOTES.sub("'", _DASHES.sub("-", plain)).strip(_OUTER)


def _decision(
    relation: Relation, table: Mapping[str, Any], place: tuple[int, int], text: str, path: str
) -> Decision:
    start, line = place
    column = len(_indent(text, start)) + 1 if line else 0
    end = next((one.start() for one in _HEADER.finditer(text) if one.start() > start), len(text))

    def wrong(cause: str, name: str = "") -> DocumentError:
        at = _place_of(name, text, start, end) if name and line else (0, 0)
        return DocumentError(cause, path, *(at if at[0] else (line, column)))

    for name, value in table.items():
        if name not in _FIELDS:
            raise wrong(f"{name!r} is none of {_listed(_FIELDS)}", name)
        if name == "note" and not isinstance(value, str):
            raise wrong("'note' is no text", name)
        if name != "note" and not (isinstance(value, list) and all(isinstance(one, str) for one in value)):
            raise wrong(f"{name!r} is no list of texts", name)
        if name != "note" and not all(one.strip() for one in value):
            raise wrong(f"{name!r} has an empty text", name)
    keys, citations = tuple(table.get("keys", ())), tuple(table.get("citations", ()))
    if len(keys) + len(citations) < 2:
        raise wrong("a decision is about two citations or keys at least")
    counts = Counter([*keys, *map(folded, citations)])
    twice = next((one for one in (*keys, *citations) if max(counts[one], counts[folded(one)]) > 1), None)
    if twice is not None:
        raise wrong(f"names one thing twice: {twice!r}")
    return Decision(relation, keys, citations, table.get("note", ""), line, column)


def _places(text: str, tables: Mapping[str, Any]) -> dict[str, list[tuple[int, int]]]:
    """For each table its first character and its line; line 0 where they cannot be told.

    They are looked for by their headers; a header within a text of several lines makes too many of them.
    """
    starts: dict[str, list[tuple[int, int]]] = {name: [] for name in tables}
    line, last = 1, 0
    for header in _HEADER.finditer(text):
        line += text.count("\n", last, header.start())
        last = header.start()
        starts.setdefault(header[2], []).append((header.start(), line))
    return {
        name: starts[name] if len(starts[name]) == len(value) else [(0, 0)] * len(value)
        for name, value in tables.items()
        if isinstance(value, list)
    }


def _place_of(name: str, text: str, start: int, end: int) -> tuple[int, int]:
    """The line and column where a name is defined in a stretch of the file; 0 where it is not seen."""
    pattern = rf"^[ \t]*(?:\[\[?[ \t]*)?[\"']?({re.escape(name)})[\"']?[ \t]*(?:\]|=|\.)"
    found = re.compile(pattern, re.MULTILINE).search(text, start, end)
    if not found:
        return 0, 0
    at = found.start(1)
    return text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1


def _indent(text: str, start: int) -> str:
    header = _HEADER.match(text, start)
    return header[1] if header else ""


def _broken(message: str, path: str, text: str) -> DocumentError:
    at = _AT.search(message)
    cause = _AT.sub("", message)
    line, column = (int(at[1]), int(at[2])) if at and at[1] else (text.count("\n") + 1, 0)
    return DocumentError(f"no TOML: {cause[:1].lower()}{cause[1:]}", path, line, column)


def _listed(names: Mapping[str, object] | Sequence[str]) -> str:
    return ", ".join(names)


def _quoted(text: str) -> str:
    """A text as a basic string of TOML 1.0."""
    return '"' + "".join(_escaped(text)) + '"'


def _escaped(text: str) -> Iterator[str]:
    for sign in text:
        if sign in _ESCAPES:
            yield _ESCAPES[sign]
        else:
            yield f"\\u{ord(sign):04x}" if _UNSAFE.match(sign) else sign


def _comment(text: str) -> str:
    return f"  # {' '.join(_UNSAFE.sub(' ', text).split())}" if text else ""
