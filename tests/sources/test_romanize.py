"""Letters of other scripts in ASCII, for keys and to compare names and titles across scripts."""

import pytest

from biblio.sources.romanize import coarse, romanize


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Чуковский", "chukovskii"),
        ("Ιστορία της Αθήνας", "istoria tis athinas"),
        ("Živoj kak žizn'", "zivoj kak zizn"),
        ("中国文学史", ""),
    ],
)
def test_romanize(text: str, plain: str) -> None:
    assert romanize(text) == plain


@pytest.mark.parametrize(
    ("catalogue", "linguist"),
    [
        ("zhivoi kak zhizn", "zivoj kak zizn"),
        ("vysshaia stadiia", "vysshaja stadija"),
        ("khoroshii chelovek", "horosij celovek"),
        ("revoliutsiia", "revoljucija"),
        ("borshch", "borsc"),
    ],
)
def test_systems_of_transliteration_are_one_when_coarse(catalogue: str, linguist: str) -> None:
    assert coarse(catalogue) == coarse(linguist)


def test_other_words_stay_others_when_coarse() -> None:
    assert coarse("stadiia") != coarse("stanitsa")
