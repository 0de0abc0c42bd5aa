"""What stands right behind a citation: an entry, a place with its cue, a remark in brackets."""

import pytest

from biblio.citations.short_forms.tails import with_tails
from biblio.model import Date, Locator, Reading, Reference, Span

READ = "Lampe, Lexicon (Oxford, 1961)"


def tail(text: str, read: str = READ) -> Reading:
    """The reading of a text of which the model saw ``read``, a title among it."""
    reference = Reference(title="Lexicon", issued=Date(1961))
    reading = Reading(0, len(read), "full", reference, None, (Span("title", 7, 14),), 0.9, (0.9,))
    (found,) = with_tails(text, [reading])
    assert len(found.certainties) == len(found.spans)
    return found


@pytest.mark.parametrize(
    ("behind", "own", "locator"),
    [
        (", s.v. Wall; and so on", ", s.v. Wall", Locator("sub-verbo", "Wall")),
        (", s.v. “Wall.” More", ", s.v. “Wall.”", Locator("sub-verbo", "Wall")),
        (", section 2.\n", ", section 2.", Locator("section", "2")),
        (", p. 88\n", ", p. 88", Locator("page", "88")),
        (", 88 walls", "", None),
        (" p. 88", "", None),
        (" [my copy lacks the map]\n", " [my copy lacks the map]", None),
        (" [my copy](http://a.org)\n", "", None),
        (" [^2]\n", "", None),
        (" [12]\n", "", None),
        ("[@roe1990]\n", "", None),
        (" [Roe90]\n", "", None),
        (" [more] words", "", None),
        (".", "", None),
    ],
)
def test_tails(behind: str, own: str, locator: Locator | None) -> None:
    text = READ + behind
    found = tail(text)
    assert text[found.start : found.end] == READ + own
    assert found.locator == locator


def test_the_entry_may_be_all_that_is_missing() -> None:
    found = tail(f"{READ}, s.v. Wall", f"{READ}, s.v.")
    assert found.locator == Locator("sub-verbo", "Wall")


def test_a_bracket_is_closed() -> None:
    text = f"{READ} [hereinafter Lampe, Lexicon]. More"
    found = tail(text, f"{READ} [hereinafter Lampe")
    assert text[: found.end] == f"{READ} [hereinafter Lampe, Lexicon]."


def test_a_range_of_years_may_be_open() -> None:
    read = "Lampe, Lexicon, Oxford, 1961"
    reference = Reference(title="Lexicon", issued=Date(1961))
    spans = (Span("title", 7, 14), Span("date", 24, 28))
    (found,) = with_tails(f"{read}– ", [Reading(0, len(read), "full", reference, None, spans, 0.9, ())])
    assert found.end == len(read) + 1


@pytest.mark.parametrize("declared", ["(hereafter ‘Lexicon’)", "[hereinafter Lampe]"])
def test_a_short_name_that_is_declared_belongs_to_it(declared: str) -> None:
    text = f"{READ} {declared}, and more"
    found = tail(text)
    assert text[: found.end] == f"{READ} {declared}"


def test_a_remark_is_a_note() -> None:
    found = tail(f"{READ} [my italics]")
    assert found.reference.note == "my italics"
    assert found.spans[-1] == Span("note", len(READ) + 2, len(READ) + 12)


def test_what_follows_stays_with_the_next_citation() -> None:
    text = f"{READ}, p. 5"
    first = Reading(
        0, len(READ), "full", Reference(title="Lexicon"), None, (Span("title", 7, 14),), 0.9, (0.9,)
    )
    second = Reading(len(READ) + 2, len(text), "short", Reference(), None, (), 0.9, ())
    assert list(with_tails(text, [first, second])) == [first, second]
