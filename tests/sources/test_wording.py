"""Whether titles and places say the same."""

import pytest
from sources.printed import book

from biblio.sources.forms import prepare
from biblio.sources.wording import cities, same_words, titles_alike


@pytest.mark.parametrize(
    ("left", "right", "bond"),
    [
        ("The Walls of Rome", "The walls of Rome.", "equal"),
        ("The Walls of Rome", "The Walls fo Rome", "equal"),
        ("The Walls of Rome: A History", "The Walls of Rome, a history", "equal"),
        ("Walls; or, the Mason: A Tale of Rome", "Walls; or, the Mason. A tale of Rome in prose", "equal"),
        ("The Walls of Rome", "The Walls of Rome: A History", "shorter"),
        ("The Walls of Rome, a History", "The Walls of Rome", "shorter"),
        ("Walls of Rome", "A Guide to Rome and Its Walls of Old", "doubtful"),
        ("The Walls of Rome: A History", "The Walls of Rome: A Guide", "other"),
        ("A Wall of Our Time", "The Wall of Our Time", "equal"),
        ("A Wall of Our Time", "Our Wall of Another Time", "other"),
        ("Rebuilding", "Re-building", "equal"),
        ("中国文学史", "中国哲学史", "other"),
        ("中国古代文学史论文集", "中国古代文学史论丈集", "equal"),
        ("Walls, Part I", "Walls, Part II", "other"),
        ("Rome 1905-1917", "Rome 1917-1939", "other"),
        ("Walls of Rome", "Gates of Rome", "other"),
        ("Стены Рима", "Walls of Rome", "other script"),
        ("", "Walls of Rome", "missing"),
    ],
)
def test_titles(left: str, right: str, bond: str) -> None:
    a, b = (prepare(book("Roe, Jane", title)) for title in (left, right))
    assert titles_alike(a, b).bond == titles_alike(b, a).bond == bond


@pytest.mark.parametrize(
    ("left", "right", "bond"),
    [
        ("New York", "New York City", "agree"),
        ("Frankfurt", "Frankfurt am Main", "agree"),
        ("London; New York", "New York", "agree"),
        ("Rome", "Romeville", "conflict"),
        ("London", "Boston", "conflict"),
        ("", "Boston", "missing"),
    ],
)
def test_places(left: str, right: str, bond: str) -> None:
    a, b = (prepare(book("Roe", "Walls", place)) for place in (left, right))
    assert cities(a, b) == cities(b, a) == bond


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (
            book("Ober, F. A. Hernando", "Conqueror of Mexico"),
            book("Ober, F. A.", "Hernando, Conqueror of Mexico"),
            True,
        ),
        (
            book("Ober, F.", "Hernando, Conqueror of Mexico"),
            book("Ober, Frank Hernando", "Conqueror of Mexico"),
            True,
        ),
        (
            book("Ober", "Hernando, Conqueror of Mexico"),
            book("Ober, Frank", "Hernando, Conqueror of Mexico"),
            True,
        ),
        (
            book("Ober, F.", "Hernando, Conqueror of Mexico"),
            book("Ober, F.", "Hernando, Conqueror of Peru"),
            False,
        ),
        (book("Ober, F.", "Vol. 1 of the Conqueror"), book("Ober, F.", "Vol. 2 of the Conqueror"), False),
        (book("Ober", "Mexico"), book("", "Ober Mexico"), False),
    ],
)
def test_the_same_words_parted_otherwise(left, right, same: bool) -> None:
    a, b = prepare(left), prepare(right)
    assert same_words(a, b) is same_words(b, a) is same
