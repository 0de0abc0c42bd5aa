"""What stands for the author of the citation before."""

from biblio.citations.short_forms.repeated import with_repeated_authors
from biblio.model import Name, Reading, Reference, Span

TEXT = "1 Roe, Walls, 5; id., Doors, Paris 1990."
ROE = Reading(
    2, 15, "short", Reference("book", (Name("Roe"),), title="Walls"), None, (Span("author", 2, 5),), 0.9
)
ID = Reading(17, 20, "ibid", Reference("document"), None, (Span("xref", 17, 20),), 0.9)
DOORS = Reading(22, 39, "full", Reference("book", title="Doors"), None, (Span("title", 22, 27),), 0.9)


def test_a_word_stands_for_the_author_before() -> None:
    roe, doors = with_repeated_authors(TEXT, [ROE, DOORS])
    assert (roe, TEXT[doors.start : doors.end]) == (ROE, "id., Doors, Paris 1990")
    assert doors.reference.author == (Name("Roe"),)


def test_the_word_is_no_citation_of_its_own() -> None:
    assert list(with_repeated_authors(TEXT, [ROE, ID, DOORS])) == list(
        with_repeated_authors(TEXT, [ROE, DOORS])
    )
