"""The engine of pandoc, where that is installed."""

import shutil

import pytest
from formats.samples import RECORDS
from styling.small_style import small_style

from biblio.errors import BiblioError
from biblio.model import Date, Locator, Name, Reference
from biblio.styling.citing import cite
from biblio.styling.engines import engine
from biblio.styling.items import item
from biblio.styling.render import bibliography, of_items
from biblio.styling.styles import find_style

needs_pandoc = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")

BERG = Reference("book", (Name("Berg", "Anna"),), title="<i>T</i> & U", publisher="P", issued=Date(1946))
PAGE = Locator("page", "58-59")


@needs_pandoc
def test_a_bibliography():
    records = [
        ("b", BERG),
        ("A key of words", Reference("book", (Name("Arp"),), title="V", et_al=("author",))),
    ]
    rendered = bibliography(records, find_style("source-list"), by=engine("pandoc"))
    assert [(entry.key, entry.markdown) for entry in rendered.entries] == [
        ("A key of words", "Arp, et al. *V*. n.d."),
        ("b", "Berg, Anna. T *& U*. P, 1946."),
    ]
    assert not rendered.diagnostics


@needs_pandoc
def test_records_of_every_type_come_out_as_from_the_other_engine():
    items = [item(key, reference) for (key, _, _), reference in RECORDS]
    style = find_style("source-note")
    one, other = of_items(items, style).plain(), of_items(items, style, by=engine("pandoc")).plain()
    assert one.keys() == other.keys()
    # Words of newer locales, and letters of years, which pandoc prints as they are given.
    unlike = [key for key in one if one[key] != other[key]]
    assert len(unlike) <= 6, [(one[key], other[key]) for key in unlike]


@needs_pandoc
@pytest.mark.parametrize(
    ("position", "locator", "printed"),
    [
        ("first", PAGE, "Berg, Anna. T & U. P, 1946, pp. 58–59"),
        ("first", None, "Berg, Anna. T & U. P, 1946"),
        ("subsequent", PAGE, "Berg, T & U, pp. 58–59"),
        ("ibid", PAGE, "Ibid."),
        ("ibid-with-locator", PAGE, "Ibid., pp. 58–59"),
    ],
)
def test_a_citation(position, locator, printed):
    cited = cite(BERG, "b", locator, position, find_style("short-note"), by=engine("pandoc"))
    assert cited.plain == printed


@needs_pandoc
def test_a_language():
    rendered = bibliography([("b", BERG)], find_style("source-list"), "de-DE", engine("pandoc"))
    undated = bibliography(
        [("b", Reference(title="T"))], find_style("source-list"), "de-DE", engine("pandoc")
    )
    assert rendered.entries[0].plain == "Berg, Anna. T & U. P, 1946."
    assert undated.entries[0].plain == "T. o.\u00a0J."


@needs_pandoc
@pytest.mark.parametrize(
    ("item", "printed"),
    [
        ({"title": "la seta in Italia"}, "la seta in Italia"),
        ({"title": "la seta in Italia", "language": "en"}, "La Seta in Italia"),
        ({"title": "the fall of Rome"}, "The Fall of Rome"),
        ({"title": "the fall of Rome", "language": "und"}, "the fall of Rome"),
    ],
)
def test_title_case_is_for_english(tmp_path, item, printed):
    style = small_style(tmp_path, '<text variable="title" text-case="title"/>')
    rendered = of_items([{"id": "k", "type": "book", **item}], style, by=engine("pandoc"))
    assert rendered.entries[0].plain == printed


@needs_pandoc
def test_an_item_that_pandoc_fails_on_costs_its_own_entry(tmp_path):
    items = [{"id": str(at), "type": "book", "title": f"T{at}"} for at in range(5)]
    items[3]["issued"] = {"date-parts": "no list"}
    rendered = of_items(items, small_style(tmp_path, '<text variable="title"/>'), by=engine("pandoc"))
    assert sorted(entry.plain.rstrip(".") for entry in rendered.entries) == ["T0", "T1", "T2", "T3", "T4"]
    assert len(rendered.diagnostics) == 1


@needs_pandoc
@pytest.mark.parametrize(
    "content",
    ["", "no style <bibliography", "<style><bibliography/></style>", "<!DOCTYPE a><style><bibliography/>"],
)
def test_a_file_that_is_no_style(tmp_path, content):
    file = tmp_path / "own.csl"
    file.write_text(content)
    with pytest.raises(BiblioError, match="CSL style"):
        bibliography([("b", BERG)], file, by=engine("pandoc"))


def test_without_pandoc_it_is_said_what_is_missing(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BiblioError, match="needs the program pandoc, which is not installed"):
        engine("pandoc")
