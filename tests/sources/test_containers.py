"""Whether what pieces stand in is one."""

import pytest
from sources.printed import piece

from biblio.sources.containers import containers, foreign, stands_for
from biblio.sources.forms import prepare


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
        ("NIPS-4", "Advances in Neural Information Processing Systems", "agree"),
        ("COLT'98", "Computational Learning Theory", "agree"),
        ("IEEE Trans. PAMI", "IEEE Transactions on Pattern Analysis and Machine Intelligence", "agree"),
        ("AAAI", "National Conference on Artificial Intelligence", "missing"),
        ("AAAI", "IJCAI", "conflict"),
        ("Brain", "National Conference on Artificial Intelligence", "conflict"),
        ("J. Phys. G: Nucl. Part. Phys.", "J Phys G", "agree"),
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
    ("acronym", "words", "whether"),
    [
        ("jair", "journal of artificial intelligence research", True),
        ("colt", "computational learning theory", True),
        ("ml", "machine learning", True),
        ("m", "mind", False),
        ("mind", "mind and matter", False),
        ("lm", "machine learning", False),
        ("aaai", "artificial intelligence", False),
    ],
)
def test_an_acronym_takes_letters_of_words_in_order(acronym: str, words: str, whether: bool) -> None:
    assert stands_for(acronym, tuple(words.split())) == whether
