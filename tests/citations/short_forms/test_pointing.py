"""Whose work ``op. cit.`` and its like point back to, as it is printed before them."""

import pytest

from biblio.citations.finding.layout import Layout
from biblio.citations.short_forms.pointing import pointing


@pytest.mark.parametrize(
    ("text", "author", "title"),
    [
        ("See Roe, op. cit., p. 5.", "Roe", ""),
        ("secondo di Roe, op. cit., p. 5.", "di Roe", ""),
        ("Roe, The Walls of Hill, cit., p. 5.", "Roe", "The Walls of Hill"),
        ("Roe Walls, Le fiere di Colle, cit., p. 5.", "Roe Walls", "Le fiere di Colle"),
        ("Siehe Roe/Doe, a.a.O., § 5.", "Roe/Doe", ""),
        ("Jane Roe and A. Doe, Gates, op. cit.", "Jane Roe and A. Doe", "Gates"),
    ],
)
def test_author_and_title(text: str, author: str, title: str) -> None:
    (found,) = pointing(text, Layout(text))
    values = {span.label: text[span.start : span.end] for span in found.spans}
    assert (values["author"], values.get("title", "")) == (author, title)
