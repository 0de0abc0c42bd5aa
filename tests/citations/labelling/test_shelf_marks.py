"""Papers by the abbreviation of their archive and a shelf mark."""

import pytest
from citations.chains import printed

from biblio.citations.labelling.labels import PROSE
from biblio.citations.labelling.shelf_marks import relabel_shelf_marks
from biblio.citations.labelling.tokens import tokenize


def relabelled(text: str, seen: str, name: str = "archive") -> list[tuple[str, str]]:
    """The values of a text of which one stretch was seen as an archive, and the rest as prose."""
    tokens = tokenize(text)
    start = text.index(seen)
    inside = [start <= at < start + len(seen) for at in tokens.starts]
    labels = [name if within else PROSE for within in inside]
    relabel_shelf_marks(tokens, labels)
    return printed(text, tokens, labels)


@pytest.mark.parametrize(
    ("text", "seen", "papers"),
    [
        ("see G.R.O., P 95/1 CW 2/1, f. 61v.", "P 95/1", ["G.R.O., P 95/1 CW 2/1, f. 61v"]),
        ("G.R.O., G.D.R. 54, ff. 23v, 31.", "G.D.R. 54", ["G.R.O., G.D.R. 54, ff. 23v, 31"]),
        ("P.R.O., SC 2/175/22, m. 3d.", "SC 2/175/22", ["P.R.O., SC 2/175/22, m. 3d"]),
        ("AC, FO 371/1234, fo. 12", "FO 371/1234", ["AC, FO 371/1234, fo. 12"]),
        (
            "Alder Cathedral Library, Chapter Book II, fo. 23r.",
            "Chapter",
            ["Alder Cathedral Library, Chapter Book II, fo. 23r"],
        ),
    ],
)
def test_a_shelf_mark_is_whole(text: str, seen: str, papers: list[str]) -> None:
    assert relabelled(text, seen) == [("archive", paper) for paper in papers]


@pytest.mark.parametrize(
    ("text", "seen", "name"),
    [
        pytest.param("D.C., June 12, 1990", "June 12", "date", id="a day"),
        pytest.param("B.A., Alder 12", "Alder 12", "container", id="a volume"),
        pytest.param("secolo XV, Vol. 1/2, Alder", "secolo XV", "container", id="of a book"),
    ],
)
def test_what_is_no_shelf_mark(text: str, seen: str, name: str) -> None:
    assert relabelled(text, seen, name) == [(name, seen)]
