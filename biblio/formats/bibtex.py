"""Libraries as ``.bib`` files: BibLaTeX is written, BibLaTeX and BibTeX are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from biblio.formats import biblatex, edtf
from biblio.model import Diagnostic, Library, Source

if TYPE_CHECKING:
    from bibtexparser.model import Block, Entry

# Names that BibTeX knows without a definition.
_MONTHS = {name: str(number) for number, name in enumerate(edtf.MONTHS, 1)}
_PIECE = re.compile(r"[\s#]*(?:(?P<opening>[{\"])|(?P<word>[^\s#{}\"]+)|.)", re.DOTALL)
_EMPTY_LINE = re.compile(r"\s*\n\s*\n")
_MARK = re.compile(r"\\.|[{}\"]", re.DOTALL)


def write(library: Library) -> str:
    """Write a library as BibLaTeX, sorted by key.

    A source that came from a library is written as its entry stood there, with the comments before it. A
    year's mark as a copyright year has no BibLaTeX field and is left out.
    """
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library as Blocks
    from bibtexparser.model import ImplicitComment
    from bibtexparser.writer import BibtexFormat

    blocks: list[Block] = [
        ImplicitComment(source.entry) if source.entry else _entry(source)
        for source in sorted(library.sources, key=lambda source: source.key)
    ]
    layout = BibtexFormat()  # type: ignore[no-untyped-call]
    layout.indent = "  "
    layout.block_separator = "\n"
    layout.trailing_comma = True
    return write_string(Blocks(blocks), unparse_stack=[], bibtex_format=layout)


def read(text: str) -> tuple[tuple[Source, ...], tuple[Diagnostic, ...]]:
    """Read the entries of a ``.bib`` file.

    Every entry becomes a source: ``key`` is its citekey, ``entry`` its text, ``members`` and ``work`` are
    empty. Comments and preambles stand in ``entry`` of the entry that follows them, or else of the last one.
    Abbreviations (``@string``) are spelled out in ``entry``, since they are defined outside of it.
    An entry that cannot be read, or whose key is taken, is told in a diagnostic with its line; one with a
    field twice keeps the first.

    Returns:
        The sources in the order of the file, and what is wrong with it.
    """
    import logging

    from bibtexparser.entrypoint import parse_string
    from bibtexparser.model import ExplicitComment, ImplicitComment, Preamble

    # What it logs is in the diagnostics.
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
    strings = dict(_MONTHS)
    sources: dict[str, Source] = {}
    diagnostics: list[Diagnostic] = []
    # Comments and preambles that wait for their entry, with their lines.
    loose: dict[int, str] = {}
    for block, printed in _printed(text, parse_string(text, parse_stack=[]).blocks):
        count, line = len(sources), (block.start_line or 0) + 1
        if isinstance(block, (ImplicitComment, ExplicitComment, Preamble)):
            loose[line] = loose.get(line, "") + printed
        faults = list(_read_block(block, strings, sources))
        diagnostics += [Diagnostic(code, message, line=line, column=1) for code, message in faults]
        if len(sources) > count:
            _amend(sources, "".join(loose.values()), "")
            loose = {}
    if sources and loose:
        _amend(sources, "", "\n\n" + "".join(loose.values()).rstrip())
    elif loose:
        message = "left out, since there is no entry to keep it with"
        diagnostics += [Diagnostic("bibtex-comment", message, line=line, column=1) for line in loose]
    return tuple(sources.values()), tuple(diagnostics)


def _printed(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """Pair each block with its text and what parts it from the next one: a line end, or an empty line."""
    end = 0
    for block in blocks:
        raw = (block.raw or "").strip()
        end = max(end, text.find(raw, end)) + len(raw)
        yield block, raw + ("\n\n" if _EMPTY_LINE.match(text, end) else "\n")


def _amend(sources: dict[str, Source], before: str, after: str) -> None:
    """Put what stands around the last source into its entry."""
    key, last = sources.popitem()
    sources[key] = replace(last, entry=f"{before}{last.entry}{after}")


def _read_block(
    block: Block, strings: dict[str, str], sources: dict[str, Source]
) -> Iterator[tuple[str, str]]:
    """Put what a block holds into ``strings`` or ``sources``; give codes and messages of what is wrong."""
    from bibtexparser.model import Entry, ParsingFailedBlock, String

    content = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
    if isinstance(content, String):
        if content.key.lower() in strings:
            yield "bibtex-string", f"the abbreviation {content.key!r} is defined again"
        strings[content.key.lower()] = _value(content.value, strings)
    elif isinstance(content, Entry):
        yield from _read_entry(content, strings, sources)
    elif isinstance(block, ParsingFailedBlock):
        reason = str(getattr(block.error, "abort_reason", block.error)).strip()
        yield "bibtex-syntax", f"left out, since it cannot be read: {reason}"


def _read_entry(
    entry: Entry, strings: Mapping[str, str], sources: dict[str, Source]
) -> Iterator[tuple[str, str]]:
    if not entry.key:
        yield "bibtex-key", "left out: an entry without a key"
        return
    if entry.key in sources:
        yield "bibtex-key", f"left out: another entry has the key {entry.key!r}"
        return
    fields: dict[str, str] = {}
    text = entry.raw or ""
    for field in entry.fields:
        name, value = field.key.lower(), _value(field.value, strings)
        if name in fields:
            yield "bibtex-field", f"{entry.key}: the field {name!r} stands there twice; the first one counts"
            continue
        fields[name] = value
        words = [word for word in _words(field.value) if word.lower() not in _MONTHS]
        unknown = [word for word in words if word.lower() not in strings]
        for word in unknown:
            yield "bibtex-string", f"{entry.key}: the abbreviation {word!r} is not defined"
        if words and not unknown:
            text = _spelled_out(text, field.key, field.value, value)
    reference, faults = biblatex.read(entry.entry_type, fields)
    sources[entry.key] = Source(entry.key, "", reference, (), entry=text)
    for fault in faults:
        yield "bibtex-value", f"{entry.key}: {fault}"


def _entry(source: Source) -> Entry:
    from bibtexparser.model import Entry, Field

    kind, fields = biblatex.write(source.reference)
    return Entry(kind, source.key, [Field(name, "{" + value + "}") for name, value in fields.items()])


def _pieces(value: str) -> Iterator[tuple[str, bool]]:
    """Split a value at ``#``: text in braces or quotes, without these, or a bare word (True)."""
    at = 0
    while found := _PIECE.match(value, at):
        at = found.end()
        if found["opening"]:
            end = _closing(value, at, '"' if found["opening"] == '"' else "}")
            yield value[at:end], False
            at = end + 1
        elif found["word"]:
            yield found["word"], True


def _closing(value: str, start: int, closing: str) -> int:
    """Give the place where what opened before ``start`` closes, or the end of the value."""
    depth = 0
    for mark in _MARK.finditer(value, start):
        if depth == 0 and mark[0] == closing:
            return mark.start()
        depth += (mark[0] == "{") - (mark[0] == "}")
    return len(value)


def _value(value: str, strings: Mapping[str, str]) -> str:
    """Give the LaTeX of a value, abbreviations spelled out; one that is not defined stays as it is."""
    return "".join(strings.get(text.lower(), text) if bare else text for text, bare in _pieces(value))


def _words(value: str) -> list[str]:
    """Give the abbreviations in a value."""
    return [text for text, bare in _pieces(value) if bare and not text.isdigit()]


def _spelled_out(entry: str, name: str, value: str, spelled: str) -> str:
    pattern = rf"(\b{re.escape(name)}\s*=\s*){re.escape(value)}"
    return re.sub(pattern, lambda found: found[1] + "{" + spelled + "}", entry, count=1)
