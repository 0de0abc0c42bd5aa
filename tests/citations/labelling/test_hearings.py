"""Hearings of the Congress of the United States, and speakers in parliaments."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.hearings import note_speakers, relabel_hearings
from biblio.citations.read import find

CITED = "Hearings before the Committee on Walls, U.S. Senate, 81st Cong., 1st Sess., p. 36"


def relabelled(text: str, chain: str) -> list[tuple[str, str]]:
    tokens, labels = chained(text, chain)
    relabel_hearings(tokens, labels)
    return values(tokens, labels)


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Hearings before the House, 81st Cong., 1st Sess. (1949)",
            "tttt.iiii.iii..d.",
            [("t", "Hearings before the House"), ("n", "81 st Cong . , 1 st Sess"), ("d", "1949")],
        ),
        (
            "Hearing on Walls, 112th Cong. 31 (2011)",
            "ttt.ttt.p.d.",
            [("t", "Hearing on Walls"), ("n", "112 th Cong"), ("p", "31"), ("d", "2011")],
        ),
        pytest.param(
            "Hearings on Walls, 1949", "ttt.d", [("t", "Hearings on Walls"), ("d", "1949")], id="none"
        ),
        pytest.param(
            "Hearing aids, 81st Cong. 3",
            "tt.vvv.p",
            [("t", "Hearing aids"), ("v", "81 st Cong"), ("p", "3")],
            id="aids",
        ),
    ],
)
def test_the_title_goes_to_the_number_of_the_congress(
    text: str, chain: str, expected: list[tuple[str, str]]
) -> None:
    assert relabelled(text, chain) == expected


def test_a_hearing_needs_no_year() -> None:
    (found,) = find(f"The walls are low.\n{CITED}\n")
    assert (found.form, found.reference.type, found.reference.note) == (
        "full",
        "hearing",
        "81st Cong., 1st Sess",
    )
    assert found.reference.title == "Hearings before the Committee on Walls, U.S. Senate"


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "Hansard, 1922, 26 (Ann Roe)",
            "c.d.p.aa.",
            [("c", "Hansard"), ("d", "1922"), ("p", "26"), ("n", "Ann Roe")],
        ),
        pytest.param(
            "Walls, 1922, 26 (Roe)",
            "c.d.p.a.",
            [("c", "Walls"), ("d", "1922"), ("p", "26"), ("a", "Roe")],
            id="a periodical",
        ),
    ],
)
def test_a_speaker_is_no_author(text: str, chain: str, expected: list[tuple[str, str]]) -> None:
    tokens, labels = chained(text, chain)
    note_speakers(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected
