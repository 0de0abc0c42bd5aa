"""In which stretches of a document citations are looked for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.citations.finding.blocks import LONGEST, WIDEST, blocks

SHORT = "No hint stands here.\n" * 20
LONG = "So it went on, year after year. " * (WIDEST // 20)


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("Roe, 1990\nand Doe\n\nLi, 1991\n", ["Roe, 1990\nand Doe\n", "Li, 1991\n"]),
        ("Roe, 1990\r\n \t\r\nLi, 1991", ["Roe, 1990\r\n", "Li, 1991"]),
        (f"{LONG}1990\nRoe, 1990\n", [f"{LONG}1990\n", "Roe, 1990\n"]),
        (f"{LONG}\nRoe, 1990", ["Roe, 1990"]),
        (f"{SHORT}{LONG}1989\nRoe, 1990\nand Doe", [f"{LONG}1989\n", "Roe, 1990\nand Doe"]),
        (f"{LONG}1989\nRoe, 1990\nand Doe", [f"{LONG}1989\n", "Roe, 1990\n"]),
        (
            "Roe, 1990\nhttps://example.org/" + "a" * WIDEST,
            ["Roe, 1990\nhttps://example.org/" + "a" * WIDEST],
        ),
        ("12. Roe, 1990", ["Roe, 1990"]),
        ("3 Hans Roe, 1990", ["Hans Roe, 1990"]),
        ("42 U.S.C. § 1983 (2018)", ["42 U.S.C. § 1983 (2018)"]),
        ("410 F.2d 12 (1969)", ["410 F.2d 12 (1969)"]),
        ("5 J. R. Roe, 1990", ["J. R. Roe, 1990"]),
        ("[7] Roe, 1990\n[8] Doe,\n    1991", ["Roe, 1990\n", "Doe,\n    1991"]),
        ("[^a]: Roe, 1990\n[^b]: Doe, 1991", ["Roe, 1990\n", "Doe, 1991"]),
        (".. [Roe] Roe, 1990\n.. [Doe] Doe, 1991", ["Roe, 1990\n", "Doe, 1991"]),
        ("- Roe, 1990\n- Doe, 1991", ["Roe, 1990\n", "Doe, 1991"]),
        ("Roe, 1990\n  and so on\nDoe, 1991\n", ["Roe, 1990\n  and so on\n", "Doe, 1991\n"]),
        (f"{LONG}\n\nRoe, 1990\n\tand so on\nDoe, 1991\n", ["Roe, 1990\n\tand so on\n", "Doe, 1991\n"]),
        (f"{LONG}\n\n1. Roe, 1990\n   and\n2. Doe, 1991\n", ["Roe, 1990\n   and\n", "Doe, 1991\n"]),
        ("It was 1990.\n  Then it\nwas 1991.\n  Then", ["It was 1990.\n  Then it\nwas 1991.\n  Then"]),
        ("Id. at 12.", ["Id. at 12."]),
        ("Roe, supra note 4", ["Roe, supra note 4"]),
        ("Homer, Iliad 1.12", ["Homer, Iliad 1.12"]),
        ("Plato, Republic 617e", ["Plato, Republic 617e"]),
        ("Annals\n17 (1905)", ["Annals\n17 (1905)"]),
        ("It ended on\n12. May 1990", ["It ended on\n12. May 1990"]),
        ("No hint here", []),
        ("Roe, Walls, p. 3", ["Roe, Walls, p. 3"]),
        ("Ibid.", ["Ibid."]),
        ("Ebd., S. 3", ["Ebd., S. 3"]),
        ("Там же", ["Там же"]),
        ("https://example.org", ["https://example.org"]),
        ("doi 10.1000/182", ["doi 10.1000/182"]),
        ("It was 90 or 12345", []),
        ("Roe, Jane. Walls. Boston: North Press", ["Roe, Jane. Walls. Boston: North Press"]),
        ("so the press said", []),
        ("Topic\u2029Roe, 1990\u202912\nLi, 1991", ["\u2029Roe, 1990", "Li, 1991"]),
        ("- Roe, 1990\nand Doe\n\u2029Li, 1991\u2029\n", ["Roe, 1990\nand Doe\n", "\u2029Li, 1991"]),
        ("", []),
    ],
)
def test_stretches(text: str, stretches: list[str]) -> None:
    assert [text[start:end] for start, end, _ in blocks(text)] == stretches


def test_a_long_block_is_parted_at_the_end_of_a_sentence() -> None:
    text = "He was there in 1990. " * (LONGEST // 8)
    parts = [text[start:end] for start, end, _ in blocks(text)]
    assert "".join(parts) == text
    assert all(len(part) <= LONGEST and part.startswith("He") for part in parts)


@given(st.text(alphabet="a1990 .\r\n", max_size=80))
def test_stretches_are_in_order_and_apart(text: str) -> None:
    found = list(blocks(text))
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(0 <= start < end <= len(text) for start, end, _ in found)


def test_the_lines_of_an_entry_that_hangs_belong_together() -> None:
    text = "Roe, J. Walls of\n    Rome. Rome: Adler, 1990.\nDoe, A. Doors of\n    the North. Rome, 1991.\n"
    assert [breaks for _, _, breaks in blocks(text)] == [frozenset(), frozenset()]
    assert [breaks for _, _, breaks in blocks("Roe, J. 1990. Walls.\nRome: Adler.\n")] == [None]


def test_an_abbreviation_is_no_part_of_what_it_stands_for() -> None:
    listed = ["AB\tRoe, Walls, 1990", "CD = Doe, Gates, 1991", "Ox. RB  Poe, Doors, 1992", "see also Coe"]
    text = "\n".join(listed)
    assert [text[block.start : block.end].strip() for block in blocks(text)] == [
        "Roe, Walls, 1990",
        "Doe, Gates, 1991",
        "Poe, Doors, 1992",
    ]
