"""Documents against the library that they are checked with."""

from __future__ import annotations

from collections.abc import Iterator

from biblio.citations.resolving.reasons import NO_KEY
from biblio.rules.subject import Finding, Subject, about


def not_in_library(subject: Subject) -> Iterator[Finding]:
    """LIB001: a source that the library has no entry for; told once, at its first citation."""
    for source in subject.result.library.sources if subject.library else ():
        if source.members and not source.entry:
            first = subject.result.citations[source.members[0]]
            more = len(source.members) - 1
            also = f", which is cited {more + 1} times," if more else ""
            yield about(first, f"{source.key}{also} is not in {subject.library}")


def never_cited(subject: Subject) -> Iterator[Finding]:
    """LIB002: an entry of the library that no document cites."""
    if not (subject.library and subject.counts_unused):
        return
    from biblio.formats.blocks import Entry
    from biblio.formats.scan import scan

    unused = {source.key for source in subject.result.library.sources if source.entry and not source.members}
    for block in scan(subject.library_text).blocks:
        if isinstance(block, Entry) and block.key in unused:
            unused.discard(block.key)
            end = block.start + block.text.find(block.key, len(block.kind) + 1) + len(block.key)
            yield Finding(subject.library, block.start, end, f"{block.key} is never cited")


def says_otherwise(subject: Subject) -> Iterator[Finding]:
    """LIB003: a citation that contradicts the entry of the library."""
    if not subject.library:
        return
    from biblio.contradictions import contradictions

    places = {(one.path, one.line, one.column): one for one in subject.result.citations}
    for told in contradictions(subject.result):
        yield about(places[told.path, told.line, told.column], told.message)


def unknown_key(subject: Subject) -> Iterator[Finding]:
    """LIB004: a citation key that neither the library nor the document defines."""
    for citation in subject.result.citations:
        if citation.source is None and (citation.reason or "").startswith(NO_KEY):
            key = (citation.reason or "").removeprefix(NO_KEY).lstrip(": ")
            yield about(citation, f"the key {key} is defined nowhere")
