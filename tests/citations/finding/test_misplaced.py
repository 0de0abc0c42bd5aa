"""Numbers that are no titles."""

import pytest
from citations.marked import marked

from biblio.citations.finding.misplaced import with_places


@pytest.mark.parametrize(
    ("row", "label", "words"),
    [
        ("({a Roe} {d 2001}, ch. {t 3.})", "pages", "3"),
        ("({a Roe} {d 2001}, {t Kap. III})", "pages", "III"),
        ("({a Roe} {d 2001}, {t chapter 3–5})", "pages", "3–5"),
        ("({a Roe} {d 2001}, § {t 12})", "pages", "12"),
        ("({a Roe} {d 2001}, vol. {t 2})", "volume", "2"),
        ("({a Roe} {d 2001}, {t 22})", "pages", "22"),
        ("{a Roe, J.} ({d 2001}), ch. {t 3}, {p Rome}: {h Adler}", "pages", "3"),
        ("{a Roe, J.} ({d 2001}). {t Part 2}. {p Rome}: {h Adler}", "title", "Part 2"),
        ("{a Roe, J.} ({d 2001}). {t 300}. {p Rome}: {h Adler}", "title", "300"),
        ("{a Roe}, {t 1984}, {g 12}", "title", "1984"),
        ("{a Roe} {d 2001}, {t Walls in chapter 3}", "title", "Walls in chapter 3"),
        ("{a Roe} {d 2001}, {t V}", "title", "V"),
    ],
)
def test_a_number_behind_a_word_for_it_is_no_title(row: str, label: str, words: str) -> None:
    text, spans = marked(row)
    at = next(at for at, span in enumerate(spans) if span.label == "title")
    placed = with_places(text, spans)[at]
    assert (placed.label, text[placed.start : placed.end]) == (label, words)
