"""The whole way on small documents: what a citation points to, and what an existing library decides."""

import pytest

from biblio.citations.resolving.conventions import Conventions
from biblio.formats import bibtex
from biblio.formats.usage import rows
from biblio.model import Document, Extra, Name
from biblio.pipeline import run

FULL = "Hobsbawm, Eric. The Age of Empire. London: Weidenfeld and Nicolson, 1987, p. 56"
OTHER = "Hobsbawm, E. The Age of Empre. London: Weidenfeld and Nicolson, 1987, p. 57"


def document(*paragraphs: str, path: str = "a.txt", kind: str = "text") -> Document:
    return Document(path, "\n\n".join(paragraphs) + "\n", kind)


def test_spellings_of_one_edition_are_one_source() -> None:
    result = run([document(FULL, OTHER)])
    (source,) = result.library.sources
    assert source.members == (0, 1)
    assert {citation.source for citation in result.citations} == {"hobsbawm1987"}
    assert source.reference.author[0].given == "Eric"


def test_what_is_printed_stays_and_what_siblings_settle_is_mended() -> None:
    misspelt = run([document(FULL, FULL, OTHER)]).citations[2]
    assert misspelt.reading.reference.title == "The Age of Empre"
    assert misspelt.reference.title == "The Age of Empire"
    assert misspelt.reference.author[0].given == "E."


def test_variants_name_the_citations_that_have_them() -> None:
    result = run([document("Nothing is cited here in 1912.", FULL), document(FULL, OTHER, path="b.txt")])
    (source,) = result.library.sources
    (variant,) = [variant for variant in source.variants if variant.field == "title"]
    assert [result.citations[member].path for member in variant.members] == ["b.txt"]
    assert variant.spelling == "The Age of Empre"


def test_lines_and_columns_count_from_one() -> None:
    (citation,) = run([Document("a.txt", f"He left.\r\n\r\n  {FULL}\r\n")]).citations
    assert (citation.line, citation.column, citation.text) == (3, 3, FULL)


@pytest.mark.parametrize(("kind", "count"), [("text", 1), ("markdown", 0)])
def test_code_is_silent_in_markdown(kind: str, count: int) -> None:
    assert len(run([document("```", FULL, "```", kind=kind)]).citations) == count


def test_entries_of_a_library_keep_their_key_and_text() -> None:
    entry = (
        "@book{Hob:Empire,\n  author = {Hobsbawm, Eric},\n  title = {The Age of Empire},\n"
        "  publisher = {Weidenfeld and Nicolson},\n  date = {1987},\n  keywords = {mine},\n}"
    )
    library, diagnostics = bibtex.read(entry)
    result = run([document(FULL, OTHER)], library)
    assert not diagnostics
    assert {citation.source for citation in result.citations} == {"Hob:Empire"}
    assert "keywords = {mine}" in bibtex.write(result.library)


def test_progress_ends_at_the_whole() -> None:
    told: list[tuple[int, int]] = []
    texts = [document(FULL), document(OTHER, path="b.txt")]
    run(texts, progress=lambda done, total: told.append((done, total)))
    size = sum(len(text.text) for text in texts)
    assert told[-1] == (size, size)
    assert told == sorted(told)


def test_nothing_in_nothing_out() -> None:
    result = run([])
    assert (result.citations, result.library.sources) == ((), ())


NOTES = (
    f"1. {FULL}.\n2. Ibid., 60.\n3. Hobsbawm, Age of Empire, 70; Hobsbwam, op. cit., 80.\n"
    "4. Taylor, op. cit., 5.\n"
)


def test_short_forms_count_for_their_source_and_open_ones_are_told() -> None:
    result = run([document(NOTES)])
    (source,) = result.library.sources
    assert [result.citations[at].reading.form for at in source.members] == ["full", "ibid", "short", "short"]
    assert [diagnostic.line for diagnostic in result.diagnostics] == [4]
    assert result.citations[-1].source is None
    assert "Taylor, op. cit., 5." in result.diagnostics[0].message


def test_what_a_short_form_misspells_is_mended_from_the_full_citation() -> None:
    *_, short, _ = run([document(NOTES)]).citations
    assert short.reading.reference.author[0].family == "Hobsbwam"
    assert short.reference.author[0].family == "Hobsbawm"


def test_short_forms_point_into_their_own_document() -> None:
    other = "Hobsbawm, Julia. Keys. Leeds: Adler, 1990, p. 5"
    texts = [
        document(f"1. {FULL}.\n2. Hobsbawm, op. cit., 6."),
        document(f"1. {other}.\n2. Hobsbawm, op. cit., 7.", path="b.txt"),
    ]
    sources = [citation.source for citation in run(texts).citations]
    assert sources[0] == sources[1] != sources[2] == sources[3]


def test_conventions_decide_what_is_contested() -> None:
    text = document(f"1. {FULL}; Carr, E. H. What Is History? London: Macmillan, 1961, p. 5.\n2. Ibid., 60.")
    assert run([text]).citations[-1].source is None
    assert run([text], conventions=Conventions(ibid_after_several="last")).citations[-1].source == "carr1961"


def test_a_piece_in_another_volume_of_a_periodical_is_another_source() -> None:
    text = """\
1. Jane Roe, ‘Walls of straw’, Notes and Queries, 226 (1981), 4.

2. Notes and Queries, vol. 7, p. 97.
"""
    roe, other = run([Document("a.txt", text)]).citations
    assert (roe.source, other.source, other.reason) == ("roe1981", "notes-queries-nd", None)


def test_the_volumes_of_a_set_are_one_source() -> None:
    text = """\
1. John Ruskin, The Stones of Venice, 3 vols. (London: Smith, Elder, 1853), 2:301.
2. John Ruskin, The Stones of Venice, 3 vols. (London: Smith, Elder, 1853), 3:12.
3. Ruskin, Stones of Venice, 1:9.
"""
    result = run([Document("a.txt", text)])
    (source,) = result.library.sources
    assert (source.reference.volume, source.reference.number_of_volumes) == ("", "3")
    assert [one.reading.reference.volume for one in result.citations] == ["2", "3", "1"]
    assert {one.source for one in result.citations} == {source.key}
    assert "volume" not in {variant.field for variant in source.variants}


def test_every_page_of_a_set_is_told_with_its_volume() -> None:
    text = """\
1. Robert Southey, The Life of Nelson, 2 vols (London: John Murray, 1813), vol. i, p. 23.
2. Southey, Life of Nelson, vol. II, p. 250.
3. Ibid., p. 264.
"""
    (row,) = rows(run([Document("a.txt", text)]), {})
    assert [use.locator for use in row.citations] == ["vol. 1, 23", "vol. 2, 250", "vol. 2, 264"]


ROE, DOE = Name("Roe", "Jane"), Name("Doe", "Max")


@pytest.mark.parametrize(
    ("piece", "authors", "editors"),
    [
        ("Jane Roe, Gates of Straw, in: dies., Walls of Clay, Oxford 1990, S. 20–31.", (ROE,), ()),
        ("Jane Roe, ‘Gates of Straw’, in eadem, Walls of Clay (Oxford, 1990), pp. 20–31.", (ROE,), ()),
        ("Jane Roe, ‘Gates of Straw’, in eadem (ed.), Walls of Clay (Oxford, 1990), 20–31.", (), (ROE,)),
        (
            "Max Doe, Gates, in: ders./Jane Roe (Hgg.), Walls of German History, Oxford 1990, S. 20–31.",
            (),
            (DOE, ROE),
        ),
        ("Jane Roe/Max Doe, Gates of Straw, in: ders., Walls of Clay, Oxford 1990, S. 20–31.", (), ()),
        ("Max Doe, Gates, in: ders., Walls, Oxford 1990, S. 20–31.", (DOE,), ()),
    ],
)
def test_who_wrote_a_piece_wrote_or_edited_its_book(
    piece: str, authors: tuple[Name, ...], editors: tuple[Name, ...]
) -> None:
    name = "Doe" if piece.startswith("Max") else "Roe"
    result = run([Document("a.txt", f"1 {piece}\n2 {name}, Gates (wie Anm. 1), S. 30.\n")])
    (source,) = result.library.sources
    assert [citation.source for citation in result.citations] == [source.key] * 2
    assert source.reference.container_title.startswith("Walls")
    assert source.reference.editor == editors
    assert source.extra == ((Extra("container-author", authors),) if authors else ())


def test_an_ibid_with_an_author_is_nobody_elses() -> None:
    other = "Roe, Jane. Walls of Straw. London: Penguin, 1990, p. 5."
    result = run([document(FULL, other, "Hobsbawm, ibid., p. 66.", "Doe, ibid., p. 6.")])
    assert [one.source for one in result.citations[2:]] == ["hobsbawm1987", None]


def test_a_book_of_the_bible_is_no_short_title_of_another() -> None:
    text = """\
1. John Chrysostom, Hom. in Rom. 13.1 (PG 60, 507).
2. Roe, Jane. Commentary on Rom. Oxford: Adler, 1990, p. 5.
3. Cf. Rom 7:19 and (Rom. 9:16).
"""
    result = run([Document("a.txt", text)])
    verses = {one.source for one in result.citations if one.reading.reference.type == "classic"}
    assert verses == {"rom-nd"}
    assert sum(one.source == "rom-nd" for one in result.citations) == 2
