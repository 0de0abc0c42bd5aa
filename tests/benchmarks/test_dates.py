"""What counts as a date read right, and how its faults are called."""

import pytest

from benchmarks.dates import verdict
from biblio.model import Date


@pytest.mark.parametrize(
    ("fields", "found", "expected"),
    [
        ({"year": ["1999"], "month": ["May"], "day": ["3"]}, Date(1999, 5, 3), "right"),
        ({"year": ["2006", "2007"]}, Date(2006, until=Date(2007)), "right"),
        ({"year": ["2009"], "month": ["09"], "day": ["05"]}, Date(2009), "two readings: the year alone"),
        ({"year": ["2009"], "month": ["May"], "day": ["25"]}, Date(2009, 5), "wrong day"),
        ({"year": ["2009"], "month": ["May"]}, Date(2008, 4), "wrong year and month"),
        ({"year": ["2009"]}, None, "not read"),
        ({"year": ["97"]}, None, "right"),
        ({"month": ["May"]}, Date(1999, 5), "no year of four digits"),
    ],
)
def test_verdict(fields: dict[str, list[str]], found: Date | None, expected: str) -> None:
    assert verdict(fields, found) == expected
