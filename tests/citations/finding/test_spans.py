"""Where a citation begins and ends, given the labels of its tokens."""

import pytest

from biblio.citations.finding.spans import extent, runs
from biblio.citations.labelling.tagger import Labels
from biblio.citations.labelling.tokens import tokenize
from biblio.model import Span


def labels(text: str, values: str) -> Labels:
    """One letter a token: those below for the values, - for what is between them, o for prose."""
    names = {
        "a": "author",
        "t": "title",
        "p": "place",
        "h": "publisher",
        "d": "date",
        "g": "pages",
        "x": "xref",
        "k": "archive",
        "i": "issue",
        "v": "volume",
        "c": "container",
    }
    found = [names.get(letter, letter) for letter in values]
    assert len(found) == len(tokenize(text)), "one letter a token"
    return Labels(found, [0.9] * len(found), [0.9] * len(found))


@pytest.mark.parametrize(
    ("text", "values", "citations"),
    [
        ("as Roe, Walls, 1990 says", "oa-t-do", ["Roe, Walls, 1990"]),
        ("Roe, Walls, 1990; Doe, Gates, 1991", "a-t-d-a-t-d", ["Roe, Walls, 1990;", "Doe, Gates, 1991"]),
        ("Roe, Walls, 1990. Ibid.", "a-t-d-x-", ["Roe, Walls, 1990.", "Ibid."]),
        ("Roe, Doe, Walls, 1990", "a-a-t-d", ["Roe, Doe, Walls, 1990"]),
        ("he said so. Roe, Walls, 1990", "ooooa-t-d", ["Roe, Walls, 1990"]),
        ("end of it.\nRoe, Walls, 1990", "tttta-t-d", ["end of it.", "Roe, Walls, 1990"]),
        ("and Doe.\nRoe, Walls, 1990", "aaaa-t-d", ["and Doe.", "Roe, Walls, 1990"]),
        ("and Doe….]\nRoe, Walls, 1990", "aaaaaa-t-d", ["and Doe….]", "Roe, Walls, 1990"]),
        ("Doe, J.\nRoe, Walls, 1990", "aaaaa-t-d", ["Doe, J.\nRoe, Walls, 1990"]),
        (
            "(Roe, Walls, p. 3), and Doe (Gates, 1990)",
            "oa-t---g---a-t-d-",
            ["Roe, Walls, p. 3", "Doe (Gates, 1990)"],
        ),
        ("Walls, Rome, 1990\n“Gates,” 1991", "t-p-d-t--d", ["Walls, Rome, 1990", "“Gates,” 1991"]),
        ("Walls, 1990,\np. 3", "t-d---g", ["Walls, 1990,\np. 3"]),
        ("(1990), Walls, Rome", "od--t-p", ["(1990), Walls, Rome"]),
        ("in (1990), Walls, Rome", "ood--t-p", ["1990", "Walls, Rome"]),
        ("Roe\n1990 Walls.\n1992 Gates.", "adt-dt-", ["Roe\n1990 Walls.", "1992 Gates."]),
        ("Walls ..... 12", "t-g", ["Walls", "12"]),
        (
            "Roe, Walls, 3; contrast Doe, Gates, 4",
            "a-t-g--a-t-g",
            ["Roe, Walls, 3; contrast", "Doe, Gates, 4"],
        ),
        ("Roe, Walls, 3. Cf. Gates 4", "a-t-g---tg", ["Roe, Walls, 3. Cf.", "Gates 4"]),
        (
            "Roe, Walls, 3 (quoting Doe, Gates, 4)",
            "a-t-g--a-t-g-",
            ["Roe, Walls, 3 (quoting", "Doe, Gates, 4"],
        ),
        ("Roe, See Walls, 3", "a--t-g", ["Roe, See Walls, 3"]),
        ("Ibid. Ibid., p. 3. Ibid.", "xxx----g-x-", ["Ibid.", "Ibid., p. 3.", "Ibid."]),
        ("5 Code § 7; 42 Code § 8", "vc-g-vc-g", ["5 Code § 7;", "42 Code § 8"]),
        ("5 Rep. 7; 42 Rep. 8", "vc-g-vc-g", ["5 Rep. 7;", "42 Rep. 8"]),
        ("Roe v. Doe, 5 Rep. 7; 42 Rep. 8", "tttt-vc-g-vc-g", ["Roe v. Doe, 5 Rep. 7; 42 Rep. 8"]),
        ("Wall Act, 5 Code § 7; 42 Code § 8", "tt-vc-g-vc-g", ["Wall Act, 5 Code § 7;", "42 Code § 8"]),
        ("He left at times.\nRoe, Walls 1990", "oooc-a-td", ["times.", "Roe, Walls 1990"]),
        ("He left the times,\nRoe, Walls 1990", "ooo" + "c-a-td", ["times,", "Roe, Walls 1990"]),
        ("See Times of Walls.\nRome 1990", "octt-pd", ["Times of Walls.", "Rome 1990"]),
        ("See Times of\nWalls. Rome 1990", "octt-pd", ["Times of\nWalls. Rome 1990"]),
        ("nothing here", "oo", []),
        (", .", "--", []),
    ],
)
def test_citations_are_parted(text: str, values: str, citations: list[str]) -> None:
    tokens = tokenize(text)
    found = [
        text[tokens.starts[run.first] : tokens.ends[run.last]] for run in runs(tokens, labels(text, values))
    ]
    assert found == citations


def test_a_citation_is_as_present_as_its_spans_are() -> None:
    names = ["author", "-author", "title", "title"]
    (run,) = runs(tokenize("Roe, The Walls"), Labels(names, [0.5, 1.0, 0.8, 0.4], [0.6, 0.0, 0.9, 0.9]))
    assert run.spans == (Span("author", 0, 3), Span("title", 5, 14))
    assert run.presence == pytest.approx(0.8)


@pytest.mark.parametrize(
    ("text", "values", "author"),
    [
        ("— Jane Roe, Walls, 1990", "aaa-t-d", "Jane Roe"),
        ("A. M. Roe, Walls, 1990", "ooaaa-t-d", "A. M. Roe"),
        ("and Roe, Walls, 1990", "aa-t-d", "Roe"),
        ("E. Y. Roe, Walls, 1990", "aaaaa-t-d", "E. Y. Roe"),
        ("See Roe, Walls, 1990", "aa-t-d", "Roe"),
        ("См.: Roe, Walls, 1990", "aaaa-t-d", "Roe"),
        ("J. (Roe, Walls, 1990", "oo-a-t-d", "Roe"),
        ("view of Roe, Jane A., and Doe. Walls, 1990", "ooooaaaaaa-t-d", "Roe, Jane A., and Doe"),
        ("by Roe-Poe, Jane A. B. Walls, 1990", "oooooaaaaat-d", "Roe-Poe, Jane A. B."),
        ("view of Roe, Jane A., and Doe. Walls, 1990", "ooooooooaa-t-d", "Roe, Jane A., and Doe"),
        ("view of Roe, J. and Doe. Walls, 1990", "ooooooaa-t-d", "Roe, J. and Doe"),
        ("in Rome, and Doe. Walls, 1990", "oooaa-t-d", "Doe"),
        ("in Rome, Jane A. Roe, Walls, 1990", "oooaaaa-t-d", "Jane A. Roe"),
        ("in Rome, Jane Roe, Walls, 1990", "oooaa-t-d", "Jane Roe"),
        ("as to it, Jane A., Walls, 1990", "ooooaaa-t-d", "Jane A."),
    ],
)
def test_a_name_keeps_its_initials_and_sheds_what_is_no_part_of_it(
    text: str, values: str, author: str
) -> None:
    (run,) = runs(tokenize(text), labels(text, values))
    assert text[run.spans[0].start : run.spans[0].end] == author


@pytest.mark.parametrize(
    ("text", "archive"),
    [
        ("They were counted. RGIA. F. 273", "RGIA. F. 273"),
        ("City Archive. RGIA. F. 273", "City Archive. RGIA. F. 273"),
        ("Papers of the late fund. Box 3", "Papers of the late fund. Box 3"),
    ],
)
def test_an_archive_begins_behind_a_sentence(text: str, archive: str) -> None:
    (run,) = runs(tokenize(text), labels(text, "k" * len(tokenize(text))))
    (span,) = run.spans
    assert text[span.start : span.end] == archive


@pytest.mark.parametrize(
    ("before", "citation", "after"),
    [
        ("He said (", "Roe, Walls, 1990", ") and left"),
        ("", "Roe, Walls (Rome, 1990).", ""),
        ("", "“Walls,” Rome, 1990, p. 3 [p. 4 on the net]", ""),
        ("[", "Roe, Walls, 1990", "]"),
        ("voir ", "«\u00a0Walls\u00a0», Rome, 1990", ""),
        ("in ", "‘Walls’, Rome, 1990", ""),
        ("See ", "*Walls*, 1990.", ""),
        ("— ", "Roe, Walls, 1990", "; more"),
        ("", 'Roe, "Walls, 1990', ' "Gates," 1991'),
    ],
)
def test_a_citation_keeps_its_own_marks_only(before: str, citation: str, after: str) -> None:
    text = before + citation + after
    first = text.index("Roe") if "Roe" in text else text.index("Walls")
    last = max(text.index(end) + len(end) for end in ("1990", "4 on the net") if end in text)
    inner = [Span("title", first, first + 3), Span("date", text.index("1990"), last)]
    assert extent(text, inner) == (len(before), len(before) + len(citation))


@pytest.mark.parametrize(
    ("text", "values", "pages"),
    [
        ("Walls, 1990, e12345", "t-d--g", "e12345"),
        ("Walls, 1990, p12", "t-d--g", "12"),
        ("Walls, 1990, e 12", "t-d--g", "12"),
        ("Walls, 1990, S12", "t-d--g", "12"),
        ("Walls, 1990, S12–S20", "t-d--gggg", "S12–S20"),
        ("Walls, 1990, S12–20", "t-d--ggg", "12–20"),
        ("Walls, 1990, S12–", "t-d--gg", "12"),
        ("Walls, 1990, S12–S", "t-d--ggg", "12–S"),
        ("Walls, 1990, p12–p20", "t-d--gggg", "12–p20"),
        ("Walls, 1990, §§ 12–20q.", "t-d--ggg--", "12–20q"),
        ("Walls, 1990, 12 f.", "t-d-g--", "12"),
        ("Walls, 1990, 12p3", "t-d-g--", "12"),
        ("Walls, 1990 (S2)", "t-d--i-", "S2"),
        ("Walls, 1990 (H2)", "t-d--i-", "2"),
    ],
)
def test_an_electronic_page_has_its_letter(text: str, values: str, pages: str) -> None:
    (run,) = runs(tokenize(text), labels(text, values))
    assert text[run.spans[-1].start : run.spans[-1].end] == pages
