"""``.bib`` files: what is written, what is read, and that nothing is lost between the two."""

import shutil
import subprocess
from dataclasses import replace
from urllib.parse import unquote

import pytest
from formats.samples import library, references
from hypothesis import given, settings
from hypothesis import strategies as st

from biblio.formats import bibtex
from biblio.model import Date, Library, Name, Reference, Source

ANNA = (Name("Berg", "Anna"),)


def entry(reference):
    """The type and the fields of a reference, as written."""
    lines = bibtex.write(Library((Source("key", "", reference, ()),))).splitlines()
    fields = (line.strip(" ,").partition(" = ") for line in lines[1:-1])
    return lines[0].partition("{")[0], {name: value[1:-1] for name, _, value in fields}


def read(text):
    """The only entry of a text, and the codes of what is wrong with it."""
    sources, diagnostics = bibtex.read(text)
    assert len(sources) == 1
    return sources[0].reference, [diagnostic.code for diagnostic in diagnostics]


@pytest.mark.parametrize(
    ("reference", "kind", "fields"),
    [
        (Reference("book", ANNA, title="T"), "@book", {"author": "Berg, Anna", "title": "T"}),
        (Reference("book", (), ANNA, title="T"), "@collection", {"editor": "Berg, Anna", "title": "T"}),
        (
            Reference("book", ANNA, et_al=("author",), title="T"),
            "@book",
            {"author": "Berg, Anna and others", "title": "T"},
        ),
        (
            Reference("chapter", ANNA, title="T", container_title="C", page="1-9"),
            "@inbook",
            {"author": "Berg, Anna", "title": "T", "booktitle": "C", "pages": "1--9"},
        ),
        (
            Reference("chapter", ANNA, ANNA, title="T", container_title="C"),
            "@incollection",
            {"author": "Berg, Anna", "editor": "Berg, Anna", "title": "T", "booktitle": "C"},
        ),
        (
            Reference("article-journal", ANNA, title="T", container_title="J", volume="4", issue="2"),
            "@article",
            {"author": "Berg, Anna", "title": "T", "journaltitle": "J", "volume": "4", "number": "2"},
        ),
        (
            Reference("article-newspaper", (), title="T", container_title="J", publisher_place="Rome"),
            "@article",
            {"title": "T", "journaltitle": "J", "journaltitleaddon": "Rome", "entrysubtype": "newspaper"},
        ),
        (
            Reference("thesis", ANNA, title="T", genre="Diss.", publisher="Univ. of X"),
            "@thesis",
            {"author": "Berg, Anna", "title": "T", "type": "Diss.", "institution": "Univ. of X"},
        ),
        (
            Reference("report", ANNA, title="T", genre="Report", number="12", publisher="Bureau"),
            "@report",
            {
                **{"author": "Berg, Anna", "title": "T", "number": "12", "type": "Report"},
                "institution": "Bureau",
            },
        ),
        (
            Reference("report", ANNA, title="T", publisher="Bureau"),
            "@misc",
            {"author": "Berg, Anna", "title": "T", "organization": "Bureau", "entrysubtype": "report"},
        ),
        (
            Reference("legal_case", title="A v. B"),
            "@misc",
            {"title": "A v. B", "entrysubtype": r"legal\_case"},
        ),
        (
            Reference("speech", ANNA, title="T", container_title="C", genre="Sermon"),
            "@misc",
            {
                **{"author": "Berg, Anna", "title": "T", "titleaddon": "C", "type": "Sermon"},
                "entrysubtype": "speech",
            },
        ),
        (
            Reference("webpage", title="T", container_title="Site", url="http://x.org/~a_b%20c"),
            "@online",
            {"title": "T", "titleaddon": "Site", "url": "http://x.org/~a_b%20c"},
        ),
        (
            Reference("book", title="T", publisher="Little, Brown and Company; Cape", volume="IV"),
            "@book",
            {
                **{"title": "T", "volume": "4", "volume+an:printed": '="IV"'},
                "publisher": "{Little, Brown and Company} and {Cape}",
            },
        ),
        (
            Reference("book", (Name(literal="NASA"),), title="T", publisher_place="London; Bosnia and X"),
            "@book",
            {"author": "{NASA}", "title": "T", "location": "London and {Bosnia and X}"},
        ),
        (
            Reference("book", title="T", language="de-DE"),
            "@book",
            {"title": "T", "langid": "german", "langid+an:printed": '="de-DE"'},
        ),
        (
            Reference("book", title="T", issued=Date(-44), original_date=Date(1500, mark="circa")),
            "@book",
            {"title": "T", "date": "-0043", "origdate": "1500~"},
        ),
        (Reference("book", title="Undated"), "@book", {"title": "Undated"}),
        (
            Reference(
                "book", title="T", collection_title="S", collection_number="12", number="7", status="in press"
            ),
            "@book",
            {"title": "T", "series": "S", "number": "12", "eid": "7", "pubstate": "in press"},
        ),
        (
            Reference("report", ANNA, title="T", genre="G", publisher="P", collection_number="3", number="7"),
            "@report",
            {
                **{"author": "Berg, Anna", "title": "T", "series+an:number": '="3"', "number": "7"},
                **{"type": "G", "institution": "P"},
            },
        ),
        (
            Reference("article-journal", ANNA, title="T", issued=Date(1999, season=1), year_suffix="a"),
            "@article",
            {"author": "Berg, Anna", "title": "T", "date": "1999-21", "date+an:letter": '="a"'},
        ),
        (
            Reference("article-journal", title="T", issn="1234-5679", pmid="123"),
            "@article",
            {"title": "T", "issn": "1234-5679", "eprint": "123", "eprinttype": "pmid"},
        ),
    ],
)
def test_types_and_fields(reference, kind, fields):
    written_kind, written = entry(reference)
    assert written_kind == kind
    assert list(written.items()) == list(fields.items())


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        (
            "@Book{k, author={Knuth, Donald E.}, title={The {\\TeX}book}, year=1984, address={Reading},"
            " publisher={A \\& B}}",
            Reference(
                "book",
                (Name("Knuth", "Donald E."),),
                title="The TeXbook",
                issued=Date(1984),
                publisher="A & B",
                publisher_place="Reading",
            ),
        ),
        (
            '@ARTICLE(k, title="A {"}quoted{"} word", journal="J", number=3, year=1999, month=mar)',
            Reference(
                "article-journal",
                title='A "quoted" word',
                container_title="J",
                issue="3",
                issued=Date(1999, 3),
            ),
        ),
        (
            "@phdthesis{k, title={T}, subtitle={S}, school={MIT}, year={c1999}}",
            Reference(
                "thesis",
                title="T: S",
                genre="PhD thesis",
                publisher="MIT",
                issued=Date(1999, mark="copyright"),
            ),
        ),
        (
            "@mastersthesis{k, title={T}, type={Tesi di laurea}, titleaddon={C}, school={U}}",
            Reference("thesis", title="T", genre="Tesi di laurea", container_title="C", publisher="U"),
        ),
        (
            "@techreport{k, title={T}, type={Memo}, institution={I}, number={7}}",
            Reference("report", title="T", genre="Memo", publisher="I", number="7"),
        ),
        (
            "@misc{k, title={T}, howpublished={\\url{http://x.org/a\\_b}}}",
            Reference("document", title="T", url="http://x.org/a_b"),
        ),
        (
            "@incollection{k, title={T}, booktitle={B}, booksubtitle={S}, pages={10--20}, langid={german}}",
            Reference("chapter", title="T", container_title="B: S", page="10-20", language="de"),
        ),
        ("@unheardof{k, title={T}}", Reference("document", title="T")),
        # Houses of two names, whether or not somebody has put them into braces.
        (
            "@book{k, publisher={Weidenfeld and Nicolson}, location={London and New York}}",
            Reference("book", publisher="Weidenfeld and Nicolson", publisher_place="London; New York"),
        ),
        (
            "@book{k, publisher={{Little, Brown and Company}}}",
            Reference("book", publisher="Little, Brown and Company"),
        ),
        (
            "@book{k, publisher={{Secker and Warburg} and Knopf}}",
            Reference("book", publisher="Secker and Warburg; Knopf"),
        ),
    ],
)
def test_both_dialects_are_read(text, reference):
    assert read(text) == (reference, [])


@pytest.mark.parametrize(
    "reference",
    [
        Reference(archive="A; B"),
        Reference(archive="A; B", archive_location="c; d"),
        Reference(archive="A;", archive_location="; d"),
        Reference(archive_location="c; d"),
        Reference(volume="IV"),
        Reference(volume="4"),
        Reference(volume="4B"),
        Reference(language="de-DE"),
        Reference(language="de-AT"),
        Reference(language="German"),
        Reference(url="http://x.org/{id}/%7Bid%7D"),
        Reference(doi="10.1/a{b}{c}"),
    ],
)
def test_what_is_written_is_read_back(reference):
    assert read(bibtex.write(Library((Source("key", "", reference, ()),)))) == (reference, [])


@pytest.mark.parametrize(("url", "again"), [("x}{", "x%7D%7B"), ("{x", "%7Bx"), ("a\\b{c}", "a%5Cb{c}")])
def test_what_would_unbalance_the_entry_comes_back_as_per_cent_codes(url, again):
    assert read(bibtex.write(Library((Source("key", "", Reference(url=url), ()),))))[0].url == again


@pytest.mark.parametrize(
    ("fields", "reference"),
    [
        ('volume = {5}, volume+an:printed = {="IV"}', Reference(volume="5")),
        ('langid = {french}, langid+an:printed = {="de-DE"}', Reference(language="fr")),
        ("volume = {4}, volume+an:printed = {=IV}", Reference(volume="4")),
    ],
)
def test_an_annotation_that_no_longer_fits_does_not_count(fields, reference):
    assert read(f"@misc{{k, {fields}}}") == (reference, [])


def test_abbreviations_are_spelled_out_in_the_reference_alone():
    entry = '@book{k, publisher = PUP, month = jan, title = "A" # " B"}'
    (source,), diagnostics = bibtex.read('@string{pup = "Princeton " # {UP}}\n' + entry)
    assert source.reference.publisher == "Princeton UP"
    assert source.reference.title == "A B"
    assert source.entry == entry
    assert not diagnostics


def test_abbreviations_of_abbreviations_do_not_grow_without_end():
    text = "@string{a0 = {" + "x" * 1000 + "}}\n"
    text += "".join(f"@string{{a{n} = {' # '.join([f'a{n - 1}'] * 10)}}}\n" for n in range(1, 40))
    (source,), _ = bibtex.read(text + "@book{k, title = a39 # a39}")
    assert len(source.reference.title) < 1_000_000


@pytest.mark.parametrize(
    ("text", "keys", "faults"),
    [
        ("@book{a, title={T}}\n@book{a, title={U}}", ["a"], [("bibtex-key", 2, 1)]),
        ("@book{, title={T}}", [], [("bibtex-key", 1, 1)]),
        ("@book{title={T}}", [], [("bibtex-key", 1, 1)]),
        ("@book{a, title={T}, Title={U}}", ["a"], [("bibtex-field", 1, 21)]),
        ("@book{a, title={T}, title={U}}", ["a"], [("bibtex-field", 1, 21)]),
        ("@book{a, title={T\n\n@book{b, title={U}}", ["b"], [("bibtex-syntax", 1, 16)]),
        ("@book{a,\n title={T}\n year=1999}\n@book{b}", ["b"], [("bibtex-syntax", 3, 2)]),
        ("@book{a title={T}}", [], [("bibtex-syntax", 1, 9)]),
        ("@book{a,\n  title={T},\n\n@book{b}", ["b"], [("bibtex-syntax", 1, 6)]),
        (
            "\n@book{a, author={A, B, C, D}, year={soon}}",
            ["a"],
            [("bibtex-value", 2, 1), ("bibtex-value", 2, 1)],
        ),
        ("@book{a, publisher=pup}", ["a"], [("bibtex-string", 1, 10)]),
        ("@string{x={1}}\n@string{x={2}}", [], [("bibtex-string", 2, 1)]),
        ("@book{a, note={\n@book{b, title={T}}\n}}", ["a"], [("bibtex-nested", 1, 1)]),
        ("no entries at all\n@comment{x}", [], []),
    ],
)
def test_faults_are_told_with_their_place(text, keys, faults):
    sources, diagnostics = bibtex.read(text)
    assert [source.key for source in sources] == keys
    assert [(found.code, found.line, found.column) for found in diagnostics] == faults


def test_first_of_two_fields_counts():
    assert read("@book{a, title={T}, title={U}}") == (Reference("book", title="T"), ["bibtex-field"])


def test_library_entries_are_written_as_they_stood():
    text = '@Book(b,\n\ttitle   = "Odd {L}ayout",\n  keywords={kept},)'
    (source,), _ = bibtex.read(text)
    written = bibtex.write(Library((replace(source, reference=Reference(title="Other")),)))
    assert written == text + "\n"


NEW = Source("berg1999", "", Reference("book", ANNA, title="T", publisher="P", issued=Date(1999)), (0,))


@pytest.mark.parametrize(
    ("base", "written"),
    [
        # BibLaTeX, where nothing tells another dialect.
        (
            "% mine\n@misc{a}\n",
            "% mine\n@misc{a}\n\n@book{berg1999,\n  author = {Berg, Anna},\n  title = {T},\n"
            "  publisher = {P},\n  date = {1999},\n}\n",
        ),
        # Order of fields, BibTeX's names, capitals, tabs, bare numbers; comments at the end stay there.
        (
            "@Book{a,\n\tYear = 1990,\n\tTitle = {A},\n\tAuthor = {B}}\n@Comment{jabref-meta: x}\n",
            "@Book{a,\n\tYear = 1990,\n\tTitle = {A},\n\tAuthor = {B}}\n\n"
            "@Book{berg1999,\n\tYear = 1999,\n\tTitle = {T},\n\tPublisher = {P},\n\tAuthor = {Berg, Anna}}\n"
            "@Comment{jabref-meta: x}\n",
        ),
        # Quotation marks, aligned "=", Windows line ends; what follows on the last line stays there.
        (
            '@book{a,\r\n  title  = "A",\r\n  author = "B"\r\n} % read',
            '@book{a,\r\n  title  = "A",\r\n  author = "B"\r\n} % read\r\n\r\n@book{berg1999,\r\n'
            '  title     = "T",\r\n  publisher = "P",\r\n  date      = "1999",\r\n'
            '  author    = "Berg, Anna"\r\n'
            "}\r\n",
        ),
    ],
)
def test_new_entries_look_like_those_of_the_library(base, written):
    assert bibtex.write(Library((NEW,)), base) == written
    assert bibtex.write(Library((NEW,)), written) == written


BLOCKS = [
    "% a",
    "b@c.org",
    "@comment{d, {e}}",
    '@preamble{"f"}',
    "@book{%d, title = {T}}",
    "@string{g = {h}}",
    "@book{%d, title = {T} year = 3}",
    "@book{%d, title = {T}, ",
    "@book(%d, title = g # {T}, keywords = {x})",
]
GAPS = ["\n", "\n\n", "  \n\n\n", " ", "\r\n"]
bases = st.lists(st.tuples(st.sampled_from(BLOCKS), st.sampled_from(GAPS)), max_size=9).map(
    lambda blocks: "".join(piece.replace("%d", f"k{at}") + gap for at, (piece, gap) in enumerate(blocks))
)


@given(bases)
def test_a_library_keeps_every_character_and_a_second_run_changes_nothing(base):
    assert bibtex.write(Library(bibtex.read(base)[0]), base) == base
    written = bibtex.write(Library((*bibtex.read(base)[0], NEW)), base)
    kept = next((at for at, (a, b) in enumerate(zip(base, written, strict=False)) if a != b), len(base))
    assert written.endswith(base[kept:])
    assert bibtex.write(Library((*bibtex.read(base)[0], NEW)), written) == written


@settings(deadline=None)
@given(references(), st.booleans(), st.booleans(), st.booleans())
def test_new_entries_read_back_in_any_manner(reference, quotes, bare, aligned):
    value = '"1990"' if quotes else "{1990}"
    base = f"@BOOK{{a,\n Year{' ' * 7 * aligned} = {'1990' if bare else value},\n TITLE = {value}}}"
    written = bibtex.write(Library((replace(NEW, reference=replace(reference, issued=None)),)), base)
    again = {source.key: source.reference for source in bibtex.read(written)[0]}["berg1999"]
    assert (again.type, again.author, again.title) == (reference.type, reference.author, reference.title)


@settings(max_examples=60)
@given(references())
def test_hostile_text_reads_back(reference):
    (source,), diagnostics = bibtex.read(bibtex.write(Library((Source("key", "", reference, ()),))))
    again = source.reference
    for field in ("type", "author", "editor", "translator", "title", "container_title", "publisher"):
        assert getattr(again, field) == getattr(reference, field)
    for field in ("publisher_place", "collection_title", "edition", "issue", "number", "genre", "note"):
        assert getattr(again, field) == getattr(reference, field)
    for field in ("volume", "archive", "archive_location", "language", "isbn", "issn", "collection_number"):
        assert getattr(again, field) == getattr(reference, field)
    for field in (
        "event_title",
        "number_of_volumes",
        "number_of_pages",
        "status",
        "year_suffix",
        "authority",
    ):
        assert getattr(again, field) == getattr(reference, field)
    for field in ("doi", "url", "pmid"):
        assert unquote(getattr(again, field)).strip() == unquote(getattr(reference, field)).strip()
    for field in ("issued", "original_date", "accessed"):
        before, after = getattr(reference, field), getattr(again, field)
        assert (before is None) == (after is None)
        assert before is None or (before.year, before.month, before.day, before.season) == (
            after.year,
            after.month,
            after.day,
            after.season,
        )
    assert diagnostics == ()


@given(st.text(st.sampled_from('@book{},="#\\ \n()%a1'), max_size=80))
def test_reading_never_raises(text):
    bibtex.read(text)


def test_second_run_changes_nothing():
    written = bibtex.write(library())
    sources, diagnostics = bibtex.read(written)
    assert not diagnostics
    assert bibtex.write(Library(sources)) == written
    # Written anew from what was read, too.
    assert bibtex.write(Library(tuple(replace(source, entry="") for source in sources))) == written


def test_order_of_sources_does_not_matter():
    sources = library().sources
    assert bibtex.write(Library(sources[::-1])) == bibtex.write(Library(sources))


@pytest.mark.skipif(shutil.which("biber") is None, reason="biber, which judges BibLaTeX, is not installed")
def test_biber_accepts_what_is_written(tmp_path):
    file = tmp_path / "library.bib"
    file.write_text(bibtex.write(library()), encoding="utf-8")
    judged = subprocess.run(
        [
            *("biber", "--tool", "--validate-datamodel", "--output-resolve-crossrefs", "--nolog"),
            *(f"--output-file={tmp_path / 'out.bib'}", str(file)),
        ],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert judged.returncode == 0, judged.stdout
    told = [line for line in judged.stdout.splitlines() if line.startswith(("WARN", "ERROR"))]
    # What the sources lack: laws have no author, works of antiquity no date.
    lacking = [(line.split("'")[1], line.split("'")[-2]) for line in told]
    assert lacking == [
        ("act1875", "author"),
        ("homer", "date, year"),
        ("rule1998", "author"),
        ("treaty1920", "author"),
    ]
