"""Small results to report on, and the page as its elements."""

from html.parser import HTMLParser

from biblio.formats import usage
from biblio.model import (
    Citation,
    Date,
    Diagnostic,
    Document,
    Library,
    Locator,
    Name,
    Reading,
    Reference,
    Result,
    Source,
    Variant,
)
from biblio.reporting.markup import text
from biblio.reporting.page import page

VOID = {"meta", "input", "wbr"}


class Elements(HTMLParser):
    """The elements of a page: (tag, attributes, text) each, in the order of their beginnings."""

    def __init__(self, html):
        super().__init__()
        self.found, self._open = [], []
        self.feed(html)
        self.close()
        assert not self._open, f"never closed: {self._open}"

    def handle_starttag(self, tag, attrs):
        self.found.append([tag, dict(attrs), ""])
        if tag not in VOID:
            self._open.append(self.found[-1])

    def handle_endtag(self, tag):
        assert self._open[-1][0] == tag, f"{tag} closes {self._open[-1]}"
        self._open.pop()

    def handle_data(self, data):
        for element in self._open:
            element[2] += data

    def all(self, tag, **attributes):
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [(a, t) for g, a, t in self.found if g == tag and wanted.items() <= a.items()]

    def texts(self, tag, **attributes):
        return [" ".join(text.split()) for _, text in self.all(tag, **attributes)]


def result_of(documents, sources, cited, diagnostics=()):
    """Make a result.

    ``documents`` are texts by path; ``sources`` are without members; ``cited`` are (path, text of the
    citation, key or reason, locator), in order, each found once behind the one before.
    """
    work = {source.key: source.work for source in sources}
    citations, at = [], {}
    for path, printed, key, locator in cited:
        start = documents[path].index(printed, at.get(path, 0))
        at[path] = start + len(printed)
        before = documents[path][:start]
        place = path, before.count("\n") + 1, start - before.rfind("\n")
        reading = Reading(start, at[path], "full", Reference(), locator, (), 0.9)
        found = (key, work[key], None) if key in work else (None, None, key)
        citations.append(Citation(*place, printed, reading, Reference(), *found))
    counted = tuple(
        Source(
            source.key,
            source.work,
            source.reference,
            tuple(n for n, one in enumerate(citations) if one.source == source.key),
            source.variants,
            source.doubts,
            source.entry,
        )
        for source in sources
    )
    papers = tuple(Document(path, content) for path, content in documents.items())
    return Result(papers, tuple(citations), Library(counted), tuple(diagnostics))


def report(result, remarks=(), names=None, totals=None, entries=None):
    """Make the page of a result, with plain entries: the title and the key."""
    sources = result.library.sources
    entries = entries or {one.key: text(f"{one.reference.title or 'Untitled'}.") for one in sources}
    rows = usage.rows(result, entries)
    shown = {one.key: one.reference.title for one in sources} if names is None else names
    return page(result, totals or {"citations": len(result.citations)}, rows, entries, shown, remarks)


DOCUMENTS = {
    "notes/one.txt": "A fort stood here.\nDarwin, Origin, p. 12\n\nAnd a bridge. Ibid., 13\n\n"
    "Darwin 1872, 4-5\n",
    "notes/two.txt": "Curie was clear (Curie, Traité).\n\nNobody knows (Roe 1900).\nDarwin, Origin\n",
}
SOURCES = (
    Source("curie1910", "curie-traite", Reference(type="book", title="Traité", issued=Date(1910)), ()),
    Source(
        "darwin1859",
        "darwin-origin",
        Reference(type="book", author=(Name("Darwin"),), title="Origin", issued=Date(1859)),
        (),
        variants=(Variant("publisher_place", "London", "Londn", (0,)),),
        doubts=("the year may be a slip: otherwise the same as darwin1872",),
    ),
    Source(
        "darwin1872",
        "darwin-origin",
        Reference(type="article-journal", title="Origin, 6th ed.", issued=Date(1872)),
        (),
    ),
    Source("unused", "unused", Reference(title="Unused"), (), entry="@book{unused}"),
)
CITED = (
    ("notes/one.txt", "Darwin, Origin, p. 12", "darwin1859", Locator("page", "12")),
    ("notes/one.txt", "Ibid., 13", "darwin1859", Locator("page", "13")),
    ("notes/one.txt", "Darwin 1872, 4-5", "darwin1872", Locator("page", "4-5")),
    ("notes/two.txt", "Curie, Traité", "curie1910", None),
    ("notes/two.txt", "Roe 1900", "fits several sources: curie1910, darwin1872", None),
    ("notes/two.txt", "Darwin, Origin", "darwin1859", Locator("chapter", "3")),
)
REMARKS = (
    Diagnostic("library", "darwin1872: title is 'A' in the library, 'B' here", "notes/one.txt", 6, 1),
    Diagnostic("style-entry", "curie1910: the style gives nothing for it"),
)


def small():
    """Two documents, three cited sources of two works, one citation without a source."""
    told = Diagnostic(
        "unresolved", "fits several sources: curie1910, darwin1872: Roe", "notes/two.txt", 3, 15
    )
    return result_of(DOCUMENTS, SOURCES, CITED, (told,))
