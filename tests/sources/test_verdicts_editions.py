"""Editions, volumes and translations; what the number of pages tells; titles that nobody is named with."""

import pytest
from sources.printed import book, piece

from biblio.model import Reference
from biblio.sources.compare import compare

MIDDLE = ("Braudel, Fernand", "The Mediterranean World in the Age of Philip II", "London: Collins", 1972)
VOLS = ("Gibbon, Edward", "The Decline and Fall of the Roman Empire", "London: Methuen", 1909)
EXTENT = book("Craddock, C. E.", "The Juggler", "Boston: Houghton Mifflin", 1897, number_of_pages="405 p.")


EXTENTS = [
    (
        "a pseudonym and the name, one number of pages",
        "same",
        EXTENT,
        book(
            "Murfree, Mary",
            "The Juggler",
            "Boston: Houghton, Mifflin and Co.",
            1897,
            number_of_pages="iv, 405, [1] p.",
        ),
    ),
    (
        "a pseudonym and the name, other pages",
        "different",
        EXTENT,
        book(
            "Murfree, Mary",
            "The Juggler",
            "Boston: Houghton, Mifflin and Co.",
            1897,
            number_of_pages="288 p.",
        ),
    ),
    (
        "a body and its author, one number of pages",
        "same",
        book(
            "Packer, Paul",
            "Guides for Controlling Sediment",
            "Washington: G.P.O.",
            1964,
            number_of_pages="42 p.",
        ),
        book(
            "=Forest Service",
            "Guides for Controlling Sediment",
            "Washington: Dept. of Agriculture",
            1964,
            number_of_pages="42 p.",
        ),
    ),
    (
        "a subtitle misprinted, one number of pages",
        "same",
        book(
            "Roe, Anand",
            "Keynes and India: A Study in Economics and Biography",
            "London: Macmillan",
            1989,
            number_of_pages="xiii, 209 p.",
        ),
        book(
            "Roe, Anand",
            "Keynes and India: A Study in History and Biography",
            "London: Macmillan",
            1989,
            number_of_pages="209 p.",
        ),
    ),
    (
        "a play and its print in a paper",
        "unsure",
        book("Hellem, Charles", "Sabotage", "", 1914, number_of_pages="16 p."),
        piece(
            "Hellem, Charles", "Sabotage", "Sabotage and Other Plays", 1914, type="chapter", page="423-437"
        ),
    ),
]

EDITIONS = [
    (
        "first and second edition",
        "same work",
        book(*MIDDLE, edition="1st ed."),
        book(*MIDDLE, edition="2nd ed."),
    ),
    (
        "a revised and a new edition",
        "same work",
        book(*MIDDLE, edition="Rev. ed."),
        book(*MIDDLE, edition="New ed."),
    ),
    (
        "the second, which is the revised one",
        "same",
        book(*MIDDLE, edition="2nd ed."),
        book(*MIDDLE, edition="Revised edition"),
    ),
    ("a printing is no edition", "same", book(*MIDDLE, edition="3rd printing"), book(*MIDDLE)),
    (
        "an edition spelt out",
        "same",
        book(*MIDDLE, edition="Dritte Auflage"),
        book(*MIDDLE, edition="3. Aufl."),
    ),
    ("a reprint after ten years", "same work", book(*MIDDLE), book(*MIDDLE[:2], "London: Fontana", 1982)),
    ("volumes in Roman and Arabic numbers", "same", book(*VOLS, volume="II"), book(*VOLS, volume="2")),
    ("two volumes", "same work", book(*VOLS, volume="1"), book(*VOLS, volume="2")),
    (
        "other translators of one year",
        "same work",
        book("Homer", "The Iliad of Homer", "London: Dent", 1932, translator="Pope, A."),
        book("Homer", "The Iliad of Homer", "London: Dent", 1932, translator="Lang, A."),
    ),
    (
        "a translation that names its original",
        "same work",
        book(
            "Mann, Thomas",
            "The Magic Mountain",
            "New York: Knopf",
            1927,
            translator="Lowe-Porter, H. T.",
            note="Translation of: Der Zauberberg",
        ),
        book("Mann, Thomas", "Der Zauberberg", "Berlin: S. Fischer", 1924),
    ),
    (
        "a translation that does not",
        "different",
        book("Mann, Thomas", "The Magic Mountain", "New York: Knopf", 1927),
        book("Mann, Thomas", "Der Zauberberg", "Berlin: S. Fischer", 1924),
    ),
    (
        "two parts of one title",
        "different",
        book("Goethe, J. W.", "Faust, Part I", "Leipzig: Insel", 1912),
        book("Goethe, J. W.", "Faust, Part II", "Leipzig: Insel", 1912),
    ),
    (
        "two years of a report",
        "different",
        book("=Bank of England", "Annual Report 1931", "London", 1932),
        book("=Bank of England", "Annual Report 1932", "London", 1932),
    ),
    (
        "one title, two subtitles",
        "different",
        book("Roe, Jane", "Rome: The Republic", "London: Cape", 1950),
        book("Roe, Jane", "Rome: The Empire", "London: Cape", 1950),
    ),
    (
        "a thesis and the book made of it",
        "same work",
        book(
            "Roe, Jane",
            "The Making of the Walls of Rome",
            "Oxford: University of Oxford",
            1950,
            type="thesis",
        ),
        book("Roe, Jane", "The Making of the Walls of Rome", "London: Cape", 1953),
    ),
    (
        "a thesis and the book of the same year and place",
        "same work",
        book("Roe, Jane", "The Making of the Walls of Rome", ": MIT", 1950, type="thesis"),
        book("Roe, Jane", "The Making of the Walls of Rome", ": MIT Press", 1950),
    ),
    (
        "a thesis, and one without the word for it",
        "same",
        book("Roe, Jane", "The Making of the Walls of Rome", "Cambridge: MIT", 1950, type="thesis"),
        book("Roe, Jane", "The Making of the Walls of Rome", "Cambridge: MIT", 1950),
    ),
    (
        "a thesis and a book with one DOI",
        "same",
        book("Roe, Jane", "The Making of the Walls of Rome", ": MIT", 1950, type="thesis", doi="10.1000/1"),
        book("Roe, Jane", "The Making of the Walls of Rome", ": MIT Press", 1950, doi="10.1000/1"),
    ),
    (
        "one ISBN",
        "same",
        book(*MIDDLE, isbn="9780520203082"),
        book("Braudel, F.", "The Mediterranean", "London: HarperCollins", 1972, isbn="9780520203082"),
    ),
]

NOBODY = [
    (
        "a long title, one imprint",
        "same",
        book("", "Proceedings of the Conference on the Physics of Walls", "Moscow: Nauka", 1975),
        book(
            "",
            "Proceedings of the Conference on the Physics of Walls",
            "Moscow: Nauka",
            1975,
            edition="1st ed.",
        ),
    ),
    (
        "a short title, nothing else",
        "unsure",
        book("", "Poems", "", 1950),
        book("Roe, Jane", "Poems", "", 1950),
    ),
    (
        "a title of all bodies",
        "unsure",
        book("", "Proceedings"),
        book("=Conference on Walls", "Proceedings", "London", 1950),
    ),
    (
        "an editor for an author",
        "same",
        book("", "Letters of Lamb", "London: Dent", 1905, editor="Ainger, Alfred"),
        book("Ainger, Alfred", "Letters of Lamb", "London: Dent", 1905),
    ),
]

PAIRS = [
    pytest.param(a, b, verdict, id=why)
    for table in (EXTENTS, EDITIONS, NOBODY)
    for why, verdict, a, b in table
]


@pytest.mark.parametrize(("a", "b", "verdict"), PAIRS)
def test_verdict(a: Reference, b: Reference, verdict: str) -> None:
    seen = compare(a, b)
    assert seen.verdict == verdict, seen
    assert compare(b, a) == seen
