"""Archives that are named in full, what their papers are, and censuses."""

import pytest
from citations.chains import printed

from biblio.citations.labelling.archives import relabel_archives
from biblio.citations.labelling.labels import PROSE
from biblio.citations.labelling.tokens import tokenize

ARCHIVES = [
    (
        "The Alder Archives, Kew (hereafter AA), AB 371/5.",
        "AA), AB 371/5",
        ["The Alder Archives, Kew (hereafter AA), AB 371/5"],
    ),
    (
        "Alderskii arkhiv istorii, Moscow (AAI), f. 17, d. 9",
        "AAI), f. 17, d. 9",
        ["Alderskii arkhiv istorii, Moscow (AAI), f. 17, d. 9"],
    ),
    (
        "AAI, f. 17, l. 12; f. 558, l. 26",
        "AAI, f. 17, l. 12; f. 558, l. 26",
        ["AAI, f. 17, l. 12", "f. 558, l. 26"],
    ),
]


@pytest.mark.parametrize(("text", "seen", "papers"), ARCHIVES)
def test_an_archive_is_named_with_its_shelf_mark(text: str, seen: str, papers: list[str]) -> None:
    tokens = tokenize(text)
    start = text.index(seen)
    labels = ["archive" if start <= at < start + len(seen) else PROSE for at in tokens.starts]
    relabel_archives(tokens, labels)
    assert printed(text, tokens, labels) == [("archive", paper) for paper in papers]


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        (
            "AA, AB 1/2, accounts of Coln, f. 1",
            "gggggg_____ggg",
            [("archive", "AA, AB 1/2"), ("title", "accounts of Coln"), ("archive", "f. 1")],
        ),
        ("AA, AB 1/2, f. 1", "gggggg_ggg", None),
        (
            "1841 census, HO 107/12",
            "d__gggg",
            [("date", "1841"), ("title", "census"), ("archive", "HO 107/12")],
        ),
        (
            "a Census 1851, HO 107/12",
            "_ad_gggg",
            [("title", "Census"), ("date", "1851"), ("archive", "HO 107/12")],
        ),
        (
            "the census 1851, HO 107/12",
            "ttd_gggg",
            [("title", "census"), ("date", "1851"), ("archive", "HO 107/12")],
        ),
        ("the census of HO 107/12", "t__gggg", [("title", "the"), ("archive", "HO 107/12")]),
        (
            "1990, Alder Archives (AA), AB 1/2",
            "d_tt(g)_gggg",
            [("date", "1990"), ("archive", "Alder Archives (AA), AB 1/2")],
        ),
        ("1990, the Walls (AA), AB 1/2", "d_tt(g)_gggg", None),
        (
            "1990, Alder Archives (hereafter Alder), AB 1/2",
            "d_tt(tt)_gggg",
            [("date", "1990"), ("archive", "Alder Archives (hereafter Alder), AB 1/2")],
        ),
    ],
)
def test_what_papers_are_and_of_what_year(
    text: str, chain: str, expected: list[tuple[str, str]] | None
) -> None:
    names = {"g": "archive", "d": "date", "a": "author", "t": "title"}
    tokens = tokenize(text)
    assert len(tokens) == len(chain), tokens.words
    labels = [names.get(sign, PROSE) for sign in chain]
    before = printed(text, tokens, labels)
    relabel_archives(tokens, labels)
    assert printed(text, tokens, labels) == (before if expected is None else expected)
