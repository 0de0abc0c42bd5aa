from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.normalize.identifiers import bare_doi, doi, isbn, url, year_in


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("10.1000/182", "10.1000/182"),
        ("doi: 10.1093/molbev /msu300", "10.1093/molbev/msu300"),
        ("https://doi.org/10.5281/zenodo.6350679.", "10.5281/zenodo.6350679"),
        ("http://dx.doi.org/10.1016%2Fj.x.2011", "10.1016/j.x.2011"),
        ("[doi>10.1007/s10207-013-0222-9]", "10.1007/s10207-013-0222-9"),
        ("10. 1107/S0907444910007493", "10.1107/S0907444910007493"),
        ("doi:10 .1145/1601966.1601973", "10.1145/1601966.1601973"),
        ("doi:10.1130/2010.2465(22)", "10.1130/2010.2465(22)"),
        ("(doi:10.1000/x),", "10.1000/x"),
        ("10.1007/978–3–319", "10.1007/978-3-319"),
        ("10.1000/abc\ndef", "10.1000/abcdef"),
        ("10.1/x", ""),
        ("none", ""),
    ],
)
def test_doi(printed: str, expected: str) -> None:
    assert doi(printed) == expected


@pytest.mark.parametrize(
    ("held", "bare"),
    [
        ("10.1000/182", "10.1000/182"),
        ("https://doi.org/10.1000/182", "10.1000/182"),
        ("http://dx.doi.org/10.1000/182", "10.1000/182"),
        ("www.doi.org/10.1000/182", "10.1000/182"),
        ("DOI: 10.1000/a b", "10.1000/a b"),
        ("https://doi.org/https://doi.org/10.1000/182", "10.1000/182"),
        ("https://walls.org/10.1000/182", "https://walls.org/10.1000/182"),
        ("doi: none", "doi: none"),
        ("", ""),
    ],
)
def test_a_field_for_a_doi(held: str, bare: str) -> None:
    assert bare_doi(held) == bare


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("http://www.example.com/foo.", "http://www.example.com/foo"),
        ("<https://example.org/b>", "https://example.org/b"),
        ("Available at: http://hdl.handle.net/11858/00-9.", "http://hdl.handle.net/11858/00-9"),
        ("[text](http://example.org/y)", "http://example.org/y"),
        ("https://en.wikipedia.org/wiki/X_(Y)", "https://en.wikipedia.org/wiki/X_(Y)"),
        ("(https://example.org/x)", "https://example.org/x"),
        ("http: //www. example.org/x", "http://www.example.org/x"),
        ("https://example.org/foo-\nbar/baz", "https://example.org/foo-bar/baz"),
        ("http://example.org/ Accessed 2010", "http://example.org/"),
        ("www.example.org/x, accessed", "www.example.org/x"),
        ("someone@example.org", ""),
        ("", ""),
    ],
)
def test_url(printed: str, expected: str) -> None:
    assert url(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("ISBN 0-306-40615-2", "0306406152"),
        ("978-0-306-40615-7", "9780306406157"),
        ("0 8044 2957 X", "080442957X"),
        ("ISBN 978-0-306-40615-8", ""),
        ("1234567890", ""),
        ("", ""),
    ],
)
def test_isbn_with_a_wrong_check_digit_is_not_taken(printed: str, expected: str) -> None:
    assert isbn(printed) == expected


@given(st.integers(0, 10**9 - 1))
def test_every_isbn_13_with_its_check_digit_is_read(number: int) -> None:
    stem = f"978{number:09d}"
    check = -sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(stem)) % 10
    assert isbn(f"ISBN {stem}{check}") == f"{stem}{check}"
    assert isbn(f"ISBN {stem}{(check + 1) % 10}") == ""


@pytest.mark.parametrize(
    ("number", "year"),
    [
        ("[2013] VSCA 39", 2013),
        ("ISO 8601-1:2019", 2019),
        ("DIN EN 1234:2004-05", 2004),
        ("EU:C:2018:255", 2018),
        ("ECLI:EU:T:1999:12", 1999),
        ("COM (2020) 259 final", 2020),
        ("COM(2020) 259", 2020),
        ("A/RES/61/222", None),
        ("RFC 1990", None),
        ("ISO 8601:1", None),
    ],
)
def test_the_year_that_a_number_holds(number: str, year: int | None) -> None:
    assert year_in(number) == year


ID_LIKE = st.lists(
    st.sampled_from(
        ["http", "://", "www.", "a.org", "/", " ", "10.", "1000", "(", ")", ">", "%2F", "-", "978", "X", "."]
    )
).map("".join)


@given(st.one_of(st.text(), ID_LIKE))
def test_any_text_is_read_and_what_was_found_stays_itself(text: str) -> None:
    for reader in (doi, url, isbn):
        assert reader(reader(text)) == reader(text)
