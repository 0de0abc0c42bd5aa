"""Keys in a text, as Pandoc, LaTeX and reStructuredText have them."""

import pytest

from biblio.citations.short_forms.keys import is_key
from biblio.formats import bibtex
from biblio.model import Document
from biblio.pipeline import run

LIBRARY, _ = bibtex.read(
    "@book{roe1990, author = {Jane Roe}, title = {Walls}, date = {1990}}\n"
    "@book{doe1991, author = {John Doe}, title = {Floors}, date = {1991}}\n"
)


def cited(text, kind="text"):
    citations = run([Document("it", text, kind)], LIBRARY).citations
    return [
        (one.source, one.reading.reference.volume, one.reading.locator and str(one.reading.locator.value))
        for one in citations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@roe1990, p. 12]", [("roe1990", "", "12")]),
        ("[@roe1990, pp. 140 ff.]", [("roe1990", "", "140 ff.")]),
        ("[@roe1990, vol. 2, p. 101]", [("roe1990", "2", "101")]),
        ("[@roe1990, p. 138 (p. 120 on the net)]", [("roe1990", "", "138")]),
        ("As @roe1990 [p. 16] says", [("roe1990", "", "16")]),
        # Two keys with their years and pages are no citation of somebody called "roe".
        ("See [@roe1990, p. 14; @doe1991, pp. 3-5].", [("roe1990", "", "14"), ("doe1991", "", "3-5")]),
        ("[{issue: 'jane@roe.org'}] and [jane@roe.org]", []),
        (r"\autocite[12]{roe1990}", [("roe1990", "", "12")]),
        (r"\autocite[see][12]{roe1990}", [("roe1990", "", "12")]),
        (r"\autocite[vol. 2, p. 101]{roe1990}", [("roe1990", "2", "101")]),
        (r"\autocite[p. 138 (p. 120 on the net)]{roe1990}", [("roe1990", "", "138")]),
        (r"\textcite[16]{roe1990}", [("roe1990", "", "16")]),
        (r"\cite{roe1990, doe1991}", [("roe1990", "", None), ("doe1991", "", None)]),
        (r"\autocites[3]{roe1990}[4]{doe1991}", [("roe1990", "", "3"), ("doe1991", "", "4")]),
        (r"\cites{roe1990}{doe1991}", [("roe1990", "", None), ("doe1991", "", None)]),
        (r"\parencites[see][12]{roe1990}[99]{doe1991}", [("roe1990", "", "12"), ("doe1991", "", "99")]),
        (
            r"\footcites(see)(among others)[3]{roe1990}[vol. 2, p. 4]{doe1991}.",
            [("roe1990", "", "3"), ("doe1991", "2", "4")],
        ),
        ("\\textcites\n  [3]{roe1990}\n  {doe1991}", [("roe1990", "", "3"), ("doe1991", "", None)]),
        (r"\cites{roe1990,doe1991}", [("roe1990", "", None), ("doe1991", "", None)]),
        (r"\autocite[see \emph{Walls},][12]{roe1990}", [("roe1990", "", "12")]),
        (":cite:p:`roe1990{p. 12}`", [("roe1990", "", "12")]),
        (":cite:t:`roe1990`", [("roe1990", "", None)]),
        (
            ":footcite:p:`{see}roe1990{p. 12},doe1991{pp. 3-5}`",
            [("roe1990", "", "12"), ("doe1991", "", "3-5")],
        ),
    ],
)
def test_keys_are_read(text, expected):
    assert cited(text) == expected


def test_numbers_with_commas_on_both_sides_are_no_keys():
    text = (
        "It is so [1,2,3] and [2].\n\nReferences\n"
        "[1] Roe, Jane. Walls of the City. London: Adler, 1980.\n"
        "[2] Doe, John. Floors and Their Makers. Boston: Beacon, 1981.\n"
        "[3] Poe, Ann. Doors of the House. Boston: Beacon, 1992.\n"
    )
    assert [source for source, *_ in cited(text)][:4] == ["roe1980", "doe1981", "poe1992", "doe1981"]


@pytest.mark.parametrize("note", [r"\footnote{Ibid., p. 4.}", "{Ibid., p. 4}"])
def test_words_in_braces_are_no_keys(note):
    text = f"It is so (Roe, Jane. Walls. London: Adler, 1990, p. 3). And so on.{note}"
    assert cited(text) == [("roe1990", "", "3"), ("roe1990", "", "4")]


def test_each_key_of_a_command_is_told_by_what_stands_around_it():
    text = r"\autocites[3]{roe1990}[4]{doe1991} and \cite{roe1990, doe1991}"
    citations = run([Document("it", text)], LIBRARY).citations
    assert [one.text for one in citations] == ["[3]{roe1990}", "[4]{doe1991}", "roe1990", "doe1991"]
    assert all(is_key(text, one.reading) for one in citations)


def test_keys_of_entries_of_the_document_itself():
    text = (
        "See \\cite{b} and \\cite[3]{a}, not \\cite{c}.\n\n\\begin{thebibliography}{9}\n"
        "\\bibitem{a} H. Barth, Travels and Discoveries, London: Longman, 1858.\n\n"
        "\\bibitem[Lov86]{b} P. Lovejoy, Salt of the Desert, Oxford: Clarendon, 1986.\n\n"
        "\\bibitem{c}\n\\end{thebibliography}\n"
    )
    assert [source for source, *_ in cited(text, "latex")][:3] == ["lovejoy1986", "barth1858", None]
