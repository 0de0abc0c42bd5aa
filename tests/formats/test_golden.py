"""The sample library in every format, as it is to be, byte for byte.

With BIBLIO_UPDATE_GOLDEN set the files are written anew; read the difference before it is committed.
"""

import os
from pathlib import Path

import pytest
from formats.samples import library

from biblio.formats import bibtex, csl
from biblio.styling.render import markdown
from biblio.styling.styles import find_style

GOLDEN = Path(__file__).parent.parent / "golden" / "formats"


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("library.bib", bibtex.write),
        ("library.json", csl.write),
        ("library.md", lambda library: markdown(library, find_style("source-list"))),
    ],
)
def test_golden(name, write):
    written, file = write(library()), GOLDEN / name
    if os.environ.get("BIBLIO_UPDATE_GOLDEN"):
        file.write_text(written, encoding="utf-8")
    assert written == file.read_text(encoding="utf-8")
