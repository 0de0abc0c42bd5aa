"""Names of cases are titles, whatever stands in them."""

import pytest
from citations.chains import chained, values

from biblio.citations.labelling.cases import join_case_numbers, relabel_cases
from biblio.citations.labelling.label_runs import runs
from biblio.citations.labelling.tokens import tokenize

REPORTED = [("v", "12"), ("c", "F"), ("p", "34")]


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        pytest.param(
            "Alder Co. v. Roe, 12 F. 34",
            "aaaa.t.vc.p",
            [("t", "Alder Co . v . Roe"), *REPORTED],
            id="an author's name in it",
        ),
        pytest.param(
            "Alder, Inc. v. Roe Co., Inc., 12 F. 34",
            "aaaaaattt.tt.vc.p",
            [("t", "Alder , Inc . v . Roe Co . , Inc ."), *REPORTED],
            id="commas before what kind of body it is",
        ),
        pytest.param(
            "In re Alder Corp. Gas Disaster, 12 F. 34",
            "tttt.cc.vc.p",
            [("t", "In re Alder Corp . Gas Disaster"), *REPORTED],
            id="a matter",
        ),
        pytest.param(
            "Alder v Roe [1990] 2 AC 34",
            "a.t.d.vcp",
            [("t", "Alder v Roe"), ("d", "1990"), ("v", "2"), ("c", "AC"), ("p", "34")],
            id="the year follows",
        ),
        pytest.param(
            "Jane Poe, Alder v. Roe Again, 12 F. 34",
            "aa.ttttt.vc.p",
            [("a", "Jane Poe"), ("t", "Alder v . Roe Again"), *REPORTED],
            id="an article about a case",
        ),
        pytest.param(
            "Jane Poe, Rome v. Carthage, Oxford 1990",
            "aa.tttt.l.",
            [("a", "Jane Poe"), ("t", "Rome v . Carthage"), ("l", "Oxford")],
            id="no case",
        ),
        pytest.param(
            "Walls in Rome (Alder v Birch: Doe intervening), 12 F. 34",
            "ttt.tttttt..vc.p",
            [("t", "Walls in Rome ( Alder v Birch : Doe intervening )"), *REPORTED],
            id="the parties in brackets",
        ),
        pytest.param(
            "Alder v. Roe, 51 App. 1, 4, 214 N.W.2d 700",
            "tttt.vc.vvvvvccccccp",
            [
                ("t", "Alder v . Roe"),
                ("v", "51"),
                ("c", "App"),
                ("p", "1 , 4"),
                ("v", "214"),
                ("c", "N . W . 2 d"),
                ("p", "700"),
            ],
            id="two reporters",
        ),
        pytest.param(
            "Rome v. Carthage, 12 July 1998",
            "at.t.dtd",
            [("a", "Rome"), ("t", "v"), ("t", "Carthage"), ("d", "12"), ("t", "July"), ("d", "1998")],
            id="no reporter",
        ),
    ],
)
def test_names_of_cases(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_cases(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected


def test_the_note_of_a_student_names_nobody() -> None:
    tokens, labels = chained("Note, Walls, 12 F. 34", "a.t.vc.p")
    relabel_cases(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == [("k", "Note"), ("t", "Walls"), *REPORTED]


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Case C-218/09 Roe v Doe", "okkkkkttt", ["Case C - 218 / 09"]),
        ("see Joined Cases T-1/02 Roe", "oookkkkkt", ["Joined Cases T - 1 / 02"]),
        ("In that Case Roe v Doe", "oootot", []),
        ("Case C-1/02 Roe EU:C:2004:60", "okkkkkttttttt", ["Case C - 1 / 02", "EU : C : 2004 : 60"]),
    ],
)
def test_the_number_of_a_case_has_its_word(text, chain, expected) -> None:
    names = {"o": "o", "k": "identifier", "t": "title"}
    tokens = tokenize(text)
    labels = [names[sign] for sign in chain]
    join_case_numbers(tokens, labels)
    assert [" ".join(tokens.words[a:b]) for a, b in runs(labels, "identifier", 0, len(labels))] == expected


@pytest.mark.parametrize(
    ("text", "chain", "expected"),
    [
        ("Walls, Gates Act 1847, s 7", "a,ttt..p", [("t", "Walls , Gates Act 1847"), ("p", "7")]),
        ("Roe, Gates Act 1847, Rome", "a,ttt.l", [("a", "Roe"), ("t", "Gates Act 1847"), ("l", "Rome")]),
        ("J. Roe, Gates Act 1847", "aaa,ttt", [("a", "J . Roe"), ("t", "Gates Act 1847")]),
    ],
    ids=["an act", "a book on one", "a name"],
)
def test_a_comma_within_the_name_of_an_act(text, chain, expected) -> None:
    tokens, labels = chained(text, chain)
    relabel_cases(tokens, labels, 0, len(labels))
    assert values(tokens, labels) == expected
