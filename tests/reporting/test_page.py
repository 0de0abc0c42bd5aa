"""The report as HTML: all of it is there, once, as text, in one file that asks for nothing."""

import base64
import hashlib
import re
from dataclasses import replace
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reporting.sample import CITED, DOCUMENTS, REMARKS, SOURCES, Elements, report, result_of, small

from biblio.model import Date, Diagnostic, Locator, Reference, Source, Variant
from biblio.styling.markup import CAPITALS, CAPITALS_END, ITALIC, ROMAN
from biblio.styling.writers import html


@pytest.fixture(scope="module")
def elements():
    return Elements(report(small(), REMARKS))


def test_every_citation_stands_there_once_in_its_context(elements):
    items = {one["id"]: " ".join(said.split()) for one, said in elements.all("li") if "id" in one}
    assert sorted(items) == ["c0", "c1", "c2", "c3", "c4", "c5", "s4"]
    assert items["c0"] == (
        "one.txt:2p. 12A fort stood here. Darwin, Origin, p. 12 ¶ And a bridge. Ibid., 13 ¶ Darwin 1872, 4-5"
    )
    assert elements.texts("mark") == [
        *["Roe 1900", "Darwin, Origin, p. 12", "Ibid., 13", "Darwin, Origin", "Curie, Traité"],
        "Darwin 1872, 4-5",
    ]


def test_a_citation_has_its_place_and_locator(elements):
    heads = elements.texts("p", class_="at")
    assert heads == [
        *["two.txt:3", "one.txt:6", "one.txt:2p. 12", "one.txt:4p. 13", "two.txt:4chapter 3", "two.txt:1"],
        "one.txt:6pp. 4-5",
    ]


def test_every_source_stands_there_once_most_cited_first(elements):
    ids = [one["id"] for one, _ in elements.all("tbody") if "id" in one]
    assert ids == ["s2", "s1", "s3"]
    rows = [said for said in elements.texts("th", scope="row") if re.search(r"\d{4}", said)]
    assert "Origin. darwin1859 uncertain" in rows
    uncited = "Not cited1 entry of the library that no document citesUnused. unused"
    assert elements.texts("section", id="uncited") == [uncited]


def test_totals_are_those_given():
    page = Elements(report(small(), totals={"documents": 1200, "uncertain": 3}))
    assert page.texts("dl") == ["Documents1,200Uncertain3"]


def test_what_is_uncertain_comes_first(elements):
    sections = [one["id"] for one, _ in elements.all("section") if "id" in one]
    assert sections == ["uncertain", "overview", "sources", "uncited"]
    assert elements.texts("section", class_="part") == [
        "Citations without a source 1Fits several sourcestwo.txt:3Curie was clear (Curie, Traité). ¶ Nobody "
        "knows (Roe 1900). Darwin, Origin Traité curie1910Origin, 6th ed. darwin1872",
        "Sources joined with a doubt 1Origin darwin1859The year may be a slip: otherwise the same as"
        "Origin, 6th ed. darwin1872",
        "Otherwise in the library 1darwin1872: title is 'A' in the library, 'B' hereone.txt:6",
        "Not formatted in the style 1curie1910: the style gives nothing for it",
    ]


def test_candidates_are_links_to_their_sources(elements):
    targets = {one["id"] for _, one, _ in elements.found if "id" in one}
    links = [one["href"] for one, _ in elements.all("a")]
    assert {link[1:] for link in links} <= targets
    assert {"#s1", "#s2", "#s3", "#c2"} <= set(links)


@pytest.mark.parametrize(
    ("result", "linked"),
    [
        (small(), ["#uncertain", "#overview", "#sources", "#uncited"]),
        (result_of(DOCUMENTS, SOURCES[:1], CITED[3:4]), ["#uncertain", "#overview", "#sources"]),
        (result_of({"a.txt": ""}, (), ()), ["#uncertain", "#sources"]),
    ],
)
def test_contents(result, linked):
    page = Elements(report(result))
    ids = {one["id"] for _, one, _ in page.found if "id" in one}
    assert [one["href"] for one, _ in page.all("a")][: len(linked)] == linked
    assert {one["href"][1:] for one, _ in page.all("a")} <= ids


def test_where_nothing_is_uncertain_it_is_said():
    page = Elements(report(result_of(DOCUMENTS, SOURCES[:1], CITED[3:4])))
    assert page.texts("section", id="uncertain") == [
        "UncertainNothing is uncertain: every citation has its source."
    ]


def test_what_is_read_with_little_certainty_is_listed():
    result = result_of(DOCUMENTS, SOURCES[:1], CITED[3:4])
    (cited,) = result.citations
    doubtful = replace(cited, reading=replace(cited.reading, confidence=0.4))
    page = Elements(report(replace(result, citations=(doubtful,))))
    (told,) = page.texts("section", class_="part")
    assert told.startswith(f"Citations read with little certainty 1{cited.text}")
    assert {"href": "#c0"} in [one for one, _ in page.all("a")]


def test_long_lists_of_uncertain_things_are_folded():
    text = "".join(f"Roe {year}\n" for year in range(1900, 1920))
    cited = [("a.txt", f"Roe {year}", "says too little", None) for year in range(1900, 1920)]
    page = Elements(report(result_of({"a.txt": text}, (), cited)))
    assert page.texts("summary") == ["14 more"]
    assert len(page.all("li", class_="open")) == 20


def test_other_editions_and_spellings(elements):
    (table,) = elements.texts("table", class_="variants")
    assert table == "FieldIn the bibliographyAlso asCitationsAtpublisher placeLondonLondn1one.txt:2"
    assert "Other editions of this workOrigin, 6th ed. darwin1872 1 citation" in " ".join(
        elements.texts("section")
    )


@pytest.mark.parametrize(
    ("key", "data"),
    [
        ("s2", {"data-y": "1859", "data-t": "book", "data-n": "3", "data-m": "2", "data-d": "0 1"}),
        ("s2", {"data-a": "1", "data-f": "uve"}),
        ("s3", {"data-y": "1872", "data-t": "journal article", "data-d": "0", "data-f": "ue"}),
        ("s1", {"data-y": "1910", "data-n": "1", "data-m": "1", "data-d": "1", "data-f": ""}),
    ],
)  # fmt: skip
def test_a_row_says_what_it_can_be_sorted_and_filtered_by(elements, key, data):
    ((row, _),) = elements.all("tbody", id=key)
    assert data.items() <= row.items()


def test_one_document_needs_no_column_and_no_filter_of_documents():
    page = Elements(report(result_of(DOCUMENTS, SOURCES, CITED[:3])))
    assert "Documents" in page.texts("th", scope="col")
    one = {"notes/one.txt": DOCUMENTS["notes/one.txt"]}
    page = Elements(report(result_of(one, SOURCES, CITED[:3])))
    assert "Documents" not in page.texts("th", scope="col")
    assert [one["id"] for one, _ in page.all("select")] == ["type", "flag"]
    assert page.texts("h1") == ["one.txt"]


def test_nothing_found():
    page = Elements(report(result_of({"a.txt": ""}, (), ())))
    assert page.texts("section", id="sources") == ["SourcesNo source is cited."]


def test_tables_and_sections_are_named(elements):
    assert all(one.get("scope") in ("col", "row") for one, _ in elements.all("th"))
    levels = [int(tag[1]) for tag, _, _ in elements.found if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(said.strip() for said in elements.texts("label"))
    ids = [one["id"] for _, one, _ in elements.found if "id" in one]
    assert len(ids) == len(set(ids))


def test_it_asks_for_nothing_and_allows_only_its_own_code(elements):
    page = report(small(), REMARKS)
    ((policy, _),) = elements.all("meta", http_equiv="Content-Security-Policy")
    ((_, style),), ((_, script),) = elements.all("style"), elements.all("script")
    digests = [
        "'sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() + "'"
        for code in (style, script)
    ]
    assert policy["content"].split("; ") == [
        *["default-src 'none'", f"style-src {digests[0]}", f"script-src {digests[1]}"],
        *["base-uri 'none'", "form-action 'none'"],
    ]
    attributes = {name for _, one, _ in elements.found for name in one}
    assert not attributes & {"src", "style", "srcset", "action", "background", "data", "poster"}
    assert not any(name.startswith("on") for name in attributes)
    assert "url(" not in page
    assert "@import" not in page


@pytest.mark.parametrize("name", ["report.css", "report.js"])
def test_style_and_script_cannot_end_their_element(name):
    code = resources.files("biblio.reporting").joinpath(name).read_text("utf-8")
    assert not re.search("</|<!--|\r", code)


HOSTILE = [
    *["</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>'],
    *["]]><!--", "a\u202eb", "\x00\x1b[31m", "\ud800", "'; style='x", "</mark></tbody></table>", "\u2028"],
    *["&lt;b&gt;", "%s{0}"],
]
hostile = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(), max_size=12))


def hostile_result(said):
    source = Source(
        said + "1900",
        said + "-w",
        Reference(type="book", title=said, issued=Date(1900)),
        (),
        variants=(Variant("title", said, said + "!", (0,)),),
        doubts=(said,),
    )
    other = replace(source, key=said + "1901", variants=(), entry=said)
    documents = {f"{said}/a.txt": f"{said} one {said}", f"{said}/b{said}": f"{said}x two"}
    cited = [
        (f"{said}/a.txt", f"{said} one", source.key, Locator("chapter", said)),
        (f"{said}/b{said}", "two", f"{said}: {source.key}, {other.key}", None),
    ]
    return result_of(documents, (source, other), cited, (Diagnostic(said, said, said, 1, 1),))


def outline(page):
    return [(tag, sorted(attributes)) for tag, attributes, _ in Elements(page).found if tag != "wbr"]


@settings(max_examples=60)
@given(hostile)
def test_hostile_text_stays_text(said):
    page = report(hostile_result(said), [Diagnostic("library", said, said, 3, 4)], {said + "1900": said})
    page.encode("utf-8")
    elements = Elements(page)
    allowed = {one[0] for one in Elements(report(small(), REMARKS)).found} | {"wbr"}
    assert {tag for tag, _, _ in elements.found} <= allowed
    assert len(elements.all("script")) == len(elements.all("style")) == 1
    assert not any(name.startswith("on") for _, one, _ in elements.found for name in one)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


@pytest.mark.parametrize("said", HOSTILE)
def test_hostile_text_makes_the_same_elements_as_any_other(said):
    assert outline(report(hostile_result(said))) == outline(report(hostile_result("harmless")))


def test_entries_keep_their_looks():
    marked = f"{CAPITALS}Curie{CAPITALS_END}. {ITALIC}Tra\u202eité <b>{ROMAN}. https://example.org/?a&b"
    page = report(small(), entries={"curie1910": html(marked)})
    (entry,) = re.findall(r'<tbody id="s1".*?<span dir="auto">(.*?)</span> <code>', page)
    assert entry == (
        '<span class="caps">Curie</span>. <i>Tra⟨U+202E⟩ité &lt;b&gt;</i>. '
        '<a href="https://example.org/?a&amp;b">https://example.org/?a&amp;b</a>'
    )


def test_the_same_bytes_each_time():
    assert report(small(), REMARKS) == report(small(), REMARKS)


def test_it_grows_with_the_citations_and_not_with_the_documents():
    def size(citations, filler):
        text = "".join(f"{filler} Roe {at:06}\n" for at in range(citations))
        cited = [("a.txt", f"Roe {at:06}", "s", None) for at in range(citations)]
        return len(report(result_of({"a.txt": text}, [Source("s", "s", Reference(title="T"), ())], cited)))

    first, second, third = size(100, "x" * 300), size(200, "x" * 300), size(300, "x" * 300)
    assert abs((third - second) - (second - first)) < 500
    assert size(100, "y" * 3000) == first


def colours():
    """The colours of each scheme, by name."""
    css = resources.files("biblio.reporting").joinpath("report.css").read_text("utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", css, re.DOTALL)[:2]
    first = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))
    return {"light": first, "dark": first | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", dark))}


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "papers", "least"),
    [
        ("ink", ["paper", "panel"], 7),
        ("quiet", ["paper", "panel"], 4.5),
        ("accent", ["paper", "panel"], 4.5),
        ("warn", ["paper", "panel", "warn-paper"], 4.5),
        ("mark-ink", ["mark"], 7),
        ("bar", ["paper"], 3),
        ("rest", ["paper"], 3),
    ],
)
def test_contrast(scheme, ink, papers, least):
    shown = colours()[scheme]
    assert all(contrast(shown[ink], shown[paper]) >= least for paper in papers)
