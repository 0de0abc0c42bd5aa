"""What became of a case is cited behind it, each decision by itself."""

import pytest

from biblio.citations.read import find
from biblio.citations.strings import read_string
from biblio.model import Document, Locator
from biblio.pipeline import run

DOE = "Doe v. Roe, 400 P.3d 12 (Cal. 2018)"
SMITH = "Smith v. Jones, 100 F.2d 200, 205 (2d Cir. 1990)"


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (f"{DOE}, rev'd, 421 P.3d 33 (Cal. 2019).", [DOE, "421 P.3d 33 (Cal. 2019)."]),
        (f"See {SMITH}, aff’d, 500 U.S. 300 (1991).", [SMITH, "500 U.S. 300 (1991)."]),
        (f"So ({DOE}, cert. denied, 513 U.S. 7 (2019)).", [DOE, "513 U.S. 7 (2019)"]),
        (f"{DOE}, aff'd on other grounds and remanded, 3 U.S. 4 (2020).", [DOE, "3 U.S. 4 (2020)."]),
        (
            f"{DOE}, overruled by Loe v. Koe, 400 F.3d 20 (2d Cir. 2025).",
            [DOE, "Loe v. Koe, 400 F.3d 20 (2d Cir. 2025)."],
        ),
        (
            f"{DOE}, vacated, 40 F.3d 11 (9th Cir. 2019), aff'd sub nom. Doe v. Poe, 5 U.S. 4 (2020).",
            [DOE, "40 F.3d 11 (9th Cir. 2019)", "Doe v. Poe, 5 U.S. 4 (2020)."],
        ),
        # What is told of no other decision is none.
        (f"{SMITH}, cert. denied.", [f"{SMITH}, cert. denied."]),
        (
            "Moe v. Foe, 3 U.S. 5 (1790), and 4 U.S. 6 (1791).",
            ["Moe v. Foe, 3 U.S. 5 (1790), and 4 U.S. 6 (1791)."],
        ),
    ],
)
def test_each_decision_is_a_citation(text: str, cited: list[str]) -> None:
    found = list(find(text))
    assert [text[one.start : one.end].removesuffix(".") for one in found] == [
        one.removesuffix(".") for one in cited
    ]
    assert {one.reference.type for one in found} == {"legal_case"}


def test_a_decision_is_one_of_the_same_case() -> None:
    first, then = read_string(f"{SMITH}, rev'd, 421 P.3d 33, 35 (Cal. 2019)")
    assert (first.reference.title, first.reference.page, first.locator) == (
        "Smith v. Jones",
        "200",
        Locator("page", "205"),
    )
    said = then.reference
    assert (said.title, said.volume, said.container_title, said.page) == (
        "Smith v. Jones",
        "421",
        "P.3d",
        "33",
    )
    assert (said.issued and said.issued.year, then.locator) == (2019, Locator("page", "35"))


def test_what_follows_stays_and_the_decisions_are_sources() -> None:
    text = (
        f"See {DOE}, rev'd, 421 P.3d 33 (Cal. 2019); Poe v. Moe, 12 F.3d 34 (9th Cir. 1994).\n\nSee {DOE}.\n"
    )
    found = run([Document("it.md", text, "markdown")]).citations
    assert [one.text[:10] for one in found] == ["Doe v. Roe", "421 P.3d 3", "Poe v. Moe", "Doe v. Roe"]
    assert [one.source for one in found] == ["doe2018", "doe2019", "poe1994", "doe2018"]
