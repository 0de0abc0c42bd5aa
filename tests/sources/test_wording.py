"""Whether containers, titles and places say the same."""

import pytest
from sources.printed import book, piece

from biblio.sources.containers import containers, foreign
from biblio.sources.forms import prepare
from biblio.sources.wording import cities, same_words, titles_alike


@pytest.mark.parametrize(
    ("left", "right", "bond"),
    [
        ("The Lancet", "Lancet (London, England)", "agree"),
        ("N Engl J Med", "The New England Journal of Medicine", "agree"),
        ("Am J Med", "American Journal of Medicine", "agree"),
        (
            "Proc Natl Acad Sci U S A",
            "Proceedings of the National Academy of Sciences of the United States of America",
            "agree",
        ),
        ("Ann Oncol", "Annals of oncology : official journal of the Society for Oncology", "agree"),
        ("JAMA", "Journal of the American Medical Association", "agree"),
        ("Comm. Sup. Court", "Comme Supr Court", "agree"),
        ("Mon-Khmer Studies", "Mon-Khmer Studies Journal", "agree"),
        ("Phys. Rev. A", "Physical Review A", "agree"),
        ("Phys. Rev. A", "Phys. Rev. B", "conflict"),
        ("Cancer", "Cancer Research", "conflict"),
        (
            "Proc. 10th Intl. Conf. on Learning",
            "Proceedings of the Tenth International Conference on Learning",
            "agree",
        ),
        (
            "Proceedings of ICML",
            "Proceedings of the Tenth International Conference on Machine Learning",
            "agree",
        ),
        ("ICML-93", "ICML 1993", "agree"),
        ("Papers in Logic 13", "Papers in Logic 10", "conflict"),
        ("Papers in Logic 13", "Papers in Logic", "agree"),
        ("Pravda", "Izvestia", "conflict"),
        ("Вопросы истории", "Вопр. истории", "agree"),
        ("", "Pravda", "missing"),
    ],
)
def test_containers(left: str, right: str, bond: str) -> None:
    a, b = (prepare(piece("Roe", "Walls", container, 1993)) for container in (left, right))
    assert containers(a, b) == containers(b, a) == bond


def test_foreign_containers_have_hardly_a_word_in_common() -> None:
    man, bulletin, notes = (
        prepare(piece("Roe", "Walls", name, 1993))
        for name in ("Studies of Man", "Bulletin of Masonry", "Man")
    )
    assert foreign(man, bulletin)
    assert not foreign(man, notes)


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
