"""Which citations are entries of a list of references."""

import pytest

from biblio.model import Document
from biblio.pipeline import run
from biblio.rewriting.listed import listed

ROE = "Jane Roe, Walls of the City, London: Adler, 1990."
DOE = "John Doe, Floors and Their Makers, Boston: Beacon, 1991."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"So.\n\n{ROE}\n\n{DOE}\n", 0),
        (f"So.\n\nReferences\n\n{ROE}\n\n{DOE}\n", 2),
        (f"\\section*{{References}}\n\n{ROE}\n\n\\section{{Notes}}\n\n{DOE}\n", 1),
        (f"## References\n\n{ROE}\n\n## Notes\n\n{DOE}\n", 1),
        (
            f"\\begin{{thebibliography}}{{9}}\n\\bibitem{{a}} {ROE}\n\\bibitem{{b}} {DOE}\n"
            f"\\end{{thebibliography}}\n\nAs {ROE}\n",
            2,
        ),
    ],
)
def test_lists(text, count):
    document = Document("it.txt", text)
    assert len(listed(document, run([document]).citations)) == count


def test_citations_of_restructuredtext_with_their_labels():
    document = Document("it.txt", f".. [Doe91] {DOE}\n\nSo says {ROE}\n")
    citations = run([document]).citations
    starts = [one.reading.start for one in citations]
    assert listed(document, citations) == {start for start in starts if start < document.text.index("So")}
