"""What a report shows, put in order for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from biblio.formats.usage import UsageRow
from biblio.model import Citation, Diagnostic, Document, Result, Source
from biblio.reporting.markup import text


@dataclass(frozen=True, slots=True)
class Material:
    """The facts of a build, as the parts of a report look them up.

    ``totals`` are what was counted, by name, in order. ``entries`` hold the formatted entry of each source
    as HTML, in the order of a bibliography, and ``names`` each source in a few words. ``rows`` are in the
    order of `usage.rows`. ``remarks`` are diagnostics beside those of ``result``. ``cited`` gives the
    positions of the citations of each source, ``editions`` the sources of each work, ``places`` the number
    of each document by its path, ``anchors`` the id of each source in the page. ``folder`` is the one that
    all documents lie in, with its last stroke. ``standings`` finds a citation by path, line and column, and
    ``contradicted`` are the sources whose entry in a library says something else than a document.
    """

    result: Result
    totals: Mapping[str, int]
    rows: Sequence[UsageRow]
    entries: Mapping[str, str]
    names: Mapping[str, str]
    remarks: Sequence[Diagnostic]
    sources: Mapping[str, Source]
    cited: Mapping[str, Sequence[int]]
    editions: Mapping[str, Sequence[str]]
    places: Mapping[str, int]
    anchors: Mapping[str, str]
    standings: Mapping[tuple[str, int, int], int]
    contradicted: frozenset[str | None]
    folder: str

    def citation(self, at: int) -> Citation:
        """Give the citation at a position."""
        return self.result.citations[at]

    def standing(self, told: Diagnostic) -> int | None:
        """Give the position of the citation that a diagnostic is about, None if there is none."""
        return self.standings.get((told.path, told.line, told.column))

    def name(self, key: str) -> str:
        """Name a source in a few words, or by its key where it has none."""
        return self.names.get(key) or key

    def link(self, key: str) -> str:
        """Make a link to a source, named in a few words."""
        return f'<a href="#{self.anchors[key]}">{text(self.name(key))}</a>'

    def path(self, path: str) -> str:
        """Give a path without the folder that all documents share."""
        return path.removeprefix(self.folder)

    def candidates(self, reason: str) -> tuple[str, list[str]]:
        """Part a reason from the keys of sources that it ends with: ``fits several: a1990, b1991``."""
        *pieces, last = reason.split(", ")
        keys: list[str] = []
        while pieces and last in self.sources:
            keys.append(last)
            last = pieces.pop()
        spaces = (at for at, char in enumerate(last) if char == " ")
        if first := next((at for at in spaces if last[at + 1 :] in self.sources), 0):
            keys.append(last[first + 1 :])
            last = last[:first].removesuffix(":")
        return ", ".join((*pieces, last)), keys[::-1]


def gathered(
    result: Result,
    totals: Mapping[str, int],
    rows: Sequence[UsageRow],
    entries: Mapping[str, str],
    names: Mapping[str, str],
    remarks: Sequence[Diagnostic],
) -> Material:
    """Put together what a report shows; the arguments are as in `Material`."""
    cited: defaultdict[str, list[int]] = defaultdict(list)
    for at, citation in enumerate(result.citations):
        if citation.source is not None:
            cited[citation.source].append(at)
    editions: defaultdict[str, list[str]] = defaultdict(list)
    for source in result.library.sources:
        editions[source.work].append(source.key)
    standings = {(one.path, one.line, one.column): at for at, one in enumerate(result.citations)}
    told = (standings.get((one.path, one.line, one.column)) for one in remarks if one.code == "library")
    return Material(
        result=result,
        totals=totals,
        rows=rows,
        entries=entries,
        names=names,
        remarks=remarks,
        sources={source.key: source for source in result.library.sources},
        cited=cited,
        editions=editions,
        places={document.path: number for number, document in enumerate(result.documents)},
        anchors={source.key: f"s{number}" for number, source in enumerate(result.library.sources, start=1)},
        standings=standings,
        contradicted=frozenset(result.citations[at].source for at in told if at is not None),
        folder=_folder(result.documents),
    )


def _folder(documents: Sequence[Document]) -> str:
    """The folder that all documents lie in, with its last stroke; empty if there is none."""
    folders = [re.split(r"(?<=[/\\])", document.path)[:-1] for document in documents]
    shared = []
    for parts in zip(*folders, strict=False):
        if len(set(parts)) > 1:
            break
        shared.append(parts[0])
    return "".join(shared)
