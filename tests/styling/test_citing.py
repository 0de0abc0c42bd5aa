"""Single citations: what they look like, and that they are read again as what they say."""

import pytest
from formats.samples import RECORDS, references
from hypothesis import given, settings
from hypothesis import strategies as st
from styling.styles40 import find

from biblio.model import Date, Document, Locator, Name, Reference
from biblio.pipeline import run
from biblio.styling.citing import cite
from biblio.styling.styles import find_style

POSITIONS = ("first", "subsequent", "ibid", "ibid-with-locator")
STRONG = Reference(
    "book",
    (Name("Strong", "Anna Louise"),),
    title="The Stalin Era: A Witness",
    publisher="Mainstream",
    publisher_place="New York",
    issued=Date(1956),
)
PIECE = Reference(
    "article-magazine",
    (Name("Byrd", "Richard E."),),
    title="The Conquest of Antarctica by Air",
    container_title="National Geographic Magazine",
    issued=Date(1930, 8),
)
PAGE = Locator("page", "58")
CASE = Reference(
    "legal_case", title="Roe, Inc. v. Friends of Doe", container_title="U.S.", issued=Date(1930), volume="5"
)


@pytest.mark.parametrize("position", ["first", "subsequent"])
@pytest.mark.parametrize("style", ["chicago-notes-bibliography", "apa", "short-note"])
def test_the_name_of_a_case_keeps_its_letters(style, position):
    printed = cite(CASE, "roe1930", None, position, find_style(style)).plain
    assert "Roe, Inc. v. Friends of Doe" in printed


@pytest.mark.parametrize(
    ("style", "position", "locator", "printed"),
    [
        ("source-note", "first", PAGE, "Strong, Anna Louise. *T*. New York: Mainstream, 1956, p. 58"),
        ("source-note", "ibid", PAGE, "Strong, Anna Louise. *T*. New York: Mainstream, 1956, p. 58"),
        ("source-note", "first", None, "Strong, Anna Louise. *T*. New York: Mainstream, 1956"),
        ("source-note", "first", Locator("page", "58-59"), "..., 1956, pp. 58–59"),
        ("source-note", "first", Locator("page", "98, 100, 101"), "..., 1956, pp. 98, 100, 101"),
        ("source-note", "first", Locator("page", "xi"), "..., 1956, p. xi"),
        ("source-note", "first", Locator("page", "passim"), "..., 1956, passim"),
        ("source-note", "first", Locator("chapter", "3"), "..., 1956, chap. 3"),
        ("source-note", "first", Locator("volume", "2"), "..., 1956, vol. 2"),
        ("short-note", "first", PAGE, "Strong, Anna Louise. *T*. New York: Mainstream, 1956, p. 58"),
        ("short-note", "subsequent", PAGE, "Strong, *The Stalin Era*, p. 58"),
        ("short-note", "subsequent", None, "Strong, *The Stalin Era*"),
        ("short-note", "ibid", PAGE, "Ibid."),
        ("short-note", "ibid-with-locator", PAGE, "Ibid., p. 58"),
    ],
)
def test_notes(style, position, locator, printed):
    title = "*The Stalin Era: A Witness*"
    whole = f"Strong, Anna Louise. {title}. New York: Mainstream, 1956"
    expected = printed.replace("*T*", title).replace("..., 1956", whole)
    cited = cite(STRONG, "strong1956", locator, position, find_style(style))
    assert cited.markdown == expected
    assert cited.plain == expected.replace("*", "")


@pytest.mark.parametrize(
    ("style", "position", "printed"),
    [
        (
            "chicago-notes-bibliography",
            "first",
            "Anna Louise Strong, The Stalin Era: A Witness (Mainstream, 1956), 58.",
        ),
        ("chicago-notes-bibliography", "subsequent", "Strong, The Stalin Era, 58."),
        ("chicago-notes-bibliography-subsequent-ibid", "ibid-with-locator", "Ibid., 58."),
        ("chicago-notes-bibliography-subsequent-ibid", "ibid", "Ibid."),
        ("mhra-notes", "first", "Anna Louise Strong, The Stalin Era: A Witness (Mainstream, 1956), p. 58."),
        ("modern-language-association", "first", "(Strong 58)"),
        ("apa", "first", "(Strong, 1956, p. 58)"),
        ("chicago-author-date", "subsequent", "(Strong 1956, 58)"),
        ("ieee", "first", "[1, p. 58]"),
    ],
)
def test_styles_of_the_collection(style, position, printed):
    assert cite(STRONG, "strong1956", PAGE, position, find(style).path).plain == printed


def test_a_language():
    style = find_style("source-note")
    assert cite(PIECE, "k", PAGE, "first", style, "de-DE").plain == (
        "Byrd, Richard E. „The Conquest of Antarctica by Air“. National Geographic Magazine, August 1930, "
        "S. 58"
    )


@settings(max_examples=60)
@given(references(), st.sampled_from(POSITIONS), st.sampled_from(["page", "sub-verbo", "no such label"]))
def test_any_reference_gives_one_line(reference, position, label):
    cited = cite(reference, "key", Locator(label, "1-2"), position, find_style("short-note"))
    assert "\n" not in cited.markdown
    assert "None" not in cited.plain or "None" in repr(reference)


# What a line of prose says, so that a citation stands where citations stand.
PROSE = "The harbour was closed in 1912, and the last ship left in March, as the book says.\n"
# Books, articles, chapters, entries, theses and reports: what a text of prose cites.
PLAIN = [
    "carr1961",
    "webb1935",
    "mann1999",
    "hobsbawm1983",
    "tocqueville1840",
    "king1963",
    "watson1953",
    "jones1933",
    "trubachev1974",
    "noether1907",
    "commission1946",
    "arendt1970",
    "lenin1922",
    "orr1911",
    "paine1776",
    "west1930",
    "ashe1987",
    "voss1932",
]
READ = {key: reference for (key, _, _), reference in RECORDS}


def page_of(reference):
    """A page that is in the extent of a piece, as it has to be."""
    first = reference.page.partition("-")[0]
    return Locator("page", first if first.isdigit() else "58")


def read_again(reference, key, style):
    """Print three citations of a source in notes of a text, and read that text."""
    style = find_style(style)
    printed = [
        cite(reference, key, page_of(reference), position, style).plain
        for position in ("first", "subsequent", "ibid-with-locator")
    ]
    return run([Document("a.txt", "\n\n".join(PROSE + one for one in printed) + "\n")]).citations


@pytest.mark.parametrize("key", READ)
def test_notes_are_found_again(key):
    citations = read_again(READ[key], key, "source-note")
    assert len(citations) == 3
    assert {citation.source for citation in citations} == {citations[0].source}


@pytest.mark.parametrize("key", PLAIN)
def test_notes_are_read_as_what_they_say(key):
    reference = READ[key]
    citation = read_again(reference, key, "source-note")[0]
    read = citation.reference
    assert [name.family or name.literal for name in read.author[:1]] == [
        name.family or name.literal for name in reference.author[:1]
    ]
    assert read.title.replace("’", "'") == reference.title.replace("’", "'")
    assert read.issued.year == reference.issued.year
    assert citation.reading.locator == page_of(reference)


@pytest.mark.parametrize("key", [*PLAIN[:4], *PLAIN[5:7]])
def test_short_notes_and_ibid_point_to_the_source(key):
    reference = READ[key]
    citations = read_again(reference, key, "short-note")
    assert [citation.reading.form for citation in citations] == ["full", "short", "ibid"]
    assert {citation.source for citation in citations} == {citations[0].source}
    assert [citation.reading.locator for citation in citations] == [page_of(reference)] * 3
