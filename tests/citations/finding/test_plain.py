"""Strings with markup or soft hyphens: what they say, and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.citations.finding.plain import plain, unbroken
from biblio.citations.strings import read_string
from biblio.model import Name

SAID = [
    (r"\bibitem{roe} Roe, J., {\em On Dyes}", "Roe, J., *On Dyes*"),
    (r"\bibitem[Roe and Poe(1986)]{rp86} Roe", "Roe"),
    (r"\item Roe, J. \newblock \emph{On Dyes}.", "Roe, J. *On Dyes*."),
    (r"{\sc Roe, J.}, {\bf 56}, 3--9", "Roe, J., 56, 3–9"),
    (r"``On dyes,'' \textit{Rev.~Econ.}", "“On dyes,” *Rev. Econ.*"),
    (r"M\"uller \& S{\'a}nchez, \v{C}ech", "Müller & Sánchez, Čech"),
    (r"\href{https://a.org/x}{On dyes} \url{https://b.org}", "On dyes https://b.org"),
    (r"\emph{The \emph{Iliad} today}", "*The *Iliad* today*"),
    ("Roe, <i>On Dyes</i> &amp; <b>wool</b>", "Roe, *On Dyes* & wool"),
    ("Roe &lt;1990&gt;, <span class='x'>On Dyes</span>", "Roe <1990>, On Dyes"),
    (r"\unknown{Roe}, \emph{On Dyes}", r"\unknown{Roe}, *On Dyes*"),
]


@pytest.mark.parametrize(("marked", "said"), SAID)
def test_what_markup_says(marked: str, said: str) -> None:
    view = plain(marked)
    assert view
    assert view.text == said


@pytest.mark.parametrize(
    "text", ["Roe, J. On Dyes.", "a < b > c", "<https://a.org>", "R&D; AT&T", r"C:\x", "it's"]
)
def test_what_is_no_markup_stays(text: str) -> None:
    assert plain(text) is None


@pytest.mark.parametrize(("marked", "said"), SAID)
def test_every_letter_has_its_place(marked: str, said: str) -> None:
    view = plain(marked)
    assert view
    assert len(view.starts) == len(view.ends) == len(said)
    assert all(
        marked[start] == letter
        for letter, start in zip(said, view.starts, strict=True)
        if letter.isalnum() and letter.isascii() and letter not in "uac"
    )


def test_a_reference_with_markup_is_read_without_it_and_placed_in_it() -> None:
    text = r"\bibitem{roe} Roe, J. and D. M\"uller, \emph{On Dyes}, Vienna: Adler, 1931."
    (reading,) = read_string(text)
    assert reading.reference.author == (Name("Roe", "J."), Name("Müller", "D."))
    assert reading.reference.title == "On Dyes"
    assert [text[span.start : span.end] for span in reading.spans][:3] == [
        "Roe, J.",
        r"D. M\"uller",
        "On Dyes",
    ]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Lon\u00addon", "London"),
        ("\u00adRoe, Walls\u00ad", "Roe, Walls"),
        ("Lon\u00ad\n  don", "London"),
        ("Roe\u00ad\nLondon", "Roe\nLondon"),
    ],
)
def test_soft_hyphens_are_no_part_of_words(printed: str, said: str) -> None:
    view = unbroken(printed)
    assert view
    assert view.text == said
    assert "".join(printed[start:end] for start, end in zip(view.starts, view.ends, strict=True)) == said


def test_what_has_no_soft_hyphen_stays() -> None:
    assert unbroken("Roe, Walls-Gates") is None


@given(st.text(st.sampled_from("ab1 \\{}\"'`~-<>&;i$*[]emph"), max_size=60))
def test_offsets_never_go_back(text: str) -> None:
    view = plain(text)
    if view:
        assert view.starts == sorted(view.starts)
        assert all(start < end <= len(text) for start, end in zip(view.starts, view.ends, strict=True))


@given(st.text(st.sampled_from('Roe, J. 1990 \\{}"`<i>&amp;emph'), max_size=60))
def test_any_markup_is_read(text: str) -> None:
    for reading in read_string(text):
        assert 0 <= reading.start < reading.end <= len(text)
