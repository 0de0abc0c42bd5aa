from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.normalize.shelves import shelf


@pytest.mark.parametrize(
    ("printed", "archive", "place"),
    [
        ("TNA, FO 371/1234", "TNA", "FO 371/1234"),
        ("TNA FO 371/1234", "TNA", "FO 371/1234"),
        ("Hill Archives, Doe Papers, box 3, folder 5", "Hill Archives", "Doe Papers, box 3, folder 5"),
        ("Wall Library, Oxford, MS Add. 12", "Wall Library, Oxford", "MS Add. 12"),
        ("РГАСПИ, ф. 17, оп. 2, д. 5", "РГАСПИ", "ф. 17, оп. 2, д. 5"),
        ("ГАРФ. Ф. 5446. Оп. 1. Д. 12", "ГАРФ", "Ф. 5446. Оп. 1. Д. 12"),
        ("A. S. V., Senato, Misti, reg. 24, c. 84", "A. S. V.", "Senato, Misti, reg. 24, c. 84"),
        ("Staatsarchiv Hill, Nachlass Roe, Nr. 12", "Staatsarchiv Hill", "Nachlass Roe, Nr. 12"),
        ("Archives nationales, F7 12345", "Archives nationales", "F7 12345"),
        ("FO 371/1234", "FO 371/1234", ""),
        ("box 3, folder 5", "box 3, folder 5", ""),
        ("Hill University Library, New Town", "Hill University Library, New Town", ""),
        ("", "", ""),
    ],
)
def test_archive_and_place(printed: str, archive: str, place: str) -> None:
    assert shelf(printed) == (archive, place)


@given(st.one_of(st.text(), st.text(st.sampled_from("A.S V,;: box12фФ"))))
def test_every_letter_and_digit_stays(text: str) -> None:
    assert [char for char in "".join(shelf(text)) if char.isalnum()] == [c for c in text if c.isalnum()]
