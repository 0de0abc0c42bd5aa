"""Articles and chapters; titles in scripts of their own."""

from dataclasses import replace

import pytest
from sources.printed import book, piece

from biblio.model import Reference
from biblio.sources.compare import compare

DNA = ("Watson, J. D.; Crick, F. H. C.", "Molecular Structure of Nucleic Acids", "Nature", 1953)

PIECES = [
    (
        "a journal by its initials",
        "same",
        piece(
            "Roe, Jane",
            "Notes on Walls",
            "Bulletin of the School of Oriental and African Studies",
            1996,
            volume="59",
            page="525",
        ),
        piece("Roe, J.", "Notes on Walls", "BSOAS", 1996, volume="59", page="525-545"),
    ),
    (
        "a journal with words cut short",
        "same",
        piece(*DNA, volume="171", page="737"),
        piece("Watson JD; Crick FHC", DNA[1], "Nat.", 1953, volume="171", page="737-738"),
    ),
    ("the last page differs", "same", piece(*DNA, page="737-738"), piece(*DNA, page="737-739")),
    (
        "et al. after the first author",
        "same",
        piece(*DNA, volume="171", page="737"),
        replace(piece("Watson, J. D.", *DNA[1:], volume="171", page="737"), et_al=("author",)),
    ),
    ("volume and issue on one side", "same", piece(*DNA), piece(*DNA, volume="171", issue="4356")),
    ("no container on one side", "same", piece(*DNA), replace(piece(*DNA), container_title="")),
    (
        "the series of the journal left out",
        "same",
        piece("Roe, Jane", "", "Nuclear Physics", 1969, volume="12", page="44"),
        piece("Roe, Jane", "", "Nuclear Physics A", 1969, volume="12", page="44"),
    ),
    (
        "untitled, author, journal, volume and year",
        "same",
        piece("Brown, M.", "", "MNRAS", 2013, volume="431"),
        piece("Brown", "", "MNRAS", 2013, volume="431", page="12"),
    ),
    (
        "untitled, the same page, year on one side",
        "same",
        piece("Roe, Jane", "", "ApJ", None, volume="529", page="69"),
        piece("Roe, J.", "", "ApJ", 2000, volume="529", page="69"),
    ),
    (
        "two issues of a magazine",
        "same work",
        piece("Roe, Jane", "Letter from Rome", "The Liberator", 1918, issue="3"),
        piece("Roe, Jane", "Letter from Rome", "The Liberator", 1918, issue="4"),
    ),
    (
        "two parts of an article",
        "different",
        piece("Roe, Jane", "On Walls, Part I", "Man", 1918, volume="3"),
        piece("Roe, Jane", "On Walls, Part II", "Man", 1918, volume="4"),
    ),
    (
        "a preprint and the article",
        "same work",
        piece(*DNA, doi="10.1000/preprint"),
        piece(*DNA, doi="10.1000/journal"),
    ),
    (
        "the conference and the journal",
        "same work",
        piece(
            "Roe, Jane",
            "Learning to Build Walls",
            "Proceedings of the Building Conference",
            1998,
            page="12",
            type="paper-conference",
        ),
        piece("Roe, Jane", "Learning to Build Walls", "Journal of Masonry", 1999, volume="4", page="101"),
    ),
    (
        "a journal whose name others share",
        "different",
        piece("", "", "Tribune", "1937-01-26", type="article-newspaper"),
        piece("", "", "Chicago Daily Tribune of the Week", "1937-01-26", type="article-newspaper"),
    ),
    (
        "two journals of one name, other volumes",
        "different",
        piece("Roe, Jane", "", "Historia", 1953, volume="2", page="11"),
        piece("Roe, Jane", "", "Historia", 1953, volume="51", page="11"),
    ),
    (
        "a review and what it reviews",
        "different",
        piece("Doe, John", "Review of The Walls of Rome by Jane Roe", "History", 1951, type="review"),
        book("Roe, Jane", "The Walls of Rome", "London: Cape", 1950),
    ),
    (
        "an erratum",
        "different",
        piece(*DNA, page="737"),
        piece(DNA[0], "Erratum: Molecular Structure of Nucleic Acids", *DNA[2:], page="964"),
    ),
    (
        "a chapter under the title of its book",
        "unsure",
        piece("Roe, Jane", "Grammar of Walls", "Grammar of Walls", 1990, type="chapter", page="1-17"),
        book("Roe, Jane", "Grammar of Walls", "London: Cape", 1990),
    ),
    (
        "two volumes of collected works",
        "same work",
        piece("Roe, Jane", "Some Aspects of Walls", "Collected Works, Vol. II", 1911, type="chapter"),
        piece("Roe, Jane", "Some Aspects of Walls", "Collected Works, Vol. IV", 1911, type="chapter"),
    ),
    (
        "an article read as a book of its journal",
        "same",
        piece("Roe, Jane", "The Search for Transuranium Walls", "Physics in Perspective", 2000, page="48"),
        book("Roe, Jane", "The Search for Transuranium Walls", ": Physics in Perspective", 2000),
    ),
    (
        "a lost letter in three names of four",
        "same",
        piece(
            "Roe, J.; Doe, K.; Poe, L.; Noe, M.",
            "A Long Title about Walls and Gates",
            "Man",
            2001,
            volume="3",
            page="5",
        ),
        piece(
            "Roe, J.; Doe, K.; Pooe, L.; Noe, M.",
            "A Long Title about Walls and Gates",
            "Man",
            2001,
            volume="3",
            page="5",
        ),
    ),
]

SCRIPTS = [
    (
        "Cyrillic, a letter misprinted",
        "same",
        book("Толстой, Л. Н.", "Воскресение", "Москва: Наука", 1964),
        book("Толстой, Лев", "Воскресенье", "Москва: Наука", 1964),
    ),
    (
        "Cyrillic, two editions",
        "same work",
        book("Толстой, Л. Н.", "Война и мир", "Москва: Наука", 1964),
        book("Толстой, Л. Н.", "Война и мир", "Москва: Художественная литература", 1978),
    ),
    (
        "Cyrillic, other initials",
        "different",
        book("Толстой, А. Н.", "Рассказы о детях", "Москва: Детгиз", 1950),
        book("Толстой, Л. Н.", "Рассказы о детях", "Москва: Детгиз", 1950),
    ),
    (
        "Greek titles",
        "different",
        book("Σεφέρης, Γ.", "Στροφή", "Αθήνα: Εστία", 1931),
        book("Σεφέρης, Γ.", "Στέρνα", "Αθήνα: Εστία", 1931),
    ),
    (
        "Chinese, one title",
        "same",
        book("=鲁迅", "呐喊", "北京: 新潮社", 1923),
        book("=鲁迅", "呐喊", "北京", 1923),
    ),
    (
        "Arabic, two titles",
        "different",
        book("=طه حسين", "الأيام", "القاهرة", 1929),
        book("=طه حسين", "دعاء الكروان", "القاهرة", 1929),
    ),
    (
        "Arabic, with and without vowel signs",
        "same",
        book("=طه حسين", "الأَيَّام", "القاهرة: دار المعارف", 1929),
        book("=طه حسين", "الأيام", "القاهرة: دار المعارف", 1929),
    ),
    (
        "Cyrillic and its transliteration",
        "same work",
        book("Толстой, Лев", "Война и мир", "Москва: Наука", 1978),
        book("Tolstoi, Lev", "Voina i mir", "Moskva: Nauka", 1978),
    ),
    (
        "Cyrillic and another transliterated title",
        "unsure",
        book("Толстой, Лев", "Война и мир", "Москва: Наука", 1978),
        book("Tolstoi, Lev", "Anna Karenina", "Moskva: Nauka", 1978),
    ),
    (
        "marks that came in two codings",
        "same",
        book("Rāya, R.", "Prācīnavāṇijyam", "Bangalore: Bharavi", 1985),
        book("Rāya, R.", "Pra\u0304ci\u0304nava\u0304n\u0323ijyam", "Bangalore: Bharavi", 1985),
    ),
]

CHAPTER = {"type": "chapter"}
CASE = {"type": "legal_case", "volume": "3", "page": "48"}
BOARD = "Roe v. Board of Education"
CASES = [
    (
        "a case with its parties shortened",
        "same",
        piece("", BOARD, "U.S.", 1954, **CASE),
        piece("", "Roe v. Bd. of Educ", "U.S.", 1954, **CASE),
    ),
    (
        "another case on that page",
        "different",
        piece("", BOARD, "U.S.", 1954, **CASE),
        piece("", "Walls v. Doors", "U.S.", 1954, **CASE),
    ),
    (
        "the same page of another reporter",
        "unsure",
        piece("", BOARD, "U.S.", 1954, **CASE),
        piece("", "Roe v. Doe", "F. Supp.", 1954, **CASE),
    ),
    (
        "a decision by its day, and by page and year",
        "same",
        replace(piece("", "", "NJW", 2005, type="legal_case", page="1190"), number="V ZR 77/04"),
        piece("", "", "NJW", 2005, type="legal_case", page="1190"),
    ),
    (
        "decisions of two years at one page",
        "different",
        piece("", "", "NJW", 2004, type="legal_case", page="1190"),
        piece("", "", "NJW", 2005, type="legal_case", page="1190"),
    ),
    (
        "another page of the reporter",
        "unsure",
        piece("", BOARD, "U.S.", 1954, **CASE),
        piece("", "Roe v. Doe", "U.S.", 1954, **{**CASE, "page": "51"}),
    ),
]
PARTS = [
    (
        "introductions to two books",
        "different",
        piece("Doe, Jane", "Introduction", "Walls of Kent", 1990, page="1-9", **CHAPTER),
        piece("Doe, J.", "Introduction", "Doors", 1999, page="1-9", **CHAPTER),
    ),
    (
        "introductions to two books of one year",
        "different",
        piece("Doe, Jane", "Einleitung", "Walls of Kent", 1990, **CHAPTER),
        piece("Doe, J.", "Einleitung", "Doors and Bolts", 1990, **CHAPTER),
    ),
    (
        "the introduction of two editions",
        "same work",
        piece("Doe, Jane", "Introduction", "Walls of Kent", 1990, page="1-9", **CHAPTER),
        piece("Doe, J.", "Introduction", "Walls of Kent", 1999, page="1-11", **CHAPTER),
    ),
    (
        "an introduction to nothing",
        "unsure",
        piece("Doe, Jane", "Introduction", "Walls of Kent", 1990, **CHAPTER),
        piece("Doe, J.", "Introduction", "", 1999, **CHAPTER),
    ),
    (
        "editorials of two issues",
        "different",
        piece("Doe, Jane", "Editorial", "Wall Studies", 2001, volume="1", page="1"),
        piece("Doe, J.", "Editorial", "Wall Studies", 2002, volume="2", page="1"),
    ),
    (
        "one editorial",
        "same",
        piece("Doe, Jane", "Editorial", "Wall Studies", 2001, volume="1", page="1"),
        piece("Doe, J.", "Editorial", "Wall Studies", 2001, volume="1", page="1-2"),
    ),
    (
        "a title that tells something, in two books",
        "same work",
        piece("Doe, Jane", "Introduction to Salt", "Walls of Kent", 1990, **CHAPTER),
        piece("Doe, J.", "Introduction to Salt", "Doors", 1999, **CHAPTER),
    ),
]

PAIRS = [
    pytest.param(a, b, verdict, id=why)
    for table in (PIECES, SCRIPTS, PARTS, CASES)
    for why, verdict, a, b in table
]


@pytest.mark.parametrize(("a", "b", "verdict"), PAIRS)
def test_verdict(a: Reference, b: Reference, verdict: str) -> None:
    seen = compare(a, b)
    assert seen.verdict == verdict, seen
    assert compare(b, a) == seen
