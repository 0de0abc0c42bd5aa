"""Persons and titles spelt otherwise, imprints said otherwise."""

from dataclasses import replace

import pytest
from sources.printed import book, names

from biblio.model import Reference
from biblio.sources.compare import compare

ORLANDO = ("Woolf, Virginia", "Orlando", "London: Hogarth Press", 1928)
MIDDLE = ("Braudel, Fernand", "The Mediterranean World in the Age of Philip II", "London: Collins", 1972)

BRIDGES = ("Müller, Hans", "Die Brücken von Köln", "Köln: Roe", 1988)

SPELLING = [
    (
        "umlauts spelt out",
        "same",
        book(*BRIDGES),
        book("Mueller, Hans", "Die Bruecken von Koeln", "Koeln: Roe", 1988),
    ),
    (
        "umlauts spelt out, with those in words that tell nothing",
        "same",
        book("Grün, Hans", "Straße für Bögen", "Köln: Böhm", 1988),
        book("Gruen, Hans", "Strasse fuer Boegen", "Koeln: Boehm", 1988),
    ),
    (
        "what looks spelt out, and is another word",
        "different",
        book("Roe, Jane", "Die Wege nach Bruel", "Köln: Roe", 1988),
        book("Roe, Jane", "Die Wege nach Bodal", "Köln: Roe", 1988),
    ),
    (
        "a doubled letter in a small word",
        "same",
        book(*MIDDLE),
        book(MIDDLE[0], "Thee Mediterranean World in the Age of Philip II", *MIDDLE[2:]),
    ),
    (
        "ampersand",
        "same",
        book("Roe, Jane", "Walls and Gates", "Oxford: Blackwell", 1990),
        book("Roe, Jane", "Walls & Gates", "Oxford: Blackwell", 1990),
    ),
    (
        "a hyphen for a blank",
        "same",
        book("Roe, Jane", "The Work Place", "Oxford: Blackwell", 1990),
        book("Roe, Jane", "The Workplace", "Oxford: Blackwell", 1990),
    ),
    (
        "British and American spelling",
        "same",
        book("Roe, Jane", "The Colour of Labour", "Oxford: Blackwell", 1990),
        book("Roe, Jane", "The Color of Labor", "Oxford: Blackwell", 1990),
    ),
    ("family and given name changed places", "same", book(*ORLANDO), book("Virginia, Woolf", *ORLANDO[1:])),
    (
        "a title taken for a part of the name",
        "same",
        book("Ober, Frederick A.", "Hernando Cortés, Conqueror of Mexico", "New York: Harper", 1905),
        book("Ober, Frederick A. Hernando Cortés", "Conqueror of Mexico", "New York: Harper", 1905),
    ),
    (
        "the author's name in the title",
        "same",
        book("Musset, Alfred", "Comedies", "London: Walter Scott", 1890),
        book("Musset, Alfred", "Comedies by Alfred Musset", "London: W. Scott", 1890),
    ),
    (
        "two initials given, one printed",
        "same",
        book("Tolkien, J. R. R.", "The Hobbit", "London: Allen & Unwin", 1937),
        book("Tolkien, J. R.", "The Hobbit", "London: Allen and Unwin", 1937),
    ),
    (
        "Jr. on one side",
        "same",
        book("Schlesinger, Arthur", "The Age of Jackson", "Boston: Little, Brown", 1945),
        replace(
            book("", "The Age of Jackson", "Boston: Little, Brown", 1945),
            author=tuple(replace(name, suffix="Jr.") for name in names("Schlesinger, Arthur M.")),
        ),
    ),
    (
        "all in capitals",
        "same",
        book(*ORLANDO),
        book("WOOLF, VIRGINIA", "ORLANDO", "LONDON: HOGARTH PRESS", 1928),
    ),
    (
        "another word in the title",
        "different",
        book("Maddox, Jane", "Marking Practices in Colleges", "Chicago", 1934),
        book("Maddox, Jane", "Buying Practices in Colleges", "Chicago", 1934),
    ),
    (
        "a word more in the middle",
        "different",
        book("Roe, Jane", "A History of Rome", "London: Cape", 1950),
        book("Roe, Jane", "A History of Modern Rome", "London: Dent", 1950),
    ),
    (
        "names alike, a title of many",
        "different",
        book("Smith, John", "Poems", "London: Cape", 1950),
        book("Smythe, John", "Poems", "London: Dent", 1950),
    ),
]

IMPRINTS = [
    (
        "the city named longer",
        "same",
        book("Roe, Jane", "Walls", "New York: Knopf", 1930),
        book("Roe, Jane", "Walls", "New York City: Knopf", 1930),
    ),
    (
        "a street behind the publisher",
        "same",
        book("Roe, Jane", "Walls of Rome", "London: Macmillan", 1930),
        book("Roe, Jane", "Walls of Rome", "London: Macmillan, 4 Little Essex Street", 1930),
    ),
    (
        "a distributor named too",
        "same",
        book("Roe, Jane", "Walls of Rome", "Amsterdam: North-Holland", 1981),
        book("Roe, Jane", "Walls of Rome", "Amsterdam; New York: North-Holland; Elsevier", 1981),
    ),
    (
        "printed for the publisher",
        "same",
        book("Davies, John", "Poetical Works", "London: T. Davies", 1773),
        book("Davies, John", "Poetical Works", "London: Printed for T. Davies, in Russel-Street", 1773),
    ),
    (
        "legal forms",
        "same",
        book("Roe, Jane", "Walls of Rome", "New York: Macmillan", 1917),
        book("Roe, Jane", "Walls of Rome", "New York: The Macmillan Company, Inc.", 1917),
    ),
    (
        "the place in another language",
        "same",
        book("Roe, Jane", "Mauern", "München: Beck", 1970),
        book("Roe, Jane", "Mauern", "Munich: C. H. Beck", 1970),
    ),
    (
        "no place known",
        "same",
        book("Roe, Jane", "Walls of Rome", "s.l.: Macmillan", 1917),
        book("Roe, Jane", "Walls of Rome", "London: Macmillan", 1917),
    ),
    (
        "a year within a range",
        "same",
        book(*MIDDLE),
        replace(book(*MIDDLE), issued=replace(book(*MIDDLE).issued, until=book("", "", "", 1973).issued)),
    ),
    (
        "about a year",
        "same",
        book("Roe, Jane", "The Ship of Fools", "London: Pynson", "ca. 1509"),
        book("Roe, Jane", "The Ship of Fools", "London: Pynson", 1509),
    ),
    (
        "the copyright of the year after",
        "same work",
        book("Condit, Carl", "The Port of New York", "Chicago: University of Chicago Press", "c1981"),
        book("Condit, Carl", "The Port of New York", "Chicago: University of Chicago Press", 1980),
    ),
    (
        "two copyrights",
        "same work",
        book("Condit, Carl", "The Port of New York", "Chicago: University of Chicago Press", "c1981"),
        book("Condit, Carl", "The Port of New York", "Chicago: University of Chicago Press", "c1980"),
    ),
    (
        "neither year nor publisher agree",
        "same work",
        book(*ORLANDO),
        book("Woolf, Virginia", "Orlando", "New York: Crosby Gaige", 1929),
    ),
    (
        "undated, by another house elsewhere",
        "same work",
        book(*ORLANDO),
        book("Woolf, Virginia", "Orlando", "Leipzig: Tauchnitz"),
    ),
    (
        "undated, in the same house",
        "unsure",
        book(*ORLANDO),
        book("Woolf, Virginia", "Orlando", "London: Hogarth"),
    ),
    (
        "undated, with title alone",
        "unsure",
        book(*MIDDLE),
        book("Braudel, F.", "The Mediterranean World in the Age of Philip II"),
    ),
]

PAIRS = [
    pytest.param(a, b, verdict, id=why) for table in (SPELLING, IMPRINTS) for why, verdict, a, b in table
]


@pytest.mark.parametrize(("a", "b", "verdict"), PAIRS)
def test_verdict(a: Reference, b: Reference, verdict: str) -> None:
    seen = compare(a, b)
    assert seen.verdict == verdict, seen
    assert compare(b, a) == seen
