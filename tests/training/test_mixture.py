"""What of the labelled corpora goes into documents, and how."""

import pytest

from biblio.model import Span
from training.examples import Example
from training.mixture import is_citable
from training.synthesis.compose import documents

PRINTED = Example(
    "[7] Alder, J. On dyes. York: Loom, 1931.",
    (
        Span("author", 4, 13),
        Span("title", 14, 21),
        Span("place", 23, 27),
        Span("publisher", 29, 33),
        Span("date", 35, 39),
    ),
    ((4, 39),),
    "labelled",
)


def cut(end, spans=PRINTED.spans, text=PRINTED.text, citations=None):
    kept = tuple(span for span in spans if span.end <= end)
    return Example(text, kept, citations or ((4, kept[-1].end),), "labelled")


@pytest.mark.parametrize(
    ("example", "citable"),
    [
        (
            Example(
                PRINTED.text[4:],
                tuple(Span(s.label, s.start - 4, s.end - 4) for s in PRINTED.spans),
                ((0, 35),),
                "",
            ),
            True,
        ),
        (cut(27), False),
        (cut(39, text=PRINTED.text.replace(". On", ".\nOn")), False),
        (cut(39, citations=((4, 21), (23, 39))), False),
    ],
    ids=["all of it labelled", "its end not labelled", "two lines", "two references"],
)
def test_documents_cite_what_is_labelled_throughout(example, citable):
    assert is_citable(example) is citable


def test_a_labelled_reference_is_cited_as_it_is_printed():
    made = list(documents((), {}, seed=3, count=200, corpora=[[PRINTED]]))
    cited = [one for one in made if "Alder," in one.text]
    assert cited
    for one in cited:
        authors = [span for span in one.spans if one.text[span.start : span.end].startswith("Alder,")]
        assert {span.label for span in authors} == {"author"}
        extents = dict(one.citations)
        whole = {" ".join(one.text[span.start : extents[span.start]].split()) for span in authors}
        assert all(text.startswith("Alder, J. On dyes. York: Loom, 1931") for text in whole)
