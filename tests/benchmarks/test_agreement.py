import pytest

from benchmarks.agreement import Agreement, agreement


@pytest.mark.parametrize(
    ("known", "found", "right", "wrong", "missed"),
    [
        ("aabb", "xxyy", 2, 0, 0),
        ("aabb", "xxxx", 2, 4, 0),
        ("aaaa", "xxyy", 2, 0, 4),
        ("abcd", "wxyz", 0, 0, 0),
        ("", "", 0, 0, 0),
    ],
)
def test_pairs_are_counted(known: str, found: str, right: int, wrong: int, missed: int) -> None:
    seen = agreement(known, found)
    assert (seen.right, seen.wrong, seen.missed) == (right, wrong, missed)


def test_shares() -> None:
    seen = Agreement(right=3, wrong=1, missed=3, bcubed=0.75)
    assert (seen.precision, seen.recall, seen.f1) == (0.75, 0.5, 0.6)
    assert seen.cells() == ("0.7500", "0.5000", "0.6000", "0.7500")


def test_nothing_to_find_and_nothing_found_is_all() -> None:
    assert agreement("abc", "xyz").cells() == ("1.0000",) * 4


def test_each_member_counts_once_in_b_cubed() -> None:
    """Precision (1/2 + 1/2 + 1) / 3 with one wrong pair, recall 1."""
    assert agreement("abc", "xxy").bcubed == pytest.approx(0.8)
