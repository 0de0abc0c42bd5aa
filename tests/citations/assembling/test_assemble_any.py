"""Whatever the labels are, a reference comes out that loses no number."""

from citations.marked import LABELS
from hypothesis import given
from hypothesis import strategies as st

from biblio.citations.assembling.assemble import assemble
from biblio.formats.csl import TYPES
from biblio.model import NAME_FIELDS, TEXT_FIELDS, Span

WORDS = [
    *(
        "Roe",
        "Walls",
        "1990",
        "12",
        "IV",
        "vol.",
        "no.",
        "(",
        ")",
        "[",
        "]",
        ":",
        ";",
        ",",
        ".",
        "-",
        "/",
        "p.",
        "S.",
    ),
    *(
        "in",
        "ed.",
        "by",
        "10.1000/182",
        "http://a.org",
        "ISBN",
        "0306406152",
        "May",
        "repr.",
        "n.d.",
        "hier",
        "fol.",
    ),
    *(
        "Act",
        "v.",
        "BGH",
        "Urteil",
        "№",
        "年",
        "«",
        "»",
        "“",
        "”",
        "\n",
        "Lecture Notes 193",
        "XII, 345",
        "1:3",
    ),
]


@st.composite
def labelled(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """Words in any order, some of them labelled in any way."""
    text, spans = "", []
    for word in draw(st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=14)):
        start = len(text) + draw(st.integers(0, 1))
        text = text.ljust(start) + word
        if word and draw(st.booleans()):
            spans.append(Span(draw(st.sampled_from(sorted(LABELS.values()))), start, len(text)))
    return text, spans


@given(labelled())
def test_any_labels_make_a_reference_of_a_known_type(citation: tuple[str, list[Span]]) -> None:
    reference, locator = assemble(*citation)
    assert reference.type in TYPES
    texts = [getattr(reference, field) for field in TEXT_FIELDS]
    assert all(text == text.strip() and "\n" not in text for text in texts)
    assert locator is None or locator.value


@given(labelled())
def test_no_digit_is_lost(citation: tuple[str, list[Span]]) -> None:
    """Every digit of a value that is no name stands somewhere in the reference, or in its locator."""
    text, spans = citation
    reference, locator = assemble(text, spans)
    kept = set(repr(reference) + repr(locator))
    said = "".join(text[span.start : span.end] for span in spans if span.label not in NAME_FIELDS)
    assert {char for char in said if char in "0123456789"} <= kept
