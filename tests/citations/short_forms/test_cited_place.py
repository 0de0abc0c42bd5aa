"""The place cited behind a short form, as far as it reaches and what it says."""

import pytest

from biblio.citations.resolving.extents import lies_outside
from biblio.citations.short_forms.cited_place import paragraphs_at, place_at
from biblio.model import Locator


@pytest.mark.parametrize(
    ("behind", "printed", "label", "value"),
    [
        (", p. 12", "p. 12", "page", "12"),
        (", 55.", "55", "page", "55"),
        (": 90, 114 ff.)", "90, 114 ff.", "page", "90, 114 ff."),
        (": S98)", "S98", "page", "S98"),
        (", 169–78; Doe", "169–78", "page", "169-78"),
        (", pp. 296, 301 and 304.", "pp. 296, 301 and 304", "page", "296, 301, 304"),
        (", 303n.", "303n", "page", "303n"),
        (", at 403.", "403", "page", "403"),
        (" at 97 n.41.", "97 n.41", "page", "97 n. 41"),
        (", S. 12 Anm. 3", "S. 12 Anm. 3", "page", "12 Anm. 3"),
        (", Sp. 970", "Sp. 970", "column", "970"),
        (", Bl. 21r–22v.", "Bl. 21r–22v", "folio", "21r-22v"),
        (" С. 216.", "С. 216", "page", "216"),
        (", p.\u00a0604", "p.\u00a0604", "page", "604"),
        (", ch. 5)", "ch. 5", "chapter", "5"),
        (", chapter 5)", "chapter 5", "chapter", "5"),
        (", § 5.7]", "§ 5.7", "section", "5.7"),
        (", § 305 Rz. 11.", "§ 305 Rz. 11", "section", "305 Rz. 11"),
        (" § 5 Abs. 2.", "§ 5 Abs. 2", "section", "5 Abs. 2"),
        (", p. XXI.", "p. XXI", "page", "XXI"),
        (", passim;", "passim", "page", "passim"),
        (", s.v. “Grace”;", "s.v. “Grace”", "sub-verbo", "Grace"),
        (" 534)", "534", "page", "534"),
        (",\np. 110)", "p. 110", "page", "110"),
        (", p. 98. 100, 101.", "p. 98. 100, 101", "page", "98, 100, 101"),
        (", § 7.3(c).", "§ 7.3(c)", "section", "7.3(c)"),
        (": 12, 1995: 14)", "12", "page", "12"),
        (": 12 and 1995: 14)", "12", "page", "12"),
        (": 12, 1995)", "12, 1995", "page", "12, 1995"),
        (" at 351, 12 S. Ct. at 14.", "351", "page", "351"),
        (", fol. 4 v°.", "fol. 4 v°", "folio", "4 v"),
    ],
)
def test_places(behind: str, printed: str, label: str, value: str) -> None:
    place = place_at(behind, 0)
    assert place is not None
    assert (behind[place.start : place.end], place.locator) == (printed, Locator(label, value))


@pytest.mark.parametrize(
    "behind",
    [
        "",
        "12",
        " in 1946",
        " 12 men",
        ". 12",
        "\n9. Next",
        ", and 12",
        ", Nobody 5",
        "; 12",
        ", pqr. 5",
        ", 11 June",
        ", 11. Juni",
        ", 12 mai",
    ],
)
def test_no_place(behind: str) -> None:
    assert place_at(behind, 0) is None


@pytest.mark.parametrize(
    ("behind", "volume", "page"),
    [
        (", 1:358.", "1", "358"),
        (", ii, 12", "ii", "12"),
        (", t. I, p. 140", "I", "p. 140"),
        (", Band 2, 47", "2", "47"),
    ],
)
def test_a_volume_before_the_page(behind: str, volume: str, page: str) -> None:
    place = place_at(behind, 0)
    assert place is not None
    assert place.volume is not None
    assert (behind[slice(*place.volume)], behind[place.start : place.end]) == (volume, page)


@pytest.mark.parametrize(
    ("page", "extent", "outside"),
    [
        ("40", "25-44", False),
        ("604", "25-44", True),
        ("24", "25-44", True),
        ("230", "229-45", False),
        ("250", "229-45", True),
        ("95-7", "91-128", False),
        ("S98", "S95-S120", False),
        ("S130", "S95-S120", True),
        ("98", "S95-S120", False),
        ("403", "349", False),
        ("348", "349", True),
        ("xii", "25-44", False),
        ("133.9", "244-45", False),
        ("40", "", False),
    ],
)
def test_a_page_outside_of_a_piece(page: str, extent: str, outside: bool) -> None:
    assert lies_outside(Locator("page", page), extent) is outside


def test_only_pages_and_columns_can_lie_outside() -> None:
    assert not lies_outside(Locator("chapter", "1"), "25-44")
    assert not lies_outside(None, "25-44")
    assert lies_outside(Locator("column", "1"), "25-44")


@pytest.mark.parametrize(
    ("behind", "value"),
    [(" [27]", "27"), (" at [4]–[6].", "4-6"), (", [4], [6]", "4, 6"), (" 27", ""), ("[27]", "")],
)
def test_paragraphs_in_square_brackets(behind: str, value: str) -> None:
    place = paragraphs_at(behind, 0)
    assert (place.locator.value if place and place.locator else "") == value


def test_a_number_behind_brackets_needs_no_end() -> None:
    assert place_at(" 45 (Lord Roe)", 0) is None
    place = place_at(" 45 (Lord Roe)", 0, needs_end=False)
    assert place is not None
    assert place.locator == Locator("page", "45")
