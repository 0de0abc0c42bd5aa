"""Constitutions and rules of court, by their names and what is cited of them."""

import pytest
from citations.chains import printed

from biblio.citations.labelling.constitutions import relabel_constitutions
from biblio.citations.labelling.labels import PROSE
from biblio.citations.labelling.tokens import tokenize


def relabelled(text: str, before: str = PROSE) -> list[tuple[str, str]]:
    """The values of a text all of whose tokens had one label."""
    tokens = tokenize(text)
    labels = [before] * len(tokens)
    relabel_constitutions(tokens, labels)
    return printed(text, tokens, labels)


@pytest.mark.parametrize(
    ("text", "title", "pages"),
    [
        ("see U.S. Const. amend. XIV, § 1.", "U.S. Const", "amend. XIV, § 1"),
        ("by U.S. Const. art. I, § 8, cl. 3, and so", "U.S. Const", "art. I, § 8, cl. 3"),
        ("U.S. Const. amends. V, XIV; that is", "U.S. Const", "amends. V, XIV"),
        ("U. S. Const., art. III, § 2", "U. S. Const", "art. III, § 2"),
        ("Cal. Const. art. I, § 7(a) (1974)", "Cal. Const", "art. I, § 7(a)"),
        ("N.Y. Const. art. VI", "N.Y. Const", "art. VI"),
        ("Cal. Const. art. I, §§ 3–5", "Cal. Const", "art. I, §§ 3–5"),
        ("Tex. Const. art. VIII, § 1-e.", "Tex. Const", "art. VIII, § 1-e"),
        ("under Fed. R. Civ. P. 12(b)(6) he", "Fed. R. Civ. P", "12(b)(6)"),
        ("Fed. R. Evid. 801(d)(2)(E).", "Fed. R. Evid", "801(d)(2)(E)"),
        ("Fed. R. App. P. 4", "Fed. R. App. P", "4"),
    ],
)
def test_a_law_by_its_name(text: str, title: str, pages: str) -> None:
    assert relabelled(text) == [("title", title), ("pages", pages)]


@pytest.mark.parametrize(
    "text",
    [
        "see the U.S. Const. for details",
        "the Const. art of war",
        "U.S. Const. 12",
        "Fed. R. Bank 12",
        "8 J. Const. L. 12, 34",
    ],
)
def test_no_such_law(text: str) -> None:
    assert relabelled(text) == []


def test_a_title_that_speaks_of_one_stays_whole() -> None:
    text = "On U.S. Const. art. III, § 2 again"
    assert relabelled(text, before="title") == [("title", text)]
