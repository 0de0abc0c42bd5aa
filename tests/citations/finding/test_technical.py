"""What cites in writing about software, and what has the shape of a short citation there."""

import pytest

from biblio.citations.read import find

MANUAL = """\
Install the package with `pip install roe-tools`, version 2.1.3 or later, and set `--config roe.conf`.
The release fixes bug #1204 and bug #1311 on Linux, Windows and Unix; build it with `make`.

{}

Call `roe_open()` before `roe_close()`, see config.h and main.c. Patch #77 is in release 2.1.4.
"""


def found(text: str) -> list[str]:
    whole = MANUAL.format(text)
    return [whole[one.start : one.end] for one in find(whole)]


@pytest.mark.parametrize(
    "text",
    [
        "Port to Autoconf 2.13.",
        "Windows and OS X (Tk 8.5)",
        "Keith Roe, 5 July 2006",
        "Stefan Roe (10 Jan 2023)",
        "Fix get-pip URLs for 3.7, 3.8",
        "2019-04-14  Ann Roe  <roe@house.example>",
        "1.1    (01-08-2012)\n       * Misc bug fixes\n       * New options",
        "CVE-2026-106311: Clickjacking in Messages. Reported by House.",
    ],
    ids=[
        "a program and its version",
        "the same in brackets",
        "who said it",
        "who changed it",
        "versions",
        "who changed it, with an address",
        "a release and its changes",
        "a weakness",
    ],
)
def test_programs_and_changes_are_no_citations(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (
            "The method is that of Roe and Doe, Journal of Walls 66 (1959), 387-389.",
            "Roe and Doe, Journal of Walls 66 (1959), 387-389.",
        ),
        ("Rounding is done as in (Roe and Doe 1995).", "Roe and Doe 1995"),
        ("See Roe, Walls of Rome, p. 12.", "Roe, Walls of Rome, p. 12."),
    ],
    ids=["an article", "an author and a year", "a page"],
)
def test_citations_in_manuals(text: str, cited: str) -> None:
    assert found(text) == [cited]


def test_the_same_words_cite_elsewhere() -> None:
    notes = "1 Roe, Ann. Walls of Rome. London: House, 1990, p. 12.\n\n2 Eur., Med. 10.78; Tac. Ann. 4.7.\n"
    assert [notes[one.start : one.end] for one in find(notes)][1:] == ["Eur., Med. 10.78", "Tac. Ann. 4.7."]
