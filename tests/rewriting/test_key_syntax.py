"""Citations by key, as each syntax writes them, read back by our own reader."""

import pytest

from biblio.formats import bibtex
from biblio.model import Document, Locator
from biblio.pipeline import run
from biblio.rewriting.key_syntax import ByKey, can_hold, syntax_of, written

PAGE = Locator("page", "12")


@pytest.mark.parametrize(
    ("citation", "markdown", "latex", "rst"),
    [
        (ByKey("roe1990"), "[@roe1990]", r"\autocite{roe1990}", ":cite:p:`roe1990`"),
        (ByKey("roe1990", PAGE), "[@roe1990, p. 12]", r"\autocite[12]{roe1990}", ":cite:p:`roe1990{p. 12}`"),
        (
            ByKey("roe1990", Locator("page", "98, 100-101")),
            "[@roe1990, pp. 98, 100-101]",
            r"\autocite[98, 100-101]{roe1990}",
            ":cite:p:`roe1990{pp. 98, 100-101}`",
        ),
        (
            ByKey("roe1990", Locator("page", "140 ff.")),
            "[@roe1990, pp. 140 ff.]",
            r"\autocite[pp. 140 ff.]{roe1990}",
            ":cite:p:`roe1990{pp. 140 ff.}`",
        ),
        (
            ByKey("roe1990", Locator("page", "1,022")),
            "[@roe1990, p. 1,022]",
            r"\autocite[p. 1,022]{roe1990}",
            ":cite:p:`roe1990{p. 1,022}`",
        ),
        (
            ByKey("roe1990", Locator("chapter", "3")),
            "[@roe1990, chap. 3]",
            r"\autocite[chap. 3]{roe1990}",
            ":cite:p:`roe1990{chap. 3}`",
        ),
        (
            ByKey("roe1990", PAGE, volume="2"),
            "[@roe1990, vol. 2, p. 12]",
            r"\autocite[vol. 2, p. 12]{roe1990}",
            ":cite:p:`roe1990{vol. 2, p. 12}`",
        ),
        (
            ByKey("roe1990", PAGE, suffix="(p. 9 on the net)"),
            "[@roe1990, p. 12 (p. 9 on the net)]",
            r"\autocite[p. 12 (p. 9 on the net)]{roe1990}",
            ":cite:p:`roe1990{p. 12 (p. 9 on the net)}`",
        ),
        (
            ByKey("roe1990", PAGE, in_text=True),
            "@roe1990 [p. 12]",
            r"\textcite[12]{roe1990}",
            ":cite:t:`roe1990{p. 12}`",
        ),
    ],
)
def test_citations_are_written(citation, markdown, latex, rst):
    assert [written(citation, syntax) for syntax in ("markdown", "latex", "rst")] == [markdown, latex, rst]


@pytest.mark.parametrize("syntax", ["markdown", "latex", "rst"])
@pytest.mark.parametrize("key", ["roe1990", "Roe:1990", "DBLP:conf/x-1", "müller2001", "2001a"])
@pytest.mark.parametrize(
    "locator",
    [
        None,
        PAGE,
        *(
            Locator("page", value)
            for value in ("230-31", "98, 100, 101", "xi", "140 ff.", "12, n. 3", "passim")
        ),
        Locator("chapter", "3"),
        Locator("section", "6.54"),
        Locator("folio", "12r"),
        Locator("sub-verbo", "Haus"),
        Locator("paragraph", "7"),
        Locator("column", "101"),
        Locator("line", "5-9"),
        Locator("figure", "4"),
    ],
)
def test_what_is_written_is_read_back(key, locator, syntax):
    library, _ = bibtex.read(f"@book{{{key}, author = {{Jane Roe}}, title = {{Walls}}, date = {{1990}}}}")
    text = f"As was said {written(ByKey(key, locator), syntax)} before."
    found = [(one.source, one.reading.locator) for one in run([Document("it", text)], library).citations]
    assert found == [(key, locator)]


@pytest.mark.parametrize(
    ("path", "syntax"),
    [("a.md", "markdown"), ("a.txt", "markdown"), ("-", "markdown"), ("a.TEX", "latex"), ("b/a.rst", "rst")],
)
def test_the_name_of_a_document_tells_its_syntax(path, syntax):
    assert syntax_of(path) == syntax


@pytest.mark.parametrize(
    ("syntax", "key", "expected"),
    [
        ("markdown", "http://example.org/a?b=c", True),
        ("markdown", "a b", False),
        ("markdown", "a]b", False),
        ("latex", "smith_2001", True),
        ("latex", "a,b", False),
        ("latex", "100%", False),
        ("rst", "a`b", False),
    ],
)
def test_what_a_syntax_cannot_hold_is_not_written(syntax, key, expected):
    assert can_hold(syntax, key) is expected
