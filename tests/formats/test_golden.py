"""The sample library in every format, as it is to be, byte for byte.

With BIBLIO_UPDATE_GOLDEN set the files are written anew; read the difference before it is committed.
"""

import os
from pathlib import Path

import pytest
from formats.samples import library

from biblio.formats import bibtex, csl
from biblio.formats.convert import convert
from biblio.sources.citekeys import citekeys
from biblio.styling.render import markdown
from biblio.styling.styles import find_style

GOLDEN = Path(__file__).parent.parent / "golden" / "formats"


def converted(target):
    """Write the library by way of CSL-JSON, as ``biblio convert`` does."""
    return lambda library: convert(csl.write(library), "csl-json", target, "", citekeys, counts=True).text


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("library.bib", bibtex.write),
        ("library.json", csl.write),
        ("library.md", lambda library: markdown(library, find_style("source-list"))),
        ("library-bibtex.bib", converted("bibtex")),
        ("library-biblatex.bib", converted("biblatex")),
        ("library.yaml", converted("csl-yaml")),
        ("library.ris", converted("ris")),
    ],
)
def test_golden(name, write):
    written, file = write(library()), GOLDEN / name
    if os.environ.get("BIBLIO_UPDATE_GOLDEN"):
        file.write_text(written, encoding="utf-8")
    assert written == file.read_text(encoding="utf-8")
