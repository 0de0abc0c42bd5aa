from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.model import Locator
from biblio.normalize.locators import bracketed_tail, locator, number_of_pages


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("p. 281", "281"),
        ("p. 411.", "411"),
        ("p12", "12"),
        ("281", "281"),
        ("p. 230-31", "230-31"),
        ("pp. 230–231", "230-231"),
        ("pp. 7041 -7059", "7041-7059"),
        ("26--64", "26-64"),
        ("S. 321 bis 359", "321-359"),
        ("p. 98. 100, 101, 103", "98, 100, 101, 103"),
        ("pp. 5, 7, and 9", "5, 7, 9"),
        ("pagg. 223-224 e 317-318", "223-224, 317-318"),
        ("pp. 5, pp. 9-10", "5, 9-10"),
        ("xi", "xi"),
        ("pp. xi-xiv", "xi-xiv"),
        ("S. 12 f.", "12 f."),
        ("34ff", "34 ff."),
        ("p. 219 ss", "219 ss."),
        ("pp. 33 et seq.", "33 et seq."),
        ("pp. 61 y ss.", "61 y ss."),
        ("p. 12 et suiv.", "12 et suiv."),
        ("стр. 5", "5"),
        ("с. 12–14", "12-14"),
        ("págs. 12-14", "12-14"),
        ("(p.227)", "227"),
        ("p. [60", "60"),
        ("p. 230, n. 5", "230, n. 5"),
        ("p. 45n", "45n"),
        ("p. 12 n", "12 n"),
        ("p. 345n2", "345n2"),
        ("345 n.2", "345 n. 2"),
        ("p. 12, note 4", "12, note 4"),
        ("pp. 12, nn. 4-5", "12, nn. 4-5"),
        ("pp. 12 n. 3, 14 n. 5", "12 n. 3, 14 n. 5"),
        ("S. 12 f., 15 ff.", "12 f., 15 ff."),
        ("p. 3.4", "3.4"),
        ("2.1-2.4", "2.1-2.4"),
        ("p. 230. 5", "230, 5"),
        ("p. 1,234", "1,234"),
        ("pp. 1,234–1,240", "1,234-1,240"),
        ("pp. 121,123", "121, 123"),
        ("pp. 98,100,101", "98, 100, 101"),
        ("p. A-12", "A-12"),
        ("12a-b", "12a-b"),
        ("с. 12а", "12а"),
        ("12页", "12"),
        ("pp. 3-4, col. 2", "3-4, col. 2"),
        ("vol. 27, no. 8, p. 13", "13"),
        ("S81-S89", "S81-S89"),
        ("e4", "e4"),
        ("passim", "passim"),
        ("Taf. 3", "Taf. 3"),
        ("p. 5, pl. XIV", "5, pl. XIV"),
        ("XI, prol.", "XI, prol."),
        ("Vorbem 12", "Vorbem 12"),
        ("plan 3", "3"),
        ("p. 12, passim", "12 passim"),
        ("vol. 2, p. 13", "13"),
        ("138 [p. 120 on the NET]", "138"),
    ],
)
def test_pages(printed: str, value: str) -> None:
    assert locator(printed) == Locator("page", value)


@pytest.mark.parametrize(
    ("printed", "label", "value"),
    [
        ("Vol. 13", "volume", "13"),
        ("Bd. II", "volume", "II"),
        ("chap. 3", "chapter", "3"),
        ("Kap. 5", "chapter", "5"),
        ("гл. 5", "chapter", "5"),
        ("fol. 12r", "folio", "12r"),
        ("cc. 12r-14v", "folio", "12r-14v"),
        ("л. 7", "folio", "7"),
        ("n. 3", "note", "3"),
        ("n2", "note", "2"),
        ("Anm. 3", "note", "3"),
        ("§ 12", "section", "12"),
        ("para. 7", "paragraph", "7"),
        ("coll. 319-320", "column", "319-320"),
        ("ll. 5-7", "line", "5-7"),
        ("Part IV", "part", "IV"),
        ("art. 5", "article-locator", "5"),
        ("s.v. Paris", "sub-verbo", "Paris"),
        ("§6.54", "section", "6.54"),
        ("para. 5.2", "paragraph", "5.2"),
        ("sec. 3.2.1", "section", "3.2.1"),
        ("Rn. 12", "paragraph", "12"),
        ("§ 40103(b)(1)", "section", "40103(b)(1)"),
        ("Л. 12 об.", "folio", "12 об"),
        ("loc. 1234", "elocation", "1234"),
    ],
)
def test_a_cue_word_gives_the_label(printed: str, label: str, value: str) -> None:
    assert locator(printed) == Locator(label, value)


@pytest.mark.parametrize(
    ("printed", "label", "value"),
    [
        ("bk. 1, lines 1-7", "book", "1, lines 1-7"),
        ("ch. 3, p. 4", "chapter", "3, p. 4"),
        ("Part IV, ch. 2", "part", "IV, ch. 2"),
        ("Bk I, ch. 2, § 3", "book", "I, ch. 2, § 3"),
        ("fol. 12r, l. 5", "folio", "12r, l. 5"),
        ("§ 5 Abs. 2", "section", "5 Abs. 2"),
        ("§ 5, § 7", "section", "5, 7"),
        ("n. 3 at p. 12", "note", "3 at p. 12"),
        ("vol. 2, ch. 3, p. 4", "chapter", "3, p. 4"),
    ],
)
def test_a_place_inside_a_place_stays_in_the_value(printed: str, label: str, value: str) -> None:
    assert locator(printed) == Locator(label, value)


def test_without_a_cue_the_label_of_the_caller_stands() -> None:
    assert locator("12", "chapter") == Locator("chapter", "12")
    assert locator("p. 12", "chapter") == Locator("page", "12")


@pytest.mark.parametrize(
    "printed", ["", "p.", "n.p.", "unpaged", "248 p.", "12abc", "xii, 248 pp.", "248 с.", "figure"]
)
def test_what_cites_no_place_gives_none(printed: str) -> None:
    assert locator(printed) is None


@pytest.mark.parametrize(
    ("printed", "after", "expected"),
    [
        ("216 pp", "", "216"),
        ("XII, 345 S.", "", "XII, 345"),
        ("iv + 216 p.", "", "iv + 216"),
        ("pp. xii + 216", "", "xii + 216"),
        ("[4], 216 p.", "", "[4], 216"),
        ("345 S. mit Abb.", "", "345"),
        ("345 p. : ill.", "", "345"),
        ("248 с.", "", "248"),
        ("216", " p.", "216"),
        ("XII, 345", " S. : Ill.", "XII, 345"),
        ("345", " s.", "345"),
        ("216", " p. 12", ""),
        ("216", " ff.", ""),
        ("p. 216", "", ""),
        ("pp. 12-20", "", ""),
        ("175 s", "", ""),
    ],
)
def test_how_many_pages_there_are(printed: str, after: str, expected: str) -> None:
    assert number_of_pages(printed, after) == expected


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("138 [p. 120 on the NET]", ("138", "p. 120 on the NET")),
        ("p. 138 [p. 120 on the NET].", ("p. 138", "p. 120 on the NET")),
        ("138", ("138", "")),
        ("[138]", ("[138]", "")),
    ],
)
def test_a_bracketed_remark_is_given_back(printed: str, parts: tuple[str, str]) -> None:
    assert bracketed_tail(printed) == parts


LOCATOR_LIKE = st.lists(
    st.sampled_from(["p.", "12", "-", "–", ",", "f.", "ff", "[", "]", "xi", "S.", "§", "n.", " ", "v", "passim", "e", ".", "1,234", "n2", "6.5", "ch."])  # noqa: E501
).map("".join)  # fmt: skip


@given(st.one_of(st.text(), LOCATOR_LIKE))
def test_any_text_gives_a_value_or_none_and_reading_it_again_changes_nothing(text: str) -> None:
    found = locator(text)
    assert found is None or found.value
    if found and found.label == "page" and "s.v" not in text.casefold():
        assert locator(found.value) in (found, None) or locator(f"p. {found.value}") == found
