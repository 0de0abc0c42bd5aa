"""Bibliographies in a CSL style, whatever the engine makes of them."""

import pytest
from formats.samples import references
from hypothesis import given, settings

from biblio.errors import BiblioError
from biblio.model import Date, Library, Name, Reference, Source
from biblio.styling.render import bibliography, markdown
from biblio.styling.styles import available, find_style

ANNA, BELA = Name("Berg", "Anna"), Name("Kun", "Béla")
STYLE = find_style("source-list")


def plain(reference, style=STYLE):
    rendered = bibliography([("key", reference)], style)
    return rendered.entries[0].plain


@pytest.mark.parametrize(
    ("reference", "entry"),
    [
        (
            Reference(
                "book", (ANNA, BELA), title="T", publisher_place="Rome", publisher="P", issued=Date(1946)
            ),
            "Berg, Anna, and Béla Kun. T. Rome: P, 1946.",
        ),
        (Reference("book", (Name("Berg"), Name("Kun")), title="T"), "Berg and Kun. T. n.d."),
        (Reference("book", (Name("Berg"), Name("Kun"), Name("Li")), title="T"), "Berg, Kun, and Li. T. n.d."),
        (Reference("book", (ANNA,), et_al=("author",), title="T"), "Berg, Anna, et al. T. n.d."),
        (
            Reference("book", (ANNA, BELA), et_al=("author",), title="T"),
            "Berg, Anna, Béla Kun, et al. T. n.d.",
        ),
        (Reference("book", (Name("Berg"),), et_al=("author",), title="T"), "Berg et al. T. n.d."),
        (Reference("book", (), (ANNA,), et_al=("editor",), title="T"), "Berg, Anna, et al., eds. T. n.d."),
        (
            Reference("book", (ANNA,), (BELA,), et_al=("editor",), title="T", issued=Date(1946)),
            "Berg, Anna. T. Edited by Béla Kun et al. 1946.",
        ),
        (Reference("book", et_al=("author",), title="T", issued=Date(1946)), "T. 1946."),
        (Reference("book", (), (ANNA,), title="T", issued=Date(1946)), "Berg, Anna, ed. T. 1946."),
        (Reference("book", (), (ANNA, BELA), title="T"), "Berg, Anna, and Béla Kun, eds. T. n.d."),
        (Reference("book", (), (), (ANNA,), title="T"), "Berg, Anna, trans. T. n.d."),
        (Reference("book", title="T", issued=Date(1946)), "T. 1946."),
        (
            Reference("book", (ANNA,), (BELA,), (Name("Li", "Wei"),), title="T", issued=Date(1946)),
            "Berg, Anna. T. Edited by Béla Kun. Translated by Wei Li. 1946.",
        ),
        (
            Reference("book", (ANNA,), (BELA,), (BELA,), title="T", issued=Date(1946)),
            "Berg, Anna. T. Edited and translated by Béla Kun. 1946.",
        ),
        (
            Reference("book", (ANNA,), title="T", edition="3", volume="2", issued=Date(1946, mark="circa")),
            "Berg, Anna. T. 3rd ed. Vol. 2. c. 1946.",
        ),
        (
            Reference("book", (ANNA,), title="T", edition="rev. ed.", issued=Date(1946)),
            "Berg, Anna. T. Rev. ed. 1946.",
        ),
        (
            Reference(
                "article-journal", (ANNA,), title="T", container_title="J", volume="4", issue="2", page="1-9"
            ),
            "Berg, Anna. “T.” J 4, no. 2 (n.d.): 1–9.",
        ),
        (
            Reference("article-newspaper", title="T", container_title="J", issued=Date(1933, 3, 31)),
            "“T.” J, March 31, 1933.",
        ),
        (
            Reference(
                "chapter", (ANNA,), (BELA,), title="T", container_title="C", page="1-9", issued=Date(1946)
            ),
            "Berg, Anna. “T.” In C, edited by Béla Kun, 1–9. 1946.",
        ),
        (
            Reference("book", (Name("Gogh", "Vincent", "van", "Jr."),), title="T", issued=Date(-44)),
            "van Gogh, Vincent, Jr. T. 44 BC.",
        ),
        (Reference("book", (Name(literal="NASA"),), title="Why?", issued=Date(1946)), "NASA. Why? 1946."),
        (
            Reference("book", (ANNA,), title="None", issued=Date(1946, until=Date(1948))),
            "Berg, Anna. None. 1946–1948.",
        ),
    ],
)
def test_entries(reference, entry):
    assert plain(reference) == entry


def test_markdown_entry_is_escaped_but_for_the_italics_of_the_style():
    (entry,) = bibliography(
        [("k", Reference("book", title="<em>A</em> *B* & C", issued=Date(1946)))], STYLE
    ).entries
    assert entry.markdown == r"*\<em\>A\</em\> \*B\* & C*. 1946."
    assert entry.plain == "<em>A</em> *B* & C. 1946."


@settings(max_examples=60)
@given(references())
def test_any_reference_gives_one_line(reference):
    rendered = bibliography([("key", reference)], STYLE)
    (entry,) = rendered.entries
    assert entry.plain
    assert "\n" not in entry.markdown
    assert len(rendered.diagnostics) <= 1


@pytest.mark.parametrize(
    ("attributes", "printed"),
    [
        ('and="text"', "Anna Berg, Béla Kun, et al."),
        ('and="symbol" name-as-sort-order="all"', "Berg, Anna, Kun, Béla, et al."),
        ('initialize-with="" name-as-sort-order="all" sort-separator=" "', "Berg A, Kun B, et al."),
        ('et-al-min="2" et-al-use-first="1"', "Anna Berg et al."),
    ],
)
def test_et_al_as_the_style_joins_names(tmp_path, attributes, printed):
    own = style(tmp_path, f'<names variable="author"><name {attributes}/></names>')
    assert plain(Reference("book", (ANNA, BELA), et_al=("author",), title="T"), own) == printed


def style(tmp_path, layout, attributes=""):
    file = tmp_path / "own.csl"
    file.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" default-locale="en-US">'
        f"<info><title>Own</title></info><bibliography {attributes}><layout>{layout}</layout></bibliography>"
        "</style>",
        encoding="utf-8",
    )
    return file


def test_given_names_stay_whole_where_the_style_says_so(tmp_path):
    own = style(tmp_path, '<names variable="author"><name initialize="false" initialize-with=". "/></names>')
    assert plain(Reference("book", (Name("Shelley", "Mary W."),)), own) == "Mary W. Shelley"


def test_where_the_style_sorts_nothing_the_order_is_that_of_the_references(tmp_path):
    own = style(tmp_path, '<text variable="citation-number" suffix=" "/><text variable="title"/>')
    rendered = bibliography([("b", Reference(title="B")), ("a", Reference(title="A"))], own)
    assert [entry.plain for entry in rendered.entries] == ["1 B", "2 A"]


def test_a_record_that_the_style_prints_nothing_of_is_written_in_a_simple_form(tmp_path):
    own = style(tmp_path, '<text variable="publisher"/>')
    records = [
        ("a", Reference(publisher="P")),
        ("b", Reference("book", (ANNA,), title="T")),
        ("c", Reference()),
    ]
    rendered = bibliography(records, own)
    assert {entry.key: entry.plain for entry in rendered.entries} == {
        "a": "P",
        "b": "Berg, Anna. T.",
        "c": "c",
    }
    assert [diagnostic.code for diagnostic in rendered.diagnostics] == ["style-entry"]


@pytest.mark.parametrize(
    ("reference", "entry"),
    [
        (Reference("webpage", url="https://x.org/a"), "https://x.org/a"),
        (Reference("article-journal", doi="10.1/x"), "https://doi.org/10.1/x"),
        (Reference("manuscript", archive="RGASPI", archive_location="f. 2"), "RGASPI, f. 2."),
        (Reference("classic", title="Rom."), "Rom."),
        (Reference("classic", author=(Name("Hom."),), title="Il."), "Hom. Il."),
        (Reference("report", number="12", url="https://x.org/a"), "12. https://x.org/a"),
        (Reference("book", note="A loose leaf"), "A loose leaf."),
        (Reference("book", isbn="978-0"), "ISBN 978-0."),
        (Reference("book", language="en"), "key"),
        (Reference(), "key"),
    ],
)
def test_what_has_neither_a_name_nor_an_imprint_is_known_by_its_number_or_place(reference, entry):
    rendered = bibliography([("key", reference)], STYLE)
    assert rendered.entries[0].plain == entry
    assert not rendered.diagnostics


def test_an_address_is_a_link():
    (entry,) = bibliography([("key", Reference(url="https://x.org/a_b"))], STYLE).entries
    assert entry.markdown == "<https://x.org/a_b>"


class Failing:
    """An engine that fails on one title."""

    def bibliography(self, items, style, locale):
        return [(one["id"], "" if one["title"] == "Bad" else f"{one['title']}!") for one in items]


def test_a_record_that_the_engine_fails_on_is_written_in_a_simple_form():
    bad = Reference("book", (ANNA,), title="Bad", publisher="P", publisher_place="Rome", issued=Date(1946))
    records = [("bad", bad), ("good", Reference("book", title="Good"))]
    rendered = bibliography(records, STYLE, by=Failing())
    assert [entry.markdown for entry in rendered.entries] == ["Berg, Anna. *Bad*. Rome: P, 1946.", "Good!"]
    assert [diagnostic.code for diagnostic in rendered.diagnostics] == ["style-entry"]
    assert "bad" in rendered.diagnostics[0].message


def test_order_counts_neither_case_nor_accents():
    books = [
        ("f", Reference(author=(Name("Zola", "Émile"),), title="A")),
        ("e", Reference(author=(Name("Żeromski", "Stefan"),), title="A")),
        ("d", Reference(title="Épopée")),
        ("c", Reference(author=(Name("de Beauvoir", "S."),), title="B", issued=Date(1950))),
        ("b", Reference(author=(Name("de Beauvoir", "S."),), title="B", issued=Date(1949))),
        ("a", Reference(author=(Name("Beauvoir", "S.", "de"),), title="A")),
    ]
    for order in (books, books[::-1]):
        assert [entry.key for entry in bibliography(order, STYLE).entries] == list("abcdef")


def test_page():
    library = Library(
        (
            Source("berg1946", "w", Reference("book", (ANNA,), title="T", issued=Date(1946)), (1, 2)),
            Source("kun`", "w", Reference("book", (BELA,), title="U", issued=Date(1947)), ()),
        )
    )
    assert markdown(library, STYLE) == (
        "# Bibliography\n\n2 sources, 2 citations.\n\n"
        "- Berg, Anna. *T*. 1946. (2 citations, `berg1946`)\n"
        "- Kun, Béla. *U*. 1947. (0 citations, kun\\`)\n"
    )
    assert markdown(Library(), STYLE) == "# Bibliography\n\n0 sources, 0 citations.\n"


def test_styles_of_the_project():
    assert "source-list" in available()
    assert find_style(str(STYLE)) == STYLE


@pytest.mark.parametrize("name", ["no-such-style", "no/such/style.csl", "absent.csl"])
def test_a_style_that_is_not_there(name):
    with pytest.raises(BiblioError) as caught:
        find_style(name)
    assert "source-list" in str(caught.value) or name in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "no xml",
        "<style/>",
        "<a><b></a>",
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"/>',
        '<!DOCTYPE s [<!ENTITY a "b">]><style xmlns="http://purl.org/net/xbiblio/csl">&a;</style>',
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><bibliography>',
    ],
)
def test_a_file_that_is_no_style(tmp_path, content):
    file = tmp_path / "odd.csl"
    file.write_text(content)
    with pytest.raises(BiblioError, match="CSL style"):
        bibliography([("a", Reference(title="A"))], file)
