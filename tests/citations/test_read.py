"""Strings that are references, and documents that hold some."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from biblio.citations.read import find
from biblio.citations.strings import LONGEST_STRING, read_string
from biblio.model import Date, Locator, Name, Reading

BOOK = "Hobsbawm, Eric. The Age of Empire. London: Weidenfeld and Nicolson, 1987, p. 56"
ARTICLE = "Miller GA. The magical number seven. Psychol Rev. 1956;63(2):81-97."


def read(text: str) -> Reading:
    (reading,) = read_string(text)
    return reading


def test_a_book() -> None:
    reading = read(BOOK)
    assert (reading.start, reading.end, reading.form) == (0, len(BOOK), "full")
    assert reading.reference.author == (Name("Hobsbawm", "Eric"),)
    assert reading.reference.title == "The Age of Empire"
    assert reading.reference.publisher == "Weidenfeld and Nicolson"
    assert reading.reference.publisher_place == "London"
    assert reading.reference.issued == Date(1987)
    assert reading.locator == Locator("page", "56")


def test_an_article() -> None:
    reference = read(ARTICLE).reference
    assert reference.type == "article-journal"
    assert (reference.volume, reference.issue, reference.page) == ("63", "2", "81-97")


def test_a_person_is_one_span() -> None:
    text = "Smith, John, and Mary Brown. The Long Road. London: Cape, 1956."
    authors = [text[span.start : span.end] for span in read(text).spans if span.label == "author"]
    assert authors == ["Smith, John", "Mary Brown"]


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "\t", "...", "—", "————", "----------", "* * *", "12.", "[12]", "\x00\x01\x02", "%$#@ 🙂"),
        *(
            "References",
            "Works Cited",
            "Chapter 3",
            "See also",
            "1914-1918",
            "p. 12",
            "BIBLIOGRAFIA GENERALE",
        ),
        "The harbour was closed in 1912, and the last ship left for Oslo.",
        *("x" * 100_000, "( " * 20_000, "— " * 20_000),
    ],
)
def test_nothing_gives_no_reference(text: str) -> None:
    assert read_string(text) == ()


SECOND = "Carr, E. H. What Is History? London: Macmillan, 1961, p. 22."
THIRD = "Woolf, Virginia. Orlando. London: Hogarth Press, 1928."


@pytest.mark.parametrize(
    ("text", "references"),
    [
        (f"{BOOK}; {SECOND}", [BOOK, SECOND]),
        (f"[1] {SECOND} [2] {THIRD}", [SECOND, THIRD]),
        (f"[1]{SECOND} [2]{THIRD}", [SECOND, THIRD]),
        (f"(1) {SECOND} (2) {ARTICLE} (3) {THIRD}", [SECOND, ARTICLE, THIRD]),
        (f"[3] {SECOND} [7] {THIRD}", [SECOND, THIRD]),
        (f"• {SECOND} • {THIRD}", [SECOND, THIRD]),
        ("Cf. Abel 1990, S. 12; Meier 1991, S. 13.", ["Abel 1990, S. 12", "Meier 1991, S. 13."]),
        # Numbers that are none of an item.
        (
            "1. Meyer, H. Handbuch der Physik. 2. Aufl. Berlin: Adler, 1990.",
            ["Meyer, H. Handbuch der Physik. 2. Aufl. Berlin: Adler, 1990."],
        ),
        (
            "[1] Carr, E. H. What Is History? [1961] London: Macmillan, 1986.",
            ["Carr, E. H. What Is History? [1961] London: Macmillan, 1986."],
        ),
        (ARTICLE, [ARTICLE]),
    ],
)
def test_several_references_in_one_string(text: str, references: list[str]) -> None:
    read = [text[reading.start : reading.end] for reading in read_string(text)]
    # Whether a number or a "Cf." belongs to the reference is not what is asked here.
    assert [re.sub(r"^([\[(]?\d+[\]).]|Cf\.) ?", "", one) for one in read] == references


@pytest.mark.parametrize(
    "text",
    [
        "G. B. Berg, Die Idee der Reform, Mitteilungen des Instituts, 60, 1952), 31-59.",
        "Rossi, Maria. La fabbrica, “Storia urbana” 45 1988). pp. 12-34",
    ],
)
def test_a_bracket_that_nothing_opens_ends_no_reference(text: str) -> None:
    assert read(text).spans[-1].label == "pages"


def test_numbered_references_are_parted_whatever_the_number_before_them_looks_like() -> None:
    first, second = read_string(f"1. {SECOND[:-1]} 2. {THIRD}")
    assert first.locator == Locator("page", "22")
    assert second.reference.title == "Orlando"


@pytest.mark.parametrize("numbers", ["", "[{}] "])
def test_a_line_of_many_references_is_read_in_parts_that_cut_none(numbers: str) -> None:
    count = LONGEST_STRING // len(SECOND) + 100
    text = "".join(f"{numbers.format(number)}{SECOND} " for number in range(1, count + 1))
    readings = read_string(text)
    assert len(readings) == count
    assert all(text[reading.start : reading.end].endswith(SECOND) for reading in readings)


PROSE = "The harbour was closed in 1912, and on March 3, 1913 the last ship left for Oslo."


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        (f"{PROSE}\n{BOOK}\n\n{PROSE}", [BOOK]),
        (f"{PROSE}\r\n{BOOK}\r\n", [BOOK]),
        (f"{BOOK}.", [f"{BOOK}."]),
        (f"“{PROSE}”\n\n{BOOK}\n\n{BOOK}", [BOOK, BOOK]),
        (PROSE, []),
        ("Anna Berg, Oslo, 1912", []),
        ("THE WAR AT SEA IN 1917", []),
        ("[From a speech of June 6, 1935]", []),
        ("Prices rose in spring (Smith and Jones, 1999).", ["Smith and Jones, 1999"]),
        ("It was the first draft (Spring 2019).", []),
        ("TNA, CAB 23/95, fol. 180.", ["TNA, CAB 23/95, fol. 180."]),
        ("Manchester Guardian, 23 August 1927.", ["Manchester Guardian, 23 August 1927."]),
        ("14. Ibid.", ["Ibid."]),
        ("5 Siehe unten, Kap. 3.4, S. 131 ff.", []),
        (
            "(15) Le Moniteur universel, 14 avril 1832, p. 3.",
            ["Le Moniteur universel, 14 avril 1832, p. 3."],
        ),
        (
            "3 So schon genauer Hall, Peter: Neue Mauern. Berlin: Adler 1992, S. 5.",
            ["Hall, Peter: Neue Mauern. Berlin: Adler 1992, S. 5."],
        ),
        ("It was late. Already Weber (1922, p. 17) saw it.", ["Weber (1922, p. 17)"]),
        ("It was late. Max Weber (1922, p. 17) saw it.", ["Max Weber (1922, p. 17)"]),
        (
            "See Roe v. Doe, 34 U.S. 483 (1954). Later it was Roe, 34 U.S. at 491. So was Roe, 34 U.S. at 9.",
            ["Roe v. Doe, 34 U.S. 483 (1954).", "Roe, 34 U.S. at 491.", "Roe, 34 U.S. at 9."],
        ),
        (
            "It, U.S. Const. amend. IV, protects people. Cf. Fed. R. Civ. P. 56(c); 28 U.S.C. § 13.",
            ["U.S. Const. amend. IV", "Fed. R. Civ. P. 56(c)", "28 U.S.C. § 13."],
        ),
        ("Photograph by A. Berg, Oslo, 1924.", []),
        ("Abb. 2. Foto: Anna Berg, Oslo 1924.", []),
        ("", []),
        ("From: Jane Roe\nX-Mailer: Post [version 1.1.99]\nList-Id: walls", []),
        (
            "00B6..00B7    ; Common # Po   [2] PILCROW SIGN\n00D7 ; Common # Sm MULTIPLICATION SIGN",
            [],
        ),
        ("Pelagius (d. c. 420) taught in Rome.", []),
        ("Readers were men, women and children.17 To them remained the almanac,18 if anything.", []),
        ("Notes to Chapter Four, pp. 88–101", []),
        (
            "3. Stadtarchiv Bonn, Akten der Verwaltung, Box 12.\n",
            ["Stadtarchiv Bonn, Akten der Verwaltung, Box 12."],
        ),
        (
            "4. Letter from Jane Roe to John Doe, 6 May 1789, Roe Papers, Library of Congress.\n",
            ["Letter from Jane Roe to John Doe, 6 May 1789, Roe Papers, Library of Congress."],
        ),
        ("1. CIL IV 549.", ["CIL IV 549."]),
        (
            "Letter from Jane Roe to Ann Doe, 6 May 1789.",
            ["Letter from Jane Roe to Ann Doe, 6 May 1789."],
        ),
        (
            "1. TNA, HO 107/1234, 1851 census of Alder, f. 12.",
            ["TNA, HO 107/1234, 1851 census of Alder, f. 12."],
        ),
        (
            "Lo scrisse per il Ferrarese G. Sandri, Mura di Roma, Roma, Adler, 1990, p. 5.",
            ["G. Sandri, Mura di Roma, Roma, Adler, 1990, p. 5."],
        ),
    ],
)
def test_found_in_a_document(text: str, citations: list[str]) -> None:
    assert [text[reading.start : reading.end] for reading in find(text)] == citations


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Prose of 1990.\n- https://example.org/walls", "https://example.org/walls"),
        ("- https://example.org/walls", "https://example.org/walls"),
        ("1. https://example.org/walls\r\n", "https://example.org/walls"),
        ("Source: https://example.org/walls", "https://example.org/walls"),
        ("<https://example.org/walls>", "https://example.org/walls"),
        ("See https://example.org/walls for more.", None),
    ],
)
def test_an_address_alone_on_its_line_is_a_citation(text: str, address: str | None) -> None:
    assert [reading.reference.url for reading in find(text)] == ([address] if address else [])


CITING = st.sampled_from(
    [
        BOOK,
        ARTICLE,
        PROSE,
        "Ibid., p. 3",
        "(Carr 1961, 22)",
        "[1] ",
        "[2] ",
        "\n",
        "\r\n",
        "\n\n",
        " ",
        ";",
        "12. ",
    ]
)


@pytest.mark.parametrize("reader", [find, read_string])
def test_soft_hyphens_are_in_no_value_and_move_no_offset(
    reader: Callable[[str], Iterable[Reading]],
) -> None:
    text = "Hobs\u00adbawm, Eric. The Age of Em\u00adpire. Lon\u00addon: Weiden\u00adfeld, 1987, p. 56"
    (reading,) = reader(text)
    reference = reading.reference
    assert (reference.author, reference.publisher_place) == ((Name("Hobsbawm", "Eric"),), "London")
    assert (reference.title, reference.publisher) == ("The Age of Empire", "Weidenfeld")
    assert (reading.start, reading.end) == (0, len(text))
    assert text[slice(reading.spans[2].start, reading.spans[2].end)] == "Lon\u00addon"


@settings(max_examples=60)
@given(st.lists(CITING | st.text(max_size=20), max_size=12).map("".join))
@pytest.mark.parametrize("reader", [find, read_string])
def test_whatever_the_text_citations_are_in_order_and_hold_their_spans(
    reader: Callable[[str], Iterable[Reading]], text: str
) -> None:
    readings = list(reader(text))
    assert all(before.end <= after.start for before, after in pairwise(readings))
    for reading in readings:
        assert 0 <= reading.start < reading.end <= len(text)
        assert 0 <= reading.confidence <= 1
        assert all(reading.start <= span.start < span.end <= reading.end for span in reading.spans)
        assert all(before.end <= after.start for before, after in pairwise(reading.spans))


def test_progress_tells_how_far_the_document_is_read() -> None:
    text = f"{PROSE}\n\n{BOOK}\n\n{PROSE}"
    told: list[int] = []
    list(find(text, told.append))
    assert told == sorted(told)
    assert told[-1] == len(text)
