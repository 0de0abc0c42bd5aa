"""What looks like a citation and is none."""

import pytest

from biblio.citations.read import find

CITED = "Roe, Ann. Walls of Rome. London: House, 1990, p. 12."


@pytest.mark.parametrize(
    "text",
    [
        "612                 NORTH COUNTRY LAW REVIEW                [Vol. 71:611",
        "Roe & Doe (2014)                 The Unopened Letter                                5",
        "   † J.D. Candidate, 2015, Alder College of Law; B.A. 2009, Birch College.",
        "* Lecturer in International Law, University of Alder; PhD (Leiden 2011).",
        "Fig. 3. Mosaic of the tow-makers, Ostia, statio 1 (scale 1:40)",
        "Table 1. Coffee houses in the City of London by ward, 1663 (total = 82)",
        "Plate II. M. A. Roe, The Weighing of Souls, 1836. Watercolour. Alder Castle Museum",
        "The rule, see supra text accompanying notes 13–15, is old.",
        "(For the pedigree see Appendix, p. 71 below.)",
        "The poet Alder (AD 23-79) says so.",
        "Sun,  3 Dec 2006 22:05:44 +0100",
        "Add CPython 3.9.3 and 3.8.9 (#1859)",
    ],
    ids=[
        "a running head",
        "a running head with a year",
        "degrees",
        "a note on the author",
        "a caption",
        "the caption of a table",
        "the caption of a plate",
        "a pointer to the text",
        "a pointer to an appendix",
        "a life",
        "a day and its hour",
        "a change",
    ],
)
def test_silent(text: str) -> None:
    assert not list(find(f"{CITED}\n\n{text}\n"))[1:]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Fig. 3. The tow-makers. Source: Roe 1990, 14.", "Roe 1990, 14."),
        ("Table 2. Wards by size (Roe 1990: 14)", "Roe 1990: 14"),
        (
            "* Doe, Isla. Keeping. PhD thesis, University of Alder, 1996.",
            "Doe, Isla. Keeping. PhD thesis, University of Alder, 1996.",
        ),
    ],
    ids=["a source below a picture", "in brackets", "an entry behind a star"],
)
def test_what_stands_there_may_be_cited(text: str, cited: str) -> None:
    whole = f"{CITED}\n\n{text}\n"
    assert [whole[one.start : one.end] for one in find(whole)][1:] == [cited]


MASTHEAD = "ALDER COUNTY RECORDER, Vol. 12, No. 3, March 1990"
ARTICLE = "The walls stood until the flood. " * 50


def test_where_a_document_was_printed_is_no_citation() -> None:
    assert not list(find(f"{MASTHEAD}\n\n{ARTICLE}"))


@pytest.mark.parametrize("text", [MASTHEAD, f"{CITED}\n\n{ARTICLE}"], ids=["alone", "with an author"])
def test_a_first_line_may_be_a_citation(text: str) -> None:
    assert len(list(find(text))) == 1
