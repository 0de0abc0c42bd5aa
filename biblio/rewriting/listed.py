"""Citations that are entries of a list of references: they say what is cited, and cite nothing themselves."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from biblio.citations.finding.layout import Layout
from biblio.citations.short_forms.callouts import LIST_HEADING, reference_lists
from biblio.model import Citation, Document, Result

_LINE = re.compile(r"(?m)^(?=\S)[^\r\n]{1,60}$")
_COMMAND = r"\\(?:chapter|(?:sub){0,2}section)\*?\s*\{"
_SECTION = re.compile(rf"[ \t]*{_COMMAND}([^{{}}]*)\}}[ \t]*")
_HEADING = re.compile(rf"(?m)^(?:#{{1,6}}[ \t]|[ \t]*{_COMMAND})")
_RST = re.compile(r"(?m)^[ \t]*\.\.[ \t]+(\[[^\W\d][^\]\n]*\])[ \t].*$")
_LATEX = re.compile(r"\\begin\{thebibliography\}(.*?)(?:\\end\{thebibliography\}|\Z)", re.DOTALL)


def listed(document: Document, citations: Sequence[Citation]) -> frozenset[int]:
    """Where the entries of the lists of references of a document begin.

    A list is numbered, stands under a heading such as ``References``, or in LaTeX's ``thebibliography``; in
    reStructuredText each entry is a citation with its label (``.. [Roe90] Roe, J. Walls``).

    Args:
        document: A document.
        citations: Its citations, in order.
    """
    text = document.text
    readings = [citation.reading for citation in citations]
    lists = reference_lists(text, Layout(text), readings)
    extents = [(item.start, item.end) for one in lists for item in one.items]
    in_rst = list(_RST.finditer(text))
    in_latex = _LATEX.finditer(text)
    extents += [*_headed(text), *(one.span(1) for one in in_latex), *(one.span() for one in in_rst)]
    extents.sort()
    labels = {at for one in in_rst for at in range(*one.span(1))}
    starts = [start for start, _ in extents]

    def is_entry(at: int) -> bool:
        before = bisect_right(starts, at) - 1
        return before >= 0 and at < extents[before][1]

    return frozenset(
        one.start for one in readings if (one.form == "full" and is_entry(one.start)) or one.start in labels
    )


def entries_of(result: Result) -> dict[str, frozenset[int]]:
    """Where the entries of the lists of references of each document begin, by path."""
    own: dict[str, list[Citation]] = {document.path: [] for document in result.documents}
    for citation in result.citations:
        own[citation.path].append(citation)
    return {document.path: listed(document, own[document.path]) for document in result.documents}


def _headed(text: str) -> Iterator[tuple[int, int]]:
    """From each heading of a list of references to the next heading of Markdown or LaTeX, or to the end."""
    for heading in _LINE.finditer(text):
        section = _SECTION.fullmatch(heading.group())
        if LIST_HEADING.fullmatch(section[1] if section else heading.group()):
            after = _HEADING.search(text, heading.end())
            yield heading.end(), after.start() if after else len(text)
