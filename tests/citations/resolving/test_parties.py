"""Cases that short forms name by a party."""

import pytest

from biblio.citations.resolving.parties import is_party, with_party
from biblio.model import Citation, Document, Name, Reading, Reference, Span
from biblio.pipeline import run

CASE = Reference("legal_case", title="Roe Harbour Co v Doe")
BOOK = Reference("book", title="Walls", author=(Name("Roe"),))
SHORT = Reference("document", author=(Name("Roe"),))


def cited(text: str, reference: Reference, *spans: Span) -> Citation:
    reading = Reading(10, 10 + len(text), "short", reference, None, spans, 1.0, (1.0,) * len(spans))
    return Citation("a.txt", 1, 1, text, reading, reference)


@pytest.mark.parametrize(
    ("names", "source", "party"),
    [
        ((Name("Roe"),), CASE, True),
        ((Name("Harbour", "Roe"),), CASE, True),
        ((Name("Poe"),), CASE, False),
        ((Name("Roe"),), BOOK, False),
        ((), CASE, False),
    ],
    ids=["first word", "two words", "another", "a book", "nobody"],
)
def test_parties(names: tuple[Name, ...], source: Reference, party: bool) -> None:
    assert is_party(Reference("document", author=names), source) is party


def test_a_case_is_by_nobody() -> None:
    short = cited("Roe (n 6) 210", SHORT, Span("author", 10, 13), Span("xref", 15, 18))
    found = with_party(short, CASE)
    assert (found.reference.title, found.reference.author) == ("Roe", ())
    assert [span.label for span in found.reading.spans] == ["title", "xref"]


def test_other_short_forms_stay() -> None:
    for text, reference, source in (
        ("Roe (n 6) 210", SHORT, BOOK),
        ("Roe, Walls, 4", Reference("document", author=(Name("Roe"),), title="Walls"), CASE),
    ):
        citation = cited(text, reference, Span("author", 10, 13))
        assert with_party(citation, source) is citation


@pytest.mark.parametrize(
    ("short", "source"),
    [
        ("389 U.S. at 351.", "katz1967"),
        ("Katz, 389 U.S. at 351.", "katz1967"),
        ("389 U.S. at 512.", "moe1967"),
        ("Katz, 389 U.S. at 512.", "katz1967"),
        ("389 U.S. at 12.", None),
    ],
)
def test_a_volume_of_several_cases(short: str, source: str | None) -> None:
    text = f"See Katz v. Poe, 389 U.S. 347 (1967); Moe v. Coe, 389 U.S. 501 (1967).\n\nSee {short}\n"
    found = run([Document("it.md", text, "markdown")]).citations
    assert [one.source for one in found][2:] == [source]
