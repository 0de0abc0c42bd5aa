from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.model import Locator
from biblio.normalize.shelves import leaf, names_shelf, shelf


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


@pytest.mark.parametrize(
    ("printed", "kept", "cited"),
    [
        ("РГАСПИ, ф. 17, оп. 2, д. 5, л. 12 об.", "РГАСПИ, ф. 17, оп. 2, д. 5", Locator("folio", "12 об")),
        ("RGASPI, f. 17, op. 162, d. 20, l. 87", "RGASPI, f. 17, op. 162, d. 20", Locator("folio", "87")),
        (
            "Staatsarchiv Hill, Best. 262-1, Nr. 3, fol. 14v",
            "Staatsarchiv Hill, Best. 262-1, Nr. 3",
            Locator("folio", "14v"),
        ),
        ("Bundesarchiv, R 58/3059, Bl. 12–15", "Bundesarchiv, R 58/3059", Locator("folio", "12-15")),
        (
            "A. S. V., Senato, Misti, reg. 24, cc. 12r-13v",
            "A. S. V., Senato, Misti, reg. 24",
            Locator("folio", "12r-13v"),
        ),
        ("Hill Archives, BU/1, p. 88", "Hill Archives, BU/1", Locator("page", "88")),
        ("Bundesarchiv, R 43 I/1254, Bl. 12 f.", "Bundesarchiv, R 43 I/1254", Locator("folio", "12 f")),
        ("TNA, FO 371/1234", "TNA, FO 371/1234", None),
        ("P.R.O., SC 2/175/22, m. 3d.", "P.R.O., SC 2/175/22", Locator("folio", "3d")),
        ("AAI, f. 558, d. 767, ll. 23–5", "AAI, f. 558, d. 767", Locator("folio", "23-5")),
        ("AAI, f. 558, d. 767, l. 26ob.", "AAI, f. 558, d. 767", Locator("folio", "26ob")),
        ("Arch. nat., M 215, n° 8, fol. 1 r°", "Arch. nat., M 215, n° 8", Locator("folio", "1 r")),
        ("Arch. nat., M 215", "Arch. nat., M 215", None),
        ("RGASPI, f. 17", "RGASPI, f. 17", None),
        ("Archivio Hill, busta 3, l. 12", "Archivio Hill, busta 3, l. 12", None),
        ("Hill Archives, box 3, folder 5", "Hill Archives, box 3, folder 5", None),
        ("Archives de Hill, 4 S 12", "Archives de Hill, 4 S 12", None),
        ("Archives de Hill, 4 C 12, 13", "Archives de Hill, 4 C 12, 13", None),
        ("Hill Archives, TP1, S28, P8442", "Hill Archives, TP1, S28, P8442", None),
        ("Archives de Hill, 4 S 12, fol. 3", "Archives de Hill, 4 S 12", Locator("folio", "3")),
        ("Archiv Hill, Nr. 4, S. 12", "Archiv Hill, Nr. 4", Locator("page", "12")),
        ("Archiv Hill, Nr. 4 S. 12", "Archiv Hill, Nr. 4", Locator("page", "12")),
    ],
)
def test_the_leaf_cited(printed: str, kept: str, cited: Locator | None) -> None:
    assert leaf(printed) == (kept, cited)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("TNA, CAB 23/95", True),
        ("FGrHist 566 F 26a", True),
        ("G.R.O., P 95/1", True),
        ("Hoover Institution, box 3", True),
        ("ф. 17, оп. 2", True),
        ("Arch. nat., F17", True),
        ("National Records of Scotland, 8/4/17", True),
        ("merge 6fb9195f6c jk/doc-max", False),
        ("120, 112, 104", False),
        ("Add Pyston 2.3.5", False),
    ],
)
def test_what_speaks_of_an_archive(text: str, names: bool) -> None:
    assert names_shelf(text) is names
